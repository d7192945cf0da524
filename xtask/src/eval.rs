//! Scores what Yoyak understands against the annotated texts in `tests/data/`.

mod hashtags;
mod outline;
mod temporal;

use lexopt::Parser;

use crate::arguments;
use crate::failure::Outcome;

/// Prints every figure, one block a subject.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    arguments::none(&mut arguments)?;
    outline::run();
    hashtags::run();
    temporal::run();
    Ok(())
}
