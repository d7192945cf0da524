//! Several items on one line: `- 하나임. - 둘임.` and `• 하나 • 둘`.
//!
//! Deliberately absent: dashes between words, which are what they seem.

use super::super::super::edges::Edges;
use super::super::line::Line;

/// Splits lines that hold several items: `- 하나임. - 둘임.` and `• 하나 • 둘`.
pub(super) fn split(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let mut split = Vec::with_capacity(lines.len());
    for line in lines {
        let starts = further_items(&line.text);
        if starts.is_empty() {
            split.push(line);
            continue;
        }
        let end = line.text.len();
        let lead = line.text.part(..line.indent());
        let mut from = 0;
        for until in starts.into_iter().chain([end]) {
            let lead = if from > 0 { lead } else { "" };
            let mut piece = line.clone();
            piece.edit(&[(0..from, lead), (until..end, "")]);
            split.push(piece);
            from = until;
        }
    }
    split
}

/// Where further items start on a line. Only what cannot be anything else: a
/// dash behind a full stop, several dashes between whole sentences, or the bullet
/// that the line starts with.
fn further_items(line: &str) -> Vec<usize> {
    /// A line of more is no list that somebody wrote.
    const MOST: usize = 16;
    let text = line.trim_start();
    let separator = match text {
        _ if text.starts_with("- ") => " - ",
        _ if text.starts_with("• ") => " • ",
        _ => return Vec::new(),
    };
    // Most lines hold one item.
    if !text.contains(separator) {
        return Vec::new();
    }
    let is_sentence = |part: &str| super::ends_sentence(part.trim());
    let parts = text.split(separator);
    let whole =
        separator == " • " || parts.clone().nth(2).is_some() && parts.clone().all(is_sentence);
    let behind = |at: &usize| whole || text.slice(..*at).is_some_and(|text| text.ends_with('.'));
    let starts = text.match_indices(separator).map(|(at, _)| at);
    let starts = starts
        .filter(behind)
        .map(|at| line.len() - text.len() + at + 1);
    let starts: Vec<usize> = starts.take(MOST + 1).collect();
    if starts.len() > MOST {
        Vec::new()
    } else {
        starts
    }
}
