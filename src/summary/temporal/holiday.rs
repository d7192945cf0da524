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

/// 설, 부처님 오신 날 and 추석 as days after 1 January, from 1980 on: the dates of
/// the Korea Astronomy and Space Science Institute.
#[rustfmt::skip]
static LUNAR: [[u16; 3]; 81] = [
    [46, 141, 266], [35, 130, 254], [24, 120, 273], [43, 139, 263], [32, 128, 253],
    [50, 146, 271], [39, 135, 260], [28, 124, 279], [48, 143, 268], [36, 131, 256],
    [26, 121, 275], [45, 140, 264], [34, 130, 254], [22, 147, 272], [40, 137, 262],
    [30, 126, 251], [49, 144, 270], [38, 133, 258], [27, 122, 277], [46, 141, 266],
    [35, 131, 255], [23, 120, 273], [42, 138, 263], [31, 127, 253], [21, 146, 271],
    [39, 134, 260], [28, 124, 278], [48, 143, 267], [37, 132, 257], [25, 121, 275],
    [44, 140, 264], [33, 129, 254], [22, 148, 273], [40, 136, 261], [30, 125, 250],
    [49, 144, 269], [38, 134, 258], [27, 122, 276], [46, 141, 266], [35, 131, 255],
    [24, 120, 274], [42, 138, 263], [31, 127, 252], [21, 146, 271], [40, 135, 260],
    [28, 124, 278], [47, 143, 267], [37, 132, 257], [26, 122, 276], [43, 139, 264],
    [33, 128, 254], [22, 147, 273], [41, 136, 262], [30, 125, 250], [49, 144, 269],
    [38, 134, 258], [27, 123, 277], [45, 141, 266], [34, 130, 255], [23, 119, 274],
    [42, 138, 264], [31, 126, 252], [21, 145, 270], [40, 135, 259], [29, 125, 278],
    [47, 143, 267], [36, 132, 257], [25, 121, 276], [44, 140, 265], [32, 128, 253],
    [22, 147, 272], [41, 136, 261], [31, 126, 250], [49, 144, 268], [38, 134, 258],
    [27, 123, 277], [45, 142, 267], [34, 130, 255], [23, 119, 274], [42, 138, 263],
    [32, 127, 252],
];

fn lunar(year: i32, which: usize) -> Option<Day> {
    let row = usize::try_from(year.checked_sub(FIRST_LUNAR)?).ok()?;
    let days = LUNAR.get(row)?.get(which)?;
    Some(Day::new(year, 1, 1)?.plus_days(i32::from(*days)))
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
