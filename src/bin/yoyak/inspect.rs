//! The JSON that scripts and tests read: the contract of `yoyak inspect`.
//!
//! The model does not know serialisation; this file names every key. Keys may
//! be added, never renamed.

use std::collections::BTreeMap;

use serde::Serialize;
use yoyak::summary::civil::Day;
use yoyak::summary::hashtag::Hashtag;
use yoyak::summary::temporal::{Certainty, Grain, Kind};
use yoyak::summary::timeline::{Mention, Row, Shape};
use yoyak::summary::{
    BroadcastSource, Confidence, Dated, Item, Marker, Notice, Place, Read, Section, Summary,
};

/// What Yoyak understands of a summary, as indented JSON.
pub(crate) fn json(read: &Read) -> String {
    serde_json::to_string_pretty(&Document::new(read))
        .unwrap_or_else(|error| format!("{{\"error\": \"{error}\"}}"))
}

#[derive(Serialize)]
struct Document<'a> {
    title: Option<&'a str>,
    heading: &'a str,
    date: Option<DateRecord>,
    video: Option<VideoRecord<'a>>,
    sections: Vec<SectionRecord<'a>>,
    hashtags: Vec<HashtagRecord<'a>>,
    temporal: Vec<TemporalRecord<'a>>,
    timeline: Vec<TimelineRecord<'a>>,
    timestamps: Vec<TimestampRecord>,
    notices: Vec<NoticeRecord>,
}

#[derive(Serialize)]
struct DateRecord {
    edtf: String,
    from: &'static str,
}

#[derive(Serialize)]
struct VideoRecord<'a> {
    provider: &'static str,
    id: &'a str,
    thumbnail: Option<&'a str>,
}

#[derive(Serialize)]
struct SectionRecord<'a> {
    id: &'a str,
    line: u32,
    level: u8,
    heading: Option<&'a str>,
    /// The line of the section that contains it.
    parent: Option<u32>,
    timestamp: Option<u32>,
    items: Vec<ItemRecord<'a>>,
}

#[derive(Serialize)]
struct ItemRecord<'a> {
    id: &'a str,
    line: u32,
    marker: &'static str,
    /// The marker of an ordered item as written, if it is no plain number.
    mark: Option<&'a str>,
    /// The line of the parent item.
    parent: Option<u32>,
    /// The line of the item that the source itself nests it under.
    written_parent: Option<u32>,
    confidence: Option<&'static str>,
    depth: u32,
    text: String,
    timestamp: Option<u32>,
}

#[derive(Serialize)]
struct HashtagRecord<'a> {
    tag: &'a str,
    line: u32,
    sections: Vec<u32>,
    items: Vec<u32>,
    by: BTreeMap<u32, &'static str>,
}

#[derive(Serialize)]
struct TemporalRecord<'a> {
    line: u32,
    start_char: u32,
    end_char: u32,
    text: &'a str,
    start: Option<String>,
    end: Option<String>,
    grain: Option<&'static str>,
    kind: &'static str,
    edtf: Option<&'a str>,
    certainty: &'static str,
    timeline: bool,
}

#[derive(Serialize)]
struct TimelineRecord<'a> {
    id: &'a str,
    label: &'a str,
    line: u32,
    lines: Vec<u32>,
    edtf: &'a str,
    start: Option<String>,
    end: Option<String>,
    grain: Option<&'static str>,
    shape: &'static str,
    outdated_forecast: bool,
    text: &'a str,
}

#[derive(Serialize)]
struct TimestampRecord {
    line: u32,
    seconds: u32,
}

#[derive(Serialize)]
struct NoticeRecord {
    line: u32,
    column: u32,
    kind: &'static str,
    message: String,
}

impl<'a> Document<'a> {
    fn new(read: &'a Read) -> Self {
        let summary = &*read.summary;
        Self {
            title: summary.title.as_deref(),
            heading: &summary.heading,
            date: summary.broadcast.map(|broadcast| DateRecord {
                edtf: broadcast.day.to_string(),
                from: broadcast_source(broadcast.from),
            }),
            video: summary.video.as_ref().map(|video| VideoRecord {
                provider: "youtube",
                id: &video.id,
                thumbnail: video.thumbnail.as_deref(),
            }),
            sections: summary
                .sections
                .iter()
                .map(|section| SectionRecord::new(section, summary))
                .collect(),
            hashtags: summary
                .hashtags
                .iter()
                .map(|hashtag| HashtagRecord::new(hashtag, summary))
                .collect(),
            temporal: summary
                .temporal
                .iter()
                .map(|dated| TemporalRecord::new(dated, summary))
                .collect(),
            timeline: summary
                .timeline
                .rows
                .iter()
                .filter_map(|row| TimelineRecord::new(row))
                .collect(),
            timestamps: summary
                .timestamps
                .iter()
                .map(|timestamp| TimestampRecord {
                    line: timestamp.position.line,
                    seconds: timestamp.seconds,
                })
                .collect(),
            notices: read
                .notices
                .iter()
                .map(|notice| NoticeRecord::new(notice, summary))
                .collect(),
        }
    }
}

impl<'a> SectionRecord<'a> {
    fn new(section: &'a Section, summary: &Summary) -> Self {
        Self {
            id: &section.id,
            line: section.line,
            level: section.level,
            heading: section.heading.as_ref().map(|heading| &*heading.text),
            parent: section
                .parent
                .and_then(|index| summary.sections.get(index as usize))
                .map(|parent| parent.line),
            timestamp: section.timestamp,
            items: section
                .items
                .iter()
                .map(|item| ItemRecord::new(item, section))
                .collect(),
        }
    }
}

