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
    0, 4, 0, 0, 0, 7, 4, 0, 0, 2, 5, 3, 0, -1, 3, 1, 1, -6, -2, 0, 1, -2, -2, -5, -4, 0, -1, -3, -6,
    // Ahead
    5, 0, -2, -4, -2, -3, 3, 1, 3, 5,
    // Above
    -3, -2, 15, -8,
    // Tree
    0, 2, 1, -8, -3, -8, 2, -5, 0, 14, 16, 0, -1, -1, -5, 0,
    // Child
    0, 0,
    // Heading
    0, -8, -2, 11, 11, 6, -1, 8, 9, 5, -2, 3, -8, -13, -8, -2, -2, -3,
    // Turn
    -2, -2, -6, 4, 11, -1,
    // Others
    -1, -6, -6, -3, 8, 3, 0, 3,
    // Count
    2, -3, 5, 2, -2, 0, 2, -4, -2, 3, 3, -3, 0, 7, -1, -4, 0, 1, -13, -11,
    // Sections
    0, -1, -6, 8,
    // Order
    -5, -11, -7, 4, 4, 5, 4,
    // Stretch
    3, -16, 3, -3,
    // Opening
    0, -1, 2, 2, -1, -2, 0, 0, -1, 0, 4, 30, 2, 1, -1, -2, 0, 2, 0, 0,
    // Start
    0, 0, 0, 3,
    // Crowd
    0, 3, -2, -4, -3,
    // Part
    -12, 9, -1, 3, 0, -2, 5, 2,
    // Place
    -3, -5, 1,
    // Reason
    0, -1, 5, -1,
    // First
    6, -6, -7,
];
