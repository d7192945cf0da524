//! From what was read to the days it means, in its context.
//!
//! The year that a date leaves out is the one last named in its sentence, its
//! section or the headings above, as long as the sense of the sentence allows
//! it; else the sense decides (what is scheduled lies ahead, what is reported
//! behind); else it is the reference day's. Months of bare days likewise.
//!
//! Deliberately absent: notation (`edtf`), and whether a date is drawn.

use super::super::civil::{Day, Weekday, days_in_month};
use super::form::{Level, Part, Slot, Slots, Week, Year};
use super::frame::Context;
use super::guess::{bare_day, bare_weekday, bare_year};
use super::holiday::nth_weekday;
use super::interval::Interval;
use super::{Grain, Sense};

/// What the words around a date say about its direction.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Direction {
    pub(super) sense: Sense,
    /// Results of that period are being reported.
    pub(super) results: bool,
    /// A figure of that period is about to be published.
    pub(super) announced: bool,
}

/// Why a date has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoValue {
    /// Nothing to count from.
    Unresolved,
    /// No calendar has it (2월 30일).
    Impossible,
}

pub(super) type Resolved = Result<Interval, NoValue>;

/// The days of a calendar date.
pub(super) fn date(slots: &Slots, context: &Context, direction: Direction) -> Resolved {
    if let Some(century) = slots.century {
        let whole = Interval::years(century * 100 - 99, 100, Grain::Century);
        return Ok(part(whole, slots.part));
    }
    if let Some(decade) = slots.decade {
        return Ok(part(Interval::years(decade, 10, Grain::Decade), slots.part));
    }
    if let Some(year) = slots.year {
        let year = self::year(year, context)?;
        return in_year(slots, year, context);
    }
    if let Some(told) = told_by_reference(slots, context) {
        return told;
    }
    if slots.month.is_none() && slots.holiday.is_none() {
        if matches!(slots.day, Some(Slot::Number(_))) {
            return bare_day(slots, context, direction);
        }
        if let Some(weekday) = slots.weekday {
            return bare_weekday(Interval::day, weekday, slots, context, direction);
        }
        if slots.part == Some(Part::Weekend) {
            let weekend = |day: Day| Interval::week(day.monday()).part(Part::Weekend);
            return bare_weekday(weekend, Weekday::Saturday, slots, context, direction);
        }
    }
    bare_year(slots, context, direction)
}

/// The two ends of a range, each in the light of the other.
pub(super) fn range(
    first: &Slots,
    second: &Slots,
    context: &Context,
    direction: Direction,
) -> Result<(Interval, Interval), NoValue> {
    // 11월~2032년 2월: the first end lies before the second.
    if first.year.is_none() && matches!(second.year, Some(Year::Written(_) | Year::Relative(_))) {
        let end = date(second, context, direction)?;
        if first.coarsest() > Level::Year && first.toward.is_none() {
            let mut guess = *first;
            guess.year = Some(Year::Written(end.start.year()));
            let mut start = date(&guess, context, direction)?;
            if start.start >= end.end {
                guess.year = Some(Year::Written(end.start.year() - 1));
                start = date(&guess, context, direction)?;
            }
            return Ok((start, end));
        }
    }
    let mut start = date(first, context, direction)?;
    // 1~3분기 in May with a forecast: the whole range is ahead of its end.
    if let Some(reference) = context.reference
        && direction.sense == Sense::Ahead
        && first.year.is_none()
        && second.year.is_none()
        && start.start.year() > reference.year()
        && context.year().is_none()
    {
        let present = |slots: &Slots| {
            let year = Some(Year::Written(reference.year()));
            date(&Slots { year, ..*slots }, context, direction)
        };
        if let (Ok(first), Ok(last)) = (present(first), present(second))
            && first.start < last.end
            && last.end > reference
        {
            start = first;
        }
    }
    let mut slots = *second;
    let anchored = slots.year.is_none()
        && !matches!(slots.month, Some(Slot::Relative(_) | Slot::Named(_)))
        && !matches!(slots.day, Some(Slot::Relative(_) | Slot::Named(_)))
        && slots.week.is_none();
    if anchored && slots.decade.is_none() && slots.century.is_none() {
        if slots.weekday.is_some() && slots.day.is_none() {
            let weekday = slots.weekday.unwrap_or(Weekday::Monday);
            let ahead = (weekday as i32 - start.start.weekday() as i32).rem_euclid(7);
            return Ok((start, Interval::day(start.start.plus_days(ahead))));
        }
        slots.toward = None;
        slots.year = Some(Year::Written(start.start.year()));
        if slots.day.is_some() && slots.month.is_none() {
            slots.month = Some(Slot::Number(start.start.month()));
        }
    }
    let mut end = date(&slots, context, direction)?;
    if end.end <= start.start && anchored {
        // 11월~2월, 28일~3일.
        let bare_day = second.month.is_none() && second.day.is_some();
        if bare_day {
            let next = Day::first_of_month(start.start.year(), start.start.month() as i32 + 1);
            slots.year = Some(Year::Written(next.year()));
            slots.month = Some(Slot::Number(next.month()));
        } else {
            slots.year = Some(Year::Written(start.start.year() + 1));
        }
        end = date(&slots, context, direction)?;
    }
    if end.end <= start.start {
        return Err(NoValue::Impossible);
    }
    Ok((start, end))
}

