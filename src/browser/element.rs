//! The border between the class in `element.js` and its Rust half.
//!
//! A method that the page calls may make the reader dispatch an event, whose
//! listener calls another: so an [`Instance`] is only ever borrowed shared.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use super::failure;
use super::reader::Reader;
use crate::reading::{Action, Matching};
use crate::summary::Text;

/// The order counts: of rules that are as specific, the last holds.
const STYLES: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/reader/base.css"),
    include_str!("../../styles/reader/head.css"),
    include_str!("../../styles/reader/bar.css"),
    include_str!("../../styles/reader/sections.css"),
    include_str!("../../styles/reader/prose.css"),
    include_str!("../../styles/reader/sidebar.css"),
    include_str!("../../styles/reader/marks.css"),
    include_str!("../../styles/reader/states.css"),
    include_str!("../../styles/reader/narrow.css"),
    include_str!("../../styles/reader/modes.css"),
);

#[wasm_bindgen(module = "/src/browser/element.js")]
extern "C" {
    fn provide(styles: &str, open: JsValue);
    pub(super) fn fail(reason: &str);
}

/// Brings every `<yoyak-reader>` of the page to life, now and later.
pub fn define() {
    failure::catch();
    let open: Closure<dyn Fn(HtmlElement, ShadowRoot) -> Instance> = Closure::new(Instance::open);
    // The page may open readers for as long as it lives.
    provide(STYLES, open.into_js_value());
}

/// The Rust half of an element, for as long as that is connected.
#[wasm_bindgen]
pub struct Instance {
    reader: Rc<Reader>,
}

#[wasm_bindgen]
impl Instance {
    /// Shows the summary that the page's server answers with, or without a
    /// request the words in the element. `since` is when it was asked for, in
    /// milliseconds of the page's clock.
    pub fn load(&self, response: Option<Promise>, since: f64) {
        self.reader.load(response, since);
    }

    /// Follows the attributes.
    pub fn configure(&self) {
        self.reader.configure();
    }

    /// Opens, scrolls to and focuses a place such as `s3.5` or `d:2026-02-08`;
    /// plays the video from a time such as `t:754`.
    pub fn reveal(&self, place: &str) {
        self.reader.reveal(place);
    }

    /// Opens every section.
    #[wasm_bindgen(js_name = openAll)]
    pub fn open_all(&self) {
        self.reader.act(Action::OpenAll);
    }

    /// Closes every section.
    #[wasm_bindgen(js_name = closeAll)]
    pub fn close_all(&self) {
        self.reader.act(Action::CloseAll);
    }

    /// Chooses hashtags, and whether one of them will do.
    #[wasm_bindgen(js_name = setFilter)]
    pub fn set_filter(&self, tags: Vec<String>, matching: &str) {
        let matching = match matching {
            "all" => Matching::All,
            _ => Matching::Any,
        };
        self.reader.act(Action::SetMatching(matching));
        let tags = tags.into_iter().map(Text::from).collect();
        self.reader.act(Action::SetFilter(tags));
    }

    /// Searches.
    pub fn search(&self, query: &str) {
        self.reader.act(Action::SetQuery(query.into()));
    }
}

impl Instance {
    fn open(host: HtmlElement, shadow: ShadowRoot) -> Self {
        Self {
            reader: Reader::open(host, shadow),
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.reader.close();
    }
}
