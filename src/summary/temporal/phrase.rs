//! Whole dates and ranges: units in a row, a second date after a range sign or
//! 부터, and what stands after them (`tail`).
//!
//! The longest reading whose word ends is taken; 내년 말레이시아 falls back to
//! 내년. Deliberately absent: counted units (`count`).

mod tail;

use super::super::civil::Weekday;
use super::super::packed::{Packed, Table, packed, table};
use super::beginnings::Beginnings;
use super::boundary::word_ends;
use super::cursor::{Cursor, Script};
use super::element::{Draft, NOTHING, element, weekday_initial};
use super::evidence;
use super::form::{Body, Bound, Form, Level, Slot, Toward, Week, Year};
use super::lexicon::{self, Word, word};
use super::word;
use tail::{Tail, tail};

/// The most units that one date has: 오는 2031년 5월 21일 (수) and a part.
const MOST_UNITS: usize = 8;

/// Reads a date, a range or a recurrence that begins at the cursor into the form,
/// which is left as it was where there is none.
pub(super) fn phrase(start: Cursor, form: &mut Form) -> bool {
    let mut from = start;
    let letters = matches!(from.script(), Script::Hangul | Script::Han);
    let recurs = letters && from.eat_any(RECURRENCES);
    let mut accept =
        |draft: &Draft, cursor: Cursor| close(start, draft, cursor, recurs, form).is_some();
    if !recurs {
        return longest(from, &NOTHING, MOST_UNITS, &mut accept);
    }
    // Seeded with what recurs, so that its parts may follow (매월 말).
    let seed = recurring_unit(start);
    let end = from;
    from.spaces();
    let mut list = seed;
    list.slots.weekday = Some(Weekday::Monday);
    if weekday_list(from).is_some_and(|after| accept(&list, after))
        || longest(from, &seed, MOST_UNITS, &mut accept)
    {
        return true;
    }
    // 매년, 격월, whatever follows.
    let ends = word_ends(end);
    if ends {
        form.set(start, end, Body::Recurrence, Bound::Closed);
    }
    ends
}

/// What 매월 or 격주 repeats, as slots.
fn recurring_unit(start: Cursor) -> Draft {
    let mut cursor = start;
    cursor.advance();
    cursor.spaces();
    let mut draft = NOTHING;
    match cursor.peek() {
        Some('월' | '달' | '月') => draft.slots.month = Some(Slot::Base(0)),
        Some('주' | '週' | '周') => draft.slots.week = Some(Week::Relative(0)),
        Some('분' | '기') => draft.slots.quarter = Some(Slot::Base(0)),
        _ => draft.slots.year = Some(Year::Relative(0)),
    }
    draft
}

/// 화·목요일, 화·목, 수요일과 토요일 after 매주.
fn weekday_list(start: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut cursor = start;
    let mut days = 0;
    let mut dotted = false;
    loop {
        weekday_initial(&mut cursor)?;
        let full = cursor.eat("요일");
        days += 1;
        dotted |= cursor.sees("·");
        let mut next = cursor;
        let joined = next.eat_one("·,/") || (full && (next.eat("과") || next.eat("와")));
        next.spaces();
        if !joined || weekday_initial(&mut { next }).is_none() {
            return ((full || dotted) && days > 1).then_some(cursor);
        }
        cursor = next;
    }
}

/// Words that repeat, and may take a date behind them.
const RECURRENCES: Packed = packed!(
    "매 분기마다|매 회계연도|매년마다|매월마다|매주마다|매일마다|분기마다|\
     반기마다|매 분기|매주말|해마다|달마다|주마다|날마다|매 년|매 해|매 달|\
     매 월|매 주|매일|격월|격주|격년|격일|毎年|毎月|毎週|毎日|每年|每月|每周|每天"
);

/// What phrases begin with.
pub(super) const BEGINNINGS: Beginnings = Beginnings::empty()
    .with(RECURRENCES)
    .with(word::BARE_ORDINALS)
    .and(&lexicon::BEGINNINGS);

/// Reads on, unit by unit, and offers the drafts to `accept`, the longest
/// first, until it takes one.
fn longest<'a>(
    cursor: Cursor<'a>,
    draft: &Draft,
    units: usize,
    accept: &mut dyn FnMut(&Draft, Cursor<'a>) -> bool,
) -> bool {
    let (mut next, mut after) = (*draft, cursor);
    if units == 0 || !element(&mut after, &mut next) {
        return false;
    }
    if longest(after, &next, units - 1, accept) {
        return true;
    }
    // 지난 or 올 alone name nothing; the latter does in 올 들어.
    let this = next.slots.toward == Some(Toward::This);
    if this && next.slots.finest() == Level::Nothing && after.previous() == Some('올') {
        let mut probe = after;
        probe.spaces();
        if probe.eat("들어") && word_ends(probe) {
            next.slots.year = Some(Year::Relative(0));
            next.slots.toward = None;
        }
    }
    next.slots.finest() != Level::Nothing && accept(&next, after)
}

