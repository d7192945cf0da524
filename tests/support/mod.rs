//! Summaries whose hashtags are about what has their very words, so that the
//! tests of what is done with hashtags do not depend on how they are matched;
//! that is for `tests/hashtag.rs`.

use std::rc::Rc;

use yoyak::summary::hashtag::{Hashtag, Match, Reason};
use yoyak::summary::model::{Place, Prose, Stretch, Summary};
use yoyak::summary::{Hints, read};

/// The summary, with a hashtag for each word given.
pub(crate) fn tagged(source: &str, tags: &[&str]) -> Rc<Summary> {
    let mut summary = Rc::unwrap_or_clone(read(source, &Hints::default()).summary);
    summary.hashtags = tags
        .iter()
        .map(|tag| Rc::new(hashtag(&summary, tag)))
        .collect();
    Rc::new(summary)
}

fn hashtag(summary: &Summary, tag: &str) -> Hashtag {
    let mut matches = Vec::new();
    for (section, index) in summary.sections.iter().zip(0u32..) {
        for (item, at) in section.items.iter().zip(0u32..) {
            let marks = item
                .prose()
                .map_or_else(Vec::new, |prose| stretches(prose, tag));
            if !marks.is_empty() {
                let place = Place::Item(index, at);
                matches.push(Match {
                    place,
                    by: Reason::Exact,
                    marks,
                });
            }
        }
    }
    Hashtag {
        tag: tag.into(),
        line: 1,
        matches,
        sections: Vec::new(),
    }
}

fn stretches(prose: &Prose, tag: &str) -> Vec<Stretch> {
    prose
        .text
        .match_indices(tag)
        .map(|(start, _)| Stretch {
            prose: prose.id,
            range: start..start + tag.len(),
        })
        .collect()
}
