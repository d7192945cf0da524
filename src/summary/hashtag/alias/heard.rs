//! Names that the document writes in the alphabet and a tag in Hangul or
//! Katakana: Tether and 테더, Optimus and 옵티머스.
//!
//! Deliberately absent: names in the alphabet that are tags, which the words of
//! a Korean text, far more of them, would sound like by chance.

use std::collections::HashSet;

use super::super::document::Line;
use super::super::normal;
use super::sound::Sound;

/// The words of a document that are written in the alphabet, and the pairs of
/// them.
#[derive(Debug, Default)]
pub(in super::super) struct Heard(Vec<(Sound, String)>);

/// The most words and pairs that are listened to, but for those of the last line.
const MOST_WORDS: usize = 800;

/// Shorter words are abbreviations, which are spelled.
const SHORTEST: usize = 4;

impl Heard {
    /// The words of the lines, and their pairs.
    pub(in super::super) fn of(lines: &[Line<'_>]) -> Self {
        let mut seen = HashSet::new();
        let mut heard = Vec::new();
        for text in lines.iter().map(|line| &*line.prose.text) {
            let words = text.split_inclusive(|char: char| !char.is_ascii_alphabetic());
            let mut before = "";
            for word in words {
                let name = word.trim_end_matches(|char: char| !char.is_ascii_alphabetic());
                let is_new = |name: &str, seen: &mut HashSet<String>| {
                    name.len() >= SHORTEST && seen.insert(normal::key(name))
                };
                if is_new(name, &mut seen) {
                    heard.extend(Sound::of_words(&[name]).zip(Some(normal::key(name))));
                }
                if !before.is_empty() && !name.is_empty() {
                    let pair = [before, name].concat();
                    if is_new(&pair, &mut seen) {
                        heard
                            .extend(Sound::of_words(&[before, name]).zip(Some(normal::key(&pair))));
                    }
                }
                let is_joined = name.len() + 1 == word.len() && word.ends_with([' ', '-']);
                before = if is_joined { name } else { "" };
            }
            if heard.len() > MOST_WORDS {
                break;
            }
        }
        Self(heard)
    }

    /// The words that sound like a name.
    pub(in super::super) fn like(&self, name: &str) -> impl Iterator<Item = &str> {
        let foreign = name.starts_with(|char| matches!(char, '가'..='힣' | 'ァ'..='ヶ'));
        let sound = Sound::of(name).filter(|sound| foreign && sound.is_telling());
        self.0
            .iter()
            .filter(move |(other, _)| sound.as_ref().is_some_and(|sound| sound.is_like(other)))
            .map(|(_, word)| word.as_str())
    }
}
