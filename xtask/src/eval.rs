//! Scores what Yoyak understands against the annotated texts in `tests/data/`.

mod hashtags;
mod outline;
mod temporal;

/// Prints every figure, one block a subject.
pub(crate) fn run() {
    outline::run();
    hashtags::run();
    temporal::run();
}
