//! The year, month or week that a date leaves out.
//!
//! What was named near by goes first, as far as the sense of the sentence allows
//! it; then the sense; then the reference day's own. Deliberately absent: dates
//! that say all of it (`resolve`).

use super::super::civil::{Day, Weekday};
use super::Sense;
use super::form::{Slots, Toward};
use super::frame::{Context, Distance, NamedYear};
use super::interval::Interval;
use super::resolve::{Direction, NoValue, Resolved, in_month, in_year};

/// Whether a date may lie there, by the sense of its sentence.
fn allowed(interval: &Interval, context: &Context, sense: Sense) -> bool {
    let Some(reference) = context.reference else {
        return true;
    };
    match sense {
        Sense::Ahead => interval.end > reference,
        Sense::Behind => interval.start <= reference,
        Sense::Unknown => true,
    }
}

/// A date that leaves its year out.
pub(super) fn bare_year(slots: &Slots, context: &Context, direction: Direction) -> Resolved {
    let at = |year: i32| in_year(slots, year, context);
    let sense = direction.sense;
    if let Some(toward) = slots.toward {
        let reference = context.reference.ok_or(NoValue::Unresolved)?;
        return match toward {
            Toward::Last => latest(reference, at, |interval| interval.end <= reference),
            Toward::Next => earliest(reference, at, |interval| interval.start > reference),
            Toward::This => at(reference.year()),
        };
    }
    if let Some((named, distance)) = context.year() {
        let there = at(named.year);
        let carries = match &there {
            Ok(interval) => match distance {
                Distance::Sentence | Distance::Item => {
                    allowed(interval, context, sense)
                        || direction.announced
                        || (named.old_forecast && interval.start >= named.start)
                }
                Distance::Heading => allowed(interval, context, sense),
                Distance::Neighbour => {
                    allowed(interval, context, sense)
                        && (goes_on(interval, &named, context)
                            || (named.dated
                                && lies_nearer(interval, &named, context, || {
                                    by_sense(context, direction, at)
                                })))
                }
            },
            // A leap day does not look for another year.
            Err(_) => distance == Distance::Sentence,
        };
        if carries {
            return there;
        }
    }
    by_sense(context, direction, at)
}

/// Whether items that begin with a date follow each other: a chronology.
fn goes_on(there: &Interval, named: &NamedYear, context: &Context) -> bool {
    named.heads && context.at_head && there.start >= named.start
}

/// Whether a date in the neighbour's year lies nearer to the neighbour's than
/// the one that the sense suggests does to the reference day.
fn lies_nearer(
    there: &Interval,
    named: &NamedYear,
    context: &Context,
    otherwise: impl Fn() -> Resolved,
) -> bool {
    let (Some(reference), Ok(otherwise)) = (context.reference, otherwise()) else {
        return true;
    };
    let apart = |one: Day, two: Day| (one.0 - two.0).abs();
    apart(there.start, named.start) < apart(otherwise.start, reference)
}

/// A date without a year, by what its sentence says alone.
fn by_sense(
    context: &Context,
    direction: Direction,
    at: impl Fn(i32) -> Resolved + Copy,
) -> Resolved {
    let sense = direction.sense;
    let reference = context.reference.ok_or(NoValue::Unresolved)?;
    if direction.announced {
        return nearest(reference, at);
    }
    if direction.results {
        return latest(reference, at, |interval| interval.end <= reference);
    }
    match sense {
        Sense::Ahead => earliest(reference, at, |interval| interval.end > reference),
        Sense::Behind => latest(reference, at, |interval| interval.start <= reference),
        Sense::Unknown => at(reference.year()).or_else(|_| {
            // 2월 29일 outside of a leap year: the nearest that has one.
            nearest(reference, at)
        }),
    }
}

/// How far to look for a year that has the day.
const YEARS_AROUND: i32 = 8;

