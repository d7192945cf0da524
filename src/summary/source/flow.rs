//! The syntax of JSON, and of the flow values of YAML and TOML, which differ in
//! the quotes alone, `\n` and `\u…` resolved.
//!
//! Deliberately absent: what a value means (`object`, `head`).

use super::super::edges::Edges;
use super::super::model::{Anchor, Locator, Position};
use super::line::Line;
use super::value::{Entry, Value};

/// Deeper structure is not looked into.
const MAX_DEPTH: usize = 24;

/// A value, and how it ended.
pub(super) struct Found {
    pub(super) root: Value,
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
/// the source by those anchors; in JSON also the objects behind it, as a list.
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
    let mut root = reader.value(0)?;
    // An object on each line.
    let mut objects = Vec::new();
    while notation == Notation::Quoted && !reader.cut && reader.is_at('{') {
        objects.push(std::mem::replace(&mut root, reader.value(0)?));
    }
    if !objects.is_empty() {
        objects.push(root);
        root = Value::List(objects);
    }
    Some(Found {
        root,
        end: reader.at,
        cut: reader.cut,
    })
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
        self.text.part(self.at..)
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

    fn is_at(&mut self, char: char) -> bool {
        self.skip_space();
        self.rest().starts_with(char)
    }

    fn eat(&mut self, char: char) -> bool {
        let found = self.is_at(char);
        if found {
            self.at += char.len_utf8();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.eat('[') {
            let mut values = Vec::new();
            while !self.eat(']') && !self.is_at_end() {
                values.push(self.value(depth + 1)?);
                self.part(']')?;
            }
            return Some(Value::List(values));
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
            return Some(Value::Map(entries));
        }
        match (self.peek()?, self.notation) {
            ('"' | '\'', _) => self.string().map(Value::Text),
            (_, Notation::Bare) => Some(Value::Text(vec![self.bare()?])),
            (_, Notation::Quoted) => {
                let part = |char: char| char.is_ascii_alphanumeric() || "-+.".contains(char);
                let rest = self.rest();
                let length = rest.len() - rest.trim_start_matches(part).len();
                self.word(length).map(|word| Value::Text(vec![word]))
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
            Notation::Bare if !self.rest().starts_with_any("\"'") => self.bare(),
            _ => self.string()?.into_iter().next(),
        }
    }

    /// Words without quotes, up to a mark that parts values.
    fn bare(&mut self) -> Option<Line<'static>> {
        let rest = self.rest();
        let ends = |(at, char): &(usize, char)| match char {
            ',' | ']' | '}' | '=' => true,
            ':' => rest
                .slice(at + 1..)
                .is_some_and(|after| after.starts_with_any(" \n\"[{")),
            _ => false,
        };
        let end = rest.char_indices().find(ends);
        let words = rest
            .slice(..end.map_or(rest.len(), |(at, _)| at))?
            .trim_end();
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
        let digits = self.rest().slice(..4)?;
        let unit = u16::from_str_radix(digits, 16).ok()?;
        self.at += digits.len();
        Some(unit)
    }
}
