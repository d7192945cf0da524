//! Which capitals before a full stop count, as in `A. B. C.`.
//!
//! Deliberately absent: small letters, which hardly anything else begins with.

use super::super::super::line::Line;
use super::super::kind::Kind;
use super::{Class, read};

/// Makes text again of capitals that are none of a series `A. B. C.`: they are
/// initials, or stand for an answer.
pub(in super::super) fn settle_capitals(lines: &[Line<'_>], kinds: &mut [Kind]) {
    let found = kinds.iter().zip(lines).enumerate();
    let found: Vec<(usize, Class, u64)> = found
        .filter_map(|(index, (kind, line))| match kind {
            Kind::Bullet(class @ Class::Capital(_)) => {
                let number = read(line.text.trim_start())?.number?;
                Some((index, *class, number))
            }
            _ => None,
        })
        .collect();
    let mut rest = found.as_slice();
    while let Some((&(first, class, number), behind)) = rest.split_first() {
        let series = behind.iter().zip(2..);
        let goes_on = |((_, next, count), place): &(&(usize, Class, u64), u64)| {
            *next == class && *count == *place
        };
        let length = series.take_while(goes_on).count();
        let is_series = number == 1 && length > 0;
        if let Some(kind) = kinds.get_mut(first).filter(|_| !is_series) {
            *kind = Kind::Text;
        }
        rest = behind
            .get(if is_series { length } else { 0 }..)
            .unwrap_or(&[]);
    }
}
