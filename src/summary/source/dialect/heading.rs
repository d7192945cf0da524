//! Lines that stand for headings without being Markdown's: what they look
//! like, and their words without numbers, marks and timestamps.
//!
//! | written                                   | style      | words  |
//! |-------------------------------------------|------------|--------|
//! | `**1. 제목**`, `**제목:**`                 | bold       | `제목` |
//! | `【제목】`, `[제목]`, `<제목>`, `《제목》`   | bracket    | `제목` |
//! | `■ 제목`, `▶ **제목**`, `◆ 제목`           | symbol     | `제목` |
//! | `📌 제목`                                 | emoji      | `제목` |
//! | `1️⃣ 제목`                                 | keycap     | `제목` |
//! | `Ⅰ. 제목`, `II. 제목`                      | roman      | `제목` |
//! | `제목:` before bullets                    | colon      | `제목` |
//! | `12:34 제목` before bullets               | time       | `제목` |
//! | `<summary>제목</summary>`                 | toggle     | `제목` |
//!
//! Deliberately absent: which of them are headings in this document
//! (`decision`), since most of these also introduce items.

mod symbol;

use std::ops::Range;

use super::super::super::timestamp;
use super::marker;
pub(super) use symbol::is_emoji;
use symbol::{closing, is_emoji_part, is_symbol};

/// What a heading without Markdown's marks looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Bold,
    Bracket(char),
    Symbol(char),
    Emoji,
    Keycap,
    Roman,
    Number,
    Colon,
    Time,
    Toggle,
    /// A line above `===` or `---`.
    Underlined,
    /// Nothing at all: only its place makes it a title.
    Plain,
}

/// Longer lines, in characters, are sentences rather than headings.
const LONGEST: usize = 60;

/// The style of a line that may be a heading; `text` has no space around it.
pub(super) fn style(text: &str) -> Option<Style> {
    if text.len() > LONGEST * 4 || text.chars().count() > LONGEST {
        return None;
    }
    if text.contains("<summary>") && text.ends_with("</summary>") {
        return Some(Style::Toggle);
    }
    let plain = unbold(text);
    let bold = plain.len() < text.len();
    let first = plain.chars().next()?;
    let rest = plain.get(first.len_utf8()..)?;
    if let Some(close) = closing(first)
        && let Some(inside) = rest.strip_suffix(close)
        && !inside.trim().is_empty()
        && !inside.contains([first, close])
        && timestamp::whole(plain).is_none()
        && !inside.starts_with(['!', '^', 'x', 'X', ' ', '/'])
    {
        return Some(Style::Bracket(first));
    }
    let timed = timestamp::leading(plain).is_some_and(|mark| mark.extent.end < plain.len());
    if timed && !bold {
        return Some(Style::Time);
    }
    if is_symbol(first) && !rest.trim().is_empty() {
        return Some(Style::Symbol(first));
    }
    if keycap(plain).is_some() {
        return Some(Style::Keycap);
    }
    if is_emoji(first)
        && !rest
            .trim_matches(|char: char| !char.is_alphanumeric())
            .is_empty()
    {
        return Some(Style::Emoji);
    }
    if roman(plain).is_some() {
        return Some(Style::Roman);
    }
    if bold {
        return (!is_sentence(plain)).then_some(Style::Bold);
    }
    let label = plain.strip_suffix([':', '：'])?.trim_end();
    let fits =
        (1..=30).contains(&label.chars().count()) && !is_sentence(label) && !introduces(label);
    fits.then_some(Style::Colon)
}

/// The bytes of a heading's words, and its timestamp with its place.
pub(super) fn words(text: &str) -> (Range<usize>, Option<(usize, u32)>) {
    let mut range = 0..text.len();
    let mut time = None;
    // Marks stand in any order: `**[12:34] 1. 제목:**`.
    for _ in 0..6 {
        let before = range.clone();
        trim(text, &mut range);
        let inner = text.get(range.clone()).unwrap_or("");
        let plain = unbold(inner);
        if plain.len() < inner.len() {
            narrow(text, &mut range, plain);
        }
        let inner = text.get(range.clone()).unwrap_or("");
        if let Some(length) = number(inner) {
            range.start += length;
        } else if let Some((length, seconds)) = linked_time(inner) {
            time.get_or_insert((range.start + 1, seconds));
            range.start += length;
        } else if let Some(mark) =
            timestamp::leading(inner).filter(|mark| mark.extent.end < inner.len())
        {
            time.get_or_insert((range.start + mark.time.start, mark.seconds));
            range.start += mark.extent.end;
        } else if let Some(mark) =
            timestamp::trailing(inner).filter(|mark| mark.sure && mark.extent.start > 0)
        {
            time.get_or_insert((range.start + mark.time.start, mark.seconds));
            range.end = range.start + mark.extent.start;
        } else if let Some(rest) = inner
            .strip_suffix([':', '：'])
            .filter(|rest| !rest.is_empty())
        {
            range.end = range.start + rest.len();
        }
        if range == before {
            break;
        }
    }
    // A heading that is nothing but marks keeps them.
    if text
        .get(range.clone())
        .is_none_or(|words| words.trim().is_empty())
    {
        range = 0..text.len();
        trim(text, &mut range);
    }
    (range, time)
}

