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

/// What a Japanese or Chinese date begins or goes on with.
const HAN: Table<Word> = {
    use Slot::{Base, Named, Relative};
    use Word::{Day, Half, Month, Part as P, Third, Week as W, Year as Y};
    table![
        ("上个月", Month(Relative(-1))),
        ("上月", Month(Relative(-1))),
        ("上周", W(Week::Relative(-1))),
        ("上半", Half(1)),
        ("上旬", Third(Part::Early)),
        ("下个月", Month(Relative(1))),
        ("下月", Month(Relative(1))),
        ("下周", W(Week::Relative(1))),
        ("下半", Half(2)),
        ("下旬", Third(Part::Late)),
        ("中旬", Third(Part::Middle)),
        ("今天", Day(Relative(0))),
        ("今年", Y(Year::Relative(0))),
        ("今月", Month(Relative(0))),
        ("今週", W(Week::Relative(0))),
        ("先月", Month(Relative(-1))),
        ("先週", W(Week::Relative(-1))),
        ("初", P(Part::Early)),
        ("前半", Half(1)),
        ("前年", Y(Year::Base(-1))),
        ("前月", Month(Base(-1))),
        ("去年", Y(Year::Relative(-1))),
        ("同年", Y(Year::Named(0))),
        ("同月", Month(Named(0))),
        ("同日", Day(Named(0))),
        ("同期", Word::SamePeriod),
        ("底", P(Part::Late)),
        ("後半", Half(2)),
        ("明天", Day(Relative(1))),
        ("明年", Y(Year::Relative(1))),
        ("昨天", Day(Relative(-1))),
        ("昨年", Y(Year::Relative(-1))),
        ("昨日", Day(Relative(-1))),
        ("本周", W(Week::Relative(0))),
        ("本年", Y(Year::Relative(0))),
        ("本日", Day(Relative(0))),
        ("本月", Month(Relative(0))),
        ("末", P(Part::Late)),
        ("来年", Y(Year::Relative(1))),
        ("来月", Month(Relative(1))),
        ("来週", W(Week::Relative(1))),
        ("次日", Day(Named(1))),
        ("翌年", Y(Year::Named(1))),
        ("翌日", Day(Named(1))),
        ("翌月", Month(Named(1))),
    ]
};

/// The letters that dates in ideographs begin with, which are written without
/// spaces.
pub(super) const BEGINNINGS_IN_HAN: Packed = packed!(
    "上|下|今|先|前|去|同|昨|明|本|来|次|翌|第|一|二|三|四|自|毎|每|未|过|過|目|現|现|最|近"
);

/// An ideograph as a unit of the draft.
pub(super) fn han(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if quarter_in_han(cursor, draft) {
        return true;
    }
    cursor.read(&HAN).is_some_and(|read| {
        if matches!(read, Word::Half(_)) {
            cursor.eat_one("期年");
        }
        apply(read, draft)
    })
}

/// 第4四半期, 三季度, 前三季度.
fn quarter_in_han(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    let mut probe = *cursor;
    let from_first = probe.eat("前");
    probe.eat("第");
    let number = match probe.digits() {
        Some(digits) => digits.value as u8,
        None => probe
            .find(packed!("一|二|三|四"))
            .map_or(0, |number| number as u8 + 1),
    };
    let fits = draft.finest() <= Level::Year
        && (1..=4).contains(&number)
        && probe.eat_any(packed!("四半期|季度"));
    if fits {
        draft.last().quarter = Some(Slot::Number(if from_first { 1 } else { number }));
        if from_first {
            draft.other_end().quarter = Some(Slot::Number(number));
        }
        *cursor = probe;
    }
    fits
}

/// 둘째 주, 둘째 주 목요일, of a month that was named before.
fn bare_week(cursor: &mut Cursor, draft: &mut Draft) -> bool {
    if !matches!(cursor.peek(), Some('첫' | '둘' | '셋' | '넷' | '다' | '마')) {
        return false;
    }
    let (mut probe, mut read) = (*cursor, *draft);
    let week = ordinal(&mut probe, &mut read) && read.slots.week.is_some();
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
