//! What a viewer left open, for as long as the tab lives.
//!
//! Storage can be refused, be full, or hold what another version wrote: all of
//! that is the same as nothing.

use web_sys::Storage;

use crate::reading::Reading;
use crate::summary::Summary;

/// Where one reader's state is kept.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    key: String,
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

    /// Keeps which sections are open.
    pub(super) fn keep(&self, reading: &Reading) {
        let open: Vec<String> = (0..reading.open.length())
            .filter(|section| reading.open.contains(*section))
            .map(|section| section.to_string())
            .collect();
        let text = format!("{}:{}", reading.open.length(), open.join(","));
        if let Some(storage) = storage() {
            let _ = storage.set_item(&self.key, &text);
        }
    }

    /// The sections that were open, if the summary still has as many.
    pub(super) fn recall(&self, summary: &Summary) -> Option<Vec<u32>> {
        let text = storage()?.get_item(&self.key).ok()??;
        let (length, open) = text.split_once(':')?;
        if length.parse() != Ok(summary.sections.len()) {
            return None;
        }
        open.split(',')
            .filter(|section| !section.is_empty())
            .map(|section| section.parse().ok())
            .collect()
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
