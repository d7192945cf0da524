//! Inline text, drawn; `block.rs` draws the blocks that it stands in.
//!
//! What the viewer can do with the words is told by `data-` attributes and
//! handled once, above (`view/text.rs`), so that a prose carries no listeners.
//!
//! Deliberately absent: `innerHTML`. Raw HTML is shown as text, and pictures
//! of third parties are links, so that nobody is told who reads.

mod block;

pub use block::flow;
pub(super) use block::{blocks, task_box};

use std::ops::Range;

use super::pen::{Form, Pen};
use super::timestamp;
use crate::reading::visible::MarkedBy;
use crate::summary::model::{Inline, Prose, ProseId, Text};

/// Something laid over a stretch of a prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// The prose.
    pub prose: ProseId,
    /// Bytes of its text.
    pub range: Range<usize>,
    /// What.
    pub kind: OverlayKind,
}

/// What is laid over a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlayKind {
    /// `<mark part="mark">`, with the reason as its class.
    Mark(MarkedBy),
    /// A link to the timeline around a `<time>`.
    Date {
        /// Index into [`Summary::temporal`](crate::summary::Summary::temporal):
        /// the element is `d{index}`, with `data-date={index}`.
        index: u32,
        /// The value for `datetime`; empty where nobody knows it.
        edtf: Text,
        /// The address of the date's own link.
        address: Text,
    },
    /// A moment of the video: a button, or the link that stands there.
    Moment {
        /// Seconds from its start.
        seconds: u32,
        /// What pressing it does.
        hint: Text,
    },
}

/// Draws the inline content of a prose.
pub(super) fn inline(pen: &mut dyn Pen, prose: &Prose, overlays: &[Overlay], labelled: bool) {
    Drawing::of(prose, overlays, labelled, false).inlines(pen, &prose.inlines);
}

/// Draws the inline content of a prose for a button: no link works in one.
pub(super) fn caption(pen: &mut dyn Pen, prose: &Prose, overlays: &[Overlay]) {
    Drawing::of(prose, overlays, false, true).inlines(pen, &prose.inlines);
}

/// The address of the first link in a text, if there is one.
pub(super) fn first_link(inlines: &[Inline]) -> Option<&str> {
    inlines.iter().find_map(|inline| match inline {
        Inline::Link { target, .. } => target.as_deref(),
        Inline::Strong(content) | Inline::Emphasis(content) | Inline::Strikethrough(content) => {
            first_link(content)
        }
        _ => None,
    })
}

/// Walks the inline tree along the text that the overlays speak of.
struct Drawing<'a> {
    overlays: &'a [Overlay],
    offset: usize,
    labelled: bool,
    /// Whether the words stand in a link or a button, which no other may be in.
    pressed: bool,
}

impl<'a> Drawing<'a> {
    fn of(prose: &Prose, overlays: &'a [Overlay], labelled: bool, pressed: bool) -> Self {
        let first = overlays.partition_point(|overlay| overlay.prose < prose.id);
        let past = overlays.partition_point(|overlay| overlay.prose <= prose.id);
        Self {
            overlays: overlays.get(first..past).unwrap_or_default(),
            offset: 0,
            labelled,
            pressed,
        }
    }

