//! Blocks and inline text as nodes.
//!
//! Plain functions: whoever draws a prose memoises it. What the viewer can do
//! with the words is told by `data-` attributes and handled once, above
//! (`view/text.rs`), so that a prose carries no listeners.
//!
//! Deliberately absent: `innerHTML`. Raw HTML is shown as text, and pictures
//! of third parties are links, so that nobody is told who reads.

use std::ops::Range;

use yew::prelude::*;

use crate::reading::visible::MarkedBy;
use crate::summary::model::{
    Alignment, Block, Inline, List, ListItem, Prose, ProseId, Table, Text,
};

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
        /// The value for `datetime`.
        edtf: Text,
        /// The address of the date's own link.
        address: Text,
    },
}

/// Draws blocks, with `overlays` sorted by prose and start. The first bold
/// words of the first paragraph are its label where `labelled`.
pub(super) fn blocks(blocks: &[Block], overlays: &[Overlay], labelled: bool) -> Html {
    blocks
        .iter()
        .enumerate()
        .map(|(index, each)| block(each, overlays, labelled && index == 0, blocks.len() == 1))
        .collect()
}

/// Draws the inline content of a prose.
pub(super) fn inline(prose: &Prose, overlays: &[Overlay], labelled: bool) -> Html {
    let first = overlays.partition_point(|overlay| overlay.prose < prose.id);
    let past = overlays.partition_point(|overlay| overlay.prose <= prose.id);
    let mut drawing = Drawing {
        overlays: overlays.get(first..past).unwrap_or_default(),
        offset: 0,
        labelled,
    };
    drawing.inlines(&prose.inlines)
}

/// Draws blocks as running text, every paragraph with its margins.
pub fn flow(blocks: &[Block], overlays: &[Overlay]) -> Html {
    blocks
        .iter()
        .map(|each| block(each, overlays, false, false))
        .collect()
}

fn block(block: &Block, overlays: &[Overlay], labelled: bool, alone: bool) -> Html {
    match block {
        Block::Paragraph(prose) if alone => {
            html! { <span class="words">{ inline(prose, overlays, labelled) }</span> }
        }
        Block::Paragraph(prose) => html! { <p>{ inline(prose, overlays, labelled) }</p> },
        Block::Heading { level, prose } => {
            let level = level.clamp(&1, &6);
            html! { <@{format!("h{level}")} class="subheading">{ inline(prose, overlays, false) }</@> }
        }
        Block::List(list) => self::list(list, overlays),
        Block::Code { info, text, .. } => {
            // The first word of an info string is the language.
            let language = info.split_whitespace().next();
            let class = language.map(|language| format!("language-{language}"));
            html! { <pre tabindex="0"><code {class}>{ text.clone() }</code></pre> }
        }
        Block::Quote(inner) => html! { <blockquote>{ flow(inner, overlays) }</blockquote> },
        Block::Table(table) => self::table(table, overlays),
        Block::Html { prose } => html! { <p class="raw">{ inline(prose, overlays, false) }</p> },
        Block::Rule => html! { <hr /> },
    }
}

fn list(list: &List, overlays: &[Overlay]) -> Html {
    let items: Html = list
        .items
        .iter()
        .map(|item| list_item(item, list.tight, overlays))
        .collect();
    match list.start {
        None => html! { <ul>{ items }</ul> },
        Some(1) => html! { <ol>{ items }</ol> },
        Some(start) => html! { <ol start={start.to_string()}>{ items }</ol> },
    }
}

fn list_item(item: &ListItem, tight: bool, overlays: &[Overlay]) -> Html {
    let content: Html = item
        .blocks
        .iter()
        .map(|each| block(each, overlays, false, tight))
        .collect();
    match item.task {
        None => html! { <li>{ content }</li> },
        Some(ticked) => html! {
            <li class="task"><input type="checkbox" disabled=true checked={ticked} />{ content }</li>
        },
    }
}

fn table(table: &Table, overlays: &[Overlay]) -> Html {
    let align = |column: usize| match table.alignments.get(column) {
        Some(Alignment::Left) => "left",
        Some(Alignment::Center) => "center",
        Some(Alignment::Right) => "right",
        Some(Alignment::None) | None => "",
    };
    let head: Html = table
        .head
        .iter()
        .enumerate()
        .map(|(column, cell)| {
            html! { <th scope="col" class={align(column)}>{ inline(cell, overlays, false) }</th> }
        })
        .collect();
    let row = |cells: &Vec<Prose>| -> Html {
        let cells: Html = cells
            .iter()
            .enumerate()
            .map(|(column, cell)| {
                html! { <td class={align(column)}>{ inline(cell, overlays, false) }</td> }
            })
            .collect();
        html! { <tr>{ cells }</tr> }
    };
    html! {
        <div class="table" tabindex="0">
            <table>
                <thead><tr>{ head }</tr></thead>
                if !table.rows.is_empty() {
                    <tbody>{ for table.rows.iter().map(row) }</tbody>
                }
            </table>
        </div>
    }
}

