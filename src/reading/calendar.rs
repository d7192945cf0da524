//! The dates in the order of the sidebar: by year, with the lines for the
//! broadcast day and for today among them, and what has passed since.
//!
//! Today is an argument. A day that has passed says nothing of what was to
//! happen on it, and nothing here does.

use std::rc::Rc;

use crate::summary::civil::Day;
use crate::summary::model::Summary;
use crate::summary::temporal::Grain;
use crate::summary::timeline::{Group, Row, Span};

/// With more rows than this, finished years are folded.
const MANY: usize = 12;
/// With more rows than this, every year can be folded and tells its count.
const VERY_MANY: usize = 40;

/// One line of the sidebar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The header of a group, by index into
    /// [`Timeline::groups`](crate::summary::timeline::Timeline::groups).
    Header(u32),
    /// A row of a group.
    Row {
        /// Index into [`Timeline::rows`](crate::summary::timeline::Timeline::rows).
        row: u32,
        /// Index into [`Timeline::groups`](crate::summary::timeline::Timeline::groups).
        group: u32,
    },
    /// The broadcast day.
    Broadcast(Day),
    /// Today.
    Today(Day),
}

/// Everything, in order. Today has a line where it helps: not on the day of
/// the broadcast, and not before all that the text dates.
pub fn entries(summary: &Summary, now: Option<Day>) -> Vec<Entry> {
    let timeline = &summary.timeline;
    let mut entries = Vec::new();
    for (group, index) in timeline.groups.iter().zip(0u32..) {
        entries.push(Entry::Header(index));
        entries.extend(group.rows().map(|row| Entry::Row { row, group: index }));
    }
    let broadcast = summary.broadcast.map(|broadcast| broadcast.day);
    if let Some(day) = broadcast {
        insert(&mut entries, summary, day, Entry::Broadcast(day));
    }
    let begun = |day: Day| {
        let first = timeline.rows.first();
        first.is_some_and(|row| row.start.is_none_or(|start| start <= day))
    };
    if let Some(day) = now.filter(|day| broadcast != Some(*day) && begun(*day)) {
        insert(&mut entries, summary, day, Entry::Today(day));
    }
    entries
}

/// Whether and how a group of the timeline folds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folding {
    /// It does not.
    Fixed,
    /// The viewer may fold it.
    Open,
    /// It is folded until the viewer opens it.
    Folded,
}

/// How a group folds: where there are many rows, years that were over at the
/// broadcast are folded.
pub fn folding(summary: &Summary, group: &Group) -> Folding {
    let is_finished = summary
        .broadcast
        .is_some_and(|broadcast| group.year + group.span.years() <= broadcast.day.year());
    match summary.timeline.rows.len() {
        count if count > MANY && is_finished => Folding::Folded,
        count if count > VERY_MANY => Folding::Open,
        _ => Folding::Fixed,
    }
}

/// Whether the rows of a group are shown, given whether the viewer has turned
/// it from how it was.
pub fn is_open(summary: &Summary, group: &Group, turned: bool) -> bool {
    (folding(summary, group) == Folding::Folded) == turned
}

/// Whether all of a row lies before a day.
pub fn is_past(row: &Row, day: Day) -> bool {
    row.end.is_some_and(|end| end <= day)
}

/// Whether the date of a row was ahead at the broadcast and is past today.
pub fn has_passed_since(row: &Row, broadcast: Option<Day>, now: Option<Day>) -> bool {
    let (Some(broadcast), Some(now), Some(over)) = (broadcast, now, row.named_until()) else {
        return false;
    };
    let was_ahead = match row.start {
        Some(start) => start > broadcast,
        None => over > broadcast,
    };
    was_ahead && over <= now
}

/// The last row past and the next one ahead, seen from today or, where today
/// is unknown, from the broadcast day. What is due is ahead until its last day.
pub fn around_now(summary: &Summary, now: Option<Day>) -> (Option<&Rc<Row>>, Option<&Rc<Row>>) {
    let broadcast = summary.broadcast.map(|broadcast| broadcast.day);
    let Some(day) = now.or(broadcast) else {
        return (None, None);
    };
    let rows = &summary.timeline.rows;
    let last = rows
        .iter()
        .filter(|row| is_past(row, day))
        .max_by_key(|row| row.end);
    let next = rows
        .iter()
        .filter(|row| row.first_day().is_some_and(|first| first >= day))
        .min_by_key(|row| row.first_day());
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
            let in_order = group.year == day.year() && group.span == Span::Year;
            in_order
                && match row.start {
                    Some(start) => row.grain <= Grain::Month && start > day,
                    None => row.end.is_some_and(|end| end > day),
                }
        }
        Entry::Broadcast(other) | Entry::Today(other) => *other > day,
    };
    let at = entries.iter().position(is_after).unwrap_or(entries.len());
    entries.insert(at, line);
}
