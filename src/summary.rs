//! Text in, values out: reads a livestream summary of any sloppiness into a
//! [`Summary`] and a list of [`Notice`]s about what was guessed or repaired.
//!
//! Deliberately absent: a clock, a locale, I/O, Yew, the browser. Reading never
//! fails and never panics, and loses no text silently.
//!
//! The passes, in order: [`source`] (container) → [`markdown`] (CommonMark
//! blocks) → [`sections`] (title, sections, items, tag lines, timestamps) →
//! [`outline`] (flattened nesting) → [`hashtag`] (what each tag is about) →
//! [`temporal`] and [`timeline`] (dates).

pub mod civil;
mod edges;
mod families;
pub mod hashtag;
mod initial;
pub mod markdown;
pub mod model;
pub mod notice;
pub mod outline;
mod packed;
pub mod search;
pub mod sections;
pub mod source;
pub mod temporal;
pub mod timeline;
pub mod timestamp;
pub mod unicode;
mod words;

pub use model::*;
pub use notice::{Notice, NoticeKind};

use std::mem;
use std::rc::Rc;

use civil::Day;
use markdown::BareAddresses;
use temporal::{Certainty, Tagger};

/// What is known about a summary besides its text. Everything given here goes
/// before what the text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// The day of the broadcast.
    pub day: Option<Day>,
    /// The video, as an id or an address.
    pub video: Option<Text>,
    /// The title to show.
    pub heading: Option<Text>,
}

/// A summary, and what was guessed, repaired or refused on the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The summary.
    pub summary: Rc<Summary>,
    /// The notices, by rising position.
    pub notices: Vec<Notice>,
}

/// Understands a summary. Takes any text; never fails and never panics.
pub fn read(source: &str, hints: &Hints) -> Read {
    let mut prepared = source::prepare(source);
    // Gone before the rest is read: a long text weighs as much as what it becomes.
    let (text, anchors) = (
        mem::take(&mut prepared.text),
        mem::take(&mut prepared.anchors),
    );
    let document = markdown::parse(&text, &anchors, BareAddresses::Linked);
    drop((text, anchors));
    let mut built = sections::build(document.blocks, &prepared);
    let mut notices = prepared.notices;
    notices.extend(document.notices);
    notices.extend(unreadable(source));
    let mut footnotes = document.footnotes;
    let places = sections::place(&mut built.sections, &mut footnotes);
    let video = hints.video.as_deref().and_then(source::address::given);
    let video = video.or_else(|| built.video.clone());
    let timestamps =
        sections::moments::find(&mut built.sections, &built.heading_times, video.as_ref());
    built.name_chapters(mem::take(&mut prepared.head.chapters));
    sections::label::find(&mut built.sections);
    let topics: Vec<&str> = prepared.tags.iter().map(|tag| &*tag.tag).collect();
    notices.extend(outline::recover(&mut built.sections, &topics));

    let broadcast = sections::broadcast::find(hints.day, &prepared.head, &built);
    let (temporal, impossible) = dates(&built.sections, &places, broadcast);
    notices.extend(impossible);
    let names = &prepared.head.aliases;
    let title = built.title.as_deref().unwrap_or_default();
    let (mut hashtags, unmatched) = hashtag::resolve(&prepared.tags, &built.sections, title, names);
    notices.extend(unmatched);
    // Their order says nothing about what others are about.
    let inline = sections::tags::find(&built.sections, &prepared.tags);
    if !inline.is_empty() {
        hashtags.extend(hashtag::resolve(&inline, &built.sections, "", names).0);
    }
    let sections: Vec<Rc<Section>> = built.sections.into_iter().map(Rc::new).collect();
    let title = built.title;
    let texts = texts(&sections, &footnotes, places.len());
    let language = language(&texts);
    let heading = hints.heading.clone();
    let heading = heading.or_else(|| {
        title
            .as_ref()
            .map(|title| sections::title::shown(title, &prepared.head.details))
    });
    let heading =
        heading.unwrap_or_else(|| sections::title::synthesise(&sections, &hashtags, language));
    let day = broadcast.map(|broadcast| broadcast.day);
    let mut details = prepared.head.details;
    details.extend(built.details);
    let summary = Summary {
        title,
        heading,
        language,
        broadcast,
        video,
        hashtags,
        timeline: Rc::new(timeline::build(&temporal, day, &texts)),
        temporal,
        timestamps,
        sections,
        footnotes,
        details,
        places,
    };
    notices.extend(missing(&summary, hints, &texts));
    notices.extend(outdated(&summary, &texts));
    notices.sort_by_key(|notice| notice.position);
    Read {
        summary: Rc::new(summary),
        notices,
    }
}

/// Says how many characters the decoder of the file had to give up.
fn unreadable(source: &str) -> Option<Notice> {
    let (first, _) = source.match_indices(char::REPLACEMENT_CHARACTER).next()?;
    Some(Notice {
        position: Locator::new(source, &[]).position(first),
        kind: NoticeKind::CharactersUnreadable(source.matches(char::REPLACEMENT_CHARACTER).count()),
    })
}

