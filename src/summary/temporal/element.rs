//! One unit of a date after another: 2031년, 5월, 셋째 주, 목요일, 말.
//!
//! Each must be finer than what came before it. A number that is followed by a
//! range sign and another number borrows the unit of the second (2월 9~13일).

use super::super::civil::Weekday;
use super::super::packed::{Table, packed, table};
use super::cursor::{Cursor, Digits, Script};
use super::form::{Level, NO_SLOTS, Slot, Slots, Week, Year};
use super::notation::{self, Evidence, expand};
use super::word::{han, korean};

/// A date that is being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    /// What is filled so far.
    pub(super) slots: Slots,
    /// The other end, where there is a range, for a number was lent its unit.
    pub(super) second: Slots,
    pub(super) ranged: bool,
    /// The year has two digits and nothing yet that speaks for a year.
    pub(super) short_year: Option<u8>,
    /// Month and day in a notation that may be something else.
    pub(super) doubtful: bool,
    /// A number is out of its unit's range (13월).
    pub(super) impossible: bool,
}

/// Nothing is read yet.
pub(super) static NOTHING: Draft = Draft {
    slots: NO_SLOTS,
    second: NO_SLOTS,
    ranged: false,
    short_year: None,
    doubtful: false,
    impossible: false,
};

/// Reads the next unit of the draft, with the space before it. What fails leaves
/// the cursor and the draft anywhere.
pub(super) fn element(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    let empty = draft.slots.finest() == Level::Nothing;
    if !empty && weekday_in_brackets(cursor, draft) {
        return true;
    }
    if !empty || draft.slots.toward.is_some() {
        cursor.spaces();
    }
    match cursor.script() {
        // 3·1절 is the one word that begins with a digit.
        Script::Digit => (empty && korean(cursor, draft)) || numeric(cursor, draft),
        Script::Hangul => korean(cursor, draft),
        Script::Latin => fiscal(cursor, draft),
        Script::Han => han(cursor, draft),
        _ => short_year(cursor, draft),
    }
}

impl Draft {
    /// The end that is being read.
    pub(super) fn last(&mut self) -> &mut Slots {
        if self.ranged {
            &mut self.second
        } else {
            &mut self.slots
        }
    }

    pub(super) fn finest(&self) -> Level {
        if self.ranged {
            self.second.finest()
        } else {
            self.slots.finest()
        }
    }

    /// Begins the other end of a range with what is read so far.
    pub(super) fn other_end(&mut self) -> &mut Slots {
        self.second = *self.last();
        self.ranged = true;
        &mut self.second
    }
}

/// `(수)`, `(수요일)` after a day.
fn weekday_in_brackets(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if draft.finest() != Level::Day {
        return false;
    }
    let mut probe = *cursor;
    probe.spaces();
    if !probe.eat_one("(（") {
        return false;
    }
    let Some(weekday) = weekday_initial(&mut probe) else {
        return false;
    };
    probe.eat("요일");
    if !probe.eat_one(")）") {
        return false;
    }
    draft.last().weekday = Some(weekday);
    draft.doubtful = false;
    *cursor = probe;
    true
}

/// 월 to 일, or the ideograph.
pub(super) fn weekday_initial(cursor: &mut Cursor) -> Option<Weekday> {
    let day = cursor.find(packed!("월|화|수|목|금|토|일|月|火|水|木|金|土|日"))?;
    Some(Weekday::from_monday(day as u32))
}

/// `1Q26`, `FY26`, `Q1` as a unit of the draft.
fn fiscal(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if draft.finest() > Level::Year {
        return false;
    }
    let known = draft.slots.year.is_some();
    let mut probe = *cursor;
    let Some(read) = notation::fiscal(&mut probe, known) else {
        return false;
    };
    if known && read.year.is_some() {
        return false;
    }
    read.fill(draft.last());
    draft.short_year = None;
    *cursor = probe;
    true
}

