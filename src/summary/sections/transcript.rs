//! Numbers in brackets that point into a transcript below the text, whose lines
//! are counted from 0: `배경 [2]` is said where the third line begins.
//!
//! Deliberately absent: numbers that point elsewhere, which are citations
//! (`source::citation`).

use std::ops::Range;
use std::rc::Rc;

use super::super::model::{Item, Place, Section, Stretch};
use super::super::timestamp::{self, Timestamp};

/// Gives the items that end with such a number the time of its line, if all of
/// them have one; the timestamps that were found so.
pub(super) fn point(sections: &mut [Section]) -> Vec<Timestamp> {
    /// Fewer lines are no transcript.
    const FEWEST: usize = 3;
    let items = || sections.iter().flat_map(|section| &section.items);
    let times: Vec<u32> = items().filter_map(|item| spoken(item)).collect();
    let mut numbers = items().filter_map(|item| Some(pointer(item)?.0));
    let counted = numbers.next() == Some(0) && numbers.all(|number| number < times.len());
    if times.len() < FEWEST || !counted {
        return Vec::new();
    }
    let mut timestamps = Vec::new();
    for (section, index) in sections.iter_mut().zip(0..) {
        for (item, child) in section.items.iter_mut().zip(0..) {
            let Some((number, range)) = pointer(item) else {
                continue;
            };
            let (Some(prose), Some(&seconds)) = (item.prose(), times.get(number)) else {
                continue;
            };
            timestamps.push(Timestamp {
                position: prose.position(range.start),
                place: Place::Item(index, child),
                seconds,
                stretch: Some(Stretch {
                    prose: prose.id,
                    range,
                }),
            });
            if let Some(item) = Rc::get_mut(item) {
                item.timestamp = Some(seconds);
            }
        }
    }
    timestamps
}

/// The time of a line of a transcript, whose words follow without a space:
/// `00:03안녕하세요`.
fn spoken(item: &Item) -> Option<u32> {
    let mark = timestamp::leading(&item.prose()?.text)?;
    let glued = mark.time.start == 0 && mark.extent == mark.time;
    item.timestamp.filter(|_| glued)
}

/// The number in brackets with which an item without a time ends, and its bytes.
fn pointer(item: &Item) -> Option<(usize, Range<usize>)> {
    let text = &item.prose().filter(|_| item.timestamp.is_none())?.text;
    let (before, digits) = text.trim_end().strip_suffix(']')?.rsplit_once('[')?;
    let start = before.len() + 1;
    let plain = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| plain)?;
    Some((number, start..start + digits.len()))
}
