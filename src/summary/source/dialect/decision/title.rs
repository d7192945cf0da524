//! The first line as the title of a text that states none.
//!
//! Deliberately absent: titles in metadata (`head`) and among headings
//! (`sections::title`).

use super::super::super::super::edges::Edges;
use super::super::super::super::notice::{Notice, NoticeKind};
use super::super::super::day;
use super::super::heading::{self, Style};
use super::super::kind::Kind;
use super::super::page::Page;
use super::is_plain_heading;

/// A first line of words above the first heading, or above all items, is the
/// title of a text that has no other.
pub(super) fn title(page: &mut Page<'_>) -> Option<Notice> {
    let all = || page.all().map(|index| (index, page.kind(index)));
    let titled =
        |(index, kind)| matches!(kind, Kind::Heading(1, _)) && !page.text(index).contains("![");
    let opens = |(index, kind): &(usize, Kind)| {
        !(kind.is_blank() || *kind == Kind::Rule || is_picture(page.words(*index)))
    };
    let (first, kind) = all().find(opens).filter(|_| !all().any(titled))?;
    let text = heading::unbold(page.words(first));
    let plain = match text.len() < page.words(first).len() {
        true => Style::Bold,
        false => Style::Plain,
    };
    // `**제목** 🎉` is not all strong.
    let text = text.trim_start_matches("**");
    let next = page.follower(first);
    let above_heading = next.is_heading();
    let below = page.kinds_below(first);
    let headed = below.iter().any(|kind| kind.is_heading());
    let alone = page.kind(first + 1).is_blank();
    let bare = below
        .iter()
        .take_while(|kind| !kind.is_heading())
        .all(|kind| kind.is_blank() || matches!(kind, Kind::Text | Kind::Quote));
    let alone_of = |style| !below.contains(&Kind::Heading(0, Some(style)));
    let style = match kind {
        Kind::Text
            if is_plain_heading(text, 60)
                && (above_heading
                    || alone && (headed || next.is_bullet() || next == Kind::Text)) =>
        {
            plain
        }
        Kind::Heading(
            0,
            Some(Style::Colon | Style::Number | Style::Roman | Style::Time | Style::TimeBehind),
        ) => return None,
        // What tells the day is about all of a text without other headings.
        Kind::Heading(0, Some(Style::Bold)) if !headed && day::find(text).is_some() => Style::Bold,
        // With nothing but the day and the video under it.
        Kind::Heading(0, Some(Style::Bold)) if headed && stated(page, first) => Style::Bold,
        // Of a look that no other has, and with nothing but sentences under it.
        Kind::Heading(0, Some(style))
            if above_heading || headed && bare && (is_decorated(text) || alone_of(style)) =>
        {
            style
        }
        _ => return None,
    };
    page.set(first, Kind::Heading(1, Some(style)));
    Some(Notice {
        position: page.position(first),
        kind: NoticeKind::TitleGuessed,
    })
}

/// Whether all lines up to the next heading state a day or are an address.
fn stated(page: &Page<'_>, title: usize) -> bool {
    let below = (title + 1..page.all().end).take_while(|index| !page.kind(*index).is_heading());
    let mut words = below
        .map(|index| page.words(index))
        .filter(|words| !words.is_empty());
    words.all(|words| is_picture(words) || words.len() <= 80 && day::find(words).is_some())
}

/// Whether pictures stand on both sides of words: `🔥 제목 🔥`.
fn is_decorated(text: &str) -> bool {
    let bare = text.trim_end_matches('\u{fe0f}');
    text.starts_with_a(heading::is_emoji) && bare.ends_with_a(heading::is_emoji)
}

/// Whether a line is a picture or an address, which stand above titles.
fn is_picture(text: &str) -> bool {
    let alone = !text.contains(' ') && (text.starts_with("http") || text.starts_with("<http"));
    alone || text.starts_with_word(&["![", "[![", "<img "])
}
