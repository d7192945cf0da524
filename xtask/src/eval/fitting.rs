//! Fitting weights to the annotated documents, and the file that ships them;
//! what is most likely is told by who asks. Deliberately absent: the likelihoods
//! (`outline/fitting.rs`, `hashtags/fitting.rs`).

use std::fmt::Write as _;

/// The first and the largest change of a weight.
const CHANGE: (f64, f64) = (0.02, 0.5);

/// What is known of the weights before any document is seen.
pub(super) struct Prior {
    /// What is expected of each, in natural log odds.
    pub(super) expected: Vec<f64>,
    /// How far a weight may be from that, as a standard deviation.
    pub(super) spread: f64,
}

/// The weights that make the annotation most likely, less a penalty on their
/// distance from what is expected of them. `add_gradient` adds that of the log
/// likelihood to what it is handed. The maximum comes from resilient propagation
/// (Riedmiller and Braun, "A direct adaptive method for faster backpropagation
/// learning", 1993).
pub(super) fn fit(
    prior: &Prior,
    rounds: usize,
    add_gradient: impl Fn(&[f64], &mut [f64]),
) -> Vec<f64> {
    let mut weights = prior.expected.clone();
    let mut changes = vec![CHANGE.0; weights.len()];
    let mut slopes = vec![0.0f64; weights.len()];
    for _ in 0..rounds {
        let penalty = |(weight, expected)| (expected - weight) / (prior.spread * prior.spread);
        let pairs = weights.iter().zip(&prior.expected);
        let mut gradient: Vec<f64> = pairs.map(penalty).collect();
        add_gradient(&weights, &mut gradient);
        let changing = weights.iter_mut().zip(&mut changes).zip(&mut slopes);
        for (((weight, change), before), slope) in changing.zip(gradient) {
            let turn = *before * slope;
            *before = slope;
            if turn < 0.0 {
                *change *= 0.5;
                *before = 0.0;
                continue;
            }
            if turn > 0.0 {
                *change = f64::min(*change * 1.2, CHANGE.1);
            }
            if slope != 0.0 {
                *weight += change.copysign(slope);
            }
        }
    }
    weights
}

/// The weights in tenths, as they are shipped.
pub(super) fn rounded<const COUNT: usize>(weights: &[f64]) -> [i8; COUNT] {
    let tenths = |weight: f64| (weight * 10.0).round().clamp(-127.0, 127.0) as i8;
    std::array::from_fn(|feature| tenths(weights[feature]))
}

/// The file that ships the weights, one line a family. `option` is that of the
/// command which writes it, `visibility` that of the table in it.
pub(super) fn source(
    weights: &[i8],
    families: &[(&str, u16)],
    option: &str,
    visibility: &str,
) -> String {
    let mut source = format!(
        "//! The weights of the features, in tenths of natural log odds.\n\
         //!\n\
         //! Written by `cargo run --profile native -p xtask -- eval {option}`, which\n\
         //! fits them to the annotated documents that are not held back. Deliberately\n\
         //! absent: what the features are (`feature`). Where their number changes,\n\
         //! `[0; COUNT]` can stand in until the weights are fitted anew.\n\n\
         use super::feature::COUNT;\n\n\
         /// By feature; one line a family.\n\
         #[rustfmt::skip]\n\
         {visibility} const FITTED: [i8; COUNT] = [\n",
    );
    let mut rest = weights;
    for (name, size) in families {
        let (family, others) = rest.split_at(usize::from(*size));
        rest = others;
        let family: Vec<String> = family.iter().map(i8::to_string).collect();
        let _ = writeln!(source, "    // {name}\n    {},", family.join(", "));
    }
    source.push_str("];\n");
    source
}
