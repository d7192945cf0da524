//! How fine a date is: its slots in order, coarse to fine, and what of another
//! date is coarser than all of them.

use super::{Part, Slots, Week};

/// How fine a slot is; finer is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Level {
    Nothing,
    Century,
    Decade,
    Year,
    Half,
    Quarter,
    Month,
    Week,
    Day,
    Weekday,
    Part,
}

/// Every level, coarse to fine.
const LEVELS: [Level; 11] = [
    Level::Nothing,
    Level::Century,
    Level::Decade,
    Level::Year,
    Level::Half,
    Level::Quarter,
    Level::Month,
    Level::Week,
    Level::Day,
    Level::Weekday,
    Level::Part,
];

impl Slots {
    /// The level of the finest slot that is filled.
    pub(in super::super) fn finest(&self) -> Level {
        self.finest_above(Level::Part)
    }

    /// The level of the finest slot that is filled, none finer than that.
    pub(in super::super) fn finest_above(&self, most: Level) -> Level {
        let filled = self.filled() & ((2 << most as u32) - 1);
        level(31 - (filled | 1).leading_zeros())
    }

    /// The level of the coarsest slot that is filled.
    pub(in super::super) fn coarsest(&self) -> Level {
        self.coarsest_below(Level::Nothing)
    }

    /// The level of the coarsest slot that is filled and finer than that.
    pub(in super::super) fn coarsest_below(&self, least: Level) -> Level {
        let filled = self.filled() >> (least as u32 + 1) << (least as u32 + 1);
        level(if filled == 0 {
            0
        } else {
            filled.trailing_zeros()
        })
    }

    /// Only a third of a month (하순), a week of one (둘째 주) or a season (여름): it
    /// needs a month or a year from before.
    pub(in super::super) fn is_loose(&self) -> bool {
        let part = self.part.is_some_and(|part| part != Part::Weekend);
        let only = |level: Level| self.filled() == 1 << level as u32;
        let third = part && !self.part_of_year && only(Level::Part);
        let season = self.season.is_some() && only(Level::Quarter);
        let week = matches!(self.week, Some(Week::OfMonth(_) | Week::LastOfMonth));
        (third || season || (week && only(Level::Week))) && self.toward.is_none()
    }

    /// A bit for each level that is filled.
    fn filled(&self) -> u32 {
        let of_quarter = self.quarter.is_some() || self.season.is_some() || self.same_period;
        u32::from(self.century.is_some()) << Level::Century as u32
            | u32::from(self.decade.is_some()) << Level::Decade as u32
            | u32::from(self.year.is_some()) << Level::Year as u32
            | u32::from(self.half.is_some()) << Level::Half as u32
            | u32::from(of_quarter) << Level::Quarter as u32
            | u32::from(self.month.is_some()) << Level::Month as u32
            | u32::from(self.week.is_some()) << Level::Week as u32
            | u32::from(self.day.is_some() || self.holiday.is_some()) << Level::Day as u32
            | u32::from(self.weekday.is_some()) << Level::Weekday as u32
            | u32::from(self.part.is_some()) << Level::Part as u32
    }

    /// Takes the slots of `other` that are coarser than anything filled here:
    /// the second half of a range is read in the light of the first.
    pub(in super::super) fn inherit(&mut self, other: &Self) {
        let coarsest = self.coarsest();
        if coarsest > Level::Year {
            self.year = other.year;
            self.toward = self.toward.or(other.toward);
        }
        if coarsest > Level::Month && self.holiday.is_none() {
            self.month = other.month;
        }
        if coarsest > Level::Week && self.day.is_none() && self.holiday.is_none() {
            self.week = other.week;
        }
        if coarsest == Level::Part {
            self.half = other.half;
            self.quarter = other.quarter;
        }
    }
}

fn level(index: u32) -> Level {
    LEVELS
        .get(index as usize)
        .copied()
        .unwrap_or(Level::Nothing)
}
