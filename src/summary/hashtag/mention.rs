//! Where keys occur in a text, and how well each occurrence fits the words.
//!
//! A key may start inside a word of Hangul or Chinese characters, never inside
//! one of an alphabet or of Katakana. Deliberately absent: which fit is good
//! enough for which tag (`form`).

use std::ops::Range;

use super::super::words::words;
use super::normal::{Gap, Script, Unit};
use super::particle;
use super::trie::{LONGEST, Trie};

/// An occurrence of a key in the units of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The key.
    pub(super) key: u32,
    /// Its first unit.
    pub(super) start: u32,
    /// The unit behind its last.
    pub(super) end: u32,
    /// How it fits the words.
    pub(super) fit: Fit,
    /// Whether spaces or punctuation divide it.
    pub(super) divided: bool,
}

/// How an occurrence fits the words of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// From the start of a word to its end, particles aside.
    Whole,
    /// From the start of a word that goes on (`금리인상` for 금리).
    Compound,
    /// Behind this many syllables of the same word, to its end.
    Inner(u8),
    /// Inside a word on both sides.
    Buried,
}

/// The most syllables behind a name that are looked at for particles.
const LONGEST_ENDING: usize = 12;

/// Calls `found` with the mentions in `units`, by rising start, and at one
/// start the shortest first.
pub(super) fn scan(units: &[Unit], trie: &Trie, mut found: impl FnMut(Mention)) {
    // Whether a word of Hangul ends behind each unit, particles aside: many keys
    // can end at one place.
    let mut endings: Vec<Option<bool>> = Vec::new();
    for (start, unit) in units.iter().enumerate() {
        if !trie.may_start(unit.char) {
            continue;
        }
        let Some(before) = before(units, start) else {
            continue;
        };
        let Some(rest) = units.get(start..) else {
            return;
        };
        let word = rest
            .iter()
            .take(LONGEST)
            .enumerate()
            .take_while(|&(index, unit)| index == 0 || unit.gap < Gap::Sentence)
            .map(|(_, unit)| unit.char);
        trie.walk(word, |length, key| {
            let range = start..start + length;
            let divided = widest_gap(units, &range);
            if length == 2 && divided >= Gap::Space {
                return;
            }
            let Some(after) = after(units, &range, &mut endings) else {
                return;
            };
            let fit = match (before, after) {
                (0, After::End) => Fit::Whole,
                (0, After::Word) => Fit::Compound,
                (syllables, After::End) => Fit::Inner(syllables),
                (_, After::Word) => Fit::Buried,
            };
            found(Mention {
                key,
                start: start as u32,
                end: range.end as u32,
                fit,
                divided: divided > Gap::None,
            });
        });
    }
}

/// The bytes of the text that the units of a range take, with the ending of an
/// English word.
pub(super) fn bytes(units: &[Unit], range: Range<u32>) -> Range<usize> {
    let first = units.get(range.start as usize).map_or(0, |unit| unit.start);
    let last = (range.end as usize)
        .checked_sub(1)
        .and_then(|last| units.get(last))
        .map_or(first, |unit| unit.end);
    let before = (range.end as usize)
        .checked_sub(1)
        .and_then(|before| units.get(before));
    let is_word = before.is_some_and(|before| before.script == Script::Latin);
    let ending = units.iter().skip(range.end as usize).filter(|_| is_word);
    let is_latin = |unit: &&Unit| joined_latin(unit) && unit.start >= last;
    let last = ending
        .take_while(is_latin)
        .last()
        .map_or(last, |unit| unit.end);
    first as usize..last as usize
}

/// The rest of the Hangul word behind the unit `end - 1`.
pub(super) fn rest_of_word(units: &[Unit], end: usize) -> impl Iterator<Item = char> {
    units
        .iter()
        .skip(end)
        .take_while(|unit| unit.gap == Gap::None && unit.script == Script::Hangul)
        .map(|unit| unit.char)
}

