//! A line of text that remembers where each of its characters stands on disk,
//! however it is edited, and the same for a whole text.
//!
//! Deliberately absent: what is edited and why.

use super::super::edges::Edges;
use std::borrow::Cow;
use std::ops::Range;

use super::super::model::{Anchor, Locator, Position};

/// One line, without its line end.
#[derive(Clone, Debug)]
pub(crate) struct Line<'a> {
    /// The characters, as edited so far.
    pub(crate) text: Cow<'a, str>,
    start: Position,
    /// By rising offset, none of them 0; empty where every character keeps its
    /// distance from the first.
    anchors: Vec<Anchor>,
}

impl<'a> Line<'a> {
    /// A line that starts at `position` on disk.
    pub(crate) fn new(text: &'a str, position: Position) -> Self {
        Self {
            text: Cow::Borrowed(text),
            start: position,
            anchors: Vec::new(),
        }
    }

    /// A line of characters that stand where they say; `start` counts where
    /// there are none.
    pub(crate) fn of(characters: &[(char, Position)], start: Position) -> Self {
        let mut line = Line::new("", characters.first().map_or(start, |(_, at)| *at));
        let mut expected = line.start;
        let text = line.text.to_mut();
        for &(char, position) in characters {
            if position != expected {
                line.anchors.push(Anchor {
                    offset: text.len() as u32,
                    position,
                });
            }
            text.push(char);
            expected = position;
            expected.column += 1;
        }
        line
    }

    /// A line that stands nowhere, as a name that was given to something.
    pub(crate) fn named(name: String) -> Line<'static> {
        Line {
            text: Cow::Owned(name),
            start: Position::default(),
            anchors: Vec::new(),
        }
    }

    /// The bytes `range` as a line of its own.
    pub(crate) fn part(&self, range: Range<usize>) -> Line<'static> {
        let mut part = Line {
            text: Cow::Owned(self.text.as_ref().to_owned()),
            start: self.start,
            anchors: self.anchors.clone(),
        };
        let end = part.text.len();
        part.edit(&[(0..range.start, ""), (range.end..end, "")]);
        part
    }

    /// An empty line where `self` starts.
    pub(crate) fn blank_before(&self) -> Self {
        Line::new("", self.start)
    }

    /// Where the byte `offset` of the text stands on disk.
    pub(crate) fn position(&self, offset: usize) -> Position {
        self.places().position(offset)
    }

    /// The places of its bytes, best asked for in rising order.
    pub(crate) fn places(&self) -> Locator<'_> {
        Locator::starting(self.start, &self.text, &self.anchors)
    }

    /// The bytes of white space before its words.
    pub(crate) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// Whether nothing but white space is on it.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it opens or closes a block of code.
    pub(crate) fn is_fence(&self) -> bool {
        let text = self.text.trim_start();
        text.starts_with("```") || text.starts_with("~~~")
    }

    /// Takes everything away.
    pub(crate) fn clear(&mut self) {
        *self = self.blank_before();
    }

    /// Puts `with` in the place of the bytes `range`.
    pub(crate) fn splice(&mut self, range: Range<usize>, with: &str) {
        self.edit(&[(range, with)]);
    }

    /// Puts each string in the place of its bytes, in one pass; the ranges are
    /// in rising order, apart, and on character boundaries.
    pub(crate) fn edit<S: AsRef<str>>(&mut self, edits: &[(Range<usize>, S)]) {
        let edit = |index: usize| {
            let (range, with) = edits.get(index)?;
            Some((range.clone(), with.as_ref()))
        };
        if !edits.is_empty() {
            self.rewrite(&edit);
        }
    }

    /// Makes the edits of those numbers, from 0 on.
    fn rewrite<'e>(&mut self, edit: &dyn Fn(usize) -> Option<(Range<usize>, &'e str)>) {
        let old = self.text.as_ref();
        let mut places = self.places();
        let mut text = String::with_capacity(old.len());
        let mut start = self.start;
        let mut anchors: Vec<Anchor> = Vec::new();
        let mut from = 0;
        let edits = (0..).map_while(edit);
        for (range, with) in edits.chain([(old.len()..old.len(), "")]) {
            if from < range.start {
                let position = places.position(from);
                match text.len() as u32 {
                    0 => start = position,
                    offset => anchors.push(Anchor { offset, position }),
                }
                let by = text.len() as isize - from as isize;
                anchors.extend(self.anchors_in(from + 1..range.start, by));
            }
            text.push_str(old.part(from..range.start));
            text.push_str(with);
            from = range.end;
        }
        self.text = Cow::Owned(text);
        self.start = start;
        self.anchors = anchors;
    }

    /// The anchors in the bytes `range`, for where these stand `by` further on.
    fn anchors_in(&self, range: Range<usize>, by: isize) -> impl Iterator<Item = Anchor> {
        let before = |anchor: &Anchor| (anchor.offset as usize) < range.start;
        let first = self.anchors.partition_point(before);
        let inside = self.anchors.iter().skip(first);
        inside
            .take_while(move |anchor| (anchor.offset as usize) < range.end)
            .map(move |anchor| Anchor {
                offset: anchor.offset.saturating_add_signed(by as i32),
                position: anchor.position,
            })
    }
}

/// Joins lines to a text, each with a line feed, and tells where they stand:
/// from each anchor on, until the next, character by character, a line end
/// leading to the start of the next line. No anchors at all mean that the text
/// stands as it is on disk.
pub(crate) fn join(lines: &[Line<'_>]) -> (String, Vec<Anchor>) {
    let size = lines.iter().map(|line| line.text.len() + 1).sum();
    let mut text = String::with_capacity(size);
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut expected = Position { line: 1, column: 0 };
    for line in lines {
        if line.start != expected {
            anchors.push(Anchor {
                offset: text.len() as u32,
                position: line.start,
            });
        }
        // Behind the last character stands the line end, which needs none.
        anchors.extend(line.anchors_in(0..line.text.len(), text.len() as isize));
        text.push_str(&line.text);
        text.push('\n');
        let last = line.anchors.last().map(|anchor| anchor.position);
        expected = Position {
            line: last.unwrap_or(line.start).line + 1,
            column: 0,
        };
    }
    (text, anchors)
}
