//! A summary that is an object: its sections, items and texts as the lines of
//! Markdown that say the same.
//!
//! | in the object                                | in Markdown           |
//! |----------------------------------------------|-----------------------|
//! | `{"heading": "환율", …}` in a list of such    | `## 환율`             |
//! | `"환율": [ … ]`, `"환율": { … }`             | `## 환율`             |
//! | `"items": ["약세임"]`                        | `- 약세임`            |
//! | `{"label": "원화", "text": "약세임"}`        | `- **원화:** 약세임`  |
//! | `"start": "03:15"`, `"start": 195`           | `[3:15]` before words |
//! | `"content": "약세임"`                        | `약세임`              |
//! | `"source": "한국은행"`, whatever the name is | `- source: 한국은행`  |
//! | what states something about the whole        | fields                |
//!
//! Every name is understood by what it means in any language, and what none of
//! them names stays visible under its own. Deliberately absent: `null`, and
//! chapters that hide themselves (`"toc": false`).

use super::super::super::edges::Edges;
use super::super::super::timestamp;
use super::super::head;
use super::super::line::Line;
use super::super::value::{Entry, Value};
use super::Unwrapped;
use super::role::Role;

/// The deepest heading of Markdown.
const DEEPEST: usize = 6;

/// Writes what an object says as Markdown, if it says it in the way of a summary:
/// with lists, or in names that have a [`Role`].
pub(super) fn write(root: &Value) -> Option<Unwrapped<'static>> {
    let mut writer = Writer::default();
    writer.root(root);
    let worded = writer.written.lines.iter().any(|line| !line.is_blank());
    (writer.known && worded).then_some(writer.written)
}

#[derive(Default)]
struct Writer {
    written: Unwrapped<'static>,
    /// Whether anything showed that this is a summary.
    known: bool,
}

impl Writer {
    fn root(&mut self, json: &Value) {
        match json {
            Value::Map(entries) => self.whole(entries),
            Value::List(values) => match values.as_slice() {
                [Value::Map(entries)] => self.whole(entries),
                values => self.list(values, Some(Role::Parts), 2),
            },
            Value::Text(_) => {}
        }
    }

