//! How long a summary takes to read.

use crate::summary::model::Summary;

/// Hangul syllables and other characters of scripts without spaces that are
/// read in a minute. Silent readers of Korean manage some 200 of its words
/// (Zola counts 202), of two to three syllables.
const SYLLABLES_A_MINUTE: usize = 520;

/// Words of other scripts that are read in a minute.
const WORDS_A_MINUTE: usize = 230;

/// Minutes, rounded, at least one where there is any text.
pub(super) fn minutes(summary: &Summary) -> u32 {
    let (mut syllables, mut words) = (0, 0);
    let mut count = |text: &str| {
        let mut in_word = false;
        for character in text.chars() {
            let is_syllable = matches!(character, '\u{1100}'..='\u{11ff}' | '\u{3040}'..='\u{9fff}' | '가'..='힣');
            let is_letter = character.is_alphanumeric() && !is_syllable;
            syllables += usize::from(is_syllable);
            words += usize::from(is_letter && !in_word);
            in_word = is_letter;
        }
    };
    for section in &summary.sections {
        if let Some(heading) = &section.heading {
            count(&heading.text);
        }
        for block in section.items.iter().flat_map(|item| &item.blocks) {
            block.for_each_prose(&mut |prose| count(&prose.text));
        }
    }
    let seconds = syllables * 60 / SYLLABLES_A_MINUTE + words * 60 / WORDS_A_MINUTE;
    match seconds {
        0 => 0,
        _ => (seconds.saturating_add(30) / 60).max(1) as u32,
    }
}
