//! One unit of a date after another: 2031년, 5월, 셋째 주, 목요일, 말.
//!
//! Each must be finer than what came before it. A number that is followed by a
//! range sign and another number borrows the unit of the second (2월 9~13일).

use super::super::civil::Weekday;
use super::cursor::{Cursor, Digits, Script};
use super::form::{Level, Slot, Slots, Week, Year};
use super::notation::{self, Evidence, expand};
use super::word::korean;

/// A date that is being read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Draft {
    /// What is filled so far.
    pub(super) slots: Slots,
    /// The other end, where a number was lent its unit.
    pub(super) second: Option<Slots>,
    /// The year has two digits and nothing yet that speaks for a year.
    pub(super) short_year: Option<u32>,
    /// Month and day in a notation that may be something else.
    pub(super) doubtful: bool,
    /// A number is out of its unit's range (13월).
    pub(super) impossible: bool,
}

/// Reads the next unit of the draft, with the space before it.
pub(super) fn element(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    let mut probe = *cursor;
    let mut next = *draft;
    let empty = draft.slots.finest() == Level::Nothing;
    if !empty && weekday_in_brackets(&mut probe, &mut next) {
        (*cursor, *draft) = (probe, next);
        return true;
    }
    if !empty || draft.slots.toward.is_some() {
        probe.spaces();
    }
    let read = match probe.script() {
        // 3·1절 is the one word that begins with a digit.
        Script::Digit => (empty && korean(&mut probe, &mut next)) || numeric(&mut probe, &mut next),
        Script::Hangul => korean(&mut probe, &mut next),
        Script::Latin => fiscal(&mut probe, &mut next),
        _ => matches!(probe.peek(), Some('\'' | '’' | '‘')) && short_year(&mut probe, &mut next),
    };
    if read {
        (*cursor, *draft) = (probe, next);
    }
    read
}

impl Draft {
    /// The end that is being read.
    pub(super) fn last(&mut self) -> &mut Slots {
        self.second.as_mut().unwrap_or(&mut self.slots)
    }

    pub(super) fn finest(&self) -> Level {
        self.second.as_ref().unwrap_or(&self.slots).finest()
    }
}

/// `(수)`, `(수요일)` after a day.
fn weekday_in_brackets(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if draft.finest() != Level::Day {
        return false;
    }
    let mut probe = *cursor;
    probe.spaces();
    if !(probe.eat("(") || probe.eat("（")) {
        return false;
    }
    let Some(weekday) = weekday_initial(&mut probe) else {
        return false;
    };
    probe.eat("요일");
    if !(probe.eat(")") || probe.eat("）")) {
        return false;
    }
    draft.last().weekday = Some(weekday);
    draft.doubtful = false;
    *cursor = probe;
    true
}

/// 월 to 일, or the ideograph.
pub(super) fn weekday_initial(cursor: &mut Cursor) -> Option<Weekday> {
    let days = ["월", "화", "수", "목", "금", "토", "일"];
    let han = ["月", "火", "水", "木", "金", "土", "日"];
    (0..7).find_map(|day: usize| {
        let read = cursor.eat(days.get(day)?) || cursor.eat(han.get(day)?);
        read.then(|| Weekday::from_monday(day as u32))
    })
}

/// `1Q26`, `FY26`, `Q1` as a unit of the draft.
fn fiscal(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    let known = draft.slots.year.is_some();
    if draft.finest() > Level::Year {
        return false;
    }
    let mut probe = *cursor;
    let Some(read) = notation::fiscal(&mut probe, known) else {
        return false;
    };
    if known && read.year.is_some() {
        return false;
    }
    let last = draft.last();
    last.year = last.year.or(read.year);
    last.quarter = read.quarter;
    last.half = read.half;
    draft.short_year = None;
    *cursor = probe;
    true
}

/// `'31`, `'31년`, and `'29~'30년`.
fn short_year(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if draft.finest() != Level::Nothing {
        return false;
    }
    let mut probe = *cursor;
    let Some(first) = shortened(&mut probe) else {
        return false;
    };
    let mut range = probe;
    let second = range
        .range_sign()
        .then(|| shortened(&mut range).or_else(|| range.digits().and_then(expand)))
        .flatten();
    if second.is_some() {
        probe = range;
    }
    let unit = probe.eat("년도") || probe.eat("년");
    if !unit && (second.is_some() || matches!(probe.peek(), Some('\'' | '’' | '.' | '%'))) {
        return false;
    }
    draft.slots.year = Some(Year::Written(first));
    draft.second = second.map(|year| Slots {
        year: Some(Year::Written(year)),
        ..draft.slots
    });
    *cursor = probe;
    true
}

/// An apostrophe and two digits.
fn shortened(cursor: &mut Cursor) -> Option<i32> {
    cursor
        .eat_char(|next| matches!(next, '\'' | '’' | '‘'))
        .then(|| cursor.digits())
        .flatten()
        .filter(|digits| digits.length == 2)
        .and_then(expand)
}

