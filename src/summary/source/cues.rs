//! Subtitle files: WebVTT (its chapters above all) and SubRip. Each cue becomes
//! an item with its time.
//!
//! Deliberately absent: settings, styles and regions of cues.

use super::super::edges::Edges;
use std::ops::Range;

use super::super::timestamp;
use super::line::Line;

/// Turns the lines of a subtitle file into a list; whether they are one.
pub(super) fn unwrap(lines: &mut Vec<Line<'_>>) -> bool {
    let first = lines.iter().find(|line| !line.is_blank());
    let web = first.is_some_and(|line| line.text.trim_start().starts_with("WEBVTT"));
    let numbered =
        first.is_some_and(|line| line.text.trim().bytes().all(|byte| byte.is_ascii_digit()));
    let second = lines.iter().filter(|line| !line.is_blank()).nth(1);
    let timed = second.is_some_and(|line| times(&line.text).is_some());
    if !(web || numbered && timed) {
        return false;
    }
    let mut time: Option<String> = None;
    let mut in_cue = false;
    let mut dropped = false;
    let mut head = web;
    for index in 0..lines.len() {
        let next = lines.get(index + 1).and_then(|line| times(&line.text));
        let Some(line) = lines.get_mut(index) else {
            break;
        };
        if line.is_blank() {
            (time, in_cue, dropped, head) = (None, false, false, false);
        } else if let Some(start) = times(&line.text) {
            time = Some(start);
            line.clear();
        } else if let Some(start) = time.take() {
            strip_tags(line);
            line.splice(0..0, &format!("- [{start}] "));
            in_cue = true;
        } else if in_cue {
            strip_tags(line);
            line.splice(0..0, "  ");
        } else {
            // The head, a note, a style, or the name of the cue that follows.
            dropped |= head || line.text.starts_with_word(&["NOTE", "STYLE", "REGION"]);
            if dropped || next.is_some() {
                line.clear();
            }
        }
    }
    true
}

/// Takes out the tags of WebVTT (`<i>`, `<00:01.000>`), all but the name of who
/// speaks (`<v 누리>`), and those of SubRip's players (`{\an8}`).
fn strip_tags(line: &mut Line<'_>) {
    let mut tags: Vec<(Range<usize>, String)> = Vec::new();
    let mut open = None;
    for (at, char) in line.text.char_indices() {
        match (char, open) {
            ('<', _) => open = Some(at),
            ('{', None)
                if line
                    .text
                    .slice(at..)
                    .is_some_and(|rest| rest.starts_with("{\\")) =>
            {
                open = Some(at);
            }
            ('>' | '}', Some(start)) => {
                let tag = line.text.part(start + 1..at);
                let name = tag.strip_prefix("v ").map(|name| format!("{name}: "));
                tags.push((start..at + 1, name.unwrap_or_default()));
                open = None;
            }
            _ => {}
        }
    }
    line.edit(&tags);
}

/// The start of `00:03:15.000 --> 00:05:00.000`, without its fraction.
fn times(line: &str) -> Option<String> {
    let (start, end) = line.split_once("-->")?;
    timestamp::whole(start)?;
    timestamp::leading(end.trim_start())?;
    let start = start.trim();
    Some(start.split(['.', ',']).next().unwrap_or(start).to_owned())
}
