//! Keeps the sidebar beside the text, as tall as it is and without a scrolling
//! area of its own.
//!
//! It is sticky both ways (`sidebar.css`): going down the page it moves along
//! until its end is in the window, going up until its beginning is. The style
//! sheet has to know how tall it is, and where it was when the viewer turned
//! round. Both are told here as often as something else is read, so that no
//! scrolling has to be listened to.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{DomRect, Element, HtmlElement, ResizeObserver, ShadowRoot};

/// What remains free above and below the row of what is being read, in pixels.
const ROOM: f64 = 40.0;

/// Whether the sidebar stays where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// It does.
    Stay,
    /// It goes as far as the row of what is being read is out of the window.
    Follow,
}

/// Settles the sidebar with the next frame, once for all that changes until
/// then: to ask where it is makes the browser lay out the page as far as it has
/// changed. Dropping this lets the sidebar be.
#[derive(Default)]
pub(super) struct Settling {
    frame: Option<AnimationFrame>,
    follows: Rc<Cell<bool>>,
}

impl Settling {
    /// Asks for it; what has been asked for to follow does.
    pub(super) fn ask(&mut self, shadow: &ShadowRoot, moved: Move) {
        if moved == Move::Follow {
            self.follows.set(true);
        }
        let (shadow, follows) = (shadow.clone(), Rc::clone(&self.follows));
        self.frame = Some(request_animation_frame(move |_| {
            let moved = match follows.take() {
                true => Move::Follow,
                false => Move::Stay,
            };
            settle(&shadow, moved);
        }));
    }
}

/// Notices when the text turns out to be of another height: what is far from
/// the window has none of its own until it comes near (`content-visibility`).
/// Dropping this ends that.
pub(super) struct Height {
    observer: ResizeObserver,
    _callback: Closure<dyn Fn()>,
}

impl Height {
    /// Calls `changed` whenever it does.
    pub(super) fn watch(shadow: &ShadowRoot, changed: impl Fn() + 'static) -> Option<Self> {
        let text = shadow.query_selector(".text").ok()??;
        let callback = Closure::<dyn Fn()>::new(changed);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(&text);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Height {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells the style sheet where the sidebar is, or is to go. `None` where it is
/// not beside the text.
pub(super) fn settle(shadow: &ShadowRoot, moved: Move) -> Option<()> {
    let panels: HtmlElement = shadow.get_element_by_id("panels")?.dyn_into().ok()?;
    let window = web_sys::window()?;
    let style = window.get_computed_style(&panels).ok()??;
    let find = |selector: &str| shadow.query_selector(selector).ok().flatten();
    let place = |element: &Element| -> DomRect { element.get_bounding_client_rect() };
    let bar = find(".toolbar").map(|bar| place(&bar));
    let bar_height = bar.as_ref().map_or(0.0, |bar| bar.height());
    let bar_end = format!("var(--_sticky-top) + {}px", bar_height.round() as i32);
    if style.get_property_value("position").ok()? != "sticky" {
        // The reader is narrow: below the bar is the line that it opens from.
        let line: HtmlElement = find(".strip")?.dyn_into().ok()?;
        set(&line, "inset-block-start", &format!("calc({bar_end})"));
        return None;
    }
    let lead: HtmlElement = panels.previous_element_sibling()?.dyn_into().ok()?;
    let (sidebar, text) = (place(&panels.parent_element()?), place(&find(".text")?));
    let panels_place = place(&panels);

    let height = panels_place.height();
    let mut from = panels_place.top() - sidebar.top();
    let row = find(".panel:not([hidden]) [part~=date][aria-current]");
    if let Some(row) = row.filter(|_| moved == Move::Follow) {
        let row = place(&row);
        let top = bar.as_ref().map_or(0.0, |bar| bar.bottom().max(0.0)) + ROOM;
        let bottom = window.inner_height().ok()?.as_f64()? - ROOM;
        if row.height() > 0.0 {
            from += (top - row.top()).max(0.0) - (row.bottom() - bottom).max(0.0);
        }
    }
    // It must not keep the page longer than its text.
    let from = from.min(text.height() - height).max(0.0);
    let [from, height] = [from, height].map(|pixels| pixels.round() as i32);
    set(&lead, "block-size", &format!("{from}px"));
    let start = format!("min({bar_end}, 100vh - {height}px)");
    let end = format!("calc(100vh - ({bar_end}) - {height}px)");
    set(&panels, "inset-block-start", &start);
    set(&panels, "inset-block-end", &end);
    Some(())
}

/// Sets a property unless it is so already: the browser would look at the style
/// again. None that is inherited, or it would look at everything inside.
fn set(element: &HtmlElement, property: &str, value: &str) {
    let style = element.style();
    if style.get_property_value(property).as_deref() != Ok(value) {
        // Fails for no property that there is.
        let _ = style.set_property(property, value);
    }
}