/// The year a year word means.
fn year(year: Year, context: &Context) -> Result<i32, NoValue> {
    let reference = || context.reference.map(Day::year).ok_or(NoValue::Unresolved);
    match year {
        Year::Written(year) => Ok(year),
        Year::Relative(years) => Ok(reference()? + years),
        Year::Named(years) => match context.year() {
            Some((named, _)) => Ok(named.year + years),
            None => Ok(reference()? + years),
        },
        Year::Base(years) => match context.sentence.year {
            Some(named) => Ok(named.year + years),
            None => Ok(reference()? + years),
        },
    }
}

/// A date that names its week, day, month or quarter from the reference day or
/// from what was named before.
fn told_by_reference(slots: &Slots, context: &Context) -> Option<Resolved> {
    let reference = context.reference.ok_or(NoValue::Unresolved);
    if let Some(day) = slots.day {
        let base = match day {
            Slot::Number(_) => None,
            Slot::Relative(days) => Some((reference, days)),
            Slot::Named(days) => {
                // 이날 is of the same item, 이튿날 may begin the next.
                let named = context.named(u32::from(days > 0), |frame| frame.day);
                Some((named.map_or(reference, Ok), days))
            }
            Slot::Base(days) => Some((context.sentence.day.map_or(reference, Ok), days)),
        };
        if let Some((base, days)) = base {
            return Some(base.map(|base| Interval::day(base.plus_days(days))));
        }
    }
    if let Some(Week::Relative(weeks)) = slots.week {
        return Some(reference.map(|reference| {
            let week = Interval::week(reference.monday().plus_days(weeks * 7));
            match slots.weekday {
                Some(weekday) => Interval::day(week.start.plus_days(weekday as i32)),
                None => part(week, slots.part),
            }
        }));
    }
    let unit = match (slots.month, slots.quarter) {
        (Some(Slot::Number(_)) | None, Some(Slot::Number(_)) | None) => return None,
        (Some(month), _) => {
            let named = match month {
                Slot::Base(_) => context.sentence.month,
                Slot::Named(_) => context.named(1, |frame| frame.month),
                _ => None,
            };
            let steps = steps(month);
            let base = named.map_or(reference.map(|day| (day.year(), day.month())), Ok);
            base.map(|(year, month)| Interval::month(year, month as i32 + steps))
        }
        (None, Some(quarter)) => {
            let named = match quarter {
                Slot::Base(_) => context.sentence.quarter,
                Slot::Named(_) => context.named(1, |frame| frame.quarter),
                _ => None,
            };
            let base = named.map_or(
                reference.map(|day| (day.year(), (day.month() - 1) / 3 + 1)),
                Ok,
            );
            base.map(|(year, number)| Interval::quarter(year, number as i32 + steps(quarter)))
        }
    };
    Some(unit.and_then(|unit| match unit.grain {
        Grain::Month => in_month(slots, unit),
        _ => Ok(part(unit, slots.part)),
    }))
}

