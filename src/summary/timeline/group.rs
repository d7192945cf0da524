//! The years, decades and centuries that the rows of a timeline stand under.
//!
//! Nothing coarse stands between the days of its period: what is coarser than a
//! month comes under the year's header, a month or a part of one before its
//! days, and what is due by the end of a quarter or a year at the end of it.

use std::cmp::Reverse;

use super::Row;
use crate::summary::temporal::Grain;

/// The rows of one such stretch, as indices into [`Timeline::rows`](super::Timeline::rows).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The year, or the first of the decade or century.
    pub year: i32,
    /// How many years the rows speak of together.
    pub span: Span,
    /// Rows coarser than a month: they belong to the header, not between days.
    pub coarse: Vec<u32>,
    /// Months and finer, by their first day; a month or a part of one heads the
    /// days in it.
    pub fine: Vec<u32>,
    /// What is due by the end of a quarter, a half or the year.
    pub due: Vec<u32>,
}

/// How many years the rows of a group speak of together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// A hundred, counted as EDTF does: of the 21st century, from 2000 on.
    Century,
    /// Ten.
    Decade,
    /// One.
    Year,
}

impl Span {
    /// What the date of a row speaks of: "the 2010s" and a part of them of the
    /// decade, "early in the 20th century" of the century.
    fn of(row: &Row) -> Self {
        match row.grain {
            Grain::Century | Grain::CenturyPart => Self::Century,
            Grain::Decade | Grain::DecadePart => Self::Decade,
            _ => Self::Year,
        }
    }

    /// The number of years.
    pub fn years(self) -> i32 {
        match self {
            Self::Century => 100,
            Self::Decade => 10,
            Self::Year => 1,
        }
    }
}

impl Group {
    /// The year, the decade or the century in EDTF.
    pub fn edtf(&self) -> String {
        match self.span {
            Span::Century => format!("{:02}XX", self.year.div_euclid(100)),
            Span::Decade => format!("{:03}X", self.year.div_euclid(10)),
            Span::Year => format!("{:04}", self.year),
        }
    }

    /// Its rows, in the order of the sidebar.
    pub fn rows(&self) -> impl Iterator<Item = u32> + '_ {
        let rows = self.coarse.iter().chain(&self.fine).chain(&self.due);
        rows.copied()
    }
}

/// The groups of sorted rows, in order.
pub(super) fn of(rows: &[Row]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let Some(day) = row.first_day() else { continue };
        let span = Span::of(row);
        let year = day.year().div_euclid(span.years()) * span.years();
        let position = groups
            .iter()
            .position(|group| (group.year, group.span) == (year, span))
            .unwrap_or_else(|| {
                groups.push(Group {
                    year,
                    span,
                    coarse: vec![],
                    fine: vec![],
                    due: vec![],
                });
                groups.len() - 1
            });
        let group = &mut groups[position];
        let list = if row.grain <= Grain::Month {
            &mut group.fine
        } else if row.start.is_none() {
            &mut group.due
        } else {
            &mut group.coarse
        };
        list.push(index as u32);
    }
    let row = |index: &u32| rows.get(*index as usize);
    for group in &mut groups {
        group
            .fine
            .sort_by_key(|index| row(index).map(|row| (row.first_day(), Reverse(row.grain))));
    }
    groups.sort_by_key(|group| (group.year, group.span));
    groups
}
