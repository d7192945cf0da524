//! The weights of the features, in tenths of natural log odds.
//!
//! Written by `cargo run --profile native -p xtask -- eval --fit`, which
//! fits them to the annotated documents that are not held back. Deliberately
//! absent: what the features are (`feature`). Where their number changes,
//! `[0; COUNT]` can stand in until the weights are fitted anew.

use super::feature::COUNT;

/// By feature; one line a family.
#[rustfmt::skip]
pub(super) const FITTED: [i8; COUNT] = [
    // Head
    40, 0, 1, 10, -18, -2,
    // HeadLength
    0, 0, 0, 0, 0, 0, 3, 1, -4, 0, 3, -2, -1, -2, 3, 0, 0, -1, 0, 0, 0, 0, 0, 2, -5, 3, 1, 0, -4, -2,
    // HeadAlike
    0, 0, 0, 0, 0, 0, -1, -2, 3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, -1, 0, 0, 0, 0, 3, -3, -3, -1, 1, -1, 2, -1, -3, 0, 1,
    // HeadSecondLength
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, -1, 2, 0, 1, 0, 0, 0, -1, 0, 1, -2, -1, 0, 0, 1, -3, 0, 8, 2,
    // HeadNextEnding
    0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, -20, 7, -1, -1, 1, -2, -1, 0, 1, -2,
    // HeadSecondEnding
    0, 0, 0, 0, -1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 9, -1, -2, 1, -1, -2, 0, 1, 0,
    // HeadBeforeEnding
    0, 0, 0, 0, 0, 0, -2, 0, 3, -1, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, -1, 1, 0, -1, -2, -2, 1, -2, 2, -2,
    // HeadBeforeLength
    0, 0, 0, 0, -1, 2, 1, -2, 0, 2, -1, -1, 0, 0, -1, 0, -2, 0, 1, -2, -2, 4, 0, -5,
    // HeadShared
    0, 0, 0, 0, -2, 2, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 2, -2, 1, -3, -1, 0, 3, -3,
    // HeadRestated
    0, 0, 0, 0, -1, 2, 0, 0, -2, -1, -4, 2,
    // HeadMarks
    1, -3, 0, 0, 3, -2, 3, 1, -2, -3, 0, -1, -1, 1, -1, 0,
    // HeadRoom
    0, 0, 0, -1, 0, 1, 0, 0, 1, 0, 0, 0, 0, -2, 0, -16, -3, 2,
    // HeadPhrases
    0, 0, 0, 0, 0, 0, 3, -2, -1, 1, 0, 0, 0, 1, 0, 0, -1, 0, 1, 0, 1, -3, -1, 1, 0, 1, -2, -3, 1, 1,
    // HeadColons
    0, 0, 0, 0, 0, 1, 1, -1, 1, -1, -1, 0, 0, 0, -1, 0, 1, 0, -4, 1, 2, 0, -4, 0,
    // HeadStop
    0, 0, 1, 0, 0, 0, -1, 0, 4, -4, 3, -4,
    // HeadRow
    -2, -3, 12,
    // HeadFirst
    0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 2, 0, -4, 1, 0, 2, 0, -4, 1,
    // HeadBesideColons
    0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, -1, 0, -5, 2, 2, -4, 0,
    // HeadOpening
    0, 0, 0, -1,
    // HeadTrait
    30, 10, -2, 16, 20, -9, -1, -12, -8, -1, -16, 0, -11, 2, 3, 2, 12, 2, 11, 0, -50, 25, 30, 30, 30, 29, 2, -25, -25, -1, 8, 0, -11, -14,
    // ChildPlace
    2, 5, 4, -2, -2, 0, -2, 1, -1, -3, 1, 0, 1, 2, 0, 1, -2, -1, 0, 0, -1, -1, 0, 0, 3, 5, 2, -5, -2, -1, 4, 13, 5, -10, -6, -2,
    // ChildSpecific
    1, 0, 3, 0, 3, -2, -3, 0, 0, 1, 0, -1, 0, -1, -1, 0, 0, 1, -1, -1, 3, -1, -1, -1,
    // ChildRoom
    -8, -6, -1, 1, -2, 0, 6, 9,
    // ChildNext
    -10, 7, 3, 0, 2, 4, -4, 12,
    // ChildCount
    11, -26, 30, 15, 50, -10, -21,
    // ChildEnding
    4, -12, 10, 11, 4, -3,
    // ChildLabel
    16, 9, -5, -26, -4, 6, 3,
    // ChildLength
    -1, 0, -6, -16,
    // ChildTrait
    -6, -7, -3, -16, -4, 0, -15, -3, 2, 2, -1, -1, 2, 2, 0, 0,
    // ChildOpening
    0, 10, 8, -24, -29, -21, -15, -1, 31, 0,
    // ChildSubject
    -1, -2, 2, -1, 1, -4, -2, 0, -3, -2, 3, 1, -1, 0, 1, 1, 2, 1, 2, 0,
    // ChildShared
    -6, -5, -2, 5, 12,
    // ChildHead
    -3, -2, 4, 0,
    // ChildHeading
    5, -2, -1, -2,
    // ChildBefore
    -2, 0, 0, 2,
    // ChildNew
    2, 0, 2, -4,
    // ChildLinked
    -1, -2, 3, 0,
    // ChildAhead
    3, 0, -4, 0,
];
