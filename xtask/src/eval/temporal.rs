//! Scores the temporal tagger on the annotated sentences: extent and value F1,
//! hits in sentences without an expression, and every miss.

use std::path::Path;

#[path = "../../../tests/temporal/corpus.rs"]
mod corpus;

use corpus::{Score, Sentence, tagged};

/// The files of the corpus.
const FILES: &[&str] = &[
    "genre", "context", "forms", "negative", "english", "held", "news",
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
    for sentence in &all {
        for difference in sentence.differences() {
            println!("  {} {difference}\n      {}", sentence.place, sentence.text);
        }
    }
}

fn print(name: &str, score: &Score) {
    println!(
        "  {name:9} {:4} sentences, {:4} expressions: extent F1 {:.3}, value F1 {:.3}; {} of {} negatives hit",
        score.sentences,
        score.expected,
        score.extent(),
        score.value(),
        score.hits,
        score.negatives,
    );
}
