//! Several items on one line: `- 하나임. - 둘임.` and `• 하나 • 둘`.
//!
//! Deliberately absent: dashes between words, which are what they seem.

use super::super::line::Line;

/// Splits lines that hold several items: `- 하나임. - 둘임.` and `• 하나 • 둘`.
pub(super) fn split(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    if !lines.iter().any(|line| is_several(&line.text)) {
        return lines;
    }
    let mut split = Vec::with_capacity(lines.len());
    for line in lines {
        let cuts = if is_several(&line.text) {
            item_starts(&line.text)
        } else {
            Vec::new()
        };
        if cuts.is_empty() {
            split.push(line);
            continue;
        }
        let lead: String = line
            .text
            .chars()
            .take_while(|char| char.is_whitespace())
            .collect();
        let end = line.text.len();
        let starts = std::iter::once(0).chain(cuts.iter().copied());
        let ends = cuts.iter().copied().chain([end]);
        for (start, stop) in starts.zip(ends) {
            let mut piece = line.clone();
            piece.edit(&[
                (0..start, if start > 0 { lead.as_str() } else { "" }),
                (stop..end, ""),
            ]);
            split.push(piece);
        }
    }
    split
}

/// Whether a line may hold several items.
fn is_several(line: &str) -> bool {
    let text = line.trim_start();
    (text.starts_with("- ") && text.contains(". - "))
        || (text.starts_with("• ") && text.contains(" • "))
}

/// Where further items start on a line. Only what cannot be anything else: a
/// dash behind a full stop, or the bullet that the line starts with.
fn item_starts(line: &str) -> Vec<usize> {
    let lead = line.len() - line.trim_start().len();
    let (separator, skip) = match line.get(lead..) {
        Some(text) if text.starts_with("- ") => (". - ", 2),
        _ => (" • ", 1),
    };
    let starts: Vec<usize> = line
        .match_indices(separator)
        .map(|(at, _)| at + skip)
        .take(17)
        .collect();
    // A line of very many is no list that somebody wrote.
    if starts.len() > 16 {
        Vec::new()
    } else {
        starts
    }
}
