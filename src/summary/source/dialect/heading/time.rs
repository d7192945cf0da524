//! The time of the video before or behind the words of a heading: bare, in
//! brackets, in a mark of its own (`` `12:34` ``, `**12:34**`) or as a link.
//!
//! Deliberately absent: the forms of times, and which numbers are one
//! (`timestamp`).

use super::super::super::super::timestamp;
use super::symbol::{is_emoji, is_emoji_part};

/// A time, and where the words are that it stands at.
pub(super) struct Edge {
    /// Where the words start or end, in bytes.
    pub(super) words: usize,
    /// Where the digits start, in bytes.
    pub(super) digits: usize,
    /// Seconds from the start of the video.
    pub(super) seconds: u32,
}

/// What may stand around a time alone.
const MARKS: [&str; 6] = ["`", "***", "**", "*", "__", "_"];

/// The time before words; a picture before it belongs to it: `📍 12:34 제목`.
pub(super) fn before(text: &str) -> Option<Edge> {
    let part = |char: char| is_emoji(char) || is_emoji_part(char) || char == ' ';
    let rest = text.trim_start_matches(part);
    let picture = text.len() - rest.len();
    let marked = |char: char| char.is_ascii_digit() || matches!(char, '[' | '(' | '`' | '*' | '_');
    if text.starts_with(is_emoji) && rest.starts_with(marked) {
        let found = at_start(rest)?;
        return Some(Edge {
            words: picture + found.words,
            digits: picture + found.digits,
            ..found
        });
    }
    at_start(text)
}

fn at_start(text: &str) -> Option<Edge> {
    let bare = || {
        let mark = timestamp::leading(text)?;
        Some(Edge {
            words: mark.extent.end,
            digits: mark.time.start,
            seconds: mark.seconds,
        })
    };
    let found = linked_before(text).or_else(|| marked_before(text));
    let found = found.or_else(bare);
    found.filter(|found| found.words < text.len())
}

/// The time behind words. With `hours`, what may as well be an hour of a day is
/// one.
pub(super) fn behind(text: &str, hours: bool) -> Option<Edge> {
    let bare = || {
        let mark = timestamp::trailing(text).filter(|mark| mark.sure && !(hours && mark.hour))?;
        Some(Edge {
            words: mark.extent.start,
            digits: mark.time.start,
            seconds: mark.seconds,
        })
    };
    let found = linked_behind(text).or_else(|| marked_behind(text));
    found.or_else(bare).filter(|found| found.words > 0)
}

/// `` `12:34` 제목 ``.
fn marked_before(text: &str) -> Option<Edge> {
    let (mark, inside) = MARKS
        .iter()
        .find_map(|mark| Some((mark, text.strip_prefix(mark)?)))?;
    let (time, rest) = inside.split_once(mark)?;
    Some(Edge {
        words: text.len() - rest.trim_start_matches(is_separator).len(),
        digits: mark.len() + digits(time)?,
        seconds: timestamp::whole(time)?,
    })
}

/// `` 제목 `12:34` ``.
fn marked_behind(text: &str) -> Option<Edge> {
    let (mark, inside) = MARKS
        .iter()
        .find_map(|mark| Some((mark, text.strip_suffix(mark)?)))?;
    let (words, time) = inside.rsplit_once(mark)?;
    Some(Edge {
        words: words.trim_end_matches(is_separator).len(),
        digits: words.len() + mark.len() + digits(time)?,
        seconds: timestamp::whole(time)?,
    })
}

/// `[12:34](https://…) 제목`.
fn linked_before(text: &str) -> Option<Edge> {
    let (time, target) = text.strip_prefix('[')?.split_once("](")?;
    let (address, rest) = target.split_once(')')?;
    let seconds = timestamp::whole(time)?;
    Some(Edge {
        words: text.len() - rest.trim_start_matches(is_separator).len(),
        digits: 1,
        seconds: timestamp::of_address(address).unwrap_or(seconds),
    })
}

/// `제목 ([12:34](https://…))`.
fn linked_behind(text: &str) -> Option<Edge> {
    let inside = text.strip_suffix(')')?;
    let inside = inside.strip_suffix(')').unwrap_or(inside);
    let (before, address) = inside.rsplit_once("](")?;
    let (words, time) = before.rsplit_once('[')?;
    let seconds = timestamp::whole(time)?;
    let fits = !address.contains([' ', ')']);
    fits.then(|| Edge {
        words: words
            .trim_end_matches(|char| char == '(' || is_separator(char))
            .len(),
        digits: words.len() + 1,
        seconds: timestamp::of_address(address).unwrap_or(seconds),
    })
}

/// Where the digits of a time in brackets start.
fn digits(time: &str) -> Option<usize> {
    time.find(|char: char| char.is_ascii_digit())
}

fn is_separator(char: char) -> bool {
    char.is_whitespace() || matches!(char, '-' | '–' | '—' | '|' | ':')
}
