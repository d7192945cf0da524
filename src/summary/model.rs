//! The values a summary is made of.
//!
//! Everything here is plain data that derives `Eq` (so that an `Rc` of it
//! compares by pointer first) and shares its text. Deliberately absent:
//! serialisation (the edges convert), behaviour beyond look-ups, and floats.

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

/// A CommonMark block, with the extensions of GitHub's tables, task boxes,
/// strike-through and footnotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text. In a tight list item it carries no paragraph margins.
    Paragraph(Prose),
    /// A heading inside a quote or an item; those that make sections become
    /// [`Section`]s.
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
    /// The line of its marker.
    pub line: u32,
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
    /// A line end in the source: one `\n` of visible text, shown as a space.
    SoftBreak,
    /// A line break: one `\n` of visible text.
    HardBreak,
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

/// Finds the places of many bytes of a prose, the rising ones without counting
/// from the start again.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    prose: &'a Prose,
    offset: usize,
    position: Position,
}

impl Places<'_> {
    /// Where the byte `offset` of the text stands in the source.
    pub fn at(&mut self, offset: usize) -> Position {
        let anchors = &self.prose.anchors;
        let next = anchors.partition_point(|anchor| anchor.offset as usize <= self.offset);
        let near = offset >= self.offset
            && anchors
                .get(next)
                .is_none_or(|anchor| anchor.offset as usize > offset);
        if near {
            let between = self.prose.text.get(self.offset..offset).unwrap_or("");
            self.position.column += between.chars().count() as u32;
        } else {
            self.position = self.prose.position(offset);
        }
        self.offset = offset;
        self.position
    }
}

impl Prose {
    /// The places of its bytes, to be asked for in rising order.
    pub fn places(&self) -> Places<'_> {
        Places {
            prose: self,
            offset: 0,
            position: self.position(0),
        }
    }

    /// Where the byte `offset` of the text stands in the source.
    pub fn position(&self, offset: usize) -> Position {
        let index = self
            .anchors
            .partition_point(|anchor| anchor.offset as usize <= offset);
        let Some(anchor) = index
            .checked_sub(1)
            .and_then(|index| self.anchors.get(index))
        else {
            return Position::default();
        };
        let between = self.text.get(anchor.offset as usize..offset).unwrap_or("");
        Position {
            line: anchor.position.line,
            column: anchor.position.column + between.chars().count() as u32,
        }
    }
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
