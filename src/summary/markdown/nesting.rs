//! A bound on how deep quotes and lists nest, before the parser sees them.
//!
//! CommonMark has none, and the parser asks every open container about every
//! line, so that a page of `- - - - …` with lines below it takes time by the
//! square. Markers beyond the bound are covered.
//!
//! Deliberately absent: [`MAX_BLOCK_DEPTH`](super::MAX_BLOCK_DEPTH), which
//! bounds the tree and loses no marks.

use super::covered::Covered;

/// How many markers a line may begin with.
const MAX_MARKERS: usize = 64;

/// In front of which column a list's marker has to stand.
const MAX_COLUMN: usize = 256;

/// Covers the markers beyond the bound.
pub(super) fn bound(text: &str, covered: &mut Covered<'_>) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // The marks of a thematic break are no markers.
        let markers = if is_rule(line) { "" } else { line };
        for at in markers_beyond(markers.as_bytes()) {
            covered.cover(start + at);
        }
        start += line.len();
    }
}

/// Where the markers beyond the bound end, of those that a line begins with.
fn markers_beyond(line: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let mut at = 0;
    let mut column = 0;
    let mut count = 0;
    std::iter::from_fn(move || {
        loop {
            while let Some(blank @ (b' ' | b'\t')) = line.get(at) {
                column += if *blank == b'\t' { 4 - column % 4 } else { 1 };
                at += 1;
            }
            let end = marker_end(line, at)?;
            column += end + 1 - at;
            at = end + 1;
            count += 1;
            if count > MAX_MARKERS || column > MAX_COLUMN {
                return Some(end);
            }
        }
    })
}

/// The last byte of the marker that starts at `at`.
pub(super) fn marker_end(line: &[u8], at: usize) -> Option<usize> {
    let digits = line.iter().skip(at).take(9);
    let end = at + digits.take_while(|byte| byte.is_ascii_digit()).count();
    let is_marker = match line.get(end)? {
        b'>' => return (end == at).then_some(end),
        b'-' | b'+' | b'*' => end == at,
        b'.' | b')' => end > at,
        _ => false,
    };
    let is_apart = matches!(line.get(end + 1), None | Some(b' ' | b'\t' | b'\n' | b'\r'));
    (is_marker && is_apart).then_some(end)
}

/// Whether a line is a thematic break.
fn is_rule(line: &str) -> bool {
    let mark = line.trim_start().chars().next().unwrap_or_default();
    let is_mark = |character: char| character == mark || character.is_whitespace();
    matches!(mark, '-' | '*') && line.chars().all(is_mark)
}
