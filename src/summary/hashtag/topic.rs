//! What a tag is about beyond the items that name it: those that stand under
//! one that does or go on from it, and those of a section whose heading names it.
//!
//! Each item of a section that names a tag is weighed: where it stands, seen
//! from those that do (`walk`), by weights that are fitted to annotated documents
//! (`weights`). Deliberately absent: sections that do not name the tag
//! (`placement`).

pub(super) mod feature;
mod scene;
mod walk;
mod weights;

use super::Reason;
use feature::COUNT;
use walk::Walk;

pub(super) use scene::{Anchor, Scene, anchors, scenes};
#[cfg(feature = "fit")]
pub(super) use walk::Features;
pub(super) use weights::FITTED;

/// The tags of each item of a section, with the reason, by rising tag.
pub(super) type Topics = Vec<Vec<(u32, Reason)>>;

/// What has to speak for an item, in tenths of log odds. F1 is highest where what
/// is taken is as likely as half the F1 that is reached (Lipton et al., "Optimal
/// thresholding of classifiers to maximize F1 measure", 2014).
const LEAST: i32 = -4;

impl Scene<'_> {
    /// The tags of each item, and those that the whole section is about.
    pub(super) fn spread(&self, anchors: &[Anchor], weights: &[i8; COUNT]) -> (Topics, Vec<u32>) {
        let named = self.items.iter().map(|item| {
            let named = item.named.iter();
            named.map(|named| (named.tag, named.reason)).collect()
        });
        let mut topics: Topics = named.collect();
        for tag in self.tags() {
            let anchor = anchors.get(tag as usize).copied().unwrap_or_default();
            let mut weighed = Vec::with_capacity(self.items.len());
            Walk::through(self, tag, anchor, |index, walk, features| {
                let weight = |at: &u16| weights.get(usize::from(*at)).copied().map_or(0, i32::from);
                let score: i32 = features.iter().map(weight).sum();
                weighed.push((index, walk.reason(index), score));
            });
            // What this heading alone names is treated here, if anywhere.
            let is_only =
                anchor.sections == 1 && self.items.iter().all(|item| item.of(tag).is_none());
            let is_lost = is_only && weighed.iter().all(|(_, _, score)| *score <= LEAST);
            for (index, reason, score) in weighed {
                if (score > LEAST || is_lost)
                    && let Some(own) = topics.get_mut(index)
                {
                    add(own, tag, reason);
                }
            }
        }
        let is_about = |own: &Vec<(u32, Reason)>, tag| own.iter().any(|(about, _)| *about == tag);
        let heading = self.heading.iter().map(|named| named.tag);
        let is_whole = |tag: &u32| topics.iter().all(|own| is_about(own, *tag));
        let whole = heading.filter(is_whole).collect();
        (topics, whole)
    }

    /// Calls `found` with each item that is weighed: its tag, its number, and what
    /// there is to say.
    #[cfg(feature = "fit")]
    pub(super) fn for_each_weighed(
        &self,
        anchors: &[Anchor],
        mut found: impl FnMut(u32, usize, &Features),
    ) {
        for tag in self.tags() {
            let anchor = anchors.get(tag as usize).copied().unwrap_or_default();
            Walk::through(self, tag, anchor, |index, _, features| {
                found(tag, index, features);
            });
        }
    }
}

/// The feature that is worth something before any document is seen, with how
/// much, in natural log odds: what goes on from a sentence by its first word
/// (`이는 …`) has its topic.
#[cfg(feature = "fit")]
pub(super) fn expectation() -> (u16, f64) {
    let tied = 10 + super::super::outline::Opening::Tied as usize;
    (feature::Family::Opening.at(tied), 4.0)
}

/// Adds a tag to those of an item, unless it is there for a better reason.
pub(super) fn add(tags: &mut Vec<(u32, Reason)>, tag: u32, reason: Reason) {
    if let Err(place) = tags.binary_search_by_key(&tag, |(tag, _)| *tag) {
        tags.insert(place, (tag, reason));
    }
}
