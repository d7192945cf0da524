//! The edge: the custom element, fetching, storage, the URL, observers.
//!
//! Everything that touches `window` is here, and every call there that can
//! fail becomes `None` or an [`Error`]. Nothing but `main` uses this module.

mod attributes;
mod effects;
mod element;
mod error;
mod events;
mod failure;
mod frame;
mod page;
mod reveal;
mod source;

pub use element::define;
pub use error::Error;
