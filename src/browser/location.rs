//! A reader's place in the address of the page: its fragment, in and out.
//!
//! A fragment that another program wrote is neither understood nor overwritten,
//! and a page that allows no history loses nothing but the address.

use std::cell::RefCell;

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, Window};

use crate::reading::permalink::Permalink;

/// What marks the entries of the history that a reader has been at.
const MARK: &str = "yoyak";

thread_local! {
    /// What a reader of this page wrote last: the others may overwrite it.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// How the fragment changes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The reader went somewhere: Back leads to where it was.
    Forth,
    /// The view of the same place changed.
    Aside,
}

/// The fragment of the page, without `#`; empty where there is none.
pub(super) fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    hash.strip_prefix('#').unwrap_or("").to_owned()
}

/// What the fragment says to the reader with this name.
pub(super) fn read(name: &str) -> Option<Permalink> {
    Permalink::parse(&fragment(), name)
}

/// Writes what the reader with this name shows into the fragment, unless that
/// belongs to somebody else.
pub(super) fn write(link: &Permalink, name: &str, step: Step) -> Option<()> {
    let window = web_sys::window()?;
    let now = fragment();
    let wanted = match link.is_empty() {
        true => String::new(),
        false => link.fragment(name),
    };
    let ours = now.is_empty()
        || Permalink::parse(&now, name).is_some()
        || LAST.with_borrow(|last| *last == now);
    if !ours || Permalink::parse(&now, name).unwrap_or_default() == *link {
        return None;
    }
    let history = window.history().ok()?;
    let address = match wanted.is_empty() {
        true => here(&window)?,
        false => format!("#{wanted}"),
    };
    let state = marked(&history)?;
    match step {
        Step::Forth => history.push_state_with_url(&state, "", Some(&address)),
        Step::Aside => history.replace_state_with_url(&state, "", Some(&address)),
    }
    .ok()?;
    LAST.set(fragment());
    Some(())
}

/// Whether the reader has been at this entry of the history before, so that the
/// browser brings back where it had scrolled to. From now on it has.
pub(super) fn is_known_entry() -> bool {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return false;
    };
    let known = history
        .state()
        .ok()
        .and_then(|state| Reflect::get(&state, &MARK.into()).ok())
        .is_some_and(|mark| mark.is_truthy());
    if !known && let Some(state) = marked(&history) {
        // A page that allows no history has no Back to serve either.
        let _ = history.replace_state_with_url(&state, "", None);
    }
    known
}

/// The address of what has this link, in full.
pub(super) fn address(link: &Permalink, name: &str) -> Option<String> {
    let here = web_sys::window()?.location().href().ok()?;
    let here = here.split('#').next().unwrap_or("");
    Some(format!("{here}#{}", link.fragment(name)))
}

/// The address of the page without its fragment.
fn here(window: &Window) -> Option<String> {
    let location = window.location();
    Some(format!(
        "{}{}",
        location.pathname().ok()?,
        location.search().ok()?
    ))
}

/// The state of the entry with the mark, whatever else the page keeps there.
fn marked(history: &History) -> Option<JsValue> {
    let state = history.state().ok()?;
    if !state.is_null() && !state.is_object() {
        return Some(state); // The page's own; there is no room for a mark.
    }
    let marked = Object::new();
    if state.is_object() {
        Object::assign(&marked, state.unchecked_ref());
    }
    Reflect::set(&marked, &MARK.into(), &JsValue::TRUE).ok()?;
    Some(marked.into())
}
