//! Scores what Yoyak understands against the annotated texts in `tests/data/`.

mod fitting;
mod hashtags;
mod outline;
mod speed;
mod temporal;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use lexopt::{Arg, Parser};

use crate::arguments;
use crate::failure::Outcome;

/// The documents that no rule is tuned on: only their sum is looked at.
const HELD_BACK: [&str; 25] = [
    "en-h-macro",
    "ja-flat-kokusanka",
    "ja-m-games",
    "ja-railway",
    "ko-giftax",
    "ko-h-rates",
    "ko-i-energy",
    "ko-i-platform",
    "ko-j-policy",
    "ko-j-space",
    "ko-k-consumer",
    "ko-k-macro",
    "ko-kidney",
    "ko-l-shipping",
    "ko-m-grid",
    "ko-mixed-quantum",
    "ko-nested-cargo",
    "ko-rates-housing",
    "ko-shipyard",
    "ko-sloppy-security",
    "ko-sloppy-sovereign",
    "ko-stablecoin",
    "ko-substrate",
    "ko-transfer",
    "mixed-codingagents",
];

/// What the client's own summary is called.
const REAL_INPUT: &str = "(real input)";

/// Who wrote each document, from `tests/data/documents/authors.txt`: documents by
/// one author have manners in common that those of the next do not have.
fn authors(root: &Path) -> HashMap<String, String> {
    let text = fs::read_to_string(root.join("tests/data/documents/authors.txt"));
    let mut authors = HashMap::new();
    for line in text.unwrap_or_default().lines() {
        let Some((author, names)) = line.split_once(':') else {
            continue;
        };
        let names = names.split_whitespace();
        authors.extend(names.map(|name| (name.to_owned(), author.to_owned())));
    }
    authors
}

fn is_held_back(name: &str) -> bool {
    HELD_BACK.contains(&name)
}

/// Prints every figure, one block a subject; with `--wrong` also each bullet
/// whose parent or hashtags are not the annotated ones, but not those of the
/// documents held back; with `--fit` fits the weights of the outline anew and
/// prints its figures for authors they were not fitted to; with `--fit-tags`
/// the same for what tags are about; with `--speed` how fast dates and
/// summaries are read.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    let mut wrong = false;
    while let Some(argument) = arguments::next(&mut arguments)? {
        match argument {
            Arg::Long("wrong") => wrong = true,
            Arg::Long("fit-tags") => return hashtags::fit(),
            Arg::Long("fit") => {
                return outline::fit(wrong);
            }
            Arg::Long("speed") => {
                speed::run();
                return Ok(());
            }
            other => return Err(arguments::unexpected(other)),
        }
    }
    outline::run(wrong);
    hashtags::run(wrong);
    temporal::run();
    Ok(())
}
