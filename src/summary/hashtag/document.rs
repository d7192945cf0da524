//! The document as the tags are looked for in it: its lines of text, and which
//! mentions of which tag stand in each.
//!
//! Deliberately absent: what a mention says about the items around it
//! (`topic`).

use std::ops::Range;

use super::super::model::{Place, Prose, Section};
use super::Reason;
use super::acceptance;
use super::clause;
use super::form::{Form, Rule, Share};
use super::mention::{self, Fit, Mention};
use super::normal::{self, Gap, Script, Unit};
use super::trie::Trie;
use super::work;

/// A prose of a heading or an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// What it belongs to.
    pub(super) place: Place,
    /// The words.
    pub(super) prose: &'a Prose,
    /// The item that an item stands under, by its number in the section.
    pub(super) parent: Option<u32>,
}

impl Line<'_> {
    /// The section that the line is in.
    pub(super) fn section(&self) -> Option<u32> {
        match self.place {
            Place::Heading(section) | Place::Item(section, _) => Some(section),
            Place::Footnote(_) => None,
        }
    }
}

/// A mention of a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The tag, by its number.
    pub(super) tag: u32,
    /// The line, by its number.
    pub(super) line: u32,
    /// The bytes of the words, or of the first stretch of them.
    pub(super) range: Range<usize>,
    /// The bytes of the other stretches.
    pub(super) others: Vec<Range<usize>>,
    /// What it is to the tag.
    pub(super) reason: Reason,
    /// What share of the tag it is, if it only counts where the document speaks
    /// for it.
    pub(super) share: Option<Share>,
}

/// Puts mentions in the order of their tags and lines.
pub(super) fn sort(hits: &mut [Hit]) {
    hits.sort_unstable_by_key(|hit| (hit.tag, hit.line));
}

/// A number behind one or two letters, such as V8, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// The line, by its number.
    pub(super) line: u32,
    /// The bytes.
    pub(super) range: Range<usize>,
    /// The letters, as written.
    pub(super) letters: String,
    /// The number, of three digits at most.
    pub(super) number: u32,
}

/// The lines of the sections, in source order.
pub(super) fn lines(sections: &[Section]) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (section, index) in sections.iter().zip(0..) {
        lines.extend(section.heading.iter().map(|prose| Line {
            place: Place::Heading(index),
            prose,
            parent: None,
        }));
        for (item, number) in section.items.iter().zip(0..) {
            for block in &item.blocks {
                block.for_each_prose(&mut |prose| {
                    lines.push(Line {
                        place: Place::Item(index, number),
                        prose,
                        parent: item.parent,
                    });
                });
            }
        }
    }
    lines
}

/// The most forms that are weighed for each letter of a line, which keeps the
/// work linear in the text where hundreds of tags share their words.
const MOST_FORMS_A_LETTER: usize = 16;

/// The most units that may lie between the parts of a form.
const FARTHEST: u32 = 14;

/// How a form begins: the keys of its first parts, one or two, and whether the
/// first has to describe the second.
type Beginning = (u32, Option<u32>, bool);

/// The forms of all tags, ready to be looked for.
#[derive(Debug)]
pub(super) struct Index {
    trie: Trie,
    /// The forms, each with the number of its tag and the keys of its parts.
    forms: Vec<(u32, Form, Vec<u32>)>,
    /// The forms, by how they begin; rising.
    by_keys: Vec<(Beginning, u32)>,
    /// Whether a key starts a form of several parts.
    starts: Vec<bool>,
}

impl Index {
    /// Takes the forms with the number of the tag of each.
    pub(super) fn of(forms: Vec<(u32, Form)>) -> Self {
        let mut index = Self {
            trie: Trie::new(),
            forms: Vec::with_capacity(forms.len()),
            by_keys: Vec::with_capacity(forms.len()),
            starts: Vec::new(),
        };
        for (tag, form) in forms {
            let keys = form.parts.iter().map(|part| index.trie.insert(part));
            let Some(keys) = keys.collect::<Option<Vec<u32>>>() else {
                continue;
            };
            if let Some(first) = keys.first() {
                let number = index.forms.len() as u32;
                let describing = form.rule == Rule::Describing;
                let key = (*first, keys.get(1).copied(), describing);
                index.by_keys.push((key, number));
                index.forms.push((tag, form, keys));
            }
        }
        index.by_keys.sort_unstable();
        index.starts = vec![false; index.trie.len()];
        for ((first, second, _), _) in &index.by_keys {
            if let Some(starts) = index.starts.get_mut(*first as usize) {
                *starts |= second.is_some();
            }
        }
        index
    }

    /// The forms that begin so.
    fn forms(&self, key: Beginning) -> impl Iterator<Item = &(u32, Form, Vec<u32>)> {
        let from = self.by_keys.partition_point(|(other, _)| *other < key);
        let rest = self.by_keys.get(from..).unwrap_or_default().iter();
        rest.take_while(move |(other, _)| *other == key)
            .filter_map(|(_, form)| self.forms.get(*form as usize))
    }

