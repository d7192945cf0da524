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
    0, 2, 0, 0, 0, 7, 4, 0, 0, 2, 4, 1, 0, 1, 2, 1, 3, -5, -2, 0, -2, -2, -3, -6, -6, 0, -4, -4, -7,
    // Ahead
    1, 3, 1, -3, -3, -1, 4, 2, 4, 8,
    // Above
    -1, -1, 17, -6,
    // Tree
    0, 2, 2, -4, -3, -8, -2, -9, 0, 13, 15, -1, 1, 0, -4, 0,
    // Child
    0, 3,
    // Heading
    0, -3, -1, 7, 12, 6, -1, 17, 5, 1, -1, 2, -1, -13, -6, -3, -2, -2,
    // Turn
    -3, -1, -4, 7, 11, -1,
    // Others
    0, -5, -6, -4, 11, 5, 0, 3,
    // Count
    2, 5, 3, -8, -6, 0, 2, 2, -3, 2, -4, 1, 0, 6, 1, 0, 0, -1, -15, -12,
    // Sections
    0, 0, -5, 1,
    // Order
    0, -9, -1, 2, -3, -2, 0,
    // Rank
    -12, 0, 6, -2, 1, -4, 1, 3, 1, 0, 8, 2, -4, 5, 0, 4, -1, -2, -4, 0,
    // Stretch
    2, -12, 4, -2,
    // Opening
    0, -2, 1, 3, -1, -4, 0, 0, -2, 0, 5, 34, 3, 1, 0, 0, 0, 1, -1, 0,
    // Start
    0, -2, 2, 1,
    // Crowd
    0, 2, -2, 0, -6,
    // Part
    -9, 15, 5, 5, 1, 2, 8, 0,
    // Place
    -3, -6, 0,
    // Reason
    0, -1, 5, 1,
    // First
    6, -4, -4,
    // Lead
    -1, 1, 5,
    // LeadBack
    -1, -5, -5, -3, -3, -2, 0, 0, 6, 4, -1, -2, -1, -1, -2, 2, 4,
    // LeadTree
    -1, 0, 3, 0, -2, 2, 4, 3, 5, 0, -2, 1, 0, -8, 0, -6, 0,
    // LeadOthers
    -1, -2, 0, 2, 0, 2, 4, 1, 1,
    // LeadAbove
    -1, 1, 3, 1, 2,
    // LeadStretch
    -1, 1, 1, 0, -1,
    // LeadHeading
    -1, 7, 4, 3, -11, -4, -2, -5, -2, 0, -1, 4, -5,
];
