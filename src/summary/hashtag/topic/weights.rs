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
    0, 4, 0, 0, 0, 6, 4, 0, 0, 2, 5, 3, 0, -1, 3, 1, 1, -6, -2, 1, 1, -2, -2, -5, -5, 0, -1, -3, -6,
    // Ahead
    4, -1, -2, -5, -3, -2, 3, 1, 3, 4,
    // Above
    -3, -2, 16, -8,
    // Tree
    0, 2, 1, -8, -4, -8, 2, -5, 0, 14, 16, 0, -1, -1, -5, 0,
    // Child
    0, 1,
    // Heading
    0, -9, -1, 12, 12, 5, -1, 9, 8, 4, -3, 2, -8, -13, -9, -2, -3, -3,
    // Turn
    -3, -2, -6, 3, 11, -1,
    // Others
    -1, -5, -6, -3, 8, 3, 0, 3,
    // Count
    2, -3, 4, 1, -2, -1, 1, -4, -1, 3, 2, -3, 0, 7, 2, -4, 0, 1, -12, -10,
    // Sections
    0, -2, -6, 7,
    // Order
    -9, -8, 3, 3, 5, 4, 0, 0, 0, 0, 0, 0,
    // Stretch
    3, -16, 2, -4,
    // Opening
    -1, -1, 1, 1, -1, -2, 0, 0, -1, 0, 4, 30, 2, 1, -1, -2, 0, 2, 0, 0,
    // Start
    0, -1, 0, 3,
    // Crowd
    0, 3, -3, -4, -3,
    // Part
    -11, 9, -1, 3, 0, -2, 6, 2,
    // Place
    -3, -5, 1,
    // Reason
    0, 0, 5, -1,
    // First
    6, -6, -8,
];
