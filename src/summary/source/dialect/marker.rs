//! What introduces a list item: Markdown's own markers and those that people
//! type instead.
//!
//! | written                         | read as    |
//! |---------------------------------|------------|
//! | `- ` `* ` `+ `, `–항목`, `－ `   | a dash     |
//! | `** ` `-- ` below one of these  | a dash, of a level of its own |
//! | `•항목` `ㆍ` `◦` `▪` `※` `->` `✅` | a symbol, of a level of its own |
//! | `1. ` `1) ` `1.항목` `(1) ` `**1.** ` | a number |
//! | `① ` `가. ` `ㄱ. ` `a) ` `ii) `   | a number   |
//! | `1-1. ` `1.1 ` below `1. `      | a number, of a level of its own |
//! | `A. ` above `B. `               | a number   |
//! | `: 뜻`                          | a symbol   |
//! | `☐ ` `☑ `                       | a task box |
//! | `2031. 5. 7. 방송`, `5. 7. 방송`, `1.5조`, `-5%` | words |
//!
//! Deliberately absent: nesting (`nesting`), and symbols that may as well mark
//! a heading (`heading`).

mod number;
mod part;
mod series;

use super::super::super::edges::Edges;
use number::{bold, bracketed, lettered, number, roman};
pub(super) use number::{circled, is_date, syllable_length};
pub(super) use part::mark as mark_parts;
pub(super) use series::settle_capitals;

/// A marker at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// What it looks like: items of one class are siblings.
    pub(super) class: Class,
    /// The bytes from the start of the marker to the words.
    pub(super) length: usize,
    /// The number that it stands for.
    pub(super) number: Option<u16>,
    /// A box, and whether it is ticked.
    pub(super) task: Option<bool>,
    /// Whether CommonMark reads it so, as it is written.
    pub(super) standard: bool,
}

impl Marker {
    /// The marker of an item that is its words alone.
    pub(super) fn none(class: Class) -> Self {
        bullet(class, "", 0, false)
    }
}

/// The looks of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Dash,
    /// Any of a family of symbols, by its best-known member; `*` where it stands
    /// below `-`, or the other way round.
    Symbol(char),
    /// A dash or star written several times, for as many levels: `** 환율`.
    Repeated(u8),
    /// An emoji, which is part of the words.
    Picture,
    /// Digits before a `.` or `)`, or within brackets.
    Number(char),
    Circled,
    /// `가` before that `.` or `)`.
    Syllable(char),
    Letter,
    /// `ii` before a `.` or `)`.
    Roman,
    /// `A` before a `.` or `)`, in a series.
    Capital(char),
    /// A part of the number above: `1-1.` below `1.`.
    Part,
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
            Self::Answer
                | Self::Part
                | Self::Repeated(_)
                | Self::Symbol('→' | '└' | '※' | ':' | '*')
        )
    }
}

