//! The Yew root in a shadow root.
//!
//! Yew never forgets the listeners of a root (`dom_bundle/subtree_root.rs`:
//! each closure holds the root, which holds its node). A root that is thrown
//! away with its element would stay in memory for good, so none is: the root of
//! a closed reader is emptied and serves the next one that opens.

use std::cell::RefCell;

use web_sys::{Element, ShadowRoot};
use yew::prelude::*;

use crate::view::{Reader, ReaderProps};

/// A Yew root that an element uses.
pub(super) struct Frame {
    root: Element,
    app: AppHandle<Root>,
}

impl Frame {
    /// Puts a root into the shadow root, in place of what is there; `None`
    /// where there is no document.
    pub(super) fn open(shadow: &ShadowRoot) -> Option<Self> {
        let frame = match VACANT.with_borrow_mut(Vec::pop) {
            Some(frame) => frame,
            None => {
                let root = web_sys::window()?.document()?.create_element("div").ok()?;
                let app = yew::Renderer::<Root>::with_root(root.clone()).render();
                Self { root, app }
            }
        };
        shadow.replace_children_with_node_1(&frame.root);
        Some(frame)
    }

    /// Shows a reader with these properties.
    pub(super) fn show(&mut self, reader: ReaderProps) {
        self.app.update(RootProps {
            reader: Some(reader),
        });
    }

    /// Takes the root out of its element.
    pub(super) fn close(mut self) {
        self.app.update(RootProps::default());
        self.root.remove();
        VACANT.with_borrow_mut(|vacant| vacant.push(self));
    }
}

thread_local! {
    /// The roots that no element uses.
    static VACANT: RefCell<Vec<Frame>> = const { RefCell::new(Vec::new()) };
}

#[derive(Clone, Default, PartialEq, Properties)]
struct RootProps {
    #[prop_or_default]
    reader: Option<ReaderProps>,
}

#[component]
fn Root(props: &RootProps) -> Html {
    match props.reader.clone() {
        Some(reader) => html! { <Reader ..reader /> },
        None => html! {},
    }
}
