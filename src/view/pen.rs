//! What the text of a summary is drawn with: elements, one inside the other,
//! their attributes, and words.
//!
//! The text is most of a page and hardly ever changes. On a server, and where
//! it is a few words among components, it becomes Yew nodes ([`nodes`]); in a
//! browser the items of a section are drawn straight into the page
//! ([`Strokes`]), ten times faster and without a second copy of it in memory.
//!
//! Deliberately absent: `innerHTML`, and what is drawn (`prose.rs`, `items.rs`).

mod strokes;

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{VList, VNode, VTag, VText};

pub(super) use strokes::Strokes;

/// An element as it always is: its tag, and the attributes that never differ.
/// To be written where it is used, so that it is known by its address.
#[derive(Debug)]
pub(super) struct Form(
    pub &'static str,
    pub &'static [(&'static str, &'static str)],
);

/// Something to draw with.
pub(super) trait Pen {
    /// Begins an element in the one that was begun last.
    fn open(&mut self, form: &'static Form);
    /// Gives the element that was begun last an attribute, in place of one of
    /// that name in its form.
    fn attribute(&mut self, name: &'static str, value: &str);
    /// Writes words.
    fn text(&mut self, text: &str);
    /// Ends the element that was begun last.
    fn close(&mut self);
}

impl dyn Pen + '_ {
    /// Draws an element with this content.
    pub(super) fn element(&mut self, form: &'static Form, content: impl FnOnce(&mut Self)) {
        self.open(form);
        content(self);
        self.close();
    }

    /// Gives an attribute, if there is a value.
    pub(super) fn attribute_if(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.attribute(name, value);
        }
    }
}

/// What is drawn, as Yew nodes.
pub(super) fn nodes(draw: impl FnOnce(&mut dyn Pen)) -> Html {
    let mut pen = Nodes::default();
    draw(&mut pen);
    VNode::VList(Rc::new(VList::with_children(pen.done, None)))
}

/// Draws Yew nodes.
#[derive(Default)]
struct Nodes {
    /// The elements that were begun, with the nodes before each beside it.
    open: Vec<(VTag, Vec<VNode>)>,
    /// The nodes that are done in the innermost of them.
    done: Vec<VNode>,
}

impl Pen for Nodes {
    fn open(&mut self, form: &'static Form) {
        let mut tag = VTag::new(form.0);
        for (name, value) in form.1 {
            tag.add_attribute(name, *value);
        }
        self.open.push((tag, std::mem::take(&mut self.done)));
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        let Some((tag, _)) = self.open.last_mut() else {
            return;
        };
        match name {
            // To Yew the state of a box is no attribute.
            "checked" => tag.set_checked(true),
            _ => tag.add_attribute(name, value.to_owned()),
        }
    }

    fn text(&mut self, text: &str) {
        self.done.push(VText::new(text.to_owned()).into());
    }

    fn close(&mut self) {
        if let Some((mut tag, before)) = self.open.pop() {
            tag.add_children(std::mem::replace(&mut self.done, before));
            self.done.push(tag.into());
        }
    }
}
