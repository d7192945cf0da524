//! Where the viewer is: what something led to, and what is being read.
//!
//! What was gone to counts as being read until the viewer scrolls, whatever
//! else has come into sight by going there.
//!
//! Deliberately absent: scrolling, and watching it.

use super::action::{Panel, Target, Via};
use super::{Reading, calendar, visible};
use crate::summary::model::{Place, Summary};
use crate::summary::timeline::RowMention;

/// A target that something led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// Where.
    pub target: Target,
    /// What led there.
    pub via: Via,
    /// How many targets there were before, so that going twice to the same
    /// place differs from going once.
    pub count: u32,
}

impl Reading {
    /// The row of the timeline that is being read, and which of its mentions.
    pub fn current_row(&self, summary: &Summary) -> Option<RowMention> {
        let timeline = &summary.timeline;
        if let Some(Target::Date(date) | Target::Row(date)) = self.held
            && let Some(dated) = summary.temporal.get(date as usize)
            && let Some(position) = timeline.position(dated)
        {
            return Some(position);
        }
        let held = self.held.and_then(|target| target.place(summary));
        let place = held.or(self.seen)?;
        timeline.find(|_, mention| mention.place == place)
    }

    /// The section that is being read.
    pub fn current_section(&self, summary: &Summary) -> Option<u32> {
        let held = match self.held {
            Some(Target::Row(_)) | None => None,
            Some(target) => target.place(summary),
        };
        held.or(self.seen).and_then(section_of)
    }

    pub(super) fn reveal(&mut self, summary: &Summary, target: Target, via: Via) {
        let Some(place) = target.place(summary) else {
            return;
        };
        if let Target::Row(date) = target {
            let dated = summary.temporal.get(date as usize);
            let Some(position) = dated.and_then(|dated| summary.timeline.position(dated)) else {
                return; // It is not on the timeline.
            };
            self.panel = Panel::Dates;
            self.drawer = true;
            self.unfold(summary, position.row);
        } else {
            self.open_up(summary, place);
            self.pinned = Some(place);
            if let Some(section) = section_of(place)
                && visible::is_folded(summary, self.kept.as_deref(), section)
            {
                self.peeked.set(section, true);
            }
        }
        let count = self.revealed.map_or(0, |revealed| revealed.count + 1);
        self.revealed = Some(Revealed { target, via, count });
        self.held = Some(target);
    }

    /// Opens the section of a place and those around it.
    pub(super) fn open_up(&mut self, summary: &Summary, place: Place) {
        let mut section = section_of(place);
        while let Some(index) = section {
            self.open.set(index, true);
            section = summary
                .sections
                .get(index as usize)
                .and_then(|section| section.parent);
        }
    }

    /// Unfolds the group of a row.
    fn unfold(&mut self, summary: &Summary, row: u32) {
        let groups = (0u32..).zip(&summary.timeline.groups);
        for (index, group) in groups.filter(|(_, group)| group.rows().any(|other| other == row)) {
            if !calendar::is_open(summary, group, self.turned_groups.contains(&index)) {
                self.turn_group(index);
            }
        }
    }
}

fn section_of(place: Place) -> Option<u32> {
    match place {
        Place::Heading(section) | Place::Item(section, _) => Some(section),
        Place::Footnote(_) => None,
    }
}
