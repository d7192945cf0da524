//! Holidays that a text names instead of a day.
//!
//! Those of the lunar calendar come from a table, since computing new moons in
//! Korean time takes more code than the days take bytes. Outside of its years
//! they have no value. The test beside it proves the table against the Dangi
//! calendar of `icu_calendar`.

use super::super::civil::{Day, Weekday};

/// A holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// The same month and day every year.
    Fixed(u8, u8),
    /// 1 January, by a name that looks ahead to it.
    NewYear,
    /// 설: the first day of the first lunar month.
    Seollal,
    /// 추석: the 15th of the eighth lunar month.
    Chuseok,
    /// 부처님 오신 날: the eighth of the fourth lunar month.
    BuddhasBirthday,
    /// The fourth Thursday of November.
    Thanksgiving,
    /// The day after it.
    BlackFriday,
}

impl Holiday {
    /// Its day in that year, where it is known.
    pub(super) fn day(self, year: i32) -> Option<Day> {
        match self {
            Self::Fixed(month, day) => Day::new(year, u32::from(month), u32::from(day)),
            Self::NewYear => Day::new(year, 1, 1),
            Self::Seollal => lunar(year, 0),
            Self::BuddhasBirthday => lunar(year, 1),
            Self::Chuseok => lunar(year, 2),
            Self::Thanksgiving => nth_weekday(year, 11, 4, Weekday::Thursday),
            Self::BlackFriday => Some(Self::Thanksgiving.day(year)?.plus_days(1)),
        }
    }
}

/// The nth of that weekday in a month.
pub(super) fn nth_weekday(year: i32, month: u32, nth: u32, weekday: Weekday) -> Option<Day> {
    let first = Day::new(year, month, 1)?;
    let ahead = (weekday as i32 - first.weekday() as i32).rem_euclid(7);
    Day::new(year, month, (ahead as u32 + 1) + (nth.checked_sub(1)?) * 7)
}

/// The year that the table of lunar holidays begins with.
const FIRST_LUNAR: i32 = 1980;

/// The first days that the lunar holidays below can fall on, after 1 January.
const EARLIEST: [i32; 3] = [0, 100, 230];

/// 설, 부처님 오신 날 and 추석 as days after those, from 1980 on: the dates of the
/// Korea Astronomy and Space Science Institute.
#[rustfmt::skip]
static LUNAR: [[u8; 3]; 81] = [
    [46, 41, 36], [35, 30, 24], [24, 20, 43], [43, 39, 33], [32, 28, 23], [50, 46, 41],
    [39, 35, 30], [28, 24, 49], [48, 43, 38], [36, 31, 26], [26, 21, 45], [45, 40, 34],
    [34, 30, 24], [22, 47, 42], [40, 37, 32], [30, 26, 21], [49, 44, 40], [38, 33, 28],
    [27, 22, 47], [46, 41, 36], [35, 31, 25], [23, 20, 43], [42, 38, 33], [31, 27, 23],
    [21, 46, 41], [39, 34, 30], [28, 24, 48], [48, 43, 37], [37, 32, 27], [25, 21, 45],
    [44, 40, 34], [33, 29, 24], [22, 48, 43], [40, 36, 31], [30, 25, 20], [49, 44, 39],
    [38, 34, 28], [27, 22, 46], [46, 41, 36], [35, 31, 25], [24, 20, 44], [42, 38, 33],
    [31, 27, 22], [21, 46, 41], [40, 35, 30], [28, 24, 48], [47, 43, 37], [37, 32, 27],
    [26, 22, 46], [43, 39, 34], [33, 28, 24], [22, 47, 43], [41, 36, 32], [30, 25, 20],
    [49, 44, 39], [38, 34, 28], [27, 23, 47], [45, 41, 36], [34, 30, 25], [23, 19, 44],
    [42, 38, 34], [31, 26, 22], [21, 45, 40], [40, 35, 29], [29, 25, 48], [47, 43, 37],
    [36, 32, 27], [25, 21, 46], [44, 40, 35], [32, 28, 23], [22, 47, 42], [41, 36, 31],
    [31, 26, 20], [49, 44, 38], [38, 34, 28], [27, 23, 47], [45, 42, 37], [34, 30, 25],
    [23, 19, 44], [42, 38, 33], [32, 27, 22],
];

fn lunar(year: i32, which: usize) -> Option<Day> {
    let row = usize::try_from(year.checked_sub(FIRST_LUNAR)?).ok()?;
    let days = i32::from(*LUNAR.get(row)?.get(which)?) + EARLIEST.get(which)?;
    Some(Day::new(year, 1, 1)?.plus_days(days))
}

#[cfg(test)]
mod tests {
    use icu_calendar::{Date, types::Month};

    use super::*;

    #[test]
    fn lunar_holidays_agree_with_the_dangi_calendar() {
        for year in FIRST_LUNAR..FIRST_LUNAR + LUNAR.len() as i32 {
            for (holiday, month, day) in [
                (Holiday::Seollal, 1, 1),
                (Holiday::BuddhasBirthday, 4, 8),
                (Holiday::Chuseok, 8, 15),
            ] {
                let lunar = Date::try_new_korean_traditional(year, Month::new(month), day).unwrap();
                let epoch = Date::try_new_gregorian(1970, 1, 1).unwrap();
                let days = lunar.to_rata_die() - epoch.to_rata_die();
                assert_eq!(
                    holiday.day(year),
                    Some(Day(i32::try_from(days).unwrap())),
                    "{holiday:?} {year}"
                );
            }
        }
    }

    #[test]
    fn movable_holidays_fall_on_their_weekday() {
        let day = |holiday: Holiday, year| holiday.day(year).unwrap().to_string();
        assert_eq!(day(Holiday::Thanksgiving, 2024), "2024-11-28");
        assert_eq!(day(Holiday::BlackFriday, 2025), "2025-11-28");
        assert_eq!(Holiday::Seollal.day(1979), None);
    }
}
