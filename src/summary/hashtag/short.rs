//! Whether a short form is believed: 하이닉스 for SK하이닉스, Powell for Jerome
//! Powell, but not every 투자 for 갭투자.
//!
//! Where the document names a tag in full, the last part of a proper name
//! stands for it in the same sections. Where it never does, the part of the tag
//! that is rarest in the document does, as long as it is rare. Deliberately
//! absent: words that are never believed (`generic`).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::super::model::Place;
use super::document::{Hit, Line, Version};
use super::form::Share;
use super::order::{self, Slot};
use super::trie::LONGEST;
use super::{Reason, work};

/// Takes out the short forms that the document does not speak for. Gives
/// them, by rising tag.
pub(super) fn settle(hits: &mut Vec<Hit>, slots: &[Option<Slot>], lines: &[Line<'_>]) -> Vec<Hit> {
    let claims = claims(hits);
    within_others(hits);
    hits.sort_by_key(|hit| hit.tag);
    let mut verdicts = Vec::with_capacity(hits.len());
    for own in hits.chunk_by(|hit, next| hit.tag == next.tag) {
        let full: Vec<&Hit> = own.iter().filter(|hit| hit.share.is_none()).collect();
        let slot = own.first().and_then(|hit| slots.get(hit.tag as usize));
        let slot = slot.copied().flatten();
        let believed = if full.is_empty() {
            rarest(own, &claims, lines, slot)
        } else {
            beside(&full, own, &claims, lines)
        };
        let chosen = || believed.iter().filter_map(|&index| own.get(index));
        let items: HashSet<u32> = chosen()
            .map(|hit| hit.line)
            .filter(|line| !is_heading(lines, *line))
            .collect();
        let names = items.len() == 1 || are_names(chosen(), lines);
        verdicts.extend(own.iter().enumerate().map(|(index, hit)| {
            if hit.share.is_none() || believed.contains(&index) {
                if names {
                    Verdict::Name
                } else {
                    Verdict::Believed
                }
            } else {
                Verdict::Left
            }
        }));
    }
    let mut left = Vec::new();
    for (mut hit, verdict) in std::mem::take(hits).into_iter().zip(verdicts) {
        match verdict {
            Verdict::Name => {
                hit.reason = hit.reason.min(Reason::Short);
                hits.push(hit);
            }
            Verdict::Believed => hits.push(hit),
            Verdict::Left => left.push(hit),
        }
    }
    left
}

/// Takes out the short forms that stand within the full name of another tag:
/// 전자 in 삼성전자 is no LG전자, where both are tags.
fn within_others(hits: &mut Vec<Hit>) {
    /// No name has more bytes.
    const REACH: usize = 4 * LONGEST;
    /// Names around one place; a text with more is no prose.
    const CROWD: usize = 40;
    let full = hits.iter().filter(|hit| hit.share.is_none());
    let mut names: Vec<(u32, Range<usize>, u32)> = full
        .filter(|hit| hit.others.is_empty())
        .map(|hit| (hit.line, hit.range.clone(), hit.tag))
        .collect();
    names.sort_unstable_by_key(|(line, range, _)| (*line, range.start));
    hits.retain(|hit| {
        let far = |name: &(u32, Range<usize>, u32)| {
            (name.0, name.1.start + REACH) < (hit.line, hit.range.start)
        };
        let near = names.iter().skip(names.partition_point(far));
        let near = near.inspect(|_| work::count());
        let holds = |name: &(u32, Range<usize>, u32)| {
            let (_, range, tag) = name;
            *tag != hit.tag && hit.range.end <= range.end && range.len() > hit.range.len()
        };
        hit.share.is_none()
            || !near
                .take_while(|(line, range, _)| (*line, range.start) <= (hit.line, hit.range.start))
                .take(CROWD)
                .any(holds)
    });
}

/// What becomes of a mention.
#[derive(Clone, Copy, Debug)]
enum Verdict {
    /// It names its tag.
    Believed,
    /// It names its tag, as the half of a name does that its capital shows to be
    /// one (Novo for Novo Nordisk), and as a part does that one item alone has:
    /// the tag was made of that item.
    Name,
    /// It does not.
    Left,
}

/// The tag that wants the words at a place, by line and byte; `None` where
/// several do.
type Claims = HashMap<(u32, usize), Option<u32>>;

fn claims(hits: &[Hit]) -> Claims {
    let mut claims = Claims::new();
    for hit in hits.iter().filter(|hit| is_head(hit)) {
        let claim = claims.entry(place(hit)).or_insert(Some(hit.tag));
        *claim = claim.filter(|tag| *tag == hit.tag);
    }
    claims
}

fn place(hit: &Hit) -> (u32, usize) {
    (hit.line, hit.range.start)
}

/// The short forms, by index, of a tag that is also named in full.
fn beside(full: &[&Hit], own: &[Hit], claims: &Claims, lines: &[Line<'_>]) -> HashSet<usize> {
    let named: HashSet<u32> = full.iter().map(|hit| hit.line).collect();
    let sections: HashSet<Option<u32>> = full.iter().map(|hit| section(lines, hit.line)).collect();
    // A heading that has only the kind of a thing is about more than that one:
    // 예산 is no heading of 교육예산 alone.
    let heads: Vec<usize> = (0..own.len())
        .filter(|&index| {
            own.get(index).is_some_and(|hit| {
                is_head(hit)
                    && claims.get(&place(hit)).is_none_or(Option::is_some)
                    && !is_lower(hit, lines)
                    && (hit.share == Some(Share::Stem) || !is_heading(lines, hit.line))
            })
        })
        .collect();
    let line = |index: &usize| own.get(*index).map_or(0, |hit| hit.line);
    let alone: HashSet<u32> = heads
        .iter()
        .map(line)
        .filter(|line| !named.contains(line))
        .collect();
    let near = alone
        .iter()
        .filter(|line| sections.contains(&section(lines, **line)))
        .count();
    if near * 2 >= alone.len() {
        return heads.into_iter().collect();
    }
    // The heading over the full name says what the section is about.
    let in_heading = |index: &usize| {
        let line = line(index);
        is_heading(lines, line) && sections.contains(&section(lines, line))
    };
    heads.into_iter().filter(in_heading).collect()
}

/// The short forms, by index, of a tag that is never named in full, and that the
/// order of the tag line has in `slot`.
fn rarest(own: &[Hit], claims: &Claims, lines: &[Line<'_>], slot: Option<Slot>) -> HashSet<usize> {
    let mut shares: BTreeMap<Share, HashSet<u32>> = BTreeMap::new();
    for hit in own {
        let contested = is_head(hit) && claims.get(&place(hit)).is_some_and(Option::is_none);
        if let Some(share @ (Share::Stem | Share::Head | Share::Part(_))) = hit.share
            && !contested
        {
            shares.entry(share).or_default().insert(hit.line);
        }
    }
    let in_slot = |line: u32| {
        slot.zip(section(lines, line))
            .is_none_or(|(slot, section)| slot.contains(section))
    };
    shares.retain(|share, at| {
        let hits = own.iter().filter(|hit| hit.share == Some(*share));
        at.iter().any(|line| in_slot(*line)) || are_names(hits, lines)
    });
    let rarest = shares.iter().min_by_key(|(_, at)| at.len());
    let Some((&rarest, at)) = rarest else {
        return HashSet::new();
    };
    let sections: HashSet<Option<u32>> = at.iter().map(|line| section(lines, *line)).collect();
    let is_rare = sections.len() <= 3 && at.len() <= (lines.len() / 8).max(3);
    // A heading decides which section a part belongs to.
    let headed: HashSet<Option<u32>> = at
        .iter()
        .filter(|line| is_heading(lines, **line))
        .map(|line| section(lines, *line))
        .collect();
    let believed = |hit: &Hit| {
        hit.share == Some(rarest)
            && match headed.len() {
                0 => is_rare,
                _ => headed.contains(&section(lines, hit.line)),
            }
    };
    (0..own.len())
        .filter(|&index| own.get(index).is_some_and(believed))
        .collect()
}

/// Where the order of the tag line has each tag, as the tags around it tell that
/// are named in full.
pub(super) fn slots(hits: &[Hit], tags: usize, lines: &[Line<'_>]) -> Vec<Option<Slot>> {
    /// One tag in so many may stand out of order.
    const MOST_OUT: usize = 10;
    let mut full: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); tags];
    for hit in hits.iter().filter(|hit| hit.share.is_none()) {
        if let Some(full) = full.get_mut(hit.tag as usize) {
            full.insert(hit.line);
        }
    }
    let full: Vec<Vec<u32>> = full.into_iter().map(Vec::from_iter).collect();
    let sections = lines.iter().filter_map(Line::section).max();
    let sections = sections.map_or(0, |last| last as usize + 1);
    order::of_sections(&full, lines, MOST_OUT).map_or_else(Vec::new, |anchors| {
        (0..tags)
            .map(|tag| order::slot(&anchors, tag, sections))
            .collect()
    })
}

/// Whether a mention starts with a small letter.
fn is_lower(hit: &Hit, lines: &[Line<'_>]) -> bool {
    let line = lines.get(hit.line as usize);
    let name = line.and_then(|line| line.prose.text.get(hit.range.clone()));
    name.is_some_and(|name| name.starts_with(|char: char| char.is_ascii_lowercase()))
}

/// Whether mentions are of a name, as their capitals tell: each has one, and one
/// of them is not the first word of its sentence, or there are several.
fn are_names<'a>(hits: impl Iterator<Item = &'a Hit>, lines: &[Line<'_>]) -> bool {
    let mut count = 0;
    let mut inside = false;
    for hit in hits {
        let text = lines.get(hit.line as usize).map(|line| &line.prose.text);
        let Some((before, name)) = text.and_then(|text| text.split_at_checked(hit.range.start))
        else {
            return false;
        };
        if !name.starts_with(|char: char| char.is_ascii_uppercase()) {
            return false;
        }
        inside |= before.trim_end().ends_with(char::is_alphanumeric);
        count += 1;
    }
    inside || count > 1
}

/// Whether a mention is of what a tag is, and not of what kind of it.
fn is_head(hit: &Hit) -> bool {
    matches!(hit.share, Some(Share::Stem | Share::Head))
}

fn section(lines: &[Line<'_>], line: u32) -> Option<u32> {
    lines.get(line as usize).and_then(Line::section)
}

fn is_heading(lines: &[Line<'_>], line: u32) -> bool {
    matches!(
        lines.get(line as usize).map(|line| line.place),
        Some(Place::Heading(_))
    )
}

/// The later members of a generation chain: where `TPU V6` names a tag, V7 and
/// V8 do so too. Gives the tag with the versions that name it.
pub(super) fn chains(
    hits: &[Hit],
    versions: &[Version],
    lines: &[Line<'_>],
) -> Vec<(u32, Version)> {
    let mut by_line: HashMap<u32, Vec<&Version>> = HashMap::new();
    for version in versions {
        by_line.entry(version.line).or_default().push(version);
    }
    let mut families: HashMap<&str, HashSet<u32>> = HashMap::new();
    for hit in hits {
        let Some(text) = lines.get(hit.line as usize).map(|line| &line.prose.text) else {
            continue;
        };
        let end = hit.others.last().unwrap_or(&hit.range).end;
        let near = by_line.get(&hit.line).into_iter().flatten();
        for version in near.filter(|version| is_generation(&version.letters)) {
            let between = text.get(end..version.range.start);
            if between.is_some_and(|between| between.trim().is_empty()) {
                families
                    .entry(&version.letters)
                    .or_default()
                    .insert(hit.tag);
            }
        }
    }
    versions
        .iter()
        .filter_map(|version| {
            let tags = families.get(version.letters.as_str())?;
            // A family of two tags tells neither.
            let tag = tags.iter().next().filter(|_| tags.len() == 1)?;
            Some((*tag, version.clone()))
        })
        .collect()
}

/// Quarters, halves and fiscal years are no generations.
fn is_generation(letters: &str) -> bool {
    !matches!(letters, "Q" | "H" | "FY" | "D" | "No" | "S")
}
