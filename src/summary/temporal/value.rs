//! From a form to an expression: its interval, grain, kind, certainty and EDTF,
//! and what it leaves for later dates to lean on.

use std::ops::Range;

use super::super::civil::Day;
use super::super::model::Text;
use super::cursor::Cursor;
use super::form::{Body, Bound, Form, Level, Part, Slot, Slots, Unit, Year};
use super::frame::Mention;
use super::interval::Interval;
use super::resolve::{self, Direction, NoValue};
use super::sense::Cue;
use super::sentence::Sentence;
use super::{Certainty, Expression, Grain, Kind, Role, Sense, Tagger, edtf, evidence, sense};

impl Expression {
    /// One without a value yet.
    pub(super) fn without_value(range: Range<usize>) -> Self {
        Self {
            range,
            start: None,
            end: None,
            grain: Grain::None,
            kind: Kind::Duration,
            edtf: Text::default(),
            certainty: Certainty::Vague,
            timeline: false,
            sense: Sense::Unknown,
            role: Role::Event,
        }
    }
}

impl Tagger {
    /// Gives the expression of a form its value, and remembers what it names.
    pub(super) fn resolve(
        &mut self,
        form: &Form,
        text: &str,
        sentence: &Sentence,
        expression: &mut Expression,
    ) -> Result<(), NoValue> {
        let within = text.get(..sentence.range.end).unwrap_or(text);
        let after = Cursor::new(&within, form.range.end);
        let cue = sentence.cues.around(form.range.start, form.range.end);
        expression.sense = cue.sense;
        match &form.body {
            Body::Vague => expression.kind = Kind::VagueNow,
            Body::Recurrence => expression.kind = Kind::Recurrence,
            Body::Duration(short) => {
                // 2029년과 30년: a written year vouches for two digits.
                if let (Some(short), Some(named)) = (*short, self.context.sentence.year) {
                    let year = 2000 + i16::from(short);
                    if (named.year - i32::from(year)).abs() <= 3 {
                        return self.dated(
                            form,
                            &Slots::of_year(year),
                            None,
                            cue,
                            after,
                            expression,
                        );
                    }
                }
            }
            Body::Impossible => return Err(NoValue::Impossible),
            Body::Date => return self.dated(form, &form.first, None, cue, after, expression),
            Body::Range => {
                return self.dated(
                    form,
                    &form.first,
                    Some(&form.second),
                    cue,
                    after,
                    expression,
                );
            }
            Body::Window { count, unit, ahead } => {
                expression.kind = Kind::Range;
                expression.grain = grain_of(*unit);
                expression.timeline = !sense::compares_a_window(after);
                let Some(reference) = self.context.reference else {
                    expression.certainty = Certainty::Unresolved;
                    return Ok(());
                };
                let far = Interval::shift(reference, *unit, steps(*count, *ahead));
                let (start, end) = if *ahead {
                    (reference, far)
                } else {
                    (far, reference)
                };
                (expression.start, expression.end) = (Some(start), Some(end));
                expression.edtf = edtf::window(start, end, *unit, *ahead);
            }
            Body::Away {
                least,
                most,
                unit,
                ahead,
            } => {
                expression.kind = if least == most {
                    Kind::Date
                } else {
                    Kind::Range
                };
                expression.grain = grain_of(*unit);
                expression.timeline = !(evidence::compares(after)
                    || evidence::is_base(Cursor::new(&text, form.range.start)));
                // Ahead, it counts from what the item named.
                let named = ahead.then(|| self.base_of(*unit)).flatten();
                let Some(base) = named.or(self.context.reference) else {
                    expression.certainty = Certainty::Unresolved;
                    return Ok(());
                };
                expression.certainty = Certainty::Inferred;
                let mut first = Interval::around(base, *unit, steps(*least, *ahead));
                let mut last = Interval::around(base, *unit, steps(*most, *ahead));
                if !ahead {
                    std::mem::swap(&mut first, &mut last);
                }
                // 1994년 창업, 5년 뒤 흑자, 같은 해 상장.
                if named.is_some() {
                    self.context.remember(&Mention {
                        interval: &last,
                        stretch: (first.start, last.end),
                        level: level_of(*unit),
                        year_is_told: true,
                        month_is_told: *unit <= Unit::Month,
                        day_is_told: *unit <= Unit::Day,
                        closed: form.bound == Bound::Closed,
                        figure: false,
                        sense: expression.sense,
                    });
                }
                bounded(expression, form, &first, &last);
            }
        }
        Ok(())
    }

