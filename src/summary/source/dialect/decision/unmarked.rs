//! Headings of a text that marks none: short lines and short numbered items with
//! something else below them.
//!
//! Deliberately absent: the title (`title`).

use super::super::super::super::edges::Edges;
use super::super::ends_sentence;
use super::super::heading::{self, Style};
use super::super::kind::Kind;
use super::super::marker::Class;
use super::super::page::Page;
use super::super::tag;

/// In a text without any marks of headings, short lines of words that stand
/// apart and have items or whole sentences under them are its headings.
pub(super) fn plain_headings(page: &mut Page<'_>) {
    let mut found = Vec::new();
    let begins = |index: &usize| {
        let kind = page.kind(*index);
        !kind.is_blank() && !kind.is_heading()
    };
    let first = page.all().find(begins);
    for index in page.all() {
        let words = page.words(index);
        if page.kind(index) != Kind::Text || !is_plain_heading(words, 30) {
            continue;
        }
        // Where the text begins with such a line, one below a short item is not
        // the rest of it either: nobody breaks a line so early.
        let early = found.first() == first.as_ref() && page.kind(index + 1).is_bullet();
        let apart = match page.above(index) {
            Kind::Blank | Kind::Gone | Kind::Heading(..) => true,
            Kind::Bullet(_) => {
                let short = page.words(index - 1).chars().count() <= 20;
                heads_items(page, index) || early && short && page.is_at_margin(index)
            }
            Kind::Text => heads_sentence(page, index) && words.len() <= 60,
            _ => false,
        };
        let next = page.below(index);
        let fits = match page.kind(next) {
            Kind::Bullet(_) => true,
            // A deeper line goes on what is above it.
            Kind::Text => {
                next == index + 1 && page.is_at_margin(next) && ends_sentence(page.words(next))
            }
            _ => false,
        };
        if apart && fits {
            found.push(index);
        }
    }
    if found.len() > 1 {
        for index in found {
            page.set(index, Kind::Heading(0, Some(Style::Plain)));
        }
    }
}

/// Whether a line of words is the head of the items below it and not the rest
/// of the item above it, which has come to its end.
pub(in super::super) fn heads_items(page: &Page<'_>, index: usize) -> bool {
    page.above(index).is_bullet()
        && ends_sentence(page.words(index - 1))
        && page.kind(index + 1).is_bullet()
        && page.text(index).starts_with_a(char::is_alphanumeric)
        && is_plain_heading(page.words(index), 30)
}

/// Whether words without a mark could be a heading of at most so many
/// characters.
pub(in super::super) fn is_plain_heading(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest
        && !heading::is_sentence(text)
        && !ends_sentence(text)
        && !text.contains("://")
        && !tag::begins(text)
        && !text.ends_with_any(":：")
        && text.starts_with_a(|char: char| {
            char.is_alphanumeric()
                || matches!(
                    char,
                    '[' | '<' | '(' | '‘' | '“' | '"' | '\'' | '【' | '「' | '『' | '《'
                )
                || heading::is_emoji(char)
        })
}

/// In a text without headings, numbered lines, or those of a heavy dot, are its
/// headings if they are short and have items of another look under them; whether it
/// has any.
pub(super) fn number_headings(page: &mut Page<'_>) -> bool {
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
        let of_look = |index| Some((index, look(page.kind(index).class()?)?));
        let found = page.all().filter_map(of_look);
        let found = found.filter(|(index, _)| page.is_at_margin(*index));
        let found: Vec<(usize, Style)> = found.collect();
        let has_content = |&&(index, _): &&(usize, Style)| match page.follower(index) {
            Kind::Bullet(next) => {
                // `1)` below `1.` is of another look where it is indented.
                let other = Some(next.class) != page.kind(index).class();
                look(next.class).is_none() || other && !page.is_at_margin(page.below(index))
            }
            Kind::Text => heads_sentence(page, index) || heads_paragraph(page, index),
            _ => false,
        };
        let short = |(index, _): &(usize, Style)| {
            let words = page.words(*index);
            words.chars().count() <= 40 && !heading::is_sentence(words)
        };
        let headings = found.iter().filter(has_content).count();
        if found.len() > 1 && headings * 3 >= found.len() * 2 && found.iter().all(short) {
            for (index, style) in found {
                page.set(index, Kind::Heading(0, Some(style)));
            }
            return true;
        }
    }
    false
}

/// Whether a line stands apart above a sentence at the margin.
fn heads_paragraph(page: &Page<'_>, index: usize) -> bool {
    let below = page.below(index);
    below > index + 1 && page.is_at_margin(below) && ends_sentence(page.words(below))
}

/// Whether a line that is no sentence has one right below it, at the margin, and
/// does not go on what stands above.
fn heads_sentence(page: &Page<'_>, index: usize) -> bool {
    let below = page.text(index + 1).trim_end();
    let above = index.checked_sub(1).map_or("", |above| page.words(above));
    let head = page.words(index);
    let words = match page.kind(index) {
        Kind::Bullet(marker) => head.slice(marker.length..).unwrap_or(head),
        _ => head,
    };
    // `운임`, and no verb: a noun may end as they do.
    let noun = words.chars().count() < 4 && words.chars().all(char::is_alphabetic);
    (noun || !ends_sentence(head))
        && below.starts_with_a(char::is_alphanumeric)
        && ends_sentence(below)
        && (above.is_empty() || ends_sentence(above))
}
