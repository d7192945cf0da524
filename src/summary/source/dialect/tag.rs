//! Marks of other languages in a text of Markdown: tags of HTML around headings
//! and items that stand on lines of their own, anchors without words, and links
//! between the notes of a wiki.
//!
//! | written                  | read as   |
//! |--------------------------|-----------|
//! | `<h2>환율</h2>`          | `## 환율` |
//! | `<li>약세</li>`          | `- 약세`  |
//! | `<p>약세임</p>`          | `약세임`  |
//! | `<a id="top"></a>`       | nothing   |
//! | `[[이름|다른 말]]`       | `다른 말` |
//!
//! Deliberately absent: files that are HTML as a whole (`html`), and every other
//! tag, which is shown as text.

use super::super::super::edges::Edges;
use super::super::line::Line;

/// The tags of blocks, and the marks that say the same.
const BLOCKS: [(&str, &str); 8] = [
    ("h1", "# "),
    ("h2", "## "),
    ("h3", "### "),
    ("h4", "#### "),
    ("h5", "##### "),
    ("h6", "###### "),
    ("li", "- "),
    ("p", ""),
];

/// Puts marks of Markdown in the place of those tags.
pub(super) fn rewrite(lines: &mut [Line<'_>]) {
    let mut fence = false;
    for line in lines {
        fence ^= line.is_fence();
        if fence {
            continue;
        }
        if line.text.contains('<') {
            block(line);
            anchors(line);
        }
        if line.text.contains("[[") && !line.text.contains('`') {
            wiki_links(line);
        }
    }
}

fn block(line: &mut Line<'_>) {
    const SUMMARY: &str = "<summary>";
    let start = line.indent();
    let text = line.text.part(start..).trim_end();
    // At the margin, a toggle is a heading.
    if start > 1
        && let Some(words) = text.strip_suffix("</summary>")
        && let Some(at) = words.find(SUMMARY)
    {
        let (open, close, end) = (at + SUMMARY.len(), words.len(), line.text.len());
        line.edit(&[(start..start + open, "- "), (start + close..end, "")]);
        return;
    }
    let Some((name, words)) = text.strip_prefix('<').and_then(|tag| tag.split_once('>')) else {
        return;
    };
    let Some((_, mark)) = BLOCKS.iter().find(|(known, _)| *known == name) else {
        return;
    };
    let closed = words
        .strip_suffix('>')
        .and_then(|words| words.strip_suffix(name)?.strip_suffix("</"));
    // HTML lets an item end by itself.
    let Some(inside) = closed.or_else(|| (name == "li").then_some(words)) else {
        return;
    };
    let open = start + "<>".len() + name.len();
    let close = open + inside.len();
    let end = line.text.len();
    line.edit(&[(start..open, *mark), (close..end, "")]);
}

/// Takes out what a link could lead to, where nothing is shown there.
fn anchors(line: &mut Line<'_>) {
    const CLOSE: &str = "</a>";
    let text = &*line.text;
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(open) = text.slice(at..).and_then(|rest| rest.find("<a ")) {
        let open = at + open;
        let Some((tag, behind)) = text.slice(open..).and_then(|rest| rest.split_once('>')) else {
            break;
        };
        at = open + tag.len() + ">".len();
        if behind.starts_with(CLOSE) && !tag.contains("href") {
            at += CLOSE.len();
            edits.push((open..at, ""));
        }
    }
    line.edit(&edits);
}

/// Leaves the words of `[[이름]]` and `[[이름|다른 말]]`, which point to other
/// notes of the author.
fn wiki_links(line: &mut Line<'_>) {
    let text = &*line.text;
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(open) = text.slice(at..).and_then(|rest| rest.find("[[")) {
        let start = at + open + "[[".len();
        let Some(inside) = text.slice(start..).and_then(|rest| rest.split_once("]]")) else {
            break;
        };
        let (words, behind) = inside;
        at = start + words.len();
        // `[[1]](https://…)` is a link with brackets in its words.
        if words.contains_any("[]") || behind.starts_with_any("([:") {
            continue;
        }
        let shown = words.rsplit_once('|').map_or(words, |(_, shown)| shown);
        edits.push((start - "[[".len()..start + words.len() - shown.len(), ""));
        edits.push((at..at + "]]".len(), ""));
    }
    line.edit(&edits);
}

/// Whether a line begins with a tag, which for CommonMark may make HTML of all
/// lines up to the next blank one.
pub(super) fn begins(text: &str) -> bool {
    let name = text.trim_start().strip_prefix('<');
    name.is_some_and(|name| {
        name.trim_start_matches('/')
            .starts_with_a(|char: char| char.is_ascii_alphabetic())
    })
}
