//! Characters that reorder others (Unicode UAX #9, explicit directional
//! formatting), shown by their names: an order that cannot be seen is a trap.
//!
//! Deliberately absent: the notice, which needs the place.

use std::borrow::Cow;

/// Replaces the characters that reorder others by their names, so that the
/// text cannot be read as something else than it says.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let mut rest = text;
    let mut shown = Cow::Borrowed("");
    while let Some((before, character, after)) = split_at(rest) {
        let shown = shown.to_mut();
        shown.push_str(before);
        shown.push_str(&name(character));
        rest = after;
    }
    shown + rest
}

/// The text before the first character that reorders others, that character,
/// and the text behind it.
pub(super) fn split_at(text: &str) -> Option<(&str, char, &str)> {
    let reorders = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    // Their first byte is shared with few others.
    if !text.as_bytes().contains(&0xE2) {
        return None;
    }
    let (before, rest) = text.split_at_checked(text.find(reorders)?)?;
    let mut after = rest.chars();
    let character = after.next()?;
    Some((before, character, after.as_str()))
}

/// The name that a character is shown by.
pub(super) fn name(character: char) -> String {
    format!("[U+{:04X}]", u32::from(character))
}
