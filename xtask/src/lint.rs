//! `cargo xtask lint`: formatting, clippy on both targets, the documentation.

use std::process::Command;

use lexopt::Parser;

use crate::failure::Outcome;
use crate::setup::{Toolbox, Use};
use crate::{arguments, project, step};

/// Runs every check; the first that fails ends it.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    arguments::none(&mut arguments)?;
    step::announce("Check the formatting", "one style throughout", "seconds");
    run_cargo(
        Command::new("cargo"),
        &["fmt", "--all", "--", "--check"],
        "Run `cargo fmt --all`.",
    )?;
    step::announce(
        "Run clippy on the core, then on all layers",
        "code that only one set of features reaches is looked at too",
        "1 to 2 minutes",
    );
    for features in [
        &["--all-targets"][..],
        &["--workspace", "--all-targets", "--all-features"],
    ] {
        let mut words = vec!["clippy"];
        words.extend(features);
        words.extend(["--", "-D", "warnings"]);
        run_cargo(Command::new("cargo"), &words, CLIPPY_ADVICE)?;
    }
    step::announce(
        "Run clippy for WebAssembly",
        "the reader's own target",
        "1 to 2 minutes",
    );
    let toolbox = Toolbox::prepare()?;
    run_cargo(
        toolbox.wasm_cargo(Use::Check),
        &[
            "clippy",
            "--target",
            "wasm32-unknown-unknown",
            "--features",
            "browser-tests",
            "--lib",
            "--bin",
            "yoyak-reader",
            "--test",
            "browser*",
            "--",
            "-D",
            "warnings",
        ],
        CLIPPY_ADVICE,
    )?;
    step::announce(
        "Build the documentation",
        "no link in it may be broken",
        "1 minute",
    );
    let mut rustdoc = Command::new("cargo");
    rustdoc.env("RUSTDOCFLAGS", "-D warnings");
    run_cargo(
        rustdoc,
        &["doc", "--no-deps", "--lib", "--all-features"],
        "The broken links and the missing words are named above.",
    )
}

const CLIPPY_ADVICE: &str = "Mend what is named above; if cargo knows no `clippy`, run \
                             `rustup component add clippy`.";

fn run_cargo(mut cargo: Command, arguments: &[&str], advice: &str) -> Outcome {
    cargo.args(arguments).current_dir(project::root());
    step::run(&mut cargo, advice)
}
