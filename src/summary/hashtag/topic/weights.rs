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
    // Back
    0, 4, 0, 0, 0, 7, 4, 0, 0, 2, 5, 3, 0, -1, 4, 1, 2, -6, -2, 0, 1, -2, -3, -5, -5, 0, -1, -3, -6,
    // Ahead
    6, 1, -1, -3, -1, -3, 2, 1, 3, 4,
    // Above
    -3, -1, 15, -8,
    // Tree
    0, 2, 1, -8, -4, -8, 1, -6, 0, 14, 16, 0, -1, -1, -6, 0,
    // Child
    0, 2,
    // Heading
    0, -6, -2, 10, 12, 7, -1, 9, 7, 4, -3, 3, -5, -13, -7, -2, -2, -3,
    // Turn
    -2, -3, -5, 5, 11, 0,
    // Others
    -1, -6, -6, -4, 8, 3, 0, 4,
    // Count
    2, -1, 4, 1, -4, 0, 2, -3, -2, 2, 2, -2, 0, 6, 0, -3, 0, 0, -13, -10,
    // Sections
    0, -1, -6, 6,
    // Order
    0, -9, -2, 1, 0, 1, 0,
    // Rank
    -13, 0, 9, -6, -3, -4, 2, 7, -2, -1, 4, 1, 3, 7, 1, -1, -1, -3, -2, -3,
    // Stretch
    2, -15, 6, -1,
    // Opening
    0, -2, 1, 1, -1, -2, 0, 0, -1, 0, 4, 30, 2, 1, -1, -1, 0, 2, 0, 0,
    // Start
    0, -1, -1, 2,
    // Crowd
    0, 3, -1, -4, -3,
    // Part
    -11, 10, -1, 4, 1, -1, 6, 2,
    // Place
    -3, -5, 1,
    // Reason
    0, -1, 5, -1,
    // First
    7, -3, -5,
];
