//! Where in the text the viewer is reading, and back there when the page is
//! opened again in the same tab.

use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::preferences::Position;
use super::reader::Reader;

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
