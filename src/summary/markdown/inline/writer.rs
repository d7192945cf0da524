//! Writes the tokens of one block as the inline tree, its text and the anchors
//! that lead back to the source.
//!
//! Nothing recurses: open spans are a stack, bounded by [`MAX_INLINE_DEPTH`].
//! Deliberately absent: which runs of delimiters pair (`emphasis`).

use super::super::super::edges::Edges;
use std::mem;

use super::super::order_control::{self, visible};
use super::super::{BareAddresses, MAX_INLINE_DEPTH, address, bare_address, citation};
use super::{Opening, Span, Target, Token};
use crate::summary::model::{Anchor, Inline, Locator, Prose, Text};
use crate::summary::notice::{Notice, NoticeKind};

/// Writes the tokens of one block.
pub(super) struct Writer<'w, 'l> {
    source: &'w str,
    addresses: BareAddresses,
    locator: &'w mut Locator<'l>,
    notices: &'w mut Vec<Notice>,
    text: String,
    anchors: Vec<Anchor>,
    /// Where the source goes on if it goes on as the text does.
    followed: Option<usize>,
    frames: Vec<Frame>,
    inlines: Vec<Inline>,
    /// Where the characters start that are not yet an inline.
    plain: usize,
    /// How many spans beyond the bound are open.
    beyond: usize,
}

/// An open span: what it will be, what stood before it, where its text starts.
struct Frame {
    kind: FrameKind,
    before: Vec<Inline>,
    start: usize,
}

enum FrameKind {
    Span(Span),
    Link { target: Option<Text>, title: Text },
    Image { source: Option<Text>, title: Text },
}

impl<'w, 'l> Writer<'w, 'l> {
    /// A writer of the block that starts at the byte `start` of `source`.
    pub(super) fn new(
        source: &'w str,
        start: usize,
        addresses: BareAddresses,
        locator: &'w mut Locator<'l>,
        notices: &'w mut Vec<Notice>,
    ) -> Self {
        let mut writer = Self {
            source,
            addresses,
            locator,
            notices,
            text: String::new(),
            anchors: Vec::new(),
            followed: None,
            frames: Vec::new(),
            inlines: Vec::new(),
            plain: 0,
            beyond: 0,
        };
        writer.follow(start, 0);
        writer
    }

    /// Takes the next token.
    pub(super) fn write(&mut self, token: Token<'_>) {
        match token {
            Token::Text { text, at } => {
                let (mut rest, mut at) = (&*text, at.start);
                while let Some((before, mark, after)) = citation::split_at(rest) {
                    self.characters(before, at);
                    self.flush();
                    self.inlines.push(Inline::Citation(mark.into()));
                    at += rest.len() - after.len();
                    rest = after;
                }
                self.characters(rest, at);
            }
            Token::Run { run, at } => {
                for _ in &run.closes {
                    self.close();
                }
                let (skipped, length) = run.literal();
                let start = at + skipped;
                let literal = self.source.part(start..start + length);
                self.characters(literal, start);
                for &span in run.opens.iter().rev() {
                    self.open(FrameKind::Span(span));
                }
            }
            Token::Code { text, at } => {
                // The code starts behind its back-ticks and a padding blank.
                let marks = self.source.part(at..);
                let inner = marks.trim_start_matches('`');
                let padding =
                    usize::from(inner.starts_with_any(" \n") && !inner.starts_with(&*text));
                let start = at + marks.len() - inner.len() + padding;
                self.code(&text, start);
            }
            Token::Html { text, at } => {
                self.flush();
                self.leaf(&text, at, Inline::Html);
            }
            Token::Break { hard, at } => {
                self.flush();
                self.characters("\n", at);
                self.plain = self.text.len();
                self.followed = None;
                self.inlines.push(if hard {
                    Inline::HardBreak
                } else {
                    Inline::SoftBreak
                });
            }
            Token::Footnote { number } => {
                self.flush();
                self.inlines.push(Inline::FootnoteReference(number));
            }
            Token::Open(Opening::Span(span)) => self.open(FrameKind::Span(span)),
            Token::Open(Opening::Link(target)) => {
                let (address, title) = self.target(&target, address::link);
                self.open(FrameKind::Link {
                    target: address,
                    title,
                });
            }
            Token::Open(Opening::Image(target)) => {
                let (source, title) = self.target(&target, address::image);
                self.open(FrameKind::Image { source, title });
            }
            Token::Close => self.close(),
            Token::Mark { .. } => {}
        }
    }

    /// All that was written; what is still open ends here.
    pub(super) fn finish(mut self) -> Prose {
        while !self.frames.is_empty() {
            self.close();
        }
        self.flush();
        // It stays for as long as the reader does, mostly a single piece of text.
        self.inlines.shrink_to_fit();
        self.anchors.shrink_to_fit();
        Prose {
            text: self.text.as_str().into(),
            inlines: self.inlines,
            anchors: self.anchors,
            ..Prose::default()
        }
    }

