//! Which section or item each timestamp of the text belongs to.
//!
//! A pair of numbers that its form leaves in doubt (`9:30 …`) counts where a
//! section has several of them, rising, as chapters do.
//!
//! Deliberately absent: the forms themselves (`timestamp`).

use super::super::edges::Edges;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;
use std::slice;

use super::super::model::{Block, Inline, Item, Place, Position, Prose, Section, Stretch, Video};
use super::super::source::address;
use super::super::timestamp::{self, Mark, Timestamp};
use super::{for_each_inline, transcript};

/// Finds the timestamps of every section and item, in source order, and sets
/// their [`timestamp`](Section::timestamp).
pub(crate) fn find(
    sections: &mut [Section],
    heading_times: &[Option<Position>],
    video: Option<&Video>,
) -> Vec<Timestamp> {
    let mut timestamps = Vec::new();
    for (section, index) in sections.iter_mut().zip(0u32..) {
        let written = heading_times.get(index as usize).copied().flatten();
        if let (Some(position), Some(seconds)) = (written, section.timestamp) {
            timestamps.push(Timestamp {
                position,
                place: Place::Heading(index),
                seconds,
                stretch: None,
            });
        }
        if let Some(found) = of_heading(section, Place::Heading(index), video) {
            section.timestamp = Some(found.seconds);
            timestamps.push(found);
        }
        let bare = if is_schedule(section) {
            Bare::Hours
        } else if doubtful_are_chapters(&section.items) {
            Bare::Chapters
        } else {
            Bare::Sure
        };
        for (item, child) in section.items.iter_mut().zip(0u32..) {
            let place = Place::Item(index, child);
            let before = timestamps.len();
            // The rows of a table are chapters by themselves.
            let bare = match bare {
                Bare::Sure if is_table(item) && doubtful_are_chapters(slice::from_ref(item)) => {
                    Bare::Chapters
                }
                bare => bare,
            };
            for block in &item.blocks {
                block.for_each_prose(&mut |prose| {
                    timestamps.extend(of_prose(prose, place, bare, video));
                });
            }
            if let (Some(first), Some(item)) = (timestamps.get(before), Rc::get_mut(item)) {
                item.timestamp = Some(first.seconds);
            }
        }
    }
    borrow_from_chapters(sections);
    let pointed = transcript::point(sections);
    if !pointed.is_empty() {
        timestamps.extend(pointed);
        timestamps.sort_by_key(|timestamp| timestamp.position);
    }
    timestamps
}

/// The timestamp in the words of a heading that has none otherwise: a link into
/// the video, or a time in square brackets.
fn of_heading(section: &Section, place: Place, video: Option<&Video>) -> Option<Timestamp> {
    let heading = section.heading.as_ref();
    let heading = heading.filter(|_| section.timestamp.is_none())?;
    let mut found = Vec::new();
    linked(heading, video, &mut found);
    let bracketed = || {
        let mut marks = timestamp::bracketed(&heading.text).into_iter();
        let square = |mark: &Mark| heading.text.as_bytes().get(mark.extent.start) == Some(&b'[');
        marks.find(square).map(|mark| (mark.time, mark.seconds))
    };
    let (range, seconds) = found.into_iter().next().or_else(bracketed)?;
    Some(Timestamp {
        position: heading.position(range.start),
        place,
        seconds,
        stretch: Some(Stretch {
            prose: heading.id,
            range,
        }),
    })
}

/// Whether at least two items, or cells of a table, start or end with a bare
/// pair of numbers, and these rise.
fn doubtful_are_chapters(items: &[Rc<Item>]) -> bool {
    let mut count = 0;
    let mut last = None;
    for mark in items.iter().flat_map(|item| edges(item)) {
        if last.is_some_and(|last| mark.seconds < last) {
            return false;
        }
        last = Some(mark.seconds);
        count += 1;
    }
    count > 1
}

/// Which times at the edge of an item count, of those that neither brackets nor
/// emphasis set apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bare {
    /// None: they are hours of a day.
    Hours,
    /// Those whose form leaves no doubt.
    Sure,
    /// All: they rise from item to item.
    Chapters,
}

/// The timestamp at an edge of an item's words, or those in the cells of its
/// table.
fn edges(item: &Item) -> Vec<Mark> {
    if !is_table(item) {
        let mark = item.prose().and_then(|prose| edge(&prose.text));
        return Vec::from_iter(mark);
    }
    let mut marks = Vec::new();
    for block in &item.blocks {
        block.for_each_prose(&mut |prose| marks.extend(edge(&prose.text)));
    }
    marks
}

fn is_table(item: &Item) -> bool {
    matches!(item.blocks.first(), Some(Block::Table(_)))
}

