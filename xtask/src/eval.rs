//! Scores what Yoyak understands against the annotated texts in `tests/data/`.

mod hashtags;
mod outline;
mod temporal;

use lexopt::{Arg, Parser};

use crate::arguments;
use crate::failure::Outcome;

/// Prints every figure, one block a subject; with `--wrong` also each bullet
/// whose parent is not the annotated one; with `--speed` how fast dates are read.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    let mut wrong = false;
    while let Some(argument) = arguments::next(&mut arguments)? {
        match argument {
            Arg::Long("wrong") => wrong = true,
            Arg::Long("speed") => {
                temporal::speed();
                return Ok(());
            }
            other => return Err(arguments::unexpected(other)),
        }
    }
    outline::run(wrong);
    hashtags::run();
    temporal::run();
    Ok(())
}
