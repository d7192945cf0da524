//! One reader's session over a summary: what is open, selected, searched and
//! located. Values in, values out.
//!
//! [`Reading::apply`] is the only way to change a reading. What the host has
//! to do about a change is read off the two readings ([`Reading::effects`]),
//! so that a link, a key and a call from the page all come to the same.
//!
//! Deliberately absent: effects. Nothing here fetches, stores, scrolls or
//! looks at a clock.

mod action;
pub mod bits;
pub mod calendar;
pub mod excerpt;
pub mod export;
pub mod filter;
mod finding;
mod located;
pub mod permalink;
mod settings;
pub mod visible;

use std::rc::Rc;

use crate::summary::model::{Place, Summary, Text};

pub use action::{
    Action, Announcement, CopyFormat, Effect, ExportFormat, Panel, Spacing, Target, Via,
};
use bits::Bits;
use filter::{Filter, Kept};
pub use finding::{Hit, Search};
pub use located::Revealed;
pub use settings::{Locale, Matching, Nesting, Opening, Panels, Player, Settings};

/// The state of one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The sections that are open.
    pub open: Bits,
    /// Sections without hits that the viewer wants to see whole nevertheless;
    /// forgotten when the filter changes.
    pub peeked: Bits,
    /// The hashtags chosen.
    pub filter: Filter,
    /// What they keep; `None` where everything is kept.
    pub kept: Option<Rc<Kept>>,
    /// The search and what it found.
    pub search: Search,
    /// How items are nested.
    pub nesting: Nesting,
    /// Whether the host paints what it found ([`Settings::highlights`]).
    pub highlights: bool,
    /// The tab of the sidebar.
    pub panel: Panel,
    /// Whether the sidebar is open where it is folded into one line.
    pub drawer: bool,
    /// Whether all chips are shown.
    pub all_chips: bool,
    /// Whether dates without text under the filter are hidden.
    pub related_only: bool,
    /// Groups of the timeline that are not as they are by default.
    pub turned_groups: Vec<u32>,
    /// What was gone to last.
    pub revealed: Option<Revealed>,
    /// The place that is kept on the page whatever the filter, because
    /// something led to it; forgotten when the filter changes.
    pub pinned: Option<Place>,
    /// The place being read, as far as scrolling tells.
    pub seen: Option<Place>,
    /// What was gone to and counts as being read until the viewer scrolls.
    pub held: Option<Target>,
    /// The second from which the video plays, and how often it was asked to.
    pub playing: Option<(u32, u32)>,
    /// The last message for the viewer, and how many there were.
    pub announced: Option<(Announcement, u32)>,
}

impl Reading {
    /// A fresh reading.
    pub fn new(summary: &Summary, settings: &Settings) -> Self {
        let sections = summary.sections.len() as u32;
        Self {
            open: opened(&settings.opening, sections),
            peeked: Bits::none(sections),
            filter: Filter {
                matching: settings.matching,
                ..Filter::default()
            },
            kept: None,
            search: Search::default(),
            nesting: settings.nesting,
            highlights: settings.highlights,
            panel: Panel::default(),
            drawer: false,
            all_chips: false,
            related_only: false,
            turned_groups: Vec::new(),
            revealed: None,
            pinned: None,
            seen: None,
            held: None,
            playing: None,
            announced: None,
        }
    }

    /// The reading after `action`; `None` where nothing changes.
    pub fn apply(&self, summary: &Summary, action: Action) -> Option<Self> {
        let mut next = self.clone();
        next.act(summary, action);
        (next != *self).then_some(next)
    }

    /// Whether a filter or a search is on.
    pub fn is_narrowed(&self) -> bool {
        !self.filter.is_empty() || !self.search.query.is_empty()
    }

