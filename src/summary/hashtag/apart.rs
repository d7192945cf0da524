//! Tags whose parts stand apart: some in the heading or in a head and the rest in
//! a bullet under it, or all of them in a bullet, in whatever order.
//!
//! Only tags that nothing names in one stretch are looked for so. Deliberately
//! absent: parts that follow one another (`document`), and a single part that
//! stands for the whole (`short`).

use super::super::model::Place;
use super::document::{self, Hit, Line};
use super::form::{Form, Share};
use super::order::Slot;
use super::{Reason, insert};

/// The parts of each tag, as the shares of it that they are.
pub(super) fn parts(forms: &[(u32, Form)], tags: usize) -> Vec<Vec<Share>> {
    let mut parts = vec![Vec::new(); tags];
    for (tag, form) in forms {
        if let (Some(share), Some(parts)) = (form.share(), parts.get_mut(*tag as usize)) {
            insert(parts, share);
        }
    }
    for parts in &mut parts {
        // What is left of a name is none of its parts.
        if parts.len() > 2 {
            parts.retain(|part| *part != Share::Stem);
        }
    }
    parts
}

/// The bullets that have all parts of a tag together with what they stand under,
/// as mentions. `hits` are those of line after line, `slots` where the order of
/// the tag line has each tag.
pub(super) fn joined(
    hits: &[Hit],
    parts: &[Vec<Share>],
    slots: &[Option<Slot>],
    lines: &[Line<'_>],
) -> Vec<Hit> {
    let mut by_tag: Vec<Vec<&Hit>> = vec![Vec::new(); parts.len()];
    for hit in hits {
        if let Some(own) = by_tag.get_mut(hit.tag as usize) {
            own.push(hit);
        }
    }
    let mut joined = Vec::new();
    for ((own, parts), tag) in by_tag.iter().zip(parts).zip(0usize..) {
        let is_named = own.iter().any(|hit| hit.share.is_none());
        if !is_named && (2..=8).contains(&parts.len()) {
            let slot = slots.get(tag).copied().flatten();
            join(own, parts, slot, lines, &mut joined);
        }
    }
    joined
}

/// Adds the `joined` mentions, by rising tag. Where a tag has some, a heading that
/// has only a part of it does not name it.
pub(super) fn add(hits: &mut Vec<Hit>, joined: Vec<Hit>, lines: &[Line<'_>]) {
    let is_joined = |tag| joined.binary_search_by_key(&tag, |hit| hit.tag).is_ok();
    let is_heading = |hit: &Hit| matches!(place(hit, lines), Some(Place::Heading(_)));
    hits.retain(|hit| hit.share.is_none() || !is_heading(hit) || !is_joined(hit.tag));
    hits.extend(joined);
    document::sort(hits);
}

/// Parts of a tag, a bit each.
type Parts = u8;

/// Adds what names one tag, by the mentions of its parts.
fn join(
    own: &[&Hit],
    parts: &[Share],
    slot: Option<Slot>,
    lines: &[Line<'_>],
    joined: &mut Vec<Hit>,
) {
    let all = Parts::MAX >> (8 - parts.len());
    let bits = |is: fn(&Share) -> bool| {
        let bits = parts.iter().zip(0..).filter(|(part, _)| is(part));
        bits.fold(0, |bits, (_, bit)| bits | 1 << bit)
    };
    let thing: Parts = bits(|part| *part == Share::Head);
    let telling: Parts = bits(|part| !matches!(part, Share::Common(_)));
    // What the heading and the items of the section have, as far as they are read.
    let mut section = None;
    let mut heading: Parts = 0;
    let mut items: Vec<(u32, Parts)> = Vec::new();
    for here in own.chunk_by(|hit, next| place(hit, lines) == place(next, lines)) {
        let Some((first, line)) = here.first().and_then(|hit| {
            let line = lines.get(hit.line as usize)?;
            Some((hit, line))
        }) else {
            continue;
        };
        if section != line.section() {
            (section, heading) = (line.section(), 0);
            items.clear();
        }
        let has = bits_of(here, parts);
        let Place::Item(number, item) = line.place else {
            heading |= has;
            continue;
        };
        let parent = line.parent.unwrap_or(u32::MAX);
        let head = items.binary_search_by_key(&parent, |(item, _)| *item).ok();
        let head = head.and_then(|at| items.get(at));
        let above = heading | head.map_or(0, |(_, parts)| *parts);
        items.push((item, above | has));
        let in_order = slot.map(|slot| slot.contains(number));
        let is_told = in_order.unwrap_or(telling != 0);
        if above != all && above | has == all && is_told {
            // What says which kind of a thing is meant says it to the heading; only
            // the thing itself is a name: 배터리 under 전고체, but not 전고체 under 배터리.
            let names = has & thing != 0;
            let same = here.iter().skip(1).filter(|hit| hit.line == first.line);
            joined.push(Hit {
                others: same.map(|hit| hit.range.clone()).collect(),
                reason: if names {
                    Reason::Parts
                } else {
                    Reason::Partial
                },
                share: None,
                ..(*first).clone()
            });
        }
    }
}

fn place(hit: &Hit, lines: &[Line<'_>]) -> Option<Place> {
    lines.get(hit.line as usize).map(|line| line.place)
}

/// Which parts some mentions are of.
fn bits_of(hits: &[&Hit], parts: &[Share]) -> Parts {
    let bit = |hit: &&Hit| parts.iter().position(|part| Some(*part) == hit.share);
    let bits = hits.iter().filter_map(bit);
    bits.fold(0, |bits, bit| bits | 1 << bit)
}
