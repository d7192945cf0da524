//! Which lines are headings in this document, and of which level.
//!
//! A style that may mark headings or items is decided for the whole document,
//! by what its lines are followed by: headings have content under them, items
//! have each other.
//!
//! Deliberately absent: the levels of headings (`level`), and how a heading is
//! rewritten.

use super::super::super::notice::{Notice, NoticeKind};
use super::super::line::Line;
use super::heading::{self, Style};
use super::kind::Kind;
use super::level;
use super::marker::Class;
use super::moment;

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
        Some(next) if style == Style::Colon => matches!(next, Kind::Bullet(_)),
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

/// In a text without any marks of headings, short lines of words that stand
/// apart and have items or whole sentences under them are its headings.
fn plain_headings(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) {
    let text = |index: usize| lines.get(index).map_or("", |line| line.text.trim());
    let mut found = Vec::new();
    let first = kinds
        .iter()
        .position(|kind| !matches!(kind, Kind::Blank | Kind::Gone | Kind::Atx(_)));
    for (index, kind) in kinds.iter().enumerate() {
        // Where the text begins with such a line, one below a short item is not
        // the rest of it either: nobody breaks a line so early.
        let early = found.first() == first.as_ref()
            && matches!(kinds.get(index + 1), Some(Kind::Bullet(_)));
        let apart = index
            .checked_sub(1)
            .is_none_or(|before| match kinds.get(before) {
                Some(Kind::Blank | Kind::Gone | Kind::Atx(_)) => true,
                Some(Kind::Bullet(_) | Kind::Lead(_)) => {
                    super::heads_items(lines, kinds, index)
                        || (early
                            && text(before).chars().count() <= 20
                            && lines
                                .get(index)
                                .is_some_and(|line| super::columns(&line.text) == 0))
                }
                _ => false,
            });
        if *kind != Kind::Text || !apart || !is_plain_heading(text(index), 30) {
            continue;
        }
        let next = *following.get(index).unwrap_or(&lines.len());
        let fits = match kinds.get(next) {
            Some(Kind::Bullet(_) | Kind::Lead(_)) => true,
            Some(Kind::Text) => next == index + 1 && super::ends_sentence(text(next)),
            _ => false,
        };
        if fits {
            found.push(index);
        }
    }
    if found.len() < 2 {
        return;
    }
    for index in found {
        if let Some(kind) = kinds.get_mut(index) {
            *kind = Kind::Heading(0, Some(Style::Plain));
        }
    }
}

/// Whether words without a mark could be a heading of at most so many
/// characters.
pub(super) fn is_plain_heading(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest
        && !heading::is_sentence(text)
        && !super::ends_sentence(text)
        && !text.contains("://")
        && !text.starts_with("<!--")
        && !text.ends_with([':', '：'])
        && text.starts_with(|char: char| {
            char.is_alphanumeric()
                || matches!(
                    char,
                    '[' | '<' | '(' | '‘' | '“' | '"' | '\'' | '【' | '「' | '『' | '《'
                )
                || heading::is_emoji(char)
        })
}

/// In a text without headings, numbered lines, or those of a heavy dot, are its
/// headings if they are short and have items of another look under them.
fn number_headings(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) {
    let looks: [fn(Class) -> Option<Style>; 6] = [
        |class| matches!(class, Class::Number('.' | ')')).then_some(Style::Number),
        |class| (class == Class::Number('(')).then_some(Style::Number),
        |class| (class == Class::Circled).then_some(Style::Number),
        |class| matches!(class, Class::Syllable(_)).then_some(Style::Number),
        |class| matches!(class, Class::Capital(_)).then_some(Style::Number),
        |class| match class {
            Class::Symbol(dot @ ('●' | '○' | '◉')) => Some(Style::Symbol(dot)),
            _ => None,
        },
    ];
    for look in looks {
        let found: Vec<(usize, Style)> = kinds
            .iter()
            .zip(lines)
            .enumerate()
            .filter(|(_, (_, line))| super::columns(&line.text) == 0)
            .filter_map(|(index, (kind, _))| match kind {
                Kind::Bullet(class) => Some((index, look(*class)?)),
                _ => None,
            })
            .collect();
        let with_bullets = found.iter().filter(|(index, _)| {
            let next = follower(kinds, following, *index);
            match next {
                Some(Kind::Bullet(class)) => look(class).is_none(),
                Some(Kind::Text) => heads_sentence(lines, *index),
                _ => false,
            }
        });
        let short = found.iter().all(|(index, _)| {
            lines.get(*index).is_some_and(|line| {
                let text = line.text.trim();
                text.chars().count() <= 40 && !heading::is_sentence(text)
            })
        });
        if found.len() < 2 || with_bullets.count() * 3 < found.len() * 2 || !short {
            continue;
        }
        for (index, style) in found {
            if let Some(kind) = kinds.get_mut(index) {
                *kind = Kind::Heading(0, Some(style));
            }
        }
        return;
    }
}

