//! The part of the developer commands that tests use too.

pub mod server;
