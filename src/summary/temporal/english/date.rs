//! One English date: June 9, 2031; the third quarter of 2031; last year.

use super::super::super::packed::{Packed, packed};
use super::super::cursor::{Cursor, Script};
use super::super::form::{Part, Slot, Slots, Toward, Unit, Week, Year};
use super::super::notation;
use super::word::{Word, eat, ends, preposition_ends, word};

/// Reads one date into the slots. What fails leaves the cursor and the slots
/// anywhere, here as in all that it is made of.
pub(super) fn date(cursor: &mut Cursor, slots: &mut Slots) -> bool {
    // The article stands outside; within by the end of 2031 it is passed.
    pass(cursor, Word::The);
    let part = part(cursor);
    let bare = part.is_some() || preposition_ends(*cursor);
    let read = if cursor.script() == Script::Latin {
        in_words(cursor, bare, slots)
    } else {
        in_digits(cursor, bare, slots)
    };
    slots.part = match part {
        // The late 2020s are half of them.
        Some(Part::Late) if slots.decade.is_some() => Some(Part::LaterHalf),
        part => part.or(slots.part),
    };
    read && ends(*cursor)
}

/// Passes a word and the space behind it.
fn pass(cursor: &mut Cursor, expected: Word) {
    if eat(cursor, expected) {
        cursor.spaces();
    }
}

/// early, mid-, late, end of.
fn part(cursor: &mut Cursor) -> Option<Part> {
    let mut probe = *cursor;
    let Some(Word::Part(part)) = word(&mut probe) else {
        return None;
    };
    if !(probe.spaces() || probe.eat("-")) {
        return None;
    }
    pass(&mut probe, Word::The);
    *cursor = probe;
    Some(part)
}

/// A date that begins with a word. A bare one is a date where something before
/// it makes it so.
fn in_words(cursor: &mut Cursor, bare: bool, slots: &mut Slots) -> bool {
    let start = *cursor;
    let Some(first) = word(cursor) else {
        // In H2 is a half-year, H2 alone rather something else.
        let read = notation::fiscal(cursor, bare);
        return read.map(|read| read.fill(slots)).is_some();
    };
    match first {
        Word::Weekday(weekday) => {
            slots.weekday = Some(weekday);
            let after = *cursor;
            cursor.eat(",");
            cursor.spaces();
            if !(month_first(cursor, false, slots) && slots.day.is_some()) {
                (slots.month, slots.year) = (None, None);
                *cursor = after;
                slots.week = week_behind(cursor);
            }
            true
        }
        Word::Month(month) => {
            let listed = start.follows(packed!("and_"));
            let stands = (bare && !listed) || !is_given_name(*cursor, month);
            rest_of_month(cursor, month, stands, slots)
        }
        Word::DoubtfulMonth(month) => rest_of_month(cursor, month, bare, slots),
        Word::Ordinal(number) => {
            cursor.eat_one(" -");
            match word(cursor) {
                Some(Word::Unit(Unit::Quarter)) => slots.quarter = Some(Slot::Number(number)),
                Some(Word::Half) if number <= 2 => slots.half = Some(Slot::Number(number)),
                Some(Word::Unit(Unit::Week)) => {
                    slots.week = Some(Week::OfMonth(number));
                    return of_month(cursor, slots);
                }
                _ => return false,
            }
            slots.year = year_behind(cursor);
            // A second half without its year may be of anything that it names.
            let then = start.follows(packed!("the_")) && preposition_ends(start.word_before());
            slots.year.is_some() || slots.half.is_none() || (then && !cursor.sees(" of"))
        }
        // By the end of the year.
        Word::Unit(unit) if bare && start.follows(packed!("_of_the_")) => slots.of_unit(
            unit,
            Year::Relative(0),
            Slot::Relative(0),
            Week::Relative(0),
        ),
        // The week of May 4.
        Word::Unit(Unit::Week) => {
            slots.week = Some(Week::OfDay);
            of_month(cursor, slots) && slots.day.is_some()
        }
        Word::Day(days) => {
            slots.day = Some(Slot::Relative(days));
            true
        }
        Word::Toward(toward) => deictic(cursor, toward, slots),
        Word::Named(steps) => {
            cursor.spaces();
            let (year, slot, week) = (Year::Named(steps), Slot::Named(steps), Week::Named(steps));
            let Some(Word::Unit(unit)) = word(cursor) else {
                return false;
            };
            // The same month last year.
            if steps == 0 && unit > Unit::Day && unit < Unit::Year {
                slots.year = year_behind(cursor);
                slots.same_period = slots.year.is_some();
            }
            slots.same_period || slots.of_unit(unit, year, slot, week)
        }
        Word::YearEarlier => {
            slots.year = Some(Year::Relative(-1));
            slots.same_period = true;
            cursor.spaces();
            cursor.eat("period") || matches!(word(cursor), Some(Word::Unit(_)))
        }
        Word::Then if start.follows(packed!("since_")) => {
            slots.day = Some(Slot::Named(0));
            true
        }
        Word::Weekend if start.follows(packed!("the_")) => {
            slots.part = Some(Part::Weekend);
            true
        }
        Word::SamePeriod => {
            slots.same_period = true;
            slots.year = year_behind(cursor);
            slots.year.is_some()
        }
        Word::Holiday(holiday) => {
            slots.holiday = Some(holiday);
            slots.year = year_behind(cursor);
            true
        }
        Word::Fiscal => {
            cursor.spaces();
            if matches!(word(&mut { *cursor }), Some(Word::Ordinal(_))) {
                return in_words(cursor, bare, slots);
            }
            pass(cursor, Word::Unit(Unit::Year));
            slots.year = cursor
                .digits()
                .and_then(notation::expand)
                .map(Year::Written);
            slots.year.is_some()
        }
        Word::Season(season) => {
            slots.season = Some(season);
            slots.year = year_behind(cursor);
            slots.year.is_some()
        }
        Word::YearEnd => {
            slots.part = Some(Part::Late);
            slots.part_of_year = true;
            true
        }
        _ => false,
    }
}

