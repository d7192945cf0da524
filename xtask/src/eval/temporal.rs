//! Scores the temporal tagger on the annotated sentences: extent and value F1,
//! hits in sentences without an expression, and every miss.

use std::path::Path;
#[path = "../../../tests/temporal/corpus.rs"]
mod corpus;

use corpus::{Score, Sentence, tagged};

/// The files of the corpus.
const FILES: &[&str] = &[
    "rules",
    "genre",
    "context",
    "forms",
    "negative",
    "english",
    "held",
    "news",
    "second-genre",
    "second-news",
    "second-context",
    "second-english",
    "third-genre",
    "third-news",
    "third-context",
    "third-english",
    "fourth-genre",
    "fourth-context",
    "fourth-negative",
    "fourth-english",
    "fourth-numeric",
    "fourth-second",
    "fifth-genre",
    "fifth-news",
    "fifth-context",
    "fifth-english",
    "fifth-numeric",
    "sixth-genre",
    "sixth-news",
    "sixth-context",
    "sixth-english",
    "sixth-numeric",
];

/// The files whose misses nobody has looked at: only their sums are printed.
const KEPT: &[&str] = &[
    "kept-genre",
    "kept-news",
    "kept-third-genre",
    "kept-third-news",
    "kept-third-context",
    "kept-third-english",
    "kept-fifth-genre",
    "kept-fifth-news",
    "kept-fifth-context",
    "kept-fifth-english",
    "kept-fifth-numeric",
    "kept-sixth-genre",
    "kept-sixth-news",
    "kept-sixth-context",
    "kept-sixth-english",
    "kept-sixth-numeric",
];

pub(super) fn run() {
    println!("temporal expressions");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/temporal");
    let mut all: Vec<Sentence> = Vec::new();
    for file in FILES {
        let sentences = tagged(&data.join(file).with_extension("tsv"));
        print(file, &Score::of(&sentences));
        all.extend(sentences);
    }
    print("all", &Score::of(&all));
    for file in KEPT {
        print(
            file,
            &Score::of(&tagged(&data.join(file).with_extension("tsv"))),
        );
    }
    for sentence in &all {
        for difference in sentence.differences() {
            println!("  {} {difference}\n      {}", sentence.place, sentence.text);
        }
    }
}

fn print(name: &str, score: &Score) {
    println!(
        "  {name:14} {:4} sentences, {:4} expressions: extent F1 {:.3}, value F1 {:.3}; {} of {} negatives hit",
        score.sentences,
        score.expected,
        score.extent(),
        score.value(),
        score.hits,
        score.negatives,
    );
}
