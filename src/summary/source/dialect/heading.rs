//! Lines that stand for headings without being Markdown's: what they look
//! like, and their words without numbers, marks and timestamps.
//!
//! | written                                   | style      | words  |
//! |-------------------------------------------|------------|--------|
//! | `**1. 제목**`, `**제목:**`                 | bold       | `제목` |
//! | `*제목*`, `==제목==` before bullets       | marked     | `제목` |
//! | `【제목】`, `[제목]`, `<제목>`, `《제목》`   | bracket    | `제목` |
//! | `■ 제목`, `▶ **제목**`, `◆ 제목`           | symbol     | `제목` |
//! | `📌 제목`                                 | emoji      | `제목` |
//! | `1️⃣ 제목`                                 | keycap     | `제목` |
//! | `Ⅰ. 제목`, `II. 제목`                      | roman      | `제목` |
//! | `【1】 제목`                               | numeral    | `제목` |
//! | `제1장 제목`, `주제 1: 제목`, `Part 1. 제목` | chapter    | all of it |
//! | `[1] 제목`                                | chapter    | `제목` |
//! | `=== 제목 ===`                            | drawn      | `제목` |
//! | `제목:` before bullets                    | colon      | `제목` |
//! | `12:34 제목` before bullets               | time       | `제목` |
//! | `제목 (12:34)` before bullets             | time behind | `제목` |
//! | `<summary>제목</summary>`                 | toggle     | `제목` |
//!
//! Deliberately absent: which of them are headings in this document
//! (`decision`), since most of these also introduce items.

mod number;
mod symbol;
mod time;

use std::ops::Range;

use super::super::super::timestamp;
use super::marker::{Class, Marker};
pub(super) use number::keycap;
use number::{is_chapter, number, roman};
pub(super) use symbol::is_emoji;
use symbol::{closing, is_emoji_part, is_symbol};

/// What a heading without Markdown's marks looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
    Bold,
    /// In marks of a weaker emphasis.
    Marked,
    Bracket(char),
    Symbol(char),
    Emoji,
    Keycap,
    Roman,
    Number,
    Numeral,
    Chapter,
    Drawn,
    Colon,
    Time,
    TimeBehind,
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
        && !inside.contains("://")
        && !inside.starts_with(['!', '^', 'x', 'X', ' ', '/'])
        && !(first == '<' && inside.bytes().all(|byte| byte.is_ascii_lowercase()))
    {
        return Some(Style::Bracket(first));
    }
    if first == '【' && number(plain).is_some() {
        return Some(Style::Numeral);
    }
    if drawn(plain).is_some() {
        return Some(Style::Drawn);
    }
    if is_chapter(plain) || (first == '[' && number(plain).is_some()) {
        return Some(Style::Chapter);
    }
    let timed = time::before(plain).is_some();
    // `1부 (00:00~30:00)`; a sentence with a time behind it is one still.
    let closed = plain.ends_with([')', ']', '）'])
        && timestamp::trailing(plain).is_some_and(|mark| {
            let words = plain.get(..mark.extent.start).unwrap_or("");
            mark.sure && !mark.hour && !words.is_empty() && !super::ends_sentence(words)
        });
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
    if closed && !bold {
        return Some(Style::TimeBehind);
    }
    if bold {
        return (!is_sentence(plain)).then_some(Style::Bold);
    }
    if marked(text).is_some_and(|inside| !is_sentence(inside)) {
        return Some(Style::Marked);
    }
    let label = plain.strip_suffix([':', '：'])?.trim_end();
    let fits =
        (1..=30).contains(&label.chars().count()) && !is_sentence(label) && !introduces(label);
    fits.then_some(Style::Colon)
}