    fn inlines(&mut self, pen: &mut dyn Pen, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(pen, inline);
        }
    }

    fn inline(&mut self, pen: &mut dyn Pen, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.text(pen, text),
            Inline::Code(text) => pen.element(&Form("code", &[]), |pen| self.text(pen, text)),
            Inline::Html(text) => {
                pen.element(&Form("code", &[("class", "raw")]), |pen| {
                    self.text(pen, text)
                });
            }
            Inline::Strong(content) => {
                pen.open(match std::mem::take(&mut self.labelled) {
                    true => &Form("strong", &[("class", "label"), ("part", "label")]),
                    false => &Form("strong", &[]),
                });
                self.inlines(pen, content);
                pen.close();
            }
            Inline::Emphasis(content) => {
                pen.element(&Form("em", &[]), |pen| self.inlines(pen, content));
            }
            Inline::Strikethrough(content) => {
                pen.element(&Form("s", &[]), |pen| self.inlines(pen, content));
            }
            Inline::Link { content, .. } if self.pressed => self.inlines(pen, content),
            Inline::Link {
                target,
                title,
                content,
            } => {
                open_link(pen, target.as_deref(), title, LINK);
                let moment = |overlay: &&Overlay| overlay.range.start == self.offset;
                if let Some(Overlay {
                    kind: OverlayKind::Moment { seconds, .. },
                    ..
                }) = self.overlays.iter().find(moment)
                {
                    pen.attribute("data-seconds", &seconds.to_string());
                }
                self.pressed = true;
                self.inlines(pen, content);
                self.pressed = false;
                pen.close();
            }
            Inline::Image { source, title, alt } => {
                self.offset += alt.len();
                match source.as_deref() {
                    Some(source) if is_shown(source) => picture(pen, source, title, alt),
                    _ if self.pressed => pen.text(alt),
                    source => link_to_picture(pen, source, title, alt),
                }
            }
            Inline::FootnoteReference(number) => {
                let number = number.to_string();
                pen.open(&Form("sup", &[]));
                pen.open(match self.pressed {
                    true => &Form("span", &[]),
                    false => &Form("a", &[("class", "note")]),
                });
                pen.attribute("id", &["fnref", &number].concat());
                if !self.pressed {
                    pen.attribute("href", &["#fn", &number].concat());
                    pen.attribute("data-note", &number);
                }
                pen.text(&number);
                pen.close();
                pen.close();
            }
            // It leads nowhere, so that whoever listens is spared it.
            Inline::Citation(mark) => {
                pen.open(&Form(
                    "span",
                    &[("class", "citation"), ("aria-hidden", "true")],
                ));
                pen.text(mark);
                pen.close();
            }
            Inline::SoftBreak => {
                self.offset += 1;
                pen.text(" ");
            }
            Inline::HardBreak => {
                self.offset += 1;
                pen.element(&Form("br", &[]), |_| {});
            }
        }
    }

    /// Cuts a leaf at the edges of what lies over it.
    fn text(&mut self, pen: &mut dyn Pen, text: &Text) {
        let start = self.offset;
        let end = start + text.len();
        self.offset = end;
        let over = |range: &Range<usize>| range.start < end && start < range.end;
        if !self.overlays.iter().any(|overlay| over(&overlay.range)) {
            return pen.text(text);
        }
        let mut at = start;
        let overlays = self.overlays;
        for overlay in overlays.iter().filter(|overlay| over(&overlay.range)) {
            let range = overlay.range.start.max(at)..overlay.range.end.min(end);
            if range.is_empty() {
                continue;
            }
            match &overlay.kind {
                OverlayKind::Date {
                    index,
                    edtf,
                    address,
                } => {
                    self.marked(pen, text, start, at..range.start);
                    let index = index.to_string();
                    pen.open(match self.pressed {
                        true => &Form("time", &[]),
                        false => &Form("a", &[("class", "when")]),
                    });
                    if overlay.range.start >= start {
                        pen.attribute("id", &["d", &index].concat());
                    }
                    if !self.pressed {
                        pen.attribute("href", address);
                        pen.attribute("data-date", &index);
                        pen.open(&Form("time", &[]));
                    }
                    let known = (!edtf.is_empty()).then_some(&**edtf);
                    pen.attribute_if("datetime", known);
                    self.marked(pen, text, start, range.clone());
                    pen.close();
                    if !self.pressed {
                        pen.close();
                    }
                    at = range.end;
                }
                OverlayKind::Moment { seconds, hint } if !self.pressed => {
                    let range = with_brackets(text, range.start - start..range.end - start);
                    let range = (start + range.start).max(at)..start + range.end;
                    self.marked(pen, text, start, at..range.start);
                    pen.open(&timestamp::BUTTON);
                    pen.attribute("data-seconds", &seconds.to_string());
                    pen.attribute("title", hint);
                    self.marked(pen, text, start, range.clone());
                    pen.close();
                    at = range.end;
                }
                OverlayKind::Moment { .. } | OverlayKind::Mark(_) => {}
            }
        }
        self.marked(pen, text, start, at..end);
    }

    /// Draws the part of a leaf that is `range` of the prose, with its marks.
    fn marked(&self, pen: &mut dyn Pen, text: &str, start: usize, range: Range<usize>) {
        let words = |range: Range<usize>| {
            let words = text.get(range.start - start..range.end - start);
            words.unwrap_or_default()
        };
        let mut at = range.start;
        for overlay in self.overlays {
            let OverlayKind::Mark(by) = overlay.kind else {
                continue;
            };
            let mark = overlay.range.start.max(at)..overlay.range.end.min(range.end);
            if mark.is_empty() {
                continue;
            }
            written(pen, words(at..mark.start));
            pen.open(match by {
                MarkedBy::Tag => &Form("mark", &[("part", "mark"), ("class", "tag")]),
                MarkedBy::Search => &Form("mark", &[("part", "mark"), ("class", "hit")]),
                MarkedBy::Current => &Form("mark", &[("part", "mark"), ("class", "hit current")]),
            });
            pen.text(words(mark.clone()));
            pen.close();
            at = mark.end;
        }
        written(pen, words(at..range.end));
    }
}

