//! The notation of YAML and TOML in lines, as far as people write it.
//!
//! ```text
//! yaml  := key ":" (scalar | flow | block)?
//! flow  := "[" value, … "]" | "{" key ":" value, … "}"
//! block := ("- " value)+ | (key ":" value)+, deeper or at a list as deep
//!        | ("|" | ">") and deeper lines
//! toml  := key "=" value | "[" table "]"
//! ```
//!
//! A line that is none of these stays in the text and becomes a notice.
//! Deliberately absent: anchors, tags and several documents of YAML, types
//! (see [`Value`]), and what the keys mean (`head`, `object`).

use super::super::edges::Edges;
use super::super::model::Position;
use super::flow::{self, Notation};
use super::line::{self, Line};
use super::value::{Entry, Value};

/// What was read of some lines.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The keys in source order.
    pub(super) entries: Vec<Entry>,
    /// Where lines could not be understood. They are still in the text.
    pub(super) malformed: Vec<Position>,
}

/// Reads all lines and clears those that were understood.
pub(super) fn read(lines: &mut [Line<'_>], toml: bool) -> Read {
    let mut reader = Reader {
        lines,
        at: 0,
        toml,
        malformed: Vec::new(),
    };
    let mut entries: Vec<Entry> = Vec::new();
    let mut tables = false;
    while let Some(line) = reader.peek() {
        if toml && let Some(name) = table_name(&line) {
            tables = true;
            entries.push(Entry {
                name: Line::named(name),
                value: Value::Map(Vec::new()),
            });
            reader.consume();
        } else if let Some(entry) = reader.entry(0, 0) {
            match entries.last_mut() {
                Some(Entry {
                    value: Value::Map(table),
                    ..
                }) if tables => table.push(entry),
                _ => entries.push(entry),
            }
        } else {
            reader.refuse();
        }
    }
    Read {
        entries,
        malformed: reader.malformed,
    }
}

/// The key of a line, and where its value starts.
pub(super) fn key(line: &str, mark: char) -> Option<(&str, usize)> {
    let text = line.trim_start();
    // A quoted key may hold the mark, and the time of a chapter does.
    let quote = text
        .chars()
        .next()
        .filter(|char| matches!(char, '"' | '\''));
    let name = match quote {
        Some(quote) => text.slice(1..)?.split_once(quote)?.0,
        None => {
            let clock = text
                .bytes()
                .take_while(|byte| byte.is_ascii_digit() || *byte == b':');
            let from = clock.count().saturating_sub(1);
            let end = from + text.slice(from..)?.find(mark)?;
            text.slice(..end)?.trim()
        }
    };
    let quotes = 2 * usize::from(quote.is_some());
    let behind = text.slice(name.len() + quotes..)?;
    let after = behind.trim_start().strip_prefix(mark)?;
    let apart = mark == '=' || after.is_empty() || after.starts_with_any(" \t\"[{'");
    let plain = |char: char| char.is_alphanumeric() || "_-. /:".contains(char);
    let fits = quote.is_some() || name.chars().count() <= 40 && name.chars().all(plain);
    (apart && fits && !name.is_empty() && !name.starts_with("- "))
        .then_some((name, line.len() - after.len()))
}

fn table_name(line: &str) -> Option<String> {
    let name = line.trim().strip_prefix('[')?.strip_suffix(']')?;
    let name = name.trim_start_any("[] \"").trim_end_any("[] \"");
    Some(name.rsplit('.').next().unwrap_or(name).to_owned())
}

/// Reads block structure, line by line.
struct Reader<'a, 'b> {
    lines: &'a mut [Line<'b>],
    at: usize,
    toml: bool,
    malformed: Vec<Position>,
}

/// Deeper structure than this is nothing that anyone wrote.
const MAX_DEPTH: usize = 16;

