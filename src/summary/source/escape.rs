//! Escapes all over a text: a backslash before every mark of Markdown, and `\n`
//! where lines should end.
//!
//! Deliberately absent: single escapes, which Markdown itself understands, and
//! the strings of JSON (`flow`).

use super::super::edges::Edges;
use super::super::model::Position;
use super::line::Line;
use super::wrapper::is_structure;

/// The lines of a text that says `\n` instead of ending them, and how often it
/// does.
pub(super) fn unbreak(source: &str) -> Option<(Vec<Line<'_>>, usize)> {
    const BREAK: &str = "\\n";
    let count = source.matches(BREAK).count();
    let written = source.lines().filter(|line| !line.trim().is_empty());
    let structured = || source.split(BREAK).any(is_structure);
    if count < 2 || count < written.count() * 2 || !structured() {
        return None;
    }
    let mut lines = Vec::new();
    for line in super::split(source) {
        let whole = match line.text {
            std::borrow::Cow::Borrowed(text) => text,
            std::borrow::Cow::Owned(_) => "",
        };
        let mut position = line.position(0);
        for piece in whole.split(BREAK) {
            lines.push(unescaped(piece, position));
            position.column += (piece.chars().count() + BREAK.len()) as u32;
        }
    }
    Some((lines, count))
}

/// A piece of such a text without its other escapes.
fn unescaped(piece: &str, position: Position) -> Line<'_> {
    let mut line = Line::new(piece, position);
    let mut edits = Vec::new();
    for (at, _) in piece.match_indices('\\') {
        edits.extend(match piece.as_bytes().get(at + 1) {
            Some(b't') => Some((at..at + 2, "\t")),
            Some(b'r') => Some((at..at + 2, "")),
            // The quote mark itself stays.
            Some(b'"') => Some((at..at + 1, "")),
            _ => None,
        });
    }
    line.edit(&edits);
    line
}

/// Takes the backslashes off, if they stand before Markdown's marks all over
/// the file, as after pasting into an editor that guards them.
pub(super) fn unescape(lines: &mut [Line<'_>]) -> bool {
    let (mut escaped, mut plain) = (0, 0);
    for line in lines.iter() {
        let text = line.text.trim_start();
        let guarded = text.strip_prefix('\\').is_some_and(|rest| {
            const MARKS: [&str; 7] = ["# ", "##", "\\#", "- ", "* ", "*\\*", "+ "];
            rest.starts_with_word(&MARKS)
        });
        escaped += usize::from(guarded || text.contains("\\*\\*"));
        plain += usize::from(!guarded && is_structure(text) && !text.contains("\\*\\*"));
    }
    if escaped < 2 || plain * 4 > escaped {
        return false;
    }
    for line in lines {
        let mut chars = line.text.char_indices();
        let mut edits = Vec::new();
        while let Some((at, _)) = chars.find(|(_, char)| *char == '\\') {
            let next = chars.clone().next();
            if next.is_some_and(|(_, next)| next.is_ascii_punctuation()) {
                edits.push((at..at + 1, ""));
                chars.next();
            }
        }
        line.edit(&edits);
    }
    true
}
