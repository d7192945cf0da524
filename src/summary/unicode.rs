//! Unicode normalisation of what stands in summaries: the composed form (NFC)
//! and the compatibility form (NFKC) of Hangul, kana, accented Latin letters,
//! full- and half-width forms, numbers in circles and squared units.
//!
//! The rules are those of Unicode Standard Annex #15 and of chapter 3.12 of the
//! standard for Hangul; a test compares them with the full tables. Deliberately
//! absent: those tables, which would take a quarter of what a reader downloads,
//! for scripts that no summary is written in. Other characters stay as they are.

use std::iter::Chain;
use std::option;
use std::str::Chars;

/// Whether a character is a letter, as [`char::is_alphabetic`] says, which walks
/// a table of all scripts; of ASCII and of Hangul it is known at once.
pub(crate) fn is_letter(char: char) -> bool {
    match char {
        '\0'..='\x7f' => char.is_ascii_alphabetic(),
        '가'..='힣' => true,
        _ => char.is_alphabetic(),
    }
}

/// Whether a character is a letter or a number; see [`is_letter`].
pub(crate) fn is_letter_or_number(char: char) -> bool {
    match char {
        '\0'..='\x7f' => char.is_ascii_alphanumeric(),
        '가'..='힣' => true,
        _ => char.is_alphanumeric(),
    }
}

const FIRST_SYLLABLE: u32 = 0xAC00;
const FIRST_INITIAL: u32 = 0x1100;
const FIRST_VOWEL: u32 = 0x1161;
/// One before the first final consonant: a syllable may have none.
const NO_FINAL: u32 = 0x11A7;
const INITIALS: u32 = 19;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// A Hangul syllable without the consonant that closes it, as a number, and the
/// number of that consonant, 0 for none, both as Unicode composes syllables.
pub(crate) fn syllable(char: char) -> Option<(u32, u32)> {
    let index = u32::from(char).checked_sub(FIRST_SYLLABLE)?;
    (index < INITIALS * VOWELS * FINALS).then_some((index / FINALS, index % FINALS))
}

/// Texts that can be normalised, character by character.
pub trait Normalization<I: Iterator<Item = char>> {
    /// The composed form.
    fn nfc(self) -> Composed<I>;
    /// The composed form with compatibility characters replaced.
    fn nfkc(self) -> Composed<Compatible<I>>;
}

impl<'a> Normalization<Chars<'a>> for &'a str {
    fn nfc(self) -> Composed<Chars<'a>> {
        self.chars().nfc()
    }

    fn nfkc(self) -> Composed<Compatible<Chars<'a>>> {
        self.chars().nfkc()
    }
}

impl<I: Iterator<Item = char>> Normalization<I> for I {
    fn nfc(self) -> Composed<I> {
        Composed {
            characters: self,
            last: None,
        }
    }

    fn nfkc(self) -> Composed<Compatible<I>> {
        Compatible {
            characters: self,
            expansion: None.into_iter().chain("".chars()),
        }
        .nfc()
    }
}

/// Characters with marks and jamo joined to what they follow.
#[derive(Clone, Debug)]
pub struct Composed<I> {
    characters: I,
    last: Option<char>,
}

impl<I: Iterator<Item = char>> Iterator for Composed<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let Some(next) = self.characters.next() else {
                return self.last.take();
            };
            match self.last {
                None => self.last = Some(next),
                Some(last) => match compose(last, next) {
                    Some(whole) => self.last = Some(whole),
                    None => return self.last.replace(next),
                },
            }
        }
    }
}

/// Characters with compatibility forms replaced.
#[derive(Clone, Debug)]
pub struct Compatible<I> {
    characters: I,
    expansion: Expansion,
}

type Expansion = Chain<option::IntoIter<char>, Chars<'static>>;

impl<I: Iterator<Item = char>> Iterator for Compatible<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        self.expansion.next().or_else(|| {
            self.expansion = expansion(self.characters.next()?);
            self.expansion.next()
        })
    }
}

