//! Sets of small integers, one bit each: which sections are open, which items
//! a filter keeps.

/// A set of the integers below a length fixed at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    length: u32,
}

impl Bits {
    /// The empty set of integers below `length`.
    pub fn none(length: u32) -> Self {
        Self {
            words: vec![0; length.div_ceil(64) as usize],
            length,
        }
    }

    /// All integers below `length`.
    pub fn all(length: u32) -> Self {
        let mut bits = Self::none(length);
        (0..length).for_each(|index| bits.set(index, true));
        bits
    }

    /// The bound given at the start.
    pub fn length(&self) -> u32 {
        self.length
    }

    /// Whether `index` is in the set.
    pub fn contains(&self, index: u32) -> bool {
        self.words
            .get((index / 64) as usize)
            .is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Puts `index` in or takes it out; one past the bound is passed over.
    pub fn set(&mut self, index: u32, value: bool) {
        if index >= self.length {
            return;
        }
        if let Some(word) = self.words.get_mut((index / 64) as usize) {
            let bit = 1 << (index % 64);
            if value {
                *word |= bit;
            } else {
                *word &= !bit;
            }
        }
    }

    /// Keeps what is in `other` too.
    pub fn intersect(&mut self, other: &Self) {
        for (index, word) in self.words.iter_mut().enumerate() {
            *word &= other.words.get(index).copied().unwrap_or(0);
        }
    }

    /// Takes in what is in `other`, a set of the same bound.
    pub fn unite(&mut self, other: &Self) {
        for (word, theirs) in self.words.iter_mut().zip(&other.words) {
            *word |= theirs;
        }
    }

    /// The number of integers in the set.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// The integers in the set, rising.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().zip(0u32..).flat_map(|(word, at)| {
            std::iter::successors(Some(*word), |rest| Some(rest & rest.wrapping_sub(1)))
                .take_while(|rest| *rest != 0)
                .map(move |rest| at * 64 + rest.trailing_zeros())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn a_set_keeps_what_was_put_in() {
        let mut bits = Bits::none(130);
        for index in [0, 63, 64, 129, 130] {
            bits.set(index, true);
        }
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert_eq!(bits.count(), 4);
        bits.set(64, false);
        assert!(!bits.contains(64) && !bits.contains(1000));
        assert_eq!(Bits::all(65).count(), 65);
    }
}
