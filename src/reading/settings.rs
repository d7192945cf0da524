//! What the embedding page chose before the reader touched anything.
//!
//! Deliberately absent: attribute names and their spelling; the edges turn
//! text into these values.

use crate::summary::Language;
use crate::summary::civil::Day;
use crate::summary::model::Text;

/// The choices of the embedding page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The name that this reader's links carry (`#NAME:s3`), unique on the page.
    pub instance: Text,
    /// The language of the interface.
    pub language: Language,
    /// How the viewer's locale writes days and numbers, told by the edge.
    pub locale: Locale,
    /// The level of section headings in the host's page, 1 to 6.
    pub heading_level: u8,
    /// A title that replaces the summary's own.
    pub heading: Option<Text>,
    /// Which sections are open at first.
    pub opening: Opening,
    /// How items are nested.
    pub nesting: Nesting,
    /// How several hashtags combine at first.
    pub matching: Matching,
    /// Which parts of the reader are shown, if they have content.
    pub panels: Panels,
    /// Whether the host paints what a search finds over the text as it is, so
    /// that no text is drawn anew while somebody types.
    pub highlights: bool,
    /// Whether the thumbnail is shown, the one request to a third party that
    /// needs no click.
    pub thumbnail: bool,
    /// What the video's picture does.
    pub player: Player,
    /// Today, told by the edge; `None` on the server and at first render, so
    /// that both draw the same page.
    pub now: Option<Day>,
}

/// How a locale writes days and numbers, as far as those of one language differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Whether English puts the day before the month: `4 February 2026`.
    pub day_first: bool,
    /// What stands between thousands, if anything: `10,000`.
    pub grouping: Option<char>,
}

/// Which sections are open at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// All; a narrow reader then shuts all but the first.
    #[default]
    Auto,
    /// All.
    All,
    /// None.
    None,
    /// The first.
    First,
    /// These, by index, as a link or the session remembers them.
    These(Vec<u32>),
}

/// How items are nested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Nesting {
    /// As recovered from the text.
    #[default]
    Recovered,
    /// As written in the source.
    Written,
    /// Not at all.
    Flat,
}

/// How several hashtags combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Matching {
    /// An item is shown if any of them is about it.
    #[default]
    Any,
    /// An item is shown if all of them are about it.
    All,
}

/// Which parts of the reader are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panels {
    /// The sections as stops along the stream.
    pub toc: bool,
    /// The dated facts in order.
    pub dates: bool,
    /// The hashtag chips.
    pub tags: bool,
    /// The search field.
    pub search: bool,
    /// The video's picture.
    pub video: bool,
    /// Open all, close all, links.
    pub tools: bool,
}

/// What the video's picture does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Player {
    /// Becomes the player at a click.
    #[default]
    Click,
    /// Links to the video's own page.
    Link,
    /// Nothing: it is a picture.
    Off,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            instance: "yoyak".into(),
            language: Language::default(),
            locale: Locale::default(),
            heading_level: 2,
            heading: None,
            opening: Opening::default(),
            nesting: Nesting::default(),
            matching: Matching::default(),
            panels: Panels::default(),
            highlights: false,
            thumbnail: true,
            player: Player::default(),
            now: None,
        }
    }
}

impl Default for Locale {
    fn default() -> Self {
        Self {
            day_first: false,
            grouping: Some(','),
        }
    }
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            toc: true,
            dates: true,
            tags: true,
            search: true,
            video: true,
            tools: true,
        }
    }
}
