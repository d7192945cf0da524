//! The title of a document, and the heading that is made where there is none.
//!
//! | headings                                | title                         |
//! |-----------------------------------------|-------------------------------|
//! | one of level 1, before all others       | that one                      |
//! | several of level 1, the first without items | the first; the others are sections |
//! | several of level 1, each with items or headings | none: they are sections |
//! | a level 1 that is only a picture        | none from it                  |
//!
//! Deliberately absent: titles of metadata (`source::head`) and of an unmarked
//! first line (`source::dialect`), which arrive here as level 1.

use super::super::edges::Edges;
use super::super::hashtag::{Hashtag, Reason};
use super::super::markdown::Placed;
use super::super::model::{Block, Detail, Inline, Language, Place, Position, Prose, Section, Text};
use super::for_each_inline;
use super::tags::without_particle;
use std::rc::Rc;

/// A title in the blocks of a document.
pub(super) struct Title {
    /// The block that it is.
    pub(super) index: usize,
    /// Its words.
    pub(super) text: Text,
    /// Where it stands.
    pub(super) position: Position,
}

/// The title that the blocks give, if any.
pub(super) fn find(blocks: &[Placed]) -> Option<Title> {
    let mut headings =
        blocks
            .iter()
            .enumerate()
            .filter_map(|(index, placed)| match &placed.block {
                Block::Heading { level, prose } if !is_only_picture(prose) => {
                    Some((index, *level, prose))
                }
                _ => None,
            });
    let (index, level, prose) = headings.next()?;
    let text = words(&prose.inlines);
    if level != 1 || text.trim().is_empty() {
        return None;
    }
    let headings: Vec<(usize, u8)> = headings.map(|(index, level, _)| (index, level)).collect();
    let below = |from: usize, next: usize| {
        let until = headings.get(next).map_or(blocks.len(), |(index, _)| *index);
        blocks.get(from + 1..until).unwrap_or(&[]).iter()
    };
    let bare = below(index, 0).all(|placed| match &placed.block {
        Block::Paragraph(prose) => is_only_picture(prose) || !is_overview(&text),
        block => matches!(block, Block::Rule | Block::Html { .. } | Block::Quote(_)),
    });
    let is_deeper = |next: usize| headings.get(next).is_some_and(|(_, level)| *level > 1);
    let mut others = headings
        .iter()
        .zip(1..)
        .filter(|((_, level), _)| *level == 1);
    let has_items = |from: usize, next: usize| {
        below(from, next).any(|placed| matches!(placed.block, Block::List(_)))
    };
    let is_title = if others.clone().next().is_none() {
        true
    } else if is_deeper(0) {
        // Parts of one rank have headings below them, each.
        bare && !others.any(|(_, next)| is_deeper(next))
    } else {
        bare && others.any(|((from, _), next)| is_deeper(next) || has_items(*from, next))
    };
    is_title.then(|| Title {
        index,
        text: text.trim().into(),
        position: prose.position(0),
    })
}

/// Whether a heading announces a section that tells what all others are about.
fn is_overview(heading: &str) -> bool {
    const NAMES: [&str; 12] = [
        "개요",
        "소개",
        "도입",
        "서론",
        "요약",
        "인트로",
        "오프닝",
        "머리말",
        "한줄 요약",
        "핵심 요약",
        "Overview",
        "Introduction",
    ];
    NAMES.contains(&heading.trim())
}

/// The words of inline text, without descriptions of pictures.
pub(super) fn words(inlines: &[Inline]) -> String {
    let mut words = String::new();
    for_each_inline(inlines, &mut |inline, _| match inline {
        Inline::Text(text) | Inline::Code(text) | Inline::Html(text) => words.push_str(text),
        Inline::SoftBreak | Inline::HardBreak => words.push(' '),
        _ => {}
    });
    words
}

/// Whether a prose shows pictures and no words of its own.
pub(super) fn is_only_picture(prose: &Prose) -> bool {
    fn only_picture(inlines: &[Inline]) -> bool {
        inlines.iter().all(|inline| match inline {
            Inline::Image { .. } | Inline::SoftBreak | Inline::HardBreak => true,
            Inline::Link { content, .. } | Inline::Strong(content) | Inline::Emphasis(content) => {
                only_picture(content)
            }
            Inline::Text(text) => text.trim().is_empty(),
            _ => false,
        })
    }
    !prose.inlines.is_empty() && only_picture(&prose.inlines)
}

