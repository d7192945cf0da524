//! A summary inside JSON: the text of one of its strings, or of the one string
//! that it is, and what its other fields state; or an object that has its
//! sections and items as arrays (`written`).
//!
//! The strings keep the place of every character. Deliberately absent: JSON of
//! which nothing says that it is a summary; it is shown as it is.

mod reader;
mod role;
mod written;

use super::super::model::{Anchor, Locator};
use super::line::Line;
use super::value::Value;
use super::wrapper::is_structure;
use reader::{Entry, Json, Notation};

/// What a JSON file holds.
#[derive(Debug, Default)]
pub(super) struct Unwrapped<'a> {
    /// The lines of the text.
    pub(super) lines: Vec<Line<'a>>,
    /// What it states besides.
    pub(super) fields: Vec<(String, Value)>,
    /// What stands around it.
    pub(super) around: Vec<Line<'a>>,
    /// Whether it ends too early.
    pub(super) cut: bool,
}

/// Reads a file that is JSON but for a few words before and after, which may be
/// in a fence and may end too early.
pub(super) fn unwrap(source: &str) -> Option<Unwrapped<'_>> {
    const FENCE: &str = "```";
    let fence = source.match_indices("```json").find(|(at, _)| {
        let before = source.get(..*at).unwrap_or("");
        before.is_empty() || before.ends_with('\n')
    });
    let (start, end) = match fence {
        Some((fence, _)) => {
            let start = fence + source.get(fence..)?.find('\n')?;
            let close = source.get(start..)?.rfind(FENCE);
            (start, close.map_or(source.len(), |length| start + length))
        }
        None => (begin(source)?, source.len()),
    };
    let mut found = reader::read(source.get(..end)?, &[], start, Notation::Quoted)?;
    found.root.expand();
    let mut places = Locator::new(source, &[]);
    let value = places.position(start)..places.position(found.end);
    let mut around = super::split(source);
    around.retain(|line| {
        let outside = !value.contains(&line.position(0));
        outside && !line.is_blank() && !line.text.starts_with(FENCE)
    });
    // A text is not JSON for beginning like it, nor for having some in it.
    let sure = matches!(found.root, Json::Map(_)) || (around.is_empty() && !found.cut);
    if !sure || around.len() > 6 || around.iter().any(|line| is_structure(&line.text)) {
        return None;
    }
    let unwrapped = longest_text(&found.root).or_else(|| written::write(&found.root))?;
    Some(Unwrapped {
        around,
        cut: found.cut,
        ..unwrapped
    })
}

/// Reads a value in the flow style of YAML and TOML (`[a, "b"]`, `{k: [v]}`,
/// `"text"`) that begins at the byte `start` of a text, which stands in the source
/// by those anchors; and where it ends.
pub(super) fn flow(text: &str, anchors: &[Anchor], start: usize) -> Option<(Value, usize)> {
    let found = reader::read(text, anchors, start, Notation::Bare)?;
    let value = found.root.plain().filter(|_| !found.cut)?;
    Some((value, found.end))
}

/// Where JSON begins: with the text, or on one of its first lines as an object.
fn begin(source: &str) -> Option<usize> {
    let text = source.trim_start();
    let start = source.len() - text.len();
    if text.starts_with(['{', '[', '"']) {
        return Some(start);
    }
    let mut lines = text.split_inclusive('\n').take(6);
    let mut at = start;
    lines.find_map(|line| {
        let found = line.starts_with('{').then_some(at);
        at += line.len();
        found
    })
}

/// The string that is the summary, if there is one: the only one with several
/// lines or marks of Markdown, or more than half of all that is written.
fn longest_text(root: &Json) -> Option<Unwrapped<'static>> {
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
        Json::Map(entries) => entries.as_slice(),
        _ if has_rivals(root) => return None,
        _ => &[],
    };
    let (around, others): (Vec<&Entry>, Vec<&Entry>) = entries
        .iter()
        .filter(|entry| entry.name.text != name)
        .partition(|entry| holds(&entry.value, &name));
    // What stands around it is left out, and what stands beside it is a line.
    let objects = |entry: &&Entry| match &entry.value {
        Json::List(values) => values.iter().any(|value| matches!(value, Json::Map(_))),
        _ => false,
    };
    if around.iter().any(|entry| has_rivals(&entry.value)) || others.iter().any(objects) {
        return None;
    }
    let mut fields: Vec<_> = others.into_iter().filter_map(field).collect();
    // Of what stands around it, only names and numbers say nothing.
    let mut strings = Vec::new();
    for entry in around {
        collect(&entry.value, &entry.name.text, &mut strings);
    }
    strings.retain(|(known, lines)| {
        *known != name && lines.iter().any(|line| line.text.contains(' '))
    });
    fields.extend(
        strings
            .into_iter()
            .filter_map(|(name, lines)| Some((name, Json::Text(lines).plain()?))),
    );
    Some(Unwrapped {
        lines,
        fields,
        ..Unwrapped::default()
    })
}

/// An entry as front matter has it.
fn field(entry: &Entry) -> Option<(String, Value)> {
    Some((entry.name.text.to_string(), entry.value.plain()?))
}

/// Every string, with the name that it has.
fn collect(json: &Json, name: &str, found: &mut Vec<(String, Vec<Line<'static>>)>) {
    match json {
        Json::Text(lines) => found.push((name.to_owned(), lines.clone())),
        Json::Word(_) => {}
        Json::List(values) => {
            let first = found.len();
            values.iter().for_each(|value| collect(value, name, found));
            // A list of the lines of one text.
            let texts = found.get(first..).unwrap_or(&[]).iter();
            let lines = texts.flat_map(|(_, lines)| lines);
            if values.iter().all(|value| matches!(value, Json::Text(_)))
                && lines.clone().any(|line| is_structure(&line.text))
            {
                let lines = lines.cloned().collect();
                found.truncate(first);
                found.push((name.to_owned(), lines));
            }
        }
        Json::Map(entries) => {
            entries
                .iter()
                .for_each(|entry| collect(&entry.value, &entry.name.text, found));
        }
    }
}

/// Whether several strings are part of a summary by what their names say.
fn has_rivals(json: &Json) -> bool {
    let mut strings = Vec::new();
    collect(json, "", &mut strings);
    let said = strings.iter().filter(|(name, _)| role::of(name).is_some());
    said.count() > 1
}

/// Whether a field of that name is somewhere inside.
fn holds(json: &Json, field: &str) -> bool {
    match json {
        Json::Text(_) | Json::Word(_) => false,
        Json::List(values) => values.iter().any(|value| holds(value, field)),
        Json::Map(entries) => entries
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
