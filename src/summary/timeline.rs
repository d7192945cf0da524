//! The dated facts of a summary in order of time, each at its own precision.
//!
//! A row is one calendar value; the items that name it are its mentions. Rows
//! are sorted by their earliest bound, then finer first, then in document
//! order. For the sidebar they are grouped by year, where nothing coarse stands
//! between the days of its period: what is coarser than a month comes under the
//! year's header, a month or a part of one before its days.
//!
//! Deliberately absent: today (only the edges know it), and any fact that the
//! text does not state: that a day has passed never means that the thing
//! happened.

mod excerpt;
mod group;

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::civil::Day;
use super::model::{Dated, Place, Position, ProseId, Text};
use super::temporal::{Certainty, Expression, Grain, Kind, Role, Sense};
pub use group::{Group, Span};

/// The dated facts of a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Every value that the text places in time, sorted.
    pub rows: Vec<Rc<Row>>,
    /// The rows as the sidebar shows them, by year.
    pub groups: Vec<Group>,
    /// Mentions that count from a broadcast day that nobody knows.
    pub unresolved: Vec<Mention>,
}

/// One calendar value and everything that the text says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Stable within the document: `d:` and the value in EDTF.
    pub id: Text,
    /// The words of the first mention.
    pub label: Text,
    /// The value in EDTF (ISO 8601-2).
    pub edtf: Text,
    /// The first day, if there is one.
    pub start: Option<Day>,
    /// The day after the last, if there is one.
    pub end: Option<Day>,
    /// The precision.
    pub grain: Grain,
    /// The shape of its mark.
    pub shape: Shape,
    /// Whether the text speaks of it as something to come, although it lay
    /// wholly before the broadcast day: most likely a wrong year.
    pub outdated_forecast: bool,
    /// Whether the year was supplied from the context by every mention.
    pub year_inferred: bool,
    /// Who names it, in document order; never empty.
    pub mentions: Vec<Mention>,
}

/// One place that names a row's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What the words belong to.
    pub place: Place,
    /// The prose they stand in.
    pub prose: ProseId,
    /// The words, in bytes of the prose's text.
    pub range: Range<usize>,
    /// Where they stand in the source.
    pub position: Position,
    /// The author's words for the date.
    pub label: Text,
    /// The clause around them.
    pub text: Text,
}

/// The shape of a row's mark, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// One unit, written in full: a filled dot.
    Written,
    /// One unit whose coarser part came from the context: a ring.
    Inferred,
    /// From one to another: a bar.
    Span,
    /// From one on: a bar that fades out.
    Open,
    /// Bounds by convention only: a bar that fades in.
    Fuzzy,
    /// Up to one: a flag.
    Deadline,
    /// The period that a figure reports on: a hollow square.
    Reference,
}

/// Builds the timeline from all temporal expressions of a document.
///
/// `texts` are the texts of all proses, by [`ProseId`]; `broadcast` is what
/// "before the broadcast" is measured against.
pub fn build(temporal: &[Dated], broadcast: Option<Day>, texts: &[Text]) -> Timeline {
    let mut timeline = Timeline::default();
    let mut rows: Vec<Row> = Vec::new();
    // What ids are made of: by then and at some time then is one row.
    let mut known: HashMap<(Text, bool), usize> = HashMap::new();
    for dated in temporal.iter().filter(|dated| dated.expression.timeline) {
        let expression = &dated.expression;
        let text = texts.get(dated.prose.0 as usize).map_or("", |text| text);
        let mention = mention(dated, text);
        if expression.start.is_none() && expression.end.is_none() {
            if expression.certainty == Certainty::Unresolved {
                timeline.unresolved.push(mention);
            }
            continue;
        }
        let index = *known
            .entry((expression.edtf.clone(), is_reference(expression)))
            .or_insert_with(|| {
                rows.push(Row::new(expression, &mention));
                rows.len() - 1
            });
        if let Some(row) = rows.get_mut(index) {
            row.add(expression, mention, broadcast);
        }
    }
    rows.sort_by_key(|row| (row.first_day(), row.grain));
    timeline.groups = group::of(&rows);
    timeline.rows = rows.into_iter().map(Rc::new).collect();
    timeline
}

/// The id of the row that an expression belongs to.
pub fn row_id(expression: &Expression) -> String {
    let kind = if is_reference(expression) { ":r" } else { "" };
    format!("d:{}{kind}", expression.edtf)
}

