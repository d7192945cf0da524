//! Inline text: what a paragraph, heading or cell shows, and where each piece
//! of it comes from.
//!
//! Tokens are gathered until the block ends, because only then it is known
//! whether the text has Korean in it, which decides who pairs the emphasis.
//! Nothing recurses: open spans are a stack, bounded by
//! [`MAX_INLINE_DEPTH`](super::MAX_INLINE_DEPTH).

use std::borrow::Cow;
use std::mem;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::emphasis::{self, Run, is_cjk};
use super::locator::Locator;
use super::{BareAddresses, MAX_INLINE_DEPTH, address, bare_address};
use crate::summary::model::{Anchor, Inline, Prose, Text};
use crate::summary::notice::{Notice, NoticeKind};

/// Gathers the inline events of one block after the other.
pub(super) struct Inlines<'a> {
    source: &'a str,
    addresses: BareAddresses,
    tokens: Vec<Token<'a>>,
}

/// A piece of inline text, with its place in the parsed text.
#[derive(Debug)]
pub(super) enum Token<'a> {
    /// Characters.
    Text { text: CowStr<'a>, at: Range<usize> },
    /// Characters that may be emphasis.
    Run { run: Run, at: usize },
    /// Code.
    Code { text: CowStr<'a>, at: usize },
    /// Raw HTML.
    Html { text: CowStr<'a>, at: usize },
    /// A line end.
    Break { hard: bool, at: usize },
    /// A reference to a footnote.
    Footnote { number: u32 },
    /// The parser's own verdict on a run of emphasis.
    Mark {
        span: Span,
        opens: bool,
        at: Range<usize>,
    },
    /// The start of a span that delimiters do not reach across.
    Open(Opening<'a>),
    /// Its end.
    Close,
}

/// A span by delimiters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Strong,
    Emphasis,
    Strikethrough,
}

/// What starts at a [`Token::Open`].
#[derive(Debug)]
pub(super) enum Opening<'a> {
    Span(Span),
    Link(Target<'a>),
    Image(Target<'a>),
}

/// The destination of a link or image.
#[derive(Debug)]
pub(super) struct Target<'a> {
    address: CowStr<'a>,
    title: CowStr<'a>,
    at: usize,
}

impl<'a> Inlines<'a> {
    /// Gathers from `source`.
    pub(super) fn new(source: &'a str, addresses: BareAddresses) -> Self {
        Self {
            source,
            addresses,
            tokens: Vec::new(),
        }
    }

    /// Takes one inline event and the bytes it covers.
    pub(super) fn read(&mut self, event: Event<'a>, span: Range<usize>) {
        let at = span.start;
        let token = match event {
            Event::Text(text) => Token::Text { text, at: span },
            Event::Code(text) => Token::Code { text, at },
            Event::InlineHtml(html) if is_line_break(&html) => Token::Break { hard: true, at },
            Event::Html(text) | Event::InlineHtml(text) => Token::Html { text, at },
            Event::SoftBreak => Token::Break { hard: false, at },
            Event::HardBreak => Token::Break { hard: true, at },
            Event::Start(Tag::Strong) => mark(Span::Strong, true, at..at + 2),
            Event::End(TagEnd::Strong) => mark(Span::Strong, false, span.end - 2..span.end),
            Event::Start(Tag::Emphasis) => mark(Span::Emphasis, true, at..at + 1),
            Event::End(TagEnd::Emphasis) => mark(Span::Emphasis, false, span.end - 1..span.end),
            Event::Start(Tag::Link {
                dest_url: address,
                title,
                link_type,
                ..
            }) => {
                let address = match link_type {
                    pulldown_cmark::LinkType::Email => format!("mailto:{address}").into(),
                    _ => address,
                };
                Token::Open(Opening::Link(Target { address, title, at }))
            }
            Event::Start(Tag::Image {
                dest_url: address,
                title,
                ..
            }) => Token::Open(Opening::Image(Target { address, title, at })),
            Event::End(TagEnd::Link | TagEnd::Image) => Token::Close,
            // Of extensions that are off.
            _ => return,
        };
        self.tokens.push(token);
    }

    /// Takes a reference to a footnote.
    pub(super) fn footnote(&mut self, number: u32) {
        self.tokens.push(Token::Footnote { number });
    }

    /// Drops the line end that closes a block of raw HTML.
    pub(super) fn trim_line_end(&mut self) {
        if let Some(Token::Html { text, .. }) = self.tokens.last_mut()
            && let Some(trimmed) = text.strip_suffix('\n')
        {
            *text = trimmed.to_owned().into();
        }
    }

    /// What was gathered, as a prose that starts at the byte `start`.
    pub(super) fn take(
        &mut self,
        start: usize,
        in_table: bool,
        locator: &mut Locator<'_>,
        notices: &mut Vec<Notice>,
    ) -> Prose {
        let tokens = mem::take(&mut self.tokens);
        let korean = tokens.iter().any(|token| match token {
            Token::Text { text, .. } => text.chars().any(is_cjk),
            _ => false,
        });
        let mut tokens = self.with_runs(tokens, korean, in_table);
        emphasis::pair(&mut tokens);
        let mut writer = Writer {
            source: self.source,
            addresses: self.addresses,
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
        for token in tokens {
            writer.write(token);
        }
        writer.finish()
    }

    /// Splits the texts at delimiter runs. With Korean, the parser's verdicts
    /// become runs again; without, they are scopes.
    fn with_runs(&self, tokens: Vec<Token<'a>>, korean: bool, in_table: bool) -> Vec<Token<'a>> {
        let mut split = Vec::with_capacity(tokens.len());
        // Where the last token ended: a backslash that it does not cover
        // escapes the character behind it.
        let mut covered = 0;
        for token in tokens {
            match token {
                Token::Text { text, at } if self.source.get(at.clone()) == Some(&*text) => {
                    let escaped =
                        at.start > covered && self.source.get(at.start - 1..at.start) == Some("\\");
                    covered = at.end;
                    self.split(at, escaped, korean, in_table, &mut split);
                    continue;
                }
                Token::Mark { at, .. } if korean => {
                    covered = at.end;
                    self.push_run(at, in_table, &mut split);
                    continue;
                }
                Token::Mark { span, opens, at } => {
                    covered = at.end;
                    split.push(if opens {
                        Token::Open(Opening::Span(span))
                    } else {
                        Token::Close
                    });
                    continue;
                }
                Token::Text { ref at, .. } => covered = at.end,
                Token::Open(
                    Opening::Link(Target { at, .. }) | Opening::Image(Target { at, .. }),
                ) => {
                    covered = at + 1;
                }
                _ => {}
            }
            split.push(token);
        }
        split
    }

    /// Splits the characters at `at` of the source.
    fn split(
        &self,
        at: Range<usize>,
        escaped: bool,
        korean: bool,
        in_table: bool,
        split: &mut Vec<Token<'a>>,
    ) {
        let bytes = self.source.as_bytes();
        let is_delimiter =
            |byte: u8| matches!(byte, b'~' | b'=') || (korean && matches!(byte, b'*' | b'_'));
        let mut plain = at.start;
        let mut index = at.start + usize::from(escaped);
        while index < at.end {
            let Some(&byte) = bytes.get(index) else { break };
            if !is_delimiter(byte) {
                index += 1;
                continue;
            }
            let run = bytes.get(index..at.end).unwrap_or_default();
            let length = run.iter().take_while(|&&other| other == byte).count();
            // Only `~~` and `==` mean something; one `~` is Korean for "to".
            if matches!(byte, b'*' | b'_') || length == 2 {
                self.push_text(plain..index, split);
                self.push_run(index..index + length, in_table, split);
                plain = index + length;
            }
            index += length;
        }
        self.push_text(plain..at.end, split);
    }

    fn push_text(&self, at: Range<usize>, split: &mut Vec<Token<'a>>) {
        if let Some(text) = self.source.get(at.clone())
            && !text.is_empty()
        {
            split.push(Token::Text {
                text: text.into(),
                at,
            });
        }
    }

    /// Adds a run, or lengthens the one that it continues.
    fn push_run(&self, at: Range<usize>, in_table: bool, split: &mut Vec<Token<'a>>) {
        let Some(&byte) = self.source.as_bytes().get(at.start) else {
            return;
        };
        let mut start = at.start;
        if let Some(Token::Run { run, at: previous }) = split.last()
            && run.byte == byte
            && previous + run.length == at.start
        {
            start = *previous;
            split.pop();
        }
        let edge = |character: Option<char>| match character {
            Some('|') if in_table => ' ',
            Some(character) => character,
            None => ' ',
        };
        let before = self
            .source
            .get(..start)
            .and_then(|text| text.chars().next_back());
        let after = self
            .source
            .get(at.end..)
            .and_then(|text| text.chars().next());
        split.push(Token::Run {
            run: Run::new(byte, at.end - start, edge(before), edge(after)),
            at: start,
        });
    }
}

fn mark(span: Span, opens: bool, at: Range<usize>) -> Token<'static> {
    Token::Mark { span, opens, at }
}

/// Whether a tag is the line break that authors of tables resort to.
fn is_line_break(html: &str) -> bool {
    html.get(1..3)
        .is_some_and(|name| name.eq_ignore_ascii_case("br"))
        && html
            .get(3..)
            .is_some_and(|rest| rest.trim_matches([' ', '/', '>']).is_empty())
}

/// Writes the tokens of one block.
struct Writer<'w, 'l> {
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

impl Writer<'_, '_> {
    fn write(&mut self, token: Token<'_>) {
        match token {
            Token::Text { text, at } => self.characters(&text, at.start),
            Token::Run { run, at } => {
                for _ in &run.closes {
                    self.close();
                }
                let (skipped, length) = run.literal();
                let start = at + skipped;
                let literal = self.source.get(start..start + length).unwrap_or_default();
                self.characters(literal, start);
                for &span in run.opens.iter().rev() {
                    self.open(FrameKind::Span(span));
                }
            }
            Token::Code { text, at } => {
                // The code starts behind its back-ticks and a padding blank.
                let marks = self.source.get(at..).unwrap_or_default();
                let inner = marks.trim_start_matches('`');
                let padding = usize::from(!inner.starts_with(&*text));
                let marks = marks.len() - inner.len() + padding;
                self.leaf(&text, at + marks, Inline::Code);
            }
            Token::Html { text, at } => self.leaf(&text, at, Inline::Html),
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

    fn finish(mut self) -> Prose {
        while !self.frames.is_empty() {
            self.close();
        }
        self.flush();
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
        while let Some((before, character, after)) = split_at_order_control(rest) {
            self.copy(before, at);
            at += before.len();
            self.follow(at, self.text.len());
            self.notices.push(Notice {
                position: self.locator.position(at),
                kind: NoticeKind::OrderControl,
            });
            self.text.push_str(&name(character));
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
        let copied = self.source.get(at..end) == Some(text);
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

    fn leaf(&mut self, text: &str, at: usize, inline: impl FnOnce(Text) -> Inline) {
        self.flush();
        self.characters(text, at);
        let text = self.text.get(self.plain..).unwrap_or_default().into();
        self.plain = self.text.len();
        self.inlines.push(inline(text));
    }

    /// Makes an inline of the characters since the last one.
    fn flush(&mut self) {
        let text = self.text.get(self.plain..).unwrap_or_default();
        self.plain = self.text.len();
        let mut done = 0;
        let linked = self.addresses == BareAddresses::Linked && !self.in_link();
        while linked && let Some(range) = bare_address::find(text, done) {
            let before = text.get(done..range.start).unwrap_or_default();
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
        let rest = text.get(done..).unwrap_or_default();
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
        let content = mem::replace(&mut self.inlines, frame.before);
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
                alt: self.text.get(frame.start..).unwrap_or_default().into(),
            },
        });
    }
}

/// Replaces the characters that reorder others by their names, so that the
/// text cannot be read as something else than it says.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let mut rest = text;
    let mut shown = Cow::Borrowed("");
    while let Some((before, character, after)) = split_at_order_control(rest) {
        let shown = shown.to_mut();
        shown.push_str(before);
        shown.push_str(&name(character));
        rest = after;
    }
    shown + rest
}

/// The text before the first character that reorders others, that character,
/// and the text behind it.
fn split_at_order_control(text: &str) -> Option<(&str, char, &str)> {
    let reorders = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    // Their first byte is shared with few others.
    if !text.as_bytes().contains(&0xE2) {
        return None;
    }
    let (before, rest) = text.split_at_checked(text.find(reorders)?)?;
    let mut after = rest.chars();
    let character = after.next()?;
    Some((before, character, after.as_str()))
}

fn name(character: char) -> String {
    format!("[U+{:04X}]", u32::from(character))
}
