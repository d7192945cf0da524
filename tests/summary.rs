//! What `summary::read` understands: text in, tree and notices out.
//!
//! Each file of `tests/data/summary/` is a text in one of the variants that
//! summaries come in; the file of the same name ending in `.tree` is what is
//! read from it. `UPDATE_EXPECT=1` writes those anew. Variants that an editor
//! would spoil (byte order marks, decomposed Hangul) are in `spoilable.rs`'s
//! manner written here, with escapes.
//!
//! Deliberately absent: recovered nesting, what tags are about, and dates, which
//! have tests of their own. The trees show the nesting as it is written.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use yoyak::summary::{self, BroadcastSource, Hints, Item, Marker, Prose, Read, Section};

/// The notices of other passes, which change without the tree.
const OTHERS: [&str; 3] = ["parent-guessed", "date-missing", "tag-"];

fn tree(read: &Read) -> String {
    let summary = &read.summary;
    let mut out = String::new();
    let mut line = |text: String| {
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(format!(
        "title: {}",
        summary.title.as_deref().unwrap_or("-")
    ));
    line(format!("heading: {}", summary.heading));
    line(format!("language: {:?}", summary.language));
    if let Some(broadcast) = summary.broadcast {
        line(format!("broadcast: {} {:?}", broadcast.day, broadcast.from));
    }
    if let Some(video) = &summary.video {
        let start = video
            .start
            .map_or(String::new(), |start| format!(" from {start}"));
        let thumbnail = video.thumbnail.as_deref().unwrap_or("");
        line(format!("video: {}{start} {thumbnail}", video.id));
    }
    for detail in &summary.details {
        line(format!("detail: {} = {}", detail.label, detail.value));
    }
    for (index, section) in summary.sections.iter().enumerate() {
        line(heading(section));
        for item in &section.items {
            line(bullet(section, item));
        }
        assert_eq!(section.id.as_ref(), format!("s{}", index + 1));
    }
    for footnote in &summary.footnotes {
        let text = footnote.blocks.iter().filter_map(|block| block.prose());
        let text: Vec<&str> = text.map(|prose| &*prose.text).collect();
        line(format!("footnote {}: {}", footnote.label, text.join(" / ")));
    }
    if !summary.hashtags.is_empty() {
        let tags = summary.hashtags.iter();
        let tags: Vec<String> = tags
            .map(|tag| format!("{}@{}", tag.tag, tag.line))
            .collect();
        line(format!("tags: {}", tags.join(", ")));
    }
    for timestamp in &summary.timestamps {
        let at = timestamp.position;
        line(format!(
            "time: {}:{} {} {:?}",
            at.line, at.column, timestamp.seconds, timestamp.place
        ));
    }
    for notice in &read.notices {
        let name = notice.kind.name();
        if !OTHERS.iter().any(|other| name.starts_with(other)) {
            let at = notice.position;
            line(format!("notice: {}:{} {name}", at.line, at.column));
        }
    }
    out
}

fn heading(section: &Section) -> String {
    let mut out = format!("\n{} {} h{}", section.line, section.id, section.level);
    if let Some(parent) = section.parent {
        let _ = write!(out, " in s{}", parent + 1);
    }
    if let Some(seconds) = section.timestamp {
        let _ = write!(out, " @{seconds}");
    }
    let words = section.heading.as_ref().map_or("-", |prose| &prose.text);
    let _ = write!(out, ": {words}");
    out
}

fn bullet(section: &Section, item: &Item) -> String {
    let mut depth = 1;
    let mut above = item.written_parent;
    while let Some(parent) = above {
        depth += 1;
        above = section.items[parent as usize].written_parent;
    }
    let marker = match item.marker {
        Marker::Bullet => "-".to_owned(),
        Marker::Ordered(number) => format!("{number}."),
        Marker::Task(ticked) => format!("[{}]", if ticked { 'x' } else { ' ' }),
        Marker::Plain => "¶".to_owned(),
    };
    let mut out = format!("{:indent$}{} {marker}", "", item.line, indent = depth * 2);
    if let Some(seconds) = item.timestamp {
        let _ = write!(out, " @{seconds}");
    }
    let label = item.label.as_ref();
    let mut texts: Vec<String> = Vec::new();
    for block in &item.blocks {
        let mut none = true;
        block.for_each_prose(&mut |prose: &Prose| {
            none = false;
            let mut text = prose.text.replace('\n', "⏎");
            if let Some(label) = label.filter(|label| label.prose == prose.id) {
                text.insert(label.range.end, '}');
                text.insert(label.range.start, '{');
            }
            texts.push(text);
        });
        if none {
            texts.push(format!("{block:?}").replace('\n', "⏎"));
        }
    }
    let _ = write!(out, " {}", texts.join(" / "));
    out
}

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
