//! What a reader hears from the page around it: the address changes, the
//! browser finds words in what is closed, a key is pressed outside.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent};

use super::reader::Reader;
use super::{location, page};
use crate::reading::permalink::{Address, Permalink};
use crate::reading::{Action, Via};

impl Reader {
    /// Starts to listen, until the element is closed.
    pub(super) fn listen(self: &Rc<Self>) {
        let (window, document) = (window(), document());
        let hear = |target: &EventTarget, kind: &'static str, answer: fn(&Self, &Event)| {
            let inner = Rc::downgrade(self);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(target, kind, options, move |event| {
                if let Some(inner) = inner.upgrade() {
                    answer(&inner, event);
                }
            })
        };
        let listeners = [
            hear(&window, "popstate", Self::follow),
            hear(&window, "hashchange", Self::follow),
            hear(&window, "keydown", Self::on_key),
            hear(&self.shadow, "beforematch", Self::on_found),
            // A phone may end a page that is out of sight without another word.
            hear(&document, "visibilitychange", Self::on_leaving),
            hear(&window, "pagehide", Self::on_leaving),
        ];
        // Before anything else answers, and perhaps goes somewhere.
        let takes_over = ["wheel", "touchmove", "pointerdown", "keydown"].map(|kind| {
            let steady = self.steady.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window, kind, options, move |_| steady.release())
        });
        let scrolling = ["wheel", "touchmove"].map(|kind| {
            let inner = Rc::downgrade(self);
            EventListener::new(&window, kind, move |event| {
                if let Some(inner) = inner.upgrade() {
                    inner.on_scrolling(event);
                }
            })
        });
        let listeners = listeners.into_iter().chain(takes_over).chain(scrolling);
        self.listeners.borrow_mut().extend(listeners);
    }

    /// Shows what the address asks for now. Where the viewer comes back to an
    /// entry of the history, the browser scrolls by itself.
    fn follow(&self, _: &Event) {
        let Some(summary) = self.summary() else {
            return;
        };
        // Where the browser goes now is its own affair.
        self.steady.release();
        let (fragment, known) = (location::fragment(), location::is_known_entry());
        // Back to where this reader had nothing to say yet.
        let is_cleared = || {
            let is_back = known && location::is_readers(&fragment, &self.name());
            self.wrote.get() && (fragment.is_empty() || is_back)
        };
        let link = self.link();
        let Some(link) = link.or_else(|| is_cleared().then(Permalink::default)) else {
            return;
        };
        location::mark_entry();
        for action in link.actions(&summary) {
            if !(known && matches!(action, Action::Reveal(..))) {
                self.act(action);
            }
        }
        // Nor is it a detour of the viewer's.
        self.detour.take();
    }

    /// The viewer turns to another page, perhaps for good.
    fn on_leaving(&self, _: &Event) {
        self.remember(self.position());
    }

    /// The browser's find-in-page has found words in something closed.
    fn on_found(&self, event: &Event) {
        let id = event
            .target()
            .and_then(|target| Some(target.dyn_into::<Element>().ok()?.id()))
            .unwrap_or_default();
        let section = Address::parse(id.trim_end_matches("-body"));
        let target = section.and_then(|section| section.target(&*self.summary()?));
        if let Some(target) = target {
            self.act(Action::Reveal(target, Via::Find));
        }
    }

    /// The viewer scrolls: what was gone to last no longer counts as read.
    fn on_scrolling(&self, _: &Event) {
        let reading = self.reading.borrow();
        let holds = reading
            .as_ref()
            .is_some_and(|reading| reading.held.is_some());
        drop(reading);
        if holds {
            self.act(Action::Release);
        }
    }

    /// `/` leads into the search of the first reader from anywhere on the page,
    /// unless the page has a use for it, and Escape clears where nothing has the
    /// focus.
    fn on_key(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if scrolls(event) {
            self.on_scrolling(event);
        }
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if !plain || event.default_prevented() || event.is_composing() {
            return;
        }
        if is_typing(event) || !page::is_first(&self.host) {
            return;
        }
        let nowhere = || event.target() == document().body().map(EventTarget::from);
        if event.key() == "Escape" && nowhere() {
            self.act(Action::Escape);
        }
        if event.key() != "/" {
            return;
        }
        let field = self.shadow.query_selector("[part~=search]").ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok())
            && field.focus().is_ok()
        {
            event.prevent_default();
        }
    }
}

/// Whether a key scrolls the page, as nobody else had a use for it.
fn scrolls(event: &KeyboardEvent) -> bool {
    let key = event.key();
    let moves = matches!(
        &*key,
        "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown" | "Home" | "End" | " "
    );
    moves && !event.default_prevented() && !is_typing(event)
}

/// Whether a key goes into a field, inside shadow roots too.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0);
    let Ok(target) = target.dyn_into::<HtmlElement>() else {
        return false;
    };
    target.is_content_editable()
        || matches!(
            target.local_name().as_str(),
            "input" | "textarea" | "select"
        )
}
