//! Which lines name which tag: the mentions of all its forms, less those that
//! the document does not speak for.
//!
//! Deliberately absent: what is about a tag without naming it (`topic`,
//! `placement`).

use std::ops::Range;

use super::super::model::Text;
use super::super::source::WrittenTag;
use super::abbreviation::{self, Initials};
use super::alias::{self, Aliases, Heard};
use super::document::{self, Hit, Index, Line};
use super::form::{self, Form, Knowledge};
use super::order::Slot;
use super::vocabulary::Vocabulary;
use super::{Reason, apart, capital, normal, short};

/// The words that name a tag in one line, and how.
#[derive(Clone, Debug)]
pub(super) struct Naming {
    /// The line, by its number.
    pub(super) line: u32,
    /// The strongest reason.
    pub(super) reason: Reason,
    /// The bytes of the words, in order.
    pub(super) ranges: Vec<Range<usize>>,
}

/// For each tag, the lines that name it, rising.
pub(super) type Named = Vec<Vec<Naming>>;

/// Finds the lines that name the tags. Gives besides the mentions of parts of
/// tags that do not name them, by rising tag and line. `names` are groups of
/// names that mean the same.
pub(super) fn named(
    tags: &[WrittenTag],
    lines: &[Line<'_>],
    names: &[Vec<Text>],
) -> (Named, Vec<Hit>) {
    let texts: Vec<&str> = tags.iter().map(|tag| tag.tag.as_ref()).collect();
    let forms = forms(&texts, lines, names);
    let parts = apart::parts(&forms, tags.len());
    let index = Index::of(forms);
    let mut hits = Vec::new();
    let mut versions = Vec::new();
    for (line, number) in lines.iter().zip(0..) {
        index.look(number, line, &mut hits, &mut versions);
    }
    let slots = short::slots(&hits, tags.len(), lines);
    abbreviated(&texts, &slots, lines, &mut hits);
    let joined = apart::joined(&hits, &parts, &slots, lines);
    let left = short::settle(&mut hits, &slots, lines);
    apart::add(&mut hits, joined, lines);
    capital::settle(&mut hits, &texts, lines);
    short::add_chains(&mut hits, &versions, lines);
    document::sort(&mut hits);
    let mut named: Named = vec![Vec::new(); tags.len()];
    for hit in hits {
        let tag = hit.tag as usize;
        if let (Some(named), Some(tag)) = (named.get_mut(tag), texts.get(tag)) {
            add(named, hit, tag, lines);
        }
    }
    for naming in named.iter_mut().flatten() {
        join(&mut naming.ranges);
    }
    (named, left)
}

/// Adds the next mention of a tag to the lines that name it.
fn add(named: &mut Vec<Naming>, mut hit: Hit, tag: &str, lines: &[Line<'_>]) {
    let line = lines.get(hit.line as usize);
    let words = line.and_then(|line| line.prose.text.get(hit.range.clone()));
    if hit.others.is_empty() && words == Some(tag) {
        hit.reason = Reason::Exact;
    }
    match named.last_mut().filter(|last| last.line == hit.line) {
        Some(naming) => {
            naming.reason = naming.reason.min(hit.reason);
            naming.ranges.push(hit.range);
            naming.ranges.append(&mut hit.others);
        }
        None => {
            let mut ranges = vec![hit.range];
            ranges.append(&mut hit.others);
            named.push(Naming {
                line: hit.line,
                reason: hit.reason,
                ranges,
            });
        }
    }
}

/// The forms of the tags, each with the number of its tag.
fn forms(tags: &[&str], lines: &[Line<'_>], names: &[Vec<Text>]) -> Vec<(u32, Form)> {
    let known = Knowledge {
        words: Vocabulary::of(lines, tags),
        aliases: Aliases::new(names),
        heard: Heard::of(lines),
    };
    let keys = Keys::of(tags);
    let learned = learn(tags, &keys, lines);
    let mut forms = Vec::new();
    for ((tag, learned), number) in tags.iter().zip(&learned).zip(0..) {
        for form in form::forms(tag, learned, &known) {
            // A short form that is a tag of its own is that tag.
            let other = match &form.parts[..] {
                [only] => keys.tag(only).is_some_and(|other| other != number),
                _ => false,
            };
            if form.reason != Reason::Short || !other {
                forms.push((number, form));
            }
        }
    }
    forms
}

/// The tags by their names, in normal form.
struct Keys(Vec<(String, u32)>);

impl Keys {
    fn of(tags: &[&str]) -> Self {
        let mut keys = Vec::new();
        for (tag, number) in tags.iter().zip(0..) {
            let names = form::names(tag).into_iter();
            keys.extend(names.map(|name| (normal::key(name), number)));
        }
        keys.sort_unstable();
        Self(keys)
    }

    /// The first tag of a name.
    fn tag(&self, key: &str) -> Option<u32> {
        let first = self.0.partition_point(|(other, _)| other.as_str() < key);
        let (other, number) = self.0.get(first)?;
        (other == key).then_some(*number)
    }
}

/// Adds the mentions of what tags are short for that nothing names in full.
fn abbreviated(tags: &[&str], slots: &[Option<Slot>], lines: &[Line<'_>], hits: &mut Vec<Hit>) {
    let mut full = vec![false; tags.len()];
    for hit in hits.iter().filter(|hit| hit.share.is_none()) {
        if let Some(full) = full.get_mut(hit.tag as usize) {
            *full = true;
        }
    }
    let mut rest = Vec::new();
    let mut forms = Vec::new();
    for ((tag, full), number) in tags.iter().zip(full).zip(0..) {
        let key = normal::key(tag);
        let acronym = abbreviation::acronym(tag).filter(|_| !full);
        forms.extend(acronym.map(|acronym| (number, acronym)));
        if !full {
            rest.push((number, key));
        }
    }
    let words = if rest.is_empty() {
        Initials::default()
    } else {
        Initials::of(rest.iter().map(|(_, key)| key.as_str()), lines)
    };
    for (number, key) in rest {
        let slot = slots.get(number as usize).copied().flatten();
        let near = |section| slot.is_none_or(|slot| slot.contains(section));
        if let Some(parts) = words.expansion(&key, near) {
            forms.push((number, Form::alias(parts)));
        }
        let short = words.short_for(&key).into_iter();
        // A short form that is a tag of its own is that tag.
        let short = short.filter(|short| !tags.iter().any(|tag| normal::key(tag) == *short));
        forms.extend(short.map(|short| (number, Form::alias(vec![short]))));
    }
    if forms.is_empty() {
        return;
    }
    let index = Index::of(forms);
    for (line, number) in lines.iter().zip(0..) {
        index.look(number, line, hits, &mut Vec::new());
    }
}

/// The other names that parentheses give to each tag.
fn learn(tags: &[&str], keys: &Keys, lines: &[Line<'_>]) -> Vec<Vec<String>> {
    let mut learned = vec![Vec::new(); tags.len()];
    for line in lines {
        for parenthesis in alias::parentheses(&line.prose.text) {
            let inside = keys.tag(&parenthesis.key());
            let before = parenthesis.find_before(|key| keys.tag(key));
            let (number, name) = match (before, inside) {
                // Both are tags: each keeps its own items, and shares the other's.
                (Some(before), Some(inside)) if before == inside => continue,
                (Some(before), None) => {
                    let tag = tags.get(before as usize).copied().unwrap_or_default();
                    let name = parenthesis.name_inside(tag).map(str::to_owned);
                    (before, name)
                }
                (_, Some(inside)) => (inside, parenthesis.name_before()),
                (None, None) => continue,
            };
            if let Some(learned) = learned.get_mut(number as usize) {
                learned.extend(name);
            }
        }
    }
    learned
}

/// Puts ranges in order and joins those that overlap.
fn join(ranges: &mut Vec<Range<usize>>) {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    ranges.dedup_by(|range, last| {
        let overlap = range.start < last.end;
        if overlap {
            last.end = last.end.max(range.end);
        }
        overlap
    });
}
