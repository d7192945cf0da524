//! Text in, values out: reads a livestream summary of any sloppiness into a
//! [`Summary`] and a list of [`Notice`]s about what was guessed or repaired.
//!
//! Deliberately absent: a clock, a locale, I/O, Yew, the browser. Reading never
//! fails and never panics, and loses no text silently.
//!
//! The passes, in order: [`source`] (container) → [`markdown`] (CommonMark
//! blocks) → [`sections`] (title, sections, items, tag lines, timestamps) →
//! [`outline`] (flattened nesting) → [`hashtag`] (what each tag is about) →
//! [`temporal`] and [`timeline`] (dates).

pub mod civil;
pub mod hashtag;
pub mod markdown;
pub mod model;
pub mod notice;
pub mod outline;
pub mod search;
pub mod sections;
pub mod source;
pub mod temporal;
pub mod timeline;
pub mod timestamp;

pub use model::*;
pub use notice::{Notice, NoticeKind};
