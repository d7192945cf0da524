//! The items of a section as they stand on the page, and what was last told to
//! them.

use std::rc::Rc;

use web_sys::{Element, NodeList};

use super::{ItemsProps, Outline};
use crate::reading::visible::{Mark, Shown};
use crate::summary::model::Place;
use crate::view::frame::Frame;
use crate::view::pen::Strokes;

/// The items of a section on the page; empty until they are drawn.
#[derive(Default)]
pub(super) struct Sheet {
    drawn: Option<Drawn>,
}

/// What is drawn, and from what.
struct Drawn {
    props: ItemsProps,
    frame: Rc<Frame>,
    body: Element,
    /// The elements, looked up when they are first needed.
    elements: Option<Elements>,
}

/// The elements of the items.
struct Elements {
    /// In the order of the page.
    list: NodeList,
    /// The place in it of each item.
    places: Vec<u32>,
}

impl Sheet {
    /// Brings the page to what the properties say: by what has changed where
    /// the same items stand there, else by drawing them. Whether they were
    /// drawn.
    pub(super) fn follow(&mut self, props: &ItemsProps, frame: &Rc<Frame>) -> bool {
        match &mut self.drawn {
            Some(drawn) if drawn.is_of(props, frame) => {
                drawn.change(props);
                false
            }
            _ => {
                self.drawn = Drawn::draw(props, frame);
                true
            }
        }
    }
}

impl Drawn {
    fn draw(props: &ItemsProps, frame: &Rc<Frame>) -> Option<Self> {
        let body = props.body.cast::<Element>()?;
        body.replace_children_with_node_0();
        Outline::of(props, frame).draw(&mut Strokes::into(&body)?);
        Some(Self {
            props: props.clone(),
            frame: frame.clone(),
            body,
            elements: None,
        })
    }

    /// Whether the elements on the page are those of these properties.
    fn is_of(&self, props: &ItemsProps, frame: &Rc<Frame>) -> bool {
        self.props.section == props.section
            && self.props.nesting == props.nesting
            && self.frame == *frame
    }

    fn change(&mut self, props: &ItemsProps) {
        let before = std::mem::replace(&mut self.props, props.clone());
        if before.shown != props.shown {
            self.show(before.shown.as_deref(), props.shown.as_deref());
        }
        if before.marks != props.marks {
            self.mark(&before.marks, &props.marks);
        }
    }

    /// Shows and hides those items that are now shown otherwise.
    fn show(&mut self, before: Option<&[Shown]>, now: Option<&[Shown]>) {
        let at = |shown: Option<&[Shown]>, index: usize| match shown {
            Some(shown) => shown.get(index).copied().unwrap_or(Shown::Hidden),
            None => Shown::Kept,
        };
        for index in 0..self.props.section.items.len() {
            let (before, now) = (at(before, index), at(now, index));
            if before == now {
                continue;
            }
            let Some(element) = self.element(index) else {
                continue;
            };
            // Neither names that are no names, so neither fails.
            let _ = match (before, now) {
                (_, Shown::Hidden) => element.set_attribute("hidden", ""),
                (Shown::Hidden, _) => element.remove_attribute("hidden"),
                _ => Ok(()),
            };
            let _ = match (before, now) {
                (_, Shown::Context) => element.class_list().add_1("context"),
                (Shown::Context, _) => element.class_list().remove_1("context"),
                _ => Ok(()),
            };
        }
    }

    /// Draws the words anew of those items that are now marked otherwise.
    fn mark(&mut self, before: &[Mark], now: &[Mark]) {
        let changed = differing(before, now);
        if changed.is_empty() {
            return;
        }
        let (props, frame) = (self.props.clone(), self.frame.clone());
        let outline = Outline::of(&props, &frame);
        let Some(mut pen) = Strokes::into(&self.body) else {
            return;
        };
        for index in changed {
            let content = self.element(index);
            let content = content.and_then(|item| item.query_selector(".content").ok()?);
            if let (Some(content), Some(item)) = (content, props.section.items.get(index)) {
                content.replace_children_with_node_0();
                pen.turn_to(&content);
                outline.words(&mut pen, item);
            }
        }
    }

    fn element(&mut self, index: usize) -> Option<Element> {
        if self.elements.is_none() {
            let mut places = vec![0; self.props.section.items.len()];
            let order = Outline::of(&self.props, &self.frame).order();
            for (place, item) in (0u32..).zip(order) {
                if let Some(known) = places.get_mut(item) {
                    *known = place;
                }
            }
            let list = self.body.query_selector_all(".item").ok()?;
            self.elements = Some(Elements { list, places });
        }
        let elements = self.elements.as_ref()?;
        let element = elements.list.item(*elements.places.get(index)?)?;
        Some(web_sys::wasm_bindgen::JsCast::unchecked_into(element))
    }
}

/// The items, by index and each once, whose marks are not the same in both;
/// both are sorted by place.
fn differing(before: &[Mark], now: &[Mark]) -> Vec<usize> {
    let item = |mark: &Mark| match mark.place {
        Place::Item(_, item) => Some(item as usize),
        Place::Heading(_) | Place::Footnote(_) => None,
    };
    let of = |marks: &'_ [Mark], at: usize| -> usize {
        marks.partition_point(|mark| item(mark) < Some(at))
    };
    let mut items: Vec<usize> = before.iter().chain(now).filter_map(item).collect();
    items.sort_unstable();
    items.dedup();
    items.retain(|at| {
        let own = |marks: &[Mark]| {
            marks
                .get(of(marks, *at)..of(marks, at + 1))
                .map(<[_]>::to_vec)
        };
        own(before) != own(now)
    });
    items
}
