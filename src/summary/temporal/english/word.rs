//! The words of English dates, and where they end.

use super::super::super::civil::Weekday;
use super::super::super::words::behind;
use super::super::cursor::{Cursor, Script};
use super::super::form::{Season, Unit};

/// Whether the first two letters are those of a word that begins a date. Most
/// Latin words of a Korean text are names, and are passed over here.
pub(super) fn may_begin(start: Cursor) -> bool {
    let mut letters = start.rest().bytes().map(|byte| byte.to_ascii_lowercase());
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return false;
    };
    first.is_ascii_digit()
        || matches!(
            &[first, second],
            b"si"
                | b"st"
                | b"un"
                | b"ti"
                | b"th"
                | b"by"
                | b"be"
                | b"pr"
                | b"af"
                | b"fr"
                | b"wi"
                | b"in"
                | b"pa"
                | b"la"
                | b"ne"
                | b"co"
                | b"on"
                | b"tw"
                | b"fo"
                | b"fi"
                | b"se"
                | b"ei"
                | b"ni"
                | b"te"
                | b"el"
                | b"a "
                | b"an"
                | b"cu"
                | b"re"
                | b"no"
                | b"ev"
                | b"ea"
                | b"da"
                | b"mi"
                | b"en"
                | b"ja"
                | b"fe"
                | b"ma"
                | b"ap"
                | b"ju"
                | b"au"
                | b"oc"
                | b"de"
                | b"mo"
                | b"tu"
                | b"we"
                | b"sa"
                | b"su"
                | b"to"
                | b"ye"
                | b"ch"
                | b"bl"
                | b"ha"
        )
}

/// Passes a word, whatever its case, if it ends there.
pub(super) fn eat_word(cursor: &mut Cursor, word: &str) -> bool {
    if behind(cursor.rest(), word).is_none() {
        return false;
    }
    let mut probe = *cursor;
    probe.skip(word.len());
    let ends = !matches!(probe.script(), Script::Latin | Script::Digit);
    if ends {
        *cursor = probe;
    }
    ends
}

/// Passes words with spaces between them.
pub(super) fn eat_words(cursor: &mut Cursor, words: &str) -> bool {
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    if first(cursor.rest()) != first(words) {
        return false;
    }
    let mut probe = *cursor;
    let eaten = words
        .split(' ')
        .enumerate()
        .all(|(index, word)| (index == 0 || probe.spaces()) && eat_word(&mut probe, word));
    if eaten {
        *cursor = probe;
    }
    eaten
}

pub(super) fn number(cursor: &mut Cursor) -> Option<(u32, bool)> {
    const NUMBERS: [&str; 13] = [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let mut probe = *cursor;
    if let Some(digits) = probe.digits() {
        let count = (digits.length <= 3).then_some((digits.value, false))?;
        *cursor = probe;
        return Some(count);
    }
    for (words, count) in [
        ("a few", 0),
        ("several", 0),
        ("a couple of", 2),
        ("a", 1),
        ("an", 1),
    ] {
        if eat_words(cursor, words) {
            return Some((count, count == 0));
        }
    }
    (1..NUMBERS.len())
        .find(|count| {
            NUMBERS
                .get(*count)
                .is_some_and(|word| eat_word(cursor, word))
        })
        .map(|count| (count as u32, false))
}

pub(super) fn counted_unit(cursor: &mut Cursor, count: u32) -> Option<Unit> {
    const UNITS: &[(&str, &str, Unit)] = &[
        ("days", "day", Unit::Day),
        ("weeks", "week", Unit::Week),
        ("months", "month", Unit::Month),
        ("quarters", "quarter", Unit::Quarter),
        ("years", "year", Unit::Year),
        ("decades", "decade", Unit::Decade),
    ];
    UNITS.iter().find_map(|(plural, singular, unit)| {
        let read = eat_word(cursor, plural) || (count == 1 && eat_word(cursor, singular));
        read.then_some(*unit)
    })
}

pub(super) fn month(cursor: &mut Cursor) -> Option<(u32, bool)> {
    const MONTHS: [(&str, &str); 12] = [
        ("January", "Jan"),
        ("February", "Feb"),
        ("March", "Mar"),
        ("April", "Apr"),
        ("May", "May"),
        ("June", "Jun"),
        ("July", "Jul"),
        ("August", "Aug"),
        ("September", "Sep"),
        ("October", "Oct"),
        ("November", "Nov"),
        ("December", "Dec"),
    ];
    let capital = cursor
        .peek()
        .is_some_and(|first| first.is_ascii_uppercase());
    if !capital {
        return None;
    }
    for (number, (full, short)) in (1..).zip(MONTHS) {
        if eat_word(cursor, full) {
            return Some((number, false));
        }
        let mut probe = *cursor;
        if eat_word(&mut probe, short) || (number == 9 && eat_word(&mut probe, "Sept")) {
            probe.eat(".");
            *cursor = probe;
            return Some((number, true));
        }
    }
    None
}

pub(super) fn weekday(cursor: &mut Cursor) -> Option<Weekday> {
    const WEEKDAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    if !cursor
        .peek()
        .is_some_and(|first| first.is_ascii_uppercase())
    {
        return None;
    }
    WEEKDAYS
        .iter()
        .position(|name| eat_word(cursor, name))
        .map(|index| Weekday::from_monday(index as u32))
}

pub(super) fn season(cursor: &mut Cursor) -> Option<Season> {
    [
        ("spring", Season::Spring),
        ("summer", Season::Summer),
        ("autumn", Season::Autumn),
        ("fall", Season::Autumn),
        ("winter", Season::Winter),
    ]
    .iter()
    .find_map(|(name, season)| eat_word(cursor, name).then_some(*season))
}

pub(super) fn ordinal_ending(cursor: &mut Cursor) {
    for ending in ["st", "nd", "rd", "th"] {
        if eat_word(cursor, ending) {
            return;
        }
    }
}

/// Whether a preposition stands before that makes a number or a word a date.
pub(super) fn preposition_before(cursor: Cursor) -> bool {
    const PREPOSITIONS: &[&str] = &[
        "in", "since", "by", "until", "till", "of", "from", "to", "and", "during", "for",
        "through", "before", "after", "between", "around", "late", "early", "last", "next", "this",
        "on",
    ];
    let before = cursor.before().trim_end_matches(' ');
    if before.ends_with(['-', '–']) {
        return true;
    }
    let word = before
        .rfind(|letter: char| !letter.is_ascii_alphabetic())
        .map_or(before, |at| before.get(at + 1..).unwrap_or(before));
    PREPOSITIONS
        .iter()
        .any(|preposition| word.eq_ignore_ascii_case(preposition))
}
