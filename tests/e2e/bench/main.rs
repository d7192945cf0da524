//! What the reader costs, beside the same document as a ready-made page: time
//! to content, the work of an interaction, memory. Prints a table against the
//! budgets of the project; never fails because of a figure.
//!
//! Run by `cargo xtask bench`, which builds `dist/` and finds the browser. Both
//! pages are measured in turn in one run, since only ratios travel from one
//! machine to another.

#![forbid(unsafe_code)]

mod document;
mod measure;
mod table;

use std::process::ExitCode;

use e2e::stage::Stage;

use document::Document;
use table::Table;

/// How often a document is repeated, and how often each figure is measured.
const SIZES: [(usize, usize); 3] = [(1, 5), (10, 5), (100, 3)];

fn main() -> ExitCode {
    let stage = match Stage::open() {
        Ok(stage) => stage,
        Err(reason) => {
            eprintln!("error: {reason}");
            return ExitCode::FAILURE;
        }
    };
    // Here a panic is no failed scenario: it is to be seen.
    drop(std::panic::take_hook());
    let mut outcome = Ok(());
    for document in Document::all() {
        println!("\n{}", document.name);
        let mut table = Table::begin();
        outcome =
            outcome.and(SIZES.iter().try_for_each(|(times, runs)| {
                report(&stage, &document, *times, *runs, &mut table)
            }));
        table.end();
    }
    stage.close();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Measures a document repeated so many times, and prints its rows.
fn report(
    stage: &Stage,
    document: &Document,
    times: usize,
    runs: usize,
    table: &mut Table,
) -> Result<(), String> {
    let text = document.repeated(times);
    let path = format!("{}-{times}", document.file);
    stage.server().put_up(&format!("{path}.md"), text);
    let reader = format!("/yoyak/?src=/made/{path}.md&now=2026-11-22");
    let plain = format!("/made/{path}.html");
    let page = stage.with_page("bench", |page| Ok(measure::ready_made(page, &reader)))?;
    stage.server().put_up(&format!("{path}.html"), page.html);
    stage.server().put_up("plain.css", page.styles);

    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for _ in 0..runs {
        ours.push(stage.with_page("bench", |page| Ok(measure::reader(page, &reader)))?);
        theirs.push(stage.with_page("bench", |page| {
            Ok(measure::plain(page, &plain, &page_of(&ours)))
        })?);
    }
    table.rows(times, page.items, &ours, &theirs);
    Ok(())
}

/// What the reader hid in the latest run, for the ready-made page to hide.
fn page_of(ours: &[measure::Costs]) -> Vec<u32> {
    ours.last()
        .map(|costs| costs.hidden.clone())
        .unwrap_or_default()
}
