//! Lists of words and what they mean, each one run of bytes.
//!
//! The grammar is mostly lists of short Korean words. Packed when the program is
//! compiled, a syllable takes two bytes instead of three and a word one more, and
//! one matcher reads them all. Deliberately absent: the lists, which stand where
//! they are asked for.

mod pack;

pub(super) use pack::{pack, packed_size};

use super::initial::syllable;

/// A list of words.
///
/// A space in a word also fits a missing one, two of them, or a line end; an
/// underscore fits just one. A small letter also fits its capital.
///
/// The first byte tells how the list is laid out. [`SHORT`]: the words follow, each
/// behind its length. [`MIDDLING`]: before them stand eight bytes, with a bit for
/// what the words begin with, by which most texts are told. Else it is the number of
/// buckets: the places follow where each begins and the last one ends, in two bytes,
/// and then the words, each behind its length and its place in the list; a word lies
/// in the bucket of its first character.
#[derive(Clone, Copy)]
pub(super) struct Packed(&'static [u8]);

/// Words and what each of them means.
pub(super) struct Table<T: 'static> {
    pub(super) words: Packed,
    pub(super) meanings: &'static [T],
}

/// Packs the words of a string, which `|` separates; longer words stand before
/// their beginnings.
macro_rules! packed {
    ($words:expr) => {{
        const WORDS: &str = $words;
        const BYTES: [u8; $crate::summary::packed::packed_size(WORDS)] =
            $crate::summary::packed::pack(WORDS);
        $crate::summary::packed::Packed::new(&BYTES)
    }};
}
pub(super) use packed;

/// A table of words, longer ones before their beginnings, and their meanings.
macro_rules! table {
    (($first:literal, $meaning:expr) $(, ($word:literal, $other:expr))* $(,)?) => {
        $crate::summary::packed::Table {
            words: $crate::summary::packed::packed!(
                concat!($first $(, "|", $word)*)
            ),
            meanings: &[$meaning $(, $other)*],
        }
    };
}
pub(super) use table;

impl Packed {
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// The first word that the text begins with: its place in the list, and how
    /// many bytes of the text it takes.
    pub(super) fn find(self, text: &str) -> Option<(usize, usize)> {
        let text = text.as_bytes();
        let first = Start::of(text);
        let (layout, rest) = self.0.split_first()?;
        let mut words = match *layout {
            SHORT => rest,
            MIDDLING => {
                let (bits, words) = rest.split_first_chunk()?;
                if u64::from_le_bytes(*bits) & first.bit() == 0 {
                    return None;
                }
                words
            }
            buckets => {
                let bucket = first.bucket(buckets);
                self.0.get(self.place(bucket)?..self.place(bucket + 1)?)?
            }
        };
        let sorted = *layout > MIDDLING;
        let mut count = 0;
        while let [length, rest @ ..] = words {
            let (word, next) = rest.split_at_checked(usize::from(*length))?;
            let letters = word.get(usize::from(sorted)..)?;
            if first.may_begin(letters)
                && let Some(taken) = fits(letters, text)
            {
                let place = word.first().filter(|_| sorted);
                return Some((place.map_or(count, |place| usize::from(*place)), taken));
            }
            (count, words) = (count + 1, next);
        }
        None
    }

    /// Where a bucket begins.
    fn place(self, bucket: usize) -> Option<usize> {
        let (place, _) = self.0.get(1 + 2 * bucket..)?.split_first_chunk()?;
        Some(usize::from(u16::from_le_bytes(*place)))
    }

    /// A word and where the next one stands, from such a place on; the first is at
    /// 0.
    pub(super) const fn next_word(self, at: usize) -> Option<(&'static [u8], usize)> {
        let layout = self.0[0];
        let at = if at == 0 { first_word(layout) } else { at };
        if at >= self.0.len() {
            return None;
        }
        let (_, word) = self.0.split_at(at + 1);
        let (word, _) = word.split_at(self.0[at] as usize);
        let head = (layout > MIDDLING) as usize;
        Some((word.split_at(head).1, at + 1 + self.0[at] as usize))
    }
}

/// What a text begins with: a syllable as it is packed, or two small letters.
#[derive(Clone, Copy)]
struct Start(u8, u8);

impl Start {
    const fn of(text: &[u8]) -> Self {
        match (syllable(text, 0), text) {
            (Some(syllable), _) => Self(HANGUL | (syllable >> 8) as u8, syllable as u8),
            (_, [first, second, ..]) => {
                Self(first.to_ascii_lowercase(), second.to_ascii_lowercase())
            }
            (_, [first]) => Self(first.to_ascii_lowercase(), 0),
            _ => Self(0, 0),
        }
    }

