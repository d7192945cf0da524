//! What the attributes leave to the page around the element: its language, its
//! day, what its browser can do.

use super::Reader;
use crate::browser::{highlight, locale, page};
use crate::reading::{Player, Settings};
use crate::summary::Language;
use crate::summary::civil::Day;

impl Reader {
    /// The settings, with what only the page knows.
    pub(in super::super) fn settings(&self) -> Settings {
        let settings = self.attributes.borrow().settings.clone();
        let language = self.language();
        let declared = page::declared_language(&self.host).unwrap_or_default();
        Settings {
            instance: self.name().into(),
            language,
            locale: locale::conventions(language, &declared),
            now: self.today(),
            highlights: highlight::is_supported(),
            // YouTube's player wants to know where it is embedded, and a file
            // has no address to tell.
            player: match settings.player {
                Player::Click if page::is_file() => Player::Link,
                player => player,
            },
            ..settings
        }
    }

    /// Today, or the day that the page has fixed.
    pub(in super::super) fn today(&self) -> Option<Day> {
        let fixed = self.attributes.borrow().settings.now;
        fixed.or_else(page::today)
    }

    /// The language of the interface: that of the page around the element, else
    /// that of the summary.
    pub(in super::super) fn language(&self) -> Language {
        page::declared_language(&self.host)
            .and_then(|tag| page::language(&tag))
            .or_else(|| Some(self.summary()?.language))
            .unwrap_or_default()
    }
}
