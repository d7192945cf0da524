//! Trunk and the wasm-bindgen command: programs that cargo can install, of one
//! exact version each.

use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Outcome;
use crate::setup::version;
use crate::{project, step};

/// The newest Trunk that the project's oldest supported compiler can build.
const TRUNK: &str = "0.21.14";

/// One program of the cargo registry.
pub(super) struct RegistryTool {
    package: &'static str,
    version: String,
    /// All of these must be there; the first one knows its version.
    programs: &'static [&'static str],
    options: &'static [&'static str],
    why: &'static str,
    how_long: &'static str,
}

impl RegistryTool {
    /// Trunk. Without its default features it has no HTTP client, and needs
    /// none: every tool that it would download is set up here.
    pub(super) fn trunk() -> Self {
        Self {
            package: "trunk",
            version: TRUNK.to_owned(),
            programs: &["trunk"],
            options: &["--locked", "--no-default-features"],
            why: "it turns index.html and the crate into dist/",
            how_long: "4 to 8 minutes, once",
        }
    }

    /// The wasm-bindgen command, which must be of the very version that the
    /// program is linked with. Not `--locked`: its lock file has named crate
    /// versions that the registry no longer serves.
    pub(super) fn wasm_bindgen(version: &str) -> Self {
        Self {
            package: "wasm-bindgen-cli",
            version: version.to_owned(),
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            options: &[],
            why: "it writes the JavaScript around the WebAssembly, and must match Cargo.lock",
            how_long: "1 to 3 minutes, once",
        }
    }

    /// Makes sure that the tool can be run; gives the folder to put on the
    /// `PATH`, or nothing if the user's own `PATH` has the right version.
    pub(super) fn prepare(&self) -> Outcome<Option<PathBuf>> {
        if self.fits(step::find) {
            return Ok(None);
        }
        let home = project::tools().join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        let here = |program: &str| step::find_in([folder.clone()], program);
        if !self.fits(here) {
            step::announce(
                &format!("Install {self} into target/tools"),
                self.why,
                self.how_long,
            );
            // Cargo compiles in the system's temporary folder unless told otherwise.
            let scratch = project::tools().join("build");
            let mut command = Command::new("cargo");
            command
                .args(["install", self.package, "--version", &self.version])
                .args(self.options)
                .args(["--debug", "--force", "--root"])
                .arg(&home)
                .env("CARGO_TARGET_DIR", &scratch)
                .env("CARGO_PROFILE_DEV_DEBUG", "0");
            let advice = format!(
                "Look for the cause above (a lost connection? then start again), or put \
                 {self} on your PATH yourself."
            );
            step::run_logged(&mut command, self.package, &advice)?;
            // What is left over is only of use for another attempt.
            let _ = fs::remove_dir_all(&scratch);
        }
        Ok(Some(folder))
    }

    fn fits(&self, find: impl Fn(&str) -> Option<PathBuf>) -> bool {
        let mut paths = self.programs.iter().map(|program| find(program));
        let Some(Some(first)) = paths.next() else {
            return false;
        };
        paths.all(|path| path.is_some()) && version::of(&first).as_ref() == Some(&self.version)
    }
}

impl fmt::Display for RegistryTool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.programs[0], self.version)
    }
}
