//! Numbers and days as a locale writes them.

use super::Words;
use crate::summary::Language;
use crate::summary::civil::Day;

impl Words {
    /// A number as the locale groups its digits: `10,000`.
    pub(in crate::view) fn number(self, number: u32) -> String {
        let digits = number.to_string();
        let Some(mark) = self.1.grouping else {
            return digits;
        };
        let mut grouped = String::with_capacity(digits.len() + 3);
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// `1 topic`, `2 topics`.
    pub(super) fn plural(self, count: u32, noun: &str) -> String {
        let number = self.number(count);
        match count {
            1 => format!("{number} {noun}"),
            _ => format!("{number} {noun}s"),
        }
    }

    /// A day in words: `2026년 2월 4일`, `February 4, 2026`.
    pub(in crate::view) fn day(self, day: Day) -> String {
        let (year, month, date) = day.civil();
        match self.0 {
            Language::Korean => format!("{year}년 {month}월 {date}일"),
            Language::English if self.1.day_first => {
                format!("{date} {} {year}", month_name(month))
            }
            Language::English => format!("{} {date}, {year}", month_name(month)),
        }
    }

    /// A day without its year: `2월 4일`, `February 4`.
    pub(in crate::view) fn day_of_year(self, day: Day) -> String {
        let (_, month, date) = day.civil();
        match self.0 {
            Language::Korean => format!("{month}월 {date}일"),
            Language::English if self.1.day_first => format!("{date} {}", month_name(month)),
            Language::English => format!("{} {date}", month_name(month)),
        }
    }
}

/// `1st`, `12th`, `22nd`.
pub(super) fn ordinal(number: i32) -> String {
    let ending = match (number / 10 % 10, number % 10) {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn month_name(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let index = (month as usize).saturating_sub(1);
    NAMES.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Locale;

    #[test]
    fn numbers_are_grouped_as_the_locale_does() {
        let check = |number, grouping, expected| {
            let locale = Locale {
                grouping,
                ..Locale::default()
            };
            assert_eq!(Words(Language::Korean, locale).number(number), expected);
        };
        check(0, Some(','), "0");
        check(999, Some(','), "999");
        check(1_000, Some(','), "1,000");
        check(1_234_567, Some('\u{a0}'), "1\u{a0}234\u{a0}567");
        check(10_000, None, "10000");
    }

    #[test]
    fn days_are_written_as_the_locale_does() {
        let Some(day) = Day::new(2026, 2, 4) else {
            panic!("it is a day");
        };
        let check = |language, day_first, whole, short| {
            let locale = Locale {
                day_first,
                ..Locale::default()
            };
            let words = Words(language, locale);
            assert_eq!((&*words.day(day), &*words.day_of_year(day)), (whole, short));
        };
        check(Language::Korean, false, "2026년 2월 4일", "2월 4일");
        check(Language::English, false, "February 4, 2026", "February 4");
        check(Language::English, true, "4 February 2026", "4 February");
    }
}
