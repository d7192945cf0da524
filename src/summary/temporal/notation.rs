//! Dates written in digits: ISO and dotted dates, month/day, and the notations
//! of quarterly reports (1Q26, FY2026, H1 2026).

use super::super::packed::packed;
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

/// A quarter, a half or a fiscal year of a report.
pub(super) struct Report {
    pub(super) year: Option<Year>,
    half: Option<Slot>,
    quarter: Option<Slot>,
}

impl Report {
    /// Fills the slots that it names, and leaves a year that is there.
    pub(super) fn fill(self, slots: &mut Slots) {
        slots.year = slots.year.or(self.year);
        slots.half = self.half;
        slots.quarter = self.quarter;
    }
}

/// Reads a date in digits into the slots. Where there is none, the cursor and
/// the slots are left anywhere.
pub(super) fn date(cursor: &mut Cursor, slots: &mut Slots) -> Option<Evidence> {
    let start = *cursor;
    let first = cursor.digits()?;
    let after = *cursor;
    let certain = match first.length {
        8 => compact(first, slots),
        4 if LIKELY_YEARS.contains(&first.value) => {
            after_year(cursor, first.value as i16, slots).is_some()
        }
        2 if !follows_a_name(start) => short_dotted(cursor, first, slots).is_some(),
        _ => false,
    };
    if certain {
        return Some(Evidence::Certain);
    }
    *cursor = after;
    (first.length <= 2)
        .then(|| month_and_day(cursor, first, slots))
        .flatten()
}

/// Reads a quarter, half or fiscal year of a report: `1Q26`, `Q1 2026`, `2H`,
/// `FY26`. The year may stand before (`26년 1Q`), which `year_known` says.
pub(super) fn fiscal(cursor: &mut Cursor, year_known: bool) -> Option<Report> {
    let mut probe = *cursor;
    let mut report = Report {
        year: None,
        half: None,
        quarter: None,
    };
    if probe.eat("FY") || probe.eat("CY") {
        probe.eat_one(" '’");
        report.year = Some(Year::Written(expand(probe.digits()?)?));
        *cursor = probe;
        return Some(report);
    }
    let mut number = probe.digits();
    // 2026 Q1, 2026Q1, 2026-1H.
    if let Some(Digits { value, length: 4 }) = number {
        if !LIKELY_YEARS.contains(&value) || year_known {
            return None;
        }
        report.year = Some(Year::Written(value as i16));
        probe.eat_one(" -");
        number = probe.digits();
    }
    let leads = report.year.is_some();
    let is_quarter = probe.eat_one("Qq");
    if !is_quarter && !probe.eat("H") {
        return None;
    }
    let Digits { value, length } = number.or_else(|| probe.digits())?;
    let most = if is_quarter { 4 } else { 2 };
    // `Q1. Why now?` begins a question.
    let asks = is_quarter && cursor.trimmed().at() == 0 && probe.sees(". ");
    if length != 1 || !(1..=most).contains(&value) || asks {
        return None;
    }
    if let Some(year) = report_year(&mut probe) {
        if leads {
            return None;
        }
        report.year = Some(Year::Written(year));
    }
    let slot = Some(Slot::Number(value as u8));
    if is_quarter {
        report.quarter = slot;
    } else {
        report.half = slot;
        // A bare H1 is more often a visa or a heading than a half-year.
        if report.year.is_none() && !year_known && cursor.script() == Script::Latin {
            return None;
        }
    }
    *cursor = probe;
    Some(report)
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
fn compact(digits: Digits, slots: &mut Slots) -> bool {
    let year = digits.value / 10_000;
    let likely = LIKELY_YEARS.contains(&year);
    likely && month_day(slots, digits.value / 100 % 100, digits.value % 100) && {
        slots.year = Some(Year::Written(year as i16));
        true
    }
}

/// Passes one or two digits.
fn one_or_two(cursor: &mut Cursor) -> Option<u32> {
    let digits = cursor.digits().filter(|digits| digits.length <= 2)?;
    Some(digits.value)
}

/// What follows four digits: `-02-04`, `.2.4`, `/02/04`, `. 2. 4.`, `-02`.
fn after_year(cursor: &mut Cursor, year: i16, slots: &mut Slots) -> Option<()> {
    let separator = cursor.peek()?;
    if !cursor.eat_one("-./‑") {
        return None;
    }
    let spaced = separator == '.' && cursor.spaces();
    let month = cursor.digits().filter(|digits| digits.length <= 2)?;
    slots.year = Some(Year::Written(year));
    let mut probe = *cursor;
    if probe.peek() == Some(separator) {
        probe.advance();
        let spaced = spaced && probe.spaces();
        if let Some(day) = one_or_two(&mut probe) {
            if spaced {
                probe.eat(".");
            }
            time_of_day(&mut probe);
            *cursor = probe;
            return month_day(slots, month.value, day).then_some(());
        }
    }
    // A month alone: two digits, or the spaced form with its dot. One digit
    // after a dot is a version, and after a hyphen a serial number.
    let alone = (month.length == 2 && !spaced) || (spaced && cursor.eat("."));
    if !alone || separator == '/' || cursor.script() == Script::Digit {
        return None;
    }
    let read = month_day(slots, month.value, 1);
    slots.day = None;
    read.then_some(())
}

/// `26.2.4`, and not the version after a name.
fn short_dotted(cursor: &mut Cursor, year: Digits, slots: &mut Slots) -> Option<()> {
    let separator = cursor.peek()?;
    if !cursor.eat_one("./") {
        return None;
    }
    let spaced = separator == '.' && cursor.spaces();
    let month = one_or_two(cursor)?;
    if cursor.peek() != Some(separator) {
        return None;
    }
    cursor.advance();
    if spaced {
        cursor.spaces();
    }
    let day = one_or_two(cursor)?;
    let mut after = *cursor;
    if after.eat(".") {
        if after.script() == Script::Digit {
            return None;
        }
        if spaced {
            *cursor = after;
        }
    }
    slots.year = expand(year).map(Year::Written);
    month_day(slots, month, day).then_some(())
}

/// `2/8`, `2.8`, and for certain `2/8/2026`.
fn month_and_day(cursor: &mut Cursor, month: Digits, slots: &mut Slots) -> Option<Evidence> {
    let separator = cursor.peek()?;
    if !cursor.eat_one("/.") {
        return None;
    }
    let day = one_or_two(cursor)?;
    slots.year = None;
    if !month_day(slots, month.value, day) {
        return None;
    }
    let next = cursor.peek();
    if separator == '/' && matches!(next, Some('/' | '%' | ',')) {
        let year = cursor.eat("/").then(|| cursor.digits()).flatten()?;
        slots.year = Some(Year::Written(year.value as i16));
        let in_full = year.length == 4 && LIKELY_YEARS.contains(&year.value);
        return in_full.then_some(Evidence::Certain);
    }
    Some(Evidence::Doubtful)
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

/// Whether a Latin word or 버전 stands before.
fn follows_a_name(cursor: Cursor) -> bool {
    let before = cursor.trimmed();
    before.follows(packed!("버전")) || before.previous().map(script) == Some(Script::Latin)
}

/// Fills in a month and a day, if there are such.
fn month_day(slots: &mut Slots, month: u32, day: u32) -> bool {
    slots.month = Some(Slot::Number(month as u8));
    slots.day = Some(Slot::Number(day as u8));
    (1..=12).contains(&month) && (1..=31).contains(&day)
}
