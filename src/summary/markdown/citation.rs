//! The numbers in brackets that cite what the text does not show.
//!
//! Whoever prepares a text writes them in characters of private use, which no
//! prepared text has otherwise, so that nothing on the way takes them for words,
//! links or times. Deliberately absent: which brackets are citations
//! (`source::citation`).

use super::super::edges::Edges;

/// The first of as many characters as ASCII has.
const FIRST: u32 = 0xe000;

/// A mark in ASCII, as it stands in prepared text.
pub(crate) fn hide(mark: &str) -> String {
    let hidden = |char: char| char::from_u32(FIRST + u32::from(char)).unwrap_or(char);
    mark.chars().map(hidden).collect()
}

/// The text before the first hidden mark, that mark as it was, and the text
/// behind it.
pub(super) fn split_at(text: &str) -> Option<(&str, String, &str)> {
    // Their first byte is shared with few others.
    if !text.as_bytes().contains(&0xee) {
        return None;
    }
    let hidden = |char: char| (FIRST..FIRST + 0x80).contains(&u32::from(char));
    let (before, rest) = text.split_at_checked(text.find(hidden)?)?;
    let marks = rest.chars().take_while(|char| hidden(*char));
    let mut marks = marks.filter_map(|char| char::from_u32(u32::from(char) - FIRST));
    let mut mark = String::new();
    // `[1][2]` are two.
    for char in marks.by_ref() {
        mark.push(char);
        if char == ']' {
            break;
        }
    }
    let after = rest.char_indices().nth(mark.len());
    let after = after.map_or("", |(at, _)| rest.part(at..));
    let mark = mark.trim_start();
    // Text that was not prepared may have such characters of its own.
    let bracketed = mark.len() > 2 && mark.starts_with('[') && mark.ends_with(']');
    bracketed.then(|| (before, mark.to_owned(), after))
}
