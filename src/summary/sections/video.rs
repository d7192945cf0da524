//! Which video a text is about: YouTube addresses in all their forms.

use super::super::markdown::Placed;
use super::super::model::{Inline, Text, Video};
use super::for_each_inline;

/// The first video that the blocks point at, by picture or by link.
pub(super) fn find(blocks: &[Placed]) -> Option<Video> {
    let mut video: Option<Video> = None;
    for placed in blocks {
        placed.block.for_each_prose(&mut |prose| {
            for_each_inline(&prose.inlines, &mut |inline| {
                let address = match inline {
                    Inline::Image { source, .. } => source,
                    Inline::Link { target, .. } => target,
                    _ => return,
                };
                let Some(address) = address else { return };
                let Some(id) = id(address) else { return };
                let thumbnail = matches!(inline, Inline::Image { .. });
                let video = video.get_or_insert_with(|| Video {
                    id: id.into(),
                    thumbnail: None,
                    start: None,
                });
                if thumbnail && video.thumbnail.is_none() && *video.id == *id {
                    video.thumbnail = Some(Text::clone(address));
                }
            });
        });
    }
    video
}

/// The video id in a YouTube address, if it is one.
pub(crate) fn id(address: &str) -> Option<&str> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .unwrap_or(address);
    let (host, path) = rest.split_once('/')?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let id = match host {
        "youtu.be" => path,
        "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtube-nocookie.com" => {
            match path.split_once(['/', '?'])? {
                ("live" | "shorts" | "embed" | "v" | "vi", rest) => rest,
                ("watch", query) => query.split('&').find_map(|pair| pair.strip_prefix("v="))?,
                _ => return None,
            }
        }
        host if host.ends_with("ytimg.com") || host == "img.youtube.com" => {
            match path.split_once('/')? {
                ("vi" | "vi_webp" | "an_webp", rest) => rest,
                _ => return None,
            }
        }
        _ => return None,
    };
    let id = id.split(['?', '&', '#', '/']).next()?;
    let valid = id.len() == 11
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    valid.then_some(id)
}

/// The second of Unix time in a thumbnail address: `?v=` and eight hexadecimal
/// digits, an observed convention.
pub(crate) fn thumbnail_time(address: &str) -> Option<u32> {
    let query = address.split_once('?')?.1;
    let value = query.split('&').find_map(|pair| pair.strip_prefix("v="))?;
    let seconds = (value.len() == 8).then(|| u32::from_str_radix(value, 16).ok())?;
    seconds.filter(|seconds| (FIRST_VIDEO..LAST_PLAUSIBLE).contains(seconds))
}

/// 2005-04-23, the day of YouTube's first video, in Unix seconds.
const FIRST_VIDEO: u32 = 1_114_214_400;
/// 2100-01-01, in Unix seconds.
const LAST_PLAUSIBLE: u32 = 4_102_444_800;
