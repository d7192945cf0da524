//! Which lines of a text are lines of hashtags.
//!
//! Deliberately absent: what a hashtag looks like (`hashtag::lex`) and what it
//! is about (`hashtag`).

use super::super::edges::Edges;
use super::super::hashtag::lex;
use super::super::model::{Position, Text};
use super::line::Line;
use super::wrapper::is_structure;

/// A hashtag as the author listed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenTag {
    /// Without `#`, in NFC.
    pub tag: Text,
    /// Where its `#` stands, or its first character where there is none.
    pub position: Position,
}

/// Takes the lines of hashtags out of a text, wherever they stand, and the
/// lists under a heading that says `태그`.
pub(super) fn take(lines: &mut [Line<'_>]) -> Vec<WrittenTag> {
    let mut tags = Vec::new();
    let mut fence = false;
    let mut labelled = false;
    let mut taken = false;
    let mut begun = false;
    let mut titled = false;
    let last = lines.iter().rposition(|line| !line.is_blank());
    let heads = heads(lines);
    for (index, line) in lines.iter_mut().enumerate() {
        let text = line.text.trim();
        fence ^= line.is_fence();
        if fence || text.is_empty() {
            continue;
        }
        if let Some(found) = spaced(&line.text) {
            tags.extend(found.into_iter().map(|(at, tag)| WrittenTag {
                tag: tag.into(),
                position: line.position(at),
            }));
            line.clear();
            continue;
        }
        if is_heading(text) {
            labelled = text.len() <= 60 && lex::is_label(text);
            let title = !titled && text.starts_with("# ");
            titled |= title;
            if labelled {
                line.clear();
            } else if title {
                tags.extend(behind_title(line));
            }
            continue;
        }
        // Without a sign of tags or of a label there is nothing to look for; the
        // wide signs begin with the byte EF.
        let sign = |byte: &u8| matches!(byte, b'#' | b':' | 0xef);
        let possible = labelled || text.as_bytes().iter().any(sign);
        let mut tokens = possible.then(|| lex::tag_line(&line.text)).flatten();
        if tokens.is_none() && labelled {
            tokens = listed(&line.text, "tags: ");
        } else if tokens.is_none() && possible && (Some(index) == last || !begun) {
            // Between others `- 키워드: …` may be an item like the others.
            tokens = listed(&line.text, "");
        }
        // The rule between the head and the body of a table of tags.
        let rule = |char| matches!(char, '|' | '-' | ':' | ' ');
        if taken && tokens.is_none() && text.contains("|-") && text.chars().all(rule) {
            tokens = Some(Vec::new());
        }
        taken = tokens.is_some();
        begun |= !taken;
        labelled &= taken;
        let Some(tokens) = tokens else { continue };
        let mut places = line.places();
        tags.extend(tokens.into_iter().map(|token| WrittenTag {
            tag: token.tag.into(),
            position: places.position(token.range.start),
        }));
        if !heads.contains(&index) {
            line.clear();
        }
    }
    tags
}

/// Takes the tags off the end of a title.
fn behind_title(line: &mut Line<'_>) -> Vec<WrittenTag> {
    let mut tokens = lex::inline(&line.text);
    let mut end = line.text.trim_end().len();
    let mut first = tokens.len();
    for token in tokens.iter().rev() {
        let words = line.text.part(..token.range.start).trim_end();
        if token.range.end != end || words.trim_start_matches('#').is_empty() {
            break;
        }
        end = words.len();
        first -= 1;
    }
    let mut places = line.places();
    let tags = tokens.drain(first..).map(|token| WrittenTag {
        tag: token.tag.into(),
        position: places.position(token.range.start),
    });
    let tags = tags.collect();
    line.splice(end..line.text.len(), "");
    tags
}

/// The tags that stand alone right above items, more than one of them: these are
/// headings as well.
fn heads(lines: &[Line<'_>]) -> Vec<usize> {
    let mut heads = Vec::new();
    for (pair, index) in lines.windows(2).zip(0..) {
        let [tag, below] = pair else { continue };
        let words = tag.text.trim_end().strip_prefix('#').unwrap_or("");
        let alone = words.starts_with_a(char::is_alphanumeric) && !words.contains_any("# ,");
        if alone && !below.text.starts_with('#') && is_structure(&below.text) {
            heads.push(index);
        }
    }
    if heads.len() > 1 { heads } else { Vec::new() }
}

/// The tags of a line that has a space behind each sign, and the bytes at which
/// the signs stand: `# 환율 # 금리 # 물가`. Two may be a heading.
fn spaced(line: &str) -> Option<Vec<(usize, &str)>> {
    const FEWEST: usize = 3;
    let start = line.len() - line.trim_start().len();
    let words = line.slice(start..)?.strip_prefix("# ")?;
    if words.matches(" # ").count() + 1 < FEWEST {
        return None;
    }
    let mut at = start;
    let tags = words.trim_end().split(" # ").map(|tag| {
        let found = (at, tag.trim());
        at += tag.len() + " # ".len();
        found
    });
    let tags: Vec<_> = tags.collect();
    let short = |tag: &str| !tag.is_empty() && !tag.contains_any("# ");
    tags.iter().all(|(_, tag)| short(tag)).then_some(tags)
}

/// Whether a line stands alone as a heading might: `## 태그`, `**해시태그**`,
/// `【태그】`.
fn is_heading(text: &str) -> bool {
    let hashes = text.trim_start_matches('#');
    if hashes.len() < text.len() {
        return hashes.starts_with(' ');
    }
    // Most lines are items or sentences, and none of those is a label.
    text.len() <= 40 && !text.starts_with_any("-*•1") && lex::is_label(text)
        || text.starts_with("**") && text.len() <= 40 && lex::is_label(text)
}

/// The tags of a line behind its bullet, as if that label stood before them:
/// `- HBM`, `HBM, CXL` under a heading that says `태그`.
fn listed(line: &str, label: &str) -> Option<Vec<lex::Token>> {
    let start = line.len() - line.trim_start_any(" \t-*+•·").len();
    let words = line.slice(start..)?;
    if words.chars().count() > 200 {
        return None;
    }
    let mut tokens = lex::tag_line(&format!("{label}{words}"))?;
    for token in &mut tokens {
        token.range.start = token.range.start + start - label.len();
        token.range.end = token.range.end + start - label.len();
    }
    Some(tokens)
}
