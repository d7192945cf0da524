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

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

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
    let labelled = label_end(line, start);
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
    plain_list(line, body)
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

/// Whether a heading or label consists of a word for tags (`태그`, `Keywords`).
pub fn is_label(text: &str) -> bool {
    let words = text.trim_matches(|char: char| !char.is_alphanumeric());
    LABELS.split('|').any(|label| caseless_eq(words, label))
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

/// What may stand before the colon of a line of tags.
const LABELS: &str = "태그|해시태그|관련 태그|관련태그|추천 태그|주요 태그|관련 해시태그|\
    추천 해시태그|키워드|핵심 키워드|주요 키워드|관련 키워드|검색 키워드|핵심키워드|주요키워드|토픽|\
    tag|tags|hashtag|hashtags|hash tags|keyword|keywords|key words|related tags|\
    タグ|ハッシュタグ|キーワード|标签|關鍵字";

/// Where the tag stands, which decides how much of it is believed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    /// A line of nothing but tags.
    Line,
    /// A sentence.
    Prose,
}

/// What the characters behind a sigil are.
enum Verdict {
    Tag,
    /// A bare number (an issue or a rank, but a year in a line of tags) or a
    /// colour.
    Value,
    /// Nothing: a heading mark.
    None,
}

/// A sigil with what follows it.
struct Body {
    range: Range<usize>,
    tag: String,
    verdict: Verdict,
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
                match scan.tags.last_mut() {
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
        if !spaced || (loose > 0 && reads_as_sentence(line)) {
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
                        .push_str(&tag_name(trim_end_marks(&line[range.clone()])));
                    token.range.end = range.end;
                }
                token
            })
            .chain(years)
            .collect();
        tokens.sort_by_key(|token| token.range.start);
        Some(tokens)
    }
}

/// Reads the tag whose sigil is at byte `at`.
fn body(text: &str, at: usize, context: Context) -> Body {
    let sigil = text[at..].chars().next().map_or(0, char::len_utf8);
    let start = at + sigil;
    let mut end = start;
    let mut tag = String::new();
    let mut rest = text[start..].char_indices().peekable();
    let mut escaped = false;
    let mut previous = None;
    while let Some((offset, char)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        let next_is_word = next.is_some_and(is_word);
        // An underscore is kept for now and trimmed at the end: `_#태그_` is
        // emphasis.
        let belongs = is_word(char)
            || char == '_'
            || (previous.is_some() && joins(char, previous, next) && next_is_word)
            || (char == '+' && previous.is_some_and(|before| is_word(before) || before == '+'))
            || (char == '%' && previous.is_some_and(char::is_numeric));
        let kept = if is_invisible(char) {
            None
        } else if char == '\\' && next.is_some_and(|next| next.is_ascii_punctuation()) {
            escaped = true;
            None
        } else if belongs {
            Some(char)
        } else if is_sigil(char) && is_sharp_language(&tag) && !next_is_word && !escaped {
            tag.push('#');
            end = start + offset + char.len_utf8();
            break;
        } else {
            break;
        };
        if let Some(char) = kept {
            tag.push(char);
            previous = Some(char);
        }
        end = start + offset + char.len_utf8();
    }
    let mut tag: String = tag.nfc().collect();
    while tag.ends_with('_') {
        tag.pop();
        end -= 1;
    }
    match context {
        Context::Prose => {
            if let Some(stem) = without_particle(&tag) {
                let cut = tag[stem..].chars().count();
                let mut kept = text[start..end].char_indices().rev();
                if let Some((offset, _)) = kept.nth(cut.saturating_sub(1)) {
                    end = start + offset;
                }
                tag.truncate(stem);
            }
        }
        Context::Line => {
            if let Some(close) = parenthesis(&text[end..]).filter(|_| !tag.is_empty()) {
                tag.push_str(&tag_name(&text[end..end + close]));
                end += close;
            }
        }
    }
    Body {
        range: at..end,
        verdict: judge(&tag, context),
        tag,
    }
}

fn judge(tag: &str, context: Context) -> Verdict {
    let letters = tag.chars().filter(|char| char.is_alphabetic()).count();
    if letters == 0 {
        let digits = !tag.is_empty() && tag.chars().all(|char| char.is_numeric());
        return if digits {
            Verdict::Value
        } else {
            Verdict::None
        };
    }
    if is_colour(tag, context) {
        return Verdict::Value;
    }
    Verdict::Tag
}

/// `fff`, `0a7bff`, `ffeedd`, but neither `FED` nor, among tags, `A100`.
fn is_colour(tag: &str, context: Context) -> bool {
    if !tag.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return false;
    }
    let digits = tag.bytes().any(|byte| byte.is_ascii_digit());
    let bytes = tag.as_bytes();
    let first = bytes.first().copied().unwrap_or_default();
    match bytes.len() {
        3 | 4 if digits => {
            let capitals = !bytes.iter().any(u8::is_ascii_lowercase);
            !(capitals && context == Context::Line)
        }
        3 => bytes.iter().all(|byte| *byte == first),
        6 | 8 => digits || bytes.chunks(2).all(|pair| pair.first() == pair.last()),
        _ => false,
    }
}

