//! How likely weights make the annotated readings: the likelihood of a reading
//! is that of a conditional random field, its gradient comes from passing
//! forward and backward over all readings (Sarawagi and Cohen, 2004).

use yoyak::summary::outline::fit::{FEATURES, Graph, Segment, expectations, families};

use super::super::fitting::{self, Prior};

/// How far a weight may be from what is expected of it, as a standard deviation
/// in natural log odds; what an author scores by the weights of the others hardly
/// changes from half of it to twice as much.
const SPREAD: f64 = 0.3;
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
    let score = |features: &Vec<u16>| -> f64 {
        let features = features.iter();
        features.map(|at| weights[usize::from(*at)]).sum()
    };
    // Of each head alone, and with one, two … children.
    let sums = |head: &Option<Vec<Vec<u16>>>| -> Vec<f64> {
        let add = |sum: &mut f64, part| {
            *sum += score(part);
            Some(*sum)
        };
        head.iter().flatten().scan(0.0, add).collect()
    };
    let sums: Vec<Vec<f64>> = graph.heads.iter().map(sums).collect();
    // All ways to each place, and from it to the end: where anything may stand
    // there, and where a head above it asks for a head.
    let places = sums.len() + 1;
    let (mut to, mut to_head) = (vec![NEVER; places], vec![NEVER; places]);
    let (mut from, mut from_head) = (to.clone(), to.clone());
    to[0] = 0.0;
    for (place, sums) in sums.iter().enumerate() {
        let either = log_add(to[place], to_head[place]);
        to[place + 1] = log_add(to[place + 1], to[place]);
        for (children, sum) in sums.iter().enumerate() {
            let end = place + children + 1;
            if children == 0 {
                to_head[end] = log_add(to_head[end], to[place] + sum);
            } else {
                to[end] = log_add(to[end], either + sum);
            }
        }
    }
    from[places - 1] = 0.0;
    for (place, sums) in sums.iter().enumerate().rev() {
        for (children, sum) in sums.iter().enumerate().skip(1) {
            from_head[place] = log_add(from_head[place], sum + from[place + children + 1]);
        }
        let above = sums.first().map_or(NEVER, |own| own + from_head[place + 1]);
        from[place] = log_add(from[place + 1], log_add(from_head[place], above));
    }
    let all = from[0];
    let mut surprises: Vec<Vec<f64>> = Vec::with_capacity(sums.len());
    for (place, sums) in sums.iter().enumerate() {
        let either = log_add(to[place], to_head[place]);
        let likely = sums.iter().enumerate().map(|(children, sum)| {
            let end = place + children + 1;
            let way = match children {
                0 => to[place] + sum + from_head[end],
                _ => either + sum + from[end],
            };
            -(way - all).exp()
        });
        surprises.push(likely.collect());
    }
    let mut place = 0;
    for segment in &graph.meant {
        match *segment {
            Segment::Bullet => place += 1,
            Segment::Above => {
                surprises[place][0] += 1.0;
                place += 1;
            }
            Segment::Group(children) => {
                surprises[place][children] += 1.0;
                place += children + 1;
            }
        }
    }
    for (head, surprises) in graph.heads.iter().zip(&surprises) {
        // A child is one in each segment that reaches as far.
        let mut sum = 0.0;
        for (part, surprise) in head.iter().flatten().rev().zip(surprises.iter().rev()) {
            sum += surprise;
            if f64::abs(sum) > 1e-6 {
                for at in part {
                    gradient[usize::from(*at)] += sum;
                }
            }
        }
    }
}

/// The logarithm of no chance at all.
const NEVER: f64 = f64::NEG_INFINITY;

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
