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

/// A list of words that is one run of bytes: half the size of a list of texts
/// where the words are short, and searched faster.
///
/// A space in a word also fits a missing one, two of them, or a line end; an
/// underscore fits just one. A small letter also fits its capital.
///
/// The bytes are the number of buckets, for each bucket the place where it
/// begins, in two bytes, and where the last one ends; then the words, each
/// behind its length and its place in the list. A word lies in the bucket of its
/// first character.
#[derive(Clone, Copy)]
pub(super) struct Packed(&'static [u8]);

/// Packs the words of a string, which `|` separates; longer words stand before
/// their beginnings.
macro_rules! packed {
    ($words:expr) => {{
        const WORDS: &str = $words;
        const BYTES: [u8; $crate::summary::words::packed_size(WORDS)] =
            $crate::summary::words::pack(WORDS);
        $crate::summary::words::Packed::new(&BYTES)
    }};
}
pub(super) use packed;

/// The bytes that the packed words take.
pub(super) const fn packed_size(words: &str) -> usize {
    first_word(buckets(words)) + words.len() + 1 + count(words, b'|')
}

/// Where the first word stands.
const fn first_word(buckets: usize) -> usize {
    1 + 2 * (buckets + 1)
}

/// How many buckets a list has. Where a word begins with a space, the text may
/// begin with anything.
const fn buckets(words: &str) -> usize {
    let bytes = words.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let begins = at == 0 || bytes[at - 1] == b'|';
        if begins && matches!(bytes[at], b' ' | b'_') {
            return 1;
        }
        at += 1;
    }
    match count(words, b'|') {
        0..=8 => 1,
        9..=48 => 16,
        _ => MOST_BUCKETS,
    }
}

/// The buckets of a long list.
const MOST_BUCKETS: usize = 64;

/// The bucket, of so many, of what begins with those bytes: small and large letters
/// have the same.
const fn bucket(text: &[u8], at: usize, buckets: usize) -> usize {
    let hash = match text[at] {
        0xe0.. if at + 2 < text.len() => (text[at + 1] >> 2) ^ text[at + 2],
        0..0x80 => text[at] | 0x20,
        other => other,
    };
    // There are 1, 16 or 64.
    hash as usize & (buckets - 1)
}

/// Sorts the words into their buckets.
pub(super) const fn pack<const SIZE: usize>(words: &str) -> [u8; SIZE] {
    let bytes = words.as_bytes();
    let buckets = buckets(words);
    let mut packed = [0; SIZE];
    packed[0] = buckets as u8;
    // How long each bucket is, then where its next word goes.
    let mut next = [0; MOST_BUCKETS];
    let mut at = 0;
    while at < bytes.len() {
        let end = word_end(bytes, at);
        next[bucket(bytes, at, buckets)] += 2 + end - at;
        at = end + 1;
    }
    let mut begin = first_word(buckets);
    let mut turn = 0;
    while turn <= buckets {
        packed[1 + 2 * turn] = begin as u8;
        packed[2 + 2 * turn] = (begin >> 8) as u8;
        if turn < buckets {
            (next[turn], begin) = (begin, begin + next[turn]);
        }
        turn += 1;
    }
    let (mut at, mut index) = (0, 0);
    while at < bytes.len() {
        let end = word_end(bytes, at);
        let bucket = bucket(bytes, at, buckets);
        let mut to = next[bucket];
        packed[to] = (end - at) as u8;
        packed[to + 1] = index;
        to += 2;
        while at < end {
            packed[to] = bytes[at];
            (at, to) = (at + 1, to + 1);
        }
        next[bucket] = to;
        (at, index) = (end + 1, index.wrapping_add(1));
    }
    packed
}

/// Where the word that begins at that byte ends.
const fn word_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at] != b'|' {
        at += 1;
    }
    at
}

impl Packed {
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// The first word that the text begins with: its place in the list, and how
    /// many bytes of the text it takes.
    pub(super) fn find(self, text: &str) -> Option<(usize, usize)> {
        let text = text.as_bytes();
        let bucket = match self.0.first()? {
            1 => 0,
            _ if text.is_empty() => return None,
            buckets => bucket(text, 0, usize::from(*buckets)),
        };
        let mut words = self
            .0
            .get(self.bucket_at(bucket)?..self.bucket_at(bucket + 1)?)?;
        while let [length, index, rest @ ..] = words {
            let (word, next) = rest.split_at_checked(usize::from(*length))?;
            if let Some(taken) = fits(word, text) {
                return Some((usize::from(*index), taken));
            }
            words = next;
        }
        None
    }

    fn bucket_at(self, bucket: usize) -> Option<usize> {
        let low = *self.0.get(1 + 2 * bucket)?;
        let high = *self.0.get(2 + 2 * bucket)?;
        Some(usize::from(u16::from_le_bytes([low, high])))
    }

    /// Where a word begins and the next one's head, from such a head on; the
    /// first is at 0.
    pub(super) const fn next_word(self, head: usize) -> Option<(&'static [u8], usize)> {
        let head = if head == 0 {
            first_word(self.0[0] as usize)
        } else {
            head
        };
        if head + 2 > self.0.len() {
            return None;
        }
        let (_, word) = self.0.split_at(head + 2);
        let length = self.0[head] as usize;
        Some((word.split_at(length).0, head + 2 + length))
    }
}

/// How many bytes of the text a word takes, if the text begins with it.
fn fits(word: &[u8], text: &[u8]) -> Option<usize> {
    // Korean words differ in the last bytes of their first syllable, or of their
    // second.
    if let ([first, a, b, word @ ..], [_, c, d, text @ ..]) = (word, text)
        && *first >= 0xe0
    {
        if (a, b) != (c, d) {
            return None;
        }
        if let ([second, a, b, ..], [_, c, d, ..]) = (word, text)
            && *second >= 0xe0
            && (a, b) != (c, d)
        {
            return None;
        }
    }
    let mut at = 0;
    for byte in word {
        let next = text.get(at);
        let space = matches!(next, Some(b' ' | b'\n'));
        match byte {
            b' ' if space => {
                let two = matches!(text.get(at + 1), Some(b' ' | b'\n'));
                at += 1 + usize::from(two);
            }
            b' ' => {}
            b'_' if space => at += 1,
            _ if next == Some(byte) => at += 1,
            _ if next.map(u8::to_ascii_lowercase) == Some(*byte) => at += 1,
            _ => return None,
        }
    }
    Some(at)
}

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
    use super::Packed;

    #[test]
    fn finds_the_first_packed_word_that_fits() {
        const LIST: Packed = packed!("다음 주말|다음 주|다음|3·1절|a b|비_|may|가|나|다|라|마|CPI");
        let check = |text: &str, expected| assert_eq!(LIST.find(text), expected, "{text}");
        check("다음 주말에", Some((0, 13)));
        check("다음주말", Some((0, 12)));
        check("다음  주부터", Some((1, 11)));
        check("다음날", Some((2, 6)));
        check("3·1절", Some((3, 7)));
        check("ab", Some((4, 2)));
        check("비 ", Some((5, 4)));
        check("비가", None);
        check("May", Some((6, 3)));
        check("다", Some((9, 3)));
        check("바", None);
        check("CPI는", Some((12, 3)));
        check("cpi", None);
        check("", None);
    }

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
