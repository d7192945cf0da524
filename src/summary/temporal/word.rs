//! A Korean word as the next unit of a date: which slot it fills, and whether
//! it may stand there.

use super::super::packed::{Packed, Table, packed, table};
use super::cursor::{Cursor, Script, script};
use super::element::Draft;
use super::form::{LAST, Level, Part, Season, Slot, Toward, Week, Year};
use super::holiday::Holiday;
use super::lexicon::{Word, word};

/// A Korean word as a unit of the draft.
pub(super) fn korean(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    let finest = draft.finest();
    let bare = finest == Level::Nothing && draft.slots.toward.is_none();
    if (finest == Level::Month && ordinal(cursor, draft)) || (bare && bare_week(cursor, draft)) {
        return true;
    }
    let mut probe = *cursor;
    let glued = cursor.previous().map(script) == Some(Script::Hangul);
    let Some(read) = word(&mut probe) else {
        return false;
    };
    // 설 glued to a word is a rumour (연내 상장설).
    if glued && matches!(read, Word::Holiday(Holiday::Seollal)) {
        return false;
    }
    let fits = apply(read, draft);
    if fits {
        *cursor = probe;
    }
    fits
}

/// 末, 上旬 and their like behind 年 or 月.
pub(super) fn han(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    const WORDS: Table<Word> = table![
        ("上半", Word::Half(1)),
        ("上旬", Word::Third(Part::Early)),
        ("下半", Word::Half(2)),
        ("下旬", Word::Third(Part::Late)),
        ("中旬", Word::Third(Part::Middle)),
        ("初", Word::Part(Part::Early)),
        ("底", Word::Part(Part::Late)),
        ("末", Word::Part(Part::Late)),
    ];
    let half = cursor
        .read(&WORDS)
        .filter(|_| draft.finest() >= Level::Year);
    half.is_some_and(|read| {
        apply(read, draft) && (!matches!(read, Word::Half(_)) || cursor.eat_one("期年"))
    })
}

/// 둘째 주 목요일, of a month that was named before.
fn bare_week(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if !matches!(cursor.peek(), Some('첫' | '둘' | '셋' | '넷' | '다' | '마')) {
        return false;
    }
    let (mut probe, mut read) = (*cursor, *draft);
    let week = ordinal(&mut probe, &mut read)
        && read.slots.week.is_some()
        && probe.spaces()
        && matches!(word(&mut { probe }), Some(Word::Weekday(_)));
    if week {
        (*cursor, *draft) = (probe, read);
    }
    week
}

/// What a week of a month begins with where the month is left out.
pub(super) const BARE_ORDINALS: Packed = packed!("첫째|둘째|셋째|넷째|다섯째|마지막 주");

/// 첫째 주, 둘째 목요일, 마지막 날.
fn ordinal(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    const ORDINALS: Table<u8> = table![
        ("첫 번째", 1),
        ("첫째", 1),
        ("첫", 1),
        ("두 번째", 2),
        ("둘째", 2),
        ("세 번째", 3),
        ("셋째", 3),
        ("네 번째", 4),
        ("넷째", 4),
        ("다섯 번째", 5),
        ("다섯째", 5),
        ("마지막", LAST),
    ];
    let mut probe = *cursor;
    let Some(number) = probe.read(&ORDINALS) else {
        return false;
    };
    probe.spaces();
    if let Some(Word::Weekday(weekday)) = word(&mut { probe }) {
        word(&mut probe);
        let last = draft.last();
        last.weekday = Some(weekday);
        last.nth = Some(number);
    } else if probe.eat("날") {
        draft.last().day = Some(Slot::Number(number));
        if !matches!(number, 1 | LAST) {
            return false;
        }
    } else if probe.eat("주") {
        draft.last().week = Some(match number {
            LAST => Week::LastOfMonth,
            number => Week::OfMonth(number),
        });
    } else {
        return false;
    }
    *cursor = probe;
    true
}