/// The character that two make together.
pub fn compose(first: char, second: char) -> Option<char> {
    match second {
        '\u{1161}'..='\u{1175}' => {
            let initial = (first as u32)
                .checked_sub(FIRST_INITIAL)
                .filter(|&it| it < INITIALS)?;
            let vowel = second as u32 - FIRST_VOWEL;
            char::from_u32(FIRST_SYLLABLE + (initial * VOWELS + vowel) * FINALS)
        }
        '\u{11A8}'..='\u{11C2}' => {
            let open = matches!(first, '가'..='힣')
                && (first as u32 - FIRST_SYLLABLE).is_multiple_of(FINALS);
            open.then(|| char::from_u32(first as u32 + (second as u32 - NO_FINAL)))?
        }
        '\u{3099}' => voiced(first),
        '\u{309A}' => match first {
            'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' | 'ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ' => {
                char::from_u32(first as u32 + 2)
            }
            _ => None,
        },
        '\u{300}'..='\u{327}' => {
            let (_, pairs) = ACCENTS.iter().find(|(mark, _)| *mark == second)?;
            let mut pairs = pairs.chars();
            while let (Some(letter), whole) = (pairs.next(), pairs.next()) {
                if letter == first {
                    return whole;
                }
            }
            None
        }
        _ => None,
    }
}

/// Whether a character joins the one before it: a mark, or a vowel or final
/// consonant of decomposed Hangul.
pub fn joins(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36F}' | '\u{1160}'..='\u{11FF}' | '\u{3099}' | '\u{309A}' | '\u{D7B0}'..='\u{D7FF}'
    )
}

/// Letters and what they become under a combining mark.
const ACCENTS: [(char, &str); 9] = [
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ('\u{301}', "AÁEÉIÍOÓUÚYÝCĆNŃSŚZŹaáeéiíoóuúyýcćnńsśzź"),
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuû"),
    ('\u{303}', "AÃNÑOÕaãnñoõ"),
    ('\u{304}', "AĀEĒIĪOŌUŪaāeēiīoōuū"),
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿ"),
    ('\u{30A}', "AÅUŮaåuů"),
    ('\u{30C}', "CČEĚRŘSŠZŽcčeěrřsšzž"),
    ('\u{327}', "CÇSŞcçsş"),
];

fn voiced(kana: char) -> Option<char> {
    const HIRAGANA: &str = "かきくけこさしすせそたちつてとはひふへほゝ";
    let shift = if kana >= '\u{30A0}' { 0x60 } else { 0 };
    match char::from_u32(kana as u32 - shift)? {
        'う' => char::from_u32(0x3094 + shift),
        plain if HIRAGANA.contains(plain) => char::from_u32(kana as u32 + 1),
        _ => None,
    }
}

/// What a character is in the compatibility form.
fn expansion(character: char) -> Expansion {
    let code = character as u32;
    let one = match character {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => Some(' '),
        '！'..='～' => char::from_u32(code - 0xFEE0),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁰' | '⁴'..='⁹' => char::from_u32(code - 0x2070 + 0x30),
        '₀'..='₉' => char::from_u32(code - 0x2080 + 0x30),
        'ﾠ'..='ￜ' => None,
        '｡'..='ﾟ' => nth(
            "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}",
            code - 0xFF61,
        ),
        'ㄱ'..='ㅎ' => nth("ᄀᄁᆪᄂᆬᆭᄃᄄᄅᆰᆱᆲᆳᆴᆵᄚᄆᄇᄈᄡᄉᄊᄋᄌᄍᄎᄏᄐᄑᄒ", code - 0x3131),
        'ㅏ'..='ㅣ' => char::from_u32(code - 0x314F + FIRST_VOWEL),
        'ℓ' => Some('l'),
        _ => None,
    };
    let several = match character {
        '①'..='⑳' => entry(
            "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20",
            code - 0x2460,
        ),
        'Ⅰ'..='Ⅻ' => entry("I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII", code - 0x2160),
        'ⅰ'..='ⅻ' => entry("i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii", code - 0x2170),
        'ﬀ'..='ﬄ' => entry("ff|fi|fl|ffi|ffl", code - 0xFB00),
        '㎎'..='㎏' => entry("mg|kg", code - 0x338E),
        '㎐'..='㎔' => entry("Hz|kHz|MHz|GHz|THz", code - 0x3390),
        '㎖'..='㎘' => entry("ml|dl|kl", code - 0x3396),
        '㎚' => Some("nm"),
        '㎜'..='㎞' => entry("mm|cm|km", code - 0x339C),
        '㎡'..='㎢' => entry("m2|km2", code - 0x33A1),
        '㎥' => Some("m3"),
        '㎾'..='㎿' => entry("kW|MW", code - 0x33BE),
        '㈜' => Some("(주)"),
        '℃' => Some("°C"),
        '№' => Some("No"),
        '™' => Some("TM"),
        '…' => Some("..."),
        _ => None,
    };
    match several {
        Some(text) => None.into_iter().chain(text.chars()),
        None => Some(one.unwrap_or(character)).into_iter().chain("".chars()),
    }
}

