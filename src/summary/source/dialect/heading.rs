//! Lines that stand for headings without being Markdown's: what they look
//! like, and their words without numbers, marks and timestamps.
//!
//! | written                                   | style      | words  |
//! |-------------------------------------------|------------|--------|
//! | `**1. 제목**`, `**제목:**`                 | bold       | `제목` |
//! | `*제목*`, `==제목==` before bullets       | marked     | `제목` |
//! | `【제목】`, `[제목]`, `<제목>`, `≪제목≫`   | bracket    | `제목` |
//! | `■ 제목`, `▶ **제목**`, `◆ 제목`           | symbol     | `제목` |
//! | `📌 제목`                                 | emoji      | `제목` |
//! | `1️⃣ 제목`                                 | keycap     | `제목` |
//! | `Ⅰ. 제목`, `II. 제목`                      | roman      | `제목` |
//! | `【1】 제목`                               | numeral    | `제목` |
//! | `제1장 제목`, `주제 1: 제목`, `2부 제목`    | chapter    | all of it |
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

use super::super::super::edges::Edges;
use std::ops::Range;

use super::super::super::timestamp;
use super::super::super::words::words;
use super::marker::{Class, Marker};
use number::{is_chapter, is_part, keycap, number, roman};
pub(super) use symbol::is_emoji;
use symbol::{closing, is_emoji_part, is_symbol};

/// What a heading without Markdown's marks looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// The style of a line that may be a heading, and its words without the marks of
/// that style; `text` has no space around it.
pub(super) fn read(text: &str) -> Option<(Style, &str)> {
    if text.len() > LONGEST * 4 || text.chars().count() > LONGEST {
        return None;
    }
    if let Some(words) = toggle(text) {
        return Some((Style::Toggle, words));
    }
    let plain = unbold(text);
    let bold = plain.len() < text.len();
    let first = plain.chars().next()?;
    let rest = plain.slice(first.len_utf8()..)?;
    if let Some(inside) = closing(first).and_then(|close| rest.strip_suffix(close))
        && !inside.trim().is_empty()
        && !inside.contains([first, closing(first)?])
        && timestamp::whole(plain).is_none()
        && !inside.contains("://")
        && !inside.starts_with_any("!^xX /")
        && !(first == '<' && inside.bytes().all(|byte| byte.is_ascii_lowercase()))
    {
        return Some((Style::Bracket(first), inside));
    }
    let chapter = is_chapter(plain) || !bold && is_part(plain);
    if first == '【' && (number(plain).is_some() || chapter) {
        return Some((Style::Numeral, plain));
    }
    if let Some(words) = drawn(plain) {
        return Some((Style::Drawn, words));
    }
    if chapter && !is_sentence(plain) || (first == '[' && number(plain).is_some()) {
        return Some((Style::Chapter, plain));
    }
    if !bold && time::before(plain).is_some() {
        return Some((Style::Time, plain));
    }
    // `★★★☆ 제목` is how good something was.
    let rated = matches!(first, '★' | '☆') && rest.starts_with_any("★☆");
    if is_symbol(first) && !rated && !rest.trim().is_empty() {
        // `■ 제목 ■`.
        let closed = rest.trim_end().strip_suffix(first);
        let words = closed.filter(|words| !words.is_empty()).unwrap_or(rest);
        return Some((Style::Symbol(first), words));
    }
    if let Some(words) = keycap(plain) {
        return Some((Style::Keycap, words));
    }
    let picture = |char: char| is_emoji(char) || is_emoji_part(char);
    if is_emoji(first) && rest.contains(char::is_alphanumeric) {
        // `🔥 제목 🔥`.
        return Some((Style::Emoji, plain.trim_matches(picture)));
    }
    if roman(plain).is_some() {
        return Some((Style::Roman, plain));
    }
    if !bold && is_timed_behind(plain) {
        return Some((Style::TimeBehind, plain));
    }
    if bold {
        return (!is_sentence(plain)).then_some((Style::Bold, plain));
    }
    if let Some(words) = marked(text).filter(|words| !is_sentence(words)) {
        return Some((Style::Marked, words));
    }
    let label = plain.strip_suffix_any(":：")?.trim_end();
    let fits =
        (1..=30).contains(&label.chars().count()) && !is_sentence(label) && !introduces(label);
    fits.then_some((Style::Colon, plain))
}

/// The words of a heading, and its timestamp with the byte of the line at which
/// its digits stand. With `hours`, what may as well be an hour of a day is one, and
/// part of the words. Without a style, the marks are those of Markdown.
pub(super) fn words(
    line: &str,
    style: Option<Style>,
    hours: bool,
) -> (Range<usize>, Option<(usize, u32)>) {
    let whole = inside(line, style);
    let mut words = whole;
    let mut time = None;
    // Marks stand in any order: `**[12:34] 1. 제목:**`.
    for _ in 0..6 {
        let before = words;
        words = unbold(words.trim());
        if let Some(rest) = number(words) {
            words = rest;
        } else if let Some(found) = time::before(words).or_else(|| time::behind(words, hours)) {
            time.get_or_insert((extent(line, found.digits).start, found.seconds));
            words = found.words;
        } else if let Some(rest) = words
            .strip_suffix_any(":：")
            .filter(|rest| !rest.is_empty())
        {
            words = rest;
        } else {
            words = unnamed(undrawn(words));
        }
        if words == before {
            break;
        }
    }
    // A heading that is nothing but marks keeps them.
    let words = if words.trim().is_empty() {
        whole
    } else {
        words
    };
    (extent(line, words), time)
}

