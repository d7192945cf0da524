//! Names of letters and numbers: HBM is read 에이치비엠, and K뱅크 케이뱅크; what is
//! the second may be 2 or II.

/// The Korean names of the letters A to Z.
const NAMES: [&str; 26] = [
    "에이",
    "비",
    "씨",
    "디",
    "이",
    "에프",
    "지",
    "에이치",
    "아이",
    "제이",
    "케이",
    "엘",
    "엠",
    "엔",
    "오",
    "피",
    "큐",
    "알",
    "에스",
    "티",
    "유",
    "브이",
    "더블유",
    "엑스",
    "와이",
    "제트",
];

/// The most letters that are spelled out in speech.
const MOST: usize = 6;

/// A tag with its capitals spelled out in Hangul, or its spelled-out letters as
/// capitals, whichever there is something to do for.
pub(in super::super) fn spelled(tag: &str) -> Option<String> {
    let capitals = tag.chars().filter(char::is_ascii_uppercase).count();
    if capitals == 0 {
        return unspelled(tag);
    }
    if capitals > MOST || tag.chars().any(|char| char.is_ascii_lowercase()) {
        return None;
    }
    Some(tag.chars().fold(String::new(), |mut spelled, char| {
        match name(char) {
            Some(name) => spelled.push_str(name),
            None => spelled.push(char),
        }
        spelled
    }))
}

/// 에이치비엠 as HBM, if a name consists of letter names alone; two of them have
/// three syllables at least, which keeps 이지 and 유지 what they are.
fn unspelled(tag: &str) -> Option<String> {
    let syllables = tag.chars().count();

    let mut rest = tag;
    let mut letters = String::new();
    while !rest.is_empty() {
        let (index, name) = NAMES
            .iter()
            .enumerate()
            .filter(|(_, name)| rest.starts_with(**name))
            .max_by_key(|(_, name)| name.len())?;
        letters.push(char::from(b'A' + index as u8));
        rest = rest.get(name.len()..)?;
    }
    let enough = letters.len() > 2 || letters.len() == 2 && syllables > 2;
    (enough && letters.len() <= MOST).then_some(letters)
}

/// A name in normal form with the number at its end in the other numerals: 천궁2 as
/// 천궁II.
pub(in super::super) fn numbered(key: &str) -> Option<String> {
    const NUMERALS: [(&str, &str); 8] = [
        ("2", "II"),
        ("3", "III"),
        ("4", "IV"),
        ("5", "V"),
        ("6", "VI"),
        ("7", "VII"),
        ("8", "VIII"),
        ("9", "IX"),
    ];
    /// Units, as a number has them behind it.
    const UNITS: [(&str, &str); 4] = [
        ("나노", "nm"),
        ("볼트", "v"),
        ("기가와트", "gw"),
        ("인치", "inch"),
    ];
    let unit = UNITS.iter().find_map(|(korean, sign)| {
        let other = |from: &str, to: &str| {
            let number = key.strip_suffix(from)?;
            let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| [number, to].concat())
        };
        other(korean, sign).or_else(|| other(sign, korean))
    });
    if unit.is_some() {
        return unit;
    }
    NUMERALS.iter().rev().find_map(|(arabic, roman)| {
        let stem = key.strip_suffix(arabic)?;
        let is_word = |stem: &str| stem.chars().count() > 1 && stem.ends_with(char::is_alphabetic);
        is_word(stem).then(|| format!("{stem}{roman}"))
    })
}

/// A name of letters before a Korean kind, in normal form, with that kind in
/// English: EUAI법 as EUAI Act.
pub(in super::super) fn translated(key: &str) -> Option<String> {
    const KINDS: [(&str, &str); 4] = [
        ("법", "act"),
        ("법안", "act"),
        ("지수", "index"),
        ("협정", "agreement"),
    ];
    KINDS.iter().find_map(|(korean, english)| {
        let name = key.strip_suffix(korean)?;
        let is_name = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then(|| [name, english].concat())
    })
}

fn name(char: char) -> Option<&'static str> {
    let index = u32::from(char).checked_sub(u32::from('A'))?;
    NAMES.get(index as usize).copied()
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn letters() {
        let check = |tag, expected: Option<&str>| assert_eq!(spelled(tag).as_deref(), expected);
        check("HBM", Some("에이치비엠"));
        check("K뱅크", Some("케이뱅크"));
        check("에이치비엠", Some("HBM"));
        check("에스엠", Some("SM"));
        check("이디야", None);
        check("유지", None);
        check("반도체", None);
        check("OpenAI", None);
    }
}
