//! A section as text for the clipboard.
//!
//! Deliberately absent: the clipboard.

use super::action::CopyFormat;
use crate::summary::model::{Block, Section, Summary};

/// The text of the section with this index, with that of the sections inside
/// it; `source` is what the summary was read from.
pub fn section(source: &str, summary: &Summary, index: u32, format: CopyFormat) -> Option<String> {
    let section = summary.sections.get(index as usize)?;
    let end = end(summary, index);
    Some(match format {
        CopyFormat::Markdown => {
            let first = (section.line as usize).saturating_sub(1);
            let last = summary.sections.get(end).map(|next| next.line as usize - 1);
            let count = last.map_or(usize::MAX, |last| last.saturating_sub(first));
            let lines: Vec<&str> = source.lines().skip(first).take(count).collect();
            lines.join("\n").trim_end().to_owned() + "\n"
        }
        CopyFormat::Plain => {
            let sections = summary.sections.get(index as usize..end)?;
            let texts: Vec<String> = sections.iter().map(|section| plain(section)).collect();
            texts.join("\n")
        }
    })
}

/// The index of the first section after this one and those inside it.
fn end(summary: &Summary, index: u32) -> usize {
    let mut end = index as usize + 1;
    while let Some(parent) = summary.sections.get(end).and_then(|section| section.parent)
        && parent >= index
    {
        end += 1;
    }
    end
}

/// The words of a section, one item a line.
fn plain(section: &Section) -> String {
    let mut text = String::new();
    if let Some(heading) = &section.heading {
        text.push_str(&heading.text);
        text.push_str("\n\n");
    }
    for item in &section.items {
        text.push_str(&"  ".repeat(item.depth.saturating_sub(1) as usize));
        text.push_str("- ");
        let mut words = Vec::new();
        for block in &item.blocks {
            match block {
                Block::Code { text, .. } => words.push(text.trim_end().to_owned()),
                _ => block.for_each_prose(&mut |prose| words.push(prose.text.replace('\n', " "))),
            }
        }
        text.push_str(&words.join(" "));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::{Hints, read};

    const SOURCE: &str =
        "# 소식\n\n## 하나\n\n- **가**: 나\n\n### 하나의 안\n\n- 다\n\n## 둘\n\n- 라\n";

    #[track_caller]
    fn check(index: u32, format: CopyFormat, expected: &str) {
        let summary = read(SOURCE, &Hints::default()).summary;
        let text = section(SOURCE, &summary, index, format);
        assert_eq!(text.as_deref(), Some(expected));
    }

    #[test]
    fn a_section_is_copied_with_those_inside_it() {
        check(
            0,
            CopyFormat::Markdown,
            "## 하나\n\n- **가**: 나\n\n### 하나의 안\n\n- 다\n",
        );
        check(
            0,
            CopyFormat::Plain,
            "하나\n\n- 가: 나\n\n하나의 안\n\n- 다\n",
        );
        check(2, CopyFormat::Markdown, "## 둘\n\n- 라\n");
    }

    #[test]
    fn a_section_that_is_not_there_is_nothing() {
        let summary = read(SOURCE, &Hints::default()).summary;
        assert_eq!(section(SOURCE, &summary, 9, CopyFormat::Plain), None);
    }
}
