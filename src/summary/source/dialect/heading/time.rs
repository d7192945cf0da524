//! The time of the video before or behind the words of a heading: bare, in
//! brackets, in a mark of its own (`` `12:34` ``, `**12:34**`) or as a link.
//!
//! Deliberately absent: the forms of times, and which numbers are one
//! (`timestamp`).

use super::super::super::super::edges::Edges;
use super::super::super::super::timestamp;
use super::symbol::{is_emoji, is_emoji_part, is_symbol};

/// A time at an edge of words.
pub(super) struct Edge<'a> {
    /// The words that it stands at.
    pub(super) words: &'a str,
    /// What begins with its digits.
    pub(super) digits: &'a str,
    /// Seconds from the start of the video.
    pub(super) seconds: u32,
}

/// What may stand around a time alone.
const MARKS: [&str; 6] = ["`", "***", "**", "*", "__", "_"];

/// The time before words; a picture before it belongs to it: `📍 12:34 제목`,
/// `▷ 12:34 제목`.
pub(super) fn before(text: &str) -> Option<Edge<'_>> {
    let picture = |char: char| is_emoji(char) || is_symbol(char);
    let part = |char: char| picture(char) || is_emoji_part(char) || char == ' ';
    let rest = text.trim_start_matches(part);
    let marked = |char: char| char.is_ascii_digit() || matches!(char, '[' | '(' | '`' | '*' | '_');
    let pictured = text.starts_with(picture) && rest.starts_with(marked);
    let text = if pictured { rest } else { text };
    let bare = || {
        let mark = timestamp::leading(text)?;
        edge(
            text.slice(mark.extent.end..)?,
            text.get(mark.time)?,
            Some(mark.seconds),
        )
    };
    let found = linked_before(text).or_else(|| marked_before(text));
    found.or_else(bare).filter(|found| !found.words.is_empty())
}

/// The time behind words. With `hours`, what may as well be an hour of a day is
/// one.
pub(super) fn behind(text: &str, hours: bool) -> Option<Edge<'_>> {
    let bare = || {
        let mark = timestamp::trailing(text).filter(|mark| mark.sure && !(hours && mark.hour))?;
        edge(
            text.slice(..mark.extent.start)?,
            text.get(mark.time)?,
            Some(mark.seconds),
        )
    };
    let found = linked_behind(text).or_else(|| marked_behind(text));
    found.or_else(bare).filter(|found| !found.words.is_empty())
}

/// `` `12:34` 제목 ``.
fn marked_before(text: &str) -> Option<Edge<'_>> {
    let marked = |mark: &&str| text.strip_prefix(mark)?.split_once(mark);
    let (time, words) = MARKS.iter().find_map(marked)?;
    edge(words, time, timestamp::whole(time))
}

/// `` 제목 `12:34` ``.
fn marked_behind(text: &str) -> Option<Edge<'_>> {
    let marked = |mark: &&str| text.strip_suffix(mark)?.rsplit_once(mark);
    let (words, time) = MARKS.iter().find_map(marked)?;
    edge(words, time, timestamp::whole(time))
}

/// `[12:34](https://…) 제목`.
fn linked_before(text: &str) -> Option<Edge<'_>> {
    let (time, target) = text.strip_prefix('[')?.split_once("](")?;
    let (address, words) = target.split_once(')')?;
    let seconds = timestamp::whole(time)?;
    edge(
        words,
        time,
        timestamp::of_address(address).or(Some(seconds)),
    )
}

/// `제목 ([12:34](https://…))`.
fn linked_behind(text: &str) -> Option<Edge<'_>> {
    let inside = text.strip_suffix(')')?;
    let inside = inside.strip_suffix(')').unwrap_or(inside);
    let (before, address) = inside.rsplit_once("](")?;
    let (words, time) = before.rsplit_once('[')?;
    let seconds = timestamp::whole(time)?;
    let words = words.trim_end_while(|char| char == '(' || is_separator(char));
    let found = edge(
        words,
        time,
        timestamp::of_address(address).or(Some(seconds)),
    );
    found.filter(|_| !address.contains_any(" )"))
}

/// A time that counts so many seconds, and the words beside it without what parts
/// the two.
fn edge<'a>(words: &'a str, time: &'a str, seconds: Option<u32>) -> Option<Edge<'a>> {
    Some(Edge {
        words: words.trim_matches(is_separator),
        digits: time.trim_start_while(|char: char| !char.is_ascii_digit()),
        seconds: seconds?,
    })
}

fn is_separator(char: char) -> bool {
    char.is_whitespace() || matches!(char, '-' | '–' | '—' | '|' | ':')
}
