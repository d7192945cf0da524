//! Which lines are headings in this document, and of which level.
//!
//! A style that may mark headings or items is decided for the whole document,
//! by what its lines are followed by: headings have content under them, items
//! have each other.
//!
//! Deliberately absent: the levels of headings (`level`), and how a heading is
//! rewritten.

mod title;
mod unmarked;

use super::super::super::notice::Notice;
use super::super::line::Line;
use super::heading::{self, Style};
use super::kind::Kind;
use super::level;
use super::marker::Class;
use super::moment;
use title::title;
pub(super) use unmarked::is_plain_heading;
use unmarked::{number_headings, plain_headings};

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
    if tally.mostly_headings(Style::Emoji) {
        ticked_headings(lines, kinds, &following);
    }
    // A title alone leaves the look of the other headings open.
    let titles = kinds.iter().filter(|kind| **kind == Kind::Atx(1)).count();
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
    let first = kinds
        .iter()
        .find(|kind| !matches!(kind, Kind::Blank | Kind::Gone));
    let titled_by_look = matches!(first, Some(Kind::Heading(0, _)));
    if headings == 0 || (headings == 1 && (titles == 1 || titled_by_look)) {
        number_headings(lines, kinds, &following);
        if !kinds.iter().any(|kind| matches!(kind, Kind::Heading(..))) {
            plain_headings(lines, kinds, &following);
        }
    }
    moment::mark_lines(lines, kinds);
    let title = (!titled).then(|| title(lines, kinds, &following)).flatten();
    let mut notices = Vec::from_iter(title);
    level::set(lines, kinds, &mut notices);
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
        Some(next) if matches!(style, Style::Colon | Style::Marked) => {
            matches!(next, Kind::Bullet(_))
        }
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
        Style::Bracket(_) | Style::Roman | Style::Numeral if !in_paragraph => heading,
        Style::Drawn if content => heading,
        Style::Bold if in_paragraph && !bullets => Kind::Text,
        Style::Bold if content || tally.mostly_headings(style) => heading,
        Style::Marked
            if (bullets || (next == Some(Kind::Text) && !in_paragraph))
                && tally.is_repeated(style) =>
        {
            heading
        }
        Style::Colon if bullets => heading,
        Style::Colon
            if next == Some(Kind::Text) && !in_paragraph && tally.mostly_headings(style) =>
        {
            heading
        }
        // It may as well end what is above it.
        Style::TimeBehind
            if content
                && (tally.is_repeated(style)
                    || !matches!(before, Some(Kind::Bullet(_) | Kind::Text))) =>
        {
            heading
        }
        Style::TimeBehind if tally.is_repeated(style) => Kind::Lead(style),
        Style::Chapter if tally.mostly_headings(style) && tally.is_repeated(style) => heading,
        Style::Symbol(_) | Style::Emoji | Style::Keycap | Style::Time
            if tally.mostly_headings(style) && (content || tally.is_repeated(style)) =>
        {
            heading
        }
        Style::Symbol(_) | Style::Keycap => Kind::Lead(style),
        Style::Emoji | Style::Time if tally.is_repeated(style) => Kind::Lead(style),
        // Nobody breaks a line right before a picture: it is the next item.
        Style::Emoji if matches!(before, Some(Kind::Bullet(_) | Kind::Lead(_))) => {
            Kind::Lead(style)
        }
        _ => Kind::Text,
    }
}

/// Where emoji mark headings, one that otherwise ticks items marks a heading
/// too if it stands apart with other items under it.
fn ticked_headings(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) {
    for index in 0..kinds.len() {
        let Some(Kind::Bullet(class @ Class::Symbol(_))) = kinds.get(index).copied() else {
            continue;
        };
        let apart = index
            .checked_sub(1)
            .is_none_or(|before| kinds.get(before) == Some(&Kind::Blank));
        let emoji = lines
            .get(index)
            .and_then(|line| line.text.chars().next())
            .is_some_and(heading::is_emoji);
        let other = match follower(kinds, following, index) {
            Some(Kind::Bullet(next)) => next != class,
            _ => false,
        };
        if let Some(kind) = kinds.get_mut(index).filter(|_| apart && emoji && other) {
            *kind = Kind::Styled(Style::Emoji);
        }
    }
}
