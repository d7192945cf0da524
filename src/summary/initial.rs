//! The sets of first syllables of word lists, made at compile time.
//!
//! Most words of a text stand in no list. A bit tells so before any list is
//! searched; the 11,172 Hangul syllables share 2048 bits, so that a few of the
//! words that stand in none are searched for all the same.

/// A set of Hangul syllables, and of others that share their bits.
pub(super) struct Initials([u64; WORDS]);

/// How many syllables there are.
pub(super) const SYLLABLES: usize = 11_172;
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
        match syllable(word.as_bytes(), 0) {
            Some(number) => self.with_number(number),
            None => self,
        }
    }

    /// The syllable of that number, too, as Unicode counts from 가.
    pub(super) const fn with_number(mut self, number: usize) -> Self {
        self.0[number % BITS / 64] |= 1 << (number % 64);
        self
    }

    /// Whether that number is held, or one that shares its bit.
    pub(super) const fn hold(&self, number: usize) -> bool {
        self.0[number % BITS / 64] >> (number % 64) & 1 == 1
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
        syllable < SYLLABLES && self.hold(syllable)
    }
}

/// The number of the Hangul syllable that stands at that byte.
pub(super) const fn syllable(bytes: &[u8], at: usize) -> Option<usize> {
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
}
