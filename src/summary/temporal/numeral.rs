//! Numbers and the units they count: 3년, 두 달, 사흘, 10여 년, 3개 분기.
//!
//! Deliberately absent: what stands before and behind a count (`count`).

use super::super::packed::{Table, packed, table};
use super::beginnings::Beginnings;
use super::boundary::word_ends;
use super::count::suffix;
use super::cursor::{Cursor, Script};
use super::form::Unit;

/// So many.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) least: u32,
    pub(super) most: u32,
    pub(super) unit: Unit,
    /// Some, several: no value can be told.
    pub(super) vague: bool,
    /// Digits stood before 년, and how many.
    pub(super) year_digits: usize,
    /// It needs a suffix to be a time at all (하루, 3주, 3시간).
    pub(super) needs_suffix: bool,
    /// Half a unit more.
    pub(super) half: bool,
}

impl Count {
    /// So many, in words.
    fn of(least: u8, most: u8, unit: Unit, needs_suffix: bool) -> Self {
        Self {
            least: u32::from(least),
            most: u32::from(most),
            unit,
            vague: false,
            year_digits: 0,
            needs_suffix,
            half: false,
        }
    }

    /// The count in whole units: a year and a half is 18 months.
    pub(super) fn whole(&self) -> (u32, u32, Unit) {
        match (self.half, self.unit) {
            (true, Unit::Year) => (self.least * 12 + 6, self.most * 12 + 6, Unit::Month),
            _ => (self.least, self.most, self.unit),
        }
    }
}

/// A number and its unit.
pub(super) fn count(cursor: &mut Cursor) -> Option<Count> {
    let mut count = match cursor.script() {
        Script::Digit => digits(cursor)?,
        Script::Hangul | Script::Han => words(cursor)?,
        _ => return None,
    };
    let mut half = *cursor;
    if count.unit == Unit::Year && half.spaces() && half.eat("반") && {
        word_ends(half) || suffix(half, Unit::Year).is_some()
    } {
        count.half = true;
        *cursor = half;
    }
    // 3년 1개월.
    let mut months = *cursor;
    if count.unit == Unit::Year
        && count.year_digits > 0
        && months.spaces()
        && let Some(digits) = months.digits().filter(|digits| digits.value < 12)
        && months.eat("개월")
    {
        count.least = count.least * 12 + digits.value;
        count.most = count.most * 12 + digits.value;
        count.unit = Unit::Month;
        *cursor = months;
    }
    Some(count)
}

/// 3년, 3~4년, 10여 년, 3개 분기.
fn digits(cursor: &mut Cursor) -> Option<Count> {
    let mut probe = *cursor;
    let first = probe.digits().filter(|digits| digits.length <= 4)?;
    let mut most = first.value;
    let mut range = probe;
    if range.range_sign()
        && let Some(second) = range.digits().filter(|digits| digits.length <= 4)
        && second.value > first.value
    {
        most = second.value;
        probe = range;
    }
    let vague = probe.eat("여");
    let spaced = probe.spaces();
    let (unit, needs_suffix) = counted_unit(&mut probe, spaced)?;
    let likely = match unit {
        Unit::Year => first.value < 1000 && most < 1000,
        Unit::Hour => most <= 100,
        Unit::Quarter => most <= 40,
        Unit::Century => most <= 10,
        _ => true,
    };
    if !likely || first.value == 0 {
        return None;
    }
    *cursor = probe;
    Some(Count {
        least: first.value,
        most,
        unit,
        vague,
        year_digits: first.length,
        needs_suffix: needs_suffix || (unit == Unit::Quarter && most <= 4 && !vague),
        half: false,
    })
}

/// The unit behind digits; whether it needs a suffix to be a time.
fn counted_unit(cursor: &mut Cursor, spaced: bool) -> Option<(Unit, bool)> {
    const UNITS: Table<(Unit, bool)> = table![
        ("개월", (Unit::Month, false)),
        ("개 분기", (Unit::Quarter, false)),
        ("개분기", (Unit::Quarter, false)),
        ("분기", (Unit::Quarter, true)),
        ("거래일", (Unit::Day, false)),
        ("영업일", (Unit::Day, false)),
        ("세기", (Unit::Century, true)),
        ("시간", (Unit::Hour, true)),
        ("주일", (Unit::Week, false)),
        ("주", (Unit::Week, true)),
        ("년", (Unit::Year, false)),
        ("달", (Unit::Month, false)),
        ("일", (Unit::Day, false)),
        ("年", (Unit::Year, true)),
        ("か月", (Unit::Month, true)),
        ("カ月", (Unit::Month, true)),
        ("ヶ月", (Unit::Month, true)),
        ("个月", (Unit::Month, true)),
        ("週", (Unit::Week, true)),
        ("日", (Unit::Day, true)),
    ];
    let (unit, needs_suffix) = cursor.read(&UNITS)?;
    // 3 일 and 3 주 are more often work and shares.
    let apart = spaced && matches!(unit, Unit::Day | Unit::Week);
    // 3주간 and 6주째 are weeks on their own.
    (!apart).then_some((unit, needs_suffix))
}

/// What a number in words says.
#[derive(Clone, Copy)]
enum Word {
    /// The number and its unit, and whether it needs a suffix.
    Whole(u8, Unit, bool),
    /// A native number, or two that it lies between.
    Native(u8, u8),
    /// A Sino-Korean one, which stands before 년.
    Sino(u8),
    /// No value can be told.
    Several,
    /// 며칠.
    SeveralDays,
}

