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

use super::super::packed::packed;
use super::boundary::word_ends;
use super::cursor::{Cursor, Script};
use super::evidence;
use super::form::{Body, Bound, EMPTY, Form, Level, Slot, Slots, Toward, Unit};
use date::{date, year_behind};
use word::{Word, counted_unit, eat, number, preposition_ends, word};

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
    let behind = cursor;
    form.first = EMPTY;
    form.second = EMPTY;
    let mut bound = Bound::Closed;
    let body = match first {
        Some(Word::Opener(opens)) => {
            bound = opens;
            date(&mut cursor, &mut form.first).then_some(Body::Date)
        }
        Some(Word::From | Word::Between) => {
            if !date(&mut cursor, &mut form.first) {
                return false;
            }
            let alone = cursor;
            cursor.spaces();
            let joined = matches!(
                word(&mut cursor),
                Some(Word::To | Word::And | Word::Opener(Bound::Until))
            );
            if joined && end_of_range(&mut cursor, form) {
                Some(Body::Range)
            } else {
                // From 2027 on; but up 3% from 2027, and between opens no side.
                cursor = alone;
                bound = Bound::From;
                let past = word(&mut { behind }) == Some(Word::Toward(Toward::Last));
                let from = first == Some(Word::From) && !past && !evidence::is_base(behind);
                (from && opens(start, &mut cursor)).then_some(Body::Date)
            }
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
            distance(&mut cursor, first, form).or_else(|| {
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

/// Whether from opens a side before the date that ends at the cursor: it says so
/// (onward), or begins or ends its clause. Benchmarks from April are of April.
fn opens(from: Cursor, end: &mut Cursor) -> bool {
    let on = end.eat_any(packed!("_onwards|_onward|_on_"));
    let marks = |next: Option<char>| next.is_none_or(|next| next.is_ascii_punctuation());
    on || marks(from.trimmed().previous()) || marks(end.peek())
}

/// Whether a number has a Latin letter before it, or behind it and other numbers.
/// In Korean text there is none, which saves trying all of the below.
fn is_beside_letters(start: Cursor) -> bool {
    /// Two numbers and what stands between them.
    const FAR: usize = 24;
    let behind = start
        .rest()
        .chars()
        .take(FAR)
        .find(|next| !matches!(next, '0'..='9' | ' ' | '-' | '~' | '\''));
    let letter = |next: Option<char>| {
        matches!(
            next,
            Some('a'..='z' | 'A'..='Z' | '-' | '\u{2000}'..'\u{3000}')
        )
    };
    letter(start.trimmed().previous()) || letter(behind)
}

/// The place behind the word at the cursor.
fn past(mut cursor: Cursor) -> Cursor {
    word(&mut cursor);
    cursor
}

/// The second date of a range, in the light of the first.
fn end_of_range(cursor: &mut Cursor, form: &mut Form) -> bool {
    cursor.spaces();
    // June 3-7, 2031; from June 3 to 7.
    let mut day = *cursor;
    if let (Some(digits), Some(Slot::Number(from))) = (day.digits(), form.first.day)
        && digits.length <= 2
        && (u32::from(from) + 1..=31).contains(&digits.value)
        && day.script() == Script::Other
    {
        form.first.year = year_behind(&mut day).or(form.first.year);
        form.second = form.first;
        form.second.day = Some(Slot::Number(digits.value as u8));
        *cursor = day;
        return true;
    }
    let read = date(cursor, &mut form.second);
    // From Monday to Wednesday next week.
    if form.first.weekday.is_some() {
        form.first.week = form.first.week.or(form.second.week);
    }
    form.second.inherit(&form.first);
    read
}

/// A date, or two with a hyphen or to.
fn date_or_range(cursor: &mut Cursor, form: &mut Form) -> Option<Body> {
    if !date(cursor, &mut form.first) {
        return None;
    }
    let mut probe = *cursor;
    let linked = probe.range_sign() || (probe.spaces() && eat(&mut probe, Word::To));
    if linked && end_of_range(&mut probe, form) {
        *cursor = probe;
        return Some(Body::Range);
    }
    Some(Body::Date)
}

/// Whether a first or a superlative stands before the cursor in its clause: the
/// lowest close in three weeks.
fn is_record(cursor: Cursor) -> bool {
    /// So many words.
    const NEAR: usize = 5;
    let mut word = cursor;
    for _ in 0..NEAR {
        let end = word.trimmed();
        word = end.word_before();
        if matches!(end.previous(), Some('.' | ',' | ';')) {
            break;
        }
        if end.follows(packed!("est")) || word.sees_any(packed!("first_|most_|only_")) {
            return true;
        }
    }
    false
}

/// three years ago, in two weeks, past five years, ten years.
fn distance(cursor: &mut Cursor, first: Option<Word>, form: &mut Form) -> Option<Body> {
    let (start, mut probe) = (*cursor, *cursor);
    let within = first == Some(Word::Within);
    let ahead = first == Some(Word::In);
    if within || ahead {
        probe = past(probe);
        probe.spaces();
        // In the next six months is a window, the first drop in six months a
        // length; they are read from there on.
        if ahead && (eat(&mut { probe }, Word::The) || is_record(*cursor)) {
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
    // The three months to September.
    let mut until = after;
    if matches!(
        word(&mut until),
        Some(Word::To | Word::Opener(Bound::Until))
    ) && until.spaces()
        && date(&mut until, &mut form.first)
        && form.first.finest() == Level::Month
        && let Some(Slot::Number(month)) = form.first.month
        && unit == Unit::Month
        && (2..=12).contains(&most)
    {
        form.second = form.first;
        let months = i32::from(month) - most as i32;
        form.first = Slots {
            month: Some(Slot::Number(months.rem_euclid(12) as u8 + 1)),
            ..EMPTY
        };
        *cursor = until;
        return Some(Body::Range);
    }
    form.first = EMPTY;
    let ahead = match word(&mut after) {
        _ if ahead => true,
        // Six weeks earlier than last year.
        Some(Word::Ago | Word::Later) if after.sees_any(packed!("_than_")) => {
            *cursor = after;
            return Some(Body::Duration(None));
        }
        Some(Word::Ago) => {
            *cursor = after;
            false
        }
        Some(Word::Later) => {
            *cursor = after;
            true
        }
        // A year is mostly a rate.
        _ => {
            let length = first != Some(Word::A) || preposition_ends(start);
            return length.then_some(Body::Duration(None));
        }
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
