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
    match first {
        Some(Word::Opener(bound)) => {
            let (slots, end) = date(probe)?;
            return form(start, end, Body::Date(slots), bound);
        }
        Some(Word::Opens) => {
            let (first, mut after) = date(probe)?;
            after.spaces();
            let joins = matches!(
                word(&mut after),
                Some(Word::To | Word::And | Word::Opener(Bound::Until))
            );
            let (second, end) = joins.then(|| end_of_range(&first, after)).flatten()?;
            return form(start, end, Body::Range(first, second), Bound::Closed);
        }
        Some(Word::Every) => {
            number(&mut probe);
            probe.spaces();
            let recurs = matches!(
                word(&mut probe)?,
                Word::Weekday(_) | Word::Month(_) | Word::DoubtfulMonth(_) | Word::Unit(_)
            );
            return recurs
                .then(|| form(start, probe, Body::Recurrence, Bound::Closed))
                .flatten();
        }
        Some(word @ (Word::Vague | Word::Recurs)) => {
            // In the past year is a window.
            let window =
                number(&mut { probe }).is_some() || counted_unit(&mut { probe }, 1).is_some();
            let end = past(start);
            let body = match word {
                Word::Vague => Body::Vague,
                _ => Body::Recurrence,
            };
            return (!window)
                .then(|| form(start, end, body, Bound::Closed))
                .flatten();
        }
        Some(Word::The) => return None,
        _ => {}
    }
    if let Some(form) = distance(start, first) {
        return Some(form);
    }
    let (body, end) = date_or_range(start)?;
    form(start, end, body, Bound::Closed)
}

/// The place behind the word at the cursor.
fn past(mut cursor: Cursor) -> Cursor {
    word(&mut cursor);
    cursor
}

fn form(start: Cursor, end: Cursor, mut body: Body, bound: Bound) -> Option<Form> {
    if let Body::Date(slots) = &mut body {
        slots.comparison = bound == Bound::Closed && evidence::is_base(start);
    }
    word_ends(end).then(|| Form {
        range: start.at()..end.at(),
        body,
        bound,
        fuzzy: false,
    })
}

/// The second date of a range, in the light of the first.
fn end_of_range<'a>(first: &Slots, mut cursor: Cursor<'a>) -> Option<(Slots, Cursor<'a>)> {
    cursor.spaces();
    let (mut second, end) = date(cursor)?;
    second.inherit(first);
    Some((second, end))
}

/// A date, or two with a hyphen or to.
fn date_or_range(start: Cursor<'_>) -> Option<(Body, Cursor<'_>)> {
    let (mut first, end) = date(start)?;
    let mut probe = end;
    let linked = probe.range_sign() || (probe.spaces() && eat(&mut probe, Word::To));
    if linked {
        // June 3-7, 2031.
        let mut day = probe;
        if let (Some(digits), Some(Slot::Number(from))) = (day.digits(), first.day)
            && digits.length <= 2
            && (u32::from(from) + 1..=31).contains(&digits.value)
            && day.script() == Script::Other
        {
            first.year = year_behind(&mut day).or(first.year);
            let second = Slots {
                day: Some(Slot::Number(digits.value as u8)),
                ..first
            };
            return Some((Body::Range(first, second), day));
        }
        if let Some((second, end)) = end_of_range(&first, probe) {
            return Some((Body::Range(first, second), end));
        }
    }
    Some((Body::Date(first), end))
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
            let body = Body::away(count, most, unit, ahead);
            form(start, end, body, Bound::Closed)
        }
        None if first == Some(Word::A) => None,
        None => form(start, probe, Body::Duration(None), Bound::Closed),
    }
}