enum After {
    End,
    Word,
}

/// How many characters of the same word stand before `start`; `None` where no
/// key may start.
fn before(units: &[Unit], start: usize) -> Option<u8> {
    let unit = units.get(start)?;
    let previous = start.checked_sub(1).and_then(|index| units.get(index));
    let Some(previous) = previous.filter(|_| unit.gap == Gap::None) else {
        return Some(0);
    };
    match (previous.script, unit.script) {
        (Script::Hangul, Script::Hangul) | (Script::Han, Script::Han) => {
            let syllables = units
                .get(..start)?
                .iter()
                .rev()
                .take(16)
                .scan(Gap::None, |gap, unit| {
                    let inside = *gap == Gap::None;
                    *gap = unit.gap;
                    inside.then_some(unit.script)
                })
                .take_while(|script| *script == unit.script)
                .count();
            Some(syllables as u8)
        }
        (Script::Latin, Script::Digit) | (_, Script::Mark) => None,
        // `14A` holds no A, but `2024HBM` an HBM.
        (Script::Digit, Script::Latin) => {
            let run = units
                .get(start..)?
                .iter()
                .take_while(|unit| unit.script == Script::Latin)
                .take(3);
            (run.count() == 3).then_some(0)
        }
        (before, here) if before == here => None,
        _ => Some(0),
    }
}

/// What follows an occurrence; `None` where it ends inside a word.
fn after(units: &[Unit], range: &Range<usize>, endings: &mut Vec<Option<bool>>) -> Option<After> {
    let last = units.get(range.end.checked_sub(1)?)?;
    let Some(next) = units.get(range.end).filter(|next| next.gap == Gap::None) else {
        return Some(After::End);
    };
    match (last.script, next.script) {
        (Script::Latin, Script::Latin) => {
            let mut rest = ['\0'; LONGEST_ENDING];
            let letters = units
                .iter()
                .skip(range.end)
                .take_while(|unit| joined_latin(unit));
            let length = rest
                .iter_mut()
                .zip(letters)
                .map(|(place, unit)| *place = unit.char)
                .count();
            is_inflection(rest.get(..length)?, range.len()).then_some(After::End)
        }
        (Script::Digit, Script::Digit | Script::Latin) => None,
        (Script::Latin, Script::Mark) if range.len() == 1 => None,
        (Script::Hangul, Script::Hangul) => {
            if endings.is_empty() {
                endings.resize(units.len(), None);
            }
            let ending = endings.get_mut(range.end)?.get_or_insert_with(|| {
                let mut rest = ['\0'; LONGEST_ENDING];
                let letters = rest.iter_mut().zip(rest_of_word(units, range.end));
                let length = letters.map(|(place, letter)| *place = letter).count();
                rest.get(..length).is_some_and(particle::is_ending)
            });
            Some(if *ending { After::End } else { After::Word })
        }
        (Script::Han, Script::Han) | (Script::Katakana, Script::Katakana) => Some(After::Word),
        _ => Some(After::End),
    }
}

/// Whether `rest` is the ending of an English word of `stem` letters.
fn is_inflection(rest: &[char], stem: usize) -> bool {
    const PLURAL: &[&str] = words!("s es" by b' ');
    const ENDINGS: &[&str] = words!("e ed d er ers ing ings y ies ion ions able ability \
        ation ations ate ates ated ating" by b' ');
    let is = |ending: &&str| ending.chars().eq(rest.iter().copied());
    stem > 2 && PLURAL.iter().any(is) || stem > 3 && ENDINGS.iter().any(is)
}

fn joined_latin(unit: &Unit) -> bool {
    unit.gap == Gap::None && unit.script == Script::Latin
}

fn widest_gap(units: &[Unit], range: &Range<usize>) -> Gap {
    let inside = units.get(range.start + 1..range.end).unwrap_or_default();
    inside
        .iter()
        .map(|unit| unit.gap)
        .max()
        .unwrap_or(Gap::None)
}
