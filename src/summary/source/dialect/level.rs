//! The level of every heading.
//!
//! Marked headings have theirs. Levels of the others follow the order in which
//! styles first appear under one another, as in reStructuredText, with two
//! exceptions for authors (and language models) who change their style on the
//! way: a heading that counts on from one above stands beside it, and so does
//! one of a new style where the old one is not seen again.
//!
//! Deliberately absent: which lines are headings (`decision`).

use super::super::super::notice::{Notice, NoticeKind};
use super::super::line::Line;
use super::heading::Style;
use super::kind::{self, Kind};
use super::marker;

/// A heading under which the next one may stand.
struct Open {
    /// `None` for Markdown's own headings.
    style: Option<Style>,
    level: u8,
    number: Option<u64>,
}

/// Gives every heading its level, and one notice for each style that was read
/// as headings.
pub(super) fn set(lines: &[Line<'_>], kinds: &mut [Kind], notices: &mut Vec<Notice>) {
    let mut coming = occurrences(kinds);
    let all = coming.clone();
    let mut open: Vec<Open> = Vec::new();
    let mut noticed: Vec<Style> = Vec::new();
    let mut after_rule = false;
    let mut after_heading = false;
    for (kind, line) in kinds.iter_mut().zip(lines) {
        let (divided, direct) = (after_rule, after_heading);
        match *kind {
            Kind::Blank | Kind::Gone => {}
            _ => {
                after_rule = *kind == Kind::Rule;
                after_heading = matches!(kind, Kind::Atx(_) | Kind::Heading(..));
            }
        }
        let (style, level) = match *kind {
            Kind::Atx(level) => (None, level),
            Kind::Heading(0, style) => (style, 0),
            Kind::Heading(level, _) => (None, level),
            _ => continue,
        };
        let number = number(&line.text, style);
        let Some(style) = style else {
            open.retain(|above| above.level < level);
            open.push(Open {
                style,
                level,
                number,
            });
            if let Kind::Atx(level) = *kind {
                *kind = Kind::Heading(level, None);
            }
            continue;
        };
        count_down(&mut coming, style);
        // A strong style never stands under a weak one.
        if !is_weak(style) {
            let weak = open
                .iter()
                .position(|above| above.style.is_some_and(is_weak));
            open.truncate(weak.unwrap_or(open.len()));
        }
        // A rule closes the section before it, so that a style not seen yet
        // stands beside it and not under it.
        let known = open.iter().any(|above| above.style == Some(style));
        if divided && !known {
            open.retain(|above| above.level == 1);
        }
        let beside = open
            .iter()
            .position(|above| above.style == Some(style))
            .or_else(|| open.iter().rposition(|above| counts_on(above, number)))
            .or_else(|| {
                let last = open.last()?;
                let replaced = last.style.is_some_and(|old| {
                    let once = count(&all, old) == 1 && count(&all, style) > 1;
                    // Official Korean papers rank symbols: □ before ○.
                    let ranked = matches!((old, style), (Style::Symbol(_), Style::Symbol(_)));
                    let seen_again = count(&coming, old) > 0;
                    !once && !ranked && !seen_again && is_weak(old) == is_weak(style)
                });
                (!direct && replaced).then_some(open.len() - 1)
            });
        let level = match beside.and_then(|beside| Some((beside, open.get(beside)?.level))) {
            Some((beside, level)) => {
                open.truncate(beside);
                level
            }
            None => open.last().map_or(2, |above| (above.level + 1).min(6)),
        };
        open.push(Open {
            style: Some(style),
            level,
            number,
        });
        *kind = Kind::Heading(level, Some(style));
        if !noticed.contains(&style) {
            noticed.push(style);
            notices.push(Notice {
                position: line.position(0),
                kind: NoticeKind::HeadingGuessed(count(&all, style)),
            });
        }
    }
}

/// How often each style marks a heading.
fn occurrences(kinds: &[Kind]) -> Vec<(Style, usize)> {
    let mut counts: Vec<(Style, usize)> = Vec::new();
    for kind in kinds {
        let Kind::Heading(0, Some(style)) = *kind else {
            continue;
        };
        match counts.iter_mut().find(|(known, _)| *known == style) {
            Some((_, count)) => *count += 1,
            None => counts.push((style, 1)),
        }
    }
    counts
}

fn count(counts: &[(Style, usize)], style: Style) -> usize {
    let known = counts.iter().find(|(known, _)| *known == style);
    known.map_or(0, |(_, count)| *count)
}

fn count_down(counts: &mut [(Style, usize)], style: Style) {
    if let Some((_, count)) = counts.iter_mut().find(|(known, _)| *known == style) {
        *count = count.saturating_sub(1);
    }
}

/// Whether a heading of that number is the next after `above`.
fn counts_on(above: &Open, number: Option<u64>) -> bool {
    let next = above.number.map(|number| number + 1);
    next.is_some() && next == number
}

/// The number in front of a heading's words: `1.`, `2)`, `3️⃣`, `④`.
fn number(line: &str, style: Option<Style>) -> Option<u64> {
    let marked = match style {
        // Its mark is the number.
        Some(Style::Keycap) => line,
        _ => line.get(kind::heading_words(line, style).0)?,
    };
    let words = marked.trim_start_matches(|char: char| !char.is_alphanumeric());
    let first = words.chars().next()?;
    if let Some(number) = marker::circled(first) {
        return Some(number);
    }
    let digits = words.len()
        - words
            .trim_start_matches(|char: char| char.is_ascii_digit())
            .len();
    let (number, rest) = words.split_at_checked(digits)?;
    let ends = rest.starts_with(['.', ')', '．', '\u{fe0f}', '\u{20e3}']);
    ends.then(|| number.parse().ok()).flatten()
}

/// Whether lines of that style also stand in the middle of other content.
fn is_weak(style: Style) -> bool {
    matches!(style, Style::Colon | Style::Toggle)
}
