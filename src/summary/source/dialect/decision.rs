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

use super::super::super::edges::Edges;
use super::super::super::notice::Notice;
use super::heading::{self, Style};
use super::indented;
use super::kind::Kind;
use super::level;
use super::marker::Class;
use super::moment;
use super::page::Page;
use super::tally::Tally;
use title::title;
pub(super) use unmarked::heads_items;
use unmarked::{is_plain_heading, number_headings, plain_headings};

/// Turns every [`Kind::Styled`] into what it is.
pub(super) fn decide(page: &mut Page<'_>, titled: bool) -> Vec<Notice> {
    let mut tally = Tally::default();
    for index in page.all() {
        if let Kind::Styled(style) = page.kind(index) {
            tally.add(style, has_content(style, page.follower(index)));
        }
    }
    if tally.mostly_headings(Style::Emoji) {
        ticked_headings(page);
    }
    for index in page.all() {
        if let Kind::Styled(style) = page.kind(index) {
            let decided = settle(style, page, index, &tally);
            page.set(index, decided);
        }
    }
    let count = |fits: fn(&Kind) -> bool| page.kinds().iter().filter(|kind| fits(kind)).count();
    let headings = count(|kind| kind.is_heading());
    let first = page.kinds().iter().find(|kind| !kind.is_blank());
    // A title alone leaves the look of the other headings open.
    let only_title = count(|kind| *kind == Kind::Heading(1, None)) == 1
        || matches!(first, Some(Kind::Heading(0, _)));
    if (headings == 0 || headings == 1 && only_title) && !number_headings(page) {
        plain_headings(page);
    }
    moment::mark_lines(page);
    indented::mark(page);
    let title = (!titled).then(|| title(page)).flatten();
    let mut notices = Vec::from_iter(title);
    level::set(page, &mut notices);
    notices
}

/// Whether what follows a line of that style could stand under it.
fn has_content(style: Style, next: Kind) -> bool {
    match next {
        Kind::Blank | Kind::Heading(..) | Kind::Rule => false,
        Kind::Styled(other) => other != style,
        next if matches!(style, Style::Colon | Style::Marked) => next.is_bullet(),
        _ => true,
    }
}

fn settle(style: Style, page: &Page<'_>, index: usize, tally: &Tally) -> Kind {
    let heading = Kind::Heading(0, Some(style));
    let item = || Kind::Bullet(heading::item(page.words(index), style));
    let (next, above) = (page.follower(index), page.above(index));
    let content = has_content(style, next);
    let in_paragraph = above == Kind::Text;
    let bullets = next.is_bullet();
    let text = next == Kind::Text && !in_paragraph;
    let mostly = tally.mostly_headings(style);
    let repeated = tally.count(style) > 1;
    match style {
        Style::Toggle | Style::Underlined => heading,
        // `📌 멤버십: https://…` leads elsewhere; `■ [제목](https://…)` says whereto.
        _ if shows_address(page.words(index)) => match style {
            Style::Symbol(_) | Style::Keycap => item(),
            Style::Emoji if repeated || above.is_bullet() => item(),
            _ => Kind::Text,
        },
        Style::Bracket(_) | Style::Numeral if !in_paragraph || content && repeated => heading,
        Style::Roman if !in_paragraph && (content || mostly) => heading,
        Style::Drawn if content => heading,
        Style::Bold if in_paragraph && !bullets => Kind::Text,
        Style::Bold if content || mostly => heading,
        Style::Marked if (bullets || text) && repeated => heading,
        Style::Colon if bullets || text && mostly => heading,
        // It may as well end what is above it.
        Style::TimeBehind if content && (repeated || !(above.is_bullet() || in_paragraph)) => {
            heading
        }
        Style::TimeBehind if repeated => item(),
        Style::Chapter if mostly && repeated => heading,
        // One of a run of items, each with a picture of its own.
        Style::Emoji if is_pictured(above) && matches!(next, Kind::Styled(_)) => item(),
        // `👍 구독 부탁드려요!` is said to the viewers.
        Style::Emoji if !content && page.words(index).ends_with_any("!.?") => Kind::Text,
        Style::Symbol(_) | Style::Emoji | Style::Keycap | Style::Time
            if mostly && (content || repeated) =>
        {
            heading
        }
        Style::Symbol(_) | Style::Keycap => item(),
        // Nobody breaks a line right before a picture: it is the next item.
        Style::Emoji if repeated || above.is_bullet() => item(),
        Style::Roman | Style::Time if repeated => item(),
        _ => Kind::Text,
    }
}

/// Whether an item is marked by a picture.
fn is_pictured(kind: Kind) -> bool {
    matches!(
        kind.class(),
        Some(Class::Picture | Class::Symbol('✅' | '✗' | '👉' | '🔹' | '🔸'))
    )
}

/// Whether a line has an address that is not hidden behind words.
fn shows_address(text: &str) -> bool {
    text.contains("://") && !text.contains("](")
}

/// Where emoji mark headings, one that otherwise ticks items marks a heading
/// too if it stands apart with other items under it.
fn ticked_headings(page: &mut Page<'_>) {
    for index in page.all() {
        let class = page.kind(index).class();
        let other = page
            .follower(index)
            .class()
            .is_some_and(|next| Some(next) != class);
        if matches!(class, Some(Class::Symbol(_)))
            && page.above(index) == Kind::Blank
            && page.text(index).starts_with_a(heading::is_emoji)
            && other
        {
            page.set(index, Kind::Styled(Style::Emoji));
        }
    }
}
