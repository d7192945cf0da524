//! English dates: June 9, 2031; the third quarter of 2031; by the end of 2030;
//! next Tuesday; three years ago.
//!
//! Prepositions that open a side (since, until, by, before, after) or make a
//! range (from … to, between … and) belong to the expression, in and on do not.
//! Months and weekdays must be capitalised, and those that are words besides
//! (May, March) need a number or a preposition. A year of four digits needs a
//! preposition.

use super::super::civil::Weekday;
use super::cursor::{Cursor, Script};
use super::form::{Body, Bound, Form, Part, Season, Slot, Slots, Toward, Unit, Week, Year};
use super::holiday::Holiday;
use super::notation;

/// Reads an English expression that begins at the cursor.
pub(super) fn expression(start: Cursor) -> Option<Form> {
    if !may_begin(start) {
        return None;
    }
    opened(start)
        .or_else(|| distance(start))
        .or_else(|| dateless(start))
        .or_else(|| {
            if eat_word(&mut { start }, "the") {
                return None;
            }
            let (body, end) = date_or_range(start)?;
            form(start, end, body, Bound::Closed)
        })
}

/// Whether the first two letters are those of a word that begins a date. Most
/// Latin words of a Korean text are names, and are passed over here.
fn may_begin(start: Cursor) -> bool {
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

fn form(start: Cursor, end: Cursor, body: Body, bound: Bound) -> Option<Form> {
    (end.script() == Script::Other || end.script() == Script::Hangul).then(|| Form {
        range: start.at()..end.at(),
        body,
        bound,
        fuzzy: false,
    })
}

/// Passes a word, whatever its case, if it ends there.
fn eat_word(cursor: &mut Cursor, word: &str) -> bool {
    let mut probe = *cursor;
    let same = probe
        .rest()
        .get(..word.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(word));
    if same {
        probe.skip(word.len());
    }
    let ends = !matches!(probe.script(), Script::Latin | Script::Digit);
    if same && ends {
        *cursor = probe;
    }
    same && ends
}

/// Passes words with spaces between them.
fn eat_words(cursor: &mut Cursor, words: &str) -> bool {
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

/// since, until, by, before, after; from … to; between … and.
fn opened(start: Cursor) -> Option<Form> {
    const OPENERS: &[(&str, Bound)] = &[
        ("since", Bound::From),
        ("starting in", Bound::From),
        ("until", Bound::Until),
        ("till", Bound::Until),
        ("through", Bound::Until),
        ("by", Bound::Until),
        ("before", Bound::Before),
        ("prior to", Bound::Before),
        ("after", Bound::Past),
    ];
    let mut probe = start;
    if eat_word(&mut probe, "from") || eat_word(&mut probe, "between") {
        probe.spaces();
        let (first, mut after) = date(probe)?;
        after.spaces();
        let joined = ["to", "through", "until", "and"]
            .iter()
            .any(|word| eat_word(&mut after, word));
        if !joined || !after.spaces() {
            return None;
        }
        let (mut second, end) = date(after)?;
        second.inherit(&first);
        return form(start, end, Body::Range(first, second), Bound::Closed);
    }
    let bound = OPENERS
        .iter()
        .find_map(|(word, bound)| eat_words(&mut probe, word).then_some(*bound))?;
    probe.spaces();
    let (slots, end) = date(probe)?;
    form(start, end, Body::Date(slots), bound)
}

/// A date, or two with a hyphen.
fn date_or_range(start: Cursor<'_>) -> Option<(Body, Cursor<'_>)> {
    let (first, end) = date(start)?;
    let mut probe = end;
    if probe.range_sign() {
        let digits = {
            let mut probe = probe;
            probe
                .digits()
                .filter(|digits| digits.length <= 2)
                .map(|digits| (digits, probe))
        };
        if let Some((day, after)) = digits
            && matches!(first.day, Some(Slot::Number(from)) if from < day.value && day.value <= 31)
            && after.script() == Script::Other
        {
            let second = Slots {
                day: Some(Slot::Number(day.value)),
                ..first
            };
            let (year, after) = year_behind(after);
            let with_year = |slots| Slots {
                year: year.or(first.year),
                ..slots
            };
            return Some((Body::Range(with_year(first), with_year(second)), after));
        }
        if let Some((mut second, end)) = date(probe) {
            second.inherit(&first);
            return Some((Body::Range(first, second), end));
        }
    }
    // late 2025 to early 2026.
    let mut probe = end;
    if probe.spaces()
        && (eat_word(&mut probe, "to") || eat_word(&mut probe, "through"))
        && probe.spaces()
        && let Some((mut second, end)) = date(probe)
    {
        second.inherit(&first);
        return Some((Body::Range(first, second), end));
    }
    Some((Body::Date(first), end))
}

/// One date.
fn date(start: Cursor<'_>) -> Option<(Slots, Cursor<'_>)> {
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
fn year_behind(cursor: Cursor<'_>) -> (Option<Year>, Cursor<'_>) {
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

/// three years ago, in two weeks, past five years, ten years.
fn distance(start: Cursor) -> Option<Form> {
    let mut probe = start;
    let within = eat_word(&mut probe, "within");
    let ahead = !within && eat_word(&mut probe, "in");
    if within || ahead {
        probe.spaces();
        // In the next six months is a window; it is read from next on.
        if ahead && eat_word(&mut { probe }, "the") {
            return None;
        }
        eat_words(&mut probe, "the next");
        probe.spaces();
    }
    let window = [
        ("past", false),
        ("last", false),
        ("next", true),
        ("coming", true),
    ]
    .iter()
    .find_map(|(word, ahead)| eat_word(&mut probe, word).then_some(*ahead));
    if window.is_some() {
        probe.spaces();
    }
    let (count, vague) = match number(&mut probe) {
        Some(count) => count,
        None if window.is_some() => (1, false),
        None => return None,
    };
    let mut most = count;
    let mut range = probe;
    if (range.range_sign() || (range.spaces() && eat_word(&mut range, "to") && range.spaces()))
        && let Some((second, false)) = number(&mut range)
        && second > count
    {
        (most, probe) = (second, range);
    }
    probe.eat_char(|next| matches!(next, ' ' | '-'));
    let unit = counted_unit(&mut probe, most)?;
    if let Some(ahead) = window {
        // next year is a year of the calendar, the past year is a window.
        let calendar = count == 1 && !start.sees("past") && !start.sees("coming");
        let body = Body::Window {
            count: most,
            unit,
            ahead,
        };
        return (!calendar).then(|| form(start, probe, body, Bound::Closed))?;
    }
    let away = |ahead| {
        if vague {
            Body::Vague
        } else {
            Body::Away {
                least: count,
                most,
                unit,
                ahead,
                follows: ahead,
            }
        }
    };
    if within {
        let body = Body::Window {
            count: most,
            unit,
            ahead: true,
        };
        return form(start, probe, body, Bound::Closed);
    }
    if ahead {
        return form(start, probe, away(true), Bound::Closed);
    }
    let mut after = probe;
    after.spaces();
    if eat_word(&mut after, "ago") || eat_word(&mut after, "earlier") {
        return form(start, after, away(false), Bound::Closed);
    }
    if eat_word(&mut after, "later") || eat_words(&mut after, "from now") {
        return form(start, after, away(true), Bound::Closed);
    }
    if start.sees("a ") || start.sees("an ") {
        return None;
    }
    form(start, probe, Body::Duration(None), Bound::Closed)
}

/// currently, recently; every Monday.
fn dateless(start: Cursor) -> Option<Form> {
    const VAGUE: &[&str] = &[
        "currently",
        "recently",
        "nowadays",
        "presently",
        "lately",
        "these days",
        "in the future",
        "in the past",
    ];
    let mut probe = start;
    if VAGUE.iter().any(|words| eat_words(&mut probe, words)) {
        return form(start, probe, Body::Vague, Bound::Closed);
    }
    if eat_word(&mut probe, "annually") || eat_word(&mut probe, "daily") {
        return form(start, probe, Body::Recurrence, Bound::Closed);
    }
    if (eat_word(&mut probe, "every") || eat_word(&mut probe, "each")) && probe.spaces() {
        number(&mut probe);
        probe.spaces();
        let read = weekday(&mut probe).is_some()
            || month(&mut probe).is_some()
            || counted_unit(&mut probe, 1).is_some();
        if read {
            return form(start, probe, Body::Recurrence, Bound::Closed);
        }
    }
    None
}

fn number(cursor: &mut Cursor) -> Option<(u32, bool)> {
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

fn counted_unit(cursor: &mut Cursor, count: u32) -> Option<Unit> {
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

fn month(cursor: &mut Cursor) -> Option<(u32, bool)> {
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

fn weekday(cursor: &mut Cursor) -> Option<Weekday> {
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

fn season(cursor: &mut Cursor) -> Option<Season> {
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

fn ordinal_ending(cursor: &mut Cursor) {
    for ending in ["st", "nd", "rd", "th"] {
        if eat_word(cursor, ending) {
            return;
        }
    }
}

/// Whether a preposition stands before that makes a number or a word a date.
fn preposition_before(cursor: Cursor) -> bool {
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
