//! Which item is being read: the topmost of those in the upper part of the
//! window, or the last at the end of the page. Watched without listening to
//! scrolling, and so by whatever else moves the text: folding, a filter, a
//! window of another size.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::{document, window};
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

/// What is left of the window below that part.
const BELOW: f64 = 0.5;

/// From so many items on only sections are watched: the browser looks at all
/// that is watched whenever the page moves.
const MANY: u32 = 3000;

/// Items, and the headings of sections for where they are closed.
const ITEMS: &str = ".section-head, .dot";
/// Of these what can be seen, were it in the window.
const OPEN_ITEMS: &str = ".section:not([hidden]) > .section-head, \
    .section.open:not([hidden]) .item:not([hidden]) > .dot";
const SECTIONS: &str = ".section";
const OPEN_SECTIONS: &str = ".section:not([hidden])";

/// Watches the items of a reader; dropping it ends that.
pub(super) struct Sight {
    _band: Observer,
    _window: Observer,
}

impl Sight {
    /// Calls `see` with the place being read, whenever that is another.
    pub(super) fn open(shadow: &ShadowRoot, see: impl Fn(Option<Place>) + 'static) -> Option<Self> {
        let find_all = |selector: &str| shadow.query_selector_all(selector).ok();
        let (mut watched, mut open) = (find_all(ITEMS)?, OPEN_ITEMS);
        if watched.length() > MANY {
            (watched, open) = (find_all(SECTIONS)?, OPEN_SECTIONS);
        }
        let element = |index: u32| watched.item(index)?.dyn_into::<Element>().ok();
        let begin = element(0)?;
        let end = shadow.query_selector(".end").ok()??;
        let sight = Rc::new(InSight {
            shadow: shadow.clone(),
            open,
            end: end.clone(),
            band: RefCell::default(),
            begin_is_in: Cell::default(),
            end_is_in: Cell::default(),
            told: Cell::default(),
        });
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
            move |element: &Element, is_in| {
                if let Some(place) = place(element) {
                    sight.note(place, is_in);
                }
            }
        };
        let band = Observer::open(Some(BAND), note, told.clone())?;
        for index in 0..watched.length() {
            band.watch(&element(index)?);
        }
        let note = move |element: &Element, is_in: bool| match *element == sight.end {
            true => sight.end_is_in.set(is_in),
            false => sight.begin_is_in.set(is_in),
        };
        let window = Observer::open(None, note, told)?;
        [begin, end].iter().for_each(|end| window.watch(end));
        Some(Self {
            _band: band,
            _window: window,
        })
    }
}

/// What is where.
struct InSight {
    shadow: ShadowRoot,
    /// The selector of what can be seen, were it in the window.
    open: &'static str,
    /// What stands below the last item.
    end: Element,
    /// What is in the band.
    band: RefCell<Vec<Place>>,
    /// Whether the first item is in the window.
    begin_is_in: Cell<bool>,
    /// Whether the end of the text is.
    end_is_in: Cell<bool>,
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
        let is_last_screenful =
            self.end_is_in.get() && !self.begin_is_in.get() && self.is_kept_below();
        let end = is_last_screenful.then(|| self.last()).flatten();
        end.or_else(|| self.topmost())
    }

    /// The topmost of what is in the band. The heading of a section stands for
    /// what is below it only where none of that is in the band.
    fn topmost(&self) -> Option<Place> {
        let order = |place: &Place| match *place {
            Place::Heading(section) => (section, None),
            Place::Item(section, item) => (section, Some(item)),
            Place::Footnote(_) => (u32::MAX, None),
        };
        let mut band = self.band.borrow().clone();
        band.sort_by_key(order);
        let (first, second) = (band.first().copied()?, band.get(1).copied());
        match (first, second) {
            (Place::Heading(section), Some(Place::Item(of, _))) if of == section => second,
            _ => Some(first),
        }
    }

    /// Whether the page ends before the end of the text could come up to the
    /// band.
    fn is_kept_below(&self) -> bool {
        let rest = || {
            let page = document().scrolling_element()?;
            let height = window().inner_height().ok()?.as_f64()?;
            let end = self.end.get_bounding_client_rect().top();
            let below = f64::from(page.scroll_height() - page.scroll_top()) - end;
            Some(below < BELOW * height)
        };
        rest().unwrap_or(true)
    }

    /// The last of what can be seen.
    fn last(&self) -> Option<Place> {
        let open = self.shadow.query_selector_all(self.open).ok()?;
        let last = open.item(open.length().checked_sub(1)?)?;
        place(last.dyn_ref::<Element>()?)
    }
}

/// An observer of elements; dropping it ends that.
struct Observer {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array)>,
}

impl Observer {
    /// Calls `note` with every element that comes into the window or leaves it,
    /// then `told`, once. Of the window what the margin leaves of it counts.
    fn open(
        margin: Option<&str>,
        note: impl Fn(&Element, bool) + 'static,
        told: Rc<impl Fn() + 'static>,
    ) -> Option<Self> {
        let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                note(&entry.target(), entry.is_intersecting());
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

/// The place of a section, which its id tells (`s3`), of its head, or of a dot,
/// which is in its item (`s3.5`).
fn place(element: &Element) -> Option<Place> {
    let own = element.id();
    let id = match own.is_empty() {
        true => element.parent_element()?.id(),
        false => own,
    };
    let numbers = id.strip_prefix('s')?;
    let (section, item) = numbers.split_once('.').unwrap_or((numbers, ""));
    let section = section.parse::<u32>().ok()?.checked_sub(1)?;
    match item.parse::<u32>() {
        Ok(item) => Some(Place::Item(section, item.checked_sub(1)?)),
        Err(_) => Some(Place::Heading(section)),
    }
}
