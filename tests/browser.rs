//! What must hold where readers run it: compiled to WebAssembly, in a browser.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yoyak::summary::{self, Hints};

wasm_bindgen_test_configure!(run_in_browser);

/// Offsets are 32 bits wide here and 64 in the native tests.
#[wasm_bindgen_test]
fn a_sample_is_read_as_it_is_natively() {
    let source = include_str!("../samples/2026-05-13.md");
    let read = summary::read(source, &Hints::default());
    assert!(!read.summary.sections.is_empty());
    assert!(!read.summary.hashtags.is_empty());
}
