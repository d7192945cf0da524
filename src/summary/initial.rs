//! The set of first syllables of word lists, made at compile time.
//!
//! Most words of a text stand in no list. A bit tells so before any list is
//! searched; the 11,172 Hangul syllables share 2048 bits, so that a few of the
//! words that stand in none are searched for all the same.

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

    /// The first syllables of a packed list, too.
    pub(super) const fn with_packed(self, words: Packed) -> Self {
        let mut set = self;
        let mut head = 0;
        while let Some((word, next)) = words.next_word(head) {
            set = set.with_syllable(word);
            head = next;
        }
        set
    }

    /// The first syllable of a word, too.
    const fn with_word(self, word: &str) -> Self {
        self.with_syllable(word.as_bytes())
    }

    const fn with_syllable(mut self, bytes: &[u8]) -> Self {
        if bytes.len() >= 3 && bytes[0] >= 0xe0 {
            let scalar = ((bytes[0] as u32 & 0x0f) << 12)
                | ((bytes[1] as u32 & 0x3f) << 6)
                | (bytes[2] as u32 & 0x3f);
            let syllable = scalar.wrapping_sub(FIRST) as usize;
            if syllable < SYLLABLES {
                self.0[syllable % BITS / 64] |= 1 << (syllable % 64);
            }
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
    fn holds_the_first_syllables_of_packed_words() {
        const SET: Initials = Initials::empty().with_packed(packed!("가을|3·1절|힣"));
        assert!(SET.contain('가') && SET.contain('힣') && !SET.contain('나'));
    }
}
