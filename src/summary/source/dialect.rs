//! The dialect of summaries, rewritten as CommonMark line by line: headings
//! without `#`, markers of every kind, nesting by one space or by the look of
//! the marker, several items on a line.
//!
//! Every edit keeps the place of each character on disk. Text that is already
//! CommonMark is not touched. Deliberately absent: the blocks themselves
//! (`markdown`), and nesting that only the words tell (`outline`).

mod decision;
mod heading;
mod kind;
mod level;
mod marker;
mod moment;
mod nesting;
mod question;
mod several;
mod table;

use super::super::model::Position;
use super::super::notice::Notice;
use super::line::Line;
use heading::Style;
use kind::Kind;
use marker::Class;
use nesting::Nesting;

/// A text in CommonMark.
pub(super) struct Rewritten<'a> {
    /// Its lines.
    pub(super) lines: Vec<Line<'a>>,
    /// The timestamps taken out of headings.
    pub(super) times: Vec<HeadingTime>,
    /// What was guessed.
    pub(super) notices: Vec<Notice>,
}

/// A timestamp taken out of a heading.
pub(super) struct HeadingTime {
    /// The line of the heading, as an index.
    pub(super) line: usize,
    /// Where the digits stand on disk.
    pub(super) position: Position,
    /// Seconds from the start of the video.
    pub(super) seconds: u32,
}

/// Rewrites a text as CommonMark. Where it is `titled` by its metadata, its
/// first line is no title.
pub(super) fn rewrite(lines: Vec<Line<'_>>, titled: bool) -> Rewritten<'_> {
    let mut lines = several::split(lines);
    table::widen(&mut lines);
    let mut kinds = kind::classify(&lines);
    marker::settle_capitals(&lines, &mut kinds);
    question::mark(&lines, &mut kinds);
    nesting::rank_alternating(&lines, &mut kinds);
    let notices = decision::decide(&lines, &mut kinds, titled);
    let mut writer = Writer {
        lines: Vec::with_capacity(lines.len()),
        times: Vec::new(),
        nesting: Nesting::default(),
        blank: true,
        loose: false,
        ranked: false,
        text: false,
        code_shift: 0,
        hours: !moment::is_timed(&lines, &kinds),
        sentences_until: 0,
    };
    for (index, line) in lines.iter().enumerate() {
        if kinds.get(index) == Some(&Kind::Text) {
            writer.look_ahead(&lines, &kinds, index);
        }
        let kind = kinds.get(index).copied().unwrap_or(Kind::Text);
        if let Kind::Bullet(class) = kind {
            writer.ranked = nesting::is_ranked(class, &kinds, index);
        }
        writer.write(line.clone(), kind, index);
    }
    Rewritten {
        lines: writer.lines,
        times: writer.times,
        notices,
    }
}

struct Writer<'a> {
    lines: Vec<Line<'a>>,
    times: Vec<HeadingTime>,
    nesting: Nesting,
    /// Whether the line before is blank.
    blank: bool,
    /// Whether the item before stood apart from the one before it.
    loose: bool,
    /// Whether the marker of this line may open a level of its own.
    ranked: bool,
    /// Whether the line before is text that the next one would continue.
    text: bool,
    /// How far the lines of a code block in an item move to the right.
    code_shift: isize,
    /// Whether `(9:30)` at the end of a heading is an hour of a day.
    hours: bool,
    /// Up to which line each line of text is a sentence of its own.
    sentences_until: usize,
}

impl<'a> Writer<'a> {
    fn write(&mut self, line: Line<'a>, kind: Kind, index: usize) {
        match kind {
            Kind::Blank => {
                self.blank = true;
                self.text = false;
                self.lines.push(line);
                return;
            }
            Kind::Gone => {
                let blank = line.blank_before();
                self.lines.push(blank);
                return;
            }
            Kind::Heading(level, style) => self.heading(line, level, style),
            Kind::Rule => self.rule(line),
            Kind::Bullet(class) => self.bullet(line, class),
            Kind::Lead(style) => self.lead(line, style),
            Kind::Code => self.code(line),
            Kind::Fence | Kind::Quote | Kind::Table => self.block(line, kind),
            Kind::Text | Kind::Styled(_) | Kind::Atx(_) => self.paragraph(line, index),
        }
        self.blank = false;
        self.text = matches!(kind, Kind::Text | Kind::Styled(_));
    }

