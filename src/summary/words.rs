//! Lists of words, written as one string and split when the program is
//! compiled.
//!
//! A closed class of some hundred words reads best as running text, and
//! splitting it anew for each line of a document costs more than all that is
//! asked of it. Deliberately absent: the lists, which stand where they are
//! asked for.

/// The words of a string, as a list that is ready when the program starts.
macro_rules! words {
    ($words:literal by $mark:literal) => {{
        const WORDS: &str = $words;
        const LIST: [&str; $crate::summary::words::count(WORDS, $mark)] =
            $crate::summary::words::split(WORDS, $mark);
        &LIST
    }};
}
pub(super) use words;

/// How many words stand between the marks.
pub(super) const fn count(words: &str, mark: u8) -> usize {
    let bytes = words.as_bytes();
    let mut count = 1;
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == mark {
            count += 1;
        }
        at += 1;
    }
    count
}

/// The words between the marks, which are ASCII and [`count`]ed.
pub(super) const fn split<const COUNT: usize>(
    words: &'static str,
    mark: u8,
) -> [&'static str; COUNT] {
    let mut list = [""; COUNT];
    let mut rest = words;
    let mut index = 0;
    while index + 1 < COUNT {
        let mut length = 0;
        while rest.as_bytes()[length] != mark {
            length += 1;
        }
        let (word, after) = rest.split_at(length);
        list[index] = word;
        rest = after.split_at(1).1;
        index += 1;
    }
    list[index] = rest;
    list
}

/// What follows the words at the start of the text, in ASCII of any case.
pub(super) fn behind<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let byte = |text: &str, at: usize| text.as_bytes().get(at).map(u8::to_ascii_lowercase);
    // Of the many words that are tried, nearly all differ here: letters of one
    // script share their first bytes, and seldom their last.
    let last = words.len().checked_sub(1)?;
    if byte(text, 0) != byte(words, 0) || byte(text, last) != byte(words, last) {
        return None;
    }
    let (start, rest) = text.split_at_checked(words.len())?;
    start.eq_ignore_ascii_case(words).then_some(rest)
}

#[cfg(test)]
mod tests {
    #[test]
    fn splits_at_the_mark() {
        let list: &[&str] = words!("이는|that|その 上" by b'|');
        assert_eq!(list, ["이는", "that", "その 上"]);
        let list: &[&str] = words!(
            "은 는 \
             도" by b' '
        );
        assert_eq!(list, ["은", "는", "도"]);
    }
}
