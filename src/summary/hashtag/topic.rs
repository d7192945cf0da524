//! What a tag is about beyond the items that name it: the bullets under a head
//! that does, sentences that go on from one (`이는 …`), the items of a section
//! whose heading names it.
//!
//! Deliberately absent: the order of the tag line (`placement`).

use super::super::model::{Item, Section};
use super::super::words::{behind, words};
use super::Reason;

/// The tags of each item of a section, with the reason, by rising tag.
pub(super) type Topics = Vec<Vec<(u32, Reason)>>;

/// A tag that a heading names, and the bytes of the heading that do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadingTag {
    /// The tag, by its number.
    pub(super) tag: u32,
    /// The first byte of the words that name it.
    pub(super) start: usize,
    /// The byte behind them.
    pub(super) end: usize,
}

/// A head that names more tags than this is a list of them, and passes none
/// on.
const MOST_PASSED_ON: usize = 6;

/// Spreads the tags named in a section to the items that are about them too.
/// Gives the tags that the whole section is about.
pub(super) fn spread(section: &Section, heading: &[HeadingTag], topics: &mut Topics) -> Vec<u32> {
    let named: Vec<Vec<u32>> = topics
        .iter()
        .map(|tags| tags.iter().map(|(tag, _)| *tag).collect())
        .collect();
    for (index, item) in section.items.iter().enumerate() {
        let above = item.parent.map(|parent| parent as usize);
        let before = index
            .checked_sub(1)
            .filter(|&before| is_anaphoric(item) || goes_on(section, &named, before, index));
        for source in above.into_iter().chain(before) {
            let Some(tags) = topics
                .get(source)
                .filter(|tags| tags.len() <= MOST_PASSED_ON)
            else {
                continue;
            };
            let passed: Vec<u32> = tags.iter().map(|(tag, _)| *tag).collect();
            if let Some(own) = topics.get_mut(index) {
                for tag in passed {
                    add(own, tag, Reason::Head);
                }
            }
        }
    }
    spread_heading(section, heading, &named, topics)
}

/// Whether the head at `index` lists what belongs to the statement right before
/// it, as one does that names nothing itself: `바둑이 인기임`,
/// `까닭은 세 가지임`.
fn goes_on(section: &Section, named: &[Vec<u32>], before: usize, index: usize) -> bool {
    let (Some(statement), Some(head)) = (section.items.get(before), section.items.get(index))
    else {
        return false;
    };
    let next = section.items.get(index + 1);
    let is_head = next.is_some_and(|next| next.parent == Some(index as u32));
    is_head
        && statement.parent == head.parent
        && statement.label.is_none()
        && head.label.is_none()
        && named.get(index).is_some_and(Vec::is_empty)
        && head.prose().is_some_and(|prose| announces(&prose.text))
}

/// Whether a sentence only says that a list follows, and is no title of it.
fn announces(sentence: &str) -> bool {
    const CUES: &[&str] = words!("가지 다음과 아래와 following follows 以下 次の" by b' ');
    /// A title before a colon has fewer words.
    const FEWEST_WORDS: usize = 5;
    let sentence = sentence.trim_end();
    let colon = sentence.ends_with([':', '：']);
    CUES.iter().any(|cue| sentence.contains(cue))
        || colon && sentence.split_whitespace().count() >= FEWEST_WORDS
}

/// Spreads the tags that the heading names. Gives those that all is about.
fn spread_heading(
    section: &Section,
    heading: &[HeadingTag],
    named: &[Vec<u32>],
    topics: &mut Topics,
) -> Vec<u32> {
    let Some(prose) = &section.heading else {
        return Vec::new();
    };
    let segments = segments(&prose.text);
    let mut whole = Vec::new();
    for tag in heading {
        let unnamed = !named.iter().any(|names| names.contains(&tag.tag));
        // Of a longer list only what nothing else names: it is in there.
        let listed = segments.len() > 2 && unnamed;
        let shared = shares_tail(&prose.text, tag.start)
            || shares_head(&segments, tag)
            || is_subject(&prose.text, tag);
        if segments.len() < 2 || listed || shared {
            whole.push(tag.tag);
            for own in topics.iter_mut() {
                add(own, tag.tag, Reason::Heading);
            }
        } else if segments.len() == 2 {
            let end = segments.first().map_or(0, |first| first.len());
            // Where the other topic has no tag, its items cannot be told.
            let first = tag.start < end && heading.iter().any(|other| other.start >= end);
            follow(tag.tag, first, heading, named, topics);
        }
    }
    whole
}

