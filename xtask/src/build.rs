//! `cargo xtask build`: Trunk makes `dist/`; this prepares it and reports sizes.

mod comments;
mod freshness;
mod hook;
mod size;

use lexopt::Parser;

use crate::failure::Outcome;
use crate::setup::Toolbox;
use crate::{arguments, project, step};

pub(crate) use hook::run as run_hook;

/// Sets up, builds and prints the sizes.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    arguments::none(&mut arguments)?;
    let toolbox = Toolbox::prepare()?;
    let was_fresh = freshness::is_fresh(&freshness::fingerprint(&toolbox.summary()));
    with(&toolbox)?;
    if was_fresh { size::report() } else { Ok(()) }
}

/// Brings `dist/` up to date.
pub(crate) fn build() -> Outcome {
    with(&Toolbox::prepare()?)
}

/// Brings `dist/` up to date with tools that are already set up, and prints the
/// size of what it had to build: compressing takes longer than looking.
pub(crate) fn with(toolbox: &Toolbox) -> Outcome {
    let fingerprint = freshness::fingerprint(&toolbox.summary());
    if freshness::is_fresh(&fingerprint) {
        println!("dist/ is up to date.");
        Ok(())
    } else {
        step::announce(
            "Build dist/ with Trunk",
            "the reader is compiled for the browser",
            "1 to 3 minutes the first time",
        );
        let mut trunk = toolbox.trunk()?;
        trunk.args(["build", "--skip-version-check", "--log", "warn"]);
        // Only a release build of Trunk's calls wasm-opt, and it fails without;
        // the compiler's release profile can be had either way.
        if toolbox.has_wasm_opt() {
            trunk.arg("--release");
        } else {
            trunk.args(["--cargo-profile", "release"]);
        }
        // Trunk refuses the value 1, which is what others understand.
        trunk.env_remove("NO_COLOR").current_dir(project::root());
        step::run(
            &mut trunk,
            "If a program or crate could not be found or fetched, see to the network and run \
             `cargo xtask setup`; else the message above is about the code.",
        )?;
        freshness::remember(&fingerprint)?;
        size::report()
    }
}
