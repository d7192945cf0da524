//! The edge: the custom element, fetching, storage, the URL, observers.
//!
//! Nothing but `main` uses this module.