    fn act(&mut self, summary: &Summary, action: Action) {
        let sections = summary.sections.len() as u32;
        match action {
            Action::Toggle(section) => self.toggle(summary, section),
            Action::OpenAll => self.open = Bits::all(sections),
            Action::CloseAll => self.open = Bits::none(sections),
            Action::SetOpening(opening) => self.open = opened(&opening, sections),
            Action::ToggleTag(tag) => {
                let mut filter = self.filter.clone();
                match filter.tags.binary_search(&tag) {
                    Ok(at) => drop(filter.tags.remove(at)),
                    Err(at) if (tag as usize) < summary.hashtags.len() => {
                        filter.tags.insert(at, tag)
                    }
                    Err(_) => {}
                }
                self.filter_by(summary, filter);
            }
            Action::TogglePeriod(group) => {
                let known = (group as usize) < summary.timeline.groups.len();
                let period = (known && self.filter.period != Some(group)).then_some(group);
                self.filter_by(
                    summary,
                    Filter {
                        period,
                        ..self.filter.clone()
                    },
                );
            }
            Action::SetFilter(names) => {
                let (tags, matching) = (tags_named(summary, &names), self.filter.matching);
                self.filter_by(
                    summary,
                    Filter {
                        tags,
                        matching,
                        period: None,
                    },
                );
            }
            Action::ClearFilter => self.clear_filter(summary),
            Action::SetMatching(matching) => {
                self.filter_by(
                    summary,
                    Filter {
                        matching,
                        ..self.filter.clone()
                    },
                );
            }
            Action::SetQuery(query) => self.search_for(summary, query, self.search.spacing),
            Action::SetSpacing(spacing) => {
                self.search_for(summary, self.search.query.clone(), spacing);
            }
            Action::NextHit => self.step(summary, 1),
            Action::PreviousHit => self.step(summary, -1),
            Action::Escape if !self.search.query.is_empty() => {
                self.search_for(summary, "".into(), self.search.spacing);
            }
            Action::Escape => self.clear_filter(summary),
            Action::ShowPanel(panel) => self.panel = panel,
            Action::ToggleDrawer => self.drawer = !self.drawer,
            Action::ToggleChips => self.all_chips = !self.all_chips,
            Action::ToggleRelated => self.related_only = !self.related_only,
            Action::ToggleGroup(group) => self.turn_group(group),
            Action::SetNesting(nesting) => self.nesting = nesting,
            Action::Reveal(target, via) => self.reveal(summary, target, via),
            Action::See(place) => self.seen = place,
            Action::Release => self.held = None,
            Action::Play(seconds) => {
                let count = self.playing.map_or(0, |(_, count)| count + 1);
                self.playing = Some((seconds, count));
            }
            Action::Stop => self.playing = None,
            Action::Announce(announcement) => {
                let count = self.announced.map_or(0, |(_, count)| count + 1);
                self.announced = Some((announcement, count));
            }
        }
    }

    fn toggle(&mut self, summary: &Summary, section: u32) {
        if visible::is_folded(summary, self.kept.as_deref(), section) {
            self.peeked.set(section, !self.peeked.contains(section));
            self.open.set(section, true);
        } else {
            self.open.set(section, !self.open.contains(section));
        }
    }

    fn clear_filter(&mut self, summary: &Summary) {
        let matching = self.filter.matching;
        self.filter_by(
            summary,
            Filter {
                matching,
                ..Filter::default()
            },
        );
    }

    fn filter_by(&mut self, summary: &Summary, filter: Filter) {
        if filter == self.filter {
            return;
        }
        let asks_for_more = filter
            .period
            .is_some_and(|_| filter.period != self.filter.period)
            || filter
                .tags
                .iter()
                .any(|tag| !self.filter.tags.contains(tag));
        self.filter = filter;
        self.kept = filter::kept(summary, &self.filter).map(Rc::new);
        // Who asks for something wants to see it, not that it is there.
        if let Some(kept) = self.kept.clone().filter(|_| asks_for_more) {
            let sections = kept.sections.iter();
            sections.for_each(|section| self.open_up(summary, Place::Heading(section)));
        }
        self.peeked = Bits::none(self.peeked.length());
        self.pinned = None;
        self.find(summary);
    }

