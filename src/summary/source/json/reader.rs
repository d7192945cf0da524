//! The syntax of JSON, and of the flow values of YAML and TOML, which differ in
//! the quotes alone: values whose every character knows its place on disk, `\n`
//! and `\u…` resolved.
//!
//! Deliberately absent: numbers as numbers, and what a value means (`json`).

use super::super::super::model::{Anchor, Locator, Position};
use super::super::line::{self, Line};
use super::super::value::Value;

/// Deeper structure is not looked into.
const MAX_DEPTH: usize = 24;

/// A JSON value.
pub(super) enum Json {
    /// A string as lines; there is at least one.
    Text(Vec<Line<'static>>),
    /// A number, `true`, `false` or `null`, as written.
    Word(Line<'static>),
    /// An array.
    List(Vec<Json>),
    /// An object, in source order.
    Map(Vec<Entry>),
}

/// A name in an object, and what it names.
pub(super) struct Entry {
    /// The name.
    pub(super) name: Line<'static>,
    /// Its value.
    pub(super) value: Json,
}

/// A value, and how it ended.
pub(super) struct Found {
    pub(super) root: Json,
    /// The byte of the text at which it ended.
    pub(super) end: usize,
    /// Whether the text ended before the value did.
    pub(super) cut: bool,
}

/// How strings are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// In quotes, as in JSON.
    Quoted,
    /// Without quotes where they need none, as in the flow style of YAML and in
    /// TOML.
    Bare,
}

/// Reads the value that begins at the byte `start` of a text, which stands in
/// the source by those anchors.
pub(super) fn read(
    text: &str,
    anchors: &[Anchor],
    start: usize,
    notation: Notation,
) -> Option<Found> {
    let mut reader = Reader {
        text,
        places: Locator::new(text, anchors),
        at: start,
        notation,
        cut: false,
    };
    let root = reader.value(0)?;
    Some(Found {
        root,
        end: reader.at,
        cut: reader.cut,
    })
}

/// The object that the lines of a string are.
fn object_in(lines: &[Line<'static>]) -> Option<Json> {
    let lines = match lines {
        [open, inner @ .., close]
            if open.text.starts_with("```") && close.text.starts_with("```") =>
        {
            inner
        }
        lines => lines,
    };
    let (first, last) = (lines.first()?.text.trim(), lines.last()?.text.trim());
    if !first.starts_with('{') || !last.ends_with('}') {
        return None;
    }
    let (text, anchors) = line::join(lines);
    let found = read(&text, &anchors, 0, Notation::Quoted)?;
    let whole = !found.cut && text.get(found.end..)?.trim().is_empty();
    whole.then_some(found.root)
}

/// Whether a word says that there is nothing.
pub(super) fn is_nothing(word: &Line<'_>) -> bool {
    matches!(&*word.text, "null" | "None")
}

impl Json {
    /// Reads every string in it that is an object itself.
    pub(super) fn expand(&mut self) {
        match self {
            Self::Text(lines) => {
                if let Some(inner) = object_in(lines) {
                    *self = inner;
                }
            }
            Self::Word(_) => {}
            Self::List(values) => values.iter_mut().for_each(Self::expand),
            Self::Map(entries) => {
                entries.iter_mut().for_each(|entry| entry.value.expand());
            }
        }
    }

    /// The value as front matter has it; `null` is none.
    pub(super) fn plain(&self) -> Option<Value> {
        match self {
            Self::Text(lines) => {
                let first = lines.first()?;
                let text: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
                Some(Value::Scalar(text.join("\n"), first.position(0)))
            }
            Self::Word(word) if is_nothing(word) => None,
            Self::Word(word) => Some(Value::Scalar(word.text.to_string(), word.position(0))),
            Self::List(values) => {
                Some(Value::List(values.iter().filter_map(Self::plain).collect()))
            }
            Self::Map(entries) => {
                let entries = entries.iter();
                let entries = entries.filter_map(|Entry { name, value }| {
                    Some((name.text.to_string(), value.plain()?))
                });
                Some(Value::Map(entries.collect()))
            }
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    places: Locator<'a>,
    at: usize,
    notation: Notation,
    /// Whether a value was still open at the end.
    cut: bool,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes the next character, and where it stands.
    fn next(&mut self) -> Option<(char, Position)> {
        let char = self.peek()?;
        let position = self.places.position(self.at);
        self.at += char.len_utf8();
        Some((char, position))
    }

    fn skip_space(&mut self) {
        let space = |char: char| char.is_whitespace() || char == '\u{feff}';
        self.at = self.text.len() - self.rest().trim_start_matches(space).len();
    }

    fn eat(&mut self, char: char) -> bool {
        self.skip_space();
        let found = self.rest().starts_with(char);
        if found {
            self.at += char.len_utf8();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.eat('[') {
            let mut values = Vec::new();
            while !self.eat(']') && !self.is_at_end() {
                values.push(self.value(depth + 1)?);
                self.part(']')?;
            }
            return Some(Json::List(values));
        }
        if self.eat('{') {
            let mut entries = Vec::new();
            while !self.eat('}') && !self.is_at_end() {
                let name = self.name()?;
                let named = self.eat(':') || self.eat('=');
                if self.is_at_end() {
                    break;
                }
                if !named {
                    return None;
                }
                let value = self.value(depth + 1)?;
                entries.push(Entry { name, value });
                self.part('}')?;
            }
            return Some(Json::Map(entries));
        }
        match (self.peek()?, self.notation) {
            ('"' | '\'', _) => self.string().map(Json::Text),
            (_, Notation::Bare) => Some(Json::Text(vec![self.bare()?])),
            (_, Notation::Quoted) => {
                let part = |char: char| char.is_ascii_alphanumeric() || "-+.".contains(char);
                let rest = self.rest();
                let length = rest.len() - rest.trim_start_matches(part).len();
                self.word(length).map(Json::Word)
            }
        }
    }

    /// A comma, or the end that comes next.
    fn part(&mut self, close: char) -> Option<()> {
        (self.eat(',') || self.rest().starts_with(close) || self.is_at_end()).then_some(())
    }

    /// Whether the text ended within a value.
    fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.cut |= self.rest().is_empty();
        self.cut
    }

    fn name(&mut self) -> Option<Line<'static>> {
        self.skip_space();
        match self.notation {
            Notation::Bare if !self.rest().starts_with(['"', '\'']) => self.bare(),
            _ => self.string()?.into_iter().next(),
        }
    }

    /// Words without quotes, up to a mark that parts values.
    fn bare(&mut self) -> Option<Line<'static>> {
        let rest = self.rest();
        let ends = |(at, char): &(usize, char)| match char {
            ',' | ']' | '}' | '=' => true,
            ':' => rest
                .get(at + 1..)
                .is_some_and(|after| after.starts_with([' ', '\n', '"', '[', '{'])),
            _ => false,
        };
        let end = rest.char_indices().find(ends);
        let words = rest.get(..end.map_or(rest.len(), |(at, _)| at))?.trim_end();
        self.word(words.len())
    }

    /// So many bytes as a line; at least one.
    fn word(&mut self, length: usize) -> Option<Line<'static>> {
        let end = self.at + length;
        let mut word = Vec::new();
        while self.at < end {
            let (char, position) = self.next()?;
            word.push((if char == '\n' { ' ' } else { char }, position));
        }
        Some(Line::of(&word, word.first()?.1))
    }

    /// A string as lines.
    fn string(&mut self) -> Option<Vec<Line<'static>>> {
        // Python quotes in either way.
        let quote = self.peek().filter(|char| matches!(char, '"' | '\''))?;
        // Between single quotes YAML escapes nothing but these.
        let literal = quote == '\'' && self.notation == Notation::Bare;
        self.at += quote.len_utf8();
        let mut lines = Vec::new();
        let mut line = Vec::new();
        let mut start = self.places.position(self.at);
        loop {
            let Some((next, position)) = self.next() else {
                self.cut = true;
                break;
            };
            let char = match next {
                _ if next == quote => {
                    if !(literal && self.rest().starts_with(quote)) {
                        break;
                    }
                    self.at += quote.len_utf8();
                    next
                }
                '\\' if !literal => self.escaped().unwrap_or(' '),
                // A bare line end is not JSON, but some programs write it.
                char => char,
            };
            match char {
                '\n' => {
                    lines.push(Line::of(&line, start));
                    line.clear();
                    start = self.places.position(self.at);
                }
                '\r' => {}
                char => line.push((char, position)),
            }
        }
        lines.push(Line::of(&line, start));
        Some(lines)
    }

    fn escaped(&mut self) -> Option<char> {
        let (char, _) = self.next()?;
        Some(match char {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' | 'f' => ' ',
            'u' => {
                let first = self.unit()?;
                // The other half of a character beyond U+FFFF.
                let rest = self.rest().strip_prefix("\\u");
                let second = match rest {
                    Some(rest) if (0xd800..0xdc00).contains(&first) => {
                        self.at = self.text.len() - rest.len();
                        Some(self.unit()?)
                    }
                    _ => None,
                };
                let units = [first].into_iter().chain(second);
                let mut chars = char::decode_utf16(units);
                chars.next()?.unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            other => other,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u16> {
        let digits = self.rest().get(..4)?;
        let unit = u16::from_str_radix(digits, 16).ok()?;
        self.at += digits.len();
        Some(unit)
    }
}
