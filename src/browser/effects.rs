//! Carries out what a reader wants done, and tells the page about it.

use std::rc::Rc;

use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::attributes::UrlState;
use super::events::{self, Cancelable};
use super::hold::Hold;
use super::location::{self, Step};
use super::reader::Reader;
use super::sidebar::{self, Height, Move};
use super::sight::Sight;
use super::{chip_row, drawer, page, reveal};
use crate::reading::permalink::Permalink;
use crate::reading::{Action, Announcement, Effect, Matching, Player, Reading, Target, Via};
use crate::summary::Text;

impl Reader {
    /// Does what the reader cannot do by itself.
    pub(super) fn carry_out(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Ready(reading) => self.ready(&reading),
            Effect::Drawn => self.drawn(),
            Effect::Filtering => self.set_out(),
            Effect::Changed(reading) => self.changed(reading),
            Effect::Revealed { target, via } => self.revealed(target, via),
            Effect::Toggled { section, open } => self.toggled(section, open),
            Effect::Filtered {
                tags,
                matching,
                sections,
                items,
            } => {
                let tags: js_sys::Array = tags.iter().map(|tag| JsValue::from_str(tag)).collect();
                let matching = match matching {
                    Matching::Any => "any",
                    Matching::All => "all",
                };
                self.tell(
                    "yoyak-filter",
                    &[
                        ("tags", tags.into()),
                        ("match", matching.into()),
                        ("sections", sections.into()),
                        ("bullets", items.into()),
                    ],
                );
            }
            Effect::Searched { query, hits } => self.tell(
                "yoyak-search",
                &[("query", JsValue::from_str(&query)), ("hits", hits.into())],
            ),
            Effect::Seek { seconds } => self.seek(seconds),
            Effect::CopyLink { target } => self.copy_link(target),
            Effect::CopyText { section, format } => self.copy_text(section, format),
            Effect::Export(format) => self.export(format),
            Effect::Reload => {
                if let Some(address) = self.host.get_attribute("src") {
                    // Fails for no name that is one.
                    let _ = self.host.set_attribute("src", &address);
                }
            }
        }
    }

    fn ready(self: &Rc<Self>, reading: &Rc<Reading>) {
        let Some(summary) = self.summary() else {
            return;
        };
        self.reading.replace(Some(Rc::clone(reading)));
        self.watch();
        if !reading.filter.is_empty() {
            chip_row::show_chosen(&self.shadow);
        }
        self.painted
            .borrow_mut()
            .follow(&self.shadow, &summary, reading);
        self.settle(Move::Stay);
        let link = self.link();
        if link.as_ref().is_none_or(|link| link.target.is_none()) {
            self.resume();
        }
        if let Some(link) = link {
            location::mark_entry();
            let leads =
                |action: &Action| matches!(action, Action::Reveal(..) | Action::Announce(_));
            let actions = link.actions(&summary).into_iter().filter(leads);
            actions.for_each(|action| self.act(action));
        }
        let count = |length: usize| JsValue::from(length as u32);
        let now = window().performance().map_or(0.0, |clock| clock.now());
        self.tell(
            "yoyak-ready",
            &[
                ("sections", count(summary.sections.len())),
                ("tags", count(summary.hashtags.len())),
                ("dates", count(summary.timeline.rows.len())),
                ("timestamps", count(summary.timestamps.len())),
                ("ms", (now - self.since.get()).max(0.0).round().into()),
            ],
        );
    }

    /// Watches which item is being read, and how high the text is.
    fn watch(self: &Rc<Self>) {
        let inner = Rc::downgrade(self);
        let height = Height::watch(&self.shadow, move || {
            if let Some(inner) = inner.upgrade() {
                inner.settle(Move::Stay);
            }
        });
        self.height.replace(height);
        let inner = Rc::downgrade(self);
        let sight = Sight::open(&self.shadow, move |place| {
            if let Some(inner) = inner.upgrade() {
                inner.act(Action::See(place));
            }
        });
        self.sight.replace(sight);
    }

    /// Has the sidebar settled with the next frame.
    fn settle(&self, moved: Move) {
        self.settling.borrow_mut().ask(&self.shadow, moved);
    }

    /// Takes up the elements that replaced others: once for all sections.
    fn drawn(self: &Rc<Self>) {
        if self.sight.take().is_none() {
            return;
        }
        let inner = Rc::downgrade(self);
        spawn_local(async move {
            let Some(inner) = inner.upgrade() else {
                return;
            };
            inner.watch();
            if let Some(summary) = inner.summary() {
                inner.painted.borrow_mut().renew(&inner.shadow, &summary);
            }
        });
    }

    /// Keeps what the viewer left open, and puts the filter and the search into
    /// the address.
    fn changed(&self, reading: Rc<Reading>) {
        let before = self.reading.replace(Some(Rc::clone(&reading)));
        let Some(shown) = self.shown() else {
            return;
        };
        self.painted
            .borrow_mut()
            .follow(&self.shadow, &shown.summary, &reading);
        let row = |reading: &Rc<Reading>| reading.current_row(&shown.summary);
        let moved = match before.as_ref().and_then(row) == row(&reading) {
            true => Move::Stay,
            false => Move::Follow,
        };
        self.settle(moved);
        if self.toggled.take() {
            // Where the viewer is reading is kept when they leave.
            self.remember(None);
        }
        let link = Permalink::of(&shown.summary, &reading);
        let now = self.link().unwrap_or_default();
        let same = now.tags == link.tags
            && now.query == link.query
            && now.period == link.period
            && (now.matching == link.matching || link.tags.is_empty());
        // Else the link may lead to a place besides.
        if !same {
            self.write(&link, Step::Aside);
        }
        if let Some(before) = before {
            self.come_along(&before, &reading);
        }
    }

    /// Scrolls where what the viewer looked at is another now.
    fn come_along(&self, before: &Reading, reading: &Reading) {
        if before.filter != reading.filter {
            chip_row::show_chosen(&self.shadow);
            self.follow_filter(reading.filter.is_empty());
        }
        // A date in the text may have opened it, and leads to its own row.
        if before.drawer != reading.drawer && before.revealed == reading.revealed {
            match reading.drawer {
                true => drawer::open(&self.shadow, &self.steady),
                false => drawer::shut(&self.shadow, &self.steady),
            };
        }
    }

    fn write(&self, link: &Permalink, step: Step) {
        if self.follows_address() && location::write(link, &self.name(), step).is_some() {
            self.wrote.set(true);
        }
    }

    fn toggled(&self, section: u32, open: bool) {
        self.toggled.set(true);
        let Some(id) = self.id(Target::Section(section)) else {
            return;
        };
        self.tell(
            "yoyak-toggle",
            &[("id", JsValue::from_str(&id)), ("open", open.into())],
        );
    }

    fn revealed(self: &Rc<Self>, target: Target, via: Via) {
        let Some(id) = self.id(target) else {
            return;
        };
        // Back is to lead to where the viewer was before going there. A search
        // and a link have their own ways back.
        if matches!(via, Via::Toc | Via::Date | Via::Tag | Via::Host) {
            self.write(&self.link_to(target), Step::Forth);
        }
        match target {
            Target::Row(_) => drop(sidebar::settle(&self.shadow, Move::Follow)),
            // The viewer has gone on from where a filter has led.
            _ => drop(self.detour.take()),
        }
        let element = reveal::go(&self.shadow, &id, via, &self.steady);
        let inner = Rc::downgrade(self);
        let hold = element.and_then(|element| {
            // Of a section that is taller than the window, the heading.
            let heading = element.query_selector("[part~=heading]").ok().flatten();
            Hold::open(heading.as_ref().unwrap_or(&element), move || {
                if let Some(inner) = inner.upgrade() {
                    inner.act(Action::Release);
                }
            })
        });
        self.hold.replace(hold);
        let via = match via {
            Via::Toc => "toc",
            Via::Date => "date",
            Via::Tag => "tag",
            Via::Search => "search",
            Via::Link => "hash",
            Via::Host => "host",
            Via::Find => "find",
        };
        self.tell(
            "yoyak-locate",
            &[("id", JsValue::from_str(&id)), ("via", via.into())],
        );
    }

    /// The address of a target, in the view as it is.
    fn link_to(&self, target: Target) -> Permalink {
        let Some(summary) = self.summary() else {
            return Permalink::default();
        };
        Permalink {
            target: Permalink::to(&summary, target).target,
            ..self.link().unwrap_or_default()
        }
    }

    /// Plays the video from this second, unless the page objects.
    pub(super) fn seek(&self, seconds: u32) {
        let id = self
            .summary()
            .and_then(|summary| Some(Text::clone(&summary.video.as_ref()?.id)));
        let href = id.map(|id| format!("https://www.youtube.com/watch?v={id}&t={seconds}s"));
        let fields = [
            ("seconds", seconds.into()),
            ("href", href.as_deref().map_or(JsValue::NULL, JsValue::from)),
        ];
        if !events::dispatch(&self.host, "yoyak-seek", Cancelable::Yes, &fields) {
            return;
        }
        match (self.settings().player, href) {
            (Player::Click, Some(_)) => self.act(Action::Play(seconds)),
            (Player::Link, Some(href)) => page::open(&href),
            (Player::Off, _) | (_, None) => self.act(Action::Announce(Announcement::NoVideo)),
        }
    }

    fn follows_address(&self) -> bool {
        self.attributes.borrow().url_state == UrlState::Hash
    }

    /// The id of the element that shows a target.
    pub(super) fn id(&self, target: Target) -> Option<String> {
        self.summary()
            .map(|summary| target.element_id(&summary))
            .filter(|id| !id.is_empty())
    }

    fn tell(&self, name: &str, fields: &[(&str, JsValue)]) {
        events::dispatch(&self.host, name, Cancelable::No, fields);
    }
}
