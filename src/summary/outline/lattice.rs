//! All readings of a run, and the best of them.
//!
//! A reading cuts the run into segments: a bullet of the section, or a head with
//! the children that follow it. Each is scored by itself: a semi-Markov
//! conditional random field (Sarawagi and Cohen, "Semi-Markov conditional random
//! fields for information extraction", 2004).
//! Passing forward and backward over all readings gives the probability of each
//! bullet under each head; that reading counts which is expected to place most
//! bullets right (Goodman, "Parsing algorithms and metrics", 1996). What ends a
//! group and what opens the next thus decide together, and a head whose group may
//! end in many places is not beaten by a single reading without it.

use super::feature::Feature;
use super::group::{self, Habit};
use super::head;
use super::mass::Mass;
use super::run::Run;

/// Children that a head without a colon may have, so that the work grows with
/// the text and not with its square. One with a colon may have all up to the
/// next colon.
const MOST_CHILDREN: usize = 16;

/// What a bullet of the section counts where a child counts one: groups of unseen
/// documents come out too long, as what ends them is rarer than what they have in
/// common. By the weights of other authors this costs no right parent; twice as
/// much above one would.
const RETURN: f64 = 1.15;

/// The segments that a run may be cut into, each with what it is scored by; a
/// bullet of the section is scored by nothing.
#[derive(Debug)]
pub(super) struct Lattice<S> {
    /// For each item as a head, if it may be one.
    pub(super) heads: Vec<Option<Head<S>>>,
}

/// A head and the items that may be its children, with what they are scored by.
#[derive(Debug)]
pub(super) struct Head<S> {
    /// That of the head.
    pub(super) own: S,
    /// What each child in order adds.
    pub(super) children: Vec<S>,
}

/// A head and what stands under it.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// The head, by its place in the run.
    pub(super) head: usize,
    /// For each child in order how probable it is; the children follow the head
    /// without a gap.
    pub(super) chances: Vec<f64>,
}

impl<S> Lattice<S> {
    /// The segments of a run; `score` makes a score of features.
    pub(super) fn of(run: &Run<'_>, mut score: impl FnMut(&[Feature]) -> S) -> Self {
        let mut found = Vec::new();
        let head = |index| {
            head::is_possible(run, index).then(|| {
                found.clear();
                head::features(run, index, &mut found);
                Head {
                    own: score(&found),
                    children: children(run, index, &mut found, &mut score),
                }
            })
        };
        Self {
            heads: (0..run.forms.len()).map(head).collect(),
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

impl Lattice<i32> {
    /// Takes what speaks against any nesting from what speaks for each head.
    pub(super) fn doubt(&mut self, doubt: i32) {
        for head in self.heads.iter_mut().flatten() {
            head.own -= doubt;
        }
    }

    /// The groups of the reading that is expected to have most bullets under
    /// the right parent, by rising head.
    pub(super) fn groups(&self) -> Vec<Group> {
        let chances = self.chances();
        let mut loose = vec![1.0; chances.len()];
        for (head, chances) in chances.iter().enumerate() {
            let children = loose.iter_mut().skip(head + 1).zip(&chances.children);
            children.for_each(|(loose, chance)| *loose -= chance);
        }
        // What is expected up to each place, and where the last segment before
        // it begins.
        let mut best = vec![(f64::NEG_INFINITY, 0); chances.len() + 1];
        for (start, (chances, loose)) in chances.iter().zip(&loose).enumerate() {
            let mut sum = best.get(start).map_or(0.0, |best| best.0.max(0.0)) + RETURN * loose;
            let children = std::iter::once(&0.0).chain(&chances.children);
            for (best, chance) in best.iter_mut().skip(start + 1).zip(children) {
                sum += chance;
                if sum > best.0 {
                    *best = (sum, start);
                }
            }
        }
        let mut groups = Vec::new();
        let mut end = chances.len();
        while let Some((_, start)) = best.get(end).filter(|_| end > 0).copied() {
            let children = end - start - 1;
            if let Some(found) = chances.get(start)
                && (children > 0 || found.above)
            {
                groups.push(Group {
                    head: start,
                    chances: found.children.iter().take(children).copied().collect(),
                });
            }
            end = start;
        }
        groups.reverse();
        groups
    }

    /// What each item is by all readings together.
    fn chances(&self) -> Vec<Chances> {
        let (before, behind) = (self.before(), self.behind());
        let at = |place: usize| behind.get(place).copied().unwrap_or_default();
        let all = at(0).free;
        let chances = self.heads.iter().zip(&before).zip(1..);
        let chances = chances.map(|((head, before), next)| {
            let Some(head) = head else {
                return Chances::default();
            };
            let mut ways = before.free.and(before.above).times(head.own);
            let add = |(child, end): (&i32, usize)| {
                ways = ways.times(*child);
                ways.share(at(end).free, all)
            };
            let mut children: Vec<f64> = head.children.iter().zip(next + 1..).map(add).collect();
            // A child is one wherever behind it the group ends.
            let mut sum = 0.0;
            for chance in children.iter_mut().rev() {
                sum += *chance;
                *chance = sum;
            }
            let above = before.free.times(head.own).share(at(next).above, all);
            Chances {
                children,
                above: above > before.free.share(at(next).free, all),
            }
        });
        chances.collect()
    }

    /// All ways from the start to each place.
    fn before(&self) -> Vec<Ways> {
        let mut ways = vec![Ways::default(); self.heads.len() + 1];
        if let Some(start) = ways.first_mut() {
            start.free = Mass::ONE;
        }
        for (index, head) in self.heads.iter().enumerate() {
            let Some((here, behind)) = ways.get_mut(index..).and_then(<[_]>::split_first_mut)
            else {
                continue;
            };
            if let Some(next) = behind.first_mut() {
                next.free = next.free.and(here.free);
                next.above = head
                    .as_ref()
                    .map_or(Mass::default(), |head| here.free.times(head.own));
            }
            let Some(head) = head else {
                continue;
            };
            let mut grouped = here.free.and(here.above).times(head.own);
            for (end, child) in behind.iter_mut().skip(1).zip(&head.children) {
                grouped = grouped.times(*child);
                end.free = end.free.and(grouped);
            }
        }
        ways
    }

    /// All ways from each place to the end.
    fn behind(&self) -> Vec<Ways> {
        let mut ways = vec![Ways::default(); self.heads.len() + 1];
        if let Some(end) = ways.last_mut() {
            end.free = Mass::ONE;
        }
        for (index, head) in self.heads.iter().enumerate().rev() {
            let Some((here, behind)) = ways.get_mut(index..).and_then(<[_]>::split_first_mut)
            else {
                continue;
            };
            let next = behind.first().copied().unwrap_or_default();
            here.free = next.free;
            let Some(head) = head else {
                continue;
            };
            let mut sum = head.own;
            for (end, child) in behind.iter().skip(1).zip(&head.children) {
                sum += child;
                here.above = here.above.and(end.free.times(sum));
            }
            let above = next.above.times(head.own);
            here.free = here.free.and(here.above).and(above);
        }
        ways
    }
}

/// The ways to a place or from it: where anything may follow, and where a head
/// must.
#[derive(Clone, Copy, Debug, Default)]
struct Ways {
    free: Mass,
    above: Mass,
}

/// What an item is by all readings together.
#[derive(Debug, Default)]
struct Chances {
    /// The probability of each item behind it to be its child.
    children: Vec<f64>,
    /// Whether it is likelier a head above a head than a bullet of the section.
    above: bool,
}
