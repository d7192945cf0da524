//! What an item speaks about, as comparable terms.
//!
//! Hangul, kana and Han words give their pairs of neighbouring letters, after
//! the particle is cut off: compounds written together or apart then still meet
//! (자율주행, 자율 주행). Latin words and numbers are terms as a whole. How much a
//! shared term says depends on how rare it is in the document.

use std::collections::HashMap;

/// A term: a pair of letters, or the hash of a word.
pub(super) type Term = u64;

/// Particles, longest first; what they attach to is the noun.
const PARTICLES: [&str; 52] = [
    "에서는",
    "으로는",
    "으로도",
    "에게는",
    "이라는",
    "까지는",
    "부터는",
    "에서도",
    "이라고",
    "에서의",
    "으로의",
    "에서",
    "으로",
    "에게",
    "까지",
    "부터",
    "처럼",
    "보다",
    "마다",
    "조차",
    "라는",
    "라고",
    "이나",
    "이며",
    "이고",
    "이란",
    "에는",
    "에도",
    "와의",
    "과의",
    "하고",
    "로는",
    "로도",
    "만의",
    "만을",
    "만이",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "로",
    "와",
    "과",
    "도",
    "만",
    "며",
    "나",
    "란",
];

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

/// How many items of the document hold each term.
#[derive(Debug, Default)]
pub(super) struct Frequencies {
    items: u32,
    of: HashMap<Term, u32>,
}

/// The words of a text in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let tail = text.get(rest..)?;
        let start = rest + tail.find(char::is_alphanumeric)?;
        let tail = text.get(start..)?;
        let kind = tail.chars().next().map(script)?;
        let end = tail
            .find(|char: char| !char.is_alphanumeric() || script(char) != kind)
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
    if !word.ends_with(is_hangul) {
        return word;
    }
    let cut = PARTICLES
        .iter()
        .find_map(|particle| word.strip_suffix(particle));
    cut.filter(|stem| !stem.is_empty()).unwrap_or(word)
}

/// Appends the terms of a word.
pub(super) fn append(word: &Word<'_>, terms: &mut Vec<Term>) {
    let letters = || word.stem.chars().flat_map(char::to_lowercase);
    let Some(first) = letters().next() else {
        return;
    };
    match script(first) {
        Script::Latin => {
            let mut buffer = [0; 4];
            let bytes = |char: char| char.encode_utf8(&mut buffer).bytes().collect::<Vec<_>>();
            terms.push(hash(letters().flat_map(bytes)));
        }
        Script::Hangul | Script::Han | Script::Kana => {
            let pairs = letters().zip(letters().skip(1)).take(LONGEST_WORD);
            terms.extend(
                pairs.map(|(a, b)| u64::from(u32::from(a)) << 32 | u64::from(u32::from(b))),
            );
        }
    }
}

/// FNV-1a, with the top bit set to keep clear of the pairs of letters.
pub(super) fn hash(bytes: impl IntoIterator<Item = u8>) -> Term {
    let hash = bytes
        .into_iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    hash | 1 << 63
}

impl Frequencies {
    /// Counts one more item.
    pub(super) fn add(&mut self, terms: &[Term]) {
        self.items += 1;
        let mut terms = terms.to_vec();
        terms.sort_unstable();
        terms.dedup();
        for term in terms {
            *self.of.entry(term).or_default() += 1;
        }
    }

    /// How much sharing a term says: 0 for one that a sixth of the items hold,
    /// one more for each halving of that.
    pub(super) fn weight(&self, term: Term) -> i32 {
        let holding = self.of.get(&term).copied().unwrap_or(1).max(1);
        let rarity = self.items / (holding * 6);
        rarity
            .checked_ilog2()
            .map_or(0, |log| log as i32 + 1)
            .min(4)
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

/// Whether a letter is a Hangul syllable.
pub(super) fn is_hangul(char: char) -> bool {
    matches!(char, '가'..='힣')
}
