//! What a reader asks of the page around it: its language, its day, a name.

use js_sys::Date;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::summary::Language;
use crate::summary::civil::Day;

/// The language of the interface that a BCP 47 tag asks for.
pub(super) fn language(tag: &str) -> Option<Language> {
    match &*tag.split('-').next()?.to_ascii_lowercase() {
        "" => None,
        "ko" => Some(Language::Korean),
        _ => Some(Language::English),
    }
}

/// The tag of the language that the nearest ancestor declares, through shadow
/// roots.
pub(super) fn declared_language(host: &HtmlElement) -> Option<String> {
    let mut element: Element = host.clone().into();
    loop {
        if let Ok(Some(declares)) = element.closest("[lang]") {
            return declares.get_attribute("lang");
        }
        let root = element.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        element = root.host();
    }
}

/// Today, where the viewer is.
pub(super) fn today() -> Option<Day> {
    let now = Date::new_0();
    Day::new(
        i32::try_from(now.get_full_year()).ok()?,
        now.get_month() + 1,
        now.get_date(),
    )
}

/// The name that the links of a reader carry: the element's `id`, or `yoyak`
/// with a number for all but the first of those without one.
pub(super) fn name(host: &HtmlElement) -> String {
    let id = host.id();
    if !id.is_empty() {
        return id;
    }
    let nameless = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all("yoyak-reader:not([id])").ok());
    let before = nameless.map_or(0, |nameless| {
        (0..nameless.length())
            .take_while(|index| nameless.item(*index).as_ref() != Some(host.as_ref()))
            .count()
    });
    numbered(before + 1)
}

/// The name of one of the readers without an `id`, counted from 1.
fn numbered(number: usize) -> String {
    match number {
        1 => "yoyak".to_owned(),
        number => format!("yoyak{number}"),
    }
}

/// The names of the readers that the page sees: none inside a shadow root.
pub(super) fn names() -> Vec<String> {
    let readers = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all("yoyak-reader").ok());
    let readers = readers.into_iter().flat_map(|readers| {
        (0..readers.length()).filter_map(move |index| readers.item(index)?.dyn_into().ok())
    });
    let mut nameless = 0;
    let name = |reader: Element| {
        let id = reader.id();
        if id.is_empty() {
            nameless += 1;
            return numbered(nameless);
        }
        id
    };
    readers.map(name).collect()
}

/// Opens an address beside the page.
pub(super) fn open(address: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that opens no windows shows that itself.
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}

/// Whether the element is too narrow for more than the first section to be
/// worth opening: the same width at which the layout has one column.
pub(super) fn is_narrow(host: &HtmlElement) -> bool {
    host.offset_width() < 544
}

/// Whether the page was opened from a disk, without a server.
pub(super) fn is_file() -> bool {
    web_sys::window()
        .and_then(|window| window.location().protocol().ok())
        .is_some_and(|protocol| protocol == "file:")
}

/// Whether the element is the first reader of the page, which the page's own
/// keys go to.
pub(super) fn is_first(host: &HtmlElement) -> bool {
    web_sys::window()
        .and_then(|window| window.document()?.query_selector("yoyak-reader").ok()?)
        .is_some_and(|first| first == **host)
}

/// Writes a warning for the page's author to the console.
pub(super) fn warn(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(message));
}
