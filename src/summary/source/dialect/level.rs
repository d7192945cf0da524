//! The level of every heading.
//!
//! Marked headings have theirs. Levels of the others follow the order in which
//! styles first appear under one another, as in reStructuredText, with two
//! exceptions for authors (and language models) who change their style on the
//! way: a heading that counts on from one above stands beside it, and so does
//! one of a new style where the old one is not seen again.
//!
//! Deliberately absent: which lines are headings (`decision`).

use super::super::super::edges::Edges;
use super::super::super::notice::{Notice, NoticeKind};
use super::heading::{self, Style};
use super::kind::Kind;
use super::marker;
use super::page::Page;
use super::tally::Tally;

/// A heading under which the next one may stand.
struct Open {
    /// `None` for Markdown's own headings.
    style: Option<Style>,
    level: u8,
    number: Option<u16>,
    /// A toggle whose end is above.
    closed: bool,
}

/// Gives every heading its level, and one notice for each style that was read
/// as headings.
pub(super) fn set(page: &mut Page<'_>, notices: &mut Vec<Notice>) {
    let mut tally = Tally::default();
    for kind in page.kinds() {
        if let Kind::Heading(0, Some(style)) = *kind {
            tally.add(style, true);
        }
    }
    let mut open: Vec<Open> = Vec::new();
    let mut noticed: Vec<Style> = Vec::new();
    let mut last = Kind::Blank;
    for index in page.all() {
        let kind = page.kind(index);
        if kind.is_blank() {
            if page.words(index) == TOGGLE_END {
                let mut toggle = None;
                for above in &mut open {
                    if above.style == Some(Style::Toggle) {
                        above.closed = true;
                        toggle.get_or_insert(above.level);
                    }
                }
                let next = page.follower(index);
                if let Some(level) = toggle
                    && !(next.is_blank() || next.is_heading() || next == Kind::Rule)
                {
                    page.set(index, Kind::End(level));
                }
            }
            continue;
        }
        let above = std::mem::replace(&mut last, kind);
        let Kind::Heading(level, style) = kind else {
            continue;
        };
        let number = number(page.text(index), style);
        let Some(style) = style.filter(|_| level == 0) else {
            open.retain(|above| above.level < level);
            open.push(Open {
                style: None,
                level,
                number,
                closed: false,
            });
            continue;
        };
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
        if above == Kind::Rule && !known {
            open.retain(|above| above.level == 1);
        }
        let beside = open
            .iter()
            .position(|above| above.style == Some(style))
            .or_else(|| open.iter().position(|above| above.closed))
            .or_else(|| open.iter().rposition(|above| counts_on(above, number)))
            .or_else(|| {
                let last = open.last()?;
                let replaced = last.style.is_some_and(|old| {
                    let once = tally.count(old) == 1 && tally.count(style) > 1;
                    // Official Korean papers rank symbols: □ before ○.
                    let ranked = matches!((old, style), (Style::Symbol(_), Style::Symbol(_)));
                    let alike = !once && !ranked && is_weak(old) == is_weak(style);
                    // A search in vain is the last one for its style.
                    alike
                        && !page
                            .kinds_below(index)
                            .contains(&Kind::Heading(0, Some(old)))
                });
                (!above.is_heading() && replaced).then_some(open.len() - 1)
            });
        let level = match beside.and_then(|beside| Some((beside, open.get(beside)?.level))) {
            Some((beside, level)) => {
                open.truncate(beside);
                level
            }
            None => {
                let below = open.last().map_or(2, |above| (above.level + 1).min(6));
                let behind = (style == Style::Toggle).then(|| level_behind(page, index));
                behind.flatten().map_or(below, |behind| behind.max(below))
            }
        };
        open.push(Open {
            style: Some(style),
            level,
            number,
            closed: false,
        });
        page.set(index, Kind::Heading(level, Some(style)));
        if !noticed.contains(&style) {
            noticed.push(style);
            notices.push(Notice {
                position: page.position(index),
                kind: NoticeKind::HeadingGuessed(tally.count(style)),
            });
        }
    }
}

/// What ends a toggle.
const TOGGLE_END: &str = "</details>";

/// The level of the heading that stands behind a toggle, and so beside it.
fn level_behind(page: &Page<'_>, toggle: usize) -> Option<u8> {
    let mut behind = (toggle..page.all().end).skip_while(|index| page.words(*index) != TOGGLE_END);
    behind.find_map(|index| match page.kind(index) {
        Kind::Heading(level @ 1.., _) => Some(level),
        _ => None,
    })
}

/// Whether a heading of that number is the next after `above`.
fn counts_on(above: &Open, number: Option<u16>) -> bool {
    let next = above.number.and_then(|number| number.checked_add(1));
    next.is_some() && next == number
}

/// The number in front of a heading's words: `1.`, `2)`, `【3】`, `4️⃣`, `⑤`.
fn number(line: &str, style: Option<Style>) -> Option<u16> {
    let marked = match style {
        // Its mark is the number.
        Some(Style::Keycap) => line,
        _ => heading::inside(line, style),
    };
    let words = marked.trim_start_while(|char: char| !char.is_alphanumeric());
    let first = words.chars().next()?;
    if let Some(number) = marker::circled(first) {
        return Some(number);
    }
    let digits = words.len() - words.trim_digits().len();
    let (number, rest) = words.split_at_checked(digits)?;
    let ends = rest.starts_with_any(".)．】]〕\u{fe0f}\u{20e3}");
    ends.then(|| number.parse().ok()).flatten()
}

/// Whether lines of that style also stand in the middle of other content.
fn is_weak(style: Style) -> bool {
    matches!(style, Style::Colon | Style::Toggle)
}
