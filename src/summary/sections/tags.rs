//! The hashtags that stand in the sentences themselves: `오늘은 #물가가 오름`.
//!
//! Deliberately absent: lines of tags (`source::tags`) and what a hashtag looks
//! like (`hashtag::lex`).

use super::super::edges::Edges;
use std::collections::HashSet;

use super::super::hashtag::lex;
use super::super::model::{Inline, Prose, Section};
use super::super::source::WrittenTag;
use super::for_each_inline;
use super::moments::plain;

/// The tags in headings and items, in source order, each once; those that are
/// `listed` elsewhere are not among them.
pub(crate) fn find(sections: &[Section], listed: &[WrittenTag]) -> Vec<WrittenTag> {
    let mut found: Vec<WrittenTag> = Vec::new();
    for_each_prose(sections, &mut |prose| {
        // The wide signs begin with the byte EF.
        if !prose.text.bytes().any(|byte| matches!(byte, b'#' | 0xef)) {
            return;
        }
        for_each_inline(&prose.inlines, &mut |inline, at| {
            // What is written in code or in an address is not said.
            let Inline::Text(text) = inline else { return };
            if text.contains("://") {
                return;
            }
            found.extend(lex::inline(text).into_iter().map(|token| WrittenTag {
                tag: token.tag.into(),
                position: prose.position(at + token.range.start),
            }));
        });
    });
    if found.is_empty() {
        return found;
    }
    let mut known: HashSet<String> = listed.iter().map(|tag| plain(&tag.tag)).collect();
    known.extend(found.iter().map(|tag| plain(&tag.tag)));
    let mut said = HashSet::new();
    for_each_prose(sections, &mut |prose| {
        for word in prose.text.split(|char: char| char.is_whitespace()) {
            let word = word.trim_end_while(|char: char| !char.is_alphanumeric());
            said.extend(without_particle(word, "은는을를").into_iter().chain([word]));
        }
    });
    // `#환율이` where others write `환율` is that one with a particle.
    let mut taken: HashSet<String> = listed.iter().map(|tag| plain(&tag.tag)).collect();
    found.retain_mut(|tag| {
        let stem = without_particle(&tag.tag, "이가은는을를의에와과");
        if let Some(stem) = stem.filter(|stem| known.contains(&plain(stem)) || said.contains(stem))
        {
            tag.tag = stem.into();
        }
        taken.insert(plain(&tag.tag))
    });
    found
}

fn for_each_prose<'a>(sections: &'a [Section], visit: &mut dyn FnMut(&'a Prose)) {
    for section in sections {
        section.heading.iter().for_each(&mut *visit);
        for block in section.items.iter().flat_map(|item| &item.blocks) {
            block.for_each_prose(visit);
        }
    }
}

/// A word without the last of these particles, if it has one that fits the sound
/// before it (효과 and 전문가 have none) and leaves more than a syllable.
pub(super) fn without_particle<'a>(word: &'a str, particles: &str) -> Option<&'a str> {
    let particle = word.chars().next_back()?;
    let stem = word.strip_suffix(particle)?;
    let last = stem.chars().next_back()?;
    let hangul = matches!(last, '가'..='힣');
    let closed = hangul && !(last as u32 - 0xac00).is_multiple_of(28);
    let fits = match particle {
        '이' | '은' | '을' | '과' => closed || !hangul,
        '가' | '는' | '를' | '와' => !closed,
        _ => true,
    };
    (fits && particles.contains(particle) && stem.chars().count() > 1).then_some(stem)
}