/// Whether a figure is about that time; otherwise something happens then.
fn is_reference(expression: &Expression) -> bool {
    expression.role == Role::ReferencePeriod
}

/// Which mention of which row something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowMention {
    /// Index into [`Timeline::rows`] and, after them, into
    /// [`Timeline::unresolved`].
    pub row: u32,
    /// Index into [`Row::mentions`]; 0 of what is unresolved.
    pub mention: u32,
}

impl Timeline {
    /// The row with this id.
    pub fn row(&self, id: &str) -> Option<&Rc<Row>> {
        self.rows.iter().find(|row| &*row.id == id)
    }

    /// The mentions of each row and, after them, each that is unresolved.
    pub fn mentions(&self) -> impl Iterator<Item = &[Mention]> {
        let rows = self.rows.iter().map(|row| &*row.mentions);
        rows.chain(self.unresolved.iter().map(std::slice::from_ref))
    }

    /// Where a date stands, if it is on the timeline at all.
    pub fn position(&self, dated: &Dated) -> Option<RowMention> {
        let id = row_id(&dated.expression);
        let row = self.rows.iter().position(|row| *row.id == *id);
        self.find(|index, mention| match row {
            Some(row) => index == row && mention.place == dated.place,
            None => (mention.prose, &mention.range) == (dated.prose, &dated.expression.range),
        })
    }

    /// The first mention that is what is looked for, given the index of its row.
    pub fn find(&self, is_it: impl Fn(usize, &Mention) -> bool) -> Option<RowMention> {
        self.mentions().enumerate().find_map(|(row, mentions)| {
            let mention = mentions.iter().position(|mention| is_it(row, mention))?;
            Some(RowMention {
                row: row as u32,
                mention: mention as u32,
            })
        })
    }
}

impl Row {
    fn new(expression: &Expression, mention: &Mention) -> Self {
        Self {
            id: row_id(expression).into(),
            label: mention.label.clone(),
            edtf: expression.edtf.clone(),
            start: expression.start,
            end: expression.end,
            grain: expression.grain,
            shape: Shape::of(expression),
            outdated_forecast: false,
            year_inferred: true,
            mentions: Vec::new(),
        }
    }

    fn add(&mut self, expression: &Expression, mention: Mention, broadcast: Option<Day>) {
        self.shape = self.shape.min(Shape::of(expression));
        self.year_inferred &= expression.certainty == Certainty::Inferred;
        self.outdated_forecast |=
            broadcast.is_some_and(|day| is_outdated_forecast(expression, day));
        // "3월 … 3월" in one item is one mention.
        if self
            .mentions
            .last()
            .is_none_or(|last| last.place != mention.place)
        {
            self.mentions.push(mention);
        }
    }

    /// The earliest bound, or where there is none, the last day.
    pub fn first_day(&self) -> Option<Day> {
        self.start.or_else(|| self.end.map(|end| end.plus_days(-1)))
    }

    /// The day after the last that the date itself names: of "from May on",
    /// May's. `None` where nobody can tell, as of "from about May on".
    pub fn named_until(&self) -> Option<Day> {
        match (self.shape, self.start) {
            (Shape::Open, Some(_)) if self.edtf.contains('~') => None,
            (Shape::Open, Some(start)) => Some(unit_end(self.grain, start)),
            _ => self.end,
        }
    }
}

impl Shape {
    fn of(expression: &Expression) -> Self {
        match (expression.role, expression.kind, expression.certainty) {
            (Role::ReferencePeriod, ..) => Self::Reference,
            (Role::Deadline, ..) | (_, Kind::OpenBefore, _) => Self::Deadline,
            (_, Kind::OpenAfter, _) => Self::Open,
            (_, _, Certainty::Vague) => Self::Fuzzy,
            (_, Kind::Range, _) => Self::Span,
            (_, _, Certainty::Inferred) => Self::Inferred,
            _ => Self::Written,
        }
    }
}

/// Whether a forecast is dated definitely before `broadcast`. Of an open end
/// only the first unit counts: "from the third quarter of 2024 on, it will".
pub(super) fn is_outdated_forecast(expression: &Expression, broadcast: Day) -> bool {
    let last_possible = match (expression.kind, expression.start) {
        (Kind::OpenAfter, Some(start)) => Some(unit_end(expression.grain, start)),
        _ => expression.end,
    };
    expression.sense == Sense::Ahead && last_possible.is_some_and(|end| end <= broadcast)
}

