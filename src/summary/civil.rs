//! Days of the proleptic Gregorian calendar as integers, and their arithmetic.
//!
//! A [`Day`] is a count from 1970-01-01, so that an interval is two integers
//! and comparing, sorting and subtracting are what they are for integers. The
//! conversions between the count and year, month, day are Howard Hinnant's
//! `days_from_civil` and `civil_from_days` ("chrono-Compatible Low-Level Date
//! Algorithms"), which need no table and no loop: the year is taken to begin in
//! March, which puts the leap day at its end.
//!
//! ```
//! use yoyak::summary::civil::{Day, Weekday};
//!
//! let day = Day::new(2028, 2, 29).unwrap();
//! assert_eq!(day.weekday(), Weekday::Tuesday);
//! assert_eq!(day.plus_months(12).to_string(), "2029-02-28");
//! assert_eq!("2028-02-29".parse(), Ok(day));
//! assert_eq!(Day::new(2027, 2, 29), None);
//! ```
//!
//! Deliberately absent: time of day, time zones, a clock, and years outside 1
//! to 9999, which neither ISO 8601 nor EDTF write without further agreement.

use std::fmt;
use std::str::FromStr;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A day of the week, in the order of ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// 월요일.
    Monday,
    /// 화요일.
    Tuesday,
    /// 수요일.
    Wednesday,
    /// 목요일.
    Thursday,
    /// 금요일.
    Friday,
    /// 토요일.
    Saturday,
    /// 일요일.
    Sunday,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl Day {
    /// 0001-01-01.
    pub const MIN: Self = from_civil(1, 1, 1);
    /// 9999-12-31.
    pub const MAX: Self = from_civil(9999, 12, 31);

    /// The day of that year (1 to 9999), month (1 to 12) and day of the month,
    /// if the calendar has it.
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let exists = year >= 1
            && year <= 9999
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= days_in_month(year, month);
        if exists {
            Some(from_civil(year, month, day))
        } else {
            None
        }
    }

    /// The first day of that month, where months outside 1 to 12 carry into
    /// the years before and after. Years are held within 1 to 9999.
    pub const fn first_of_month(year: i32, month: i32) -> Self {
        let months = year as i64 * 12 + month as i64 - 1;
        let year = clamp(months.div_euclid(12), 1, 9999);
        from_civil(year, (months.rem_euclid(12) + 1) as u32, 1)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub const fn civil(self) -> (i32, u32, u32) {
        let shifted = self.0 as i64 + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + (month <= 2) as i64;
        (year as i32, month as u32, day as u32)
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.civil().0
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u32 {
        self.civil().1
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u32 {
        self.civil().2
    }

    /// The day of the week. 1970-01-01 was a Thursday.
    pub const fn weekday(self) -> Weekday {
        Weekday::from_monday((self.0 as i64 + 3).rem_euclid(7) as u32)
    }

    /// The Monday of its ISO week.
    pub const fn monday(self) -> Self {
        self.plus_days(-(self.weekday() as i32))
    }

    /// The ISO week: the year it is counted in, and its number from 1 to 53.
    /// The week belongs to the year that its Thursday lies in.
    pub const fn iso_week(self) -> (i32, u32) {
        let thursday = self.monday().plus_days(3);
        let year = thursday.year();
        let first = from_civil(year, 1, 1);
        (year, ((thursday.0 - first.0) / 7 + 1) as u32)
    }

    /// The day that many days later, held within [`Day::MIN`] and [`Day::MAX`].
    #[inline(never)]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(clamp(self.0 as i64 + days as i64, Self::MIN.0, Self::MAX.0))
    }

    /// The same day of the month that many months later, or that month's last
    /// where it has no such day; held within [`Day::MIN`] and [`Day::MAX`].
    pub const fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.civil();
        let months = year as i64 * 12 + month as i64 - 1 + months as i64;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
        if year < 1 {
            return Self::MIN;
        }
        if year > 9999 {
            return Self::MAX;
        }
        let last = days_in_month(year as i32, month);
        from_civil(year as i32, month, if day < last { day } else { last })
    }
}