    /// What 3년 뒤 counts from, where the item named such a unit.
    fn base_of(&self, unit: Unit) -> Option<Day> {
        let item = self.context.named(0);
        match unit {
            Unit::Hour | Unit::Day | Unit::Week => item.day.or(self.context.heading().day),
            Unit::Month => item.day.or(item
                .month
                .map(|(year, month)| Day::first_of_month(year, month as i32))),
            Unit::Quarter => item
                .quarter
                .map(|(year, quarter)| Interval::quarter(year, quarter as i32).start),
            _ => item.year.map(|named| Day::first_of_month(named.year, 1)),
        }
    }

    /// Whether that date lies ahead of the reference day.
    fn is_ahead(&self, date: Option<&Slots>) -> bool {
        let date = date.map(|slots| resolve::date(slots, &self.context, Direction::default()));
        matches!(date, Some(Ok(date)) if Some(date.start) > self.context.reference)
    }

    /// Gives a calendar date or range its value.
    fn dated(
        &mut self,
        form: &Form,
        first: &Slots,
        second: Option<&Slots>,
        cue: Cue,
        after: Cursor,
        expression: &mut Expression,
    ) -> Result<(), NoValue> {
        let level = first.finest();
        let start = after.back_to(form.range.start);
        self.context.at_head = form.range.start <= self.head;
        let until = form.bound == Bound::Until;
        expression.role = sense::role(after, level, until, second.is_some());
        let figure = expression.role == Role::ReferencePeriod;
        let sense = cue.sense;
        let known = figure || first.comparison;
        let reports = first.quarter.is_some() && sense::reports_results(after);
        // 3분기 실적 시즌은 10월 7일 시작: those of the quarter that ends before then.
        let due = reports && self.is_ahead(self.context.ahead.as_ref());
        let direction = Direction {
            sense: match sense {
                _ if sense::is_moved_to(after) => Sense::Ahead,
                // 추석 전에 마쳤음: that is behind, and the feast may be ahead.
                Sense::Behind if form.bound == Bound::Before => Sense::Unknown,
                // A figure without more is one that is known.
                Sense::Unknown if known => Sense::Behind,
                Sense::Unknown if start.sees("since") => Sense::Behind,
                Sense::Unknown if start.sees("until") => Sense::Ahead,
                sense => sense,
            },
            tenseless: cue.tenseless,
            results: reports && sense != Sense::Ahead && !due,
            figure,
            presumed: cue.tenseless || (known && sense == Sense::Unknown),
            announced: (reports && due)
                || (figure && sense == Sense::Ahead && sense::announces_figure(after)),
        };
        expression.timeline = !first.comparison;
        expression.kind = if second.is_some() {
            Kind::Range
        } else {
            Kind::Date
        };
        let resolved = match second {
            Some(second) => resolve::range(first, second, &self.context, direction),
            None => resolve::date(first, &self.context, direction).map(|date| (date, date)),
        };
        let (start, end) = match resolved {
            Ok(ends) => ends,
            Err(NoValue::Unresolved) => {
                expression.certainty = Certainty::Unresolved;
                expression.grain = grain_of_level(first);
                open(expression, form.bound);
                return Ok(());
            }
            Err(none) => return Err(none),
        };
        if cue.tenseless && self.context.reference < Some(start.start) {
            expression.sense = Sense::Unknown;
        }
        // 5월 1~20일, 1~5월 수출은 전년 동기 대비: so many are no unit.
        if first.same_period && matches!(start.grain, Grain::Day | Grain::None) {
            expression.kind = Kind::Range;
        }
        let told = is_told(first) || second.is_some_and(is_told);
        expression.certainty = certainty(first, second, form, told);
        if !first.comparison {
            self.context.remember(&Mention {
                interval: &end,
                stretch: (start.start, end.end),
                level,
                year_is_told: told,
                month_is_told: first.month.is_some(),
                day_is_told: !matches!(first.day, Some(Slot::Relative(_) | Slot::Base(_))),
                closed: form.bound == Bound::Closed && second.is_none(),
                figure,
                sense,
            });
        }
        bounded(expression, form, &start, &end);
        Ok(())
    }
}

