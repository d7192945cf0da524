//! The normal form in which tags and text are compared: NFKC, lower case,
//! letters and digits only, each still knowing where it stands in the text.
//!
//! Deliberately absent: what is compared with what (`mention`), and particles
//! (`particle`).

use crate::summary::unicode::{Normalization, compose};

/// A letter or digit of a text in normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// The normalised character.
    pub(super) char: char,
    /// The script it belongs to.
    pub(super) script: Script,
    /// What lies between it and the unit before.
    pub(super) gap: Gap,
    /// Whether it is an upper-case letter in the text.
    pub(super) upper: bool,
    /// Its first byte in the text.
    pub(super) start: u32,
    /// The byte behind it in the text.
    pub(super) end: u32,
}

/// What lies between two units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing, or the point within a number.
    None,
    /// Punctuation without a space.
    Mark,
    /// At least one space.
    Space,
    /// The end of a sentence.
    Sentence,
}

/// The scripts that differ in where a word starts and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Alphabets with spaces between words.
    Latin,
    /// Digits of any kind.
    Digit,
    /// Korean syllables: spaces between phrases, particles at their ends.
    Hangul,
    /// Katakana.
    Katakana,
    /// Hiragana.
    Hiragana,
    /// Chinese characters.
    Han,
    /// `+` and `#` behind a letter, as in `C++`.
    Mark,
}

/// The units of a text.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(text.len() / 2);
    let mut gap = Gap::Sentence;
    let mut rest = text.char_indices().peekable();
    while let Some((start, char)) = rest.next() {
        let end = start + char.len_utf8();
        let unit = |char: char, script: Script, gap: Gap| Unit {
            char,
            script,
            gap,
            upper: false,
            start: start as u32,
            end: end as u32,
        };
        // Nearly all letters are one of these, and none of them ever becomes one
        // with the letter before.
        let simple = match char {
            '가'..='힣' => Some(Script::Hangul),
            'a'..='z' | 'A'..='Z' => Some(Script::Latin),
            '0'..='9' => Some(Script::Digit),
            _ => None,
        };
        if let Some(script) = simple {
            units.push(Unit {
                upper: char.is_ascii_uppercase(),
                ..unit(char.to_ascii_lowercase(), script, gap)
            });
            gap = Gap::None;
            continue;
        }
        if is_ignorable(char) {
            continue;
        }
        if !char.is_alphanumeric() {
            let before = units.last_mut().filter(|_| gap == Gap::None);
            let digit = before
                .as_ref()
                .is_some_and(|unit| unit.script == Script::Digit);
            if let Some(before) = before.filter(|_| !char.is_ascii())
                && let Some(whole) = compose(before.char, char)
            {
                before.char = whole;
                before.end = end as u32;
                continue;
            }
            if matches!(char, '+' | '#') && gap == Gap::None && !units.is_empty() {
                units.push(unit(char, Script::Mark, gap));
                continue;
            }
            let next = rest.peek().map(|&(_, next)| next);
            let number = digit
                && matches!(char, '.' | ',')
                && next.is_some_and(|next| next.is_ascii_digit());
            if !number {
                gap = gap.max(gap_of(char, next));
            }
            continue;
        }
        let upper = char.is_uppercase();
        let letters = std::iter::once(char).nfkc().flat_map(char::to_lowercase);
        for char in letters.filter(|char| char.is_alphanumeric() || is_combining(*char)) {
            // Decomposed Hangul and kana come together again.
            if let Some(last) = units.last_mut().filter(|_| gap == Gap::None)
                && let Some(whole) = compose(last.char, char)
            {
                last.char = whole;
                last.end = end as u32;
                last.script = script(whole);
                continue;
            }
            units.push(Unit {
                upper,
                ..unit(char, script(char), gap)
            });
            gap = Gap::None;
        }
        gap = Gap::None;
    }
    units
}

/// The normal form of a name, as a key to compare with.
pub(super) fn key(text: &str) -> String {
    units(text).iter().map(|unit| unit.char).collect()
}

/// Whether a text has that normal form.
pub(super) fn is(text: &str, key: &str) -> bool {
    // Nearly all names are of these, which are themselves but for case.
    let simple =
        |char: char| matches!(char, 'a'..='z' | 'A'..='Z' | '0'..='9' | '가'..='힣' | ' ' | '-');
    if !text.chars().all(simple) {
        return self::key(text) == key;
    }
    let letters = text.chars().filter(|char| !matches!(char, ' ' | '-'));
    letters
        .map(|char| char.to_ascii_lowercase())
        .eq(key.chars())
}

/// The first character of the normal form.
pub(super) fn initial(text: &str) -> Option<char> {
    let mut letters = text.chars();
    match (letters.next()?, letters.next()) {
        (letter @ ('a'..='z' | 'A'..='Z' | '0'..='9'), _) => Some(letter.to_ascii_lowercase()),
        // What else may become one with a syllable is rare.
        (syllable @ '가'..='힣', None | Some(..'\u{7f}' | '가'..='힣')) => Some(syllable),
        _ => units(text).first().map(|unit| unit.char),
    }
}

/// The script of a normalised character.
pub(super) fn script(char: char) -> Script {
    match char {
        'a'..='z' => Script::Latin,
        '0'..='9' => Script::Digit,
        '+' | '#' => Script::Mark,
        '가'..='힣' | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' => Script::Hangul,
        '\u{30a0}'..='\u{30ff}' => Script::Katakana,
        '\u{3040}'..='\u{309f}' => Script::Hiragana,
        '\u{3005}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => Script::Han,
        _ if char.is_numeric() => Script::Digit,
        _ => Script::Latin,
    }
}

fn gap_of(char: char, next: Option<char>) -> Gap {
    match char {
        '。' | '！' | '？' | '!' | '?' | '\n' => Gap::Sentence,
        '.' if next.is_none_or(char::is_whitespace) => Gap::Sentence,
        _ if char.is_whitespace() => Gap::Space,
        _ => Gap::Mark,
    }
}

fn is_ignorable(char: char) -> bool {
    matches!(
        char,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

fn is_combining(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
}