    /// The object that is the summary: what is short states something about it.
    fn whole(&mut self, entries: &[Entry]) {
        let (stated, rest): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| states(entry));
        for entry in stated {
            self.state(entry);
        }
        self.entries(&rest, 2);
    }

    fn state(&mut self, entry: &Entry) {
        let role = entry.role();
        self.known |= role.is_some();
        let mut entry = entry.clone();
        if role == Some(Role::Title) {
            entry.name = Line::named("title".to_owned());
        }
        self.written.fields.push(entry);
    }

    /// What an object says below its heading: its own content before its
    /// sections, which would take in what follows them.
    fn entries(&mut self, entries: &[&Entry], level: usize) {
        let (sections, own): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| has_sections(entry, level));
        for entry in own {
            let role = entry.role();
            self.known |= role.is_some();
            match (&entry.value, role) {
                (_, Some(Role::Tags)) => self.state(entry),
                (Value::Text(lines), Some(Role::Content)) if entry.value.is_worded() => {
                    self.paragraph(lines);
                }
                (Value::List(values), Some(_)) => self.list(values, role, level),
                _ => self.named(entry, 0),
            }
        }
        for entry in sections {
            self.section(entry, level);
        }
    }

    /// An entry that has a section of its own, or several.
    fn section(&mut self, entry: &Entry, level: usize) {
        let role = entry.role();
        self.known |= role.is_some();
        let mut level = level;
        if role.is_none() {
            self.heading(&entry.name, level);
            level += 1;
        }
        match (&entry.value, role) {
            // `"sections": {"환율": […]}`.
            (Value::Map(entries), Some(Role::Parts)) => {
                entries.iter().for_each(|entry| self.section(entry, level));
            }
            (Value::Map(entries), Some(_)) if level == 2 => self.whole(entries),
            (Value::Map(entries), _) => self.object(entries, level),
            (Value::List(values), _) => self.list(values, role, level),
            (Value::Text(lines), _) => self.paragraph(lines),
        }
    }

    fn list(&mut self, values: &[Value], role: Option<Role>, level: usize) {
        self.known |= !values.is_empty();
        let sections = are_sections(values, role);
        for value in values {
            match value {
                Value::Map(entries) if sections => self.object(entries, level),
                value => self.item(value, 0),
            }
        }
        self.blank();
    }

    /// An object as a section.
    fn object(&mut self, entries: &[Entry], level: usize) {
        let lead = Lead::of(entries);
        if lead.hidden {
            return;
        }
        let mut below = level;
        if let Some(title) = lead.title.or(lead.start) {
            let time = lead.start.filter(|_| lead.title.is_some()).and(lead.time());
            let time = time.map_or(String::new(), |time| format!("{time} "));
            let mut heading = title.clone();
            heading.splice(0..0, &time);
            self.heading(&heading, level);
            below += 1;
        }
        self.entries(&lead.rest, below);
    }

    fn heading(&mut self, words: &Line<'static>, level: usize) {
        self.blank();
        self.push(words, &format!("{} ", "#".repeat(level.min(DEEPEST))));
        self.blank();
    }

    fn paragraph(&mut self, lines: &[Line<'static>]) {
        self.blank();
        self.written.lines.extend_from_slice(lines);
        self.blank();
    }

    fn item(&mut self, value: &Value, depth: usize) {
        let Value::Map(entries) = value else {
            match value {
                Value::List(values) => values.iter().for_each(|value| self.item(value, depth)),
                value => self.bullet(value.lines(), depth, ""),
            }
            return;
        };
        let mut lead = Lead::of(entries);
        if lead.hidden {
            return;
        }
        let is_text =
            |entry: &&Entry| entry.role() == Some(Role::Content) && !entry.value.lines().is_empty();
        let text = lead.rest.iter().position(is_text);
        let text = text.map(|at| lead.rest.remove(at).value.lines());
        let time = lead.time().map_or(String::new(), |time| format!("{time} "));
        match (lead.title, text) {
            (Some(title), Some(text)) if title.text.ends_with_any("?？") => {
                self.bullet(std::slice::from_ref(title), depth, &time);
                self.bullet(text, depth + 1, "");
            }
            (Some(title), Some(text)) => {
                let label = title.text.trim_end_any(":：");
                self.bullet(text, depth, &format!("{time}**{label}:** "));
            }
            (Some(title), None) => self.bullet(std::slice::from_ref(title), depth, &time),
            (None, Some(text)) => self.bullet(text, depth, &time),
            // The first of its entries stands for it.
            (None, None) if !lead.rest.is_empty() => {
                let first = self.written.lines.len();
                self.named(lead.rest.remove(0), depth);
                if let Some(line) = self.written.lines.get_mut(first) {
                    let words = 2 * depth + "- ".len();
                    line.splice(words..words, &time);
                }
            }
            (None, None) => self.bullet(lead.start.map_or(&[], std::slice::from_ref), depth, ""),
        }
        self.below(&lead.rest, depth + 1);
    }

    /// `- 이름: 값`, or what the value holds below its name.
    fn named(&mut self, entry: &Entry, depth: usize) {
        let lines = entry.value.lines();
        if lines.iter().any(|line| !line.is_blank()) {
            self.bullet(lines, depth, &format!("{}: ", entry.name.text));
            return;
        }
        let mut name = entry.name.clone();
        let end = name.text.len();
        name.splice(end..end, ":");
        match &entry.value {
            Value::List(values) if !values.is_empty() => {
                self.bullet(&[name], depth, "");
                values.iter().for_each(|value| self.item(value, depth + 1));
            }
            Value::Map(entries) if !entries.is_empty() => {
                self.bullet(&[name], depth, "");
                self.below(&entries.iter().collect::<Vec<_>>(), depth + 1);
            }
            _ => {}
        }
    }

    /// The other entries of an item, below it.
    fn below(&mut self, entries: &[&Entry], depth: usize) {
        for entry in entries {
            match entry.role() {
                Some(Role::Tags) => self.state(entry),
                Some(Role::Content | Role::Parts) => self.item(&entry.value, depth),
                _ => self.named(entry, depth),
            }
        }
    }

    /// Lines as an item; the marker that a string has itself is enough.
    fn bullet(&mut self, lines: &[Line<'static>], depth: usize, front: &str) {
        let indent = "  ".repeat(depth);
        let Some((first, more)) = lines.split_first() else {
            return;
        };
        let marked = first.text.starts_with_word(&["- ", "* ", "• "]);
        let mark = if marked { "" } else { "- " };
        self.push(first, &format!("{indent}{mark}{front}"));
        for line in more {
            self.push(line, &format!("{indent}  "));
        }
    }

    fn push(&mut self, line: &Line<'static>, front: &str) {
        let mut line = line.clone();
        line.splice(0..0, front);
        self.written.lines.push(line);
    }

    fn blank(&mut self) {
        if let Some(last) = self.written.lines.last().filter(|line| !line.is_blank()) {
            let blank = last.blank_before();
            self.written.lines.push(blank);
        }
    }
}

/// What an object leads with, and its other entries.
#[derive(Default)]
struct Lead<'a> {
    title: Option<&'a Line<'static>>,
    start: Option<&'a Line<'static>>,
    end: Option<&'a Line<'static>>,
    hidden: bool,
    rest: Vec<&'a Entry>,
}

