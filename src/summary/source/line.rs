//! A line of text that remembers where each of its characters stands on disk,
//! however it is edited, and the same for a whole text.
//!
//! Deliberately absent: what is edited and why.

use std::borrow::Cow;
use std::ops::Range;

use super::super::model::Position;

/// One line, without its line end.
#[derive(Clone, Debug)]
pub(crate) struct Line<'a> {
    /// The characters, as edited so far.
    pub(crate) text: Cow<'a, str>,
    origin: Origin,
}

/// Where the characters of a line stand on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Origin {
    line: u32,
    column: u32,
    /// By rising `at`; empty where every character keeps its distance from the
    /// first.
    shifts: Vec<Shift>,
}

/// From the character `at` of the edited line on, the characters stand on disk
/// from `column` on, until the next shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shift {
    at: u32,
    column: u32,
}

/// Where the lines of an edited text stand on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Origins {
    /// Empty where the text is the file, character by character.
    lines: Vec<Origin>,
}

impl<'a> Line<'a> {
    /// A line that starts at `position` on disk.
    pub(crate) fn new(text: &'a str, position: Position) -> Self {
        Self {
            text: Cow::Borrowed(text),
            origin: Origin {
                line: position.line,
                column: position.column,
                shifts: Vec::new(),
            },
        }
    }

    /// The line on disk, from 1.
    pub(crate) fn number(&self) -> u32 {
        self.origin.line
    }

    /// Where the byte `offset` of the text stands on disk.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let column = self.text.get(..offset).unwrap_or("").chars().count();
        self.origin.position(column as u32)
    }

    /// Whether nothing but white space is on it.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Takes everything away.
    pub(crate) fn clear(&mut self) {
        self.text = Cow::Borrowed("");
        self.origin.shifts.clear();
    }

    /// Puts `with` in the place of the bytes `range`.
    pub(crate) fn splice(&mut self, range: Range<usize>, with: &str) {
        self.edit(&[(range, with)]);
    }

    /// Puts each string in the place of its bytes, in one pass; the ranges are
    /// in rising order, apart, and on character boundaries.
    pub(crate) fn edit(&mut self, edits: &[(Range<usize>, &str)]) {
        if edits.is_empty() {
            return;
        }
        let old = self.text.as_ref();
        let mut text = String::with_capacity(old.len());
        let mut written = 0;
        let mut shifts = Vec::new();
        let mut read = 0;
        let mut from = 0;
        let end = (old.len()..old.len(), "");
        for (range, with) in edits.iter().chain([&end]) {
            let kept = old.get(from..range.start).unwrap_or("");
            let count = kept.chars().count() as u32;
            self.origin.copy(read..read + count, written, &mut shifts);
            text.push_str(kept);
            text.push_str(with);
            let gone = old.get(range.clone()).unwrap_or("").chars().count() as u32;
            written += count + with.chars().count() as u32;
            read += count + gone;
            from = range.end;
        }
        self.text = Cow::Owned(text);
        self.origin.shifts = shifts;
    }
}

impl Origin {
    fn position(&self, column: u32) -> Position {
        let index = self.shifts.partition_point(|shift| shift.at <= column);
        let column = match index
            .checked_sub(1)
            .and_then(|index| self.shifts.get(index))
        {
            Some(shift) => shift.column + (column - shift.at),
            None => self.column + column,
        };
        Position {
            line: self.line,
            column,
        }
    }

    /// The shifts of the characters `range` when they move to `to`.
    fn copy(&self, range: Range<u32>, to: u32, shifts: &mut Vec<Shift>) {
        if range.is_empty() {
            return;
        }
        shifts.push(Shift {
            at: to,
            column: self.position(range.start).column,
        });
        let next = self.shifts.partition_point(|shift| shift.at <= range.start);
        let inside = self.shifts.iter().skip(next);
        shifts.extend(
            inside
                .take_while(|shift| shift.at < range.end)
                .map(|shift| Shift {
                    at: shift.at - range.start + to,
                    column: shift.column,
                }),
        );
    }
}

impl Origins {
    /// Joins lines to a text, each with a line feed, and tells where they stand.
    pub(crate) fn join(lines: Vec<Line<'_>>) -> (String, Self) {
        let size = lines.iter().map(|line| line.text.len() + 1).sum();
        let mut text = String::with_capacity(size);
        let mut origins = Vec::with_capacity(lines.len());
        for line in lines {
            text.push_str(&line.text);
            text.push('\n');
            origins.push(line.origin);
        }
        let plain = origins.iter().zip(1..).all(|(origin, number)| {
            *origin
                == Origin {
                    line: number,
                    ..Origin::default()
                }
        });
        if plain {
            origins.clear();
        }
        (text, Self { lines: origins })
    }

    /// Whether positions in the text are positions on disk.
    pub(crate) fn is_identity(&self) -> bool {
        self.lines.is_empty()
    }

    /// The position on disk of a position in the text.
    pub(crate) fn position(&self, at: Position) -> Position {
        let index = (at.line as usize).saturating_sub(1);
        match self.lines.get(index) {
            Some(origin) => origin.position(at.column),
            None if self.lines.is_empty() => at,
            None => self.lines.last().map_or(at, |origin| Position {
                line: origin.line + 1,
                column: 0,
            }),
        }
    }

    /// The column at which the disk position stops running along with the
    /// text's after `at`, in the same line of the text.
    pub(crate) fn next_shift(&self, at: Position) -> Option<u32> {
        let origin = self.lines.get((at.line as usize).saturating_sub(1))?;
        let index = origin.shifts.partition_point(|shift| shift.at <= at.column);
        origin.shifts.get(index).map(|shift| shift.at)
    }
}
