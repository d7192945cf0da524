//! From a form to an expression: its interval, grain, kind, certainty and EDTF,
//! and what it leaves for later dates to lean on.

use super::super::civil::Day;
use super::super::model::Text;
use super::cursor::Cursor;
use super::form::{Body, Bound, Form, Level, Slot, Slots, Unit, Year};
use super::frame::Mention;
use super::interval::Interval;
use super::resolve::{self, Direction, NoValue};
use super::sentence::Sentence;
use super::{Certainty, Expression, Grain, Kind, Role, Sense, Tagger, edtf, evidence, sense};

impl Tagger {
    /// Gives a form its value, and remembers what it names.
    pub(super) fn resolve(
        &mut self,
        form: &Form,
        text: &str,
        sentence: &Sentence,
    ) -> Result<Expression, NoValue> {
        let after = text
            .get(form.range.end..sentence.range.end.max(form.range.end))
            .unwrap_or("");
        let sense = sentence.cues.around(form.range.start, form.range.end);
        let mut expression = Expression {
            range: form.range.clone(),
            start: None,
            end: None,
            grain: Grain::None,
            kind: Kind::Duration,
            edtf: Text::from(""),
            certainty: Certainty::Vague,
            timeline: false,
            sense,
            role: Role::Event,
        };
        match form.body {
            Body::Vague => {
                expression.kind = Kind::VagueNow;
                Ok(expression)
            }
            Body::Recurrence => {
                expression.kind = Kind::Recurrence;
                Ok(expression)
            }
            Body::Duration(short) => {
                // 2029년과 30년: a written year vouches for two digits.
                let year = short.map(|short| 2000 + i32::from(short)).filter(|year| {
                    self.context
                        .sentence
                        .year
                        .is_some_and(|named| (named.year - year).abs() <= 3)
                });
                match year {
                    Some(year) => {
                        let slots = Slots::of_year(year as i16);
                        self.dated(form, &slots, None, after, expression)
                    }
                    None => Ok(expression),
                }
            }
            Body::Date(slots) => self.dated(form, &slots, None, after, expression),
            Body::Range(first, second) => {
                self.dated(form, &first, Some(&second), after, expression)
            }
            Body::Window { count, unit, ahead } => {
                expression.kind = Kind::Range;
                expression.grain = grain_of(unit);
                expression.timeline = !sense::compares_a_window(after);
                let Some(reference) = self.context.reference else {
                    expression.certainty = Certainty::Unresolved;
                    return Ok(expression);
                };
                let steps = i32::try_from(count).unwrap_or(i32::MAX);
                let (start, end) = if ahead {
                    (reference, Interval::shift(reference, unit, steps))
                } else {
                    (
                        Interval::shift(reference, unit, steps.saturating_neg()),
                        reference,
                    )
                };
                (expression.start, expression.end) = (Some(start), Some(end));
                expression.edtf = edtf::window(start, end, unit, ahead).into();
                Ok(expression)
            }
            Body::Away {
                least,
                most,
                unit,
                ahead,
                follows,
            } => {
                let named = follows.then(|| self.base_of(unit)).flatten();
                let base = named.or(self.context.reference);
                let is_base = evidence::compares(Cursor::new(&text, form.range.end))
                    || evidence::is_base(Cursor::new(&text, form.range.start));
                expression.timeline = !is_base;
                expression.grain = grain_of(unit);
                expression.kind = if least == most {
                    Kind::Date
                } else {
                    Kind::Range
                };
                let Some(base) = base else {
                    expression.certainty = Certainty::Unresolved;
                    return Ok(expression);
                };
                let sign = if ahead { 1 } else { -1 };
                let steps =
                    |count: u32| i32::try_from(count).unwrap_or(100_000).min(100_000) * sign;
                let (one, two) = (
                    Interval::around(base, unit, steps(least)),
                    Interval::around(base, unit, steps(most)),
                );
                let (first, last) = if ahead { (one, two) } else { (two, one) };
                expression.certainty = Certainty::Inferred;
                // 1994년 창업, 5년 뒤 흑자, 같은 해 상장.
                if named.is_some() {
                    self.context.remember(Mention {
                        interval: &last,
                        stretch: (first.start, last.end),
                        level: level_of(unit),
                        year_is_told: true,
                        month_is_told: unit <= Unit::Month,
                        day_is_told: unit <= Unit::Day,
                        closed: form.bound == Bound::Closed,
                        figure: false,
                        sense,
                    });
                }
                bounded(&mut expression, form.bound, &first, &last, form.fuzzy);
                Ok(expression)
            }
        }
    }

    /// What 3년 뒤 counts from, where the item named such a unit.
    fn base_of(&self, unit: Unit) -> Option<Day> {
        let item = self.context.named(0);
        match unit {
            Unit::Hour | Unit::Day | Unit::Week => item.day,
            Unit::Month => item.day.or(item
                .month
                .map(|(year, month)| Day::first_of_month(year, month as i32))),
            Unit::Quarter => item
                .quarter
                .map(|(year, quarter)| Interval::quarter(year, quarter as i32).start),
            _ => item.year.map(|named| Day::first_of_month(named.year, 1)),
        }
    }

