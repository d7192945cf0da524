//! The numbers in brackets with which models cite what they do not show:
//! `…로 바뀜 [1, 4-6].`
//!
//! They are left out where a sentence or clause ends with them and nothing in
//! the text says what they stand for. Deliberately absent: citation marks of
//! other forms, which no text means otherwise (`characters`), and footnotes.

use std::ops::Range;

use super::line::Line;

/// Takes the citations out of the lines; where the first one stood, and how
/// many there were. `others` is the number of citation marks of other forms
/// that the text had.
pub(super) fn take(lines: &mut [Line<'_>], others: usize) -> Option<(usize, usize)> {
    let mut found: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    let mut ranged = false;
    let mut fence = false;
    for (index, line) in lines.iter().enumerate() {
        let text = &*line.text;
        let marked = text.trim_start();
        fence ^= marked.starts_with("```") || marked.starts_with("~~~");
        if fence {
            continue;
        }
        if lists_source(text) {
            return None;
        }
        if !text.contains('[') {
            continue;
        }
        let marks = marks(text);
        let written = |mark: &Range<usize>| text.get(mark.clone()).unwrap_or("");
        ranged |= marks.iter().any(|mark| written(mark).contains(['-', '–']));
        if !marks.is_empty() {
            found.push((index, marks));
        }
    }
    let count: usize = found.iter().map(|(_, marks)| marks.len()).sum();
    // One number in brackets may be anything.
    if count == 0 || (count + others < 2 && !ranged) {
        return None;
    }
    let first = found.first()?.0;
    for (index, marks) in found {
        if let Some(line) = lines.get_mut(index) {
            let edits: Vec<_> = marks.into_iter().map(|mark| (mark, "")).collect();
            line.edit(&edits);
        }
    }
    Some((first, count))
}

/// Whether a line says what a number stands for: `[1] 한국은행`, `[1]: https://…`,
/// or is a sentence of a transcript, into which the numbers point.
fn lists_source(line: &str) -> bool {
    let text = line.trim_start_matches([' ', '\t', '-', '*', '+', '•', '>']);
    let time = text
        .bytes()
        .take(8)
        .take_while(|byte| byte.is_ascii_digit() || *byte == b':');
    let time = text.get(..time.count()).unwrap_or("");
    let spoken = time.len() > 3
        && time.contains(':')
        && text
            .get(time.len()..)
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    spoken
        || number(text, 0).is_some_and(|end| {
            text.get(end..)
                .is_some_and(|rest| rest.starts_with([' ', ':']) && !rest.trim().is_empty())
        })
}

/// The bytes of the citations of a line, with the space before them.
fn marks(text: &str) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut code = false;
    let mut at = 0;
    while let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) {
        code ^= char == '`';
        let start = at;
        at += char.len_utf8();
        if char != '[' || code {
            continue;
        }
        let Some(first) = number(text, start) else {
            continue;
        };
        let mut end = first;
        while let Some(next) = number(text, end) {
            end = next;
        }
        at = end;
        let before = text.get(..start).unwrap_or("").trim_end();
        let rest = text.get(end..).unwrap_or("");
        let closes = rest.trim_start_matches(['.', ',', ';', '!', '?', '。', ')', '*', '”', '"']);
        let ends = closes.is_empty() || (closes.len() < rest.len() && closes.starts_with(' '));
        let words = before.ends_with(|char: char| char.is_alphanumeric())
            || before.ends_with(['.', '!', '?', '。', ')', '”', '"', '*', '%', '’']);
        // `동결됨[1] 물가는`: written onto a word that no array is called by.
        let glued = rest.starts_with(' ')
            && before.len() == start
            && !before.ends_with(|char: char| char.is_ascii_alphanumeric());
        if (ends || glued) && words && before.chars().any(char::is_alphabetic) {
            marks.push(before.len()..end);
        }
    }
    marks
}

/// Where `[1]`, `[1, 4-6]` ends that starts at the byte `at`.
fn number(text: &str, at: usize) -> Option<usize> {
    let inside = text.get(at..)?.strip_prefix('[')?;
    let close = inside.bytes().take(40).position(|byte| byte == b']')?;
    let inside = inside.get(..close)?;
    let numbers = inside.split([',', '-', '–']).map(str::trim);
    let mut plain = numbers.map(|number| {
        (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    plain.all(|plain| plain).then_some(at + close + 2)
}
