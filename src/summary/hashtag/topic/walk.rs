//! A walk through a section for one tag: what there is to say about each item
//! that does not name it.
//!
//! Deliberately absent: what the features weigh (`weights`).

use std::cmp::Ordering;

use super::super::super::model::Item;
use super::super::Reason;
use super::super::heading::Role;
use super::super::work;
use super::feature::{FAMILY_COUNT, Family};
use super::scene::{Anchor, Mention, Mentions, Scene};
use crate::summary::families::Feature;

/// What there is to say about an item: a feature of each family.
pub(in super::super) type Features = [Feature; FAMILY_COUNT];

/// Where a walk has got to.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    scene: &'a Scene<'a>,
    tag: u32,
    anchor: Anchor,
    /// What the tag is to the heading, if that names it.
    role: Option<Role>,
    /// How many items name the tag.
    count: usize,
    /// For each item, the next one behind it that names the tag.
    next: Vec<Option<usize>>,
    /// For each item, how far up a head names the tag: 0 for none.
    under: Vec<usize>,
    /// The last item that names the tag.
    last: Option<(usize, Mention)>,
    /// How many items since then name others.
    strangers: usize,
    /// Whether that item is the first of all, the first that names the tag, or
    /// neither.
    first: usize,
    /// Which tag of the heading was named last: none, this one, another.
    turn: usize,
}

impl<'a> Walk<'a> {
    /// Calls `found` with each item of the section that does not name `tag`.
    pub(super) fn through(
        scene: &'a Scene<'a>,
        tag: u32,
        anchor: Anchor,
        mut found: impl FnMut(usize, &Self, &Features),
    ) {
        let heading = scene.section.heading.as_ref();
        let named = scene.heading.iter().find(|named| named.tag == tag);
        let role = heading
            .zip(named)
            .map(|(heading, named)| Role::of(&heading.text, named));
        let mut next = vec![None; scene.items.len()];
        let mut coming = None;
        let mut count = 0;
        for (index, next) in next.iter_mut().enumerate().rev() {
            *next = coming;
            if scene
                .items
                .get(index)
                .is_some_and(|item| item.of(tag).is_some())
            {
                coming = Some(index);
                count += 1;
            }
        }
        let mut walk = Self {
            scene,
            tag,
            anchor,
            role,
            count,
            next,
            under: Vec::with_capacity(scene.items.len()),
            last: None,
            strangers: 0,
            first: 0,
            turn: 0,
        };
        for (index, (item, own)) in scene.section.items.iter().zip(&scene.items).enumerate() {
            work::count();
            walk.enter(item, own);
            if let Some(mention) = own.of(tag) {
                walk.first = if walk.last.is_some() {
                    2
                } else {
                    usize::from(index > 0)
                };
                walk.last = Some((index, mention));
                (walk.strangers, walk.turn) = (0, 1);
                continue;
            }
            if !walk.is_elsewhere(own) {
                found(index, &walk, &walk.features(index, item, own));
            }
            let known = walk.last.and_then(|(at, _)| scene.items.get(at));
            let is_new = |other: &Mention| known.is_none_or(|known| known.of(other.tag).is_none());
            walk.strangers += usize::from(own.named.iter().any(is_new));
        }
    }

    /// Takes in the next item.
    fn enter(&mut self, item: &Item, own: &Mentions) {
        let head = self.head(item);
        let under = head.map_or(0, |(index, head)| match head.of(self.tag) {
            Some(_) => 1,
            None if self.under.get(index).is_some_and(|under| *under > 0) => 2,
            None => 0,
        });
        self.under.push(under);
        if self.names_other(own) {
            self.turn = 2;
        }
    }

    /// The item that an item stands under.
    fn head(&self, item: &Item) -> Option<(usize, &'a Mentions)> {
        let index = item.parent? as usize;
        Some((index, self.scene.items.get(index)?))
    }

    /// Why the item is about the tag, if it is.
    pub(super) fn reason(&self, index: usize) -> Reason {
        let is_under = self.under.get(index).is_some_and(|under| *under > 0);
        if self.role.is_some() && !is_under {
            Reason::Heading
        } else {
            Reason::Head
        }
    }

