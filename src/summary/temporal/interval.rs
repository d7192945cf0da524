//! Calendar units as half-open intervals of days, and their parts.

use super::super::civil::{Day, Weekday};
use super::Grain;
use super::form::{Part, Season, Unit};

/// A stretch of days at a precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) start: Day,
    /// The day after the last.
    pub(super) end: Day,
    pub(super) grain: Grain,
}

impl Interval {
    pub(super) fn new(start: Day, end: Day, grain: Grain) -> Self {
        Self { start, end, grain }
    }

    pub(super) fn day(day: Day) -> Self {
        Self::new(day, day.plus_days(1), Grain::Day)
    }

    /// The ISO week that begins on that Monday.
    pub(super) fn week(monday: Day) -> Self {
        Self::new(monday, monday.plus_days(7), Grain::Week)
    }

    /// A month; numbers outside 1 to 12 carry into other years.
    pub(super) fn month(year: i32, month: i32) -> Self {
        Self::months(year, month, 1, Grain::Month)
    }

    pub(super) fn quarter(year: i32, quarter: i32) -> Self {
        Self::months(year, (quarter - 1) * 3 + 1, 3, Grain::Quarter)
    }

    pub(super) fn half(year: i32, half: i32) -> Self {
        Self::months(year, (half - 1) * 6 + 1, 6, Grain::Half)
    }

    pub(super) fn season(year: i32, season: Season) -> Self {
        Self::months(year, season.first_month(), 3, Grain::YearPart)
    }

    pub(super) fn year(year: i32) -> Self {
        Self::years(year, 1, Grain::Year)
    }

    pub(super) fn years(year: i32, count: i32, grain: Grain) -> Self {
        Self::months(year, 1, count * 12, grain)
    }

    fn months(year: i32, month: i32, count: i32, grain: Grain) -> Self {
        Self::new(
            Day::first_of_month(year, month),
            Day::first_of_month(year, month + count),
            grain,
        )
    }

    /// The unit that holds a day, `steps` units on.
    pub(super) fn around(day: Day, unit: Unit, steps: i32) -> Self {
        let (year, month) = (day.year(), day.month() as i32);
        match unit {
            Unit::Hour => Self::day(day),
            Unit::Day => Self::day(day.plus_days(steps)),
            Unit::Week => Self::week(day.monday().plus_days(steps.saturating_mul(7))),
            Unit::Month => Self::month(year, month + steps),
            Unit::Quarter => Self::quarter(year, (month - 1) / 3 + 1 + steps),
            Unit::Year => Self::year(year + steps),
            Unit::Decade => Self::years((year / 10 + steps) * 10, 10, Grain::Decade),
            Unit::Century => Self::years(year + steps * 100, 1, Grain::Year),
        }
    }

    /// That many units after a day, where a month has its last day if it lacks
    /// the day.
    pub(super) fn shift(day: Day, unit: Unit, steps: i32) -> Day {
        let months = match unit {
            // Hours are dropped to the days that they reach into.
            Unit::Hour => return day.plus_days(steps.signum() * ((steps.abs() + 23) / 24)),
            Unit::Day => return day.plus_days(steps),
            Unit::Week => return day.plus_days(steps.saturating_mul(7)),
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Year => 12,
            Unit::Decade => 120,
            Unit::Century => 1200,
        };
        day.plus_months(steps.saturating_mul(months))
    }

