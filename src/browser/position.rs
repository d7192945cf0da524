//! Where in the text the viewer is reading, and back there when a filter has
//! moved it away or the page is opened again in the same tab.

use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::preferences::Position;
use super::reader::Reader;
use super::reveal;

/// The part of the window below which a text does not count as in sight.
const LOW: f64 = 0.6;

impl Reader {
    /// Where the element being read stands, if it is in the window.
    pub(super) fn position(&self) -> Option<Position> {
        let seen = self.reading.borrow().as_ref()?.seen?;
        let id = self.id(seen.into())?;
        let rect = self
            .shadow
            .get_element_by_id(&id)?
            .get_bounding_client_rect();
        let height = window().inner_height().ok()?.as_f64()?;
        (rect.bottom() > 0.0 && rect.top() < height).then(|| Position {
            id,
            top: rect.top().round() as i32,
        })
    }

    /// Where a filter has moved what was being read out of the window, brings it
    /// back; where it has taken it away, the beginning of what is left.
    pub(super) fn keep_in_sight(&self) -> Option<()> {
        let top = |element: &Element| element.get_bounding_client_rect().top();
        let begin = reveal::edge(&self.shadow)?;
        let end = window().inner_height().ok()?.as_f64()?;
        let text = self.shadow.query_selector(".text").ok()??;
        let text_top = top(&text);
        if text_top >= begin - 1.0 {
            // The hashtags of a phone, spread out, leave it hardly any room.
            if text_top > LOW * end {
                self.steady.keep(text, begin);
            }
            return Some(());
        }
        let is_left = |element: &Element| {
            let section = element.closest(".section.open:not(.folded)");
            matches!(section, Ok(Some(_))) && element.client_height() > 0
        };
        let seen = self.reading.borrow().as_ref()?.seen;
        let seen = seen.and_then(|seen| self.shadow.get_element_by_id(&self.id(seen.into())?));
        match seen.filter(is_left) {
            Some(seen) if (begin..end).contains(&top(&seen)) => {}
            Some(seen) => self.steady.keep(seen, begin + reveal::ROOM),
            None => self.steady.keep(text, begin),
        }
        Some(())
    }

    /// Goes on where the viewer was reading, unless they have done something on
    /// this page already.
    pub(super) fn resume(&self) {
        let Some(shown) = self.shown() else {
            return;
        };
        if has_begun() {
            return;
        }
        let position = shown.memory.position(&shown.summary);
        let element = position
            .as_ref()
            .and_then(|position| self.shadow.get_element_by_id(&position.id));
        if let (Some(position), Some(element)) = (position, element) {
            self.steady.keep(element, f64::from(position.top));
        }
    }
}

/// Whether the viewer has clicked or typed on this page. Browsers that cannot
/// tell are old.
fn has_begun() -> bool {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into());
    get(&window().navigator(), "userActivation")
        .and_then(|activation| get(&activation, "hasBeenActive"))
        .is_ok_and(|answer| answer.is_truthy())
}
