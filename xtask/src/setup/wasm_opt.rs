//! wasm-opt, which makes the program about a third smaller. Doing without it is
//! a warning, not a failure.

use std::path::PathBuf;

use crate::setup::{npm, version};
use crate::{project, step};

/// Older ones cannot read what today's compiler writes.
const OLDEST: u32 = 120;

/// The npm package that is installed if there is none, and its version.
const PACKAGE: &str = "binaryen@132.0.0";

/// A usable wasm-opt.
pub(super) struct WasmOpt {
    /// The folder to put on the `PATH`, unless it is there already.
    pub(super) folder: Option<PathBuf>,
    pub(super) version: String,
}

/// Finds wasm-opt, or installs it with npm.
pub(super) fn prepare() -> Option<WasmOpt> {
    if let Some(version) = step::find("wasm-opt").and_then(usable) {
        return Some(WasmOpt {
            folder: None,
            version,
        });
    }
    let home = project::tools().join("npm");
    let folder = home.join("node_modules/.bin");
    let installed = || {
        let version = step::find_in([folder.clone()], "wasm-opt").and_then(usable)?;
        Some(WasmOpt {
            folder: Some(folder.clone()),
            version,
        })
    };
    installed().or_else(|| {
        step::announce(
            "Install wasm-opt into target/tools with npm",
            "it makes the program a third smaller",
            "under a minute",
        );
        if let Err(why) = npm::run(&["install", PACKAGE, "--no-save"], &home, "wasm-opt") {
            warn(&why);
            return None;
        }
        installed().or_else(|| {
            warn("the one that npm installed does not run");
            None
        })
    })
}

fn usable(program: PathBuf) -> Option<String> {
    let version = version::of(&program)?;
    (version::major(&version)? >= OLDEST).then_some(version)
}

fn warn(why: &str) {
    println!(
        "Warning: no wasm-opt, so the program will be about a third bigger: {why}.\n  \
         What you can do: install binaryen {OLDEST} or newer."
    );
}
