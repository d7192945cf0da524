//! Front matter: the lines between `---` in YAML or between `+++` in TOML, as
//! far as people write either above a summary.
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
//! (see [`Value`]), and what the keys mean (`head`).

use super::super::model::Position;
use super::json;
use super::line::{self, Line};
use super::value::Value;

/// What stood in front of the text.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    /// The keys in source order.
    pub(super) entries: Vec<(String, Value)>,
    /// Where lines could not be understood. They are still in the text.
    pub(super) malformed: Vec<Position>,
}

/// Takes the front matter out of the lines, if they begin with one.
pub(super) fn take(lines: &mut [Line<'_>]) -> Option<FrontMatter> {
    let start = lines.iter().position(|line| !line.is_blank())?;
    let fence = lines.get(start)?.text.trim_end().to_owned();
    let toml = match fence.as_str() {
        "---" => false,
        "+++" => true,
        _ => return None,
    };
    let body = lines.get(start + 1..)?;
    // Nobody writes longer front matter; without this, a rule at the top of a
    // long text would be a search through all of it.
    let close = body
        .iter()
        .take(400)
        .position(|line| line.text.trim_end() == fence || (!toml && line.text.trim_end() == "..."));
    let mark = if toml { '=' } else { ':' };
    let Some(close) = close else {
        // Unclosed: what looks like keys is still read, up to the first line
        // that does not.
        let count = body
            .iter()
            .take_while(|line| key(&line.text, mark).is_some())
            .count();
        if count < 2 {
            return None;
        }
        let mut matter = read(lines.get_mut(start + 1..start + 1 + count)?, toml);
        matter.malformed.push(lines.get(start)?.position(0));
        lines.get_mut(start)?.clear();
        return Some(matter);
    };
    // A key is first, or second behind a line that may have lost its colon; where
    // prose or a list is, `---` is a rule.
    let told = body.get(..close)?.iter().map(|line| line.text.trim_start());
    let mut told = told.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let keyed = |line: &str| key(line, mark).is_some() || (toml && line.starts_with('['));
    if let Some(first) = told.next()
        && !keyed(first)
        && (first.starts_with(['-', '*', '+', '>']) || !told.next().is_some_and(keyed))
    {
        return None;
    }
    let matter = read(lines.get_mut(start + 1..start + 1 + close)?, toml);
    lines.get_mut(start)?.clear();
    lines.get_mut(start + 1 + close)?.clear();
    Some(matter)
}

/// The key of a line, and where its value starts.
pub(super) fn key(line: &str, mark: char) -> Option<(&str, usize)> {
    let at = line.find(mark)?;
    let name = line.get(..at)?.trim();
    let after = line.get(at + mark.len_utf8()..)?;
    let apart =
        mark == '=' || after.is_empty() || after.starts_with([' ', '\t', '"', '[', '{', '\'']);
    let quoted = name.len() > 1 && name.starts_with(['"', '\'']);
    let name = name.trim_matches(['"', '\'']);
    let plain = !name.is_empty()
        && name.chars().count() <= 40
        && name
            .chars()
            .all(|char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.' | ' ' | '/'));
    (apart && (plain || quoted) && !name.starts_with("- ")).then_some((name, at + mark.len_utf8()))
}

/// Reads all lines and clears those that were understood.
fn read(lines: &mut [Line<'_>], toml: bool) -> FrontMatter {
    let mut reader = Reader {
        lines,
        at: 0,
        toml,
        malformed: Vec::new(),
    };
    let mut entries = Vec::new();
    let mut table: Option<(String, Vec<(String, Value)>)> = None;
    while let Some(line) = reader.peek() {
        if toml && let Some(name) = table_name(&line) {
            close_table(&mut entries, table.take());
            table = Some((name, Vec::new()));
            reader.consume();
        } else if let Some(entry) = reader.entry(0, 0) {
            match &mut table {
                Some((_, inside)) => inside.push(entry),
                None => entries.push(entry),
            }
        } else {
            reader.refuse();
        }
    }
    close_table(&mut entries, table);
    FrontMatter {
        entries,
        malformed: reader.malformed,
    }
}

fn close_table(entries: &mut Vec<(String, Value)>, table: Option<(String, Vec<(String, Value)>)>) {
    entries.extend(table.map(|(name, inside)| (name, Value::Map(inside))));
}

fn table_name(line: &str) -> Option<String> {
    let name = line.trim().strip_prefix('[')?.strip_suffix(']')?;
    let name = name.trim_matches(['[', ']', ' ', '"']);
    Some(name.rsplit('.').next().unwrap_or(name).to_owned())
}

/// Reads block structure, line by line.
struct Reader<'a, 'b> {
    lines: &'a mut [Line<'b>],
    at: usize,
    toml: bool,
    malformed: Vec<Position>,
}

/// Deeper structure than this is not front matter that anyone wrote.
const MAX_DEPTH: usize = 8;

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
    fn entry(&mut self, indent: usize, depth: usize) -> Option<(String, Value)> {
        let line = self.peek()?;
        if indent_of(&line) < indent || depth > MAX_DEPTH {
            return None;
        }
        let (name, start) = key(&line, if self.toml { '=' } else { ':' })?;
        let name = name.to_owned();
        let value = self.value(&line, start, indent_of(&line), depth)?;
        Some((name, value))
    }

    /// The value that starts at the byte `start` of the next line, in a
    /// container indented by `indent`.
    fn value(&mut self, line: &str, start: usize, indent: usize, depth: usize) -> Option<Value> {
        let written = line.get(start..).unwrap_or("");
        let start = start + written.len() - written.trim_start().len();
        let written = written.trim();
        let position = self.lines.get(self.at)?.position(start);
        if let Some(mark) = ["\"\"\"", "\'\'\'"]
            .into_iter()
            .find(|mark| self.toml && written.starts_with(mark))
        {
            return self.several_lines(written, mark, position);
        }
        if written.starts_with(['[', '{', '"', '\'']) {
            return self.flow(start);
        }
        self.consume();
        if matches!(written, "|" | ">" | "|-" | ">-" | "|+" | ">+") {
            return Some(Value::Scalar(self.deeper(indent), position));
        }
        let written = written.split(" #").next().unwrap_or("").trim();
        if !written.is_empty() || self.toml {
            return Some(Value::Scalar(written.to_owned(), position));
        }
        let Some(next) = self.peek() else {
            return Some(Value::Scalar(String::new(), position));
        };
        let deep = indent_of(&next);
        if dash(&next).is_some() && deep >= indent {
            return Some(self.list(deep, depth + 1));
        }
        if deep <= indent {
            return Some(Value::Scalar(String::new(), position));
        }
        let mut entries = Vec::new();
        while let Some(entry) = self.entry(deep, depth + 1) {
            entries.push(entry);
        }
        Some(Value::Map(entries))
    }

    /// A text of several lines between TOML's tripled quotes.
    fn several_lines(&mut self, first: &str, mark: &str, position: Position) -> Option<Value> {
        let mut text = first.strip_prefix(mark)?.to_owned();
        let mut lines = 1;
        while !text.contains(mark) {
            text.push('\n');
            text.push_str(&self.lines.get(self.at + lines)?.text);
            lines += 1;
        }
        (0..lines).for_each(|_| self.consume());
        let text = text.split(mark).next().unwrap_or("");
        Some(Value::Scalar(text.trim().to_owned(), position))
    }

    /// `- value` lines at exactly `indent`.
    fn list(&mut self, indent: usize, depth: usize) -> Value {
        let mut values = Vec::new();
        while let Some(line) = self.peek() {
            if indent_of(&line) != indent || depth > MAX_DEPTH {
                break;
            }
            let Some(start) = dash(&line) else { break };
            // A map in a list: its first key stands behind the dash.
            let inner = line.get(start..).unwrap_or("");
            if !inner.trim_start().starts_with(['[', '{', '"', '\''])
                && let Some((name, at)) = key(inner, ':')
                && !inner.get(at..).unwrap_or("").trim().is_empty()
            {
                let name = name.trim().to_owned();
                let Some(value) = self.value(&line, start + at, indent + 1, depth + 1) else {
                    break;
                };
                let mut entries = vec![(name, value)];
                while let Some(entry) = self.entry(indent + 1, depth + 1) {
                    entries.push(entry);
                }
                values.push(Value::Map(entries));
                continue;
            }
            match self.value(&line, start, indent, depth + 1) {
                Some(value) => values.push(value),
                None => break,
            }
        }
        Value::List(values)
    }

    /// A flow value that starts at the byte `start` of the next line and may run
    /// over several.
    fn flow(&mut self, start: usize) -> Option<Value> {
        /// Nobody writes longer ones.
        const MOST_LINES: usize = 40;
        let lines = self.lines.get(self.at..)?;
        let (text, anchors) = line::join(lines.get(..MOST_LINES).unwrap_or(lines));
        let (value, end) = json::flow(&text, &anchors, start)?;
        let (read, behind) = text.split_at_checked(end)?;
        let behind = behind.lines().next().unwrap_or("").trim_start();
        if !behind.is_empty() && !behind.starts_with('#') {
            return None;
        }
        (0..=read.matches('\n').count()).for_each(|_| self.consume());
        Some(value)
    }

    /// The deeper lines that follow, joined.
    fn deeper(&mut self, indent: usize) -> String {
        let mut text = String::new();
        while let Some(line) = self.lines.get(self.at) {
            if !line.is_blank() && indent_of(&line.text) <= indent {
                break;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line.text.trim());
            self.consume();
        }
        text.truncate(text.trim_end().len());
        text
    }
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Where the value of `- value` starts.
fn dash(line: &str) -> Option<usize> {
    let rest = line.trim_start().strip_prefix('-')?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| line.len() - rest.len())
}
