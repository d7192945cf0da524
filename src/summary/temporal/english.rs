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

use super::boundary::word_ends;
use super::cursor::{Cursor, Script};
use super::evidence;
use super::form::{Body, Bound, Form, Slot, Slots, Toward};
use date::{date, year_behind};
use word::{Word, counted_unit, eat, number, word};

/// Reads an English expression that begins at the cursor.
pub(super) fn expression(start: Cursor) -> Option<Form> {
    let mut probe = start;
    let first = word(&mut probe);
    if first.is_none() && start.script() == Script::Latin && !start.sees("H") {
        return None;
    }
    probe.spaces();
    let (body, bound) = match first {
        Some(Word::Opener(bound)) => {
            let mut slots = Slots::default();
            if !date(&mut probe, &mut slots) {
                return None;
            }
            (Body::Date(slots), bound)
        }
        Some(Word::Opens) => {
            let (mut first, mut second) = (Slots::default(), Slots::default());
            let joined = date(&mut probe, &mut first)
                && probe.spaces()
                && matches!(
                    word(&mut probe),
                    Some(Word::To | Word::And | Word::Opener(Bound::Until))
                );
            if !joined || !end_of_range(&first, &mut second, &mut probe) {
                return None;
            }
            (Body::Range(first, second), Bound::Closed)
        }
        Some(Word::Every) => {
            number(&mut probe);
            probe.spaces();
            match word(&mut probe)? {
                Word::Weekday(_) | Word::Month(_) | Word::DoubtfulMonth(_) | Word::Unit(_) => {}
                _ => return None,
            }
            (Body::Recurrence, Bound::Closed)
        }
        Some(word @ (Word::Vague | Word::Recurs)) => {
            // In the past year is a window.
            if number(&mut { probe }).is_some() || counted_unit(&mut { probe }, 1).is_some() {
                return None;
            }
            probe = past(start);
            let body = match word {
                Word::Vague => Body::Vague,
                _ => Body::Recurrence,
            };
            (body, Bound::Closed)
        }
        Some(Word::The) => return None,
        _ => {
            if let Some(form) = distance(start, first) {
                return Some(form);
            }
            probe = start;
            let mut slots = Slots::default();
            if !date(&mut probe, &mut slots) {
                return None;
            }
            (date_or_range(slots, &mut probe), Bound::Closed)
        }
    };
    form(start, probe, body, bound)
}

/// The place behind the word at the cursor.
fn past(mut cursor: Cursor) -> Cursor {
    word(&mut cursor);
    cursor
}

fn form(start: Cursor, end: Cursor, mut body: Body, bound: Bound) -> Option<Form> {
    if !word_ends(end) {
        return None;
    }
    if let Body::Date(slots) = &mut body {
        slots.comparison = bound == Bound::Closed && evidence::is_base(start);
    }
    Some(Form {
        range: start.at()..end.at(),
        body,
        bound,
        fuzzy: false,
    })
}

/// The second date of a range, in the light of the first.
fn end_of_range(first: &Slots, second: &mut Slots, cursor: &mut Cursor) -> bool {
    cursor.spaces();
    let read = date(cursor, second);
    second.inherit(first);
    read
}

/// The date that ends at the cursor, or two with a hyphen or to.
fn date_or_range(mut first: Slots, cursor: &mut Cursor) -> Body {
    let mut probe = *cursor;
    if probe.range_sign() || (probe.spaces() && eat(&mut probe, Word::To)) {
        let mut second = first;
        // June 3-7, 2031.
        let mut day = probe;
        if let (Some(digits), Some(Slot::Number(from))) = (day.digits(), first.day)
            && digits.length <= 2
            && (u32::from(from) + 1..=31).contains(&digits.value)
            && day.script() == Script::Other
        {
            first.year = year_behind(&mut day).or(first.year);
            second.year = first.year;
            second.day = Some(Slot::Number(digits.value as u8));
            *cursor = day;
            return Body::Range(first, second);
        }
        second = Slots::default();
        if end_of_range(&first, &mut second, &mut probe) {
            *cursor = probe;
            return Body::Range(first, second);
        }
    }
    Body::Date(first)
}

/// three years ago, in two weeks, past five years, ten years.
fn distance(start: Cursor, first: Option<Word>) -> Option<Form> {
    let mut probe = start;
    let within = first == Some(Word::Within);
    let ahead = first == Some(Word::In);
    if within || ahead {
        probe = past(probe);
        probe.spaces();
        // In the next six months is a window; it is read from next on.
        if ahead && eat(&mut { probe }, Word::The) {
            return None;
        }
        if eat(&mut probe, Word::The) {
            probe.spaces();
        }
    }
    let mut after = probe;
    let window = match word(&mut after) {
        Some(Word::Window(ahead)) => Some(ahead),
        Some(Word::Toward(Toward::Last)) => Some(false),
        Some(Word::Toward(Toward::Next)) => Some(true),
        _ => None,
    };
    if window.is_some() {
        probe = after;
        probe.spaces();
    }
    let (count, vague) = match number(&mut probe) {
        Some(count) => count,
        None if window.is_some() => (1, false),
        None => return None,
    };
    let mut most = count;
    let mut range = probe;
    if (range.range_sign() || (range.spaces() && eat(&mut range, Word::To) && range.spaces()))
        && let Some((second, false)) = number(&mut range)
        && second > count
    {
        (most, probe) = (second, range);
    }
    probe.eat_one(" -");
    let unit = counted_unit(&mut probe, most)?;
    if let Some(ahead) = window.or(within.then_some(true)) {
        // next year is a year of the calendar, the past year is a window.
        let calendar = count == 1 && matches!(first, Some(Word::Toward(_)));
        let body = Body::Window {
            count: most,
            unit,
            ahead,
        };
        return (!calendar)
            .then(|| form(start, probe, body, Bound::Closed))
            .flatten();
    }
    let mut after = probe;
    after.spaces();
    let direction = match word(&mut after) {
        _ if ahead => Some((true, probe)),
        Some(Word::Ago) => Some((false, after)),
        Some(Word::Later) => Some((true, after)),
        _ => None,
    };
    match direction {
        Some((_, end)) if vague => form(start, end, Body::Vague, Bound::Closed),
        Some((ahead, end)) => {
            let body = Body::Away {
                least: count,
                most,
                unit,
                ahead,
            };
            form(start, end, body, Bound::Closed)
        }
        None if first == Some(Word::A) => None,
        None => form(start, probe, Body::Duration(None), Bound::Closed),
    }
}
