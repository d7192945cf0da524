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
pub mod hashtag;
pub mod markdown;
pub mod model;
pub mod notice;
pub mod outline;
pub mod search;
pub mod sections;
pub mod source;
pub mod temporal;
pub mod timeline;
pub mod timestamp;

pub use model::*;
pub use notice::{Notice, NoticeKind};

use std::rc::Rc;

use civil::Day;
use markdown::BareAddresses;
use temporal::Tagger;

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
    let document = markdown::parse(&prepared.text, &prepared.anchors, BareAddresses::Linked);
    let mut notices = std::mem::take(&mut prepared.notices);
    notices.extend(document.notices);
    let mut built = sections::build(document.blocks);
    let mut footnotes = document.footnotes;
    let places = sections::place(&mut built.sections, &mut footnotes);
    notices.extend(outline::recover(&mut built.sections));
    let language = language(&prepared.text);
    let heading = hints.heading.clone().or_else(|| built.title.clone());
    let heading = heading.unwrap_or_else(|| {
        notices.push(Notice {
            position: Position { line: 1, column: 0 },
            kind: NoticeKind::TitleMissing,
        });
        sections::title::synthesise(&built.sections, language)
    });
    let broadcast = broadcast(hints, built.video.as_ref());
    let temporal = dates(&built.sections, &places, broadcast);
    let hashtags = prepared.tags.into_iter().map(|written| {
        Rc::new(hashtag::Hashtag {
            tag: written.tag,
            line: written.position.line,
            matches: Vec::new(),
            sections: Vec::new(),
        })
    });
    let summary = Summary {
        title: built.title,
        heading,
        language,
        broadcast,
        video: built.video,
        sections: built.sections.into_iter().map(Rc::new).collect(),
        hashtags: hashtags.collect(),
        temporal,
        timeline: Rc::default(),
        timestamps: Vec::new(),
        footnotes,
        places,
    };
    let timeline = timeline::build(
        &summary.temporal,
        summary.broadcast.map(|broadcast| broadcast.day),
        &texts(&summary.sections),
    );
    let summary = Summary {
        timeline: Rc::new(timeline),
        ..summary
    };
    notices.sort_by_key(|notice| notice.position);
    Read {
        summary: Rc::new(summary),
        notices,
    }
}

/// The language that the letters speak: Korean where at least one in five is
/// Hangul, since Korean text on technology is full of Latin names.
fn language(text: &str) -> Language {
    let letters = text.chars().filter(|char| char.is_alphabetic());
    let (hangul, all) = letters.fold((0usize, 0usize), |(hangul, all), char| {
        (hangul + usize::from(matches!(char, '가'..='힣')), all + 1)
    });
    if all == 0 || hangul * 5 >= all {
        Language::Korean
    } else {
        Language::English
    }
}

fn broadcast(hints: &Hints, video: Option<&Video>) -> Option<Broadcast> {
    if let Some(day) = hints.day {
        return Some(Broadcast {
            day,
            from: BroadcastSource::Given,
        });
    }
    let address = video?.thumbnail.as_ref()?;
    let seconds = i64::from(sections::video::thumbnail_time(address)?);
    // The channels are Korean: the day is the one in Seoul, nine hours ahead.
    let day = (seconds + 9 * 3600).div_euclid(86_400);
    Some(Broadcast {
        day: Day(day as i32),
        from: BroadcastSource::Thumbnail,
    })
}

/// The text of every prose in a section, by [`ProseId`].
fn texts(sections: &[Rc<Section>]) -> Vec<Text> {
    let mut texts = Vec::new();
    for section in sections {
        texts.extend(section.heading.as_ref().map(|heading| heading.text.clone()));
        for block in section.items.iter().flat_map(|item| &item.blocks) {
            block.for_each_prose(&mut |prose| texts.push(prose.text.clone()));
        }
    }
    texts
}

/// Reads the dates of every prose in order.
fn dates(sections: &[Section], places: &[Place], broadcast: Option<Broadcast>) -> Vec<Dated> {
    let mut tagger = Tagger::new(broadcast.map(|broadcast| broadcast.day));
    let mut dated = Vec::new();
    let mut take = |prose: &Prose, expressions: Vec<temporal::Expression>| {
        let Some(&place) = places.get(prose.id.0 as usize) else {
            return;
        };
        dated.extend(expressions.into_iter().map(|expression| Dated {
            prose: prose.id,
            place,
            position: prose.position(expression.range.start),
            expression,
        }));
    };
    for section in sections {
        if let Some(heading) = &section.heading {
            let found = tagger.heading_at(section.level, &heading.text);
            take(heading, found);
        }
        for block in section.items.iter().flat_map(|item| &item.blocks) {
            block.for_each_prose(&mut |prose| {
                let found = tagger.prose(&prose.text);
                take(prose, found);
            });
        }
    }
    dated
}
