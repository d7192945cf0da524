//! What is read from a text, as text: the form of the golden files.

use std::fmt::Write;

use yoyak::summary::{Item, Marker, Prose, Read, Section};

/// The notices of other passes, which change without the tree.
const OTHERS: [&str; 3] = ["parent-guessed", "date-missing", "tag-"];

/// The tree of a summary and its notices.
pub(crate) fn tree(read: &Read) -> String {
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
        Marker::Ordered(number) => match &item.written_marker {
            Some(mark) => format!("{number}. {mark}"),
            None => format!("{number}."),
        },
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
