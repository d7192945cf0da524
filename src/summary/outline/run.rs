//! A run: siblings as the source writes them, with what links them.

use super::form::Form;
use super::terms::{Term, Terms};

#[cfg(test)]
thread_local! {
    /// How many items and terms were looked at, which is the work of the pass.
    pub(super) static LOOKS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// How far apart two members of one numbered series may stand.
const SERIES_REACH: usize = 16;

/// The first terms of an item, where a topic is what it is about.
const LEADING_TERMS: usize = 5;

/// Terms of a head that are looked for below it, each in every term there.
const HEAD_TERMS: usize = 60;

/// Siblings of one written list, which flattening may have made so.
#[derive(Debug)]
pub(super) struct Run<'a> {
    /// Their forms, in order.
    pub(super) forms: Vec<&'a Form>,
    /// Whether the source itself nests something under each.
    nests: Vec<bool>,
    /// How much speaks against any nesting that is not written, in tenths of log
    /// odds.
    pub(super) doubt: i32,
    /// How the document is written.
    pub(super) style: Style,
    /// Those of all items, one after the other.
    links: Vec<Link>,
    /// Where the links of each item start.
    starts: Vec<usize>,
    topics: Vec<Topic>,
    series: Vec<Series>,
    /// How many of them end in a colon.
    pub(super) colons: usize,
}

/// Where a term of an item was met before in the run.
#[derive(Clone, Copy, Debug)]
struct Link {
    /// The nearest item before, if any.
    last: Option<u32>,
    /// How much sharing the term says.
    weight: u8,
    /// Whether the section heading has it.
    heading: bool,
}

/// What an item names of the topics that the author tells of a document, as in
/// a line of hashtags. Most bullets of a section bring one up, few below a head
/// do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// The author tells none.
    Untold,
    /// None of them.
    None,
    /// One that nothing in the document named before, at its start.
    New,
    /// One that nothing named before, further on.
    NewWithin,
    /// One that was last named by that item of the run.
    Old(u32),
    /// One that another run named.
    Elsewhere,
}

/// Where each term was met last, over all runs of a document: items are counted
/// through, so that what an earlier run left behind is told by its number.
#[derive(Debug)]
pub(super) struct Memory {
    /// By term, whether it opens a word of a topic; nothing without topics.
    topics: Vec<bool>,
    /// By term, the last two items that have it, counted from 1.
    met: Vec<(u32, u32)>,
    /// The items of the runs before.
    before: u32,
}

/// What of the nesting around a run the source writes itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trust {
    /// How much of its nesting the document writes, in percent: where all of it,
    /// a flat run is meant flat.
    pub(super) document: u32,
    /// Whether the run stands under a bullet.
    pub(super) below: bool,
}

impl Trust {
    fn doubt(self, nests: bool) -> i32 {
        let weigh = |speaks: bool, weight: i32| if speaks { weight } else { 0 };
        self.document as i32 * 6 / 10 + weigh(self.below, 25) + weigh(nests, 25)
    }
}

/// How a document is written, where that says what its heads look like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The share of phrases among its items without a colon, graded.
    pub(super) phrases: usize,
    /// The share of items that end in a colon, graded.
    pub(super) colons: usize,
    /// The share of items that show that they are heads, graded: by a colon, a
    /// count, a word for what follows.
    pub(super) tokens: usize,
    /// The mean length of its sentences, in characters.
    pub(super) chars: usize,
}

impl Style {
    /// That of the items of a document.
    pub(super) fn of<'f>(forms: impl Iterator<Item = &'f Form>) -> Self {
        let (mut all, mut colons, mut phrases, mut clauses, mut chars) = (0, 0, 0, 0, 0);
        let mut tokens = 0;
        for form in forms {
            all += 1;
            colons += usize::from(form.colon);
            tokens += usize::from(form.is_marked());
            phrases += usize::from(!form.colon && form.is_fragment());
            if form.is_clause() {
                clauses += 1;
                chars += form.chars;
            }
        }
        Self {
            phrases: match phrases * 100 / (all - colons).max(1) {
                0..4 => 0,
                4..12 => 1,
                12..25 => 2,
                25..50 => 3,
                _ => 4,
            },
            colons: match colons * 100 / all.max(1) {
                0 => 0,
                1..6 => 1,
                6..14 => 2,
                _ => 3,
            },
            tokens: match tokens * 100 / all.max(1) {
                0 => 0,
                1..5 => 1,
                5..12 => 2,
                _ => 3,
            },
            chars: chars / clauses.max(1),
        }
    }
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

impl Topic {
    /// By the item of the run that named it last, whether any did, and how many
    /// terms stand before it.
    fn met(last: Option<u32>, met: bool, place: usize) -> Self {
        match last {
            Some(last) => Self::Old(last),
            None if met => Self::Elsewhere,
            None if place < LEADING_TERMS => Self::New,
            None => Self::NewWithin,
        }
    }

    /// What counts of two that one item names, in order.
    fn and(self, next: Self) -> Self {
        match (self, next) {
            (Self::New, _) | (_, Self::New) => Self::New,
            (Self::NewWithin, _) | (_, Self::NewWithin) => Self::NewWithin,
            (Self::Old(one), Self::Old(other)) => Self::Old(one.max(other)),
            (Self::Old(_), _) => self,
            _ => next,
        }
    }
}

impl Memory {
    /// Of nothing yet.
    pub(super) fn new(terms: &Terms, topics: &[&str]) -> Self {
        Self {
            topics: terms.opening(topics),
            met: vec![(0, 0); terms.len()],
            before: 0,
        }
    }

