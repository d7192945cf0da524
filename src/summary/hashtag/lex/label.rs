//! Lines that say that they hold tags: `태그: …`, `Keywords: …`, with or
//! without a single `#`.
//!
//! Deliberately absent: the tags that have a `#` (`body`).

use crate::summary::unicode::Normalization;
use crate::summary::words::words;

use super::character::{is_markup, is_sigil, trim_end_marks};
use super::{Token, tag_name};

/// Whether a heading or label consists of a word for tags (`태그`, `Keywords`).
pub fn is_label(text: &str) -> bool {
    let words = text.trim_matches(|char: char| !char.is_alphanumeric());
    is_listed(words)
}

/// The tags of a labelled line without a single `#`.
pub(super) fn plain_list(line: &str, start: usize) -> Option<Vec<Token>> {
    let body = line.get(start..)?;
    if reads_as_sentence(body) || body.contains("://") {
        return None;
    }
    let separators: [&[char]; 4] = [
        &[',', '，', '、'],
        &[';', '；'],
        &['|', '｜'],
        &['·', '•', 'ㆍ'],
    ];
    let by = separators
        .into_iter()
        .find(|separator| body.contains(*separator));
    let parts: Vec<&str> = match by {
        Some(separator) => body.split(separator).collect(),
        None => body.split_whitespace().collect(),
    };
    let mut tokens = Vec::new();
    for part in parts {
        let marked = part.trim().trim_start_matches(is_markup);
        let trimmed = without_et_cetera(trim_end_marks(marked).trim());
        if trimmed.is_empty() {
            continue;
        }
        if trimmed.split_whitespace().count() > 4 || trimmed.chars().count() > 40 {
            return None;
        }
        let from = trimmed.as_ptr() as usize - line.as_ptr() as usize;
        tokens.push(Token {
            range: from..from + trimmed.len(),
            tag: tag_name(trimmed),
        });
    }
    tokens.retain(|token| token.tag.chars().any(char::is_alphanumeric));
    (!tokens.is_empty()).then_some(tokens)
}

/// A tag without the words that end an open list (`금리, 환율 등`).
pub(super) fn without_et_cetera(tag: &str) -> &str {
    const WORDS: &[&str] = words!("등등|등|외 다수|외|etc|and more|など|ほか" by b'|');
    let is_joined = |word: &str| matches!(word, "など");
    let stem = WORDS.iter().find_map(|word| {
        let stem = tag.strip_suffix(word)?;
        let divided = stem.is_empty() || stem.ends_with(char::is_whitespace) || is_joined(word);
        divided.then_some(stem)
    });
    stem.unwrap_or(tag).trim_end()
}

/// Where the tags start, if a label with its colon comes first.
pub(super) fn end(line: &str, start: usize) -> Option<usize> {
    let rest = &line[start..];
    let lead = rest.find(|char: char| char.is_alphanumeric())?;
    if rest[..lead].contains(is_sigil) {
        return None;
    }
    let words = &rest[lead..];
    let end = words.find([':', '：', '#', '＃', ']', '】'])?;
    let label = words[..end].trim_end_matches(|char: char| !char.is_alphanumeric());
    if !is_listed(label) {
        return None;
    }
    let behind = &words[end..];
    let skipped = behind.find(|char: char| {
        !matches!(char, ':' | '：' | ']' | '】' | '*' | '_') && !char.is_whitespace()
    });
    Some(start + lead + end + skipped.unwrap_or(behind.len()))
}

/// Korean nominal and verbal endings with their full stop, or any sentence end
/// before the last word.
pub(super) fn reads_as_sentence(text: &str) -> bool {
    let text = text.trim_end();
    let ends = ["다.", "요.", "음.", "임.", "됨.", "함.", "。", "?", "!"];
    ends.iter().any(|end| text.ends_with(end)) || text.contains(". ") || text.contains("다 ")
}

/// What may stand before the colon of a line of tags.
const LABELS: &[&str] = words!("태그|해시태그|관련 태그|관련태그|추천 태그|주요 태그|관련 해시태그|\
    추천 해시태그|키워드|핵심 키워드|주요 키워드|관련 키워드|검색 키워드|핵심키워드|주요키워드|토픽|\
    tag|tags|hashtag|hashtags|hash tags|keyword|keywords|key words|related tags|\
    タグ|ハッシュタグ|キーワード|标签|關鍵字" by b'|');

/// The most bytes of such a word, in letters taken apart.
const LONGEST: usize = 80;

fn is_listed(words: &str) -> bool {
    if words.len() > LONGEST {
        return false;
    }
    let letters = words.chars().nfc().flat_map(char::to_lowercase);
    LABELS.contains(&letters.collect::<String>().as_str())
}
