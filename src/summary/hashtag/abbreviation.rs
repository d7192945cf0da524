//! What a short tag may be short for: 토허제 for 토지거래허가제, 핵잠 for 핵추진
//! 잠수함, CDS for credit default swaps.
//!
//! Korean abbreviations take the first syllable of each part of a compound, and
//! the parts of most compounds have two syllables; a part may also stand in
//! full (근손실 for 근육 손실). Latin ones take the first letter of each word. A
//! compound may also have the last syllable of what its second word is (LNG선 for
//! LNG 운반선). The other way round a text may abbreviate a long tag.
//! Deliberately absent: tags that the document names in full, which need none
//! of this.

use super::super::words::words;
use super::document::Line;
use super::form::Form;
use super::normal::{self, Gap, Script, Unit};
use super::particle;
use super::{insert, work};

/// Whether a tag, in normal form, is as short as abbreviations are.
pub(super) fn may_be(tag: &str) -> bool {
    let length = tag.chars().count();
    let latin = tag.bytes().all(|byte| byte.is_ascii_lowercase());
    is_hangul(tag) && (2..=4).contains(&length)
        || latin && (3..=5).contains(&length)
        || kind(tag).is_some()
}

/// The name in the alphabet that a tag has before a syllable, and that.
fn kind(tag: &str) -> Option<(&str, char)> {
    let (end, last) = tag.char_indices().next_back()?;
    let name = tag.get(..end)?;
    let is_name = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_name && matches!(last, '가'..='힣')).then_some((name, last))
}

/// The first letters of three words or more, as a text may write a tag that has
/// them in full (`GrossMarketValue`, GMV).
pub(super) fn acronym(tag: &str) -> Option<Form> {
    let before = std::iter::once(' ').chain(tag.chars());
    let starts = before.zip(tag.chars());
    let starts = starts.filter(|(before, own)| own.is_ascii_uppercase() && !before.is_uppercase());
    let letters: String = starts.map(|(_, own)| own.to_ascii_lowercase()).collect();
    let is_name = tag.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_name && letters.len() > 2).then(|| Form {
        cased: true,
        ..Form::alias(vec![letters])
    })
}

/// What a document has that begins with the letters that tags begin with.
#[derive(Debug, Default)]
pub(super) struct Initials {
    /// The letters, rising.
    firsts: Vec<char>,
    /// What begins with each.
    phrases: Vec<Phrases>,
}

/// What begins with one letter.
#[derive(Clone, Debug, Default)]
struct Phrases {
    /// Words in a row, with their section, in document order.
    all: Vec<(Option<u32>, Vec<Word>)>,
    /// Their first words that are as long as abbreviations of compounds are,
    /// rising.
    short: Vec<Vec<char>>,
}

/// A word without its particles.
#[derive(Clone, Debug)]
struct Word {
    letters: Vec<char>,
    /// Whether the word before stands in the same sentence.
    joined: bool,
    /// Whether a particle was taken off.
    inflected: bool,
}

/// The most phrases with one first letter that are looked at, which keeps the work
/// linear in a text that is all one letter.
const MOST: usize = 200;

/// The most words that an abbreviation can be short for: one for each syllable or
/// letter, each but the first with one that is passed over.
const LONGEST_PHRASE: usize = 9;

impl Initials {
    /// The phrases of the lines that begin as some `tags` do, in normal form.
    pub(super) fn of<'t>(tags: impl Iterator<Item = &'t str>, lines: &[Line<'_>]) -> Self {
        let mut firsts = Vec::new();
        let starts = tags.filter_map(|tag| tag.chars().next());
        starts.for_each(|first| insert(&mut firsts, first));
        let mut phrases = vec![Phrases::default(); firsts.len()];
        for line in lines {
            let units = normal::units(&line.prose.text);
            let mut before: Option<&Unit> = None;
            for (unit, start) in units.iter().zip(0..) {
                let starts = unit.gap > Gap::None
                    || before.is_none_or(|before| before.script != unit.script);
                before = Some(unit);
                let at = firsts.binary_search(&unit.char).ok().filter(|_| starts);
                if let Some(own) = at.and_then(|at| phrases.get_mut(at)) {
                    own.add(line.section(), units.get(start..).unwrap_or_default());
                }
            }
        }
        Self { firsts, phrases }
    }