    /// The mentions in a line, as hits, and the version numbers.
    pub(super) fn look(
        &self,
        number: u32,
        line: &Line<'_>,
        hits: &mut Vec<Hit>,
        versions: &mut Vec<Version>,
    ) {
        let units = normal::units(&line.prose.text);
        find_versions(number, &line.prose.text, &units, versions);
        let mut mentions = Vec::new();
        mention::scan(&units, &self.trie, |mention| mentions.push(mention));
        if mentions.is_empty() {
            return;
        }
        let mut forms_left = MOST_FORMS_A_LETTER * units.len();
        for mention in &mentions {
            for (tag, form, _) in self.forms((mention.key, None, false)) {
                work::count();
                if forms_left == 0 {
                    return;
                }
                forms_left -= 1;
                if acceptance::accepts(form, *mention, &units) {
                    hits.push(Hit {
                        tag: *tag,
                        line: number,
                        range: mention::bytes(&units, mention.start..mention.end),
                        others: Vec::new(),
                        reason: form.reason,
                        share: form.share(),
                    });
                }
            }
        }
        self.look_for_parts(number, &units, &mentions, forms_left, hits);
    }

    fn look_for_parts(
        &self,
        number: u32,
        units: &[Unit],
        mentions: &[Mention],
        mut forms_left: usize,
        hits: &mut Vec<Hit>,
    ) {
        /// A text that is crowded with more keys than this is no prose; the
        /// bound keeps the work linear in it.
        const CROWD: usize = 40;
        for (index, first) in mentions.iter().enumerate() {
            if !self
                .starts
                .get(first.key as usize)
                .is_some_and(|starts| *starts)
            {
                continue;
            }
            let near = mentions
                .iter()
                .skip(index + 1)
                .take_while(|next| next.start <= first.end + FARTHEST)
                .take(CROWD);
            for second in near
                .inspect(|_| work::count())
                .filter(|second| follows(units, first, second))
            {
                let beginning = |describing| (first.key, Some(second.key), describing);
                let describes = clause::describes(first, second, units);
                let forms = self.forms(beginning(false));
                let describing = describes.then(|| self.forms(beginning(true)));
                for (tag, form, keys) in forms.chain(describing.into_iter().flatten()) {
                    work::count();
                    if forms_left == 0 {
                        return;
                    }
                    forms_left -= 1;
                    let mut found = vec![*first, *second];
                    for key in keys.get(2..).unwrap_or_default() {
                        let last = found.last().copied();
                        let mut after = mentions.iter().skip(index + 1).take(2 * CROWD);
                        let next = after.find(|next| {
                            next.key == *key && last.is_some_and(|last| follows(units, &last, next))
                        });
                        found.extend(next.copied());
                    }
                    if found.len() == keys.len() {
                        hits.push(Hit {
                            tag: *tag,
                            line: number,
                            range: mention::bytes(units, first.start..first.end),
                            others: found
                                .iter()
                                .skip(1)
                                .map(|part| mention::bytes(units, part.start..part.end))
                                .collect(),
                            reason: form.reason,
                            share: None,
                        });
                    }
                }
            }
        }
    }
}

/// Whether `second` stands behind `first`, in its sentence and near enough.
fn follows(units: &[Unit], first: &Mention, second: &Mention) -> bool {
    second.start >= first.end
        && second.start - first.end <= FARTHEST
        && second.fit != Fit::Buried
        && units
            .get(first.end as usize..=second.start as usize)
            .is_some_and(|between| between.iter().all(|unit| unit.gap < Gap::Sentence))
}

fn find_versions(line: u32, text: &str, units: &[Unit], versions: &mut Vec<Version>) {
    for (index, unit) in units.iter().enumerate() {
        let starts = unit.upper
            && (unit.gap > Gap::None
                || index
                    .checked_sub(1)
                    .and_then(|before| units.get(before))
                    .is_none_or(|before| before.script != Script::Latin));
        if !starts {
            continue;
        }
        let joined = |at: usize, script: Script| {
            units
                .get(at)
                .is_some_and(|unit| unit.script == script && (at == index || unit.gap == Gap::None))
        };
        let letters = (index..index + 3)
            .take_while(|&at| joined(at, Script::Latin))
            .count();
        let digits = (index + letters..index + letters + 4)
            .take_while(|&at| joined(at, Script::Digit))
            .count();
        let end = index + letters + digits;
        let open = joined(end, Script::Latin) || joined(end, Script::Digit);
        if !(1..=2).contains(&letters) || !(1..=3).contains(&digits) || open {
            continue;
        }
        let range = mention::bytes(units, index as u32..end as u32);
        let written = text.get(range.clone()).unwrap_or_default();
        let (letters, number) = written.split_at_checked(letters).unwrap_or_default();
        if let Ok(number) = number.parse() {
            versions.push(Version {
                line,
                range,
                letters: letters.to_owned(),
                number,
            });
        }
    }
}
