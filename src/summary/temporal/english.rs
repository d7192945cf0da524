//! English dates: June 9, 2031; the third quarter of 2031; by the end of 2030;
//! next Tuesday; three years ago.
//!
//! Prepositions that open a side (since, until, by, before, after) or make a
//! range (from … to, between … and) belong to the expression, in and on do not.
//! Months and weekdays must be capitalised, and those that are words besides
//! (May, March) need a number or a preposition. A year of four digits needs a
//! preposition.

mod date;
mod word;

use super::cursor::{Cursor, Script};
use super::form::{Body, Bound, Form, Slot, Slots};
use date::{date, year_behind};
use word::{counted_unit, eat_word, eat_words, may_begin, month, number, weekday};

/// Reads an English expression that begins at the cursor.
pub(super) fn expression(start: Cursor) -> Option<Form> {
    if !may_begin(start) {
        return None;
    }
    opened(start)
        .or_else(|| distance(start))
        .or_else(|| dateless(start))
        .or_else(|| {
            if eat_word(&mut { start }, "the") {
                return None;
            }
            let (body, end) = date_or_range(start)?;
            form(start, end, body, Bound::Closed)
        })
}

fn form(start: Cursor, end: Cursor, body: Body, bound: Bound) -> Option<Form> {
    (end.script() == Script::Other || end.script() == Script::Hangul).then(|| Form {
        range: start.at()..end.at(),
        body,
        bound,
        fuzzy: false,
    })
}

/// since, until, by, before, after; from … to; between … and.
fn opened(start: Cursor) -> Option<Form> {
    const OPENERS: &[(&str, Bound)] = &[
        ("since", Bound::From),
        ("starting in", Bound::From),
        ("until", Bound::Until),
        ("till", Bound::Until),
        ("through", Bound::Until),
        ("by", Bound::Until),
        ("before", Bound::Before),
        ("prior to", Bound::Before),
        ("after", Bound::Past),
    ];
    let mut probe = start;
    if eat_word(&mut probe, "from") || eat_word(&mut probe, "between") {
        probe.spaces();
        let (first, mut after) = date(probe)?;
        after.spaces();
        let joined = ["to", "through", "until", "and"]
            .iter()
            .any(|word| eat_word(&mut after, word));
        if !joined || !after.spaces() {
            return None;
        }
        let (mut second, end) = date(after)?;
        second.inherit(&first);
        return form(start, end, Body::Range(first, second), Bound::Closed);
    }
    let bound = OPENERS
        .iter()
        .find_map(|(word, bound)| eat_words(&mut probe, word).then_some(*bound))?;
    probe.spaces();
    let (slots, end) = date(probe)?;
    form(start, end, Body::Date(slots), bound)
}

/// A date, or two with a hyphen.
fn date_or_range(start: Cursor<'_>) -> Option<(Body, Cursor<'_>)> {
    let (first, end) = date(start)?;
    let mut probe = end;
    if probe.range_sign() {
        let digits = {
            let mut probe = probe;
            probe
                .digits()
                .filter(|digits| digits.length <= 2)
                .map(|digits| (digits, probe))
        };
        if let Some((day, after)) = digits
            && matches!(first.day, Some(Slot::Number(from)) if from < day.value && day.value <= 31)
            && after.script() == Script::Other
        {
            let second = Slots {
                day: Some(Slot::Number(day.value)),
                ..first
            };
            let (year, after) = year_behind(after);
            let with_year = |slots| Slots {
                year: year.or(first.year),
                ..slots
            };
            return Some((Body::Range(with_year(first), with_year(second)), after));
        }
        if let Some((mut second, end)) = date(probe) {
            second.inherit(&first);
            return Some((Body::Range(first, second), end));
        }
    }
    // late 2025 to early 2026.
    let mut probe = end;
    if probe.spaces()
        && (eat_word(&mut probe, "to") || eat_word(&mut probe, "through"))
        && probe.spaces()
        && let Some((mut second, end)) = date(probe)
    {
        second.inherit(&first);
        return Some((Body::Range(first, second), end));
    }
    Some((Body::Date(first), end))
}

/// three years ago, in two weeks, past five years, ten years.
fn distance(start: Cursor) -> Option<Form> {
    let mut probe = start;
    let within = eat_word(&mut probe, "within");
    let ahead = !within && eat_word(&mut probe, "in");
    if within || ahead {
        probe.spaces();
        // In the next six months is a window; it is read from next on.
        if ahead && eat_word(&mut { probe }, "the") {
            return None;
        }
        eat_words(&mut probe, "the next");
        probe.spaces();
    }
    let window = [
        ("past", false),
        ("last", false),
        ("next", true),
        ("coming", true),
    ]
    .iter()
    .find_map(|(word, ahead)| eat_word(&mut probe, word).then_some(*ahead));
    if window.is_some() {
        probe.spaces();
    }
    let (count, vague) = match number(&mut probe) {
        Some(count) => count,
        None if window.is_some() => (1, false),
        None => return None,
    };
    let mut most = count;
    let mut range = probe;
    if (range.range_sign() || (range.spaces() && eat_word(&mut range, "to") && range.spaces()))
        && let Some((second, false)) = number(&mut range)
        && second > count
    {
        (most, probe) = (second, range);
    }
    probe.eat_char(|next| matches!(next, ' ' | '-'));
    let unit = counted_unit(&mut probe, most)?;
    if let Some(ahead) = window {
        // next year is a year of the calendar, the past year is a window.
        let calendar = count == 1 && !start.sees("past") && !start.sees("coming");
        let body = Body::Window {
            count: most,
            unit,
            ahead,
        };
        return (!calendar).then(|| form(start, probe, body, Bound::Closed))?;
    }
    let away = |ahead| {
        if vague {
            Body::Vague
        } else {
            Body::Away {
                least: count,
                most,
                unit,
                ahead,
                follows: ahead,
            }
        }
    };
    if within {
        let body = Body::Window {
            count: most,
            unit,
            ahead: true,
        };
        return form(start, probe, body, Bound::Closed);
    }
    if ahead {
        return form(start, probe, away(true), Bound::Closed);
    }
    let mut after = probe;
    after.spaces();
    if eat_word(&mut after, "ago") || eat_word(&mut after, "earlier") {
        return form(start, after, away(false), Bound::Closed);
    }
    if eat_word(&mut after, "later") || eat_words(&mut after, "from now") {
        return form(start, after, away(true), Bound::Closed);
    }
    if start.sees("a ") || start.sees("an ") {
        return None;
    }
    form(start, probe, Body::Duration(None), Bound::Closed)
}

/// currently, recently; every Monday.
fn dateless(start: Cursor) -> Option<Form> {
    const VAGUE: &[&str] = &[
        "currently",
        "recently",
        "nowadays",
        "presently",
        "lately",
        "these days",
        "in the future",
        "in the past",
    ];
    let mut probe = start;
    if VAGUE.iter().any(|words| eat_words(&mut probe, words)) {
        return form(start, probe, Body::Vague, Bound::Closed);
    }
    if eat_word(&mut probe, "annually") || eat_word(&mut probe, "daily") {
        return form(start, probe, Body::Recurrence, Bound::Closed);
    }
    if (eat_word(&mut probe, "every") || eat_word(&mut probe, "each")) && probe.spaces() {
        number(&mut probe);
        probe.spaces();
        let read = weekday(&mut probe).is_some()
            || month(&mut probe).is_some()
            || counted_unit(&mut probe, 1).is_some();
        if read {
            return form(start, probe, Body::Recurrence, Bound::Closed);
        }
    }
    None
}
