//! Which item is being read: the topmost of those in the upper part of the
//! window, watched without listening to scrolling.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ShadowRoot,
};

use crate::summary::model::Place;

/// The part of the window in which an item counts as being read: below what
/// sticks to the top, and above the lower half.
const BAND: &str = "-22% 0px -50% 0px";

/// From so many items on only sections are watched: the browser looks at all
/// that is watched whenever the page moves.
const MANY: u32 = 3000;

/// Watches the items of a reader; dropping it ends that.
pub(super) struct Sight {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array)>,
}

impl Sight {
    /// Calls `see` with the place being read, whenever that is another.
    pub(super) fn open(shadow: &ShadowRoot, see: impl Fn(Option<Place>) + 'static) -> Option<Self> {
        let inside: Rc<RefCell<Vec<(Place, Element)>>> = Rc::default();
        let last = RefCell::new(None);
        let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let mut inside = inside.borrow_mut();
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let element = entry.target();
                inside.retain(|(_, known)| *known != element);
                if entry.is_intersecting()
                    && let Some(place) = place(&element)
                {
                    inside.push((place, element));
                }
            }
            let first = inside.iter().map(|(place, _)| *place).min();
            if first.is_some() && last.replace(first) != first {
                see(first);
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(BAND);
        let callback_function = callback.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback_function, &options).ok()?;
        let mut watched = shadow.query_selector_all(".dot").ok()?;
        if watched.length() > MANY {
            watched = shadow.query_selector_all("[part~=section]").ok()?;
        }
        for index in 0..watched.length() {
            observer.observe(watched.item(index)?.dyn_ref::<Element>()?);
        }
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The place of a dot, which its item's id tells (`s3.5`), or of a section
/// (`s3`).
fn place(element: &Element) -> Option<Place> {
    let id = match element.class_list().contains("dot") {
        true => element.parent_element()?.id(),
        false => element.id(),
    };
    let numbers = id.strip_prefix('s')?;
    let (section, item) = numbers.split_once('.').unwrap_or((numbers, ""));
    let section = section.parse::<u32>().ok()?.checked_sub(1)?;
    match item.parse::<u32>() {
        Ok(item) => Some(Place::Item(section, item.checked_sub(1)?)),
        Err(_) => Some(Place::Heading(section)),
    }
}
