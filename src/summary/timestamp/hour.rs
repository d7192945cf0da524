//! Hours of a day and lengths, which are written as moments of the video are:
//! told by the words around them.
//!
//! Deliberately absent: the hours of a schedule, whose heading tells them
//! (`sections::moments`).

use super::super::edges::Edges;
use super::form::Time;

/// What happens at an hour, on markets and at work.
const EVENTS: [&str; 9] = [
    "개장",
    "폐장",
    "마감",
    "정규장",
    "장중",
    "시간외",
    "출근",
    "퇴근",
    "기준",
];

/// Whether a time may be an hour by its form. Hours of a day are seldom told by
/// single minutes.
pub(super) fn is_possible(time: &Time) -> bool {
    !time.sure && time.seconds.is_multiple_of(5)
}

/// Whether the words behind a bare `h:mm` make it an hour: its case particle
/// stands apart from it, or what opens and shuts at that hour does.
pub(super) fn is_named_behind(rest: &str) -> bool {
    const MARKS: [&str; 11] = [
        "장 ", "부터", "까지", "이전", "이후", "에 ", "am", "pm", "AM", "PM", "KST",
    ];
    MARKS
        .iter()
        .chain(&EVENTS)
        .any(|mark| rest.starts_with(mark))
}

/// Whether the words before a time say that it is how long something lasts:
/// `총 길이: 1:32:10`.
pub(super) fn is_length(before: &str) -> bool {
    const NAMES: [&str; 9] = [
        "길이",
        "재생시간",
        "재생 시간",
        "방송시간",
        "방송 시간",
        "러닝타임",
        "duration",
        "length",
        "runtime",
    ];
    let ends = |name: &str| {
        let start = before.len().checked_sub(name.len());
        start
            .and_then(|start| before.slice(start..))
            .is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    NAMES.iter().any(|name| ends(name))
}

/// Whether the words around `(15:30)` make it an hour: `오후 (3:15)`, `마감(15:30)`,
/// `(15:30) 마감`.
pub(super) fn is_meant(before: &str, time: &Time, after: &str) -> bool {
    const PARTS: [&str; 9] = [
        "오전",
        "오후",
        "새벽",
        "저녁",
        "밤",
        "현지시간",
        "한국시간",
        "현지 시간",
        "한국 시간",
    ];
    let before = before.trim_end();
    let named = |names: &[&str]| names.iter().any(|name| before.ends_with(name));
    let mut events = EVENTS.iter();
    // `09:00` has a leading zero as well.
    let clock = time.seconds.is_multiple_of(5) && time.range.len() <= "09:00".len();
    named(&PARTS)
        || (clock
            && (named(&EVENTS)
                || (!before.is_empty()
                    && events.any(|event| after.trim_start().starts_with(event)))))
}