    /// The item of this run, before the one at `index`, that had the term last;
    /// and whether an item of any run had it.
    fn meet(&mut self, term: Term, index: u32) -> (Option<u32>, bool) {
        let now = self.before + index + 1;
        let Some((last, previous)) = self.met.get_mut(term as usize) else {
            return (None, false);
        };
        if *last != now {
            (*previous, *last) = (*last, now);
        }
        (previous.checked_sub(self.before + 1), *previous > 0)
    }

    fn opens_topic(&self, term: Term) -> bool {
        self.topics.get(term as usize) == Some(&true)
    }
}

impl<'a> Run<'a> {
    /// Links the siblings under a heading of those terms. With each goes whether
    /// the source nests something under it.
    pub(super) fn new(
        members: Vec<(&'a Form, bool)>,
        trust: Trust,
        style: Style,
        heading: &[Term],
        terms: &Terms,
        memory: &mut Memory,
    ) -> Self {
        let (forms, nests): (Vec<&Form>, Vec<bool>) = members.into_iter().unzip();
        let mut links = Vec::with_capacity(forms.iter().map(|form| form.terms.len()).sum());
        let mut starts = Vec::with_capacity(forms.len());
        let mut topics = Vec::with_capacity(forms.len());
        for (form, index) in forms.iter().zip(0..) {
            starts.push(links.len());
            let mut topic = match memory.topics.is_empty() {
                true => Topic::Untold,
                false => Topic::None,
            };
            for (term, place) in form.terms.iter().zip(0..) {
                let (last, met) = memory.meet(*term, index);
                if memory.opens_topic(*term) {
                    topic = topic.and(Topic::met(last, met, place));
                }
                links.push(Link {
                    last,
                    weight: terms.weight(*term),
                    heading: heading.binary_search(term).is_ok(),
                });
            }
            topics.push(topic);
        }
        memory.before += forms.len() as u32;
        let series = series(&forms);
        let colons = forms.iter().filter(|form| form.colon).count();
        Self {
            forms,
            doubt: trust.doubt(nests.contains(&true)),
            style,
            nests,
            links,
            starts,
            topics,
            series,
            colons,
        }
    }

    /// The item at an index, if there is one.
    pub(super) fn form(&self, index: usize) -> Option<&'a Form> {
        #[cfg(test)]
        LOOKS.with(|looks| looks.set(looks.get() + 1));
        self.forms.get(index).copied()
    }

    /// The neighbours of an item in its numbered series.
    pub(super) fn series(&self, index: usize) -> Series {
        self.series.get(index).copied().unwrap_or_default()
    }

    /// What the item names of the topics of the document.
    pub(super) fn topic(&self, index: usize) -> Topic {
        self.topics.get(index).copied().unwrap_or(Topic::Untold)
    }

    /// Whether the source nests something under the item.
    pub(super) fn nests(&self, index: usize) -> bool {
        self.nests.get(index).copied().unwrap_or(false)
    }

    /// What the item shares with the group that starts at `head`, by the first
    /// `terms` of its terms, if it has as many.
    pub(super) fn shared(&self, index: usize, head: usize, terms: usize) -> Shared {
        let mut shared = Shared::default();
        let start = |index: usize| self.starts.get(index).copied().unwrap_or(self.links.len());
        let links = self
            .links
            .get(start(index)..start(index + 1))
            .unwrap_or(&[]);
        for link in links.iter().take(terms) {
            #[cfg(test)]
            LOOKS.with(|looks| looks.set(looks.get() + 1));
            let inside = link.last.is_some_and(|last| last as usize >= head);
            let sum = match (inside, link.heading) {
                (true, false) => &mut shared.group,
                (true, true) => &mut shared.both,
                (false, true) => &mut shared.heading,
                (false, false) if link.last.is_some() => &mut shared.before,
                (false, false) => &mut shared.new,
            };
            *sum += i32::from(link.weight);
        }
        shared
    }

    /// How much of the first terms of another item an item takes up.
    pub(super) fn taken_up(&self, index: usize, other: usize) -> i32 {
        let (Some(form), Some(other)) = (self.form(index), self.form(other)) else {
            return 0;
        };
        let start = self.starts.get(index).copied().unwrap_or(self.links.len());
        let links = self.links.get(start..).unwrap_or(&[]);
        let terms = form.terms.iter().zip(links);
        let other = other.terms.get(..HEAD_TERMS).unwrap_or(&other.terms);
        let shared = terms.filter(|(term, _)| other.contains(term));
        shared.map(|(_, link)| i32::from(link.weight)).sum()
    }

    /// Whether two items have a term in common.
    pub(super) fn share(&self, one: usize, other: usize) -> bool {
        let (Some(one), Some(other)) = (self.form(one), self.form(other)) else {
            return false;
        };
        one.terms.iter().any(|term| other.terms.contains(term))
    }
}

/// Links the members of numbered series: `1`, then the nearest `2` of the same
/// kind, and so on.
fn series(forms: &[&Form]) -> Vec<Series> {
    let mut series = vec![Series::default(); forms.len()];
    for (index, form) in forms.iter().enumerate() {
        let Some(ordinal) = form.ordinal else {
            continue;
        };
        let near = (0..index).rev().take(SERIES_REACH);
        let mut near = near.filter_map(|before| Some((before, forms.get(before)?.ordinal?)));
        let member = near.find(|(_, member)| member.series == ordinal.series);
        if let Some((before, member)) = member
            && member.number.checked_add(1) == Some(ordinal.number)
        {
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
