//! A summary inside an object of JSON or YAML: the text of one of its strings, or
//! of the one string that it is, and what its other fields state; or an object
//! that has its sections and items as lists (`written`).
//!
//! The strings keep the place of every character. Deliberately absent: objects of
//! which nothing says that they are a summary; they are shown as they are.

mod role;
mod written;

use super::super::edges::Edges;
use super::super::model::Locator;
use super::block;
use super::flow::{self, Notation};
use super::line::{self, Line};
use super::value::{Entry, Value};
use super::wrapper::is_structure;

/// What an object holds.
#[derive(Debug, Default)]
pub(super) struct Unwrapped<'a> {
    /// The lines of the text.
    pub(super) lines: Vec<Line<'a>>,
    /// What it states besides.
    pub(super) fields: Vec<Entry>,
    /// What stands around it.
    pub(super) around: Vec<Line<'a>>,
    /// Whether it ends too early.
    pub(super) cut: bool,
}

/// Reads a file that is JSON but for a few words before and after, which may be
/// in a fence and may end too early.
pub(super) fn json(source: &str) -> Option<Unwrapped<'_>> {
    const FENCE: &str = "```";
    let fence = source.match_indices("```json").find(|(at, _)| {
        let before = source.part(..*at);
        before.is_empty() || before.ends_with('\n')
    });
    let (start, end) = match fence {
        Some((fence, _)) => {
            let start = fence + source.slice(fence..)?.find('\n')?;
            let close = source.slice(start..)?.rfind(FENCE);
            (start, close.map_or(source.len(), |length| start + length))
        }
        None => (begin(source)?, source.len()),
    };
    let mut found = flow::read(source.slice(..end)?, &[], start, Notation::Quoted)?;
    expand(&mut found.root);
    let mut places = Locator::new(source, &[]);
    let value = places.position(start)..places.position(found.end);
    let mut around = super::split(source);
    around.retain(|line| {
        let outside = !value.contains(&line.position(0));
        outside && !line.is_blank() && !line.text.starts_with(FENCE)
    });
    // A text is not JSON for beginning like it, nor for having some in it.
    let sure = matches!(found.root, Value::Map(_)) || (around.is_empty() && !found.cut);
    if !sure || !is_little(&around) {
        return None;
    }
    Some(Unwrapped {
        around,
        cut: found.cut,
        ..summary(&found.root)?
    })
}

/// Reads a file that is YAML but for a few words around its fence, or between
/// `---`. Headers above Markdown look like it: a text of several lines or a list
/// of objects shows that it is none.
pub(super) fn yaml(source: &str) -> Option<Unwrapped<'_>> {
    let is_frame = |text: &str| matches!(text.trim(), "" | "---" | "...");
    let is_fence = |text: &str| text.starts_with("```y");
    let fenced = source.lines().take(MOST_AROUND).any(is_fence);
    let keyed = |line: &str| block::key(line, ':').is_some();
    if !fenced
        && !source
            .lines()
            .find(|line| !is_frame(line))
            .is_some_and(keyed)
    {
        return None;
    }
    let mut lines = super::split(source);
    let (open, end) = match lines.iter().position(|line| is_fence(&line.text)) {
        Some(fence) => {
            let close = lines
                .iter()
                .rposition(|line| line.text.trim_end() == "```")
                .filter(|close| *close > fence);
            (fence + 1, close.unwrap_or(lines.len()))
        }
        None => (0, lines.len()),
    };
    let mut behind = lines.split_off(end);
    let mut inside = lines.split_off(open);
    let mut around = lines;
    around.append(&mut behind);
    around.retain(|line| !line.is_blank() && !line.is_fence());
    for line in &mut inside {
        if is_frame(&line.text) {
            line.clear();
        }
    }
    let read = block::read(&mut inside, false);
    let whole = read.malformed.is_empty() && read.entries.iter().any(|entry| is_deep(&entry.value));
    let root = Value::Map(whole.then_some(read.entries)?);
    let unwrapped = is_little(&around).then(|| summary(&root))??;
    Some(Unwrapped {
        around,
        ..unwrapped
    })
}

/// Whether the lines around an object are no more than words about it.
fn is_little(around: &[Line<'_>]) -> bool {
    around.len() <= MOST_AROUND && !around.iter().any(|line| is_structure(&line.text))
}

/// So many lines at most are words about an object.
const MOST_AROUND: usize = 6;

/// Whether a value is a text of several lines, or has objects of several names in
/// a list.
fn is_deep(value: &Value) -> bool {
    let several = |value: &Value| matches!(value, Value::Map(entries) if entries.len() > 1);
    match value {
        Value::Text(lines) => lines.len() > 1,
        Value::List(values) => values.iter().any(several),
        Value::Map(entries) => entries.iter().any(|entry| is_deep(&entry.value)),
    }
}

/// What an object says as a summary.
fn summary(root: &Value) -> Option<Unwrapped<'static>> {
    longest_text(root).or_else(|| written::write(root))
}

/// Reads every string in a value that is an object itself.
fn expand(value: &mut Value) {
    match value {
        Value::Text(lines) => {
            if let Some(inner) = object_in(lines) {
                *value = inner;
            }
        }
        Value::List(values) => values.iter_mut().for_each(expand),
        Value::Map(entries) => entries
            .iter_mut()
            .for_each(|entry| expand(&mut entry.value)),
    }
}

