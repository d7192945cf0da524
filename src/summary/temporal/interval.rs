//! Calendar units as half-open intervals of days, and their parts.

use super::super::civil::{Day, Weekday, days_in_month};
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
        match unit {
            // Hours are dropped to the days that they reach into.
            Unit::Hour => day.plus_days(steps.signum() * ((steps.abs() + 23) / 24)),
            Unit::Day => day.plus_days(steps),
            Unit::Week => day.plus_days(steps.saturating_mul(7)),
            Unit::Month => day.plus_months(steps),
            Unit::Quarter => day.plus_months(steps.saturating_mul(3)),
            Unit::Year => day.plus_months(steps.saturating_mul(12)),
            Unit::Decade => day.plus_months(steps.saturating_mul(120)),
            Unit::Century => day.plus_months(steps.saturating_mul(1200)),
        }
    }

    /// A part of the unit: thirds of a month; January to March, May to August
    /// and October to December of a year; the years 0 to 3, 4 to 6, 5 to 9 and
    /// 7 to 9 of a decade.
    pub(super) fn part(self, part: Part) -> Self {
        let (year, month) = (self.start.year(), self.start.month() as i32);
        let months =
            |first: i32, count: i32, grain| Self::months(year, month + first, count, grain);
        let years = |first: i32, count: i32| Self::years(year + first, count, Grain::DecadePart);
        match (self.grain, part) {
            (Grain::Year, Part::Early | Part::FirstThird) => months(0, 3, Grain::YearPart),
            (Grain::Year, Part::Middle) => months(4, 4, Grain::YearPart),
            (Grain::Year, Part::LaterHalf) => months(6, 6, Grain::YearPart),
            (Grain::Year, Part::Late) => months(9, 3, Grain::YearPart),
            (Grain::Half, Part::Early | Part::FirstThird) => months(0, 2, Grain::YearPart),
            (Grain::Half, Part::Middle) => months(2, 2, Grain::YearPart),
            (Grain::Half, Part::LaterHalf) => months(3, 3, Grain::YearPart),
            (Grain::Half, Part::Late) => months(4, 2, Grain::YearPart),
            (Grain::Quarter, Part::Early | Part::FirstThird) => months(0, 1, Grain::Month),
            (Grain::Quarter, Part::Middle) => months(1, 1, Grain::Month),
            (Grain::Quarter, Part::LaterHalf | Part::Late) => months(2, 1, Grain::Month),
            (Grain::Month, Part::Early | Part::FirstThird) => self.days(0, 10, Grain::MonthPart),
            (Grain::Month, Part::Middle) => self.days(10, 10, Grain::MonthPart),
            (Grain::Month, Part::LaterHalf | Part::Late) => {
                let last = days_in_month(year, self.start.month()) as i32;
                self.days(20, last - 20, Grain::MonthPart)
            }
            (Grain::Week, Part::Early | Part::FirstThird) => self.days(0, 2, Grain::Day),
            (Grain::Week, Part::Middle) => self.days(2, 1, Grain::Day),
            (Grain::Week, Part::LaterHalf) => self.days(3, 2, Grain::Day),
            (Grain::Week, Part::Late | Part::Weekend) => self.days(5, 2, Grain::Day),
            (Grain::Week, Part::Workdays) => self.days(0, 5, Grain::Day),
            (Grain::Decade, Part::Early | Part::FirstThird) => years(0, 4),
            (Grain::Decade, Part::Middle) => years(4, 3),
            (Grain::Decade, Part::LaterHalf) => years(5, 5),
            (Grain::Decade, Part::Late) => years(7, 3),
            (Grain::Century, Part::Early | Part::FirstThird) => years(0, 30),
            (Grain::Century, Part::Middle) => years(30, 40),
            (Grain::Century, Part::LaterHalf) => years(50, 50),
            (Grain::Century, Part::Late) => years(70, 30),
            _ => self,
        }
    }

    fn days(self, first: i32, count: i32, grain: Grain) -> Self {
        let start = self.start.plus_days(first);
        Self::new(start, start.plus_days(count), grain)
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