    /// What begins with the first letter of a tag.
    fn of_first(&self, tag: &str) -> Option<&Phrases> {
        let at = self.firsts.binary_search(&tag.chars().next()?).ok()?;
        self.phrases.get(at)
    }

    /// The one phrase of the document that `tag`, in normal form, can be short
    /// for, as its words; `None` where there is none or several. Only what
    /// stands in a section that is `near` counts.
    pub(super) fn expansion(&self, tag: &str, near: impl Fn(u32) -> bool) -> Option<Vec<String>> {
        let letters: Vec<char> = tag.chars().collect();
        let hangul = is_hangul(tag);
        let mut found: Option<Vec<String>> = None;
        for (section, words) in &self.of_first(tag).filter(|_| may_be(tag))?.all {
            work::count();
            if !section.is_some_and(&near) {
                continue;
            }
            let used = match kind(tag) {
                Some((name, last)) => is_of_kind(name, last, words).then(|| vec![0, 1]),
                None if hangul => syllables(&letters, words),
                None => initials(&letters, words),
            };
            let Some(used) = used else {
                continue;
            };
            let phrase = used.into_iter().filter_map(|index| words.get(index));
            let phrase: Vec<String> = phrase.map(|word| word.letters.iter().collect()).collect();
            if found.as_ref().is_some_and(|found| *found != phrase) {
                return None;
            }
            found = Some(phrase);
        }
        found
    }

    /// The words of the document that are short for `tag`, in normal form, where it
    /// is long: 방사청 for 방위사업청.
    pub(super) fn short_for(&self, tag: &str) -> Vec<String> {
        /// Shorter tags are no compounds of three.
        const SHORTEST: usize = 5;
        let letters: Vec<char> = tag.chars().collect();
        let is_long = is_hangul(tag) && letters.len() >= SHORTEST;
        let same = self.of_first(tag).filter(|_| is_long);
        let words = same.into_iter().flat_map(|own| &own.short);
        let words = words.inspect(|_| work::count());
        let short = words.filter(|word| is_short_for(word, &letters));
        short.map(|word| word.iter().collect()).collect()
    }
}

impl Phrases {
    /// Takes in the words that units begin with.
    fn add(&mut self, section: Option<u32>, units: &[Unit]) {
        if self.all.len() == MOST {
            return;
        }
        let words = phrase(units);
        let first = words.first().map(|word| &word.letters);
        if let Some(first) = first.filter(|first| matches!(first.len(), 3 | 4)) {
            insert(&mut self.short, first.clone());
        }
        self.all.push((section, words));
    }
}

/// The words that units begin with, as many as an abbreviation can be short for.
fn phrase(units: &[Unit]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = units;
    while let Some(first) = rest.first().filter(|_| words.len() < LONGEST_PHRASE) {
        let joined = first.gap < Gap::Sentence;
        if !joined && !words.is_empty() {
            break;
        }
        let (own, behind) = rest.split_at_checked(word_length(rest)).unwrap_or_default();
        let mut letters: Vec<char> = own.iter().map(|unit| unit.char).collect();
        let particles = match first.script {
            Script::Hangul => particle::suffix(&letters),
            _ => 0,
        };
        letters.truncate(letters.len() - particles);
        words.push(Word {
            letters,
            joined,
            inflected: particles > 0,
        });
        rest = behind;
    }
    words
}

fn is_hangul(tag: &str) -> bool {
    tag.chars().all(|char| matches!(char, '가'..='힣'))
}

/// How many units belong to the word that they start with.
fn word_length(units: &[Unit]) -> usize {
    let Some(first) = units.first() else {
        return 0;
    };
    let rest = units.iter().skip(1);
    1 + rest
        .take_while(|unit| unit.gap == Gap::None && unit.script == first.script)
        .count()
}

