//! A section as its tags are spread in it: what names each of them, and where
//! the tag line has them.
//!
//! Deliberately absent: what follows from it (`walk`).

use super::super::super::model::{Place, Section};
use super::super::super::outline::{Opening, opening};
use super::super::document::{Hit, Line};
use super::super::heading::HeadingTag;
use super::super::naming::{Named, Naming};
use super::super::order::Order;
use super::super::{Reason, insert};

/// A section, and what names tags in it.
#[derive(Debug)]
pub(in super::super) struct Scene<'a> {
    /// The section.
    pub(super) section: &'a Section,
    /// Its number.
    pub(super) number: u32,
    /// The tags that the heading names.
    pub(super) heading: Vec<HeadingTag>,
    /// The tags of which a part stands in the heading, rising.
    pub(super) heading_parts: Vec<u32>,
    /// What is known of each item.
    pub(super) items: Vec<Mentions>,
}

/// What an item says of tags.
#[derive(Debug)]
pub(super) struct Mentions {
    /// The tags that it names, rising.
    pub(super) named: Vec<Mention>,
    /// The tags of which a part stands in it that does not name them, rising.
    pub(super) parts: Vec<u32>,
    /// How it opens.
    pub(super) opening: Opening,
}

/// A tag that an item names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// The tag.
    pub(super) tag: u32,
    /// How it is named.
    pub(super) reason: Reason,
    /// The byte of the item's text where it is, or where its first part is.
    pub(super) start: u32,
}

impl Mentions {
    /// How the item names a tag.
    pub(super) fn of(&self, tag: u32) -> Option<Mention> {
        let at = self.named.binary_search_by_key(&tag, |named| named.tag);
        self.named.get(at.ok()?).copied()
    }
}

impl Scene<'_> {
    /// Whether the heading names a tag.
    pub(in super::super) fn is_headed(&self) -> bool {
        !self.heading.is_empty()
    }

    /// The tags that the section names, rising.
    pub(super) fn tags(&self) -> Vec<u32> {
        /// What has more is no text about them.
        const MOST: usize = 64;
        let named = self.items.iter().flat_map(|item| &item.named);
        let heading = self.heading.iter().map(|named| named.tag);
        let mut tags = Vec::new();
        let all = named.map(|named| named.tag).chain(heading);
        all.for_each(|tag| insert(&mut tags, tag));
        tags.truncate(MOST);
        tags
    }
}

/// The sections, with what names tags in each. `left` are the mentions of parts
/// of tags that do not name them, by rising tag.
pub(in super::super) fn scenes<'a>(
    named: &Named,
    left: &[Hit],
    lines: &[Line<'_>],
    sections: &'a [Section],
) -> Vec<Scene<'a>> {
    let mentions = |section: &Section| {
        let items = section.items.iter().map(|item| Mentions {
            named: Vec::new(),
            parts: Vec::new(),
            opening: item
                .prose()
                .map_or(Opening::Plain, |prose| opening(&prose.text)),
        });
        items.collect()
    };
    let scene = |(section, number): (&'a Section, u32)| Scene {
        section,
        number,
        heading: Vec::new(),
        heading_parts: Vec::new(),
        items: mentions(section),
    };
    let mut scenes: Vec<Scene<'a>> = sections.iter().zip(0..).map(scene).collect();
    for (namings, tag) in named.iter().zip(0..) {
        for naming in namings {
            let range = naming.ranges.first().cloned().unwrap_or_default();
            let Some((scene, item)) = at(&mut scenes, lines, naming.line) else {
                continue;
            };
            let Some(item) = item else {
                scene.heading.push(HeadingTag {
                    tag,
                    start: range.start,
                    end: range.end,
                });
                continue;
            };
            match scene
                .items
                .get_mut(item as usize)
                .map(|item| &mut item.named)
            {
                Some(own) if own.last().is_none_or(|last| last.tag != tag) => own.push(Mention {
                    tag,
                    reason: naming.reason,
                    start: range.start as u32,
                }),
                Some(own) => own
                    .iter_mut()
                    .rev()
                    .take(1)
                    .for_each(|last| last.reason = last.reason.min(naming.reason)),
                None => {}
            }
        }
    }
    for hit in left {
        let found = at(&mut scenes, lines, hit.line);
        let parts = found.and_then(|(scene, item)| match item {
            Some(item) => Some(&mut scene.items.get_mut(item as usize)?.parts),
            None => Some(&mut scene.heading_parts),
        });
        if let Some(parts) = parts.filter(|parts| parts.last() != Some(&hit.tag)) {
            parts.push(hit.tag);
        }
    }
    scenes
}