/// How many units a slot lies from its base.
fn steps(slot: Slot) -> i32 {
    match slot {
        Slot::Number(_) => 0,
        Slot::Relative(steps) | Slot::Named(steps) | Slot::Base(steps) => steps,
    }
}

/// A date whose year is known.
pub(super) fn in_year(slots: &Slots, year: i32, context: &Context) -> Resolved {
    let whole = Interval::year(year);
    if let Some(holiday) = slots.holiday {
        let day = holiday.day(year).ok_or(NoValue::Unresolved)?;
        return Ok(if slots.recess {
            Interval::new(day.plus_days(-1), day.plus_days(2), Grain::Day)
        } else {
            Interval::day(day)
        });
    }
    if let Some(half) = slots.half {
        return Ok(part(
            Interval::half(year, slot_number(half) as i32),
            slots.part,
        ));
    }
    if let Some(quarter) = slots.quarter {
        return Ok(part(
            Interval::quarter(year, slot_number(quarter) as i32),
            slots.part,
        ));
    }
    if let Some(season) = slots.season {
        return Ok(Interval::season(year, season));
    }
    if let Some(month) = slots.month {
        let month = match month {
            Slot::Number(number) => number,
            _ => {
                let named = context
                    .named(1, |frame| frame.month)
                    .or(context.reference.map(|day| (day.year(), day.month())));
                named.ok_or(NoValue::Unresolved)?.1
            }
        };
        return in_month(slots, Interval::month(year, month as i32));
    }
    if slots.same_period {
        return Ok(same_period(year, context));
    }
    Ok(part(whole, slots.part))
}

/// The stretch of another year that the sentence or section named last.
fn same_period(year: i32, context: &Context) -> Interval {
    let of_heading = || context.of_headings(|frame| frame.quarter);
    if let Some((_, quarter)) = context.sentence.quarter.or_else(of_heading) {
        return Interval::quarter(year, quarter as i32);
    }
    if let Some((_, month)) = context.sentence.month {
        return Interval::month(year, month as i32);
    }
    Interval::year(year)
}

/// A date whose month is known.
pub(super) fn in_month(slots: &Slots, month: Interval) -> Resolved {
    if let Some(nth) = slots.nth
        && let Some(weekday) = slots.weekday
    {
        let (year, number) = (month.start.year(), month.start.month());
        let nth = if nth == u32::MAX { 4..=5 } else { nth..=nth };
        return nth
            .rev()
            .find_map(|nth| nth_weekday(year, number, nth, weekday))
            .map(Interval::day)
            .ok_or(NoValue::Impossible);
    }
    if let Some(week) = slots.week {
        let week = match week {
            Week::OfMonth(nth) => month.week_of_month(nth),
            _ => month.week_of_month(0),
        };
        return Ok(match slots.weekday {
            Some(weekday) => Interval::day(week.start.plus_days(weekday as i32)),
            None => part(week, slots.part),
        });
    }
    match slots.day {
        Some(Slot::Number(day)) => {
            let (year, number) = (month.start.year(), month.start.month());
            let day = if day == u32::MAX {
                days_in_month(year, number)
            } else {
                day
            };
            Day::new(year, number, day)
                .map(Interval::day)
                .ok_or(NoValue::Impossible)
        }
        _ => Ok(part(month, slots.part)),
    }
}

fn part(whole: Interval, part: Option<Part>) -> Interval {
    part.map_or(whole, |part| whole.part(part))
}

fn slot_number(slot: Slot) -> u32 {
    match slot {
        Slot::Number(number) => number,
        _ => 1,
    }
}
