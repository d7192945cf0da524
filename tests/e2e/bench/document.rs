//! The documents that are measured: the project's own sample, and the summary
//! that the project is made for, where it is at hand.

use std::fs;

use e2e::stage::root;

/// A summary to measure.
pub struct Document {
    /// What it is, for people.
    pub name: &'static str,
    /// What its addresses begin with.
    pub file: &'static str,
    text: String,
}

impl Document {
    /// All that are at hand.
    pub fn all() -> Vec<Self> {
        let files = [
            ("A sample", "sample", "samples/2026-05-13.md"),
            (
                "The client's summary",
                "client",
                "../shared/input/000_136b1d8337cc2b33.txt",
            ),
        ];
        files
            .into_iter()
            .filter_map(
                |(name, file, path)| match fs::read_to_string(root().join(path)) {
                    Ok(text) => Some(Self { name, file, text }),
                    Err(_) => {
                        println!("{name}: skipped: {path} is absent");
                        None
                    }
                },
            )
            .collect()
    }

    /// The document so many times over, with its last line, the hashtags, once.
    pub fn repeated(&self, times: usize) -> String {
        let text = self.text.trim_end();
        let (body, tags) = text.rsplit_once('\n').unwrap_or((text, ""));
        format!("{}\n{tags}\n", format!("{body}\n").repeat(times))
    }
}