/// So many units, ahead or back. Beyond the years that a calendar has they are
/// all the same.
fn steps(count: u32, ahead: bool) -> i32 {
    let steps = count.min(100_000) as i32;
    if ahead { steps } else { -steps }
}

/// Whether the year of a date is written or told from the reference day.
fn is_told(slots: &Slots) -> bool {
    slots.year.is_some() && !slots.comparison
}

fn certainty(first: &Slots, second: Option<&Slots>, form: &Form, told: bool) -> Certainty {
    // Of the parts, only those of a week have days of their own.
    let of_week = |part: &Part| matches!(part, Part::Weekend | Part::Workdays);
    let parted = |slots: &Slots| {
        slots.part.filter(|part| !of_week(part)).is_some() || slots.season.is_some()
    };
    let written = |slots: &Slots| {
        matches!(slots.year, Some(Year::Written(_)))
            || slots.decade.is_some()
            || slots.century.is_some()
    };
    if form.fuzzy || parted(first) || second.is_some_and(parted) {
        Certainty::Vague
    } else if written(first) && second.is_none_or(|second| written(second) || told) {
        Certainty::Written
    } else {
        Certainty::Inferred
    }
}

/// Sets the kind of an open side.
fn open(expression: &mut Expression, bound: Bound) {
    match bound {
        Bound::From => expression.kind = Kind::OpenAfter,
        Bound::Until | Bound::Before => expression.kind = Kind::OpenBefore,
        Bound::Closed => {}
    }
}

/// Sets the interval, grain, kind and EDTF of a value with its open side.
fn bounded(expression: &mut Expression, form: &Form, first: &Interval, last: &Interval) {
    expression.grain = first.grain;
    open(expression, form.bound);
    (expression.start, expression.end) = match form.bound {
        Bound::Closed => (Some(first.start), Some(last.end)),
        Bound::From => (Some(first.start), None),
        Bound::Until => (None, Some(last.end)),
        Bound::Before => (None, Some(first.start)),
    };
    expression.edtf = edtf::value(first, last, form.bound, form.fuzzy);
}

fn level_of(unit: Unit) -> Level {
    match unit {
        Unit::Hour | Unit::Day => Level::Day,
        Unit::Week => Level::Week,
        Unit::Month => Level::Month,
        Unit::Quarter => Level::Quarter,
        _ => Level::Year,
    }
}

fn grain_of(unit: Unit) -> Grain {
    match unit {
        Unit::Hour | Unit::Day => Grain::Day,
        Unit::Week => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Quarter,
        Unit::Year | Unit::Century => Grain::Year,
        Unit::Decade => Grain::Decade,
    }
}

/// The grain of a date that has no value.
fn grain_of_level(slots: &Slots) -> Grain {
    let coarse = |level: Level| match level {
        Level::Nothing => Grain::None,
        Level::Century => Grain::Century,
        Level::Decade => Grain::Decade,
        Level::Year => Grain::Year,
        Level::Half => Grain::Half,
        Level::Quarter if slots.season.is_some() => Grain::YearPart,
        Level::Quarter => Grain::Quarter,
        Level::Month => Grain::Month,
        Level::Week => Grain::Week,
        Level::Day | Level::Weekday | Level::Part => Grain::Day,
    };
    let level = slots.finest();
    if level != Level::Part {
        return coarse(level);
    }
    match slots.finest_above(Level::Weekday) {
        Level::Century => Grain::CenturyPart,
        Level::Decade => Grain::DecadePart,
        Level::Month => Grain::MonthPart,
        Level::Week => Grain::Day,
        Level::Nothing if !slots.part_of_year => Grain::Day,
        _ => Grain::YearPart,
    }
}
