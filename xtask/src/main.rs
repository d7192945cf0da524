//! Developer commands: `cargo xtask --help` lists them.
//!
//! Each sets up what it needs, then runs the ordinary tool. They are plain
//! Rust so that they work alike on every system and can be tested.

mod arguments;
mod bench;
mod build;
mod eval;
mod failure;
mod lint;
mod project;
mod serve;
mod server;
mod setup;
mod step;
mod test;

use std::env;
use std::process::ExitCode;

use lexopt::{Arg, Parser};

use failure::{Failure, Outcome};

/// A command: its name, what it takes, what it does, the function.
struct Command {
    name: &'static str,
    takes: &'static str,
    does: &'static str,
    run: fn(Parser) -> Outcome,
}

const COMMANDS: [Command; 8] = [
    Command {
        name: "serve",
        takes: "[--port N] [--doc FILE] [--connect ORIGIN]",
        does: "Build, serve dist/ on 127.0.0.1 (port 8080 or the next free one) and print\n\
               the address. --doc shows that summary. The page may load files of this\n\
               server alone, as under a strict host; --connect allows another origin.",
        run: serve::run,
    },
    Command {
        name: "build",
        takes: "",
        does: "Build dist/ and print what a reader will download.",
        run: build::run,
    },
    Command {
        name: "test",
        takes: "[SUITE…]",
        does: "Run all tests, or the named suites: core, graph, view, xtask, browser,\n\
               'end to end', eval.",
        run: test::run,
    },
    Command {
        name: "lint",
        takes: "",
        does: "Check the formatting, run clippy on both targets, build the documentation.",
        run: lint::run,
    },
    Command {
        name: "eval",
        takes: "[--wrong]",
        does: "Score what is understood against the annotated texts in tests/data/;\n\
               --wrong lists the bullets with another parent than the annotated one.",
        run: eval::run,
    },
    Command {
        name: "bench",
        takes: "",
        does: "Measure the reader in Chromium beside the same document as a ready-made\n\
               page: time to content, work of filter, fold and keystroke, memory.",
        run: bench::run,
    },
    Command {
        name: "setup",
        takes: "",
        does: "Set up whatever any of these commands would need.",
        run: setup::run,
    },
    Command {
        name: "hook",
        takes: "",
        does: "The part of the build that Trunk calls back for.",
        run: build::run_hook,
    },
];

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Outcome {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let asks_for_help = |word: &std::ffi::OsString| word == "--help" || word == "-h";
    if arguments.is_empty() || arguments.iter().any(asks_for_help) {
        print_help();
        return Ok(());
    }
    let mut parser = Parser::from_args(arguments);
    let name = match arguments::next(&mut parser)? {
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(arguments::unexpected(other)),
        None => return Ok(()),
    };
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(parser),
        None => Err(Failure::new(format!("there is no command '{name}'"))
            .advise("`cargo xtask --help` lists the commands.")),
    }
}

fn print_help() {
    println!("Developer commands of Yoyak. Each sets up what it lacks, saying so.\n");
    for command in &COMMANDS {
        println!("cargo xtask {} {}", command.name, command.takes);
        for line in command.does.lines() {
            println!("    {line}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_name_of_its_own() {
        let mut names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
    }
}
