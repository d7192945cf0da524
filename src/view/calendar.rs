//! The rows of the timeline in the order of the sidebar, with the lines for
//! the broadcast day and for today among them.

use std::rc::Rc;

use super::frame::Frame;
use crate::summary::civil::Day;
use crate::summary::model::Summary;
use crate::summary::timeline::{Group, Row};

/// With more rows than this, years gone by are folded.
const MANY: usize = 24;

/// One line of the sidebar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// The header of a group, by index.
    Header(u32),
    /// A row, by index, of a group.
    Row {
        /// Index into [`Timeline::rows`](crate::summary::timeline::Timeline).
        row: u32,
        /// Index into [`Timeline::groups`](crate::summary::timeline::Timeline).
        group: u32,
    },
    /// The broadcast day.
    Broadcast(Day),
    /// Today.
    Today(Day),
}

/// Everything, in order.
pub(super) fn entries(summary: &Summary, now: Option<Day>) -> Vec<Entry> {
    let timeline = &summary.timeline;
    let mut entries = Vec::new();
    for (group, index) in timeline.groups.iter().zip(0u32..) {
        entries.push(Entry::Header(index));
        let rows = group.coarse.iter().chain(&group.fine).chain(&group.due);
        entries.extend(rows.map(|row| Entry::Row {
            row: *row,
            group: index,
        }));
    }
    let broadcast = summary.broadcast.map(|broadcast| broadcast.day);
    if let Some(day) = broadcast {
        insert(&mut entries, summary, day, Entry::Broadcast(day));
    }
    if let Some(day) = now
        && broadcast != Some(day)
        && timeline
            .rows
            .first()
            .is_some_and(|row| row.start.is_none_or(|start| start <= day))
    {
        insert(&mut entries, summary, day, Entry::Today(day));
    }
    entries
}

/// Whether a group is folded unless the viewer turns it: years before the
/// broadcast, where there are many rows and none of these needs attention.
pub(super) fn is_folded(summary: &Summary, group: &Group) -> bool {
    let years = if group.decade { 10 } else { 1 };
    let rows = &summary.timeline.rows;
    let mut of_group = group.coarse.iter().chain(&group.fine).chain(&group.due);
    let is_flagged = |row: &u32| {
        rows.get(*row as usize)
            .is_some_and(|row| row.outdated_forecast)
    };
    rows.len() > MANY
        && !of_group.any(is_flagged)
        && summary
            .broadcast
            .is_some_and(|broadcast| group.year + years <= broadcast.day.year())
}

/// Whether all of a row lies before a day.
pub(super) fn is_past(row: &Row, day: Day) -> bool {
    row.end.is_some_and(|end| end <= day)
}

/// Whether a row was ahead at the broadcast and is past today.
pub(super) fn has_passed_since(row: &Row, broadcast: Option<Day>, now: Option<Day>) -> bool {
    match (broadcast, now) {
        (Some(broadcast), Some(now)) => {
            is_past(row, now)
                && !is_past(row, broadcast)
                && row.start.is_none_or(|start| start > broadcast)
        }
        _ => false,
    }
}

/// The last row past and the next one ahead, seen from today or, where today
/// is unknown, from the broadcast day.
pub(super) fn around_now(frame: &Frame) -> (Option<&Rc<Row>>, Option<&Rc<Row>>) {
    let summary = &frame.summary;
    let broadcast = summary.broadcast.map(|broadcast| broadcast.day);
    let Some(day) = frame.settings.now.or(broadcast) else {
        return (None, None);
    };
    let rows = &summary.timeline.rows;
    let last = rows
        .iter()
        .filter(|row| is_past(row, day))
        .max_by_key(|row| row.end);
    let next = rows
        .iter()
        .filter(|row| row.start.is_some_and(|start| start >= day))
        .min_by_key(|row| row.start);
    (last, next)
}

/// Puts a line before the first entry that lies after the day.
fn insert(entries: &mut Vec<Entry>, summary: &Summary, day: Day, line: Entry) {
    let timeline = &summary.timeline;
    let group = |index: u32| timeline.groups.get(index as usize);
    let is_after = |entry: &Entry| match entry {
        Entry::Header(index) => group(*index).is_some_and(|group| group.year > day.year()),
        Entry::Row { row, group: index } => {
            let (Some(row), Some(group)) = (timeline.rows.get(*row as usize), group(*index)) else {
                return false;
            };
            let in_order = group.year == day.year() && !group.decade;
            in_order
                && match row.start {
                    Some(start) => {
                        row.grain <= crate::summary::temporal::Grain::Month && start > day
                    }
                    None => row.end.is_some_and(|end| end > day),
                }
        }
        Entry::Broadcast(other) | Entry::Today(other) => *other > day,
    };
    let at = entries.iter().position(is_after).unwrap_or(entries.len());
    entries.insert(at, line);
}
