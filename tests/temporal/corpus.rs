//! Reads the annotated sentences of `tests/data/temporal/` (the format is in
//! its README) and compares the tagger with them. Shared by the test, which
//! asserts every sentence, and by `cargo xtask eval`, which scores them.

use std::fmt;
use std::fs;
use std::ops::Range;
use std::path::Path;

use yoyak::summary::civil::Day;
use yoyak::summary::temporal::{Expression, Grain, Kind, Tagger};

/// One annotated sentence.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// `genre.tsv:12`.
    pub(crate) place: String,
    /// The sentence without its marks.
    pub(crate) text: String,
    /// What it must give.
    pub(crate) expected: Vec<Expected>,
    /// What the tagger gave.
    pub(crate) found: Vec<Expression>,
}

/// One annotated expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    /// Its extent in bytes.
    pub(crate) range: Range<usize>,
    /// Its value.
    pub(crate) value: Value,
}

/// What is annotated of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    /// The first day.
    pub(crate) start: Option<Day>,
    /// The day after the last.
    pub(crate) end: Option<Day>,
    /// What sort of time it is.
    pub(crate) kind: Kind,
    /// The precision, where the notation tells it.
    pub(crate) grain: Option<Grain>,
    /// Whether it belongs on a timeline.
    pub(crate) timeline: bool,
}

/// Counts over sentences.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    /// Sentences.
    pub(crate) sentences: usize,
    /// Annotated expressions.
    pub(crate) expected: usize,
    /// Expressions found.
    pub(crate) found: usize,
    /// Found with exactly the annotated extent.
    pub(crate) extents: usize,
    /// … and with the annotated start and end.
    pub(crate) values: usize,
    /// Sentences without any expression.
    pub(crate) negatives: usize,
    /// … in which something was found.
    pub(crate) hits: usize,
}

/// Reads a file of the corpus and tags it.
pub(crate) fn tagged(path: &Path) -> Vec<Sentence> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let source = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut tagger = Tagger::new(None);
    let mut sentences = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let place = format!("{name}:{}", index + 1);
        let mut columns = line.split('\t');
        let (mark, text) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""));
        let values = columns.next().unwrap_or("");
        if mark.is_empty() || mark == "//" {
            continue;
        }
        if mark == "@" {
            tagger = Tagger::new(text.parse().ok());
            continue;
        }
        let (text, expected) = annotated(text, values, &place);
        if mark == "=" {
            tagger.heading_at(6, "");
        }
        let found = if matches!(mark, "-" | "=") {
            tagger.prose(&text)
        } else {
            tagger.heading_at(mark.len() as u8, &text)
        };
        sentences.push(Sentence {
            place,
            text,
            expected,
            found,
        });
    }
    sentences
}

impl Sentence {
    /// What differs, one line each; empty if nothing does.
    pub(crate) fn differences(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for expected in &self.expected {
            let words = &self.text[expected.range.clone()];
            match self
                .found
                .iter()
                .find(|found| found.range == expected.range)
            {
                None => lines.push(format!("missing [{words}]")),
                Some(found) if !expected.value.agrees(found) => lines.push(format!(
                    "[{words}] is {} instead of {}",
                    Value::of(found),
                    expected.value
                )),
                Some(_) => {}
            }
        }
        for found in &self.found {
            if !self
                .expected
                .iter()
                .any(|expected| expected.range == found.range)
            {
                lines.push(format!(
                    "too much [{}] {}",
                    &self.text[found.range.clone()],
                    Value::of(found)
                ));
            }
        }
        lines
    }
}

impl Value {
    /// What the tagger says.
    pub(crate) fn of(found: &Expression) -> Self {
        Self {
            start: found.start,
            end: found.end,
            kind: found.kind,
            grain: Some(found.grain),
            timeline: found.timeline,
        }
    }

    /// Whether the tagger says the same in full.
    pub(crate) fn agrees(&self, found: &Expression) -> bool {
        self.same_days(found)
            && self.kind == found.kind
            && self.timeline == found.timeline
            && self.grain.is_none_or(|grain| grain == found.grain)
    }

    /// Whether start and end are the same.
    pub(crate) fn same_days(&self, found: &Expression) -> bool {
        (self.start, self.end) == (found.start, found.end)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |day: Option<Day>| day.map_or("..".to_owned(), |day| day.to_string());
        write!(
            formatter,
            "[{}, {}) {:?} {:?}{}",
            side(self.start),
            side(self.end),
            self.kind,
            self.grain.unwrap_or(Grain::None),
            if self.timeline { "" } else { " !" }
        )
    }
}

impl Score {
    /// Counts the sentences.
    pub(crate) fn of<'a>(sentences: impl IntoIterator<Item = &'a Sentence>) -> Self {
        let mut score = Self::default();
        for sentence in sentences {
            score.sentences += 1;
            score.expected += sentence.expected.len();
            score.found += sentence.found.len();
            for expected in &sentence.expected {
                let found = sentence
                    .found
                    .iter()
                    .find(|found| found.range == expected.range);
                score.extents += usize::from(found.is_some());
                score.values +=
                    usize::from(found.is_some_and(|found| expected.value.same_days(found)));
            }
            if sentence.expected.is_empty() {
                score.negatives += 1;
                score.hits += usize::from(!sentence.found.is_empty());
            }
        }
        score
    }

    /// F1 of the extents.
    pub(crate) fn extent(&self) -> f64 {
        self.f1(self.extents)
    }

    /// F1 of extents with their values.
    pub(crate) fn value(&self) -> f64 {
        self.f1(self.values)
    }

    fn f1(&self, right: usize) -> f64 {
        let sum = self.expected + self.found;
        if sum == 0 {
            1.0
        } else {
            2.0 * right as f64 / sum as f64
        }
    }
}

