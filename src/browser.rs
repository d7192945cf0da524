//! The edge: the custom element, fetching, storage, the URL, observers.
//!
//! Everything that touches `window` is here, and every call there that can
//! fail becomes `None` or an [`Error`]. Nothing but `main` uses this module.

mod attributes;
mod chip_row;
mod copying;
mod detour;
mod drawer;
mod effects;
mod element;
mod error;
mod events;
mod export;
mod failure;
mod frame;
mod highlight;
mod hold;
mod listening;
mod locale;
mod location;
mod page;
mod position;
mod preferences;
mod reader;
mod reveal;
mod sidebar;
mod sight;
mod source;
mod steady;

pub use element::define;
pub use error::Error;
