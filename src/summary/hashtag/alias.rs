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
    /// The first character of the key of each name, by which most are told apart
    /// before anything is normalised, with the number of the name; rising.
    by_initial: Vec<(Option<char>, u32)>,
}

/// One of the names of a group.
#[derive(Debug)]
struct Name<'a> {
    written: &'a str,
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
        let initials = aliases.names.iter().zip(0..);
        let initials = initials.map(|(name, number)| (normal::initial(name.written), number));
        aliases.by_initial = initials.collect();
        aliases.by_initial.sort_unstable();
        aliases
    }

    /// The names of the groups that have one with this key, as they are written.
    pub(super) fn of(&self, key: &str) -> impl Iterator<Item = &'a str> {
        let initial = key.chars().next();
        let from = self
            .by_initial
            .partition_point(|(other, _)| *other < initial);
        let same = self.by_initial.iter().skip(from);
        let names = same
            .take_while(move |(other, _)| *other == initial)
            .filter_map(|(_, number)| self.names.get(*number as usize))
            .filter(move |name| normal::is(name.written, key));
        names.flat_map(|name| self.group(name.group))
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
        self.names
            .extend(names.map(|written| Name { written, group }));
    }
}