/// `'31`, `'31년`, and `'29~'30년`.
fn short_year(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if draft.finest() != Level::Nothing {
        return false;
    }
    let Some(first) = shortened(cursor) else {
        return false;
    };
    draft.slots.year = Some(Year::Written(first));
    let mut range = *cursor;
    if range.range_sign()
        && let Some(second) = shortened(&mut range).or_else(|| range.digits().and_then(expand))
    {
        draft.other_end().year = Some(Year::Written(second));
        *cursor = range;
    }
    let unit = cursor.eat("년도") || cursor.eat("년");
    unit || (!draft.ranged && !matches!(cursor.peek(), Some('\'' | '’' | '.' | '%')))
}

/// An apostrophe and two digits.
fn shortened(cursor: &mut Cursor) -> Option<i16> {
    cursor
        .eat_one("'’‘")
        .then(|| cursor.digits())
        .flatten()
        .filter(|digits| digits.length == 2)
        .and_then(expand)
}

/// A number and its unit, or a notation in digits.
fn numeric(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if fiscal(cursor, draft) {
        return true;
    }
    let start = *cursor;
    let before = *draft;
    let empty = draft.slots.finest() == Level::Nothing;
    if empty {
        if let Some(evidence) = notation::date(cursor, &mut draft.slots) {
            draft.doubtful = evidence == Evidence::Doubtful;
            return true;
        }
        (*cursor, *draft) = (start, before);
    }
    let Some(first) = cursor.digits() else {
        return false;
    };
    // 1/4분기.
    if first.length == 1 && cursor.eat_any(packed!("/4 분기")) {
        return quarter(draft, first, None);
    }
    let after = *cursor;
    if cursor.range_sign() || cursor.eat_one("·∙") {
        cursor.eat_one("'’");
        if let Some(second) = cursor.digits()
            && unit(cursor, draft, first, Some(second))
        {
            return true;
        }
        (*cursor, *draft) = (after, before);
    }
    if unit(cursor, draft, first, None) {
        return true;
    }
    (*cursor, *draft) = (after, before);
    empty && span(cursor, draft, first)
}

/// `2027-2029` and, of a season, `2025-26`.
fn span(cursor: &mut Cursor, draft: &mut Draft, first: Digits) -> bool {
    /// Longer spans are rather numbers.
    const MOST_YEARS: u32 = 15;
    if !cursor.eat_one("-–") {
        return false;
    }
    let last = match cursor.digits() {
        Some(Digits { value, length: 4 }) => value,
        Some(Digits { value, length: 2 }) if value == first.value % 100 + 1 => first.value + 1,
        _ => return false,
    };
    draft.slots = Slots::of_year(first.value as i16);
    draft.other_end().year = Some(Year::Written(last as i16));
    first.length == 4
        && (1950..2060).contains(&first.value)
        && (first.value + 1..=first.value + MOST_YEARS).contains(&last)
}

/// The unit of a number, or of two.
fn unit(cursor: &mut Cursor, draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    let spaced = cursor.spaces();
    let finest = draft.finest();
    let empty = finest == Level::Nothing;
    let alone = second.is_none();
    match cursor.read(&UNITS) {
        Some(Level::Decade) => empty && decade(draft, first, second),
        Some(Level::Year) => empty && year(draft, first, second),
        Some(Level::Quarter) => finest <= Level::Year && quarter(draft, first, second),
        Some(Level::Month) => finest <= Level::Year && month(draft, first, second),
        Some(Level::Week) => {
            let (week, most): (fn(u8) -> Week, u32) = match finest {
                Level::Year => (Week::OfYear, 53),
                _ => (Week::OfMonth, 6),
            };
            draft.last().week = Some(week(first.value as u8));
            matches!(finest, Level::Month | Level::Year)
                && alone
                && (1..=most).contains(&first.value)
        }
        // 3 일 may be anything, 2월 3 일 only a day.
        Some(Level::Day) => {
            (finest == Level::Month || (empty && !spaced)) && day(draft, first, second)
        }
        Some(Level::Century) => {
            draft.slots.century = Some(first.value as u8);
            empty && alone && (1..=30).contains(&first.value)
        }
        _ => false,
    }
}

