//! The items of a section as nested lists, drawn. Every item is there; what the
//! filter leaves out is hidden.

use super::frame::Frame;
use super::pen::{Form, Pen};
use super::prose::{Overlay, blocks, inline, task_box};
use super::section::{Drawing, overlay};
use crate::reading::visible::{Mark, Shown, parent_of};
use crate::summary::model::{Block, Inline, Item, Marker, Place, Prose, Section, Text};

/// How deep lists may stand in lists; what is deeper stands at this depth.
const DEEPEST: usize = 8;

/// So many siblings are a list of their own where there are even more, so that
/// the browser need not lay out all of them (`content-visibility`).
const LONGEST: usize = 100;

/// What the words of an item stand in.
pub(super) const CONTENT: &Form = &Form("div", &[("class", "content")]);

/// The items of a section with their children, and what lies over them.
pub(super) struct Outline<'a> {
    section: &'a Section,
    shown: Option<&'a [Shown]>,
    overlays: Vec<Overlay>,
    frame: &'a Frame,
    roots: Vec<usize>,
    children: Vec<Vec<usize>>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(drawing: &Drawing<'a>) -> Self {
        let Drawing {
            frame,
            index,
            section,
            view,
            nesting,
        } = *drawing;
        let items = &section.items;
        let mut children = vec![Vec::new(); items.len()];
        let mut roots = Vec::new();
        let mut depths = Vec::with_capacity(items.len());
        let parent_at =
            |at: usize| parent_of(items.get(at)?, nesting).map(|parent| parent as usize);
        for at in 0..items.len() {
            let mut parent = parent_at(at);
            while let Some(around) =
                parent.filter(|around| depths.get(*around).is_some_and(|depth| *depth >= DEEPEST))
            {
                parent = parent_at(around);
            }
            let parent = parent.filter(|parent| *parent < at);
            let depth = parent.and_then(|parent| depths.get(parent));
            depths.push(depth.map_or(0, |depth| depth + 1));
            match parent.and_then(|parent| children.get_mut(parent)) {
                Some(siblings) => siblings.push(at),
                None => roots.push(at),
            }
        }
        Self {
            section,
            shown: view.shown.as_deref(),
            overlays: overlays(frame, index, &view.marks),
            frame,
            roots,
            children,
        }
    }

    pub(super) fn draw(&self, pen: &mut dyn Pen) {
        self.lists(pen, &self.roots);
    }

    /// The items in the order in which they stand on the page.
    pub(super) fn order(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.section.items.len());
        let mut rest: Vec<usize> = self.roots.iter().rev().copied().collect();
        while let Some(at) = rest.pop() {
            order.push(at);
            rest.extend(self.children.get(at).into_iter().flatten().rev());
        }
        order
    }

    /// Siblings as lists, one for each run of the same kind.
    fn lists(&self, pen: &mut dyn Pen, siblings: &[usize]) {
        let kind = |at: &usize| {
            self.section
                .items
                .get(*at)
                .map(|item| Kind::of(item.marker))
        };
        for run in siblings.chunk_by(|left, right| kind(left) == kind(right)) {
            let is_long = run.len() > 2 * LONGEST;
            for run in run.chunks(if is_long { LONGEST } else { run.len() }) {
                self.list(pen, run, is_long.then_some("stretch"));
            }
        }
    }

    fn list(&self, pen: &mut dyn Pen, run: &[usize], class: Option<&str>) {
        let first = run.first().and_then(|first| self.section.items.get(*first));
        match first.map(|first| first.marker) {
            Some(Marker::Ordered(start)) => {
                pen.open(&Form("ol", &[]));
                pen.attribute("start", &start.to_string());
                pen.attribute_if("class", class);
            }
            Some(Marker::Plain) => pen.open(&Form("div", &[("class", "plain")])),
            _ => {
                pen.open(&Form("ul", &[]));
                pen.attribute_if("class", class);
            }
        }
        run.iter().for_each(|at| self.item(pen, *at));
        pen.close();
    }

    fn item(&self, pen: &mut dyn Pen, at: usize) {
        let (Some(item), Some(children)) = (self.section.items.get(at), self.children.get(at))
        else {
            return;
        };
        let shown = self.shown.and_then(|shown| shown.get(at)).copied();
        pen.open(match item.marker {
            Marker::Plain => &Form("div", &[("class", "item"), ("part", "item")]),
            _ => &Form("li", &[("class", "item"), ("part", "item")]),
        });
        pen.attribute("id", &item.id);
        let mut class = String::from("item");
        let classes = [
            ("group", !children.is_empty()),
            ("context", shown == Some(Shown::Context)),
            ("task", matches!(item.marker, Marker::Task(_))),
        ];
        for (name, _) in classes.iter().filter(|(_, has)| *has) {
            class.push(' ');
            class.push_str(name);
        }
        pen.attribute_if("class", (class != "item").then_some(&class));
        if let Marker::Ordered(number) = item.marker {
            pen.attribute("value", &number.to_string());
            pen.attribute_if("data-mark", item.written_marker.as_deref());
        }
        pen.attribute_if("hidden", (shown == Some(Shown::Hidden)).then_some("hidden"));
        self.dot(pen, item, at == 0);
        pen.element(CONTENT, |pen| self.words(pen, at));
        self.lists(pen, children);
        pen.close();
    }

    /// The dot before an item, which links to it. One of a section can be
    /// reached by Tab, the others by its keys.
    fn dot(&self, pen: &mut dyn Pen, item: &Item, is_first: bool) {
        pen.open(&Form("a", &[("class", "dot"), ("tabindex", "-1")]));
        pen.attribute_if("tabindex", is_first.then_some("0"));
        pen.attribute("href", &self.frame.address_of(&item.id));
        pen.attribute("title", self.frame.words().copy_item_link());
        pen.close();
    }

    /// The words of an item.
    pub(super) fn words(&self, pen: &mut dyn Pen, at: usize) {
        let Some(item) = self.section.items.get(at) else {
            return;
        };
        if let Marker::Task(done) = item.marker {
            task_box(pen, done, Some(self.frame.words().task(done)));
        }
        let labelled = is_labelled(&item.blocks);
        match item.blocks.as_slice() {
            // Nearly every item: one element less each.
            [Block::Paragraph(prose)] => inline(pen, prose, &self.overlays, labelled),
            several => blocks(pen, several, &self.overlays, labelled),
        }
    }
}

/// The dates, moments and marks over a section's items, sorted by prose and start.
fn overlays(frame: &Frame, index: u32, marks: &[Mark]) -> Vec<Overlay> {
    let marks = marks
        .iter()
        .filter(|mark| matches!(mark.place, Place::Item(..)));
    let mut overlays: Vec<_> = marks
        .map(overlay)
        .chain(frame.overlays_in(index).iter().cloned())
        .collect();
    overlays.sort_by_key(|overlay| (overlay.prose, overlay.range.start));
    overlays
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