impl Reader<'_, '_> {
    /// The next line that is neither blank nor a comment.
    fn peek(&mut self) -> Option<String> {
        while let Some(line) = self.lines.get_mut(self.at) {
            if !line.is_blank() && !line.text.trim_start().starts_with('#') {
                return Some(line.text.clone().into_owned());
            }
            line.clear();
            self.at += 1;
        }
        None
    }

    /// The next line is understood.
    fn consume(&mut self) {
        if let Some(line) = self.lines.get_mut(self.at) {
            line.clear();
        }
        self.at += 1;
    }

    /// The next line is not understood: it stays in the text.
    fn refuse(&mut self) {
        if let Some(line) = self.lines.get(self.at) {
            self.malformed.push(line.position(0));
        }
        self.at += 1;
    }

    /// `key: value` at an indent of at least `indent`.
    fn entry(&mut self, indent: usize, depth: usize) -> Option<Entry> {
        let line = self.peek()?;
        if indent_of(&line) < indent || depth > MAX_DEPTH {
            return None;
        }
        self.named(&line, 0, indent_of(&line), depth)
    }

    /// The entry that starts at the byte `start` of the next line, in a container
    /// indented by `indent`.
    fn named(&mut self, line: &str, start: usize, indent: usize, depth: usize) -> Option<Entry> {
        let (name, after) = key(line.slice(start..)?, if self.toml { '=' } else { ':' })?;
        let at = start + line.slice(start..)?.find(name)?;
        let name = self.lines.get(self.at)?.part(at..at + name.len());
        let value = self.value(line, start + after, indent, depth)?;
        Some(Entry { name, value })
    }

    /// The value that starts at the byte `start` of the next line, in a
    /// container indented by `indent`.
    fn value(&mut self, line: &str, start: usize, indent: usize, depth: usize) -> Option<Value> {
        let written = line.part(start..);
        let start = start + written.len() - written.trim_start().len();
        let written = written.trim();
        let tripled = ["\"\"\"", "\'\'\'"];
        if let Some(mark) = tripled
            .iter()
            .find(|mark| self.toml && written.starts_with(**mark))
        {
            return self.several_lines(start, mark);
        }
        if written.starts_with_any("[{\"'") {
            return self.flow(start);
        }
        if written.starts_with_any("|>") && written.len() <= 2 {
            self.consume();
            return Some(Value::Text(self.deeper(indent, start)));
        }
        // To YAML all of `tags: #one #two` behind the colon is a comment; to
        // whoever wrote it, it is two hashtags.
        let hashtags = written.starts_with('#') && !written.starts_with("# ");
        let comment = if hashtags { " # " } else { " #" };
        let written = written.split(comment).next().unwrap_or("").trim();
        let mut text = vec![self.lines.get(self.at)?.part(start..start + written.len())];
        self.consume();
        if self.toml {
            return Some(Value::Text(text));
        }
        if !written.is_empty() {
            self.continued(indent, &mut text);
            return Some(Value::Text(text));
        }
        let next = self.peek().unwrap_or_default();
        let deep = indent_of(&next);
        if dash(&next).is_some() && deep >= indent {
            return Some(self.list(deep, depth + 1));
        }
        if deep <= indent {
            return Some(Value::Text(text));
        }
        Some(Value::Map(self.entries(deep, depth + 1)))
    }

    fn entries(&mut self, indent: usize, depth: usize) -> Vec<Entry> {
        std::iter::from_fn(|| self.entry(indent, depth)).collect()
    }

    /// The deeper lines behind a text without quotes, which go on with it.
    fn continued(&mut self, indent: usize, text: &mut Vec<Line<'static>>) {
        while let Some(line) = self.lines.get(self.at)
            && !line.is_blank()
            && indent_of(&line.text) > indent
            && dash(&line.text).is_none()
            && key(&line.text, ':').is_none()
        {
            text.push(line.part(line.indent()..line.text.trim_end().len()));
            self.consume();
        }
    }

