//! The day of the broadcast: what is given, what the source states, what its
//! title or a chat program around it says, and at last what the address of its
//! thumbnail lets one guess.
//!
//! Deliberately absent: the clock. A day without a year is settled only by the
//! thumbnail.

use super::super::civil::Day;
use super::super::edges::Edges;
use super::super::model::{Broadcast, BroadcastSource, Item, Marker, Text, Video};
use super::super::source::{Head, address, day};
use super::Built;

/// The best known day.
pub(crate) fn find(given: Option<Day>, head: &Head, built: &Built) -> Option<Broadcast> {
    if let Some(day) = given {
        return Some(Broadcast {
            day,
            from: BroadcastSource::Given,
        });
    }
    if let Some((day, from)) = head.day {
        return Some(Broadcast { day, from });
    }
    let text = |day| Broadcast {
        day,
        from: BroadcastSource::Text,
    };
    let named = built
        .title
        .iter()
        .map(|title| &**title)
        .chain(opening(built))
        .chain(chatter(head));
    if let Some(day) = named.clone().find_map(day::find) {
        return Some(text(day));
    }
    let guess = built.video.as_ref().and_then(thumbnail_day)?;
    // The picture is made when the broadcast is announced or has ended: a day
    // without a year that lies about then is the day itself.
    let yearless = head.yearless.iter().map(|stated: &Text| &**stated);
    let near = yearless
        .chain(named)
        .filter_map(|words| day::find_near(words, guess))
        .find(|day| (day.0 - guess.0).abs() <= 31);
    Some(near.map_or(
        Broadcast {
            day: guess,
            from: BroadcastSource::Thumbnail,
        },
        text,
    ))
}

/// The first words of the text, if they speak of a broadcast, or begin with a
/// number above all headings, as a day does.
fn opening(built: &Built) -> impl Iterator<Item = &str> + Clone {
    let first = built.sections.first();
    let items = first
        .into_iter()
        .flat_map(|section| section.items.iter().take(2));
    let headed = first.is_some_and(|section| section.heading.is_some());
    let words = items.filter_map(|item| Some((item.marker, &*Item::prose(item)?.text)));
    let opens = words.filter(move |(marker, text)| {
        let numbered = !headed && *marker == Marker::Plain && text.starts_with_digit();
        is_short(text) && (numbered || names_broadcast(text))
    });
    opens.map(|(_, text)| text)
}

/// What a chat program said, if it speaks of a broadcast.
fn chatter(head: &Head) -> impl Iterator<Item = &str> + Clone {
    let said = head.chatter.iter().map(|words| &**words);
    said.filter(|words| is_short(words) && names_broadcast(words))
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= 80
}

fn names_broadcast(text: &str) -> bool {
    const BROADCAST: [&str; 10] = [
        "방송",
        "라이브",
        "라방",
        "스트리밍",
        "생방송",
        "live",
        "Live",
        "LIVE",
        "stream",
        "配信",
    ];
    text.contains_word(&BROADCAST)
}

/// The day in Seoul at the second in the address of the thumbnail: the
/// channels stream from Korea, nine hours ahead of UTC, all year.
fn thumbnail_day(video: &Video) -> Option<Day> {
    let seconds = i64::from(address::thumbnail_time(video.thumbnail.as_ref()?)?);
    Some(Day((seconds + 9 * 3600).div_euclid(86_400) as i32))
}
