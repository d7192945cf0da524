//! One English date: June 9, 2031; the third quarter of 2031; last year.

use super::super::cursor::{Cursor, Script};
use super::super::form::{Part, Slot, Slots, Toward, Unit, Week, Year};
use super::super::notation;
use super::word::{Word, eat, ends, preposition_before, word};

/// One date.
pub(super) fn date(start: Cursor<'_>) -> Option<(Slots, Cursor<'_>)> {
    let mut cursor = start;
    // The article stands outside; within by the end of 2031 it is passed.
    pass(&mut cursor, Word::The);
    let part = part(&mut cursor);
    let bare = part.is_some() || preposition_before(cursor);
    let mut slots = unit(&mut cursor, bare)?;
    slots.part = part.or(slots.part);
    ends(cursor).then_some((slots, cursor))
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

/// A date without a part. A bare word or number is one where something before
/// it makes it so.
fn unit(cursor: &mut Cursor, bare: bool) -> Option<Slots> {
    if cursor.script() != Script::Latin {
        return in_digits(cursor, bare);
    }
    let mut slots = Slots::default();
    let mut probe = *cursor;
    match word(&mut probe) {
        Some(Word::Weekday(weekday)) => {
            let mut comma = probe;
            comma.eat(",");
            comma.spaces();
            if let Some(dated) = month_first(&mut comma, false)
                && dated.day.is_some()
            {
                (slots, probe) = (dated, comma);
            }
            slots.weekday = Some(weekday);
        }
        Some(Word::Month(_) | Word::DoubtfulMonth(_)) => return month_first(cursor, bare),
        Some(Word::Ordinal(number)) => {
            probe.eat_one(" -");
            match word(&mut probe) {
                Some(Word::Unit(Unit::Quarter)) => slots.quarter = Some(Slot::Number(number)),
                Some(Word::Half) if number <= 2 => slots.half = Some(Slot::Number(number)),
                Some(Word::Unit(Unit::Week)) => {
                    slots = of_month(&mut probe)?;
                    slots.week = Some(Week::OfMonth(number));
                    *cursor = probe;
                    return Some(slots);
                }
                _ => return None,
            }
            slots.year = year_behind(&mut probe);
            // A second half without its year may be of anything.
            if slots.year.is_none() && slots.half.is_some() {
                return None;
            }
        }
        // The week of May 4.
        Some(Word::Unit(Unit::Week)) => {
            slots = of_month(&mut probe)?;
            slots.day?;
            slots.week = Some(Week::OfDay);
        }
        Some(Word::Day(days)) => slots.day = Some(Slot::Relative(days)),
        Some(Word::Toward(toward)) => slots = deictic(&mut probe, toward)?,
        Some(Word::Holiday(holiday)) => {
            slots.holiday = Some(holiday);
            slots.year = year_behind(&mut probe);
        }
        Some(Word::Fiscal) => {
            probe.spaces();
            pass(&mut probe, Word::Unit(Unit::Year));
            slots.year = Some(Year::Written(notation::expand(probe.digits()?)?));
        }
        Some(Word::YearEnd) => {
            slots.part = Some(Part::Late);
            slots.part_of_year = true;
        }
        // In H2 is a half-year, H2 alone rather something else.
        _ => {
            let mut half = *cursor;
            slots = match notation::fiscal(&mut probe, false) {
                None if bare => notation::fiscal(&mut half, true)?,
                read => read?,
            };
            probe = if probe.at() > half.at() { probe } else { half };
        }
    }
    *cursor = probe;
    Some(slots)
}

/// 4 February 2031, 9th of June; 2031, the 2020s; 1Q31.
fn in_digits(cursor: &mut Cursor, bare: bool) -> Option<Slots> {
    let mut probe = *cursor;
    let apostrophe = probe.eat_one("'’");
    let digits = probe.digits()?;
    let mut slots = Slots::default();
    let after = probe;
    if digits.length <= 2 && (1..=31).contains(&digits.value) && !apostrophe {
        ordinal_ending(&mut probe);
        // On the 9th, where nothing follows that it could count.
        let alone = matches!(
            probe.peek(),
            None | Some('.' | ',' | ';' | ':' | ')' | '!' | '?')
        );
        let before = cursor.before().trim_end();
        if probe.at() > after.at()
            && alone
            && ["on the", "by the", "until the"]
                .iter()
                .any(|words| before.ends_with(words))
        {
            slots.day = Some(Slot::Number(digits.value as u8));
            *cursor = probe;
            return Some(slots);
        }
        if probe.spaces() {
            pass(&mut probe, Word::Of);
            if let Some(Word::Month(month) | Word::DoubtfulMonth(month)) = word(&mut probe) {
                slots.month = Some(Slot::Number(month));
                slots.day = Some(Slot::Number(digits.value as u8));
                slots.year = year_behind(&mut probe);
                *cursor = probe;
                return Some(slots);
            }
        }
    }
    if !apostrophe && let Some(read) = notation::fiscal(cursor, false) {
        return Some(read);
    }
    probe = after;
    let value = digits.value as i16;
    match (digits.length, probe.eat("s") || probe.eat("'s")) {
        (4, true) if value % 10 == 0 => slots.decade = Some(value),
        (2, true) if value % 10 == 0 && (apostrophe || value >= 50) => {
            slots.decade = Some(value + if value >= 30 { 1900 } else { 2000 });
        }
        (4, false) if bare && (1900..=2100).contains(&value) => {
            slots.year = Some(Year::Written(value));
        }
        _ => return None,
    }
    *cursor = probe;
    Some(slots)
}

/// ` of June`, ` of June 9`.
fn of_month(cursor: &mut Cursor) -> Option<Slots> {
    cursor.spaces();
    let of = eat(cursor, Word::Of) && cursor.spaces();
    of.then(|| month_first(cursor, true)).flatten()
}

/// June 9, 2031; June 2031; June.
fn month_first(cursor: &mut Cursor, bare: bool) -> Option<Slots> {
    let mut probe = *cursor;
    let (month, doubtful) = match word(&mut probe)? {
        Word::Month(month) => (month, false),
        Word::DoubtfulMonth(month) => (month, true),
        _ => return None,
    };
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
        if ends(day) && !day.sees("%") {
            slots.day = Some(Slot::Number(digits.value as u8));
            probe = day;
        }
    }
    slots.year = year_behind(&mut probe);
    let particle = probe.script() == Script::Hangul;
    let stands = slots.day.is_some() || slots.year.is_some() || !doubtful || bare || particle;
    stands.then(|| {
        *cursor = probe;
        slots
    })
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

/// What follows last, this or next: a unit, a weekday, a month, a season.
fn deictic(cursor: &mut Cursor, toward: Toward) -> Option<Slots> {
    let mut slots = Slots::default();
    if !cursor.spaces() {
        return None;
    }
    let steps = steps(toward);
    match word(cursor)? {
        Word::Weekday(weekday) => slots.weekday = Some(weekday),
        Word::Month(month) | Word::DoubtfulMonth(month) => slots.month = Some(Slot::Number(month)),
        Word::Season(season) => slots.season = Some(season),
        Word::Unit(Unit::Year) => slots.year = Some(Year::Relative(steps)),
        Word::Unit(Unit::Quarter) => slots.quarter = Some(Slot::Relative(steps)),
        Word::Unit(Unit::Month) => slots.month = Some(Slot::Relative(steps)),
        Word::Unit(Unit::Week) => {
            let mut probe = *cursor;
            match of_month(&mut probe) {
                // The last week of May.
                Some(month) if toward == Toward::Last && month.day.is_none() => {
                    *cursor = probe;
                    slots = month;
                    slots.week = Some(Week::LastOfMonth);
                    return Some(slots);
                }
                _ => slots.week = Some(Week::Relative(steps)),
            }
        }
        Word::Weekend => {
            slots.week = Some(Week::Relative(steps));
            slots.part = Some(Part::Weekend);
        }
        _ => return None,
    }
    let named = slots.weekday.is_some()
        || slots.season.is_some()
        || matches!(slots.month, Some(Slot::Number(_)));
    slots.toward = named.then_some(toward);
    Some(slots)
}

/// How many units from the present one.
fn steps(toward: Toward) -> i8 {
    match toward {
        Toward::Last => -1,
        Toward::This => 0,
        Toward::Next => 1,
    }
}

fn ordinal_ending(cursor: &mut Cursor) {
    let mut probe = *cursor;
    let ending = probe.sees("st") || probe.sees("nd") || probe.sees("rd") || probe.sees("th");
    if ending {
        probe.advance();
        probe.advance();
    }
    if ending && ends(probe) {
        *cursor = probe;
    }
}
