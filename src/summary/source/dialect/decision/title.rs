//! The first line as the title of a text that states none.
//!
//! Deliberately absent: titles in metadata (`head`) and among headings
//! (`sections::title`).

use super::super::super::super::notice::{Notice, NoticeKind};
use super::super::super::line::Line;
use super::super::heading::{self, Style};
use super::super::kind::Kind;
use super::{follower, is_plain_heading};

/// A first line of words above the first heading, or above all items, is the
/// title of a text that has no other.
pub(super) fn title(lines: &[Line<'_>], kinds: &mut [Kind], following: &[usize]) -> Option<Notice> {
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
