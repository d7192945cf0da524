//! The hashtags that stand in the sentences themselves: `오늘은 #물가가 오름`.
//!
//! Deliberately absent: lines of tags (`source::tags`) and what a hashtag looks
//! like (`hashtag::lex`).

use std::collections::HashSet;

use super::super::hashtag::lex;
use super::super::model::{Inline, Prose, Section};
use super::super::source::WrittenTag;
use super::for_each_inline;
use super::moments::plain;

/// The tags in headings and items, in source order, each once; those that are
/// `listed` elsewhere are not among them.
pub(crate) fn find(sections: &[Section], listed: &[WrittenTag]) -> Vec<WrittenTag> {
    let mut tags = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    let mut take = |prose: &Prose| {
        if !prose.text.contains(['#', '＃', '﹟']) {
            return;
        }
        if known.is_empty() {
            known.extend(listed.iter().map(|tag| plain(&tag.tag)));
        }
        for_each_inline(&prose.inlines, &mut |inline, at| {
            // What is written in code or in an address is not said.
            let Inline::Text(text) = inline else { return };
            if text.contains("://") {
                return;
            }
            for token in lex::inline(text) {
                let key = plain(&token.tag);
                // `#환율이` where `#환율` is known is that one with a particle.
                let stem = key.strip_suffix([
                    '이', '가', '은', '는', '을', '를', '의', '에', '도', '와', '과', '로',
                ]);
                let bent = stem.is_some_and(|stem| known.contains(stem));
                if !bent && known.insert(key) {
                    tags.push(WrittenTag {
                        tag: token.tag.into(),
                        position: prose.position(at + token.range.start),
                    });
                }
            }
        });
    };
    for section in sections {
        section.heading.iter().for_each(&mut take);
        for block in section.items.iter().flat_map(|item| &item.blocks) {
            block.for_each_prose(&mut take);
        }
    }
    tags
}
