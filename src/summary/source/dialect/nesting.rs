//! Which item an item is written under, by its indent and by the look of its
//! marker.
//!
//! A deeper indent is a child, whether by one space or by a tab. At the same
//! indent a marker of another class opens a level below, and the class that
//! was there before returns to its own, as in `1. - - 2. -` (the rule that
//! reStructuredText has for the marks of its headings).
//!
//! Deliberately absent: nesting that only the words tell (`outline`).

use super::marker::Class;

/// No deeper than this: the Markdown parser counts a list and its item as two.
const MAX_DEPTH: usize = 12;

/// The items that are open at a line.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    /// The column of the marker as written.
    indent: usize,
    class: Class,
    /// The column of the words as rewritten.
    content: usize,
}

impl Nesting {
    pub(super) fn clear(&mut self) {
        self.entries.clear();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Closes what an item at `indent` ends; gives the least column for its
    /// marker, and whether it continues a list. The look of the marker counts
    /// only where `by_class`.
    pub(super) fn item(&mut self, indent: usize, class: Class, by_class: bool) -> (usize, bool) {
        while self.entries.last().is_some_and(|last| last.indent > indent) {
            self.entries.pop();
        }
        let sibling = self
            .entries
            .iter()
            .rposition(|entry| entry.indent == indent && entry.class == class);
        if let Some(sibling) = sibling {
            self.entries.truncate(sibling);
        } else if !by_class {
            while self
                .entries
                .last()
                .is_some_and(|last| last.indent == indent)
            {
                self.entries.pop();
            }
        }
        self.entries.truncate(MAX_DEPTH);
        let column = self.entries.last().map_or(0, |last| last.content);
        (column, sibling.is_some())
    }

    /// Opens an item as rewritten.
    pub(super) fn open(&mut self, indent: usize, class: Class, content: usize) {
        self.entries.push(Entry {
            indent,
            class,
            content,
        });
    }

    /// The column of the words of the item that a line at `indent` belongs to.
    /// Where the line stands `apart`, the items that it does not belong to are
    /// closed.
    pub(super) fn owner(&mut self, indent: usize, apart: bool) -> Option<usize> {
        let owner = self.entries.iter().rposition(|entry| entry.indent < indent);
        if apart {
            self.entries.truncate(owner.map_or(0, |owner| owner + 1));
        }
        owner
            .and_then(|owner| self.entries.get(owner))
            .map(|entry| entry.content)
    }
}
