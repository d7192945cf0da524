//! The set of first syllables of word lists, made at compile time.
//!
//! Most words of a text stand in no list. One bit for each of the 11,172
//! Hangul syllables tells so before any list is searched.

/// A set of Hangul syllables.
pub(super) struct Initials([u64; WORDS]);

const SYLLABLES: usize = 11_172;
const WORDS: usize = SYLLABLES.div_ceil(64);
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
    pub(super) const fn with_word(mut self, word: &str) -> Self {
        let bytes = word.as_bytes();
        if bytes.len() >= 3 && bytes[0] >= 0xe0 {
            let scalar = ((bytes[0] as u32 & 0x0f) << 12)
                | ((bytes[1] as u32 & 0x3f) << 6)
                | (bytes[2] as u32 & 0x3f);
            let syllable = scalar.wrapping_sub(FIRST) as usize;
            if syllable < SYLLABLES {
                self.0[syllable / 64] |= 1 << (syllable % 64);
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
        self.0
            .get(syllable / 64)
            .is_some_and(|bits| bits >> (syllable % 64) & 1 == 1)
    }
}

/// The initials of a table, by the expression for the word of an entry.
macro_rules! initials_of {
    ($set:expr, $table:expr, $($word:tt)+) => {{
        let mut set = $set;
        let mut index = 0;
        while index < $table.len() {
            set = set.with_word($table[index]$($word)+);
            index += 1;
        }
        set
    }};
}
pub(super) use initials_of;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_first_syllables_and_no_others() {
        const SET: Initials = Initials::empty().with(&["가을", "힣", "3·1절", "abc"]);
        let held: String = ('\0'..='\u{ffff}')
            .filter(|next| SET.contain(*next))
            .collect();
        assert_eq!(held, "가힣");
    }
}
