//! Yoyak: an embeddable reader for livestream summaries.
//!
//! The layers, in reading order; each may use those above it, never one below.
//! ARCHITECTURE.md is the map.

pub mod summary;

pub mod reading;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "browser")]
pub mod browser;