fn earliest(
    reference: Day,
    at: impl Fn(i32) -> Resolved,
    accept: impl Fn(&Interval) -> bool,
) -> Resolved {
    let year = reference.year();
    (year..=year + YEARS_AROUND)
        .filter_map(|year| at(year).ok())
        .find(accept)
        .ok_or(NoValue::Impossible)
}

fn latest(
    reference: Day,
    at: impl Fn(i32) -> Resolved,
    accept: impl Fn(&Interval) -> bool,
) -> Resolved {
    let year = reference.year();
    (year - YEARS_AROUND..=year)
        .rev()
        .filter_map(|year| at(year).ok())
        .find(accept)
        .ok_or(NoValue::Impossible)
}

fn nearest(reference: Day, at: impl Fn(i32) -> Resolved) -> Resolved {
    let year = reference.year();
    (year - YEARS_AROUND..=year + YEARS_AROUND)
        .filter_map(|year| at(year).ok())
        .min_by_key(|interval| (interval.end.0 - reference.0).abs())
        .ok_or(NoValue::Impossible)
}

/// A day of the month without its month.
pub(super) fn bare_day(slots: &Slots, context: &Context, direction: Direction) -> Resolved {
    let at = |year: i32, month: i32| {
        let first = Day::first_of_month(year, month);
        in_month(slots, Interval::month(first.year(), first.month() as i32))
    };
    if slots.toward.is_none()
        && let Some(((year, month), distance)) = context.month_of_days()
        && let Ok(there) = at(year, month as i32)
    {
        let carries = match (distance, context.section.day, context.reference) {
            (Distance::Neighbour, Some(named), Some(reference)) => {
                let apart = |one: Day, two: Day| (one.0 - two.0).abs();
                allowed(&there, context, direction.sense)
                    && apart(there.start, named) < apart(there.start, reference)
                    && there.start.year() >= reference.year() - 1
            }
            _ => true,
        };
        if carries {
            return Ok(there);
        }
    }
    let reference = context.reference.ok_or(NoValue::Unresolved)?;
    let (year, month) = (reference.year(), reference.month() as i32);
    let months = |months: &mut dyn Iterator<Item = i32>, accept: &dyn Fn(&Interval) -> bool| {
        months
            .filter_map(|steps| at(year, month + steps).ok())
            .find(|interval| accept(interval))
            .ok_or(NoValue::Impossible)
    };
    match (slots.toward, direction.sense) {
        (Some(Toward::Last), _) => months(&mut (-3..=0).rev(), &|day| day.end <= reference),
        (Some(Toward::Next), _) => months(&mut (0..=3), &|day| day.start > reference),
        (None, Sense::Ahead) => months(&mut (0..=3), &|day| day.end > reference),
        (None, Sense::Behind) => months(&mut (-3..=0).rev(), &|day| day.start <= reference),
        _ => months(&mut [0, -1, 1].into_iter(), &|_| true),
    }
}

/// A weekday or weekend without its week.
pub(super) fn bare_weekday(
    at: impl Fn(Day) -> Interval,
    weekday: Weekday,
    slots: &Slots,
    context: &Context,
    direction: Direction,
) -> Resolved {
    let reference = context.reference.ok_or(NoValue::Unresolved)?;
    let ahead = (weekday as i32 - reference.weekday() as i32).rem_euclid(7);
    let next = reference.plus_days(ahead);
    let last = if ahead == 0 { next } else { next.plus_days(-7) };
    let day = match (slots.toward, direction.sense) {
        (Some(Toward::This), _) => reference.monday().plus_days(weekday as i32),
        (Some(Toward::Next), _) if ahead == 0 => next.plus_days(7),
        (Some(Toward::Last), _) if ahead == 0 => last.plus_days(-7),
        (Some(Toward::Next), _) | (None, Sense::Ahead) => next,
        (Some(Toward::Last), _) | (None, Sense::Behind) => last,
        (None, Sense::Unknown) => {
            if ahead <= 3 {
                next
            } else {
                last
            }
        }
    };
    Ok(at(day))
}
