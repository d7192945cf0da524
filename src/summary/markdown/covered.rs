//! Marks that the parser must not see, covered one byte for one.
//!
//! Places stay as they are, and [`uncover`] puts the marks back into the
//! parser's events. Deliberately absent: which marks those are (`nesting`,
//! `definition`).

use std::borrow::Cow;

use pulldown_cmark::{CowStr, Event};

/// The marks, and what covers them: control characters that no document has.
const COVERS: &[(char, char)] = &[
    ('>', '\u{11}'),
    ('-', '\u{12}'),
    ('+', '\u{13}'),
    ('*', '\u{14}'),
    ('.', '\u{15}'),
    (')', '\u{16}'),
    ('[', '\u{17}'),
    (']', '\u{18}'),
];

/// A text, some of whose marks are covered.
pub(super) struct Covered<'a> {
    text: &'a str,
    bytes: Option<Vec<u8>>,
}

impl<'a> Covered<'a> {
    /// The text as it is.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, bytes: None }
    }

    /// Covers the mark that is the byte `at`.
    pub(super) fn cover(&mut self, at: usize) {
        let bytes = self.bytes.get_or_insert_with(|| self.text.into());
        if let Some(byte) = bytes.get_mut(at) {
            let known = COVERS.iter().find(|(bare, _)| *bare == char::from(*byte));
            *byte = known.map_or(*byte, |&(_, cover)| cover as u8);
        }
    }

    /// The text for the parser: an owned one if anything is covered.
    pub(super) fn into_text(self) -> Cow<'a, str> {
        match self.bytes.map(String::from_utf8) {
            Some(Ok(covered)) => Cow::Owned(covered),
            Some(Err(_)) | None => Cow::Borrowed(self.text),
        }
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