/// The section of a line and its item; no item for a heading.
fn at<'s, 'a>(
    scenes: &'s mut [Scene<'a>],
    lines: &[Line<'_>],
    line: u32,
) -> Option<(&'s mut Scene<'a>, Option<u32>)> {
    let (section, item) = match lines.get(line as usize)?.place {
        Place::Heading(section) => (section, None),
        Place::Item(section, item) => (section, Some(item)),
        Place::Footnote(_) => return None,
    };
    Some((scenes.get_mut(section as usize)?, item))
}

/// Where the order of the tag line has a tag.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Anchor {
    /// Whether the tag line has an order.
    pub(super) ordered: bool,
    /// The section.
    pub(super) section: Option<u32>,
    /// How many tags the order has in that section.
    pub(super) all: usize,
    /// How many of them stand before this one.
    pub(super) before: usize,
    /// The item of the section that the order has the tag at, and the one that it
    /// has the next tag at.
    pub(super) stretch: Option<(u32, u32)>,
    /// Whether the next tag of that section is named in it before this one.
    pub(super) overtaken: bool,
    /// How many sections name the tag.
    pub(super) sections: u32,
}

/// Where the order of the tag line has each tag.
pub(in super::super) fn anchors(named: &Named, order: &Order, lines: &[Line<'_>]) -> Vec<Anchor> {
    let in_sections = order.sections.as_deref().unwrap_or_default();
    let in_lines = order.lines.as_deref().unwrap_or_default();
    let known = || in_sections.iter().flatten();
    let mut counts = vec![0; known().max().map_or(0, |last| *last as usize + 1)];
    for section in known() {
        if let Some(count) = counts.get_mut(*section as usize) {
            *count += 1;
        }
    }
    // The first line of its section that names a tag.
    let first = |tag: usize| {
        let section = in_sections.get(tag).copied().flatten()?;
        let in_section = |naming: &&Naming| {
            let line = lines.get(naming.line as usize);
            line.and_then(Line::section) == Some(section) && item(lines, naming.line).is_some()
        };
        let line = named
            .get(tag)?
            .iter()
            .find(in_section)
            .map(|naming| naming.line);
        Some((section, line))
    };
    let overtaken = |tag: usize| {
        let (section, own) = first(tag)?;
        let (other, next) = (tag + 1..named.len()).find_map(first)?;
        let next = next.filter(|_| other == section)?;
        Some(own.is_none_or(|own| next < own))
    };
    let mut row = (None, 0);
    let mut anchors: Vec<Anchor> = Vec::with_capacity(named.len());
    for (namings, tag) in named.iter().zip(0usize..) {
        let section = in_sections.get(tag).copied().flatten();
        // The sections never fall, so that the tags of one stand in a row.
        if section.is_some() && row.0 != section {
            row = (section, 0);
        }
        let before = row.1;
        row.1 += usize::from(section.is_some());
        let stretch = || {
            let line = in_lines.get(tag).copied().flatten()?;
            let (section, from) = item(lines, line)?;
            let mut rest = in_lines.get(tag + 1..)?.iter().flatten();
            let next = rest.find(|next| **next > line);
            let to = next.and_then(|next| item(lines, *next));
            let to = to.filter(|to| to.0 == section);
            Some((from, to.map_or(u32::MAX, |to| to.1)))
        };
        let places = namings
            .iter()
            .filter_map(|naming| lines.get(naming.line as usize));
        let mut sections: Vec<u32> = places.filter_map(Line::section).collect();
        sections.dedup();
        let count = section.and_then(|section| counts.get(section as usize));
        anchors.push(Anchor {
            ordered: order.sections.is_some(),
            section,
            all: count.copied().unwrap_or(0),
            before,
            stretch: stretch(),
            overtaken: overtaken(tag).unwrap_or_default(),
            sections: sections.len() as u32,
        });
    }
    anchors
}

fn item(lines: &[Line<'_>], line: u32) -> Option<(u32, u32)> {
    match lines.get(line as usize)?.place {
        Place::Item(section, item) => Some((section, item)),
        Place::Heading(_) | Place::Footnote(_) => None,
    }
}
