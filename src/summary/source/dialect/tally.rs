//! How often each style occurs, and how often as a heading would.
//!
//! A list, since no text has more than a few styles. Deliberately absent: what
//! makes a line a heading (`decision`).

use super::heading::Style;

/// How often each style occurs.
#[derive(Default)]
pub(super) struct Tally(Vec<Count>);

struct Count {
    style: Style,
    all: usize,
    /// How many have content under them.
    with_content: usize,
}

impl Tally {
    pub(super) fn add(&mut self, style: Style, content: bool) {
        let known = self.0.iter().position(|count| count.style == style);
        let known = known.unwrap_or_else(|| {
            self.0.push(Count {
                style,
                all: 0,
                with_content: 0,
            });
            self.0.len() - 1
        });
        if let Some(count) = self.0.get_mut(known) {
            count.all += 1;
            count.with_content += usize::from(content);
        }
    }

    /// How many lines are of that style.
    pub(super) fn count(&self, style: Style) -> usize {
        self.find(style).map_or(0, |count| count.all)
    }

    /// Whether at least half of the lines of that style have content.
    pub(super) fn mostly_headings(&self, style: Style) -> bool {
        let count = self.find(style);
        count.is_some_and(|count| count.with_content * 2 >= count.all)
    }

    fn find(&self, style: Style) -> Option<&Count> {
        self.0.iter().find(|count| count.style == style)
    }
}
