//! Repairs of single characters: decomposed Hangul, spaces of all widths,
//! characters that cannot be seen, and what a chat leaves behind.
//!
//! | on disk                            | read as                            |
//! |------------------------------------|------------------------------------|
//! | `한` in conjoining jamo            | `한`                               |
//! | U+00A0, U+2007, U+202F and the like | a space; U+3000 first in a line, two |
//! | `１．`, `（２）`, `３、` first in a line | `1. `, `(2) `, `3. `             |
//! | U+200B, U+2060, U+FEFF, U+00AD     | nothing                            |
//! | joiners between letters of Hangul or ASCII | nothing                    |
//! | `＃＃ ` first in a line             | `## `                              |
//! | `【12†source】`, `[^3^]`, `turn0search1` | nothing: they point nowhere    |
//! | `:contentReference[oaicite:0]{index=0}`, `oai_citation:1‡` | nothing    |
//! | a bullet of Wingdings first in a line (U+F0B7) | `•`                    |
//! | other private-use characters       | nothing                            |
//!
//! Deliberately absent: characters that reorder text, which `markdown` makes
//! visible, and the joiners that emoji and several scripts need.

use super::super::edges::Edges;
use std::ops::Range;

use crate::summary::unicode::Normalization;

use super::line::Line;
use crate::summary::model::Position;

/// What was taken out of a line besides spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Removed {
    /// Characters that cannot be seen.
    pub(super) invisible: usize,
    /// Citation marks without a target.
    pub(super) citations: usize,
    /// Where the first character of either kind stood.
    pub(super) first: Option<Position>,
}

/// Repairs the characters of a line.
pub(super) fn repair(line: &mut Line<'_>) -> Removed {
    let mut removed = Removed::default();
    let text = &*line.text;
    let named = text.contains_word(&["[^", "turn", "oai"]);
    if !named && !text.chars().any(is_suspect) {
        return removed;
    }
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let number = wide_number(text);
    let hashes = wide_hashes(text);
    let indent = line.indent();
    let mut at = 0;
    while let Some(char) = text.slice(at..).and_then(|rest| rest.chars().next()) {
        let end = at + char.len_utf8();
        let edit = if at == number.start && !number.is_empty() {
            let written = text.part(number.clone());
            let narrow: String = written.chars().map(narrow).collect();
            Some((number.end, narrow + " "))
        } else if let Some(stop) = citation(text, at, char) {
            removed.citations += 1;
            Some((stop, String::new()))
        } else if at == indent && is_font_bullet(char, text.part(end..)) {
            Some((end, "•".to_owned()))
        } else if is_invisible(char) || joins_nothing(text, at, char) {
            removed.invisible += 1;
            Some((end, String::new()))
        } else if hashes.contains(&at) {
            Some((end, "#".to_owned()))
        } else if let Some(space) = space(char) {
            Some((end, if at < indent { space } else { " " }.to_owned()))
        } else {
            let stop = composition(text, end);
            let composed = || text.part(at..stop).nfc().collect();
            (stop > end).then(|| (stop, composed()))
        };
        let start = at;
        at = end;
        if let Some((stop, with)) = edit {
            edits.push((start..stop, with));
            at = stop;
        }
    }
    let first = edits.iter().find(|(_, with)| with.is_empty());
    removed.first = first.map(|(range, _)| line.position(range.start));
    line.edit(&edits);
    removed
}

/// Whether a character may need repair; most lines have none.
fn is_suspect(char: char) -> bool {
    match char {
        '\0'..='~' | '가'..='힣' => false,
        '【' | '＃' | '０'..='９' | '\u{200c}' | '\u{200d}' => true,
        char => combines(char) || is_invisible(char) || space(char).is_some(),
    }
}

