//! Questions with an answer below each: `Q. …?` and `A. …`, `**질문 1:** …` and
//! `**답변:** …`, as lines or as items.
//!
//! The answer hangs on its question. Deliberately absent: questions that are
//! marked as headings, whose answers are their text.

use super::super::line::Line;
use super::heading::Style;
use super::kind::Kind;
use super::marker::{self, Class};

const QUESTIONS: [&str; 5] = ["Question", "질문", "Q", "문", "質問"];
const ANSWERS: [&str; 6] = ["Answer", "답변", "A", "답", "回答", "대답"];

/// Marks every question that an answer follows, and that answer.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Kind]) {
    let mut question = None;
    for (index, line) in lines.iter().enumerate() {
        let Some(kind) = kinds.get(index).copied() else {
            return;
        };
        if matches!(kind, Kind::Blank | Kind::Gone) {
            continue;
        }
        if is_one_of(&line.text, kind, &ANSWERS)
            && let Some(above) = question
        {
            for (index, style, class) in [
                (above, Style::Question, None),
                (index, Style::Answer, Some(Class::Answer)),
            ] {
                match kinds.get_mut(index) {
                    Some(Kind::Bullet(known)) => *known = class.unwrap_or(*known),
                    Some(kind) => *kind = Kind::Lead(style),
                    None => {}
                }
            }
        }
        question = is_one_of(&line.text, kind, &QUESTIONS).then_some(index);
    }
}

/// Whether a line or an item begins with one of the names, perhaps with a
/// number, and a mark behind it.
fn is_one_of(line: &str, kind: Kind, names: &[&str]) -> bool {
    let text = line.trim();
    let words = match kind {
        Kind::Bullet(_) => marker::read(text).and_then(|marker| text.get(marker.length..)),
        Kind::Text => Some(text),
        _ => None,
    };
    let words = words
        .unwrap_or("")
        .trim_start_matches(['*', '_', '[', '【', '<']);
    let Some(rest) = names.iter().find_map(|name| words.strip_prefix(name)) else {
        return false;
    };
    let rest = rest
        .trim_start()
        .trim_start_matches(|char: char| char.is_ascii_digit());
    let Some(said) = rest.strip_prefix(['.', ':', ')', '：', ']', '】', '>']) else {
        return false;
    };
    said.starts_with([' ', '*', '_']) && said.contains(char::is_alphanumeric)
}
