//! What a tag is to the heading that names it: all that it is about, or one of
//! the topics that it lists.
//!
//! Deliberately absent: what follows for the items (`topic`).

use super::super::unicode::syllable;
use super::super::words::words;

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

/// What a tag is to the heading that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The heading has one topic.
    Alone,
    /// What the heading says more of, or what its topics have in common.
    Subject,
    /// The first of two topics.
    First,
    /// The second of two.
    Second,
    /// One of several.
    Listed,
}

impl Role {
    /// What `tag` is to `heading`.
    pub(super) fn of(heading: &str, tag: &HeadingTag) -> Self {
        let segments = segments(heading);
        match segments[..] {
            [] | [_] => Self::Alone,
            _ if shares_head(&segments, tag) || is_subject(heading, tag) => Self::Subject,
            [first, _] if tag.start < first.len() => Self::First,
            [_, _] => Self::Second,
            _ => Self::Listed,
        }
    }

    /// Whether it is one of several topics that the heading lists.
    pub(super) fn is_listed(self) -> bool {
        matches!(self, Self::First | Self::Second | Self::Listed)
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
    let Some((_, closing)) = syllable(last) else {
        return !last.is_whitespace();
    };
    let closed = closing != 0;
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

/// Whether a tag is what both coordinated parts belong to, and not one of them:
/// `철도 운임과 배차` is about 철도 throughout, but not `철도 운임과 항공 요금`.
fn shares_head(segments: &[&str], tag: &HeadingTag) -> bool {
    let [first, second] = segments else {
        return false;
    };
    let words = |segment: &str| segment.split_whitespace().count();
    tag.end < first.trim_end().len() && words(first) == 2 && words(second) == 1
}
