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
    40, 1, 0, 10, -19, -3,
    // HeadLength
    0, 0, 0, 0, 0, 0, 5, -1, -4, 1, 5, -4, -1, -2, 3, 0, 0, -1, 1, 0, 0, 1, 1, 1, -7, 4, 2, -1, -4, -3,
    // HeadAlike
    0, 0, 0, 0, 0, 0, 1, -1, 2, 0, 0, 0, 0, 0, 0, 1, 1, -2, 0, 1, -1, 0, 0, 0, -2, 3, -3, -3, -4, 4, -1, 2, -2, -2, -3, 2,
    // HeadSecondLength
    0, 0, 0, 0, 0, -2, 1, 2, 1, 1, 0, -2, 3, -1, 1, 1, 1, 0, -2, 0, 1, -1, -5, 0, 1, 0, -2, 0, 7, 2,
    // HeadNextEnding
    0, 0, 0, 0, 0, 0, -1, 2, 0, 0, 0, 0, 0, 1, -20, 7, -1, -3, 2, -3, -1, -2, 1, -1,
    // HeadSecondEnding
    0, 0, 0, 0, -1, 1, 0, 2, 0, -1, -1, 2, 0, 1, 0, 9, -1, -3, 2, -2, -2, -2, 1, 0,
    // HeadBeforeEnding
    0, 0, 0, 0, 0, 0, 0, 0, 2, -1, -1, -2, -1, 3, 1, 0, 1, -2, 0, 1, 0, 1, 0, -2, -3, -1, -1, -3, 4, -2,
    // HeadBeforeLength
    0, 0, 0, 0, -1, 2, 1, -1, 1, 2, -2, -1, 1, 0, -2, 0, -3, 1, 2, -4, -2, 5, 0, -5,
    // HeadShared
    0, 0, 0, 0, -1, 1, 0, 0, 1, 0, 0, 0, -1, 0, 0, 0, 1, -1, 1, -5, 0, 0, 1, -5,
    // HeadRestated
    0, 0, 1, 0, -1, 1, 0, 0, -1, -3, -1, -1,
    // HeadMarks
    5, -3, -1, 0, 6, -3, 4, 2, -3, -4, -3, -1, -1, 1, -1, 0,
    // HeadRoom
    0, 0, 0, -1, 0, 2, 0, 0, 1, 0, 0, 0, 0, -3, 0, -17, -4, 2,
    // HeadPhrases
    0, 0, 0, 0, 0, -1, 1, -1, -1, 3, 0, 0, 0, 1, 0, 0, -2, 0, 1, 0, -3, -1, -2, 3, -1, -4, -2, -3, 4, 2,
    // HeadColons
    0, 0, 0, 0, -2, 1, 2, 0, 2, -1, -1, 0, 0, 0, -1, 0, 3, 2, -9, 0, 4, 2, -8, 0,
    // HeadStop
    0, 0, 1, 0, 0, 0, -1, 0, 4, -8, 4, -8,
    // HeadRow
    0, -7, 13,
    // HeadOpening
    0, 0, 0, -3,
    // HeadTrait
    31, 7, -1, 16, 21, -11, -2, -16, -10, 1, -15, 0, -11, 2, -1, 0, 11, 0, 11, 0, -50, 26, 30, 30, 30, 28, 1, -25, -24, -1, 8, 3, -13, -14,
    // ChildPlace
    1, 4, 5, -1, -3, 4, -3, 0, -1, -4, 2, -1, 1, 2, 1, 2, -4, -3, 0, 0, -2, -1, 0, 0, 3, 7, 2, -7, -2, -1, 3, 15, 6, -11, -7, -2,
    // ChildSpecific
    0, 0, 4, 6, 3, -3, -4, 1, 1, 4, -1, -5, 0, -2, -1, 0, 0, 0, 1, -1, 3, -2, -2, 0,
    // ChildRoom
    -9, -6, -1, 2, -2, -1, 8, 9,
    // ChildNext
    -11, 9, 6, -2, 4, 4, -7, 12,
    // ChildCount
    12, -25, 30, 15, 50, -10, -22,
    // ChildEnding
    6, -13, 11, 14, 0, -4,
    // ChildLabel
    20, 7, -5, -29, -5, 7, 3,
    // ChildLength
    0, 0, -7, -18,
    // ChildTrait
    -5, -5, -2, -16, -6, -1, -16, -2, 4, 1, -1, -1, 3, 6, -1, 0,
    // ChildOpening
    1, 10, 7, -25, -30, -23, -15, 0, 31, 0,
    // ChildSubject
    -2, -1, 4, 0, 2, -5, -3, 0, -7, -2, 3, -1, 0, 1, 2, 2, 3, 0, 3, 0,
    // ChildShared
    -7, -6, 0, 4, 13,
    // ChildHeading
    4, -1, 0, -4,
    // ChildBefore
    -3, 2, 0, 0,
    // ChildNew
    3, 0, 2, -5,
    // ChildLinked
    -1, -1, 3, -1,
    // ChildAhead
    2, 3, -6, 0,
];
