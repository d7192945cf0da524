//! The weights of the features, in tenths of natural log odds.
//!
//! Written by `cargo run --profile native -p xtask -- eval --fit`, which fits
//! them to the annotated documents that are not held back. Deliberately absent:
//! what the features are (`feature`). Where their number changes,
//! `[0; COUNT]` can stand in until the weights are fitted anew.

use super::feature::COUNT;

/// By feature; one line a family.
#[rustfmt::skip]
pub(super) const FITTED: [i8; COUNT] = [
    // Head
    40, 1, 0, 10, -18, -2,
    // HeadAfter
    0, -1, 2, 0, 0, 0, 3, -2, -1, 0, 3, -3, 1, -3, 3, -1, -3, 0, -3, 3, 0, 0, 0, 0,
    // HeadWords
    0, 0, 0, 0, 0, 0, 2, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1, -1, 0, -1, 0, 0, -3, 1, 5, 2, 0, -5, -10,
    // HeadLength
    0, 0, 0, 0, 0, -1, 4, 0, -1, -1, 4, -4, 1, -1, 0, 0, 0, -1, 1, 0, 0, 1, -1, 0, -2, 3, 1, -2, -1, -3,
    // HeadSpecific
    0, 0, 0, 0, 0, 0, 0, 2, -2, 0, 0, 1, -1, 3, 1, 0, -1, -1, 1, -2, 0, 0, 0, 0, 1, -2, -2, -1, 1, 1, 1, 0, -2, -1, 0, 0,
    // HeadAlike
    0, 0, 0, 0, 0, 0, -1, -1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1, 0, 0, 0, -2, 3, -1, -2, -3, 2, -2, 3, -1, -2, -3, 2,
    // HeadNextLength
    0, 0, 0, 0, 0, -1, 0, 1, 0, 1, -1, 0, 1, -2, 1, 1, 0, 1, -2, 0, 4, -4, -2, -1, 0, -2, -3, 1, 5, 2,
    // HeadSecondLength
    0, 0, 0, 0, 0, -2, -1, 3, 0, 0, -1, 0, 2, -2, 1, 1, 1, 0, -2, 0, -1, 0, -3, -1, 1, -2, 0, 2, 6, 2,
    // HeadNextEnding
    0, 0, 0, 0, 0, 0, -1, 2, 0, 0, 0, 0, 0, 1, -20, 7, 0, -2, 3, -3, 0, -1, 2, -2,
    // HeadSecondEnding
    0, 0, 0, 0, -1, 0, 0, 2, 0, -1, -1, 1, 0, 1, 0, 8, 0, -2, 3, -3, -1, -2, 2, -2,
    // HeadBeforeEnding
    0, 0, 0, 0, 0, 0, -2, 0, 3, 0, -1, -1, -1, 3, -1, 0, 1, -2, 0, 1, 0, 4, 0, -3, -3, -1, 1, -4, 3, -2,
    // HeadBeforeLength
    0, 0, 0, 0, 0, 2, 1, -2, -1, 2, -2, 1, 1, 0, -2, 0, -3, 1, 2, -3, -2, 4, 0, -4,
    // HeadShared
    0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 2, -2, -3, 0, 3, -1, -3,
    // HeadRestated
    0, 0, 0, 1, -1, 1, 0, 0, 0, -3, -1, -1,
    // HeadRoom
    0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, -1, -1, -16, -2, 0,
    // HeadPhrases
    0, 0, 0, 0, 0, 0, 1, -1, -1, 1, 0, 0, 1, -1, 0, 0, -2, 0, 2, 0, -3, -1, 2, 0, 0, -3, -2, 2, 0, 1,
    // HeadColons
    0, 0, 0, 0, 0, -1, 2, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 2, -4, 0, 1, 1, -4, 0,
    // HeadStop
    0, 0, 1, 0, 0, 0, -2, 0, 1, -3, 0, -3,
    // HeadRow
    0, -5, 12,
    // HeadOpening
    0, 0, 1, -2,
    // HeadTrait
    30, 9, 1, 17, 21, -10, -1, -14, -14, 3, -15, 0, -11, 2, 2, -36, 1, 13, 2, 11, 0, -50, 25, 30, 30, 30, 28, 2, -25, -25, -2, 12, 3, -13, -14,
    // ChildPlace
    1, 5, 5, -2, -3, 4, -3, 1, 1, -4, 2, -1, 1, 3, 2, 3, -4, -4, 0, 0, -4, -1, 0, 0, 1, 2, 0, -7, -1, 0, 1, 12, 6, -11, -5, -1,
    // ChildSpecific
    1, 1, 4, 5, 3, -2, -2, 1, 0, 3, -1, -2, -1, -2, -1, 0, 0, -2, -1, -3, 3, -2, -1, 0,
    // ChildRoom
    -4, -4, -3, 0, -1, 3, 6, 4,
    // ChildGap
    -5, -1, 2, -1, -3, 2, -1, 3, 1, 3,
    // ChildNext
    -5, 2, 1, -1, 3, 6, -4, 13,
    // ChildCount
    13, -26, 30, 15, 50, -10, -22,
    // ChildEnding
    3, -13, 13, 15, 2, -5,
    // ChildLabel
    21, 7, -3, -29, -4, 7, 2,
    // ChildLength
    0, 1, -7, -17,
    // ChildTrait
    -6, -6, -1, -15, -3, -1, -16, -6, 4, 0, -1, -1, 1, 3, -1, 0,
    // ChildOpening
    3, 9, 8, -24, -30, -23, -15, 0, 32, 0,
    // ChildSubject
    1, -12, -6, 0, 0,
    // ChildShared
    -6, -5, -1, 3, 15,
    // ChildHeading
    1, 1, -1, -3,
    // ChildBefore
    -4, 0, 3, 1,
    // ChildNew
    3, 1, 1, -5,
    // ChildLinked
    -1, -1, 2, 0,
    // ChildAhead
    2, 1, -4, 1,
    // Top
    0, 0, 0, 2, 3, 0, -2, -2, 2, 3, 1, -8,
];
