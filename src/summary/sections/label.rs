//! The lead label of an item: `**라벨:** 본문`, `라벨 — 본문`, `라벨 | 본문`.
//!
//! Deliberately absent: heads, whose words end with the colon (`outline`).

use super::super::edges::Edges;
use std::ops::Range;
use std::rc::Rc;

use super::super::model::{Inline, Prose, Section, Stretch};
use super::super::timestamp;

/// A longer label, in characters, is a clause.
const LONGEST: usize = 24;

/// Finds the label of every item.
pub(crate) fn find(sections: &mut [Section]) {
    for section in sections {
        for item in &mut section.items {
            let label = item.prose().and_then(|prose| {
                Some(Stretch {
                    prose: prose.id,
                    range: range(prose)?,
                })
            });
            if let Some(item) = Rc::get_mut(item) {
                item.label = label;
            }
        }
    }
}

fn range(prose: &Prose) -> Option<Range<usize>> {
    let text = &*prose.text;
    let start = timestamp::leading(text).map_or(0, |mark| mark.extent.end);
    let strong = match prose.inlines.first() {
        Some(Inline::Strong(content)) => Some(length(content)),
        _ => None,
    };
    let end = match strong.filter(|_| start == 0) {
        Some(end) => {
            let words = text.slice(..end)?.trim_end();
            let after = text.slice(end..)?.trim_start();
            if words.ends_with_any(":：") && !after.is_empty() {
                words.trim_end_any(":： ").len()
            } else {
                let separator = after.chars().next().filter(|char| is_separator(*char))?;
                let body = after.strip_prefix(separator)?;
                let spaced = matches!(separator, ':' | '：') || body.starts_with(' ');
                if body.trim().is_empty() || !spaced {
                    return None;
                }
                words.len()
            }
        }
        None => start + plain(text.slice(start..)?)?,
    };
    let label = text.slice(start..end)?;
    // What ends as a sentence does (`그는 말했다:`) introduces another.
    let fits = label
        .starts_with_a(|char: char| char.is_alphanumeric() || char == '‘' || char == '“')
        && !label.ends_with('다')
        && label.chars().any(char::is_alphabetic)
        && (!label.contains('(') || label.contains(')'))
        && (strong.is_some() || label.chars().count() <= LONGEST);
    fits.then_some(start..end)
}

/// The bytes of a label without emphasis.
fn plain(text: &str) -> Option<usize> {
    let mut before = None;
    for (at, char) in text.char_indices().take(LONGEST + 2) {
        let rest = text.slice(at + char.len_utf8()..)?;
        let body = || !rest.trim().is_empty();
        match char {
            ':' if rest.starts_with(' ') && body() => return (at > 0).then_some(at),
            '：' | '｜' if body() => return (at > 0).then_some(at),
            '—' | '–' | '|' if before == Some(' ') && rest.starts_with(' ') && body() => {
                return Some(text.slice(..at)?.trim_end().len());
            }
            // A sentence, or a list, is no label.
            '\n' => return None,
            '.' | '!' | '?' | ',' | '。' if rest.starts_with(' ') || rest.is_empty() => {
                return None;
            }
            ':' if rest.starts_with("//") => return None,
            _ => {}
        }
        before = Some(char);
    }
    None
}

fn is_separator(char: char) -> bool {
    matches!(char, ':' | '：' | '—' | '–' | '-' | '|' | '｜')
}

pub(super) fn length(inlines: &[Inline]) -> usize {
    let mut length = 0;
    super::for_each_inline(inlines, &mut |inline, _| {
        length += match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Html(text) => text.len(),
            Inline::Image { alt, .. } => alt.len(),
            Inline::SoftBreak | Inline::HardBreak => 1,
            _ => 0,
        };
    });
    length
}
