//! Which capitals before a full stop count, as in `A. B. C.`.
//!
//! Deliberately absent: small letters, which hardly anything else begins with.

use super::super::heading::{self, Style};
use super::super::kind::Kind;
use super::super::page::Page;
use super::{Class, Marker};

/// Makes text again of capitals that are none of a series `A. B. C.`: they are
/// initials, or stand for an answer.
pub(in super::super) fn settle_capitals(page: &mut Page<'_>) {
    let capital = |index| match page.kind(index) {
        Kind::Bullet(Marker {
            class: class @ Class::Capital(_),
            number: Some(number),
            ..
        }) => Some((index, class, number)),
        _ => None,
    };
    let found: Vec<(usize, Class, u16)> = page.all().filter_map(capital).collect();
    let mut rest = found.as_slice();
    while let Some((&(first, class, number), behind)) = rest.split_first() {
        let series = behind.iter().zip(2..);
        let goes_on = |((_, next, count), place): &(&(usize, Class, u16), u16)| {
            *next == class && *count == *place
        };
        let length = series.take_while(goes_on).count();
        let is_series = number == 1 && length > 0;
        if !is_series {
            // `I. 환율` begins a series of another sort.
            let kind = match heading::read(page.words(first)) {
                Some((style @ Style::Roman, _)) => Kind::Styled(style),
                _ => Kind::Text,
            };
            page.set(first, kind);
        }
        rest = behind
            .get(if is_series { length } else { 0 }..)
            .unwrap_or(&[]);
    }
}
