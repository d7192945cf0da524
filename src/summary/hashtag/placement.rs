//! The last resort: a tag that nothing names is placed by its neighbours in the
//! tag line, which follows the order of the sections.
//!
//! Between the sections of its neighbours, a heading or an item that has at
//! least a common part of the tag is it; failing that, the one section that no
//! tag is about. Within one section it is the items between those that name the
//! neighbours, the free ones first. Between two sections it is what the second is
//! about as a whole, or, where the heading of that has a tag of its own, the
//! first. The first tag of the line may stand for what the title says. Where the
//! tag line does not follow the order, the tag stays without a place, as does one
//! at either end of the line: there stand the tags that are meant to be found by
//! and not to be about anything. Deliberately absent: tags that are named
//! anywhere.

use super::super::model::{Place, Section};
use super::super::words::words;
use super::document::{Hit, Line};
use super::heading::{HeadingTag, Role};
use super::naming::Named;
use super::normal::{self, Gap};
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

/// The most items between those that name the neighbours of a tag that are taken
/// for being free alone.
const MOST_FREE: usize = 8;

/// What places are told by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placement<'a> {
    /// What names each tag.
    pub(super) named: &'a Named,
    /// The mentions of parts of tags that do not name them, by rising tag and line.
    pub(super) left: &'a [Hit],
    /// Where the order of the tag line has the tags that are named.
    pub(super) order: &'a Order,
    /// The lines of the sections.
    pub(super) lines: &'a [Line<'a>],
    /// The sections.
    pub(super) sections: &'a [Section],
    /// What they are about.
    pub(super) about: &'a About,
    /// Whether the heading of each names a tag.
    pub(super) headed: &'a [bool],
}