/// Whether `char` holds a tag together between `previous` and `next`.
fn joins(char: char, previous: Option<char>, next: Option<char>) -> bool {
    match char {
        '-' | '‐' | '‑' | '&' | '＆' | '/' | '·' | '・' | 'ㆍ' | '\'' | '’' => {
            previous.is_some_and(|char| is_word(char) || char == '+')
        }
        '.' => {
            previous.is_some_and(|char| char.is_ascii_alphanumeric())
                && next.is_some_and(|char| char.is_ascii_alphanumeric())
        }
        _ => false,
    }
}

/// `C#`, `F#`: the sharp belongs to the name.
fn is_sharp_language(tag: &str) -> bool {
    matches!(tag, "C" | "F" | "J" | "Q" | "c" | "f")
}

/// Where a Latin or numeric tag ends and a particle written onto it starts.
fn without_particle(tag: &str) -> Option<usize> {
    let stem = tag
        .rfind(|char: char| char.is_ascii())
        .map(|last| last + 1)?;
    let particle = tag.get(stem..)?;
    PARTICLES
        .split(' ')
        .any(|known| known == particle)
        .then_some(stem)
}

/// Particles that follow a name, for tags that a sentence goes on from.
const PARTICLES: &str = "은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에서 에게 까지 부터 보다 \
    처럼 이나 나 이라는 라는 입니다 이다 임";

/// The length of a parenthesis of words at the start of `text`.
fn parenthesis(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('(')?;
    let close = inside
        .find(')')
        .filter(|&close| (1..=40).contains(&close))?;
    let words = |char: char| is_word(char) || matches!(char, ' ' | '-' | '&' | '.');
    inside[..close].chars().all(words).then_some(close + 2)
}

/// The tags of a labelled line without a single `#`.
fn plain_list(line: &str, start: usize) -> Option<Vec<Token>> {
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
        let trimmed = trim_end_marks(part.trim().trim_start_matches(is_markup)).trim();
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

/// Where the tags start, if a label with its colon comes first.
fn label_end(line: &str, start: usize) -> Option<usize> {
    let rest = &line[start..];
    let lead = rest.find(|char: char| char.is_alphanumeric())?;
    if rest[..lead].contains(is_sigil) {
        return None;
    }
    let words = &rest[lead..];
    let end = words.find([':', '：', '#', '＃', ']', '】'])?;
    let label = words[..end].trim_end_matches(|char: char| !char.is_alphanumeric());
    if !LABELS.split('|').any(|known| caseless_eq(label, known)) {
        return None;
    }
    let behind = &words[end..];
    let skipped = behind.find(|char: char| {
        !matches!(char, ':' | '：' | ']' | '】' | '*' | '_') && !char.is_whitespace()
    });
    Some(start + lead + end + skipped.unwrap_or(behind.len()))
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

/// Korean nominal and verbal endings with their full stop, or any sentence end
/// before the last word.
fn reads_as_sentence(text: &str) -> bool {
    let text = text.trim_end();
    let ends = ["다.", "요.", "음.", "임.", "됨.", "함.", "。", "?", "!"];
    ends.iter().any(|end| text.ends_with(end)) || text.contains(". ") || text.contains("다 ")
}

fn trim_end_marks(text: &str) -> &str {
    text.trim_end_matches(|char: char| {
        is_markup(char) || matches!(char, '.' | ',' | ';' | '!' | '?' | '。' | '…')
    })
}

fn caseless_eq(left: &str, right: &str) -> bool {
    left.chars()
        .nfc()
        .flat_map(char::to_lowercase)
        .eq(right.chars().flat_map(char::to_lowercase))
}

fn is_sigil(char: char) -> bool {
    matches!(char, '#' | '＃' | '﹟')
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | 'ー')
}

fn is_comma(char: char) -> bool {
    matches!(char, ',' | '，' | '、' | ';' | '；' | '|' | '｜')
}

fn is_bullet(char: char) -> bool {
    matches!(
        char,
        '-' | '*' | '+' | '•' | '·' | '‣' | '◦' | '▪' | '●' | '○' | '–' | '—' | 'ㆍ' | '※'
    )
}

fn is_markup(char: char) -> bool {
    matches!(
        char,
        '*' | '`' | '[' | ']' | '<' | '>' | '"' | '“' | '”' | '~'
    )
}

fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}' | '\u{ad}'
    )
}

/// Whether a tag may start right behind `char`: not inside a word, an address
/// or an entity.
fn opens(char: char) -> bool {
    char.is_whitespace()
        || is_comma(char)
        || is_markup(char)
        || is_invisible(char)
        || matches!(
            char,
            '(' | '（'
                | '{'
                | '\''
                | '‘'
                | '’'
                | '「'
                | '『'
                | '【'
                | '《'
                | '〈'
                | '·'
                | '・'
                | ':'
                | '：'
                | '\\'
                | '_'
                | '.'
                | '。'
                | '!'
                | '?'
                | '…'
                | '-'
                | '→'
        )
}
