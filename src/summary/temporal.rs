//! Temporal expressions in prose: their extent, and the calendar interval that
//! they mean.
//!
//! Korean above all (finance, technology, politics, news), English, and the plain
//! dates of Japanese and Chinese. Text in, values out: the reference day (the day
//! of the broadcast) is an argument, nothing here knows today.
//!
//! # How it reads
//!
//! One walk over the text, without a regular-expression engine; every attempt
//! looks ahead a bounded distance, so the walk is linear.
//!
//! 1. `scan` stops wherever a word begins and asks what begins there. Numbers
//!    and units are read by `element` and `notation`, words by `lexicon`,
//!    counted units by `count`, English by `english`.
//! 2. `boundary` decides whether a word ends: before the end, a character that
//!    is no letter, or a chain of particles. `evidence` weighs forms that may
//!    be something else by the words beside them (12일 발표, 12일 휴전).
//! 3. `phrase` puts units into slots, coarse to fine, and makes ranges, where
//!    one end lends its unit or its coarser slots to the other.
//! 4. `resolve` turns slots into days (`within`). What a date leaves out comes from
//!    the sentence, the item, the headings (`frame`), or is guessed (`guess`) by
//!    the way the sentence looks (`sense`): 예정 and 전망 ahead, 했음 behind, and
//!    발표됨, which has no tense, behind unless the date is about to come.
//!
//! # Grammar
//!
//! ```text
//! expression = [toward] date [approx] [bound]     오는 9월 초부터
//!            | date "~" date                      2월 9~13일, 2027년~28년
//!            | date "부터" date "까지"             7월 1일부터 9월 30일까지
//!            | [window] count [suffix]            지난 1년간, 3년 전, 10년 만에
//!            | recurrence [date]                  매월 15일, 금요일마다
//!            | vague                              현재, 최근, 조만간
//! date       = century | decade | [year] [half | quarter | season | holiday]
//!              [month] [week] [day] [weekday] [time] [part]
//! year       = 2031년 | '31년 | 31년 (with evidence) | 올해 | 이듬해 | FY31
//! quarter    = 1분기 | 1/4분기 | 1Q | 1Q31 | Q1 2031 | 전 분기
//! part       = 초 | 초순 | 초반 | 중순 | 중반 | 하순 | 후반 | 말
//! time       = 오전 | 오후 | 새벽 | 밤 … [3시 [10분]]
//! toward     = 지난 | 오는 | 다가오는 | 이번 | 올
//! approx     = 전후 | 무렵 | 안팎 | 즈음
//! bound      = 부터 | 까지 | 이후 | 이래 | 이전 | 전 | 후 | 뒤
//! suffix     = 전 | 뒤 | 후 | 만에 | 간 | 동안 | 이내 | 째 | 마다
//! ```
//!
//! # What is meant
//!
//! Extents hold the words that change the value; case and topic particles, 경, 쯤, 께,
//! 기준, 대비, 중, 내, 들어 stay outside. Values are half-open intervals.
//!
//! | | is |
//! |---|---|
//! | 2031년, 5월, 1분기, 상반기, 5월 14일 | the unit |
//! | A~B, A부터 B까지 | from A's first day to B's last |
//! | A부터, A 이후 | from A's first day on |
//! | A까지 · A 이전 | up to A's last day · up to the day before A |
//! | 초 · 중순 · 말 of a month | 1st–10th · 11th–20th · 21st–end |
//! | 초 · 중반 · 말 of a year | January–March · May–August · October–December |
//! | 초반 · 중반 · 후반 · 말 of a decade | years 0–3 · 4–6 · 5–9 · 7–9 |
//! | 5월 첫째 주, the week of May 4 | the ISO week that holds the month's first Thursday, that day |
//! | 3년 전, 두 달 뒤, 사흘 전 | that year, month, day |
//! | 지난 1년간, 향후 3년, 6개월 이내 | the stretch up to or from the reference day |
//! | 설 연휴, 추석 연휴 | the day before to the day after |
//! | 회계연도, FY, 회계 분기 | as of the calendar |
//! | 3일 오후 2시 | the day |
//! | 19세기 | 1800 to 1899, as EDTF's 18XX |
//! | 12일, 하순 after 지난해 10월 in the item; 여름에 under 2025년 | of that month, that year |
//! | durations, recurrences, vague times | no value |
//!
//! ```
//! use yoyak::summary::temporal::{Kind, Tagger};
//!
//! let mut tagger = Tagger::new("2031-05-14".parse().ok());
//! let mut read = |text: &str| -> Vec<String> {
//!     tagger
//!         .prose(text)
//!         .iter()
//!         .map(|found| format!("{}={}", &text[found.range.clone()], found.edtf))
//!         .collect()
//! };
//! assert_eq!(read("오는 9월부터 적용될 예정임."), ["오는 9월부터=2031-09/.."]);
//! assert_eq!(read("2033~2034년 이후의 일임."), ["2033~2034년 이후=2033~/.."]);
//! assert_eq!(read("4분기 실적을 발표함."), ["4분기=2030-36"]);
//! assert_eq!(read("6월 9~13일 열림."), ["6월 9~13일=2031-06-09/2031-06-13"]);
//! assert_eq!(read("2028년 시작해 3년 뒤 끝남."), ["2028년=2028", "3년 뒤=2031"]);
//! assert_eq!(read("10년물 금리와 20대 투자자."), Vec::<String>::new());
//!
//! let found = tagger.prose("10년 만에 올랐다.");
//! assert_eq!(found[0].kind, Kind::Duration);
//! assert!(!found[0].timeline);
//! ```
//!
//! # Refusals
//!
//! A number that counts, prices, ranks, versions or names (42dot, 18A, 5,200,
//! 3대, 10년물, 3년차, 12월물, S31), a time word inside another word (월마트,
//! 설비, 모레노), an "after" that hangs on an event (출시 이후), adjectives of
//! manner (장기적), minutes, and a four-digit number without a unit outside of
//! English prepositions and brackets. A date that no calendar has (2월 30일) is
//! no expression; [`Tagger::impossible`] tells it.
//!
//! Deliberately absent: drawing (`timeline`), a clock, time zones, eras (what is
//! 기원전 is none), lunar dates but for the holidays, and fiscal years that are
//! not the calendar's.