/// Walks the inline tree along the text that the overlays speak of.
struct Drawing<'a> {
    overlays: &'a [Overlay],
    offset: usize,
    labelled: bool,
}

impl Drawing<'_> {
    fn inlines(&mut self, inlines: &[Inline]) -> Html {
        inlines.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> Html {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::Code(text) => html! { <code>{ self.text(text) }</code> },
            Inline::Html(text) => html! { <code class="raw">{ self.text(text) }</code> },
            Inline::Strong(content) if std::mem::take(&mut self.labelled) => {
                html! { <strong class="label" part="label">{ self.inlines(content) }</strong> }
            }
            Inline::Strong(content) => html! { <strong>{ self.inlines(content) }</strong> },
            Inline::Emphasis(content) => html! { <em>{ self.inlines(content) }</em> },
            Inline::Strikethrough(content) => html! { <s>{ self.inlines(content) }</s> },
            Inline::Link {
                target,
                title,
                content,
            } => {
                let title = (!title.is_empty()).then(|| title.clone());
                let content = self.inlines(content);
                match target {
                    Some(target) => html! {
                        <a href={target.clone()} {title} rel="noopener nofollow ugc">{ content }</a>
                    },
                    None => html! { <span class="refused" {title}>{ content }</span> },
                }
            }
            Inline::Image { source, title, alt } => {
                let title = (!title.is_empty()).then(|| title.clone());
                self.offset += alt.len();
                match source {
                    Some(source) if is_shown(source) => html! {
                        <img
                            src={source.clone()}
                            alt={alt.clone()}
                            {title}
                            loading="lazy"
                            referrerpolicy="no-referrer"
                        />
                    },
                    Some(source) => {
                        let words = if alt.is_empty() { source } else { alt };
                        html! {
                            <a class="picture" href={source.clone()} {title} rel="noopener nofollow ugc">
                                { words.clone() }
                            </a>
                        }
                    }
                    None => html! { <span class="refused" {title}>{ alt.clone() }</span> },
                }
            }
            Inline::FootnoteReference(number) => html! {
                <sup><a class="note" id={format!("fnref{number}")} href={format!("#fn{number}")}
                    data-note={number.to_string()}>{ number }</a></sup>
            },
            Inline::SoftBreak => {
                self.offset += 1;
                html! { { " " } }
            }
            Inline::HardBreak => {
                self.offset += 1;
                html! { <br /> }
            }
        }
    }

    /// Cuts a leaf at the edges of what lies over it.
    fn text(&mut self, text: &Text) -> Html {
        let start = self.offset;
        let end = start + text.len();
        self.offset = end;
        let over = |range: &Range<usize>| range.start < end && start < range.end;
        if !self.overlays.iter().any(|overlay| over(&overlay.range)) {
            return html! { { text.clone() } };
        }
        let mut pieces = Vec::new();
        let mut at = start;
        let dates = self.overlays.iter().filter(|overlay| over(&overlay.range));
        for overlay in dates {
            let OverlayKind::Date {
                index,
                edtf,
                address,
            } = &overlay.kind
            else {
                continue;
            };
            let range = overlay.range.start.max(at)..overlay.range.end.min(end);
            if range.is_empty() {
                continue;
            }
            self.marked(text, start, at..range.start, &mut pieces);
            let mut words = Vec::new();
            self.marked(text, start, range.clone(), &mut words);
            let id = (overlay.range.start >= start).then(|| format!("d{index}"));
            pieces.push(html! {
                <a class="when" {id} href={address.clone()} data-date={index.to_string()}>
                    <time datetime={edtf.clone()}>{ words.into_iter().collect::<Html>() }</time>
                </a>
            });
            at = range.end;
        }
        self.marked(text, start, at..end, &mut pieces);
        pieces.into_iter().collect()
    }

    /// Draws the part of a leaf that is `range` of the prose, with its marks.
    fn marked(&self, text: &str, start: usize, range: Range<usize>, pieces: &mut Vec<Html>) {
        let plain = |range: Range<usize>, pieces: &mut Vec<Html>| {
            let words = text.get(range.start - start..range.end - start);
            if let Some(words) = words.filter(|words| !words.is_empty()) {
                pieces.push(html! { { words } });
            }
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
            plain(at..mark.start, pieces);
            let class = match by {
                MarkedBy::Tag => "tag",
                MarkedBy::Search => "hit",
                MarkedBy::Current => "hit current",
            };
            let words = text
                .get(mark.start - start..mark.end - start)
                .unwrap_or_default();
            pieces.push(html! { <mark part="mark" {class}>{ words }</mark> });
            at = mark.end;
        }
        plain(at..range.end, pieces);
    }
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
