//! A compiler for `wasm32-unknown-unknown`: the user's own if it has the
//! target or rustup can add it, else the one that Debian packages.
//!
//! The program that readers load is built with its own copy of the standard
//! library (`build-std`), compiled for size, which makes it a quarter smaller.
//! That is a nightly feature, hence `RUSTC_BOOTSTRAP`; it applies to
//! WebAssembly only. Without the library's source the ready-made one will do.
//! Debian's compiler has the source alone, so there everything is built so.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::setup::{apt, version};
use crate::{project, step};

const TARGET: &str = "wasm32-unknown-unknown";

/// A file of the standard library's source, from the compiler's root.
const LIBRARY_SOURCE: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// The compiler and where its library comes from.
pub(crate) enum WasmToolchain {
    /// The user's own compiler has the target.
    Own(Own),
    /// The distribution's compiler beside the user's own.
    Distribution(Distribution),
}

/// The compiler that runs this program.
pub(crate) struct Own {
    has_library_source: bool,
}

/// What the compiled program is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// The program that readers load.
    Release,
    /// Tests and lints: a panic must be able to say what it was.
    Check,
}

/// A compiler outside rustup, in `/usr/bin`.
pub(crate) struct Distribution {
    version: String,
    linker: PathBuf,
}

/// Finds the compiler, or installs it where that can be done.
pub(super) fn prepare() -> Outcome<WasmToolchain> {
    // Remembered, so that rustup is not asked in vain each time.
    let memory = project::tools().join("rustup-could-not");
    let complete = Own::find().is_some_and(|own| own.has_library_source);
    if !complete && !memory.is_file() && step::find("rustup").is_some() && ask_rustup().is_err() {
        println!("    rustup could not get it (target/tools/log has its words).");
        let _ = fs::create_dir_all(project::tools()).and_then(|()| fs::write(&memory, ""));
    }
    if let Some(own) = Own::find() {
        return Ok(WasmToolchain::Own(own));
    }
    let distribution = match Distribution::find() {
        Some(distribution) => distribution,
        None if apt::is_here() => Distribution::install()?,
        None => {
            return Err(
                Failure::new(format!("no compiler here has the target {TARGET}")).advise(format!(
                    "Install rustup and run `rustup target add {TARGET}`."
                )),
            );
        }
    };
    distribution.prepared()
}

fn ask_rustup() -> Outcome {
    step::announce(
        "Let rustup add the target and the library's source, to its folder in your home",
        "the reader is compiled to WebAssembly, its library for size",
        "under a minute",
    );
    let mut target = Command::new("rustup");
    target.args(["target", "add", TARGET]);
    step::run_logged(&mut target, "rustup-target", "")?;
    let mut source = Command::new("rustup");
    source.args(["component", "add", "rust-src"]);
    step::run_logged(&mut source, "rustup-source", "")
}

impl WasmToolchain {
    /// The cargo to call.
    pub(super) fn cargo(&self) -> &Path {
        Path::new(match self {
            Self::Own(_) => "cargo",
            Self::Distribution(_) => "/usr/bin/cargo",
        })
    }

    /// The folder that makes `cargo` on the `PATH` this toolchain's.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        match self {
            Self::Own(_) => None,
            Self::Distribution(_) => Some(Distribution::folder()),
        }
    }

    /// Gives `command`, which is cargo or calls it, what the target needs.
    pub(super) fn configure(&self, command: &mut Command, purpose: Use) {
        let builds_library = match self {
            Self::Own(own) => own.has_library_source && purpose == Use::Release,
            Self::Distribution(distribution) => {
                distribution.configure(command);
                true
            }
        };
        if builds_library {
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
            if purpose == Use::Release {
                command
                    .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                    .env(
                        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                        "-Zunstable-options -Cpanic=immediate-abort",
                    );
            }
        }
    }
}

impl fmt::Display for WasmToolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own(Own {
                has_library_source: true,
            }) => write!(f, "{TARGET} of your own compiler, library built for size"),
            Self::Own(_) => write!(f, "{TARGET} of your own compiler"),
            Self::Distribution(Distribution { version, .. }) => {
                write!(f, "{TARGET} of the distribution's compiler {version}")
            }
        }
    }
}