/// In a section whose heading lists two topics, each is about the items from
/// one that names it up to one that names the other, the first from the start. A
/// topic that no item names has those that do not name the other; the second of
/// the heading only behind the last that does.
fn follow(tag: u32, first: bool, heading: &[HeadingTag], named: &[Vec<u32>], topics: &mut Topics) {
    let is_other = |names: &Vec<u32>| {
        let mut others = heading.iter().filter(|other| other.tag != tag);
        others.any(|other| names.contains(&other.tag))
    };
    let unnamed = !named.iter().any(|names| names.contains(&tag));
    let last_other = named.iter().rposition(is_other);
    let mut on = first || unnamed && last_other.is_none();
    for ((names, own), index) in named.iter().zip(topics.iter_mut()).zip(0..) {
        if names.contains(&tag) {
            on = true;
        } else if is_other(names) {
            on = false;
        }
        if on {
            add(own, tag, Reason::Heading);
        }
        on |= unnamed && (first || last_other == Some(index));
    }
}

/// Adds a tag to those of an item, unless it is there for a better reason.
pub(super) fn add(tags: &mut Vec<(u32, Reason)>, tag: u32, reason: Reason) {
    if let Err(place) = tags.binary_search_by_key(&tag, |(tag, _)| *tag) {
        tags.insert(place, (tag, reason));
    }
}

/// The coordinated topics of a heading.
fn segments(heading: &str) -> Vec<&str> {
    const MARKS: [&str; 10] = [
        ",", "，", "、", " 및 ", "·", "/", " & ", " and ", "と", " vs ",
    ];
    let mut segments = vec![heading];
    for mark in MARKS {
        segments = segments
            .into_iter()
            .flat_map(|segment| segment.split(mark))
            .collect();
    }
    segments = segments.into_iter().flat_map(at_particles).collect();
    segments.retain(|segment| !segment.trim().is_empty());
    segments
}

/// What stands around the particles 와 and 과.
fn at_particles(segment: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = segment;
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|tail| tail.find(['와', '과'])) {
        let at = from + at;
        let end = at + '와'.len_utf8();
        let (noun, behind) = (rest.get(..at).unwrap_or_default(), rest.get(end..));
        let particle = rest.get(at..end).unwrap_or_default();
        from = end;
        if let Some(behind) = behind.filter(|behind| behind.starts_with(' '))
            && joins(noun, particle)
        {
            parts.push(noun);
            (rest, from) = (behind, 0);
        }
    }
    parts.push(rest);
    parts
}

/// Whether 와 or 과 is a particle behind `noun`: the one stands behind a vowel,
/// the other behind a consonant, unless both are one noun (성과, 통과).
fn joins(noun: &str, particle: &str) -> bool {
    const NOUNS: &[&str] = words!("성 결 통 학 간 분 경 백 견" by b' ');
    let Some(last) = noun.chars().next_back() else {
        return false;
    };
    let closed = match u32::from(last).checked_sub(0xac00) {
        Some(index) if index < 11_172 => index % 28 != 0,
        _ => return !last.is_whitespace(),
    };
    let word = noun.rsplit(char::is_whitespace).next().unwrap_or_default();
    match particle {
        "와" => !closed,
        _ => closed && !NOUNS.contains(&word),
    }
}

/// Whether a tag is what a heading is about before it says what of it: `철도:
/// 운임과 배차`.
fn is_subject(heading: &str, tag: &HeadingTag) -> bool {
    let colon = heading.find([':', '：']);
    colon
        .and_then(|colon| heading.get(..colon))
        .is_some_and(|subject| tag.end <= subject.len() && segments(subject).len() == 1)
}

/// Whether the words at `start` belong to what all coordinated parts share:
/// `A 및 B의 C` is about C throughout, but not `A의 B와 C`.
fn shares_tail(heading: &str, start: usize) -> bool {
    let Some((before, tail)) = heading.rsplit_once("의 ") else {
        return false;
    };
    start > before.len() && segments(before).len() > 1 && segments(tail).len() == 1
}

/// Whether a tag is what both coordinated parts belong to, and not one of them:
/// `철도 운임과 배차` is about 철도 throughout, but not `철도 운임과 항공 요금`.
fn shares_head(segments: &[&str], tag: &HeadingTag) -> bool {
    let [first, second] = segments else {
        return false;
    };
    let words = |segment: &str| segment.split_whitespace().count();
    tag.end < first.trim_end().len() && words(first) == 2 && words(second) == 1
}

/// Whether an item goes on about the subject of the one before it.
pub(super) fn is_anaphoric(item: &Item) -> bool {
    const OPENERS: &[&str] = words!("이는 이를 이로 이에 이와 이것은 이것이 이러한 이런 이같은 이처럼 이때 이때문에 이후 \
        그는 그가 그의 그녀는 그녀의 이들은 이들의 이들 해당 동사는 동사의 양사는 두 본인은 본인도 여기에 \
        this these those it its he his she her they their both 彼は 彼女は 同社は これは これに これを それは この その 同氏は" by b' ');
    let Some(prose) = item.prose() else {
        return false;
    };
    let text = prose.text.trim_start();
    OPENERS.iter().any(|opener| {
        behind(text, opener).is_some_and(|rest| {
            let japanese =
                opener.starts_with(|char: char| ('\u{3040}'..='\u{9fff}').contains(&char));
            japanese || !rest.starts_with(char::is_alphanumeric)
        })
    })
}
