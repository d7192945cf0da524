//! Timestamps into the video: which number pairs are one, and their seconds.
//!
//! ```text
//! clock  := h ":" mm ":" ss ("." digits)? | m+ ":" ss ("." digits)?
//! units  := (n "시간")? (n "분")? (n "초")?  |  (n "h")? (n "m")? (n "s")?
//! range  := time ("~" | "-" | "–" | "→" | "-->") time
//! ```
//!
//! | text                                  | seconds |
//! |---------------------------------------|---------|
//! | `03:15 제목`, `(3:15) 제목`, `[03:15]` | 195     |
//! | `0:03:15.200`, `3분 15초`, `3m15s`    | 195     |
//! | `제목 ... 3:15`, `제목 (3:15~18:05)`  | 195     |
//! | `2:1 비율`, `16:9`, `3:2`, `1:60`     | none    |
//! | `요 3:16`, `9:30에 개장`              | none    |
//!
//! A bare pair counts only at the start or the end of a line, where `sections`
//! asks for it; inside a sentence it must stand in brackets or carry a link.
//! Deliberately absent: which section or item a timestamp belongs to.

mod form;
mod hour;

use super::edges::Edges;
use std::ops::Range;

use super::model::{Place, Position, Stretch};
use form::{Time, clock, skip, time_at, units};

/// A moment of the video that the text points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// Where it stands in the source.
    pub position: Position,
    /// The section or item that carries it.
    pub place: Place,
    /// Seconds from the start of the video.
    pub seconds: u32,
    /// The digits in the prose; `None` where the prose no longer shows them,
    /// as in a heading.
    pub stretch: Option<Stretch>,
}

/// A timestamp in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The bytes to cut for a text without it: brackets and the separator
    /// between it and the words are inside.
    pub(crate) extent: Range<usize>,
    /// The bytes of the time itself.
    pub(crate) time: Range<usize>,
    /// Seconds from the start of the video.
    pub(crate) seconds: u32,
    /// Whether its form leaves no doubt: brackets, hours, a leading zero, or a
    /// mark between it and the words.
    pub(crate) sure: bool,
    /// Whether it may as well be an hour of the day: `(9:30)` behind words.
    pub(crate) hour: bool,
}

/// A timestamp at the start of a line's words.
pub(crate) fn leading(text: &str) -> Option<Mark> {
    let start = skip(text, 0, |char| {
        char.is_whitespace() || is_clock_picture(char)
    });
    let (time, after, bracketed) = read_bracketed(text, start)?;
    let gap = skip(text, after, char::is_whitespace);
    let words = skip(text, gap, |char| char.is_whitespace() || is_separator(char));
    let rest = text.part(words..);
    let separated = gap > after || words > gap || rest.is_empty();
    let glued = !separated && is_glued(text, &time);
    if !bracketed && ((!separated && !glued) || hour::is_named_behind(rest)) {
        return None;
    }
    let bare = !bracketed && words == gap && !rest.is_empty();
    if rest.is_empty() && time.units && start > 0 {
        return None;
    }
    if bare && time.units && !begins_line(text, &time, rest) {
        return None;
    }
    let written = text.get(time.range.clone()).unwrap_or("");
    let single = time.units && written.bytes().filter(u8::is_ascii_alphabetic).count() == 1;
    let doubtful = bare && ((time.units && !written.is_ascii()) || single || glued);
    Some(Mark {
        extent: 0..words,
        sure: bracketed || words > gap || start > 0 || (time.sure && !doubtful),
        hour: false,
        time: time.range,
        seconds: time.seconds,
    })
}

