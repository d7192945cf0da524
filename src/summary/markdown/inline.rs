//! Inline text: what a paragraph, heading or cell shows, and where each piece
//! of it comes from.
//!
//! Tokens are gathered until the block ends, because only then it is known
//! whether the text has Korean in it, which decides who pairs the emphasis.
//! Deliberately absent: the tree (`writer`).

mod writer;

use super::super::edges::Edges;
use std::mem;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::BareAddresses;
use super::emphasis::{self, Run, is_cjk};
use crate::summary::model::{Locator, Prose};
use crate::summary::notice::Notice;
use writer::Writer;

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
        let mut writer = Writer::new(self.source, start, self.addresses, locator, notices);
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
                    let escaped = at.start > covered
                        && self.source.slice(at.start - 1..at.start) == Some("\\");
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
            .slice(..start)
            .and_then(|text| text.chars().next_back());
        let after = self
            .source
            .slice(at.end..)
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
    html.slice(1..3)
        .is_some_and(|name| name.eq_ignore_ascii_case("br"))
        && html
            .slice(3..)
            .is_some_and(|rest| rest.trim_start_any(" />").trim_end_any(" />").is_empty())
}
