//! Each file of `tests/data/summary/` is a text in one of the variants that
//! summaries come in; the file of the same name ending in `.tree` is what is
//! read from it. `UPDATE_EXPECT=1` writes those anew.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use yoyak::summary::{self, BroadcastSource, Hints, Prose};

use crate::tree::tree;

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/summary")
}

#[test]
fn every_variant_is_read_as_its_tree_says() {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(directory())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "tree")
        })
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let source = std::fs::read_to_string(&path).unwrap();
        let read = summary::read(&source, &Hints::default());
        expect_file![path.with_extension("tree")].assert_eq(&tree(&read));
    }
}

/// The real input is not part of the project; where it lies beside it, it
/// must be understood.
#[test]
fn the_real_input_is_understood() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/input/000_136b1d8337cc2b33.txt"
    );
    let Ok(source) = std::fs::read_to_string(path) else {
        println!("skipped: {path} is not there");
        return;
    };
    let read = summary::read(&source, &Hints::default());
    let summary = &read.summary;
    assert_eq!(summary.title, None);
    assert!(summary.heading.ends_with("개 주제"), "{}", summary.heading);
    assert_eq!(summary.sections.len(), 10);
    let items = summary.sections.iter().map(|section| section.items.len());
    assert_eq!(items.sum::<usize>(), 101);
    assert_eq!(summary.hashtags.len(), 31);
    assert!(summary.timestamps.is_empty());
    let broadcast = summary.broadcast.expect("a day");
    assert_eq!(broadcast.day.to_string(), "2026-02-04");
    assert_eq!(broadcast.from, BroadcastSource::Thumbnail);
    let video = summary.video.as_ref().expect("a video");
    assert_eq!(video.id.len(), 11);
    let lines = source.lines().zip(1..);
    let bullets = lines.filter(|(line, _)| line.starts_with("- "));
    let items = summary.sections.iter().flat_map(|section| &section.items);
    assert!(
        items
            .map(|item| item.line)
            .eq(bullets.map(|(_, number)| number))
    );
}

/// Every character that is shown stands where the model says, whatever was
/// rewritten on the way.
#[test]
fn every_character_knows_its_place_on_disk() {
    for entry in std::fs::read_dir(directory()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<Vec<char>> = source
            .split('\n')
            .map(|line| line.chars().collect())
            .collect();
        let summary = summary::read(&source, &Hints::default()).summary;
        let headings = summary
            .sections
            .iter()
            .filter_map(|section| section.heading.as_ref());
        let mut proses: Vec<&Prose> = headings.collect();
        for item in summary.sections.iter().flat_map(|section| &section.items) {
            for block in &item.blocks {
                block.for_each_prose(&mut |prose| proses.push(prose));
            }
        }
        for prose in proses {
            for (offset, char) in prose.text.char_indices().filter(|(_, char)| *char != '\n') {
                let at = prose.position(offset);
                let line = at
                    .line
                    .checked_sub(1)
                    .and_then(|line| lines.get(line as usize));
                let found = line.and_then(|line| line.get(at.column as usize));
                assert_eq!(
                    found,
                    Some(&char),
                    "{path:?}: {:?} at {offset}, {at:?}",
                    prose.text
                );
            }
        }
    }
}
