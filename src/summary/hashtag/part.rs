//! The parts of a tag: where a name written without spaces would have them.
//!
//! `RateCuts`, `구글TPU` and `피지컬_AI` show their parts by case, script and
//! punctuation; `일본선거` shows them by the words of the document, of which it
//! is put together. Deliberately absent: a dictionary.

use crate::summary::unicode::Normalization;

use super::normal::{self, Script};

/// The longest run of one script that is taken apart, in characters.
const LONGEST_RUN: usize = 16;

/// The pieces of a tag as its case, scripts and punctuation show them, in
/// normal form. Single letters stay with their neighbour (`K뱅크`).
pub(super) fn pieces(tag: &str) -> Vec<String> {
    let chars: Vec<char> = tag.nfkc().collect();
    let mut pieces: Vec<String> = Vec::new();
    let mut piece = String::new();
    for (index, &char) in chars.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|index| chars.get(index));
        let next = chars.get(index + 1);
        let code = || behind_code(chars.get(..index).unwrap_or_default(), char);
        if previous.is_some_and(|&previous| divides(previous, char, next.copied()) || code()) {
            pieces.push(normal::key(&piece));
            piece.clear();
        }
        piece.push(char);
    }
    pieces.push(normal::key(&piece));
    pieces.retain(|piece| !piece.is_empty());
    let mut joined: Vec<String> = Vec::new();
    let mut open = false;
    for piece in pieces {
        let single = piece.chars().count() == 1;
        match joined.last_mut() {
            // The i of an iPhone is its beginning.
            Some(last) if open || single && piece != "i" => {
                last.push_str(&piece);
                open = false;
            }
            _ => {
                open = single;
                joined.push(piece);
            }
        }
    }
    joined
}

/// Every stretch that a run of Hangul or of Chinese characters could be put
/// together of: what the document has to be asked about before [`divide`].
pub(super) fn candidates(piece: &str) -> Vec<String> {
    let chars: Vec<char> = piece.chars().collect();
    if !is_dividable(&chars) {
        return Vec::new();
    }
    let mut candidates = Vec::new();
    for start in 0..chars.len() - 1 {
        for end in start + 2..=chars.len() {
            if end - start < chars.len() {
                candidates.extend(chars.get(start..end).map(|part| part.iter().collect()));
            }
        }
    }
    candidates
}

/// Takes a piece apart into at least two words of the document, as `weight`
/// knows them: the cost of a stretch, `None` for what is no word there. One
/// part may be unknown, and stands as `None`; gives `None` where there is no
/// such way.
pub(super) fn divide(
    piece: &str,
    weight: impl Fn(&str) -> Option<u32>,
) -> Option<Vec<Option<String>>> {
    /// What an unknown part costs, more than any known ones.
    const UNKNOWN: u32 = 1000;
    let chars: Vec<char> = piece.chars().collect();
    if !is_dividable(&chars) {
        return None;
    }
    // The cheapest way to each place, with the place before it.
    let mut best: Vec<Option<(u32, usize)>> = vec![None; chars.len() + 1];
    *best.first_mut()? = Some((0, 0));
    for end in 2..=chars.len() {
        for start in 0..end - 1 {
            if start == 0 && end == chars.len() {
                continue;
            }
            let Some((before, _)) = best.get(start).copied().flatten() else {
                continue;
            };
            let part: String = chars.get(start..end)?.iter().collect();
            let cost = weight(&part).unwrap_or(UNKNOWN + 10 * (end - start) as u32);
            let slot = best.get_mut(end)?;
            if slot.is_none_or(|(known, _)| before + cost < known) {
                *slot = Some((before + cost, start));
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = chars.len();
    while end > 0 {
        let (_, start) = best.get(end).copied().flatten()?;
        let part: String = chars.get(start..end)?.iter().collect();
        parts.push(Some(part).filter(|part| weight(part).is_some()));
        end = start;
    }
    parts.reverse();
    let unknown = parts.iter().filter(|part| part.is_none()).count();
    (unknown < 2 && unknown < parts.len()).then_some(parts)
}

fn is_dividable(chars: &[char]) -> bool {
    let script = |script| chars.iter().any(|&char| normal::script(char) == script);
    let latin = |char: &char| normal::script(*char) == Script::Latin;
    (4..=LONGEST_RUN).contains(&chars.len())
        && !chars.iter().skip(1).any(latin)
        && (script(Script::Hangul) || script(Script::Han))
}

/// Whether a letter stands behind a code of letters and digits, which is a name
/// of its own (`K2전차`), as a number alone is not (`3기신도시`).
fn behind_code(before: &[char], char: char) -> bool {
    let digits = |char: &&char| char.is_ascii_digit();
    let count = before.iter().rev().take_while(digits).count();
    let letter = before.iter().rev().nth(count);
    count > 0
        && letter.is_some_and(char::is_ascii_alphabetic)
        && matches!(normal::script(char), Script::Hangul | Script::Han)
}

/// Whether a tag has a boundary between two characters.
fn divides(previous: char, char: char, next: Option<char>) -> bool {
    if !char.is_alphanumeric() {
        return !matches!(char, '+' | '#' | '%');
    }
    if !previous.is_alphanumeric() {
        return !matches!(previous, '+' | '#' | '%');
    }
    let class = |char: char| normal::script(char.to_lowercase().next().unwrap_or(char));
    match (class(previous), class(char)) {
        (Script::Latin, Script::Latin) => {
            let lower_next = next.is_some_and(char::is_lowercase);
            char.is_uppercase() && (previous.is_lowercase() || lower_next)
        }
        (Script::Digit | Script::Hiragana, _)
        | (_, Script::Digit | Script::Mark | Script::Hiragana) => false,
        (before, here) => before != here,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_tags() {
        let check = |tag, expected: &[&str]| assert_eq!(pieces(tag), expected, "{tag}");
        check("구글TPU", &["구글", "tpu"]);
        check("RateCuts", &["rate", "cuts"]);
        check("EVCharging", &["ev", "charging"]);
        check("HighNA", &["high", "na"]);
        check("UsedIPhone", &["used", "iphone"]);
        check("VitaminDLevels", &["vitamind", "levels"]);
        check("K뱅크", &["k뱅크"]);
        check("스페이스X", &["스페이스x"]);
        check("SK하이닉스", &["sk", "하이닉스"]);
        check("피지컬_AI", &["피지컬", "ai"]);
        check("R&D예산", &["rd", "예산"]);
        check("3기신도시", &["3기신도시"]);
        check("HBM4", &["hbm4"]);
        check("K2전차", &["k2", "전차"]);
        check("18A", &["18a"]);
        check("C++", &["c++"]);
        check("スポーツ漫画", &["スポーツ", "漫画"]);
        check("持ち込み", &["持ち込み"]);
    }

    #[test]
    fn words_of_the_document() {
        let known = ["일본", "선거", "금리", "인하", "케빈", "워시"];
        let weight = |part: &str| known.contains(&part).then_some(10);
        let check = |piece, expected: Option<&str>| {
            let parts = divide(piece, weight).map(|parts| {
                let parts: Vec<String> = parts
                    .into_iter()
                    .map(|part| part.unwrap_or_else(|| "?".to_owned()))
                    .collect();
                parts.join(" ")
            });
            assert_eq!(parts.as_deref(), expected, "{piece}");
        };
        check("일본선거", Some("일본 선거"));
        check("기준금리인하", Some("? 금리 인하"));
        check("케빈워시", Some("케빈 워시"));
        check("하이닉스", None);
        check("금리", None);
    }
}
