//! A trie of keys: which of them start at a place of a text, in one walk.
//!
//! Deliberately absent: failure links. Keys are short ([`LONGEST`]), so that
//! walking afresh from every character stays linear.

use super::work;

/// The most characters a key can have; longer ones are not found.
pub(super) const LONGEST: usize = 48;

/// Keys by their characters.
#[derive(Debug)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    keys: u32,
    /// A bit for the first character of each key, by the lowest ten of its own.
    firsts: [u64; 16],
}

#[derive(Debug, Default)]
struct Node {
    /// By rising character.
    children: Vec<(char, u32)>,
    key: Option<u32>,
}

impl Trie {
    /// A trie without keys.
    pub(super) fn new() -> Self {
        Self {
            nodes: vec![Node::default()],
            keys: 0,
            firsts: [0; 16],
        }
    }

    /// How many keys there are; their numbers run from 0.
    pub(super) fn len(&self) -> usize {
        self.keys as usize
    }

    /// The number of `key`, which is added where it is new; `None` for a key
    /// that is empty or too long.
    pub(super) fn insert(&mut self, key: &str) -> Option<u32> {
        if key.is_empty() || key.chars().count() > LONGEST {
            return None;
        }
        if let Some((word, bit)) = key.chars().next().map(first)
            && let Some(word) = self.firsts.get_mut(word)
        {
            *word |= bit;
        }
        let mut at = 0usize;
        for char in key.chars() {
            let next = self.nodes.len() as u32;
            let node = self.nodes.get_mut(at)?;
            let place = node.children.binary_search_by_key(&char, |child| child.0);
            at = match place {
                Ok(index) => node.children.get(index)?.1 as usize,
                Err(index) => {
                    node.children.insert(index, (char, next));
                    self.nodes.push(Node::default());
                    next as usize
                }
            };
        }
        let node = self.nodes.get_mut(at)?;
        let number = *node.key.get_or_insert(self.keys);
        self.keys = self.keys.max(number + 1);
        Some(number)
    }

    /// Whether a key may start with that character: at most places of a text
    /// none does, and a walk can be spared.
    pub(super) fn may_start(&self, char: char) -> bool {
        let (word, bit) = first(char);
        self.firsts.get(word).is_some_and(|word| word & bit != 0)
    }

    /// The number of `key`.
    pub(super) fn get(&self, key: &str) -> Option<u32> {
        let mut last = None;
        let mut count = 0;
        self.walk(key.chars(), |length, number| {
            last = Some((length, number));
            count = length;
        });
        last.filter(|&(length, _)| length == key.chars().count())
            .map(|(_, number)| number)
    }

    /// Calls `found` with the length and number of each key that `chars` start
    /// with, the shortest first.
    pub(super) fn walk(
        &self,
        chars: impl Iterator<Item = char>,
        mut found: impl FnMut(usize, u32),
    ) {
        let mut at = 0usize;
        for (index, char) in chars.enumerate() {
            work::count();
            let Some(node) = self.nodes.get(at) else {
                return;
            };
            let place = node.children.binary_search_by_key(&char, |child| child.0);
            let Some(&(_, next)) = place.ok().and_then(|place| node.children.get(place)) else {
                return;
            };
            at = next as usize;
            if let Some(key) = self.nodes.get(at).and_then(|node| node.key) {
                found(index + 1, key);
            }
        }
    }
}

/// The word and the bit of [`Trie::firsts`] for a character.
fn first(char: char) -> (usize, u64) {
    let low = char as usize & 0x3ff;
    (low / 64, 1 << (low % 64))
}
