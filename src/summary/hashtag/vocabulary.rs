//! How the document uses what its tags are put together of: which stretches of
//! them are words of it, and which stand for the whole.
//!
//! Deliberately absent: the forms that follow (`form`).

use super::document::Line;
use super::form;
use super::mention::{self, Fit};
use super::trie::Trie;
use super::{generic, normal, part};

/// How often the stretches of the tags occur as words of the document.
#[derive(Debug)]
pub(super) struct Vocabulary {
    trie: Trie,
    counts: Vec<(u32, u32)>,
}

impl Vocabulary {
    /// Counts, in the lines, whatever the tags could be put together of.
    pub(super) fn of(lines: &[Line<'_>], tags: &[&str]) -> Self {
        let mut trie = Trie::new();
        for tag in tags {
            for piece in form::names(tag).into_iter().flat_map(part::pieces) {
                for candidate in part::candidates(&piece) {
                    trie.insert(&candidate);
                }
                trie.insert(&piece);
            }
        }
        let mut counts = vec![(0, 0); trie.len()];
        if !counts.is_empty() {
            for line in lines {
                let units = normal::units(&line.prose.text);
                mention::scan(&units, &trie, |mention| {
                    // Across a space there are two words.
                    let count = counts.get_mut(mention.key as usize);
                    if let Some(count) = count.filter(|_| !mention.divided) {
                        match mention.fit {
                            Fit::Whole => count.0 += 1,
                            Fit::Compound => count.1 += 1,
                            Fit::Inner(before) if before > 1 => count.1 += 1,
                            Fit::Inner(_) | Fit::Buried => {}
                        }
                    }
                });
            }
        }
        Self { trie, counts }
    }
}

impl Vocabulary {
    /// How often `part` stands alone, and how often in a compound.
    fn count(&self, part: &str) -> (u32, u32) {
        let number = self.trie.get(part);
        let count = number.and_then(|number| self.counts.get(number as usize));
        count.copied().unwrap_or_default()
    }
}

impl Vocabulary {
    /// The cost of taking `part` as a word; `None` where it is none.
    pub(super) fn weight(&self, part: &str) -> Option<u32> {
        match self.count(part) {
            (0, 0) => None,
            (0, _) => Some(16),
            _ => Some(10),
        }
    }

    /// The beginning of a name that stands for it: 노보 for 노보노디스크.
    pub(super) fn clipped(&self, name: &str) -> Option<String> {
        let letters: Vec<char> = name.chars().collect();
        let (whole, compound) = self.count(name);
        let is_clipped = |length: &usize| {
            let (Some(clipped), Some(rest)) = (letters.get(..*length), letters.get(*length..))
            else {
                return false;
            };
            let (clipped, rest): (String, String) =
                (clipped.iter().collect(), rest.iter().collect());
            let (alone, others) = self.count(&clipped);
            let is_long = *length > 3 || letters.len() - length > 2;
            // A word that other compounds have, or one whose rest is a word too,
            // is not a name's beginning but a part of a description.
            is_long
                && alone > 0
                && others <= whole + compound
                && (self.count(&rest).0 == 0 || generic::is_trade(&rest))
                && !generic::is_common(&clipped)
        };
        let clipped = (2..letters.len().saturating_sub(1))
            .rev()
            .find(is_clipped)?;
        letters
            .get(..clipped)
            .map(|letters| letters.iter().collect())
    }

    /// Whether no other compounds begin with `name` than that with `rest`.
    pub(super) fn is_only(&self, name: &str, rest: &str) -> bool {
        let (whole, compound) = self.count(&[name, rest].concat());
        let (alone, others) = self.count(name);
        alone > 0 && others <= whole + compound
    }
}
