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
    0, 2, 0, 0, 0, 7, 4, 0, 0, 2, 4, 1, 0, 2, 2, 1, 1, -2, -3, -1, -1, -2, -2, -5, -5, 0, -3, -3, -7,
    // Ahead
    1, 4, 1, -3, -5, -2, 4, 2, 3, 8,
    // Above
    -2, -1, 16, -7,
    // Tree
    0, 4, 1, -2, -3, -8, -1, -7, 0, 15, 19, -1, -1, 0, -4, 3,
    // Child
    0, 4,
    // Heading
    0, -5, 0, 10, 15, 7, -1, 11, 7, -3, -2, 4, -1, -15, -5, -3, 0, -1,
    // Turn
    -1, -1, -3, 12, 12, -2,
    // Others
    0, -6, -6, -4, 12, 6, 0, 2,
    // Count
    1, 3, 5, -7, -7, 1, 1, 1, -3, 1, -3, 2, 0, 5, -2, -4, 0, -2, -15, -12,
    // Sections
    0, -1, -5, 1,
    // Order
    1, -6, -2, 1, -3, -2, 0,
    // Rank
    -14, 0, 5, -1, 1, -5, 1, 2, -1, 0, 6, 1, -4, 5, -1, 9, -1, -1, -3, 0,
    // Stretch
    1, -14, 5, -1,
    // Opening
    0, -1, 0, 4, -1, -5, 0, 0, -2, 0, 5, 32, 2, 1, 1, 0, 0, 1, -1, 0,
    // Start
    0, 0, 3, 2,
    // Crowd
    0, 1, -3, -1, -6,
    // Part
    -8, 16, 6, 5, 2, 5, 5, 1,
    // Place
    -4, -5, 0,
    // Reason
    0, -1, 5, -1,
    // First
    7, -3, -3,
    // Lead
    -1, 1, 7,
    // LeadBack
    -1, -5, -5, -3, -2, -2, 0, 1, 5, 4, -1, -1, -2, -1, -2, 3, 5,
    // LeadTree
    -1, -1, 2, 0, 0, 1, 4, 3, 5, 0, -2, 1, 0, -10, 1, -9, 2,
    // LeadOthers
    -1, -3, 0, 1, 0, 3, 4, 1, 1,
    // LeadAbove
    -1, 1, 2, -1, 1,
    // LeadStretch
    -1, -1, 4, 3, -2,
    // LeadHeading
    -1, 9, -6, 4, -10, -2, -2, -3, -1, 1, 2, 5, -4,
];
