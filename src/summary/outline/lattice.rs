//! All readings of a run, and the best of them.
//!
//! A reading cuts the run into segments: a bullet of the section, or a head with
//! the children that follow it. Each segment is scored, given the kind of the one
//! before it, and dynamic programming finds the reading with the highest sum:
//! the decoding of a semi-Markov conditional random field (Sarawagi and Cohen,
//! "Semi-Markov conditional random fields for information extraction", 2004).
//! What ends a group and what opens the next thus decide together.

use super::feature::{Family, Feature};
use super::group::{self, Habit};
use super::head::{self, Kind};
use super::run::Run;

/// Children that a head without a colon may have, so that the work grows with
/// the text and not with its square. One with a colon may have all up to the
/// next colon.
const MOST_CHILDREN: usize = 16;

/// What the segment before a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// There is none.
    Start,
    /// A bullet of the section.
    Top,
    /// A head with children.
    Group,
    /// A head above the head that follows.
    Above,
}

/// All states, each at its number.
pub(super) const STATES: [State; 4] = [State::Start, State::Top, State::Group, State::Above];

/// The segments that a run may be cut into, each with what it is scored by.
#[derive(Debug)]
pub(super) struct Lattice<S> {
    /// For each item as a bullet of the section, by the state before it.
    tops: Vec<[S; STATES.len()]>,
    /// For each item as a head, if it may be one.
    heads: Vec<Option<Head<S>>>,
}

/// A head and the items that may be its children.
#[derive(Debug)]
struct Head<S> {
    own: S,
    /// What there is to add by the state before it.
    after: [S; STATES.len()],
    /// What each child in order adds.
    children: Vec<S>,
}

/// A place between two items, and the state there.
pub(super) type Node = (usize, State);

/// A head and what stands under it.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// The head, by its place in the run.
    pub(super) head: usize,
    /// For each child in order how much speaks for it; the children follow the
    /// head without a gap.
    pub(super) weights: Vec<i32>,
}

impl<S> Lattice<S> {
    /// The segments of a run; `score` makes a score of features.
    pub(super) fn of(run: &Run<'_>, mut score: impl FnMut(&[Feature]) -> S) -> Self {
        let length = run.forms.len();
        let mut found = Vec::new();
        let mut lattice = Self {
            tops: Vec::with_capacity(length),
            heads: Vec::with_capacity(length),
        };
        for (index, form) in run.forms.iter().enumerate() {
            let room = (length - index - 1).min(3);
            let top = |state| score(&[Family::Top.at(state as usize * 4 + room)]);
            lattice.tops.push(STATES.map(top));
            let head = head::is_possible(run, index).then(|| {
                let kind = Kind::of(form, run.form(index + 1));
                let after = |state| score(&[Family::HeadAfter.at(kind.with(4, state as usize))]);
                let after = STATES.map(after);
                found.clear();
                head::features(run, index, &mut found);
                Head {
                    own: score(&found),
                    after,
                    children: children(run, index, &mut found, &mut score),
                }
            });
            lattice.heads.push(head);
        }
        lattice
    }

    /// Calls `found` with each segment, by the place where they begin: the nodes
    /// it leads from and to, and the sum of what it is scored by, from nothing by
    /// `add`.
    pub(super) fn for_each_segment<T: Default>(
        &self,
        add: impl Fn(&mut T, &S),
        mut found: impl FnMut(Node, Node, &T),
    ) {
        for (index, (top, head)) in self.tops.iter().zip(&self.heads).enumerate() {
            for (state, top) in STATES.into_iter().zip(top) {
                if (state == State::Start) != (index == 0) {
                    continue;
                }
                let from = (index, state);
                if state != State::Above {
                    let mut sum = T::default();
                    add(&mut sum, top);
                    found(from, (index + 1, State::Top), &sum);
                }
                let Some(head) = head else {
                    continue;
                };
                let mut sum = T::default();
                add(&mut sum, &head.own);
                head.after
                    .iter()
                    .skip(state as usize)
                    .take(1)
                    .for_each(|after| add(&mut sum, after));
                // Two heads above each other is as deep as flattened lists get.
                if state != State::Above {
                    found(from, (index + 1, State::Above), &sum);
                }
                for (child, place) in head.children.iter().zip(index + 2..) {
                    add(&mut sum, child);
                    found(from, (place, State::Group), &sum);
                }
            }
        }
    }
}