/// What the reader shows of a title: without the name of the channel behind a
/// bar (`제목 | 채널명`). Other words behind a bar are part of the title.
pub(crate) fn shown(title: &Text, details: &[Detail]) -> Text {
    const CHANNELS: [&str; 12] = [
        "채널",
        "채널명",
        "TV",
        "tv",
        "라이브",
        "방송",
        "방송국",
        "스튜디오",
        "라디오",
        "뉴스",
        "Channel",
        "Live",
    ];
    let parts = [" | ", " ｜ ", " │ "]
        .iter()
        .find_map(|bar| title.rsplit_once(bar));
    match parts.map(|(words, name)| (words.trim(), name.trim())) {
        Some((words, name)) if !words.is_empty() => {
            let stated = details.iter().any(|detail| &*detail.value == name);
            let channel = stated || name.ends_with_word(&CHANNELS);
            if channel { words.into() } else { title.clone() }
        }
        _ => title.clone(),
    }
}

/// A heading made from section headings: the first three that hashtags speak
/// of, since what nobody tagged is seldom what a stream was about.
pub(crate) fn synthesise(
    sections: &[Rc<Section>],
    hashtags: &[Rc<Hashtag>],
    language: Language,
) -> Text {
    let mut tagged = vec![false; sections.len()];
    for hashtag in hashtags {
        let named = hashtag
            .matches
            .iter()
            .filter(|found| found.by != Reason::Order);
        let named = named.filter_map(|found| match found.place {
            Place::Heading(section) | Place::Item(section, _) => Some(section),
            Place::Footnote(_) => None,
        });
        for section in named.chain(hashtag.sections.iter().copied()) {
            if let Some(tagged) = tagged.get_mut(section as usize) {
                *tagged = true;
            }
        }
    }
    let top = |section: &&Rc<Section>| section.parent.is_none();
    let titled: Vec<(&str, bool)> = sections
        .iter()
        .zip(tagged)
        .filter(|(section, _)| top(section))
        .filter_map(|(section, tagged)| Some((section.heading.as_ref()?.text.trim(), tagged)))
        .filter(|(text, _)| !text.is_empty())
        .collect();
    let any = titled.iter().any(|(_, tagged)| *tagged);
    let chosen = titled.iter().filter(|(_, tagged)| *tagged || !any);
    let mut shown: Vec<&str> = Vec::new();
    for (text, _) in chosen {
        let short = short(text.trim_start_while(|char: char| {
            !char.is_alphanumeric()
                && !matches!(char, '‘' | '“' | '\'' | '"' | '(' | '[' | '「' | '『')
        }));
        if shown.len() < 3 && !shown.contains(&short) {
            shown.push(short);
        }
    }
    let rest = titled.len() - shown.len().min(titled.len());
    let separate = shown.iter().all(|heading| !heading.contains(", "));
    let list = shown.join(if separate { ", " } else { " · " });
    match (language, rest) {
        (Language::Korean, _) if list.is_empty() => "라이브 요약".into(),
        (Language::English, _) if list.is_empty() => "Livestream summary".into(),
        (_, 0) => list.into(),
        (Language::Korean, rest) => format!("{list} 외 {rest}개 주제").into(),
        (Language::English, 1) => format!("{list} and 1 more topic").into(),
        (Language::English, rest) => format!("{list} and {rest} more topics").into(),
    }
}

/// The first of the things that a long heading lists.
fn short(heading: &str) -> &str {
    const LONG: usize = 12;
    if heading.chars().count() <= LONG {
        return heading;
    }
    let marks = [
        ", ", "、", " 및 ", " · ", "·", " / ", " - ", " – ", " — ", ": ", "：", " vs", " and ",
        " (", " & ",
    ];
    let mark = marks.iter().filter_map(|mark| heading.find(mark)).min();
    let cut = mark.into_iter().chain(joined(heading)).min();
    match cut.and_then(|cut| heading.slice(..cut)) {
        Some(first) if first.chars().count() > 1 => first.trim(),
        _ => heading,
    }
}

/// Where the first word ends that carries 와 or 과.
fn joined(heading: &str) -> Option<usize> {
    let mut start = 0;
    for word in heading.split_inclusive(' ') {
        let stem = word.strip_suffix(' ');
        if let Some(stem) = stem.and_then(|word| without_particle(word, "와과")) {
            return Some(start + stem.len());
        }
        start += word.len();
    }
    None
}
