//! A bound on how deep quotes and lists nest, before the parser sees them.
//!
//! CommonMark has none, and the parser asks every open container about every
//! line, so that a page of `- - - - …` with lines below it takes time by the
//! square. Markers beyond the bound are covered by bytes that mean nothing to
//! the parser, one for one, so that places stay, and uncovered in its events.
//!
//! Deliberately absent: [`MAX_BLOCK_DEPTH`](super::MAX_BLOCK_DEPTH), which
//! bounds the tree and loses no marks.

use std::borrow::Cow;

use pulldown_cmark::{CowStr, Event};

/// How many markers a line may begin with.
const MAX_MARKERS: usize = 64;

/// In front of which column a list's marker has to stand.
const MAX_COLUMN: usize = 256;

/// The bytes that end a marker, and what covers them: control characters that
/// no document has, let alone one that nests so deep.
const COVERS: &[(char, char)] = &[
    ('>', '\u{11}'),
    ('-', '\u{12}'),
    ('+', '\u{13}'),
    ('*', '\u{14}'),
    ('.', '\u{15}'),
    (')', '\u{16}'),
];

/// The text with markers beyond the bound covered.
pub(super) fn bound(text: &str) -> Cow<'_, str> {
    let mut covered: Option<Vec<u8>> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // The marks of a thematic break are no markers.
        let markers = if is_rule(line) { "" } else { line };
        for at in markers_beyond(markers.as_bytes()) {
            let bytes = covered.get_or_insert_with(|| text.as_bytes().to_vec());
            if let Some(byte) = bytes.get_mut(start + at) {
                *byte = cover(*byte);
            }
        }
        start += line.len();
    }
    match covered.map(String::from_utf8) {
        Some(Ok(covered)) => Cow::Owned(covered),
        Some(Err(_)) | None => Cow::Borrowed(text),
    }
}

/// The event with what was covered as it is written.
pub(super) fn uncover(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(uncovered(text)),
        Event::Code(text) => Event::Code(uncovered(text)),
        Event::Html(text) => Event::Html(uncovered(text)),
        Event::InlineHtml(text) => Event::InlineHtml(uncovered(text)),
        other => other,
    }
}

/// Where the markers beyond the bound end, of those that a line begins with.
fn markers_beyond(line: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let mut at = 0;
    let mut column = 0;
    let mut count = 0;
    std::iter::from_fn(move || {
        loop {
            while let Some(blank @ (b' ' | b'\t')) = line.get(at) {
                column += if *blank == b'\t' { 4 - column % 4 } else { 1 };
                at += 1;
            }
            let end = marker_end(line, at)?;
            column += end + 1 - at;
            at = end + 1;
            count += 1;
            if count > MAX_MARKERS || column > MAX_COLUMN {
                return Some(end);
            }
        }
    })
}

/// The last byte of the marker that starts at `at`.
fn marker_end(line: &[u8], at: usize) -> Option<usize> {
    let digits = line.iter().skip(at).take(9);
    let end = at + digits.take_while(|byte| byte.is_ascii_digit()).count();
    let is_marker = match line.get(end)? {
        b'>' => return (end == at).then_some(end),
        b'-' | b'+' | b'*' => end == at,
        b'.' | b')' => end > at,
        _ => false,
    };
    let is_apart = matches!(line.get(end + 1), None | Some(b' ' | b'\t' | b'\n' | b'\r'));
    (is_marker && is_apart).then_some(end)
}

/// Whether a line is a thematic break.
fn is_rule(line: &str) -> bool {
    let mark = line.trim_start().chars().next().unwrap_or_default();
    let is_mark = |character: char| character == mark || character.is_whitespace();
    matches!(mark, '-' | '*') && line.chars().all(is_mark)
}

fn cover(byte: u8) -> u8 {
    let known = COVERS.iter().find(|(bare, _)| *bare == char::from(byte));
    known.map_or(byte, |&(_, cover)| cover as u8)
}

fn uncovered(text: CowStr<'_>) -> CowStr<'_> {
    let bare = |character: char| {
        let known = COVERS.iter().find(|&&(_, cover)| cover == character);
        known.map_or(character, |&(bare, _)| bare)
    };
    if text.chars().all(|character| bare(character) == character) {
        return text;
    }
    text.chars().map(bare).collect::<String>().into()
}
