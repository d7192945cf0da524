//! The parser's events, gathered into blocks.
//!
//! Owns tables, code and footnote definitions; blocks with blocks in them are
//! [`container`]'s, and what stands inside a paragraph is [`super::inline`]'s.
//! Nothing here recurses.

mod container;

use std::collections::HashMap;
use std::mem;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::inline::Inlines;
use super::order_control::visible;
use super::{BareAddresses, Document, Placed};
use crate::summary::model::{
    Alignment, Anchor, Block, Footnote, List, Locator, Position, Prose, Table,
};
use crate::summary::notice::{Notice, NoticeKind};
use container::{Container, ContainerKind};

/// Reads one event after the other and hands back the document.
pub(super) struct Reader<'a> {
    text: &'a str,
    locator: Locator<'a>,
    inlines: Inlines<'a>,
    leaf: Leaf,
    /// Where the leaf starts.
    leaf_start: usize,
    containers: Vec<Container>,
    /// How many containers beyond the bound are open.
    beyond: usize,
    table: Option<Table>,
    in_table_head: bool,
    blocks: Vec<Placed>,
    /// Where the block at the top level starts that is being read.
    top: (Position, Range<usize>),
    definitions: Vec<Footnote>,
    numbers: HashMap<String, u32>,
    notices: Vec<Notice>,
}

/// The block without blocks in it that is being read.
#[derive(PartialEq, Eq)]
enum Leaf {
    /// None.
    None,
    /// Inline text; the parser says where it ends.
    Prose,
    /// Inline text of a tight item, which ends where the next block starts.
    TightProse,
    /// A code block: info string, code so far, line.
    Code {
        info: String,
        text: String,
        line: u32,
    },
}

impl<'a> Reader<'a> {
    /// A reader of the events of `text`.
    pub(super) fn new(text: &'a str, anchors: &'a [Anchor], addresses: BareAddresses) -> Self {
        Self {
            text,
            locator: Locator::new(text, anchors),
            inlines: Inlines::new(text, addresses),
            leaf: Leaf::None,
            leaf_start: 0,
            containers: Vec::new(),
            beyond: 0,
            table: None,
            in_table_head: false,
            blocks: Vec::new(),
            top: (Position::default(), 0..0),
            definitions: Vec::new(),
            numbers: HashMap::new(),
            notices: Vec::new(),
        }
    }

