//! The numbers in front of headings: `1.`, `(2)`, `【3】`, `④`, `5️⃣`, `Ⅵ.`, `가.`,
//! and the names of parts that have one (`제1장`, `Part 1`).
//!
//! Deliberately absent: the numbers of items (`marker`).

use super::super::marker;
use super::is_sentence;
use super::symbol::{is_emoji, is_emoji_part};

/// The bytes of a number in front of a heading's words.
pub(super) fn number(text: &str) -> Option<usize> {
    if let Some(length) = keycap(text).or_else(|| roman(text)) {
        return Some(length);
    }
    // `📌 1. 제목`: the picture belongs to the number.
    let words =
        text.trim_start_matches(|char: char| is_emoji(char) || is_emoji_part(char) || char == ' ');
    if words.len() < text.len()
        && text.starts_with(is_emoji)
        && words.starts_with(|char: char| char.is_ascii_digit())
    {
        return number(words).map(|length| text.len() - words.len() + length);
    }
    let open = text.strip_prefix("**").map_or(0, |_| 2);
    let rest = text.get(open..)?;
    let first = rest.chars().next()?;
    if marker::circled(first).is_some() {
        return Some(open + first.len_utf8());
    }
    if open == 0
        && let Some(length) = marker::syllable_length(text)
    {
        return Some(length);
    }
    let bracket = match first {
        '(' | '[' | '<' | '【' => first.len_utf8(),
        _ => 0,
    };
    let digits = rest
        .get(bracket..)?
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count();
    let spaced = rest
        .get(bracket + digits..)
        .is_some_and(|rest| rest.starts_with(". "));
    if !(1..=2).contains(&digits) || (spaced && marker::is_date(rest)) {
        return None;
    }
    let mut end = bracket + digits;
    // `1.2. 제목`, `1-2. 제목`.
    while let Some(part) = rest
        .get(end..)
        .and_then(|rest| rest.strip_prefix(['.', '-']))
    {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            break;
        }
        end += 1 + digits;
    }
    let delimiters: &[char] = if bracket > 0 {
        &[')', ']', '>', '】']
    } else {
        &['.', ')', '．']
    };
    let delimiter = rest
        .get(end..)?
        .chars()
        .next()
        .filter(|char| delimiters.contains(char))?;
    end += delimiter.len_utf8();
    let mut rest = rest.get(end..)?;
    if open > 0 {
        // `**1.** 제목`; in `**1. 제목** (12:34)` the mark closes later.
        match rest.strip_prefix("**") {
            Some(after) => {
                rest = after;
                end += 2;
            }
            None => return None,
        }
    }
    let apart = rest.starts_with(char::is_whitespace) || rest.starts_with(marker::is_hangul);
    (apart && !rest.trim().is_empty()).then_some(open + end)
}

/// The bytes of a digit on a key (`1️⃣`, `🔟`) in front of words.
pub(in super::super) fn keycap(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix('🔟');
    if rest.is_none() {
        let after = text.trim_start_matches(|char: char| char.is_ascii_digit());
        let after = after.strip_prefix('\u{fe0f}').unwrap_or(after);
        rest = after.strip_prefix('\u{20e3}');
    }
    let rest = rest?.trim_start_matches(['.', ')', ' ', '\u{fe0f}']);
    (!rest.is_empty()).then_some(text.len() - rest.len())
}

/// The bytes of a Roman number in front of words: `Ⅳ. `, `IV. `.
pub(super) fn roman(text: &str) -> Option<usize> {
    let numeral = |char: char| matches!(char, 'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ');
    let mut rest = text.trim_start_matches(numeral);
    let sign = rest.len() < text.len();
    if !sign {
        rest = text.trim_start_matches(['I', 'V', 'X']);
        if rest.len() == text.len() || text.len() - rest.len() > 5 {
            return None;
        }
    }
    let after = rest.strip_prefix(['.', ')']).or(sign.then_some(rest))?;
    let words = after.trim_start();
    (words.len() < after.len() && !words.is_empty()).then_some(text.len() - words.len())
}

/// Whether words begin as the name of a part does: `제1장`, `주제 1:`, `Part 1.`.
pub(super) fn is_chapter(text: &str) -> bool {
    const NAMES: [&str; 12] = [
        "주제", "파트", "챕터", "토픽", "섹션", "안건", "Part", "Chapter", "Topic", "Section",
        "Session", "Segment",
    ];
    let text = text.strip_prefix(['[', '<', '【']).unwrap_or(text);
    let name = NAMES.iter().find_map(|name| text.strip_prefix(name));
    let korean = text.strip_prefix(['제', '第']);
    let Some(rest) = name.map(str::trim_start).or(korean) else {
        return false;
    };
    let after = rest.trim_start_matches(|char: char| char.is_ascii_digit());
    let digits = rest.len() - after.len();
    let after = match (korean, name) {
        (Some(_), None) => after.strip_prefix([
            '장', '부', '편', '막', '강', '절', '화', '章', '部', '編', '回',
        ]),
        _ => Some(after),
    };
    let apart = after.is_some_and(|after| {
        after.is_empty() || after.starts_with([' ', '.', ':', ')', ']', '>', '】', '：', '-'])
    });
    (1..=2).contains(&digits) && apart && !is_sentence(text)
}
