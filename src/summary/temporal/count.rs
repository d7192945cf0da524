//! Counted units: 3년 전, 사흘 뒤, 10년 만에, 지난 1년간, 6개월 이내.
//!
//! A count is a distance, a window at the reference day, or a mere length,
//! depending on what stands before and behind it. Deliberately absent: numbers
//! with calendar units (`element`), and minutes and seconds, which time no day.

use super::boundary::{word_ends, word_is_over};
use super::cursor::{Cursor, Script};
use super::evidence::{names_a_length, names_a_thing};
use super::form::{Body, Bound, Form, Unit};
use super::initial::{Initials, initials_of};

/// A counted expression, and whether nothing else can be meant.
pub(super) struct Counted {
    pub(super) form: Form,
    pub(super) decisive: bool,
}

/// So many.
#[derive(Clone, Copy, Debug)]
struct Count {
    least: u32,
    most: u32,
    unit: Unit,
    /// Some, several: no value can be told.
    vague: bool,
    /// Digits stood before 년, and how many.
    year_digits: usize,
    /// It needs a suffix to be a time at all (하루, 3주, 3시간).
    needs_suffix: bool,
    /// Half a unit more.
    half: bool,
}

/// What a suffix makes of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Suffix {
    Ago,
    Ahead,
    AheadOn,
    Within,
    Length,
    Recurs,
}

/// Words before a count that make it a window; whether it lies ahead.
const WINDOWS: &[(&str, bool)] = &[
    ("지난", false),
    ("최근", false),
    ("과거", false),
    ("직전", false),
    ("향후", true),
    ("앞으로", true),
];

/// Reads a counted expression that begins at the cursor.
pub(super) fn counted(start: Cursor) -> Option<Counted> {
    let mut cursor = start;
    if cursor.script() == Script::Hangul
        && !cursor.peek().is_some_and(|next| INITIALS.contain(next))
    {
        return None;
    }
    let window = WINDOWS.iter().find_map(|(word, ahead)| {
        let mut probe = cursor;
        (probe.eat(word) && probe.spaces()).then(|| {
            cursor = probe;
            (*ahead, *word)
        })
    });
    let count = count(&mut cursor)?;
    // 주 3일 is so many days a week.
    if count.unit == Unit::Day && start.before().ends_with("주 ") {
        return None;
    }
    let suffix = suffix(cursor, count.unit);
    if let Some((ahead, word)) = window {
        return windowed(start, cursor, count, suffix, ahead, word);
    }
    let Some((suffix, end)) = suffix else {
        return plain(start, cursor, count);
    };
    let (body, mut bound, mut end) = match suffix {
        Suffix::Recurs => (Body::Recurrence, Bound::Closed, end),
        Suffix::Length => (Body::Duration(None), Bound::Closed, end),
        Suffix::Within if count.vague => (Body::Duration(None), Bound::Closed, end),
        Suffix::Within => (window_body(count, !looks_back(end)), Bound::Closed, end),
        Suffix::Ago | Suffix::Ahead | Suffix::AheadOn => {
            let bound = match suffix {
                Suffix::AheadOn => Bound::From,
                _ => Bound::Closed,
            };
            (away_body(count, suffix != Suffix::Ago), bound, end)
        }
    };
    let mut fuzzy = false;
    if matches!(body, Body::Away { .. }) {
        let mut probe = end;
        if ["쯤", "께", "경"].iter().any(|word| probe.eat(word)) {
            fuzzy = true;
            end = probe;
        }
        if probe.eat("부터") {
            (bound, end) = (Bound::From, probe);
        } else if probe.eat("까지") {
            (bound, end) = (Bound::Until, probe);
        }
    }
    word_ends(end).then(|| Counted {
        form: Form {
            range: start.at()..end.at(),
            body,
            bound,
            fuzzy,
        },
        decisive: true,
    })
}

/// A count behind 지난, 최근, 향후: a window, whatever follows, but for 3일,
/// which is a day of the month unless something says that it is a length.
fn windowed(
    start: Cursor,
    cursor: Cursor,
    count: Count,
    suffix: Option<(Suffix, Cursor)>,
    ahead: bool,
    word: &str,
) -> Option<Counted> {
    let mut end = cursor;
    match suffix {
        // 향후 3년 뒤 is a distance.
        Some((Suffix::Ahead | Suffix::AheadOn, after)) if ahead => {
            return word_ends(after).then(|| Counted {
                form: Form {
                    range: start.at()..after.at(),
                    body: away_body(count, true),
                    bound: Bound::Closed,
                    fuzzy: false,
                },
                decisive: true,
            });
        }
        Some((Suffix::Length | Suffix::Within, after)) => end = after,
        Some((Suffix::Ago | Suffix::Recurs, _)) => return None,
        _ if word == "지난"
            && count.unit == Unit::Day
            && count.year_digits > 0
            && !names_a_length(cursor) =>
        {
            return None;
        }
        _ if word == "지난" && count.unit == Unit::Quarter && count.most <= 4 => return None,
        _ => {}
    }
    let body = if count.vague {
        Body::Duration(None)
    } else {
        window_body(count, ahead)
    };
    word_ends(end).then(|| Counted {
        form: Form {
            range: start.at()..end.at(),
            body,
            bound: Bound::Closed,
            fuzzy: false,
        },
        decisive: true,
    })
}