    /// A part of the unit: thirds of a month; January to March, May to August
    /// and October to December of a year; the years 0 to 3, 4 to 6, 5 to 9 and
    /// 7 to 9 of a decade.
    pub(super) fn part(self, part: Part) -> Self {
        use Part::{Early, FirstThird, Late, LaterHalf, Middle, Weekend, Workdays};
        /// Of a unit and a part of it: the days, months or years that lie
        /// before it, how many it has, and its grain.
        #[rustfmt::skip]
        const PARTS: [(Grain, Part, u8, u8, Grain); 30] = [
            (Grain::Year, Early, 0, 3, Grain::YearPart),
            (Grain::Year, Middle, 4, 4, Grain::YearPart),
            (Grain::Year, LaterHalf, 6, 6, Grain::YearPart),
            (Grain::Year, Late, 9, 3, Grain::YearPart),
            (Grain::Half, Early, 0, 2, Grain::YearPart),
            (Grain::Half, Middle, 2, 2, Grain::YearPart),
            (Grain::Half, LaterHalf, 3, 3, Grain::YearPart),
            (Grain::Half, Late, 4, 2, Grain::YearPart),
            (Grain::Quarter, Early, 0, 1, Grain::Month),
            (Grain::Quarter, Middle, 1, 1, Grain::Month),
            (Grain::Quarter, LaterHalf, 2, 1, Grain::Month),
            (Grain::Quarter, Late, 2, 1, Grain::Month),
            (Grain::Month, Early, 0, 10, Grain::MonthPart),
            (Grain::Month, Middle, 10, 10, Grain::MonthPart),
            (Grain::Month, LaterHalf, 20, REST, Grain::MonthPart),
            (Grain::Month, Late, 20, REST, Grain::MonthPart),
            (Grain::Week, Early, 0, 2, Grain::Day),
            (Grain::Week, Middle, 2, 1, Grain::Day),
            (Grain::Week, LaterHalf, 3, 2, Grain::Day),
            (Grain::Week, Late, 5, 2, Grain::Day),
            (Grain::Week, Weekend, 5, 2, Grain::Day),
            (Grain::Week, Workdays, 0, 5, Grain::Day),
            (Grain::Decade, Early, 0, 4, Grain::DecadePart),
            (Grain::Decade, Middle, 4, 3, Grain::DecadePart),
            (Grain::Decade, LaterHalf, 5, 5, Grain::DecadePart),
            (Grain::Decade, Late, 7, 3, Grain::DecadePart),
            (Grain::Century, Early, 0, 30, Grain::CenturyPart),
            (Grain::Century, Middle, 30, 40, Grain::CenturyPart),
            (Grain::Century, LaterHalf, 50, 50, Grain::CenturyPart),
            (Grain::Century, Late, 70, 30, Grain::CenturyPart),
        ];
        /// Up to the end of the unit.
        const REST: u8 = 0;
        let part = if part == FirstThird { Early } else { part };
        let found = PARTS
            .iter()
            .find(|(of, which, ..)| (*of, *which) == (self.grain, part));
        let Some((_, _, first, count, grain)) = found else {
            return self;
        };
        let (first, count) = (i32::from(*first), i32::from(*count));
        match self.grain {
            Grain::Month | Grain::Week => {
                let start = self.start.plus_days(first);
                let end = match count {
                    0 => self.end,
                    count => start.plus_days(count),
                };
                Self::new(start, end, *grain)
            }
            Grain::Decade | Grain::Century => Self::years(self.start.year() + first, count, *grain),
            _ => {
                let month = self.start.month() as i32 + first;
                Self::months(self.start.year(), month, count, *grain)
            }
        }
    }

    /// The nth week of the month it begins in, where the first holds the
    /// month's first Thursday; 0 counts from the end.
    pub(super) fn week_of_month(self, nth: u32) -> Self {
        let last = nth == 0;
        let anchor = if last {
            self.end.plus_days(-1)
        } else {
            self.start
        };
        let thursday = anchor.monday().plus_days(Weekday::Thursday as i32);
        let outside = thursday < self.start || thursday >= self.end;
        let monday = thursday.monday();
        if last {
            Self::week(if outside {
                monday.plus_days(-7)
            } else {
                monday
            })
        } else {
            let first = if outside { monday.plus_days(7) } else { monday };
            Self::week(first.plus_days((nth as i32 - 1) * 7))
        }
    }
}
