//! What a text has named so far: the years, months and days that later dates
//! leave out.
//!
//! Three frames lie one over the other: the sentence, the section up to here,
//! and the headings above. A finer unit remembers its coarser ones, so a month
//! carries its year.

use super::super::civil::Day;
use super::form::{Level, Slots};
use super::interval::Interval;
use super::{Grain, Sense};

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
    /// A month that was named since without a day: what its item goes on to
    /// say happens in it.
    pub(super) month_alone: Option<(i32, u32)>,
    /// The stretch that was named last.
    pub(super) stretch: Option<(Day, Day)>,
    /// The Monday of a week that was named since without a day.
    pub(super) week: Option<Day>,
    pub(super) day: Option<Day>,
    /// The item in which a date was named last.
    pub(super) item: u32,
}

/// A year that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NamedYear {
    pub(super) year: i32,
    /// The first day of the date that named it.
    pub(super) start: Day,
    /// It came with a finer unit, and without an open side.
    pub(super) dated: bool,
    /// It stood at the head of its item, without an open side.
    pub(super) heads: bool,
    /// Its item introduces the items after it (2031년 일정:).
    pub(super) leads: bool,
    /// The sentence looks ahead from before it, though it lies behind: an old
    /// forecast, whose other dates are as old.
    pub(super) old_forecast: bool,
    /// The item it stood in, counted through the document.
    pub(super) item: u32,
}

/// Where a year was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Distance {
    /// In the same sentence.
    Sentence,
    /// In an earlier sentence of the item.
    Item,
    /// In the item before.
    Neighbour,
    /// In a heading above, or an item that leads this one.
    Heading,
}

/// The frames and the reference day.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    pub(super) reference: Option<Day>,
    pub(super) sentence: Frame,
    pub(super) section: Frame,
    /// Of the headings above, with their levels; each holds what those above
    /// it named, too.
    pub(super) headings: Vec<(u8, Frame)>,
    /// The item that is being read, counted through the document.
    pub(super) item: u32,
    /// The date that is being read stands at the head of its item.
    pub(super) at_head: bool,
    /// The date after it in its sentence.
    pub(super) ahead: Option<Slots>,
}

/// What is to be remembered of a date.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'a> {
    pub(super) interval: &'a Interval,
    /// From its first day to the day after its last, both ends of a range.
    pub(super) stretch: (Day, Day),
    pub(super) level: Level,
    /// Its year was written or told from the reference day, not guessed.
    pub(super) year_is_told: bool,
    /// Its month was written or told from the reference day.
    pub(super) month_is_told: bool,
    /// Its day was written, not told from the reference day.
    pub(super) day_is_told: bool,
    /// It has no open side and is no range.
    pub(super) closed: bool,
    /// It says what a figure is about, not when something happens.
    pub(super) figure: bool,
    pub(super) sense: Sense,
}

impl Context {
    /// The year named last and where. That of an item further up has faded.
    pub(super) fn year(&self) -> Option<(NamedYear, Distance)> {
        if let Some(named) = self.sentence.year {
            return Some((named, Distance::Sentence));
        }
        if let Some(named) = self.section.year {
            let distance = match self.item - named.item {
                0 => Some(Distance::Item),
                _ if named.leads => Some(Distance::Heading),
                1 => Some(Distance::Neighbour),
                _ => None,
            };
            if let Some(distance) = distance {
                return Some((named, distance));
            }
        }
        self.heading().year.map(|named| (named, Distance::Heading))
    }

    /// The month that bare days belong to and where it was named.
    pub(super) fn month_of_days(&self) -> Option<((i32, u32), Distance)> {
        let apart = self.item - self.section.item;
        if let Some(month) = self.named(0).month_alone {
            return Some((month, Distance::Item));
        }
        if let Some(month) = self.sentence.month_of_days {
            return Some((month, Distance::Sentence));
        }
        if let Some(month) = self.section.month_of_days.filter(|_| apart <= 1) {
            let distance = match apart {
                0 => Distance::Item,
                _ => Distance::Neighbour,
            };
            return Some((month, distance));
        }
        let month = self.heading().month_of_days?;
        Some((month, Distance::Heading))
    }