use std::ops::Range;

mod beginnings;
mod boundary;
mod count;
mod cursor;
mod edtf;
mod element;
mod english;
mod evidence;
mod form;
mod frame;
mod guess;
mod holiday;
mod interval;
mod lexicon;
mod notation;
mod numeral;
mod phrase;
mod resolve;
mod scan;
mod sense;
mod sentence;
mod value;
mod within;
mod word;

use super::civil::Day;
use super::model::Text;
use form::Body;
use frame::{Context, Frame};
use resolve::NoValue;
use sentence::Sentence;

/// A temporal expression of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// Its extent in bytes of the text.
    pub range: Range<usize>,
    /// The first day; `None` for an open side or where there is no value.
    pub start: Option<Day>,
    /// The day after the last; `None` for an open side or no value.
    pub end: Option<Day>,
    /// The precision it was given in.
    pub grain: Grain,
    /// What sort of time it is.
    pub kind: Kind,
    /// The value in EDTF (ISO 8601-2); empty where there is none.
    pub edtf: Text,
    /// How the value is known.
    pub certainty: Certainty,
    /// Whether it belongs on a timeline.
    pub timeline: bool,
    /// Whether the words around it look ahead or back.
    pub sense: Sense,
    /// What the date is to the sentence.
    pub role: Role,
}

/// The precision of a temporal expression, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A third of a month (초, 중순, 말).
    MonthPart,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A season or another part of a year (초, 중반, 말).
    YearPart,
    /// A half-year.
    Half,
    /// A year.
    Year,
    /// Part of a decade.
    DecadePart,
    /// A decade.
    Decade,
    /// Part of a century.
    CenturyPart,
    /// A century.
    Century,
    /// No grain: durations, recurrences, vague times.
    None,
}

/// What sort of time an expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One calendar unit.
    Date,
    /// From one to another.
    Range,
    /// From one on.
    OpenAfter,
    /// Up to one.
    OpenBefore,
    /// Again and again.
    Recurrence,
    /// A length of time.
    Duration,
    /// Present, past or future without a value.
    VagueNow,
}

