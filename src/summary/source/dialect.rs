//! The dialect of summaries, rewritten as CommonMark line by line: headings
//! without `#`, markers of every kind, nesting by one space or by the look of
//! the marker, several items on a line.
//!
//! Every edit keeps the place of each character on disk. Text that is already
//! CommonMark is not touched. Deliberately absent: the blocks themselves
//! (`markdown`), and nesting that only the words tell (`outline`).

mod decision;
mod heading;
mod indented;
mod kind;
mod level;
mod marker;
mod moment;
mod nesting;
mod page;
mod question;
mod several;
mod table;
mod tag;
mod tally;

use super::super::edges::Edges;
use super::super::model::{Position, Text};
use super::super::notice::Notice;
use super::super::unicode::syllable;
use super::line::Line;
use super::{HeadingTime, Taken};
use heading::Style;
use kind::Kind;
use marker::{Class, Marker};
use nesting::Nesting;
use page::Page;

/// A text in CommonMark.
pub(super) struct Rewritten<'a> {
    /// Its lines.
    pub(super) lines: Vec<Line<'a>>,
    /// What was taken off headings and items, by where these start now.
    pub(super) taken: Vec<(Position, Taken)>,
    /// What was guessed.
    pub(super) notices: Vec<Notice>,
}

/// Rewrites a text as CommonMark. Where it is `titled` by its metadata, its
/// first line is no title.
pub(super) fn rewrite(lines: Vec<Line<'_>>, titled: bool) -> Rewritten<'_> {
    let mut lines = several::split(lines);
    tag::rewrite(&mut lines);
    table::widen(&mut lines);
    let mut page = Page::new(lines);
    marker::settle_capitals(&mut page);
    marker::mark_parts(&mut page);
    question::mark(&mut page);
    nesting::rank_alternating(&mut page);
    nesting::level_motley(&mut page);
    let notices = decision::decide(&mut page, titled);
    let mut writer = Writer {
        hours: !moment::is_timed(&page),
        page: &page,
        lines: Vec::with_capacity(page.all().end),
        taken: Vec::new(),
        nesting: Nesting::default(),
        blank: true,
        loose: false,
        text: false,
        code_shift: 0,
        sentences_until: 0,
    };
    page.all().for_each(|index| writer.write(index));
    Rewritten {
        lines: writer.lines,
        taken: writer.taken,
        notices,
    }
}

struct Writer<'p, 'a> {
    page: &'p Page<'a>,
    lines: Vec<Line<'a>>,
    taken: Vec<(Position, Taken)>,
    nesting: Nesting,
    /// Whether the line before is blank.
    blank: bool,
    /// Whether the item before stood apart from the one before it.
    loose: bool,
    /// Whether the line before is text that the next one would continue.
    text: bool,
    /// How far the lines of a code block in an item move to the right.
    code_shift: isize,
    /// Whether `(9:30)` at the end of a heading is an hour of a day.
    hours: bool,
    /// Up to which line each line of text is a sentence of its own.
    sentences_until: usize,
}

impl<'a> Writer<'_, 'a> {
    fn write(&mut self, index: usize) {
        let Some(mut line) = self.page.line(index).cloned() else {
            return;
        };
        let kind = self.page.kind(index);
        let begins = matches!(kind, Kind::Heading(..) | Kind::Bullet(_) | Kind::Table);
        if self.text && begins && tag::begins(self.page.text(index - 1)) {
            self.lines.push(line.blank_before());
        }
        match kind {
            Kind::Blank => {}
            Kind::Gone => line.clear(),
            Kind::Heading(level, style) => self.heading(&mut line, level, style),
            Kind::End(level) => {
                self.nesting.clear();
                line.splice(0..line.text.len(), "#".repeat(usize::from(level)).as_str());
            }
            Kind::Rule => self.rule(&mut line),
            Kind::Bullet(marker) => {
                let ranked = nesting::is_ranked(marker.class, self.page, index);
                self.bullet(&mut line, marker, ranked);
            }
            // A line of a fenced code block moves along with its fence.
            Kind::Code => shift(&mut line, self.code_shift),
            Kind::Fence | Kind::Table => self.code_shift = self.own(&mut line, true),
            Kind::Quote => {
                self.own(&mut line, true);
                callout(&mut line);
            }
            Kind::Text | Kind::Styled(_) => self.paragraph(&mut line, index),
        }
        let delimiter = (kind == Kind::Table).then(|| table::delimiter(self.page, index));
        let delimiter = delimiter.flatten().map(|delimiter| {
            let lead = line.text.part(..line.indent());
            let mut below = line.blank_before();
            below.splice(0..0, &format!("{lead}{delimiter}"));
            below
        });
        self.lines.push(line);
        self.lines.extend(delimiter);
        if kind != Kind::Gone {
            self.blank = kind == Kind::Blank;
            self.text = matches!(kind, Kind::Text | Kind::Styled(_));
        }
    }

    fn heading(&mut self, line: &mut Line<'_>, level: u8, style: Option<Style>) {
        self.nesting.clear();
        let (words, time) = heading::words(&line.text, style, self.hours);
        let time = time.map(|(at, seconds)| HeadingTime {
            position: line.position(at),
            seconds,
        });
        let marks = format!("{} ", "#".repeat(usize::from(level.clamp(1, 6))));
        let end = line.text.len();
        line.edit(&[(0..words.start, &*marks), (words.end..end, "")]);
        if let Some(time) = time {
            self.taken.push((line.position(0), Taken::Time(time)));
        }
    }

    /// A rule right under text would make a heading of it.
    fn rule(&mut self, line: &mut Line<'a>) {
        self.nesting.clear();
        if self.text {
            self.lines.push(line.blank_before());
        }
        if !line.text.trim().starts_with_any("-*_") {
            line.splice(0..line.text.len(), "---");
        }
    }

    fn bullet(&mut self, line: &mut Line<'a>, marker: Marker, ranked: bool) {
        let lead = line.indent();
        let indent = columns(&line.text);
        let class = match marker.class {
            Class::Symbol(_) if !ranked => self.nesting.class_beside(indent, marker.class),
            class => class,
        };
        // A numbered list that stands apart from bullets is a list of its own.
        let apart = self.blank && (!self.loose || marker.number.is_some());
        let hangs = matches!(
            class,
            Class::Symbol('*') | Class::Repeated(_) | Class::Answer
        );
        let by_class = ranked && (!apart || hangs);
        self.loose = self.blank;
        let (column, sibling) = self.nesting.item(indent, class, by_class);
        // An ordered item that does not start at 1 cannot interrupt a paragraph.
        if !sibling && !self.blank && marker.number.is_some_and(|number| number != 1) {
            self.lines.push(line.blank_before());
        }
        let tabbed = line
            .text
            .slice(..lead)
            .is_some_and(|lead| lead.contains('\t'));
        let kept = marker.standard && !tabbed && (column..column + 4).contains(&indent);
        let mut words = lead + marker.length;
        // Of `- 1)`, the second.
        let written = line.text.part(lead..words);
        let written = written.split_whitespace().next_back().unwrap_or("");
        let written = written.replace('*', "");
        let number = marker.number.map(|number| format!("{number}."));
        let label = number.as_ref().filter(|number| **number != written);
        let label = label.map(|_| Text::from(written));
        let mut start = lead;
        if kept {
            self.nesting.open(indent, class, indent + marker.length);
        } else {
            let mark = number.as_deref().unwrap_or("-");
            let task = match marker.task {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let front = format!("{:column$}{mark} ", "");
            self.nesting.open(indent, class, front.len());
            line.splice(0..words, &format!("{front}{task}"));
            (start, words) = (column, front.len() + task.len());
        }
        if let Some(label) = label {
            self.taken
                .push((line.position(start), Taken::Marker(label)));
        }
        guard_date(line, words);
    }

    fn paragraph(&mut self, line: &mut Line<'a>, index: usize) {
        self.look_ahead(index);
        if self.text && index < self.sentences_until {
            self.lines.push(line.blank_before());
        }
        if self.blank || !self.nesting.is_empty() {
            self.own(line, self.blank);
        }
        // Nobody indents what is said as code; only its marks could tell.
        if self.nesting.is_empty() && columns(&line.text) > 3 && line.text.contains(is_wide) {
            line.splice(0..line.indent(), "");
        }
        guard_date(line, line.indent());
    }

    /// Moves a line that is no item under the item that it belongs to by its
    /// indent; says how far. With `apart`, a line that belongs to none ends the
    /// list.
    fn own(&mut self, line: &mut Line<'_>, apart: bool) -> isize {
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
    fn look_ahead(&mut self, index: usize) {
        if decision::heads_items(self.page, index) {
            self.lines
                .extend(self.page.line(index).map(Line::blank_before));
            self.blank = true;
        }
        if index < self.sentences_until || self.text || !self.nesting.is_empty() {
            return;
        }
        let end = (index..).find(|line| self.page.kind(*line) != Kind::Text);
        let end = end.unwrap_or(index);
        fn ends(text: &str) -> bool {
            ends_sentence(text) || text.ends_with_a(is_nominalised)
        }
        let all = |fits: fn(&str) -> bool| (index..end).all(|line| fits(self.page.words(line)));
        if end > index + 1 && (all(ends) || all(is_labelled) || all(is_bold)) {
            self.sentences_until = end;
        }
    }
}

/// Puts a backslash behind the number of a date at the byte `at`, which would be
/// that of an item.
fn guard_date(line: &mut Line<'_>, at: usize) {
    let date = line.text.slice(at..).filter(|text| marker::is_date(text));
    if let Some(dot) = date.and_then(|text| text.find('.')) {
        line.splice(at + dot..at + dot, "\\");
    }
}

/// Whether a line ends as a Korean or English sentence does, in the noun style
/// of summaries too.
fn ends_sentence(text: &str) -> bool {
    text.ends_with_any(".!?。다요음임함됨짐옴남")
}

/// Whether all of a line is strong.
fn is_bold(text: &str) -> bool {
    heading::unbold(text).len() < text.len()
}

/// Whether a character is a letter that no code is written in.
fn is_wide(char: char) -> bool {
    !char.is_ascii() && char.is_alphabetic()
}

/// Whether a line begins with what it is about: `핵심: …`, `[핵심] …`.
fn is_labelled(text: &str) -> bool {
    let label = match text.strip_prefix('[') {
        Some(inside) => inside.split_once("] "),
        None => text.split_once(": "),
    };
    label.is_some_and(|(label, said)| {
        (1..=12).contains(&label.chars().count()) && !label.contains_any(".,") && !said.is_empty()
    })
}

/// Whether a syllable ends as verbs do that stand for nouns (`오름`). Other nouns do
/// as well.
fn is_nominalised(char: char) -> bool {
    matches!(syllable(char), Some((_, 16)))
}

/// Moves a line to the right, or to the left as far as it has space.
fn shift(line: &mut Line<'_>, by: isize) {
    let lead = line.text.len() - line.text.trim_start_any(" \t").len();
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
    let open = line.text.len() - line.text.trim_start_any("> ").len();
    let name = line
        .text
        .slice(open..)
        .and_then(|rest| rest.strip_prefix("[!"));
    let Some((name, rest)) = name.and_then(|name| name.split_once(']')) else {
        return;
    };
    let words = rest.trim_start_any("+-").trim_start();
    let (end, start) = (line.text.len(), line.text.len() - words.len());
    let name = open + 2..open + 2 + name.len();
    // Without words of its own, its sort names it.
    let shown = if words.is_empty() { name } else { start..end };
    line.edit(&[(open..shown.start, "**"), (shown.end..end, "**")]);
}
