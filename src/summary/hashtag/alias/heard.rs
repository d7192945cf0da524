//! Names that the document writes in the alphabet and a tag in Hangul or
//! Katakana: Tether and 테더, Optimus and 옵티머스.
//!
//! Deliberately absent: names in the alphabet that are tags, which the words of
//! a Korean text, far more of them, would sound like by chance.

use std::collections::HashSet;

use super::super::document::Line;
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
        let mut hear = |words: &[&str], heard: &mut Vec<(Sound, String)>| {
            let key = words.concat().to_ascii_lowercase();
            if key.len() >= SHORTEST && seen.insert(key.clone()) {
                heard.extend(Sound::of_words(words).zip(Some(key)));
            }
        };
        for line in lines {
            let mut before = "";
            for run in runs(&line.prose.text) {
                match run {
                    Run::Word(word) => {
                        hear(&[word], &mut heard);
                        if !before.is_empty() {
                            hear(&[before, word], &mut heard);
                        }
                        before = word;
                    }
                    Run::Joint => {}
                    Run::Other => before = "",
                }
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

/// What a text is put together of.
enum Run<'a> {
    /// Letters of the alphabet.
    Word(&'a str),
    /// What may stand between two words of a name.
    Joint,
    /// Anything else.
    Other,
}

/// The runs of a text.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let is_letter = u8::is_ascii_alphabetic;
    let runs = text
        .as_bytes()
        .chunk_by(move |byte, next| is_letter(byte) == is_letter(next));
    runs.map(move |run| match run {
        b" " | b"-" => Run::Joint,
        [first, ..] if is_letter(first) => str::from_utf8(run).map_or(Run::Other, Run::Word),
        _ => Run::Other,
    })
}