impl Placement<'_> {
    /// Places the tags that have no item and no section. `first` is the name of
    /// the first of them, `title` that of the text.
    pub(super) fn place(&self, first: &str, title: &str) -> Vec<(u32, Spot)> {
        let nameless = (0u32..).zip(self.named);
        let nameless = nameless.filter(|(_, named)| named.is_empty());
        let placed = nameless.filter_map(|(tag, _)| {
            let titled = || (tag == 0 && heads(title, first)).then(|| self.opening());
            let spot = self.by_order(tag).or_else(|| titled().flatten());
            Some((tag, spot?))
        });
        placed.collect()
    }

    /// Where the neighbours of a tag have it.
    fn by_order(&self, tag: u32) -> Option<Spot> {
        let anchors = self.order.sections.as_deref()?;
        let slot = order::slot(anchors, tag as usize, self.sections.len())?;
        let spot = self.at_parts(tag, &slot);
        if spot.is_some() || !slot.closed {
            return spot;
        }
        let uncovered = self.uncovered(&slot).map(Spot::Section);
        uncovered.or_else(|| match slot.last - slot.first {
            0 => self.between(tag as usize, slot.first).map(Spot::Items),
            1 => self.at_border(slot.first, slot.last),
            2 => Some(slot.first + 1)
                .filter(|middle| !self.is_headed(*middle))
                .map(Spot::Section),
            _ => None,
        })
    }

    /// Where a part of a tag stands in its slot: a heading, unless it lists that
    /// among others, or the few items of the section that has most of them.
    fn at_parts(&self, tag: u32, slot: &Slot) -> Option<Spot> {
        let from = self.left.partition_point(|hit| hit.tag < tag);
        let own = self.left.iter().skip(from);
        let mut listed = None;
        let mut items: Vec<(u32, Place)> = Vec::new();
        for hit in own.take_while(|hit| hit.tag == tag) {
            let line = self.lines.get(hit.line as usize)?;
            match line.place {
                Place::Heading(section) if slot.contains(section) => {
                    let part = HeadingTag {
                        tag,
                        start: hit.range.start,
                        end: hit.range.end,
                    };
                    if !Role::of(&line.prose.text, &part).is_listed() {
                        return Some(Spot::Section(section));
                    }
                    listed = listed.or(Some(section));
                }
                place @ Place::Item(section, _) if slot.contains(section) => {
                    items.push((section, place));
                }
                _ => {}
            }
        }
        items.dedup();
        if let Some(section) = listed {
            items.retain(|(own, _)| *own == section);
            return Some(match items.is_empty() {
                true => Spot::Section(section),
                false => Spot::Items(self.with_children(section, &items)),
            });
        }
        let by_section = items.chunk_by(|(section, _), (next, _)| section == next);
        let most = by_section
            .max_by_key(|items| items.len())
            .filter(|items| slot.closed && items.len() <= MOST_ITEMS)?;
        match most {
            [(section, _), _, ..] if slot.first < slot.last => Some(Spot::Section(*section)),
            _ => Some(Spot::Items(most.iter().map(|(_, place)| *place).collect())),
        }
    }

    /// Some items of a section and those that stand under them.
    fn with_children(&self, section: u32, items: &[(u32, Place)]) -> Vec<Place> {
        let own = self.sections.get(section as usize);
        let mut taken: Vec<bool> = Vec::new();
        // Both run in document order, and a head stands before what is under it.
        let mut rest = items.iter().map(|(_, place)| *place).peekable();
        for (item, number) in own.into_iter().flat_map(|own| &own.items).zip(0..) {
            let is_own = rest.next_if_eq(&Place::Item(section, number)).is_some();
            let head = item.parent.and_then(|parent| taken.get(parent as usize));
            taken.push(is_own || head.is_some_and(|head| *head));
        }
        let taken = taken.into_iter().zip(0..).filter(|(taken, _)| *taken);
        taken
            .map(|(_, number)| Place::Item(section, number))
            .collect()
    }

    /// The items of a section between those that name the neighbours of a tag: the
    /// few that no tag is about; failing that, all of them; those of the neighbours
    /// themselves, if there are none. Where the tag line does not follow the lines,
    /// the items that name no tag.
    fn between(&self, tag: usize, section: u32) -> Option<Vec<Place>> {
        let anchors = self.order.lines.as_deref().unwrap_or_default();
        let before = anchors.get(..tag).unwrap_or_default();
        let before = before.iter().rev().find_map(|anchor| *anchor);
        let after = anchors.get(tag + 1..).unwrap_or_default();
        let after = after.iter().find_map(|anchor| *anchor);
        let Some((before, after)) = before.zip(after) else {
            return self.items(section, |reason| !reason.is_mention());
        };
        let between = self.lines.get(before as usize + 1..after as usize)?;
        let is_free = |line: &&Line<'_>| match line.place {
            Place::Item(section, item) => {
                let items = self.about.items.get(section as usize);
                let tags = items.and_then(|items| items.get(item as usize));
                // What a heading says of all its items says little of each.
                tags.is_some_and(|tags| tags.iter().all(|(_, by)| *by >= Reason::Heading))
            }
            Place::Heading(_) | Place::Footnote(_) => false,
        };
        let mut free: Vec<Place> = between
            .iter()
            .filter(is_free)
            .map(|line| line.place)
            .collect();
        free.dedup();
        if (1..=MOST_FREE).contains(&free.len()) {
            return Some(free);
        }
        let lines = match between {
            [] => self.lines.get(before as usize..=after as usize)?,
            _ => between,
        };
        let is_item = |place: &Place| matches!(place, Place::Item(..));
        let mut items: Vec<Place> = lines
            .iter()
            .map(|line| line.place)
            .filter(is_item)
            .collect();
        items.dedup();
        (!items.is_empty()).then_some(items)
    }

    /// What stands between the tags of two sections: what the second is about as a
    /// whole, as a tag line has that before its details, and that is its items that
    /// name no tag. Where its heading has a tag of its own, what the first is about.
    fn at_border(&self, first: u32, second: u32) -> Option<Spot> {
        let heading = self.sections.get(second as usize)?.heading.as_ref()?;
        if is_frame(&heading.text) {
            None
        } else if self.is_headed(second) {
            Some(Spot::Section(first))
        } else {
            let items = self.items(second, |reason| !reason.is_mention())?;
            Some(Spot::Items(items))
        }
    }

    /// The items of a section that are about tags for such reasons alone, if any.
    fn items(&self, section: u32, all: impl Fn(Reason) -> bool) -> Option<Vec<Place>> {
        let items = self.about.items.get(section as usize)?.iter().zip(0..);
        let items = items.filter(|(tags, _)| tags.iter().all(|(_, by)| all(*by)));
        let items: Vec<Place> = items.map(|(_, item)| Place::Item(section, item)).collect();
        (!items.is_empty()).then_some(items)
    }

    /// Whether the heading of a section names a tag.
    fn is_headed(&self, section: u32) -> bool {
        self.headed
            .get(section as usize)
            .is_some_and(|headed| *headed)
    }

    /// The only section of a slot that no tag is about, unless it is what every
    /// talk opens and ends with.
    fn uncovered(&self, slot: &Slot) -> Option<u32> {
        let mut free = (slot.first..=slot.last).filter(|&section| {
            let items = self.about.items.get(section as usize);
            let whole = self.about.sections.get(section as usize);
            items.is_none_or(|items| items.iter().all(Vec::is_empty))
                && whole.is_none_or(Vec::is_empty)
        });
        let only = free.next().filter(|_| free.next().is_none())?;
        let heading = self.sections.get(only as usize)?.heading.as_ref()?;
        (!is_frame(&heading.text)).then_some(only)
    }

    /// The first section that is not around the talk: what its title promises.
    fn opening(&self) -> Option<Spot> {
        let mut sections = self.sections.iter().zip(0..);
        let (_, first) = sections.find(|(section, _)| {
            let heading = section.heading.as_ref();
            !section.items.is_empty() && heading.is_some_and(|heading| !is_frame(&heading.text))
        })?;
        Some(Spot::Section(first))
    }
}

/// Whether a title has a name from the start of a word on.
fn heads(title: &str, name: &str) -> bool {
    let units = normal::units(title);
    let name: Vec<char> = normal::key(name).chars().collect();
    let starts = units.windows(name.len().max(1));
    let is_name = |units: &[normal::Unit]| {
        let letters = units.iter().map(|unit| unit.char);
        letters.eq(name.iter().copied()) && units.first().is_some_and(|unit| unit.gap > Gap::None)
    };
    starts.into_iter().any(is_name)
}

/// Headings of what is around the talk.
fn is_frame(heading: &str) -> bool {
    const FRAMES: &[&str] = words!("오프닝 인사 시작 소개 마무리 정리 결론 요약 총평 공지 안내 잡담 기타 질문 질의 응답 사연 소회 근황 \
        q&a opening intro introduction closing outro summary housekeeping misc notes questions announcements \
        雑談 質疑 まとめ 告知 はじめに おわりに" by b' ');
    let lower = heading.to_lowercase();
    FRAMES.iter().any(|frame| lower.contains(frame))
}
