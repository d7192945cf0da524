//! The sidebar of a narrow reader: a line that opens. It opens where the viewer
//! is, not at the oldest date, and its line stays at hand to shut it.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::reveal;
use super::steady::Steady;

/// How far down what is left of the window the line stands that it opens at.
const AT: f64 = 0.3;

/// The part of that below which the line does not count as in sight: what comes
/// after it is what viewers look for.
const LOW: f64 = 0.6;

/// Goes to what is being read, or else to the broadcast day, unless that is in
/// sight already.
pub(super) fn open(shadow: &ShadowRoot, steady: &Steady) -> Option<()> {
    let line = line(shadow)?;
    let find = |selector: &str| shadow.query_selector(selector).ok().flatten();
    let current = find(".panel:not([hidden]) :is([part~=date], .stop-link)[aria-current]");
    let current = current.filter(|current| current.client_height() > 0);
    let aim = current.or_else(|| find(".panel:not([hidden]) [part~=broadcast]"))?;
    let begin = reveal::edge(shadow)? + f64::from(line.offset_height());
    let room = window().inner_height().ok()?.as_f64()? - begin;
    let top = aim.get_bounding_client_rect().top();
    if !(begin..begin + LOW * room).contains(&top) {
        steady.keep(aim, begin + AT * room);
    }
    Some(())
}

/// Keeps the line where it was, with the text below it.
pub(super) fn shut(shadow: &ShadowRoot, steady: &Steady) -> Option<()> {
    let (line, begin) = (line(shadow)?, reveal::edge(shadow)?);
    if line.get_bounding_client_rect().top() < begin {
        steady.keep(line.into(), begin);
    }
    Some(())
}

/// The line, if the reader is narrow.
fn line(shadow: &ShadowRoot) -> Option<HtmlElement> {
    let line: Element = shadow.query_selector(".strip").ok()??;
    let line: HtmlElement = line.dyn_into().ok()?;
    (line.offset_height() > 0).then_some(line)
}
