//! What of a summary is on the page, derived once an action and shared.

use std::collections::HashSet;
use std::rc::Rc;

use crate::reading::Reading;
use crate::reading::bits::Bits;
use crate::reading::filter::{Chip, chips, first_items};
use crate::reading::visible::{Mark, SectionView, footnote_marks, sections};
use crate::summary::model::{Place, Summary};

/// What is on the page.
#[derive(Debug)]
pub(super) struct Visible {
    pub(super) sections: Rc<[Rc<SectionView>]>,
    pub(super) chips: Rc<[Chip]>,
    pub(super) footnote_marks: Rc<[Mark]>,
    /// The sections and items that the filter keeps; `None` without a filter.
    pub(super) totals: Option<(u32, u32)>,
    /// The rows of the timeline, and after them its unresolved mentions, whose
    /// text the filter keeps and the search found; `None` where neither is on.
    pub(super) lit_dates: Option<Rc<Bits>>,
}

/// What it is derived from: equal where nothing that decides it has changed.
pub(super) struct VisibleBy {
    summary: Rc<Summary>,
    reading: Rc<Reading>,
}

impl VisibleBy {
    pub(super) fn new(summary: &Rc<Summary>, reading: &Rc<Reading>) -> Self {
        Self {
            summary: summary.clone(),
            reading: reading.clone(),
        }
    }
}

impl PartialEq for VisibleBy {
    fn eq(&self, other: &Self) -> bool {
        let (left, right) = (&*self.reading, &*other.reading);
        Rc::ptr_eq(&self.summary, &other.summary)
            && left.open == right.open
            && left.peeked == right.peeked
            && left.filter == right.filter
            && left.search == right.search
            && left.nesting == right.nesting
            && left.pinned == right.pinned
    }
}

impl Visible {
    pub(super) fn derive(by: &VisibleBy) -> Self {
        let (summary, reading) = (&*by.summary, &*by.reading);
        let kept = reading.kept.as_deref();
        Self {
            sections: sections(summary, reading).into(),
            chips: chips(summary, &reading.filter).into(),
            footnote_marks: footnote_marks(summary, reading),
            totals: kept.map(|kept| (kept.sections.count(), kept.items.count())),
            lit_dates: lit_dates(summary, reading).map(Rc::new),
        }
    }
}

/// The dates that the filter and the search leave with text.
fn lit_dates(summary: &Summary, reading: &Reading) -> Option<Bits> {
    if !reading.is_narrowed() {
        return None;
    }
    let first = first_items(summary);
    let found: HashSet<Place> = reading.search.hits.iter().map(|hit| hit.place).collect();
    let is_kept = |place: Place| match (&reading.kept, place) {
        (None, _) => true,
        (Some(kept), Place::Item(section, item)) => first
            .get(section as usize)
            .is_some_and(|first| kept.items.contains(first + item)),
        (Some(kept), Place::Heading(section)) => kept.sections.contains(section),
        (Some(_), Place::Footnote(_)) => false,
    };
    let is_found = |place: Place| reading.search.query.is_empty() || found.contains(&place);
    let timeline = &summary.timeline;
    let mut lit = Bits::none((timeline.rows.len() + timeline.unresolved.len()) as u32);
    for (index, mentions) in (0u32..).zip(timeline.mentions()) {
        let mut places = mentions.iter().map(|mention| mention.place);
        lit.set(index, places.any(|place| is_kept(place) && is_found(place)));
    }
    Some(lit)
}
