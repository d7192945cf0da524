//! The year, month or week that a date leaves out.
//!
//! What was named near by goes first, as far as the sense of the sentence allows
//! it; then the sense; then the reference day's own. Deliberately absent: dates
//! that say all of it (`resolve`).

use super::super::civil::{Day, Weekday};
use super::form::{Slots, Toward};
use super::frame::{Context, Distance, NamedYear};
use super::interval::Interval;
use super::resolve::{Direction, NoValue, Resolved};
use super::within::{in_month, in_year};
use super::{Grain, Sense};

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
    // Without a reference day a leap year tells what no calendar has.
    let present = context.reference.map_or(2000, Day::year);
    let at = |years: i32| in_year(slots, present + years, context);
    let guess = || guess(slots, context, direction, &at);
    if slots.toward.is_none()
        && let Some((named, distance)) = context.year()
    {
        let sense = direction.certain();
        let mut there = in_year(slots, named.year, context);
        // 지난해 11월 계약하고 2월 잔금을 치름: a story goes on past the year's end.
        let late = named.dated && named.start.month() >= 9;
        if late && !direction.figure && matches!(distance, Distance::Sentence | Distance::Item) {
            let next = in_year(slots, named.year + 1, context);
            if let (Ok(before), Ok(after)) = (&there, &next)
                && before.end <= named.start
                && before.start.month() <= 4
                && before.grain <= Grain::Month
                && allowed(after, context, sense)
            {
                there = next;
            }
        }
        let carries = match &there {
            Ok(interval) => match distance {
                Distance::Sentence | Distance::Item => {
                    allowed(interval, context, sense)
                        || direction.announced
                        || goes_on_this_year(interval, &named, context)
                        || (named.old_forecast && interval.start >= named.start)
                }
                Distance::Heading => allowed(interval, context, sense),
                Distance::Neighbour => {
                    allowed(interval, context, sense)
                        && (goes_on(interval, &named, context, &at)
                            || (named.dated
                                && lies_nearer(interval, named.start, context, guess())))
                }
            },
            // A leap day does not look for another year.
            Err(_) => distance == Distance::Sentence,
        };
        if carries {
            return there;
        }
    }
    guess()
}

/// Whether items that begin with a date follow each other: a chronology.
///
/// What is named of next year does not go on with what is about to come or has just
/// been this year.
fn goes_on(there: &Interval, named: &NamedYear, context: &Context, at: Candidate) -> bool {
    /// So many days.
    const ABOUT: i32 = 31;
    let this_year = context.reference.is_some_and(|reference| {
        named.start > reference
            && at(0).is_ok_and(|present| apart(present.start, reference) <= ABOUT)
    });
    named.heads && context.at_head && there.start >= named.start && !this_year
}

/// 2026년 1분기는 적자, 2분기는 흑자 예상: of the present year, whatever is past.
fn goes_on_this_year(there: &Interval, named: &NamedYear, context: &Context) -> bool {
    let present = context.reference.map(Day::year) == Some(named.year);
    present && named.dated && there.start >= named.start
}

/// Whether a date in the neighbour's year or month lies nearer to the neighbour's
/// than the one that is guessed does to the reference day.
fn lies_nearer(there: &Interval, named: Day, context: &Context, otherwise: Resolved) -> bool {
    let (Some(reference), Ok(otherwise)) = (context.reference, otherwise) else {
        return true;
    };
    apart(there.start, named) < apart(otherwise.start, reference)
}

/// How many days lie between two.
fn apart(one: Day, two: Day) -> i32 {
    (one.0 - two.0).abs()
}

/// A date without its year or month, by what its sentence says alone.
fn guess(slots: &Slots, context: &Context, direction: Direction, at: Candidate) -> Resolved {
    let Some(reference) = context.reference else {
        return at(0).and(Err(NoValue::Unresolved));
    };
    match (slots.toward, direction.sense) {
        (Some(Toward::Last), _) => seek(reference, at, Way::Gone),
        (Some(Toward::Next), _) => seek(reference, at, Way::ToCome),
        (Some(Toward::This), _) => at(0),
        _ if direction.announced => nearest(reference, at),
        _ if direction.results => seek(reference, at, Way::Gone),
        (None, Sense::Ahead) => seek(reference, at, Way::Ahead),
        (None, Sense::Behind) if direction.tenseless => tenseless(reference, at),
        (None, Sense::Behind) => seek(reference, at, Way::Behind),
        (None, Sense::Unknown) => unsaid(reference, at),
    }
}

/// What a date would be so many years or months from the reference day's.
type Candidate<'a> = &'a dyn Fn(i32) -> Resolved;

/// Which way to look for a candidate, and what it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// It must have ended.
    Gone,
    /// It must have begun.
    Behind,
    /// It must not have ended.
    Ahead,
    /// It must not have begun.
    ToCome,
}

/// How many years or months to look through; the leap days are eight apart at
/// most.
const MOST_STEPS: i32 = 8;

