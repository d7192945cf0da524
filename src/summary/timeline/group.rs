//! The years and decades that the rows of a timeline stand under.
//!
//! Nothing coarse stands between the days of its period: what is coarser than a
//! month comes under the year's header, a month or a part of one before its
//! days, and what is due by the end of a quarter or a year at the end of it.

use std::cmp::Reverse;

use super::Row;
use crate::summary::temporal::Grain;

/// The rows of one year or decade, as indices into [`Timeline::rows`](super::Timeline::rows).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The year, or the first year of the decade.
    pub year: i32,
    /// Whether the rows speak of the decade that begins with `year`.
    pub decade: bool,
    /// Rows coarser than a month: they belong to the header, not between days.
    pub coarse: Vec<u32>,
    /// Months and finer, by their first day; a month or a part of one heads the
    /// days in it.
    pub fine: Vec<u32>,
    /// What is due by the end of a quarter, a half or the year.
    pub due: Vec<u32>,
}

impl Group {
    /// The year or the decade in EDTF.
    pub fn edtf(&self) -> String {
        match self.decade {
            true => format!("{:03}X", self.year.div_euclid(10)),
            false => format!("{:04}", self.year),
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
        let decade = matches!(row.grain, Grain::Decade | Grain::DecadePart);
        let year = if decade {
            day.year().div_euclid(10) * 10
        } else {
            day.year()
        };
        let position = groups
            .iter()
            .position(|group| group.year == year && group.decade == decade)
            .unwrap_or_else(|| {
                groups.push(Group {
                    year,
                    decade,
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
    groups.sort_by_key(|group| (group.year, !group.decade));
    groups
}
