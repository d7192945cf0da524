//! The container: from the bytes of a file to CommonMark text whose every
//! character knows its place on disk, and what stands beside the text (front
//! matter, header lines, tag lines).
//!
//! Deliberately absent: blocks and inlines (`markdown`), and what a heading or
//! a bullet means (`sections`).

mod line;

use super::hashtag::lex;
use super::model::{Anchor, Position, Text};
use super::notice::Notice;

use line::Line;

/// A source text made ready for the Markdown parser.
#[derive(Debug, Default)]
pub(crate) struct Prepared {
    /// CommonMark, with `\n` as its only line end.
    pub(crate) text: String,
    /// Where it stands on disk; see [`join`](line::join).
    pub(crate) anchors: Vec<Anchor>,
    /// The hashtags of tag lines and metadata, in source order; their lines
    /// are no longer in `text`.
    pub(crate) tags: Vec<WrittenTag>,
    /// What was guessed or repaired.
    pub(crate) notices: Vec<Notice>,
}

/// A hashtag as the author listed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenTag {
    /// Without `#`, in NFC.
    pub tag: Text,
    /// Where its `#` stands, or its first character where there is none.
    pub position: Position,
}

/// Makes a text ready for the Markdown parser. Never fails; what is taken out
/// of the text is in the other fields.
pub(crate) fn prepare(source: &str) -> Prepared {
    let mut prepared = Prepared::default();
    let mut lines = split(source);
    for line in &mut lines {
        take_tag_line(line, &mut prepared.tags);
    }
    (prepared.text, prepared.anchors) = line::join(lines);
    prepared
}

/// Splits at `\n`, `\r\n` and `\r`, and drops a byte order mark.
fn split(source: &str) -> Vec<Line<'_>> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let lines = text.split('\n');
    let lines = lines.flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split('\r')
    });
    lines
        .zip(1..)
        .map(|(text, line)| Line::new(text, Position { line, column: 0 }))
        .collect()
}

fn take_tag_line(line: &mut Line<'_>, tags: &mut Vec<WrittenTag>) {
    let Some(tokens) = lex::tag_line(&line.text) else {
        return;
    };
    tags.extend(tokens.into_iter().map(|token| WrittenTag {
        tag: token.tag.into(),
        position: line.position(token.range.start),
    }));
    line.clear();
}
