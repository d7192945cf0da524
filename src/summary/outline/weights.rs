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
    40, 1, 1, 9, -18, -2,
    // HeadLength
    0, 0, 0, 0, 0, 0, 5, 1, -6, 0, 4, -4, -2, -3, 5, 0, 0, -1, 0, 0, 0, 0, 1, 2, -7, 5, 1, -1, -6, -2,
    // HeadAlike
    0, 0, 0, 0, 0, 0, -1, -2, 4, 0, 0, 0, 0, 0, 0, 0, 2, -1, 0, 1, -1, 0, 0, 0, 0, 4, -4, -3, -2, 1, 0, 2, -1, -3, 0, 0,
    // HeadSecondLength
    0, 0, 0, 0, 0, 0, 0, 0, -1, 1, 1, -3, 3, 0, 1, 1, 1, 0, -2, 0, 0, -1, -3, 0, 0, 2, -3, 0, 7, 2,
    // HeadNextEnding
    0, 0, 0, 0, 0, 0, -1, 2, 0, 1, 0, 0, 0, 1, -20, 7, -1, -1, 2, -3, -1, 0, 1, -2,
    // HeadSecondEnding
    0, 0, 0, 0, -1, 1, 0, 1, 0, 1, -1, 1, 0, 1, 0, 9, -1, -2, 2, -2, -3, 0, 1, -1,
    // HeadBeforeEnding
    0, 0, 0, 0, 0, 0, -1, 0, 4, -2, -1, -1, -1, 3, 1, 0, 1, -2, 0, 1, -1, 2, 0, -2, -2, -2, 1, -3, 4, -2,
    // HeadBeforeLength
    0, 0, 0, 0, -2, 2, 2, -1, 1, 2, -2, -1, 1, 0, -2, 0, -2, 1, 2, -4, -2, 5, 0, -5,
    // HeadShared
    0, 0, 0, 0, -3, 4, 0, 0, 0, -2, 2, 0, -1, 0, 0, 0, 2, -2, 1, -5, -1, 1, 4, -5,
    // HeadRestated
    0, 0, 1, 0, -3, 4, 0, 0, -2, -1, -5, 2,
    // HeadMarks
    1, -5, 0, 0, 7, -2, 3, 2, -3, -4, 0, -1, -1, 2, -2, 0,
    // HeadRoom
    0, 0, 0, -1, 0, 2, 0, 0, 1, 0, 0, -1, -1, -2, 0, -17, -3, 2,
    // HeadPhrases
    0, 0, 0, 0, 0, -1, 4, -3, -2, 2, 0, 0, 0, 1, 0, 0, -2, 0, 1, 0, 0, -3, -1, 1, -1, 0, -1, -4, 2, 2,
    // HeadColons
    0, 0, 0, 0, -1, 1, 1, 0, 2, -1, 0, 1, 0, 0, -1, 0, 3, 1, -6, -2, 4, 1, -6, -1,
    // HeadStop
    0, 0, 0, 2, 0, -1, -2, 0, 7, -6, 5, -5,
    // HeadRow
    -2, -5, 13,
    // HeadOpening
    1, 0, 0, -3,
    // HeadTrait
    30, 9, -3, 16, 20, -8, -1, -14, -6, 0, -16, 0, -12, 2, 4, 4, 10, 3, 11, 0, -50, 25, 30, 30, 30, 28, 4, -25, -24, 0, 7, 1, -12, -14,
    // ChildPlace
    2, 4, 5, -2, -3, 1, -4, 1, -2, -4, 2, -1, 1, 3, 2, 2, -4, -3, 0, 0, -2, -1, 0, 0, 5, 6, 1, -7, -2, -1, 5, 14, 6, -11, -7, -3,
    // ChildSpecific
    0, 0, 5, 1, 4, -3, -4, 0, 0, 4, -2, -2, 0, -2, -1, 0, -1, 1, -1, -2, 3, -1, -2, -1,
    // ChildRoom
    -9, -7, -2, 1, -3, 0, 8, 9,
    // ChildNext
    -13, 9, 4, -2, 4, 4, -6, 10,
    // ChildCount
    12, -26, 30, 15, 50, -10, -22,
    // ChildEnding
    6, -14, 9, 14, 1, -4,
    // ChildLabel
    17, 7, -9, -26, -6, 8, 6,
    // ChildLength
    0, 0, -6, -18,
    // ChildTrait
    -8, -6, -2, -21, -7, 1, -16, -3, 2, 4, -2, -1, 3, 4, 0, 0,
    // ChildOpening
    0, 11, 10, -25, -28, -23, -15, 0, 32, 0,
    // ChildSubject
    -1, -3, 3, -3, 2, -6, -3, 1, -6, -3, 4, 1, 0, 0, 2, 2, 3, 1, 3, -1,
    // ChildShared
    -10, -7, -2, 7, 15,
    // ChildHeading
    5, -3, -3, -3,
    // ChildBefore
    -3, 1, 0, 1,
    // ChildNew
    3, 0, 2, -5,
    // ChildLinked
    0, -2, 3, -2,
    // ChildAhead
    3, 1, -6, -1,
];
