//! The WebAssembly entry point: defines `<yoyak-reader>` and returns.

fn main() {
    yoyak::browser::define();
}
