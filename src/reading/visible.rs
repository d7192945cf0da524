//! What of a summary is on the page: the sections that are open, the items
//! that the filter keeps with their ancestors around them, and the words
//! marked.
//!
//! Everything is derived from a summary and a reading, once an action, and
//! compares by value, so that what an action leaves alone is not drawn anew.

use std::ops::Range;
use std::rc::Rc;

use super::bits::Bits;
use super::filter::{Kept, first_items};
use super::settings::Nesting;
use super::{Reading, Search};
use crate::summary::model::{Item, Place, ProseId, Section, Summary};

/// A section as it is on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionView {
    /// Whether its content is shown.
    pub open: bool,
    /// Whether a section around it is closed.
    pub buried: bool,
    /// Whether the filter keeps nothing of it nor of the sections inside it.
    pub folded: bool,
    /// The items in it and in the sections inside it.
    pub total: u32,
    /// Those that the filter keeps; `None` where there is no filter.
    pub kept: Option<u32>,
    /// The places that the search found in it and in the sections inside it.
    pub found: u32,
    /// How each item is shown; `None` where all are shown plainly.
    pub shown: Option<Rc<[Shown]>>,
    /// The words marked, by place of their prose in the document; without
    /// those that the search found where the host paints them.
    pub marks: Rc<[Mark]>,
}

/// How an item is shown under a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The filter keeps it.
    Kept,
    /// It stands above one that is kept, or something led to it.
    Context,
    /// Not at all.
    Hidden,
}

/// Words marked in a prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What the prose belongs to.
    pub place: Place,
    /// The prose.
    pub prose: ProseId,
    /// Bytes of its text.
    pub range: Range<usize>,
    /// Why.
    pub by: MarkedBy,
}

/// Why words are marked, later ones over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkedBy {
    /// They name a hashtag that is chosen.
    Tag,
    /// The search found them.
    Search,
    /// The search found them and the viewer is at them.
    Current,
}

/// Every section as it is on the page.
pub fn sections(summary: &Summary, reading: &Reading) -> Vec<Rc<SectionView>> {
    let first = first_items(summary);
    let kept = reading.kept.as_deref();
    let sums = sums(summary, kept, &reading.search);
    let marks = marks_by_section(summary, reading);
    let mut shut = Bits::none(summary.sections.len() as u32);
    let mut views = Vec::with_capacity(summary.sections.len());
    let of_sections = summary.sections.iter().zip(sums).zip(marks).zip(first);
    for (index, (((section, sum), marks), first)) in (0u32..).zip(of_sections) {
        let folded = kept.is_some() && !sum.kept && !reading.peeked.contains(index);
        let open = reading.open.contains(index) && !folded;
        let buried = section.parent.is_some_and(|parent| shut.contains(parent));
        shut.set(index, buried || !open);
        views.push(Rc::new(SectionView {
            open,
            buried,
            folded,
            total: sum.items,
            kept: kept.map(|_| sum.kept_items),
            found: sum.found,
            // Nobody sees how the items of a folded section are shown.
            shown: kept
                .filter(|_| !folded)
                .map(|kept| shown(reading, kept, section, index, first)),
            marks: marks.into(),
        }));
    }
    views
}

/// The words marked in footnotes, in order.
pub fn footnote_marks(summary: &Summary, reading: &Reading) -> Rc<[Mark]> {
    if summary.footnotes.is_empty() {
        return Rc::default();
    }
    let mut marks = marks(summary, reading);
    marks.retain(|mark| matches!(mark.place, Place::Footnote(_)));
    marks.sort_by(Mark::by_place);
    marks.into()
}

/// Whether the filter keeps nothing of a section nor of those inside it.
pub(super) fn is_folded(summary: &Summary, kept: Option<&Kept>, section: u32) -> bool {
    kept.is_some_and(|kept| {
        let inside = |mut index: u32| loop {
            if index == section {
                return true;
            }
            match summary
                .sections
                .get(index as usize)
                .and_then(|section| section.parent)
            {
                Some(parent) => index = parent,
                None => return false,
            }
        };
        !kept.sections.iter().any(inside)
    })
}

/// The parent of an item under this nesting.
pub fn parent_of(item: &Item, nesting: Nesting) -> Option<u32> {
    match nesting {
        Nesting::Recovered => item.parent,
        Nesting::Written => item.written_parent,
        Nesting::Flat => None,
    }
}

/// What a section and those inside it come to.
#[derive(Clone, Copy, Default)]
struct Sum {
    items: u32,
    kept_items: u32,
    kept: bool,
    found: u32,
}

