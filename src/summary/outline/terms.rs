//! What an item speaks about, as comparable terms.
//!
//! Hangul, kana and Han words give their pairs of neighbouring letters, after
//! the particle is cut off: compounds written together or apart then still meet
//! (자율주행, 자율 주행). Latin words and numbers are terms as a whole. How much a
//! shared term says depends on how rare it is in the document.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// What makes two terms the same: a pair of letters, or the hash of a word.
pub(super) type Key = u64;

/// A term, by its number in the document.
pub(super) type Term = u32;

/// Pairs of letters taken from one word.
const LONGEST_WORD: usize = 40;

/// A word of a text and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    /// Its letters and digits, with the particle.
    pub(super) text: &'a str,
    /// The letters and digits before the particle.
    pub(super) stem: &'a str,
    /// Bytes of the text before it.
    pub(super) start: usize,
}

/// The terms of a document, and in how many of its items each stands.
#[derive(Debug, Default)]
pub(super) struct Terms {
    numbers: HashMap<Key, Term, BuildHasherDefault<Spread>>,
    /// By term, the items that hold it, and the number of the last one.
    holding: Vec<(u32, u32)>,
    /// The items so far.
    items: u32,
}

/// The words of a text in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let tail = text.get(rest..)?;
        let start = rest + tail.find(is_letter)?;
        let tail = text.get(start..)?;
        let kind = tail.chars().next().map(script)?;
        let end = tail
            .find(|char| !is_letter(char) || script(char) != kind)
            .map_or(text.len(), |end| start + end);
        rest = end;
        let word = text.get(start..end)?;
        Some(Word {
            text: word,
            stem: stem(word),
            start,
        })
    })
}

/// The word without the particle at its end, if something remains.
pub(super) fn stem(word: &str) -> &str {
    let Some(last) = word.chars().next_back() else {
        return word;
    };
    let cut = particles(last)
        .iter()
        .find_map(|particle| word.strip_suffix(particle));
    cut.filter(|stem| !stem.is_empty()).unwrap_or(word)
}

/// Calls `found` with the key of each term of a word.
fn for_each_key(word: &Word<'_>, mut found: impl FnMut(Key)) {
    let mut letters = word.stem.chars();
    let Some(mut before) = letters.next() else {
        return;
    };
    if script(before) == Script::Latin {
        let lower = word.stem.chars().flat_map(char::to_lowercase);
        let letters = lower.map(|letter| u64::from(u32::from(letter)));
        return found(letters.fold(FNV_OFFSET, fnv) | 1 << 63);
    }
    for letter in letters.take(LONGEST_WORD) {
        found(u64::from(u32::from(before)) << 32 | u64::from(u32::from(letter)));
        before = letter;
    }
}

/// The key of a word, with the top bit set to keep clear of the pairs of
/// letters.
pub(super) fn hash(bytes: impl IntoIterator<Item = u8>) -> Key {
    bytes.into_iter().map(u64::from).fold(FNV_OFFSET, fnv) | 1 << 63
}

/// The start of an FNV-1a hash.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(hash: u64, next: u64) -> u64 {
    (hash ^ next).wrapping_mul(0x0100_0000_01b3)
}

impl Terms {
    /// Starts the next item, which the terms that follow are counted for.
    pub(super) fn start_item(&mut self) {
        self.items += 1;
    }

    /// Appends the terms of a word of the item.
    pub(super) fn append(&mut self, word: &Word<'_>, terms: &mut Vec<Term>) {
        for_each_key(word, |key| {
            let new = self.holding.len() as Term;
            let term = *self.numbers.entry(key).or_insert(new);
            if term == new {
                self.holding.push((0, 0));
            }
            if let Some((items, last)) = self.holding.get_mut(term as usize)
                && *last != self.items
            {
                *items += 1;
                *last = self.items;
            }
            terms.push(term);
        });
    }

    /// The terms of a text, those that no item has aside, by rising number.
    pub(super) fn of(&self, text: &str) -> Vec<Term> {
        let mut terms = Vec::new();
        for word in words(text) {
            for_each_key(&word, |key| terms.extend(self.numbers.get(&key)));
        }
        terms.sort_unstable();
        terms
    }

    /// For each term by number whether a word of the topics opens with it, and not
    /// most items hold it; nothing where there are no topics.
    pub(super) fn opening(&self, topics: &[&str]) -> Vec<bool> {
        let mut opening = Vec::new();
        if topics.is_empty() {
            return opening;
        }
        opening.resize(self.len(), false);
        for word in topics.iter().flat_map(|topic| words(topic)) {
            let mut first = None;
            for_each_key(&word, |key| {
                first.get_or_insert(key);
            });
            let term = first.and_then(|key| self.numbers.get(&key));
            if let Some(term) = term.filter(|term| self.weight(**term) > 0)
                && let Some(opens) = opening.get_mut(*term as usize)
            {
                *opens = true;
            }
        }
        opening
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.holding.len()
    }

    /// How much sharing a term says: 0 for one that a sixth of the items hold,
    /// one more for each halving of that, 4 at most.
    pub(super) fn weight(&self, term: Term) -> u8 {
        let holding = self.holding.get(term as usize);
        let holding = holding.map_or(1, |(items, _)| *items).max(1);
        let rarity = self.items / (holding * 6);
        rarity.checked_ilog2().map_or(0, |log| log + 1).min(4) as u8
    }
}

/// Spreads a key over the bits of a hash by one multiplication: the keys come
/// from letters, and the standard hash took a quarter of the outline's time.
#[derive(Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().copied().map(u64::from).fold(self.0, fnv);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(26);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Hangul,
    Han,
    Kana,
    Latin,
}

fn script(char: char) -> Script {
    match char {
        _ if is_hangul(char) => Script::Hangul,
        '\u{3041}'..='\u{30ff}' => Script::Kana,
        '\u{3400}'..='\u{9fff}' => Script::Han,
        _ => Script::Latin,
    }
}

/// The particles that end in a letter, longest first; what they attach to is
/// the noun.
#[rustfmt::skip]
fn particles(last: char) -> &'static [&'static str] {
    match last {
        '는' => &["에서는", "으로는", "에게는", "이라는", "까지는", "부터는", "라는", "에는", "로는", "는"],
        '도' => &["으로도", "에서도", "에도", "로도", "도"],
        '고' => &["이라고", "라고", "이고", "하고"],
        '의' => &["에서의", "으로의", "와의", "과의", "만의", "의"],
        '서' => &["에서"],
        '로' => &["으로", "로"],
        '게' => &["에게"],
        '지' => &["까지"],
        '터' => &["부터"],
        '럼' => &["처럼"],
        '다' => &["보다", "마다"],
        '차' => &["조차"],
        '나' => &["이나", "나"],
        '며' => &["이며", "며"],
        '란' => &["이란", "란"],
        '을' => &["만을", "을"],
        '이' => &["만이", "이"],
        '은' => &["은"],
        '가' => &["가"],
        '를' => &["를"],
        '에' => &["에"],
        '와' => &["와"],
        '과' => &["과"],
        '만' => &["만"],
        _ => &[],
    }
}

/// Whether a character is a letter or digit of a word. Hangul is told without
/// the tables of Unicode.
pub(super) fn is_letter(char: char) -> bool {
    is_hangul(char) || char.is_alphanumeric()
}

/// Whether a letter is a Hangul syllable.
pub(super) fn is_hangul(char: char) -> bool {
    matches!(char, '가'..='힣')
}