/// Numbers in words.
const WORDS: Table<Word> = {
    use Word::{Native, Several, Sino, Whole};
    table![
        ("하루이틀", Whole(2, Unit::Day, true)),
        ("하루", Whole(1, Unit::Day, true)),
        ("이틀", Whole(2, Unit::Day, false)),
        ("사나흘", Whole(4, Unit::Day, false)),
        ("사흘", Whole(3, Unit::Day, false)),
        ("나흘", Whole(4, Unit::Day, false)),
        ("닷새", Whole(5, Unit::Day, false)),
        ("엿새", Whole(6, Unit::Day, false)),
        ("이레", Whole(7, Unit::Day, false)),
        ("여드레", Whole(8, Unit::Day, false)),
        ("아흐레", Whole(9, Unit::Day, false)),
        ("열흘", Whole(10, Unit::Day, false)),
        ("보름", Whole(15, Unit::Day, false)),
        ("일주일", Whole(1, Unit::Week, false)),
        ("이주일", Whole(2, Unit::Week, true)),
        ("반년", Whole(6, Unit::Month, false)),
        ("반세기", Whole(50, Unit::Year, false)),
        ("며칠", Word::SeveralDays),
        ("수십", Several),
        ("수백", Several),
        ("수천", Several),
        ("십수", Several),
        ("십여", Several),
        ("수", Several),
        ("몇몇", Several),
        ("몇", Several),
        ("여러", Several),
        ("한두", Native(1, 2)),
        ("두세", Native(2, 3)),
        ("두어", Native(2, 3)),
        ("두서너", Native(2, 4)),
        ("서너", Native(3, 4)),
        ("너댓", Native(4, 5)),
        ("네댓", Native(4, 5)),
        ("대여섯", Native(5, 6)),
        ("예닐곱", Native(6, 7)),
        ("일고여덟", Native(7, 8)),
        ("열두", Native(12, 12)),
        ("다섯", Native(5, 5)),
        ("여섯", Native(6, 6)),
        ("일곱", Native(7, 7)),
        ("여덟", Native(8, 8)),
        ("아홉", Native(9, 9)),
        ("한", Native(1, 1)),
        ("두", Native(2, 2)),
        ("세", Native(3, 3)),
        ("석", Native(3, 3)),
        ("네", Native(4, 4)),
        ("넉", Native(4, 4)),
        ("열", Native(10, 10)),
        ("일", Sino(1)),
        ("삼", Sino(3)),
        ("오", Sino(5)),
        ("십", Sino(10)),
        ("이십", Sino(20)),
        ("삼십", Sino(30)),
        ("백", Sino(100)),
        ("一", Native(1, 1)),
        ("两", Native(2, 2)),
        ("三", Native(3, 3)),
        ("五", Native(5, 5)),
        ("十", Native(10, 10)),
    ]
};

/// What numbers in words begin with.
pub(super) const BEGINNINGS: Beginnings = Beginnings::empty().with(WORDS.words);

/// 한 달, 두세 해, 사흘, 일주일, 수년, 몇 달.
fn words(cursor: &mut Cursor) -> Option<Count> {
    let mut probe = *cursor;
    let count = match probe.read(&WORDS)? {
        Word::Whole(value, unit, needs_suffix) => Count::of(value, value, unit, needs_suffix),
        Word::SeveralDays => several(Unit::Day),
        Word::Several => {
            let spaced = probe.spaces();
            let unit = several_unit(&mut probe)?;
            // 수주 is an order, 수달 an otter, 수해 a flood.
            let glued = !spaced && matches!(unit, Unit::Week | Unit::Month) && cursor.sees("수");
            let flood = !spaced && probe.follows(packed!("수해"));
            if flood || (glued && probe.previous() == Some('달')) {
                return None;
            }
            Count {
                needs_suffix: unit == Unit::Hour || (glued && unit == Unit::Week),
                ..several(unit)
            }
        }
        Word::Sino(value) => {
            probe.spaces();
            let unit = probe.eat("년").then_some(Unit::Year)?;
            Count::of(value, value, unit, false)
        }
        Word::Native(least, most) => {
            let spaced = probe.spaces();
            let (unit, needs_suffix) = native_unit(&mut probe, spaced)?;
            Count::of(least, most, unit, needs_suffix)
        }
    };
    *cursor = probe;
    Some(count)
}

fn several(unit: Unit) -> Count {
    Count {
        vague: true,
        ..Count::of(0, 0, unit, false)
    }
}

fn several_unit(cursor: &mut Cursor) -> Option<Unit> {
    const UNITS: Table<Unit> = table![
        ("개월", Unit::Month),
        ("세기", Unit::Century),
        ("시간", Unit::Hour),
        ("주", Unit::Week),
        ("년", Unit::Year),
        ("해", Unit::Year),
        ("달", Unit::Month),
        ("일", Unit::Day),
    ];
    cursor.read(&UNITS)
}

/// The unit behind a native number. 한주 and 두해 glued are other words.
fn native_unit(cursor: &mut Cursor, spaced: bool) -> Option<(Unit, bool)> {
    const UNITS: Table<(Unit, bool, bool)> = table![
        ("달", (Unit::Month, false, true)),
        ("개월", (Unit::Month, false, true)),
        ("해", (Unit::Year, true, false)),
        ("주", (Unit::Week, true, false)),
        ("시간", (Unit::Hour, true, true)),
        ("분기", (Unit::Quarter, false, false)),
        ("年", (Unit::Year, true, true)),
        ("个月", (Unit::Month, true, true)),
        ("세기", (Unit::Century, true, false)),
    ];
    let (unit, needs_suffix, glue) = cursor.read(&UNITS)?;
    (spaced || glue).then_some((unit, needs_suffix))
}
