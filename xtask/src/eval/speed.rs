//! How fast dates and whole summaries are read, natively.
//!
//! Only a build for speed says something:
//! `cargo run --profile native -p xtask -- eval --speed`. Deliberately absent:
//! what reading costs in a browser, which `cargo xtask bench` tells.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use yoyak::summary::civil::Day;
use yoyak::summary::temporal::Tagger;
use yoyak::summary::{self, Hints};

/// The text that is read where it is at hand, and one that always is.
const TEXTS: [&str; 2] = [
    "../shared/input/000_136b1d8337cc2b33.txt",
    "samples/2026-05-13.md",
];

/// Dense news, the hardest there is for dates.
const NEWS: &str = "tests/data/temporal/news.tsv";

/// Prints the figures.
pub(super) fn run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for path in TEXTS {
        with(&root, path, |text| {
            dates(path, text);
            for times in [1, 10, 100] {
                document(path, text, times);
            }
        });
    }
    with(&root, NEWS, |text| dates(NEWS, text));
}

fn with(root: &Path, path: &str, measure: impl FnOnce(&str)) {
    match std::fs::read_to_string(root.join(path)) {
        Ok(text) => measure(&text),
        Err(_) => println!("  skipped: {path} is not here"),
    }
}

/// The tagger alone, over every line.
fn dates(path: &str, text: &str) {
    const ROUNDS: usize = 200;
    let mut tagger = Tagger::new(Day::new(2026, 2, 4));
    let mut found = 0;
    let speed = speed(text.len() * ROUNDS, || {
        for line in std::iter::repeat_n(text, ROUNDS).flat_map(str::lines) {
            found += tagger.prose(line).len();
        }
    });
    println!("  {path}: {found} dates, {speed:.1} MB/s");
}

/// Everything that is understood of a summary so many times as long: its last
/// line, where the tags stand, is not repeated.
fn document(path: &str, text: &str, times: usize) {
    const ROUNDS: usize = 100;
    let text = text.trim_end();
    let (body, last) = text.rsplit_once('\n').unwrap_or((text, ""));
    let text = format!("{}{last}\n", format!("{body}\n").repeat(times));
    let rounds = ROUNDS / times;
    let speed = speed(text.len() * rounds, || {
        for _ in 0..rounds {
            black_box(summary::read(black_box(&text), &Hints::default()));
        }
    });
    println!("  {path}, {times} times: read whole, {speed:.1} MB/s");
}

/// Millions of bytes a second.
fn speed(bytes: usize, work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    bytes as f64 / 1e6 / start.elapsed().as_secs_f64()
}
