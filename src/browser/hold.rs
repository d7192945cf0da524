//! Notices that the viewer has moved on from what something led to: it was in
//! the window, and is not any more.

use std::cell::Cell;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Watches one element; dropping it ends that.
pub(super) struct Hold {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array)>,
}

impl Hold {
    /// Calls `release` when the element has left the window.
    pub(super) fn open(element: &Element, release: impl Fn() + 'static) -> Option<Self> {
        let arrived = Cell::new(false);
        let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let last: IntersectionObserverEntry = entries.pop().unchecked_into();
            if last.is_intersecting() {
                arrived.set(true);
            } else if arrived.get() {
                release();
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
