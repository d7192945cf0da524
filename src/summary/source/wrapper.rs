//! What is wrapped around a whole file: a code fence, a pair of tags, or quote
//! marks.
//!
//! Deliberately absent: wrappers of another language (`object`, `html`, `cues`),
//! what a model thought before it (`reasoning`) and the chatter around a fence
//! (`chatter`).

use super::super::edges::Edges;
use super::super::model::Position;
use super::line::Line;

/// Empties the lines of a fence around the text; where it opens.
///
/// What stands outside is at most a few lines; what is inside looks like
/// Markdown, so that a file that merely ends in a code block is left alone.
pub(super) fn unfence(lines: &mut [Line<'_>]) -> Option<Position> {
    let near = lines.iter().enumerate();
    let near = near.filter(|(_, line)| !line.is_blank()).take(6);
    // A fence below headings or items, or of another language, is a block of
    // code in the text.
    let mut marked = near.skip_while(|(_, line)| {
        let text = line.text.trim_start();
        !(is_structure(text) || line.is_fence() || text.starts_with(QUOTES))
    });
    let (open, line) = marked.next()?;
    let mark = opening(&line.text)?;
    let close = lines
        .iter()
        .rposition(|line| closes(&line.text, mark))
        .filter(|close| *close > open)
        .unwrap_or(lines.len());
    let inside = lines.get(open + 1..close)?;
    let count = |lines: &[Line<'_>], fits: &dyn Fn(&Line<'_>) -> bool| {
        lines.iter().filter(|line| fits(line)).count()
    };
    let worded = |line: &Line<'_>| !line.is_blank();
    let around = count(lines.get(close + 1..).unwrap_or(&[]), &worded);
    let words = count(inside, &worded);
    let marks = count(inside, &|line| is_structure(&line.text));
    // An inner fence that closes before the last line would be left open.
    let odd = count(inside, &|line| closes(&line.text, mark)) % 2 == 1;
    let named = !mark.1.is_empty();
    if around > 6 || marks == 0 || words < 2 || (!named && (marks * 3 < words || odd)) {
        return None;
    }
    let position = line.position(0);
    for index in [open, close] {
        if let Some(line) = lines.get_mut(index) {
            line.clear();
        }
    }
    Some(position)
}

/// Takes off a pair of tags, each alone on its line, around all the rest:
/// `<answer>` … `</answer>`.
pub(super) fn untag(lines: &mut [Line<'_>]) -> bool {
    let worded = |line: &Line<'_>| !line.is_blank();
    let (Some(first), Some(last)) = (
        lines.iter().position(worded),
        lines.iter().rposition(worded),
    ) else {
        return false;
    };
    let name = |index: usize, open: &str| {
        let text = lines.get(index)?.text.trim().strip_prefix(open)?;
        let name = text.strip_suffix('>')?;
        let fits = name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        // A toggle shows its words.
        (fits && !name.is_empty() && name != "details").then(|| name.to_owned())
    };
    let Some(opened) = name(first, "<") else {
        return false;
    };
    if name(last, "</") != Some(opened) {
        return false;
    }
    for index in [first, last] {
        if let Some(line) = lines.get_mut(index) {
            line.clear();
        }
    }
    true
}

/// The quote marks of a text of several lines, as programs write them.
const QUOTES: &str = "\"\"\"";

/// The fence that a line opens, and its info string, if that may name Markdown.
fn opening(line: &str) -> Option<(char, &'static str)> {
    let line = line.trim();
    let mark = line
        .chars()
        .next()
        .filter(|char| matches!(char, '`' | '~' | '"'))?;
    let info = line.trim_start_matches(mark);
    if line.len() - info.len() < 3 {
        return None;
    }
    ["", "markdown", "md", "text", "txt", "plaintext"]
        .into_iter()
        .find(|known| info.trim().eq_ignore_ascii_case(known))
        .map(|info| (mark, info))
}

fn closes(line: &str, (mark, _): (char, &str)) -> bool {
    let line = line.trim();
    line.len() >= 3 && line.chars().all(|char| char == mark)
}

/// Whether a line begins with a mark of Markdown's blocks.
pub(super) fn is_structure(line: &str) -> bool {
    let line = line.trim_start();
    let behind = |mark: fn(char) -> bool| {
        let rest = line.trim_start_matches(mark);
        (rest.len() < line.len()).then_some(rest)
    };
    let heading = behind(|char| char == '#').is_some_and(|rest| rest.starts_with_any(" \t"));
    let number = behind(|char| char.is_ascii_digit());
    let number = number.and_then(|rest| rest.strip_prefix_any(".)"));
    heading
        || line.starts_with_word(&["- ", "* ", "+ ", "• ", "**"])
        || number.is_some_and(|rest| rest.starts_with(' '))
}

/// Takes the quote mark off every line, if every line has one.
pub(super) fn unquote(lines: &mut [Line<'_>]) -> bool {
    let words = || lines.iter().filter(|line| !line.is_blank());
    let whole = words().count() > 2
        && words().all(|line| line.text.starts_with('>') && !quoted(&line.text).starts_with("[!"))
        && words().any(|line| is_structure(quoted(&line.text)));
    for line in lines.iter_mut().filter(|_| whole) {
        let mark = line.text.len() - quoted(&line.text).len();
        line.splice(0..mark, "");
    }
    whole
}

fn quoted(line: &str) -> &str {
    let rest = line.strip_prefix('>').unwrap_or(line);
    rest.strip_prefix(' ').unwrap_or(rest)
}
