//! Hands the dates of a summary to the viewer as a file.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::reader::Reader;
use crate::reading::{ExportFormat, export};

impl Reader {
    /// Lets the browser save the dates.
    pub(super) fn export(&self, format: ExportFormat) {
        let Some(summary) = self.summary() else {
            return;
        };
        let text = export::dates(&summary, format, self.today());
        let (kind, name) = match format {
            ExportFormat::Json => ("application/json", "dates.json"),
            ExportFormat::Csv => ("text/csv", "dates.csv"),
            ExportFormat::Calendar => ("text/calendar", "dates.ics"),
        };
        // A browser that saves no files shows that itself.
        let _ = save(&text, kind, name);
    }
}

/// Saves a text under a name.
fn save(text: &str, kind: &str, name: &str) -> Result<(), JsValue> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Ok(());
    };
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
