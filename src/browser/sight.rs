//! Which item is being read: the topmost of those in the upper part of the
//! window, watched without listening to scrolling.

use std::cell::{Cell, RefCell};
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
    _band: Observer,
    _window: Observer,
}

impl Sight {
    /// Calls `see` with the place being read, whenever that is another.
    pub(super) fn open(shadow: &ShadowRoot, see: impl Fn(Option<Place>) + 'static) -> Option<Self> {
        let sight = Rc::new(InSight::default());
        let told = {
            let sight = sight.clone();
            Rc::new(move || {
                let place = sight.read();
                if place.is_some() && sight.told.replace(place) != place {
                    see(place);
                }
            })
        };
        let note = {
            let sight = sight.clone();
            move |place, is_in| sight.note(place, is_in)
        };
        let band = Observer::open(Some(BAND), note, told.clone())?;
        let mut watched = shadow.query_selector_all(".dot").ok()?;
        if watched.length() > MANY {
            watched = shadow.query_selector_all("[part~=section]").ok()?;
        }
        let element = |index: u32| watched.item(index)?.dyn_into::<Element>().ok();
        for index in 0..watched.length() {
            band.watch(&element(index)?);
        }
        let ends = [0, watched.length().saturating_sub(1)].map(element);
        let [begin, end] = ends.each_ref().map(|end| place(end.as_ref()?));
        let note = move |place, is_in| {
            if Some(place) == begin {
                sight.begin.set(is_in);
            }
            if Some(place) == end {
                sight.end.set(end.filter(|_| is_in));
            }
        };
        let window = Observer::open(None, note, told)?;
        ends.iter().flatten().for_each(|end| window.watch(end));
        Some(Self {
            _band: band,
            _window: window,
        })
    }
}

/// What is where.
#[derive(Default)]
struct InSight {
    /// What is in the band.
    band: RefCell<Vec<Place>>,
    /// Whether the first item is in the window.
    begin: Cell<bool>,
    /// The last item, if it is in the window.
    end: Cell<Option<Place>>,
    /// What was told last.
    told: Cell<Option<Place>>,
}

impl InSight {
    fn note(&self, place: Place, is_in: bool) {
        let mut band = self.band.borrow_mut();
        band.retain(|known| *known != place);
        if is_in {
            band.push(place);
        }
    }

    /// What is being read: of the last screenful, which never comes up to the
    /// band, the end.
    fn read(&self) -> Option<Place> {
        let end = self.end.get().filter(|_| !self.begin.get());
        end.or_else(|| self.band.borrow().iter().min().copied())
    }
}

/// An observer of places; dropping it ends that.
struct Observer {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array)>,
}

impl Observer {
    /// Calls `note` with every place that comes into the window or leaves it,
    /// then `told`, once. Of the window what the margin leaves of it counts.
    fn open(
        margin: Option<&str>,
        note: impl Fn(Place, bool) + 'static,
        told: Rc<impl Fn() + 'static>,
    ) -> Option<Self> {
        let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if let Some(place) = place(&entry.target()) {
                    note(place, entry.is_intersecting());
                }
            }
            told();
        });
        let options = IntersectionObserverInit::new();
        if let Some(margin) = margin {
            options.set_root_margin(margin);
        }
        let function = callback.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(function, &options).ok()?;
        Some(Self {
            observer,
            _callback: callback,
        })
    }

    fn watch(&self, element: &Element) {
        self.observer.observe(element);
    }
}

impl Drop for Observer {
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
