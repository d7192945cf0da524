//! Pictures of every state for people to look at. Those in `docs/` are made
//! anew where the environment says `UPDATE_PICTURES=1`; fonts differ from
//! machine to machine, so nothing compares them.

use std::env;

use super::states::{SAMPLE, STATES};
use crate::page::Page;

pub fn of_all_states(page: &Page) {
    // The state of an error is one.
    page.excuse("Failed to load resource");
    let folder = match env::var_os("UPDATE_PICTURES") {
        Some(_) => "docs",
        None => "target/screenshots",
    };
    for state in &STATES {
        state.enter(page, &SAMPLE);
        page.picture_in(folder, &format!("reader-{}", state.name));
    }
}
