//! Prose: a run of inline text, what it shows and where each piece of it comes
//! from.
//!
//! Deliberately absent: the blocks that hold it.

use super::{Locator, Position, Text};

/// The identity of a prose in its document: 0, 1, … in source order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProseId(pub u32);

/// A run of inline text: what it shows and where each piece comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// Its identity in the document.
    pub id: ProseId,
    /// The visible text: the leaves of `inlines` in order, a line break as
    /// `\n`. Byte ranges into it are what tags, dates and search speak of.
    pub text: Text,
    /// The inline tree.
    pub inlines: Vec<Inline>,
    /// Where the text comes from, by rising `offset`; the first has offset 0.
    pub anchors: Vec<Anchor>,
}

/// From `offset` bytes into a prose's text on, until the next anchor, the text
/// stands in the source from `position` on, character by character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Bytes into [`Prose::text`].
    pub offset: u32,
    /// Where that byte comes from.
    pub position: Position,
}

/// A piece of inline markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain characters.
    Text(Text),
    /// Code.
    Code(Text),
    /// Raw HTML as written, to be shown as text.
    Html(Text),
    /// `**…**`.
    Strong(Vec<Inline>),
    /// `*…*`.
    Emphasis(Vec<Inline>),
    /// `~~…~~`.
    Strikethrough(Vec<Inline>),
    /// A link. A refused target is `None`, and the words remain.
    Link {
        /// The address, past the allow-list of schemes.
        target: Option<Text>,
        /// The title, empty where there is none.
        title: Text,
        /// The words.
        content: Vec<Inline>,
    },
    /// An image. A refused address is `None`, and the description remains.
    Image {
        /// The address, past the allow-list of schemes.
        source: Option<Text>,
        /// The title, empty where there is none.
        title: Text,
        /// The description as plain text; part of the visible text.
        alt: Text,
    },
    /// A reference to the footnote with this number, from 1. Not part of the
    /// visible text.
    FootnoteReference(u32),
    /// A citation (`[1, 4-6]`) of something that the text does not show. Not
    /// part of the visible text.
    Citation(Text),
    /// A line end in the source: one `\n` of visible text, shown as a space.
    SoftBreak,
    /// A line break: one `\n` of visible text.
    HardBreak,
}

impl Prose {
    /// The places of its bytes, best asked for in rising order.
    pub(crate) fn places(&self) -> Locator<'_> {
        Locator::new(&self.text, &self.anchors)
    }

    /// Where the byte `offset` of the text stands in the source.
    pub fn position(&self, offset: usize) -> Position {
        self.places().position(offset)
    }
}
