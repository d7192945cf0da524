//! What a text has named so far: the years, months and days that later dates
//! leave out.
//!
//! Three frames lie one over the other: the sentence, the section up to here,
//! and the headings above. A finer unit remembers its coarser ones, so a month
//! carries its year.

use super::super::civil::Day;
use super::Sense;
use super::form::Level;
use super::interval::Interval;

/// What was named last, unit by unit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    /// A year that was written or told from the reference day.
    pub(super) year: Option<NamedYear>,
    /// The year and number of a quarter.
    pub(super) quarter: Option<(i32, u32)>,
    /// The year and number of a month.
    pub(super) month: Option<(i32, u32)>,
    /// The month of a day, or the month of a heading: bare days belong to it.
    pub(super) month_of_days: Option<(i32, u32)>,
    pub(super) day: Option<Day>,
}

/// A year that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NamedYear {
    pub(super) year: i32,
    /// It came with a finer unit, or at the head of the item: what follows is
    /// about that year, not a mere mention of it.
    pub(super) heads: bool,
    /// The sentence looks ahead from before it, though it lies behind: an old
    /// forecast, whose other dates are as old.
    pub(super) old_forecast: bool,
}

/// Where a year was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Distance {
    Sentence,
    Section,
    Heading,
}

/// The frames and the reference day.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    pub(super) reference: Option<Day>,
    pub(super) sentence: Frame,
    pub(super) section: Frame,
    /// Of the headings above, with their levels.
    pub(super) headings: Vec<(u8, Frame)>,
}

impl Context {
    /// The year named last and where.
    pub(super) fn year(&self) -> Option<(NamedYear, Distance)> {
        let near = |frame: &Frame, distance| frame.year.map(|year| (year, distance));
        near(&self.sentence, Distance::Sentence)
            .or_else(|| near(&self.section, Distance::Section))
            .or_else(|| {
                self.headings
                    .iter()
                    .rev()
                    .find_map(|(_, frame)| near(frame, Distance::Heading))
            })
    }

    /// The month that bare days belong to and where it was named.
    pub(super) fn month_of_days(&self) -> Option<((i32, u32), Distance)> {
        let near = |frame: &Frame, distance| frame.month_of_days.map(|month| (month, distance));
        near(&self.sentence, Distance::Sentence)
            .or_else(|| near(&self.section, Distance::Section))
            .or_else(|| {
                self.headings
                    .iter()
                    .rev()
                    .find_map(|(_, frame)| near(frame, Distance::Heading))
            })
    }

    /// The unit named last, wherever.
    pub(super) fn named<T>(&self, unit: impl Fn(&Frame) -> Option<T>) -> Option<T> {
        unit(&self.sentence).or_else(|| unit(&self.section))
    }
}

impl Frame {
    /// Remembers a date. `year_is_told` where its year was written or told
    /// from the reference day, not guessed.
    pub(super) fn remember(
        &mut self,
        interval: &Interval,
        level: Level,
        year_is_told: bool,
        heads: bool,
        sense: Sense,
        reference: Option<Day>,
    ) {
        let start = interval.start;
        let (year, month) = (start.year(), start.month());
        if year_is_told && level >= Level::Year {
            self.year = Some(NamedYear {
                year,
                heads: heads || level > Level::Year,
                old_forecast: sense == Sense::Ahead
                    && reference.is_some_and(|reference| interval.end <= reference),
            });
            self.quarter = None;
            self.month = None;
            self.month_of_days = None;
            self.day = None;
        } else if let Some(named) = self.year
            && named.year != year
        {
            // The text has moved on from that year.
            self.year = None;
        }
        match level {
            Level::Quarter => self.quarter = Some((year, (month - 1) / 3 + 1)),
            Level::Month => self.month = Some((year, month)),
            Level::Week => self.month = Some((year, month)),
            Level::Day | Level::Weekday => {
                self.month = Some((year, month));
                self.month_of_days = Some((year, month));
                self.day = Some(start);
            }
            _ => {}
        }
    }
}