/// The range with the brackets around it.
fn with_brackets(text: &str, range: Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let before = range.start.checked_sub(1).and_then(|at| bytes.get(at));
    match (before, bytes.get(range.end)) {
        (Some(b'['), Some(b']')) | (Some(b'('), Some(b')')) => range.start - 1..range.end + 1,
        _ => range,
    }
}

/// Writes words, if there are any.
fn written(pen: &mut dyn Pen, words: &str) {
    if !words.is_empty() {
        pen.text(words);
    }
}

const LINK: &Form = &Form("a", &[]);

/// A link to a picture that is not shown.
const PICTURE: &Form = &Form("a", &[("class", "picture")]);

/// The same, named by its address for want of a description.
const NAMELESS_PICTURE: &Form = &Form("a", &[("class", "picture nameless")]);

/// Begins a link, or what is left of a refused one.
fn open_link(pen: &mut dyn Pen, target: Option<&str>, title: &str, form: &'static Form) {
    let title = (!title.is_empty()).then_some(title);
    match target {
        Some(target) => {
            pen.open(form);
            pen.attribute("href", target);
            pen.attribute_if("title", title);
            pen.attribute("rel", "noopener nofollow ugc");
        }
        None => {
            pen.open(&Form("span", &[("class", "refused")]));
            pen.attribute_if("title", title);
        }
    }
}

fn picture(pen: &mut dyn Pen, source: &str, title: &str, alt: &str) {
    pen.open(&Form("img", &[]));
    pen.attribute("src", source);
    pen.attribute("alt", alt);
    pen.attribute_if("title", (!title.is_empty()).then_some(title));
    pen.attribute("loading", "lazy");
    pen.attribute("referrerpolicy", "no-referrer");
    pen.close();
}

fn link_to_picture(pen: &mut dyn Pen, source: Option<&str>, title: &str, alt: &str) {
    match source {
        Some(source) if alt.is_empty() => {
            open_link(pen, Some(source), title, NAMELESS_PICTURE);
            pen.text(source);
        }
        source => {
            open_link(pen, source, title, PICTURE);
            pen.text(alt);
        }
    }
    pen.close();
}

/// Whether a picture is shown at once: those of the site itself, and those of
/// the host that the thumbnail comes from anyway.
fn is_shown(source: &str) -> bool {
    let delimiter = source.find([':', '/', '?', '#']);
    let has_scheme =
        delimiter.is_some_and(|at| source.get(at..).is_some_and(|rest| rest.starts_with(':')));
    let host = match source.strip_prefix("https://") {
        Some(rest) => rest,
        None if has_scheme => return false,
        None => match source.strip_prefix("//") {
            Some(rest) => rest,
            None => return true,
        },
    };
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    matches!(host, "i.ytimg.com" | "img.youtube.com")
}
