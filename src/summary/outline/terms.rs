//! What an item speaks about, as comparable terms.
//!
//! Hangul, kana and Han words give their pairs of neighbouring letters, after
//! the particle is cut off: compounds written together or apart then still meet
//! (자율주행, 자율 주행). Latin words and numbers are terms as a whole. How much a
//! shared term says depends on how rare it is in the document.

use std::collections::HashMap;

/// A term: a pair of letters, or the hash of a word.
pub(super) type Term = u64;

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

/// Appends the terms of a word.
pub(super) fn append(word: &Word<'_>, terms: &mut Vec<Term>) {
    let letters = || word.stem.chars();
    let Some(first) = letters().next() else {
        return;
    };
    match script(first) {
        Script::Latin => {
            let lower = letters().flat_map(char::to_lowercase);
            let bytes = lower.flat_map(|char| {
                let mut buffer = [0; 4];
                let length = char.encode_utf8(&mut buffer).len();
                buffer.into_iter().take(length)
            });
            terms.push(hash(bytes));
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
