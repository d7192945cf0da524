//! Which lines are headings in this document, and of which level.
//!
//! A style that may mark headings or items is decided for the whole document,
//! by what its lines are followed by: headings have content under them, items
//! have each other. Levels follow the order in which styles first appear under
//! one another, as in reStructuredText.
//!
//! Deliberately absent: how a heading is rewritten.

use super::super::super::notice::{Notice, NoticeKind};
use super::super::line::Line;
use super::heading::{self, Style};
use super::kind::Kind;
use super::marker::Class;

/// How often a style occurs, and how often with content under it.
#[derive(Default)]
struct Tally {
    styles: Vec<(Style, usize, usize)>,
}

impl Tally {
    fn count(&mut self, style: Style, content: bool) {
        let index = self.styles.iter().position(|(known, ..)| *known == style);
        let index = index.unwrap_or_else(|| {
            self.styles.push((style, 0, 0));
            self.styles.len() - 1
        });
        if let Some((_, all, with)) = self.styles.get_mut(index) {
            *all += 1;
            *with += usize::from(content);
        }
    }

    fn mostly_headings(&self, style: Style) -> bool {
        self.styles
            .iter()
            .any(|(known, all, with)| *known == style && with * 2 >= *all)
    }

    fn is_repeated(&self, style: Style) -> bool {
        self.styles
            .iter()
            .any(|(known, all, _)| *known == style && *all > 1)
    }
}

