//! Paints what the search found without touching the text: ranges over the
//! text nodes of the page, in the CSS Custom Highlight API. Where a browser has
//! none, the view draws `<mark>` elements instead.
//! <https://drafts.csswg.org/css-highlight-api-1/>
//!
//! The registry is the document's, and a name means the same in all of it: so
//! there is one highlight of each name for all readers, and each puts its own
//! ranges in and takes them out.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlImageElement, Node, Range, ShadowRoot, Text};

use super::page;
use crate::reading::{Hit, Reading};
use crate::summary::Summary;
use crate::summary::model::{Place, Prose, ProseId};

/// So many places found are painted at a time: some milliseconds of work.
const SLICE: usize = 400;

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &Range);
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type Registry;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static REGISTRY: Option<Registry>;
}

/// The highlights of the page.
struct Names {
    /// All that was found.
    hit: Highlight,
    /// That of it which the viewer is at, over the others.
    current: Highlight,
}

thread_local! {
    static NAMES: Option<Rc<Names>> = Names::register().map(Rc::new);
}

impl Names {
    /// Makes the names known; `None` where the browser cannot.
    fn register() -> Option<Self> {
        REGISTRY.with(|registry| {
            let registry = registry.as_ref()?;
            let names = Self {
                hit: Highlight::new().ok()?,
                current: Highlight::new().ok()?,
            };
            names.current.set_priority(1);
            registry.set("yoyak-hit", &names.hit);
            registry.set("yoyak-current", &names.current);
            Some(names)
        })
    }
}

/// Whether the browser can paint so.
pub(super) fn is_supported() -> bool {
    NAMES.with(Option::is_some)
}

/// What one reader has painted.
#[derive(Default)]
pub(super) struct Painted {
    hits: RefCell<Vec<Range>>,
    current: RefCell<Option<Range>>,
    /// Of what reading it is.
    of: RefCell<Option<Rc<Reading>>>,
    /// Counts what was to be painted, so that a late slice is known to be late.
    turn: Cell<u32>,
}

impl Painted {
    /// Paints what this reading has found; a little at a time, beginning with
    /// what is being read.
    pub(super) fn follow(
        self: &Rc<Self>,
        shadow: &ShadowRoot,
        summary: &Rc<Summary>,
        reading: &Rc<Reading>,
    ) {
        let before = self.of.replace(Some(Rc::clone(reading)));
        let same = before
            .as_ref()
            .is_some_and(|before| Rc::ptr_eq(&before.search.hits, &reading.search.hits));
        if !same {
            self.clear();
            self.of.replace(Some(Rc::clone(reading)));
            let begin = reading.seen.map_or(0, |seen| {
                reading.search.hits.partition_point(|hit| hit.place < seen)
            });
            self.paint_on(shadow.clone(), Rc::clone(summary), begin, 0);
        }
        if !same || before.is_some_and(|before| before.search.current != reading.search.current) {
            self.paint_current(shadow, summary, reading);
        }
    }

    /// Paints anew, because the text was drawn anew.
    pub(super) fn renew(self: &Rc<Self>, shadow: &ShadowRoot, summary: &Rc<Summary>) {
        if let Some(reading) = self.of.take() {
            self.follow(shadow, summary, &reading);
        }
    }

    /// Takes everything off the page.
    pub(super) fn clear(&self) {
        self.turn.set(self.turn.get() + 1);
        self.of.take();
        let (hits, current) = (self.hits.take(), self.current.take());
        NAMES.with(|names| {
            if let Some(names) = names {
                hits.iter().for_each(|range| names.hit.delete(range));
                current.iter().for_each(|range| names.current.delete(range));
            }
        });
    }

    /// Paints the slice that begins `done` places after the one at `begin`,
    /// around the end, and then the next.
    fn paint_on(
        self: &Rc<Self>,
        shadow: ShadowRoot,
        summary: Rc<Summary>,
        begin: usize,
        done: usize,
    ) {
        let reading = self.of.borrow().clone();
        let (Some(names), Some(reading)) = (NAMES.with(Option::clone), reading) else {
            return;
        };
        let hits = &reading.search.hits;
        let (before, after) = hits.split_at(begin.min(hits.len()));
        let slice = after.iter().chain(before).skip(done).take(SLICE);
        let mut painted = self.hits.borrow_mut();
        let mut leaves = Leaves::default();
        for hit in slice {
            if let Some(range) = leaves.range(&shadow, &summary, hit) {
                names.hit.add(&range);
                painted.push(range);
            }
        }
        drop(painted);
        let done = done + SLICE;
        if done < hits.len() {
            let (inner, turn) = (Rc::clone(self), self.turn.get());
            spawn_local(async move {
                page::pause().await;
                if inner.turn.get() == turn {
                    inner.paint_on(shadow, summary, begin, done);
                }
            });
        }
    }

