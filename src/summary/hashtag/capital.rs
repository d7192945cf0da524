//! What a capital tells: where a text has Apple and Rust for names, apples and
//! what is rusty are none of them.
//!
//! Deliberately absent: acronyms, which are looked for in capitals alone
//! (`form`), and parts of names (`short`).

use super::super::model::Place;
use super::Reason;
use super::document::{Hit, Line};

/// Takes out what is spelled like a name but for its capital or its ending. The
/// mentions are those of tag after tag.
pub(super) fn settle(hits: &mut Vec<Hit>, tags: &[&str], lines: &[Line<'_>]) {
    let is_name: Vec<bool> = hits
        .chunk_by(|hit, next| hit.tag == next.tag)
        .flat_map(|own| {
            let tag = own.first().and_then(|hit| tags.get(hit.tag as usize));
            let tag = tag.copied().filter(|tag| may_be_name(tag));
            let is_name = tag.is_some_and(|tag| is_name(tag, own, lines));
            std::iter::repeat_n(is_name, own.len())
        })
        .collect();
    let mut is_name = is_name.into_iter();
    hits.retain(|hit| {
        let tag = tags.get(hit.tag as usize).copied().unwrap_or_default();
        let checked = is_name.next().unwrap_or_default() && is_own(hit);
        let is_same = |written: &str| written.len() == tag.len() && starts_large(written);
        !checked || written(hit, lines).is_none_or(|(_, written)| is_same(written))
    });
}

/// Whether a tag is one English word with a capital: most of them are written so
/// whatever they mean.
fn may_be_name(tag: &str) -> bool {
    let rest = tag.get(1..).unwrap_or_default();
    starts_large(tag) && !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether the items write a tag with its capital within sentences, and more often
/// than without.
fn is_name(tag: &str, own: &[Hit], lines: &[Line<'_>]) -> bool {
    let (mut large, mut small) = (0, 0);
    for hit in own.iter().filter(|hit| is_own(hit)) {
        let Some((before, written)) = written(hit, lines) else {
            continue;
        };
        large += usize::from(written == tag && before.trim_end().ends_with(char::is_alphanumeric));
        small += usize::from(!starts_large(written));
    }
    large > small
}

/// Whether a mention has the letters of the tag itself.
fn is_own(hit: &Hit) -> bool {
    hit.reason <= Reason::Spacing && hit.others.is_empty()
}

/// The words of a mention in an item, and what stands before them.
fn written<'a>(hit: &Hit, lines: &[Line<'a>]) -> Option<(&'a str, &'a str)> {
    let line = lines.get(hit.line as usize)?;
    let text = &line.prose.text;
    matches!(line.place, Place::Item(..))
        .then(|| Some((text.get(..hit.range.start)?, text.get(hit.range.clone())?)))
        .flatten()
}

fn starts_large(word: &str) -> bool {
    word.starts_with(|char: char| char.is_ascii_uppercase())
}
