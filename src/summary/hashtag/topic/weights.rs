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
    -1, 4, 0, 0, 0, 7, 4, 0, 0, 2, 5, 2, 0, 1, 2, 1, 0, -4, -1, 1, -1, -1, -2, -5, -6, 0, -2, -2, -6,
    // Ahead
    4, 3, 0, -3, -3, -2, 3, 1, 3, 7,
    // Above
    -2, -1, 17, -8,
    // Tree
    -1, 3, 2, -4, -4, -9, 0, -8, 0, 15, 16, 0, 0, -1, -4, 0,
    // Child
    0, 2,
    // Heading
    0, -4, 0, 10, 13, 7, -1, 10, 6, 0, -1, 2, -2, -12, -5, -2, -2, -1,
    // Turn
    -1, 0, -5, 6, 12, 0,
    // Others
    0, -5, -6, -4, 11, 4, 0, 3,
    // Count
    2, 4, 6, -7, -4, 0, 2, 2, -3, 0, -3, 2, 0, 6, 1, 2, 0, 0, -13, -11,
    // Sections
    0, -1, -8, 1,
    // Order
    1, -9, 1, 2, -3, -2, 0,
    // Rank
    -11, 0, 3, -2, 1, -4, 1, 3, 1, 1, 6, 1, -2, 7, 0, 4, -1, -2, -4, 0,
    // Stretch
    2, -11, 6, -2,
    // Opening
    -1, -2, 2, 3, 0, -4, 0, 0, -1, 0, 3, 28, 2, 2, 0, 0, 0, 2, 0, 0,
    // Start
    -1, -1, 1, 2,
    // Crowd
    -1, 2, -1, -2, -5,
    // Part
    -10, 14, 1, 6, 0, 1, 7, 2,
    // Place
    -3, -6, 0,
    // Reason
    -1, -3, 5, 0,
    // First
    7, -1, -3,
    // Lead
    -1, 1, 6,
    // LeadBack
    -1, -4, -4, -2, -2, 0, 0, 1, 6, 3, -2, -2, -1, -1, -2, 3, 4,
    // LeadTree
    -1, 0, 3, 0, -5, 2, 3, 3, 4, 0, -3, 1, 0, -6, 0, -3, 0,
    // LeadOthers
    -1, -1, 0, 2, 0, 0, 2, 2, 1,
    // LeadAbove
    -1, 1, 2, 0, 2,
    // LeadStretch
    -1, 0, 0, 1, -1,
    // LeadHeading
    -1, 7, 5, 3, -8, -9, -1, -3, -1, 1, 0, 5, -4,
];