    fn heading(&mut self, mut line: Line<'a>, level: u8, style: Option<Style>) {
        self.nesting.clear();
        let (inside, mark) = kind::heading_words(&line.text, style);
        let text = line.text.get(inside.clone()).unwrap_or("");
        let (words, time) = heading::words(text, self.hours);
        let words = inside.start + words.start..inside.start + words.end;
        if let Some((at, seconds)) = time {
            self.times.push(HeadingTime {
                line: self.lines.len(),
                position: line.position(inside.start + at),
                seconds,
            });
        }
        if mark && words == inside {
            self.lines.push(line);
            return;
        }
        let mut marks = "#".repeat(usize::from(level.clamp(1, 6)));
        marks.push(' ');
        let end = line.text.len();
        line.edit(&[(0..words.start, marks.as_str()), (words.end..end, "")]);
        self.lines.push(line);
    }

    /// A rule right under text would make a heading of it.
    fn rule(&mut self, mut line: Line<'a>) {
        self.nesting.clear();
        if self.text {
            self.lines.push(line.blank_before());
        }
        let end = line.text.len();
        if !line.text.trim().starts_with(['-', '*', '_']) {
            line.splice(0..end, "---");
        }
        self.lines.push(line);
    }

    fn bullet(&mut self, mut line: Line<'a>, class: Class) {
        let lead = line.indent();
        let indent = columns(&line.text);
        let Some(marker) = line.text.get(lead..).and_then(marker::read) else {
            self.paragraph(line, 0);
            return;
        };
        // A numbered list that stands apart from bullets is a list of its own.
        let apart = self.blank && (!self.loose || marker.number.is_some());
        let hangs = matches!(class, Class::Symbol('*') | Class::Answer);
        let by_class = self.ranked && (!apart || hangs);
        self.loose = self.blank;
        let (column, sibling) = self.nesting.item(indent, class, by_class);
        // An ordered item that does not start at 1 cannot interrupt a paragraph.
        if !sibling && !self.blank && marker.number.is_some_and(|number| number != 1) {
            self.lines.push(line.blank_before());
        }
        let tabbed = line
            .text
            .get(..lead)
            .is_some_and(|lead| lead.contains('\t'));
        let kept = marker.standard && !tabbed && (column..column + 4).contains(&indent);
        let mark = match (marker.task, marker.number) {
            _ if kept => String::new(),
            (Some(true), _) => "- [x] ".to_owned(),
            (Some(false), _) => "- [ ] ".to_owned(),
            (_, Some(number)) => format!("{number}. "),
            (_, None) => "- ".to_owned(),
        };
        let (column, width) = if kept {
            (indent, marker.length)
        } else if marker.task.is_some() {
            (column, 2)
        } else {
            (column, mark.len())
        };
        self.nesting.open(indent, class, column + width);
        let words = lead + marker.length;
        let date = line.text.get(words..).filter(|text| marker::is_date(text));
        let dot = date.and_then(|text| text.find('.')).map(|at| words + at);
        let front = format!("{:column$}{mark}", "");
        let mut edits: Vec<(std::ops::Range<usize>, &str)> = Vec::new();
        if !kept {
            edits.push((0..words, &front));
        }
        edits.extend(dot.map(|dot| (dot..dot, "\\")));
        line.edit(&edits);
        self.lines.push(line);
    }

    /// An item whose mark is part of its words (an emoji, a timestamp), or a
    /// symbol that could have marked a heading.
    fn lead(&mut self, mut line: Line<'a>, style: Style) {
        let indent = columns(&line.text);
        let lead = line.indent();
        let (class, cut) = match style {
            Style::Symbol(symbol) => {
                let rest = line.text.get(lead + symbol.len_utf8()..).unwrap_or("");
                (
                    Class::Symbol(symbol),
                    line.text.len() - rest.trim_start().len(),
                )
            }
            Style::Emoji => (Class::Symbol('\u{fe0f}'), lead),
            Style::Question => (Class::Question, lead),
            Style::Answer => (Class::Answer, lead),
            Style::Keycap => {
                let words = line.text.get(lead..).unwrap_or("");
                (Class::Circled, lead + heading::keycap(words).unwrap_or(0))
            }
            _ => (Class::Dash, lead),
        };
        // Pictures differ from line to line without saying anything by it.
        let by_class =
            style != Style::Emoji && (style == Style::Answer || !self.blank || self.loose);
        self.loose = self.blank;
        let (column, _) = self.nesting.item(indent, class, by_class);
        self.nesting.open(indent, class, column + 2);
        line.splice(0..cut, &format!("{:column$}- ", ""));
        self.lines.push(line);
    }

    /// A line of a fenced code block moves along with its fence.
    fn code(&mut self, mut line: Line<'a>) {
        shift(&mut line, self.code_shift);
        self.lines.push(line);
    }

