//! The sections as they stand on the page of a browser, and what was last told
//! to them: at most a heading's counts or a marked word is drawn anew.

use std::cell::LazyCell;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::frame::Frame;
use super::items::CONTENT;
use super::pen::Strokes;
use super::section::{Drawing, expanded};
use crate::reading::Nesting;
use crate::reading::visible::{Mark, SectionView, Shown};
use crate::summary::model::Place;

/// The sections on the page; empty until they are drawn.
#[derive(Default)]
pub(super) struct Sheet {
    drawn: Option<Drawn>,
}

/// What is drawn, and from what.
struct Drawn {
    frame: Rc<Frame>,
    nesting: Nesting,
    views: Rc<[Rc<SectionView>]>,
    sections: Vec<SectionSheet>,
    pen: Strokes,
}

/// One section on the page; its elements are looked up when they are first
/// needed.
struct SectionSheet {
    root: Element,
    parts: Option<Parts>,
    items: Option<ItemElements>,
}

/// The elements of a section that change.
struct Parts {
    toggle: Element,
    name: Element,
    counts: Element,
    gist: Element,
    body: Element,
}

/// The elements of the items of a section.
struct ItemElements {
    /// In the order of the page.
    list: NodeList,
    /// The place in it of each item.
    places: Vec<u32>,
    /// The words of those items that are marked, as they are without marks.
    unmarked: Vec<(usize, Element)>,
}

impl Sheet {
    /// Brings the page to what the views say: by what has changed where the
    /// same text stands there, else by drawing it into `list`. Whether it was
    /// drawn.
    pub(super) fn follow(
        &mut self,
        list: &Element,
        frame: &Rc<Frame>,
        views: &Rc<[Rc<SectionView>]>,
        nesting: Nesting,
    ) -> bool {
        match &mut self.drawn {
            Some(drawn) if drawn.frame == *frame && drawn.nesting == nesting => {
                drawn.change(views);
                false
            }
            _ => {
                self.drawn = Drawn::draw(list, frame, views, nesting);
                true
            }
        }
    }
}

impl Drawn {
    fn draw(
        list: &Element,
        frame: &Rc<Frame>,
        views: &Rc<[Rc<SectionView>]>,
        nesting: Nesting,
    ) -> Option<Self> {
        list.replace_children_with_node_0();
        let mut pen = Strokes::into(list)?;
        for drawing in drawings(frame, views, nesting) {
            drawing.draw(&mut pen);
        }
        let roots = list.children();
        let roots = (0..roots.length()).filter_map(|index| roots.item(index));
        let sections = roots.map(|root| SectionSheet {
            root,
            parts: None,
            items: None,
        });
        Some(Self {
            frame: frame.clone(),
            nesting,
            views: views.clone(),
            sections: sections.collect(),
            pen,
        })
    }

    fn change(&mut self, views: &Rc<[Rc<SectionView>]>) {
        let before = std::mem::replace(&mut self.views, views.clone());
        let drawings = drawings(&self.frame, views, self.nesting);
        for ((sheet, drawing), before) in self.sections.iter_mut().zip(drawings).zip(before.iter())
        {
            if drawing.view != &**before {
                // Every element that is looked for was drawn.
                let _ = sheet.change(&mut self.pen, &drawing, before);
            }
        }
    }
}

/// The sections as they are to stand on the page, in order.
pub(super) fn drawings<'a>(
    frame: &'a Frame,
    views: &'a [Rc<SectionView>],
    nesting: Nesting,
) -> impl Iterator<Item = Drawing<'a>> {
    let sections = (0u32..).zip(&frame.summary.sections).zip(views);
    sections.map(move |((index, section), view)| Drawing {
        frame,
        index,
        section,
        view,
        nesting,
    })
}

impl SectionSheet {
    /// Tells the elements what is now otherwise.
    fn change(&mut self, pen: &mut Strokes, drawing: &Drawing, before: &SectionView) -> Option<()> {
        let now = drawing.view;
        if self.parts.is_none() {
            self.parts = Parts::of(&self.root);
        }
        let parts = self.parts.as_ref()?;
        let body = parts.body.clone();
        let classes = |view: &SectionView| (view.folded, view.kept.is_some(), view.open);
        if classes(before) != classes(now) {
            self.root.set_class_name(&drawing.class());
        }
        if before.buried != now.buried {
            hide(&self.root, now.buried);
        }
        if before.open != now.open {
            hide(&body, !now.open);
            let _ = parts.toggle.set_attribute("aria-expanded", expanded(now));
        }
        if (before.found, before.kept) != (now.found, now.kept) {
            parts.count(drawing, before);
        }
        let had_gist = parts.gist.has_child_nodes();
        if had_gist != drawing.has_gist() {
            let _ = parts.gist.toggle_attribute_with_force("hidden", had_gist);
            drawing.gist(pen.anew(&parts.gist));
        }
        if before.marks != now.marks {
            if in_heading(&before.marks).ne(in_heading(&now.marks)) {
                drawing.name(pen.anew(&parts.name));
            }
            self.mark(pen, drawing, &body, &before.marks)?;
        }
        if before.shown != now.shown {
            self.show(drawing, &body, before.shown.as_deref());
        }
        Some(())
    }