    /// Takes the next event and the bytes it covers.
    pub(super) fn read(&mut self, event: Event<'a>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) if matches!(self.leaf, Leaf::Code { .. }) => {
                let shown = visible(&text);
                if *shown != *text {
                    self.notices.push(Notice {
                        position: self.locator.position(span.start),
                        kind: NoticeKind::OrderControl,
                    });
                }
                if let Leaf::Code { text: code, .. } = &mut self.leaf {
                    code.push_str(&shown);
                }
            }
            Event::Rule => {
                self.end_tight_prose();
                self.place_top(&span);
                self.add(Block::Rule);
            }
            Event::TaskListMarker(ticked) => self.task(ticked, span),
            Event::FootnoteReference(label) => {
                let number = self.number(&label);
                self.prose_at(&span).footnote(number);
            }
            event => self.prose_at(&span).read(event, span),
        }
    }

    /// Everything that was read.
    pub(super) fn finish(mut self) -> Document {
        self.end_tight_prose();
        let mut definitions = mem::take(&mut self.definitions);
        let mut taken = vec![false; self.numbers.len() + 1];
        for definition in &mut definitions {
            let known = self.numbers.get(&definition.label.to_lowercase());
            // A second definition of the same name gets a number of its own.
            let free = known.filter(|&&number| taken.get(number as usize) == Some(&false));
            definition.number = *free.unwrap_or(&(taken.len() as u32));
            match taken.get_mut(definition.number as usize) {
                Some(taken) => *taken = true,
                None => taken.push(true),
            }
        }
        definitions.sort_by_key(|definition| definition.number);
        Document {
            blocks: self.blocks,
            footnotes: definitions.into_iter().map(Rc::new).collect(),
            notices: self.notices,
        }
    }

    fn start(&mut self, tag: Tag<'a>, span: Range<usize>) {
        if is_inline(&tag) {
            return self.prose_at(&span).read(Event::Start(tag), span);
        }
        self.end_tight_prose();
        let position = self.place_top(&span);
        match tag {
            Tag::BlockQuote(_) => self.open(ContainerKind::Quote),
            Tag::List(start) => self.open(ContainerKind::List(List {
                start,
                tight: true,
                items: Vec::new(),
            })),
            Tag::Item => self.open_item(position),
            Tag::FootnoteDefinition(label) => self.open(ContainerKind::Footnote {
                label: label.into_string(),
            }),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.into_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.leaf = Leaf::Code {
                    info,
                    text: String::new(),
                    line: position.line,
                };
            }
            Tag::Table(alignments) => {
                self.table = Some(Table {
                    alignments: alignments.into_iter().map(alignment).collect(),
                    head: Vec::new(),
                    rows: Vec::new(),
                });
            }
            Tag::TableHead => self.in_table_head = true,
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::Paragraph => {
                if let Some(Container {
                    kind: ContainerKind::Item { tight, .. },
                    ..
                }) = self.containers.last_mut()
                {
                    *tight = false;
                }
                self.begin_prose(Leaf::Prose, span.start);
            }
            _ => self.begin_prose(Leaf::Prose, span.start),
        }
    }

    fn end(&mut self, tag: TagEnd, span: Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.end_prose(Block::Paragraph),
            TagEnd::Heading(level) => {
                let level = level as u8;
                self.end_prose(|prose| Block::Heading { level, prose });
                if self.containers.is_empty()
                    && let Some(heading) = self.blocks.last_mut()
                {
                    let written = self.text.get(span).unwrap_or_default();
                    heading.underlined = !written.starts_with('#');
                }
            }
            TagEnd::HtmlBlock => {
                self.inlines.trim_line_end();
                self.end_prose(|prose| Block::Html { prose });
            }
            TagEnd::TableCell => {
                let prose = self.take_prose();
                if let Some(table) = &mut self.table {
                    match table.rows.last_mut() {
                        _ if self.in_table_head => table.head.push(prose),
                        Some(row) => row.push(prose),
                        None => {}
                    }
                }
            }
            TagEnd::TableHead => self.in_table_head = false,
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.add(Block::Table(table));
                }
            }
            TagEnd::TableRow => {}
            TagEnd::CodeBlock => {
                if let Leaf::Code { info, text, line } = mem::replace(&mut self.leaf, Leaf::None) {
                    let info = visible(&info).as_ref().into();
                    let text = text.into();
                    self.add(Block::Code { info, text, line });
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.end_tight_prose();
                self.close();
            }
            _ => self.prose_at(&span).read(Event::End(tag), span),
        }
    }

    /// Remembers where a block at the top level starts, and says where this
    /// block does.
    fn place_top(&mut self, span: &Range<usize>) -> Position {
        let position = self.locator.position(span.start);
        if self.containers.is_empty() && self.table.is_none() {
            self.top = (position, span.clone());
        }
        position
    }

    fn task(&mut self, ticked: bool, span: Range<usize>) {
        let item = self
            .containers
            .last_mut()
            .map(|container| &mut container.kind);
        match item {
            Some(ContainerKind::Item { task, .. }) if self.beyond == 0 => *task = Some(ticked),
            _ => {
                let written = self.text.get(span.clone()).unwrap_or_default();
                self.prose_at(&span).read(Event::Text(written.into()), span);
            }
        }
    }

    /// The number of the footnote with this label, from 1 in order of first
    /// reference.
    fn number(&mut self, label: &str) -> u32 {
        let next = self.numbers.len() as u32 + 1;
        *self.numbers.entry(label.to_lowercase()).or_insert(next)
    }

    /// The inline text being read; begins that of a tight item.
    fn prose_at(&mut self, span: &Range<usize>) -> &mut Inlines<'a> {
        if self.leaf == Leaf::None {
            self.begin_prose(Leaf::TightProse, span.start);
        }
        &mut self.inlines
    }

    fn begin_prose(&mut self, leaf: Leaf, start: usize) {
        self.leaf = leaf;
        self.leaf_start = start;
    }

    fn end_prose(&mut self, block: impl FnOnce(Prose) -> Block) {
        let prose = self.take_prose();
        self.add(block(prose));
    }

    fn end_tight_prose(&mut self) {
        if self.leaf == Leaf::TightProse {
            self.end_prose(Block::Paragraph);
        }
    }

    fn take_prose(&mut self) -> Prose {
        self.leaf = Leaf::None;
        let in_table = self.table.is_some();
        self.inlines.take(
            self.leaf_start,
            in_table,
            &mut self.locator,
            &mut self.notices,
        )
    }
}

/// Whether a tag stands inside a paragraph.
fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
