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
    start: Position,
    /// By rising `at`; empty where every character keeps its distance from the
    /// first.
    shifts: Vec<Shift>,
}

/// From the character `at` of the edited line on, the characters stand on disk
/// from `position` on, until the next shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shift {
    at: u32,
    position: Position,
}

impl<'a> Line<'a> {
    /// A line that starts at `position` on disk.
    pub(crate) fn new(text: &'a str, position: Position) -> Self {
        Self {
            text: Cow::Borrowed(text),
            start: position,
            shifts: Vec::new(),
        }
    }

    /// An empty line where `self` starts.
    pub(crate) fn blank_before(&self) -> Self {
        Self {
            text: Cow::Borrowed(""),
            start: self.start,
            shifts: Vec::new(),
        }
    }

    /// Where the byte `offset` of the text stands on disk.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let column = self.text.get(..offset).unwrap_or("").chars().count();
        self.at(column as u32)
    }

    /// Whether nothing but white space is on it.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Takes everything away.
    pub(crate) fn clear(&mut self) {
        self.text = Cow::Borrowed("");
        self.shifts.clear();
    }

    /// Adds a character that stands at `position` on disk behind the `count`
    /// that are there already.
    pub(crate) fn push(&mut self, count: u32, char: char, position: Position) {
        if count == 0 {
            self.start = position;
        } else if self.at(count) != position {
            self.shifts.push(Shift {
                at: count,
                position,
            });
        }
        self.text.to_mut().push(char);
    }

    /// Takes the text for one that stands elsewhere, by where each character does.
    pub(crate) fn relocate(&mut self, place: impl Fn(Position) -> Position) {
        let mut line = Line::new("", place(self.start));
        for (char, column) in self.text.chars().zip(0..) {
            line.push(column, char, place(self.at(column)));
        }
        *self = line;
    }

    /// Puts `with` in the place of the bytes `range`.
    pub(crate) fn splice(&mut self, range: Range<usize>, with: &str) {
        self.edit(&[(range, with)]);
    }

    /// Puts each string in the place of its bytes, in one pass; the ranges are
    /// in rising order, apart, and on character boundaries.
    pub(crate) fn edit<S: AsRef<str>>(&mut self, edits: &[(Range<usize>, S)]) {
        if edits.is_empty() {
            return;
        }
        let old = self.text.as_ref();
        let mut text = String::with_capacity(old.len());
        let mut shifts = Vec::new();
        let (mut read, mut written, mut from) = (0, 0, 0);
        let edits = edits
            .iter()
            .map(|(range, with)| (range.clone(), with.as_ref()));
        for (range, with) in edits.chain([(old.len()..old.len(), "")]) {
            let kept = old.get(from..range.start).unwrap_or("");
            let count = kept.chars().count() as u32;
            self.copy_shifts(read..read + count, written, &mut shifts);
            text.push_str(kept);
            text.push_str(with);
            let gone = old.get(range.clone()).unwrap_or("").chars().count() as u32;
            written += count + with.chars().count() as u32;
            read += count + gone;
            from = range.end;
        }
        self.text = Cow::Owned(text);
        self.shifts = shifts;
    }

    /// Where the character `column` of the text stands on disk.
    pub(crate) fn at(&self, column: u32) -> Position {
        let index = self.shifts.partition_point(|shift| shift.at <= column);
        let (from, position) = match index
            .checked_sub(1)
            .and_then(|index| self.shifts.get(index))
        {
            Some(shift) => (shift.at, shift.position),
            None => (0, self.start),
        };
        Position {
            line: position.line,
            column: position.column + (column - from),
        }
    }

    /// The shifts of the characters `range` when they move to `to`.
    fn copy_shifts(&self, range: Range<u32>, to: u32, shifts: &mut Vec<Shift>) {
        if range.is_empty() {
            return;
        }
        shifts.push(Shift {
            at: to,
            position: self.at(range.start),
        });
        let next = self.shifts.partition_point(|shift| shift.at <= range.start);
        let inside = self.shifts.iter().skip(next);
        shifts.extend(
            inside
                .take_while(|shift| shift.at < range.end)
                .map(|shift| Shift {
                    at: shift.at - range.start + to,
                    position: shift.position,
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
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut expected = Position { line: 1, column: 0 };
    for line in lines {
        let first = line.at(0);
        let shifts = line.shifts.iter().filter(|shift| shift.at > 0);
        let mut offsets = line.text.char_indices().map(|(offset, _)| offset);
        let mut passed = 0;
        if first != expected {
            anchors.push(Anchor {
                offset: text.len() as u32,
                position: first,
            });
        }
        for shift in shifts {
            // Behind the last character stands the line end, which needs none.
            let Some(offset) = offsets.nth((shift.at - passed) as usize) else {
                break;
            };
            passed = shift.at + 1;
            anchors.push(Anchor {
                offset: (text.len() + offset) as u32,
                position: shift.position,
            });
        }
        text.push_str(&line.text);
        text.push('\n');
        let last = line
            .shifts
            .last()
            .map_or(line.start, |shift| shift.position);
        expected = Position {
            line: last.line + 1,
            column: 0,
        };
    }
    (text, anchors)
}
