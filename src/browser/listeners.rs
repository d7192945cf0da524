//! Listeners that end with their reader.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A listener; dropping it takes it away.
pub(super) struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `answer` whenever `target` hears of an event of this kind.
    pub(super) fn new(
        target: &EventTarget,
        kind: &'static str,
        answer: impl Fn(Event) + 'static,
    ) -> Self {
        let closure = Closure::new(answer);
        // Fails for no target and kind.
        let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Self {
            target: target.clone(),
            kind,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, callback);
    }
}