/// The bytes of the words of a line of that style, its own marks left out.
pub(super) fn inside(text: &str, style: Style) -> Range<usize> {
    let plain = unbold(text);
    let mut range = 0..text.len();
    narrow(text, &mut range, plain);
    let strip = match style {
        Style::Bracket(open) => {
            range.end -= closing(open).map_or(0, char::len_utf8);
            open.len_utf8()
        }
        // `■ 제목 ■`.
        Style::Symbol(symbol) => {
            let inner = plain.trim_end().strip_suffix(symbol);
            range.end = range.start
                + inner
                    .filter(|inner| !inner.is_empty())
                    .unwrap_or(plain)
                    .len();
            symbol.len_utf8()
        }
        Style::Emoji => {
            let rest = plain.trim_start_matches(|char: char| is_emoji(char) || is_emoji_part(char));
            plain.len() - rest.len()
        }
        Style::Keycap => keycap(plain).unwrap_or(0),
        Style::Toggle => {
            let start = plain
                .find("<summary>")
                .map_or(0, |at| at + "<summary>".len());
            range.end -= "</summary>".len();
            start
        }
        _ => 0,
    };
    range.start = (range.start + strip).min(range.end);
    trim(text, &mut range);
    range
}

/// Whether words are a sentence rather than a heading.
pub(super) fn is_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['*', '"', '”', '\'', '’', ')']);
    text.ends_with(['.', '。', ','])
        || [
            "니다", "세요", "어요", "아요", "해요", "예요", "네요", "까요",
        ]
        .iter()
        .any(|ending| text.ends_with(ending))
}

/// Whether a label before a colon is a sentence that introduces what follows.
fn introduces(label: &str) -> bool {
    [
        "같음",
        "같다",
        "같습니다",
        "다음",
        "아래",
        "같이",
        "follows",
        "following",
        "include",
        "includes",
        "are",
    ]
    .iter()
    .any(|word| label.ends_with(word))
}

/// The bytes of a number in front of a heading's words.
fn number(text: &str) -> Option<usize> {
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
    let bracket = usize::from(first == '(' || first == '[');
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
        &[')', ']']
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
pub(super) fn keycap(text: &str) -> Option<usize> {
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
fn roman(text: &str) -> Option<usize> {
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

/// The bytes of `[12:34](https://…)` in front of words, and its seconds.
fn linked_time(text: &str) -> Option<(usize, u32)> {
    let inside = text.strip_prefix('[')?;
    let close = inside.find("](")?;
    let seconds = timestamp::whole(inside.get(..close)?)?;
    let target = inside.get(close + 2..)?;
    let end = target.find(')')?;
    let linked = timestamp::of_address(target.get(..end)?);
    let rest = target.get(end + 1..)?;
    let words = rest.trim_start_matches(|char: char| {
        char.is_whitespace() || matches!(char, '-' | '–' | '—' | '|' | ':')
    });
    (!words.is_empty()).then_some((text.len() - words.len(), linked.unwrap_or(seconds)))
}

/// The text within marks of strong emphasis that enclose all of it.
pub(super) fn unbold(text: &str) -> &str {
    for mark in ["***", "**", "__"] {
        let Some(inner) = text.strip_prefix(mark) else {
            continue;
        };
        let inner = match inner.strip_suffix([':', '：']) {
            Some(inner) if inner.ends_with(mark) => inner,
            _ => inner,
        };
        if let Some(inner) = inner.strip_suffix(mark)
            && !inner.trim().is_empty()
            && !inner.contains(mark)
        {
            return inner;
        }
    }
    text
}

fn narrow(text: &str, range: &mut Range<usize>, inner: &str) {
    let outer = text.get(range.clone()).unwrap_or("");
    if let Some(at) = outer.find(inner) {
        range.start += at;
        range.end = range.start + inner.len();
    }
}

fn trim(text: &str, range: &mut Range<usize>) {
    let inner = text.get(range.clone()).unwrap_or("");
    range.start += inner.len() - inner.trim_start().len();
    range.end = range.start + inner.trim().len();
}
