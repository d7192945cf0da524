//! Keeps an element where it was brought.
//!
//! What is far from the window has no layout yet, only a size that it is taken
//! for (`content-visibility`). Once the window is there, the text above turns
//! out higher or lower, and without this the element would drift away. It ends
//! with the first thing that the viewer does: they may be scrolling.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::utils::window;
use web_sys::{Element, ScrollBehavior, ScrollToOptions};

/// For how many frames: each may bring more text into the window.
const FRAMES: u32 = 8;

/// At most one element is kept in its place; dropping this lets it go.
#[derive(Clone, Default)]
pub(super) struct Steady {
    frame: Rc<RefCell<Option<AnimationFrame>>>,
}

impl Steady {
    /// Keeps the element's upper edge so many pixels below the window's.
    pub(super) fn keep(&self, element: Element, top: f64) {
        align(&element, top);
        self.watch(element, top, FRAMES);
    }

    /// Lets go of what is kept.
    pub(super) fn release(&self) {
        self.frame.take();
    }

    fn watch(&self, element: Element, top: f64, frames: u32) {
        let Some(left) = frames.checked_sub(1) else {
            return self.release();
        };
        let steady = self.clone();
        let frame = request_animation_frame(move |_| {
            align(&element, top);
            steady.watch(element, top, left);
        });
        self.frame.replace(Some(frame));
    }
}

/// Scrolls until the element's upper edge is so far below the window's.
fn align(element: &Element, top: f64) {
    let away = element.get_bounding_client_rect().top() - top;
    if away.abs() < 1.0 {
        return;
    }
    let options = ScrollToOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_top(away);
    window().scroll_by_with_scroll_to_options(&options);
}
