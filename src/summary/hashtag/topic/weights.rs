//! The weights of the features, in tenths of natural log odds.
//!
//! Written by `cargo run --profile native -p xtask -- eval --fit-tags`, which
//! fits them to the annotated documents that are not held back. Deliberately
//! absent: what the features are (`feature`). Where their number changes,
//! `[0; COUNT]` can stand in until the weights are fitted anew.

use super::feature::COUNT;

/// By feature; one line a family.
#[rustfmt::skip]
pub(in super::super) const FITTED: [i8; COUNT] = [
    // Any
    1,
    // Back
    0, 3, 0, 0, 0, 6, 4, 0, 0, 2, 5, 2, 0, -1, 3, 1, 1, -5, -2, 0, 0, -2, -3, -5, -5, 0, -1, -3, -6,
    // Ahead
    6, 0, -1, -2, -1, -2, 2, 1, 3, 3,
    // Above
    -3, -2, 15, -8,
    // Tree
    0, 3, 1, -8, -4, -9, 1, -6, 0, 14, 16, 0, -1, -1, -6, 0,
    // Child
    1, 2,
    // Heading
    0, -8, -2, 10, 13, 6, -1, 9, 8, 4, -1, 3, -4, -12, -7, -3, -2, -2,
    // Turn
    -3, -3, -5, 0, 9, -6,
    // Others
    -1, -5, -6, -4, 10, 5, 0, 2,
    // Count
    2, -1, 4, 1, -4, 0, 1, -3, -1, 3, 2, -3, 0, 8, 2, -3, 0, -1, -12, -10,
    // Sections
    0, -1, -6, 7,
    // Order
    -5, -4, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
    // Rank
    -11, 0, 8, -7, -4, -3, 1, 7, -3, -1, 5, 1, 2, 8, 0, 0, -1, -3, -1, -3,
    // Stretch
    2, -15, 5, -2,
    // Opening
    -1, -2, 1, 1, -1, -2, 0, 0, -1, 0, 4, 30, 2, 1, -1, -1, 0, 2, 0, 0,
    // Start
    0, -2, -1, 2,
    // Crowd
    0, 2, -2, -5, -4,
    // Part
    -10, 10, 0, 4, 1, -1, 7, 2,
    // Place
    -1, -4, 2,
    // Reason
    0, -2, 4, -2,
    // First
    7, -3, -5,
];