impl<'a> Lead<'a> {
    fn of(entries: &'a [Entry]) -> Self {
        let mut lead = Self::default();
        for entry in entries {
            let line = match entry.value.lines() {
                [line] if !line.is_blank() => Some(line),
                _ => None,
            };
            let moment = line.filter(|line| seconds(&line.text).is_some());
            match entry.role() {
                Some(Role::Title) if lead.title.is_none() && line.is_some() => lead.title = line,
                Some(Role::Start) if lead.start.is_none() && moment.is_some() => {
                    lead.start = moment;
                }
                Some(Role::End) if lead.end.is_none() && moment.is_some() => lead.end = moment,
                Some(Role::Shown) => {
                    lead.hidden = line.is_some_and(|line| matches!(&*line.text, "false" | "False"));
                }
                _ => lead.rest.push(entry),
            }
        }
        // What has a text of its own is more than a place in the video.
        let holds = |entry: &&Entry| matches!(entry.role(), Some(Role::Content | Role::Parts));
        lead.hidden &= !lead.rest.iter().any(holds);
        lead
    }

    /// `[3:15]` or `[3:15~5:00]`.
    fn time(&self) -> Option<String> {
        let clock = |line: &Line<'_>| Some(timestamp::clock_time(seconds(&line.text)?));
        let start = clock(self.start?)?;
        Some(match self.end.and_then(clock) {
            Some(end) => format!("[{start}~{end}]"),
            None => format!("[{start}]"),
        })
    }
}

/// Seconds of the video, written as such or as a clock shows them.
fn seconds(text: &str) -> Option<u32> {
    let whole = text.split('.').next().unwrap_or(text);
    timestamp::whole(text).or_else(|| whole.parse().ok())
}

/// Whether an entry of the whole states something about it rather than being
/// part of its text.
fn states(entry: &Entry) -> bool {
    /// Longer texts, in characters, are no statements.
    const LONGEST: usize = 80;
    let role = entry.role();
    match &entry.value {
        Value::Text(lines) => {
            let short = lines.iter().all(|line| {
                let text = line.text.trim_end();
                text.chars().count() <= LONGEST && !text.ends_with_any(".!?。")
            });
            let short = short && lines.len() == 1;
            role != Some(Role::Content) && (short || role == Some(Role::Title))
        }
        Value::List(_) => role == Some(Role::Tags) || head::names_aliases(&entry.name.text),
        Value::Map(entries) => {
            head::names_aliases(&entry.name.text)
                || role.is_none()
                    && entries
                        .iter()
                        .all(|entry| states(entry) && !entry.value.lines().is_empty())
        }
    }
}

/// Whether an entry makes sections: objects with a name and content, and in the
/// whole also what has but a name of its own.
fn has_sections(entry: &Entry, level: usize) -> bool {
    let role = entry.role();
    match &entry.value {
        Value::Text(_) => role.is_none() && level == 2,
        Value::List(values) => are_sections(values, role) || role.is_none() && level == 2,
        Value::Map(entries) => {
            level == 2
                || entries
                    .iter()
                    .any(|entry| matches!(entry.value, Value::List(_)))
        }
    }
}

/// Whether the objects of a list are sections: those with lists or objects in
/// them, and in a list of parts those with content of any form.
fn are_sections(values: &[Value], role: Option<Role>) -> bool {
    values.iter().any(|value| {
        let Value::Map(entries) = value else {
            return false;
        };
        let lead = Lead::of(entries);
        let parted = |entry: &&Entry| match &entry.value {
            Value::List(_) | Value::Map(_) => true,
            Value::Text(_) => {
                role == Some(Role::Parts)
                    && lead.title.is_some()
                    && matches!(entry.role(), Some(Role::Content | Role::Parts))
            }
        };
        (lead.title.is_some() || lead.start.is_some()) && lead.rest.iter().any(parted)
    })
}