/// The object that the lines of a string are.
fn object_in(lines: &[Line<'static>]) -> Option<Value> {
    let lines = match lines {
        [open, inner @ .., close]
            if open.text.starts_with("```") && close.text.starts_with("```") =>
        {
            inner
        }
        lines => lines,
    };
    let (first, last) = (lines.first()?.text.trim(), lines.last()?.text.trim());
    if !first.starts_with('{') || !last.ends_with('}') {
        return None;
    }
    let (text, anchors) = line::join(lines);
    let found = flow::read(&text, &anchors, 0, Notation::Quoted)?;
    let whole = !found.cut && text.slice(found.end..)?.trim().is_empty();
    whole.then_some(found.root)
}

/// Where JSON begins: with the text, or on one of its first lines as an object.
fn begin(source: &str) -> Option<usize> {
    let text = source.trim_start();
    let start = source.len() - text.len();
    if text.starts_with_any("{[\"") {
        return Some(start);
    }
    let mut lines = text.split_inclusive('\n').take(MOST_AROUND);
    let mut at = start;
    lines.find_map(|line| {
        let found = line.starts_with('{').then_some(at);
        at += line.len();
        found
    })
}

/// The string that is the summary, if there is one: the only one with several
/// lines or marks of Markdown, or more than half of all that is written.
fn longest_text(root: &Value) -> Option<Unwrapped<'static>> {
    let mut strings = Vec::new();
    collect(root, "", &mut strings);
    let length = |lines: &[Line<'_>]| lines.iter().map(|line| line.text.len() + 1).sum::<usize>();
    let said = strings.iter().filter(|(name, _)| role::of(name).is_some());
    let all: usize = said.map(|(_, lines)| length(lines)).sum();
    let (name, lines) = strings
        .into_iter()
        .max_by_key(|(name, lines)| weight(name, lines, length(lines)))?;
    let structured = lines.iter().any(|line| is_structure(&line.text));
    if lines.len() < 2 && !structured || length(&lines) * 2 < all {
        return None;
    }
    let entries = match root {
        Value::Map(entries) => entries.as_slice(),
        _ if has_rivals(root) => return None,
        _ => &[],
    };
    let (around, others): (Vec<&Entry>, Vec<&Entry>) = entries
        .iter()
        .filter(|entry| entry.name.text != name)
        .partition(|entry| holds(&entry.value, &name));
    // What stands around it is left out, and what stands beside it is a line.
    let objects = |entry: &&Entry| match &entry.value {
        Value::List(values) => values.iter().any(|value| matches!(value, Value::Map(_))),
        _ => false,
    };
    if around.iter().any(|entry| has_rivals(&entry.value)) || others.iter().any(objects) {
        return None;
    }
    // Of what stands around it, only names and numbers say nothing.
    let mut fields: Vec<Entry> = others.into_iter().cloned().collect();
    let mut strings = Vec::new();
    for entry in around {
        collect(&entry.value, &entry.name.text, &mut strings);
    }
    strings.retain(|(known, lines)| {
        *known != name && lines.iter().any(|line| line.text.contains(' '))
    });
    fields.extend(strings.into_iter().map(|(name, lines)| Entry {
        name: Line::named(name),
        value: Value::Text(lines),
    }));
    Some(Unwrapped {
        lines,
        fields,
        ..Unwrapped::default()
    })
}

/// Every string, with the name that it has.
fn collect(value: &Value, name: &str, found: &mut Vec<(String, Vec<Line<'static>>)>) {
    match value {
        Value::Text(lines) => {
            if value.is_worded() {
                found.push((name.to_owned(), lines.clone()));
            }
        }
        Value::List(values) => {
            let first = found.len();
            values.iter().for_each(|value| collect(value, name, found));
            // A list of the lines of one text.
            let texts = found.get(first..).unwrap_or(&[]).iter();
            let lines = texts.flat_map(|(_, lines)| lines);
            if values.iter().all(|value| matches!(value, Value::Text(_)))
                && lines.clone().any(|line| is_structure(&line.text))
            {
                let lines = lines.cloned().collect();
                found.truncate(first);
                found.push((name.to_owned(), lines));
            }
        }
        Value::Map(entries) => {
            entries
                .iter()
                .for_each(|entry| collect(&entry.value, &entry.name.text, found));
        }
    }
}

/// Whether several strings are part of a summary by what their names say.
fn has_rivals(value: &Value) -> bool {
    let mut strings = Vec::new();
    collect(value, "", &mut strings);
    let said = strings.iter().filter(|(name, _)| role::of(name).is_some());
    said.count() > 1
}

/// Whether a field of that name is somewhere inside.
fn holds(value: &Value, field: &str) -> bool {
    match value {
        Value::Text(_) => false,
        Value::List(values) => values.iter().any(|value| holds(value, field)),
        Value::Map(entries) => entries
            .iter()
            .any(|entry| entry.name.text == field || holds(&entry.value, field)),
    }
}

/// How likely a string is to be the summary: of several lines or with marks, in
/// a field named so, then the longest.
fn weight(name: &str, lines: &[Line<'_>], length: usize) -> (bool, bool, usize) {
    const NAMES: [&str; 10] = [
        "summary", "markdown", "content", "text", "body", "요약", "본문", "output", "result",
        "answer",
    ];
    let several = lines.len() > 1 || lines.iter().any(|line| is_structure(&line.text));
    (several, NAMES.contains(&name), length)
}
