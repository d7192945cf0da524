//! Counted units: 3년 전, 사흘 뒤, 10년 만에, 지난 1년간, 6개월 이내.
//!
//! A count is a distance, a window at the reference day, or a mere length,
//! depending on what stands before and behind it. Deliberately absent: numbers
//! with calendar units (`element`), and minutes and seconds, which time no day.

use super::super::initial::{Initials, initials_of};
use super::boundary::{word_ends, word_is_over};
use super::cursor::{Cursor, Script};
use super::evidence::{names_a_length, names_a_thing};
use super::form::{Body, Bound, Form, Unit};
use super::numeral::{self, Count, count};

/// A counted expression, and whether nothing else can be meant.
pub(super) struct Counted {
    pub(super) form: Form,
    pub(super) decisive: bool,
}

/// What a suffix makes of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suffix {
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

/// The syllables that counts begin with.
pub(super) static INITIALS: Initials =
    initials_of!(Initials::empty(), WINDOWS, .0).and(&numeral::INITIALS);

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
pub(super) fn suffix(cursor: Cursor, unit: Unit) -> Option<(Suffix, Cursor)> {
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