    /// Adds visible characters that stand at the byte `at` of the source, those
    /// that reorder others by name.
    fn characters(&mut self, text: &str, at: usize) {
        let mut rest = text;
        let mut at = at;
        while let Some((before, character, after)) = order_control::split_at(rest) {
            self.copy(before, at);
            at += before.len();
            self.follow(at, self.text.len());
            self.notices.push(Notice {
                position: self.locator.position(at),
                kind: NoticeKind::OrderControl,
            });
            self.text.push_str(&order_control::name(character));
            self.followed = None;
            at += character.len_utf8();
            rest = after;
        }
        self.copy(rest, at);
    }

    /// Adds characters, and the breaks that their places have.
    fn copy(&mut self, text: &str, at: usize) {
        if text.is_empty() {
            return;
        }
        self.locator.position(at);
        if self.followed != Some(at) {
            self.follow(at, self.text.len());
        }
        let end = at + text.len();
        let copied = self.source.slice(at..end) == Some(text);
        if copied {
            while let Some(offset) = self.locator.next_break().filter(|&offset| offset < end) {
                let from = self.text.len() + (offset - at);
                self.follow(offset, from);
            }
        }
        self.followed = copied.then_some(end);
        self.text.push_str(text);
    }

    /// Sets an anchor: the byte `offset` of the text comes from the byte `at`.
    fn follow(&mut self, at: usize, offset: usize) {
        let position = self.locator.position(at);
        let offset = offset as u32;
        self.anchors.pop_if(|anchor| anchor.offset == offset);
        self.anchors.push(Anchor { offset, position });
    }

    /// Code; in a table a bar in it has a backslash that is not shown.
    fn code(&mut self, text: &str, start: usize) {
        self.flush();
        let mut rest = text;
        let mut at = start;
        while let Some(bar) = rest.find('|') {
            let (before, after) = rest.split_at(bar);
            self.characters(before, at);
            at += before.len();
            let escaped = self
                .source
                .slice(at..)
                .is_some_and(|rest| rest.starts_with("\\|"));
            at += usize::from(escaped);
            let (mark, after) = after.split_at(1);
            self.characters(mark, at);
            at += 1;
            rest = after;
        }
        self.leaf(rest, at, Inline::Code);
    }

    /// What was not flushed, and some more characters, as one inline.
    fn leaf(&mut self, text: &str, at: usize, inline: impl FnOnce(Text) -> Inline) {
        self.characters(text, at);
        let text = self.text.part(self.plain..).into();
        self.plain = self.text.len();
        self.inlines.push(inline(text));
    }

    /// Makes an inline of the characters since the last one.
    fn flush(&mut self) {
        let text = self.text.part(self.plain..);
        self.plain = self.text.len();
        let mut done = 0;
        let linked = self.addresses == BareAddresses::Linked && !self.in_link();
        while linked && let Some(range) = bare_address::find(text, done) {
            let before = text.part(done..range.start);
            if !before.is_empty() {
                self.inlines.push(Inline::Text(before.into()));
            }
            done = range.end;
            let words = text.get(range).unwrap_or_default();
            self.inlines.push(Inline::Link {
                target: address::link(&bare_address::target(words)),
                title: Text::default(),
                content: vec![Inline::Text(words.into())],
            });
        }
        let rest = text.part(done..);
        if !rest.is_empty() {
            self.inlines.push(Inline::Text(rest.into()));
        }
    }

    /// Whether the words are a link's already, or a picture's description.
    fn in_link(&self) -> bool {
        let mut kinds = self.frames.iter().map(|frame| &frame.kind);
        kinds.any(|kind| !matches!(kind, FrameKind::Span(_)))
    }

    fn target(
        &mut self,
        target: &Target<'_>,
        allowed: fn(&str) -> Option<Text>,
    ) -> (Option<Text>, Text) {
        let address = allowed(&target.address);
        if address.is_none() {
            let address = visible(&target.address);
            self.notices.push(Notice {
                position: self.locator.position(target.at),
                kind: NoticeKind::AddressRefused(address.as_ref().into()),
            });
        }
        (address, target.title.as_ref().into())
    }

    fn open(&mut self, kind: FrameKind) {
        if self.beyond > 0 || self.frames.len() >= MAX_INLINE_DEPTH {
            self.beyond += 1;
            return;
        }
        self.flush();
        self.frames.push(Frame {
            kind,
            before: mem::take(&mut self.inlines),
            start: self.text.len(),
        });
    }

    fn close(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        self.flush();
        let Some(frame) = self.frames.pop() else {
            return;
        };
        let mut content = mem::replace(&mut self.inlines, frame.before);
        content.shrink_to_fit();
        self.inlines.push(match frame.kind {
            FrameKind::Span(Span::Strong) => Inline::Strong(content),
            FrameKind::Span(Span::Emphasis) => Inline::Emphasis(content),
            FrameKind::Span(Span::Strikethrough) => Inline::Strikethrough(content),
            FrameKind::Link { target, title } => Inline::Link {
                target,
                title,
                content,
            },
            FrameKind::Image { source, title } => Inline::Image {
                source,
                title,
                alt: self.text.part(frame.start..).into(),
            },
        });
    }
}
