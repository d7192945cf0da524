//! The native command: `inspect`, `check`.

fn main() {}
