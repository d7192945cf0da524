//! The items of a section as nested lists.
//!
//! Every item stays in the page, keyed by its id; what the filter leaves out is
//! hidden. The words of an item are a component of their own, so that hiding
//! one draws no text anew.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::Frame;
use super::prose::{Overlay, blocks, inline};
use super::section::overlay;
use super::timestamp;
use crate::reading::Nesting;
use crate::reading::visible::{Mark, Shown, parent_of};
use crate::summary::model::{Block, Inline, Item, Marker, Place, Prose, ProseId, Section, Text};

/// How deep lists may stand in lists; what is deeper stands at this depth.
const DEEPEST: usize = 8;

#[derive(PartialEq, Properties)]
pub(super) struct ItemsProps {
    pub(super) index: u32,
    pub(super) section: Rc<Section>,
    /// How each item is shown; `None` where all are shown plainly.
    pub(super) shown: Option<Rc<[Shown]>>,
    pub(super) marks: Rc<[Mark]>,
    pub(super) nesting: Nesting,
}

/// The items of a section.
#[component]
pub(super) fn Items(props: &ItemsProps) -> Html {
    let Some(frame) = use_context::<Rc<Frame>>() else {
        return Html::default();
    };
    let ItemsProps {
        index,
        section,
        shown,
        marks,
        nesting,
    } = props;
    let overlays = overlays(&frame, *index, marks);
    let mut children = vec![Vec::new(); section.items.len()];
    let mut roots = Vec::new();
    let mut depths = Vec::with_capacity(section.items.len());
    for (at, item) in section.items.iter().enumerate() {
        let mut parent = parent_of(item, *nesting).map(|parent| parent as usize);
        while let Some(around) =
            parent.filter(|around| depths.get(*around).is_some_and(|depth| *depth >= DEEPEST))
        {
            parent = section
                .items
                .get(around)
                .and_then(|item| parent_of(item, *nesting))
                .map(|parent| parent as usize);
        }
        let parent = parent.filter(|parent| *parent < at);
        depths.push(
            parent
                .and_then(|parent| depths.get(parent))
                .map_or(0, |depth| depth + 1),
        );
        match parent.and_then(|parent| children.get_mut(parent)) {
            Some(siblings) => siblings.push(at),
            None => roots.push(at),
        }
    }
    let outline = Outline {
        section,
        index: *index,
        shown: shown.as_deref(),
        overlays: &overlays,
        frame: &frame,
        children,
    };
    outline.lists(&roots)
}

/// The dates and marks over a section's items, sorted by prose and start.
fn overlays(frame: &Frame, index: u32, marks: &[Mark]) -> Vec<Overlay> {
    let marks = marks
        .iter()
        .filter(|mark| matches!(mark.place, Place::Item(..)));
    let mut overlays: Vec<_> = marks
        .map(overlay)
        .chain(frame.dates_in(index).iter().cloned())
        .collect();
    overlays.sort_by_key(|overlay| (overlay.prose, overlay.range.start));
    overlays
}

/// The items of a section with their children.
struct Outline<'a> {
    section: &'a Section,
    index: u32,
    shown: Option<&'a [Shown]>,
    overlays: &'a [Overlay],
    frame: &'a Rc<Frame>,
    children: Vec<Vec<usize>>,
}

