//! Other names of a tag: built in, given in front matter, learned from the
//! parentheses of the document, or spelled out letter by letter.
//!
//! Deliberately absent: where the names are found in the text (`form`,
//! `mention`).

mod learn;
mod letters;
mod sound;
mod table;

use std::collections::HashMap;

use super::super::model::Text;
use super::normal;

pub(super) use learn::parentheses;
pub(super) use letters::spelled;

/// Names by their keys: all that mean the same as a given one.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    groups: Vec<Vec<String>>,
    by_key: HashMap<String, Vec<usize>>,
}

impl Aliases {
    /// The built-in names, and those of front matter: groups of which every
    /// name means the same.
    pub(super) fn new(given: &[Vec<Text>]) -> Self {
        let mut aliases = Self::default();
        for names in given {
            aliases.add(names.iter().map(|name| name.as_ref()));
        }
        for names in table::GROUPS.lines() {
            aliases.add(names.split('='));
        }
        aliases
    }

    /// The other names of the tag with this key, as they are written.
    pub(super) fn of(&self, key: &str) -> impl Iterator<Item = &str> {
        let groups = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        groups
            .iter()
            .filter_map(|&group| self.groups.get(group))
            .flatten()
            .map(String::as_str)
    }

    fn add<'a>(&mut self, names: impl Iterator<Item = &'a str>) {
        let group = self.groups.len();
        let names: Vec<String> = names.map(str::to_owned).collect();
        for name in &names {
            self.by_key
                .entry(normal::key(name))
                .or_default()
                .push(group);
        }
        self.groups.push(names);
    }
}
