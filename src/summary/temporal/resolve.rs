//! From what was read to the days it means, in its context.
//!
//! The year that a date leaves out is the one last named in its sentence, its
//! section or the headings above, as long as the sense of the sentence allows
//! it; else the sense decides (what is scheduled lies ahead, what is reported
//! behind); else it is the reference day's. Months of bare days likewise.
//!
//! Deliberately absent: notation (`edtf`), and whether a date is drawn.

use super::super::civil::{Day, Weekday};
use super::form::{Level, Part, Slot, Slots, Unit, Week, Year};
use super::frame::{Context, Distance};
use super::guess::{bare_day, bare_weekday, bare_year};
use super::interval::Interval;
use super::within::{in_month, in_week, in_year, part};
use super::{Grain, Sense};

/// What the words around a date say about its direction.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Direction {
    pub(super) sense: Sense,
    /// Results of that period are being reported.
    pub(super) results: bool,
    /// A figure of that period is about to be published.
    pub(super) announced: bool,
    /// The date says what a figure is about.
    pub(super) figure: bool,
    /// The sense is only taken for granted: figures are mostly known ones, and
    /// what has no tense may be either.
    pub(super) presumed: bool,
    /// The sense is said without a tense (공개됨).
    pub(super) tenseless: bool,
}

impl Direction {
    /// The sense, unless it is only taken for granted.
    pub(super) fn certain(self) -> Sense {
        if self.presumed {
            Sense::Unknown
        } else {
            self.sense
        }
    }
}

/// Why a date has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoValue {
    /// Nothing to count from.
    Unresolved,
    /// No calendar has it (2월 30일).
    Impossible,
    /// It means nothing without a month or a year before it, and there is none
    /// (하순): no expression at all.
    Homeless,
}

pub(super) type Resolved = Result<Interval, NoValue>;

/// The days of a calendar date.
pub(super) fn date(slots: &Slots, context: &Context, direction: Direction) -> Resolved {
    if let Some(century) = slots.century {
        let whole = Interval::years(i32::from(century) * 100 - 100, 100, Grain::Century);
        return Ok(part(whole, slots.part));
    }
    if let Some(decade) = slots.decade {
        return Ok(part(
            Interval::years(decade.into(), 10, Grain::Decade),
            slots.part,
        ));
    }
    if let Some(year) = slots.year {
        let year = self::year(year, context)?;
        return in_year(slots, year, context);
    }
    if slots.is_loose() {
        return loose(slots, context);
    }
    if let Some(told) = told_by_reference(slots, context, direction.sense) {
        return told;
    }
    if slots.month.is_none() && slots.holiday.is_none() {
        // 둘째 주 목요일.
        if matches!(slots.week, Some(Week::OfMonth(_) | Week::LastOfMonth)) {
            let reference = context.reference.map(|day| (day.year(), day.month()));
            let month = context.near(None).month.or(reference);
            let (year, month) = month.ok_or(NoValue::Unresolved)?;
            return in_month(slots, Interval::month(year, month as i32));
        }
        if matches!(slots.day, Some(Slot::Number(_))) {
            return bare_day(slots, context, direction);
        }
        if let Some(weekday) = slots.weekday {
            return bare_weekday(weekday, slots, context, direction).map(Interval::day);
        }
        if slots.part == Some(Part::Weekend) {
            let saturday = bare_weekday(Weekday::Saturday, slots, context, direction)?;
            return Ok(Interval::week(saturday.monday()).part(Part::Weekend));
        }
    }
    bare_year(slots, context, direction)
}

/// 하순, 둘째 주, 여름에: of the month or year that the item or a heading named.
fn loose(slots: &Slots, context: &Context) -> Resolved {
    if slots.season.is_some() {
        return match context.year() {
            Some((named, distance)) if distance != Distance::Neighbour => {
                in_year(slots, named.year, context)
            }
            _ => Err(NoValue::Homeless),
        };
    }
    let month = context.named(0).month.or(context.heading().month);
    let (year, month) = month.ok_or(NoValue::Homeless)?;
    in_month(slots, Interval::month(year, month as i32))
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
            guess.year = Some(written(end.start.year()));
            let mut start = date(&guess, context, direction)?;
            if start.start >= end.end {
                guess.year = Some(written(end.start.year() - 1));
                start = date(&guess, context, direction)?;
            }
            return Ok((start, end));
        }
    }
    let mut start = date(first, context, direction)?;
    if let Some(reference) = context.reference
        && first.year.is_none()
        && second.year.is_none()
    {
        let at = |slots: &Slots, year: i32| {
            let mut slots = *slots;
            slots.year = Some(written(year));
            if slots.day.is_some() && slots.month.is_none() {
                slots.month = Some(Slot::Number(reference.month() as u8));
            }
            date(&slots, context, direction)
        };
        let year = reference.year();
        let numbered =
            |slots: &Slots| matches!(slots.quarter.or(slots.month), Some(Slot::Number(_)));
        let told = context.year().map(|(_, distance)| distance);
        // 1~3분기 in May with a forecast: the whole range is ahead of its end.
        if direction.sense == Sense::Ahead
            && start.start > reference
            && first.weekday.is_none()
            && told.is_none()
            && let (Ok(first), Ok(last)) = (at(first, year), at(second, year))
            && first.start < last.end
            && last.end > reference
        {
            start = first;
        }
        // 1~3분기 in January of what has been: of the year before.
        if direction.certain() == Sense::Behind
            && start.start.year() == year
            && matches!(told, None | Some(Distance::Neighbour))
            && numbered(first)
            && numbered(second)
            && at(second, year).is_ok_and(|last| last.start > reference)
            && let Ok(before) = at(first, year - 1)
        {
            start = before;
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
        slots.year = Some(written(start.start.year()));
        if slots.day.is_some() && slots.month.is_none() {
            slots.month = Some(Slot::Number(start.start.month() as u8));
        }
    }
    let mut end = date(&slots, context, direction)?;
    if end.end <= start.start && anchored {
        // 11월~2월, 28일~3일.
        let bare_day = second.month.is_none() && second.day.is_some();
        if bare_day {
            let next = Day::first_of_month(start.start.year(), start.start.month() as i32 + 1);
            slots.year = Some(written(next.year()));
            slots.month = Some(Slot::Number(next.month() as u8));
        } else {
            slots.year = Some(written(start.start.year() + 1));
        }
        end = date(&slots, context, direction)?;
    }
    if end.end <= start.start {
        return Err(NoValue::Impossible);
    }
    Ok((start, end))
}