    /// Gives a calendar date or range its value.
    fn dated(
        &mut self,
        form: &Form,
        first: &Slots,
        second: Option<&Slots>,
        after: &str,
        mut expression: Expression,
    ) -> Result<Expression, NoValue> {
        let level = first.finest();
        self.context.at_head = form.range.start <= self.head;
        expression.role = sense::role(after, level, form.bound == Bound::Until);
        let figure = expression.role == Role::ReferencePeriod;
        let direction = Direction {
            sense: match expression.sense {
                // A figure without more is one that is known.
                Sense::Unknown if figure => Sense::Behind,
                sense => sense,
            },
            results: first.quarter.is_some()
                && sense::reports_results(after)
                && expression.sense != Sense::Ahead,
            figure,
            presumed: figure && expression.sense == Sense::Unknown,
            announced: figure && expression.sense == Sense::Ahead && sense::announces_figure(after),
        };
        expression.timeline = !first.comparison;
        expression.kind = if second.is_some() {
            Kind::Range
        } else {
            Kind::Date
        };
        let resolved = match second {
            Some(second) => resolve::range(first, second, &self.context, direction),
            None => {
                resolve::date(first, &self.context, direction).map(|interval| (interval, interval))
            }
        };
        match resolved {
            Ok((start, end)) => {
                // 5월 1~20일 수출은 전년 동기 대비: so many days are no unit.
                if first.same_period && start.grain == Grain::Day {
                    expression.kind = Kind::Range;
                }
                let told = is_told(first) || second.is_some_and(is_told);
                expression.certainty = certainty(first, second, form, told);
                let remembered = if second.is_some() { &end } else { &start };
                if !first.comparison {
                    self.context.remember(Mention {
                        interval: remembered,
                        stretch: (start.start, end.end),
                        level,
                        year_is_told: told,
                        month_is_told: first.month.is_some(),
                        day_is_told: !matches!(first.day, Some(Slot::Relative(_) | Slot::Base(_))),
                        closed: form.bound == Bound::Closed && second.is_none(),
                        figure,
                        sense: expression.sense,
                    });
                }
                bounded(&mut expression, form.bound, &start, &end, form.fuzzy);
                Ok(expression)
            }
            Err(NoValue::Unresolved) => {
                expression.certainty = Certainty::Unresolved;
                expression.grain = grain_of_level(first);
                expression.kind = match form.bound {
                    Bound::From | Bound::Past => Kind::OpenAfter,
                    Bound::Until | Bound::Before => Kind::OpenBefore,
                    Bound::Closed => expression.kind,
                };
                Ok(expression)
            }
            Err(none) => Err(none),
        }
    }
}

/// Whether the year of a date is written or told from the reference day.
fn is_told(slots: &Slots) -> bool {
    slots.year.is_some() && !slots.comparison
}

fn certainty(first: &Slots, second: Option<&Slots>, form: &Form, told: bool) -> Certainty {
    let parted = |slots: &Slots| slots.part.is_some() || slots.season.is_some();
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

/// Sets the interval, grain, kind and EDTF of a value with its open side.
fn bounded(
    expression: &mut Expression,
    bound: Bound,
    first: &Interval,
    last: &Interval,
    fuzzy: bool,
) {
    let whole = first == last;
    expression.grain = first.grain;
    match bound {
        Bound::Closed => {
            (expression.start, expression.end) = (Some(first.start), Some(last.end));
            expression.edtf = if whole {
                edtf::unit(first, fuzzy)
            } else {
                edtf::range(first, last, fuzzy)
            }
            .into();
        }
        Bound::From => {
            expression.kind = Kind::OpenAfter;
            expression.start = Some(first.start);
            // From a range on: somewhere within it.
            expression.edtf = edtf::from(first, fuzzy || !whole).into();
        }
        Bound::Past => {
            expression.kind = Kind::OpenAfter;
            expression.start = Some(last.end);
            expression.edtf = edtf::past(last).into();
        }
        Bound::Until => {
            expression.kind = Kind::OpenBefore;
            expression.end = Some(last.end);
            expression.edtf = edtf::until(last, fuzzy).into();
        }
        Bound::Before => {
            expression.kind = Kind::OpenBefore;
            expression.end = Some(first.start);
            expression.edtf = edtf::before(first, fuzzy).into();
        }
    }
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
    let whole = Slots {
        part: None,
        ..*slots
    };
    match whole.finest() {
        Level::Decade | Level::Century => Grain::DecadePart,
        Level::Month => Grain::MonthPart,
        Level::Week => Grain::Day,
        Level::Nothing if !slots.part_of_year => Grain::Day,
        _ => Grain::YearPart,
    }
}