    fn search_for(&mut self, summary: &Summary, query: Text, spacing: Spacing) {
        self.search.query = query;
        self.search.spacing = spacing;
        self.find(summary);
        let hits = Rc::clone(&self.search.hits);
        hits.iter().for_each(|hit| self.open_up(summary, hit.place));
    }

    /// Searches what the filter keeps.
    fn find(&mut self, summary: &Summary) {
        self.search.current = None;
        self.search.hits = finding::hits(summary, &self.search, self.kept.as_deref()).into();
    }

    /// Goes `by` hits on, around the ends.
    fn step(&mut self, summary: &Summary, by: i64) {
        let count = self.search.hits.len() as i64;
        if count == 0 {
            return;
        }
        let next = match self.search.current {
            Some(current) => (i64::from(current) + by).rem_euclid(count),
            None if by > 0 => 0,
            None => count - 1,
        };
        self.search.current = Some(next as u32);
        let place = self.search.hits.get(next as usize).map(|hit| hit.place);
        if let Some(target) = place.map(Target::from) {
            self.reveal(summary, target, Via::Search);
        }
    }

    fn turn_group(&mut self, group: u32) {
        match self.turned_groups.binary_search(&group) {
            Ok(at) => drop(self.turned_groups.remove(at)),
            Err(at) => self.turned_groups.insert(at, group),
        }
    }
}

impl Reading {
    /// What the host has to do, or may want to know, now that `self` has
    /// become `next`.
    pub fn effects(&self, next: &Rc<Self>, summary: &Summary) -> Vec<Effect> {
        let mut effects = Vec::new();
        for section in 0..next.open.length() {
            let open = next.open.contains(section);
            if open != self.open.contains(section) {
                effects.push(Effect::Toggled { section, open });
            }
        }
        if self.filter != next.filter {
            effects.push(next.filtered(summary));
        }
        if self.search.query != next.search.query || self.search.hits != next.search.hits {
            effects.push(Effect::Searched {
                query: next.search.query.clone(),
                hits: next.search.hits.len() as u32,
            });
        }
        if let Some(Revealed { target, via, .. }) = next.revealed
            && self.revealed != next.revealed
        {
            effects.push(Effect::Revealed { target, via });
        }
        if self != next.as_ref() {
            effects.push(Effect::Changed(Rc::clone(next)));
        }
        effects
    }

    fn filtered(&self, summary: &Summary) -> Effect {
        let (sections, items) = match &self.kept {
            Some(kept) => (kept.sections.count(), kept.items.count()),
            None => (
                summary.sections.len() as u32,
                summary
                    .sections
                    .iter()
                    .map(|section| section.items.len() as u32)
                    .sum(),
            ),
        };
        Effect::Filtered {
            tags: self.filter.names(summary),
            matching: self.filter.matching,
            sections,
            items,
        }
    }
}

impl From<Place> for Target {
    fn from(place: Place) -> Self {
        match place {
            Place::Heading(section) => Self::Section(section),
            Place::Item(section, item) => Self::Item(section, item),
            Place::Footnote(footnote) => Self::Footnote(footnote),
        }
    }
}

fn opened(opening: &Opening, sections: u32) -> Bits {
    let mut open = match opening {
        Opening::Auto | Opening::All => return Bits::all(sections),
        Opening::None | Opening::First | Opening::These(_) => Bits::none(sections),
    };
    match opening {
        Opening::First => open.set(0, true),
        Opening::These(these) => these.iter().for_each(|index| open.set(*index, true)),
        Opening::Auto | Opening::All | Opening::None => {}
    }
    open
}

/// The indices of hashtags by name, rising, each once.
fn tags_named(summary: &Summary, names: &[Text]) -> Vec<u32> {
    let mut tags: Vec<u32> = names
        .iter()
        .filter_map(|name| filter::tag_named(summary, name))
        .collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}