impl<'a> ItemRecord<'a> {
    fn new(item: &'a Item, section: &Section) -> Self {
        let line_of = |index: u32| section.items.get(index as usize).map(|item| item.line);
        Self {
            id: &item.id,
            line: item.line,
            marker: match item.marker {
                Marker::Bullet => "bullet",
                Marker::Ordered(_) => "ordered",
                Marker::Task(_) => "task",
                Marker::Plain => "plain",
            },
            parent: item.parent.and_then(line_of),
            written_parent: item.written_parent.and_then(line_of),
            confidence: item.confidence.map(|confidence| match confidence {
                Confidence::Low => "low",
                Confidence::Medium => "medium",
                Confidence::High => "high",
            }),
            depth: item.depth,
            text: item.text(),
            mark: item.written_marker.as_deref(),
            timestamp: item.timestamp,
        }
    }
}

impl<'a> HashtagRecord<'a> {
    fn new(hashtag: &'a Hashtag, summary: &Summary) -> Self {
        let by: BTreeMap<u32, &'static str> = hashtag
            .matches
            .iter()
            .filter_map(|found| Some((line_of(found.place, summary)?, found.by.name())))
            .collect();
        Self {
            tag: &hashtag.tag,
            line: hashtag.line,
            sections: hashtag
                .sections
                .iter()
                .filter_map(|&index| summary.sections.get(index as usize))
                .map(|section| section.line)
                .collect(),
            items: by.keys().copied().collect(),
            by,
        }
    }
}

impl<'a> TemporalRecord<'a> {
    fn new(dated: &'a Dated, summary: &'a Summary) -> Self {
        let expression = &dated.expression;
        let prose = summary.prose(dated.prose);
        let text = prose
            .and_then(|prose| prose.text.get(expression.range.clone()))
            .unwrap_or_default();
        // The end is one past the last character, which may stand behind
        // markup that the visible text does not have.
        let last = text.chars().next_back().map_or(0, char::len_utf8);
        let end = prose.map_or(0, |prose| {
            prose.position(expression.range.end - last).column + u32::from(last > 0)
        });
        Self {
            line: dated.position.line,
            start_char: dated.position.column,
            end_char: end,
            text,
            start: expression.start.map(|day| day.to_string()),
            end: expression.end.map(|day| day.to_string()),
            grain: grain(expression.grain),
            kind: kind(expression.kind),
            edtf: Some(&*expression.edtf).filter(|edtf| !edtf.is_empty()),
            certainty: certainty(expression.certainty),
            timeline: expression.timeline,
        }
    }
}

impl<'a> TimelineRecord<'a> {
    fn new(row: &'a Row) -> Option<Self> {
        let first: &Mention = row.mentions.first()?;
        Some(Self {
            id: &row.id,
            label: &row.label,
            line: first.position.line,
            lines: row
                .mentions
                .iter()
                .map(|mention| mention.position.line)
                .collect(),
            edtf: &row.edtf,
            start: row.start.map(|day: Day| day.to_string()),
            end: row.end.map(|day| day.to_string()),
            grain: grain(row.grain),
            shape: shape(row.shape),
            outdated_forecast: row.outdated_forecast,
            text: &first.text,
        })
    }
}

impl NoticeRecord {
    fn new(notice: &Notice, summary: &Summary) -> Self {
        Self {
            line: notice.position.line,
            column: notice.position.column + 1,
            kind: notice.kind.name(),
            message: notice.kind.sentence(summary.language),
        }
    }
}

fn line_of(place: Place, summary: &Summary) -> Option<u32> {
    match place {
        Place::Heading(section) => summary.sections.get(section as usize).map(|it| it.line),
        Place::Item(section, item) => summary.item(section, item).map(|it| it.line),
        Place::Footnote(_) => None,
    }
}

fn broadcast_source(source: BroadcastSource) -> &'static str {
    match source {
        BroadcastSource::Given => "given",
        BroadcastSource::FrontMatter => "front-matter",
        BroadcastSource::Text => "text",
        BroadcastSource::Thumbnail => "thumbnail",
    }
}

fn grain(grain: Grain) -> Option<&'static str> {
    Some(match grain {
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::MonthPart => "month-part",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::YearPart => "year-part",
        Grain::Half => "half",
        Grain::Year => "year",
        Grain::DecadePart => "decade-part",
        Grain::CenturyPart => "century-part",
        Grain::Decade => "decade",
        Grain::Century => "century",
        Grain::None => return None,
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Date => "date",
        Kind::Range => "range",
        Kind::OpenAfter => "open-after",
        Kind::OpenBefore => "open-before",
        Kind::Recurrence => "recurrence",
        Kind::Duration => "duration",
        Kind::VagueNow => "vague-now",
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Written => "written",
        Certainty::Inferred => "inferred",
        Certainty::Vague => "vague",
        Certainty::Unresolved => "unresolved",
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Written => "written",
        Shape::Inferred => "inferred",
        Shape::Span => "span",
        Shape::Open => "open",
        Shape::Fuzzy => "fuzzy",
        Shape::Deadline => "deadline",
        Shape::Reference => "reference",
    }
}
