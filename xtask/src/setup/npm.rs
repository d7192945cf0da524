//! npm, for the two programs that come from its registry alone.

use std::path::Path;
use std::process::Command;

use crate::{project, step};

/// Runs npm for the packages in `home`, with its cache inside the project;
/// `name` is that of the log.
///
/// # Errors
/// Why there is nothing there now, in words for a warning.
pub(super) fn run(arguments: &[&str], home: &Path, name: &str) -> Result<(), String> {
    let npm = step::find("npm").ok_or("there is no npm to install it with")?;
    let mut command = Command::new(npm);
    command
        .args(arguments)
        .args(["--no-audit", "--no-fund"])
        .arg("--prefix")
        .arg(home)
        .arg("--cache")
        .arg(project::tools().join("npm-cache"));
    step::run_logged(&mut command, name, "").map_err(|failure| failure.to_string())
}
