//! A line of text that remembers where each of its characters stands on disk,
//! however it is edited, and the same for a whole text.
//!
//! Deliberately absent: what is edited and why.

use std::borrow::Cow;
use std::ops::Range;

use super::super::model::{Anchor, Position};

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

/// Joins lines to a text, each with a line feed, and tells where they stand:
/// from each anchor on, until the next, character by character, a line end
/// leading to the start of the next line. No anchors at all mean that the text
/// stands as it is on disk.
pub(crate) fn join(lines: Vec<Line<'_>>) -> (String, Vec<Anchor>) {
    let size = lines.iter().map(|line| line.text.len() + 1).sum();
    let mut text = String::with_capacity(size);
    let mut anchors = Vec::new();
    let mut expected = Position { line: 1, column: 0 };
    for line in lines {
        let origin = &line.origin;
        let mut shifts = origin.shifts.iter().peekable();
        let starts = shifts.peek().is_some_and(|shift| shift.at == 0);
        let first = origin.position(0);
        if first != expected && !starts {
            anchors.push(Anchor {
                offset: text.len() as u32,
                position: first,
            });
        }
        let mut offsets = line.text.char_indices().map(|(offset, _)| offset);
        let mut passed = 0;
        for shift in shifts {
            // Behind the last character stands the line end, which needs none.
            let Some(offset) = offsets.nth((shift.at - passed) as usize) else {
                break;
            };
            passed = shift.at + 1;
            anchors.push(Anchor {
                offset: (text.len() + offset) as u32,
                position: Position {
                    line: origin.line,
                    column: shift.column,
                },
            });
        }
        text.push_str(&line.text);
        text.push('\n');
        expected = Position {
            line: origin.line + 1,
            column: 0,
        };
    }
    (text, anchors)
}
