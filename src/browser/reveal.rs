//! Brings a place before the reader's eyes: scrolls to it, focuses it, and
//! flashes it.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{
    FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};

use super::steady::Steady;
use crate::reading::Via;

/// The class whose animation is the flash; `prose.css` says what it looks like
/// and that it is none where motion is unwelcome.
const FLASH: &str = "flash";

/// What remains free between the bar and what is brought below it, in pixels.
pub(super) const ROOM: f64 = 16.0;

/// Goes to the element with this id, at once: a text of a hundred bullets is
/// too long for the way there to tell anything. Returns the element.
pub(super) fn go(shadow: &ShadowRoot, id: &str, via: Via, steady: &Steady) -> Option<HtmlElement> {
    let element: HtmlElement = shadow.get_element_by_id(id)?.dyn_into().ok()?;
    let is_row = matches!(element.closest("[part~=timeline]"), Ok(Some(_)));
    // The browser has scrolled by itself to what it found.
    if via != Via::Find {
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(ScrollBehavior::Instant);
        // The row of a date comes into view without the text leaving it.
        options.set_block(match is_row {
            true => ScrollLogicalPosition::Nearest,
            false => ScrollLogicalPosition::Start,
        });
        element.scroll_into_view_with_scroll_into_view_options(&options);
        if !is_row {
            // The bar is higher than the style sheet knows where all hashtags
            // are spread out.
            let below = edge(shadow).map_or(0.0, |edge| edge + ROOM);
            let top = element.get_bounding_client_rect().top().max(below);
            steady.keep(element.clone().into(), top);
        }
    }
    // Who searches is still typing; who finds in the page has its own marks.
    if !matches!(via, Via::Search | Via::Find) {
        let link = element.query_selector("[part~=date]").ok().flatten();
        let link = link
            .filter(|_| is_row)
            .and_then(|link| link.dyn_into().ok());
        focus(link.as_ref().unwrap_or(&element));
    }
    // A section is known by its heading; the whole of it would dazzle.
    let heading = element.query_selector(":scope > .section-head");
    match heading
        .ok()
        .flatten()
        .and_then(|heading| heading.dyn_into().ok())
    {
        Some(heading) => flash(&heading),
        None => flash(&element),
    }
    Some(element)
}

/// How far below the window's upper edge what can be read begins, under what
/// sticks there, in pixels.
pub(super) fn edge(shadow: &ShadowRoot) -> Option<f64> {
    let bar = shadow.query_selector(".toolbar").ok()??;
    let style = window().get_computed_style(&bar).ok()??;
    let value = |property| style.get_property_value(property).ok();
    // Not Rust's own `parse`: the tables that it reads floats with take 10 kB.
    let inset = js_sys::parse_float(&value("top")?);
    if inset.is_nan() {
        return None; // `auto`
    }
    match &*value("position")? {
        "sticky" => Some(inset + bar.get_bounding_client_rect().height()),
        _ => Some(inset),
    }
}

fn focus(element: &HtmlElement) {
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// Starts the animation, anew if it is running.
fn flash(element: &HtmlElement) {
    let classes = element.class_list();
    let _ = classes.remove_1(FLASH);
    // Asking for the layout makes the browser notice that the class was away.
    let _ = element.offset_width();
    let _ = classes.add_1(FLASH);
}
