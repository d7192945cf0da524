//! Fits the weights of the outline to the annotated documents.
//!
//! They are those that make the annotated readings most likely, less a penalty
//! on their distance from what is expected of them. The likelihood of a reading
//! is that of a conditional random field: its gradient comes from passing
//! forward and backward over all readings (Sarawagi and Cohen, 2004), its
//! maximum from resilient propagation (Riedmiller and Braun, "A direct adaptive
//! method for faster backpropagation learning", 1993).

use std::fmt::Write as _;

use yoyak::summary::outline::fit::{FEATURES, Graph, expectations, families};

/// How far a weight may be from what is expected of it, as a standard deviation
/// in natural log odds.
const SPREAD: f64 = 0.6;
/// After so many rounds the weights change in the third decimal, if at all.
const ROUNDS: usize = 120;
/// The first and the largest change of a weight.
const CHANGE: (f64, f64) = (0.02, 0.5);

/// The weights that fit the graphs, in natural log odds.
pub(super) fn fit(graphs: &[&Graph]) -> Vec<f64> {
    let expected = expectations();
    let mut weights = expected.clone();
    let mut changes = vec![CHANGE.0; FEATURES];
    let mut slopes = vec![0.0; FEATURES];
    for _ in 0..ROUNDS {
        let penalty = |(weight, expected)| (expected - weight) / (SPREAD * SPREAD);
        let mut gradient: Vec<f64> = weights.iter().zip(&expected).map(penalty).collect();
        for graph in graphs {
            add_gradient(graph, &weights, &mut gradient);
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
                *weight += if slope == 0.0 {
                    0.0
                } else {
                    change.copysign(slope)
                };
            }
        }
    }
    weights
}

/// Adds the gradient of the log likelihood of a graph's annotated reading.
fn add_gradient(graph: &Graph, weights: &[f64], gradient: &mut [f64]) {
    let score = |features: &[u16]| features.iter().map(|at| weights[usize::from(*at)]).sum();
    let scores: Vec<f64> = graph
        .edges
        .iter()
        .map(|edge| score(&edge.features))
        .collect();
    let mut forward = vec![f64::NEG_INFINITY; graph.nodes];
    let mut backward = forward.clone();
    forward[0] = 0.0;
    backward[graph.end] = 0.0;
    for (edge, score) in graph.edges.iter().zip(&scores) {
        forward[edge.to] = log_add(forward[edge.to], forward[edge.from] + score);
    }
    for (edge, score) in graph.edges.iter().zip(&scores).rev() {
        backward[edge.from] = log_add(backward[edge.from], backward[edge.to] + score);
    }
    let all = backward[0];
    for (edge, score) in graph.edges.iter().zip(&scores) {
        let likely = (forward[edge.from] + score + backward[edge.to] - all).exp();
        let surprise = f64::from(u8::from(edge.meant)) - likely;
        if surprise.abs() > 1e-5 {
            for feature in &edge.features {
                gradient[usize::from(*feature)] += surprise;
            }
        }
    }
}

/// The logarithm of a sum, from those of its parts.
fn log_add(one: f64, other: f64) -> f64 {
    let (low, high) = (one.min(other), one.max(other));
    if low == f64::NEG_INFINITY {
        high
    } else {
        high + (low - high).exp().ln_1p()
    }
}

/// The weights in tenths, as they are shipped.
pub(super) fn rounded(weights: &[f64]) -> [i8; FEATURES] {
    let tenths = |weight: f64| (weight * 10.0).round().clamp(-127.0, 127.0) as i8;
    std::array::from_fn(|feature| tenths(weights[feature]))
}

/// The file that ships the weights, one line a family.
pub(super) fn source(weights: &[i8; FEATURES]) -> String {
    let mut source = String::from(
        "//! The weights of the features, in tenths of natural log odds.\n\
         //!\n\
         //! Written by `cargo run --profile native -p xtask -- eval --fit`, which fits\n\
         //! them to the annotated documents that are not held back. Deliberately absent:\n\
         //! what the features are (`feature`). Where their number changes,\n\
         //! `[0; COUNT]` can stand in until the weights are fitted anew.\n\n\
         use super::feature::COUNT;\n\n\
         /// By feature; one line a family.\n\
         #[rustfmt::skip]\n\
         pub(super) const FITTED: [i8; COUNT] = [\n",
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