/// A count with nothing behind it that says what it is.
fn plain(start: Cursor, end: Cursor, count: Count) -> Option<Counted> {
    if names_a_thing(end) || !word_ends(end) {
        return None;
    }
    let length = names_a_length(end);
    if (count.needs_suffix && !length) || count.unit == Unit::Hour {
        return None;
    }
    if count.unit == Unit::Day && count.year_digits > 0 && count.most == 1 && !length {
        return None;
    }
    if count.unit == Unit::Quarter && count.most <= 4 && !length && count.year_digits > 0 {
        return None;
    }
    let short_year =
        (count.unit == Unit::Year && count.year_digits == 2 && count.least == count.most)
            .then_some(count.most);
    Some(Counted {
        form: Form {
            range: start.at()..end.at(),
            body: Body::Duration(short_year.filter(|_| !length)),
            bound: Bound::Closed,
            fuzzy: false,
        },
        decisive: length,
    })
}

fn window_body(count: Count, ahead: bool) -> Body {
    let (_, most, unit) = count.whole();
    Body::Window {
        count: most,
        unit,
        ahead,
    }
}

fn away_body(count: Count, ahead: bool) -> Body {
    if count.vague {
        return Body::Vague;
    }
    let (least, most, unit) = count.whole();
    Body::Away {
        least,
        most,
        unit,
        ahead,
        follows: ahead,
    }
}

impl Count {
    /// The count in whole units: a year and a half is 18 months.
    fn whole(self) -> (u32, u32, Unit) {
        match (self.half, self.unit) {
            (true, Unit::Year) => (self.least * 12 + 6, self.most * 12 + 6, Unit::Month),
            _ => (self.least, self.most, self.unit),
        }
    }
}

/// 5년 내 최고: a record looks back.
fn looks_back(end: Cursor) -> bool {
    let mut probe = end;
    probe.eat("내");
    probe.spaces();
    ["최고", "최저", "최대", "최소", "처음"]
        .iter()
        .any(|record| probe.sees(record))
}

/// What stands behind a count. 내 and 안 stay outside of the extent.
fn suffix(cursor: Cursor, unit: Unit) -> Option<(Suffix, Cursor)> {
    const SUFFIXES: &[(&str, Suffix, bool)] = &[
        ("만에", Suffix::Length, true),
        ("만", Suffix::Length, true),
        ("동안", Suffix::Length, true),
        ("사이", Suffix::Length, true),
        ("간", Suffix::Length, true),
        ("새", Suffix::Length, true),
        ("이내", Suffix::Within, true),
        ("내내", Suffix::Length, false),
        ("내", Suffix::Within, false),
        ("안", Suffix::Within, false),
        ("이전", Suffix::Ago, true),
        ("전", Suffix::Ago, true),
        ("이후", Suffix::AheadOn, true),
        ("뒤", Suffix::Ahead, true),
        ("후", Suffix::Ahead, true),
        ("間", Suffix::Length, true),
        ("ぶり", Suffix::Length, true),
        ("以内", Suffix::Within, true),
        ("前", Suffix::Ago, true),
        ("後", Suffix::Ahead, true),
    ];
    let mut probe = cursor;
    if probe.eat("마다") {
        return word_ends(probe).then_some((Suffix::Recurs, probe));
    }
    if probe.eat("째") {
        return word_ends(probe).then_some((Suffix::Length, probe));
    }
    if !probe.spaces() && probe.eat("여") {
        probe.spaces();
    }
    for (name, suffix, inside) in SUFFIXES {
        let mut after = probe;
        if !after.eat(name) {
            continue;
        }
        let bounded = matches!(suffix, Suffix::Ago | Suffix::Ahead)
            && ["쯤", "께", "경", "부터", "까지"]
                .iter()
                .any(|next| after.sees(next));
        if !(word_ends(after) || bounded) {
            continue;
        }
        // 안 and 내 are also "not" and "my".
        let guarded = !(*inside || word_is_over(after) || after.sees("에") || after.sees("로"));
        let a_day = *suffix == Suffix::AheadOn && unit == Unit::Day;
        if (guarded && *name == "안") || a_day {
            continue;
        }
        return Some((*suffix, if *inside { after } else { cursor }));
    }
    None
}

