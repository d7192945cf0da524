//! Tables that GitHub's rules would not read whole: those without a line below
//! their head, and those whose rows have more cells than it. What is left out is
//! given a column of its own, or stays in its cell if it stands in code.
//!
//! Deliberately absent: the cells themselves (`markdown`).

use std::ops::Range;

use super::super::line::Line;
use super::kind::Kind;
use super::page::Page;

/// Gives every cell of every table a place.
pub(super) fn widen(lines: &mut [Line<'_>]) {
    /// A row of so many more is no table that somebody wrote.
    const MOST: usize = 16;
    for delimiter in 1..lines.len() {
        let Some(([.., head], [line, rows @ ..])) = lines.split_at_mut_checked(delimiter) else {
            return;
        };
        if !is_delimiter(&line.text) || !head.text.contains('|') {
            continue;
        }
        let columns = cells(&line.text);
        if cells(&head.text) != columns {
            continue;
        }
        let mut widest = columns;
        for row in rows.iter_mut().take_while(|row| row.text.contains('|')) {
            if cells(&row.text) > columns {
                guard_code(row);
            }
            widest = widest.max(cells(&row.text));
        }
        let more = widest - columns;
        if !(1..=MOST).contains(&more) {
            continue;
        }
        for (line, cell) in [(head, "  |"), (line, " --- |")] {
            let end = line.text.trim_end().len();
            let closed = line.text.trim_end().ends_with('|');
            let close = if closed { "" } else { " |" };
            line.splice(end..end, &format!("{close}{}", cell.repeat(more)));
        }
    }
}

/// What parts the head of a table from its rows, below a head that none does:
/// bars at both ends, and so many cells as the row below.
pub(super) fn delimiter(page: &Page<'_>, index: usize) -> Option<String> {
    let (head, row) = (page.words(index), page.words(index + 1));
    let barred = |text: &str| text.len() > 1 && text.starts_with('|') && text.ends_with('|');
    let begins = page.above(index) != Kind::Table && barred(head) && barred(row);
    let columns = cells(head);
    let table = begins && columns > 1 && columns == cells(row) && !is_delimiter(row);
    table.then(|| format!("|{}", " --- |".repeat(columns)))
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
    if row.text.matches('`').count() % 2 == 1 {
        return;
    }
    let mut code = false;
    let bars: Vec<usize> = bars(&row.text).collect();
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    for (at, char) in row.text.char_indices() {
        code ^= char == '`';
        if code && bars.binary_search(&at).is_ok() {
            edits.push((at..at, "\\"));
        }
    }
    row.edit(&edits);
}
