//! Counted units: 3년 전, 사흘 뒤, 10년 만에, 지난 1년간, 6개월 이내.
//!
//! A count is a distance, a window at the reference day, or a mere length,
//! depending on what stands before and behind it. Deliberately absent: numbers
//! with calendar units (`element`), and minutes and seconds, which time no day.

use super::super::packed::{Packed, Table, packed, table};
use super::beginnings::Beginnings;
use super::boundary::{word_ends, word_is_over};
use super::cursor::{Cursor, Script};
use super::evidence::{names_a_length, names_a_thing};
use super::form::{Body, Bound, Form, Unit};
use super::numeral::{self, Count, count};

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

/// Words before a count that make it a window, those that look back first.
const WINDOWS: Packed = packed!("지난|최근|과거|직전|过去|過去|향후|앞으로|未来|今後|今后");

/// How many of them look back.
const LOOKING_BACK: usize = 6;

/// What counts begin with.
pub(super) const BEGINNINGS: Beginnings =
    Beginnings::empty().with(WINDOWS).and(&numeral::BEGINNINGS);

/// Reads a counted expression that begins at the cursor into the form, and tells
/// whether nothing else can be meant.
pub(super) fn counted(start: Cursor, form: &mut Form) -> Option<bool> {
    let mut cursor = start;
    let mut probe = cursor;
    let han = cursor.script() == Script::Han;
    let window = probe.find(WINDOWS).filter(|_| probe.spaces() || han);
    if window.is_some() {
        cursor = probe;
    }
    let count = count(&mut cursor)?;
    // 주 3일 is so many days a week.
    if count.unit == Unit::Day && start.follows(packed!("주_")) {
        return None;
    }
    let suffix = suffix(cursor, count.unit);
    if let Some(window) = window {
        return windowed(start, cursor, &count, suffix, window >= LOOKING_BACK, form);
    }
    let Some((suffix, mut end)) = suffix else {
        return plain(start, cursor, &count, form);
    };
    let mut bound = Bound::Closed;
    let body = match suffix {
        Suffix::Recurs => Body::Recurrence,
        Suffix::Length => Body::Duration(None),
        Suffix::Within => window_body(&count, !looks_back(end)),
        Suffix::Ago | Suffix::Ahead => away_body(&count, suffix == Suffix::Ahead),
        Suffix::AheadOn => {
            bound = Bound::From;
            away_body(&count, true)
        }
    };
    let mut fuzzy = false;
    if matches!(body, Body::Away { .. }) {
        let mut after = end;
        fuzzy = after.eat_any(packed!("쯤|께|경"));
        if after.eat("부터") {
            (bound, end) = (Bound::From, after);
        } else if after.eat("까지") {
            (bound, end) = (Bound::Until, after);
        }
    }
    form.set(start, end, body, bound);
    form.fuzzy = fuzzy;
    word_ends(end).then_some(true)
}

/// A count behind 지난, 최근, 향후: a window, whatever follows, but for 3일,
/// which is a day of the month unless something says that it is a length.
fn windowed(
    start: Cursor,
    cursor: Cursor,
    count: &Count,
    suffix: Option<(Suffix, Cursor)>,
    ahead: bool,
    form: &mut Form,
) -> Option<bool> {
    let mut end = cursor;
    let last = start.sees("지난");
    let mut body = window_body(count, ahead);
    match suffix {
        // 향후 3년 뒤 is a distance.
        Some((Suffix::Ahead | Suffix::AheadOn, after)) if ahead => {
            end = after;
            body = away_body(count, true);
        }
        Some((Suffix::Length | Suffix::Within, after)) => end = after,
        Some((Suffix::Ago | Suffix::Recurs, _)) => return None,
        _ if last
            && count.unit == Unit::Day
            && count.year_digits > 0
            && !names_a_length(cursor) =>
        {
            return None;
        }
        // 지난 97년 is a year, and so is 지난 90년 with an open side.
        _ if last
            && count.unit == Unit::Year
            && count.year_digits == 2
            && count.least == count.most
            && (70..=99).contains(&count.most)
            && (!count.most.is_multiple_of(10) || matches!(suffix, Some((Suffix::AheadOn, _)))) =>
        {
            return None;
        }
        _ if last && count.unit == Unit::Quarter && count.most <= 4 => return None,
        _ => {}
    }
    form.set(start, end, body, Bound::Closed);
    word_ends(end).then_some(true)
}