/// A number and its unit.
fn count(cursor: &mut Cursor) -> Option<Count> {
    let mut count = match cursor.script() {
        Script::Digit => digits(cursor)?,
        Script::Hangul => words(cursor)?,
        _ => return None,
    };
    let mut half = *cursor;
    if count.unit == Unit::Year && half.spaces() && half.eat("반") && {
        word_ends(half) || suffix(half, Unit::Year).is_some()
    } {
        count.half = true;
        *cursor = half;
    }
    Some(count)
}

/// 3년, 3~4년, 10여 년, 3개 분기.
fn digits(cursor: &mut Cursor) -> Option<Count> {
    let mut probe = *cursor;
    let first = probe.digits().filter(|digits| digits.length <= 4)?;
    let mut most = first.value;
    let mut range = probe;
    if range.range_sign()
        && let Some(second) = range.digits().filter(|digits| digits.length <= 4)
        && second.value > first.value
    {
        most = second.value;
        probe = range;
    }
    let vague = probe.eat("여");
    let spaced = probe.spaces();
    let (unit, needs_suffix) = counted_unit(&mut probe, spaced)?;
    let likely = match unit {
        Unit::Year => first.value < 1000 && most < 1000,
        Unit::Hour => most <= 100,
        Unit::Quarter => most <= 40,
        Unit::Century => most <= 10,
        _ => true,
    };
    if !likely || first.value == 0 {
        return None;
    }
    *cursor = probe;
    Some(Count {
        least: first.value,
        most,
        unit,
        vague,
        year_digits: first.length,
        needs_suffix: needs_suffix || (unit == Unit::Quarter && most <= 4 && !vague),
        half: false,
    })
}

/// The unit behind digits; whether it needs a suffix to be a time.
fn counted_unit(cursor: &mut Cursor, spaced: bool) -> Option<(Unit, bool)> {
    const UNITS: &[(&str, Unit, bool)] = &[
        ("개월", Unit::Month, false),
        ("개 분기", Unit::Quarter, false),
        ("개분기", Unit::Quarter, false),
        ("분기", Unit::Quarter, true),
        ("거래일", Unit::Day, false),
        ("영업일", Unit::Day, false),
        ("세기", Unit::Century, true),
        ("시간", Unit::Hour, true),
        ("주일", Unit::Week, false),
        ("주", Unit::Week, true),
        ("년", Unit::Year, false),
        ("달", Unit::Month, false),
        ("일", Unit::Day, false),
        ("年", Unit::Year, true),
        ("か月", Unit::Month, true),
        ("カ月", Unit::Month, true),
        ("ヶ月", Unit::Month, true),
        ("个月", Unit::Month, true),
        ("週", Unit::Week, true),
        ("日", Unit::Day, true),
    ];
    let (_, unit, needs_suffix) = UNITS.iter().find(|(name, ..)| cursor.eat(name))?;
    // 3 일 and 3 주 are more often work and shares.
    let apart = spaced && matches!(unit, Unit::Day | Unit::Week);
    // 3주간 and 6주째 are weeks on their own.
    (!apart).then_some((*unit, *needs_suffix))
}

/// Words that hold a number and its unit: the value, and whether they need a
/// suffix.
const WHOLE: &[(&str, u32, Unit, bool)] = &[
    ("하루이틀", 2, Unit::Day, true),
    ("하루", 1, Unit::Day, true),
    ("이틀", 2, Unit::Day, false),
    ("사나흘", 4, Unit::Day, false),
    ("사흘", 3, Unit::Day, false),
    ("나흘", 4, Unit::Day, false),
    ("닷새", 5, Unit::Day, false),
    ("엿새", 6, Unit::Day, false),
    ("이레", 7, Unit::Day, false),
    ("여드레", 8, Unit::Day, false),
    ("아흐레", 9, Unit::Day, false),
    ("열흘", 10, Unit::Day, false),
    ("보름", 15, Unit::Day, false),
    ("일주일", 1, Unit::Week, false),
    ("이주일", 2, Unit::Week, true),
    ("반년", 6, Unit::Month, false),
    ("반세기", 50, Unit::Year, false),
];

