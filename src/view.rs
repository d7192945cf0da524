//! The Yew components. Thin: they turn `summary` and `reading` into nodes and
//! user gestures into `reading::Action`s.
//!
//! Deliberately absent: `browser`, `window()`, fetching, storage.
