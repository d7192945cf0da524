//! One reader's session over a summary: what is open, selected, searched and
//! located. Values in, values out.
//!
//! Deliberately absent: effects. Nothing here fetches, stores, scrolls or
//! looks at a clock.
