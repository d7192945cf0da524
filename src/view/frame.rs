//! What is fixed for a reader's life: the summary, the settings, and what
//! follows from them alone. Handed down as context beside the
//! [`Session`](super::session::Session).

use std::collections::HashMap;
use std::rc::Rc;

use super::prose::{Overlay, OverlayKind};

use super::wording::Words;
use crate::reading::permalink::{self, Permalink};
use crate::reading::{Settings, Target};
use crate::summary::model::{Place, ProseId, Summary, Text};
use crate::summary::timestamp::clock_time;

/// What is fixed for a reader's life.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) summary: Rc<Summary>,
    pub(super) settings: Rc<Settings>,
    /// What the addresses of its places begin with: `#yoyak:`.
    prefix: String,
    /// For each temporal expression, the row of the timeline that it is on.
    rows: Vec<Option<u32>>,
    /// For each row and mention, the temporal expression.
    mentions: HashMap<(ProseId, usize), u32>,
    /// For each section, the dates and moments laid over its text.
    overlays: Vec<Vec<Overlay>>,
    footnote_dates: Vec<Overlay>,
}

impl Frame {
    pub(super) fn new(summary: &Rc<Summary>, settings: &Rc<Settings>) -> Self {
        let by_id: HashMap<&str, u32> = summary
            .timeline
            .rows
            .iter()
            .zip(0u32..)
            .map(|(row, index)| (&*row.id, index))
            .collect();
        // What has no row of its own comes after them.
        let unresolved: HashMap<(ProseId, usize), u32> = summary
            .timeline
            .unresolved
            .iter()
            .map(|mention| (mention.prose, mention.range.start))
            .zip(by_id.len() as u32..)
            .collect();
        let mut frame = Self {
            summary: summary.clone(),
            settings: settings.clone(),
            prefix: format!("#{}", permalink::prefix(&settings.instance)),
            rows: Vec::with_capacity(summary.temporal.len()),
            mentions: HashMap::new(),
            overlays: vec![Vec::new(); summary.sections.len()],
            footnote_dates: Vec::new(),
        };
        for (index, dated) in (0u32..).zip(&summary.temporal) {
            let id = crate::summary::timeline::row_id(&dated.expression);
            let row = by_id
                .get(&*id)
                .or_else(|| unresolved.get(&(dated.prose, dated.expression.range.start)))
                .copied()
                .filter(|_| dated.expression.timeline);
            frame.rows.push(row);
            frame
                .mentions
                .insert((dated.prose, dated.expression.range.start), index);
            if row.is_none() {
                continue;
            }
            let overlay = Overlay {
                prose: dated.prose,
                range: dated.expression.range.clone(),
                kind: OverlayKind::Date {
                    index,
                    edtf: dated.expression.edtf.clone(),
                    address: frame.address(Target::Date(index)),
                },
            };
            let section = match dated.place {
                Place::Heading(_) => continue,
                Place::Item(section, _) => frame.overlays.get_mut(section as usize),
                Place::Footnote(_) => Some(&mut frame.footnote_dates),
            };
            if let Some(section) = section {
                section.push(overlay);
            }
        }
        for moment in &summary.timestamps {
            let (Place::Item(section, _), Some(stretch)) = (moment.place, &moment.stretch) else {
                continue;
            };
            let hint = frame.words().seek(&clock_time(moment.seconds)).into();
            if let Some(section) = frame.overlays.get_mut(section as usize) {
                section.push(Overlay {
                    prose: stretch.prose,
                    range: stretch.range.clone(),
                    kind: OverlayKind::Moment {
                        seconds: moment.seconds,
                        hint,
                    },
                });
            }
        }
        let sections = frame.overlays.iter_mut();
        for overlays in sections.chain([&mut frame.footnote_dates]) {
            overlays.sort_by_key(|overlay| (overlay.prose, overlay.range.start));
        }
        frame
    }

    pub(super) fn words(&self) -> Words {
        Words(self.settings.language, self.settings.locale)
    }

    /// The address of a place by its name in links: `s3.5`, `d:2026-02-08`.
    pub(super) fn address_of(&self, place: &str) -> String {
        [&*self.prefix, place].concat()
    }

    /// The address of a target's own link.
    pub(super) fn address(&self, target: Target) -> Text {
        let link = Permalink::to(&self.summary, target);
        format!("#{}", link.fragment(&self.settings.instance)).into()
    }

    /// The row of the timeline that a temporal expression is on, or its place
    /// among the unresolved after them.
    pub(super) fn row_of(&self, date: u32) -> Option<u32> {
        self.rows.get(date as usize).copied().flatten()
    }

    /// The temporal expression that a mention of a row is.
    pub(super) fn date_of(&self, prose: ProseId, start: usize) -> Option<u32> {
        self.mentions.get(&(prose, start)).copied()
    }

    /// The dates and moments laid over the text of a section.
    pub(super) fn overlays_in(&self, section: u32) -> &[Overlay] {
        let section = self.overlays.get(section as usize);
        section.map_or(&[], Vec::as_slice)
    }

    /// The dates laid over the footnotes.
    pub(super) fn dates_in_footnotes(&self) -> &[Overlay] {
        &self.footnote_dates
    }

    /// The first dates of a section, in the author's words.
    pub(super) fn gist(&self, section: u32) -> Vec<&str> {
        let mut labels: Vec<&str> = Vec::new();
        for overlay in self.overlays_in(section) {
            let OverlayKind::Date { index, .. } = overlay.kind else {
                continue;
            };
            let row = self.row_of(index);
            let row = row.and_then(|row| self.summary.timeline.rows.get(row as usize));
            if let Some(row) = row
                && !labels.contains(&&*row.label)
            {
                labels.push(&row.label);
            }
        }
        labels.truncate(4);
        labels
    }
}
