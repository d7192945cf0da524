//! Flow values: `[a, "b"]`, `{k: [v]}`, `"text"`, as YAML, TOML and JSON share
//! them on one line.
//!
//! Deliberately absent: block structure (`front_matter`) and whole JSON files,
//! whose strings must know the place of every character (`json`).

use super::super::model::Position;
use super::value::Value;

/// Deeper than this is not read.
const MAX_DEPTH: usize = 8;

/// Reads a text that is one flow value, except for a comment behind it.
pub(super) fn parse(text: &str, position: Position) -> Option<Value> {
    let mut reader = Reader {
        text,
        at: 0,
        counted: 0,
        position,
    };
    let value = reader.value(0)?;
    let rest = reader.rest().trim_start();
    (rest.is_empty() || rest.starts_with('#')).then_some(value)
}

/// Whether brackets or quotes of `text` are still open at its end.
pub(super) fn is_open(text: &str) -> bool {
    let mut depth = 0;
    let mut quote = None;
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        match (quote, char) {
            (Some('"'), '\\') => {
                chars.next();
            }
            (Some(open), char) if open == char => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(char),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth -= 1,
            (None, _) => {}
        }
    }
    depth > 0
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Up to which byte the characters are in `position`.
    counted: usize,
    position: Position,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn skip_space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, char: char) -> bool {
        self.skip_space();
        let found = self.rest().starts_with(char);
        if found {
            self.at += char.len_utf8();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        if depth > MAX_DEPTH {
            return None;
        }
        if self.eat('[') {
            let mut values = Vec::new();
            while !self.eat(']') {
                values.push(self.value(depth + 1)?);
                if !self.eat(',') && !self.rest().starts_with(']') {
                    return None;
                }
            }
            return Some(Value::List(values));
        }
        if self.eat('{') {
            let mut entries = Vec::new();
            while !self.eat('}') {
                let (name, _) = self.scalar()?;
                if !self.eat(':') && !self.eat('=') {
                    return None;
                }
                entries.push((name, self.value(depth + 1)?));
                if !self.eat(',') && !self.rest().starts_with('}') {
                    return None;
                }
            }
            return Some(Value::Map(entries));
        }
        let (text, position) = self.scalar()?;
        Some(Value::Scalar(text, position))
    }

    fn scalar(&mut self) -> Option<(String, Position)> {
        self.skip_space();
        let passed = self.text.get(self.counted..self.at)?.chars().count();
        self.position.column += passed as u32;
        self.counted = self.at;
        let mut position = self.position;
        let quote = self.rest().chars().next()?;
        if matches!(quote, '"' | '\'') {
            self.at += 1;
            position.column += 1;
            return self.quoted(quote).map(|text| (text, position));
        }
        let end = self
            .rest()
            .char_indices()
            .find(|(at, char)| {
                matches!(char, ',' | ']' | '}' | '=')
                    || (*char == ':'
                        && self
                            .rest()
                            .get(at + 1..)
                            .is_some_and(|after| after.starts_with([' ', '"', '[', '{'])))
            })
            .map_or(self.rest().len(), |(at, _)| at);
        let text = self.rest().get(..end)?.trim().to_owned();
        self.at += end;
        (!text.is_empty()).then_some((text, position))
    }

    fn quoted(&mut self, quote: char) -> Option<String> {
        let mut text = String::new();
        let mut chars = self.rest().char_indices();
        let mut end = None;
        while let Some((at, char)) = chars.next() {
            if char == quote {
                // YAML writes a single quote within single quotes twice.
                let doubled =
                    quote == '\'' && chars.clone().next().is_some_and(|(_, next)| next == quote);
                if doubled {
                    chars.next();
                    text.push(quote);
                    continue;
                }
                end = Some(at + 1);
                break;
            }
            if quote == '"' && char == '\\' {
                match chars.next() {
                    Some((_, 'n')) => text.push('\n'),
                    Some((_, 't')) => text.push('\t'),
                    Some((_, escaped)) => text.push(escaped),
                    None => return None,
                }
            } else {
                text.push(char);
            }
        }
        self.at += end?;
        Some(text)
    }
}
