//! A reader's place in the address of the page: its fragment, in and out.
//!
//! A fragment that another program wrote is neither understood nor overwritten,
//! and a page that allows no history loses nothing but the address.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, Window};

use super::page;
use crate::reading::permalink::Permalink;

/// What marks the entries of the history that a reader has been at.
const MARK: &str = "yoyak";

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

/// Whether the fragment says nothing to anybody but the reader with this name
/// and the other readers of the page.
pub(super) fn is_readers(fragment: &str, name: &str) -> bool {
    // To look for the others takes longer, and there are seldom any.
    Permalink::is_for(fragment, &[name.to_owned()]) || {
        let mut names = page::names();
        names.push(name.to_owned());
        Permalink::is_for(fragment, &names)
    }
}

/// Writes what the reader with this name shows into the fragment, beside what
/// the other readers of the page show, unless the fragment belongs to somebody
/// else.
pub(super) fn write(link: &Permalink, name: &str, step: Step) -> Option<()> {
    let window = web_sys::window()?;
    let now = fragment();
    if Permalink::parse(&now, name).unwrap_or_default() == *link || !is_readers(&now, name) {
        return None;
    }
    let wanted = link.written_into(&now, name);
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
    .ok()
}

/// Whether a reader has been at this entry of the history before, so that the
/// browser brings back where it had scrolled to.
pub(super) fn is_known_entry() -> bool {
    web_sys::window()
        .and_then(|window| window.history().ok()?.state().ok())
        .and_then(|state| Reflect::get(&state, &MARK.into()).ok())
        .is_some_and(|mark| mark.is_truthy())
}

/// Remembers that a reader has been at this entry of the history.
pub(super) fn mark_entry() -> Option<()> {
    let history = web_sys::window()?.history().ok()?;
    // A page that allows no history has no Back to serve either.
    let state = marked(&history)?;
    history.replace_state_with_url(&state, "", None).ok()
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
