//! Whether `dist/` is what a build of the present sources would leave.
//!
//! Trunk would find out too, but only after running wasm-bindgen and wasm-opt
//! once more. Compared are contents, not times: a fresh clone has new times.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::project;

/// What goes into `dist/`, or decides how it is made.
const SOURCES: [&str; 11] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "src",
    "styles",
    "samples",
    "xtask/src/build.rs",
    "xtask/src/build",
    "xtask/src/setup.rs",
    "xtask/src/setup",
];

/// A digest of the sources and of the tools that turn them into `dist/`.
pub(super) fn fingerprint(tools: &str) -> String {
    let root = project::root();
    let mut hasher = DefaultHasher::new();
    tools.hash(&mut hasher);
    for source in SOURCES {
        digest(&root.join(source), &root, &mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// Whether the last complete build had this fingerprint and is still there.
pub(super) fn is_fresh(fingerprint: &str) -> bool {
    let remembered = fs::read_to_string(memory()).unwrap_or_default();
    let mut lines = remembered.lines();
    lines.next() == Some(fingerprint) && lines.eq(listing().iter().map(String::as_str))
}

/// Notes that `dist/` has just been built from these sources.
pub(super) fn remember(fingerprint: &str) -> Outcome {
    let mut lines = vec![fingerprint.to_owned()];
    lines.extend(listing());
    fs::write(memory(), lines.join("\n")).map_err(|error| {
        Failure::new(format!("cannot write {}: {error}", memory().display()))
            .advise("Make the project's target folder writable.")
    })
}

fn memory() -> PathBuf {
    project::target().join("dist.fingerprint")
}

/// Every file of `dist/` with its length.
fn listing() -> Vec<String> {
    let dist = project::dist();
    files(&dist)
        .iter()
        .map(|file| {
            let length = fs::metadata(file).map_or(0, |metadata| metadata.len());
            let name = file.strip_prefix(&dist).unwrap_or(file);
            format!("{length} {}", name.display())
        })
        .collect()
}

fn digest(path: &Path, root: &Path, hasher: &mut impl Hasher) {
    for file in files(path) {
        file.strip_prefix(root).unwrap_or(&file).hash(hasher);
        fs::read(&file).unwrap_or_default().hash(hasher);
    }
}

/// The files at or under `path`, in order.
pub(super) fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else {
        return path
            .is_file()
            .then(|| path.to_owned())
            .into_iter()
            .collect();
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| files(path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_tools_or_other_sources_make_another_fingerprint() {
        assert_eq!(fingerprint("a"), fingerprint("a"));
        assert_ne!(fingerprint("a"), fingerprint("b"));
        let of = |path: &str| {
            let mut hasher = DefaultHasher::new();
            digest(&project::root().join(path), &project::root(), &mut hasher);
            hasher.finish()
        };
        assert_ne!(of("Cargo.toml"), of("Cargo.lock"));
    }

    #[test]
    fn every_source_exists() {
        for source in SOURCES {
            assert!(project::root().join(source).exists(), "{source}");
        }
    }
}
