//! Comments, which no reader is meant to see: `<!-- … -->`.
//!
//! Deliberately absent: those in code, which are shown, those that nothing
//! closes, and files that are HTML as a whole (`html`).

use super::super::edges::Edges;
use super::super::model::Position;
use super::line::Line;

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// Takes the comments out of the lines; where the first one stood, and how many
/// there were.
pub(super) fn take(lines: &mut [Line<'_>]) -> Option<(Position, usize)> {
    let mut first = None;
    let mut count = 0;
    let mut fence = false;
    let mut start = 0;
    while let Some(line) = lines.get(start) {
        fence ^= line.is_fence();
        let open = find_open(&line.text).filter(|_| !fence);
        let Some(open) = open else {
            start += 1;
            continue;
        };
        // `<!-->` is one as well.
        let inside = open + OPEN.len() - CLOSE.len() + 1;
        let rest = lines.get(start..).unwrap_or(&[]);
        let closes = rest.iter().zip(start..).find_map(|(line, at)| {
            let from = if at == start { inside } else { 0 };
            let close = line.text.slice(from..)?.find(CLOSE)?;
            Some((at, from + close + CLOSE.len()))
        });
        // What nothing closes is text, and so is what opens behind it.
        let Some((end, close)) = closes else { break };
        first = first.or(Some(line.position(open)));
        count += 1;
        for (index, line) in lines.iter_mut().enumerate().take(end + 1).skip(start) {
            let from = if index == start { open } else { 0 };
            let to = if index == end { close } else { line.text.len() };
            line.splice(from..to, "");
            if line.is_blank() {
                line.clear();
            }
        }
        start = end;
    }
    Some((first?, count))
}

/// Where a comment opens on a line, outside of code.
fn find_open(text: &str) -> Option<usize> {
    let mut opens = text.match_indices(OPEN).map(|(at, _)| at);
    let is_code = |at: usize| {
        let before = text.part(..at);
        before.ends_with('\\') || before.matches('`').count() % 2 == 1
    };
    opens.find(|at| !is_code(*at))
}
