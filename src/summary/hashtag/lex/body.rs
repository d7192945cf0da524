//! How far a tag reaches behind its `#`, and whether it is one.
//!
//! Deliberately absent: what may stand before the `#` and around the tag.

use std::ops::Range;

use crate::summary::unicode::Normalization;

use super::character::{is_invisible, is_picture, is_sigil, is_word};
use super::tag_name;

/// Where the tag stands, which decides how much of it is believed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// A line of nothing but tags.
    Line,
    /// A sentence.
    Prose,
}

/// What the characters behind a sigil are.
pub(super) enum Verdict {
    /// A hashtag.
    Tag,
    /// A bare number (an issue or a rank, but a year in a line of tags) or a
    /// colour.
    Value,
    /// Nothing: a heading mark.
    None,
}

/// A sigil with what follows it.
pub(super) struct Body {
    /// Bytes of the line, the sigil included.
    pub(super) range: Range<usize>,
    /// What follows the sigil, in NFC.
    pub(super) tag: String,
    /// What it is.
    pub(super) verdict: Verdict,
}

/// Reads the tag whose sigil is at byte `at`.
pub(super) fn body(text: &str, at: usize, context: Context) -> Body {
    let sigil = text[at..].chars().next().map_or(0, char::len_utf8);
    let start = at + sigil;
    let mut end = start;
    let mut tag = String::new();
    let mut rest = text[start..].char_indices().peekable();
    let mut escaped = false;
    let mut previous = None;
    while let Some((offset, char)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        let next_is_word = next.is_some_and(is_word);
        // An underscore is kept for now and trimmed at the end: `_#태그_` is
        // emphasis.
        let belongs = is_word(char)
            || char == '_'
            || (previous.is_some() && joins(char, previous, next) && next_is_word)
            || (char == '+' && previous.is_some_and(|before| is_word(before) || before == '+'))
            || (char == '%' && previous.is_some_and(char::is_numeric));
        let dressed = context == Context::Line && tag.is_empty() && is_picture(char);
        let kept = if is_invisible(char) || dressed {
            None
        } else if char == '\\' && next.is_some_and(|next| next.is_ascii_punctuation()) {
            escaped = true;
            None
        } else if belongs {
            Some(char)
        } else if is_sigil(char) && is_sharp_language(&tag) && !next_is_word && !escaped {
            tag.push('#');
            end = start + offset + char.len_utf8();
            break;
        } else {
            break;
        };
        if let Some(char) = kept {
            tag.push(char);
            previous = Some(char);
        }
        end = start + offset + char.len_utf8();
    }
    let mut tag: String = tag.nfc().collect();
    while tag.ends_with('_') {
        tag.pop();
        end -= 1;
    }
    match context {
        Context::Prose => {
            if let Some(stem) = without_particle(&tag) {
                let cut = tag[stem..].chars().count();
                let mut kept = text[start..end].char_indices().rev();
                if let Some((offset, _)) = kept.nth(cut.saturating_sub(1)) {
                    end = start + offset;
                }
                tag.truncate(stem);
            }
        }
        Context::Line => {
            if let Some(close) = parenthesis(&text[end..]).filter(|_| !tag.is_empty()) {
                tag.push_str(&tag_name(&text[end..end + close]));
                end += close;
            }
        }
    }
    Body {
        range: at..end,
        verdict: judge(&tag, context),
        tag,
    }
}

fn judge(tag: &str, context: Context) -> Verdict {
    let letters = tag.chars().filter(|char| char.is_alphabetic()).count();
    if letters == 0 {
        let digits = !tag.is_empty() && tag.chars().all(|char| char.is_numeric());
        return if digits {
            Verdict::Value
        } else {
            Verdict::None
        };
    }
    if is_colour(tag, context) {
        return Verdict::Value;
    }
    Verdict::Tag
}

/// `fff`, `0a7bff`, `ffeedd`, but neither `FED` nor, among tags, `A100`.
fn is_colour(tag: &str, context: Context) -> bool {
    if !tag.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return false;
    }
    let digits = tag.bytes().any(|byte| byte.is_ascii_digit());
    let bytes = tag.as_bytes();
    let first = bytes.first().copied().unwrap_or_default();
    match bytes.len() {
        3 | 4 if digits => {
            let capitals = !bytes.iter().any(u8::is_ascii_lowercase);
            !(capitals && context == Context::Line)
        }
        3 => bytes.iter().all(|byte| *byte == first),
        6 | 8 => digits || bytes.chunks(2).all(|pair| pair.first() == pair.last()),
        _ => false,
    }
}

/// Whether `char` holds a tag together between `previous` and `next`.
fn joins(char: char, previous: Option<char>, next: Option<char>) -> bool {
    match char {
        '-' | '‐' | '‑' | '&' | '＆' | '/' | '·' | '・' | 'ㆍ' | '\'' | '’' => {
            previous.is_some_and(|char| is_word(char) || char == '+')
        }
        '.' => {
            previous.is_some_and(|char| char.is_ascii_alphanumeric())
                && next.is_some_and(|char| char.is_ascii_alphanumeric())
        }
        _ => false,
    }
}

/// `C#`, `F#`: the sharp belongs to the name.
fn is_sharp_language(tag: &str) -> bool {
    matches!(tag, "C" | "F" | "J" | "Q" | "c" | "f")
}

/// Where a Latin or numeric tag ends and a particle written onto it starts.
fn without_particle(tag: &str) -> Option<usize> {
    let stem = tag
        .rfind(|char: char| char.is_ascii())
        .map(|last| last + 1)?;
    let particle = tag.get(stem..)?;
    PARTICLES
        .split(' ')
        .any(|known| known == particle)
        .then_some(stem)
}

/// Particles that follow a name, for tags that a sentence goes on from.
const PARTICLES: &str = "은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에서 에게 까지 부터 보다 \
    처럼 이나 나 이라는 라는 입니다 이다 임";

/// The length of a parenthesis of words at the start of `text`.
fn parenthesis(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('(')?;
    let close = inside
        .find(')')
        .filter(|&close| (1..=40).contains(&close))?;
    let words = |char: char| is_word(char) || matches!(char, ' ' | '-' | '&' | '.');
    inside[..close].chars().all(words).then_some(close + 2)
}
