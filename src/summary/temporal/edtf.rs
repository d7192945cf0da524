//! Values in EDTF, the extension of ISO 8601 for uncertain dates (ISO 8601-2,
//! and the Library of Congress' specification of 2019).
//!
//! Days, months and years are written as they are; quarters are the codes 33 to
//! 36 in place of a month, half-years 40 and 41, seasons 21 to 24; a decade is
//! `201X`. What EDTF has no code for (weeks, thirds, parts) is written as the
//! range that it is, and roughly known ends carry `~`.

use super::super::civil::{Day, days_in_month};
use super::Grain;
use super::form::Unit;
use super::interval::Interval;

/// One unit.
pub(super) fn unit(interval: &Interval, fuzzy: bool) -> String {
    let (year, month, _) = interval.start.civil();
    let mark = if fuzzy { "~" } else { "" };
    match interval.grain {
        Grain::Day if interval.end == interval.start.plus_days(1) => {
            format!("{}{mark}", interval.start)
        }
        Grain::Month => format!("{year:04}-{month:02}{mark}"),
        Grain::Quarter => format!("{year:04}-{}{mark}", 33 + (month - 1) / 3),
        Grain::Half => format!("{year:04}-{}{mark}", if month == 1 { 40 } else { 41 }),
        Grain::Year => format!("{year:04}{mark}"),
        Grain::Decade => format!("{:03}X{mark}", year / 10),
        Grain::YearPart if is_season(interval) => {
            let code = match month {
                3 => 21,
                6 => 22,
                9 => 23,
                _ => 24,
            };
            format!("{year:04}-{code}{mark}")
        }
        _ => between(interval.start, interval.end, fuzzy),
    }
}

/// From one unit to another.
pub(super) fn range(first: &Interval, last: &Interval, fuzzy: bool) -> String {
    format!(
        "{}/{}",
        edge(first, first.start, fuzzy),
        edge(last, last.end.plus_days(-1), fuzzy)
    )
}

/// From a unit on.
pub(super) fn from(interval: &Interval, fuzzy: bool) -> String {
    format!("{}/..", edge(interval, interval.start, fuzzy))
}

/// Up to a unit and with it.
pub(super) fn until(interval: &Interval, fuzzy: bool) -> String {
    format!("../{}", edge(interval, interval.end.plus_days(-1), fuzzy))
}

/// Up to a unit and without it: with the one before.
pub(super) fn before(interval: &Interval, fuzzy: bool) -> String {
    let last = interval.start.plus_days(-1);
    let (year, month, _) = last.civil();
    let mark = if fuzzy { "~" } else { "" };
    match interval.grain {
        Grain::Year | Grain::Decade | Grain::Century => format!("../{year:04}{mark}"),
        Grain::Month => format!("../{year:04}-{month:02}{mark}"),
        _ => format!("../{last}{mark}"),
    }
}

/// After a unit and without it.
pub(super) fn past(interval: &Interval) -> String {
    let (year, month, _) = interval.end.civil();
    match interval.grain {
        Grain::Year | Grain::Decade | Grain::Century => format!("{year:04}/.."),
        Grain::Month => format!("{year:04}-{month:02}/.."),
        _ => format!("{}/..", interval.end),
    }
}

/// A window that ends or begins at the reference day. Its far end is as rough
/// as the unit it is counted in.
pub(super) fn window(start: Day, end: Day, unit: Unit, ahead: bool) -> String {
    if matches!(unit, Unit::Hour | Unit::Day | Unit::Week) {
        return format!("{start}/{}", end.plus_days(-1));
    }
    let month = |day: Day| format!("{:04}-{:02}", day.year(), day.month());
    if ahead {
        format!("{}/{}~", month(start), month(end))
    } else {
        format!("{}~/{}", month(start), month(end))
    }
}

/// The days from one to the day before another, as months or years where they
/// are whole.
pub(super) fn between(start: Day, end: Day, fuzzy: bool) -> String {
    let mark = if fuzzy { "~" } else { "" };
    let last = end.plus_days(-1);
    let ((first_year, first_month, first_day), (last_year, last_month, last_day)) =
        (start.civil(), last.civil());
    let whole_months = first_day == 1 && last_day == days_in_month(last_year, last_month);
    if whole_months && first_month == 1 && last_month == 12 {
        return format!("{first_year:04}{mark}/{last_year:04}{mark}");
    }
    if whole_months {
        let first = format!("{first_year:04}-{first_month:02}{mark}");
        if (first_year, first_month) == (last_year, last_month) {
            return first;
        }
        return format!("{first}/{last_year:04}-{last_month:02}{mark}");
    }
    format!("{start}{mark}/{last}{mark}")
}

/// One end of a range: the unit itself, or its first or last day or month
/// where the unit would be a range in turn.
fn edge(interval: &Interval, day: Day, fuzzy: bool) -> String {
    let written = unit(interval, fuzzy);
    if !written.contains('/') {
        return written;
    }
    let (year, month, _) = day.civil();
    let mark = if fuzzy { "~" } else { "" };
    match interval.grain {
        Grain::YearPart => format!("{year:04}-{month:02}{mark}"),
        Grain::DecadePart | Grain::Century => format!("{year:04}{mark}"),
        _ => format!("{day}{mark}"),
    }
}

/// Whether a part of a year is one of the four seasons.
fn is_season(interval: &Interval) -> bool {
    let (year, month, _) = interval.start.civil();
    month % 3 == 0 && Day::first_of_month(year, month as i32 + 3) == interval.end
}
