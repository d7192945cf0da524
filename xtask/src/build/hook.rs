//! What Trunk cannot do itself, as its `post_build` hook: write the embed
//! loader under its stable name, with the hashed names in it, let the page ask
//! for all modules at once, leave out comments, and refuse a page that a strict
//! content security policy would break.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use lexopt::Parser;

use crate::arguments;
use crate::build::comments;
use crate::build::freshness::files;
use crate::failure::{Failure, Outcome};
use crate::project;

/// The name by which other sites embed the reader.
const LOADER: &str = "yoyak-reader.js";

/// Runs inside `trunk build`, on the folder that is about to become `dist/`.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    arguments::none(&mut arguments)?;
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or_else(|| {
        Failure::new("this command is a part of Trunk's build").advise("Run `cargo xtask build`.")
    })?;
    let source = project::root().join("src/browser/loader.js");
    let assets = Assets::of(&staging)?;
    write(&staging.join(LOADER), &assets.fill(&read(&source)?)?)?;
    for script in files(&staging) {
        if script
            .extension()
            .is_some_and(|extension| extension == "js")
        {
            write(&script, &comments::remove(&read(&script)?))?;
        }
    }
    let page = staging.join("index.html");
    let text = assets.preload(&read(&page)?);
    refuse_inline(&text)?;
    write(&page, &text)
}

/// The files whose names carry a hash, relative to the loader.
#[derive(Debug)]
struct Assets {
    glue: String,
    program: String,
    snippets: Vec<String>,
}

impl Assets {
    fn of(staging: &Path) -> Outcome<Self> {
        let names: Vec<String> = files(staging)
            .iter()
            .filter_map(|file| file.strip_prefix(staging).ok())
            .map(|name| name.to_string_lossy().replace('\\', "/"))
            .collect();
        Self::among(&names)
    }

    fn among(names: &[String]) -> Outcome<Self> {
        let one = |start: &str, end: &str| {
            let mut found = names
                .iter()
                .filter(|name| name.starts_with(start) && name.ends_with(end));
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(name.clone()),
                _ => Err(Failure::new(format!(
                    "expected one file {start}…{end} in the build, among {names:?}"
                ))),
            }
        };
        Ok(Self {
            glue: one("yoyak-reader-", ".js")?,
            program: one("yoyak-reader-", "_bg.wasm")?,
            snippets: names
                .iter()
                .filter(|name| name.starts_with("snippets/") && name.ends_with(".js"))
                .cloned()
                .collect(),
        })
    }

    /// Lets the page ask for the snippets before the loader does: they hold the
    /// element, which in turn asks for the summary.
    fn preload(&self, page: &str) -> String {
        let links: String = self
            .snippets
            .iter()
            .map(|name| format!("<link rel=\"modulepreload\" href=\"./{name}\">"))
            .collect();
        page.replacen("</head>", &format!("{links}</head>"), 1)
    }

    /// Puts the names where the loader's source has stand-ins.
    fn fill(&self, loader: &str) -> Outcome<String> {
        let quoted = |name: &String| format!("\"./{name}\"");
        let snippets: Vec<String> = self.snippets.iter().map(quoted).collect();
        let names = [
            ("\"%GLUE%\"", quoted(&self.glue)),
            ("\"%PROGRAM%\"", quoted(&self.program)),
            ("\"%SNIPPETS%\"", snippets.join(", ")),
        ];
        names
            .iter()
            .try_fold(loader.to_owned(), |text, (stand_in, name)| {
                if text.matches(stand_in).count() == 1 {
                    Ok(text.replace(stand_in, name))
                } else {
                    Err(Failure::new(format!(
                        "src/browser/loader.js must have {stand_in} exactly once"
                    )))
                }
            })
    }
}

/// A page with inline script or style would not work under the policy.
fn refuse_inline(page: &str) -> Outcome {
    let lower = page.to_ascii_lowercase();
    let inline_script = lower
        .split("<script")
        .skip(1)
        .any(|rest| !rest.split('>').next().unwrap_or_default().contains("src="));
    for (found, what) in [
        (inline_script, "an inline script"),
        (lower.contains("<style"), "an inline style sheet"),
        (lower.contains(" style="), "a style attribute"),
        (
            lower.contains(" onclick=") || lower.contains(" onload="),
            "an event handler",
        ),
    ] {
        if found {
            return Err(Failure::new(format!("the built index.html has {what}"))
                .advise("Move it to a file of its own; the content security policy forbids it."));
        }
    }
    Ok(())
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file)
        .map_err(|error| Failure::new(format!("cannot read {}: {error}", file.display())))
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text)
        .map_err(|error| Failure::new(format!("cannot write {}: {error}", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn the_loader_gets_the_hashed_names() {
        let assets = Assets::among(&names(&[
            "index.html",
            "yoyak-reader-1a.js",
            "yoyak-reader-1a_bg.wasm",
            "snippets/yoyak-2b/src/browser/element.js",
            "2c-page.js",
        ]))
        .expect("complete");
        let loader = assets.fill(r#"f("%GLUE%", "%PROGRAM%", ["%SNIPPETS%"])"#);
        assert_eq!(
            loader.expect("all stand-ins are there"),
            r#"f("./yoyak-reader-1a.js", "./yoyak-reader-1a_bg.wasm", ["./snippets/yoyak-2b/src/browser/element.js"])"#
        );
        assert!(assets.fill("no stand-ins").is_err());
        assert_eq!(
            assets.preload("<head></head>"),
            "<head><link rel=\"modulepreload\" \
             href=\"./snippets/yoyak-2b/src/browser/element.js\"></head>"
        );
    }

    #[test]
    fn an_incomplete_or_ambiguous_build_is_refused() {
        assert!(Assets::among(&names(&["yoyak-reader-1.js"])).is_err());
        let two = [
            "yoyak-reader-1.js",
            "yoyak-reader-2.js",
            "yoyak-reader-1_bg.wasm",
        ];
        assert!(Assets::among(&names(&two)).is_err());
    }

    #[test]
    fn inline_code_is_refused_and_external_code_is_not() {
        for page in [
            "<script>1</script>",
            "<SCRIPT type=module>1</SCRIPT>",
            "<script src=a.js></script><script>2</script>",
            "<style>a{}</style>",
            "<p style=\"color:red\">",
            "<body onload=\"f()\">",
        ] {
            assert!(refuse_inline(page).is_err(), "{page}");
        }
        let fine = "<link rel=stylesheet href=a.css><script type=module src=a.js></script>";
        assert!(refuse_inline(fine).is_ok());
    }
}
