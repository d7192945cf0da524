//! A time by itself: `1:02:03.4`, `3분 15초`, `1h02m40s`.
//!
//! Deliberately absent: what stands around it, and whether it is a timestamp.

use super::super::edges::Edges;
use std::ops::Range;

/// A time, without what stands around it.
pub(super) struct Time {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The seconds that it counts.
    pub(super) seconds: u32,
    /// Written with hours or a leading zero.
    pub(super) sure: bool,
    /// Written with units instead of colons.
    pub(super) units: bool,
}

/// The time at the byte `at`.
pub(super) fn time_at(text: &str, at: usize) -> Option<Time> {
    clock(text, at).or_else(|| units(text, at))
}

/// `m:ss`, `mm:ss`, `mmm:ss` or `h:mm:ss`, with decimals that are dropped.
pub(super) fn clock(text: &str, at: usize) -> Option<Time> {
    let (first, mut end) = digits(text, at, 3)?;
    let mut parts = [first, 0, 0];
    let mut count = 1;
    while count < 3 && text.slice(end..)?.starts_with(':') {
        // `03:15: 제목`.
        let Some((value, next)) = digits(text, end + 1, 2) else {
            break;
        };
        if next - end != 3 {
            return None;
        }
        if let Some(part) = parts.get_mut(count) {
            *part = value;
        }
        count += 1;
        end = next;
    }
    let seconds = match (count, parts) {
        (2, [minutes, seconds, _]) if seconds < 60 => minutes * 60 + seconds,
        (3, [hours, minutes, seconds]) if minutes < 60 && seconds < 60 => {
            hours * 3600 + minutes * 60 + seconds
        }
        _ => return None,
    };
    if let Some((_, next)) = text
        .slice(end..)
        .filter(|rest| rest.starts_with_any(".,"))
        .and_then(|_| digits(text, end + 1, 3))
    {
        end = next;
    }
    // `1:02:03:04`, `3:150`, `12:30pm` and `3:15.` before a digit are no times.
    let after = text.slice(end..)?;
    let after = after.strip_prefix(':').unwrap_or(after).chars().next();
    if after.is_some_and(|char| char.is_ascii_alphanumeric()) {
        return None;
    }
    let written = text.slice(at..end)?;
    Some(Time {
        range: at..end,
        seconds,
        sure: count == 3 || written.starts_with('0'),
        units: false,
    })
}

/// `1시간 2분`, `3분 15초`, `75초`, `1h02m40s`, `75s`.
pub(super) fn units(text: &str, at: usize) -> Option<Time> {
    const UNITS: [(&str, u32); 6] = [
        ("시간", 3600),
        ("분", 60),
        ("초", 1),
        ("h", 3600),
        ("m", 60),
        ("s", 1),
    ];
    let mut seconds: u32 = 0;
    let mut end = at;
    let mut smallest = u32::MAX;
    loop {
        let start = if end == at {
            at
        } else {
            skip(text, end, |char| char == ' ')
        };
        let Some((value, after)) = digits(text, start, 4) else {
            break;
        };
        let rest = text.slice(after..)?;
        let Some((unit, factor)) = UNITS
            .iter()
            .find(|(unit, factor)| rest.starts_with(unit) && *factor < smallest)
        else {
            break;
        };
        seconds = seconds.saturating_add(value.saturating_mul(*factor));
        smallest = *factor;
        end = after + unit.len();
    }
    let after = text.slice(end..)?.chars().next();
    if end == at || after.is_some_and(char::is_alphanumeric) {
        return None;
    }
    Some(Time {
        range: at..end,
        seconds,
        sure: true,
        units: true,
    })
}

/// A number of one to `most` ASCII digits at `at`, and where it ends.
fn digits(text: &str, at: usize, most: usize) -> Option<(u32, usize)> {
    let rest = text.slice(at..)?;
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    if count == 0 || count > most {
        return None;
    }
    Some((rest.slice(..count)?.parse().ok()?, at + count))
}

/// The first byte from `at` on whose character does not fit.
pub(super) fn skip(text: &str, at: usize, fits: impl Fn(char) -> bool) -> usize {
    let rest = text.part(at..);
    at + rest.len() - rest.trim_start_matches(fits).len()
}
