//! Version numbers as programs print them.

use std::path::Path;
use std::process::Command;

use crate::step;

/// The version that `program --version` prints, if it runs at all.
pub(super) fn of(program: &Path) -> Option<String> {
    let text = step::output(Command::new(program).arg("--version"))?;
    in_text(&text).map(ToOwned::to_owned)
}

/// The number before the first dot: 156 of `156.0.8078.79`.
pub(super) fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

/// Major and minor number, which order Rust's releases.
pub(super) fn major_minor(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// The first word that starts with a digit, without a suffix such as `-nightly`.
pub(super) fn in_text(text: &str) -> Option<&str> {
    let word = text
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    let end = word
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(word.len());
    Some(&word[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        let check = |text, expected| assert_eq!(in_text(text), expected, "{text}");
        check("trunk 0.21.14", Some("0.21.14"));
        check("wasm-opt version 132 (version_132)", Some("132"));
        check(
            "Chromium 156.0.8078.79 built on Debian 12",
            Some("156.0.8078.79"),
        );
        check(
            "ChromeDriver 156.0.8078.79 (a21ce95-refs/1)",
            Some("156.0.8078.79"),
        );
        check("Google Chrome 130.0.1 ", Some("130.0.1"));
        check(
            "rustc 1.97.0-nightly (e50aa6fba 2026-05-19)",
            Some("1.97.0"),
        );
        check("no number here", None);
        check("", None);
    }

    #[test]
    fn parts_of_a_version() {
        assert_eq!(major("156.0.8078.79"), Some(156));
        assert_eq!(major("132"), Some(132));
        assert_eq!(major(""), None);
        assert_eq!(major_minor("1.96.0"), Some((1, 96)));
        assert_eq!(major_minor("1"), None);
    }
}
