//! What `summary::read` understands: text in, tree and notices out.

use yoyak::summary::{self, BroadcastSource, Hints};

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
