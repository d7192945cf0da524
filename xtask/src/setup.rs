//! Sets up what is missing and nothing else: tools from the `PATH` come first
//! if their version is right, the rest goes into `target/tools`.
//!
//! Whatever changes something outside the project folder says so before it
//! starts. Nothing here builds the project itself.

mod apt;
pub(crate) mod axe;
mod browser;
mod npm;
mod registry_tool;
mod version;
mod wasm_opt;
mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::{project, step};

pub(crate) use browser::Browser;
pub(crate) use wasm_target::{Use, WasmToolchain};

use registry_tool::RegistryTool;

/// What building for the browser takes.
pub(crate) struct Toolbox {
    toolchain: WasmToolchain,
    /// Folders that go in front of the user's `PATH`.
    folders: Vec<PathBuf>,
    has_wasm_opt: bool,
    found: Vec<String>,
}

impl Toolbox {
    /// Sets up the compiler target, Trunk, wasm-bindgen and wasm-opt.
    pub(crate) fn prepare() -> Outcome<Self> {
        let toolchain = wasm_target::prepare()?;
        let mut found = vec![toolchain.to_string()];
        let mut folders = Vec::new();
        let bindgen_version = project::locked_version("wasm-bindgen")?;
        for tool in [
            RegistryTool::trunk(),
            RegistryTool::wasm_bindgen(&bindgen_version),
        ] {
            folders.extend(tool.prepare()?);
            found.push(tool.to_string());
        }
        let wasm_opt = wasm_opt::prepare();
        if let Some(wasm_opt) = &wasm_opt {
            folders.extend(wasm_opt.folder.clone());
            found.push(format!("wasm-opt {}", wasm_opt.version));
        }
        Ok(Self {
            toolchain,
            folders,
            has_wasm_opt: wasm_opt.is_some(),
            found,
        })
    }

    /// Whether Trunk may call wasm-opt.
    pub(crate) fn has_wasm_opt(&self) -> bool {
        self.has_wasm_opt
    }

    /// What was found, for people and for the stamp of a build.
    pub(crate) fn summary(&self) -> String {
        self.found.join(", ")
    }

    /// `cargo`, as it must be called to compile for WebAssembly.
    pub(crate) fn wasm_cargo(&self, purpose: Use) -> Command {
        let mut command = Command::new(self.toolchain.cargo());
        command.env("PATH", self.path());
        self.toolchain.configure(&mut command, purpose);
        command
    }

    /// `trunk`, with every tool that it calls in its reach.
    pub(crate) fn trunk(&self) -> Outcome<Command> {
        let path = self.path();
        let trunk = step::find_in(env::split_paths(&path), "trunk")
            .ok_or_else(|| Failure::new("Trunk has vanished since it was set up"))?;
        let mut command = Command::new(trunk);
        command.env("PATH", path);
        self.toolchain.configure(&mut command, Use::Release);
        Ok(command)
    }

    fn path(&self) -> OsString {
        // The folder of this very program comes along: it is Trunk's hook.
        let own = env::current_exe()
            .ok()
            .and_then(|program| program.parent().map(PathBuf::from));
        let folders = self.toolchain.folder().into_iter();
        let folders = folders.chain(self.folders.iter().cloned()).chain(own);
        let users = env::var_os("PATH").unwrap_or_default();
        env::join_paths(folders.chain(env::split_paths(&users))).unwrap_or(users)
    }
}

/// `cargo xtask setup`: sets up everything that any command needs.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    crate::arguments::none(&mut arguments)?;
    let toolbox = Toolbox::prepare()?;
    let browser = Browser::prepare()?;
    axe::prepare();
    println!("Ready: {}, {browser}.", toolbox.summary());
    Ok(())
}