fn combines(char: char) -> bool {
    matches!(char, '\u{1161}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}'
        | '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
}

/// Whether a joiner stands between letters of scripts that have no use for it.
fn joins_nothing(text: &str, at: usize, char: char) -> bool {
    let plain = |char: char| matches!(char, '\0'..='~' | '가'..='힣');
    let before = text
        .slice(..at)
        .and_then(|before| before.chars().next_back());
    let after = text.slice(at + char.len_utf8()..);
    let after = after.and_then(|after| after.chars().next());
    matches!(char, '\u{200c}' | '\u{200d}') && before.is_none_or(plain) && after.is_none_or(plain)
}

/// The wide marks of a heading that a line begins with.
fn wide_hashes(text: &str) -> Range<usize> {
    let open = text.trim_start();
    let rest = open.trim_start_matches('＃');
    let start = text.len() - open.len();
    let length = if rest.starts_with(' ') {
        open.len() - rest.len()
    } else {
        0
    };
    start..start + length
}

/// Where a wide number ends that a line begins with, as Japanese and Korean
/// number their items: `１．`, `（２）`, `３）`.
fn wide_number(text: &str) -> Range<usize> {
    let open = text.trim_start();
    let digits = open.strip_prefix('（').unwrap_or(open);
    let rest = digits.trim_start_while(|char| matches!(char, '０'..='９'));
    let count = (digits.len() - rest.len()) / '０'.len_utf8();
    let closes: &[char] = match digits.len() < open.len() {
        true => &['）'],
        false => &['．', '）', '、'],
    };
    let after = rest
        .strip_prefix(closes)
        .filter(|_| (1..=2).contains(&count));
    // `３．５倍` is a number.
    let decimal = |after: &&str| after.starts_with_a(|char| matches!(char, '０'..='９'));
    let after = after.filter(|after| rest.starts_with('）') || !decimal(after));
    let start = text.len() - open.len();
    after.map_or(0..0, |after| start..text.len() - after.len())
}

/// The ASCII form of a wide digit or mark.
fn narrow(char: char) -> char {
    match char {
        '、' => '.',
        '！'..='～' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        _ => char,
    }
}

/// Where the characters that combine with the one before `at` end.
fn composition(text: &str, at: usize) -> usize {
    let rest = text.part(at..);
    at + rest.len() - rest.trim_start_matches(combines).len()
}

/// What a space of another width is read as at the start of a line.
fn space(char: char) -> Option<&'static str> {
    match char {
        '\u{3000}' => Some("  "),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Some(" "),
        _ => None,
    }
}

/// Whether a character is a bullet of the fonts Symbol and Wingdings, which word
/// processors leave behind before the space of an item.
fn is_font_bullet(char: char, after: &str) -> bool {
    matches!(char, '\u{f020}'..='\u{f0ff}') && after.starts_with_a(char::is_whitespace)
}

fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
    )
}

/// Where a citation mark ends that starts at `at`, if one does.
fn citation(text: &str, at: usize, first: char) -> Option<usize> {
    let rest = text.slice(at..)?;
    match first {
        '【' => {
            let close = near(rest, '】')?;
            let inside = rest.slice(..close)?;
            (inside.contains('†')).then_some(at + close + '】'.len_utf8())
        }
        '[' => {
            let close = near(rest, ']')?;
            let label = rest.slice(..close)?.strip_prefix("[^")?.strip_suffix('^')?;
            let number = !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit());
            number.then_some(at + close + 1)
        }
        ':' => {
            let inside = rest.strip_prefix(":contentReference[oaicite:")?;
            let close = near(inside, '}').or_else(|| near(inside, ']'))?;
            Some(text.len() - inside.len() + close + 1)
        }
        'o' => {
            let inside = rest.strip_prefix("oai_citation:")?;
            let close = near(inside, '‡')?;
            Some(text.len() - inside.len() + close + '‡'.len_utf8())
        }
        // Between private-use characters: U+E200 opens, U+E202 parts, U+E201 closes.
        '\u{e200}' => {
            let close = near(rest, '\u{e201}')?;
            Some(at + close + '\u{e201}'.len_utf8())
        }
        't' | 'c' => {
            let apart = text
                .slice(..at)?
                .chars()
                .next_back()
                .is_none_or(|before| !before.is_ascii_alphanumeric());
            let length = apart.then(|| turn(rest)).flatten()?;
            Some(at + length)
        }
        _ => None,
    }
}

/// The length of `citeturn0search1`, `turn0search1turn2news3` and the like.
fn turn(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix("cite").unwrap_or(text);
    let mut found = false;
    while let Some(after) = rest.strip_prefix("turn") {
        let digits = after.trim_digits();
        let kind = [
            "search", "news", "view", "fetch", "image", "forecast", "file",
        ]
        .iter()
        .find_map(|kind| digits.strip_prefix(kind))?;
        let end = kind.trim_digits();
        if digits.len() == after.len() || end.len() == kind.len() {
            return None;
        }
        rest = end;
        found = true;
    }
    found.then_some(text.len() - rest.len())
}

/// Where `char` stands, if near: a mark is short, and a search for its end must
/// not run through the whole line at every start.
fn near(text: &str, char: char) -> Option<usize> {
    text.char_indices()
        .take(64)
        .find(|(_, candidate)| *candidate == char)
        .map(|(at, _)| at)
}
