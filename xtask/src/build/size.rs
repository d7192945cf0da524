//! What a reader downloads, raw and compressed, beside the budget.

use std::fs;
use std::path::Path;

use crate::build::freshness::files;
use crate::failure::{Failure, Outcome};
use crate::project;

/// Kilobytes (1000 bytes) of WebAssembly, JavaScript and CSS, brotli 11 (DESIGN §7).
const BUDGET: f64 = 170.0;

/// What to aim for within the budget.
const AIM: f64 = 140.0;

/// The kinds of files that a reader's browser downloads to run the reader.
const KINDS: [(&str, &str); 3] = [("wasm", "wasm"), ("js", "JavaScript"), ("css", "CSS")];

/// Bytes, raw and as brotli 11 makes them.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    brotli: usize,
}

/// Prints the sizes of `dist/`.
pub(super) fn report() -> Outcome {
    let mut total = Size::default();
    println!("{:<12}{:>10}{:>12}", "size", "raw", "brotli 11");
    for (extension, name) in KINDS {
        let size = of_kind(&project::dist(), extension)?;
        total.raw += size.raw;
        total.brotli += size.brotli;
        print_row(name, size);
    }
    print_row("together", total);
    println!("{}", verdict(total.brotli));
    Ok(())
}

fn print_row(name: &str, size: Size) {
    let kilobytes = |bytes| format!("{:.1} kB", kilobytes(bytes));
    println!(
        "{name:<12}{:>10}{:>12}",
        kilobytes(size.raw),
        kilobytes(size.brotli)
    );
}

fn verdict(brotli: usize) -> String {
    let size = kilobytes(brotli);
    if size <= AIM {
        format!(
            "{:.1} kB under the budget of {BUDGET} kB (aim: {AIM} kB).",
            BUDGET - size
        )
    } else if size <= BUDGET {
        format!(
            "{:.1} kB over the aim of {AIM} kB (budget: {BUDGET} kB).",
            size - AIM
        )
    } else {
        format!(
            "Warning: {:.1} kB over the budget of {BUDGET} kB.",
            size - BUDGET
        )
    }
}

fn of_kind(folder: &Path, extension: &str) -> Outcome<Size> {
    let mut size = Size::default();
    for file in files(folder) {
        if file.extension().is_some_and(|found| found == extension) {
            let bytes = fs::read(&file).map_err(|error| {
                Failure::new(format!("cannot read {}: {error}", file.display()))
            })?;
            size.raw += bytes.len();
            size.brotli += compressed(&bytes);
        }
    }
    Ok(size)
}

fn compressed(mut bytes: &[u8]) -> usize {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    // Neither side can fail: both are memory.
    let _ = brotli::BrotliCompress(&mut bytes, &mut out, &parameters);
    out.len()
}

// Files of a web page are far below the 2^52 bytes where this loses digits.
#[allow(
    clippy::cast_precision_loss,
    reason = "sizes of files on a page are small"
)]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verdict_names_the_limit_that_matters() {
        let check = |bytes, expected| assert_eq!(verdict(bytes), expected);
        check(101_000, "69.0 kB under the budget of 170 kB (aim: 140 kB).");
        check(150_000, "10.0 kB over the aim of 140 kB (budget: 170 kB).");
        check(171_500, "Warning: 1.5 kB over the budget of 170 kB.");
    }

    #[test]
    fn repetition_compresses_well() {
        assert!(compressed(&[b'a'; 10_000]) < 50);
    }
}
