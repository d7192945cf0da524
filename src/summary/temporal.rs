//! Temporal expressions in prose: their extent and the calendar interval that
//! they mean. (stub)

use std::ops::Range;

use super::civil::Day;
use super::model::Text;

/// A temporal expression of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// Its extent in bytes of the text.
    pub range: Range<usize>,
    /// The first day; `None` for an open side or where there is no value.
    pub start: Option<Day>,
    /// The day after the last; `None` for an open side or no value.
    pub end: Option<Day>,
    /// The precision it was given in.
    pub grain: Grain,
    /// What sort of time it is.
    pub kind: Kind,
    /// The value in EDTF (ISO 8601-2); empty where there is none.
    pub edtf: Text,
    /// How the value is known.
    pub certainty: Certainty,
    /// Whether it belongs on a timeline.
    pub timeline: bool,
}

/// The precision of a temporal expression, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A third of a month (초, 중순, 말).
    MonthPart,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A season or another part of a year (초, 중반, 말).
    YearPart,
    /// A half-year.
    Half,
    /// A year.
    Year,
    /// Part of a decade.
    DecadePart,
    /// A decade.
    Decade,
    /// No grain: durations, recurrences, vague times.
    None,
}

/// What sort of time an expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One calendar unit.
    Date,
    /// From one to another.
    Range,
    /// From one on.
    OpenAfter,
    /// Up to one.
    OpenBefore,
    /// Again and again.
    Recurrence,
    /// A length of time.
    Duration,
    /// Present, past or future without a value.
    VagueNow,
}

/// How the value of an expression is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The text says it in full.
    Written,
    /// A coarser part, mostly the year, was supplied from the context.
    Inferred,
    /// The bounds are a convention (초, 말, 쯤) or a rolling window.
    Vague,
    /// Relative, and no broadcast day is known to count from.
    Unresolved,
}
