//! `cargo xtask test`: every test there is, with what each needs.
//!
//! The test runners' own output stays on the screen. A failing suite does not
//! keep the later ones from running; the last line says which failed.

mod graph;

use std::process::Command;

use lexopt::Parser;

use crate::failure::{Failure, Outcome};
use crate::setup::{Browser, Toolbox, Use, axe};
use crate::{arguments, build, eval, project, step};

/// What the suites share.
struct Means {
    toolbox: Toolbox,
    browser: Browser,
}

/// A suite: its name, what it shows, about how long it takes, the function.
struct Suite {
    name: &'static str,
    shows: &'static str,
    how_long: &'static str,
    run: fn(&Means) -> Outcome,
}

const SUITES: [Suite; 7] = [
    Suite {
        name: "core",
        shows: "a summary is understood and a reader's session goes as it should",
        how_long: "under a minute",
        run: |_| cargo_test(&[]),
    },
    Suite {
        name: "graph",
        shows: "neither Yew nor the browser is within reach of the core",
        how_long: "a second",
        run: |_| graph::check(),
    },
    Suite {
        name: "view",
        shows: "pages as a server renders them, and the native command",
        how_long: "1 minute",
        run: |_| cargo_test(&["--features", "cli"]),
    },
    Suite {
        name: "xtask",
        shows: "the developer commands: server, set-up, build",
        how_long: "under a minute",
        run: |_| cargo_test(&["--package", "xtask"]),
    },
    Suite {
        name: "browser",
        shows: "the reader, compiled to WebAssembly, in headless Chromium",
        how_long: "1 to 2 minutes",
        run: in_browser,
    },
    Suite {
        name: "end to end",
        shows: "dist/ under a strict policy, driven through WebDriver",
        how_long: "2 to 4 minutes, with a build before it",
        run: end_to_end,
    },
    Suite {
        name: "eval",
        shows: "how much of the annotated texts is understood",
        how_long: "seconds",
        run: |_| eval::run(Parser::from_args::<[&str; 0]>([])),
    },
];

/// Sets up what is needed and runs all suites, or those whose names are given.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    let chosen = chosen(&mut arguments)?;
    let means = Means {
        toolbox: Toolbox::prepare()?,
        browser: Browser::prepare()?,
    };
    let mut failed = Vec::new();
    for suite in chosen {
        step::announce(
            &format!("Test: {}", suite.name),
            suite.shows,
            suite.how_long,
        );
        if let Err(failure) = (suite.run)(&means) {
            eprintln!("xtask: {failure}");
            failed.push(suite.name);
        }
    }
    if failed.is_empty() {
        println!("==> All suites passed.");
        Ok(())
    } else {
        Err(Failure::new(format!("failed: {}", failed.join(", ")))
            .advise("See each suite's output above; `cargo xtask test NAME` runs one suite alone."))
    }
}

fn chosen(arguments: &mut Parser) -> Outcome<Vec<&'static Suite>> {
    let mut chosen = Vec::new();
    while let Some(argument) = arguments::next(arguments)? {
        let lexopt::Arg::Value(name) = argument else {
            return Err(arguments::unexpected(argument));
        };
        let suite = SUITES.iter().find(|suite| name == suite.name);
        chosen.push(suite.ok_or_else(|| {
            let names: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
            Failure::new(format!("there is no suite {}", name.display()))
                .advise(format!("The suites are: {}.", names.join(", ")))
        })?);
    }
    if chosen.is_empty() {
        chosen.extend(&SUITES);
    }
    Ok(chosen)
}

fn cargo_test(arguments: &[&str]) -> Outcome {
    let mut command = Command::new("cargo");
    command
        .arg("test")
        .args(arguments)
        .current_dir(project::root());
    step::run(&mut command, "The failing tests are named above.")
}

fn in_browser(means: &Means) -> Outcome {
    let mut command = means.toolbox.wasm_cargo(Use::Check);
    command
        .args(["test", "--target", "wasm32-unknown-unknown"])
        .args(["--features", "browser-tests", "--test", "browser*"])
        .env("CHROMEDRIVER", means.browser.driver())
        .current_dir(project::root());
    step::run(
        &mut command,
        "The failing tests are named above; if the browser did not start, run \
         `cargo xtask setup`.",
    )
}

fn end_to_end(means: &Means) -> Outcome {
    build::with(&means.toolbox)?;
    let mut command = Command::new("cargo");
    if let Some(axe) = axe::prepare() {
        command.env("AXE", axe);
    }
    command
        .args(["test", "--package", "e2e"])
        .env("CHROMEDRIVER", means.browser.driver())
        .env("CHROME", means.browser.chromium())
        .current_dir(project::root());
    step::run(&mut command, "The failing scenarios are named above.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_are_chosen_by_name_and_all_without_one() {
        let names = |arguments: &[&str]| -> Outcome<Vec<&str>> {
            let chosen = chosen(&mut Parser::from_args(arguments))?;
            Ok(chosen.iter().map(|suite| suite.name).collect())
        };
        assert_eq!(names(&[]).expect("all").len(), SUITES.len());
        assert_eq!(names(&["end to end"]).expect("one"), ["end to end"]);
        assert!(names(&["corr"]).is_err());
        assert!(names(&["--core"]).is_err());
    }
}
