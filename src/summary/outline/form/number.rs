//! Numbers that make a series (`첫째`, `2)`, `페이지 1:`) or announce one
//! (`세 가지`).

use super::super::super::words::{behind, words};
use super::super::terms::{self, Key, hash, is_hangul};
use super::Label;

/// The series of ordinals in words: `첫째`, `second`.
pub(in super::super) const SPELLED: Key = 1;
/// The series of `①`.
const CIRCLED: Key = 2;

/// Ordinals in words, from the first.
const ORDINALS: [&[&str]; 5] = [
    words!("첫째|첫 번째|첫번째|first|第一に|一つ目|1つ目" by b'|'),
    words!("둘째|두 번째|두번째|second|第二に|二つ目|2つ目" by b'|'),
    words!("셋째|세 번째|세번째|third|第三に|三つ目|3つ目" by b'|'),
    words!("넷째|네 번째|네번째|fourth|第四に|四つ目|4つ目" by b'|'),
    words!("다섯째|다섯 번째|다섯번째|fifth|第五に|五つ目|5つ目" by b'|'),
];
/// Numerals before a noun, from two, Korean and English by turns.
const NUMERALS: &[&str] =
    words!("두|two|세|three|네|four|다섯|five|여섯|six|일곱|seven|여덟|eight" by b'|');
/// What digits count when they count a list.
const COUNTERS: &[&str] =
    words!("가지|개|곳|갈래|단계|요소|축|대|팀|방향|포인트|항목|권|편|종|건|つ|点|段階|個" by b'|');
/// Counters that measure a thing as well.
const MEASURES: &[&str] = words!("개|곳|대|팀|권|건|종|편|個" by b'|');
/// What is counted and makes no list: times, durations, people.
const NOT_THINGS: &[&str] = words!("번|차례|배|시간|달|주|사람|명" by b'|');
/// Endings that make a measure or a rank of a count.
const NOT_A_LIST: &[&str] = words!("까지|씩|만에|째|차" by b'|');

/// A place in a numbered series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Ordinal {
    /// What is the same all through the series.
    pub(in super::super) series: Key,
    /// The place, from 1.
    pub(in super::super) number: u64,
}

/// How many things an item announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Count {
    /// The number, at least 2.
    pub(in super::super) number: u64,
    /// Whether the counted noun is at the end.
    pub(in super::super) last: bool,
    /// Whether it may be a measure of one thing: `우유 두 개`.
    pub(in super::super) measures: bool,
}

/// `첫째`, `2)`, `3안:`, `페이지 1:`, `A 냄비:`, `Second,`, `第三に`.
pub(super) fn ordinal(text: &str, label: Option<Label>) -> Option<Ordinal> {
    let first = text.chars().next()?;
    let spelled =
        !is_hangul(first) || matches!(first, '첫' | '둘' | '두' | '셋' | '세' | '넷' | '네' | '다');
    for (words, number) in ORDINALS.iter().zip(1..).filter(|_| spelled) {
        if words.iter().any(|word| behind(text, word).is_some()) {
            return Some(Ordinal {
                series: SPELLED,
                number,
            });
        }
    }
    let circled = u32::from(first).checked_sub(u32::from('①'));
    if let Some(number) = circled.filter(|number| *number < 20) {
        return Some(Ordinal {
            series: CIRCLED,
            number: u64::from(number) + 1,
        });
    }
    let digits = text.trim_start_matches(['(', '[']);
    let end = digits.find(|char: char| !char.is_ascii_digit())?;
    let mut rest = digits.get(end..)?.chars();
    if (1..=2).contains(&end)
        && let Some(mark @ (')' | '.' | ']' | '단' | '\u{fe0f}' | '\u{20e3}')) = rest.next()
        && !rest.next().is_some_and(|char| char.is_ascii_digit())
    {
        return Some(Ordinal {
            series: Key::from(u32::from(mark)),
            number: digits.get(..end)?.parse().ok()?,
        });
    }
    labelled_ordinal(text, label?)
}

/// A label with one number or letter in it, which makes the series what is left.
fn labelled_ordinal(text: &str, label: Label) -> Option<Ordinal> {
    let head = text.get(..label.body_start)?;
    let mut number = None;
    let mut series = Vec::new();
    for word in terms::words(head) {
        let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
        let value = match word.text.as_bytes() {
            [letter @ b'A'..=b'H'] => Some(u64::from(letter - b'A') + 1),
            _ if (1..=2).contains(&digits) => word.text.get(..digits)?.parse().ok(),
            _ => None,
        };
        match value {
            Some(_) if number.is_some() => return None,
            Some(value) => {
                number = Some(value);
                series.extend(word.text.bytes().skip(digits.max(1)));
                series.push(b'#');
            }
            None => series.extend(word.text.bytes()),
        }
    }
    Some(Ordinal {
        series: hash(series),
        number: number?,
    })
}

/// `세 가지`, `3가지`, `두 가설`, `three reasons`, `3つ`.
pub(super) fn count(text: &str, words: &[&str]) -> Option<Count> {
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).copied().unwrap_or("");
        let found = spelled(word, next).or_else(|| in_digits(word, next));
        let Some((number, counted)) = found else {
            continue;
        };
        if number > 1
            && !NOT_THINGS.iter().any(|word| counted.starts_with(word))
            && !NOT_A_LIST.iter().any(|end| counted.ends_with(end))
        {
            let last = words.len() - index <= 3;
            let measures = MEASURES.iter().any(|unit| counted.starts_with(unit));
            return Some(Count {
                number,
                last,
                measures,
            });
        }
    }
    counted_in_kana(text)
}

/// A numeral that is a word of its own, and what it counts.
fn spelled<'a>(word: &str, next: &'a str) -> Option<(u64, &'a str)> {
    // No numeral of the list is longer than two syllables or five letters.
    if word.len() > 6 {
        return None;
    }
    let at = NUMERALS
        .iter()
        .position(|numeral| numeral.eq_ignore_ascii_case(word))?;
    let plural = next.trim_end_matches([':', ',', '.']).ends_with('s');
    // `두 가설` may be a list; `두 장` is a measure.
    let thing = next.chars().count() > 1 || COUNTERS.contains(&next);
    let counts = if word.is_ascii() { plural } else { thing };
    counts.then_some(((at / 2) as u64 + 2, next))
}

/// One digit, and the counter after it.
fn in_digits<'a>(word: &'a str, next: &'a str) -> Option<(u64, &'a str)> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = word.get(digits..).filter(|_| digits == 1)?;
    let counted = if rest.is_empty() { next } else { rest };
    let counter = COUNTERS.contains(&counted) || COUNTERS.contains(&terms::stem(counted));
    counter.then_some((word.get(..digits)?.parse().ok()?, counted))
}

/// `3つ`, `三つ`.
fn counted_in_kana(text: &str) -> Option<Count> {
    let at = text.find('つ')?;
    let before = text.get(..at)?.chars().next_back()?;
    let digit = before.to_digit(10).or(match before {
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        _ => None,
    });
    let number = u64::from(digit.filter(|digit| *digit > 1)?);
    Some(Count {
        number,
        last: true,
        measures: false,
    })
}
