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

/// Reads an English expression that begins at the cursor into the form.
pub(super) fn expression(start: Cursor, form: &mut Form) -> bool {
    let mut cursor = start;
    let first = word(&mut cursor);
    let hopeless = match start.script() {
        Script::Latin => first.is_none() && !start.sees("H"),
        _ => !is_beside_letters(start),
    };
    if hopeless {
        return false;
    }
    cursor.spaces();
    form.first = Slots::default();
    form.second = Slots::default();
    let mut bound = Bound::Closed;
    let body = match first {
        Some(Word::Opener(opens)) => {
            bound = opens;
            date(&mut cursor, &mut form.first).then_some(Body::Date)
        }
        Some(Word::Opens) => {
            let joined = date(&mut cursor, &mut form.first)
                && cursor.spaces()
                && matches!(
                    word(&mut cursor),
                    Some(Word::To | Word::And | Word::Opener(Bound::Until))
                );
            (joined && end_of_range(&mut cursor, form)).then_some(Body::Range)
        }
        Some(Word::Every) => {
            number(&mut cursor);
            cursor.spaces();
            matches!(
                word(&mut cursor),
                Some(Word::Weekday(_) | Word::Month(_) | Word::DoubtfulMonth(_) | Word::Unit(_))
            )
            .then_some(Body::Recurrence)
        }
        Some(word @ (Word::Vague | Word::Recurs)) => {
            // In the past year is a window.
            let window =
                number(&mut { cursor }).is_some() || counted_unit(&mut { cursor }, 1).is_some();
            cursor = past(start);
            (!window).then_some(match word {
                Word::Vague => Body::Vague,
                _ => Body::Recurrence,
            })
        }
        Some(Word::The) => None,
        _ => {
            cursor = start;
            distance(&mut cursor, first).or_else(|| {
                cursor = start;
                date_or_range(&mut cursor, form)
            })
        }
    };
    let Some(body) = body.filter(|_| word_ends(cursor)) else {
        return false;
    };
    if matches!(body, Body::Date) {
        form.first.comparison = bound == Bound::Closed && evidence::is_base(start);
    }
    form.set(start, cursor, body, bound);
    true
}

/// Whether a number has a Latin letter before it, or behind it and other numbers.
/// In Korean text there is none, which saves trying all of the below.
fn is_beside_letters(start: Cursor) -> bool {
    /// Two numbers and what stands between them.
    const FAR: usize = 24;
    let before = start.before().trim_ascii_end().bytes().next_back();
    let behind = start
        .rest()
        .bytes()
        .take(FAR)
        .find(|byte| !matches!(byte, b'0'..=b'9' | b' ' | b'-' | b'~' | b'\''));
    let letter = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'-' | 0xe2);
    before.is_some_and(letter) || behind.is_some_and(letter)
}

/// The place behind the word at the cursor.
fn past(mut cursor: Cursor) -> Cursor {
    word(&mut cursor);
    cursor
}

/// The second date of a range, in the light of the first.
fn end_of_range(cursor: &mut Cursor, form: &mut Form) -> bool {
    cursor.spaces();
    let read = date(cursor, &mut form.second);
    form.second.inherit(&form.first);
    read
}

/// A date, or two with a hyphen or to.
fn date_or_range(cursor: &mut Cursor, form: &mut Form) -> Option<Body> {
    if !date(cursor, &mut form.first) {
        return None;
    }
    let mut probe = *cursor;
    if probe.range_sign() || (probe.spaces() && eat(&mut probe, Word::To)) {
        // June 3-7, 2031.
        let mut day = probe;
        if let (Some(digits), Some(Slot::Number(from))) = (day.digits(), form.first.day)
            && digits.length <= 2
            && (u32::from(from) + 1..=31).contains(&digits.value)
            && day.script() == Script::Other
        {
            form.first.year = year_behind(&mut day).or(form.first.year);
            form.second = form.first;
            form.second.day = Some(Slot::Number(digits.value as u8));
            *cursor = day;
            return Some(Body::Range);
        }
        if end_of_range(&mut probe, form) {
            *cursor = probe;
            return Some(Body::Range);
        }
    }
    Some(Body::Date)
}

/// three years ago, in two weeks, past five years, ten years.
fn distance(cursor: &mut Cursor, first: Option<Word>) -> Option<Body> {
    let mut probe = *cursor;
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
    *cursor = probe;
    if let Some(ahead) = window.or(within.then_some(true)) {
        // next year is a year of the calendar, the past year is a window.
        let calendar = count == 1 && matches!(first, Some(Word::Toward(_)));
        return (!calendar).then_some(Body::Window {
            count: most,
            unit,
            ahead,
        });
    }
    let mut after = probe;
    after.spaces();
    let ahead = match word(&mut after) {
        _ if ahead => true,
        Some(Word::Ago) => {
            *cursor = after;
            false
        }
        Some(Word::Later) => {
            *cursor = after;
            true
        }
        _ => return (first != Some(Word::A)).then_some(Body::Duration(None)),
    };
    Some(if vague {
        Body::Vague
    } else {
        Body::Away {
            least: count,
            most,
            unit,
            ahead,
        }
    })
}
