//! (stub)

pub(super) fn run() {}