/// What the items behind a head add as its children.
fn children<S>(
    run: &Run<'_>,
    head: usize,
    found: &mut Vec<Feature>,
    score: &mut impl FnMut(&[Feature]) -> S,
) -> Vec<S> {
    let colon = |index: usize| run.form(index).is_some_and(|form| form.colon);
    let most = if colon(head) {
        usize::MAX
    } else {
        MOST_CHILDREN
    };
    let mut habit = Habit::default();
    let mut children = Vec::new();
    for index in (head + 1..run.forms.len()).take(most) {
        let plain = run.form(index).is_some_and(|form| form.plain);
        let heads = colon(index) && index + 1 < run.forms.len();
        if run.nests(index) || heads || plain && index > head + 1 {
            break;
        }
        found.clear();
        group::features(run, head, index, &habit, found);
        children.push(score(found));
        habit.take(run, index);
    }
    children
}

/// The best way to a node: its sum, and the node before.
type Way = Option<(i32, Node)>;

impl Lattice<i32> {
    /// Takes what speaks against any nesting from what speaks for each head.
    pub(super) fn doubt(&mut self, doubt: i32) {
        for head in self.heads.iter_mut().flatten() {
            head.own -= doubt;
        }
    }

    /// The groups of the best reading, by rising head.
    pub(super) fn groups(&self) -> Vec<Group> {
        let length = self.tops.len();
        let mut ways: Vec<[Way; STATES.len()]> = vec![[None; STATES.len()]; length + 1];
        let way = |ways: &[[Way; STATES.len()]], (place, state): Node| {
            ways.get(place).and_then(|ways| *ways.get(state as usize)?)
        };
        self.for_each_segment(
            |sum: &mut i32, more| *sum += more,
            |from, to, score| {
                let before = match from.1 {
                    State::Start => Some(0),
                    _ => way(&ways, from).map(|(sum, _)| sum),
                };
                let better = |sum: &i32| way(&ways, to).is_none_or(|(best, _)| best < *sum);
                let sum = before.map(|before| before + score).filter(better);
                let slot = ways
                    .get_mut(to.0)
                    .and_then(|ways| ways.get_mut(to.1 as usize));
                if let (Some(sum), Some(slot)) = (sum, slot) {
                    *slot = Some((sum, from));
                }
            },
        );
        let ends = [(length, State::Top), (length, State::Group)];
        let mut node = ends
            .into_iter()
            .max_by_key(|node| way(&ways, *node).map(|(sum, _)| sum));
        let mut groups = Vec::new();
        while let Some((end, state)) = node {
            node = way(&ways, (end, state)).map(|(_, before)| before);
            if let Some((start, before)) = node.filter(|_| state != State::Top) {
                groups.extend(self.group(start, before, end));
            }
        }
        groups.reverse();
        groups
    }

    /// The group between two places.
    fn group(&self, head: usize, before: State, end: usize) -> Option<Group> {
        let found = self.heads.get(head)?.as_ref()?;
        let own = found.own + found.after.get(before as usize)?;
        let mut weights: Vec<i32> = found
            .children
            .iter()
            .take(end - head - 1)
            .copied()
            .collect();
        if let Some(first) = weights.first_mut() {
            *first += own;
        }
        // No child is surer than its head is.
        let most = weights.first().copied().unwrap_or(0);
        weights
            .iter_mut()
            .for_each(|weight| *weight = most.min(*weight));
        Some(Group { head, weights })
    }
}
