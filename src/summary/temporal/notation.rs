//! Dates written in digits: ISO and dotted dates, month/day, and the notations
//! of quarterly reports (1Q26, FY2026, H1 2026).

use super::cursor::{Cursor, Digits, Script, script};
use super::form::{Slot, Slots, Year};

/// What a notation is worth as evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// It can only be a date.
    Certain,
    /// It may be a fraction or a score: month and day with a slash or a dot.
    Doubtful,
}

/// The years that digits without a unit are taken for.
const LIKELY_YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// Reads a date in digits.
pub(super) fn date(cursor: &mut Cursor) -> Option<(Slots, Evidence)> {
    let mut probe = *cursor;
    let first = probe.digits()?;
    let read = match first.length {
        8 => compact(first).map(|slots| (slots, Evidence::Certain)),
        4 if LIKELY_YEARS.contains(&first.value) => {
            after_year(&mut probe, first.value as i16).map(|slots| (slots, Evidence::Certain))
        }
        2 => short_dotted(&mut probe, first)
            .map(|slots| (slots, Evidence::Certain))
            .or_else(|| month_and_day(&mut probe, first)),
        1 => month_and_day(&mut probe, first),
        _ => None,
    }?;
    *cursor = probe;
    Some(read)
}

/// Reads a quarter, half or fiscal year of a report: `1Q26`, `Q1 2026`, `2H`,
/// `FY26`. The year may stand before (`26년 1Q`), which `year_known` says.
pub(super) fn fiscal(cursor: &mut Cursor, year_known: bool) -> Option<Slots> {
    let mut probe = *cursor;
    let mut slots = Slots::default();
    if probe.eat("FY") || probe.eat("CY") {
        probe.eat_one(" '’");
        slots.year = Some(Year::Written(expand(probe.digits()?)?));
        *cursor = probe;
        return Some(slots);
    }
    // 2026 Q1, 2026Q1, 2026-1H.
    if let Some(digits) = { probe }.digits().filter(|digits| digits.length == 4) {
        if !LIKELY_YEARS.contains(&digits.value) || year_known {
            return None;
        }
        probe.digits();
        probe.eat_one(" -");
        let mut quarter = probe;
        slots = fiscal(&mut quarter, true).filter(|slots| slots.year.is_none())?;
        slots.year = Some(Year::Written(digits.value as i16));
        *cursor = quarter;
        return Some(slots);
    }
    let (letter, number) = match probe.script() {
        Script::Digit => {
            let number = probe.digits().filter(|digits| digits.length == 1)?;
            (report_letter(&mut probe)?, number.value)
        }
        Script::Latin => {
            let letter = report_letter(&mut probe)?;
            let number = probe.digits().filter(|digits| digits.length == 1)?;
            (letter, number.value)
        }
        _ => return None,
    };
    let most = if letter == 'Q' { 4 } else { 2 };
    if !(1..=most).contains(&number) {
        return None;
    }
    // `Q1. Why now?` begins a question.
    if letter == 'Q' && cursor.before().trim().is_empty() && probe.sees(". ") {
        return None;
    }
    let year = report_year(&mut probe);
    slots.year = year.map(Year::Written);
    // A bare H1 is more often a visa or a heading than a half-year.
    if letter == 'H' {
        if slots.year.is_none() && !year_known && cursor.script() == Script::Latin {
            return None;
        }
        slots.half = Some(Slot::Number(number as u8));
    } else {
        slots.quarter = Some(Slot::Number(number as u8));
    }
    *cursor = probe;
    Some(slots)
}

/// The year that two or four digits stand for: two are of the century in which
/// they lie nearest to the present one.
pub(super) fn expand(digits: Digits) -> Option<i16> {
    match digits.length {
        4 if (1000..=2999).contains(&digits.value) => Some(digits.value as i16),
        2 if digits.value < 70 => Some(2000 + digits.value as i16),
        2 => Some(1900 + digits.value as i16),
        _ => None,
    }
}

fn report_letter(cursor: &mut Cursor) -> Option<char> {
    if cursor.eat_one("Qq") {
        Some('Q')
    } else if cursor.eat("H") {
        Some('H')
    } else {
        None
    }
}

/// `26`, `'26`, ` 2026`, ` FY26` after a quarter, and the mark of an estimate.
fn report_year(cursor: &mut Cursor) -> Option<i16> {
    let mut probe = *cursor;
    let spaced = probe.spaces();
    let marked = probe.eat("FY") | probe.eat_one("'’.");
    let digits = probe.digits()?;
    if digits.length == 2 && spaced && !marked {
        return None;
    }
    if digits.length == 4 && !LIKELY_YEARS.contains(&digits.value) {
        return None;
    }
    let year = expand(digits)?;
    let mut estimate = probe;
    if estimate.eat_one("EFPA") && estimate.script() != Script::Latin {
        probe = estimate;
    }
    *cursor = probe;
    Some(year)
}

