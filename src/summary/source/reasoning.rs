//! What a model thought before it answered: `<think>` … `</think>` and the like
//! in front of the summary, or in front of a part of it.
//!
//! It is no part of the summary. The caller keeps its words. Deliberately
//! absent: what a chat program says to whoever asked (`chatter`).

use super::super::edges::Edges;
use std::borrow::Cow;
use std::ops::Range;

use super::super::model::{Locator, Position};

/// How such a block opens and closes.
const BLOCKS: [(&str, &str); 10] = [
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
    ("<analysis>", "</analysis>"),
    ("<scratchpad>", "</scratchpad>"),
    ("<reflection>", "</reflection>"),
    ("<details type=\"reasoning\"", "</details>"),
    ("[THINK]", "[/THINK]"),
    ("◁think▷", "◁/think▷"),
];

/// A block that was taken out.
pub(super) struct Reasoning {
    /// Where it starts.
    pub(super) position: Position,
    /// Its words, without its marks.
    pub(super) words: String,
}

/// Puts spaces in the place of every character of such blocks, so that the rest
/// stays where it is.
pub(super) fn blank(source: &str) -> (Cow<'_, str>, Vec<Reasoning>) {
    let blocks = find(source);
    if blocks.is_empty() {
        return (Cow::Borrowed(source), Vec::new());
    }
    let mut text = String::with_capacity(source.len());
    let mut found = Vec::new();
    let mut from = 0;
    let mut places = Locator::new(source, &[]);
    for Block { whole, words } in blocks {
        text.push_str(source.part(from..whole.start));
        found.push(Reasoning {
            position: places.position(whole.start),
            words: source.get(words).unwrap_or("").trim().to_owned(),
        });
        let gone = source.get(whole.clone()).unwrap_or("");
        text.extend(gone.chars().map(|char| match char {
            '\n' | '\r' => char,
            _ => ' ',
        }));
        from = whole.end;
    }
    text.push_str(source.part(from..));
    (Cow::Owned(text), found)
}

/// The bytes of a block, and of its words.
struct Block {
    whole: Range<usize>,
    words: Range<usize>,
}

/// The blocks that start on a line of their own. The mark that opens one at the
/// very start may be lost.
fn find(source: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    let mut end = 0;
    for line in source.split_inclusive('\n') {
        let lead = line.len() - line.trim_start_any(" \t").len();
        let start = at + lead;
        at += line.len();
        let text = line.part(lead..);
        let Some((open, close)) = BLOCKS.iter().find(|(open, _)| text.starts_with(open)) else {
            continue;
        };
        if start < end {
            continue;
        }
        let words = start + open.len();
        let Some(length) = source.slice(words..).and_then(|rest| rest.find(close)) else {
            break;
        };
        end = words + length + close.len();
        blocks.push(Block {
            whole: start..end,
            words: words..words + length,
        });
    }
    // What merely speaks of such marks has both.
    if blocks.is_empty()
        && let Some((open, close)) = BLOCKS.first()
        && let Some((before, after)) = source.split_once(close)
        && !before.contains(open)
        && after.starts_with_any("\n\r")
    {
        let length = before.len();
        blocks.push(Block {
            whole: 0..length + close.len(),
            words: 0..length,
        });
    }
    blocks
}