impl Outline<'_> {
    /// Siblings as lists, one for each run of the same kind.
    fn lists(&self, siblings: &[usize]) -> Html {
        let items = |at: &usize| self.section.items.get(*at);
        let kind = |at: &usize| items(at).map(|item| Kind::of(item.marker));
        siblings
            .chunk_by(|left, right| kind(left) == kind(right))
            .filter_map(|run| {
                let first = items(run.first()?)?;
                let content: Html = run.iter().map(|at| self.item(*at)).collect();
                let key = first.id.clone();
                Some(match first.marker {
                    Marker::Bullet | Marker::Task(_) => html! { <ul {key}>{ content }</ul> },
                    Marker::Ordered(start) => {
                        html! { <ol {key} start={start.to_string()}>{ content }</ol> }
                    }
                    Marker::Plain => html! { <div {key} class="plain">{ content }</div> },
                })
            })
            .collect()
    }

    fn item(&self, at: usize) -> Html {
        let (Some(item), Some(children)) = (self.section.items.get(at), self.children.get(at))
        else {
            return Html::default();
        };
        let shown = self.shown.and_then(|shown| shown.get(at)).copied();
        let class = classes!(
            "item",
            (!children.is_empty()).then_some("group"),
            (shown == Some(Shown::Context)).then_some("context"),
            matches!(item.marker, Marker::Task(_)).then_some("task"),
        );
        let words = html! {
            <Words
                item={item.clone()}
                overlays={self.overlays_of(item)}
                place={ItemPlace { section: self.index, item: at as u32 }}
                frame={self.frame.clone()}
            />
        };
        let lists = self.lists(children);
        let (key, id) = (item.id.clone(), item.id.clone());
        let hidden = shown == Some(Shown::Hidden);
        match item.marker {
            Marker::Plain => {
                html! { <div {key} {id} {class} part="item" {hidden}>{ words }{ lists }</div> }
            }
            Marker::Ordered(number) => html! {
                <li {key} {id} {class} part="item" value={number.to_string()} {hidden}>{ words }{ lists }</li>
            },
            Marker::Bullet | Marker::Task(_) => html! {
                <li {key} {id} {class} part="item" {hidden}>{ words }{ lists }</li>
            },
        }
    }

    /// What lies over the proses of an item; `None`, which compares at once,
    /// for most.
    fn overlays_of(&self, item: &Item) -> Option<Rc<[Overlay]>> {
        let (mut first, mut last) = (ProseId(u32::MAX), ProseId(0));
        for block in &item.blocks {
            block.for_each_prose(&mut |prose| {
                first = first.min(prose.id);
                last = last.max(prose.id);
            });
        }
        let start = self
            .overlays
            .partition_point(|overlay| overlay.prose < first);
        let end = self
            .overlays
            .partition_point(|overlay| overlay.prose <= last);
        let overlays = self
            .overlays
            .get(start..end)
            .filter(|overlays| !overlays.is_empty())?;
        Some(overlays.into())
    }
}

/// What keeps siblings in one list.
#[derive(PartialEq)]
enum Kind {
    Bulleted,
    Numbered,
    Plain,
}

impl Kind {
    fn of(marker: Marker) -> Self {
        match marker {
            Marker::Bullet | Marker::Task(_) => Self::Bulleted,
            Marker::Ordered(_) => Self::Numbered,
            Marker::Plain => Self::Plain,
        }
    }
}

#[derive(PartialEq, Properties)]
struct WordsProps {
    item: Rc<Item>,
    overlays: Option<Rc<[Overlay]>>,
    place: ItemPlace,
    frame: Rc<Frame>,
}

/// The indices of a section and of an item in it.
#[derive(Clone, Copy, PartialEq)]
struct ItemPlace {
    section: u32,
    item: u32,
}

/// The words of an item, and the dot before them, which links to it.
#[component]
fn Words(props: &WordsProps) -> Html {
    let WordsProps {
        item,
        overlays,
        place,
        frame,
    } = props;
    let overlays = overlays.as_deref().unwrap_or_default();
    let name = frame.words().copy_item_link();
    html! {
        <>
            <a
                class="dot"
                href={format!("#{}:{}", frame.settings.instance, item.id)}
                data-section={place.section.to_string()}
                data-item={place.item.to_string()}
                tabindex={if place.item == 0 { "0" } else { "-1" }}
                aria-label={name}
                title={name}
            />
            <div class="content">
                if let Marker::Task(done) = item.marker {
                    <input type="checkbox" checked={done} disabled=true aria-label={frame.words().task(done)} />
                }
                { timestamp::button(frame, item.timestamp) }
                { match item.blocks.as_slice() {
                    // Nearly every item: one node less each.
                    [Block::Paragraph(prose)] => inline(prose, overlays, is_labelled(&item.blocks)),
                    several => blocks(several, overlays, is_labelled(several)),
                } }
            </div>
        </>
    }
}

/// Whether the item begins with a label of its own: `**words:** more words`.
fn is_labelled(blocks: &[Block]) -> bool {
    let Some(Prose { inlines, .. }) = blocks.first().and_then(Block::prose) else {
        return false;
    };
    let [Inline::Strong(label), Inline::Text(rest), ..] = inlines.as_slice() else {
        return false;
    };
    let ends_in_colon = |text: &Text| text.trim_end().ends_with([':', '：']);
    let inside = matches!(label.last(), Some(Inline::Text(text)) if ends_in_colon(text));
    let outside = rest.starts_with([':', '：']) || rest.starts_with(" |") || rest.starts_with(" —");
    (inside && !rest.trim().is_empty()) || outside
}