/// Turns every [`Kind::Atx`] and [`Kind::Styled`] into what it is.
pub(super) fn decide(lines: &[Line<'_>], kinds: &mut [Kind], titled: bool) -> Vec<Notice> {
    let following = following(kinds);
    let mut tally = Tally::default();
    for (index, kind) in kinds.iter().enumerate() {
        if let Kind::Styled(style) = *kind {
            tally.count(
                style,
                has_content(style, follower(kinds, &following, index)),
            );
        }
    }
    let mut headings = 0;
    for index in 0..kinds.len() {
        let Some(Kind::Styled(style)) = kinds.get(index).copied() else {
            headings += usize::from(matches!(
                kinds.get(index),
                Some(Kind::Atx(_) | Kind::Heading(..))
            ));
            continue;
        };
        let next = follower(kinds, &following, index);
        let before = index
            .checked_sub(1)
            .and_then(|before| kinds.get(before))
            .copied();
        let decided = settle(style, next, before, &tally);
        headings += usize::from(matches!(decided, Kind::Heading(..)));
        if let Some(kind) = kinds.get_mut(index) {
            *kind = decided;
        }
    }
    if headings == 0 {
        number_headings(lines, kinds, &following);
    }
    let mut notices = if titled {
        Vec::new()
    } else {
        title(lines, kinds, &following)
    };
    set_levels(lines, kinds, &mut notices);
    notices
}

/// For each line, the next one that is not blank; the number of lines where
/// there is none.
fn following(kinds: &[Kind]) -> Vec<usize> {
    let mut next = kinds.len();
    let mut following = vec![next; kinds.len()];
    for (index, slot) in following.iter_mut().enumerate().rev() {
        *slot = next;
        if !matches!(kinds.get(index), Some(Kind::Blank | Kind::Gone)) {
            next = index;
        }
    }
    following
}

fn follower(kinds: &[Kind], following: &[usize], index: usize) -> Option<Kind> {
    kinds.get(*following.get(index)?).copied()
}

/// Whether what follows a line of that style could stand under it.
fn has_content(style: Style, next: Option<Kind>) -> bool {
    match next {
        None | Some(Kind::Atx(_) | Kind::Heading(..) | Kind::Rule) => false,
        Some(Kind::Styled(other)) => other != style,
        Some(_) => true,
    }
}

fn settle(style: Style, next: Option<Kind>, before: Option<Kind>, tally: &Tally) -> Kind {
    let heading = Kind::Heading(0, Some(style));
    let content = has_content(style, next);
    let in_paragraph = before == Some(Kind::Text);
    let bullets = matches!(next, Some(Kind::Bullet(_)));
    match style {
        Style::Toggle | Style::Underlined => heading,
        Style::Bracket(_) | Style::Roman if !in_paragraph => heading,
        Style::Bold if in_paragraph && !bullets => Kind::Text,
        Style::Bold if content || tally.mostly_headings(style) => heading,
        Style::Colon if bullets => heading,
        Style::Symbol(_) | Style::Emoji | Style::Keycap | Style::Time
            if tally.mostly_headings(style) && (content || tally.is_repeated(style)) =>
        {
            heading
        }
        Style::Symbol(_) | Style::Keycap => Kind::Lead(style),
        Style::Emoji | Style::Time if tally.is_repeated(style) => Kind::Lead(style),
        _ => Kind::Text,
    }
}

/// In a text without headings, numbered lines that have bullets under them are
/// its headings.
fn number_headings(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) {
    let numbered: Vec<usize> = kinds
        .iter()
        .enumerate()
        .filter(|(_, kind)| matches!(kind, Kind::Bullet(Class::Number('.' | ')'))))
        .map(|(index, _)| index)
        .filter(|index| {
            lines
                .get(*index)
                .is_some_and(|line| super::columns(&line.text) == 0)
        })
        .collect();
    let with_bullets = numbered.iter().filter(|index| {
        let next = follower(kinds, following, **index);
        matches!(next, Some(Kind::Bullet(Class::Dash | Class::Symbol(_))))
    });
    let short = numbered.iter().all(|index| {
        lines.get(*index).is_some_and(|line| {
            let text = line.text.trim();
            text.chars().count() <= 40 && !heading::is_sentence(text)
        })
    });
    if numbered.len() < 2 || with_bullets.count() * 3 < numbered.len() * 2 || !short {
        return;
    }
    for index in numbered {
        if let Some(kind) = kinds.get_mut(index) {
            *kind = Kind::Heading(0, Some(Style::Number));
        }
    }
}

/// A first line of words above the first heading is the title of a text that
/// has no other.
fn title(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) -> Vec<Notice> {
    let titled = kinds.iter().zip(lines).any(|(kind, line)| {
        matches!(kind, Kind::Atx(1) | Kind::Heading(1, _)) && !line.text.contains("![")
    });
    let Some(first) = kinds
        .iter()
        .position(|kind| !matches!(kind, Kind::Blank | Kind::Gone))
    else {
        return Vec::new();
    };
    let Some(line) = lines.get(first).filter(|_| !titled) else {
        return Vec::new();
    };
    let text = line.text.trim();
    let above_heading = matches!(
        follower(kinds, following, first),
        Some(Kind::Atx(_) | Kind::Heading(..))
    );
    let fits = match kinds.get(first) {
        Some(Kind::Text) => {
            text.chars().count() <= 60
                && !heading::is_sentence(text)
                && !text.contains("://")
                && !text.starts_with(['!', '<', '#'])
        }
        Some(Kind::Heading(0, Some(style))) => !matches!(
            style,
            Style::Colon | Style::Number | Style::Roman | Style::Time
        ),
        _ => false,
    };
    if !above_heading || !fits {
        return Vec::new();
    }
    let style = match kinds.get(first) {
        Some(Kind::Heading(_, style)) => style.unwrap_or(Style::Plain),
        _ => Style::Plain,
    };
    if let Some(kind) = kinds.get_mut(first) {
        *kind = Kind::Heading(1, Some(style));
    }
    vec![Notice {
        position: line.position(0),
        kind: NoticeKind::TitleGuessed,
    }]
}

/// Gives every heading its level, and one notice for each style that was read
/// as headings.
fn set_levels(lines: &[Line<'_>], kinds: &mut [Kind], notices: &mut Vec<Notice>) {
    let mut open: Vec<(Option<Style>, u8)> = Vec::new();
    let mut noticed: Vec<Style> = Vec::new();
    for (kind, line) in kinds.iter_mut().zip(lines) {
        let (style, level) = match *kind {
            Kind::Atx(level) => (None, level),
            Kind::Heading(0, style) => (style, 0),
            Kind::Heading(level, _) => (None, level),
            _ => continue,
        };
        let Some(style) = style else {
            open.retain(|(_, above)| *above < level);
            open.push((None, level));
            if let Kind::Atx(level) = *kind {
                *kind = Kind::Heading(level, None);
            }
            continue;
        };
        // A strong style never stands under a weak one.
        if !is_weak(style)
            && let Some(weak) = open
                .iter()
                .position(|(above, _)| above.is_some_and(is_weak))
        {
            open.truncate(weak);
        }
        let level = match open.iter().position(|(above, _)| *above == Some(style)) {
            Some(same) => {
                let level = open.get(same).map_or(2, |(_, level)| *level);
                open.truncate(same);
                level
            }
            None => open.last().map_or(2, |(_, level)| (level + 1).min(6)),
        };
        open.push((Some(style), level));
        *kind = Kind::Heading(level, Some(style));
        if !noticed.contains(&style) {
            noticed.push(style);
            notices.push(super::heading_guessed(line.position(0)));
        }
    }
}

fn is_weak(style: Style) -> bool {
    matches!(style, Style::Colon | Style::Toggle)
}
