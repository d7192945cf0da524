//! Times of the video that tell what a line is: chapters without a mark, and
//! hours of a day in headings.
//!
//! Deliberately absent: the forms of times (`timestamp`).

use super::super::super::edges::Edges;
use super::super::super::timestamp;
use super::heading;
use super::kind::Kind;
use super::marker::{Class, Marker};
use super::page::Page;

/// Whether the text has other timestamps than one in a heading that may as well
/// be an hour of a day; true where no heading raises the question.
pub(super) fn is_timed(page: &Page<'_>) -> bool {
    let (mut doubtful, mut last, mut rising) = (0, 0, true);
    for index in page.all() {
        let Kind::Heading(_, style) = page.kind(index) else {
            continue;
        };
        let line = page.text(index);
        let (_, time) = heading::words(line, style, false);
        let Some((_, seconds)) = time else {
            continue;
        };
        if heading::words(line, style, true).1.is_some() {
            return true;
        }
        doubtful += 1;
        rising &= seconds >= last;
        last = seconds;
    }
    let others = |index: &usize| !matches!(page.kind(*index), Kind::Heading(..) | Kind::Code);
    let timed = |index| {
        let text = page.text(index);
        let words = text.trim_start_any(" \t-*+•");
        timestamp::leading(words).is_some_and(|mark| mark.sure)
            || !timestamp::bracketed(text).is_empty()
    };
    doubtful == 0 || (doubtful > 1 && rising) || page.all().filter(others).any(timed)
}

/// Turns lines without a mark that each begin or end with a time, rising, into
/// items: `환율 3:15`, `00:03안녕하세요`.
pub(super) fn mark_lines(page: &mut Page<'_>) {
    /// Two may be chance.
    const FEWEST: usize = 3;
    let mut start = 0;
    while start < page.all().end {
        let mut end = start;
        let mut last = None;
        while let Some(seconds) = time(page, end).filter(|time| Some(*time) > last) {
            last = Some(seconds);
            end += 1;
        }
        if end - start >= FEWEST {
            (start..end).for_each(|index| page.set(index, Kind::Bullet(Marker::none(Class::Dash))));
        }
        start = end.max(start + 1);
    }
}

/// The time with which a line without a mark begins or ends.
fn time(page: &Page<'_>, index: usize) -> Option<u32> {
    let text = page.words(index);
    // A line that begins with a time may be an item already.
    let bare = match page.kind(index) {
        Kind::Text => true,
        Kind::Bullet(marker) => marker == Marker::none(Class::Dash),
        _ => false,
    };
    // Longer lines are paragraphs.
    if !bare || text.len() > 240 || !text.contains(':') {
        return None;
    }
    let mark = timestamp::leading(text).or_else(|| timestamp::trailing(text));
    mark.map(|mark| mark.seconds)
}