fn nth(characters: &str, index: u32) -> Option<char> {
    characters.chars().nth(index as usize)
}

fn entry(entries: &'static str, index: u32) -> Option<&'static str> {
    entries.split('|').nth(index as usize)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::{compose as full_compose, decompose_compatible};

    use super::*;

    /// Whether this module claims to know a character's compatibility form.
    fn is_known(character: char) -> bool {
        expansion(character).ne([character])
    }

    #[test]
    fn letters_are_those_of_the_tables() {
        for char in '\0'..=char::MAX {
            assert_eq!(is_letter(char), char.is_alphabetic(), "{char:?}");
            assert_eq!(
                is_letter_or_number(char),
                char.is_alphanumeric(),
                "{char:?}"
            );
        }
    }

    #[test]
    fn compatibility_forms_are_those_of_the_tables() {
        for character in '\0'..=char::MAX {
            if is_known(character) {
                let mut expected = String::new();
                decompose_compatible(character, |it| expected.push(it));
                let expected: String = UnicodeNormalization::nfc(&*expected).collect();
                let found: String = Normalization::nfc(expansion(character)).collect();
                assert_eq!(found, expected, "{character:?}");
            }
        }
    }

    #[test]
    fn compositions_are_those_of_the_tables() {
        let mut known = 0;
        for second in ('\u{300}'..='\u{327}')
            .chain('\u{1161}'..='\u{11C2}')
            .chain('\u{3099}'..='\u{309A}')
        {
            for first in '\0'..='\u{D7A3}' {
                if let Some(whole) = compose(first, second) {
                    assert_eq!(
                        full_compose(first, second),
                        Some(whole),
                        "{first:?} {second:?}"
                    );
                    known += 1;
                }
            }
        }
        assert!(known > 11_172, "all Hangul and more: {known}");
    }

    #[test]
    fn texts_of_summaries_are_normalised_as_by_the_tables() {
        for text in [
            "한국은행은 2월 26일에 금리를 정함",
            "ＨＢＭ４　①②　㎏ ㈜한화 ㅅㅅㅈㅈ ㅎㅏ",
            "ガギグ がぱ ｶﾞｷﾞ ﾊﾟ ヴ",
            "Café Müller, São Paulo, Škoda, Tōkyō, Ⅳ ½ﬁ",
        ] {
            let decomposed: String = UnicodeNormalization::nfd(text).collect();
            let expected: String = UnicodeNormalization::nfc(text).collect();
            assert_eq!(
                Normalization::nfc(&*decomposed).collect::<String>(),
                expected
            );
            let text = text.replace('½', "");
            let expected: String = UnicodeNormalization::nfkc(&*text).collect();
            assert_eq!(Normalization::nfkc(&*text).collect::<String>(), expected);
        }
    }
}