    fn features(&self, index: usize, item: &Item, own: &Mentions) -> Features {
        let in_heading = usize::from(self.role.is_some());
        let items = self.scene.items.len();
        let back = self.last.map(|(at, _)| index - at);
        let seen = usize::from(back.is_some());
        let next = self.next.get(index).copied().flatten();
        let ahead = next.map_or(0, |next| 1 + steps(next - index, &[2, 3, 5]));
        let naming = next.and_then(|next| self.scene.section.items.get(next));
        let is_head = naming.is_some_and(|next| next.parent == Some(index as u32));
        let head = self.head(item).map(|(_, head)| head);
        let has_part = |parts: &[u32]| usize::from(parts.binary_search(&self.tag).is_ok());
        let heading_part = has_part(&self.scene.heading_parts);
        let is_here = self.anchor.section.map(|at| at == self.scene.number);
        let is_last = index + 1 == items;
        let role = self.role.map_or(0, |role| 1 + role as usize);
        let above = self.above(head);
        let stretch = self.stretch(index);
        let tree = self.tree(index, item);
        let leads = self.leads();
        let of_lead = |value: usize| if leads { 1 + value } else { 0 };
        let overtaken = usize::from(self.anchor.overtaken);
        let mut heading = self.scene.heading.iter();
        let others = usize::from(heading.any(|named| named.tag != self.tag));
        [
            Family::Back.at(back.map_or(0, |far| {
                1 + 4 * steps(far, &[2, 3, 4, 5, 7, 10]) + self.strangers.min(3)
            })),
            Family::Ahead.at(5 * seen + ahead),
            Family::Above.at(above),
            Family::Tree.at(tree),
            Family::Child.at(usize::from(is_head)),
            Family::Heading.at(3 * role
                + match (self.count, self.last) {
                    (0, _) => 0,
                    (_, None) => 1,
                    (_, Some(_)) => 2,
                }),
            Family::Turn.at(3 * in_heading + self.turn),
            Family::Others.at(4 * in_heading + own.named.len().min(3)),
            Family::Count.at(4 * self.count.min(4) + steps(items, &[6, 11, 17])),
            Family::Sections.at((self.anchor.sections as usize).saturating_sub(1)),
            Family::Order.at(match is_here {
                None => usize::from(self.anchor.ordered),
                Some(false) => 2,
                Some(true) => 2 + self.anchor.all.clamp(1, 4),
            }),
            Family::Rank.at(10 * heading_part
                + 5 * seen
                + match (self.anchor.before, self.anchor.all) {
                    _ if is_here != Some(true) => 0,
                    (_, 1) => 1,
                    (0, _) => 2,
                    (before, all) if before + 1 == all => 3,
                    _ => 4,
                }),
            Family::Stretch.at(stretch),
            Family::Opening.at(10 * usize::from(back == Some(1)) + own.opening as usize),
            Family::Start.at(self.start()),
            Family::Crowd.at(self.last.map_or(0, |(at, _)| {
                self.scene.items.get(at).map_or(0, |last| last.named.len())
            })),
            Family::Part.at(has_part(&own.parts)
                + 2 * head.map_or(0, |head| has_part(&head.parts))
                + 4 * heading_part),
            Family::Place.at(if index == 0 {
                0
            } else {
                2 - usize::from(is_last)
            }),
            Family::Reason.at(match self.last.map(|(_, last)| last.reason) {
                None => 0,
                Some(Reason::Exact | Reason::Spacing) => 1,
                Some(Reason::Parts | Reason::Alias) => 2,
                Some(_) => 3,
            }),
            Family::First.at(self.first),
            Family::Lead.at(of_lead(overtaken)),
            Family::LeadBack.at(of_lead(
                8 * overtaken + back.map_or(0, |far| 1 + steps(far, &[2, 3, 4, 5, 7, 10])),
            )),
            Family::LeadTree.at(of_lead(tree)),
            Family::LeadOthers.at(of_lead(4 * overtaken + own.named.len().min(3))),
            Family::LeadAbove.at(of_lead(above)),
            Family::LeadStretch.at(of_lead(stretch)),
            Family::LeadHeading.at(of_lead(6 * others + role)),
        ]
    }

    /// Whether the tag leads several that the order has in this section: a tag line
    /// often has what a section is about as a whole before its details.
    fn leads(&self) -> bool {
        let is_here = self.anchor.section == Some(self.scene.number);
        is_here && self.anchor.all > 1 && self.anchor.before == 0
    }

    /// What the head of an item names.
    fn above(&self, head: Option<&Mentions>) -> usize {
        match head {
            None => 0,
            Some(head) if head.named.is_empty() => 1,
            Some(head) if head.of(self.tag).is_some() => 2,
            Some(_) => 3,
        }
    }

    /// Whether an item stands before the order has the tag, between that and the
    /// next tag, or behind it.
    fn stretch(&self, index: usize) -> usize {
        let is_here = self.anchor.section == Some(self.scene.number);
        let stretch = self.anchor.stretch.filter(|_| is_here);
        stretch.map_or(0, |(from, to)| {
            1 + steps(index, &[from as usize, to as usize])
        })
    }

    /// Whether an item names another of the topics that the heading lists: it is
    /// told of that one, unless a head has it told of both.
    fn is_elsewhere(&self, own: &Mentions) -> bool {
        let is_listed = self.role.is_some_and(Role::is_listed);
        let is_under = self.under.last().is_some_and(|under| *under > 0);
        is_listed && !is_under && self.names_other(own)
    }

    /// Whether an item names another tag of the heading.
    fn names_other(&self, own: &Mentions) -> bool {
        let mut heading = self.scene.heading.iter();
        heading.any(|other| other.tag != self.tag && own.of(other.tag).is_some())
    }

    /// Where an item stands, seen from the last that names the tag.
    fn tree(&self, index: usize, item: &Item) -> usize {
        let items = &self.scene.section.items;
        let Some((at, last)) = self.last.and_then(|(at, _)| Some((at, items.get(at)?))) else {
            return 0;
        };
        let first = items.get(at + 1);
        let heads = first.is_some_and(|first| first.parent == Some(at as u32));
        let place = match self.under.get(index) {
            Some(1) => 1,
            Some(2..) => 2,
            _ if last.parent == item.parent && item.parent.is_some() => 3,
            _ if last.parent == item.parent => 4,
            _ => match item.depth.cmp(&last.depth) {
                Ordering::Less => 5,
                Ordering::Greater => 6,
                Ordering::Equal => 7,
            },
        };
        8 * usize::from(heads) + place
    }

    /// Whether the last item that names the tag begins with it, has it in its first
    /// third, or later.
    fn start(&self) -> usize {
        let Some((at, last)) = self.last else {
            return 0;
        };
        let item = self.scene.section.items.get(at);
        let length = item
            .and_then(|item| item.prose())
            .map_or(0, |prose| prose.text.len());
        1 + steps(last.start as usize, &[4, (length / 3).max(4)])
    }
}

/// How many of the bounds a number reaches.
fn steps(number: usize, bounds: &[usize]) -> usize {
    bounds.iter().filter(|bound| number >= **bound).count()
}