    fn paint_current(&self, shadow: &ShadowRoot, summary: &Summary, reading: &Reading) {
        let Some(names) = NAMES.with(Option::clone) else {
            return;
        };
        let current = reading.search.current;
        let hit = current.and_then(|current| reading.search.hits.get(current as usize));
        let range = hit.and_then(|hit| Leaves::default().range(shadow, summary, hit));
        if let Some(range) = &range {
            names.current.add(range);
        }
        if let Some(before) = self.current.replace(range) {
            names.current.delete(&before);
        }
    }
}

/// The text nodes of one place, each with the UTF-16 code units before it.
#[derive(Default)]
struct Leaves {
    place: Option<Place>,
    nodes: Vec<(u32, Text)>,
    /// Where each prose of the place begins.
    proses: Vec<(ProseId, u32)>,
}

impl Leaves {
    /// The range of what was found.
    fn range(&mut self, shadow: &ShadowRoot, summary: &Summary, hit: &Hit) -> Option<Range> {
        if self.place != Some(hit.place) {
            self.go_to(shadow, summary, hit.place)?;
        }
        let (_, first) = self.proses.iter().find(|(prose, _)| *prose == hit.prose)?;
        let text = &summary.prose(hit.prose)?.text;
        let start = first + units(text.get(..hit.range.start)?);
        let end = start + units(text.get(hit.range.clone())?);
        let range = self
            .nodes
            .first()?
            .1
            .owner_document()?
            .create_range()
            .ok()?;
        let (node, offset) = self.at(start + 1)?;
        range.set_start(node, offset - 1).ok()?;
        let (node, offset) = self.at(end)?;
        range.set_end(node, offset).ok()?;
        Some(range)
    }

    /// The node that has the unit before `offset`, and where in it that is.
    fn at(&self, offset: u32) -> Option<(&Text, u32)> {
        let past = self.nodes.partition_point(|(start, _)| *start < offset);
        let (start, node) = self.nodes.get(past.checked_sub(1)?)?;
        Some((node, (offset - start).min(node.length())))
    }

    fn go_to(&mut self, shadow: &ShadowRoot, summary: &Summary, place: Place) -> Option<()> {
        self.place = Some(place);
        self.nodes.clear();
        self.proses.clear();
        let mut begin = 0;
        let mut take = |prose: &Prose| {
            self.proses.push((prose.id, begin));
            begin += units(&prose.text);
        };
        let element = match place {
            Place::Heading(section) => {
                let section = summary.sections.get(section as usize)?;
                section.heading.iter().for_each(take);
                let element = shadow.get_element_by_id(&section.id)?;
                element.query_selector(".name").ok()??
            }
            Place::Item(section, item) => {
                let item = summary.item(section, item)?;
                let blocks = item.blocks.iter();
                blocks.for_each(|block| block.for_each_prose(&mut take));
                let element = shadow.get_element_by_id(&item.id)?;
                element.query_selector(".content").ok()??
            }
            Place::Footnote(index) => {
                let footnote = summary.footnotes.get(index as usize)?;
                let blocks = footnote.blocks.iter();
                blocks.for_each(|block| block.for_each_prose(&mut take));
                shadow.get_element_by_id(&format!("fn{}", footnote.number))?
            }
        };
        self.collect(&element, &mut 0);
        Some(())
    }

    /// Takes in the text nodes that are a prose's text, and counts what else
    /// stands for text of it.
    fn collect(&mut self, parent: &Node, before: &mut u32) {
        let mut next = parent.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            if node.node_type() == Node::TEXT_NODE {
                let text: Text = node.unchecked_into();
                let start = *before;
                *before += text.length();
                self.nodes.push((start, text));
            } else if let Some(element) = node.dyn_ref::<Element>() {
                match &*element.local_name() {
                    "br" => *before += 1,
                    "img" => {
                        let image: &HtmlImageElement = element.unchecked_ref();
                        *before += units(&image.alt());
                    }
                    // Code blocks are no prose; nor is what only the page says.
                    "pre" => {}
                    _ if is_aside(element) => {}
                    _ => self.collect(element, before),
                }
            }
        }
    }
}

/// Whether an element is none of the text: a time, the number of a footnote,
/// the way back from it, the address of a picture.
fn is_aside(element: &Element) -> bool {
    let class = element.class_name();
    ["timestamp", "note", "back", "nameless"]
        .iter()
        .any(|aside| class.split(' ').any(|name| name == *aside))
}

fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}
