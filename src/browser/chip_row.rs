//! The hashtags of a narrow reader, a row that scrolls sideways: what is chosen
//! is not to lie out of sight in it.

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

/// What remains free beside the chip, in pixels: the row fades out at its end.
const ROOM: f64 = 20.0;

/// Scrolls the row to the first of the chosen chips, unless one of them is in
/// sight. `None` where nothing has to be done.
pub(super) fn show_chosen(shadow: &ShadowRoot) -> Option<()> {
    let find = |selector: &str| shadow.query_selector(selector).ok().flatten();
    let row = find(".tags")?;
    if row.scroll_width() <= row.client_width() {
        return None;
    }
    let mut sight = sides(&row);
    // The button that spreads them out stands over the end of the row.
    if let Some(more) = find(".more") {
        let more = sides(&more);
        match more.0 + more.1 > sight.0 + sight.1 {
            true => sight.1 = more.0,
            false => sight.0 = more.1,
        }
    }
    let chosen = shadow.query_selector_all(".chip[aria-pressed=true]").ok()?;
    let chosen =
        || (0..chosen.length()).filter_map(|index| chosen.item(index)?.dyn_into::<Element>().ok());
    let beyond = |chip: &(f64, f64)| (chip.1 - sight.1).max(0.0) - (sight.0 - chip.0).max(0.0);
    if chosen().any(|chip| beyond(&sides(&chip)) == 0.0) {
        return None;
    }
    let away = beyond(&sides(&chosen().next()?));
    row.scroll_by_with_x_and_y(away + ROOM.copysign(away), 0.0);
    Some(())
}

/// The left and the right edge.
fn sides(element: &Element) -> (f64, f64) {
    let place = element.get_bounding_client_rect();
    (place.left(), place.right())
}