/// The first candidate from the reference day on that is as it must be.
fn seek(reference: Day, at: Candidate, way: Way) -> Resolved {
    let back = matches!(way, Way::Gone | Way::Behind);
    for step in 0..=MOST_STEPS {
        let Ok(interval) = at(if back { -step } else { step }) else {
            continue;
        };
        let fits = match way {
            Way::Gone => interval.end <= reference,
            Way::Behind => interval.start <= reference,
            Way::Ahead => interval.end > reference,
            Way::ToCome => interval.start > reference,
        };
        if fits {
            return Ok(interval);
        }
    }
    Err(NoValue::Impossible)
}

/// 11월 4일에 나옴: behind, unless the next one is nearer by far.
fn tenseless(reference: Day, at: Candidate) -> Resolved {
    /// How many times as far the last one must lie.
    const BY_FAR: i32 = 3;
    let behind = seek(reference, at, Way::Behind)?;
    let next = seek(reference, at, Way::ToCome)?;
    let (gone, to_come) = (reference.0 - behind.end.0, next.start.0 - reference.0);
    Ok(if gone > to_come * BY_FAR {
        next
    } else {
        behind
    })
}

/// 1월 2일임 at the year's end: of the reference day's year or month, unless the one
/// before or after is nearer by far. 2월 29일 is of the nearest year that has one.
fn unsaid(reference: Day, at: Candidate) -> Resolved {
    /// How many times as far the one of the year must lie.
    const BY_FAR: i32 = 5;
    let apart = |interval: &Interval| {
        let (gone, to_come) = (reference.0 - interval.end.0, interval.start.0 - reference.0);
        gone.max(to_come)
    };
    let Ok(present) = at(0) else {
        return nearest(reference, at);
    };
    let beside = if present.start < reference { 1 } else { -1 };
    Ok(at(beside)
        .ok()
        .filter(|other| apart(other) * BY_FAR < apart(&present))
        .unwrap_or(present))
}

fn nearest(reference: Day, at: Candidate) -> Resolved {
    let mut nearest = Err(NoValue::Impossible);
    let mut least = i32::MAX;
    for step in -MOST_STEPS..=MOST_STEPS {
        let Ok(interval) = at(step) else {
            continue;
        };
        let apart = (interval.end.0 - reference.0).abs();
        if apart < least {
            (nearest, least) = (Ok(interval), apart);
        }
    }
    nearest
}

/// A day of the month without its month.
pub(super) fn bare_day(slots: &Slots, context: &Context, direction: Direction) -> Resolved {
    let at = |year: i32, month: i32| in_month(slots, Interval::month(year, month));
    // January has all of the days.
    let (year, month) = context
        .reference
        .map_or((2000, 1), |day| (day.year(), day.month() as i32));
    let guess = || {
        guess(slots, context, direction, &|months| {
            at(year, month + months)
        })
    };
    if slots.toward.is_none()
        && let Some(((year, month), distance)) = context.month_of_days()
        && let Ok(there) = at(year, month as i32)
    {
        let carries = match (distance, context.section.day, context.reference) {
            (Distance::Item, ..) => allowed(&there, context, direction.certain()),
            (Distance::Neighbour, Some(named), Some(reference)) => {
                allowed(&there, context, direction.certain())
                    && apart(there.start, named) < apart(there.start, reference)
                    && lies_nearer(&there, named, context, guess())
                    && there.start.year() >= reference.year() - 1
            }
            // 1월 28일 회의록은 18일: of the month after, where that is nearer.
            (_, _, Some(reference)) => {
                let later = |day: Day, guess: Interval| {
                    there.start < day
                        && day < guess.start
                        && apart(guess.start, reference) < apart(there.start, reference)
                };
                let day = context.named(0).day;
                !day.is_some_and(|day| guess().is_ok_and(|guess| later(day, guess)))
            }
            _ => true,
        };
        if carries {
            return Ok(there);
        }
    }
    guess()
}

/// A weekday without its week.
pub(super) fn bare_weekday(
    weekday: Weekday,
    slots: &Slots,
    context: &Context,
    direction: Direction,
) -> Result<Day, NoValue> {
    let week = context.named(0).week.or(context.heading().week);
    // 지난주 급락했고 금요일 반등할 전망: another week than that of the sentence.
    let beside = context.sentence.week.is_some();
    if slots.toward.is_none()
        && let Some(day) = week.map(|monday| monday.plus_days(weekday as i32))
        && (!beside || allowed(&Interval::day(day), context, direction.certain()))
    {
        return Ok(day);
    }
    // 광복절은 토요일이라: the day that was just named.
    if let Some(day) = context.sentence.day
        && slots.toward.is_none()
        && day.weekday() == weekday
    {
        return Ok(day);
    }
    let reference = context.reference.ok_or(NoValue::Unresolved)?;
    let ahead = (weekday as i32 - reference.weekday() as i32).rem_euclid(7);
    let today = ahead == 0;
    let days = match (slots.toward, direction.sense) {
        (Some(Toward::This), _) => weekday as i32 - reference.weekday() as i32,
        (Some(Toward::Next), _) if today => 7,
        (Some(Toward::Last), _) => ahead - 7,
        (Some(Toward::Next), _) | (None, Sense::Ahead) => ahead,
        (None, Sense::Behind) if today => 0,
        (None, Sense::Behind) => ahead - 7,
        (None, Sense::Unknown) if ahead <= 3 => ahead,
        (None, Sense::Unknown) => ahead - 7,
    };
    Ok(reference.plus_days(days))
}
