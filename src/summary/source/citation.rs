//! The numbers in brackets with which models cite what they do not show:
//! `…로 바뀜 [1, 4-6].`
//!
//! They are taken out where a sentence or clause ends with them and nothing in
//! the text says what they stand for, so that nobody takes them for words, and
//! put back as marks beside the text. Deliberately absent: citation marks of
//! other forms, which no text means otherwise (`characters`), and footnotes.

use super::super::edges::Edges;
use std::ops::Range;

use super::super::markdown::citation::hide;
use super::super::model::Position;
use super::line::Line;

/// A citation that was taken out.
pub(super) struct Citation {
    /// Where the character stands on disk that it stood behind.
    pub(super) behind: Position,
    /// Its numbers, in brackets.
    mark: String,
}

impl Citation {
    /// How many brackets it has.
    pub(super) fn marks(&self) -> usize {
        self.mark.matches(']').count()
    }
}

/// Takes the citations out of the lines. `others` is the number of citation
/// marks of other forms that the text had.
pub(super) fn take(lines: &mut [Line<'_>], others: usize) -> Vec<Citation> {
    let mut found: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    let mut ranged = false;
    let mut fence = false;
    for (index, line) in lines.iter().enumerate() {
        let text = &*line.text;
        fence ^= line.is_fence();
        if fence {
            continue;
        }
        if lists_source(text) {
            return Vec::new();
        }
        if !text.contains('[') {
            continue;
        }
        let marks = marks(text);
        let written = |mark: &Range<usize>| text.get(mark.clone()).unwrap_or("");
        ranged |= marks
            .iter()
            .map(written)
            .any(|mark| mark.contains_any("-–") || mark.contains("]["));
        if !marks.is_empty() {
            found.push((index, marks));
        }
    }
    let count: usize = found.iter().map(|(_, marks)| marks.len()).sum();
    // One number in brackets may be anything.
    if count + others < 2 && !ranged {
        return Vec::new();
    }
    let mut citations = Vec::with_capacity(count);
    for (index, marks) in found {
        let Some(line) = lines.get_mut(index) else {
            continue;
        };
        citations.extend(marks.iter().map(|mark| {
            // Inside the emphasis that they end, they cannot break it.
            let before = line.text.part(..mark.start);
            let before = before.trim_end_any("*_~=");
            let last = before.char_indices().next_back().map_or(0, |(at, _)| at);
            let written = line.text.get(mark.clone()).unwrap_or("");
            Citation {
                behind: line.position(last),
                mark: written.trim_start().replace('–', "-"),
            }
        }));
        let edits: Vec<_> = marks.into_iter().map(|mark| (mark, "")).collect();
        line.edit(&edits);
    }
    citations
}

/// Puts the citations back behind their words, hidden from all but the Markdown
/// parser; those whose lines are no longer in the text are gone with them.
pub(super) fn put_back(lines: &mut [Line<'_>], citations: &[Citation]) {
    let mut coming = citations.iter().rev().peekable();
    // From the end, because marks of lists that were written anew pretend to
    // stand where their words do.
    for line in lines.iter_mut().rev() {
        let number = line.position(0).line;
        while coming.next_if(|mark| mark.behind.line > number).is_some() {}
        if coming.peek().is_none_or(|mark| mark.behind.line < number) {
            continue;
        }
        let mut places = line.places();
        let chars = line.text.char_indices();
        let chars: Vec<_> = chars
            .map(|(at, char)| (at, char, places.position(at)))
            .collect();
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        for (at, char, position) in chars.into_iter().rev() {
            let end = at + char.len_utf8();
            let word = !char.is_whitespace() && !matches!(char, '-' | '#' | '>' | '|' | '*' | '`');
            while let Some(mark) = coming.next_if(|mark| word && mark.behind >= position) {
                edits.push((end..end, hide(&mark.mark)));
            }
        }
        edits.reverse();
        line.edit(&edits);
    }
}

/// Whether a line says what a number stands for: `[1] 한국은행`, `[1]: https://…`,
/// or is a sentence of a transcript, into which the numbers point.
fn lists_source(line: &str) -> bool {
    let text = line.trim_start_any(" \t-*+•>");
    let time = text
        .bytes()
        .take(8)
        .take_while(|byte| byte.is_ascii_digit() || *byte == b':');
    let time = text.part(..time.count());
    let spoken = time.len() > 3
        && time.contains(':')
        && text
            .slice(time.len()..)
            .is_some_and(|rest| rest.starts_with_a(char::is_alphabetic));
    spoken
        || number(text, 0).is_some_and(|end| {
            text.slice(end..)
                .is_some_and(|rest| rest.starts_with_any(" :") && !rest.trim().is_empty())
        })
}

/// The bytes of the citations of a line, with the space before them.
fn marks(text: &str) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut code = false;
    let mut at = 0;
    while let Some(char) = text.slice(at..).and_then(|rest| rest.chars().next()) {
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
        while let Some(next) = text.slice(end..).and_then(|rest| {
            let space = usize::from(rest.starts_with(" ["));
            number(text, end + space)
        }) {
            end = next;
        }
        at = end;
        let before = text.part(..start).trim_end();
        let rest = text.part(end..);
        let closes = rest.trim_start_any(".,;!?。)*”\"");
        let ends = closes.trim_start().is_empty()
            || closes.trim_start().starts_with('|')
            || (closes.len() < rest.len() && closes.starts_with(' '));
        let words = before.ends_with_a(|char: char| char.is_alphanumeric())
            || before.ends_with_any(".!?。)”\"*%’");
        // `동결됨[1] 물가는`: written onto a word that no array is called by.
        let glued = rest.starts_with(' ')
            && before.len() == start
            && !before.ends_with_a(|char: char| char.is_ascii_alphanumeric());
        if (ends || glued) && words && before.chars().any(char::is_alphabetic) {
            marks.push(before.len()..end);
        }
    }
    marks
}

/// Where `[1]`, `[1, 4-6]` ends that starts at the byte `at`.
fn number(text: &str, at: usize) -> Option<usize> {
    let inside = text.slice(at..)?.strip_prefix('[')?;
    let close = inside.bytes().take(40).position(|byte| byte == b']')?;
    let inside = inside.slice(..close)?;
    let numbers = inside.split([',', '-', '–']).map(str::trim);
    let mut plain = numbers.map(|number| {
        (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    plain.all(|plain| plain).then_some(at + close + 2)
}