    const fn hash(self) -> u8 {
        match self.0 {
            HANGUL..END_OF_HANGUL => self.0.wrapping_mul(5) ^ self.1,
            other => other,
        }
    }

    /// The bucket, of so many, which are a power of two.
    const fn bucket(self, buckets: u8) -> usize {
        (self.hash() & (buckets - 1)) as usize
    }

    /// The bit of what begins so.
    const fn bit(self) -> u64 {
        1 << (self.hash() % 64)
    }

    /// Whether a packed word may begin so: most do not. Spaces and capitals are left
    /// to [`fits`].
    fn may_begin(self, word: &[u8]) -> bool {
        match word {
            [first, second, ..] if *first == self.0 => {
                *second == self.1 || (*first < HANGUL && !second.is_ascii_lowercase())
            }
            [first, ..] => first.to_ascii_lowercase() == self.0 || matches!(first, b' ' | b'_'),
            [] => false,
        }
    }
}

/// A syllable is packed as the two bytes of its number, with this bit set.
const HANGUL: u8 = 0x80;
/// Above are the first bytes of other letters, as in UTF-8.
const END_OF_HANGUL: u8 = 0xc0;

/// The number of the syllable that stands at that byte of a packed word.
pub(super) const fn packed_syllable(word: &[u8], at: usize) -> Option<usize> {
    if at + 1 < word.len() && matches!(word[at], HANGUL..END_OF_HANGUL) {
        return Some(((word[at] & !HANGUL) as usize) << 8 | word[at + 1] as usize);
    }
    None
}

/// How many bytes of the text a packed word takes, if the text begins with it.
fn fits(word: &[u8], text: &[u8]) -> Option<usize> {
    let (mut word, mut at) = (word, 0);
    while let [byte, rest @ ..] = word {
        word = rest;
        let next = text.get(at);
        let space = matches!(next, Some(b' ' | b'\n'));
        match byte {
            b' ' if space => {
                let two = matches!(text.get(at + 1), Some(b' ' | b'\n'));
                at += 1 + usize::from(two);
            }
            b' ' => {}
            b'_' if space => at += 1,
            HANGUL..END_OF_HANGUL => {
                let (low, rest) = rest.split_first()?;
                if syllable(text, at) != packed_syllable(&[*byte, *low], 0) {
                    return None;
                }
                (word, at) = (rest, at + 3);
            }
            END_OF_HANGUL.. => {
                let (letter, rest) = rest.split_at_checked(length(*byte) - 1)?;
                let end = at + length(*byte);
                if next != Some(byte) || text.get(at + 1..end) != Some(letter) {
                    return None;
                }
                (word, at) = (rest, end);
            }
            _ if next == Some(byte) => at += 1,
            _ if next.map(u8::to_ascii_lowercase) == Some(*byte) => at += 1,
            _ => return None,
        }
    }
    Some(at)
}

/// How many bytes a letter beyond ASCII has that begins with that one.
const fn length(first: u8) -> usize {
    if first < 0xe0 { 2 } else { 3 }
}

/// The layout of a list of a few words, or of words that any text may begin with.
const SHORT: u8 = 0;
/// That of a list of some more.
const MIDDLING: u8 = 1;
/// The buckets of a long list.
const BUCKETS: u8 = 64;

/// Where the first word stands.
const fn first_word(layout: u8) -> usize {
    match layout {
        SHORT => 1,
        MIDDLING => 9,
        buckets => 1 + 2 * (buckets as usize + 1),
    }
}

#[cfg(test)]
impl Packed {
    /// The words as they were written, by their buckets.
    pub(super) fn unpacked(self) -> Vec<String> {
        let (mut words, mut at) = (Vec::new(), 0);
        while let Some((word, next)) = self.next_word(at) {
            words.push(text(word));
            at = next;
        }
        words
    }
}

#[cfg(test)]
fn text(word: &[u8]) -> String {
    let (mut text, mut at) = (Vec::new(), 0);
    while let Some(byte) = word.get(at) {
        if let Some(number) = packed_syllable(word, at) {
            let syllable = char::from_u32('가' as u32 + number as u32).unwrap();
            text.extend(syllable.to_string().bytes());
            at += 2;
        } else {
            let rest = if *byte < END_OF_HANGUL {
                1
            } else {
                length(*byte)
            };
            text.extend(&word[at..at + rest]);
            at += rest;
        }
    }
    String::from_utf8(text).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_packed_word_that_fits() {
        const LIST: Packed =
            packed!("다음 주말|다음 주|다음|3·1절|a b|비_|may|가|나|다|라|마|CPI|カ月|年");
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
        check("カ月前", Some((13, 6)));
        check("年", Some((14, 3)));
        check("月", None);
        check("", None);
    }
}