    /// Shows and hides those items that are now shown otherwise.
    fn show(&mut self, drawing: &Drawing, body: &Element, before: Option<&[Shown]>) {
        let at = |shown: Option<&[Shown]>, index: usize| match shown {
            Some(shown) => shown.get(index).copied().unwrap_or(Shown::Hidden),
            None => Shown::Kept,
        };
        for index in 0..drawing.section.items.len() {
            let (before, now) = (at(before, index), at(drawing.view.shown.as_deref(), index));
            if before == now {
                continue;
            }
            let Some(element) = self.item(drawing, body, index) else {
                continue;
            };
            if (before == Shown::Hidden) != (now == Shown::Hidden) {
                element.set_hidden(now == Shown::Hidden);
            }
            // A valid name, so nothing fails.
            let _ = match (before, now) {
                (_, Shown::Context) => element.class_list().add_1("context"),
                (Shown::Context, _) => element.class_list().remove_1("context"),
                _ => Ok(()),
            };
        }
    }

    /// Puts words with the marks of now in place of those that are marked
    /// otherwise.
    fn mark(
        &mut self,
        pen: &mut Strokes,
        drawing: &Drawing,
        body: &Element,
        before: &[Mark],
    ) -> Option<()> {
        let outline = LazyCell::new(|| drawing.items());
        for index in differing(before, &drawing.view.marks) {
            // After the dot.
            let item = self.item(drawing, body, index)?;
            let words = item.first_element_child()?.next_element_sibling()?;
            let unmarked = &mut self.items.as_mut()?.unmarked;
            let kept = unmarked.iter().position(|(of, _)| *of == index);
            let is_marked = !of_item(&drawing.view.marks, index).is_empty();
            let others = match kept.filter(|_| !is_marked) {
                Some(kept) => unmarked.swap_remove(kept).1,
                None => pen.apart(CONTENT, |pen| outline.words(pen, index))?,
            };
            // Fails for no element.
            let _ = words.replace_with_with_node_1(&others);
            if is_marked && kept.is_none() && of_item(before, index).is_empty() {
                unmarked.push((index, words));
            }
        }
        Some(())
    }

    fn item(&mut self, drawing: &Drawing, body: &Element, index: usize) -> Option<HtmlElement> {
        if self.items.is_none() {
            let mut places = vec![0; drawing.section.items.len()];
            for (place, item) in (0u32..).zip(drawing.items().order()) {
                if let Some(known) = places.get_mut(item) {
                    *known = place;
                }
            }
            let list = body.query_selector_all(".item").ok()?;
            self.items = Some(ItemElements {
                list,
                places,
                unmarked: Vec::new(),
            });
        }
        let items = self.items.as_ref()?;
        Some(items.list.item(*items.places.get(index)?)?.unchecked_into())
    }
}

impl Parts {
    fn of(section: &Element) -> Option<Self> {
        let head = section.first_element_child()?;
        let gist = head.next_element_sibling()?;
        let body = gist.next_element_sibling()?;
        let toggle = head.first_element_child()?.first_element_child()?;
        let counts = toggle.last_element_child()?;
        Some(Self {
            name: counts.previous_element_sibling()?,
            toggle,
            counts,
            gist,
            body,
        })
    }

    /// Tells the counts, of which one at least has changed.
    fn count(&self, drawing: &Drawing, before: &SectionView) {
        let now = drawing.view;
        let [found, kept] = [before.found != now.found, before.kept != now.kept];
        let mut element = self.counts.first_element_child();
        for (text, changed) in drawing.counted().into_iter().zip([found, kept, kept]) {
            let Some(known) = element else {
                return;
            };
            if changed {
                if known.has_child_nodes() == text.is_empty() {
                    // A valid name, so nothing fails.
                    let _ = known.toggle_attribute_with_force("hidden", text.is_empty());
                }
                write(&known, &text);
            }
            element = known.next_element_sibling();
        }
    }
}

/// The marks in the heading of a section.
fn in_heading(marks: &[Mark]) -> impl Iterator<Item = &Mark> {
    let is_in_heading = |mark: &&Mark| matches!(mark.place, Place::Heading(_));
    marks.iter().filter(is_in_heading)
}

/// Gives an element these words in place of its own, in the same node where
/// there is one.
fn write(element: &Element, text: &str) {
    match element.first_child().filter(|_| !text.is_empty()) {
        Some(node) => node.set_node_value(Some(text)),
        None => element.set_text_content(Some(text)),
    }
}

/// Hides an element so that the browser's find-in-page still reaches it.
fn hide(element: &Element, hidden: bool) {
    let _ = match hidden {
        true => element.set_attribute("hidden", "until-found"),
        false => element.remove_attribute("hidden"),
    };
}

/// The items, by index and each once, whose marks are not the same in both;
/// both are sorted by place.
fn differing(before: &[Mark], now: &[Mark]) -> Vec<usize> {
    let marked = before.iter().chain(now).filter_map(item_of);
    let mut items: Vec<usize> = marked.collect();
    items.sort_unstable();
    items.dedup();
    items.retain(|item| of_item(before, *item) != of_item(now, *item));
    items
}

/// The marks of an item, of all that are sorted by place.
fn of_item(marks: &[Mark], item: usize) -> &[Mark] {
    let first = marks.partition_point(|mark| item_of(mark) < Some(item));
    let past = marks.partition_point(|mark| item_of(mark) <= Some(item));
    marks.get(first..past).unwrap_or_default()
}

/// The item that a mark is in.
fn item_of(mark: &Mark) -> Option<usize> {
    match mark.place {
        Place::Item(_, item) => Some(item as usize),
        Place::Heading(_) | Place::Footnote(_) => None,
    }
}
