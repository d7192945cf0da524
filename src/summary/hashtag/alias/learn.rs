//! Names learned from parentheses: 에픽(EPYC), VLA(Vision-Language-Action),
//! 한국토지주택공사(이하 LH).
//!
//! A parenthesis holds another name where its script differs from that of the
//! name before it, where it spells the initials out, or where it says so
//! (`이하`). Deliberately absent: everything else that stands in parentheses
//! (numbers, examples, comments).

use super::super::normal::{self, Gap, Script, Unit};
use super::super::{generic, particle};
use super::sound::Sound;

/// A parenthesis with what stands before it.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Parenthesis<'a> {
    before: &'a str,
    inside: &'a str,
    introduced: bool,
}

/// The most characters inside a parenthesis that can be a name.
const LONGEST: usize = 60;

/// The most words before the last of a Korean name.
const MOST_WORDS: usize = 4;

/// Words that say that another name follows.
const INTRODUCTIONS: [&str; 8] = [
    "이하 ",
    "일명 ",
    "약칭 ",
    "줄여서 ",
    "영문명 ",
    "옛 ",
    "aka ",
    "a.k.a. ",
];

/// The parentheses of a text that can hold a name.
pub(in super::super) fn parentheses(text: &str) -> impl Iterator<Item = Parenthesis<'_>> {
    text.match_indices(['(', '（']).filter_map(|(open, mark)| {
        let inside = text.get(open + mark.len()..)?;
        let close = inside.find([')', '）', '(', '（'])?;
        let inside = inside
            .get(..close)?
            .trim_matches(['"', '\'', ' ', '‘', '’', '“', '”']);
        let introduction = INTRODUCTIONS.iter().find(|word| inside.starts_with(**word));
        let name = inside.strip_prefix(introduction.map_or("", |word| *word))?;
        let is_name = !name.is_empty()
            && name.chars().count() <= LONGEST
            && !name.contains([',', ':', '=', '→', '%', '~'])
            && name.chars().any(char::is_alphabetic);
        is_name.then_some(Parenthesis {
            before: text.get(..open)?,
            inside: name,
            introduced: introduction.is_some(),
        })
    })
}

impl<'a> Parenthesis<'a> {
    /// The key of the name inside.
    pub(in super::super) fn key(&self) -> String {
        normal::key(self.inside)
    }

    /// What `find` makes of the longest key that ends right before the
    /// parenthesis and of which it makes something, from the start of a word on.
    pub(in super::super) fn find_before<T>(&self, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let units = normal::units(last_chars(self.before, 48));
        let stop = units.iter().rposition(|unit| unit.gap == Gap::Sentence);
        let stop = stop.unwrap_or(0);
        let key: String = units.iter().skip(stop).map(|unit| unit.char).collect();
        let starts = key.char_indices().zip(stop..);
        let mut words = starts.filter(|(_, start)| starts_word(&units, *start));
        words.find_map(|((at, _), _)| find(key.get(at..)?))
    }

    /// The name inside, if it can be another name of `tag`, which stands right
    /// before it.
    pub(in super::super) fn name_inside(&self, tag: &str) -> Option<&'a str> {
        let key = self.key();
        if generic::is_common(&key) || self.inside.split_whitespace().count() > 5 {
            return None;
        }
        let other_script = is_latin(tag) != is_latin(self.inside);
        let fits = self.introduced || other_script || initials(self.inside) == normal::key(tag);
        fits.then_some(self.inside)
    }

    /// The name before the parenthesis, if it can be another name of the tag
    /// inside it.
    pub(in super::super) fn name_before(&self) -> Option<String> {
        let clause = self
            .before
            .rsplit([',', '.', ';', ':', '·', '/', '(', ')'])
            .next()?;
        let words: Vec<&str> = clause.split_whitespace().collect();
        let last = words
            .last()?
            .trim_matches(|char: char| !char.is_alphanumeric());
        let key = self.key();
        if is_latin(last) {
            let length = words.len();
            return (2..=6.min(length))
                .filter_map(|count| words.get(length - count..))
                .map(|words| words.join(" "))
                .find(|phrase| initials(phrase) == key);
        }
        if is_latin(last) == is_latin(self.inside) && !self.introduced {
            return None;
        }
        // Korean names of several words have no particles between them.
        let is_marked = |word: &&str| {
            let chars: Vec<char> = word.chars().collect();
            particle::suffix(&chars) > 0
        };
        let inner = words.iter().rev().skip(1).take(MOST_WORDS);
        let joined = inner.take_while(|word| !is_marked(word)).count();
        if self.introduced {
            let phrase = words.get(words.len() - 1 - joined..)?;
            return Some(phrase.join(" "));
        }
        let sounds = Sound::of(last)
            .zip(Sound::of(self.inside))
            .is_some_and(|(left, right)| left.is_like(&right));
        let fits = sounds || joined == 0 && last.chars().count() >= 2;
        (fits && !generic::is_common(&normal::key(last))).then(|| last.to_owned())
    }
}

/// The initials of a phrase, in normal form.
fn initials(phrase: &str) -> String {
    phrase
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !matches!(*word, "" | "of" | "and" | "the" | "for"))
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_latin(text: &str) -> bool {
    text.chars()
        .find(|char| char.is_alphabetic())
        .is_some_and(|char| char.is_ascii_alphabetic())
        && !text
            .chars()
            .any(|char| normal::script(char) == Script::Hangul)
}

fn starts_word(units: &[Unit], start: usize) -> bool {
    let Some(unit) = units.get(start) else {
        return false;
    };
    let previous = start.checked_sub(1).and_then(|index| units.get(index));
    unit.gap > Gap::None || previous.is_none_or(|previous| previous.script != unit.script)
}

fn last_chars(text: &str, count: usize) -> &str {
    let start = text
        .char_indices()
        .rev()
        .nth(count)
        .map_or(0, |(index, _)| index);
    text.get(start..).unwrap_or(text)
}
