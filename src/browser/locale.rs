//! How the viewer's locale writes days and numbers, as the browser's `Intl`
//! knows it (ECMA-402).
//!
//! A day and a number are written down as samples, and what they look like
//! tells the rest: the view needs no browser to write all others.

use gloo::utils::window;
use js_sys::{Array, Date, Number, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::reading::Locale;
use crate::summary::Language;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = getCanonicalLocales)]
    fn canonical(tag: &str) -> Result<Array, JsValue>;
}

/// The conventions for an interface in `language` on a page that declares
/// itself to be in `declared`, a BCP 47 tag.
pub(super) fn conventions(language: Language, declared: &str) -> Locale {
    match language {
        // It is written alike wherever it is.
        Language::Korean => Locale::default(),
        Language::English => sampled(&region(declared)).unwrap_or_default(),
    }
}

fn sampled(tag: &str) -> Option<Locale> {
    // What is no tag would make Intl throw.
    canonical(tag).ok()?;
    let options = Object::new();
    for (field, style) in [("year", "numeric"), ("month", "long"), ("day", "numeric")] {
        Reflect::set(&options, &field.into(), &style.into()).ok()?;
    }
    // Noon of the third of February 2001 is that day in every time zone.
    let day = Date::new_with_year_month_day_hr(2001, 1, 3, 12);
    let day = String::from(day.to_locale_date_string(tag, &options));
    let number = String::from(Number::from(10_000).to_locale_string(tag));
    Some(Locale {
        day_first: day.starts_with('3'),
        grouping: number
            .strip_prefix("10")
            .and_then(|rest| rest.strip_suffix("000"))
            .and_then(|mark| mark.chars().next()),
    })
}

/// The English of the page where it names one, else that of the viewer.
fn region(declared: &str) -> String {
    let is_regional = |tag: &String| tag.to_ascii_lowercase().starts_with("en-");
    let viewers = window().navigator().languages();
    Some(declared.to_owned())
        .filter(is_regional)
        .or_else(|| {
            viewers
                .iter()
                .filter_map(|tag| tag.as_string())
                .find(is_regional)
        })
        .unwrap_or_else(|| "en".to_owned())
}
