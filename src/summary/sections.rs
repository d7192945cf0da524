//! Blocks become title, video, sections and items.
//!
//! Owns what makes a section and an item, [`Item::written_parent`], labels and
//! timestamps. Deliberately absent: recovered nesting (`outline`), what a tag
//! is about (`hashtag`) and dates (`temporal`).

mod flatten;
pub(crate) mod title;
pub(crate) mod video;

use std::rc::Rc;

use super::markdown::Placed;
use super::model::{Block, Footnote, Inline, Place, Prose, ProseId, Section, Text, Video};

/// What the blocks of a document make.
#[derive(Debug, Default)]
pub(crate) struct Built {
    /// The title that the text gives.
    pub(crate) title: Option<Text>,
    /// The video that the text points at first.
    pub(crate) video: Option<Video>,
    /// The sections in source order.
    pub(crate) sections: Vec<Section>,
}

/// Makes sections and items of the blocks of a document.
pub(crate) fn build(blocks: Vec<Placed>) -> Built {
    let mut built = Built {
        video: video::find(&blocks),
        ..Built::default()
    };
    let title = title::find(&blocks);
    built.title = title.as_ref().map(|title| title.text.clone());
    let divided = !blocks
        .iter()
        .any(|placed| matches!(placed.block, Block::Heading { .. }));
    for (index, placed) in blocks.into_iter().enumerate() {
        let line = placed.line;
        match placed.block {
            Block::Heading { .. } if title.as_ref().is_some_and(|title| title.index == index) => {}
            Block::Heading { level, prose } if title::is_only_picture(&prose) => {
                let _ = level;
            }
            Block::Heading { level, prose } => built.sections.push(Section {
                id: Text::from(""),
                line,
                level,
                heading: Some(prose),
                parent: None,
                timestamp: None,
                items: Vec::new(),
            }),
            Block::Rule if divided => built.sections.push(unnamed(line)),
            Block::Rule => {}
            block => {
                if built.sections.is_empty() {
                    built.sections.push(unnamed(line));
                }
                if let Some(section) = built.sections.last_mut() {
                    flatten::append(section, block, line);
                }
            }
        }
    }
    built
        .sections
        .retain(|section| section.heading.is_some() || !section.items.is_empty());
    settle(&mut built.sections);
    built
}

fn unnamed(line: u32) -> Section {
    Section {
        id: Text::from(""),
        line,
        level: 2,
        heading: None,
        parent: None,
        timestamp: None,
        items: Vec::new(),
    }
}

/// Gives ids, lines and parents to finished sections.
fn settle(sections: &mut [Section]) {
    let mut above: Vec<(u8, u32)> = Vec::new();
    for (index, section) in sections.iter_mut().enumerate() {
        section.id = format!("s{}", index + 1).into();
        if section.heading.is_none() {
            section.line = section.items.first().map_or(1, |item| item.line);
        }
        while above
            .last()
            .is_some_and(|(level, _)| *level >= section.level)
        {
            above.pop();
        }
        section.parent = above.last().map(|(_, index)| *index);
        above.push((section.level, index as u32));
        for (number, item) in section.items.iter_mut().enumerate() {
            Rc::make_mut(item).id = format!("{}.{}", section.id, number + 1).into();
        }
    }
}

/// Numbers every prose in source order, and says where each stands.
pub(crate) fn place(sections: &mut [Section], footnotes: &mut [Rc<Footnote>]) -> Vec<Place> {
    let mut places = Vec::new();
    for (section, index) in sections.iter_mut().zip(0..) {
        if let Some(heading) = &mut section.heading {
            number(heading, Place::Heading(index), &mut places);
        }
        for (item, child) in section.items.iter_mut().zip(0..) {
            for block in &mut Rc::make_mut(item).blocks {
                block.for_each_prose_mut(&mut |prose| {
                    number(prose, Place::Item(index, child), &mut places);
                });
            }
        }
    }
    for (footnote, index) in footnotes.iter_mut().zip(0..) {
        for block in &mut Rc::make_mut(footnote).blocks {
            block.for_each_prose_mut(&mut |prose| {
                number(prose, Place::Footnote(index), &mut places);
            });
        }
    }
    places
}

fn number(prose: &mut Prose, place: Place, places: &mut Vec<Place>) {
    prose.id = ProseId(places.len() as u32);
    places.push(place);
}

/// Calls `visit` with every leaf of inline markup, in order.
fn for_each_inline<'a>(inlines: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Strikethrough(content)
            | Inline::Link { content, .. } => for_each_inline(content, visit),
            _ => {}
        }
    }
}