/// A timestamp at the end of a line's words.
pub(crate) fn trailing(text: &str) -> Option<Mark> {
    let end = text.trim_end().len();
    let body = text.slice(..end)?;
    // The longest form, `[1:02:03.400 ~ 1:05:00.000]`, is well within this.
    let mut from = end.saturating_sub(40);
    while !body.is_char_boundary(from) {
        from += 1;
    }
    // Most lines end without a number.
    let digits = body.as_bytes().get(from..)?;
    if !digits.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let mut best = None;
    for (at, char) in body.slice(from..)?.char_indices() {
        let at = from + at;
        let starts = char.is_ascii_digit() || opening(char).is_some();
        let apart = body
            .slice(..at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|before| {
                before.is_whitespace()
                    || is_separator(before)
                    || is_clock_picture(before)
                    || opening(char).is_some()
            });
        if !starts || !apart {
            continue;
        }
        if let Some((time, after, bracketed)) = read_bracketed(body, at)
            && after == end
        {
            best = Some((at, time, bracketed));
            break;
        }
    }
    let (at, time, bracketed) = best?;
    let before = body.slice(..at)?;
    if is_score(before, &time) || (bracketed && hour::is_meant(before, &time, "")) {
        return None;
    }
    let words = before
        .trim_end_while(|char: char| {
            char.is_whitespace() || is_separator(char) || is_clock_picture(char)
        })
        .len();
    if hour::is_length(before.slice(..words)?) {
        return None;
    }
    let marked = before.trim_end().len() > words;
    let after = body.part(time.range.end..).trim_start();
    let round = matches!(after, ")" | "）");
    // `⏱ 1시간 20분`, and no words: how long it is.
    if time.units && !bracketed && (!marked || words == 0) {
        return None;
    }
    Some(Mark {
        extent: words..text.len(),
        sure: bracketed || marked || time.sure,
        hour: round && hour::is_possible(&time),
        time: time.range,
        seconds: time.seconds,
    })
}

/// Every timestamp in brackets, in order.
pub(crate) fn bracketed(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    // Most lines have no number.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return marks;
    }
    for (at, char) in text.char_indices() {
        if opening(char).is_none() {
            continue;
        }
        let before = text.part(..at);
        if let Some((time, after, true)) = read_bracketed(text, at)
            && !is_score(before, &time)
            && !hour::is_meant(before, &time, text.part(after..))
        {
            let more = listed(text, time.range.end);
            marks.extend(std::iter::once(time).chain(more).map(|time| Mark {
                extent: at..after,
                sure: true,
                hour: false,
                time: time.range,
                seconds: time.seconds,
            }));
        }
    }
    marks
}

/// The seconds of a text that is one timestamp and nothing else, brackets
/// aside.
pub(crate) fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    let (time, after, _) = read_bracketed(text, 0)?;
    (after == text.len()).then_some(time.seconds)
}

/// Seconds as a clock shows them: `12:34`, `1:02:03`.
pub(crate) fn clock_time(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// The second at which a video address starts: `t=195`, `t=3m15s`, `start=195`.
pub(crate) fn of_address(address: &str) -> Option<u32> {
    let query = address.split_once(['?', '#'])?.1;
    let value = query.split(['&', '#', '?']).find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        matches!(name, "t" | "start" | "time_continue" | "amp;t").then_some(value)
    })?;
    if let Ok(seconds) = value.parse() {
        return Some(seconds);
    }
    let time = units(value, 0)?;
    (time.range.end == value.len()).then_some(time.seconds)
}

/// A time or a range of times at `at`, perhaps in brackets; where it ends, and
/// whether brackets close it. Of a range, the start is what counts.
fn read_bracketed(text: &str, at: usize) -> Option<(Time, usize, bool)> {
    let first = text.slice(at..)?.chars().next()?;
    let Some(close) = opening(first) else {
        let time = time_at(text, at)?;
        let after = range_end(text, time.range.end);
        return Some((time, after, false));
    };
    let inside = skip(text, at + first.len_utf8(), |char| {
        char.is_whitespace() || is_clock_picture(char)
    });
    let time = time_at(text, inside)?;
    let end = listed(text, time.range.end)
        .last()
        .map_or(time.range.end, |last| last.range.end);
    let after = skip(text, range_end(text, end), char::is_whitespace);
    let rest = text.slice(after..)?;
    rest.starts_with(close)
        .then(|| (time, after + close.len_utf8(), true))
}

/// The times behind the first one of a list: `(03:15, 10:20)`.
fn listed(text: &str, at: usize) -> Vec<Time> {
    let mut times = Vec::new();
    let mut end = range_end(text, at);
    while times.len() < 16 {
        let gap = skip(text, end, |char| char == ' ');
        let next = skip(text, gap, |char| {
            matches!(char, ',' | '，' | '、' | '/' | ';' | '&' | ' ')
        });
        let parted = text
            .slice(gap..next)
            .is_some_and(|gap| !gap.trim().is_empty());
        let Some(time) = clock(text, next).filter(|_| parted) else {
            break;
        };
        end = range_end(text, time.range.end);
        times.push(time);
    }
    times
}

