//! Brings a place before the reader's eyes: scrolls to it, focuses it, and
//! flashes it.

use wasm_bindgen::JsCast;
use web_sys::{
    FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};

use crate::reading::Via;

/// The class whose animation is the flash; `reader.css` says what it looks like
/// and that it is none where motion is unwelcome.
const FLASH: &str = "flash";

/// Goes to the element with this id.
pub(super) fn go(shadow: &ShadowRoot, id: &str, via: Via) {
    let Some(element) = shadow.get_element_by_id(id) else {
        return;
    };
    let Ok(element) = element.dyn_into::<HtmlElement>() else {
        return;
    };
    // The browser has scrolled by itself to what it found.
    if via != Via::Find {
        let options = ScrollIntoViewOptions::new();
        // The row of a date comes into view without the text leaving it.
        options.set_block(match element.closest("[part~=timeline]") {
            Ok(Some(_)) => ScrollLogicalPosition::Nearest,
            _ => ScrollLogicalPosition::Start,
        });
        if is_still() {
            options.set_behavior(ScrollBehavior::Instant);
        }
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
    // Who searches is still typing; who finds in the page has its own marks.
    if !matches!(via, Via::Search | Via::Find) {
        focus(&element);
    }
    flash(&element);
}

/// Whether the viewer wants no motion.
fn is_still() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()?
        })
        .is_some_and(|media| media.matches())
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
