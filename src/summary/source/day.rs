//! The day that a header line, a front-matter key or a title names in full.
//!
//! | text                                                | day        |
//! |-----------------------------------------------------|------------|
//! | `2031-05-07`, `2031.05.07.`, `2031/5/7`, `20310507` | 2031-05-07 |
//! | `2031년 5월 7일(수)`, `2031年5月7日`, `31.5.7`, `'31. 5. 7.` | 2031-05-07 |
//! | `May 7, 2031`, `7 May 2031`, `2031-05-07T20:00+09:00` | 2031-05-07 |
//! | `5월 7일` with a day near which it must lie         | that year's |
//!
//! Deliberately absent: the forms of dates (`temporal`), of which those count
//! here that name a day without any context.

use super::super::civil::Day;
use super::super::edges::Edges;
use super::super::temporal::{Certainty, Expression, Grain, Tagger};
use super::super::words::words;

/// The first day that `text` names with its year.
pub(crate) fn find(text: &str) -> Option<Day> {
    // `'31. 5. 7.`
    let text = text.replace(['\'', '’'], "");
    let written = |named: &Expression| named.certainty == Certainty::Written;
    days(&text, None).find(written)?.start.filter(is_plausible)
}

/// The first day that `text` names without its year, as `5월 7일` or `5/7`, in
/// the year that puts it nearest to `near`.
pub(crate) fn find_near(text: &str, near: Day) -> Option<Day> {
    days(text, Some(near)).find_map(|named| {
        let day = named.start?;
        let (_, month, number) = day.civil();
        let words = text.get(named.range)?;
        let numbers = words.split(|char: char| !char.is_ascii_digit());
        let numbers = numbers.filter_map(|number| number.parse::<u32>().ok());
        // Other days are told from the broadcast (`오늘`, `3일 전`).
        numbers.eq([month, number]).then_some(day)
    })
}

/// The days that a text names, counted from `reference` where it is known.
fn days(text: &str, reference: Option<Day>) -> impl Iterator<Item = Expression> + use<> {
    let named = Tagger::new(reference).prose(text).into_iter();
    named.filter(|named| named.grain == Grain::Day)
}

/// Livestreams on the web are no older than this century, and a number that
/// gives a later day than this is no date.
fn is_plausible(day: &Day) -> bool {
    (2000..2100).contains(&day.civil().0)
}

/// Whether a text that names a day says anything else, as an hour.
pub(crate) fn says_more(text: &str) -> bool {
    const DAYS: &[&str] = words!("월 화 수 목 금 토 일 mon tue wed thu fri sat sun" by b' ');
    /// How the names of the months begin.
    const MONTHS: &[&str] = words!("jan feb mar apr may jun jul aug sep oct nov dec" by b' ');
    let number = |word: &str| {
        let unit = word.trim_digits();
        unit.len() < word.len() && matches!(unit, "" | "년" | "월" | "일" | "年" | "月" | "日")
    };
    let lower = text.to_ascii_lowercase();
    let mut words = lower.split(|char: char| !(char.is_alphanumeric() || char == ':'));
    words.any(|word| {
        let name = word.strip_suffix("요일").unwrap_or(word);
        let month = word.starts_with_word(MONTHS);
        !(word.is_empty() || number(word) || DAYS.contains(&name) || month)
    })
}
