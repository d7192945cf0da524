//! How likely weights make the annotated readings: the likelihood of a reading
//! is that of a conditional random field, its gradient comes from passing
//! forward and backward over all readings (Sarawagi and Cohen, 2004).

use yoyak::summary::outline::fit::{FEATURES, Graph, expectations, families};

use super::super::fitting::{self, Prior};

/// How far a weight may be from what is expected of it, as a standard deviation
/// in natural log odds.
const SPREAD: f64 = 0.6;
/// After so many rounds the weights change in the third decimal, if at all.
const ROUNDS: usize = 120;

/// The weights that fit the graphs, in tenths of natural log odds.
pub(super) fn fit(graphs: &[&Graph]) -> [i8; FEATURES] {
    let prior = Prior {
        expected: expectations(),
        spread: SPREAD,
    };
    let weights = fitting::fit(&prior, ROUNDS, |weights, gradient| {
        for graph in graphs {
            add_gradient(graph, weights, gradient);
        }
    });
    fitting::rounded(&weights)
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

/// The file that ships the weights.
pub(super) fn source(weights: &[i8; FEATURES]) -> String {
    fitting::source(weights, families(), "--fit", "pub(super)")
}
