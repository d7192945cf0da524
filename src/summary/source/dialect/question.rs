//! Questions with an answer below each: `Q. …?` and `A. …`, `**질문 1:** …` and
//! `**답변:** …`, as lines or as items.
//!
//! The answer hangs on its question. Deliberately absent: questions that are
//! marked as headings, whose answers are their text.

use super::super::super::edges::Edges;
use super::kind::Kind;
use super::marker::{Class, Marker};
use super::page::Page;

const QUESTIONS: [&str; 5] = ["Question", "질문", "Q", "문", "質問"];
const ANSWERS: [&str; 6] = ["Answer", "답변", "A", "답", "回答", "대답"];

/// Marks every question that an answer follows, and that answer.
pub(super) fn mark(page: &mut Page<'_>) {
    let mut question = None;
    for index in page.all() {
        if page.kind(index).is_blank() {
            continue;
        }
        if let Some(above) = question
            && is_one_of(page, index, &ANSWERS)
        {
            if !page.kind(above).is_bullet() {
                page.set(above, Kind::Bullet(Marker::none(Class::Question)));
            }
            let answer = match page.kind(index) {
                Kind::Bullet(marker) => marker,
                _ => Marker::none(Class::Answer),
            };
            let class = Class::Answer;
            page.set(index, Kind::Bullet(Marker { class, ..answer }));
        }
        question = is_one_of(page, index, &QUESTIONS).then_some(index);
    }
}

/// Whether a line or an item begins with one of the names, perhaps with a
/// number, and a mark behind it.
fn is_one_of(page: &Page<'_>, index: usize, names: &[&str]) -> bool {
    let text = page.words(index);
    let words = match page.kind(index) {
        Kind::Bullet(marker) => text.slice(marker.length..),
        Kind::Text | Kind::Styled(_) => Some(text),
        _ => None,
    };
    let words = words.unwrap_or("").trim_start_any("*_[【<");
    let Some(rest) = names.iter().find_map(|name| words.strip_prefix(name)) else {
        return false;
    };
    let rest = rest.trim_start().trim_digits();
    let Some(said) = rest.strip_prefix_any(".:)：]】>") else {
        return false;
    };
    said.starts_with_any(" *_") && said.contains(char::is_alphanumeric)
}
