//! What each line is, by itself and by its neighbours.
//!
//! Deliberately absent: whether a line that may be a heading is one
//! (`decision`).

use super::super::super::edges::Edges;
use super::super::super::words::words;
use super::super::line::Line;
use super::heading::{self, Style};
use super::marker::{self, Class, Marker};

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Blank,
    /// A mark that the line before took in; it is written as nothing.
    Gone,
    /// A line in a style in which headings and items are written.
    Styled(Style),
    /// A heading, its level (0 until it is known), and its style if it has no
    /// `#`.
    Heading(u8, Option<Style>),
    /// Where a section ends below which text goes on: a heading without words.
    End(u8),
    /// An item.
    Bullet(Marker),
    /// A thematic break.
    Rule,
    /// The line that opens a fenced code block.
    Fence,
    /// Inside a fenced code block, its end included.
    Code,
    /// A line of a block quote.
    Quote,
    /// A row of a table.
    Table,
    /// Any other line.
    Text,
}

impl Kind {
    /// Whether it is written as nothing.
    pub(super) fn is_blank(self) -> bool {
        matches!(self, Self::Blank | Self::Gone)
    }

    /// Whether it is a heading, of whatever level.
    pub(super) fn is_heading(self) -> bool {
        matches!(self, Self::Heading(..))
    }

    /// Whether it is an item.
    pub(super) fn is_bullet(self) -> bool {
        matches!(self, Self::Bullet(_))
    }

    /// The look of an item's marker.
    pub(super) fn class(self) -> Option<Class> {
        match self {
            Self::Bullet(marker) => Some(marker.class),
            _ => None,
        }
    }
}

/// Whether a line says nothing by itself: a mark of its own, or a tag that frames
/// what follows.
fn is_empty(text: &str) -> bool {
    const MARKS: &[&str] = words!("&nbsp; [TOC] [toc] [[_TOC_]]" by b' ');
    const FRAMES: &[&str] =
        words!("think thinking details aside div center section article br ul ol" by b' ');
    let tag = || {
        let tag = text.strip_prefix('<')?.strip_suffix('>')?;
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let name = tag.split([' ', '/']).next()?;
        Some(FRAMES.contains(&name) && !tag.contains_any("<>"))
    };
    MARKS.contains(&text) || tag() == Some(true)
}

/// Says of each line what it is by itself.
pub(super) fn classify(lines: &[Line<'_>]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::with_capacity(lines.len());
    let mut fence: Option<(char, usize)> = None;
    for line in lines {
        let text = line.text.trim();
        if let Some((mark, length)) = fence {
            let marks = text.len() - text.trim_start_matches(mark).len();
            if marks >= length && marks == text.len() {
                fence = None;
            }
            kinds.push(Kind::Code);
            continue;
        }
        let kind = of(text, super::columns(&line.text));
        if kind == Kind::Fence {
            let mark = text.chars().next().unwrap_or('`');
            fence = Some((mark, text.len() - text.trim_start_matches(mark).len()));
        }
        if let Some(level) = underline(text) {
            let single = !matches!(
                kinds.iter().rev().nth(1),
                Some(Kind::Text | Kind::Bullet(_))
            );
            let above = kinds.len().checked_sub(1);
            let title = above
                .and_then(|above| lines.get(above))
                .map_or("", |line| line.text.trim());
            let fits = single
                && (level == 1 || (!heading::is_sentence(title) && title.chars().count() <= 30));
            if let Some(last) = kinds
                .last_mut()
                .filter(|last| matches!(last, Kind::Text | Kind::Styled(_)))
                && fits
            {
                *last = Kind::Heading(level, Some(Style::Underlined));
                kinds.push(Kind::Gone);
                continue;
            }
        }
        if kind == Kind::Rule && framed(&kinds, lines, text) {
            let title = kinds.len() - 1;
            for (index, kind) in kinds.iter_mut().enumerate().skip(title - 1) {
                *kind = if index == title {
                    Kind::Styled(Style::Underlined)
                } else {
                    Kind::Gone
                };
            }
            kinds.push(Kind::Gone);
            continue;
        }
        kinds.push(kind);
    }
    if fence.is_some() {
        reopen(lines, &mut kinds);
    }
    glued_titles(lines, &mut kinds);
    kinds
}

/// Two lines such as `#금리` with items below them are headings, and where
/// headings are written without a space (`##금리`), a first line of the same kind
/// and of several words is the title and no hashtag.
fn glued_titles(lines: &[Line<'_>], kinds: &mut [Kind]) {
    let titled = |line: &Line<'_>| {
        let words = line.text.strip_prefix('#').unwrap_or("");
        words.starts_with_a(char::is_alphanumeric) && !words.contains('#')
    };
    let glued = |line: &Line<'_>| {
        let words = line.text.trim_start_matches('#');
        words.len() < line.text.len() && !words.starts_with_any(" \t")
    };
    let mut found: Vec<usize> = Vec::new();
    let mut headed = false;
    for ((kind, line), index) in kinds.iter().zip(lines).zip(0..) {
        headed |= matches!(kind, Kind::Heading(2.., None)) && glued(line);
        if *kind == Kind::Text && titled(line) {
            found.push(index);
        }
    }
    let above_items = |index: &usize| kinds.get(index + 1).is_some_and(|kind| kind.is_bullet());
    if found.len() < 2 || !found.iter().all(above_items) {
        let first = kinds.iter().position(|kind| *kind != Kind::Blank);
        let several = |index: &usize| {
            lines
                .get(*index)
                .is_some_and(|line| line.text.trim().contains(' '))
        };
        found.retain(|index| headed && Some(*index) == first && several(index));
    }
    for index in found {
        if let Some(kind) = kinds.get_mut(index) {
            *kind = Kind::Heading(1, None);
        }
    }
}

