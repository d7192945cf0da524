//! What a reviewer would otherwise have to remember: every file says what it
//! is for, the arrows between the layers hold, and the documents are true.
//!
//! Deliberately absent: what the compiler and clippy already enforce.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read the project's own files has to stop"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Above this many lines a file holds two things.
const LONGEST_FILE: usize = 600;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file of ours below `folder` with this extension, as (path from the
/// root, text).
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                if !path.ends_with("target") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|found| found == extension) {
                let shown = path.strip_prefix(root()).unwrap().display().to_string();
                found.push((shown, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn rust_files() -> Vec<(String, String)> {
    ["src", "tests", "xtask", "fuzz", "benches"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .collect()
}

/// The code of a file without its comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(line))
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> = rust_files()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "no `//!` on the first line: {silent:?}");
}

#[test]
fn no_file_holds_two_things() {
    let long: Vec<String> = rust_files()
        .into_iter()
        .filter(|(_, text)| text.lines().count() > LONGEST_FILE)
        .map(|(path, _)| path)
        .collect();
    assert!(long.is_empty(), "over {LONGEST_FILE} lines: {long:?}");
}

/// (who, what must not be named there, who is excepted)
const ARROWS: &[(&str, &[&str], &[&str])] = &[
    (
        "src/summary",
        &[
            "crate::reading",
            "crate::view",
            "crate::browser",
            "yew",
            "web_sys",
            "gloo",
            "serde",
            "std::fs",
            "std::time",
            "std::env",
        ],
        &[],
    ),
    (
        "src/summary",
        &["pulldown_cmark"],
        &["src/summary/markdown"],
    ),
    (
        "src/reading",
        &[
            "crate::view",
            "crate::browser",
            "yew",
            "web_sys",
            "gloo",
            "serde",
            "pulldown_cmark",
        ],
        &[],
    ),
    (
        "src/view",
        &[
            "crate::browser",
            "gloo",
            "use wasm_bindgen",
            "js_sys",
            "window()",
            "pulldown_cmark",
            "serde",
        ],
        &[],
    ),
    ("src/bin", &["browser"], &[]),
    (
        "src",
        &["inner_html", "from_html_unchecked", "innerHTML"],
        &[],
    ),
];

#[test]
fn the_arrows_hold() {
    let mut broken = Vec::new();
    for (path, text) in files("src", "rs") {
        // Tests inside a file may look at what the code may not.
        let own = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (folder, refused, excepted) in ARROWS {
            if !path.starts_with(folder) || excepted.iter().any(|it| path.starts_with(it)) {
                continue;
            }
            for line in code(own) {
                for word in refused.iter().filter(|word| line.contains(**word)) {
                    broken.push(format!("{path}: {word}: {}", line.trim()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn architecture_names_paths_that_exist() {
    let document = text("ARCHITECTURE.md");
    let missing: Vec<&str> = document
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| {
            !name.contains([' ', '<', ':', '(', '*'])
                && (name.contains('/') || name.ends_with(".rs") || name.ends_with(".toml"))
        })
        .filter(|name| !name.starts_with("dist") && !name.starts_with("target"))
        .filter(|name| !root().join(name).exists())
        .collect();
    assert!(missing.is_empty(), "no such path: {missing:?}");
}

/// Every `--yoyak-…` name in a text.
fn custom_properties(text: &str) -> BTreeSet<String> {
    text.split("--yoyak-")
        .skip(1)
        .map(|rest| {
            let end = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .unwrap_or(rest.len());
            format!("--yoyak-{}", rest[..end].trim_end_matches('-'))
        })
        .collect()
}

#[test]
fn readme_documents_the_custom_properties_of_the_styles() {
    let styles = files("styles", "css");
    let used: BTreeSet<String> = styles
        .iter()
        .filter(|(path, _)| !path.ends_with("page.css"))
        .flat_map(|(_, text)| custom_properties(text))
        .collect();
    let documented = custom_properties(&text("README.md"));
    assert_eq!(
        documented.symmetric_difference(&used).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "README.md and styles/ disagree"
    );
}

/// The first cells of the rows of the README table under `heading`, without
/// their back quotes.
fn table(readme: &str, heading: &str) -> BTreeSet<String> {
    let Some((_, section)) = readme.split_once(&format!("\n{heading}\n")) else {
        panic!("README.md has no heading {heading:?}");
    };
    section
        .lines()
        .take_while(|line| !line.starts_with('#'))
        .filter_map(|line| line.strip_prefix("| `"))
        .filter_map(|line| line.split('`').next())
        .map(str::to_owned)
        .collect()
}

/// What the JSDoc tag `tag` of the element declares: the word behind its type.
fn declared(element: &str, tag: &str) -> BTreeSet<String> {
    element
        .lines()
        .filter_map(|line| line.split_once(tag))
        .map(|(_, rest)| rest.rsplit_once("} ").map_or(rest, |(_, rest)| rest))
        .filter_map(|rest| rest.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn readme_and_the_element_agree() {
    let readme = text("README.md");
    let element = text("src/browser/element.js");
    assert_eq!(
        table(&readme, "### Attributes"),
        declared(&element, "@attr ")
    );
    assert_eq!(table(&readme, "### Events"), declared(&element, "@fires "));
    for method in table(&readme, "### Methods") {
        let name = method.split('(').next().unwrap_or_default();
        assert!(element.contains(&format!("  {name}(")), "no method {name}");
    }
}

#[test]
fn readme_and_the_view_agree_on_the_parts() {
    let mut parts = BTreeSet::new();
    for (_, text) in files("src/view", "rs") {
        let own = text.split("#[cfg(test)]").next().unwrap_or_default();
        // In markup, and as drawn with a pen.
        for mark in ["part=\"", "\"part\", \""] {
            for rest in own.split(mark).skip(1) {
                parts.extend(rest.split('"').next().map(str::to_owned));
            }
        }
    }
    assert_eq!(table(&text("README.md"), "### Parts"), parts);
}
