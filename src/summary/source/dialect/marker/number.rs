//! The markers that count: in digits, letters, syllables and circles.
//!
//! Deliberately absent: the numbers of headings (`heading`).

use super::super::super::super::edges::Edges;
use super::{Class, Marker, bullet, is_hangul};

/// `1. `, `1) `, `1.항목`.
pub(super) fn number(text: &str) -> Option<Marker> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let delimiter = text
        .slice(digits..)?
        .chars()
        .next()
        .filter(|char| matches!(char, '.' | ')' | '．' | '、'))?;
    let mark = digits + delimiter.len_utf8();
    let rest = text.slice(mark..)?;
    let spaced = rest.starts_with_any(" \t");
    let wide = delimiter == '、' && rest.starts_with_a(char::is_alphabetic);
    let glued = rest.starts_with_a(is_hangul) || rest.starts_with("**") || wide;
    if digits > 3 || is_date(text) || !(spaced || glued) {
        return None;
    }
    let class = Class::Number(if delimiter == ')' { ')' } else { '.' });
    Some(Marker {
        number: text.slice(..digits)?.parse().ok(),
        ..bullet(class, text, mark, spaced && delimiter.is_ascii())
    })
}

/// `**1.** `, `**1**. `.
pub(super) fn bold(text: &str) -> Option<Marker> {
    let (mark, rest) = text.strip_prefix("**")?.split_once("**")?;
    let digits = mark.strip_suffix_any(".)");
    let words = digits.map_or_else(|| rest.strip_prefix_any(".)"), |_| Some(rest))?;
    let number = digits.unwrap_or(mark).parse().ok()?;
    words.starts_with(' ').then(|| Marker {
        number: Some(number),
        ..bullet(Class::Number('.'), text, text.len() - words.len(), false)
    })
}

/// Whether the words start with a year and a full stop, or with a month and a
/// day in numbers, which CommonMark takes for an ordered list.
pub(in super::super) fn is_date(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(rest) = text.slice(digits..).and_then(|rest| rest.strip_prefix('.')) else {
        return false;
    };
    let rest = rest.trim_start();
    let next = rest.bytes().take_while(u8::is_ascii_digit).count();
    let second = rest
        .slice(next..)
        .is_some_and(|rest| rest.starts_with_any(".(") || rest.starts_with(" ("));
    (1..=9).contains(&digits) && (digits >= 4 || (digits <= 2 && (1..=2).contains(&next) && second))
}

/// `(1)`, `（1）`, `(가)`, `(a)`.
pub(super) fn bracketed(text: &str) -> Option<Marker> {
    let inside = text.strip_prefix_any("(（")?;
    let (name, rest) = inside.split_once([')', '）'])?;
    let mark = text.len() - rest.len();
    if name.len() > '가'.len_utf8()
        || !(rest.starts_with(' ') || rest.starts_with_a(char::is_alphabetic))
    {
        return None;
    }
    let number = match name.parse::<u16>() {
        Ok(number) if name.len() <= 2 => number,
        Ok(_) => return None,
        Err(_) => {
            let mut chars = name.chars();
            let number = chars
                .next()
                .and_then(|char| syllable(char).or_else(|| letter(char)))?;
            if chars.next().is_some() {
                return None;
            }
            number
        }
    };
    Some(Marker {
        number: Some(number),
        ..bullet(Class::Number('('), text, mark, false)
    })
}

/// The bytes of `가. ` or `가) ` in front of words.
pub(in super::super) fn syllable_length(text: &str) -> Option<usize> {
    let marker = lettered(text, text.chars().next()?)?;
    (matches!(marker.class, Class::Syllable(_)) && marker.length < text.len())
        .then_some(marker.length)
}

/// `가. `, `가) `, `a) `, `A. `.
pub(super) fn lettered(text: &str, first: char) -> Option<Marker> {
    let mut rest = text.chars();
    rest.next();
    let delimiter = rest.next()?;
    if rest.next()? != ' ' {
        return None;
    }
    let (class, number) = match (syllable(first), letter(first), delimiter) {
        (Some(number), _, '.' | ')') => (Class::Syllable(delimiter), number),
        (_, Some(number), ')') => (Class::Letter, number),
        // Later letters stand before a full stop in initials as well.
        (_, Some(number @ 1..=8), '.') => (Class::Letter, number),
        (_, _, '.' | ')') if first.is_ascii_uppercase() => (
            Class::Capital(delimiter),
            (first as u32 - 'A' as u32) as u16 + 1,
        ),
        _ => return None,
    };
    Some(Marker {
        number: Some(number),
        ..bullet(class, text, first.len_utf8() + 1, false)
    })
}

/// `i) `, `ii. `, `iv) `.
pub(super) fn roman(text: &str) -> Option<Marker> {
    let rest = text.trim_start_any("ivx");
    let numeral = text.slice(..text.len() - rest.len())?;
    let closed = rest.starts_with(") ") || rest.starts_with(". ");
    // `v. ` and `x. ` are abbreviations.
    if !closed
        || numeral.len() > 5
        || matches!((numeral, rest.as_bytes().first()), ("v" | "x", Some(b'.')))
    {
        return None;
    }
    let value = |digit: char| match digit {
        'i' => 1,
        'v' => 5,
        _ => 10,
    };
    let mut number = 0;
    let mut digits = numeral.chars().map(value).peekable();
    while let Some(digit) = digits.next() {
        match digits.next_if(|next| *next > digit) {
            Some(next) => number += next - digit,
            None => number += digit,
        }
    }
    (number > 0).then(|| Marker {
        number: Some(number),
        ..bullet(Class::Roman, text, numeral.len() + 1, false)
    })
}

/// The place of a syllable or consonant among those that Korean counts with.
fn syllable(char: char) -> Option<u16> {
    [
        "가나다라마바사아자차카타파하",
        "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    ]
    .iter()
    .find_map(|series| series.chars().position(|known| known == char))
    .map(|place| place as u16 + 1)
}

fn letter(char: char) -> Option<u16> {
    char.is_ascii_lowercase()
        .then(|| (char as u32 - 'a' as u32) as u16 + 1)
}

/// The number in a circle or brackets of one character.
pub(in super::super) fn circled(char: char) -> Option<u16> {
    let base = match char {
        '①'..='⑳' => '①',
        '⑴'..='⒇' => '⑴',
        '❶'..='❿' => '❶',
        '➀'..='➉' => '➀',
        '➊'..='➓' => '➊',
        '⓵'..='⓾' => '⓵',
        '㈎'..='㈛' => '㈎',
        '㉠'..='㉭' => '㉠',
        '㉮'..='㉻' => '㉮',
        _ => return None,
    };
    Some((char as u32 - base as u32) as u16 + 1)
}