/// Ends the date at the cursor, with the other end of a range and the tail.
fn close(
    start: Cursor,
    draft: &Draft,
    cursor: Cursor,
    recurs: bool,
    form: &mut Form,
) -> Option<()> {
    let mut whole = *draft;
    let (tail, end) = match range(start, &mut whole, cursor) {
        Some(closed) => closed,
        None => {
            let (tail, end) = tail(draft, cursor)?;
            if !evidence::stands(start, draft, tail.bound, cursor, end) {
                return None;
            }
            let comparison = evidence::compares(end) || evidence::is_base(start);
            whole.slots.comparison = comparison;
            whole.second.comparison = comparison;
            (tail, end)
        }
    };
    let body = if whole.impossible {
        Body::Impossible
    } else if recurs || tail.recurs {
        Body::Recurrence
    } else if whole.ranged {
        Body::Range
    } else {
        Body::Date
    };
    form.set(start, end, body, tail.bound);
    form.fuzzy = tail.fuzzy;
    form.first = whole.slots;
    form.second = whole.second;
    Some(())
}

/// What links the ends of a range.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    /// A~B.
    Sign,
    /// A부터 B까지.
    From,
    /// A와 B 사이, A과 B 사이.
    And,
    /// A에서 B까지, A에서 B 사이.
    Between,
}

/// Passes what links two ends.
fn link(cursor: &mut Cursor) -> Option<Link> {
    const LINKS: Table<Link> = table![
        ("부터", Link::From),
        ("から", Link::From),
        ("至", Link::Sign),
        ("到", Link::Sign),
        ("에서", Link::Between),
        ("와", Link::And),
        ("과", Link::And),
    ];
    // 2026.02.04.~02.10.
    let mut dotted = *cursor;
    if dotted.eat(".") && dotted.range_sign() {
        *cursor = dotted;
        return Some(Link::Sign);
    }
    let link = if cursor.range_sign() {
        Link::Sign
    } else {
        cursor.read(&LINKS)?
    };
    cursor.spaces();
    Some(link)
}

/// Reads the other end of a range into the draft, if there is one.
fn range<'a>(
    start: Cursor<'a>,
    draft: &mut Draft,
    cursor: Cursor<'a>,
) -> Option<(Tail, Cursor<'a>)> {
    let mut probe = cursor;
    if draft.ranged {
        return None;
    }
    let link = link(&mut probe)?;
    let mut first = *draft;
    // '26년~27년 vouch for each other, as does a written year.
    first.short_year = None;
    let mut closed = None;
    let mut accept = |second: &Draft, end: Cursor<'a>| {
        if second.ranged || second.impossible {
            return false;
        }
        let Some((mut tail, mut after)) = tail(second, end) else {
            return false;
        };
        let mut between = after;
        between.spaces();
        let between = (between.eat("사이") && word_ends(between)).then_some(between);
        let until = tail.bound == Bound::Until;
        let closes = match link {
            Link::Sign => true,
            Link::From | Link::Between => until || between.is_some(),
            Link::And => between.is_some(),
        };
        if !closes {
            return false;
        }
        after = between.unwrap_or(after);
        if link != Link::Sign {
            // A부터 B까지 is a range; A~B까지 has its end as a deadline.
            tail.bound = Bound::Closed;
        }
        first.doubtful &= second.doubtful && link != Link::Sign;
        first.ranged = true;
        if link == Link::Sign && !evidence::stands(start, &first, tail.bound, end, after) {
            return false;
        }
        first.second = second.slots;
        first.second.inherit(&first.slots);
        closed = Some((tail, after));
        true
    };
    // 이달 초부터 중순까지: another part of the same unit.
    let mut end = probe;
    let parted = draft.slots.part.is_some()
        && matches!(word(&mut end), Some(Word::Part(read)) if {
            let mut second = *draft;
            second.slots.part = Some(read);
            accept(&second, end)
        });
    if parted || longest(probe, &NOTHING, MOST_UNITS, &mut accept) {
        *draft = first;
    }
    closed
}
