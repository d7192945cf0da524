//! Hashtags: what is one, and which items each is about.
//!
//! An item is about a tag if its words name it, in any of its surface forms
//! (`form`), or if it belongs to something that names it (`topic`,
//! `placement`). Every match says why. Deliberately absent: filtering by tags
//! (`reading`) and who wrote them where (`source`).

pub mod lex;

mod abbreviation;
mod acceptance;
mod alias;
mod apart;
mod capital;
mod clause;
mod document;
#[cfg(feature = "fit")]
pub mod fit;
mod form;
mod generic;
mod heading;
mod mention;
mod naming;
mod normal;
mod order;
mod part;
mod particle;
mod placement;
mod short;
mod topic;
mod trie;
mod vocabulary;
mod work;

use std::collections::HashSet;
use std::rc::Rc;

use super::model::{Place, Section, Stretch, Text};
use super::notice::{Notice, NoticeKind};
use super::source::WrittenTag;
use document::Line;
use naming::{Named, named};
use order::Order;
use placement::{Placement, Spot};
use topic::feature::COUNT;

/// A hashtag of the document and everything that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hashtag {
    /// The tag as written, without `#`, with NFC Hangul.
    pub tag: Text,
    /// The line on which it stands first.
    pub line: u32,
    /// The items it is about, in document order, each once.
    pub matches: Vec<Match>,
    /// The sections it is about as a whole, as indices, rising: those whose
    /// heading names it, or that were chosen by its place in the tag line.
    pub sections: Vec<u32>,
}

/// One item that a tag is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The item.
    pub place: Place,
    /// Why it was chosen; the strongest reason.
    pub by: Reason,
    /// The words that name the tag, if any, in document order.
    pub marks: Vec<Stretch>,
}

/// Why a tag is about an item, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The very characters of the tag.
    Exact,
    /// The tag but for spacing, case, punctuation or Unicode form.
    Spacing,
    /// All parts of the tag in order, with particles, words or digits between.
    Parts,
    /// A short form of the tag.
    Short,
    /// Another name: learned from a parenthesis, from front matter or built in.
    Alias,
    /// One telling part of a tag that nothing names in full.
    Partial,
    /// A bullet under a head that names it, or near another that does and likely
    /// about the same.
    Head,
    /// A section whose heading names it.
    Heading,
    /// The place of the tag in the tag line.
    Order,
}

impl Reason {
    /// The stable name, as in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Spacing => "spacing",
            Self::Parts => "parts",
            Self::Short => "short",
            Self::Alias => "alias",
            Self::Partial => "partial",
            Self::Head => "head",
            Self::Heading => "heading",
            Self::Order => "order",
        }
    }

    /// Whether the words of the item themselves name the tag.
    pub fn is_mention(self) -> bool {
        self <= Self::Alias
    }
}

/// Finds what each tag is about. Tags that are the same but for spacing and
/// case become one. `names` are groups of names that mean the same, from front
/// matter. Gives a notice for each tag that the text does not treat.
pub fn resolve(
    tags: &[WrittenTag],
    sections: &[Section],
    title: &str,
    names: &[Vec<Text>],
) -> (Vec<Rc<Hashtag>>, Vec<Notice>) {
    resolve_by(tags, sections, title, names, &topic::FITTED)
}

fn resolve_by(
    tags: &[WrittenTag],
    sections: &[Section],
    title: &str,
    names: &[Vec<Text>],
    weights: &[i8; COUNT],
) -> (Vec<Rc<Hashtag>>, Vec<Notice>) {
    let tags = distinct(tags);
    if tags.is_empty() {
        return Default::default();
    }
    let lines = document::lines(sections);
    let (named, left) = named(&tags, &lines, names);
    let order = Order::of(&named, &lines);
    let anchors = topic::anchors(&named, &order, &lines);
    let mut about = About::default();
    let scenes = topic::scenes(&named, &left, &lines, sections);
    let headed: Vec<bool> = scenes.iter().map(topic::Scene::is_headed).collect();
    for scene in scenes {
        let (items, whole) = scene.spread(&anchors, weights);
        about.items.push(items);
        about.sections.push(whole);
    }
    let placement = Placement {
        named: &named,
        left: &left,
        order: &order,
        lines: &lines,
        sections,
        about: &about,
        headed: &headed,
    };
    let first = tags.first().map_or("", |tag| &tag.tag);
    let placed = placement.place(first, title);
    about.take(placed);
    let mut matches = matches(&about, tags.len());
    mark(&mut matches, &named, &lines);
    let hashtags = hashtags(&tags, matches, &about);
    let notices = unmatched(&tags, &hashtags);
    (hashtags, notices)
}