/// The marker at the start of `text`, which has no space before it.
pub(super) fn read(text: &str) -> Option<Marker> {
    let marker = single(text)?;
    // `- 1. 항목`, `- • 항목` and `• 1) 항목`: two markers for one item; the
    // second says more.
    if let Class::Dash | Class::Symbol('·') = marker.class
        && let Some(rest) = text.slice(marker.length..)
        && let Some(second) = single(rest)
        && !matches!(second.class, Class::Dash | Class::Capital(_))
        && (marker.class == Class::Dash || second.number.is_some())
    {
        // A picture behind a dash only adorns it.
        let class = match second.class {
            Class::Symbol('✅' | '✗' | '👉' | '🔹' | '🔸') => marker.class,
            class => class,
        };
        return Some(Marker {
            class,
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
        '-' | '=' if text.slice(1..)?.starts_with("> ") => {
            Some(bullet(Class::Symbol('→'), text, "->".len(), false))
        }
        '-' | '*' | '+' if text.slice(1..)?.starts_with(first) => {
            repeated(text, first).or_else(|| bold(text))
        }
        '-' | '*' | '+' => {
            let rest = text.slice(1..)?;
            let spaced = rest.is_empty() || rest.starts_with_any(" \t");
            // `*강조*임` opens an emphasis, `*항목임` does not.
            let glued = match first {
                '-' => rest.starts_with_a(char::is_alphabetic),
                _ => first == '*' && rest.starts_with_a(is_hangul) && !rest.contains('*'),
            };
            (spaced || glued).then(|| bullet(Class::Dash, text, 1, spaced))
        }
        '–' | '—' | '－' | '−' | '―' | '⁃' | '‒' | 'ㅡ' => {
            let rest = text.slice(first.len_utf8()..)?;
            // `ㅡ` is a vowel as well.
            let glued = first != 'ㅡ' && rest.starts_with_a(is_hangul);
            let fits = rest.starts_with_a(char::is_whitespace) || glued;
            fits.then(|| bullet(Class::Dash, text, first.len_utf8(), false))
        }
        '☐' | '☑' | '☒' => Some(Marker {
            task: Some(first != '☐'),
            ..bullet(Class::Dash, text, first.len_utf8(), false)
        }),
        '0'..='9' => number(text),
        // The circle of word processors, as plain text.
        'o' if text.starts_with("o ") || text.starts_with("o\t") => {
            Some(bullet(Class::Symbol('◦'), text, 1, false))
        }
        '(' | '（' => bracketed(text),
        // `용어` and below it `: 뜻`, as definition lists are written.
        ':' if text.starts_with(": ") && text.len() > 2 => {
            Some(bullet(Class::Symbol(':'), text, 1, false))
        }
        _ if circled(first).is_some() => Some(Marker {
            number: circled(first),
            ..bullet(Class::Circled, text, first.len_utf8(), false)
        }),
        _ if is_symbol(first) && !text.starts_with("ㄴ.") && !text.starts_with("ㄴ)") => {
            let mut length = first.len_utf8();
            if text.slice(length..)?.starts_with_any("\u{fe0e}\u{fe0f}") {
                length += '\u{fe0f}'.len_utf8();
            }
            let words = text.slice(length..)?;
            // The letter `ㄴ` is a branch only by itself.
            let alone = first != 'ㄴ' || words.starts_with(' ');
            (alone && !words.trim().is_empty())
                .then(|| bullet(Class::Symbol(family(first)), text, length, false))
        }
        _ => roman(text).or_else(|| lettered(text, first)),
    }
}

/// `** 환율` below `* 경제`; `** 굵게 ** 쓴다` is emphasis, `-- 환율 --` is drawn.
fn repeated(text: &str, mark: char) -> Option<Marker> {
    let rest = text.trim_start_matches(mark);
    let count = text.len() - rest.len();
    let closed = match mark {
        '*' => rest.contains(mark),
        _ => rest.trim_end().ends_with(mark),
    };
    let worded = rest.starts_with(' ') && rest.contains(char::is_alphanumeric);
    (worded && !closed && count <= 4)
        .then(|| bullet(Class::Repeated(count as u8), text, count, false))
}

/// The marker of that class, its sign `mark` bytes long.
fn bullet(class: Class, text: &str, mark: usize, standard: bool) -> Marker {
    let rest = text.part(mark..);
    let spaces = rest.len() - rest.trim_start().len();
    Marker {
        class,
        length: mark + spaces,
        number: None,
        task: None,
        // More than four spaces would make the words code, and a tab puts them
        // further to the right than anyone sees.
        standard: standard && spaces <= 4 && !rest.starts_with('\t'),
    }
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
    "•·‣◦▪▫●○◉ㆍ・∙⦁◾◽※→⇒➔➜➡➤▸▹✔✓✅✗✘❌🔹🔸👉└ㄴ↳⮕✦✧".contains(char)
}

pub(super) fn is_hangul(char: char) -> bool {
    matches!(char, '가'..='힣')
}
