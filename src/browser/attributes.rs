//! What the page wrote on the element, and what it means.
//!
//! Deliberately absent: the elements themselves. An attribute is looked up by
//! a function, so that all of this is text in, values out.

use crate::reading::{Matching, Nesting, Opening, Panels, Player, Settings};
use crate::summary::civil::Day;
use crate::summary::{Hints, Text};

/// The attributes as they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RawAttributes {
    values: Vec<(&'static str, String)>,
}

/// What they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attributes {
    /// What the reading of the text is to know.
    pub(super) hints: Hints,
    /// What the reader is to be like. Language and instance are left at their
    /// defaults: they depend on the page around the element.
    pub(super) settings: Settings,
    /// The hashtags to filter by at first.
    pub(super) filter: Vec<Text>,
    /// The words to search for at first.
    pub(super) query: Text,
    /// Whether the page's fragment follows the reader.
    pub(super) url_state: UrlState,
    /// The attributes that mean nothing, which keep their defaults.
    pub(super) unknown: Vec<Unknown>,
}

/// Whether the page's fragment follows the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum UrlState {
    /// It does.
    #[default]
    Hash,
    /// It is left alone.
    Off,
}

/// An attribute whose value is none of those it can have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unknown {
    /// The attribute.
    pub(super) name: &'static str,
    /// What was written.
    pub(super) value: String,
    /// What could have been.
    pub(super) expected: &'static str,
}

/// The attributes that are read here. `src` is `element.js`'s, `theme` the
/// style sheet's; they are looked at only to tell when they mean nothing.
const NAMES: [&str; 15] = [
    "video",
    "date",
    "heading",
    "heading-level",
    "open",
    "nesting",
    "panels",
    "theme",
    "match",
    "filter",
    "query",
    "url-state",
    "thumbnail",
    "player",
    "now",
];

impl RawAttributes {
    /// Looks all of them up.
    pub(super) fn read(look_up: impl Fn(&str) -> Option<String>) -> Self {
        let values = NAMES
            .into_iter()
            .filter_map(|name| Some((name, look_up(name)?)))
            .collect();
        Self { values }
    }

    /// What they mean.
    pub(super) fn understand(&self) -> Attributes {
        let mut reader = Understanding {
            raw: self,
            unknown: Vec::new(),
        };
        let hints = Hints {
            day: reader.day("date"),
            video: reader.text("video"),
            heading: reader.text("heading"),
        };
        let settings =
            Settings {
                heading_level: reader.one_of("heading-level", "1, 2, 3, 4, 5, 6", 2, |value| {
                    match value {
                        "1" => Some(1),
                        "2" => Some(2),
                        "3" => Some(3),
                        "4" => Some(4),
                        "5" => Some(5),
                        "6" => Some(6),
                        _ => None,
                    }
                }),
                opening: reader.one_of("open", "auto, all, none, first", Opening::Auto, |value| {
                    match value {
                        "auto" => Some(Opening::Auto),
                        "all" => Some(Opening::All),
                        "none" => Some(Opening::None),
                        "first" => Some(Opening::First),
                        _ => None,
                    }
                }),
                nesting: reader.one_of(
                    "nesting",
                    "auto, flat, strict",
                    Nesting::Recovered,
                    |value| match value {
                        "auto" => Some(Nesting::Recovered),
                        "flat" => Some(Nesting::Flat),
                        "strict" => Some(Nesting::Written),
                        _ => None,
                    },
                ),
                matching: reader.one_of("match", "any, all", Matching::Any, |value| match value {
                    "any" => Some(Matching::Any),
                    "all" => Some(Matching::All),
                    _ => None,
                }),
                panels: reader.panels(),
                thumbnail: reader.one_of("thumbnail", "remote, off", true, |value| match value {
                    "remote" => Some(true),
                    "off" => Some(false),
                    _ => None,
                }),
                player: reader.one_of("player", "click, link, off", Player::Click, |value| {
                    match value {
                        "click" => Some(Player::Click),
                        "link" => Some(Player::Link),
                        "off" => Some(Player::Off),
                        _ => None,
                    }
                }),
                now: reader.day("now"),
                ..Settings::default()
            };
        reader.one_of("theme", "auto, light, dark", (), |value| {
            matches!(value, "auto" | "light" | "dark").then_some(())
        });
        let url_state = reader.one_of(
            "url-state",
            "hash, off",
            UrlState::Hash,
            |value| match value {
                "hash" => Some(UrlState::Hash),
                "off" => Some(UrlState::Off),
                _ => None,
            },
        );
        Attributes {
            hints,
            settings,
            filter: tags(reader.value("filter").unwrap_or("")),
            query: reader.text("query").unwrap_or_default(),
            url_state,
            unknown: reader.unknown,
        }
    }
}

/// The attributes being understood, and those that could not be.
struct Understanding<'a> {
    raw: &'a RawAttributes,
    unknown: Vec<Unknown>,
}

impl Understanding<'_> {
    /// What was written, without the space around it; an empty attribute is as
    /// good as none.
    fn value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.raw.values.iter().find(|(named, _)| *named == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    fn text(&self, name: &str) -> Option<Text> {
        self.value(name).map(Text::from)
    }

    fn day(&mut self, name: &'static str) -> Option<Day> {
        let value = self.value(name)?;
        // A time of day, as `2026-02-04T21:00+09:00`, says no other day.
        let day = value.split(['T', ' ']).next().unwrap_or("").parse().ok();
        if day.is_none() {
            self.refuse(name, "a day such as 2026-02-04");
        }
        day
    }

    fn one_of<T>(
        &mut self,
        name: &'static str,
        expected: &'static str,
        default: T,
        meaning: impl Fn(&str) -> Option<T>,
    ) -> T {
        let Some(value) = self.value(name) else {
            return default;
        };
        meaning(value).unwrap_or_else(|| {
            self.refuse(name, expected);
            default
        })
    }

    fn panels(&mut self) -> Panels {
        let Some(value) = self.value("panels") else {
            return Panels::default();
        };
        let mut panels = Panels {
            toc: false,
            dates: false,
            tags: false,
            search: false,
            video: false,
            tools: false,
        };
        let mut known = true;
        for word in value.split_ascii_whitespace() {
            match word {
                "toc" => panels.toc = true,
                "dates" => panels.dates = true,
                "tags" => panels.tags = true,
                "search" => panels.search = true,
                "video" => panels.video = true,
                "tools" => panels.tools = true,
                "none" => {}
                _ => known = false,
            }
        }
        if known {
            return panels;
        }
        self.refuse(
            "panels",
            "some of toc dates tags search video tools, or none",
        );
        Panels::default()
    }

    fn refuse(&mut self, name: &'static str, expected: &'static str) {
        let value = self.value(name).unwrap_or("").to_owned();
        self.unknown.push(Unknown {
            name,
            value,
            expected,
        });
    }
}

/// The hashtags of a list that commas or spaces separate.
fn tags(list: &str) -> Vec<Text> {
    list.split([',', ' ', '\t', '\n'])
        .map(|tag| tag.trim_start_matches('#'))
        .filter(|tag| !tag.is_empty())
        .map(Text::from)
        .collect()
}
