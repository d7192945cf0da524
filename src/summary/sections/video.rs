//! Which video a summary is about, and which blocks show nothing but it.
//!
//! Deliberately absent: the forms of addresses (`source::address`).

use super::super::edges::Edges;
use super::super::markdown::Placed;
use super::super::model::{Block, Inline, Prose, Text, Video};
use super::super::source::{address, names_video};
use super::super::timestamp;
use super::{for_each_inline, title};

/// How well an address tells the video of the summary, best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// The words of the link are a timestamp.
    Timestamp,
    /// A link in the text above the first heading or list.
    Above,
    /// An embedded player, an address behind a label that says so, or one on a
    /// line of its own above the text. Further below it may be any video.
    Alone,
    /// A thumbnail.
    Picture,
}

/// The video: the one that the source states, or else the one that its
/// addresses tell best; with the first thumbnail of that video.
pub(super) fn find(blocks: &[Placed], stated: Option<Video>) -> Option<Video> {
    let mut best: Option<(Weight, Video)> = None;
    let mut thumbnails: Vec<Video> = Vec::new();
    let mut above = true;
    for placed in blocks {
        above &= !matches!(
            placed.block,
            Block::List(_) | Block::Heading { level: 2.., .. }
        );
        placed.block.for_each_prose(&mut |prose| {
            addresses(prose, above, &mut |weight, video| {
                if video.thumbnail.is_some() && thumbnails.len() < 8 {
                    thumbnails.push(video.clone());
                }
                if best.as_ref().is_none_or(|(known, _)| *known < weight) {
                    best = Some((weight, video));
                }
            });
        });
    }
    let mut video = stated.or(best.map(|(_, video)| video))?;
    if video.thumbnail.is_none() {
        let known = thumbnails.into_iter().find(|known| known.id == video.id);
        video.thumbnail = known.and_then(|known| known.thumbnail);
    }
    // A timestamp in the text is where something is said, not where to start.
    Some(video)
}

fn addresses(prose: &Prose, above: bool, found: &mut dyn FnMut(Weight, Video)) {
    let whole = prose.text.trim();
    for_each_inline(&prose.inlines, &mut |inline, at| match inline {
        Inline::Image {
            source: Some(source),
            ..
        } => {
            if let Some(video) = address::video(source) {
                found(Weight::Picture, video);
            }
        }
        Inline::Link {
            target: Some(target),
            content,
            ..
        } => {
            let Some(mut video) = address::video(target) else {
                return;
            };
            let words = title::words(content);
            let picture = content
                .iter()
                .any(|inline| matches!(inline, Inline::Image { .. }));
            if picture {
                found(Weight::Picture, video);
            } else if timestamp::whole(&words).is_some() {
                video.start = None;
                found(Weight::Timestamp, video);
            } else if (above && words.trim() == whole)
                || announced(prose.text.slice(..at))
                || words.split(' ').next_back().is_some_and(names_video)
            {
                found(Weight::Alone, video);
            } else if above {
                found(Weight::Above, video);
            }
        }
        Inline::Html(markup) => {
            if let Some(video) = address::video(markup) {
                found(Weight::Alone, video);
            }
        }
        _ => {}
    });
}

/// Whether the words before an address are a label for the video (`원본 영상: `).
fn announced(before: Option<&str>) -> bool {
    before
        .and_then(|before| before.trim_end().strip_suffix_any(":："))
        .is_some_and(|label| label.len() <= 60 && names_video(label))
}

/// Whether a block is the thumbnail of `video`, its address on a line of its
/// own, or its player.
pub(super) fn is_only_video(block: &Block, video: &Video) -> bool {
    let prose = match block {
        Block::Heading { prose, .. } | Block::Paragraph(prose) | Block::Html { prose } => prose,
        _ => return false,
    };
    let mut shown = false;
    let mut other = false;
    for_each_inline(&prose.inlines, &mut |inline, _| {
        let address: Option<&Text> = match inline {
            Inline::Image { source, .. } => source.as_ref(),
            Inline::Link { target, .. } => target.as_ref(),
            Inline::Html(markup) => Some(markup),
            _ => return,
        };
        let id = address
            .and_then(|address| address::video(address))
            .map(|video| video.id);
        shown |= id.as_ref() == Some(&video.id);
        other |= id.as_ref() != Some(&video.id);
    });
    let bare = address::videos(&prose.text)
        .next()
        .is_some_and(|(range, _)| prose.text.trim() == prose.text.get(range).unwrap_or(""));
    shown
        && !other
        && (bare || title::is_only_picture(prose) || matches!(block, Block::Html { .. }))
}
