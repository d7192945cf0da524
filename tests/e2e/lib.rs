//! The stage on which the built reader is driven in a real browser: a server,
//! a driver, pages. The scenarios (`e2e.rs`) play on it and the benchmark
//! (`bench/main.rs`) measures on it.

#![forbid(unsafe_code)]

pub mod accessibility;
/// The server of `cargo xtask serve` speaks it as well.
#[path = "../../xtask/src/server/http.rs"]
mod http;
pub mod key;
pub mod page;
pub mod scenarios;
pub mod server;
pub mod stage;
pub mod webdriver;
