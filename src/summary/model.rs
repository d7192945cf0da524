//! The values a summary is made of.
//!
//! Everything here is plain data that derives `Eq` (so that an `Rc` of it
//! compares by pointer first) and shares its text. Deliberately absent:
//! serialisation (the edges convert), behaviour beyond look-ups, and floats.

mod block;
mod locator;
mod prose;

pub use block::{Alignment, Block, Footnote, List, ListItem, Table};
pub(crate) use locator::Locator;
pub use prose::{Anchor, Inline, Prose, ProseId};

use std::ops::Range;
use std::rc::Rc;

use super::civil::Day;
use super::hashtag::Hashtag;
use super::temporal::Expression;
use super::timeline::Timeline;
use super::timestamp::Timestamp;

/// Shared, immutable text.
pub type Text = Rc<str>;

/// Where something stands in the source file as it is on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1, counting front matter and blank lines.
    pub line: u32,
    /// Unicode scalar values before it in that line, from 0.
    pub column: u32,
}

/// A whole summary, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The title that the source itself gives, if any.
    pub title: Option<Text>,
    /// The title that the reader shows: the source's, or one made from the
    /// section headings.
    pub heading: Text,
    /// The main language of the prose.
    pub language: Language,
    /// The day of the broadcast, which relative dates count from.
    pub broadcast: Option<Broadcast>,
    /// The video that the summary is about.
    pub video: Option<Video>,
    /// The sections in source order; nesting is in [`Section::parent`].
    pub sections: Vec<Rc<Section>>,
    /// The hashtags, each once, in the order of the tag line.
    pub hashtags: Vec<Rc<Hashtag>>,
    /// Every temporal expression, in source order.
    pub temporal: Vec<Dated>,
    /// The dated facts in order of time.
    pub timeline: Rc<Timeline>,
    /// Every timestamp into the video, in source order.
    pub timestamps: Vec<Timestamp>,
    /// Footnote definitions in order of first reference.
    pub footnotes: Vec<Rc<Footnote>>,
    /// What else the source states about itself, in source order.
    pub details: Vec<Detail>,
    /// Where each prose stands; indexed by [`ProseId`].
    pub places: Vec<Place>,
}

/// A statement of the source about itself that the reader has no use for but
/// to show it: a front-matter key or a header line (`길이: 1:02:33`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is called there.
    pub label: Text,
    /// What it says.
    pub value: Text,
    /// Where it stands.
    pub position: Position,
}

/// The language of a document or of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Korean.
    #[default]
    Korean,
    /// English, and any language that has no interface of its own.
    English,
}

/// The day of the broadcast and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broadcast {
    /// The day.
    pub day: Day,
    /// What said so.
    pub from: BroadcastSource,
}

/// What told the broadcast day, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BroadcastSource {
    /// The embedding page or the command line.
    Given,
    /// A front-matter key.
    FrontMatter,
    /// A line of the text, such as `방송일: 2026.02.04`, or the title.
    Text,
    /// The `v=` parameter of a thumbnail address, read as Unix seconds in
    /// hexadecimal. An observed convention: a guess, to be shown as one.
    Thumbnail,
}

/// A video and the picture that stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Video {
    /// The YouTube video id: 11 characters of `[A-Za-z0-9_-]`.
    pub id: Text,
    /// The address of the thumbnail, if the source gives one.
    pub thumbnail: Option<Text>,
    /// The second at which the source's own link starts.
    pub start: Option<u32>,
}

/// A stretch of the summary under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// `s1`, `s2`, … in source order.
    pub id: Text,
    /// The line of the heading, or of the first item where there is none.
    pub line: u32,
    /// The level of the heading, 1 to 6.
    pub level: u8,
    /// The heading without numbering marks or timestamps; `None` for items
    /// before the first heading and between rules.
    pub heading: Option<Prose>,
    /// The section that contains this one, as an index; always smaller than
    /// its own.
    pub parent: Option<u32>,
    /// The second of the video at which the section starts.
    pub timestamp: Option<u32>,
    /// The items in source order; nesting is in [`Item::parent`].
    pub items: Vec<Rc<Item>>,
}