/// Takes the marks out of a sentence and pairs them with their values.
fn annotated(marked: &str, values: &str, place: &str) -> (String, Vec<Expected>) {
    let mut text = String::new();
    let mut ranges = Vec::new();
    let mut pieces = marked.split("[[");
    text.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let (inside, outside) = piece
            .split_once("]]")
            .unwrap_or_else(|| panic!("{place}: [[ without ]]"));
        ranges.push(text.len()..text.len() + inside.len());
        text.push_str(inside);
        text.push_str(outside);
    }
    let values: Vec<Value> = values
        .split(" ; ")
        .filter(|value| !value.is_empty())
        .map(|written| value(written, place))
        .collect();
    assert_eq!(ranges.len(), values.len(), "{place}: a value for each mark");
    let expected = ranges
        .into_iter()
        .zip(values)
        .map(|(range, value)| Expected { range, value })
        .collect();
    (text, expected)
}

/// Reads a value in the notation of the corpus.
fn value(written: &str, place: &str) -> Value {
    let (written, timeline) = match written.strip_suffix('!') {
        Some(written) => (written, false),
        None => (written, true),
    };
    let dateless = |kind, timeline| Value {
        start: None,
        end: None,
        kind,
        grain: None,
        timeline,
    };
    let dated = |start, end, kind, grain| Value {
        start,
        end,
        kind,
        grain,
        timeline,
    };
    let bad = || -> ! { panic!("{place}: value {written:?}") };
    match written {
        "duration" => return dateless(Kind::Duration, false),
        "recurrence" => return dateless(Kind::Recurrence, false),
        "vague" => return dateless(Kind::VagueNow, false),
        "none" => return dateless(Kind::Date, timeline),
        _ => {}
    }
    let unit = |written: &str| unit(written).unwrap_or_else(|| bad());
    if let Some(days) = written.strip_prefix('[') {
        let Some((start, end)) = days.strip_suffix(')').and_then(|days| days.split_once(','))
        else {
            bad()
        };
        return dated(start.parse().ok(), end.parse().ok(), Kind::Range, None);
    }
    if let Some(before) = written.strip_prefix('<') {
        return dated(None, Some(unit(before).0), Kind::OpenBefore, None);
    }
    if let Some(until) = written.strip_prefix("../") {
        return dated(None, Some(unit(until).1), Kind::OpenBefore, None);
    }
    if let Some(from) = written.strip_suffix("/..") {
        return dated(Some(unit(from).0), None, Kind::OpenAfter, None);
    }
    let (written, part) = match written.strip_prefix('~') {
        Some(written) => (written, true),
        None => (written, false),
    };
    match written.split_once('/') {
        Some((first, last)) => dated(
            Some(unit(first).0),
            Some(unit(last).1),
            if part { Kind::Date } else { Kind::Range },
            None,
        ),
        None => {
            let (start, end, grain) = unit(written);
            dated(Some(start), Some(end), Kind::Date, Some(grain))
        }
    }
}

/// A unit of the calendar: its first day, the day after its last, its grain.
fn unit(written: &str) -> Option<(Day, Day, Grain)> {
    if let Ok(day) = written.parse::<Day>() {
        return Some((day, day.plus_days(1), Grain::Day));
    }
    if let Some(century) = written.strip_suffix("XX") {
        let year = century.parse::<i32>().ok()? * 100;
        return Some((year_start(year), year_start(year + 100), Grain::Century));
    }
    if let Some(decade) = written.strip_suffix('X') {
        let year = decade.parse::<i32>().ok()? * 10;
        return Some((year_start(year), year_start(year + 10), Grain::Decade));
    }
    let Some((year, rest)) = written.split_once('-') else {
        let year = written.parse::<i32>().ok()?;
        return Some((year_start(year), year_start(year + 1), Grain::Year));
    };
    let year = year.parse::<i32>().ok()?;
    if let Some(week) = rest.strip_prefix('W') {
        let week = week.parse::<i32>().ok()?;
        let monday = Day::new(year, 1, 4)?.monday().plus_days((week - 1) * 7);
        return Some((monday, monday.plus_days(7), Grain::Week));
    }
    let number = rest.parse::<i32>().ok()?;
    let (month, months, grain) = match number {
        1..=12 => (number, 1, Grain::Month),
        33..=36 => ((number - 33) * 3 + 1, 3, Grain::Quarter),
        40..=41 => ((number - 40) * 6 + 1, 6, Grain::Half),
        _ => return None,
    };
    Some((
        Day::first_of_month(year, month),
        Day::first_of_month(year, month + months),
        grain,
    ))
}

fn year_start(year: i32) -> Day {
    Day::first_of_month(year, 1)
}
