//! The dated facts of a summary in order of time. (stub)

/// The dated facts in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {}
