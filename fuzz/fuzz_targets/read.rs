//! Reads any bytes and checks what holds for every text.
//!
//! `cargo +nightly fuzz run read`, in the project's folder. What it finds goes
//! to `tests/data/markdown`, where the property tests read it ever after.
#![no_main]

#[path = "../../tests/properties/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    invariants::check(&String::from_utf8_lossy(bytes));
});
