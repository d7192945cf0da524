//! The last resort: a tag that nothing names is placed by its neighbours in the
//! tag line, which follows the order of the sections.
//!
//! Between the sections of its neighbours, a heading or an item that has at
//! least a common part of the tag is it; failing that, the one section that no
//! tag is about; failing that, within one section, the few items between those
//! that name the neighbours; failing that, between two sections, the items of the
//! second that name no tag. Where the tag line does not follow the
//! order, and where nothing speaks for any place, the tag stays without one, as
//! does one at either end of the line: there stand the tags that are meant to be
//! found by and not to be about anything. Deliberately absent: tags that are
//! named anywhere.

use super::super::model::{Place, Section};
use super::document::{Hit, Line};
use super::naming::Named;
use super::order::{self, Order, Slot};
use super::{About, Reason};

/// What a tag that nothing names is placed at.
#[derive(Debug)]
pub(super) enum Spot {
    /// A section as a whole.
    Section(u32),
    /// Some items, in document order.
    Items(Vec<Place>),
}

/// The most items that a common part may pick out.
const MOST_ITEMS: usize = 4;

/// The most items between those that name the neighbours of a tag.
const MOST_BETWEEN: usize = 8;

/// The most items between those of the neighbours that are taken although other
/// tags are about them.
const MOST_TAKEN: usize = 2;

/// Places the tags that have no item and no section. `left` are the mentions of
/// parts of tags that do not name them, by rising tag and line.
pub(super) fn place(
    named: &Named,
    left: &[Hit],
    order: &Order,
    lines: &[Line<'_>],
    sections: &[Section],
    about: &About,
) -> Vec<(u32, Spot)> {
    let mut placed = Vec::new();
    let Some(anchors) = &order.sections else {
        return placed;
    };
    let at_lines = order.lines.as_deref().unwrap_or_default();
    for (tag, _) in (0u32..).zip(named).filter(|(_, named)| named.is_empty()) {
        let Some(slot) = order::slot(anchors, tag as usize, sections.len()) else {
            continue;
        };
        let spot = at_parts(tag, &slot, left, lines)
            .or_else(|| uncovered(&slot, sections, about).map(Spot::Section))
            .or_else(|| {
                let one = slot.first == slot.last;
                let items = one.then(|| between(at_lines, tag as usize, lines, about))?;
                items.map(Spot::Items)
            })
            .or_else(|| led(&slot, about));
        placed.extend(spot.map(|spot| (tag, spot)));
    }
    placed
}

/// Where a part of a tag stands in its slot: a heading, or the few items of the
/// section that has most of them.
fn at_parts(tag: u32, slot: &Slot, left: &[Hit], lines: &[Line<'_>]) -> Option<Spot> {
    let from = left.partition_point(|hit| hit.tag < tag);
    let own = left.iter().skip(from).take_while(|hit| hit.tag == tag);
    let mut items: Vec<(u32, Place)> = Vec::new();
    for hit in own {
        match lines.get(hit.line as usize)?.place {
            Place::Heading(section) if slot.contains(section) => {
                return Some(Spot::Section(section));
            }
            place @ Place::Item(section, _) if slot.contains(section) => {
                items.push((section, place));
            }
            _ => {}
        }
    }
    items.dedup();
    let by_section = items.chunk_by(|(section, _), (next, _)| section == next);
    let most = by_section
        .max_by_key(|items| items.len())
        .filter(|items| slot.closed && items.len() <= MOST_ITEMS)?;
    match most {
        [(section, _), _, ..] if slot.first < slot.last => Some(Spot::Section(*section)),
        _ => Some(Spot::Items(most.iter().map(|(_, place)| *place).collect())),
    }
}

/// The items between those that name the neighbours of a tag: those that no tag
/// is about, if there are any and not many; all of them, if they are few; those
/// of the neighbours themselves, if there are none.
fn between(
    anchors: &[Option<u32>],
    tag: usize,
    lines: &[Line<'_>],
    about: &About,
) -> Option<Vec<Place>> {
    let before = anchors
        .get(..tag)?
        .iter()
        .rev()
        .find_map(|anchor| *anchor)?;
    let after = anchors.get(tag + 1..)?.iter().find_map(|anchor| *anchor)?;
    let between = lines.get(before as usize + 1..after as usize)?;
    let free = |place: &Place| match *place {
        Place::Item(section, item) => {
            let items = about.items.get(section as usize);
            let tags = items.and_then(|items| items.get(item as usize));
            // What a heading says of all its items says little of each.
            tags.is_some_and(|tags| tags.iter().all(|(_, by)| *by >= Reason::Heading))
        }
        Place::Heading(_) | Place::Footnote(_) => false,
    };
    let places = between.iter().map(|line| line.place);
    let mut items: Vec<Place> = places.filter(free).take(2 * MOST_BETWEEN).collect();
    items.dedup();
    if (1..=MOST_BETWEEN).contains(&items.len()) {
        return Some(items);
    }
    match between.len() {
        0 => items_of(lines.get(before as usize..=after as usize)?),
        1..=MOST_TAKEN => items_of(between),
        _ => None,
    }
}

/// The items that some lines belong to, unless one is a heading.
fn items_of(lines: &[Line<'_>]) -> Option<Vec<Place>> {
    let item = |line: &Line<'_>| matches!(line.place, Place::Item(..)).then_some(line.place);
    let mut items: Vec<Place> = lines.iter().map(item).collect::<Option<_>>()?;
    items.dedup();
    Some(items)
}

/// What a tag leads: between the tags of two sections stands what the second is
/// about as a whole, as a tag line has that before its details. The items that
/// name no tag are about it.
fn led(slot: &Slot, about: &About) -> Option<Spot> {
    let number = slot.last;
    let whole = about.sections.get(number as usize)?;
    let items = about.items.get(number as usize)?.iter().zip(0..);
    let free = |tags: &[(u32, Reason)]| tags.iter().all(|(_, by)| !by.is_mention());
    let places = items.filter(|(tags, _)| free(tags));
    let places: Vec<Place> = places.map(|(_, item)| Place::Item(number, item)).collect();
    let leads = slot.closed && number == slot.first + 1 && whole.is_empty();
    (leads && !places.is_empty()).then_some(Spot::Items(places))
}

/// The only section of a slot that no tag is about, unless it is what every
/// talk opens and ends with.
fn uncovered(slot: &Slot, sections: &[Section], about: &About) -> Option<u32> {
    let mut free = (slot.first..=slot.last).filter(|&section| {
        let named = about
            .items
            .get(section as usize)
            .is_some_and(|items| items.iter().any(|tags| !tags.is_empty()));
        let whole = about
            .sections
            .get(section as usize)
            .is_some_and(|tags| !tags.is_empty());
        !named && !whole
    });
    let only = free
        .next()
        .filter(|_| free.next().is_none() && slot.closed)?;
    let heading = sections.get(only as usize)?.heading.as_ref()?;
    (!is_frame(&heading.text)).then_some(only)
}

/// Headings of what is around the talk.
fn is_frame(heading: &str) -> bool {
    const FRAMES: &str = "오프닝 인사 시작 소개 마무리 정리 결론 요약 총평 공지 안내 잡담 기타 질문 질의 응답 사연 소회 근황 \
        Q&A opening intro introduction closing outro summary housekeeping misc notes questions announcements \
        雑談 質疑 まとめ 告知 はじめに おわりに";
    let lower = heading.to_lowercase();
    FRAMES
        .split_whitespace()
        .any(|frame| lower.contains(&frame.to_lowercase()))
}
