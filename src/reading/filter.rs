//! Filtering by hashtag and by period: which items and sections are kept, and
//! what would remain if another hashtag were added.

use super::bits::Bits;
use super::settings::Matching;
use crate::summary::hashtag::Hashtag;
use crate::summary::model::{Place, Summary, Text};
use crate::summary::unicode::Normalization;

/// What the viewer filters by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Indices into [`Summary::hashtags`], rising.
    pub tags: Vec<u32>,
    /// How they combine.
    pub matching: Matching,
    /// A group of the timeline, by index: only what names a date of it is kept
    /// of what the hashtags keep.
    pub period: Option<u32>,
}

/// What a filter keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Items, counted through the document ([`first_items`]).
    pub items: Bits,
    /// Sections that have such items, or that a tag is about as a whole.
    pub sections: Bits,
}

/// A chip as the filter leaves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Whether its hashtag is chosen.
    pub pressed: bool,
    /// For a chosen one, its items on the page; for another, the items that
    /// would be on the page if it were chosen too.
    pub count: u32,
}

/// The number of items before each section, and the number of all as the last.
pub fn first_items(summary: &Summary) -> Vec<u32> {
    let mut first = Vec::with_capacity(summary.sections.len() + 1);
    let mut count = 0;
    first.push(0);
    for section in &summary.sections {
        count += section.items.len() as u32;
        first.push(count);
    }
    first
}

/// What `filter` keeps; `None` where it is empty and so keeps everything.
pub fn kept(summary: &Summary, filter: &Filter) -> Option<Kept> {
    let first = first_items(summary);
    let by_tags = by_tags(summary, &first, filter);
    let by_period = by_period(summary, &first, filter);
    let mut kept = match (by_tags, by_period) {
        (Some(tags), Some(period)) => tags.combined(&period, Matching::All),
        (Some(kept), None) | (None, Some(kept)) => kept,
        (None, None) => return None,
    };
    kept.sections_of_items(&first);
    Some(kept)
}

/// The chips of all hashtags, in their order.
pub fn chips(summary: &Summary, filter: &Filter) -> Vec<Chip> {
    let first = first_items(summary);
    let by_tags = by_tags(summary, &first, filter);
    let by_period = by_period(summary, &first, filter);
    let chip = |(index, tag)| {
        let pressed = filter.tags.contains(&index);
        let matching = if pressed {
            Matching::All
        } else {
            filter.matching
        };
        let mut left = Kept::of(summary, &first, tag);
        if let Some(current) = &by_tags {
            left = left.combined(current, matching);
        }
        if let Some(period) = &by_period {
            left = left.combined(period, Matching::All);
        }
        Chip {
            pressed,
            count: left.items.count(),
        }
    };
    let hashtags = summary.hashtags.iter().map(AsRef::as_ref);
    (0u32..).zip(hashtags).map(chip).collect()
}

fn by_tags(summary: &Summary, first: &[u32], filter: &Filter) -> Option<Kept> {
    let tags = filter.tags.iter();
    tags.filter_map(|tag| summary.hashtags.get(*tag as usize))
        .map(|tag| Kept::of(summary, first, tag))
        .reduce(|left, right| left.combined(&right, filter.matching))
}

fn by_period(summary: &Summary, first: &[u32], filter: &Filter) -> Option<Kept> {
    let timeline = &summary.timeline;
    let group = timeline.groups.get(filter.period? as usize)?;
    let mut kept = Kept::nothing(summary, first);
    for row in group
        .rows()
        .filter_map(|row| timeline.rows.get(row as usize))
    {
        for mention in &row.mentions {
            kept.take(first, mention.place);
        }
    }
    Some(kept)
}

impl Kept {
    fn nothing(summary: &Summary, first: &[u32]) -> Self {
        Self {
            items: Bits::none(first.last().copied().unwrap_or(0)),
            sections: Bits::none(summary.sections.len() as u32),
        }
    }

    fn of(summary: &Summary, first: &[u32], tag: &Hashtag) -> Self {
        let mut kept = Self::nothing(summary, first);
        for found in &tag.matches {
            kept.take(first, found.place);
        }
        for section in &tag.sections {
            kept.sections.set(*section, true);
        }
        kept
    }

    fn take(&mut self, first: &[u32], place: Place) {
        match place {
            Place::Item(section, item) => {
                if let Some(first) = first.get(section as usize) {
                    self.items.set(first + item, true);
                }
            }
            Place::Heading(section) => self.sections.set(section, true),
            Place::Footnote(_) => {}
        }
    }

    fn combined(mut self, other: &Self, matching: Matching) -> Self {
        match matching {
            Matching::Any => {
                self.items.unite(&other.items);
                self.sections.unite(&other.sections);
            }
            Matching::All => {
                self.items.intersect(&other.items);
                self.sections.intersect(&other.sections);
            }
        }
        self
    }

    fn sections_of_items(&mut self, first: &[u32]) {
        let mut section = 0;
        for item in self.items.iter() {
            while first.get(section + 1).is_some_and(|next| *next <= item) {
                section += 1;
            }
            self.sections.set(section as u32, true);
        }
    }
}

impl Filter {
    /// Whether it keeps everything.
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.period.is_none()
    }

    /// The hashtags chosen, without `#`.
    pub fn names(&self, summary: &Summary) -> Vec<Text> {
        self.tags
            .iter()
            .filter_map(|tag| summary.hashtags.get(*tag as usize))
            .map(|tag| tag.tag.clone())
            .collect()
    }
}

/// The index of the hashtag with this name, with or without `#`, whatever its
/// case and Unicode form.
pub fn tag_named(summary: &Summary, name: &str) -> Option<u32> {
    let level = |text: &str| -> String { text.nfkc().flat_map(char::to_lowercase).collect() };
    let name = name.trim();
    let wanted = level(name.strip_prefix(['#', '＃']).unwrap_or(name));
    let index = summary
        .hashtags
        .iter()
        .position(|tag| level(&tag.tag) == wanted)?;
    Some(index as u32)
}