/// Fills the slot of a word, if it is finer than what is there.
fn apply(word: Word, draft: &mut Draft) -> bool {
    let finest = draft.finest();
    let nothing = finest == Level::Nothing;
    let toward = draft.slots.toward.is_some();
    let with_year = matches!(finest, Level::Nothing | Level::Year);
    let mut speaks_for_year = true;
    let last = draft.last();
    let fits = match word {
        Word::Toward(toward) => {
            last.toward = Some(toward);
            nothing && !draft.slots.toward.is_some_and(|old| old != toward)
        }
        Word::Year(year) => {
            last.year = Some(year);
            nothing && !toward
        }
        Word::Half(half) => {
            last.half = Some(Slot::Number(half));
            with_year
        }
        Word::BothHalves => {
            last.half = Some(Slot::Number(1));
            draft.other_end().half = Some(Slot::Number(2));
            with_year
        }
        Word::Quarter(quarter) => {
            last.quarter = Some(quarter);
            with_year && !toward
        }
        Word::Season(season) => {
            last.season = Some(season);
            // 봄 by itself is "seeing".
            finest == Level::Year || (nothing && (toward || season != Season::Spring))
        }
        Word::Month(month) => {
            last.month = Some(month);
            with_year && !toward
        }
        Word::Week(week) => {
            last.week = Some(week);
            nothing && !toward
        }
        Word::WeekendOf(weeks) => {
            last.week = Some(Week::Relative(weeks));
            last.part = Some(Part::Weekend);
            nothing
        }
        Word::Day(day) => {
            last.day = Some(day);
            nothing && !toward
        }
        Word::TradingDay => {
            last.day = Some(Slot::Base(-1));
            last.trading = true;
            nothing && !toward
        }
        Word::LastDay => {
            last.day = Some(Slot::Number(LAST));
            finest == Level::Month
        }
        Word::Weekday(weekday) => {
            last.weekday = Some(weekday);
            speaks_for_year = false;
            matches!(finest, Level::Nothing | Level::Week | Level::Day)
        }
        Word::Holiday(holiday) => {
            last.holiday = Some(holiday);
            with_year
        }
        Word::Recess => {
            last.recess = true;
            matches!(last.holiday, Some(Holiday::Seollal | Holiday::Chuseok))
        }
        Word::Part(Part::Weekend) => {
            last.part = Some(Part::Weekend);
            nothing || finest == Level::Week
        }
        Word::Part(part) => {
            last.part = Some(part);
            matches!(
                finest,
                Level::Century
                    | Level::Decade
                    | Level::Year
                    | Level::Half
                    | Level::Quarter
                    | Level::Month
                    | Level::Week
            ) && last.season.is_none()
                && !last.same_period
                || (nothing && last.toward == Some(Toward::This) && part != Part::Weekend && {
                    last.year = Some(Year::Relative(0));
                    true
                })
        }
        Word::Third(part) => {
            last.part = Some(part);
            finest == Level::Month || (nothing && !toward)
        }
        Word::PartOfYear(part) => {
            last.part = Some(part);
            last.part_of_year = true;
            with_year
        }
        Word::PartOfMonth(part) => {
            last.part = Some(part);
            last.month = last.month.or(Some(Slot::Base(0)));
            nothing || finest == Level::Month
        }
        Word::PartOfWeek(part) => {
            last.part = Some(part);
            last.week = last.week.or(Some(Week::Relative(0)));
            nothing || finest == Level::Week
        }
        Word::PartOfQuarter(part) => {
            last.part = Some(part);
            last.quarter = last.quarter.or(Some(Slot::Base(0)));
            nothing
        }
        Word::OnTheDay => {
            speaks_for_year = false;
            last.holiday.is_some() && !last.recess
        }
        Word::SamePeriod => {
            last.same_period = true;
            finest == Level::Year
        }
        Word::WholeYear => {
            speaks_for_year = false;
            last.year.is_some() && finest == Level::Year
        }
    };
    if fits && speaks_for_year {
        draft.short_year = None;
    }
    fits
}

impl Season {
    /// The month it begins with; a winter belongs to the year of its December.
    pub(super) fn first_month(self) -> i32 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}
