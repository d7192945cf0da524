//! The values of front matter, whichever language wrote them: YAML, TOML or
//! JSON.
//!
//! Deliberately absent: numbers, dates and booleans as types. Whoever reads a
//! key knows what it must be.

use super::super::model::Position;

/// A value and where it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Anything that is no list and no map.
    Scalar(String, Position),
    /// A list.
    List(Vec<Value>),
    /// A map, in source order.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The text of a scalar.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Scalar(text, _) => Some(text),
            Self::List(_) | Self::Map(_) => None,
        }
    }

    /// All of it on one line, as a reader would write it, and where it starts.
    pub(super) fn line(&self) -> Option<(String, Position)> {
        let join = |parts: Vec<(String, Position)>| {
            let position = parts.first()?.1;
            let words: Vec<String> = parts.into_iter().map(|(words, _)| words).collect();
            Some((words.join(", "), position))
        };
        match self {
            Self::Scalar(text, _) if text.trim().is_empty() => None,
            Self::Scalar(text, position) => Some((text.clone(), *position)),
            Self::List(values) => join(values.iter().filter_map(Self::line).collect()),
            Self::Map(entries) => {
                let named = entries.iter().filter_map(|(name, value)| {
                    let (words, position) = value.line()?;
                    Some((format!("{name}: {words}"), position))
                });
                join(named.collect())
            }
        }
    }

    /// The scalars in it: itself, the entries of a list, of maps the first, or the
    /// parts of a text between commas.
    pub(super) fn words(&self) -> Vec<(String, Position)> {
        match self {
            Self::Scalar(text, position) => {
                let mut column = position.column;
                let parts = text.split([',', '、', '，']).map(|part| {
                    let lead = part.len() - part.trim_start().len();
                    let word = Position {
                        line: position.line,
                        column: column + lead as u32,
                    };
                    column += part.chars().count() as u32 + 1;
                    (part.trim().to_owned(), word)
                });
                parts.filter(|(part, _)| !part.is_empty()).collect()
            }
            Self::List(values) => values
                .iter()
                .filter_map(|value| match value {
                    Self::Scalar(text, position) => Some((text.clone(), *position)),
                    Self::Map(entries) => entries.first()?.1.words().into_iter().next(),
                    Self::List(_) => None,
                })
                .collect(),
            Self::Map(_) => Vec::new(),
        }
    }
}
