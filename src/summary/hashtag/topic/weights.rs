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
    0, 3, 0, 0, 0, 7, 4, 0, 0, 3, 5, 3, 0, -1, 3, 0, 1, -6, -3, -1, 0, -2, -3, -5, -5, 0, -1, -4, -6,
    // Ahead
    6, 0, -1, -3, -1, -1, 2, 1, 3, 4,
    // Above
    -3, -2, 15, -9,
    // Tree
    0, 0, 1, -6, -2, -9, 1, -5, 0, 14, 15, 0, -3, -1, -6, 0,
    // Child
    0, 1,
    // Heading
    0, -8, -1, 11, 13, 6, -1, 9, 8, 4, -1, 2, -4, -12, -7, -3, -2, -2,
    // Turn
    -2, -2, -4, -1, 9, -7,
    // Others
    -1, -6, -6, -5, 11, 6, 1, 1,
    // Count
    2, -1, 5, 1, -4, 0, 2, -3, -2, 3, 1, -2, 0, 9, 1, -3, 0, -1, -12, -9,
    // Sections
    0, -1, -5, 6,
    // Order
    -4, -4, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0,
    // Rank
    -12, 0, 8, -7, -4, -5, 1, 7, -4, -2, 4, 1, 2, 8, 1, 0, -1, -3, -1, -2,
    // Stretch
    1, -15, 4, -3,
    // Opening
    -1, -2, 1, 2, -1, -2, 0, 0, -1, 0, 3, 29, 2, 1, -1, -1, 0, 2, -1, 0,
    // Start
    0, -2, -1, 2,
    // Crowd
    0, 2, -3, -5, -4,
    // Part
    -8, 11, 1, 4, 3, 0, 7, 2,
    // Place
    -2, -6, 1,
    // Reason
    0, -1, 4, -1,
    // First
    7, -3, -5,
];
