//! Where a sentence begins and ends, and its cues.

use std::ops::Range;

use super::sense::Cues;

/// The sentence that is being read.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) cues: Cues,
}

impl Sentence {
    /// The sentence around a byte, not before `from`.
    pub(super) fn holding(text: &str, at: usize, from: usize) -> Self {
        let (mut start, mut end) = (from, text.len());
        let bytes = text.as_bytes();
        let mut next = from;
        while let Some(index) = next_mark(bytes, next) {
            next = index + 1;
            if closes(bytes, index) {
                if index >= at {
                    end = next;
                    break;
                }
                start = next;
            }
        }
        let range = start..end;
        Self {
            cues: Cues::of(text, &range),
            range,
        }
    }
}

/// The next byte from `from` on that may close a sentence.
fn next_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let mark = rest
        .iter()
        .position(|byte| matches!(byte, b'.' | b'!' | b'?' | 0x82))?;
    Some(from + mark)
}

/// Whether the mark at that byte closes a sentence.
fn closes(bytes: &[u8], index: usize) -> bool {
    let before = |count: usize| bytes.get(index.checked_sub(count)?..index);
    match bytes.get(index) {
        // The last byte of an ideographic full stop.
        Some(0x82) => before(2) == Some(&[0xe3, 0x80]),
        mark => {
            // 2. 4. is a date, not two sentences.
            let numbered = mark == Some(&b'.') && matches!(before(1), Some([b'0'..=b'9']));
            let ends = bytes
                .get(index + 1)
                .is_none_or(|next| matches!(next, b' ' | b'\n' | b'"'));
            ends && !numbered
        }
    }
}
