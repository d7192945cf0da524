//! Blocks with blocks in them: quotes, lists and their items, definitions of
//! footnotes.
//!
//! A stack of what is open, bounded by [`MAX_BLOCK_DEPTH`]: what lies deeper
//! loses its frame and keeps its text. Deliberately absent: what closes them
//! (the parser's events).

use super::super::{MAX_BLOCK_DEPTH, Placed};
use super::Reader;
use crate::summary::model::{Block, Footnote, List, ListItem};

/// A block with blocks in it.
pub(super) struct Container {
    pub(super) kind: ContainerKind,
    pub(super) blocks: Vec<Block>,
}

pub(super) enum ContainerKind {
    Quote,
    List(List),
    Item {
        line: u32,
        task: Option<bool>,
        tight: bool,
    },
    Footnote {
        label: String,
    },
}

impl Reader<'_> {
    pub(super) fn open(&mut self, kind: ContainerKind) {
        if self.beyond > 0 || self.containers.len() >= MAX_BLOCK_DEPTH {
            self.beyond += 1;
        } else {
            self.containers.push(Container {
                kind,
                blocks: Vec::new(),
            });
        }
    }

    /// An item belongs to its list, so it is let in wherever that was.
    pub(super) fn open_item(&mut self, line: u32) {
        if self.beyond > 0 {
            self.beyond += 1;
        } else {
            self.containers.push(Container {
                kind: ContainerKind::Item {
                    line,
                    task: None,
                    tight: true,
                },
                blocks: Vec::new(),
            });
        }
    }

    pub(super) fn close(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(Container { kind, blocks }) = self.containers.pop() else {
            return;
        };
        match kind {
            ContainerKind::Quote => self.add(Block::Quote(blocks)),
            ContainerKind::List(list) => self.add(Block::List(list)),
            ContainerKind::Item { line, task, tight } => {
                if let Some(Container {
                    kind: ContainerKind::List(list),
                    ..
                }) = self.containers.last_mut()
                {
                    list.tight &= tight;
                    list.items.push(ListItem { line, task, blocks });
                }
            }
            ContainerKind::Footnote { label } => self.definitions.push(Footnote {
                number: 0,
                label: label.into(),
                blocks,
            }),
        }
    }

    /// Adds a finished block to the innermost container.
    pub(super) fn add(&mut self, block: Block) {
        if let Some(container) = self.containers.last_mut() {
            container.blocks.push(block);
        } else {
            let (line, span) = self.top.clone();
            self.blocks.push(Placed {
                line,
                span,
                underlined: false,
                block,
            });
        }
    }
}
