//! What introduces a list item: Markdown's own markers and those that people
//! type instead.
//!
//! | written                         | read as    |
//! |---------------------------------|------------|
//! | `- ` `* ` `+ `, `–항목`, `－ `   | a dash     |
//! | `•항목` `ㆍ` `◦` `▪` `※` `→` `✅` | a symbol, of a level of its own |
//! | `1. ` `1) ` `1.항목` `(1) `      | a number   |
//! | `① ` `가. ` `a) ` `a. `          | a number   |
//! | `A. ` above `B. `               | a number   |
//! | `: 뜻`                          | a symbol   |
//! | `☐ ` `☑ `                       | a task box |
//! | `2031. 5. 7. 방송`, `5. 7. 방송`, `1.5조`, `-5%` | words |
//!
//! Deliberately absent: nesting (`nesting`), and symbols that may as well mark
//! a heading (`heading`).

use super::super::line::Line;
use super::kind::Kind;

/// A marker at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// What it looks like: items of one class are siblings.
    pub(super) class: Class,
    /// The bytes from the start of the marker to the words.
    pub(super) length: usize,
    /// The number that it stands for.
    pub(super) number: Option<u64>,
    /// A box, and whether it is ticked.
    pub(super) task: Option<bool>,
    /// Whether CommonMark reads it so, as it is written.
    pub(super) standard: bool,
}

/// The looks of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Dash,
    /// Any of a family of symbols, by its best-known member; `*` where it stands
    /// below `-`, or the other way round.
    Symbol(char),
    /// Digits before a `.` or `)`, or within brackets.
    Number(char),
    Circled,
    /// `가` before that `.` or `)`.
    Syllable(char),
    Letter,
    /// `A` before a `.` or `)`, in a series.
    Capital(char),
    /// What asks, without another marker.
    Question,
    /// What answers, with another marker or none.
    Answer,
}

impl Class {
    /// The marker of the level below in official Korean papers: `1.`, `가.`, `1)`,
    /// `가)`, `(1)`.
    pub(super) fn official_child(self) -> Option<Self> {
        match self {
            Self::Number('.') => Some(Self::Syllable('.')),
            Self::Syllable('.') => Some(Self::Number(')')),
            Self::Number(')') => Some(Self::Syllable(')')),
            Self::Syllable(')') => Some(Self::Number('(')),
            _ => None,
        }
    }

    /// Whether a marker says that its item belongs to the one above: an arrow,
    /// a branch, a note.
    pub(super) fn hangs(self) -> bool {
        matches!(
            self,
            Self::Answer | Self::Symbol('→' | '└' | '※' | ':' | '*')
        )
    }
}

/// The marker at the start of `text`, which has no space before it.
pub(super) fn read(text: &str) -> Option<Marker> {
    let marker = single(text)?;
    // `- 1. 항목`, `- • 항목` and `• 1) 항목`: two markers for one item; the
    // second says more.
    if let Class::Dash | Class::Symbol('·') = marker.class
        && let Some(rest) = text.get(marker.length..)
        && let Some(second) = single(rest)
        && !matches!(second.class, Class::Dash | Class::Capital(_))
        && (marker.class == Class::Dash || second.number.is_some())
    {
        return Some(Marker {
            length: marker.length + second.length,
            standard: false,
            ..second
        });
    }
    Some(marker)
}

fn single(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    match first {
        '-' | '*' | '+' => {
            let rest = text.get(1..)?;
            let spaced = rest.is_empty() || rest.starts_with([' ', '\t']);
            // `*강조*임` opens an emphasis, `*항목임` does not.
            let glued = rest.starts_with(is_hangul)
                && (first == '-' || (first == '*' && !rest.contains('*')));
            (spaced || glued).then(|| bullet(Class::Dash, text, 1, spaced))
        }
        '–' | '—' | '－' | '−' | '―' | '⁃' | '‒' => {
            let rest = text.get(first.len_utf8()..)?;
            let fits = rest.starts_with(char::is_whitespace) || rest.starts_with(is_hangul);
            fits.then(|| bullet(Class::Dash, text, first.len_utf8(), false))
        }
        '☐' | '☑' | '☒' => Some(Marker {
            task: Some(first != '☐'),
            ..bullet(Class::Dash, text, first.len_utf8(), false)
        }),
        '0'..='9' => number(text),
        '(' => bracketed(text),
        // `용어` and below it `: 뜻`, as definition lists are written.
        ':' if text.starts_with(": ") && text.len() > 2 => {
            Some(bullet(Class::Symbol(':'), text, 1, false))
        }
        _ if circled(first).is_some() => Some(Marker {
            number: circled(first),
            ..bullet(Class::Circled, text, first.len_utf8(), false)
        }),
        _ if is_symbol(first) => {
            let mut length = first.len_utf8();
            if text.get(length..)?.starts_with('\u{fe0f}') {
                length += '\u{fe0f}'.len_utf8();
            }
            let words = text.get(length..)?;
            // The letter `ㄴ` is a branch only by itself.
            let alone = first != 'ㄴ' || words.starts_with(' ');
            (alone && !words.trim().is_empty())
                .then(|| bullet(Class::Symbol(family(first)), text, length, false))
        }
        _ => lettered(text, first),
    }
}