/// How the value of an expression is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The text says it in full.
    Written,
    /// A coarser part, mostly the year, was supplied from the context.
    Inferred,
    /// The bounds are a convention (초, 말, 쯤) or a rolling window.
    Vague,
    /// Relative, and no broadcast day is known to count from.
    Unresolved,
}

/// Whether the words around an expression look ahead or back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sense {
    /// Scheduled, forecast, aimed at (예정, 전망, 목표).
    Ahead,
    /// Reported, done (발표됨, 나옴, 기록함).
    Behind,
    /// Neither is said.
    #[default]
    Unknown,
}

/// What a date is to its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Something happens then.
    #[default]
    Event,
    /// Something must have happened by then (까지).
    Deadline,
    /// A figure is about that time (1월 CPI, 4분기 실적).
    ReferencePeriod,
}

/// Reads the texts of one document in order, and carries what was last named
/// (year, month, day) from one to the next.
#[derive(Clone, Debug)]
pub struct Tagger {
    context: Context,
    impossible: Vec<Range<usize>>,
    /// The byte of the first letter of the text: what begins there heads it.
    head: usize,
}

impl Tagger {
    /// Starts a document. Relative and year-less dates count from the
    /// reference day; without it they stay unresolved unless the text itself
    /// names a year.
    pub fn new(reference: Option<Day>) -> Self {
        Self {
            context: Context {
                reference,
                ..Context::default()
            },
            impossible: Vec::new(),
            head: 0,
        }
    }

    /// Reads a heading that opens a section, at level 2: what earlier sections
    /// named is forgotten, and its own dates become the section's context.
    pub fn heading(&mut self, text: &str) -> Vec<Expression> {
        self.heading_at(2, text)
    }

    /// Reads a heading of that level (1 to 6). It keeps the context of the
    /// headings above it, and forgets that of the others.
    pub fn heading_at(&mut self, level: u8, text: &str) -> Vec<Expression> {
        self.context.headings.retain(|(above, _)| *above < level);
        self.context.section = Frame::default();
        let expressions = self.read(text, true);
        let mut frame = std::mem::take(&mut self.context.section);
        // Days of the section belong to the month of its heading.
        frame.month_of_days = frame.month_of_days.or(frame.month);
        let frame = frame.or(&self.context.heading());
        self.context.headings.push((level, frame));
        expressions
    }

    /// Reads one item of the section.
    pub fn prose(&mut self, text: &str) -> Vec<Expression> {
        self.read(text, false)
    }

    fn read(&mut self, text: &str, heading: bool) -> Vec<Expression> {
        let forms = scan::scan(text, heading);
        self.context.item += 1;
        self.head = scan::first_word(text);
        self.impossible.clear();
        let mut expressions = Vec::with_capacity(forms.len());
        let mut sentence = Sentence::default();
        for (index, form) in forms.iter().enumerate() {
            let range = &form.range;
            if range.start >= sentence.range.end {
                self.context.sentence = Frame::default();
                sentence = Sentence::holding(text, range.start, sentence.range.end);
            }
            self.context.ahead = forms
                .get(index + 1)
                .filter(|next| next.range.start < sentence.range.end)
                .filter(|next| matches!(next.body, Body::Date))
                .map(|next| next.first);
            let mut expression = Expression::without_value(range.clone());
            match self.resolve(form, text, &sentence, &mut expression) {
                Ok(()) => expressions.push(expression),
                Err(NoValue::Impossible) => self.impossible.push(range.clone()),
                Err(_) => {}
            }
        }
        self.context.sentence = Frame::default();
        // 2031년 일정: speaks for the items after it.
        let item = self.context.item;
        if let Some(year) = &mut self.context.section.year
            && year.item == item
        {
            let mut back = text.chars().rev();
            let last = back.find(|last| !matches!(last, '*' | ' ' | '_'));
            year.leads = matches!(last, Some(':' | '：'));
        }
        expressions
    }

    /// The stretches of the text read last that have the form of a date but
    /// that no calendar has (2월 30일, 13월). They are no expressions.
    pub fn impossible(&self) -> &[Range<usize>] {
        &self.impossible
    }
}