/// A number and its unit, or a notation in digits.
fn numeric(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    let empty = matches!(draft.slots.finest(), Level::Nothing);
    if empty {
        let mut probe = *cursor;
        if fiscal(&mut probe, draft) {
            *cursor = probe;
            return true;
        }
        if let Some((slots, evidence)) = notation::date(&mut probe) {
            let toward = draft.slots.toward;
            draft.slots = Slots { toward, ..slots };
            draft.doubtful = evidence == Evidence::Doubtful;
            *cursor = probe;
            return true;
        }
    }
    let mut probe = *cursor;
    if fiscal(&mut probe, draft) {
        *cursor = probe;
        return true;
    }
    let Some(first) = probe.digits() else {
        return false;
    };
    // 1/4분기.
    if first.length == 1 && (probe.eat("/4분기") || probe.eat("/4 분기")) {
        *cursor = probe;
        return quarter(draft, first, None);
    }
    let mut lent = probe;
    let second = (lent.range_sign() || lent.eat("·") || lent.eat("∙"))
        .then(|| {
            lent.eat_char(|next| matches!(next, '\'' | '’'));
            lent.digits()
        })
        .flatten();
    if let Some(second) = second {
        let mut read = *draft;
        if unit(&mut lent, &mut read, first, Some(second)) {
            (*cursor, *draft) = (lent, read);
            return true;
        }
    }
    let read = unit(&mut probe, draft, first, None);
    if read {
        *cursor = probe;
    }
    read
}

/// The unit of a number, or of two.
fn unit(cursor: &mut Cursor, draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    let mut probe = *cursor;
    let spaced = probe.spaces();
    let finest = draft.finest();
    let read = if probe.eat("년대") || probe.eat("年代") {
        finest == Level::Nothing && second.is_none() && decade(draft, first)
    } else if probe.eat_any(&["학년도", "회계연도", "년도", "년", "年"]) {
        finest == Level::Nothing && year(draft, first, second)
    } else if probe.eat("분기") {
        finest <= Level::Year && quarter(draft, first, second)
    } else if probe.eat("월") || probe.eat("月") {
        finest <= Level::Year && month(draft, first, second)
    } else if probe.eat("주차") || probe.eat("째 주") || probe.eat("번째 주") {
        finest == Level::Month && second.is_none() && {
            draft.last().week = Some(Week::OfMonth(first.value));
            (1..=6).contains(&first.value)
        }
    } else if probe.eat("일") || probe.eat("日") {
        // 3 일 may be anything, 2월 3 일 only a day.
        (finest == Level::Month || (finest == Level::Nothing && !spaced))
            && day(draft, first, second)
    } else if probe.eat("세기") {
        finest == Level::Nothing && second.is_none() && {
            draft.slots.century = Some(first.value as i32);
            (1..=30).contains(&first.value)
        }
    } else {
        false
    };
    if read {
        *cursor = probe;
    }
    read
}

fn decade(draft: &mut Draft, digits: Digits) -> bool {
    let value = digits.value as i32;
    let year = match digits.length {
        4 if (1000..=2999).contains(&value) => value,
        2 if value >= 40 => 1900 + value,
        2 => 2000 + value,
        _ => return false,
    };
    draft.slots.decade = Some(year);
    year % 10 == 0
}

fn year(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    let Some(from) = expand(first) else {
        return false;
    };
    let to = match second {
        None => None,
        Some(Digits { value, length: 2 }) => Some(from - from % 100 + value as i32),
        Some(digits) => expand(digits),
    };
    if to.is_some_and(|to| to <= from) || (second.is_some() && to.is_none()) {
        return false;
    }
    // A decade apart or more, two digits are a count (10~20년).
    if first.length == 2 {
        draft.short_year = Some(first.value);
    }
    draft.slots.year = Some(Year::Written(from));
    draft.second = to.map(|to| Slots {
        year: Some(Year::Written(to)),
        ..draft.slots
    });
    true
}

fn quarter(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    numbered(draft, first, second, 1, 4, |slots, number| {
        slots.quarter = Some(Slot::Number(number));
    })
}

fn month(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    numbered(draft, first, second, 2, 12, |slots, number| {
        slots.month = Some(Slot::Number(number));
    })
}

fn day(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    // 90일 is a length; 2월 90일 is a mistake.
    if draft.last().month.is_none() && first.value > 31 {
        return false;
    }
    numbered(draft, first, second, 2, 31, |slots, number| {
        slots.day = Some(Slot::Number(number));
    })
}

/// Fills a slot with a number from 1 to `most`, and the other end's with the
/// second. A number beyond `most` is remembered as impossible.
fn numbered(
    draft: &mut Draft,
    first: Digits,
    second: Option<Digits>,
    length: usize,
    most: u32,
    fill: impl Fn(&mut Slots, u32),
) -> bool {
    let fits = |digits: Digits| digits.length <= length && (1..=most).contains(&digits.value);
    if first.length > length || second.is_some_and(|second| !fits(second)) {
        return false;
    }
    draft.impossible |= !fits(first);
    let before = *draft.last();
    fill(draft.last(), first.value);
    // Two digits and a finer unit are a year (26년 3월).
    draft.short_year = None;
    if let Some(second) = second {
        let mut slots = before;
        fill(&mut slots, second.value);
        draft.second = Some(slots);
        // 11~2월 runs into the next year, 9~3일 into nothing.
        return most == 12 || second.value > first.value;
    }
    true
}
