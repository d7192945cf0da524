//! Which lines name which tag: the mentions of all its forms, less those that
//! the document does not speak for.
//!
//! Deliberately absent: what is about a tag without naming it (`topic`,
//! `placement`).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::super::model::Text;
use super::super::source::WrittenTag;
use super::abbreviation::{self, Initials};
use super::alias::{self, Aliases, Heard};
use super::document::{Hit, Index, Line, Vocabulary};
use super::form::{self, Form};
use super::order::Slot;
use super::{Reason, normal, short};

/// The words that name a tag in one line, and how.
#[derive(Clone, Debug)]
pub(super) struct Naming {
    /// The strongest reason.
    pub(super) reason: Reason,
    /// The bytes of the words, in order.
    pub(super) ranges: Vec<Range<usize>>,
}

/// For each tag, the lines that name it.
pub(super) type Named = Vec<BTreeMap<u32, Naming>>;

/// Finds the lines that name the tags. Gives besides the mentions of parts of
/// tags that nothing names, by rising tag. `names` are groups of names that mean
/// the same.
pub(super) fn named(
    tags: &[WrittenTag],
    lines: &[Line<'_>],
    names: &[Vec<Text>],
) -> (Named, Vec<Hit>) {
    let texts: Vec<&str> = tags.iter().map(|tag| tag.tag.as_ref()).collect();
    let vocabulary = Vocabulary::of(lines, &texts);
    let aliases = Aliases::new(names);
    let heard = Heard::of(lines);
    let learned = learn(&texts, lines);
    let keys: HashSet<String> = texts.iter().map(|tag| normal::key(tag)).collect();
    let forms = texts.iter().zip(0..).flat_map(|(tag, number)| {
        let learned = learned.get(&number).map_or(&[][..], Vec::as_slice);
        let own = normal::key(tag);
        let keys = &keys;
        form::forms(tag, learned, &aliases, &heard, &vocabulary)
            .into_iter()
            .filter(move |form| {
                // A short form that is a tag of its own is that tag.
                let other =
                    matches!(&form.parts[..], [only] if *only != own && keys.contains(only));
                form.reason != Reason::Short || !other
            })
            .map(move |form| (number, form))
    });
    let index = Index::of(forms.collect());
    let mut hits = Vec::new();
    let mut versions = Vec::new();
    for (line, number) in lines.iter().zip(0..) {
        index.look(number, line, &mut hits, &mut versions);
    }
    let slots = short::slots(&hits, tags.len(), lines);
    abbreviated(&texts, &slots, lines, &mut hits);
    let left = short::settle(&mut hits, &slots, lines);
    let chained = short::chains(&hits, &versions, lines);
    hits.extend(chained.into_iter().map(|(tag, version)| Hit {
        tag,
        line: version.line,
        range: version.range,
        others: Vec::new(),
        reason: Reason::Short,
        share: None,
    }));
    let mut named: Named = vec![BTreeMap::new(); tags.len()];
    for mut hit in hits {
        let (Some(named), Some(tag), Some(line)) = (
            named.get_mut(hit.tag as usize),
            texts.get(hit.tag as usize),
            lines.get(hit.line as usize),
        ) else {
            continue;
        };
        let same = hit.others.is_empty() && line.prose.text.get(hit.range.clone()) == Some(tag);
        if same {
            hit.reason = Reason::Exact;
        }
        let naming = named.entry(hit.line).or_insert_with(|| Naming {
            reason: hit.reason,
            ranges: Vec::new(),
        });
        naming.reason = naming.reason.min(hit.reason);
        naming.ranges.push(hit.range);
        naming.ranges.append(&mut hit.others);
    }
    for naming in named.iter_mut().flat_map(BTreeMap::values_mut) {
        naming.ranges = merged(std::mem::take(&mut naming.ranges));
    }
    (named, left)
}

/// Adds the mentions of what tags are short for that nothing names in full.
fn abbreviated(tags: &[&str], slots: &[Option<Slot>], lines: &[Line<'_>], hits: &mut Vec<Hit>) {
    let full = hits.iter().filter(|hit| hit.share.is_none());
    let full: HashSet<u32> = full.map(|hit| hit.tag).collect();
    let rest: Vec<(u32, String)> = (0..)
        .zip(tags.iter().copied())
        .map(|(number, tag)| (number, normal::key(tag)))
        .filter(|(number, key)| !full.contains(number) && abbreviation::may_be(key))
        .collect();
    if rest.is_empty() {
        return;
    }
    let words = Initials::of(lines);
    let mut forms = Vec::new();
    for (number, key) in rest {
        let slot = slots.get(number as usize).copied().flatten();
        let near = |section| slot.is_none_or(|slot| slot.contains(section));
        if let Some(parts) = words.expansion(&key, near) {
            forms.push((number, Form::alias(parts)));
        }
    }
    if forms.is_empty() {
        return;
    }
    let index = Index::of(forms);
    for (line, number) in lines.iter().zip(0..) {
        index.look(number, line, hits, &mut Vec::new());
    }
}

/// The other names that parentheses give to the tags, by the tags' numbers.
fn learn(tags: &[&str], lines: &[Line<'_>]) -> HashMap<u32, Vec<String>> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    for (tag, number) in tags.iter().zip(0..) {
        for name in form::names(tag) {
            numbers.entry(normal::key(name)).or_insert(number);
        }
    }
    let mut learned: HashMap<u32, Vec<String>> = HashMap::new();
    for line in lines {
        for parenthesis in alias::parentheses(&line.prose.text) {
            let inside = numbers.get(&parenthesis.key());
            let before = parenthesis
                .keys_before()
                .into_iter()
                .find_map(|key| numbers.get(&key));
            match (before, inside) {
                // Both are tags: each keeps its own items, and shares the other's.
                (Some(before), Some(inside)) if before == inside => {}
                (Some(&before), None) => {
                    let tag = tags.get(before as usize).copied().unwrap_or_default();
                    let name = parenthesis.name_inside(tag).map(str::to_owned);
                    learned.entry(before).or_default().extend(name);
                }
                (_, Some(&inside)) => {
                    let name = parenthesis.name_before();
                    learned.entry(inside).or_default().extend(name);
                }
                (None, None) => {}
            }
        }
    }
    learned
}

/// Ranges in order, overlapping ones joined.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