/// `20260204`.
fn compact(digits: Digits) -> Option<Slots> {
    let (year, month, day) = (
        digits.value / 10_000,
        digits.value / 100 % 100,
        digits.value % 100,
    );
    let likely = LIKELY_YEARS.contains(&year) && is_month(month) && is_day(day);
    likely.then(|| full(year as i16, month, day))
}

/// What follows four digits: `-02-04`, `.2.4`, `/02/04`, `. 2. 4.`, `-02`.
fn after_year(cursor: &mut Cursor, year: i16) -> Option<Slots> {
    let separator = cursor
        .peek()
        .filter(|next| matches!(next, '-' | '.' | '/' | '‑'))?;
    cursor.advance();
    let spaced = separator == '.' && cursor.spaces();
    let month = cursor.digits().filter(|digits| digits.length <= 2)?;
    if !is_month(month.value) {
        return None;
    }
    let mut probe = *cursor;
    if probe.peek() == Some(separator) {
        probe.advance();
        let spaced = spaced && probe.spaces();
        if let Some(day) = probe.digits().filter(|digits| digits.length <= 2) {
            if !is_day(day.value) {
                return None;
            }
            if spaced {
                probe.eat(".");
            }
            time_of_day(&mut probe);
            *cursor = probe;
            return Some(full(year, month.value, day.value));
        }
    }
    // A month alone: two digits, or the spaced form with its dot. One digit
    // after a dot is a version, and after a hyphen a serial number.
    let alone = (month.length == 2 && !spaced) || (spaced && cursor.eat("."));
    (alone && separator != '/' && cursor.script() != Script::Digit).then(|| Slots {
        day: None,
        ..full(year, month.value, 1)
    })
}

/// `26.2.4`, and not the version after a name.
fn short_dotted(cursor: &mut Cursor, year: Digits) -> Option<Slots> {
    if follows_a_name(*cursor, 2) {
        return None;
    }
    let mut probe = *cursor;
    let separator = probe.peek().filter(|next| matches!(next, '.' | '/'))?;
    probe.advance();
    let spaced = separator == '.' && probe.spaces();
    let month = probe.digits().filter(|digits| digits.length <= 2)?;
    if probe.peek() != Some(separator) {
        return None;
    }
    probe.advance();
    if spaced {
        probe.spaces();
    }
    let day = probe.digits().filter(|digits| digits.length <= 2)?;
    let dotted_on = {
        let mut next = probe;
        next.eat(".") && next.script() == Script::Digit
    };
    if !is_month(month.value) || !is_day(day.value) || dotted_on {
        return None;
    }
    if spaced {
        probe.eat(".");
    }
    *cursor = probe;
    Some(full(expand(year)?, month.value, day.value))
}

/// `2/8`, `2.8`, and for certain `2/8/2026`.
fn month_and_day(cursor: &mut Cursor, month: Digits) -> Option<(Slots, Evidence)> {
    let mut probe = *cursor;
    let separator = probe.peek().filter(|next| matches!(next, '/' | '.'))?;
    probe.advance();
    let day = probe.digits().filter(|digits| digits.length <= 2)?;
    let more = probe
        .peek()
        .is_some_and(|next| next == separator || next == '%' || next == ',');
    if !is_month(month.value) || !is_day(day.value) {
        return None;
    }
    if more && separator == '/' {
        let year = probe.eat("/").then(|| probe.digits()).flatten()?;
        let full_year = year.length == 4 && LIKELY_YEARS.contains(&year.value);
        *cursor = probe;
        return full_year.then(|| {
            let slots = full(year.value as i16, month.value, day.value);
            (slots, Evidence::Certain)
        });
    }
    *cursor = probe;
    let slots = Slots {
        year: None,
        ..full(0, month.value, day.value)
    };
    Some((slots, Evidence::Doubtful))
}

/// `T09:00`, ` 09:00:00`, with zone; it is dropped to its day.
fn time_of_day(cursor: &mut Cursor) {
    let mut probe = *cursor;
    if !probe.eat("T") {
        return;
    }
    if probe.digits().is_none() {
        return;
    }
    while probe.eat_one(":.Z+-") {
        probe.digits();
    }
    *cursor = probe;
}

/// Whether a Latin word or 버전 stands before the number that ended at the
/// cursor, `length` bytes long.
fn follows_a_name(cursor: Cursor, length: usize) -> bool {
    let before = cursor.before();
    let before = before
        .get(..before.len().saturating_sub(length))
        .unwrap_or("")
        .trim_end_matches(' ');
    before.ends_with("버전") || before.chars().next_back().map(script) == Some(Script::Latin)
}

fn full(year: i16, month: u32, day: u32) -> Slots {
    Slots {
        year: Some(Year::Written(year)),
        month: Some(Slot::Number(month as u8)),
        day: Some(Slot::Number(day as u8)),
        ..Slots::default()
    }
}

fn is_month(number: u32) -> bool {
    (1..=12).contains(&number)
}

fn is_day(number: u32) -> bool {
    (1..=31).contains(&number)
}
