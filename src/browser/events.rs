//! The DOM events that tell the page what its reader does.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Whether the page may say no to what an event announces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cancelable {
    /// It may.
    Yes,
    /// It is told only.
    No,
}

/// Dispatches `yoyak-…` on the element, with a detail of these fields. Whether
/// the page lets it happen.
pub(super) fn dispatch(
    host: &HtmlElement,
    name: &str,
    cancelable: Cancelable,
    fields: &[(&str, JsValue)],
) -> bool {
    let detail = Object::new();
    for (field, value) in fields {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&detail, &JsValue::from_str(field), value);
    }
    let init = CustomEventInit::new();
    init.set_detail(&detail);
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(cancelable == Cancelable::Yes);
    match CustomEvent::new_with_event_init_dict(name, &init) {
        // An event that is dispatched twice, the one error, cannot be this one.
        Ok(event) => host.dispatch_event(&event).unwrap_or(true),
        Err(_) => true,
    }
}
