//! Carries out what a reader wants done, and tells the page about it.

use wasm_bindgen::JsValue;

use super::element::Inner;
use super::events::{self, Cancelable};
use super::reveal;
use crate::reading::{Action, Effect, Matching, Target, Via};
use crate::summary::Text;

impl Inner {
    /// Does what the reader cannot do by itself.
    pub(super) fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Ready => self.ready(),
            Effect::Changed(_) => {}
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
            Effect::CopyLink { .. } | Effect::CopyText { .. } | Effect::Export(_) => {}
        }
    }

    fn ready(&self) {
        let Some(summary) = self.summary() else {
            return;
        };
        let count = |length: usize| JsValue::from(length as u32);
        let now = web_sys::window()
            .and_then(|window| window.performance())
            .map_or(0.0, |performance| performance.now());
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

    fn toggled(&self, section: u32, open: bool) {
        let Some(id) = self.id(Target::Section(section)) else {
            return;
        };
        self.tell(
            "yoyak-toggle",
            &[("id", JsValue::from_str(&id)), ("open", open.into())],
        );
    }

    fn revealed(&self, target: Target, via: Via) {
        let Some(id) = self.id(target) else {
            return;
        };
        reveal::go(&self.shadow, &id, via);
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

    fn seek(&self, seconds: u32) {
        let id = self
            .summary()
            .and_then(|summary| Some(Text::clone(&summary.video.as_ref()?.id)));
        let href = id.map_or(JsValue::NULL, |id| {
            format!("https://www.youtube.com/watch?v={id}&t={seconds}s").into()
        });
        let fields = [("seconds", seconds.into()), ("href", href)];
        if events::dispatch(&self.host, "yoyak-seek", Cancelable::Yes, &fields) {
            self.act(Action::Play(seconds));
        }
    }

    fn id(&self, target: Target) -> Option<String> {
        self.summary()
            .map(|summary| target.element_id(&summary))
            .filter(|id| !id.is_empty())
    }

    fn tell(&self, name: &str, fields: &[(&str, JsValue)]) {
        events::dispatch(&self.host, name, Cancelable::No, fields);
    }
}
