//! What texts begin and end with, asked by characters and by words, and parts
//! of them.
//!
//! The patterns and indices of the standard library are compiled anew for each
//! place that asks; these are compiled once, for the size of the program.
//! Deliberately absent: patterns that hold something, for which closures are.

use std::ops::{Bound, RangeBounds};

/// Questions about the edges of a text. A set is the characters of a string.
pub(crate) trait Edges {
    /// The text between two bytes, if there is one and both begin a character.
    fn between(&self, start: usize, end: usize) -> Option<&str>;
    /// The text of a range of bytes, if it has them.
    fn slice(&self, range: impl RangeBounds<usize>) -> Option<&str> {
        let start = match range.start_bound() {
            Bound::Included(start) => *start,
            Bound::Excluded(before) => before + 1,
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(last) => last + 1,
            Bound::Excluded(end) => *end,
            Bound::Unbounded => usize::MAX,
        };
        self.between(start, end)
    }
    /// The text of a range of bytes; nothing where it does not have them.
    fn part(&self, range: impl RangeBounds<usize>) -> &str {
        self.slice(range).unwrap_or("")
    }
    /// Whether its first character is in the set.
    fn starts_with_any(&self, set: &str) -> bool;
    /// Whether its last character is in the set.
    fn ends_with_any(&self, set: &str) -> bool;
    /// Whether any of its characters is in the set.
    fn contains_any(&self, set: &str) -> bool;
    /// What stands behind its first character, if that is in the set.
    fn strip_prefix_any(&self, set: &str) -> Option<&str>;
    /// What stands before its last character, if that is in the set.
    fn strip_suffix_any(&self, set: &str) -> Option<&str>;
    /// The text without those of the set that it begins with.
    fn trim_start_any(&self, set: &str) -> &str;
    /// The text without those of the set that it ends with.
    fn trim_end_any(&self, set: &str) -> &str;
    /// Whether its first character fits.
    fn starts_with_a(&self, fits: fn(char) -> bool) -> bool;
    /// Whether its last character fits.
    fn ends_with_a(&self, fits: fn(char) -> bool) -> bool;
    /// The text without the characters that it begins with and that fit.
    fn trim_start_while(&self, fits: fn(char) -> bool) -> &str;
    /// The text without the characters that it ends with and that fit.
    fn trim_end_while(&self, fits: fn(char) -> bool) -> &str;
    /// Whether it begins with a digit of ASCII.
    fn starts_with_digit(&self) -> bool;
    /// The text without the digits of ASCII that it begins with.
    fn trim_digits(&self) -> &str;
    /// Whether it begins with one of the words.
    fn starts_with_word(&self, words: &[&str]) -> bool;
    /// Whether it ends with one of the words.
    fn ends_with_word(&self, words: &[&str]) -> bool;
    /// Whether one of the words stands in it.
    fn contains_word(&self, words: &[&str]) -> bool;
}

fn is_in(set: &str, char: char) -> bool {
    set.chars().any(|known| known == char)
}

impl Edges for str {
    #[inline(never)]
    fn between(&self, start: usize, end: usize) -> Option<&str> {
        self.get(start..if end == usize::MAX { self.len() } else { end })
    }

    #[inline(never)]
    fn starts_with_any(&self, set: &str) -> bool {
        self.chars().next().is_some_and(|first| is_in(set, first))
    }

    #[inline(never)]
    fn ends_with_any(&self, set: &str) -> bool {
        self.chars()
            .next_back()
            .is_some_and(|last| is_in(set, last))
    }

    #[inline(never)]
    fn contains_any(&self, set: &str) -> bool {
        self.chars().any(|char| is_in(set, char))
    }

    #[inline(never)]
    fn strip_prefix_any(&self, set: &str) -> Option<&str> {
        let mut chars = self.chars();
        is_in(set, chars.next()?).then_some(chars.as_str())
    }

    #[inline(never)]
    fn strip_suffix_any(&self, set: &str) -> Option<&str> {
        let mut chars = self.chars();
        is_in(set, chars.next_back()?).then_some(chars.as_str())
    }

    #[inline(never)]
    fn trim_start_any(&self, set: &str) -> &str {
        self.trim_start_matches(|char| is_in(set, char))
    }

    #[inline(never)]
    fn trim_end_any(&self, set: &str) -> &str {
        self.trim_end_matches(|char| is_in(set, char))
    }

    #[inline(never)]
    fn starts_with_a(&self, fits: fn(char) -> bool) -> bool {
        self.chars().next().is_some_and(fits)
    }

    #[inline(never)]
    fn ends_with_a(&self, fits: fn(char) -> bool) -> bool {
        self.chars().next_back().is_some_and(fits)
    }

    #[inline(never)]
    fn trim_start_while(&self, fits: fn(char) -> bool) -> &str {
        self.trim_start_matches(fits)
    }

    #[inline(never)]
    fn trim_end_while(&self, fits: fn(char) -> bool) -> &str {
        self.trim_end_matches(fits)
    }

    fn starts_with_digit(&self) -> bool {
        self.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    #[inline(never)]
    fn trim_digits(&self) -> &str {
        self.trim_start_matches(|char: char| char.is_ascii_digit())
    }

    #[inline(never)]
    fn starts_with_word(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.starts_with(word))
    }

    #[inline(never)]
    fn ends_with_word(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.ends_with(word))
    }

    #[inline(never)]
    fn contains_word(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.contains(word))
    }
}
