//! A place in the text and what can be read from it: characters, numbers,
//! spaces, range signs. It knows nothing of dates.

/// A place in a text. Copying it is how the grammar looks ahead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    text: &'a str,
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
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The byte it stands at.
    pub(super) fn at(self) -> usize {
        self.at
    }

    /// Passes that many bytes, which must end between characters.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// What follows.
    #[inline]
    pub(super) fn rest(self) -> &'a str {
        #[cfg(test)]
        READS.with(|reads| reads.set(reads.get() + 1));
        self.text.get(self.at..).unwrap_or("")
    }

    /// What comes before.
    pub(super) fn before(self) -> &'a str {
        self.text.get(..self.at).unwrap_or("")
    }

    /// The next character.
    #[inline]
    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character before.
    #[inline]
    pub(super) fn previous(self) -> Option<char> {
        self.before().chars().next_back()
    }

    /// The script of the next character.
    #[inline]
    pub(super) fn script(self) -> Script {
        self.peek().map_or(Script::Other, script)
    }

    /// Whether that text follows.
    #[inline]
    pub(super) fn sees(self, word: &str) -> bool {
        starts(self.rest(), word)
    }

    /// Passes that text if it follows.
    #[inline]
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let sees = self.sees(word);
        if sees {
            self.at += word.len();
        }
        sees
    }

    /// Passes that text if it follows, where each space of it may be missing.
    pub(super) fn eat_spaced(&mut self, words: &str) -> bool {
        let mut probe = *self;
        let mut pieces = words.split(' ');
        let eaten = pieces.next().is_some_and(|piece| probe.eat(piece))
            && pieces.all(|piece| {
                probe.spaces();
                probe.eat(piece)
            });
        if eaten {
            *self = probe;
        }
        eaten
    }

    /// Passes the longest of the words that follows; `words` are sorted so
    /// that a longer one comes before its beginnings.
    pub(super) fn eat_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.eat(word))
    }

    /// Passes that character if it follows.
    pub(super) fn eat_char(&mut self, accept: impl Fn(char) -> bool) -> bool {
        match self.peek() {
            Some(next) if accept(next) => {
                self.at += next.len_utf8();
                true
            }
            _ => false,
        }
    }

    /// Passes at most two spaces or a line end.
    pub(super) fn spaces(&mut self) -> bool {
        let from = self.at;
        for _ in 0..2 {
            self.eat_char(|next| matches!(next, ' ' | '\u{a0}' | '\u{3000}' | '\n'));
        }
        self.at > from
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
            probe.eat_char(|_| true);
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
        let sign = probe.eat_char(|next| {
            matches!(
                next,
                '~' | '∼' | '〜' | '～' | '˜' | '-' | '‐' | '‑' | '–' | '—' | '―' | '−'
            )
        });
        if sign {
            probe.spaces();
            *self = probe;
        }
        sign
    }

    /// The run of letters of one script that follows, as far as `most` bytes.
    pub(super) fn run(self, script_of_run: Script, most: usize) -> &'a str {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .take_while(|(at, next)| *at <= most && script(*next) == script_of_run)
            .last()
            .map_or(0, |(at, next)| at + next.len_utf8());
        rest.get(..end).unwrap_or("")
    }
}

/// Whether a text starts with a word. Lists of Korean words differ in the last
/// bytes of their first syllable, so those are looked at before the rest is
/// compared.
#[inline]
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
