//! The values of front matter and of files that are objects, whichever language
//! wrote them: YAML, TOML or JSON.
//!
//! Deliberately absent: numbers, dates and booleans as types. Whoever reads a
//! key knows what it must be.

use super::super::edges::Edges;
use super::super::model::Position;
use super::line::Line;

/// A value whose every character knows its place on disk.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Anything that is no list and no map, as lines; there is at least one.
    Text(Vec<Line<'static>>),
    /// A list.
    List(Vec<Value>),
    /// A map, in source order.
    Map(Vec<Entry>),
}

/// A name in a map, and what it names.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The name.
    pub(super) name: Line<'static>,
    /// Its value.
    pub(super) value: Value,
}

impl Value {
    /// The lines of what is no list and no map; none of `null`.
    pub(super) fn lines(&self) -> &[Line<'static>] {
        match self {
            Self::Text(lines) => match lines.as_slice() {
                [word] if matches!(&*word.text, "null" | "None" | "~") => &[],
                lines => lines,
            },
            Self::List(_) | Self::Map(_) => &[],
        }
    }

    /// Whether it has words rather than a number, a truth or nothing.
    pub(super) fn is_worded(&self) -> bool {
        self.lines().iter().any(|line| {
            let truth = matches!(&*line.text, "true" | "false" | "True" | "False");
            !truth && line.text.contains(char::is_alphabetic)
        })
    }

    /// The text of what is no list and no map, and where it starts; none where it
    /// says nothing.
    pub(super) fn text(&self) -> Option<(String, Position)> {
        let lines = self.lines();
        let text: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
        let text = text.join("\n");
        let worded = !text.trim().is_empty();
        worded.then(|| Some((text, lines.first()?.position(0))))?
    }

    /// All of it on one line, as a reader would write it, and where it starts.
    pub(super) fn line(&self) -> Option<(String, Position)> {
        let parts: Vec<(String, Position)> = match self {
            Self::Text(_) => return self.text(),
            Self::List(values) => values.iter().filter_map(Self::line).collect(),
            Self::Map(entries) => {
                let named = entries.iter().filter_map(|entry| {
                    let (words, position) = entry.value.line()?;
                    Some((format!("{}: {words}", entry.name.text), position))
                });
                named.collect()
            }
        };
        let position = parts.first()?.1;
        let words: Vec<String> = parts.into_iter().map(|(words, _)| words).collect();
        Some((words.join(", "), position))
    }

    /// The scalars in it: the entries of a list, of maps the first, or the parts of
    /// a text between commas.
    pub(super) fn words(&self) -> Vec<(String, Position)> {
        match self {
            Self::Text(_) => {
                let mut words = Vec::new();
                for line in self.lines() {
                    let mut places = line.places();
                    let mut at = 0;
                    for part in line.text.split_inclusive([',', '、', '，']) {
                        let word = part.trim_end_any(",、，").trim();
                        let start = at + part.len() - part.trim_start().len();
                        at += part.len();
                        if !word.is_empty() {
                            words.push((word.to_owned(), places.position(start)));
                        }
                    }
                }
                words
            }
            Self::List(values) => values
                .iter()
                .filter_map(|value| match value {
                    Self::Text(_) => value.text(),
                    Self::Map(entries) => entries.first()?.value.words().into_iter().next(),
                    Self::List(_) => None,
                })
                .collect(),
            Self::Map(_) => Vec::new(),
        }
    }
}
