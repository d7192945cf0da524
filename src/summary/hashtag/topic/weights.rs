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
    0,
    // Back
    0, 4, 0, 0, 0, 6, 4, 0, 0, 2, 5, 2, 0, -1, 3, 1, 1, -6, -2, 0, 0, -2, -3, -5, -5, 0, -1, -3, -6,
    // Ahead
    6, 1, -1, -3, -1, -2, 2, 1, 3, 3,
    // Above
    -2, -1, 16, -7,
    // Tree
    0, 2, 1, -8, -3, -8, 1, -6, 0, 14, 16, 0, -1, -1, -6, 0,
    // Child
    0, 2,
    // Heading
    0, -7, -1, 10, 13, 7, -1, 9, 8, 4, -3, 3, -5, -12, -8, -2, -2, -3,
    // Turn
    -1, -2, -4, 4, 12, 0,
    // Others
    -1, -5, -5, -4, 9, 4, 1, 4,
    // Count
    2, -1, 4, 1, -4, -1, 1, -3, -2, 2, 1, -3, 0, 7, 2, -3, 0, -1, -12, -9,
    // Sections
    0, -2, -6, 6,
    // Order
    -5, -4, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0,
    // Rank
    -11, 0, 9, -6, -4, -3, 1, 7, -2, -1, 4, 1, 3, 7, 1, 0, -1, -3, -1, -3,
    // Stretch
    1, -15, 5, -2,
    // Opening
    -1, -2, 1, 1, -1, -2, 0, 0, -1, 0, 4, 30, 2, 1, -1, -2, 0, 2, 0, 0,
    // Start
    0, -2, -1, 2,
    // Crowd
    0, 2, -4, -5, -4,
    // Part
    -10, 9, 0, 4, 1, -1, 6, 2,
    // Place
    -3, -5, 1,
    // Reason
    0, -1, 4, -1,
    // First
    7, -3, -5,
];
