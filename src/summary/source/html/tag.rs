//! The pieces of HTML: tags with the attributes that matter, and characters.
//!
//! Deliberately absent: the tree. Summaries that were pasted have broken ones.

use super::super::super::edges::Edges;
use super::super::super::model::{Locator, Position};
use super::entity;

/// A tag with the attributes that matter.
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) close: bool,
    /// `href` or `src`.
    pub(super) address: String,
    pub(super) alt: String,
    pub(super) position: Position,
}

/// A piece of a source.
pub(super) enum Piece {
    Tag(Tag),
    Char(char, Position),
    /// A comment or declaration.
    Nothing,
}

/// Reads a source piece by piece.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    places: Locator<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            places: Locator::new(text, &[]),
        }
    }

    pub(super) fn piece(&mut self) -> Option<Piece> {
        let position = self.places.position(self.at);
        let rest = self.text.slice(self.at..)?;
        let first = rest.chars().next()?;
        if first == '<' {
            if rest.starts_with("<!--") {
                let end = rest.find("-->").map_or(rest.len(), |end| end + 3);
                self.at += end;
                return Some(Piece::Nothing);
            }
            if let Some((tag, length)) = tag(rest, position) {
                self.at += length;
                return Some(tag.map_or(Piece::Nothing, Piece::Tag));
            }
        }
        if first == '&'
            && let Some((char, length)) = entity::read(rest)
        {
            self.at += length;
            return Some(Piece::Char(char, position));
        }
        self.at += first.len_utf8();
        Some(Piece::Char(first, position))
    }
}

/// The tag at the start of `text` and its length; no tag, for a declaration.
fn tag(text: &str, position: Position) -> Option<(Option<Tag>, usize)> {
    // A tag longer than this is text that somebody wrote.
    const LONGEST: usize = 4000;
    let inside = text.strip_prefix('<')?;
    let mut quote = None;
    let end = inside
        .char_indices()
        .take(LONGEST)
        .find(|(_, char)| match (quote, char) {
            (Some(open), char) if open == *char => {
                quote = None;
                false
            }
            (None, '"' | '\'') => {
                quote = Some(*char);
                false
            }
            (None, '>') => true,
            _ => false,
        })?;
    let inside = inside.slice(..end.0)?;
    let length = end.0 + 2;
    if inside.starts_with_any("!?") {
        return Some((None, length));
    }
    let close = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let name_end = inside
        .find(|char: char| !char.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let name = inside.slice(..name_end)?.to_ascii_lowercase();
    if name.is_empty() {
        return None;
    }
    let address = attribute(inside, "href").or_else(|| attribute(inside, "src"));
    let tag = Tag {
        name,
        close,
        address: address.unwrap_or_default(),
        alt: attribute(inside, "alt").unwrap_or_default(),
        position,
    };
    Some((Some(tag), length))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let before = rest.slice(..at)?.chars().next_back();
        rest = rest.slice(at + name.len()..)?;
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        let Some(value) = value.filter(|_| before.is_some_and(char::is_whitespace)) else {
            continue;
        };
        let quote = value.chars().next()?;
        let raw = if matches!(quote, '"' | '\'') {
            value.slice(1..)?.split(quote).next()?
        } else {
            value.split(char::is_whitespace).next()?
        };
        return Some(entity::decode(raw));
    }
}
