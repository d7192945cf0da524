//! What is a hashtag and what only looks like one: lines of tags, labelled
//! keyword lines, and tags inside prose.
//!
//! ```text
//! line   := marker* label? (tag | separator | emoji | markup)*
//! tag    := ("#" | "＃" | "﹟") body
//! body   := word ([-&/.·・'’_] word)* "+"* ("(" words ")")?
//! label  := ("태그" | "키워드" | "Tags" | "タグ" | …) (":" | "：")
//! ```
//!
//! | text                       | tags                         |
//! |----------------------------|------------------------------|
//! | `#HBM #CXL`, `#HBM#CXL`    | HBM, CXL                     |
//! | `#R&D, #5G, #C++, #C#`     | R&D, 5G, C++, C#             |
//! | `#산업/반도체 #피지컬_AI.` | 산업/반도체, 피지컬_AI       |
//! | `태그: HBM, 피지컬 AI`     | HBM, 피지컬 AI               |
//! | `#1`, `#fff`, `C#`, `# 제목`, `https://x/#a` | none       |
//!
//! Deliberately absent: which line of a document is asked about (`sections`
//! knows the context, such as a heading written without its space), code spans
//! (the model has already set them apart) and what a tag is about.

mod body;
mod character;
mod label;

use std::ops::Range;

use crate::summary::unicode::Normalization;

use body::{Context, Verdict, body};
use character::{is_bullet, is_comma, is_invisible, is_sigil, is_word, opens};

pub use label::is_label;

/// One hashtag in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the line that it takes, its `#` included.
    pub range: Range<usize>,
    /// The tag without `#`, in NFC, without invisible characters and escapes.
    pub tag: String,
}

/// The tags of a line that consists of tags, with or without a label before
/// them; `None` for any other line.
///
/// The line may be as written in the source (list marker, emphasis, escapes and
/// links around the tags are looked through) or the text of a prose.
pub fn tag_line(line: &str) -> Option<Vec<Token>> {
    let start = skip_markers(line);
    let labelled = label::end(line, start);
    let scan = Scan::of(line, labelled.unwrap_or(start));
    // `#include` in a code span is code; a row of them is a row of tags.
    if scan.marks == 1 && line.contains('`') {
        return None;
    }
    let hashed = (scan.marks > 0)
        .then(|| scan.into_tags(line, labelled.is_some()))
        .flatten();
    if hashed.is_some() {
        return hashed;
    }
    let body = labelled?;
    // In a list, `키워드:` introduces a sentence as often as it introduces tags.
    if start > 0 && !line[..start].trim().is_empty() {
        return None;
    }
    label::plain_list(line, body)
}

/// The hashtags inside running text, by stricter rules than in a line of tags:
/// no spaces, and a particle written onto a Latin tag (`#HBM은`) is left out.
pub fn inline(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut may_start = true;
    while let Some(char) = text[at..].chars().next() {
        if is_sigil(char) && may_start {
            let token = body(text, at, Context::Prose);
            let end = token.range.end;
            if let Verdict::Tag = token.verdict {
                tokens.push(Token {
                    range: token.range,
                    tag: token.tag,
                });
            }
            // `#a#b`: a sigil right behind a tag starts the next one.
            may_start = end > at + char.len_utf8();
            at = end.max(at + char.len_utf8());
            continue;
        }
        may_start = opens(char);
        at += char.len_utf8();
    }
    tokens
}

/// A tag as the rest of the reader knows it: NFC, no leading `#`, no invisible
/// characters, no space around it. For tags that stand in front matter.
pub fn tag_name(written: &str) -> String {
    let clean: String = written
        .chars()
        .filter(|&char| !is_invisible(char))
        .nfc()
        .collect();
    clean.trim().trim_start_matches(is_sigil).trim().to_owned()
}

/// What a line holds, between its label and its end.
#[derive(Default)]
struct Scan {
    /// Sigils, whatever came of them.
    marks: usize,
    /// The tags, each with the words that stand loose behind it.
    tags: Vec<(Token, Vec<Range<usize>>)>,
    /// Bare values and colours.
    values: Vec<Token>,
    /// Something that no line of tags has.
    foreign: bool,
}

