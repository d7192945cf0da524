//! Character references: numbers, and the names that people's editors write.
//!
//! Deliberately absent: the other two thousand names of HTML; they stay as
//! written.

use super::super::super::edges::Edges;

/// The character that a reference at the start of `text` stands for, and the
/// bytes that it takes.
pub(super) fn read(text: &str) -> Option<(char, usize)> {
    const NAMES: [(&str, char); 22] = [
        ("nbsp", ' '),
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("middot", '·'),
        ("bull", '•'),
        ("hellip", '…'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("times", '×'),
        ("rarr", '→'),
        ("larr", '←'),
        ("copy", '©'),
        ("deg", '°'),
    ];
    let inside = text.strip_prefix('&')?;
    let end = inside.bytes().take(10).position(|byte| byte == b';')?;
    let name = inside.slice(..end)?;
    let char = match name.strip_prefix('#') {
        Some(number) => {
            let value = match number.strip_prefix_any("xX") {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            match value {
                0xa0 => ' ',
                value => char::from_u32(value).filter(|char| !char.is_control())?,
            }
        }
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((char, end + 2))
}

/// A text with its references resolved.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let (char, length) = read(rest).unwrap_or((char, char.len_utf8()));
        decoded.push(char);
        rest = rest.part(length..);
    }
    decoded
}
