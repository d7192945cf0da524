//! What people with assistive technology get, in every state.

use std::path::{Path, PathBuf};

use expect_test::expect_file;

use super::real_input;
use super::states::{SAMPLE, STATES, Source};
use crate::accessibility::{Tree, axe, violations};
use crate::page::Page;
use crate::stage;

/// Why axe-core cannot be asked here, if it cannot.
pub fn absent() -> Option<&'static str> {
    axe()
        .is_none()
        .then_some("axe-core is not installed; `cargo xtask setup` does that")
}

/// Why axe-core cannot be asked about the real input here, if it cannot.
pub fn absent_or_no_input() -> Option<&'static str> {
    absent().or_else(real_input::absent)
}

pub fn axe_finds_nothing(page: &Page) {
    examine(page, &SAMPLE);
}

pub fn axe_finds_nothing_in_the_real_input(page: &Page) {
    examine(page, &real_input::SOURCE);
}

#[track_caller]
fn examine(page: &Page, source: &Source) {
    // The state of an error is one.
    page.excuse("Failed to load resource");
    let mut found = Vec::new();
    for state in &STATES {
        state.enter(page, source);
        let mut violations = violations(page);
        // What has not arrived yet has no heading.
        violations.retain(|found| {
            !(state.name == "loading" && found.starts_with("page-has-heading-one"))
        });
        found.extend(
            violations
                .iter()
                .map(|found| format!("{}: {found}", state.name)),
        );
    }
    assert!(found.is_empty(), "axe-core finds\n{}", found.join("\n"));
}

pub fn tree_of_the_sample(page: &Page) {
    page.open("/embeds/src.html");
    // The row of what is being read has a button more.
    page.expect("parts('date').some((row) => row.ariaCurrent)", true);
    let tree = Tree::of(page);
    expect_file![golden("sample.tree")].assert_eq(&tree.text());
}

pub fn tree_of_the_real_input(page: &Page) {
    page.open(real_input::PAGE);
    page.run("reader.thumbnail = 'off'");
    let tree = Tree::of(page);
    expect_file![golden("input.tree")].assert_eq(&tree.shape());
}

fn golden(name: &str) -> PathBuf {
    Path::new(&stage::root())
        .join("tests/data/accessibility")
        .join(name)
}
