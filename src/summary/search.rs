//! Finding what a viewer types: substrings of normalised text, Korean initial
//! consonants, and spaces that need not be typed.
//!
//! Deliberately absent: an index. A summary is small enough to be read through
//! at every keystroke, and a substring finds a noun whatever particle is
//! attached to it, which a word index does not.
//!
//! | query | finds | because |
//! |---|---|---|
//! | `삼성` | **삼성**전자는 | a substring |
//! | `ㅅㅅㅈㅈ` | **삼성전자** | a lone consonant stands for any syllable that begins with it |
//! | `삼ㅅ전자` | **삼성전자** | both may be mixed |
//! | `hbm` | **HBM**4 | case and width do not count |
//! | `구글tpu` | **구글 TPU** | spaces need not be typed where nothing else is found, or [`Spaces::Ignored`] |
//! | `삿` | **사**ㅅ, **사서** | the last syllable may be unfinished where nothing else is found |

use std::ops::Range;

use super::unicode::{Normalization, joins};

/// What a viewer searches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    letters: Vec<Letter>,
    spaces: Spaces,
}

/// What becomes of spaces in query and text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spaces {
    /// A run of them counts as one.
    Counted,
    /// They do not count.
    Ignored,
}

/// A text made ready for [`Pattern::find`]; the memory is used again.
#[derive(Debug, Default)]
pub struct Folded {
    characters: Vec<(char, Range<u32>)>,
}

/// One character of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letter {
    /// This character.
    Exact(char),
    /// This consonant (U+1100 to U+1112), or a syllable that begins with it.
    Initial(char),
    /// A syllable that begins with the letters of this one, or the syllable
    /// without its final consonant before one that begins with that.
    Unfinished(char),
}

impl Pattern {
    /// The pattern of a query; `None` for one without a character that counts.
    pub fn new(query: &str, spaces: Spaces) -> Option<Self> {
        let mut folded = Folded::default();
        folded.fill(&split_clusters(query.trim()));
        let mut letters = Vec::with_capacity(folded.characters.len());
        for (character, _) in folded.characters {
            match character {
                ' ' if spaces == Spaces::Ignored || letters.last() == Some(&Letter::Exact(' ')) => {
                }
                '\u{1100}'..='\u{1112}' => letters.push(Letter::Initial(character)),
                _ => letters.push(Letter::Exact(character)),
            }
        }
        (!letters.is_empty()).then_some(Self { letters, spaces })
    }

    /// The same with the last syllable taken as unfinished, as it is while a
    /// viewer types; `None` where it ends in something else.
    pub fn unfinished(mut self) -> Option<Self> {
        let last = self.letters.last_mut()?;
        let Letter::Exact(syllable @ '가'..='힣') = *last else {
            return None;
        };
        *last = Letter::Unfinished(syllable);
        Some(self)
    }

    /// Calls `found` with each place of the pattern in the text, in bytes,
    /// from left to right and without overlaps.
    pub fn find(&self, text: &Folded, mut found: impl FnMut(Range<usize>)) {
        let mut start = 0;
        while start < text.characters.len() {
            match self.end_from(&text.characters, start) {
                Some(end) if end > start => {
                    let first = text.characters.get(start).map(|(_, range)| range.start);
                    let last = text.characters.get(end - 1).map(|(_, range)| range.end);
                    if let (Some(first), Some(last)) = (first, last) {
                        found(first as usize..last as usize);
                    }
                    start = end;
                }
                _ => start += 1,
            }
        }
    }

    /// The index after a match that starts at `start`.
    fn end_from(&self, text: &[(char, Range<u32>)], start: usize) -> Option<usize> {
        let at = |index: usize| text.get(index).map(|(character, _)| *character);
        let mut end = start;
        for (index, letter) in self.letters.iter().enumerate() {
            if self.spaces == Spaces::Ignored && index > 0 {
                while at(end) == Some(' ') {
                    end += 1;
                }
            }
            end += letter.matches(at(end)?, at(end + 1))?;
            if *letter == Letter::Exact(' ') {
                while at(end) == Some(' ') {
                    end += 1;
                }
            }
        }
        Some(end)
    }
}

impl Folded {
    /// Takes in another text: compatibility forms, case and composition are
    /// levelled, every white space becomes a space.
    pub fn fill(&mut self, text: &str) {
        self.characters.clear();
        let mut rest = text.char_indices().peekable();
        while let Some((start, character)) = rest.next() {
            let mut end = start + character.len_utf8();
            while let Some((at, next)) = rest.peek().copied().filter(|(_, next)| joins(*next)) {
                end = at + next.len_utf8();
                rest.next();
            }
            let range = start as u32..end as u32;
            match character {
                _ if character.is_whitespace() => self.characters.push((' ', range)),
                _ if end - start == character.len_utf8() && is_level(character) => {
                    self.characters
                        .push((character.to_ascii_lowercase(), range));
                }
                _ => {
                    let cluster = text.get(start..end).unwrap_or_default();
                    let level = cluster.nfkc().flat_map(char::to_lowercase);
                    self.characters
                        .extend(level.map(|level| (level, range.clone())));
                }
            }
        }
    }
}

impl Letter {
    /// The number of characters taken if `character`, before `next`, matches.
    fn matches(self, character: char, next: Option<char>) -> Option<usize> {
        match self {
            Self::Exact(letter) => (letter == character).then_some(1),
            Self::Initial(letter) => {
                (letter == character || initial(character) == Some(letter)).then_some(1)
            }
            Self::Unfinished(letter) => {
                let (open, end) = (without_final(letter), final_as_initial(letter));
                if letter == character || (open == letter && without_final(character) == open) {
                    Some(1)
                } else if open == character && end.is_some() && end == next.and_then(initial) {
                    Some(2)
                } else {
                    None
                }
            }
        }
    }
}

