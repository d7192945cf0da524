//! A summary pasted as HTML: its tags become the marks of Markdown.
//!
//! | tag                         | becomes                              |
//! |-----------------------------|--------------------------------------|
//! | `<h1>` … `<h6>`             | `#` … `######`                       |
//! | `<li>` in `<ul>`, `<ol>`    | `- `, `1. `, indented by their depth |
//! | `<p>`, `<div>`, `<tr>`, …   | lines apart                          |
//! | `<br>`                      | a line within the paragraph or item  |
//! | `<b>`, `<i>`, `<s>`, `<code>` | `**`, `*`, `~~`, `` ` ``           |
//! | `<a href>`, `<img>`         | `[…](…)`, `![…](…)`                  |
//! | `<script>`, `<style>`, `<head>`, comments | nothing               |
//!
//! Every character keeps its place on disk. Addresses pass the Markdown
//! parser's allow-list as any other. Deliberately absent: HTML inside Markdown,
//! which is shown as text.

use super::super::model::Position;
use super::line::Line;

mod entity;

/// Turns a file that is HTML as a whole into lines of Markdown.
pub(super) fn unwrap(source: &str) -> Option<Vec<Line<'static>>> {
    if !is_html(source) {
        return None;
    }
    let mut writer = Writer::default();
    let mut reader = Reader {
        text: source,
        at: 0,
        position: Position { line: 1, column: 0 },
    };
    let mut hidden: Option<String> = None;
    while let Some(piece) = reader.piece() {
        match piece {
            Piece::Tag(tag) => {
                if let Some(name) = &hidden {
                    if tag.close && tag.name == *name {
                        hidden = None;
                    }
                } else if !tag.close
                    && matches!(tag.name.as_str(), "script" | "style" | "head" | "template")
                {
                    hidden = Some(tag.name);
                } else {
                    writer.tag(&tag);
                }
            }
            Piece::Char(char, position) if hidden.is_none() => writer.char(char, position),
            Piece::Char(..) | Piece::Nothing => {}
        }
    }
    writer.end_line();
    Some(writer.lines)
}

/// Whether a file is HTML as a whole: it starts with a tag of a block and has
/// more of those than lines that begin as Markdown does.
fn is_html(source: &str) -> bool {
    let start = source.trim_start().trim_start_matches('\u{feff}');
    let starts = start.strip_prefix('<').is_some_and(|rest| {
        rest.starts_with(|char: char| char.is_ascii_alphabetic() || char == '!')
    });
    if !starts {
        return false;
    }
    let lower: String = source
        .chars()
        .take(20_000)
        .collect::<String>()
        .to_ascii_lowercase();
    let blocks = [
        "<h1", "<h2", "<h3", "<h4", "<p>", "<p ", "<li", "<div", "<tr", "<br",
    ];
    let tags: usize = blocks.iter().map(|tag| lower.matches(tag).count()).sum();
    let marks = lower
        .lines()
        .filter(|line| super::wrapper::is_structure(line))
        .count();
    tags > 1 && tags > marks * 2
}

/// A tag with the attributes that matter.
struct Tag {
    name: String,
    close: bool,
    /// `href` or `src`.
    address: String,
    alt: String,
    position: Position,
}

enum Piece {
    Tag(Tag),
    Char(char, Position),
    /// A comment or declaration.
    Nothing,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    position: Position,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Goes on by so many bytes.
    fn pass(&mut self, bytes: usize) {
        let passed = self.text.get(self.at..self.at + bytes).unwrap_or("");
        for char in passed.chars() {
            if char == '\n' {
                self.position = Position {
                    line: self.position.line + 1,
                    column: 0,
                };
            } else {
                self.position.column += 1;
            }
        }
        self.at += bytes;
    }