impl Weekday {
    /// The weekday that many days after Monday, counting on past Sunday.
    pub const fn from_monday(days: u32) -> Self {
        match days % 7 {
            0 => Self::Monday,
            1 => Self::Tuesday,
            2 => Self::Wednesday,
            3 => Self::Thursday,
            4 => Self::Friday,
            5 => Self::Saturday,
            _ => Self::Sunday,
        }
    }
}

/// ISO 8601: `2026-02-04`.
impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

/// Reads `2026-02-04`, and nothing else.
impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let [a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else {
            return Err(NotADay);
        };
        let number = |digits: &[&u8]| {
            digits.iter().try_fold(0, |number: u32, digit| {
                digit
                    .is_ascii_digit()
                    .then(|| number * 10 + u32::from(**digit - b'0'))
            })
        };
        number(&[a, b, c, d])
            .zip(number(&[e, f]))
            .zip(number(&[g, h]))
            .and_then(|((year, month), day)| Self::new(year as i32, month, day))
            .ok_or(NotADay)
    }
}

impl fmt::Display for NotADay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a day of the form 2026-02-04")
    }
}

impl std::error::Error for NotADay {}

/// Whether the year has a 29 February.
pub const fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days the month (1 to 12) of that year has.
pub const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// `days_from_civil`, for a date that is known to exist.
const fn from_civil(year: i32, month: u32, day: u32) -> Day {
    let from_march = year as i64 - (month <= 2) as i64;
    let era = from_march.div_euclid(400);
    let year_of_era = from_march.rem_euclid(400);
    let month_from_march = (month as i64 + 9) % 12;
    let of_year = (153 * month_from_march + 2) / 5 + day as i64 - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    Day((era * 146_097 + of_era - 719_468) as i32)
}

const fn clamp(value: i64, low: i32, high: i32) -> i32 {
    if value < low as i64 {
        low
    } else if value > high as i64 {
        high
    } else {
        value as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_every_day_from_the_first_to_the_last() {
        let (mut year, mut month, mut day) = (1, 1, 1);
        for count in Day::MIN.0..=Day::MAX.0 {
            assert_eq!(Day(count).civil(), (year, month, day));
            assert_eq!(Day::new(year, month, day), Some(Day(count)));
            day += 1;
            if day > days_in_month(year, month) {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
    }

    #[test]
    fn knows_days_that_are_written_down_elsewhere() {
        // From ISO 8601 and the calendar on the wall.
        for (text, weekday, week) in [
            ("1970-01-01", Weekday::Thursday, (1970, 1)),
            ("2000-02-29", Weekday::Tuesday, (2000, 9)),
            ("2021-01-03", Weekday::Sunday, (2020, 53)),
            ("2026-02-04", Weekday::Wednesday, (2026, 6)),
            ("2027-01-01", Weekday::Friday, (2026, 53)),
            ("2029-12-31", Weekday::Monday, (2030, 1)),
        ] {
            let day: Day = text.parse().unwrap();
            assert_eq!((day.weekday(), day.iso_week()), (weekday, week), "{text}");
            assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_day() {
        for text in [
            "",
            "2026-2-4",
            "2026-02-30",
            "2100-02-29",
            "0000-01-01",
            "2026-13-01",
            "2026-00-10",
            "+026-02-04",
            "2026-02-041",
            "２０２６-02",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
    }

    #[test]
    fn stays_inside_its_range() {
        assert_eq!(Day::MAX.plus_days(1), Day::MAX);
        assert_eq!(Day::MIN.plus_months(-1), Day::MIN);
        assert_eq!(Day::MAX.plus_months(i32::MAX), Day::MAX);
        assert_eq!(Day::first_of_month(2026, 14).to_string(), "2027-02-01");
        assert_eq!(Day::first_of_month(2026, -1).to_string(), "2025-11-01");
        let last = Day::new(2026, 5, 31).unwrap();
        assert_eq!(last.plus_months(-3).to_string(), "2026-02-28");
    }
}
