//! Outlines by indents alone, as people type notes: lines without a marker, with
//! deeper ones below them.
//!
//! ```text
//! 수주
//!   LNG선 12척
//!   컨테이너선 3척
//! ```
//!
//! Deliberately absent: lines that go on a sentence or an item, however deep they
//! stand.

use super::super::super::edges::Edges;
use super::columns;
use super::kind::Kind;
use super::marker::{Class, Marker};
use super::page::Page;

/// Makes items of the lines of such outlines.
pub(super) fn mark(page: &mut Page<'_>) {
    /// Fewer deeper lines in all may be the rest of the line above.
    const FEWEST: usize = 2;
    let deep = |index: &usize| (1..=12).contains(&columns(page.text(*index)));
    let fits = |index: &usize| {
        let words = page.words(*index);
        words.chars().count() <= 40 && !words.ends_with_any(".,")
    };
    let lines: Vec<usize> = page
        .all()
        .filter(|index| page.kind(*index) == Kind::Text)
        .collect();
    let begun = |first: &usize| page.is_at_margin(*first) && !page.above(*first).is_bullet();
    let mut outlines: Vec<usize> = Vec::new();
    for run in lines.chunk_by(|above, below| above + 1 == *below) {
        if run.first().is_some_and(begun) && run.iter().any(deep) && run.iter().all(fits) {
            outlines.extend_from_slice(run);
        }
    }
    if outlines.iter().filter(|index| deep(index)).count() >= FEWEST {
        for index in outlines {
            page.set(index, Kind::Bullet(Marker::none(Class::Dash)));
        }
    }
}
