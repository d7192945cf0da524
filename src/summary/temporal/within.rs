//! A date whose year, month or week is known: its days.
//!
//! Deliberately absent: which year or month that is (`resolve`, `guess`).

use super::super::civil::{Day, days_in_month};
use super::Grain;
use super::form::{LAST, Part, Slot, Slots, Unit, Week};
use super::frame::Context;
use super::holiday::nth_weekday;
use super::interval::Interval;
use super::resolve::{NoValue, Resolved};

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
        return Ok(part(Interval::half(year, number(half)), slots.part));
    }
    if let Some(quarter) = slots.quarter {
        return Ok(part(Interval::quarter(year, number(quarter)), slots.part));
    }
    if let Some(Week::OfYear(week)) = slots.week {
        // 4 January lies in the first.
        let first = Interval::month(year, 1).start.plus_days(3);
        let week = Interval::around(first, Unit::Week, i32::from(week) - 1);
        return Ok(in_week(slots, week));
    }
    if let Some(season) = slots.season {
        return Ok(Interval::season(year, season));
    }
    if let Some(month) = slots.month {
        let month = match month {
            Slot::Number(number) => number.into(),
            _ => {
                let reference = context.reference.map(|day| (day.year(), day.month()));
                let named = context.named(1).month.or(reference);
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

/// A date whose month is known.
pub(super) fn in_month(slots: &Slots, month: Interval) -> Resolved {
    if let Some(nth) = slots.nth
        && let Some(weekday) = slots.weekday
    {
        let (year, number) = (month.start.year(), month.start.month());
        let nth_weekday = |nth: u8| nth_weekday(year, number, nth.into(), weekday);
        let day = match nth {
            LAST => nth_weekday(5).or(nth_weekday(4)),
            nth => nth_weekday(nth),
        };
        return day.map(Interval::day).ok_or(NoValue::Impossible);
    }
    if let Some(week) = slots.week.filter(|week| *week != Week::OfDay) {
        let week = match week {
            Week::OfMonth(nth) => month.week_of_month(nth.into()),
            _ => month.week_of_month(0),
        };
        return Ok(in_week(slots, week));
    }
    match slots.day {
        Some(Slot::Number(day)) => {
            let (year, number) = (month.start.year(), month.start.month());
            let day = match day {
                LAST => days_in_month(year, number),
                day => day.into(),
            };
            let day = Day::new(year, number, day).ok_or(NoValue::Impossible)?;
            Ok(match slots.week {
                Some(Week::OfDay) => Interval::week(day.monday()),
                _ => Interval::day(day),
            })
        }
        _ => Ok(part(month, slots.part)),
    }
}

/// A week, its day or its part.
pub(super) fn in_week(slots: &Slots, week: Interval) -> Interval {
    match slots.weekday {
        Some(weekday) => Interval::day(week.start.plus_days(weekday as i32)),
        None => part(week, slots.part),
    }
}

/// The part of a unit, or all of it.
pub(super) fn part(whole: Interval, part: Option<Part>) -> Interval {
    part.map_or(whole, |part| whole.part(part))
}

/// The stretch of another year that the sentence, the item or a heading named
/// last.
fn same_period(year: i32, context: &Context) -> Interval {
    let named = context.named(0);
    // 5월 1~20일, 1~6월, 4분기 수출은 전년 동기 대비.
    if let Some(stretch) = context.sentence.stretch.and_then(|at| of_year(at, year)) {
        return stretch;
    }
    if let Some((_, quarter)) = named.quarter {
        return Interval::quarter(year, quarter as i32);
    }
    if let Some((_, month)) = named.month {
        return Interval::month(year, month as i32);
    }
    // 지난해 같은 기간보다 1분기 매출은: it may be named only then.
    let ahead = context.ahead.map(|ahead| (ahead.quarter, ahead.month));
    match ahead {
        Some((Some(Slot::Number(quarter)), _)) => Interval::quarter(year, quarter.into()),
        Some((None, Some(Slot::Number(month)))) => Interval::month(year, month.into()),
        _ => {
            let stretch = named.or(&context.heading()).stretch;
            let there = stretch.and_then(|at| of_year(at, year));
            there.unwrap_or_else(|| Interval::year(year))
        }
    }
}

/// Months or days from the first of one on, in another year. A single day and a
/// whole year have none.
fn of_year((start, end): (Day, Day), year: i32) -> Option<Interval> {
    if start.day() != 1 || end <= start.plus_days(1) || end >= start.plus_months(12) {
        return None;
    }
    let later = (year - start.year()) * 12;
    let grain = match (1..12).find(|months| start.plus_months(*months) == end) {
        Some(1) => Grain::Month,
        Some(3) if start.month() % 3 == 1 => Grain::Quarter,
        Some(6) if start.month() % 6 == 1 => Grain::Half,
        Some(_) => Grain::None,
        None => Grain::Day,
    };
    Some(Interval::new(
        start.plus_months(later),
        end.plus_months(later),
        grain,
    ))
}

fn number(slot: Slot) -> i32 {
    match slot {
        Slot::Number(number) => number.into(),
        _ => 1,
    }
}
