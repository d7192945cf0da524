//! The lines of a text, and what each of them is taken for.
//!
//! Beyond both ends there is nothing but blank lines, so that whoever looks
//! ahead or back need not ask where the text ends. Deliberately absent: what
//! makes a line what it is (`kind`, `decision`).

use super::super::super::model::Position;
use super::super::line::Line;
use super::columns;
use super::kind::{self, Kind};

/// The lines of a text, and what each of them is taken for.
pub(super) struct Page<'a> {
    lines: Vec<Line<'a>>,
    kinds: Vec<Kind>,
}

impl<'a> Page<'a> {
    /// Takes each line for what it is by itself and by its neighbours.
    pub(super) fn new(lines: Vec<Line<'a>>) -> Self {
        let kinds = kind::classify(&lines);
        Self { lines, kinds }
    }

    /// The indices of all lines.
    pub(super) fn all(&self) -> std::ops::Range<usize> {
        0..self.lines.len()
    }

    pub(super) fn line(&self, index: usize) -> Option<&Line<'a>> {
        self.lines.get(index)
    }

    /// The characters of a line.
    pub(super) fn text(&self, index: usize) -> &str {
        self.line(index).map_or("", |line| &*line.text)
    }

    /// The characters of a line without the space around them.
    pub(super) fn words(&self, index: usize) -> &str {
        self.text(index).trim()
    }

    /// Where a line stands on disk.
    pub(super) fn position(&self, index: usize) -> Position {
        self.line(index)
            .map_or_else(Position::default, |line| line.position(0))
    }

    /// Whether a line has no space before its words.
    pub(super) fn is_at_margin(&self, index: usize) -> bool {
        columns(self.text(index)) == 0
    }

    /// What a line is taken for.
    pub(super) fn kind(&self, index: usize) -> Kind {
        self.kinds.get(index).copied().unwrap_or(Kind::Blank)
    }

    /// What all lines are taken for.
    pub(super) fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// What the lines below one are taken for.
    pub(super) fn kinds_below(&self, index: usize) -> &[Kind] {
        self.kinds.get(index + 1..).unwrap_or(&[])
    }

    /// Takes a line for something else.
    pub(super) fn set(&mut self, index: usize, kind: Kind) {
        if let Some(known) = self.kinds.get_mut(index) {
            *known = kind;
        }
    }

    /// The line right above.
    pub(super) fn above(&self, index: usize) -> Kind {
        index
            .checked_sub(1)
            .map_or(Kind::Blank, |above| self.kind(above))
    }

    /// The next line below that says something; the number of lines where there
    /// is none.
    pub(super) fn below(&self, index: usize) -> usize {
        let rest = self.kinds_below(index);
        let next = rest.iter().position(|kind| !kind.is_blank());
        index + 1 + next.unwrap_or(rest.len())
    }

    /// What the next line below that says something is taken for.
    pub(super) fn follower(&self, index: usize) -> Kind {
        self.kind(self.below(index))
    }
}