/// What the source does not say and a reader would want to know.
fn missing(summary: &Summary, hints: &Hints, texts: &[Text]) -> Vec<Notice> {
    let mut kinds = Vec::new();
    if summary.sections.is_empty() {
        kinds.push(NoticeKind::TextEmpty);
    } else if summary.title.is_none() && hints.heading.is_none() {
        kinds.push(NoticeKind::TitleMissing(summary.heading.clone()));
    }
    let unresolved = |dated: &&Dated| dated.expression.certainty == Certainty::Unresolved;
    let unresolved = summary.temporal.iter().find(unresolved);
    match summary.broadcast {
        Some(broadcast) if broadcast.from == BroadcastSource::Thumbnail => {
            kinds.push(NoticeKind::DateGuessed(broadcast.day));
        }
        Some(_) => {}
        None => {
            let words = unresolved.and_then(|dated| words(dated, texts));
            kinds.extend(words.map(|words| NoticeKind::DateMissing(words.into())));
        }
    }
    let position = Position { line: 1, column: 0 };
    kinds
        .into_iter()
        .map(|kind| Notice { position, kind })
        .collect()
}

/// What the text speaks of as still to come although it lay before the
/// broadcast.
fn outdated(summary: &Summary, texts: &[Text]) -> Vec<Notice> {
    let Some(broadcast) = summary.broadcast else {
        return Vec::new();
    };
    let dated = summary.temporal.iter();
    dated
        .filter(|dated| timeline::is_outdated_forecast(&dated.expression, broadcast.day))
        .filter_map(|dated| {
            Some(Notice {
                position: dated.position,
                kind: NoticeKind::ForecastOutdated(words(dated, texts)?.into()),
            })
        })
        .collect()
}

/// The words of a date.
fn words<'a>(dated: &Dated, texts: &'a [Text]) -> Option<&'a str> {
    let text = texts.get(dated.prose.0 as usize)?;
    text.get(dated.expression.range.clone())
}

/// The language that the letters speak: Korean where at least one in five is
/// Hangul, since Korean text on technology is full of Latin names.
fn language(texts: &[Text]) -> Language {
    // The beginning tells; a long document is not read through for it.
    let words = texts
        .iter()
        .flat_map(|text| text.split(char::is_whitespace));
    // An address is in no language.
    let words = words.filter(|word| !word.contains("://"));
    let chars = words.flat_map(str::chars).take(20_000);
    let letters = chars.filter(|char| unicode::is_letter(*char));
    let (hangul, all) = letters.fold((0usize, 0usize), |(hangul, all), char| {
        (hangul + usize::from(matches!(char, '가'..='힣')), all + 1)
    });
    if hangul * 5 >= all {
        Language::Korean
    } else {
        Language::English
    }
}

/// The texts of all proses, by [`ProseId`].
fn texts(sections: &[Rc<Section>], footnotes: &[Rc<Footnote>], count: usize) -> Vec<Text> {
    let mut texts = Vec::with_capacity(count);
    for section in sections {
        texts.extend(section.heading.iter().map(|heading| heading.text.clone()));
        for block in section.items.iter().flat_map(|item| &item.blocks) {
            block.for_each_prose(&mut |prose| texts.push(prose.text.clone()));
        }
    }
    for block in footnotes.iter().flat_map(|footnote| &footnote.blocks) {
        block.for_each_prose(&mut |prose| texts.push(prose.text.clone()));
    }
    texts
}

/// Reads the dates of every prose in order, and tells of those that no calendar
/// has.
fn dates(
    sections: &[Section],
    places: &[Place],
    broadcast: Option<Broadcast>,
) -> (Vec<Dated>, Vec<Notice>) {
    let mut tagger = Tagger::new(broadcast.map(|broadcast| broadcast.day));
    let mut dated = Vec::new();
    let mut impossible = Vec::new();
    let mut take = |prose: &Prose, tagger: &Tagger, expressions: Vec<temporal::Expression>| {
        let Some(&place) = places.get(prose.id.0 as usize) else {
            return;
        };
        let mut positions = prose.places();
        dated.extend(expressions.into_iter().map(|expression| Dated {
            prose: prose.id,
            place,
            position: positions.position(expression.range.start),
            expression,
        }));
        impossible.extend(tagger.impossible().iter().map(|range| Notice {
            position: prose.position(range.start),
            kind: NoticeKind::DateImpossible(
                prose.text.get(range.clone()).unwrap_or("").trim().into(),
            ),
        }));
    };
    for section in sections {
        if let Some(heading) = &section.heading {
            let found = tagger.heading_at(section.level, &heading.text);
            take(heading, &tagger, found);
        }
        for block in section.items.iter().flat_map(|item| &item.blocks) {
            block.for_each_prose(&mut |prose| {
                let found = tagger.prose(&prose.text);
                take(prose, &tagger, found);
            });
        }
    }
    (dated, impossible)
}
