//! Developer commands: `cargo xtask {serve, test, build, eval, …}`.

mod eval;

fn main() {
    if std::env::args().nth(1).as_deref() == Some("eval") {
        eval::run();
    }
}
