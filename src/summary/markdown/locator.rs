//! From a byte of the parsed text to its place in the source.
//!
//! Deliberately absent: an index of lines. Places are asked for in rising
//! order, so one walk along the text answers them all.

use crate::summary::model::{Anchor, Position};

/// A walk along the text that knows the place in the source.
pub(super) struct Locator<'a> {
    text: &'a str,
    anchors: &'a [Anchor],
    /// How many anchors are behind.
    passed: usize,
    offset: usize,
    position: Position,
}

impl<'a> Locator<'a> {
    /// Starts before the text. `anchors` rise by offset.
    pub(super) fn new(text: &'a str, anchors: &'a [Anchor]) -> Self {
        Self {
            text,
            anchors,
            passed: 0,
            offset: 0,
            position: START,
        }
    }

    /// The place of the byte `offset`. Asking in rising order costs one walk in
    /// all; asking for an earlier byte starts again from the anchor before it.
    pub(super) fn position(&mut self, offset: usize) -> Position {
        if offset < self.offset {
            self.rewind(offset);
        }
        while let Some(anchor) = self.anchors.get(self.passed)
            && anchor.offset as usize <= offset
        {
            self.passed += 1;
            self.offset = anchor.offset as usize;
            self.position = anchor.position;
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
    pub(super) fn next_break(&self) -> Option<usize> {
        let anchor = self.anchors.get(self.passed)?;
        Some(anchor.offset as usize)
    }

    fn rewind(&mut self, offset: usize) {
        self.passed = self
            .anchors
            .partition_point(|anchor| anchor.offset as usize <= offset);
        let anchor = self
            .passed
            .checked_sub(1)
            .and_then(|index| self.anchors.get(index));
        self.offset = anchor.map_or(0, |anchor| anchor.offset as usize);
        self.position = anchor.map_or(START, |anchor| anchor.position);
    }
}

/// Where a text without anchors starts.
const START: Position = Position { line: 1, column: 0 };

/// Whether a byte of UTF-8 continues a character.
fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}
