//! Drives the built `dist/` in real Chromium: every scenario loads a page that
//! embeds the reader, served with the Content-Security-Policy that the project
//! promises to work under, and ends with a console that must be empty.
//!
//! Run by `cargo xtask test`, which builds `dist/` and finds the browser; or by
//! hand, after `cargo xtask build`: `cargo test --package e2e`.
//!
//! Deliberately absent: sleeping. A scenario waits for conditions, in the page.

#![forbid(unsafe_code)]

use std::process::ExitCode;
use std::sync::Arc;

use e2e::scenarios;
use e2e::stage::Stage;
use libtest_mimic::{Arguments, Completion, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if arguments.list {
        return libtest_mimic::run(&arguments, Vec::new()).exit_code();
    }
    let stage = match Stage::open() {
        Ok(stage) => Arc::new(stage),
        Err(reason) => {
            eprintln!("error: {reason}");
            return ExitCode::FAILURE;
        }
    };
    let trials = scenarios::all()
        .into_iter()
        .map(|scenario| {
            let stage = Arc::clone(&stage);
            Trial::ignorable_test(scenario.name, move || match scenario.skipped {
                Some(reason) => Ok(Completion::ignored_with(format!("skipped: {reason}"))),
                None => {
                    stage.play(&scenario)?;
                    Ok(Completion::Completed)
                }
            })
        })
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    stage.close();
    conclusion.exit_code()
}
