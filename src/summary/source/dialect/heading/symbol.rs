//! The characters with which headings are marked.
//!
//! Deliberately absent: those that mark items wherever they stand (`marker`).

/// The bracket that closes one in which headings stand.
pub(super) fn closing(open: char) -> Option<char> {
    let pairs = [
        "【】", "[]", "<>", "《》", "〈〉", "「」", "『』", "［］", "〔〕", "≪≫", "＜＞",
    ];
    pairs
        .iter()
        .find_map(|pair| pair.strip_prefix(open))?
        .chars()
        .next()
}

/// Symbols that introduce headings at least as often as items.
pub(super) fn is_symbol(char: char) -> bool {
    "■□◆◇▶►▷▣◈❖★☆◎▼▽▲△◼⬛✱✻§".contains(char)
}

/// Pictures of the Unicode blocks that emoji stand in.
pub(in super::super) fn is_emoji(char: char) -> bool {
    matches!(char, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{231a}'..='\u{23ff}' | '\u{2139}')
}

/// What joins or varies pictures.
pub(super) fn is_emoji_part(char: char) -> bool {
    matches!(
        char,
        '\u{fe0e}' | '\u{fe0f}' | '\u{200d}' | '\u{e0020}'..='\u{e007f}'
    )
}
