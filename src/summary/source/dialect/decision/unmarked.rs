//! Headings of a text that marks none: short lines and short numbered items with
//! something else below them.
//!
//! Deliberately absent: the title (`title`).

use super::super::super::line::Line;
use super::super::heading::{self, Style};
use super::super::kind::Kind;
use super::super::marker::Class;
use super::follower;

/// In a text without any marks of headings, short lines of words that stand
/// apart and have items or whole sentences under them are its headings.
pub(super) fn plain_headings(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) {
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
                    super::super::heads_items(lines, kinds, index)
                        || (early
                            && text(before).chars().count() <= 20
                            && lines
                                .get(index)
                                .is_some_and(|line| super::super::columns(&line.text) == 0))
                }
                Some(Kind::Text) => heads_sentence(lines, index) && text(index).len() <= 60,
                _ => false,
            });
        if *kind != Kind::Text || !apart || !is_plain_heading(text(index), 30) {
            continue;
        }
        let next = *following.get(index).unwrap_or(&lines.len());
        let fits = match kinds.get(next) {
            Some(Kind::Bullet(_) | Kind::Lead(_)) => true,
            Some(Kind::Text) => next == index + 1 && super::super::ends_sentence(text(next)),
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
pub(in super::super) fn is_plain_heading(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest
        && !heading::is_sentence(text)
        && !super::super::ends_sentence(text)
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
pub(super) fn number_headings(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) {
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
            .filter(|(_, (_, line))| super::super::columns(&line.text) == 0)
            .filter_map(|(index, (kind, _))| match kind {
                Kind::Bullet(class) => Some((index, look(*class)?)),
                _ => None,
            })
            .collect();
        // `1)` below `1.` is of another look where it is indented.
        let is_below = |index: usize, class: Class| {
            let next = following.get(index).and_then(|next| lines.get(*next));
            kinds.get(index) != Some(&Kind::Bullet(class))
                && next.is_some_and(|line| super::super::columns(&line.text) > 0)
        };
        let with_bullets = found.iter().filter(|(index, _)| {
            let next = follower(kinds, following, *index);
            match next {
                Some(Kind::Bullet(class)) => look(class).is_none() || is_below(*index, class),
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

/// Whether a line that is no sentence has one right below it, at the margin, and
/// does not go on what stands above.
fn heads_sentence(lines: &[Line<'_>], index: usize) -> bool {
    let text = |index: usize| lines.get(index).map_or("", |line| line.text.trim_end());
    let below = text(index + 1);
    let above = index.checked_sub(1).map_or("", text).trim();
    !super::super::ends_sentence(text(index))
        && below.starts_with(char::is_alphanumeric)
        && super::super::ends_sentence(below)
        && (above.is_empty() || super::super::ends_sentence(above))
}
