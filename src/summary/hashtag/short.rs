//! Whether a short form is believed: 하이닉스 for SK하이닉스, Powell for Jerome
//! Powell, but not every 투자 for 갭투자.
//!
//! Where the document names a tag in full, the last part of a proper name
//! stands for it in the same sections. Where it never does, the part of the tag
//! that is rarest in the document does, as long as it is rare. Deliberately
//! absent: words that are never believed (`generic`).

use std::ops::Range;

use super::super::model::Place;
use super::document::{self, Hit, Line, Version};
use super::form::Share;
use super::order::{self, Slot};
use super::trie::LONGEST;
use super::{Reason, insert, particle, work};

/// Takes out the short forms that the document does not speak for. Gives
/// them, by rising tag and line.
pub(super) fn settle(hits: &mut Vec<Hit>, slots: &[Option<Slot>], lines: &[Line<'_>]) -> Vec<Hit> {
    let claims = claims(hits);
    within_others(hits);
    document::sort(hits);
    let mut verdicts = Vec::with_capacity(hits.len());
    for own in hits.chunk_by(|hit, next| hit.tag == next.tag) {
        let slot = own.first().and_then(|hit| slots.get(hit.tag as usize));
        let mut believed = if own.iter().any(is_full) {
            beside(own, &claims, lines)
        } else {
            rarest(own, &claims, lines, slot.copied().flatten())
        };
        let chosen = own.iter().zip(&believed).filter(|(_, believed)| **believed);
        let chosen: Vec<&Hit> = chosen.map(|(hit, _)| hit).collect();
        let mut items: Vec<u32> = chosen.iter().map(|hit| hit.line).collect();
        items.retain(|line| !is_heading(lines, *line));
        items.dedup();
        let are_names = items.len() == 1 || are_names(&chosen, lines);
        for (believed, hit) in believed.iter_mut().zip(own) {
            *believed |= is_full(hit);
        }
        verdicts.extend(believed.into_iter().map(|believed| match believed {
            true if are_names => Verdict::Name,
            true => Verdict::Believed,
            false => Verdict::Left,
        }));
    }
    let mut verdicts = verdicts.into_iter();
    let is_left = |hit: &mut Hit| match verdicts.next() {
        Some(Verdict::Name) => {
            hit.reason = hit.reason.min(Reason::Short);
            false
        }
        Some(Verdict::Left) => true,
        Some(Verdict::Believed) | None => false,
    };
    hits.extract_if(.., is_left).collect()
}

/// Whether a mention is of the whole tag.
fn is_full(hit: &Hit) -> bool {
    hit.share.is_none()
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

/// The tags that want the words at a place, by line, byte and tag; rising.
type Claims = Vec<(u32, usize, u32)>;

fn claims(hits: &[Hit]) -> Claims {
    let heads = hits.iter().filter(|hit| is_head(hit));
    let mut claims: Claims = heads
        .map(|hit| (hit.line, hit.range.start, hit.tag))
        .collect();
    claims.sort_unstable();
    claims.dedup();
    claims
}

/// Whether several tags want the words of a mention.
fn is_contested(hit: &Hit, claims: &Claims) -> bool {
    let place = (hit.line, hit.range.start);
    let first = claims.partition_point(|(line, start, _)| (*line, *start) < place);
    let second = claims.get(first + 1);
    second.is_some_and(|(line, start, _)| (*line, *start) == place)
}

/// Which of the mentions of a tag that is named in full are short forms of it:
/// in the sections that name it, what is left of its name.
fn beside(own: &[Hit], claims: &Claims, lines: &[Line<'_>]) -> Vec<bool> {
    let full = own.iter().filter(|hit| is_full(hit));
    let named: Vec<u32> = full.map(|hit| hit.line).collect();
    let sections: Vec<Option<u32>> = named.iter().map(|line| section(lines, *line)).collect();
    // A noun that the text has with others before it is a kind of thing, and the
    // name of none.
    let is_kind = |hit: &Hit| {
        hit.share == Some(Share::Head)
            && named.binary_search(&hit.line).is_err()
            && is_modified(hit, lines)
    };
    let has_kinds = own.iter().any(is_kind);
    // A heading that has only the kind of a thing is about more than that one:
    // 예산 is no heading of 교육예산 alone.
    let is_name = |hit: &Hit| {
        hit.share == Some(Share::Stem)
            || !has_kinds && !is_modified(hit, lines) && !is_heading(lines, hit.line)
    };
    let is_short = |hit: &Hit| {
        is_head(hit)
            && !is_contested(hit, claims)
            && !is_lower(hit, lines)
            && sections.binary_search(&section(lines, hit.line)).is_ok()
            && is_name(hit)
    };
    own.iter().map(is_short).collect()
}

/// Which of the mentions of a tag that is never named in full, and that the
/// order of the tag line has in `slot`, are short forms of it.
fn rarest(own: &[Hit], claims: &Claims, lines: &[Line<'_>], slot: Option<Slot>) -> Vec<bool> {
    let in_slot = |line: u32| {
        slot.zip(section(lines, line))
            .is_none_or(|(slot, section)| slot.contains(section))
    };
    // The lines of a share that is there to be believed.
    let at = |share: Share| {
        let mut hits: Vec<&Hit> = own.iter().filter(|hit| hit.share == Some(share)).collect();
        let are_names = are_names(&hits, lines);
        hits.retain(|hit| !is_head(hit) || !is_contested(hit, claims));
        let mut at: Vec<u32> = hits.iter().map(|hit| hit.line).collect();
        at.dedup();
        let stands = at.iter().any(|line| in_slot(*line)) || are_names && !at.is_empty();
        stands.then_some((share, at))
    };
    let mut shares = Vec::new();
    let own_shares = own.iter().filter_map(|hit| hit.share);
    let telling = own_shares.filter(|share| !matches!(share, Share::Common(_)));
    telling.for_each(|share| insert(&mut shares, share));
    let rarest = shares.into_iter().filter_map(at);
    let Some((rarest, at)) = rarest.min_by_key(|(_, at)| at.len()) else {
        return vec![false; own.len()];
    };
    let mut sections: Vec<Option<u32>> = at.iter().map(|line| section(lines, *line)).collect();
    sections.dedup();
    let is_rare = sections.len() <= 3 && at.len() <= (lines.len() / 8).max(3);
    // A heading decides which section a part belongs to.
    let headings = at.iter().filter(|line| is_heading(lines, **line));
    let headed: Vec<Option<u32>> = headings.map(|line| section(lines, *line)).collect();
    let believed = |hit: &Hit| {
        hit.share == Some(rarest)
            && match headed.len() {
                0 => is_rare,
                _ => headed.binary_search(&section(lines, hit.line)).is_ok(),
            }
    };
    own.iter().map(believed).collect()
}

/// Where the order of the tag line has each tag, as the tags around it tell that
/// are named in full. The mentions are those of line after line.
pub(super) fn slots(hits: &[Hit], tags: usize, lines: &[Line<'_>]) -> Vec<Option<Slot>> {
    /// One tag in so many may stand out of order.
    const MOST_OUT: usize = 10;
    let mut full: Vec<Vec<u32>> = vec![Vec::new(); tags];
    for hit in hits.iter().filter(|hit| is_full(hit)) {
        if let Some(full) = full.get_mut(hit.tag as usize) {
            full.push(hit.line);
        }
    }
    full.iter_mut().for_each(Vec::dedup);
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

/// Whether a Korean noun stands behind another without a particle, which tells
/// what kind of it is meant: `심야 택시` is no short form of 로보택시.
fn is_modified(hit: &Hit, lines: &[Line<'_>]) -> bool {
    let is_hangul = |char: char| matches!(char, '가'..='힣');
    let text = lines.get(hit.line as usize).map(|line| &line.prose.text);
    let Some((before, noun)) = text.and_then(|text| text.split_at_checked(hit.range.start)) else {
        return false;
    };
    let word = before.trim_end().rsplit(|char| !is_hangul(char)).next();
    let word: Vec<char> = word.unwrap_or_default().chars().collect();
    noun.starts_with(is_hangul)
        && before.ends_with(' ')
        && !word.is_empty()
        && particle::suffix(&word) == 0
}

/// Whether mentions are of a name, as their capitals tell: each has one, and one
/// of them is not the first word of its sentence, or there are several.
fn are_names(hits: &[&Hit], lines: &[Line<'_>]) -> bool {
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
    }
    inside || hits.len() > 1
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

/// Adds the later members of generation chains: where `TPU V6` names a tag, V7
/// and V8 do so too. The versions are those of line after line.
pub(super) fn add_chains(hits: &mut Vec<Hit>, versions: &[Version], lines: &[Line<'_>]) {
    /// Generations are nearer to one another than this: V60 is none of V6.
    const STEP: u32 = 10;
    let mut families: Vec<(&str, u32, u32)> = Vec::new();
    for hit in hits.iter() {
        let Some(text) = lines.get(hit.line as usize).map(|line| &line.prose.text) else {
            continue;
        };
        let end = hit.others.last().unwrap_or(&hit.range).end;
        let from = versions.partition_point(|version| version.line < hit.line);
        let near = versions.iter().skip(from);
        for version in near.take_while(|version| version.line == hit.line) {
            let between = text.get(end..version.range.start);
            if is_generation(&version.letters)
                && between.is_some_and(|between| between.trim().is_empty())
            {
                families.push((&version.letters, hit.tag, version.number));
            }
        }
    }
    families.sort_unstable();
    families.dedup();
    for version in versions {
        let from = families.partition_point(|(letters, ..)| *letters < version.letters.as_str());
        let own = families.get(from..).unwrap_or_default();
        let length = own.partition_point(|(letters, ..)| *letters == version.letters);
        let own = own.get(..length).unwrap_or_default();
        // A family of two tags tells neither.
        let tag = own.first().map(|(_, tag, _)| tag);
        let tag = tag.filter(|tag| own.iter().all(|(_, other, _)| other == *tag));
        let follows = |&(_, _, number): &(&str, u32, u32)| version.number.abs_diff(number) < STEP;
        if let Some(tag) = tag
            && own.iter().any(follows)
        {
            hits.push(Hit {
                tag: *tag,
                line: version.line,
                range: version.range.clone(),
                others: Vec::new(),
                reason: Reason::Short,
                share: None,
            });
        }
    }
}

/// Quarters, halves and fiscal years are no generations.
fn is_generation(letters: &str) -> bool {
    !matches!(letters, "Q" | "H" | "FY" | "D" | "No" | "S")
}
