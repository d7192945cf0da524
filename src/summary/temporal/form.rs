//! What the grammar reads off the page, before it is known which days it means.
//!
//! A calendar date is a row of slots, coarse to fine, each written as a number,
//! as so many units from the reference day (올해, 다음 주), or as so many units
//! from what was last named (이듬해, 같은 달). Everything that needs a calendar,
//! a context or the words around it is left to `resolve`.

mod level;

use std::ops::Range;

use super::super::civil::Weekday;
use super::cursor::Cursor;
use super::holiday::Holiday;
pub(super) use level::Level;

/// One expression as read. It is filled in place, for it is large.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Its extent in bytes.
    pub(super) range: Range<usize>,
    /// What it names.
    pub(super) body: Body,
    /// The calendar date, or the first of a range.
    pub(super) first: Slots,
    /// The last date of a range.
    pub(super) second: Slots,
    /// Which side of it is open.
    pub(super) bound: Bound,
    /// Marked as approximate (경, 쯤, 전후).
    pub(super) fuzzy: bool,
}

/// What an expression names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Body {
    /// A calendar date.
    Date,
    /// From one calendar date to another.
    Range,
    /// Units away from the reference day; ahead, from what was last named.
    Away {
        /// The smaller count.
        least: u32,
        /// The larger count, or the same.
        most: u32,
        /// What is counted.
        unit: Unit,
        /// Whether it lies ahead.
        ahead: bool,
    },
    /// A stretch that ends or begins at the reference day (지난 3년, 향후 2년).
    Window {
        /// The count.
        count: u32,
        /// What is counted.
        unit: Unit,
        /// Whether it lies ahead.
        ahead: bool,
    },
    /// A length of time. Two digits before 년 may be a year after all, if the
    /// sentence gives reason to think so.
    Duration(Option<u8>),
    /// Again and again.
    Recurrence,
    /// Present, past or future without a value.
    Vague,
    /// A date that no calendar has (13월).
    Impossible,
}

impl Form {
    /// Nothing as yet.
    pub(super) fn new() -> Self {
        Self {
            range: 0..0,
            body: Body::Vague,
            first: EMPTY,
            second: EMPTY,
            bound: Bound::Closed,
            fuzzy: false,
        }
    }

    /// Names that between the cursors, and nothing else.
    pub(super) fn set(&mut self, start: Cursor, end: Cursor, body: Body, bound: Bound) {
        self.range = start.at()..end.at();
        self.body = body;
        self.bound = bound;
        self.fuzzy = false;
    }
}

/// Which side is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Bound {
    /// Neither.
    #[default]
    Closed,
    /// From its start on (부터, 이후).
    From,
    /// Up to its end (까지).
    Until,
    /// Up to its start (이전, 전).
    Before,
}

/// A unit that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A calendar date as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slots {
    /// The last one or the next one of its name (지난, 오는).
    pub(super) toward: Option<Toward>,
    pub(super) century: Option<u8>,
    /// The first year of a decade.
    pub(super) decade: Option<i16>,
    pub(super) year: Option<Year>,
    /// 1 or 2.
    pub(super) half: Option<Slot>,
    /// 1 to 4.
    pub(super) quarter: Option<Slot>,
    pub(super) season: Option<Season>,
    /// 1 to 12.
    pub(super) month: Option<Slot>,
    pub(super) week: Option<Week>,
    /// 1 to 31; [`LAST`] for the month's last.
    pub(super) day: Option<Slot>,
    /// The day is one of trading: weekends are passed over.
    pub(super) trading: bool,
    pub(super) weekday: Option<Weekday>,
    /// Which one of that weekday in the month; [`LAST`] for its last.
    pub(super) nth: Option<u8>,
    pub(super) holiday: Option<Holiday>,
    /// The day before to the day after a holiday.
    pub(super) recess: bool,
    pub(super) part: Option<Part>,
    /// The part is of a year that need not be written (연말).
    pub(super) part_of_year: bool,
    /// The same stretch of another year as was last named (작년 같은 기간).
    pub(super) same_period: bool,
    /// It serves to compare with (전년 대비).
    pub(super) comparison: bool,
}

/// Nothing is written: copied from here, which takes less code than filling the
/// slots one by one.
pub(super) static EMPTY: Slots = NO_SLOTS;

/// Nothing is written.
pub(super) const NO_SLOTS: Slots = Slots {
    toward: None,
    century: None,
    decade: None,
    year: None,
    half: None,
    quarter: None,
    season: None,
    month: None,
    week: None,
    day: None,
    trading: false,
    weekday: None,
    nth: None,
    holiday: None,
    recess: false,
    part: None,
    part_of_year: false,
    same_period: false,
    comparison: false,
};

/// In place of a number: the last one there is.
pub(super) const LAST: u8 = u8::MAX;

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// In full.
    Written(i16),
    /// From the reference day's (올해, 내년).
    Relative(i8),
    /// 새해: the one that is about to begin or has just begun.
    New,
    /// From the one last named (그해, 이듬해).
    Named(i8),
    /// From the one last named in this sentence, else from the reference
    /// day's (전년).
    Base(i8),
}

/// A unit below the year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// By its number.
    Number(u8),
    /// From the reference day's (다음 달, 어제).
    Relative(i8),
    /// From the one last named (같은 달, 다음 날).
    Named(i8),
    /// From the one last named in this sentence, else from the reference
    /// day's (전월, 전 분기).
    Base(i8),
}

/// A week as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    /// From the reference day's (이번 주, 지난주).
    Relative(i8),
    /// From the one last named (같은 주, 그 다음 주).
    Named(i8),
    /// From the one last named in this item, else from the reference day's (전주).
    Base(i8),
    /// Of the month, where the first holds its first Thursday.
    OfMonth(u8),
    /// The month's last.
    LastOfMonth,
    /// Of the year, as ISO 8601 counts.
    OfYear(u8),
    /// That of a day (the week of May 4).
    OfDay,
}

/// The last or the next of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Toward {
    /// 지난.
    Last,
    /// 오는.
    Next,
    /// 이번, 올: of the present year, month or week.
    This,
}

/// A season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A part of the unit before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// 초, 초순, 상순.
    Early,
    /// 초반.
    FirstThird,
    /// 중순, 중반.
    Middle,
    /// 후반.
    LaterHalf,
    /// 말, 하순.
    Late,
    /// 주말: Saturday and Sunday of the week.
    Weekend,
    /// 주중: Monday to Friday.
    Workdays,
}

impl Slots {
    /// A year in full.
    pub(super) fn of_year(year: i16) -> Self {
        Self {
            year: Some(Year::Written(year)),
            ..EMPTY
        }
    }

    /// One unit, as a year, a week, or another slot.
    pub(super) fn of_unit(&mut self, unit: Unit, year: Year, slot: Slot, week: Week) -> bool {
        match unit {
            Unit::Year => self.year = Some(year),
            Unit::Quarter => self.quarter = Some(slot),
            Unit::Month => self.month = Some(slot),
            Unit::Week => self.week = Some(week),
            Unit::Day => self.day = Some(slot),
            _ => return false,
        }
        true
    }
}
