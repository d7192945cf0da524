//! Names that the document writes in the alphabet and a tag in Hangul or
//! Katakana: Tether and 테더, Optimus and 옵티머스.
//!
//! Deliberately absent: names in the alphabet that are tags, which the words of
//! a Korean text, far more of them, would sound like by chance.

use std::collections::HashSet;

use super::super::document::Line;
use super::super::normal;
use super::sound::Sound;

/// The words of a document that are written in the alphabet.
#[derive(Debug, Default)]
pub(in super::super) struct Heard(Vec<(Sound, String)>);

/// The most words that are listened to.
const MOST_WORDS: usize = 400;

/// Shorter words are abbreviations, which are spelled.
const SHORTEST: usize = 4;

impl Heard {
    /// The words of the lines.
    pub(in super::super) fn of(lines: &[Line<'_>]) -> Self {
        let mut seen = HashSet::new();
        let texts = lines.iter().map(|line| &*line.prose.text);
        let words = texts.flat_map(|text| text.split(|char: char| !char.is_ascii_alphabetic()));
        let words = words
            .filter(|word| word.len() >= SHORTEST && seen.insert(*word))
            .take(MOST_WORDS);
        Self(
            words
                .filter_map(|word| Some((Sound::of(word)?, normal::key(word))))
                .collect(),
        )
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
