//! Korean particles that follow the sound of the word before them.

/// The word with the object particle: `HBM을`, `#테슬라를`.
pub(super) fn with_object(word: &str) -> String {
    match ends_in_consonant(word) {
        true => format!("{word}을"),
        false => format!("{word}를"),
    }
}

/// Whether a word ends in a consonant when read aloud in Korean. Of Latin
/// letters it is their names that count (엘, 엠, 엔, 알), of digits the Sino-
/// Korean readings.
fn ends_in_consonant(word: &str) -> bool {
    match word
        .chars()
        .rev()
        .find(|character| character.is_alphanumeric())
    {
        Some(syllable @ '가'..='힣') => !(syllable as u32 - '가' as u32).is_multiple_of(28),
        Some(digit @ '0'..='9') => matches!(digit, '0' | '1' | '3' | '6' | '7' | '8'),
        Some(letter) => matches!(letter.to_ascii_lowercase(), 'l' | 'm' | 'n' | 'r'),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::with_object;

    #[test]
    fn the_object_particle_follows_the_sound() {
        for expected in [
            "일본을",
            "테슬라를",
            "HBM을",
            "CXL을",
            "AI를",
            "5G를",
            "18A를",
            "V6을",
            "Q2를",
            "(주)를",
            "를",
        ] {
            let word = expected.trim_end_matches(['을', '를']);
            assert_eq!(with_object(word), expected);
        }
    }
}
