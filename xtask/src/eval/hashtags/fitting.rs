//! How likely weights make what the annotated tags are about: logistic regression.

use yoyak::summary::hashtag::fit::{FEATURES, expectations, families};

use super::super::fitting::{self, Prior};

/// How far a weight may be from what is expected of it, as a standard deviation in
/// natural log odds.
const SPREAD: f64 = 0.4;
/// After so many rounds the weights change in the third decimal, if at all.
const ROUNDS: usize = 50;

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
    let prior = Prior {
        expected: expectations(),
        spread: SPREAD,
    };
    let weights = fitting::fit(&prior, ROUNDS, |weights, gradient| {
        for case in cases.clone() {
            let features = case.features.iter().map(|at| usize::from(*at));
            let score: f64 = features.clone().map(|at| weights[at]).sum();
            let likely = 1.0 / (1.0 + (-score).exp());
            let surprise = case.times * (f64::from(u8::from(case.meant)) - likely);
            features.for_each(|at| gradient[at] += surprise);
        }
    });
    fitting::rounded(&weights)
}

/// The file that ships the weights.
pub(super) fn source(weights: &[i8; FEATURES]) -> String {
    fitting::source(weights, families(), "--fit-tags", "pub(in super::super)")
}
