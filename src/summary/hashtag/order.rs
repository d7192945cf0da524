//! The order of the tag line: it follows the sections, so that each tag belongs
//! between the places of its neighbours.
//!
//! Deliberately absent: what is made of it (`placement`, `short`).

use super::document::Line;
use super::naming::{Named, Naming};

/// The most sections between the neighbours of a tag.
const MOST_SECTIONS: usize = 4;

/// Where the order of the tag line has the tags that are named.
#[derive(Debug)]
pub(super) struct Order {
    /// The section of each, if the line follows the sections.
    pub(super) sections: Option<Vec<Option<u32>>>,
    /// The line of each, if the line follows them.
    pub(super) lines: Option<Vec<Option<u32>>>,
}

impl Order {
    /// Where the tag line has the tags that `named` names.
    pub(super) fn of(named: &Named, lines: &[Line<'_>]) -> Self {
        let line = |naming: &Naming| naming.line;
        let at = |namings: &Vec<Naming>| namings.iter().map(line).collect();
        let at: Vec<Vec<u32>> = named.iter().map(at).collect();
        // Within a section tags follow the lines less strictly than the sections.
        Self {
            sections: of_sections(&at, lines, 6),
            lines: anchors(&at, 4),
        }
    }
}

/// The section that each tag stands for in the order of the tag line, from the
/// lines that name each; `None` where more than one tag in `most_out` stands out
/// of it.
pub(super) fn of_sections(
    named: &[Vec<u32>],
    lines: &[Line<'_>],
    most_out: usize,
) -> Option<Vec<Option<u32>>> {
    let in_sections = |at: &Vec<u32>| {
        let at = at.iter().filter_map(|&line| lines.get(line as usize));
        let mut sections: Vec<u32> = at.filter_map(Line::section).collect();
        sections.dedup();
        sections
    };
    let in_sections: Vec<Vec<u32>> = named.iter().map(in_sections).collect();
    anchors(&in_sections, most_out)
}

/// The section, or the line, that each tag stands for in the order of the tag
/// line: the longest choice of them that never falls. `None` where it leaves
/// out more than one tag in `most_out`, or where fewer than three are named.
fn anchors(named: &[Vec<u32>], most_out: usize) -> Option<Vec<Option<u32>>> {
    // The last section of the best chain of each length, with the tag and what
    // came before it.
    let mut steps: Vec<(u32, usize, Option<usize>)> = Vec::new();
    let mut chains: Vec<usize> = Vec::new();
    for (sections, tag) in named.iter().zip(0..) {
        for &section in sections.iter().rev() {
            let last = |&chain: &usize| steps.get(chain).map_or(0, |step: &(u32, usize, _)| step.0);
            let length = chains.partition_point(|chain| last(chain) <= section);
            let before = length
                .checked_sub(1)
                .and_then(|length| chains.get(length))
                .copied();
            steps.push((section, tag, before));
            match chains.get_mut(length) {
                Some(chain) => *chain = steps.len() - 1,
                None => chains.push(steps.len() - 1),
            }
        }
    }
    let known = named.iter().filter(|sections| !sections.is_empty()).count();
    if known < 3 || (known - chains.len().min(known)) * most_out > known {
        return None;
    }
    let mut anchors = vec![None; named.len()];
    let mut step = chains.last().copied();
    while let Some((section, tag, before)) = step.and_then(|step| steps.get(step)).copied() {
        if let Some(anchor) = anchors.get_mut(tag) {
            *anchor = Some(section);
        }
        step = before;
    }
    Some(anchors)
}

/// The sections between the neighbours of a tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    /// The first, by its number.
    pub(super) first: u32,
    /// The last, by its number.
    pub(super) last: u32,
    /// Whether there is a neighbour on either side.
    pub(super) closed: bool,
}

impl Slot {
    /// Whether the section is one of them.
    pub(super) fn contains(&self, section: u32) -> bool {
        (self.first..=self.last).contains(&section)
    }
}

/// The sections between the neighbours of a tag, if they are not many.
pub(super) fn slot(anchors: &[Option<u32>], tag: usize, sections: usize) -> Option<Slot> {
    let before = anchors.get(..tag)?.iter().rev().find_map(|anchor| *anchor);
    let after = anchors.get(tag + 1..)?.iter().find_map(|anchor| *anchor);
    let first = before.unwrap_or(0);
    let last = after.unwrap_or(sections.checked_sub(1)? as u32);
    let narrow = first <= last && (last - first) as usize <= MOST_SECTIONS;
    narrow.then_some(Slot {
        first,
        last,
        closed: before.is_some() && after.is_some(),
    })
}