/// Native numbers, and the Sino-Korean ones that stand before 년.
const NUMBERS: &[(&str, u32, u32)] = &[
    ("한두", 1, 2),
    ("두세", 2, 3),
    ("두서너", 2, 4),
    ("서너", 3, 4),
    ("너댓", 4, 5),
    ("네댓", 4, 5),
    ("대여섯", 5, 6),
    ("예닐곱", 6, 7),
    ("일고여덟", 7, 8),
    ("열두", 12, 12),
    ("다섯", 5, 5),
    ("여섯", 6, 6),
    ("일곱", 7, 7),
    ("여덟", 8, 8),
    ("아홉", 9, 9),
    ("한", 1, 1),
    ("두", 2, 2),
    ("세", 3, 3),
    ("석", 3, 3),
    ("네", 4, 4),
    ("넉", 4, 4),
    ("열", 10, 10),
    ("일", 1, 1),
    ("삼", 3, 3),
    ("오", 5, 5),
    ("십", 10, 10),
    ("이십", 20, 20),
    ("삼십", 30, 30),
    ("백", 100, 100),
];

/// Numbers that give no value.
const SEVERAL: &[&str] = &[
    "수십", "수백", "수천", "십수", "십여", "수", "몇몇", "몇", "여러",
];

/// The syllables that counts begin with.
pub(super) static INITIALS: Initials = {
    let set = initials_of!(Initials::empty(), WINDOWS, .0);
    let set = initials_of!(set, WHOLE, .0);
    let set = initials_of!(set, NUMBERS, .0);
    set.with(SEVERAL).with_word("며칠")
};

/// 한 달, 두세 해, 사흘, 일주일, 수년, 몇 달.
fn words(cursor: &mut Cursor) -> Option<Count> {
    let mut probe = *cursor;
    let whole = WHOLE
        .iter()
        .find(|(name, ..)| probe.eat(name))
        .map(|(_, value, unit, needs_suffix)| (*value, *unit, *needs_suffix));
    if let Some((value, unit, needs_suffix)) = whole {
        *cursor = probe;
        return Some(Count {
            least: value,
            most: value,
            unit,
            vague: false,
            year_digits: 0,
            needs_suffix,
            half: false,
        });
    }
    if probe.eat("며칠") {
        *cursor = probe;
        return Some(several(Unit::Day));
    }
    if SEVERAL.iter().any(|name| probe.eat(name)) {
        let spaced = probe.spaces();
        let unit = several_unit(&mut probe)?;
        // 수주 is an order, 수달 an otter, 수해 a flood.
        let glued = !spaced && matches!(unit, Unit::Week | Unit::Month) && cursor.sees("수");
        let flood = !spaced && probe.before().ends_with("수해");
        let needs_suffix = unit == Unit::Hour || (glued && unit == Unit::Week);
        if flood || (glued && probe.before().ends_with('달')) {
            return None;
        }
        *cursor = probe;
        return Some(Count {
            needs_suffix,
            ..several(unit)
        });
    }
    let (name, least, most) = NUMBERS
        .iter()
        .find(|(name, ..)| probe.eat(name))
        .map(|(name, least, most)| (*name, *least, *most))?;
    let sino = matches!(name, "일" | "삼" | "오" | "십" | "이십" | "삼십" | "백");
    let spaced = probe.spaces();
    let (unit, needs_suffix) = if sino {
        (probe.eat("년").then_some(Unit::Year)?, false)
    } else {
        native_unit(&mut probe, spaced)?
    };
    *cursor = probe;
    Some(Count {
        least,
        most,
        unit,
        vague: false,
        year_digits: 0,
        needs_suffix,
        half: false,
    })
}

fn several(unit: Unit) -> Count {
    Count {
        least: 0,
        most: 0,
        unit,
        vague: true,
        year_digits: 0,
        needs_suffix: false,
        half: false,
    }
}

fn several_unit(cursor: &mut Cursor) -> Option<Unit> {
    const UNITS: &[(&str, Unit)] = &[
        ("개월", Unit::Month),
        ("세기", Unit::Century),
        ("시간", Unit::Hour),
        ("주", Unit::Week),
        ("년", Unit::Year),
        ("해", Unit::Year),
        ("달", Unit::Month),
        ("일", Unit::Day),
    ];
    UNITS
        .iter()
        .find(|(name, _)| cursor.eat(name))
        .map(|(_, unit)| *unit)
}

/// The unit behind a native number. 한주 and 두해 glued are other words.
fn native_unit(cursor: &mut Cursor, spaced: bool) -> Option<(Unit, bool)> {
    const UNITS: &[(&str, Unit, bool, bool)] = &[
        ("달", Unit::Month, false, true),
        ("개월", Unit::Month, false, true),
        ("해", Unit::Year, true, false),
        ("주", Unit::Week, true, false),
        ("시간", Unit::Hour, true, true),
        ("분기", Unit::Quarter, true, false),
        ("세기", Unit::Century, true, false),
    ];
    let (_, unit, needs_suffix, glue) = UNITS.iter().find(|(name, ..)| cursor.eat(name))?;
    (spaced || *glue).then_some((*unit, *needs_suffix))
}
