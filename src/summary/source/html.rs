//! A summary pasted as HTML: its tags become the marks of Markdown.
//!
//! | tag                         | becomes                              |
//! |-----------------------------|--------------------------------------|
//! | `<h1>` … `<h6>`             | `#` … `######`                       |
//! | `<li>` in `<ul>`, `<ol>`    | `- `, `1. `, indented by their depth |
//! | `<p>`, `<div>`, …           | lines apart                          |
//! | `<tr>` with `<th>`, `<td>`  | `| … | … |`                          |
//! | `<br>`                      | a line within the paragraph or item  |
//! | `<b>`, `<i>`, `<s>`, `<code>` | `**`, `*`, `~~`, `` ` ``           |
//! | `<a href>`, `<img>`         | `[…](…)`, `![…](…)`                  |
//! | `<script>`, `<style>`, `<head>`, comments | nothing               |
//!
//! Every character keeps its place on disk. Addresses pass the Markdown
//! parser's allow-list as any other. Deliberately absent: HTML inside Markdown
//! (`dialect::tag`).

use super::super::model::Position;
use super::super::words::words;
use super::line::Line;
use super::wrapper::is_structure;

mod entity;
mod tag;

use tag::{Piece, Reader, Tag};

/// Turns a file that is HTML as a whole into lines of Markdown.
pub(super) fn unwrap(source: &str) -> Option<Vec<Line<'static>>> {
    if !is_html(source) {
        return None;
    }
    let mut writer = Writer::default();
    let mut reader = Reader::new(source);
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
    let named = |char: char| char.is_ascii_alphabetic() || char == '!';
    let tag = source.trim_start().strip_prefix('<');
    if !tag.is_some_and(|tag| tag.starts_with(named)) {
        return false;
    }
    let start: String = source.chars().take(20_000).collect();
    let start = start.to_ascii_lowercase();
    let blocks = words!("<h1|<h2|<h3|<h4|<p>|<p |<li|<div|<tr|<br" by b'|');
    let tags: usize = blocks.iter().map(|tag| start.matches(tag).count()).sum();
    let marks = start.lines().filter(|line| is_structure(line)).count();
    // Nothing but Markdown has these at the start of a line.
    let markdown = ["\n# ", "\n## ", "\n### ", "\n```"];
    let mixed = markdown.iter().any(|mark| start.contains(mark));
    let page = start.contains("<html");
    tags > 1 && tags > marks * 2 && (page || !mixed)
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line<'static>>,
    /// The characters of the line that is being written.
    line: Option<Vec<(char, Position)>>,
    /// What a new line begins with.
    prefix: String,
    /// Open lists: whether they count.
    lists: Vec<bool>,
    /// The addresses of open links.
    links: Vec<String>,
    /// Whether white space came since the last character.
    space: Option<Position>,
    /// Whether a row of a table is open.
    row: bool,
    /// Within `<pre>` white space stays.
    verbatim: bool,
    position: Position,
}

impl Writer {
    fn tag(&mut self, tag: &Tag) {
        self.position = tag.position;
        match (tag.name.as_str(), tag.close) {
            ("td" | "th", false) => self.mark("| "),
            ("tr", false) => {
                self.end_line();
                self.row = true;
            }
            ("tr", true) if self.row => {
                self.mark(" |");
                self.end_line();
                self.row = false;
            }
            // A row is a line, whatever its cells hold.
            ("p" | "div" | "br" | "li", _) if self.row => self.space = Some(tag.position),
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
            ("br", _) if self.line.is_some() => {
                self.end_line();
                self.prefix = "    ".repeat(self.lists.len().min(12));
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
            let prefix = std::mem::take(&mut self.prefix);
            self.line = Some(prefix.chars().map(|char| (char, position)).collect());
        }
    }

    fn put(&mut self, char: char, position: Position) {
        if let Some(line) = &mut self.line {
            line.push((char, position));
        }
    }

    fn end_line(&mut self) {
        self.space = None;
        let line = self.line.take();
        self.lines
            .extend(line.map(|line| Line::of(&line, self.position)));
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
