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
        for (index, byte) in bytes.iter().enumerate().skip(from) {
            let closes = match byte {
                b'.' | b'!' | b'?' => bytes
                    .get(index + 1)
                    .is_none_or(|next| matches!(next, b' ' | b'\n' | b'"')),
                b'\n' => false,
                // The last byte of an ideographic full stop.
                0x82 => bytes.get(index.saturating_sub(2)..index) == Some(&[0xe3, 0x80]),
                _ => false,
            };
            // 2. 4. is a date, not two sentences.
            let numbered = *byte == b'.'
                && index
                    .checked_sub(1)
                    .and_then(|before| bytes.get(before))
                    .is_some_and(u8::is_ascii_digit);
            if closes && !numbered {
                if index < at {
                    start = index + 1;
                } else {
                    end = index + 1;
                    break;
                }
            }
        }
        let words = text.get(start..end).unwrap_or("");
        Self {
            range: start..end,
            cues: Cues::of(words, start),
        }
    }
}
