//! Front matter: lines between `---` in YAML or between `+++` in TOML.
//!
//! Deliberately absent: how either is written (`block`), and what the keys mean
//! (`head`).

use super::super::edges::Edges;
use super::block::{self, Read, key};
use super::line::Line;

/// Takes the front matter out of the lines, if they begin with one.
pub(super) fn take(lines: &mut [Line<'_>]) -> Option<Read> {
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
        let mut matter = block::read(lines.get_mut(start + 1..start + 1 + count)?, toml);
        matter.malformed.push(lines.get(start)?.position(0));
        lines.get_mut(start)?.clear();
        return Some(matter);
    };
    // A key is first, or second behind a line that may have lost its colon; where
    // prose or a list is, `---` is a rule. So it is above a summary that begins
    // with one field and has another rule further down.
    let keyed = |line: &str| key(line, mark).is_some() || (toml && line.starts_with('['));
    let told = || {
        let told = body.iter().take(close).map(|line| line.text.trim_end());
        told.filter(|line| !line.trim_start().is_empty() && !line.trim_start().starts_with('#'))
    };
    let mut first = told().map(str::trim_start);
    if let Some(line) = first.next()
        && !keyed(line)
        && (line.starts_with_any("-*+>") || !first.next().is_some_and(keyed))
    {
        return None;
    }
    let belongs = |line: &str| line.starts_with([' ', '\t', '-', ']', '}', '"']) || keyed(line);
    let strange = told().filter(|line| !belongs(line)).count();
    if 2 * strange > told().count() {
        return None;
    }
    let matter = block::read(lines.get_mut(start + 1..start + 1 + close)?, toml);
    lines.get_mut(start)?.clear();
    lines.get_mut(start + 1 + close)?.clear();
    Some(matter)
}