    /// What the headings above have named, the lowest going first.
    pub(super) fn heading(&self) -> Frame {
        self.headings
            .last()
            .map_or_else(Frame::default, |(_, frame)| *frame)
    }

    /// Remembers a date in the sentence and the section.
    pub(super) fn remember(&mut self, mention: &Mention) {
        let year = NamedYear {
            year: mention.interval.start.year(),
            start: mention.interval.start,
            dated: mention.closed && mention.level > Level::Year,
            heads: mention.closed && self.at_head,
            leads: false,
            old_forecast: mention.sense == Sense::Ahead
                && self
                    .reference
                    .is_some_and(|reference| mention.interval.end <= reference),
            item: self.item,
        };
        self.sentence.remember(mention, year);
        self.section.remember(mention, year);
    }

    /// What a word like 같은 달 (which may stand a number of units away) or 전월
    /// (which tells no distance) counts from.
    pub(super) fn near(&self, distance: Option<i8>) -> Frame {
        let items = u32::from(distance.is_some());
        self.named(items).or(&self.heading())
    }

    /// What was named last, in the sentence or no more than `items` up.
    pub(super) fn named(&self, items: u32) -> Frame {
        if self.item - self.section.item <= items {
            self.sentence.or(&self.section)
        } else {
            self.sentence
        }
    }
}

impl Frame {
    /// Its units, and those of another frame where it has none.
    pub(super) fn or(&self, other: &Self) -> Self {
        Self {
            year: self.year.or(other.year),
            quarter: self.quarter.or(other.quarter),
            month: self.month.or(other.month),
            month_of_days: self.month_of_days.or(other.month_of_days),
            month_alone: self.month_alone.or(other.month_alone),
            stretch: self.stretch.or(other.stretch),
            week: self.week.or(other.week),
            day: self.day.or(other.day),
            item: self.item,
        }
    }

    fn remember(&mut self, mention: &Mention, named: NamedYear) {
        let (year, month) = (named.year, named.start.month());
        // 이날 is of the item that says so; further reach the year, and the month
        // that this date was just given (7일과 8일).
        if self.item != named.item {
            *self = Self {
                year: self.year,
                month_of_days: self.month_of_days.filter(|given| *given == (year, month)),
                ..Self::default()
            };
        }
        if mention.year_is_told && mention.level >= Level::Year {
            *self = Self {
                year: Some(named),
                ..Self::default()
            };
        } else if let Some(before) = &mut self.year {
            if before.year == year {
                // Carried over once, it is carried on.
                before.item = named.item;
                before.start = named.start;
            } else {
                self.year = None;
            }
        }
        self.item = named.item;
        self.stretch = Some(mention.stretch);
        if mention.level != Level::Weekday {
            let whole = mention.interval.grain == Grain::Week && mention.closed;
            self.week = whole.then_some(named.start);
        }
        let level = match mention.interval.grain {
            // 1월 말 is of a month, though a part is named last.
            Grain::MonthPart if mention.level == Level::Part => Level::Month,
            _ => mention.level,
        };
        match level {
            Level::Quarter => self.quarter = Some((year, (month - 1) / 3 + 1)),
            Level::Month | Level::Week => {
                self.month = Some((year, month));
                let alone = level == Level::Month && mention.closed && !mention.figure;
                self.month_alone = alone.then_some((year, month));
            }
            Level::Day | Level::Weekday => {
                self.month = Some((year, month));
                if mention.month_is_told {
                    self.month_of_days = Some((year, month));
                    self.month_alone = None;
                }
                if mention.day_is_told {
                    self.day = Some(named.start);
                }
            }
            _ => {}
        }
    }
}
