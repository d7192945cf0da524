//! The classes of characters that tags are told by.
//!
//! Deliberately absent: sequences of them (`body`, `label`).

use crate::summary::unicode::is_letter_or_number;

/// Whether a character starts a tag.
pub(super) fn is_sigil(char: char) -> bool {
    matches!(char, '#' | '＃' | '﹟')
}

/// Whether a character is part of a tag wherever it stands.
pub(super) fn is_word(char: char) -> bool {
    is_letter_or_number(char)
        || matches!(char, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | 'ー')
}

/// Whether a character divides tags.
pub(super) fn is_comma(char: char) -> bool {
    matches!(char, ',' | '，' | '、' | ';' | '；' | '|' | '｜')
}

/// Whether a character marks an item of a list.
pub(super) fn is_bullet(char: char) -> bool {
    matches!(
        char,
        '-' | '*' | '+' | '•' | '·' | '‣' | '◦' | '▪' | '●' | '○' | '–' | '—' | 'ㆍ' | '※'
    )
}

/// Whether a character only dresses the words around it.
pub(super) fn is_markup(char: char) -> bool {
    matches!(
        char,
        '*' | '`' | '[' | ']' | '<' | '>' | '"' | '“' | '”' | '~'
    )
}

/// Whether a character is a picture that stands before a tag (`#🔥급등`).
pub(super) fn is_picture(char: char) -> bool {
    matches!(char, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}')
}

/// Whether a character is not to be seen.
pub(super) fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}' | '\u{ad}'
    )
}

/// Whether a tag may start right behind `char`: not inside a word, an address
/// or an entity.
pub(super) fn opens(char: char) -> bool {
    char.is_whitespace()
        || is_comma(char)
        || is_markup(char)
        || is_invisible(char)
        || matches!(
            char,
            '(' | '（'
                | '{'
                | '\''
                | '‘'
                | '’'
                | '「'
                | '『'
                | '【'
                | '《'
                | '〈'
                | '·'
                | '・'
                | ':'
                | '：'
                | '\\'
                | '_'
                | '.'
                | '。'
                | '!'
                | '?'
                | '…'
                | '-'
                | '→'
        )
}

/// A text without the punctuation and markup at its end.
pub(super) fn trim_end_marks(text: &str) -> &str {
    text.trim_end_matches(|char: char| {
        is_markup(char) || matches!(char, '.' | ',' | ';' | '!' | '?' | '。' | '…')
    })
}
