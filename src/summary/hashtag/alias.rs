//! Other names of a tag: built in, given in front matter, learned from the
//! parentheses of the document, or spelled out letter by letter.
//!
//! Deliberately absent: where the names are found in the text (`form`,
//! `mention`).

mod heard;
mod learn;
mod letters;
mod sound;
mod table;

use super::super::model::Text;
use super::normal;

pub(super) use heard::Heard;
pub(super) use learn::parentheses;
pub(super) use letters::{numbered, spelled, translated};

/// The names that mean the same as others.
#[derive(Debug, Default)]
pub(super) struct Aliases<'a> {
    /// Group after group.
    names: Vec<Name<'a>>,
}

/// One of the names of a group.
#[derive(Debug)]
struct Name<'a> {
    written: &'a str,
    /// The first character of its key: most names are told apart by it, before
    /// anything is normalised.
    initial: Option<char>,
    group: u32,
}

impl<'a> Aliases<'a> {
    /// The built-in names, and those of front matter: groups of which every
    /// name means the same.
    pub(super) fn new(given: &'a [Vec<Text>]) -> Self {
        let mut aliases = Self::default();
        for names in given {
            aliases.add(names.iter().map(|name| name.as_ref()));
        }
        for names in table::GROUPS.lines() {
            aliases.add(names.split('='));
        }
        aliases
    }

    /// The names of the groups that have one with this key, as they are written.
    pub(super) fn of(&self, key: &str) -> impl Iterator<Item = &'a str> {
        let initial = key.chars().next();
        let named = self
            .names
            .iter()
            .filter(move |name| name.initial == initial && normal::key(name.written) == key);
        named.flat_map(|name| self.group(name.group))
    }

    fn group(&self, group: u32) -> impl Iterator<Item = &'a str> {
        let first = self.names.partition_point(|name| name.group < group);
        let names = self.names.get(first..).unwrap_or_default().iter();
        names
            .take_while(move |name| name.group == group)
            .map(|name| name.written)
    }

    fn add(&mut self, names: impl Iterator<Item = &'a str>) {
        let group = self.names.last().map_or(0, |last| last.group + 1);
        self.names.extend(names.map(|written| Name {
            written,
            initial: normal::initial(written),
            group,
        }));
    }
}
