//! The native command: `inspect` prints what Yoyak understands of a summary as
//! JSON, `check` prints advice for its author.
//!
//! Deliberately absent: the browser, and any understanding of its own.

mod check;
mod inspect;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use encoding_rs::Encoding;
use yoyak::summary::civil::Day;
use yoyak::summary::source::{self, NotText};
use yoyak::summary::{self, Hints, Language, Read};

/// Reads livestream summaries.
#[derive(Parser)]
#[command(name = "yoyak", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print what Yoyak understands of a summary, as JSON.
    Inspect {
        /// The summary, a Markdown file.
        file: PathBuf,
        /// The day of the broadcast (2026-02-04), over what the file says.
        #[arg(long, value_name = "DAY", value_parser = day)]
        date: Option<Day>,
    },
    /// Print advice on summaries, a line a finding: `FILE:LINE:COL: kind: sentence`.
    Check {
        /// The summaries, Markdown files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The day of the broadcast (2026-02-04), over what the files say.
        #[arg(long, value_name = "DAY", value_parser = day)]
        date: Option<Day>,
        /// Exit with 1 if there is any finding.
        #[arg(long)]
        strict: bool,
        /// The language of the advice; by default that of each summary.
        #[arg(long, value_enum)]
        lang: Option<AdviceLanguage>,
    },
}

/// The languages that advice can be had in.
#[derive(Clone, Copy, clap::ValueEnum)]
enum AdviceLanguage {
    /// Korean.
    Ko,
    /// English.
    En,
}

impl From<AdviceLanguage> for Language {
    fn from(language: AdviceLanguage) -> Self {
        match language {
            AdviceLanguage::Ko => Self::Korean,
            AdviceLanguage::En => Self::English,
        }
    }
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Inspect { file, date } => match read(&file, date) {
            Ok(read) => print(&inspect::json(&read)),
            Err(message) => fail(&message),
        },
        Command::Check {
            files,
            date,
            strict,
            lang,
        } => {
            let mut found = 0;
            let mut unreadable = false;
            for file in &files {
                match read(file, date) {
                    Ok(read) => {
                        let lines = check::lines(file, &read, lang.map(Language::from));
                        found += lines.len();
                        if !lines.is_empty() {
                            print(&lines.join("\n"));
                        }
                    }
                    Err(message) => {
                        fail(&message);
                        unreadable = true;
                    }
                }
            }
            match (unreadable, strict && found > 0) {
                (true, _) => ExitCode::from(2),
                (false, true) => ExitCode::FAILURE,
                (false, false) => ExitCode::SUCCESS,
            }
        }
    }
}

fn day(text: &str) -> Result<Day, String> {
    text.parse()
        .map_err(|_| "a day is written as 2026-02-04".to_owned())
}

fn read(file: &Path, date: Option<Day>) -> Result<Read, String> {
    let shown = file.display();
    let bytes = fs::read(file).map_err(|error| format!("{shown}: cannot be read: {error}"))?;
    let text = decode(&bytes).map_err(|error| format!("{shown}: {error}"))?;
    let hints = Hints {
        day: date,
        ..Hints::default()
    };
    Ok(summary::read(&text, &hints))
}

/// The text of a file. What is in another encoding than those of Unicode is
/// decoded by the table of that encoding.
fn decode(bytes: &[u8]) -> Result<String, NotText> {
    match source::decode(bytes) {
        Ok(decoded) => Ok(decoded.text),
        Err(NotText::Encoding(name)) => match Encoding::for_label(name.as_bytes()) {
            Some(encoding) => Ok(encoding.decode(bytes).0.into_owned()),
            None => Err(NotText::Encoding(name)),
        },
        Err(error) => Err(error),
    }
}

/// Writes to the standard output; a reader that closes it early (`| head`) is
/// no failure.
fn print(text: &str) -> ExitCode {
    use std::io::Write;
    match writeln!(std::io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            fail(&format!("standard output: {error}"))
        }
        _ => ExitCode::SUCCESS,
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("yoyak: {message}");
    ExitCode::from(2)
}
