//! Values in EDTF, the extension of ISO 8601 for uncertain dates (ISO 8601-2,
//! and the Library of Congress' specification of 2019).
//!
//! Days, months and years are written as they are; quarters are the codes 33 to
//! 36 in place of a month, half-years 40 and 41, seasons 21 to 24; a decade is
//! `201X`. What EDTF has no code for (weeks, thirds, parts) is written as the
//! range that it is, and roughly known ends carry `~`.

use super::super::civil::{Day, days_in_month};
use super::super::model::Text;
use super::Grain;
use super::form::{Bound, Unit};
use super::interval::Interval;

/// A value that is being written.
pub(super) struct Edtf {
    written: String,
    /// The bounds are roughly known.
    fuzzy: bool,
}

/// The bytes of two days and their marks.
const LONGEST: usize = 24;

/// A unit, or a range from one to another, with its open side.
pub(super) fn value(first: &Interval, last: &Interval, bound: Bound, fuzzy: bool) -> Text {
    let whole = first == last;
    let mut edtf = Edtf::new(fuzzy);
    match bound {
        Bound::Closed if whole => edtf.unit(first),
        Bound::Closed => {
            edtf.edge(first, first.start);
            edtf.to();
            edtf.edge(last, last.end.plus_days(-1));
        }
        Bound::From => {
            // From a range on: somewhere within it.
            edtf.fuzzy |= !whole;
            edtf.edge(first, first.start);
        }
        Bound::Until => {
            edtf.written.push_str("../");
            edtf.edge(last, last.end.plus_days(-1));
        }
        // Up to a unit and without it: with the one before.
        Bound::Before => {
            edtf.written.push_str("../");
            edtf.as_fine(first.grain, first.start.plus_days(-1));
        }
    }
    if bound == Bound::From {
        edtf.written.push_str("/..");
    }
    Text::from(edtf.written)
}

/// A window that ends or begins at the reference day. Its far end is as rough
/// as the unit it is counted in.
pub(super) fn window(start: Day, end: Day, unit: Unit, ahead: bool) -> Text {
    let mut edtf = Edtf::new(false);
    if unit <= Unit::Week {
        edtf.between(start, end);
    } else {
        edtf.fuzzy = !ahead;
        edtf.month(start);
        edtf.to();
        edtf.fuzzy = ahead;
        edtf.month(end);
    }
    Text::from(edtf.written)
}

impl Edtf {
    fn new(fuzzy: bool) -> Self {
        Self {
            written: String::with_capacity(LONGEST),
            fuzzy,
        }
    }

    fn to(&mut self) {
        self.written.push('/');
    }

    fn unit(&mut self, interval: &Interval) {
        let (year, month, _) = interval.start.civil();
        let code = match interval.grain {
            Grain::Day if interval.end == interval.start.plus_days(1) => {
                return self.day(interval.start);
            }
            Grain::Month => return self.month(interval.start),
            Grain::Year => return self.year(interval.start),
            Grain::Decade => {
                self.number(year / 10, 3);
                self.written.push('X');
                return self.end();
            }
            Grain::Century => {
                self.number(year / 100, 2);
                self.written.push_str("XX");
                return self.end();
            }
            Grain::Quarter => 33 + (month - 1) / 3,
            Grain::Half => 40 + month / 7,
            Grain::YearPart if is_season(interval) => 20 + month / 3,
            _ => return self.between(interval.start, interval.end),
        };
        self.number(year, 4);
        self.part(code);
        self.end();
    }

    /// The days from one to the day before another, as months or years where
    /// they are whole.
    fn between(&mut self, start: Day, end: Day) {
        let last = end.plus_days(-1);
        let ((first_year, first_month, first_day), (year, month, day)) =
            (start.civil(), last.civil());
        let whole_months = first_day == 1 && day == days_in_month(year, month);
        let write = if !whole_months {
            Self::day
        } else if first_month == 1 && month == 12 {
            Self::year
        } else {
            Self::month
        };
        write(self, start);
        if !whole_months || (first_year, first_month) != (year, month) {
            self.to();
            write(self, last);
        }
    }

    /// One end of a range: the unit itself, or its first or last day or month
    /// where the unit would be a range in turn.
    fn edge(&mut self, interval: &Interval, day: Day) {
        let before = self.written.len();
        self.unit(interval);
        let is_range = self
            .written
            .get(before..)
            .is_some_and(|unit| unit.bytes().any(|byte| byte == b'/'));
        if is_range {
            self.written.truncate(before);
            match interval.grain {
                Grain::YearPart => self.month(day),
                Grain::DecadePart | Grain::CenturyPart | Grain::Century => self.year(day),
                _ => self.day(day),
            }
        }
    }

    /// The year, month or day that holds a day.
    fn as_fine(&mut self, grain: Grain, day: Day) {
        match grain {
            Grain::Year | Grain::Decade | Grain::Century => self.year(day),
            Grain::Month => self.month(day),
            _ => self.day(day),
        }
    }

    fn year(&mut self, day: Day) {
        self.number(day.year(), 4);
        self.end();
    }

    fn month(&mut self, day: Day) {
        self.number(day.year(), 4);
        self.part(day.month());
        self.end();
    }

    fn day(&mut self, day: Day) {
        self.number(day.year(), 4);
        self.part(day.month());
        self.part(day.day());
        self.end();
    }

    fn part(&mut self, number: u32) {
        self.written.push('-');
        self.number(number as i32, 2);
    }

    /// So many digits of a number. The formatting machinery is ten times the
    /// size of this.
    fn number(&mut self, number: i32, digits: u32) {
        for place in (0..digits).rev() {
            let digit = number / 10_i32.pow(place) % 10;
            self.written.push(char::from(b'0' + digit as u8));
        }
    }

    fn end(&mut self) {
        if self.fuzzy {
            self.written.push('~');
        }
    }
}

/// Whether a part of a year is one of the four seasons.
fn is_season(interval: &Interval) -> bool {
    let (year, month, _) = interval.start.civil();
    month % 3 == 0 && Day::first_of_month(year, month as i32 + 3) == interval.end
}
