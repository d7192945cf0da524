//! What fitting the weights takes: the items that are weighed, and finding what
//! tags are about by other weights. Only the developer's commands are built with
//! it.
//!
//! Deliberately absent: the fitting itself, which is a developer's command.

use std::rc::Rc;

use super::super::model::{Position, Section, Summary, Text};
use super::topic::feature::{COUNT, FAMILIES};
use super::{Hashtag, Order, WrittenTag, distinct, document, named, resolve_by, topic};

/// The number of features, each with one weight.
pub const FEATURES: usize = COUNT;

/// An item that is weighed.
#[derive(Clone, Debug)]
pub struct Row {
    /// The tag.
    pub tag: Text,
    /// The line of the item.
    pub line: u32,
    /// The features that hold.
    pub features: Vec<u16>,
}

/// The families of features, each with the number of its values.
pub fn families() -> &'static [(&'static str, u16)] {
    FAMILIES
}

/// What weights are worth before any document is seen, in natural log odds.
pub fn expectations() -> Vec<f64> {
    let mut expectations = vec![0.0; COUNT];
    let (feature, weight) = topic::expectation();
    if let Some(expectation) = expectations.get_mut(usize::from(feature)) {
        *expectation = weight;
    }
    expectations
}

/// The items of a summary that are weighed, with what speaks for each.
pub fn rows(summary: &Summary) -> Vec<Row> {
    let (tags, sections) = (written(summary), sections(summary));
    let tags = distinct(&tags);
    let lines = document::lines(&sections);
    let (named, left) = named(&tags, &lines, &[]);
    let order = Order::of(&named, &lines);
    let anchors = topic::anchors(&named, &order, &lines);
    let scenes = topic::scenes(&named, &left, &lines, &sections);
    let mut rows = Vec::new();
    for (scene, section) in scenes.iter().zip(&sections) {
        scene.for_each_weighed(&anchors, |tag, item, features| {
            let tag = tags.get(tag as usize).map(|tag| tag.tag.clone());
            rows.extend(tag.zip(section.items.get(item)).map(|(tag, item)| Row {
                tag,
                line: item.line,
                features: features.to_vec(),
            }));
        });
    }
    rows
}

/// As [`resolve`](super::resolve), by these weights.
pub fn resolve(summary: &Summary, weights: &[i8; FEATURES]) -> Vec<Rc<Hashtag>> {
    let title = summary.title.as_deref().unwrap_or_default();
    resolve_by(&written(summary), &sections(summary), title, &[], weights).0
}

fn sections(summary: &Summary) -> Vec<Section> {
    let sections = summary.sections.iter();
    sections.map(|section| Section::clone(section)).collect()
}

fn written(summary: &Summary) -> Vec<WrittenTag> {
    let tags = summary.hashtags.iter();
    tags.map(|tag| WrittenTag {
        tag: tag.tag.clone(),
        position: Position {
            line: tag.line,
            column: 0,
        },
    })
    .collect()
}
