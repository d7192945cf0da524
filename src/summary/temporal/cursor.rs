//! A place in the text and what can be read from it: characters, numbers,
//! words of lists, spaces, range signs. It knows nothing of dates.

use super::super::packed::{Packed, Table};

/// A place in a text. Copying it is how the grammar looks ahead. The text is
/// borrowed twice over, so that a cursor travels in two registers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    text: &'a &'a str,
    at: usize,
}

/// A run of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// The number.
    pub(super) value: u32,
    /// How many digits it was written with.
    pub(super) length: usize,
}

/// What kind of letter a character is, as far as words are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Digit,
    Latin,
    Hangul,
    /// Kana and ideographs, which are written without spaces.
    Han,
    /// No letter.
    Other,
}

/// Longer runs of digits are no date in any notation.
const MOST_DIGITS: usize = 8;

#[cfg(test)]
thread_local! {
    /// How often a cursor was read from, which is the work of a walk.
    pub(super) static READS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl<'a> Cursor<'a> {
    /// A cursor at that byte, which must lie between characters.
    pub(super) fn new(text: &'a &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The byte it stands at.
    pub(super) fn at(self) -> usize {
        self.at
    }

    /// That byte of the same text.
    pub(super) fn back_to(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// What follows.
    pub(super) fn rest(self) -> &'a str {
        #[cfg(test)]
        READS.with(|reads| reads.set(reads.get() + 1));
        self.text.get(self.at..).unwrap_or("")
    }

    /// What stands between here and there.
    pub(super) fn until(self, end: Self) -> &'a str {
        self.text.get(self.at..end.at).unwrap_or("")
    }

    /// What comes before.
    pub(super) fn before(self) -> &'a str {
        self.text.get(..self.at).unwrap_or("")
    }

    /// The next character.
    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character before.
    pub(super) fn previous(self) -> Option<char> {
        self.before().chars().next_back()
    }

    /// The script of the next character.
    #[inline]
    pub(super) fn script(self) -> Script {
        self.peek().map_or(Script::Other, script)
    }

    /// Whether that text follows.
    pub(super) fn sees(self, word: &str) -> bool {
        starts(self.rest(), word)
    }

    /// Passes that text if it follows.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let sees = self.sees(word);
        if sees {
            self.at += word.len();
        }
        sees
    }

    /// Whether one of the words follows.
    pub(super) fn sees_any(self, words: Packed) -> bool {
        words.find(self.rest()).is_some()
    }

    /// Whether one of the words begins within so many characters.
    pub(super) fn sees_soon(mut self, characters: usize, words: Packed) -> bool {
        (0..characters).any(|_| {
            let found = self.sees_any(words);
            self.advance();
            found
        })
    }

    /// Passes the first of the words that follows.
    pub(super) fn eat_any(&mut self, words: Packed) -> bool {
        self.find(words).is_some()
    }

    /// Passes the first of the words that follows, and tells its place among
    /// them.
    pub(super) fn find(&mut self, words: Packed) -> Option<usize> {
        let (index, taken) = words.find(self.rest())?;
        self.at += taken;
        Some(index)
    }

    /// Passes the first of the words of a table that follows, and tells what
    /// it means.
    pub(super) fn read<T: Copy>(&mut self, table: &Table<T>) -> Option<T> {
        let index = self.find(table.words)?;
        table.meanings.get(index).copied()
    }

    /// Whether a number follows, or an amount of money.
    pub(super) fn sees_number(mut self) -> bool {
        self.eat_one("$€£¥₩");
        self.script() == Script::Digit
    }

    /// Passes the next character.
    pub(super) fn advance(&mut self) {
        self.next();
    }

    /// Passes the next character and tells it.
    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Passes the next character if it is one of those.
    pub(super) fn eat_one(&mut self, of: &str) -> bool {
        let next = self
            .peek()
            .filter(|next| of.chars().any(|one| one == *next));
        self.at += next.map_or(0, char::len_utf8);
        next.is_some()
    }

    /// Passes at most two spaces or a line end.
    pub(super) fn spaces(&mut self) -> bool {
        let spaced = self.eat_space();
        spaced && {
            self.eat_space();
            true
        }
    }

    fn eat_space(&mut self) -> bool {
        let width = match self.rest().as_bytes() {
            [b' ' | b'\n', ..] => 1,
            // No-break and ideographic.
            [0xc2, 0xa0, ..] => 2,
            [0xe3, 0x80, 0x80, ..] => 3,
            _ => 0,
        };
        self.at += width;
        width > 0
    }

    /// Passes a number of at most eight digits, half or full width.
    pub(super) fn digits(&mut self) -> Option<Digits> {
        let mut probe = *self;
        let mut digits = Digits {
            value: 0,
            length: 0,
        };
        while let Some(digit) = probe.peek().and_then(digit) {
            if digits.length == MOST_DIGITS {
                return None;
            }
            digits.value = digits.value * 10 + digit;
            digits.length += 1;
            probe.advance();
        }
        (digits.length > 0).then(|| {
            *self = probe;
            digits
        })
    }

    /// Passes a sign between the two ends of a range, with the spaces around it.
    pub(super) fn range_sign(&mut self) -> bool {
        let mut probe = *self;
        probe.spaces();
        let sign = matches!(
            probe.peek(),
            Some('~' | '-' | '∼' | '〜' | '～' | '˜' | '‐' | '‑' | '–' | '—' | '―' | '−')
        );
        if sign {
            probe.advance();
            probe.spaces();
            *self = probe;
        }
        sign
    }

    /// Back over the spaces before it.
    pub(super) fn trimmed(mut self) -> Self {
        while self.previous() == Some(' ') {
            self.at -= 1;
        }
        self
    }

    /// The beginning of the word before it, as spaces divide words; no further than
    /// a word is long.
    pub(super) fn word_before(self) -> Self {
        /// In characters.
        const LONGEST: usize = 24;
        let mut word = self.trimmed();
        for _ in 0..LONGEST {
            match word.previous() {
                None | Some(' ' | '\n') => break,
                Some(letter) => word.at -= letter.len_utf8(),
            }
        }
        word
    }

    /// The end of the word that follows; no further than a word is long.
    pub(super) fn word_end(mut self) -> Self {
        /// In characters.
        const LONGEST: usize = 24;
        for _ in 0..LONGEST {
            if matches!(self.peek(), None | Some(' ' | '\n')) {
                break;
            }
            self.advance();
        }
        self
    }

    /// Whether one of the words stands before, which are short.
    pub(super) fn follows(self, words: Packed) -> bool {
        /// In characters.
        const LONGEST: usize = 13;
        let mut from = self;
        (0..LONGEST).any(|_| {
            from.at -= from.previous().map_or(0, char::len_utf8);
            let mut end = from;
            end.eat_any(words) && end.at == self.at
        })
    }

    /// The run of letters of one script that follows, as far as `most` bytes.
    pub(super) fn run(self, script_of_run: Script, most: usize) -> &'a str {
        let mut end = self;
        while end.at <= self.at + most && end.script() == script_of_run {
            end.advance();
        }
        self.until(end)
    }
}

/// Whether a text starts with a word. Lists of Korean words differ in the last
/// bytes of their first syllable, so those are looked at before the rest is
/// compared.
pub(super) fn starts(text: &str, word: &str) -> bool {
    match (text.as_bytes(), word.as_bytes()) {
        ([_, a, b, ..], [_, c, d, ..]) if (a, b) != (c, d) => false,
        (text, word) => text.starts_with(word),
    }
}

/// The value of a digit, half or full width.
fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - '0' as u32),
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => None,
    }
}

/// The script of a character.
#[inline]
pub(super) fn script(character: char) -> Script {
    match character {
        '0'..='9' | '０'..='９' => Script::Digit,
        'a'..='z' | 'A'..='Z' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' => Script::Latin,
        '\0'..='\u{bf}' => Script::Other,
        '\u{c0}'..='\u{24f}' => Script::Latin,
        '가'..='힣' | 'ㄱ'..='ㆎ' | '\u{1100}'..='\u{11ff}' => Script::Hangul,
        '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' => {
            // The middle dot of kana separates.
            if character == '・' {
                Script::Other
            } else {
                Script::Han
            }
        }
        _ => Script::Other,
    }
}
