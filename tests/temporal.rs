//! The temporal tagger against annotated sentences, against the real input and
//! against any text; one form of each rule against every day (`forms`).

#[path = "temporal/corpus.rs"]
mod corpus;
#[path = "temporal/forms.rs"]
mod forms;

use std::path::Path;

use corpus::{Score, Sentence, tagged};
use yoyak::summary::civil::Day;
use yoyak::summary::temporal::Tagger;

/// The files that the tagger was written with: every sentence must be right.
const OWN: &[&str] = &[
    "rules", "genre", "context", "forms", "negative", "english", "held", "news",
];

/// The files that were written without sight of what the tagger gives, with the
/// least extent and value F1 and the most negatives hit.
const SECOND: &[(&str, f64, f64, usize)] = &[
    ("second-genre", 0.97, 0.96, 1),
    ("second-news", 0.95, 0.94, 1),
    ("second-context", 0.98, 0.96, 0),
    ("second-english", 0.93, 0.93, 1),
    ("third-genre", 1.0, 1.0, 0),
    ("third-news", 1.0, 1.0, 0),
    ("third-context", 1.0, 1.0, 0),
    ("third-english", 0.95, 0.95, 1),
    ("fourth-genre", 0.99, 0.96, 0),
    ("fourth-context", 0.99, 0.97, 0),
    ("fourth-negative", 1.0, 1.0, 0),
    ("fourth-english", 0.99, 0.94, 0),
    ("fourth-numeric", 1.0, 1.0, 0),
    ("fourth-second", 0.99, 0.97, 0),
    ("fifth-genre", 0.99, 0.99, 0),
    ("fifth-news", 0.99, 0.99, 0),
    ("fifth-context", 0.99, 0.99, 0),
    ("fifth-english", 0.98, 0.98, 0),
    ("fifth-numeric", 1.0, 1.0, 0),
    ("sixth-genre", 0.98, 0.94, 1),
    ("sixth-news", 0.98, 0.94, 0),
    ("sixth-context", 0.96, 0.86, 0),
    ("sixth-english", 0.91, 0.88, 0),
    ("sixth-numeric", 1.0, 0.93, 0),
    ("kept-genre", 0.97, 0.91, 2),
    ("kept-news", 0.95, 0.90, 2),
    ("kept-third-genre", 0.98, 0.97, 1),
    ("kept-third-news", 0.92, 0.83, 1),
    ("kept-third-context", 0.98, 0.95, 0),
    ("kept-third-english", 0.98, 0.93, 1),
    ("kept-fifth-genre", 0.94, 0.87, 1),
    ("kept-fifth-news", 0.96, 0.85, 0),
    ("kept-fifth-context", 0.96, 0.92, 0),
    ("kept-fifth-english", 0.88, 0.82, 0),
    ("kept-fifth-numeric", 0.94, 0.84, 0),
    ("kept-sixth-genre", 0.97, 0.94, 0),
    ("kept-sixth-news", 0.96, 0.91, 0),
    ("kept-sixth-context", 0.97, 0.91, 0),
    ("kept-sixth-english", 0.94, 0.82, 0),
    ("kept-sixth-numeric", 0.87, 0.87, 0),
];

fn sentences(file: &str) -> Vec<Sentence> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/temporal");
    tagged(&data.join(file).with_extension("tsv"))
}

#[test]
fn every_annotated_sentence_reads_as_annotated() {
    let sentences: Vec<_> = OWN.iter().flat_map(|file| sentences(file)).collect();
    let differences: Vec<String> = sentences
        .iter()
        .flat_map(|sentence| {
            sentence
                .differences()
                .into_iter()
                .map(move |line| format!("{} {line}\n    {}", sentence.place, sentence.text))
        })
        .collect();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    let score = Score::of(&sentences);
    assert!(score.extent() >= 1.0 && score.value() >= 1.0, "{score:?}");
    assert!(score.sentences >= 300 && score.negatives >= 80, "{score:?}");
}