/// 4 February 2031, 9th of June; 2031, the 2020s; 1Q31.
fn in_digits(cursor: &mut Cursor, bare: bool, slots: &mut Slots) -> bool {
    let start = *cursor;
    let apostrophe = cursor.eat_one("'’");
    let Some(digits) = cursor.digits() else {
        return false;
    };
    let after = *cursor;
    let day = Some(Slot::Number(digits.value as u8));
    if digits.length <= 2 && (1..=31).contains(&digits.value) && !apostrophe {
        // On the 9th, where nothing follows that it could count.
        if ordinal_ending(cursor)
            && matches!(
                cursor.peek(),
                None | Some('.' | ',' | ';' | ':' | ')' | '!' | '?')
            )
            && start.trimmed().follows(packed!("on the|by the|until the"))
        {
            slots.day = day;
            return true;
        }
        if cursor.spaces() {
            pass(cursor, Word::Of);
            if let Some(Word::Month(month) | Word::DoubtfulMonth(month)) = word(cursor) {
                slots.month = Some(Slot::Number(month));
                slots.day = day;
                slots.year = year_behind(cursor);
                return true;
            }
        }
    }
    *cursor = start;
    if !apostrophe && let Some(read) = notation::fiscal(cursor, false) {
        read.fill(slots);
        return true;
    }
    *cursor = after;
    let value = digits.value as i16;
    // 2026E is an estimate.
    let bare = bare || (cursor.eat_one("EF") && ends(*cursor));
    match (digits.length, cursor.eat("s") || cursor.eat("'s")) {
        (4, true) if value % 10 == 0 => slots.decade = Some(value),
        (2, true) if value % 10 == 0 && (apostrophe || value >= 50) => {
            slots.decade = Some(value + if value >= 30 { 1900 } else { 2000 });
        }
        (4, false) if bare && (1900..=2100).contains(&value) => {
            slots.year = Some(Year::Written(value));
        }
        _ => return false,
    }
    true
}

/// ` of June`, ` of June 9`.
fn of_month(cursor: &mut Cursor, slots: &mut Slots) -> bool {
    cursor.spaces();
    eat(cursor, Word::Of) && cursor.spaces() && month_first(cursor, true, slots)
}

/// June 9, 2031; June 2031; June.
fn month_first(cursor: &mut Cursor, bare: bool, slots: &mut Slots) -> bool {
    match word(cursor) {
        Some(Word::Month(month)) => rest_of_month(cursor, month, true, slots),
        Some(Word::DoubtfulMonth(month)) => rest_of_month(cursor, month, bare, slots),
        _ => false,
    }
}

/// Whether a month is rather the first name of somebody: June Huh said, but not
/// June Fed minutes.
fn is_given_name(behind: Cursor, month: u8) -> bool {
    /// What a name of two words is followed by.
    const VERBS: Packed = packed!("and_|or_|was_|were_|is_|has_|had_|who_|says_|said_|will_");
    let mut family = behind;
    if !matches!(month, 4 | 6 | 8) || !family.spaces() {
        return false;
    }
    let name_end = family.word_end();
    let mut verb = name_end;
    verb.spaces();
    let capital = matches!(family.peek(), Some('A'..='Z'));
    let small = family
        .until(name_end)
        .bytes()
        .any(|letter| letter.is_ascii_lowercase());
    let ends = matches!(name_end.previous(), Some('.' | ',' | '?' | '!')) || verb.peek().is_none();
    let past = verb.word_end().follows(packed!("ed"));
    capital && small && (ends || past || verb.sees_any(VERBS))
}

