//! The proof that the pure layers are pure: what plain `cargo test` compiles
//! has neither Yew nor the browser in it.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::{project, step};

/// Crates that only the layers above the core may use.
const KEPT_OUT: [&str; 5] = ["yew", "gloo", "js-sys", "wasm-bindgen", "web-sys"];

/// Looks at the graph of the default features, tests included.
pub(super) fn check() -> Outcome {
    let mut command = Command::new("cargo");
    command
        .args(["tree", "--package", "yoyak", "--edges", "normal,build,dev"])
        .args(["--prefix", "none", "--format", "{p}"])
        .current_dir(project::root());
    let tree = step::output(&mut command).ok_or_else(|| {
        Failure::new(format!("`{}` failed", step::shown(&command)))
            .advise("Run it by hand to see why.")
    })?;
    let strangers = strangers(&tree);
    if strangers.is_empty() {
        println!(
            "The graph of the core has none of: {}.",
            KEPT_OUT.join(", ")
        );
        Ok(())
    } else {
        let strangers = strangers.join(", ");
        Err(Failure::new(format!("the core now depends on {strangers}"))
            .advise("Make the dependency optional, under the feature of its layer."))
    }
}

fn strangers(tree: &str) -> Vec<&str> {
    let mut strangers: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| {
            KEPT_OUT
                .iter()
                .any(|kept_out| name.strip_prefix(kept_out).is_some_and(is_end_or_part))
        })
        .collect();
    strangers.sort_unstable();
    strangers.dedup();
    strangers
}

/// `gloo` keeps out `gloo-timers` too.
fn is_end_or_part(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_are_found_by_name_and_family() {
        let tree = "yoyak v0.1.0 (/p)\npulldown-cmark v0.13.6\nyew v0.23.0\n\
                    gloo-timers v0.3.0\nyew v0.23.0 (*)\nyewish v1.0.0\n";
        assert_eq!(strangers(tree), ["gloo-timers", "yew"]);
        assert!(strangers("yoyak v0.1.0\nmemchr v2.7.0\n").is_empty());
    }
}
