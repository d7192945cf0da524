//! The day that a header line, a front-matter key or a title names in full.
//!
//! | text                                                | day        |
//! |-----------------------------------------------------|------------|
//! | `2031-05-07`, `2031.05.07.`, `2031/5/7`, `20310507` | 2031-05-07 |
//! | `2031년 5월 7일(수)`, `2031年5月7日`, `31.5.7`, `'31. 5. 7.` | 2031-05-07 |
//! | `May 7, 2031`, `7 May 2031`, `2031-05-07T20:00+09:00` | 2031-05-07 |
//! | `5월 7일` with a day near which it must lie         | that year's |
//!
//! Deliberately absent: everything else that prose says about time
//! (`temporal`).

use super::super::civil::Day;

/// The first day that `text` names with its year.
pub(crate) fn find(text: &str) -> Option<Day> {
    let numbers = numbers(text);
    for (index, number) in numbers.iter().enumerate() {
        if number.length == 8 {
            let value = number.value;
            let day = Day::new((value / 10_000) as i32, value / 100 % 100, value % 100);
            if plausible(day).is_some() {
                return day;
            }
        }
        let (Some(second), Some(third)) = (numbers.get(index + 1), numbers.get(index + 2)) else {
            continue;
        };
        if !parted(text, number, second, ['년', '年']) || !parted(text, second, third, ['월', '月'])
        {
            continue;
        }
        let Some(year) = year(number) else { continue };
        if second.length > 2 || third.length > 2 {
            continue;
        }
        if let Some(day) = plausible(Day::new(year, second.value, third.value)) {
            return Some(day);
        }
    }
    english(text, &numbers)
}

/// The first day that `text` names without its year, as `5월 7일` or `5/7`, in
/// the year that puts it nearest to `near`.
pub(crate) fn find_near(text: &str, near: Day) -> Option<Day> {
    let numbers = numbers(text);
    let pairs = numbers.iter().zip(numbers.iter().skip(1));
    let (month, day) = pairs
        .filter(|(month, day)| {
            month.length <= 2 && day.length <= 2 && parted(text, month, day, ['월', '月'])
        })
        .find(|(_, day)| {
            text.get(day.end..)
                .is_some_and(|rest| rest.starts_with(['일', '日']))
        })?;
    let (year, _, _) = near.civil();
    let days = (year - 1..=year + 1).filter_map(|year| Day::new(year, month.value, day.value));
    days.min_by_key(|day| (day.0 - near.0).abs())
}

/// Whether a text that names a day says anything else, as an hour.
pub(crate) fn says_more(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "월", "화", "수", "목", "금", "토", "일", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ];
    let number = |word: &str| {
        let unit = word.trim_start_matches(|char: char| char.is_ascii_digit());
        unit.len() < word.len() && matches!(unit, "" | "년" | "월" | "일" | "年" | "月" | "日")
    };
    let lower = text.to_ascii_lowercase();
    let mut words = lower.split(|char: char| !(char.is_alphanumeric() || char == ':'));
    words.any(|word| {
        let name = word.strip_suffix("요일").unwrap_or(word);
        let month = MONTHS.iter().any(|month| word.starts_with(month));
        !(word.is_empty() || number(word) || WORDS.contains(&name) || month)
    })
}

struct Number {
    start: usize,
    end: usize,
    length: usize,
    value: u32,
}

/// The first numbers of a text; a title or header line has few.
fn numbers(text: &str) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(found) = text
        .get(at..)
        .and_then(|rest| rest.find(|char: char| char.is_ascii_digit()))
    {
        let start = at + found;
        let rest = text.get(start..).unwrap_or("");
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        at = start + length;
        if let Some(value) = rest
            .get(..length.min(9))
            .and_then(|digits| digits.parse().ok())
        {
            numbers.push(Number {
                start,
                end: at,
                length,
                value,
            });
        }
        if numbers.len() == 24 {
            break;
        }
    }
    numbers
}

/// Whether nothing but one mark of a date stands between two numbers.
fn parted(text: &str, first: &Number, second: &Number, units: [char; 2]) -> bool {
    let between = text.get(first.end..second.start).unwrap_or("").trim();
    matches!(between, "-" | "." | "/" | "‐" | "–")
        || units.iter().any(|unit| {
            between
                .strip_prefix(*unit)
                .is_some_and(|rest| rest.trim().is_empty())
        })
}

fn year(number: &Number) -> Option<i32> {
    match number.length {
        4 => Some(number.value as i32),
        2 => Some(2000 + number.value as i32),
        _ => None,
    }
}

/// Livestreams on the web are no older than this century, and a number that
/// gives a later day than this is no date.
fn plausible(day: Option<Day>) -> Option<Day> {
    day.filter(|day| (2000..2100).contains(&day.civil().0))
}

/// The beginnings of the months' names in English.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// `May 7, 2031` and `7 May 2031`.
fn english(text: &str, numbers: &[Number]) -> Option<Day> {
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|char: char| !char.is_ascii_alphabetic());
    let month = words.take(40).find_map(|word| {
        (word.len() >= 3).then_some(())?;
        let index = MONTHS.iter().position(|month| word.starts_with(month))?;
        Some(index as u32 + 1)
    })?;
    let year = numbers.iter().find(|number| number.length == 4)?;
    let day = numbers.iter().find(|number| number.length <= 2)?;
    plausible(Day::new(year.value as i32, month, day.value))
}