/// 하루 두 번, 한 달에 3회, 4년에 한 번: how often.
fn so_often(count: &Count, end: &mut Cursor) -> bool {
    // 15일에 한 번 더 is on a day, 4분기에 한 번 in a quarter.
    let day = count.unit == Unit::Day && count.year_digits > 0;
    let many = end.eat("에") && !day && !count.needs_suffix;
    if !(many || count.most == 1) || !end.spaces() {
        return false;
    }
    let read = end.digits().is_some() || end.eat_any(packed!("한|두|세|네|다섯|여섯|몇"));
    end.spaces();
    read && end.eat_any(packed!("번|회|차례")) && word_ends(*end)
}

/// A count with nothing behind it that says what it is.
fn plain(start: Cursor, end: Cursor, count: &Count, form: &mut Form) -> Option<bool> {
    let mut often = end;
    if so_often(count, &mut often) {
        form.set(start, often, Body::Recurrence, Bound::Closed);
        return Some(true);
    }
    if names_a_thing(end) || !word_ends(end) {
        return None;
    }
    // 한 달여 앞으로.
    let mut more = end;
    let end = if more.eat("여") && word_ends(more) {
        more
    } else {
        end
    };
    let held = count.unit == Unit::Hour && end.sees_any(packed!("_진행|_방송|_걸"));
    let length = held || names_a_length(end);
    let digits = count.year_digits > 0;
    // 1일 and 4분기 are rather units of the calendar.
    let calendar = match count.unit {
        Unit::Day => digits && count.most == 1,
        Unit::Quarter => digits && count.most <= 4,
        _ => false,
    };
    if !length && (count.needs_suffix || calendar) {
        return None;
    }
    let short_year =
        count.unit == Unit::Year && count.year_digits == 2 && count.least == count.most && !length;
    let body = Body::Duration(short_year.then_some(count.most as u8));
    form.set(start, end, body, Bound::Closed);
    Some(length)
}

fn window_body(count: &Count, ahead: bool) -> Body {
    if count.vague {
        return Body::Duration(None);
    }
    let (_, most, unit) = count.whole();
    Body::Window {
        count: most,
        unit,
        ahead,
    }
}

fn away_body(count: &Count, ahead: bool) -> Body {
    if count.vague {
        return Body::Vague;
    }
    let (least, most, unit) = count.whole();
    Body::Away {
        least,
        most,
        unit,
        ahead,
    }
}

/// 5년 내 최고: a record looks back.
fn looks_back(end: Cursor) -> bool {
    let mut probe = end;
    probe.eat("내");
    probe.spaces();
    probe.sees_any(packed!("최고|최저|최대|최소|처음"))
}

/// What stands behind a count. 내 and 안 stay outside of the extent.
pub(super) fn suffix(cursor: Cursor, unit: Unit) -> Option<(Suffix, Cursor)> {
    /// What a suffix makes of a count, and whether it is part of the extent.
    const SUFFIXES: Table<(Suffix, bool)> = table![
        ("만에", (Suffix::Length, true)),
        ("만", (Suffix::Length, true)),
        ("동안", (Suffix::Length, true)),
        ("사이", (Suffix::Length, true)),
        ("간", (Suffix::Length, true)),
        ("새", (Suffix::Length, true)),
        ("이내", (Suffix::Within, true)),
        ("내내", (Suffix::Length, false)),
        ("내", (Suffix::Within, false)),
        ("안", (Suffix::Within, false)),
        ("이전", (Suffix::Ago, true)),
        ("전", (Suffix::Ago, true)),
        ("이후", (Suffix::AheadOn, true)),
        ("뒤", (Suffix::Ahead, true)),
        ("후", (Suffix::Ahead, true)),
        ("間", (Suffix::Length, true)),
        ("ぶり", (Suffix::Length, true)),
        ("以内", (Suffix::Within, true)),
        ("前", (Suffix::Ago, true)),
        ("後", (Suffix::Ahead, true)),
    ];
    let mut probe = cursor;
    if probe.eat("마다") {
        return word_ends(probe).then_some((Suffix::Recurs, probe));
    }
    if probe.eat("째") {
        return word_ends(probe).then_some((Suffix::Length, probe));
    }
    let glued = !probe.spaces();
    // 4분기만 놓고 보면: of that alone.
    if glued && probe.sees("만") && !probe.sees_any(packed!("만에|만이|만의|만인")) {
        return None;
    }
    if glued && probe.eat("여") {
        probe.spaces();
    }
    let mut after = probe;
    let (suffix, inside) = after.read(&SUFFIXES)?;
    let bounded = matches!(suffix, Suffix::Ago | Suffix::Ahead)
        && after.sees_any(packed!("쯤|께|경|부터|까지"));
    // 안 is also "not".
    let not = probe.sees("안") && !(word_is_over(after) || after.sees_any(packed!("에|로")));
    let a_day = suffix == Suffix::AheadOn && unit == Unit::Day;
    ((word_ends(after) || bounded) && !not && !a_day)
        .then_some((suffix, if inside { after } else { cursor }))
}
