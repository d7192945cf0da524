//! Draws straight into the page.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use super::{Form, Pen};

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Draws elements of the page. Nothing of what is drawn can fail: the names
/// are known to be valid, and the nodes are new.
#[derive(Debug)]
pub(in crate::view) struct Strokes {
    document: Document,
    /// One element of each form so far, to be copied: one call in place of one
    /// for each attribute.
    forms: Vec<(&'static Form, Element)>,
    /// The elements that were begun, the outermost being what is drawn into.
    open: Vec<Element>,
}

impl Strokes {
    /// Draws into `parent`, after what is there; `None` where it is in no
    /// document.
    pub(in crate::view) fn into(parent: &Element) -> Option<Self> {
        Some(Self {
            document: parent.owner_document()?,
            forms: Vec::new(),
            open: vec![parent.clone()],
        })
    }

    /// The same pen for `parent`, in place of what is there.
    pub(in crate::view) fn anew(&mut self, parent: &Element) -> &mut Self {
        parent.replace_children_with_node_0();
        self.open.clear();
        self.open.push(parent.clone());
        self
    }

    /// Draws an element that is not on the page yet.
    pub(in crate::view) fn apart(
        &mut self,
        form: &'static Form,
        draw: impl FnOnce(&mut dyn Pen),
    ) -> Option<Element> {
        self.open.clear();
        self.open(form);
        draw(self);
        self.open.pop()
    }

    fn copy_of(&mut self, form: &'static Form) -> Option<Element> {
        let known = self
            .forms
            .iter()
            .find(|(known, _)| std::ptr::eq(*known, form));
        let model = match known {
            Some((_, model)) => model.clone(),
            None => {
                let namespace = match form.0 {
                    "svg" | "path" => SVG,
                    _ => HTML,
                };
                let model = self.document.create_element_ns(Some(namespace), form.0);
                let model = model.ok()?;
                for (name, value) in form.1 {
                    model.set_attribute(name, value).ok()?;
                }
                self.forms.push((form, model.clone()));
                model
            }
        };
        Some(model.clone_node().ok()?.unchecked_into())
    }
}

impl Pen for Strokes {
    fn open(&mut self, form: &'static Form) {
        if let Some(element) = self.copy_of(form) {
            self.open.push(element);
        }
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        let Some(element) = self.open.last() else {
            return;
        };
        match name {
            // Most of them are, and cost half of what the others do.
            "id" => element.set_id(value),
            "class" => element.set_class_name(value),
            _ => drop(element.set_attribute(name, value)),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last().filter(|_| !text.is_empty()) {
            let _ = element.append_child(&self.document.create_text_node(text));
        }
    }

    fn close(&mut self) {
        // An element joins the page when it is whole.
        if let [.., parent, element] = self.open.as_slice() {
            let _ = parent.append_child(element);
            self.open.pop();
        }
    }
}
