//! Flattened nesting: which bullet belongs under which.
//!
//! Owns [`Item::parent`], [`Item::confidence`] and [`Item::depth`]. Nesting that
//! the source writes is kept as it is. Deliberately absent: what makes a section
//! or an item (`sections`), and how nesting is shown.

use std::rc::Rc;

use super::model::{Confidence, Item, Position, Section};
use super::notice::{Notice, NoticeKind};

/// Sets `parent`, `confidence` and `depth` of every item, from its
/// `written_parent` and, where the source is flat, from its words. Gives one
/// notice for each parent that had to be guessed.
pub fn recover(sections: &mut [Section]) -> Vec<Notice> {
    let mut notices = Vec::new();
    for section in sections {
        let mut head: Option<u32> = None;
        let mut depths: Vec<u32> = Vec::with_capacity(section.items.len());
        for (index, item) in section.items.iter_mut().enumerate() {
            let item = Rc::make_mut(item);
            item.parent = item.written_parent;
            item.confidence = None;
            if item.written_parent.is_none() {
                if ends_in_colon(item) {
                    head = Some(index as u32);
                } else if head.is_some() {
                    item.parent = head;
                    item.confidence = Some(Confidence::Medium);
                    notices.push(Notice {
                        position: Position {
                            line: item.line,
                            column: 0,
                        },
                        kind: NoticeKind::ParentGuessed,
                    });
                }
            }
            let above = item
                .parent
                .and_then(|parent| depths.get(parent as usize))
                .copied();
            item.depth = above.unwrap_or(0) + 1;
            depths.push(item.depth);
        }
    }
    notices
}

fn ends_in_colon(item: &Item) -> bool {
    item.prose()
        .is_some_and(|prose| prose.text.trim_end().ends_with([':', '：']))
}