/// Whether a section says that it tells hours of a day.
fn is_schedule(section: &Section) -> bool {
    const NAMES: [&str; 7] = [
        "일정",
        "시간표",
        "편성표",
        "스케줄",
        "schedule",
        "timetable",
        "agenda",
    ];
    let heading = section.heading.as_ref();
    heading.is_some_and(|heading| {
        let words = heading.text.to_lowercase();
        NAMES.iter().any(|name| words.trim().ends_with(name))
    })
}

/// The timestamp with which a text starts or ends.
fn edge(text: &str) -> Option<Mark> {
    timestamp::leading(text).or_else(|| timestamp::trailing(text))
}

fn of_prose(prose: &Prose, place: Place, bare: Bare, video: Option<&Video>) -> Vec<Timestamp> {
    let mut found: Vec<(Range<usize>, u32)> = Vec::new();
    linked(prose, video, &mut found);
    let marks = edge(&prose.text).filter(|mark| match bare {
        Bare::Chapters => true,
        Bare::Sure => mark.sure || is_set_apart(prose, &mark.time),
        Bare::Hours => is_set_apart(prose, &mark.time),
    });
    let marks = marks.into_iter().chain(timestamp::bracketed(&prose.text));
    found.extend(marks.map(|mark| (mark.time, mark.seconds)));
    // Of two readings of the same digits, the link or the longer one stays.
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    let mut positions = prose.places();
    found
        .into_iter()
        .filter(|(range, _)| {
            let apart = range.start >= end;
            end = end.max(range.end);
            apart
        })
        .map(|(range, seconds)| Timestamp {
            position: positions.position(range.start),
            place,
            seconds,
            stretch: Some(Stretch {
                prose: prose.id,
                range,
            }),
        })
        .collect()
}

/// Whether emphasis or a code span marks just that time: `**12:34** 환율`.
fn is_set_apart(prose: &Prose, time: &Range<usize>) -> bool {
    let mut apart = false;
    for_each_inline(&prose.inlines, &mut |inline, at| {
        let length = match inline {
            Inline::Strong(content) | Inline::Emphasis(content) => super::label::length(content),
            Inline::Code(text) => text.len(),
            _ => return,
        };
        let words = prose.text.part(at..at + length);
        let words = words.trim_end_any(": -");
        apart |= time.start >= at && time.end == at + words.len() && words.starts_with_digit();
    });
    apart
}

/// Links into the video: those with a time in the address, or with a time for
/// words.
fn linked(prose: &Prose, video: Option<&Video>, found: &mut Vec<(Range<usize>, u32)>) {
    for_each_inline(&prose.inlines, &mut |inline, at| {
        let Inline::Link {
            target: Some(target),
            content,
            ..
        } = inline
        else {
            return;
        };
        let Some(linked) = address::video(target) else {
            return;
        };
        if video.is_some_and(|video| video.id != linked.id) {
            return;
        }
        let end = at + super::label::length(content);
        let words = prose.text.part(at..end);
        let seconds = linked.start.or_else(|| timestamp::whole(words));
        if let Some(seconds) = seconds.filter(|_| at < end) {
            found.push((at..end, seconds));
        }
    });
}

/// A section without a time takes that of the chapter of the same name.
fn borrow_from_chapters(sections: &mut [Section]) {
    let chapters: Vec<(String, u32)> = sections
        .iter()
        .flat_map(|section| &section.items)
        .filter_map(|item| {
            let seconds = item.timestamp?;
            let text = &*item.prose()?.text;
            let mark = edge(text)?;
            let words = if mark.extent.start == 0 {
                text.slice(mark.extent.end..)?
            } else {
                text.slice(..mark.extent.start)?
            };
            Some((plain(words), seconds))
        })
        .filter(|(words, _)| !words.is_empty())
        .collect();
    name(sections, chapters);
}

/// Gives each section without a time that of the chapter with its heading's
/// words; the chapters that no section has.
pub(crate) fn name(sections: &mut [Section], chapters: Vec<(String, u32)>) -> Vec<(String, u32)> {
    if chapters.is_empty() {
        return chapters;
    }
    let mut known: HashMap<String, u32> = HashMap::new();
    for (words, seconds) in &chapters {
        known.entry(words.clone()).or_insert(*seconds);
    }
    let mut named = HashSet::new();
    for section in sections {
        let Some(heading) = &section.heading else {
            continue;
        };
        let words = plain(&heading.text);
        if let Some(seconds) = known.get(&words) {
            section.timestamp = section.timestamp.or(Some(*seconds));
            named.insert(words);
        }
    }
    chapters
        .into_iter()
        .filter(|(words, _)| !named.contains(words))
        .collect()
}

/// Words without spacing, case and punctuation.
pub(crate) fn plain(words: &str) -> String {
    words
        .chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
