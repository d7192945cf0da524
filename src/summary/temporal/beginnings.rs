//! The set of what the words of lists begin with: a syllable, and the one behind
//! it, made at compile time.
//!
//! Nearly all words of a text stand in no list, and two bits tell so before any
//! list is searched.

use super::super::initial::{Initials, SYLLABLES, syllable};
use super::super::packed::{Packed, packed_syllable};

/// What words begin with.
pub(super) struct Beginnings {
    firsts: Initials,
    pairs: Initials,
}

/// In place of a second syllable: whatever follows a word of one.
const ANY: usize = SYLLABLES;
/// In place of a second syllable: a space.
const SPACE: usize = SYLLABLES + 1;

impl Beginnings {
    /// Of no word.
    pub(super) const fn empty() -> Self {
        Self {
            firsts: Initials::empty(),
            pairs: Initials::empty(),
        }
    }

    /// Of the words of a list, too.
    pub(super) const fn with(mut self, words: Packed) -> Self {
        let mut at = 0;
        while let Some((word, next)) = words.next_word(at) {
            if let Some(first) = packed_syllable(word, 0) {
                // A space may be missing in the text.
                let spaced = word.len() > 2 && matches!(word[2], b' ' | b'_');
                let second = match packed_syllable(word, if spaced { 3 } else { 2 }) {
                    Some(second) => second,
                    None => ANY,
                };
                self.firsts = self.firsts.with_number(first);
                self.pairs = self.pairs.with_number(pair(first, second));
                if spaced {
                    self.pairs = self.pairs.with_number(pair(first, SPACE));
                }
            }
            at = next;
        }
        self
    }

    /// Those of another set, too.
    pub(super) const fn and(self, other: &Self) -> Self {
        Self {
            firsts: self.firsts.and(&other.firsts),
            pairs: self.pairs.and(&other.pairs),
        }
    }

    /// Whether a text that begins with a syllable may begin with a word of the
    /// lists.
    pub(super) fn contain(&self, text: &str) -> bool {
        syllable(text.as_bytes(), 0).is_some_and(|first| {
            let holds = |second: usize| self.pairs.hold(pair(first, second));
            let second = || syllable(text.as_bytes(), 3).unwrap_or(SPACE);
            self.firsts.hold(first) && (holds(ANY) || holds(second()))
        })
    }
}

/// The number of two syllables.
const fn pair(first: usize, second: usize) -> usize {
    first.wrapping_mul(31).wrapping_add(second)
}

/// The first syllables of the words of a list.
pub(super) const fn firsts(words: Packed) -> Initials {
    Beginnings::empty().with(words).firsts
}

#[cfg(test)]
mod tests {
    use super::super::super::packed::packed;
    use super::*;

    #[test]
    fn holds_the_first_two_syllables_with_and_without_a_space() {
        const SET: Beginnings = Beginnings::empty().with(packed!("이번 주|가을|설"));
        for text in ["이번주", "가을에", "설", "설에", "설 연휴"] {
            assert!(SET.contain(text), "{text}");
        }
        for text in ["이것", "이 주", "가격", "가 격", "이"] {
            assert!(!SET.contain(text), "{text}");
        }
    }
}