/// The words, by index, whose parts start with the syllables of an abbreviation.
fn syllables(tag: &[char], words: &[Word]) -> Option<Vec<usize>> {
    let mut used = vec![0];
    let mut at = (0, 0);
    let mut jumps = 0;
    for &syllable in tag.get(1..)? {
        let (word, place) = at;
        let letters = &words.get(word)?.letters;
        let starts = |part: &usize| part.is_multiple_of(2) && letters.get(*part) == Some(&syllable);
        if letters.get(place + 1) == Some(&syllable) {
            at = (word, place + 1);
        } else if let Some(part) = (place + 2..letters.len()).find(starts) {
            at = (word, part);
            jumps += 1;
        } else {
            let next = next_word(tag.len(), words, word, syllable)?;
            at = (next, 0);
            used.push(next);
            jumps += 1;
        }
    }
    let mut lengths = Vec::new();
    for &word in &used {
        lengths.push(words.get(word)?.letters.len());
    }
    // `한 화가` is no 한화: a part has more than the syllable that is taken.
    let parts = lengths.iter().all(|length| *length > 1);
    (jumps > 0 && parts && lengths.iter().sum::<usize>() > tag.len()).then_some(used)
}

/// Whether a word has one syllable of each part of a compound down to the last: the
/// first of the part, or the last of all.
fn is_short_for(word: &[char], compound: &[char]) -> bool {
    let last = compound.len() - 1;
    let mut at = 0;
    for syllable in word.iter().skip(1) {
        let starts = |place: &usize| {
            (place.is_multiple_of(2) || *place == last) && compound.get(*place) == Some(syllable)
        };
        match (at + 2..compound.len()).find(starts) {
            Some(place) => at = place,
            None => return false,
        }
    }
    at + 3 > last
}

/// The word behind `word` that starts with a syllable: the next, or, where the
/// abbreviation tells more than two syllables, the one after it.
fn next_word(length: usize, words: &[Word], word: usize, syllable: char) -> Option<usize> {
    let loose = length > 2;
    if words.get(word)?.inflected && !loose {
        return None;
    }
    (word + 1..word + 2 + usize::from(loose))
        .take_while(|&next| words.get(next).is_some_and(|next| next.joined))
        .find(|&next| {
            let letters = words.get(next).map(|next| &next.letters);
            letters.is_some_and(|letters| letters.len() > 1 && letters.first() == Some(&syllable))
        })
}

/// Whether words are a name and what ends in the syllable that a tag has behind it:
/// `LNG 운반선` for LNG선.
fn is_of_kind(name: &str, last: char, words: &[Word]) -> bool {
    let [first, second, ..] = words else {
        return false;
    };
    name.chars().eq(first.letters.iter().copied())
        && second.joined
        && matches!(second.letters.len(), 3 | 4)
        && second.letters.last() == Some(&last)
}

/// The words, by index, whose first letters are an acronym, which passes over
/// small ones (Department of Defense).
fn initials(tag: &[char], words: &[Word]) -> Option<Vec<usize>> {
    let mut used = Vec::new();
    let mut index = 0;
    for letter in tag {
        if index > 0 && words.get(index)?.is_small() {
            index += 1;
        }
        let word = words.get(index)?;
        let fits = word.letters.first() == Some(letter)
            && word.letters.len() > 1
            && !word.is_small()
            && (index == 0 || word.joined);
        if !fits {
            return None;
        }
        used.push(index);
        index += 1;
    }
    Some(used)
}

impl Word {
    /// Whether it is an English word that no name is made of.
    fn is_small(&self) -> bool {
        const SMALL: &[&str] = words!("of and the for in to from after an at by on or but as is are was with than that \
            this it its over into per" by b' ');
        let word = |small: &&str| small.chars().eq(self.letters.iter().copied());
        SMALL.iter().any(word)
    }
}
