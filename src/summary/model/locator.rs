//! From a byte of a text to its place in the source.
//!
//! Deliberately absent: an index of lines. Places are mostly asked for in
//! rising order, so one walk along the text answers them all.

use super::{Anchor, Position};

/// A walk along a text that knows the place in the source.
#[derive(Clone, Debug)]
pub(crate) struct Locator<'a> {
    text: &'a str,
    anchors: &'a [Anchor],
    /// Where the text stands before the first anchor.
    start: Position,
    /// How many anchors are behind.
    passed: usize,
    offset: usize,
    position: Position,
}

impl<'a> Locator<'a> {
    /// Starts before the text. `anchors` rise by offset; without any, the text
    /// is the source.
    pub(crate) fn new(text: &'a str, anchors: &'a [Anchor]) -> Self {
        Self::starting(Position { line: 1, column: 0 }, text, anchors)
    }

    /// Starts before a text whose first bytes, up to the first anchor, stand at
    /// `start`.
    pub(crate) fn starting(start: Position, text: &'a str, anchors: &'a [Anchor]) -> Self {
        Self {
            text,
            anchors,
            start,
            passed: 0,
            offset: 0,
            position: start,
        }
    }

    /// The place of the byte `offset`. Asking in rising order costs one walk in
    /// all; what lies behind another anchor is asked of that anchor.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
        if offset < self.offset || self.next_break().is_some_and(|next| next <= offset) {
            self.start_at_anchor(offset);
        }
        let between = self.text.as_bytes().get(self.offset..offset);
        for &byte in between.unwrap_or_default() {
            if byte == b'\n' {
                self.position.line += 1;
                self.position.column = 0;
            } else if !is_continuation(byte) {
                self.position.column += 1;
            }
        }
        self.offset = offset;
        self.position
    }

    /// The offset of the first anchor behind the byte asked for last.
    pub(crate) fn next_break(&self) -> Option<usize> {
        let anchor = self.anchors.get(self.passed)?;
        Some(anchor.offset as usize)
    }

    /// Goes to the last anchor before the byte `offset`.
    fn start_at_anchor(&mut self, offset: usize) {
        let behind = |anchor: &Anchor| anchor.offset as usize <= offset;
        self.passed = self.anchors.partition_point(behind);
        let anchor = self.passed.checked_sub(1);
        let anchor = anchor.and_then(|index| self.anchors.get(index));
        (self.offset, self.position) = match anchor {
            Some(anchor) => (anchor.offset as usize, anchor.position),
            None => (0, self.start),
        };
    }
}

/// Whether a byte of UTF-8 continues a character.
fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}