/// Whether a line that is no sentence has one right below it, at the margin.
fn heads_sentence(lines: &[Line<'_>], index: usize) -> bool {
    let text = |index: usize| lines.get(index).map_or("", |line| line.text.trim_end());
    let below = text(index + 1);
    !super::ends_sentence(text(index))
        && below.starts_with(char::is_alphanumeric)
        && super::ends_sentence(below)
}

/// A first line of words above the first heading, or above all items, is the
/// title of a text that has no other.
fn title(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) -> Option<Notice> {
    let is_heading = |kind: &Kind| matches!(kind, Kind::Atx(_) | Kind::Heading(..));
    let titled = kinds.iter().zip(lines).any(|(kind, line)| {
        matches!(kind, Kind::Atx(1) | Kind::Heading(1, _)) && !line.text.contains("![")
    });
    let first = kinds.iter().zip(lines).position(|(kind, line)| {
        !matches!(kind, Kind::Blank | Kind::Gone | Kind::Rule) && !is_picture(line.text.trim())
    })?;
    let line = lines.get(first).filter(|_| !titled)?;
    let text = heading::unbold(line.text.trim());
    let plain = if text.len() < line.text.trim().len() {
        Style::Bold
    } else {
        Style::Plain
    };
    // `**제목** 🎉` is not all strong.
    let text = text.trim_start_matches("**");
    let below = kinds.get(first + 1..).unwrap_or(&[]);
    let next = follower(kinds, following, first);
    let above_heading = next.as_ref().is_some_and(is_heading);
    let above_items = matches!(next, Some(Kind::Bullet(_) | Kind::Lead(_)));
    let headed = below.iter().any(is_heading);
    let alone = matches!(below.first(), Some(Kind::Blank | Kind::Gone));
    let bare = below
        .iter()
        .take_while(|kind| !is_heading(kind))
        .all(|kind| matches!(kind, Kind::Text | Kind::Blank | Kind::Gone | Kind::Quote));
    let alone_of = |style| !below.contains(&Kind::Heading(0, Some(style)));
    let style = match *kinds.get(first)? {
        Kind::Text
            if is_plain_heading(text, 60)
                && (above_heading || alone && (headed || above_items)) =>
        {
            plain
        }
        Kind::Heading(
            0,
            Some(Style::Colon | Style::Number | Style::Roman | Style::Time | Style::TimeBehind),
        ) => return None,
        // Of a look that no other has, and with nothing but sentences under it.
        Kind::Heading(0, Some(style))
            if above_heading || headed && bare && (is_decorated(text) || alone_of(style)) =>
        {
            style
        }
        _ => return None,
    };
    if let Some(kind) = kinds.get_mut(first) {
        *kind = Kind::Heading(1, Some(style));
    }
    Some(Notice {
        position: line.position(0),
        kind: NoticeKind::TitleGuessed,
    })
}

/// Whether pictures stand on both sides of words: `🔥 제목 🔥`.
fn is_decorated(text: &str) -> bool {
    let bare = text.trim_end_matches('\u{fe0f}');
    text.starts_with(heading::is_emoji) && bare.ends_with(heading::is_emoji)
}

/// Whether a line is a picture or an address, which stand above titles.
fn is_picture(text: &str) -> bool {
    let alone = !text.contains(' ') && (text.starts_with("http") || text.starts_with("<http"));
    alone
        || ["![", "[![", "<img "]
            .iter()
            .any(|mark| text.starts_with(mark))
}