/// What follows the name of a month; one that does not `stand` by itself needs
/// something.
fn rest_of_month(cursor: &mut Cursor, month: u8, stands: bool, slots: &mut Slots) -> bool {
    slots.month = Some(Slot::Number(month));
    let mut day = *cursor;
    day.spaces();
    if let Some(digits) = day.digits()
        && digits.length <= 2
        && (1..=31).contains(&digits.value)
    {
        ordinal_ending(&mut day);
        if ends(day) && !day.sees("%") {
            slots.day = Some(Slot::Number(digits.value as u8));
            *cursor = day;
        }
    }
    slots.year = year_behind(cursor);
    let particle = cursor.script() == Script::Hangul;
    stands || particle || slots.day.is_some() || slots.year.is_some()
}

/// ` 2031`, `, 2031`, ` of 2031`, ` last year`.
pub(super) fn year_behind(cursor: &mut Cursor) -> Option<Year> {
    let mut probe = *cursor;
    probe.eat(",");
    if !probe.spaces() {
        return None;
    }
    pass(&mut probe, Word::Of);
    let mut words = probe;
    let year = if let Some(Word::Toward(toward)) = word(&mut words) {
        probe = words;
        probe.spaces();
        eat(&mut probe, Word::Unit(Unit::Year)).then(|| Year::Relative(steps(toward)))?
    } else {
        let digits = probe.digits().filter(|digits| digits.length == 4)?;
        let likely = (1900..=2100).contains(&digits.value) && ends(probe) && !probe.sees(",0");
        likely.then_some(Year::Written(digits.value as i16))?
    };
    *cursor = probe;
    Some(year)
}

/// ` next week`, ` of this week`.
fn week_behind(cursor: &mut Cursor) -> Option<Week> {
    let mut probe = *cursor;
    probe.spaces();
    pass(&mut probe, Word::Of);
    let Some(Word::Toward(toward)) = word(&mut probe) else {
        return None;
    };
    (probe.spaces() && eat(&mut probe, Word::Unit(Unit::Week))).then(|| {
        *cursor = probe;
        Week::Relative(steps(toward))
    })
}

/// What follows last, this or next: a unit, a weekday, a month, a season.
fn deictic(cursor: &mut Cursor, toward: Toward, slots: &mut Slots) -> bool {
    if !cursor.spaces() {
        return false;
    }
    let Some(word) = word(cursor) else {
        return false;
    };
    let steps = steps(toward);
    // Of these there are many; last and next choose one.
    slots.toward = Some(toward);
    match word {
        Word::Weekday(weekday) => slots.weekday = Some(weekday),
        Word::Month(month) | Word::DoubtfulMonth(month) => slots.month = Some(Slot::Number(month)),
        Word::Season(season) => slots.season = Some(season),
        _ => {
            slots.toward = None;
            match word {
                Word::Unit(Unit::Week) if toward == Toward::Last => {
                    // The last week of May.
                    let after = *cursor;
                    slots.week = Some(Week::LastOfMonth);
                    if !(of_month(cursor, slots) && slots.day.is_none()) {
                        (slots.year, slots.month, slots.day) = (None, None, None);
                        slots.week = Some(Week::Relative(steps));
                        *cursor = after;
                    }
                }
                Word::Unit(unit) if unit != Unit::Day => {
                    let (slot, week) = (Slot::Relative(steps), Week::Relative(steps));
                    return slots.of_unit(unit, Year::Relative(steps), slot, week);
                }
                Word::Weekend => {
                    slots.week = Some(Week::Relative(steps));
                    slots.part = Some(Part::Weekend);
                }
                _ => return false,
            }
        }
    }
    true
}

/// How many units from the present one.
fn steps(toward: Toward) -> i8 {
    match toward {
        Toward::Last => -1,
        Toward::This => 0,
        Toward::Next => 1,
    }
}

/// Passes st, nd, rd or th at the end of a word.
fn ordinal_ending(cursor: &mut Cursor) -> bool {
    let mut probe = *cursor;
    let read = probe.eat_any(packed!("st|nd|rd|th")) && ends(probe);
    if read {
        *cursor = probe;
    }
    read
}