/// The words of a heading, the marks of its style left out; without a style,
/// those of Markdown.
pub(super) fn inside(line: &str, style: Option<Style>) -> &str {
    let text = line.trim();
    let words = match (style, read(text)) {
        (None, _) => in_hashes(text),
        (Some(style), Some((found, words))) if found == style => words,
        // A mark of items that marks headings in this text.
        (Some(Style::Symbol(mark)), _) => text.strip_prefix(mark).unwrap_or(text),
        (Some(_), _) => unbold(text),
    };
    words.trim()
}

/// What stands between `##` and the marks that may close it: `## 제목 ##`,
/// `##제목##`.
fn in_hashes(text: &str) -> &str {
    let rest = text.trim_start_matches('#');
    let words = rest.trim_end_matches('#');
    let even = rest.len() - words.len() == text.len() - rest.len();
    let glued = even && !rest.starts_with_any(" \t");
    if glued || words.ends_with_any(" \t") {
        words
    } else {
        rest
    }
}

/// The bytes of `text` that `part` is.
fn extent(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    start..start + part.len()
}

/// The words of `<summary>제목</summary>`, `<summary><b>제목</b></summary>`.
fn toggle(text: &str) -> Option<&str> {
    let (_, words) = text.strip_suffix("</summary>")?.split_once("<summary>")?;
    let mut words = words;
    while let Some((_, rest)) = words
        .strip_prefix('<')
        .and_then(|inner| inner.rsplit_once("</")?.0.split_once('>'))
    {
        words = rest;
    }
    Some(words)
}

/// Whether a line ends with a time in brackets, as `1부 (00:00~30:00)` does; a
/// sentence with a time behind it is one still.
fn is_timed_behind(text: &str) -> bool {
    let mark = timestamp::trailing(text).filter(|_| text.ends_with_any(")]）"));
    mark.is_some_and(|mark| {
        let words = text.part(..mark.extent.start);
        mark.sure && !mark.hour && !words.is_empty() && !super::ends_sentence(words)
    })
}

/// The marker of a line of that style where it is an item: a mark that says no
/// more than that is left out.
pub(super) fn item(text: &str, style: Style) -> Marker {
    let (class, words) = match style {
        Style::Symbol(symbol) => (Class::Symbol(symbol), text.strip_prefix(symbol)),
        Style::Keycap => (Class::Circled, keycap(text)),
        Style::Emoji => (Class::Picture, None),
        Style::Time => (Class::Dash, Some(text.trim_start_while(is_symbol))),
        _ => (Class::Dash, None),
    };
    let words = words.unwrap_or(text).trim_start();
    let mut digits = text.split(|char: char| !char.is_ascii_digit());
    let number = digits.next().and_then(|digits| digits.parse().ok());
    Marker {
        length: text.len() - words.len(),
        // `🔟` has no digits.
        number: (style == Style::Keycap).then(|| number.unwrap_or(10)),
        ..Marker::none(class)
    }
}

/// Whether words are a sentence rather than a heading.
pub(super) fn is_sentence(text: &str) -> bool {
    let text = text.trim_end_any("*\"”'’)");
    const ENDINGS: &[&str] = words!("니다 세요 어요 아요 해요 예요 네요 까요" by b' ');
    text.ends_with_any(".。,") || text.ends_with_word(ENDINGS)
}

/// Whether a label before a colon is a sentence that introduces what follows.
fn introduces(label: &str) -> bool {
    const ENDINGS: &[&str] = words!(
        "같음 같다 같습니다 다음 아래 같이 follows following include includes are" by b' '
    );
    label.starts_with("Here ") || label.ends_with_word(ENDINGS)
}

/// The words before a name for links, as some programs write it: `제목 {#name}`.
fn unnamed(text: &str) -> &str {
    let words = || {
        let (words, name) = text.strip_suffix('}')?.rsplit_once(" {#")?;
        (!name.contains_any(" {}")).then_some(words)
    };
    words().unwrap_or(text)
}

/// The words before a line that is drawn behind them: `제목 ------`.
fn undrawn(text: &str) -> &str {
    let Some(mark) = text
        .chars()
        .next_back()
        .filter(|mark| "-=─━═".contains(*mark))
    else {
        return text;
    };
    let words = text.trim_end_matches(mark);
    let long = text.len() - words.len() > 2 * mark.len_utf8();
    if long && words.ends_with(' ') {
        words.trim_end()
    } else {
        text
    }
}

/// The words between two drawn lines: `=== 제목 ===`.
fn drawn(text: &str) -> Option<&str> {
    let mark = text
        .chars()
        .next()
        .filter(|char| matches!(char, '=' | '-' | '─' | '━' | '―' | '═'))?;
    let words = text.trim_start_matches(mark);
    let line = text.strip_suffix(words)?;
    let words = words.strip_suffix(line)?;
    let apart = words.starts_with(' ') && words.ends_with(' ');
    let worded = words.contains(char::is_alphanumeric) && !words.contains(mark);
    (line.len() > mark.len_utf8() && apart && worded).then_some(words)
}

/// The text within marks of strong emphasis that enclose all of it.
pub(super) fn unbold(text: &str) -> &str {
    for mark in ["***", "**", "__"] {
        let Some(inner) = text.strip_prefix(mark) else {
            continue;
        };
        let inner = match inner.strip_suffix_any(":：") {
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
    let plain = !inside.contains_any("=*_") && inside.trim() == inside;
    (plain && !inside.is_empty()).then_some(inside)
}