fn bullet(class: Class, text: &str, mark: usize, standard: bool) -> Marker {
    let rest = text.get(mark..).unwrap_or("");
    let spaces = rest.len() - rest.trim_start().len();
    Marker {
        class,
        length: mark + spaces,
        number: None,
        task: None,
        // More than four spaces would make the words code.
        standard: standard && spaces <= 4,
    }
}

fn number(text: &str) -> Option<Marker> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let delimiter = text
        .get(digits..)?
        .chars()
        .next()
        .filter(|char| matches!(char, '.' | ')' | '．'))?;
    let mark = digits + delimiter.len_utf8();
    let rest = text.get(mark..)?;
    let spaced = rest.starts_with([' ', '\t']);
    let glued = rest.starts_with(is_hangul) || rest.starts_with("**");
    if digits > 3 || is_date(text) || !(spaced || glued) {
        return None;
    }
    let class = Class::Number(if delimiter == ')' { ')' } else { '.' });
    Some(Marker {
        number: text.get(..digits)?.parse().ok(),
        ..bullet(class, text, mark, spaced && delimiter != '．')
    })
}

/// Whether the words start with a year and a full stop, or with a month and a
/// day in numbers, which CommonMark takes for an ordered list.
pub(super) fn is_date(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(rest) = text.get(digits..).and_then(|rest| rest.strip_prefix('.')) else {
        return false;
    };
    let rest = rest.trim_start();
    let next = rest.bytes().take_while(u8::is_ascii_digit).count();
    let second = rest
        .get(next..)
        .is_some_and(|rest| rest.starts_with(['.', '(']) || rest.starts_with(" ("));
    (1..=9).contains(&digits) && (digits >= 4 || (digits <= 2 && (1..=2).contains(&next) && second))
}

/// `(1)`, `(가)`, `(a)`.
fn bracketed(text: &str) -> Option<Marker> {
    let inside = text.strip_prefix('(')?;
    let close = inside
        .char_indices()
        .take(4)
        .find(|(_, char)| *char == ')')?
        .0;
    let name = inside.get(..close)?;
    let mark = close + 2;
    let rest = text.get(mark..)?;
    if !(rest.starts_with(' ') || rest.starts_with(is_hangul)) {
        return None;
    }
    let number = match name.parse::<u64>() {
        Ok(number) if name.len() <= 2 => number,
        Ok(_) => return None,
        Err(_) => {
            let mut chars = name.chars();
            let number = chars
                .next()
                .and_then(|char| syllable(char).or_else(|| letter(char)))?;
            if chars.next().is_some() {
                return None;
            }
            number
        }
    };
    Some(Marker {
        number: Some(number),
        ..bullet(Class::Number('('), text, mark, false)
    })
}