/// The bytes of a heading's words, and its timestamp with its place. With
/// `hours`, what may as well be an hour of a day is one, and part of the words.
pub(super) fn words(text: &str, hours: bool) -> (Range<usize>, Option<(usize, u32)>) {
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
        } else if let Some(found) = time::before(inner) {
            time.get_or_insert((range.start + found.digits, found.seconds));
            range.start += found.words;
        } else if let Some(found) = time::behind(inner, hours) {
            time.get_or_insert((range.start + found.digits, found.seconds));
            range.end = range.start + found.words;
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

/// The bytes of a heading's words, the marks of its style left out; without a
/// style, those of Markdown.
pub(super) fn inside(line: &str, style: Option<Style>) -> Range<usize> {
    let lead = line.len() - line.trim_start().len();
    let text = line.trim();
    let inside = style.map_or_else(|| in_hashes(text), |style| in_marks(text, style));
    lead + inside.start..lead + inside.end
}

/// The bytes between `##` and the marks that may close it: `## 제목 ##`.
fn in_hashes(text: &str) -> Range<usize> {
    let rest = text.trim_start_matches('#');
    let words = rest.trim_end_matches('#');
    let words = match words.ends_with([' ', '\t']) {
        true => words.trim_end(),
        false => rest,
    };
    let start = text.len() - rest.trim_start().len();
    start..(text.len() - rest.len() + words.len()).max(start)
}

fn in_marks(text: &str, style: Style) -> Range<usize> {
    let plain = match style {
        Style::Marked => marked(text).unwrap_or(text),
        _ => unbold(text),
    };
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
            let part = |char: char| is_emoji(char) || is_emoji_part(char);
            let rest = plain.trim_start_matches(part);
            // `🔥 제목 🔥`.
            range.end = range.start + plain.trim_end_matches(part).len();
            plain.len() - rest.len()
        }
        Style::Keycap => keycap(plain).unwrap_or(0),
        Style::Drawn => {
            let line = drawn(plain).unwrap_or(0);
            range.end -= line;
            line
        }
        Style::Toggle => {
            let start = plain
                .find("<summary>")
                .map_or(0, |at| at + "<summary>".len());
            let mut inner = plain.get(start..plain.len() - "</summary>".len());
            // `<summary><b>제목</b></summary>`.
            while let Some((_, rest)) = inner
                .and_then(|inner| inner.strip_prefix('<'))
                .and_then(|inner| inner.rsplit_once("</")?.0.split_once('>'))
            {
                inner = Some(rest);
            }
            let inner = inner.unwrap_or("");
            let start = match inner.is_empty() {
                true => start,
                false => inner.as_ptr() as usize - plain.as_ptr() as usize,
            };
            range.end = range.start + start + inner.len();
            start
        }
        _ => 0,
    };
    range.start = (range.start + strip).min(range.end);
    trim(text, &mut range);
    range
}

/// The marker of a line of that style where it is an item: a mark that says no
/// more than that is left out.
pub(super) fn item(text: &str, style: Style) -> Marker {
    let (class, length) = match style {
        Style::Symbol(symbol) => {
            let words = text.strip_prefix(symbol).unwrap_or(text).trim_start();
            (Class::Symbol(symbol), text.len() - words.len())
        }
        Style::Keycap => (Class::Circled, keycap(text).unwrap_or(0)),
        Style::Emoji => (Class::Picture, 0),
        _ => (Class::Dash, 0),
    };
    Marker {
        length,
        ..Marker::none(class)
    }
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
    label.starts_with("Here ")
        || [
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

/// The bytes of the line drawn on either side of words: `=== 제목 ===`.
fn drawn(text: &str) -> Option<usize> {
    let mark = text
        .chars()
        .next()
        .filter(|char| matches!(char, '=' | '-' | '─' | '━' | '―' | '═'))?;
    let words = text.trim_start_matches(mark);
    let line = text.len() - words.len();
    let words = words.strip_suffix(text.get(..line)?)?;
    let apart = words.starts_with(' ') && words.ends_with(' ');
    let worded = words.contains(char::is_alphanumeric);
    (line > mark.len_utf8() && apart && worded && !words.contains(mark)).then_some(line)
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

/// The text within marks of a weaker emphasis that enclose all of it.
fn marked(text: &str) -> Option<&str> {
    let inside = ["==", "*", "_"]
        .into_iter()
        .find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark))?;
    let plain = !inside.contains(['=', '*', '_']) && inside.trim() == inside;
    (plain && !inside.is_empty()).then_some(inside)
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
