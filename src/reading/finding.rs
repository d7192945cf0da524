//! What a search finds in a summary, in the order of the text.

use std::ops::Range;
use std::rc::Rc;

use super::action::Spacing;
use super::filter::{Kept, first_items};
use crate::summary::model::{Place, Prose, ProseId, Summary, Text};
use crate::summary::search::{Folded, Pattern, Spaces};

/// A search and what it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The query as typed.
    pub query: Text,
    /// Whether spaces count.
    pub spacing: Spacing,
    /// The places found, in the order of the text.
    pub hits: Rc<[Hit]>,
    /// The one that the viewer is at.
    pub current: Option<u32>,
}

/// One place that a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it belongs to.
    pub place: Place,
    /// The prose it stands in.
    pub prose: ProseId,
    /// Its bytes in the prose's text.
    pub range: Range<usize>,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            query: "".into(),
            spacing: Spacing::default(),
            hits: Rc::new([]),
            current: None,
        }
    }
}

/// What a search finds among the sections and items that the filter keeps.
///
/// Where nothing is found, spaces cease to count; then the last syllable is
/// taken as unfinished.
pub(super) fn hits(summary: &Summary, search: &Search, kept: Option<&Kept>) -> Vec<Hit> {
    let counted =
        Pattern::new(&search.query, Spaces::Counted).filter(|_| search.spacing == Spacing::Counted);
    let ignored = Pattern::new(&search.query, Spaces::Ignored);
    let unfinished = ignored.clone().and_then(Pattern::unfinished);
    [counted, ignored, unfinished]
        .into_iter()
        .flatten()
        .map(|pattern| occurrences(summary, &pattern, kept))
        .find(|hits| !hits.is_empty())
        .unwrap_or_default()
}

fn occurrences(summary: &Summary, pattern: &Pattern, kept: Option<&Kept>) -> Vec<Hit> {
    let first = first_items(summary);
    let mut hits = Vec::new();
    let mut folded = Folded::default();
    let mut look = |place: Place, prose: &Prose| {
        folded.fill(&prose.text);
        pattern.find(&folded, |range| {
            hits.push(Hit {
                place,
                prose: prose.id,
                range,
            });
        });
    };
    for ((index, section), first) in (0u32..).zip(&summary.sections).zip(first) {
        if kept.is_some_and(|kept| !kept.sections.contains(index)) {
            continue;
        }
        if let Some(heading) = &section.heading {
            look(Place::Heading(index), heading);
        }
        for (item, of) in (0u32..).zip(&section.items) {
            if kept.is_none_or(|kept| kept.items.contains(first + item)) {
                for block in &of.blocks {
                    block.for_each_prose(&mut |prose| look(Place::Item(index, item), prose));
                }
            }
        }
    }
    if kept.is_none() {
        for (index, footnote) in (0u32..).zip(&summary.footnotes) {
            for block in &footnote.blocks {
                block.for_each_prose(&mut |prose| look(Place::Footnote(index), prose));
            }
        }
    }
    hits
}
