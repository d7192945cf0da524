//! Whether a short form is believed: 하이닉스 for SK하이닉스, Powell for Jerome
//! Powell, but not every 투자 for 갭투자.
//!
//! A part of a name stands for the name where the document keeps it to the
//! sections that name the tag in full. Deliberately absent: words that are
//! never believed (`generic`).

use std::collections::{HashMap, HashSet};

use super::super::model::Place;
use super::document::{Hit, Line, Version};

/// Drops the short forms that the document does not speak for. Hits of one tag
/// and line may stand side by side.
pub(super) fn settle(hits: &mut Vec<Hit>, lines: &[Line<'_>]) {
    let section = |line: u32| match lines.get(line as usize).map(|line| line.place) {
        Some(Place::Heading(section) | Place::Item(section, _)) => section,
        Some(Place::Footnote(_)) | None => u32::MAX,
    };
    let mut full: HashMap<u32, (HashSet<u32>, HashSet<u32>)> = HashMap::new();
    for hit in hits.iter().filter(|hit| !hit.short) {
        let entry = full.entry(hit.tag).or_default();
        entry.0.insert(hit.line);
        entry.1.insert(section(hit.line));
    }
    let mut claims: HashMap<(u32, usize), HashSet<u32>> = HashMap::new();
    let mut alone: HashMap<u32, Vec<u32>> = HashMap::new();
    for hit in hits.iter().filter(|hit| hit.short) {
        let start = hit.ranges.first().map_or(0, |range| range.start);
        claims.entry((hit.line, start)).or_default().insert(hit.tag);
        let named = full
            .get(&hit.tag)
            .is_some_and(|full| full.0.contains(&hit.line));
        if !named {
            alone.entry(hit.tag).or_default().push(hit.line);
        }
    }
    let believed: HashSet<u32> = alone
        .iter()
        .filter(|(tag, at)| {
            let sections: HashSet<u32> = at.iter().map(|&line| section(line)).collect();
            match full.get(tag) {
                Some((_, named)) => {
                    let inside = at
                        .iter()
                        .filter(|line| named.contains(&section(**line)))
                        .count();
                    inside * 2 >= at.len()
                }
                None => sections.len() <= 3 && at.len() * 8 <= lines.len().max(24),
            }
        })
        .map(|(tag, _)| *tag)
        .collect();
    hits.retain(|hit| {
        let start = hit.ranges.first().map_or(0, |range| range.start);
        let shared = claims
            .get(&(hit.line, start))
            .is_some_and(|claims| claims.len() > 1);
        let full = full
            .get(&hit.tag)
            .is_some_and(|full| full.0.contains(&hit.line));
        !hit.short || full || believed.contains(&hit.tag) && !shared
    });
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
        let end = hit.ranges.last().map_or(0, |range| range.end);
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
