//! `cargo xtask bench`: what the built reader costs in a real browser, beside
//! the same document as a ready-made page. Figures, not a test.

use std::process::Command;

use lexopt::Parser;

use crate::failure::Outcome;
use crate::setup::{Browser, Toolbox};
use crate::{arguments, build, project, step};

/// Sets up, builds, measures.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    arguments::none(&mut arguments)?;
    let toolbox = Toolbox::prepare()?;
    let browser = Browser::prepare()?;
    build::with(&toolbox)?;
    step::announce(
        "Measure the reader in Chromium",
        "what it costs beside the same document as a ready-made page",
        "3 to 5 minutes; anything else that runs disturbs it",
    );
    let mut command = Command::new("cargo");
    command
        .args(["bench", "--quiet", "--package", "e2e", "--bench", "bench"])
        // The measuring side needs no optimisation, and is built already.
        .args(["--profile", "dev"])
        .env("CHROMEDRIVER", browser.driver())
        .env("CHROME", browser.chromium())
        .current_dir(project::root());
    step::run(&mut command, "The message above says where it stopped.")
}