    /// A text of several lines between TOML's tripled quotes.
    fn several_lines(&mut self, start: usize, mark: &str) -> Option<Value> {
        let mut text: Vec<Line<'static>> = Vec::new();
        let mut from = start + mark.len();
        loop {
            let line = self.lines.get(self.at + text.len())?;
            let rest = line.text.slice(from..)?;
            let close = rest.find(mark);
            text.push(line.part(from..from + close.unwrap_or(rest.len())));
            if close.is_some() {
                break;
            }
            from = 0;
        }
        text.iter().for_each(|_| self.consume());
        let worded: Vec<_> = text
            .iter()
            .filter(|line| !line.is_blank())
            .cloned()
            .collect();
        Some(Value::Text(if worded.is_empty() { text } else { worded }))
    }

    /// `- value` lines at exactly `indent`.
    fn list(&mut self, indent: usize, depth: usize) -> Value {
        let mut values = Vec::new();
        while let Some(line) = self.peek() {
            if indent_of(&line) != indent || depth > MAX_DEPTH {
                break;
            }
            let Some(start) = dash(&line) else { break };
            let value = if self.begins_map(&line, start) {
                let first = self.named(&line, start, indent + 1, depth + 1);
                first.map(|first| {
                    let rest = self.entries(indent + 1, depth + 1);
                    Value::Map(std::iter::once(first).chain(rest).collect())
                })
            } else {
                self.value(&line, start, indent, depth + 1)
            };
            match value {
                Some(value) => values.push(value),
                None => break,
            }
        }
        Value::List(values)
    }

    /// Whether the first key of a map stands behind a dash: with a value, on its
    /// line or deeper below.
    fn begins_map(&self, line: &str, start: usize) -> bool {
        let inner = line.part(start..);
        let below = self.lines.get(self.at + 1);
        let below = below
            .is_some_and(|below| !below.is_blank() && indent_of(&below.text) > indent_of(line));
        !inner.trim_start().starts_with_any("[{\"'")
            && key(inner, ':').is_some_and(|(_, at)| below || !inner.part(at..).trim().is_empty())
    }

    /// A flow value that starts at the byte `start` of the next line and may run
    /// over several.
    fn flow(&mut self, start: usize) -> Option<Value> {
        /// Nobody writes longer ones.
        const MOST_LINES: usize = 40;
        let lines = self.lines.get(self.at..)?;
        let (text, anchors) = line::join(lines.get(..MOST_LINES).unwrap_or(lines));
        let found = flow::read(&text, &anchors, start, Notation::Bare)?;
        let (read, behind) = text.split_at_checked(found.end)?;
        let behind = behind.lines().next().unwrap_or("").trim_start();
        if found.cut || !(behind.is_empty() || behind.starts_with('#')) {
            return None;
        }
        (0..=read.matches('\n').count()).for_each(|_| self.consume());
        Some(found.root)
    }

    /// The deeper lines that follow, without the space before the first of them;
    /// at least one line, which stands at the byte `start` where there are none.
    fn deeper(&mut self, indent: usize, start: usize) -> Vec<Line<'static>> {
        let mut text: Vec<Line<'static>> = Vec::new();
        let mut lead = None;
        while let Some(line) = self.lines.get(self.at) {
            let deep = indent_of(&line.text);
            if !line.is_blank() && deep <= indent {
                break;
            }
            let end = line.text.trim_end().len();
            let lead = if end > 0 {
                *lead.get_or_insert(deep)
            } else {
                0
            };
            text.push(line.part(lead.min(deep).min(end)..end));
            self.consume();
        }
        let worded = text.iter().rposition(|line| !line.is_blank());
        text.truncate(worded.map_or(1, |last| last + 1));
        if text.is_empty() {
            let line = self.lines.get(self.at.saturating_sub(1));
            text.extend(line.map(|line| line.part(start..start)));
        }
        text
    }
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Where the value of `- value` starts.
fn dash(line: &str) -> Option<usize> {
    let rest = line.trim_start().strip_prefix('-')?;
    (rest.is_empty() || rest.starts_with_any(" \t")).then(|| line.len() - rest.len())
}