/// A bullet, or another block that stands directly in a section: the unit
/// that is filtered, linked to and revealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// `s1.1`, `s1.2`, … counting through the section whatever the depth.
    pub id: Text,
    /// The line on which it starts.
    pub line: u32,
    /// What it is introduced by.
    pub marker: Marker,
    /// The marker of an ordered item as written (`가.`, `③`, `(2)`), where it is
    /// more than a number and a full stop.
    pub written_marker: Option<Text>,
    /// The item of this section that the source itself nests it under, as an
    /// index; always smaller than its own.
    pub written_parent: Option<u32>,
    /// The item that it belongs under, recovered where the nesting was
    /// flattened and the written one elsewhere.
    pub parent: Option<u32>,
    /// How sure the recovery is of `parent`, where it differs from
    /// `written_parent`.
    pub confidence: Option<Confidence>,
    /// 1 for a child of the section, 2 for its children …, following `parent`.
    pub depth: u32,
    /// The second of the video that the item is about.
    pub timestamp: Option<u32>,
    /// The lead label in the item's own sentence (`**라벨:** 본문`), without its
    /// colon or dash.
    pub label: Option<Stretch>,
    /// The content; a bullet's own sentence is the first.
    pub blocks: Vec<Block>,
}

/// What introduces an item in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marker {
    /// `-`, `*`, `•` … .
    Bullet,
    /// `3.`, `③` … with its number.
    Ordered(u64),
    /// A task box and whether it is ticked.
    Task(bool),
    /// Nothing: a paragraph, quote, table or code block that stands directly
    /// in the section.
    Plain,
}

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// It could as well be otherwise.
    Low,
    /// More likely than not.
    Medium,
    /// The text says so in all but marks.
    High,
}

/// What a prose belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The heading of the section with this index.
    Heading(u32),
    /// An item, by the indices of its section and of itself in it.
    Item(u32, u32),
    /// The footnote with this index.
    Footnote(u32),
}

/// A stretch of one prose, in bytes of its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stretch {
    /// The prose.
    pub prose: ProseId,
    /// Bytes of [`Prose::text`], on character boundaries, never empty.
    pub range: Range<usize>,
}

/// A temporal expression and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The prose it stands in; its extent is [`Expression::range`].
    pub prose: ProseId,
    /// What that prose belongs to.
    pub place: Place,
    /// Where it starts in the source.
    pub position: Position,
    /// What it says.
    pub expression: Expression,
}

impl Summary {
    /// The item at these indices.
    pub fn item(&self, section: u32, item: u32) -> Option<&Rc<Item>> {
        self.sections
            .get(section as usize)?
            .items
            .get(item as usize)
    }

    /// The prose with this identity.
    pub fn prose(&self, id: ProseId) -> Option<&Prose> {
        match *self.places.get(id.0 as usize)? {
            Place::Heading(section) => self.sections.get(section as usize)?.heading.as_ref(),
            Place::Item(section, item) => find_prose(&self.item(section, item)?.blocks, id),
            Place::Footnote(index) => find_prose(&self.footnotes.get(index as usize)?.blocks, id),
        }
    }
}

fn find_prose(blocks: &[Block], id: ProseId) -> Option<&Prose> {
    let mut found = None;
    for block in blocks {
        block.for_each_prose(&mut |prose| {
            if prose.id == id {
                found = Some(prose);
            }
        });
    }
    found
}

impl Item {
    /// The item's own sentence: its first prose.
    pub fn prose(&self) -> Option<&Prose> {
        self.blocks.first().and_then(Block::prose)
    }

    /// All visible text of the item, a line a prose or line of code.
    pub fn text(&self) -> String {
        let mut lines: Vec<&str> = Vec::new();
        for block in &self.blocks {
            if let Block::Code { text, .. } = block {
                lines.push(text.trim_end());
            }
            block.for_each_prose(&mut |prose| lines.push(&prose.text));
        }
        lines.join("\n")
    }
}
