//! Running other programs, one announced step at a time.
//!
//! A step prints one line before it starts: what it does, why, about how long
//! it takes. A chatty program's output goes to a log, whose end is shown when
//! the program fails.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::project;

/// Prints the one line of a step that is about to start.
pub(crate) fn announce(what: &str, why: &str, how_long: &str) {
    println!("==> {what}: {why} ({how_long})");
}

/// Runs `command` with its output on the screen.
pub(crate) fn run(command: &mut Command, advice: &str) -> Outcome {
    let status = command
        .status()
        .map_err(|error| not_started(command, &error).advise(advice))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{}` failed ({status})", shown(command))).advise(advice))
    }
}

/// Runs `command` with its output in `target/tools/log/NAME.log`.
pub(crate) fn run_logged(command: &mut Command, name: &str, advice: &str) -> Outcome {
    let log = project::tools().join("log").join(format!("{name}.log"));
    let (out, err) = log_file(&log).map_err(|error| {
        Failure::new(format!("cannot write {}: {error}", log.display()))
            .advise("Make the project's target folder writable.")
    })?;
    let status = command
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .status()
        .map_err(|error| not_started(command, &error).advise(advice))?;
    if status.success() {
        return Ok(());
    }
    let text = fs::read(&log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    Err(Failure::new(format!(
        "`{}` failed ({status}); the end of {}:\n{}",
        shown(command),
        log.display(),
        last_lines(&text, 20),
    ))
    .advise(advice))
}

/// What `command` prints on standard output, or nothing if it cannot be run or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of that name in `folders`.
pub(crate) fn find_in(
    folders: impl IntoIterator<Item = PathBuf>,
    program: &str,
) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    folders
        .into_iter()
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

/// The first program of that name on the user's `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    find_in(env::split_paths(&env::var_os("PATH")?), program)
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| match word.to_string_lossy() {
            word if word.contains(' ') => format!("'{word}'"),
            word => word.into_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "`{}` could not be started: {error}",
        shown(command)
    ))
}

fn log_file(path: &Path) -> std::io::Result<(File, File)> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let out = File::create(path)?;
    let err = out.try_clone()?;
    Ok((out, err))
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let start = lines.len().saturating_sub(count);
    lines[start..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        let mut command = Command::new("cargo");
        command.args(["test", "--features", "a b"]);
        assert_eq!(shown(&command), "cargo test --features 'a b'");
    }

    #[test]
    fn only_the_end_of_a_log_is_shown() {
        assert_eq!(last_lines("a\nb\nc", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
    }

    #[test]
    fn a_failing_command_is_named_with_the_advice() {
        let mut command = Command::new("cargo");
        command.arg("--no-such-option").stderr(Stdio::null());
        let failure = run(&mut command, "Leave it out.").unwrap_err().to_string();
        assert!(
            failure.starts_with("`cargo --no-such-option` failed"),
            "{failure}"
        );
        assert!(
            failure.ends_with("What you can do: Leave it out."),
            "{failure}"
        );
    }

    #[test]
    fn a_missing_program_says_that_it_could_not_be_started() {
        let failure = run(&mut Command::new("no-such-program"), "Install it.").unwrap_err();
        assert!(failure.to_string().contains("could not be started"));
    }
}