#[test]
fn texts_of_another_author_are_read_nearly_as_well() {
    for (file, extent, value, hits) in SECOND {
        let score = Score::of(&sentences(file));
        assert!(
            score.extent() >= *extent && score.value() >= *value && score.hits <= *hits,
            "{file}: {score:?}"
        );
    }
}

/// What the timeline of the real input holds: line, first character after the
/// marker, EDTF.
const REAL_INPUT: &[(usize, usize, &str)] = &[
    (26, 25, "2026-40/.."),
    (28, 3, "2027/2028"),
    (32, 3, "2027~/.."),
    (104, 17, "2026-02-08"),
    (104, 36, "2026-07-20"),
    (112, 0, "2026-04"),
    (116, 0, "2026-01"),
    (118, 0, "2026-01"),
    (124, 0, "2026"),
    (134, 33, "../2026"),
    (148, 3, "201X"),
    (170, 4, "2025-36"),
    (178, 45, "2024-35/.."),
    (178, 82, "2025-40"),
    (184, 63, "2026"),
    (188, 13, "2024-41"),
    (202, 15, "2024"),
    (212, 0, "2022-02~/2026-02"),
];

#[test]
fn the_timeline_of_the_real_input() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/input/000_136b1d8337cc2b33.txt");
    let Ok(source) = std::fs::read_to_string(path) else {
        eprintln!("skipped: the real input is not here");
        return;
    };
    let mut tagger = Tagger::new("2026-02-04".parse().ok());
    let mut found = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let plain = line.replace("**", "");
        let (expressions, text) = match (plain.strip_prefix("## "), plain.strip_prefix("- ")) {
            (Some(heading), _) => (tagger.heading(heading), heading),
            (_, Some(item)) => (tagger.prose(item), item),
            _ => continue,
        };
        for expression in expressions.iter().filter(|expression| expression.timeline) {
            let column = text[..expression.range.start].chars().count();
            found.push((index + 1, column, expression.edtf.to_string()));
        }
    }
    let expected: Vec<_> = REAL_INPUT
        .iter()
        .map(|(line, column, edtf)| (*line, *column, (*edtf).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn any_text_gives_expressions_in_order_and_on_characters() {
    // A small generator of its own: the same texts on every run.
    let pieces = [
        "2031", "년", "5", "월", "14", "일", " ", "~", "-", ".", "/", "(", ")", "수", "'", "26",
        "분기", "Q", "부터", "까지", "지난", "오는", "올", "초", "말", "이후", "전", "3", "개월",
        "주", "만에", "매", "설", "추석", "연휴", "같은", "해", "다음", "날", "，", "月", "日",
        "年", "é", "\u{0}", "🙂", "\n", "May", "June", "last", "year", "since", "FY", "H1", "１",
        "・", "사흘", "하루", "몇", "99", "00", "31",
    ];
    let mut state = 20_310_514_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize
    };
    let mut tagger = Tagger::new(Day::new(2028, 2, 29));
    for _ in 0..8_000 {
        let text: String = (0..next() % 24)
            .map(|_| pieces[next() % pieces.len()])
            .collect();
        let mut end = 0;
        for found in tagger.prose(&text) {
            assert!(
                found.range.start >= end && found.range.start < found.range.end,
                "{text:?}"
            );
            assert!(text.get(found.range.clone()).is_some(), "{text:?}");
            end = found.range.end;
        }
        for range in tagger.impossible() {
            assert!(text.get(range.clone()).is_some(), "{text:?}");
        }
    }
}

#[test]
fn dates_that_no_calendar_has_are_told_and_not_read() {
    for (text, impossible) in [
        ("2월 30일에 발표함", "2월 30일"),
        ("2027년 2월 29일에 발표함", "2027년 2월 29일"),
        ("13월에 발표함", "13월"),
        ("6월 31일까지 접수함", "6월 31일까지"),
    ] {
        let mut tagger = Tagger::new(Day::new(2028, 2, 29));
        assert!(tagger.prose(text).is_empty(), "{text}");
        let told: Vec<_> = tagger
            .impossible()
            .iter()
            .map(|range| &text[range.clone()])
            .collect();
        assert_eq!(told, [impossible], "{text}");
    }
}
