//! The summary that the project is made for, where it is at hand.

use std::path::PathBuf;

use serde_json::json;

use super::states::{STATES, Source};
use crate::page::Page;
use crate::stage;

/// The page that shows it.
pub const PAGE: &str = "/yoyak/?src=/input/000_136b1d8337cc2b33.txt&now=2026-11-22";

/// It, for the states of the reader.
pub const SOURCE: Source = Source {
    address: "/input/000_136b1d8337cc2b33.txt&now=2026-11-22",
    english: "/input/000_136b1d8337cc2b33.txt&now=2026-11-22",
};

/// Why these scenarios cannot be played here, if they cannot.
pub fn absent() -> Option<&'static str> {
    (!file().is_file()).then_some("../shared/input is absent")
}

/// Where it is, if it is there.
pub fn file() -> PathBuf {
    stage::root().join("../shared/input/000_136b1d8337cc2b33.txt")
}

pub fn opens_whole(page: &Page) {
    page.open(PAGE);
    page.expect(
        "['section', 'item', 'chip'].map((name) => parts(name).length)",
        json!([10, 101, 31]),
    );
    page.expect("/thumbail/i.test(part('reader').textContent)", false);
    page.wait("part('broadcast').textContent.includes('2월 4일')");
    page.wait("part('today')");
    page.whole_picture("real-wide", 1280);
    page.whole_picture("real-narrow", 390);
}

pub fn filters_and_reveals(page: &Page) {
    page.open(PAGE);
    page.click("chip('HBM')");
    page.expect("chip('HBM').ariaPressed", "true");
    page.wait("parts('mark').length > 3");
    page.wait("parts('item').filter(shown).length < 60");
    page.picture("real-filtered");
    page.click("one('.clear')");
    page.expect("parts('item').filter(shown).length", 101);
    page.click("parts('date').find((date) => date.textContent.includes('2월 8일'))");
    page.wait("root.activeElement?.textContent.includes('2월 8일')");
    page.wait("((box) => box.top >= 0 && box.bottom <= innerHeight)(root.activeElement.getBoundingClientRect())");
    page.picture("real-revealed");
}

/// For people to look at, in every state.
pub fn looks_well(page: &Page) {
    page.excuse("Failed to load resource");
    for state in &STATES {
        state.enter(page, &SOURCE);
        page.picture(&format!("real-{}", state.name));
    }
}