fn sums(summary: &Summary, kept: Option<&Kept>, search: &Search) -> Vec<Sum> {
    let first = first_items(summary);
    let sections = summary.sections.iter().zip(&first).zip(0u32..);
    let mut sums: Vec<Sum> = sections
        .map(|((section, first), index)| {
            let items = section.items.len() as u32;
            let of_section = *first..first + items;
            Sum {
                items,
                kept_items: kept.map_or(0, |kept| {
                    of_section.filter(|item| kept.items.contains(*item)).count() as u32
                }),
                kept: kept.is_some_and(|kept| kept.sections.contains(index)),
                found: 0,
            }
        })
        .collect();
    for hit in search.hits.iter() {
        if let Place::Heading(section) | Place::Item(section, _) = hit.place
            && let Some(sum) = sums.get_mut(section as usize)
        {
            sum.found += 1;
        }
    }
    // A parent comes before its children, so from the end everything is
    // complete when it is added.
    for (index, section) in summary.sections.iter().enumerate().rev() {
        let sum = sums.get(index).copied().unwrap_or_default();
        let parent = section.parent.map(|parent| parent as usize);
        if let Some(parent) = parent
            .filter(|parent| *parent < index)
            .and_then(|parent| sums.get_mut(parent))
        {
            parent.items += sum.items;
            parent.kept_items += sum.kept_items;
            parent.kept |= sum.kept;
            parent.found += sum.found;
        }
    }
    sums
}

fn shown(reading: &Reading, kept: &Kept, section: &Section, index: u32, first: u32) -> Rc<[Shown]> {
    // A section that a tag is about as a whole, none of its items in
    // particular, is shown whole.
    let mut own = first..first + section.items.len() as u32;
    let as_a_whole = kept.sections.contains(index) && !own.any(|item| kept.items.contains(item));
    let plain = match reading.peeked.contains(index) || as_a_whole {
        true => Shown::Context,
        false => Shown::Hidden,
    };
    let mut shown = vec![plain; section.items.len()];
    for (at, item) in (0u32..).zip(&section.items) {
        let is_kept = kept.items.contains(first + at);
        let is_pinned = reading.pinned == Some(Place::Item(index, at));
        if !is_kept && !is_pinned {
            continue;
        }
        let mut above = parent_of(item, reading.nesting);
        while let Some(parent) = above {
            match shown.get_mut(parent as usize) {
                Some(state) if *state == Shown::Hidden => *state = Shown::Context,
                _ => break,
            }
            above = section
                .items
                .get(parent as usize)
                .and_then(|item| parent_of(item, reading.nesting));
        }
        if let Some(state) = shown.get_mut(at as usize) {
            *state = if is_kept { Shown::Kept } else { Shown::Context };
        }
    }
    shown.into()
}

fn marks_by_section(summary: &Summary, reading: &Reading) -> Vec<Vec<Mark>> {
    let mut of_sections = vec![Vec::new(); summary.sections.len()];
    for mark in marks(summary, reading) {
        if let Place::Heading(section) | Place::Item(section, _) = mark.place
            && let Some(of_section) = of_sections.get_mut(section as usize)
        {
            of_section.push(mark);
        }
    }
    of_sections
        .iter_mut()
        .for_each(|marks| marks.sort_by(Mark::by_place));
    of_sections
}

fn marks(summary: &Summary, reading: &Reading) -> Vec<Mark> {
    let tags = reading.filter.tags.iter();
    let tags = tags.filter_map(|tag| summary.hashtags.get(*tag as usize));
    let matches = tags.flat_map(|tag| &tag.matches);
    let named = matches.flat_map(|found| {
        found.marks.iter().map(|stretch| Mark {
            place: found.place,
            prose: stretch.prose,
            range: stretch.range.clone(),
            by: MarkedBy::Tag,
        })
    });
    let hits = match reading.highlights {
        true => &[],
        false => &*reading.search.hits,
    };
    let found = (0u32..).zip(hits).map(|(index, hit)| Mark {
        place: hit.place,
        prose: hit.prose,
        range: hit.range.clone(),
        by: match reading.search.current == Some(index) {
            true => MarkedBy::Current,
            false => MarkedBy::Search,
        },
    });
    named.chain(found).collect()
}

impl Mark {
    fn by_place(&self, other: &Self) -> std::cmp::Ordering {
        let key = |mark: &Self| (mark.place, mark.prose, mark.range.start, mark.by);
        key(self).cmp(&key(other))
    }
}
