//! One English date: June 9, 2031; the third quarter of 2031; last year.

use super::super::cursor::{Cursor, Script};
use super::super::form::{Part, Slot, Slots, Toward, Week, Year};
use super::super::holiday::Holiday;
use super::super::notation;
use super::word::{
    eat_word, eat_words, month, ordinal_ending, preposition_before, season, weekday,
};

/// One date.
pub(super) fn date(start: Cursor<'_>) -> Option<(Slots, Cursor<'_>)> {
    let mut probe = start;
    // The article stands outside; within by the end of 2031 it is passed.
    if eat_word(&mut probe, "the") {
        probe.spaces();
    }
    let part = part(&mut probe);
    let (mut slots, end) = unit(probe, part.is_some())?;
    if let Some(part) = part {
        slots.part = Some(part);
    }
    (end.script() != Script::Latin && end.script() != Script::Digit).then_some((slots, end))
}

/// early, mid-, late, end of.
fn part(cursor: &mut Cursor) -> Option<Part> {
    const PARTS: &[(&str, Part)] = &[
        ("the beginning of", Part::Early),
        ("beginning of", Part::Early),
        ("start of", Part::Early),
        ("early", Part::Early),
        ("the middle of", Part::Middle),
        ("middle of", Part::Middle),
        ("mid", Part::Middle),
        ("the end of", Part::Late),
        ("end of", Part::Late),
        ("late", Part::Late),
    ];
    let mut probe = *cursor;
    let part = PARTS
        .iter()
        .find_map(|(words, part)| eat_words(&mut probe, words).then_some(*part))?;
    let spaced = probe.spaces() || probe.eat("-");
    if !spaced {
        return None;
    }
    if eat_word(&mut probe, "the") {
        probe.spaces();
    }
    *cursor = probe;
    Some(part)
}

/// A date without a part.
fn unit(start: Cursor<'_>, after_part: bool) -> Option<(Slots, Cursor<'_>)> {
    let mut probe = start;
    let mut slots = Slots::default();
    // Tuesday, June 10 and Tuesday alone.
    if let Some(weekday) = weekday(&mut probe) {
        slots.weekday = Some(weekday);
        let mut comma = probe;
        comma.eat(",");
        comma.spaces();
        if let Some((dated, end)) = month_first(comma, false)
            && dated.day.is_some()
        {
            return Some((
                Slots {
                    weekday: Some(weekday),
                    ..dated
                },
                end,
            ));
        }
        return Some((slots, probe));
    }
    if let Some(found) = month_first(start, after_part || preposition_before(start)) {
        return Some(found);
    }
    if let Some(found) = day_first(start) {
        return Some(found);
    }
    if let Some(found) = ordinal_period(start) {
        return Some(found);
    }
    if let Some(found) = deictic(start) {
        return Some(found);
    }
    if let Some(found) = holiday(start) {
        return Some(found);
    }
    if let Some(slots) = notation::fiscal(&mut probe, false) {
        return Some((slots, probe));
    }
    if eat_word(&mut probe, "fiscal") {
        probe.spaces();
        if eat_word(&mut probe, "year") {
            probe.spaces();
        }
        let year = probe.digits().and_then(notation::expand)?;
        slots.year = Some(Year::Written(year));
        return Some((slots, probe));
    }
    let apostrophe = probe.eat_char(|next| matches!(next, '\'' | '’'));
    let digits = probe.digits()?;
    let decade = probe.eat("s") || probe.eat("'s");
    match (digits.length, decade) {
        (4, true) if digits.value % 10 == 0 => slots.decade = Some(digits.value as i32),
        (2, true) if digits.value % 10 == 0 && (apostrophe || digits.value >= 50) => {
            slots.decade = Some(if digits.value >= 30 { 1900 } else { 2000 } + digits.value as i32);
        }
        (4, false)
            if (1900..=2100).contains(&digits.value)
                && (after_part || preposition_before(start)) =>
        {
            slots.year = Some(Year::Written(digits.value as i32));
        }
        _ => return None,
    }
    Some((slots, probe))
}

/// June 9, 2031; June 2031; June.
fn month_first(start: Cursor<'_>, bare: bool) -> Option<(Slots, Cursor<'_>)> {
    let mut probe = start;
    let (month, abbreviated) = month(&mut probe)?;
    let mut slots = Slots {
        month: Some(Slot::Number(month)),
        ..Slots::default()
    };
    let mut day = probe;
    day.spaces();
    if let Some(digits) = day.digits()
        && digits.length <= 2
        && (1..=31).contains(&digits.value)
    {
        ordinal_ending(&mut day);
        if !matches!(day.script(), Script::Latin | Script::Digit) && !day.sees("%") {
            slots.day = Some(Slot::Number(digits.value));
            let (year, end) = year_behind(day);
            slots.year = year;
            return Some((slots, end));
        }
    }
    let (year, end) = year_behind(probe);
    slots.year = year;
    if year.is_some() {
        return Some((slots, end));
    }
    let ambiguous = abbreviated || matches!(month, 3 | 5);
    let particle = probe.script() == Script::Hangul;
    (!ambiguous || bare || particle).then_some((slots, probe))
}

