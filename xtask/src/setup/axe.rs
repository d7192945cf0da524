//! axe-core, which looks for what keeps people with assistive technology out.
//! The end-to-end tests load it into the page; `tests/e2e/package.json` says
//! which version. Doing without it is a warning, not a failure.

use std::fs;
use std::path::{Path, PathBuf};

use crate::setup::npm;
use crate::{project, step};

/// The manifest and its lock file, in `tests/e2e/`.
const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Makes sure that axe-core is there; gives its script.
pub(crate) fn prepare() -> Option<PathBuf> {
    let source = project::root().join("tests/e2e");
    let home = project::tools().join("axe");
    let script = home.join("node_modules/axe-core/axe.min.js");
    let same = |name: &&str| {
        fs::read(source.join(name)).is_ok_and(|wanted| {
            fs::read(home.join(name)).is_ok_and(|installed| installed == wanted)
        })
    };
    if script.is_file() && MANIFESTS.iter().all(same) {
        return Some(script);
    }
    step::announce(
        "Install axe-core into target/tools with npm",
        "it examines every state of the reader for accessibility",
        "under a minute",
    );
    match install(&source, &home) {
        Ok(()) => Some(script),
        Err(why) => {
            println!(
                "Warning: no axe-core, so accessibility is not examined: {why}.\n  \
                 What you can do: install npm, or look at the registry that it asks."
            );
            None
        }
    }
}

fn install(source: &Path, home: &Path) -> Result<(), String> {
    let copied = fs::create_dir_all(home).and_then(|()| {
        MANIFESTS
            .iter()
            .try_for_each(|name| fs::copy(source.join(name), home.join(name)).map(drop))
    });
    copied.map_err(|error| error.to_string())?;
    let done = npm::run(&["ci"], home, "axe");
    if done.is_err() {
        // What is half there must not pass for installed.
        let _ = fs::remove_file(home.join(MANIFESTS[0]));
    }
    done
}
