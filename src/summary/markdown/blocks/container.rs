//! Blocks with blocks in them: quotes, lists and their items, definitions of
//! footnotes.
//!
//! A stack of what is open, bounded by [`MAX_BLOCK_DEPTH`]: what lies deeper
//! loses its frame and keeps its text. Deliberately absent: what closes them
//! (the parser's events).

use super::super::{MAX_BLOCK_DEPTH, Placed};
use super::Reader;
use crate::summary::model::{Block, Footnote, List, ListItem, Position};

/// A block with blocks in it.
pub(super) struct Container {
    pub(super) kind: ContainerKind,
    pub(super) blocks: Vec<Block>,
}

pub(super) enum ContainerKind {
    Quote,
    List(List),
    Item {
        position: Position,
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
    pub(super) fn open_item(&mut self, position: Position) {
        if self.beyond > 0 {
            self.beyond += 1;
        } else {
            self.containers.push(Container {
                kind: ContainerKind::Item {
                    position,
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
            ContainerKind::Item {
                position,
                task,
                tight,
            } => {
                if let Some(Container {
                    kind: ContainerKind::List(list),
                    ..
                }) = self.containers.last_mut()
                {
                    list.tight &= tight;
                    list.items.push(ListItem {
                        position,
                        task,
                        blocks,
                    });
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
            let (position, span) = self.top.clone();
            self.blocks.push(Placed {
                position,
                span,
                underlined: false,
                block,
            });
        }
    }
}