/// Whether normalising leaves a character as it is, but for ASCII case.
fn is_level(character: char) -> bool {
    character.is_ascii() || matches!(character, '가'..='힣' | '一'..='鿿')
}

/// The initial consonant (U+1100 to U+1112) of a Hangul syllable.
fn initial(syllable: char) -> Option<char> {
    let index = (syllable as u32).checked_sub('가' as u32)?;
    (index < 11_172).then(|| char::from_u32(0x1100 + index / 588))?
}

/// A Hangul syllable without its final consonant; anything else as it is.
fn without_final(syllable: char) -> char {
    match syllable {
        '가'..='힣' => {
            let index = syllable as u32 - '가' as u32;
            char::from_u32('가' as u32 + index / 28 * 28).unwrap_or(syllable)
        }
        _ => syllable,
    }
}

/// The final consonant of a Hangul syllable as the initial one (U+1100 to
/// U+1112) that it would be in the next; `None` for compound ones.
fn final_as_initial(syllable: char) -> Option<char> {
    const INITIALS: [u8; 28] = *b"\xff\x00\x01\xff\x02\xff\xff\x03\x05\xff\xff\xff\xff\xff\xff\xff\x06\x07\xff\x09\x0a\x0b\x0c\x0e\x0f\x10\x11\x12";
    let index = (syllable as u32).checked_sub('가' as u32)? as usize % 28;
    match INITIALS.get(index).copied() {
        Some(initial) if initial != 0xff => char::from_u32(0x1100 + u32::from(initial)),
        _ => None,
    }
}

/// Consonant pairs that Korean input methods join while two initial consonants
/// are typed, taken apart: `ㄳ` as `ㄱㅅ`.
fn split_clusters(query: &str) -> String {
    query
        .chars()
        .map(|character| match character {
            'ㄳ' => "ㄱㅅ".into(),
            'ㄵ' => "ㄴㅈ".into(),
            'ㄶ' => "ㄴㅎ".into(),
            'ㄺ' => "ㄹㄱ".into(),
            'ㄻ' => "ㄹㅁ".into(),
            'ㄼ' => "ㄹㅂ".into(),
            'ㄽ' => "ㄹㅅ".into(),
            'ㄾ' => "ㄹㅌ".into(),
            'ㄿ' => "ㄹㅍ".into(),
            'ㅀ' => "ㄹㅎ".into(),
            'ㅄ' => "ㅂㅅ".into(),
            _ => String::from(character),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Folded, Pattern, Spaces};

    fn find(query: &str, text: &str, spaces: Spaces, unfinished: bool) -> Vec<String> {
        let mut pattern = Pattern::new(query, spaces);
        if unfinished {
            pattern = pattern.and_then(Pattern::unfinished);
        }
        let (mut folded, mut found) = (Folded::default(), Vec::new());
        folded.fill(text);
        if let Some(pattern) = pattern {
            pattern.find(&folded, |range| found.push(text[range].to_owned()));
        }
        found
    }

    #[test]
    fn a_query_finds_what_its_table_says() {
        let check = |query, text, expected: &[&str]| {
            assert_eq!(
                find(query, text, Spaces::Counted, false),
                expected,
                "{query} in {text}"
            );
        };
        check("삼성", "삼성전자는 삼성", &["삼성", "삼성"]);
        check("ㅅㅅㅈㅈ", "어제 삼성전자가", &["삼성전자"]);
        check("삼ㅅ전자", "삼성전자 삼각전자", &["삼성전자"]);
        check("ㄳ", "감사 경기", &["감사"]);
        check("hbm", "HBM4와 ＨＢＭ", &["HBM", "ＨＢＭ"]);
        check(
            "서울",
            "\u{1109}\u{1165}\u{110b}\u{116e}\u{11af}은",
            &["\u{1109}\u{1165}\u{110b}\u{116e}\u{11af}"],
        );
        check("cafe\u{301}", "CAFÉ", &["CAFÉ"]);
        check("구글tpu", "구글 TPU", &[]);
        check("구글  tpu", "구글\nTPU", &["구글\nTPU"]);
        check("ㅋㅋ", "ㅋㅋㅋ 크크", &["ㅋㅋ", "크크"]);
        check("ㅏ", "아", &[]);
        check("  ", "  ", &[]);
        check("사", "삼성", &[]);
        check("aa", "aaaaa", &["aa", "aa"]);
        check("1.5", "15 1.5", &["1.5"]);
    }

    #[test]
    fn spaces_need_not_be_typed() {
        let check = |query, text, expected: &[&str]| {
            assert_eq!(
                find(query, text, Spaces::Ignored, false),
                expected,
                "{query} in {text}"
            );
        };
        check("구글tpu", "새 구글 TPU가", &["구글 TPU"]);
        check("구 글 t p u", "구글TPU", &["구글TPU"]);
        check("ㄱㄱㅌ", "구글 TPU, 구글 톡", &["구글 톡"]);
    }

    #[test]
    fn the_last_syllable_may_be_unfinished() {
        let check = |query, text, expected: &[&str]| {
            assert_eq!(
                find(query, text, Spaces::Counted, true),
                expected,
                "{query} in {text}"
            );
        };
        check("삼서", "삼성 삼선", &["삼성", "삼선"]);
        check("삿", "사서", &["사서"]);
        check("삼성", "삼서", &[]);
        check("a", "ab", &[]);
    }
}
