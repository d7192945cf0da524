//! The sets of first syllables of word lists, and of their first two, made at
//! compile time.
//!
//! Most words of a text stand in no list. A bit tells so before any list is
//! searched; the 11,172 Hangul syllables and their pairs share 2048 bits, so that a
//! few of the words that stand in none are searched for all the same.

use super::words::Packed;

/// A set of Hangul syllables, and of others that share their bits.
pub(super) struct Initials([u64; WORDS]);

const SYLLABLES: usize = 11_172;
const BITS: usize = 2048;
const WORDS: usize = BITS / 64;
const FIRST: u32 = '가' as u32;

impl Initials {
    /// No syllable.
    pub(super) const fn empty() -> Self {
        Self([0; WORDS])
    }

    /// The first syllables of those words, too.
    pub(super) const fn with(self, words: &[&str]) -> Self {
        let mut set = self;
        let mut index = 0;
        while index < words.len() {
            set = set.with_word(words[index]);
            index += 1;
        }
        set
    }

    /// The first syllable of a word, too.
    const fn with_word(self, word: &str) -> Self {
        self.with_syllable(word.as_bytes())
    }

    const fn with_syllable(mut self, bytes: &[u8]) -> Self {
        if let Some(syllable) = syllable(bytes, 0) {
            self.0[syllable % BITS / 64] |= 1 << (syllable % 64);
        }
        self
    }

    /// Those of another set, too.
    pub(super) const fn and(mut self, other: &Self) -> Self {
        let mut index = 0;
        while index < WORDS {
            self.0[index] |= other.0[index];
            index += 1;
        }
        self
    }

    /// Whether a word of the lists may begin with that character.
    pub(super) fn contain(&self, first: char) -> bool {
        let syllable = (first as u32).wrapping_sub(FIRST) as usize;
        syllable < SYLLABLES && self.0[syllable % BITS / 64] >> (syllable % 64) & 1 == 1
    }
}

/// The set of what words begin with: a syllable, and the one behind it.
pub(super) struct Beginnings {
    /// The first syllables alone.
    pub(super) initials: Initials,
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
            initials: Initials::empty(),
            pairs: Initials::empty(),
        }
    }

    /// Of the words of a packed list, too.
    pub(super) const fn with_packed(self, words: Packed) -> Self {
        let mut set = self;
        let mut head = 0;
        while let Some((word, next)) = words.next_word(head) {
            set = set.with_word(word);
            head = next;
        }
        set
    }

    const fn with_word(mut self, word: &[u8]) -> Self {
        self.initials = self.initials.with_syllable(word);
        let Some(first) = syllable(word, 0) else {
            return self;
        };
        // A space may be missing in the text.
        let spaced = word.len() > 3 && matches!(word[3], b' ' | b'_');
        let second = match syllable(word, if spaced { 4 } else { 3 }) {
            Some(second) => second,
            None => ANY,
        };
        self = self.with_pair(first, second);
        if spaced {
            self = self.with_pair(first, SPACE);
        }
        self
    }

    const fn with_pair(mut self, first: usize, second: usize) -> Self {
        let pair = pair(first, second);
        self.pairs.0[pair / 64] |= 1 << (pair % 64);
        self
    }

    /// Those of another set, too.
    pub(super) const fn and(self, other: &Self) -> Self {
        Self {
            initials: self.initials.and(&other.initials),
            pairs: self.pairs.and(&other.pairs),
        }
    }

    /// Whether a text that begins with that syllable may begin with a word of the
    /// lists.
    pub(super) fn contain(&self, first: char, text: &str) -> bool {
        let holds = |second: usize| {
            let pair = pair((first as u32).wrapping_sub(FIRST) as usize, second);
            self.pairs.0[pair / 64] >> (pair % 64) & 1 == 1
        };
        self.initials.contain(first)
            && (holds(ANY) || holds(syllable(text.as_bytes(), 3).unwrap_or(SPACE)))
    }
}

/// The bit of two syllables.
const fn pair(first: usize, second: usize) -> usize {
    first.wrapping_mul(31).wrapping_add(second) % BITS
}

/// The number of the Hangul syllable that stands at that byte.
const fn syllable(bytes: &[u8], at: usize) -> Option<usize> {
    if at + 2 >= bytes.len() || bytes[at] < 0xe0 {
        return None;
    }
    let scalar = ((bytes[at] as u32 & 0x0f) << 12)
        | ((bytes[at + 1] as u32 & 0x3f) << 6)
        | (bytes[at + 2] as u32 & 0x3f);
    let syllable = scalar.wrapping_sub(FIRST) as usize;
    if syllable < SYLLABLES {
        Some(syllable)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::packed;
    use super::*;

    #[test]
    fn holds_first_syllables_and_few_others() {
        const SET: Initials = Initials::empty().with(&["가을", "힣", "3·1절", "abc"]);
        let held: String = ('\0'..='\u{ffff}')
            .filter(|next| SET.contain(*next))
            .collect();
        assert!(held.starts_with('가') && held.ends_with('힣'), "{held}");
        assert!(
            held.chars().count() <= 2 * SYLLABLES.div_ceil(BITS),
            "{held}"
        );
    }

    #[test]
    fn holds_the_first_two_syllables_with_and_without_a_space() {
        const SET: Beginnings = Beginnings::empty().with_packed(packed!("이번 주|가을|설"));
        let held = |text: &str| SET.contain(text.chars().next().unwrap_or('a'), text);
        for text in ["이번주", "가을에", "설", "설에", "설 연휴"] {
            assert!(held(text), "{text}");
        }
        for text in ["이것", "이 주", "가격", "가 격", "이"] {
            assert!(!held(text), "{text}");
        }
    }
}