impl Own {
    /// The compiler on the `PATH`, if it has the target.
    fn find() -> Option<Self> {
        let mut command = Command::new("rustc");
        command.args(["--print", "target-libdir", "--target", TARGET]);
        let library = step::output(&mut command)?;
        if !Path::new(&library).is_dir() {
            return None;
        }
        let root = step::output(Command::new("rustc").args(["--print", "sysroot"]))?;
        let source = Path::new(&root).join(LIBRARY_SOURCE);
        Some(Self {
            has_library_source: source.is_file(),
        })
    }
}

impl Distribution {
    fn configure(&self, command: &mut Command) {
        command
            .env("CARGO", "/usr/bin/cargo")
            .env("RUSTC", "/usr/bin/rustc")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker)
            // Set by the cargo that runs this program, for its own compiler.
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("LD_LIBRARY_PATH");
    }

    fn install() -> Outcome<Self> {
        apt::install(
            &["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"],
            "Debian's compiler can build the library for WebAssembly from source",
            "1 to 2 minutes",
        )?;
        // The linker goes with the compiler's LLVM, so that must be known first.
        if let Some(llvm) = llvm_of_compiler() {
            apt::install(
                &[&format!("lld-{llvm}")],
                "the linker for WebAssembly",
                "under a minute",
            )?;
        }
        Self::find().ok_or_else(|| {
            Failure::new("the distribution's compiler is too old for this project, or lacks a part")
                .advise(format!(
                    "Install rustup and run `rustup target add {TARGET}`."
                ))
        })
    }

    fn find() -> Option<Self> {
        let version = version::of(Path::new("/usr/bin/rustc"))?;
        let manifest = fs::read_to_string(project::root().join("Cargo.toml")).ok()?;
        let oldest = version::major_minor(oldest_compiler(&manifest)?)?;
        let linker = PathBuf::from(format!("/usr/bin/wasm-ld-{}", llvm_of_compiler()?));
        let parts = [
            &Path::new("/usr").join(LIBRARY_SOURCE),
            Path::new("/usr/bin/cargo"),
            Path::new("/usr/bin/cargo-clippy"),
            &linker,
        ];
        (version::major_minor(&version)? >= oldest && parts.iter().all(|part| part.exists()))
            .then_some(Self { version, linker })
    }

    fn folder() -> PathBuf {
        project::tools().join("distribution")
    }

    /// Trunk calls whatever is `cargo` on the `PATH`: a folder of links makes
    /// that the distribution's, without `/usr/bin` coming before the user's tools.
    fn prepared(self) -> Outcome<WasmToolchain> {
        link_all(&Self::folder()).map_err(|error| {
            Failure::new(format!(
                "cannot write {}: {error}",
                Self::folder().display()
            ))
            .advise("Make the project's target folder writable.")
        })?;
        Ok(WasmToolchain::Distribution(self))
    }
}

#[cfg(unix)]
fn link_all(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for program in ["cargo", "rustc", "cargo-clippy", "clippy-driver"] {
        let link = folder.join(program);
        if !link.exists() {
            std::os::unix::fs::symlink(Path::new("/usr/bin").join(program), link)?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn link_all(_folder: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

fn llvm_of_compiler() -> Option<u32> {
    let text = step::output(Command::new("/usr/bin/rustc").arg("-vV"))?;
    llvm_in(&text)
}

fn llvm_in(text: &str) -> Option<u32> {
    let version = text
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))?;
    version::major(version)
}

fn oldest_compiler(manifest: &str) -> Option<&str> {
    let line = manifest
        .lines()
        .find(|line| line.starts_with("rust-version"))?;
    line.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_linker_goes_with_the_compilers_llvm() {
        assert_eq!(llvm_in("rustc 1.96.0\nLLVM version: 22.1.8\n"), Some(22));
        assert_eq!(llvm_in("rustc 1.96.0\n"), None);
    }

    #[test]
    fn the_oldest_compiler_is_the_manifests() {
        let manifest = "[package]\nedition = \"2024\"\nrust-version = \"1.95\"\n";
        assert_eq!(oldest_compiler(manifest), Some("1.95"));
        assert_eq!(oldest_compiler("[package]\n"), None);
    }
}