    fn piece(&mut self) -> Option<Piece> {
        let position = self.position;
        let rest = self.rest();
        let first = rest.chars().next()?;
        if first == '<' {
            if rest.starts_with("<!--") {
                let end = rest.find("-->").map_or(rest.len(), |end| end + 3);
                self.pass(end);
                return Some(Piece::Nothing);
            }
            if let Some((tag, length)) = tag(rest, position) {
                self.pass(length);
                return Some(tag.map_or(Piece::Nothing, Piece::Tag));
            }
        }
        if first == '&'
            && let Some((char, length)) = entity::read(rest)
        {
            self.pass(length);
            return Some(Piece::Char(char, position));
        }
        self.pass(first.len_utf8());
        Some(Piece::Char(first, position))
    }
}

/// The tag at the start of `text` and its length; no tag, for a declaration.
fn tag(text: &str, position: Position) -> Option<(Option<Tag>, usize)> {
    // A tag longer than this is text that somebody wrote.
    const LONGEST: usize = 4000;
    let inside = text.strip_prefix('<')?;
    let mut quote = None;
    let end = inside
        .char_indices()
        .take(LONGEST)
        .find(|(_, char)| match (quote, char) {
            (Some(open), char) if open == *char => {
                quote = None;
                false
            }
            (None, '"' | '\'') => {
                quote = Some(*char);
                false
            }
            (None, '>') => true,
            _ => false,
        })?;
    let inside = inside.get(..end.0)?;
    let length = end.0 + 2;
    if inside.starts_with(['!', '?']) {
        return Some((None, length));
    }
    let close = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let name_end = inside
        .find(|char: char| !char.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let name = inside.get(..name_end)?.to_ascii_lowercase();
    if name.is_empty() {
        return None;
    }
    let address = attribute(inside, "href").or_else(|| attribute(inside, "src"));
    let tag = Tag {
        name,
        close,
        address: address.unwrap_or_default(),
        alt: attribute(inside, "alt").unwrap_or_default(),
        position,
    };
    Some((Some(tag), length))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let before = rest.get(..at)?.chars().next_back();
        rest = rest.get(at + name.len()..)?;
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        let Some(value) = value.filter(|_| before.is_some_and(char::is_whitespace)) else {
            continue;
        };
        let quote = value.chars().next()?;
        let raw = if matches!(quote, '"' | '\'') {
            value.get(1..)?.split(quote).next()?
        } else {
            value.split(char::is_whitespace).next()?
        };
        return Some(entity::decode(raw));
    }
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line<'static>>,
    /// The line being written, and how many characters it has.
    line: Option<(Line<'static>, u32)>,
    /// What a new line begins with.
    prefix: String,
    /// Open lists: whether they count.
    lists: Vec<bool>,
    /// The addresses of open links.
    links: Vec<String>,
    /// Whether white space came since the last character.
    space: Option<Position>,
    /// Within `<pre>` white space stays.
    verbatim: bool,
    position: Position,
}

impl Writer {
    fn tag(&mut self, tag: &Tag) {
        self.position = tag.position;
        match (tag.name.as_str(), tag.close) {
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", close) => {
                self.paragraph();
                let level = tag
                    .name
                    .bytes()
                    .last()
                    .map_or(2, |digit| usize::from(digit - b'0'));
                if !close {
                    self.prefix = format!("{} ", "#".repeat(level));
                }
            }
            ("ul" | "ol", false) => {
                self.end_line();
                self.lists.push(tag.name == "ol");
            }
            ("ul" | "ol", true) => {
                self.lists.pop();
                self.paragraph();
            }
            ("li", false) => {
                self.end_line();
                let depth = self.lists.len().saturating_sub(1).min(12);
                let mark = if self.lists.last() == Some(&true) {
                    "1. "
                } else {
                    "- "
                };
                self.prefix = format!("{}{mark}", "    ".repeat(depth));
            }
            ("li", true) => self.end_line(),
            ("br", _) => {
                if self.line.is_some() {
                    self.end_line();
                    self.prefix = "    ".repeat(self.lists.len().min(12));
                }
            }
            ("hr", _) => {
                self.paragraph();
                self.mark("---");
                self.paragraph();
            }
            ("pre", close) => {
                self.paragraph();
                self.verbatim = !close;
                self.mark("```");
                self.end_line();
            }
            ("b" | "strong", _) => self.mark("**"),
            ("i" | "em", _) => self.mark("*"),
            ("s" | "del" | "strike", _) => self.mark("~~"),
            ("code", _) if !self.verbatim => self.mark("`"),
            ("a", false) => {
                self.links.push(tag.address.clone());
                if !tag.address.is_empty() {
                    self.mark("[");
                }
            }
            ("a", true) => {
                if let Some(address) = self.links.pop().filter(|address| !address.is_empty()) {
                    self.glued(&format!("]({})", guarded(&address)));
                }
            }
            ("img" | "iframe", false) if !tag.address.is_empty() => {
                let picture = if tag.name == "img" { "!" } else { "" };
                self.mark(&format!(
                    "{picture}[{}]({})",
                    tag.alt.replace(['[', ']'], ""),
                    guarded(&tag.address)
                ));
            }
            ("td" | "th", false) if self.line.is_some() => self.mark(" | "),
            ("blockquote", false) => {
                self.paragraph();
                self.prefix = "> ".to_owned();
            }
            ("p", false) if self.line.is_none() && !self.prefix.is_empty() => {}
            (
                "p" | "div" | "section" | "article" | "table" | "blockquote" | "main" | "header"
                | "footer" | "figure" | "body" | "html" | "details" | "summary" | "dl" | "dt"
                | "dd",
                _,
            ) => self.paragraph(),
            ("tr", _) => self.end_line(),
            _ => {}
        }
    }

    fn char(&mut self, char: char, position: Position) {
        if self.verbatim && char == '\n' {
            self.end_line();
            return;
        }
        if char.is_whitespace() && !(self.verbatim && char == ' ') {
            self.space.get_or_insert(position);
            return;
        }
        if let Some(space) = self.space.take()
            && self.line.is_some()
        {
            self.put(' ', space);
        }
        self.start(position);
        // A sign that the page shows must not become markup.
        if matches!(char, '<' | '\\') && !self.verbatim {
            self.put('\\', position);
        }
        self.put(char, position);
    }

    /// Writes marks of Markdown before what follows.
    fn mark(&mut self, marks: &str) {
        if let Some(space) = self.space.take()
            && self.line.is_some()
        {
            self.put(' ', space);
        }
        self.glued(marks);
    }

    /// Writes marks of Markdown behind what was written last.
    fn glued(&mut self, marks: &str) {
        self.start(self.position);
        for char in marks.chars() {
            self.put(char, self.position);
        }
    }

    fn start(&mut self, position: Position) {
        if self.line.is_none() {
            self.line = Some((Line::new("", position), 0));
            for char in std::mem::take(&mut self.prefix).chars() {
                self.put(char, position);
            }
        }
    }

    fn put(&mut self, char: char, position: Position) {
        if let Some((line, count)) = &mut self.line {
            line.push(*count, char, position);
            *count += 1;
        }
    }

    fn end_line(&mut self) {
        self.space = None;
        self.lines.extend(self.line.take().map(|(line, _)| line));
    }

    /// Ends the line and stands what follows apart.
    fn paragraph(&mut self) {
        self.end_line();
        self.prefix.clear();
        if self.lines.last().is_some_and(|line| !line.is_blank()) && self.lists.is_empty() {
            self.lines.push(Line::new("", self.position));
        }
    }
}

/// An address as Markdown can hold it.
fn guarded(address: &str) -> String {
    let mut guarded = String::with_capacity(address.len());
    for char in address.chars() {
        match char {
            ' ' => guarded.push_str("%20"),
            '(' => guarded.push_str("%28"),
            ')' => guarded.push_str("%29"),
            '<' => guarded.push_str("%3C"),
            char if char.is_control() => {}
            char => guarded.push(char),
        }
    }
    guarded
}