    /// A block that starts with a mark of its own.
    fn block(&mut self, mut line: Line<'a>, kind: Kind) {
        self.code_shift = self.own(&mut line, true);
        if kind == Kind::Quote {
            callout(&mut line);
        }
        self.lines.push(line);
    }

    fn paragraph(&mut self, mut line: Line<'a>, index: usize) {
        if self.text && index < self.sentences_until {
            self.lines.push(line.blank_before());
        }
        if self.blank || !self.nesting.is_empty() {
            self.own(&mut line, self.blank);
        }
        let lead = line.indent();
        if line.text.get(lead..).is_some_and(marker::is_date)
            && let Some(dot) = line.text.find('.')
        {
            line.splice(dot..dot, "\\");
        }
        self.lines.push(line);
    }

    /// Moves a line that is no item under the item that it belongs to by its
    /// indent; says how far. With `apart`, a line that belongs to none ends the
    /// list.
    fn own(&mut self, line: &mut Line<'a>, apart: bool) -> isize {
        let indent = columns(&line.text);
        let Some(content) = self.nesting.owner(indent, apart) else {
            return 0;
        };
        let tabbed = line.text.starts_with('\t');
        if (content..content + 4).contains(&indent) && !tabbed {
            return 0;
        }
        let by = content as isize - indent as isize;
        shift(line, by);
        by
    }

    /// Several lines of text without a blank one between them, each a whole
    /// sentence, are as many paragraphs.
    fn look_ahead(&mut self, lines: &[Line<'a>], kinds: &[Kind], index: usize) {
        if heads_items(lines, kinds, index) {
            self.lines.extend(lines.get(index).map(Line::blank_before));
            self.blank = true;
        }
        if index < self.sentences_until || self.text || !self.nesting.is_empty() {
            return;
        }
        let run = kinds.get(index..).unwrap_or(&[]);
        let length = run.iter().take_while(|kind| **kind == Kind::Text).count();
        let run = lines.get(index..index + length).unwrap_or(&[]);
        if length > 1 && run.iter().all(|line| ends_sentence(line.text.trim())) {
            self.sentences_until = index + length;
        }
    }
}

/// Whether a line of words is the head of the items below it and not the rest
/// of the item above it, which has come to its end.
fn heads_items(lines: &[Line<'_>], kinds: &[Kind], index: usize) -> bool {
    let line = |index: usize| lines.get(index).map_or("", |line| &*line.text);
    let above = index.checked_sub(1);
    let ends = above.is_some_and(|above| {
        matches!(kinds.get(above), Some(Kind::Bullet(_) | Kind::Lead(_)))
            && ends_sentence(line(above).trim())
    });
    ends && matches!(kinds.get(index + 1), Some(Kind::Bullet(_)))
        && line(index).starts_with(char::is_alphanumeric)
        && decision::is_plain_heading(line(index).trim(), 30)
}

/// Whether a line ends as a Korean or English sentence does, in the noun style
/// of summaries too.
fn ends_sentence(text: &str) -> bool {
    text.ends_with([
        '.', '!', '?', '。', '다', '요', '음', '임', '함', '됨', '짐', '옴', '남',
    ])
}

/// Moves a line to the right, or to the left as far as it has space.
fn shift(line: &mut Line<'_>, by: isize) {
    let lead = line.text.len() - line.text.trim_start_matches([' ', '\t']).len();
    if by != 0 || line.text.starts_with('\t') {
        let columns = columns(&line.text).saturating_add_signed(by);
        line.splice(0..lead, &" ".repeat(columns));
    }
}

/// The column at which the words of a line start; a tab leads to the next
/// multiple of four.
fn columns(text: &str) -> usize {
    let mut column = 0;
    for char in text.chars() {
        match char {
            ' ' => column += 1,
            '\t' => column += 4 - column % 4,
            _ => break,
        }
    }
    column
}

/// `> [!note] 제목` becomes `> **제목**`.
fn callout(line: &mut Line<'_>) {
    let Some(open) = line.text.find("[!") else {
        return;
    };
    let before = line.text.get(..open).unwrap_or("");
    if !before.chars().all(|char| matches!(char, '>' | ' ')) {
        return;
    }
    let Some(close) = line
        .text
        .get(open..)
        .and_then(|rest| rest.find(']'))
        .map(|at| open + at)
    else {
        return;
    };
    let rest = line.text.get(close + 1..).unwrap_or("");
    let words = rest.trim_start_matches(['+', '-']).trim_start();
    let end = line.text.len();
    if words.is_empty() {
        line.edit(&[(open..open + 2, "**"), (close..end, "**")]);
    } else {
        let start = end - words.len();
        line.edit(&[(open..start, "**"), (end..end, "**")]);
    }
}
