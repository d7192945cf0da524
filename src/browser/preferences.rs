//! What a viewer left open and where they were reading, for as long as the tab
//! lives.
//!
//! Storage can be refused, be full, or hold what another version wrote: all of
//! that is the same as nothing.

use gloo::utils::window;
use web_sys::Storage;

use crate::reading::Reading;
use crate::summary::Summary;

/// Where one reader's state is kept.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    key: String,
}

/// What is kept of one reader, as `10/0,2,5/s3.4@-120`: the number of sections,
/// to tell another text by, those that are open, and the position. A library
/// for this would make the program larger by 4 %.
struct Record {
    open: Vec<u32>,
    position: Option<Position>,
}

/// Where in the window an element stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Position {
    /// The id of the element in the reader.
    pub(super) id: String,
    /// The distance of its upper edge from the window's, in CSS pixels.
    pub(super) top: i32,
}

impl Memory {
    /// That of the reader with this name, for the summary at this address. A
    /// summary without an address is known by its heading.
    pub(super) fn of(name: &str, address: Option<&str>, summary: &Summary) -> Self {
        let what = address.unwrap_or(&summary.heading);
        Self {
            key: format!("yoyak:{name}:{what}"),
        }
    }

    /// Keeps which sections are open, and where the viewer is reading.
    pub(super) fn keep(&self, reading: &Reading, position: Option<Position>) {
        let open: Vec<String> = reading.open.iter().map(|open| open.to_string()).collect();
        let position =
            position.map_or_else(String::new, |Position { id, top }| format!("{id}@{top}"));
        let text = format!("{}/{}/{position}", reading.open.length(), open.join(","));
        if let Some(storage) = storage() {
            // One that is full keeps what it had.
            let _ = storage.set_item(&self.key, &text);
        }
    }

    /// The sections that were open, if the summary still has as many.
    pub(super) fn open(&self, summary: &Summary) -> Option<Vec<u32>> {
        Some(self.recall(summary)?.open)
    }

    /// Where the viewer was reading, if the summary still has as many sections.
    pub(super) fn position(&self, summary: &Summary) -> Option<Position> {
        self.recall(summary)?.position
    }

    fn recall(&self, summary: &Summary) -> Option<Record> {
        let text = storage()?.get_item(&self.key).ok()??;
        let mut parts = text.splitn(3, '/');
        if parts.next()?.parse() != Ok(summary.sections.len()) {
            return None;
        }
        let open = parts.next()?.split(',').filter(|index| !index.is_empty());
        let open = open
            .map(|index| index.parse().ok())
            .collect::<Option<_>>()?;
        let position = parts.next()?.rsplit_once('@').and_then(|(id, top)| {
            Some(Position {
                id: id.to_owned(),
                top: top.parse().ok()?,
            })
        });
        Some(Record { open, position })
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}
