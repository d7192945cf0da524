//! Addresses of YouTube videos and of their thumbnails, in all their forms.
//!
//! Deliberately absent: other sites (their addresses are ordinary links) and
//! the network.

use super::super::edges::Edges;
use std::ops::Range;

use super::super::model::{Text, Video};
use super::super::timestamp;

/// The first video whose address stands in `text`.
pub(crate) fn video(text: &str) -> Option<Video> {
    videos(text).next().map(|(_, video)| video)
}

/// Every video whose address stands in `text`, and the bytes of the address.
pub(crate) fn videos(text: &str) -> impl Iterator<Item = (Range<usize>, Video)> {
    let mut at = 0;
    text.split_inclusive(is_edge).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let address = piece.trim_end_while(is_edge);
        let video = Video {
            id: id(address)?.into(),
            thumbnail: is_thumbnail(address).then(|| Text::from(address)),
            start: timestamp::of_address(address),
        };
        Some((start..start + address.len(), video))
    })
}

/// Whether an address does not go on there.
fn is_edge(char: char) -> bool {
    char.is_whitespace()
        || matches!(
            char,
            '(' | ')' | '<' | '>' | '"' | '\'' | '[' | ']' | '`' | '|' | ','
        )
}

fn is_thumbnail(address: &str) -> bool {
    address.contains("ytimg.") || address.contains("img.youtube.")
}

/// The video of an id or an address.
pub(crate) fn given(text: &str) -> Option<Video> {
    video(text).or_else(|| bare_id(text))
}

/// A video id that stands alone, as in front matter.
pub(crate) fn bare_id(text: &str) -> Option<Video> {
    is_id(text.trim()).then(|| Video {
        id: text.trim().into(),
        thumbnail: None,
        start: None,
    })
}

fn is_id(text: &str) -> bool {
    text.len() == 11
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
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
        host if host.ends_with(".ytimg.com") || host == "img.youtube.com" => {
            match path.split_once('/')? {
                ("vi" | "vi_webp" | "an_webp", rest) => rest,
                _ => return None,
            }
        }
        _ => return None,
    };
    let end = id.find(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '-' | '_')));
    let id = id.slice(..end.unwrap_or(id.len()))?;
    is_id(id).then_some(id)
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