/// Makes text again of capitals that are none of a series `A. B. C.`: they are
/// initials, or stand for an answer.
pub(super) fn settle_capitals(lines: &[Line<'_>], kinds: &mut [Kind]) {
    let found = kinds.iter().zip(lines).enumerate();
    let found: Vec<(usize, Class, u64)> = found
        .filter_map(|(index, (kind, line))| match kind {
            Kind::Bullet(class @ Class::Capital(_)) => {
                let number = read(line.text.trim_start())?.number?;
                Some((index, *class, number))
            }
            _ => None,
        })
        .collect();
    let mut rest = found.as_slice();
    while let Some((&(first, class, number), behind)) = rest.split_first() {
        let series = behind.iter().zip(2..);
        let goes_on = |((_, next, count), place): &(&(usize, Class, u64), u64)| {
            *next == class && *count == *place
        };
        let length = series.take_while(goes_on).count();
        let is_series = number == 1 && length > 0;
        if let Some(kind) = kinds.get_mut(first).filter(|_| !is_series) {
            *kind = Kind::Text;
        }
        rest = behind
            .get(if is_series { length } else { 0 }..)
            .unwrap_or(&[]);
    }
}

/// The bytes of `가. ` or `가) ` in front of words.
pub(super) fn syllable_length(text: &str) -> Option<usize> {
    let marker = lettered(text, text.chars().next()?)?;
    (matches!(marker.class, Class::Syllable(_)) && marker.length < text.len())
        .then_some(marker.length)
}

/// `가. `, `가) `, `a) `, `A. `.
fn lettered(text: &str, first: char) -> Option<Marker> {
    let mut rest = text.chars();
    rest.next();
    let delimiter = rest.next()?;
    if rest.next()? != ' ' {
        return None;
    }
    let (class, number) = match (syllable(first), letter(first), delimiter) {
        (Some(number), _, '.' | ')') => (Class::Syllable(delimiter), number),
        (_, Some(number), ')') => (Class::Letter, number),
        // Later letters stand before a full stop in initials as well.
        (_, Some(number @ 1..=8), '.') => (Class::Letter, number),
        (_, _, '.' | ')') if first.is_ascii_uppercase() => (
            Class::Capital(delimiter),
            u64::from(first as u32 - 'A' as u32) + 1,
        ),
        _ => return None,
    };
    Some(Marker {
        number: Some(number),
        ..bullet(class, text, first.len_utf8() + 1, false)
    })
}

/// The place of a syllable among those that Korean counts with.
fn syllable(char: char) -> Option<u64> {
    let place = "가나다라마바사아자차카타파하"
        .chars()
        .position(|known| known == char)?;
    Some(place as u64 + 1)
}

fn letter(char: char) -> Option<u64> {
    char.is_ascii_lowercase()
        .then(|| u64::from(char as u32 - 'a' as u32) + 1)
}

/// The number in a circle or brackets of one character.
pub(super) fn circled(char: char) -> Option<u64> {
    let base = match char {
        '①'..='⑳' => '①',
        '⑴'..='⒇' => '⑴',
        '❶'..='❿' => '❶',
        '➀'..='➉' => '➀',
        '➊'..='➓' => '➊',
        '⓵'..='⓾' => '⓵',
        '㈎'..='㈛' => '㈎',
        '㉠'..='㉭' => '㉠',
        '㉮'..='㉻' => '㉮',
        _ => return None,
    };
    Some(u64::from(char as u32 - base as u32) + 1)
}

/// The one of several symbols that people use without distinction.
fn family(symbol: char) -> char {
    match symbol {
        'ㆍ' | '・' | '∙' | '•' | '‣' | '⦁' => '·',
        '▫' => '▪',
        '✓' | '✔' | '☑' => '✅',
        '⇒' | '➔' | '➜' | '➡' | '➤' | '⮕' | '▸' | '▹' => '→',
        'ㄴ' | '↳' => '└',
        '✘' | '❌' => '✗',
        _ => symbol,
    }
}

/// Symbols that introduce items wherever they stand first.
fn is_symbol(char: char) -> bool {
    matches!(
        char,
        '•' | '·'
            | '‣'
            | '◦'
            | '▪'
            | '▫'
            | '●'
            | '○'
            | '◉'
            | 'ㆍ'
            | '・'
            | '∙'
            | '⦁'
            | '◾'
            | '◽'
            | '※'
            | '→'
            | '⇒'
            | '➔'
            | '➜'
            | '➡'
            | '➤'
            | '▸'
            | '▹'
            | '✔'
            | '✓'
            | '✅'
            | '✗'
            | '✘'
            | '❌'
            | '🔹'
            | '🔸'
            | '👉'
            | '└'
            | 'ㄴ'
            | '↳'
            | '⮕'
            | '✦'
            | '✧'
    )
}

pub(super) fn is_hangul(char: char) -> bool {
    matches!(char, '가'..='힣')
}
