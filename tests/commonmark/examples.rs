//! The examples, read out of the tests that pulldown-cmark ships.

use std::path::PathBuf;
use std::process::Command;

/// One example of the specification.
pub(crate) struct Example {
    pub(crate) number: u32,
    pub(crate) markdown: String,
    pub(crate) html: String,
}

/// All examples, in order.
pub(crate) fn load() -> Vec<Example> {
    let path = package().join("tests/suite/spec.rs");
    let suite = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    suite
        .split("fn spec_test_")
        .skip(1)
        .map(|test| Example {
            number: test.split('(').next().unwrap().parse().unwrap(),
            markdown: literal(test, "original"),
            html: literal(test, "expected"),
        })
        .collect()
}

/// The directory of the package's source.
fn package() -> PathBuf {
    let version = cargo(&["-vV"]);
    let host = version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    // Of this platform alone: the packages of others may not be on the disk.
    let platform = format!("--filter-platform={host}");
    let metadata = cargo(&["metadata", "--format-version=1", "--locked", &platform]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages
        .iter()
        .find(|package| package["name"] == "pulldown-cmark")
        .unwrap();
    let manifest = PathBuf::from(package["manifest_path"].as_str().unwrap());
    manifest.parent().unwrap().to_owned()
}

/// What Cargo prints.
fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// The raw string that the test binds to `name`.
fn literal(test: &str, name: &str) -> String {
    let (_, rest) = test.split_once(&format!("let {name} = r##\"")).unwrap();
    rest.split_once("\"##;").unwrap().0.to_owned()
}
