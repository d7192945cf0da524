//! Blocks: what CommonMark makes of the lines of a text.
//!
//! Deliberately absent: what stands inside a paragraph ([`Prose`]).

use super::{Position, Prose, Text};

/// A CommonMark block, with the extensions of GitHub's tables, task boxes,
/// strike-through and footnotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text. In a tight list item it carries no paragraph margins.
    Paragraph(Prose),
    /// A heading inside a quote or an item; those that make sections become
    /// [`Section`](super::Section)s.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The words.
        prose: Prose,
    },
    /// A list inside a quote, or any list before sections are made of it.
    List(List),
    /// A code block.
    Code {
        /// The info string, with escapes resolved.
        info: Text,
        /// The code, with its final line end.
        text: Text,
        /// The line on which the block starts.
        line: u32,
    },
    /// A block quote.
    Quote(Vec<Block>),
    /// A table.
    Table(Table),
    /// Raw HTML, to be shown as text.
    Html {
        /// The markup as written.
        prose: Prose,
    },
    /// A thematic break.
    Rule,
}

/// A list and its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The first number of an ordered list.
    pub start: Option<u64>,
    /// Whether the items stand without blank lines between them.
    pub tight: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// One item of a [`List`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// Where its marker stands.
    pub position: Position,
    /// Its task box.
    pub task: Option<bool>,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// A table: one row of heads, then the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// One entry a column.
    pub alignments: Vec<Alignment>,
    /// The header cells.
    pub head: Vec<Prose>,
    /// The body rows.
    pub rows: Vec<Vec<Prose>>,
}

/// The alignment of a table column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// As the page has it.
    None,
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right.
    Right,
}

/// The definition of a footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its number, from 1.
    pub number: u32,
    /// The name it has in the source.
    pub label: Text,
    /// Its content.
    pub blocks: Vec<Block>,
}

impl Block {
    /// The first prose of the block.
    pub fn prose(&self) -> Option<&Prose> {
        match self {
            Self::Paragraph(prose) | Self::Heading { prose, .. } | Self::Html { prose } => {
                Some(prose)
            }
            Self::List(list) => list
                .items
                .iter()
                .flat_map(|item| &item.blocks)
                .find_map(Self::prose),
            Self::Quote(blocks) => blocks.iter().find_map(Self::prose),
            Self::Table(table) => table.head.first(),
            Self::Code { .. } | Self::Rule => None,
        }
    }

    /// Calls `visit` with every prose of the block, in source order, to change
    /// it.
    pub(crate) fn for_each_prose_mut(&mut self, visit: &mut dyn FnMut(&mut Prose)) {
        match self {
            Self::Paragraph(prose) | Self::Heading { prose, .. } | Self::Html { prose } => {
                visit(prose);
            }
            Self::List(list) => list
                .items
                .iter_mut()
                .flat_map(|item| &mut item.blocks)
                .for_each(|block| block.for_each_prose_mut(visit)),
            Self::Quote(blocks) => blocks
                .iter_mut()
                .for_each(|block| block.for_each_prose_mut(visit)),
            Self::Table(table) => table
                .head
                .iter_mut()
                .chain(table.rows.iter_mut().flatten())
                .for_each(visit),
            Self::Code { .. } | Self::Rule => {}
        }
    }

    /// Calls `visit` with every prose of the block, in source order.
    pub fn for_each_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a Prose)) {
        match self {
            Self::Paragraph(prose) | Self::Heading { prose, .. } | Self::Html { prose } => {
                visit(prose);
            }
            Self::List(list) => list
                .items
                .iter()
                .flat_map(|item| &item.blocks)
                .for_each(|block| block.for_each_prose(visit)),
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.for_each_prose(visit)),
            Self::Table(table) => table
                .head
                .iter()
                .chain(table.rows.iter().flatten())
                .for_each(visit),
            Self::Code { .. } | Self::Rule => {}
        }
    }
}