/// Whether a drawn line closes a frame around a short line of words:
///
/// ```text
/// ━━━━━
/// 환율
/// ━━━━━
/// ```
fn framed(kinds: &[Kind], lines: &[Line<'_>], text: &str) -> bool {
    let above = kinds.len().checked_sub(2);
    let text_at = |index: usize| lines.get(index).map_or("", |line| line.text.trim());
    above.is_some_and(|above| {
        let title = text_at(above + 1);
        kinds.get(above) == Some(&Kind::Rule)
            && text_at(above).chars().next() == text.chars().next()
            && matches!(kinds.get(above + 1), Some(Kind::Text | Kind::Styled(_)))
            && title.chars().count() <= 40
            && !heading::is_sentence(title)
    })
}

/// A fence that nothing closes would make code of the rest of the file; where
/// that rest has headings or items, the fence is a slip.
fn reopen(lines: &[Line<'_>], kinds: &mut [Kind]) {
    let Some(open) = kinds.iter().rposition(|kind| *kind == Kind::Fence) else {
        return;
    };
    let rest = open + 1..lines.len();
    let again: Vec<Kind> = lines
        .get(rest.clone())
        .unwrap_or(&[])
        .iter()
        .map(|line| of(line.text.trim(), super::columns(&line.text)))
        .collect();
    if !again
        .iter()
        .any(|kind| kind.is_heading() || kind.is_bullet())
    {
        return;
    }
    if let Some(rest) = kinds.get_mut(rest) {
        rest.copy_from_slice(&again);
    }
    if let Some(kind) = kinds.get_mut(open) {
        *kind = Kind::Gone;
    }
}

fn of(text: &str, indent: usize) -> Kind {
    let Some(first) = text.chars().next() else {
        return Kind::Blank;
    };
    if is_rule(text) {
        return Kind::Rule;
    }
    match first {
        '#' => {
            if let Some(level) = atx(text).filter(|_| indent < 4) {
                return Kind::Heading(level, None);
            }
        }
        '`' | '~' if text.starts_with("```") || text.starts_with("~~~") => {
            let info = text.trim_start_matches(first);
            if !info.contains('`') {
                return Kind::Fence;
            }
        }
        '>' => return Kind::Quote,
        '|' => return Kind::Table,
        _ => {}
    }
    if let Some(marker) = marker::read(text) {
        return Kind::Bullet(marker);
    }
    if is_empty(text) {
        return Kind::Gone;
    }
    match heading::read(text) {
        Some((style, _)) if indent < 2 => Kind::Styled(style),
        // A mark of headings that is indented marks an item.
        Some((style @ Style::Symbol(_), _)) => Kind::Bullet(heading::item(text, style)),
        _ => Kind::Text,
    }
}

/// The level of `## 제목`, and of `##제목`, which cannot be a hashtag.
fn atx(text: &str) -> Option<u8> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    let spaced = rest.is_empty() || rest.starts_with_any(" \t");
    let glued = level > 1 && rest.starts_with_a(|char: char| char.is_alphanumeric() || char == '*');
    ((1..=6).contains(&level) && (spaced || glued)).then_some(level as u8)
}

/// Three or more of a character that draws a line.
fn is_rule(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let markdown = matches!(first, '-' | '*' | '_');
    let drawn = matches!(
        first,
        '=' | '─' | '━' | '═' | 'ㅡ' | '—' | '＿' | '⎯' | '―' | '·' | 'ㆍ' | '•'
    );
    if matches!(text, "<hr>" | "<hr/>" | "<hr />") {
        return true;
    }
    let mut count = 0;
    for char in text.chars() {
        if char == first {
            count += 1;
        } else if char != ' ' {
            return false;
        }
    }
    (markdown || drawn) && count >= 3
}

/// The level of the heading that a line underlines.
fn underline(text: &str) -> Option<u8> {
    let all = |mark: char| text.len() >= 3 && text.chars().all(|char| char == mark);
    match (all('='), all('-')) {
        (true, _) => Some(1),
        (_, true) => Some(2),
        _ => None,
    }
}
