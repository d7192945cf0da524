//! A run: siblings as the source writes them, with what links them.

use std::collections::{HashMap, HashSet};

use super::form::Form;
use super::terms::{Frequencies, Term};

/// How far apart two members of one numbered series may stand.
const SERIES_REACH: usize = 16;

/// Siblings of one written list, which flattening may have made so.
#[derive(Debug)]
pub(super) struct Run<'a> {
    /// Their forms, in order.
    pub(super) forms: Vec<&'a Form>,
    /// Whether the source itself nests something under each.
    nests: Vec<bool>,
    /// Whether the whole document writes its nesting, so that a flat run is
    /// likely to be meant flat.
    pub(super) trusted: bool,
    mixed: bool,
    links: Vec<Vec<Link>>,
    series: Vec<Series>,
}

/// Where a term of an item was met before in the run.
#[derive(Clone, Copy, Debug)]
struct Link {
    weight: i32,
    /// The nearest item before, if any.
    last: Option<usize>,
    /// Whether the section heading has it.
    heading: bool,
}

/// The neighbours in a numbered series.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Series {
    /// The member before.
    pub(super) previous: Option<usize>,
    /// The member after.
    pub(super) next: Option<usize>,
}

/// Weights of the terms that an item shares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shared {
    /// With the group alone.
    pub(super) group: i32,
    /// With the group and the section heading.
    pub(super) both: i32,
    /// With the section heading, not with the group.
    pub(super) heading: i32,
    /// With an item before the group, with neither of the others.
    pub(super) before: i32,
    /// Of terms that nothing before has.
    pub(super) new: i32,
}

impl<'a> Run<'a> {
    /// Links the siblings.
    pub(super) fn new(
        forms: Vec<&'a Form>,
        nests: Vec<bool>,
        trusted: bool,
        heading: &HashSet<Term>,
        frequencies: &Frequencies,
    ) -> Self {
        // With the link of a term, the last item that has it.
        let mut met: HashMap<Term, (Link, usize)> = HashMap::new();
        let mut links = Vec::with_capacity(forms.len());
        for (index, form) in forms.iter().enumerate() {
            let link = |term: &Term| {
                let new = || Link {
                    weight: frequencies.weight(*term),
                    last: None,
                    heading: heading.contains(term),
                };
                let (link, last) = met.entry(*term).or_insert_with(|| (new(), index));
                if *last < index {
                    link.last = Some(*last);
                    *last = index;
                }
                *link
            };
            links.push(form.terms.iter().map(link).collect());
        }
        let series = series(&forms);
        Self {
            forms,
            mixed: nests.contains(&true),
            nests,
            trusted,
            links,
            series,
        }
    }

    /// The item at an index, if there is one.
    pub(super) fn form(&self, index: usize) -> Option<&'a Form> {
        self.forms.get(index).copied()
    }

    /// The neighbours of an item in its numbered series.
    pub(super) fn series(&self, index: usize) -> Series {
        self.series.get(index).copied().unwrap_or_default()
    }

    /// Whether the source nests something under the item.
    pub(super) fn nests(&self, index: usize) -> bool {
        self.nests.get(index).copied().unwrap_or(false)
    }

    /// Whether the source nests anything in the run.
    pub(super) fn mixed(&self) -> bool {
        self.mixed
    }

    /// What the item shares with the group that starts at `head`, by the first
    /// `terms` of its terms.
    pub(super) fn shared(&self, index: usize, head: usize, terms: usize) -> Shared {
        let mut shared = Shared::default();
        for link in self.links.get(index).into_iter().flatten().take(terms) {
            let inside = link.last.is_some_and(|last| last >= head);
            let sum = match (inside, link.heading) {
                (true, false) => &mut shared.group,
                (true, true) => &mut shared.both,
                (false, true) => &mut shared.heading,
                (false, false) if link.last.is_some() => &mut shared.before,
                (false, false) => &mut shared.new,
            };
            *sum += link.weight;
        }
        shared
    }

    /// Whether one of the first `terms` terms of an item stands in another.
    pub(super) fn shares(&self, index: usize, with: usize, terms: usize) -> bool {
        let (Some(form), Some(with)) = (self.form(index), self.form(with)) else {
            return false;
        };
        form.terms
            .iter()
            .take(terms)
            .any(|term| with.terms.contains(term))
    }
}

/// Links the members of numbered series: `1`, then the nearest `2` of the same
/// kind, and so on.
fn series(forms: &[&Form]) -> Vec<Series> {
    let mut series = vec![Series::default(); forms.len()];
    let mut open: HashMap<Term, (usize, u64)> = HashMap::new();
    for (index, form) in forms.iter().enumerate() {
        let Some(ordinal) = form.ordinal else {
            continue;
        };
        let before = open.insert(ordinal.series, (index, ordinal.number));
        let Some((before, number)) = before else {
            continue;
        };
        if number + 1 == ordinal.number && index - before <= SERIES_REACH {
            if let Some(member) = series.get_mut(index) {
                member.previous = Some(before);
            }
            if let Some(member) = series.get_mut(before) {
                member.next = Some(index);
            }
        }
    }
    series
}
