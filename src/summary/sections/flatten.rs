//! A block becomes items: lists give one item for each of theirs, whatever the
//! depth, and any other block is an item of its own.

use std::rc::Rc;

use super::super::model::{Block, Item, List, ListItem, Marker, Section, Text};
use super::super::source::{Prepared, Taken};

/// Makes items of the blocks of a section.
pub(super) struct Flattener<'a> {
    /// The section.
    pub(super) section: &'a mut Section,
    /// What was taken off its items.
    pub(super) prepared: &'a Prepared,
}

impl Flattener<'_> {
    /// Appends a block that starts on `line`.
    pub(super) fn block(&mut self, block: Block, line: u32, parent: Option<u32>) {
        match block {
            Block::List(list) => self.list(list, parent),
            block => {
                let line = line_of(&block).unwrap_or(line);
                self.item(Marker::Plain, line, parent, vec![block]);
            }
        }
    }

    fn list(&mut self, list: List, parent: Option<u32>) {
        for (index, item) in list.items.into_iter().enumerate() {
            // A marker alone says nothing, but counts.
            if item.blocks.is_empty() && item.task.is_none() {
                continue;
            }
            let marker = match (item.task, list.start) {
                (Some(ticked), _) => Marker::Task(ticked),
                (None, Some(start)) => Marker::Ordered(start.saturating_add(index as u64)),
                (None, None) => Marker::Bullet,
            };
            self.list_item(item, marker, parent);
        }
    }

    /// The blocks up to the first list inside are the item's own; that list and
    /// what follows are children, in source order.
    fn list_item(&mut self, item: ListItem, marker: Marker, parent: Option<u32>) {
        let position = item.position;
        let mut blocks = item.blocks;
        let own = blocks
            .iter()
            .position(|block| matches!(block, Block::List(_)));
        let below = blocks.split_off(own.unwrap_or(blocks.len()));
        // `- 1) 첫째` is one item with two markers, of which the inner says more.
        let parent = if own == Some(0) {
            parent
        } else {
            let index = self.section.items.len() as u32;
            self.item(marker, position.line, parent, blocks);
            let item = self.section.items.last_mut().and_then(Rc::get_mut);
            if let (Some(item), Some(Taken::Marker(mark))) =
                (item, self.prepared.taken_at(position))
            {
                item.written_marker = Some(mark.clone());
            }
            Some(index)
        };
        for block in below {
            self.block(block, position.line, parent);
        }
    }

    fn item(&mut self, marker: Marker, line: u32, parent: Option<u32>, mut blocks: Vec<Block>) {
        // Mostly a single paragraph, of thousands of items.
        blocks.shrink_to_fit();
        self.section.items.push(Rc::new(Item {
            id: Text::from(""),
            line,
            marker,
            written_marker: None,
            written_parent: parent,
            parent,
            confidence: None,
            depth: 1,
            timestamp: None,
            label: None,
            blocks,
        }));
    }
}

/// The line on which a block starts, if its text tells: a rule or an empty
/// quote does not.
fn line_of(block: &Block) -> Option<u32> {
    match block {
        Block::Code { line, .. } => Some(*line),
        Block::List(list) => list.items.first().map(|item| item.position.line),
        Block::Quote(blocks) => blocks.iter().find_map(line_of),
        block => block.prose().map(|prose| prose.position(0).line),
    }
}
