//! The numbers in front of headings: `1.`, `(2)`, `【3】`, `④`, `5️⃣`, `Ⅵ.`, `가.`,
//! and the names of parts that have one (`제1장`, `Part 1`).
//!
//! Deliberately absent: the numbers of items (`marker`).

use super::super::super::super::edges::Edges;
use super::super::marker;
use super::symbol::{is_emoji, is_emoji_part};

/// The words behind a number in front of a heading's words.
pub(super) fn number(text: &str) -> Option<&str> {
    if let Some(rest) = keycap(text).or_else(|| roman(text)) {
        return Some(rest);
    }
    // `📌 1. 제목`: the picture belongs to the number.
    let words =
        text.trim_start_while(|char: char| is_emoji(char) || is_emoji_part(char) || char == ' ');
    if text.starts_with_a(is_emoji) && words.starts_with_digit() {
        return number(words);
    }
    // `**1.** 제목`; in `**1. 제목** (12:34)` the mark closes later.
    let bold = text.strip_prefix("**");
    let rest = bold.unwrap_or(text);
    let first = rest.chars().next()?;
    if marker::circled(first).is_some() {
        return rest.strip_prefix(first);
    }
    if let Some(length) = marker::syllable_length(text) {
        return text.slice(length..);
    }
    let inside = rest.strip_prefix_any("([<【");
    let mut rest = digits(inside.unwrap_or(rest))?;
    if rest.starts_with(". ") && marker::is_date(text) {
        return None;
    }
    // `1.2. 제목`, `1-2. 제목`.
    while let Some(part) = rest.strip_prefix_any(".-").and_then(digits) {
        rest = part;
    }
    let rest = match inside {
        Some(_) => rest.strip_prefix_any(")]>】")?,
        None => rest.strip_prefix_any(".)．")?,
    };
    let rest = match bold {
        Some(_) => rest.strip_prefix("**")?,
        None => rest,
    };
    let apart = rest.starts_with_a(char::is_whitespace) || rest.starts_with_a(marker::is_hangul);
    (apart && !rest.trim().is_empty()).then_some(rest)
}

/// What follows a number of one or two digits.
fn digits(text: &str) -> Option<&str> {
    let rest = text.trim_digits();
    (1..=2).contains(&(text.len() - rest.len())).then_some(rest)
}

/// The words behind a digit on a key (`1️⃣`, `🔟`).
pub(super) fn keycap(text: &str) -> Option<&str> {
    let key = || {
        let after = text.trim_digits();
        let after = after.strip_prefix('\u{fe0f}').unwrap_or(after);
        after.strip_prefix('\u{20e3}')
    };
    let rest = text.strip_prefix('🔟').or_else(key)?;
    let rest = rest.trim_start_any(".) \u{fe0f}");
    (!rest.is_empty()).then_some(rest)
}

/// The words behind a Roman number: `Ⅳ. `, `IV. `.
pub(super) fn roman(text: &str) -> Option<&str> {
    let sign = text.trim_start_while(|char| matches!(char, 'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ'));
    let letters = text.trim_start_any("IVX");
    let after = match text.len() - letters.len() {
        _ if sign.len() < text.len() => sign.strip_prefix_any(".)").unwrap_or(sign),
        1..=5 => letters.strip_prefix_any(".)")?,
        _ => return None,
    };
    let words = after.trim_start();
    (words.len() < after.len() && !words.is_empty()).then_some(words)
}

/// Whether words begin as the name of a part does: `제1장`, `주제 1:`, `Part 1.`.
pub(super) fn is_chapter(text: &str) -> bool {
    const NAMES: [&str; 12] = [
        "주제", "파트", "챕터", "토픽", "섹션", "안건", "Part", "Chapter", "Topic", "Section",
        "Session", "Segment",
    ];
    let inside = unopened(text);
    let name = NAMES.iter().find_map(|name| inside.strip_prefix(name));
    match name.map(str::trim_start) {
        Some(rest) => closes(digits(rest)),
        None => inside.strip_prefix_any("제第").is_some_and(is_part),
    }
}

/// Whether words begin as a part is counted: `2부`, `3편:`.
pub(super) fn is_part(text: &str) -> bool {
    const UNITS: [char; 11] = [
        '장', '부', '편', '막', '강', '절', '화', '章', '部', '編', '回',
    ];
    closes(digits(unopened(text)).and_then(|rest| rest.strip_prefix(UNITS)))
}

fn unopened(text: &str) -> &str {
    text.strip_prefix_any("[<【").unwrap_or(text)
}

/// Whether what follows a number stands apart from it.
fn closes(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with_any(" .:)]>】：-"))
}