/// 4 February 2031, 9th of June.
fn day_first(start: Cursor<'_>) -> Option<(Slots, Cursor<'_>)> {
    let mut probe = start;
    let day = probe
        .digits()
        .filter(|digits| digits.length <= 2 && (1..=31).contains(&digits.value))?;
    ordinal_ending(&mut probe);
    if !probe.spaces() {
        return None;
    }
    if eat_word(&mut probe, "of") {
        probe.spaces();
    }
    let (month, _) = month(&mut probe)?;
    let (year, end) = year_behind(probe);
    Some((
        Slots {
            year,
            month: Some(Slot::Number(month)),
            day: Some(Slot::Number(day.value)),
            ..Slots::default()
        },
        end,
    ))
}

/// ` 2031`, `, 2031`, ` of 2031`, ` last year`.
pub(super) fn year_behind(cursor: Cursor<'_>) -> (Option<Year>, Cursor<'_>) {
    let mut probe = cursor;
    probe.eat(",");
    if !probe.spaces() {
        return (None, cursor);
    }
    if eat_word(&mut probe, "of") {
        probe.spaces();
    }
    for (words, years) in [("last year", -1), ("this year", 0), ("next year", 1)] {
        if eat_words(&mut probe, words) {
            return (Some(Year::Relative(years)), probe);
        }
    }
    let year = probe
        .digits()
        .filter(|digits| digits.length == 4 && (1900..=2100).contains(&digits.value));
    let ends = !matches!(probe.script(), Script::Latin | Script::Digit) && !probe.sees(",0");
    match year {
        Some(digits) if ends => (Some(Year::Written(digits.value as i32)), probe),
        _ => (None, cursor),
    }
}

/// third quarter of 2031, second half.
fn ordinal_period(start: Cursor<'_>) -> Option<(Slots, Cursor<'_>)> {
    const ORDINALS: [&[&str]; 4] = [
        &["first", "1st"],
        &["second", "2nd"],
        &["third", "3rd"],
        &["fourth", "4th"],
    ];
    let mut probe = start;
    let number = ORDINALS
        .iter()
        .position(|names| names.iter().any(|name| eat_word(&mut probe, name)))?
        as u32
        + 1;
    probe.eat_char(|next| matches!(next, ' ' | '-'));
    let mut slots = Slots::default();
    if eat_word(&mut probe, "quarter") {
        slots.quarter = Some(Slot::Number(number));
    } else if number <= 2 && eat_word(&mut probe, "half") {
        slots.half = Some(Slot::Number(number));
    } else {
        return None;
    }
    let (year, end) = year_behind(probe);
    slots.year = year;
    // A second half without its year may be of anything.
    (year.is_some() || slots.quarter.is_some()).then_some((slots, end))
}

/// today; last year, this month, next Tuesday.
fn deictic(start: Cursor<'_>) -> Option<(Slots, Cursor<'_>)> {
    let mut probe = start;
    let mut slots = Slots::default();
    for (word, days) in [
        ("today", 0),
        ("tonight", 0),
        ("yesterday", -1),
        ("tomorrow", 1),
    ] {
        if eat_word(&mut probe, word) {
            slots.day = Some(Slot::Relative(days));
            return Some((slots, probe));
        }
    }
    if eat_words(&mut probe, "last night") {
        slots.day = Some(Slot::Relative(-1));
        return Some((slots, probe));
    }
    let steps = [("last", -1), ("previous", -1), ("this", 0), ("next", 1)]
        .iter()
        .find_map(|(word, steps)| eat_word(&mut probe, word).then_some(*steps))?;
    if !probe.spaces() {
        return None;
    }
    let toward = match steps {
        -1 => Toward::Last,
        0 => Toward::This,
        _ => Toward::Next,
    };
    if let Some(weekday) = weekday(&mut probe) {
        slots.weekday = Some(weekday);
        slots.toward = Some(toward);
    } else if let Some((month, _)) = month(&mut probe) {
        slots.month = Some(Slot::Number(month));
        slots.toward = Some(toward);
    } else if let Some(season) = season(&mut probe) {
        slots.season = Some(season);
        slots.toward = Some(toward);
    } else if eat_word(&mut probe, "year") {
        slots.year = Some(Year::Relative(steps));
    } else if eat_word(&mut probe, "quarter") {
        slots.quarter = Some(Slot::Relative(steps));
    } else if eat_word(&mut probe, "month") {
        slots.month = Some(Slot::Relative(steps));
    } else if eat_word(&mut probe, "weekend") {
        slots.week = Some(Week::Relative(steps));
        slots.part = Some(Part::Weekend);
    } else if eat_word(&mut probe, "week") {
        slots.week = Some(Week::Relative(steps));
    } else {
        return None;
    }
    Some((slots, probe))
}

fn holiday(start: Cursor<'_>) -> Option<(Slots, Cursor<'_>)> {
    const HOLIDAYS: &[(&str, Holiday)] = &[
        ("Christmas Eve", Holiday::Fixed(12, 24)),
        ("Christmas", Holiday::Fixed(12, 25)),
        ("Black Friday", Holiday::BlackFriday),
        ("Thanksgiving", Holiday::Thanksgiving),
        ("New Year's Day", Holiday::Fixed(1, 1)),
        ("Halloween", Holiday::Fixed(10, 31)),
        ("Independence Day", Holiday::Fixed(7, 4)),
    ];
    let mut probe = start;
    let holiday = HOLIDAYS
        .iter()
        .find_map(|(words, holiday)| eat_words(&mut probe, words).then_some(*holiday))?;
    let (year, end) = year_behind(probe);
    Some((
        Slots {
            year,
            holiday: Some(holiday),
            ..Slots::default()
        },
        end,
    ))
}