/// Whether words stand right behind a time of two digits and two, as in
/// transcripts: `00:03안녕하세요`. A particle makes it an hour.
fn is_glued(text: &str, time: &Time) -> bool {
    let written = text.get(time.range.clone()).unwrap_or("");
    let rest = text.part(time.range.end..);
    !time.units
        && (written.find(':') == Some(2) || written.matches(':').count() == 2)
        && rest.starts_with_a(char::is_alphabetic)
        && ![
            "에", "에는", "에서", "부터", "까지", "께", "쯤", "경", "분", "로", "의", "을", "를",
        ]
        .contains(&rest.split(' ').next().unwrap_or(""))
}

/// Whether a time in units, with nothing between it and the words, may be a
/// timestamp: it has two units (`3분 15초`, `1h02m40s`) or counts seconds (`75s`),
/// and the words do not make a duration of it.
fn begins_line(text: &str, time: &Time, rest: &str) -> bool {
    const DURATIONS: [&str; 10] = [
        "동안", "만에", "만의", "이상", "이하", "이내", "미만", "가량", "정도", "안에",
    ];
    const SHORT: [&str; 9] = ["뒤", "후", "전", "간", "내", "쯤", "남짓", "초과", "째"];
    let written = text.get(time.range.clone()).unwrap_or("");
    let numbers = written
        .split(|char: char| !char.is_ascii_digit())
        .filter(|number| !number.is_empty());
    let word = rest.split(' ').next().unwrap_or("");
    let word = word.trim_end_any("에의까지부터은는.,");
    let duration = rest.starts_with_word(&DURATIONS) || SHORT.contains(&word);
    let seconds = written.ends_with('s') && written.len() > 2;
    (numbers.count() > 1 || seconds) && !duration
}

/// Where a range ends that starts with the time before `at`; `at` where there
/// is none.
fn range_end(text: &str, at: usize) -> usize {
    let gap = skip(text, at, |char| char == ' ');
    let rest = text.part(gap..);
    let Some(mark) = ["-->", "~", "〜", "～", "-", "–", "—", "→"]
        .iter()
        .find(|mark| rest.starts_with(**mark))
    else {
        return at;
    };
    let to = skip(text, gap + mark.len(), |char| char == ' ');
    match time_at(text, to) {
        Some(time) if !time.units => time.range.end,
        // `(30:00~)`, and `30:00~` in a cell of a table.
        None if text
            .slice(to..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with_any(")]）")) =>
        {
            to
        }
        // `30:00~ 제목`.
        None if *mark == "~" && to > gap + mark.len() => gap + mark.len(),
        _ => at,
    }
}

/// The bracket that closes `char`, if it opens one.
fn opening(char: char) -> Option<char> {
    match char {
        '(' => Some(')'),
        '[' => Some(']'),
        '（' => Some('）'),
        '［' => Some('］'),
        '【' => Some('】'),
        '〔' => Some('〕'),
        '<' => Some('>'),
        _ => None,
    }
}

fn is_separator(char: char) -> bool {
    matches!(
        char,
        '-' | '–'
            | '—'
            | '|'
            | '｜'
            | '│'
            | ':'
            | '：'
            | '·'
            | '•'
            | '→'
            | '…'
            | '.'
            | '►'
            | '▶'
            | '/'
    )
}

/// The pictures that people put before a time.
fn is_clock_picture(char: char) -> bool {
    matches!(
        char,
        '⏱' | '⏰' | '⏲' | '🕐'..='🕧' | '▶' | '►' | '⌚' | '\u{fe0f}' | '@'
    )
}

/// Whether a pair of numbers is what two sides have, by the words before it:
/// `2세트 (21:15)`, `스코어는 (2:10)`, `Set 2 (21:15)`, `3:1 (25:23)`. Scores have
/// no leading zero, and those of sets and quarters stay low.
fn is_score(before: &str, time: &Time) -> bool {
    const ROUNDS: [&str; 4] = ["세트", "게임", "쿼터", "피리어드"];
    const NAMES: [&str; 4] = ["set", "game", "quarter", "period"];
    if time.sure || time.seconds >= 40 * 60 {
        return false;
    }
    let mut words = before.split_whitespace().rev();
    let last = words.next().unwrap_or("");
    let last = last.trim_end_any("은는이가을를로의,");
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = ROUNDS.iter().find_map(|round| last.strip_suffix(round));
    let named = |word: &str| NAMES.iter().any(|name| name.eq_ignore_ascii_case(word));
    let pair = last.split_once([':', '-', '대']);
    last.ends_with("스코어")
        || numbered.is_some_and(is_number)
        || (is_number(last) && words.next().is_some_and(named))
        || pair.is_some_and(|(left, right)| is_number(left) && is_number(right))
}
