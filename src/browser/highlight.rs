//! Paints what the search found without touching the text: ranges over the
//! text nodes of the page, in the CSS Custom Highlight API. Where a browser has
//! none, the view draws `<mark>` elements instead.
//! <https://drafts.csswg.org/css-highlight-api-1/>
//!
//! The registry is the document's, and a name means the same in all of it: so
//! there is one highlight of each name for all readers, and each puts its own
//! ranges in and takes them out.

use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlImageElement, Node, ShadowRoot, Text};

use crate::reading::{Hit, Reading};
use crate::summary::Summary;
use crate::summary::model::{Place, Prose, ProseId};

/// So many of the places found are painted, around where the viewer is: a
/// browser looks at all of them whenever it paints.
const WINDOW: usize = 1200;

/// As soon as fewer lie ahead of the viewer, others are painted.
const MARGIN: usize = 300;

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type StaticRange;

    type Registry;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static REGISTRY: Option<Registry>;
}

#[wasm_bindgen(module = "/src/browser/element.js")]
extern "C" {
    /// A range that the browser need not keep up with the page, unlike those
    /// that it calls ranges: with some thousand, each change of the page takes
    /// milliseconds.
    fn stretch(start: &Text, from: u32, end: &Text, to: u32) -> StaticRange;
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
    /// The reading that it is of.
    of: Option<Rc<Reading>>,
    /// Which of the places found, and their ranges.
    window: Range<usize>,
    hits: Vec<StaticRange>,
    current: Option<StaticRange>,
}

impl Painted {
    /// Paints what this reading has found, where the viewer is.
    pub(super) fn follow(&mut self, shadow: &ShadowRoot, summary: &Summary, reading: &Rc<Reading>) {
        let Some(names) = NAMES.with(Option::clone) else {
            return;
        };
        let before = self.of.replace(Rc::clone(reading));
        let hits = &reading.search.hits;
        let same = before
            .as_ref()
            .is_some_and(|before| Rc::ptr_eq(&before.search.hits, hits));
        let here = here(reading);
        let past_end = here + MARGIN > self.window.end && self.window.end < hits.len();
        let past_start = here < self.window.start + MARGIN && self.window.start > 0;
        if !same || past_end || past_start {
            self.take_off(&names);
            let start = here.saturating_sub(WINDOW / 2);
            self.window = start..(start + WINDOW).min(hits.len());
            let mut leaves = Leaves::default();
            let window = hits.get(self.window.clone()).unwrap_or_default();
            let ranges = window.iter();
            self.hits = ranges
                .filter_map(|hit| leaves.range(shadow, summary, hit))
                .inspect(|range| names.hit.add(range))
                .collect();
        }
        if !same || before.is_some_and(|before| before.search.current != reading.search.current) {
            let hit = reading.search.current.and_then(|at| hits.get(at as usize));
            let range = hit.and_then(|hit| Leaves::default().range(shadow, summary, hit));
            if let Some(before) = self.current.take() {
                names.current.delete(&before);
            }
            self.current = range.inspect(|range| names.current.add(range));
        }
    }

    /// Paints anew, because the text was drawn anew.
    pub(super) fn renew(&mut self, shadow: &ShadowRoot, summary: &Summary) {
        if let Some(reading) = self.of.take() {
            self.follow(shadow, summary, &reading);
        }
    }

    /// Takes everything off the page.
    pub(super) fn clear(&mut self) {
        if let Some(names) = NAMES.with(Option::clone) {
            self.take_off(&names);
        }
        *self = Self::default();
    }

    fn take_off(&mut self, names: &Names) {
        self.hits
            .drain(..)
            .for_each(|range| names.hit.delete(&range));
        if let Some(current) = self.current.take() {
            names.current.delete(&current);
        }
    }
}

/// The place found at which the viewer is: the one gone to last, else the
/// first of what is being read.
fn here(reading: &Reading) -> usize {
    match (reading.search.current, reading.seen) {
        (Some(current), _) => current as usize,
        (None, Some(seen)) => reading.search.hits.partition_point(|hit| hit.place < seen),
        (None, None) => 0,
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
    fn range(&mut self, shadow: &ShadowRoot, summary: &Summary, hit: &Hit) -> Option<StaticRange> {
        if self.place != Some(hit.place) {
            self.go_to(shadow, summary, hit.place)?;
        }
        let (_, first) = self.proses.iter().find(|(prose, _)| *prose == hit.prose)?;
        let text = &summary.prose(hit.prose)?.text;
        let start = first + units(text.get(..hit.range.start)?);
        let end = start + units(text.get(hit.range.clone())?);
        let (first, from) = self.at(start + 1)?;
        let (last, to) = self.at(end)?;
        Some(stretch(first, from.saturating_sub(1), last, to))
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
