//! A block becomes items: lists give one item for each of theirs, whatever the
//! depth, and any other block is an item of its own.

use std::rc::Rc;

use super::super::model::{Block, Item, List, ListItem, Marker, Section, Text};

/// Appends a block that starts on `line` to a section as items.
pub(super) fn append(section: &mut Section, block: Block, line: u32) {
    match block {
        Block::List(list) => append_list(section, list, None),
        block => append_item(section, Marker::Plain, line, None, vec![block]),
    }
}

fn append_list(section: &mut Section, list: List, parent: Option<u32>) {
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
        append_list_item(section, item, marker, parent);
    }
}

/// The blocks up to the first list inside are the item's own; that list and
/// what follows are children, in source order.
fn append_list_item(section: &mut Section, item: ListItem, marker: Marker, parent: Option<u32>) {
    let own = item
        .blocks
        .iter()
        .position(|block| matches!(block, Block::List(_)))
        .unwrap_or(item.blocks.len());
    if own == 0 && !item.blocks.is_empty() {
        // `- 1) 첫째` is one item with two markers, of which the inner says more.
        for block in item.blocks {
            match block {
                Block::List(list) => append_list(section, list, parent),
                block => {
                    let line = line_of(&block).unwrap_or(item.line);
                    append_item(section, Marker::Plain, line, parent, vec![block]);
                }
            }
        }
        return;
    }
    let mut blocks = item.blocks;
    let below = blocks.split_off(own);
    let index = section.items.len() as u32;
    append_item(section, marker, item.line, parent, blocks);
    for block in below {
        match block {
            Block::List(list) => append_list(section, list, Some(index)),
            block => {
                let line = line_of(&block).unwrap_or(item.line);
                append_item(section, Marker::Plain, line, Some(index), vec![block]);
            }
        }
    }
}

fn append_item(
    section: &mut Section,
    marker: Marker,
    line: u32,
    written_parent: Option<u32>,
    blocks: Vec<Block>,
) {
    section.items.push(Rc::new(Item {
        id: Text::from(""),
        line,
        marker,
        written_parent,
        parent: written_parent,
        confidence: None,
        depth: 1,
        timestamp: None,
        label: None,
        blocks,
    }));
}

/// The line on which a block starts, if its text tells: a rule or an empty
/// quote does not.
fn line_of(block: &Block) -> Option<u32> {
    match block {
        Block::Code { line, .. } => Some(*line),
        Block::List(list) => list.items.first().map(|item| item.line),
        Block::Quote(blocks) => blocks.iter().find_map(line_of),
        block => block.prose().map(|prose| prose.position(0).line),
    }
}