/// A year of the calendar, as if it had been written.
fn written(year: i32) -> Year {
    Year::Written(year as i16)
}

/// The year a year word means.
fn year(year: Year, context: &Context) -> Result<i32, NoValue> {
    let (named, years) = match year {
        Year::Written(year) => return Ok(year.into()),
        Year::Relative(years) => (None, years),
        // From summer on, it is the next.
        Year::New => {
            let late = context.reference.is_some_and(|day| day.month() > 6);
            (None, i8::from(late))
        }
        Year::Named(years) => (context.year().map(|(named, _)| named.year), years),
        Year::Base(years) => {
            let year = |(start, _): (Day, Day)| start.year();
            (context.near(None).stretch.map(year), years)
        }
    };
    let base = named.or(context.reference.map(Day::year));
    Ok(base.ok_or(NoValue::Unresolved)? + i32::from(years))
}

/// A date that names its week, day, month or quarter from the reference day or
/// from what was named before.
fn told_by_reference(slots: &Slots, context: &Context, sense: Sense) -> Option<Resolved> {
    // Without a reference day only what was named before counts.
    let known = context.reference.is_some();
    let reference = context.reference.unwrap_or(Day::MIN);
    let resolved = |named: bool, interval: Interval| {
        if known || named {
            Ok(interval)
        } else {
            Err(NoValue::Unresolved)
        }
    };
    if let Some(day) = slots.day
        && let Some((named, days)) = base(day, |distance| {
            // 이날 is of the same item, 이튿날 may begin the next.
            let items = u32::from(distance.is_some_and(|days| days > 0));
            context.named(items).day.or(context.heading().day)
        })
    {
        let mut day = named.unwrap_or(reference).plus_days(days);
        if slots.trading && day.weekday() >= Weekday::Saturday {
            day = day.monday().plus_days(Weekday::Friday as i32);
        }
        return Some(resolved(named.is_some(), Interval::day(day)));
    }
    if let Some(Week::Relative(weeks) | Week::Named(weeks) | Week::Base(weeks)) = slots.week {
        let near = context.near(Some(weeks));
        let named = match slots.week {
            Some(Week::Named(_)) => near.week.or(near.day),
            Some(Week::Base(_)) => context.named(0).week,
            _ => None,
        };
        let week = Interval::around(named.unwrap_or(reference), Unit::Week, weeks.into());
        return Some(resolved(named.is_some(), in_week(slots, week)));
    }
    if let Some(month) = slots.month {
        let (named, steps) = match month {
            // 4월 27일 만났다. 다음 달 다시 만났다: what lies behind is not of
            // the month to come.
            Slot::Relative(steps @ 1..) if !known || sense == Sense::Behind => {
                (context.named(0).month, steps.into())
            }
            _ => base(month, |distance| context.near(distance).month)?,
        };
        let (year, month) = named.unwrap_or((reference.year(), reference.month()));
        let month = Interval::month(year, month as i32 + steps);
        return Some(resolved(named.is_some(), month).and_then(|month| in_month(slots, month)));
    }
    let (named, steps) = base(slots.quarter?, |distance| context.near(distance).quarter)?;
    let (year, quarter) = named.unwrap_or((reference.year(), (reference.month() - 1) / 3 + 1));
    let quarter = Interval::quarter(year, quarter as i32 + steps);
    Some(resolved(named.is_some(), part(quarter, slots.part)))
}

/// What a slot counts from, if it was named, and how far it lies from there;
/// nothing for a number. `named` looks it up: near by and that far for
/// [`Slot::Named`], in the sentence for [`Slot::Base`].
fn base<T>(slot: Slot, named: impl FnOnce(Option<i8>) -> Option<T>) -> Option<(Option<T>, i32)> {
    match slot {
        Slot::Number(_) => None,
        Slot::Relative(steps) => Some((None, steps.into())),
        Slot::Named(steps) => Some((named(Some(steps)), steps.into())),
        Slot::Base(steps) => Some((named(None), steps.into())),
    }
}