/// The units that stand behind a number.
const UNITS: Table<Level> = table![
    ("년대", Level::Decade),
    ("年代", Level::Decade),
    ("年度", Level::Year),
    ("학년도", Level::Year),
    ("회계연도", Level::Year),
    ("년도", Level::Year),
    ("년", Level::Year),
    ("年", Level::Year),
    ("분기", Level::Quarter),
    ("四半期", Level::Quarter),
    ("季度", Level::Quarter),
    ("월", Level::Month),
    ("月", Level::Month),
    ("주차", Level::Week),
    ("째 주", Level::Week),
    ("번째 주", Level::Week),
    ("일", Level::Day),
    ("日", Level::Day),
    ("세기", Level::Century),
];

fn decade(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    let Some(from) = first_of_decade(first) else {
        return false;
    };
    draft.slots.decade = Some(from);
    let Some(second) = second else {
        return true;
    };
    // 1960~70년대.
    let to = match second.length {
        2 => Some(from - from % 100 + second.value as i16),
        _ => first_of_decade(second),
    };
    draft.other_end().decade = to;
    to.is_some_and(|to| to > from && to % 10 == 0)
}

/// 1990 and 90 alike.
fn first_of_decade(digits: Digits) -> Option<i16> {
    let value = digits.value as i16;
    let year = match digits.length {
        4 if (1000..=2999).contains(&value) => value,
        2 if value >= 40 => 1900 + value,
        2 => 2000 + value,
        _ => return None,
    };
    (year % 10 == 0).then_some(year)
}

fn year(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    let Some(from) = expand(first) else {
        return false;
    };
    let to = match second {
        None => None,
        Some(Digits { value, length: 2 }) => Some(from - from % 100 + value as i16),
        Some(digits) => expand(digits),
    };
    if to.is_some_and(|to| to <= from) || (second.is_some() && to.is_none()) {
        return false;
    }
    // A decade apart or more, two digits are a count (10~20년).
    if first.length == 2 {
        draft.short_year = Some(first.value as u8);
    }
    draft.slots.year = Some(Year::Written(from));
    if let Some(to) = to {
        draft.other_end().year = Some(Year::Written(to));
    }
    true
}

fn quarter(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    numbered(draft, first, second, 4, |slots| &mut slots.quarter)
}

fn month(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    numbered(draft, first, second, 12, |slots| &mut slots.month)
}

fn day(draft: &mut Draft, first: Digits, second: Option<Digits>) -> bool {
    // 90일 is a length; 2월 90일 is a mistake.
    if draft.last().month.is_none() && first.value > 31 {
        return false;
    }
    numbered(draft, first, second, 31, |slots| &mut slots.day)
}

/// Fills a slot with a number from 1 to `most`, and the other end's with the
/// second. A number beyond `most` is remembered as impossible.
fn numbered(
    draft: &mut Draft,
    first: Digits,
    second: Option<Digits>,
    most: u32,
    slot: fn(&mut Slots) -> &mut Option<Slot>,
) -> bool {
    let length = if most < 10 { 1 } else { 2 };
    let fits = |digits: Digits| digits.length <= length && (1..=most).contains(&digits.value);
    if first.length > length || second.is_some_and(|second| !fits(second)) {
        return false;
    }
    draft.impossible |= !fits(first);
    *slot(draft.last()) = Some(Slot::Number(first.value as u8));
    // Two digits and a finer unit are a year (26년 3월).
    draft.short_year = None;
    if let Some(second) = second {
        *slot(draft.other_end()) = Some(Slot::Number(second.value as u8));
        // 11~2월 runs into the next year, 9~3일 into nothing.
        return most == 12 || second.value > first.value;
    }
    true
}
