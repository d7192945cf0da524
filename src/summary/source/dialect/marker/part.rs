//! Numbers that are parts of the number above them: `1-1.` and `1-2.` below `1.`,
//! `2.1` below `2.`.
//!
//! Deliberately absent: such numbers by themselves, which are as well a score, a
//! range or a decimal fraction.

use super::super::super::super::edges::Edges;
use super::super::kind::Kind;
use super::super::page::Page;
use super::{Class, Marker, bullet};

/// Marks the lines as items that count on what is above.
pub(in super::super) fn mark(page: &mut Page<'_>) {
    let (mut whole, mut last) = (None, 0);
    for index in page.all() {
        match page.kind(index) {
            Kind::Bullet(Marker {
                class: Class::Number(_),
                number,
                ..
            }) if page.is_at_margin(index) => (whole, last) = (number, 0),
            Kind::Heading(..) | Kind::Rule => whole = None,
            Kind::Text | Kind::Styled(_) => {
                let text = page.words(index);
                let Some((first, part, mark)) = read(text) else {
                    continue;
                };
                if Some(first) == whole && part == last + 1 {
                    last = part;
                    let marker = bullet(Class::Part, text, mark, false);
                    let number = Some(part);
                    page.set(index, Kind::Bullet(Marker { number, ..marker }));
                }
            }
            _ => {}
        }
    }
}

/// The two numbers in front of words, and their bytes.
fn read(text: &str) -> Option<(u16, u16, usize)> {
    let (first, rest) = text.split_once(['.', '-'])?;
    let after = rest.trim_digits();
    let part = rest.slice(..rest.len() - after.len())?;
    let words = after.strip_prefix_any(".)").unwrap_or(after);
    let short = |digits: &str| digits.len() <= 2;
    let fits = short(first) && short(part) && words.starts_with(' ');
    let (first, part) = (first.parse().ok()?, part.parse().ok()?);
    fits.then_some((first, part, text.len() - words.len()))
}
