//! The syntax of JSON: values whose every character knows its place on disk,
//! `\n` and `\u…` resolved.
//!
//! Deliberately absent: numbers as numbers, and what a value means (`json`).

use super::super::super::model::Position;
use super::super::line::Line;
use super::super::value::Value;

/// Deeper structure is not looked into.
const MAX_DEPTH: usize = 24;

/// Where a file begins.
const START: Position = Position { line: 1, column: 0 };

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
pub(super) struct Found<'a> {
    pub(super) root: Json,
    /// What stands behind it.
    pub(super) rest: &'a str,
    /// Whether the text ended before the value did.
    pub(super) cut: bool,
}

/// Reads the value with which a text begins; `before` is what stands before it
/// on disk.
pub(super) fn read<'a>(text: &'a str, before: &str) -> Option<Found<'a>> {
    let mut reader = Reader {
        chars: text.chars(),
        next: None,
        position: before.chars().fold(START, passed),
        cut: false,
    };
    reader.advance();
    let root = reader.value(0)?;
    let next = reader.next.map_or(0, char::len_utf8);
    let rest = reader.chars.as_str().len() + next;
    Some(Found {
        root,
        rest: text.get(text.len() - rest..)?,
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
    let text: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
    let text = text.join("\n");
    let found = read(&text, "").filter(|found| !found.cut)?;
    if !found.rest.trim().is_empty() {
        return None;
    }
    let mut root = found.root;
    root.relocate(&|at: Position| {
        let line = at
            .line
            .checked_sub(1)
            .and_then(|line| lines.get(line as usize));
        line.map_or(at, |line| line.at(at.column))
    });
    Some(root)
}

/// Whether a word says that there is nothing.
pub(super) fn is_nothing(word: &Line<'_>) -> bool {
    matches!(&*word.text, "null" | "None")
}

/// Where the character behind `char` stands.
fn passed(at: Position, char: char) -> Position {
    match char {
        '\n' => Position {
            line: at.line + 1,
            column: 0,
        },
        _ => Position {
            column: at.column + 1,
            ..at
        },
    }
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

    fn relocate(&mut self, place: &impl Fn(Position) -> Position) {
        match self {
            Self::Text(lines) => lines.iter_mut().for_each(|line| line.relocate(place)),
            Self::Word(word) => word.relocate(place),
            Self::List(values) => values.iter_mut().for_each(|value| value.relocate(place)),
            Self::Map(entries) => entries.iter_mut().for_each(|entry| {
                entry.name.relocate(place);
                entry.value.relocate(place);
            }),
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
    chars: std::str::Chars<'a>,
    next: Option<char>,
    /// Where `next` stands.
    position: Position,
    /// Whether a value was still open at the end.
    cut: bool,
}

impl Reader<'_> {
    fn advance(&mut self) {
        if let Some(char) = self.next {
            self.position = passed(self.position, char);
        }
        self.next = self.chars.next();
    }

    fn skip_space(&mut self) {
        while self
            .next
            .is_some_and(|char| char.is_whitespace() || char == '\u{feff}')
        {
            self.advance();
        }
    }

    fn eat(&mut self, char: char) -> bool {
        self.skip_space();
        let found = self.next == Some(char);
        if found {
            self.advance();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_space();
        if depth > MAX_DEPTH {
            return None;
        }
        match self.next? {
            '"' | '\'' => self.string().map(Json::Text),
            '[' => {
                self.advance();
                let mut values = Vec::new();
                while !self.eat(']') && !self.is_at_end() {
                    values.push(self.value(depth + 1)?);
                    self.part(']')?;
                }
                Some(Json::List(values))
            }
            '{' => {
                self.advance();
                let mut entries = Vec::new();
                while !self.eat('}') && !self.is_at_end() {
                    let name = self.string()?.into_iter().next()?;
                    let named = self.eat(':');
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
                Some(Json::Map(entries))
            }
            _ => {
                let mut word = Line::new("", self.position);
                let mut count = 0;
                while let Some(char) = self
                    .next
                    .filter(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '+' | '.'))
                {
                    word.push(count, char, self.position);
                    count += 1;
                    self.advance();
                }
                (count > 0).then_some(Json::Word(word))
            }
        }
    }

    /// A comma, or the end that comes next.
    fn part(&mut self, close: char) -> Option<()> {
        (self.eat(',') || self.next == Some(close) || self.is_at_end()).then_some(())
    }

    /// Whether the text ended within a value.
    fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.cut |= self.next.is_none();
        self.cut
    }

    /// A string as lines.
    fn string(&mut self) -> Option<Vec<Line<'static>>> {
        // Python quotes in either way.
        let quote = self.next.filter(|char| matches!(char, '"' | '\''))?;
        self.advance();
        let mut lines = vec![Line::new("", self.position)];
        let mut count = 0;
        loop {
            let position = self.position;
            let Some(next) = self.next else {
                self.cut = true;
                return Some(lines);
            };
            let char = match next {
                char if char == quote => {
                    self.advance();
                    return Some(lines);
                }
                '\\' => {
                    self.advance();
                    self.escaped().unwrap_or(' ')
                }
                // A bare line end is not JSON, but some programs write it.
                char => {
                    self.advance();
                    char
                }
            };
            match char {
                '\n' => {
                    lines.push(Line::new("", self.position));
                    count = 0;
                }
                '\r' => {}
                char => {
                    lines.last_mut()?.push(count, char, position);
                    count += 1;
                }
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let char = self.next?;
        self.advance();
        Some(match char {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' | 'f' => ' ',
            'u' => {
                let first = self.unit()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                if self.next != Some('\\') {
                    return Some(char::REPLACEMENT_CHARACTER);
                }
                self.advance();
                if self.next != Some('u') {
                    return self.escaped();
                }
                self.advance();
                let second = self.unit()?;
                let joined =
                    0x10000 + ((first - 0xd800) << 10) + second.wrapping_sub(0xdc00) % 0x400;
                char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            other => other,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value * 16 + self.next?.to_digit(16)?;
            self.advance();
        }
        Some(value)
    }
}
