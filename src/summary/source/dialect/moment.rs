//! Times of the video that tell what a line is: chapters without a mark, and
//! hours of a day in headings.
//!
//! Deliberately absent: the forms of times (`timestamp`).

use super::super::super::timestamp;
use super::super::line::Line;
use super::heading::{self, Style};
use super::kind::{self, Kind};

/// Whether the text has other timestamps than one in a heading that may as well
/// be an hour of a day; true where no heading raises the question.
pub(super) fn is_timed(lines: &[Line<'_>], kinds: &[Kind]) -> bool {
    let headings = kinds.iter().zip(lines).filter_map(|(kind, line)| {
        let Kind::Heading(_, style) = *kind else {
            return None;
        };
        line.text.get(kind::heading_words(&line.text, style).0)
    });
    let (mut doubtful, mut last, mut rising) = (0, 0, true);
    for text in headings.filter(|text| text.contains(':')) {
        let Some((_, seconds)) = heading::words(text, false).1 else {
            continue;
        };
        if heading::words(text, true).1.is_some() {
            return true;
        }
        doubtful += 1;
        rising &= seconds >= last;
        last = seconds;
    }
    if doubtful == 0 || (doubtful > 1 && rising) {
        return true;
    }
    let others = kinds
        .iter()
        .zip(lines)
        .filter(|(kind, _)| !matches!(kind, Kind::Heading(..) | Kind::Code | Kind::Blank));
    others.map(|(_, line)| &*line.text).any(|text| {
        let words = text.trim_start_matches([' ', '\t', '-', '*', '+', '•']);
        timestamp::leading(words).is_some_and(|mark| mark.sure)
            || !timestamp::bracketed(text).is_empty()
    })
}

/// Turns lines without a mark that each begin or end with a time, rising, into
/// items: `환율 3:15`, `00:03안녕하세요`.
pub(super) fn mark_lines(lines: &[Line<'_>], kinds: &mut [Kind]) {
    /// Two may be chance.
    const FEWEST: usize = 3;
    let mut start = 0;
    while start < lines.len() {
        let mut end = start;
        let mut last = None;
        while let Some(seconds) = time(lines, kinds, end).filter(|time| Some(*time) > last) {
            last = Some(seconds);
            end += 1;
        }
        if end - start >= FEWEST
            && let Some(run) = kinds.get_mut(start..end)
        {
            run.fill(Kind::Lead(Style::Time));
        }
        start = end.max(start + 1);
    }
}

/// The time with which a line without a mark begins or ends.
fn time(lines: &[Line<'_>], kinds: &[Kind], index: usize) -> Option<u32> {
    if !matches!(kinds.get(index), Some(Kind::Text)) {
        return None;
    }
    let text = lines.get(index)?.text.trim();
    // Longer lines are paragraphs.
    if text.len() > 240 || !text.contains(':') {
        return None;
    }
    let mark = timestamp::leading(text).or_else(|| timestamp::trailing(text));
    mark.map(|mark| mark.seconds)
}
