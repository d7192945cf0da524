//! Tables whose rows have more cells than their head: what GitHub's rules leave
//! out is given a column of its own, or stays in its cell if it stands in code.
//!
//! Deliberately absent: the cells themselves (`markdown`).

use std::ops::Range;

use super::super::line::Line;

/// Gives every cell of every table a place.
pub(super) fn widen(lines: &mut [Line<'_>]) {
    for delimiter in 1..lines.len() {
        let head = lines.get(delimiter - 1).map_or("", |line| &*line.text);
        let Some(columns) = lines
            .get(delimiter)
            .filter(|line| is_delimiter(&line.text))
            .map(|line| cells(&line.text))
            .filter(|columns| head.contains('|') && cells(head) == *columns)
        else {
            continue;
        };
        let rows = lines.get_mut(delimiter + 1..).unwrap_or(&mut []);
        let mut widest = columns;
        for row in rows {
            if row.is_blank() || !row.text.contains('|') {
                break;
            }
            if cells(&row.text) > columns {
                guard_code(row);
            }
            widest = widest.max(cells(&row.text));
        }
        // A row of very many is no table that somebody wrote.
        if widest > columns && widest <= columns + 16 {
            let more = widest - columns;
            for (index, cell) in [(delimiter - 1, "  |"), (delimiter, " --- |")] {
                if let Some(line) = lines.get_mut(index) {
                    let end = line.text.trim_end().len();
                    let closed = line.text.get(..end).is_some_and(|text| text.ends_with('|'));
                    let mut added = if closed { "" } else { " |" }.to_owned();
                    added.push_str(&cell.repeat(more));
                    line.splice(end..end, &added);
                }
            }
        }
    }
}

/// Whether a line separates the head of a table from its rows.
fn is_delimiter(text: &str) -> bool {
    text.contains('|')
        && text.contains('-')
        && text
            .chars()
            .all(|char| matches!(char, '|' | '-' | ':' | ' ' | '\t'))
}

/// The number of cells of a row.
fn cells(text: &str) -> usize {
    let text = text.trim();
    let text = text.strip_prefix('|').unwrap_or(text);
    let text = text
        .strip_suffix('|')
        .filter(|rest| !rest.ends_with('\\'))
        .unwrap_or(text);
    bars(text).count() + 1
}

/// Where the bars between cells stand.
fn bars(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    text.match_indices('|')
        .map(|(at, _)| at)
        .filter(move |at| at.checked_sub(1).and_then(|before| bytes.get(before)) != Some(&b'\\'))
}

/// Puts a backslash before the bars in code spans, which GitHub asks for.
fn guard_code(row: &mut Line<'_>) {
    let mut code = false;
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    let bars: Vec<usize> = bars(&row.text).collect();
    if row.text.matches('`').count() % 2 == 1 {
        return;
    }
    for (at, char) in row.text.char_indices() {
        code ^= char == '`';
        if code && bars.binary_search(&at).is_ok() {
            edits.push((at..at, "\\"));
        }
    }
    row.edit(&edits);
}
