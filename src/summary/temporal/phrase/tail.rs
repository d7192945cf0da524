//! What stands after a date and belongs to it: the time of day, roughness, what
//! opens a side (부터, 까지, 이후, 이전), and the end of the word.
//!
//! Deliberately absent: the date itself (`phrase`).

use super::super::super::packed::{Table, packed, table};
use super::super::boundary::word_ends;
use super::super::cursor::Cursor;
use super::super::element::Draft;
use super::super::evidence;
use super::super::form::{Bound, Level, Slot};

/// What stands after a date and belongs to it.
#[derive(Clone, Copy, Default)]
pub(super) struct Tail {
    pub(super) bound: Bound,
    /// Whether it is only roughly then.
    pub(super) fuzzy: bool,
    /// Whether it comes again each time.
    pub(super) recurs: bool,
}

/// What belongs to a date after its last unit, and the end of the word.
pub(super) fn tail<'a>(draft: &Draft, cursor: Cursor<'a>) -> Option<(Tail, Cursor<'a>)> {
    if matches!(draft.finest(), Level::Day | Level::Weekday)
        && let Some(after) = time_of_day(cursor)
    {
        // 오후 3시경 is rough about the hour, not about the day.
        if after.sees_any(packed!("경|쯤")) && word_ends(after) {
            return Some((Tail::default(), after));
        }
        if let Some(read) = behind(draft, after) {
            return Some(read);
        }
    }
    behind(draft, cursor)
}

/// 오후 3시 10분, 밤, 4시. It belongs to the day and changes nothing about it.
fn time_of_day(cursor: Cursor) -> Option<Cursor> {
    let mut end = cursor;
    if !end.spaces() {
        return None;
    }
    let named = end.eat_any(packed!(
        "오전|오후|새벽|아침|점심|정오|한낮|저녁|자정|심야|밤사이|밤"
    ));
    let mut hour = end;
    if named {
        hour.spaces();
    }
    if hour.digits().is_some() && hour.eat("시") && !hour.sees("간") {
        end = hour;
        let mut minute = end;
        minute.spaces();
        if minute.eat("반") || (minute.digits().is_some() && minute.eat("분")) {
            end = minute;
        }
        return Some(end);
    }
    named.then_some(end)
}

/// Roughness, an open side and the end of the word.
fn behind<'a>(draft: &Draft, cursor: Cursor<'a>) -> Option<(Tail, Cursor<'a>)> {
    let mut tail = Tail::default();
    let mut end = cursor;
    let mut rough = cursor;
    if let Some(inside) = approximate(&mut rough) {
        tail.fuzzy = true;
        if inside {
            end = rough;
        }
    }
    if let Some((bound, after)) = bound(draft.slots.day, rough) {
        tail.bound = bound;
        return Some((tail, after));
    }
    let mut recurs = end;
    if recurs.eat("마다") && word_ends(recurs) {
        tail.recurs = true;
        return Some((tail, recurs));
    }
    word_ends(end).then_some((tail, end))
}

/// Passes what says that it is roughly then, and tells whether that is part of
/// the date: 전후 widens it, 경 and 쯤 are suffixes that leave it as it is.
fn approximate(cursor: &mut Cursor) -> Option<bool> {
    const ROUGH: Table<bool> = table![
        ("전후", true),
        ("안팎", true),
        ("무렵", true),
        ("즈음", true),
        ("경", false),
        ("쯤", false),
        ("께", false),
        ("ごろ", false),
        ("頃", false),
        ("左右", false),
    ];
    let mut probe = *cursor;
    let spaced = probe.spaces();
    let inside = probe
        .read(&ROUGH)
        .filter(|_| !(spaced && probe.previous() == Some('께')))?;
    let ends = word_ends(probe) || bound(None, probe).is_some();
    ends.then(|| {
        *cursor = probe;
        inside
    })
}

/// 부터, 까지, 이후, 이전 and their like.
fn bound<'a>(day: Option<Slot>, cursor: Cursor<'a>) -> Option<(Bound, Cursor<'a>)> {
    const BOUNDS: Table<Bound> = table![
        ("이후부터", Bound::From),
        ("이후", Bound::From),
        ("이래", Bound::From),
        ("이전까지", Bound::Before),
        ("이전", Bound::Before),
        ("직전까지", Bound::Before),
        ("직전", Bound::Before),
        ("전까지", Bound::Before),
        ("전", Bound::Before),
        ("후부터", Bound::From),
        ("후", Bound::From),
        ("뒤", Bound::From),
        ("以降", Bound::From),
        ("以后", Bound::From),
        ("以後", Bound::From),
        ("以前", Bound::Before),
    ];
    /// Those that are particles stand right behind the date.
    const PARTICLES: Table<Bound> = table![
        ("부터", Bound::From),
        ("까지", Bound::Until),
        ("から", Bound::From),
        ("起", Bound::From),
        ("まで", Bound::Until),
        ("为止", Bound::Until),
    ];
    let mut after = cursor;
    if let Some(bound) = after.read(&PARTICLES) {
        return word_ends(after).then_some((bound, after));
    }
    let spaced = after.spaces();
    let name = after;
    let bound = after.read(&BOUNDS)?;
    let short = after.at() - name.at() == "전".len();
    let all_or_former = short && spaced && name.sees("전") && evidence::means_all(after);
    let relative_day = short && matches!(day, Some(Slot::Relative(_)));
    (word_ends(after) && !all_or_former && !relative_day).then_some((bound, after))
}