impl Scan {
    fn of(line: &str, start: usize) -> Self {
        let mut scan = Self::default();
        let mut at = start;
        let mut may_start = true;
        let mut fresh = true;
        while let Some(char) = line[at..].chars().next() {
            let width = char.len_utf8();
            if is_sigil(char) && may_start {
                let token = body(line, at, Context::Line);
                scan.marks += 1;
                let end = token.range.end;
                let entry = Token {
                    range: token.range,
                    tag: token.tag,
                };
                match token.verdict {
                    Verdict::Tag => scan.tags.push((entry, Vec::new())),
                    Verdict::Value => scan.values.push(entry),
                    Verdict::None => scan.foreign = true,
                }
                may_start = true;
                fresh = false;
                at = end.max(at + width);
            } else if char == ']' && line[at + 1..].starts_with('(') {
                at = line[at..].find(')').map_or(line.len(), |end| at + end + 1);
                may_start = true;
            } else if is_word(char) || is_sigil(char) {
                let end = line[at..]
                    .find(|char: char| char.is_whitespace() || is_comma(char))
                    .map_or(line.len(), |end| at + end);
                let word = character::trim_end_marks(&line[at..end]);
                match scan.tags.last_mut() {
                    Some(_) if label::without_et_cetera(word).is_empty() => {}
                    Some((_, loose)) if !fresh && !is_sigil(char) => loose.push(at..end),
                    _ => scan.foreign = true,
                }
                at = end;
                may_start = false;
            } else {
                may_start = may_start || opens(char) || !char.is_ascii();
                fresh |= is_comma(char);
                at += width;
            }
        }
        scan
    }

    fn into_tags(self, line: &str, labelled: bool) -> Option<Vec<Token>> {
        let count = self.tags.len();
        if self.foreign || count == 0 || self.values.len() > count {
            return None;
        }
        let loose: usize = self.tags.iter().map(|(_, loose)| loose.len()).sum();
        let commas = line.chars().filter(|&char| is_comma(char)).count();
        let spaced = if loose == 0 {
            true
        } else if commas + 1 >= count && (count > 1 || labelled) {
            self.tags.iter().all(|(_, loose)| loose.len() <= 3)
        } else {
            // `#피지컬 AI #HBM #CXL`: a slip here and there, not a sentence.
            (count >= 3 || labelled)
                && loose * 2 <= count
                && self.tags.iter().all(|(_, loose)| loose.len() <= 1)
        };
        if !spaced || (loose > 0 && label::reads_as_sentence(line)) {
            return None;
        }
        let years = self
            .values
            .into_iter()
            .filter(|_| count > 1)
            .filter(|token| {
                let digits = token.tag.bytes().all(|byte| byte.is_ascii_digit());
                digits
                    && token.tag.len() == 4
                    && (token.tag.starts_with("19") || token.tag.starts_with("20"))
            });
        let mut tokens: Vec<Token> = self
            .tags
            .into_iter()
            .map(|(mut token, loose)| {
                for range in loose {
                    token.tag.push(' ');
                    token
                        .tag
                        .push_str(&tag_name(character::trim_end_marks(&line[range.clone()])));
                    token.range.end = range.end;
                }
                token
            })
            .chain(years)
            .collect();
        tokens.sort_unstable_by_key(|token| token.range.start);
        Some(tokens)
    }
}

/// The bytes of quote and list markers before the content of a line.
fn skip_markers(line: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &line[at..];
        let space = rest.len() - rest.trim_start().len();
        let rest = &rest[space..];
        let mut chars = rest.chars();
        let first = chars.next();
        let spaced = chars.next().is_some_and(char::is_whitespace);
        match first {
            Some('>') => at += space + 1,
            Some(marker) if spaced && is_bullet(marker) => at += space + marker.len_utf8(),
            _ if at == 0 => return 0,
            _ => return at + space,
        }
    }
}