/// The day after the calendar unit of this grain that begins on `start`.
fn unit_end(grain: Grain, start: Day) -> Day {
    match grain {
        Grain::Day | Grain::None => start.plus_days(1),
        Grain::Week => start.plus_days(7),
        Grain::MonthPart => start.plus_days(10),
        Grain::Month => start.plus_months(1),
        Grain::Quarter => start.plus_months(3),
        Grain::YearPart => start.plus_months(4),
        Grain::Half => start.plus_months(6),
        Grain::Year => start.plus_months(12),
        Grain::DecadePart => start.plus_months(48),
        Grain::Decade => start.plus_months(120),
        Grain::CenturyPart => start.plus_months(360),
        Grain::Century => start.plus_months(1200),
    }
}

fn mention(dated: &Dated, text: &str) -> Mention {
    let range = dated.expression.range.clone();
    Mention {
        place: dated.place,
        prose: dated.prose,
        position: dated.position,
        label: text.get(range.clone()).unwrap_or_default().into(),
        text: excerpt::around(text, range.clone()).into(),
        range,
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::{Dated, Place, Position, ProseId};
    use super::super::temporal::Tagger;
    use super::*;

    /// The timeline of one section of items, broadcast on 2026-03-10.
    fn timeline(items: &[&str]) -> Timeline {
        let broadcast = Day::new(2026, 3, 10);
        let mut tagger = Tagger::new(broadcast);
        let dated: Vec<Dated> = items
            .iter()
            .enumerate()
            .flat_map(|(index, text)| {
                let index = index as u32;
                tagger.prose(text).into_iter().map(move |expression| Dated {
                    prose: ProseId(index),
                    place: Place::Item(0, index),
                    position: Position {
                        line: index + 1,
                        column: 0,
                    },
                    expression,
                })
            })
            .collect();
        let texts: Vec<Text> = items.iter().map(|&text| text.into()).collect();
        build(&dated, broadcast, &texts)
    }

    fn check(items: &[&str], expected: &[&str]) {
        let timeline = timeline(items);
        let shown: Vec<String> = timeline
            .rows
            .iter()
            .map(|row| {
                let lines: Vec<String> = row
                    .mentions
                    .iter()
                    .map(|mention| mention.position.line.to_string())
                    .collect();
                let flag = if row.outdated_forecast { " !" } else { "" };
                format!("{} {:?} {}{flag}", row.edtf, row.shape, lines.join(","))
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn sorts_by_earliest_bound_then_finer_first() {
        check(
            &[
                "2026년 5월에 열림.",
                "2026년에 열림.",
                "2026년 1월 1일에 열림.",
                "2025년 12월 31일에 열림.",
            ],
            &[
                "2025-12-31 Written 4",
                "2026-01-01 Written 3",
                "2026 Written 2",
                "2026-05 Written 1",
            ],
        );
    }

    #[test]
    fn one_value_is_one_row() {
        check(
            &[
                "2026년 5월 2일에 열림.",
                "다시 2026년 5월 2일, 그리고 2026년 5월 2일.",
            ],
            &["2026-05-02 Written 1,2"],
        );
    }

    #[test]
    fn what_goes_on_for_some_time_is_no_deadline() {
        let span = ["2027~2028년에 지음.", "새 라인(2027~2028년)까지 끝냄."];
        check(&span, &["2027/2028 Span 1,2"]);
        check(&["접수 마감(3월 5일)까지 냄."], &["2026-03-05 Deadline 1"]);
    }

    #[test]
    fn a_forecast_before_the_broadcast_is_flagged() {
        check(
            &[
                "2024년 3분기부터 늘어날 것으로 전망됨.",
                "2026년 3월부터 늘어날 것으로 전망됨.",
            ],
            &["2024-35/.. Open 1 !", "2026-03/.. Open 2"],
        );
    }

    #[test]
    fn coarse_rows_stand_under_the_year() {
        let timeline = timeline(&[
            "2026년 1월 1일에 열림.",
            "2026년 상반기에 열림.",
            "2026년 1월 5일에 열림.",
        ]);
        let group = &timeline.groups[0];
        assert_eq!(
            (group.year, &*group.coarse, &*group.fine),
            (2026, &[1][..], &[0, 2][..])
        );
    }
}