/// What each item and section is about.
#[derive(Debug, Default)]
struct About {
    /// The tags of each item, by section and item.
    items: Vec<topic::Topics>,
    /// The tags of each section as a whole.
    sections: Vec<Vec<u32>>,
}

impl About {
    /// Adds what was placed by the order of the tag line.
    fn take(&mut self, placed: Vec<(u32, Spot)>) {
        for (tag, spot) in placed {
            match spot {
                Spot::Section(section) => {
                    let items = self.items.get_mut(section as usize);
                    for topics in items.into_iter().flatten() {
                        topic::add(topics, tag, Reason::Order);
                    }
                    let own = self.sections.get_mut(section as usize);
                    own.into_iter().for_each(|tags| tags.push(tag));
                }
                Spot::Items(places) => {
                    for place in places {
                        if let Place::Item(section, item) = place
                            && let Some(items) = self.items.get_mut(section as usize)
                            && let Some(topics) = items.get_mut(item as usize)
                        {
                            topic::add(topics, tag, Reason::Order);
                        }
                    }
                }
            }
        }
    }
}

/// Puts an item in its place of a rising list, unless it is there. For short lists.
fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

/// The tags that differ in more than spacing and case.
fn distinct(tags: &[WrittenTag]) -> Vec<WrittenTag> {
    let mut seen = HashSet::new();
    tags.iter()
        .filter(|tag| {
            let key = normal::key(&tag.tag);
            !key.is_empty() && seen.insert(key)
        })
        .cloned()
        .collect()
}

/// The items that each tag is about, without the words that name it.
fn matches(about: &About, tags: usize) -> Vec<Vec<Match>> {
    let mut matches: Vec<Vec<Match>> = vec![Vec::new(); tags];
    for (items, section) in about.items.iter().zip(0..) {
        for (tags, item) in items.iter().zip(0..) {
            for &(tag, by) in tags {
                if let Some(matches) = matches.get_mut(tag as usize) {
                    matches.push(Match {
                        place: Place::Item(section, item),
                        by,
                        marks: Vec::new(),
                    });
                }
            }
        }
    }
    matches
}

/// Adds to the matches of each tag the words that name it.
fn mark(matches: &mut [Vec<Match>], named: &Named, lines: &[Line<'_>]) {
    for (matches, named) in matches.iter_mut().zip(named) {
        // Both run in document order.
        let mut rest = matches.iter_mut().peekable();
        for naming in named {
            let Some(line) = lines.get(naming.line as usize) else {
                continue;
            };
            while rest.peek().is_some_and(|own| own.place < line.place) {
                rest.next();
            }
            if let Some(own) = rest.peek_mut().filter(|own| own.place == line.place) {
                own.marks.extend(naming.ranges.iter().map(|range| Stretch {
                    prose: line.prose.id,
                    range: range.clone(),
                }));
            }
        }
    }
}

/// The tags with all that they are about.
fn hashtags(tags: &[WrittenTag], matches: Vec<Vec<Match>>, about: &About) -> Vec<Rc<Hashtag>> {
    let mut hashtags = Vec::with_capacity(tags.len());
    for ((tag, matches), number) in tags.iter().zip(matches).zip(0..) {
        let whole = about.sections.iter().zip(0..);
        let whole = whole.filter(|(tags, _)| tags.contains(&number));
        hashtags.push(Rc::new(Hashtag {
            tag: tag.tag.clone(),
            line: tag.position.line,
            matches,
            sections: whole.map(|(_, section)| section).collect(),
        }));
    }
    hashtags
}

/// A notice for each tag that the text does not treat.
fn unmatched(tags: &[WrittenTag], hashtags: &[Rc<Hashtag>]) -> Vec<Notice> {
    let mut notices = Vec::new();
    for (tag, hashtag) in tags.iter().zip(hashtags) {
        if hashtag.matches.is_empty() && hashtag.sections.is_empty() {
            notices.push(Notice {
                position: tag.position,
                kind: NoticeKind::TagUnmatched(hashtag.tag.clone()),
            });
        }
    }
    notices
}
