//! Fits the weights of what tags are about to the annotated documents, by
//! logistic regression: those that make the annotation most likely, less a
//! penalty on their distance from what is expected of them. The maximum comes from resilient propagation, as that
//! of the outline does.

use std::fmt::Write as _;

use yoyak::summary::hashtag::fit::{FEATURES, expectations, families};

/// How far a weight may be from what is expected of it, as a standard deviation in
/// natural log odds.
const SPREAD: f64 = 0.4;
/// After so many rounds the weights change in the third decimal, if at all.
const ROUNDS: usize = 50;
/// The first and the largest change of a weight.
const CHANGE: (f64, f64) = (0.02, 0.5);

/// An item that is weighed.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// The features that hold.
    pub(super) features: Vec<u16>,
    /// Whether the annotation has the item.
    pub(super) meant: bool,
    /// How often it counts.
    pub(super) times: f64,
}

/// The weights that fit the cases, in tenths of natural log odds.
pub(super) fn fit<'a>(cases: impl Iterator<Item = &'a Case> + Clone) -> [i8; FEATURES] {
    let expected = expectations();
    let mut weights = expected.clone();
    let mut changes = vec![CHANGE.0; FEATURES];
    let mut slopes = vec![0.0f64; FEATURES];
    for _ in 0..ROUNDS {
        let penalty = |(weight, expected)| (expected - weight) / (SPREAD * SPREAD);
        let mut gradient: Vec<f64> = weights.iter().zip(&expected).map(penalty).collect();
        for case in cases.clone() {
            let features = case.features.iter().map(|at| usize::from(*at));
            let score: f64 = features.clone().map(|at| weights[at]).sum();
            let likely = 1.0 / (1.0 + (-score).exp());
            let surprise = case.times * (f64::from(u8::from(case.meant)) - likely);
            features.for_each(|at| gradient[at] += surprise);
        }
        let changing = weights.iter_mut().zip(&mut changes).zip(&mut slopes);
        for (((weight, change), before), slope) in changing.zip(gradient) {
            let turn = *before * slope;
            *before = slope;
            if turn < 0.0 {
                *change *= 0.5;
                *before = 0.0;
            } else {
                if turn > 0.0 {
                    *change = f64::min(*change * 1.2, CHANGE.1);
                }
                if slope != 0.0 {
                    *weight += change.copysign(slope);
                }
            }
        }
    }
    let tenths = |weight: f64| (weight * 10.0).round().clamp(-127.0, 127.0) as i8;
    std::array::from_fn(|feature| tenths(weights[feature]))
}

/// The file that ships the weights, one line a family.
pub(super) fn source(weights: &[i8; FEATURES]) -> String {
    let mut source = String::from(
        "//! The weights of the features, in tenths of natural log odds.\n\
         //!\n\
         //! Written by `cargo run --profile native -p xtask -- eval --fit-tags`, which\n\
         //! fits them to the annotated documents that are not held back. Deliberately\n\
         //! absent: what the features are (`feature`). Where their number changes,\n\
         //! `[0; COUNT]` can stand in until the weights are fitted anew.\n\n\
         use super::feature::COUNT;\n\n\
         /// By feature; one line a family.\n\
         #[rustfmt::skip]\n\
         pub(in super::super) const FITTED: [i8; COUNT] = [\n",
    );
    let mut rest = weights.as_slice();
    for (name, size) in families() {
        let (family, others) = rest.split_at(usize::from(*size));
        rest = others;
        let family: Vec<String> = family.iter().map(i8::to_string).collect();
        let _ = writeln!(source, "    // {name}\n    {},", family.join(", "));
    }
    source.push_str("];\n");
    source
}
