//! Which runs of `*`, `_`, `~~` and `==` are emphasis in text with Korean.
//!
//! CommonMark lets a run close only where the word ends (§6.2, "right-flanking
//! delimiter run"). Korean attaches particles to the word without a space, so
//! `**용어(Term)**는` stays unformatted (commonmark/commonmark-spec#650). Here a
//! run may open wherever no white space follows, and close wherever none
//! precedes, but for these:
//!
//! | written | reading |
//! |---|---|
//! | `(**`, `「**` | opens only |
//! | `**)`, `**,` after a word | closes only |
//! | `2*3`, `5~~10` | neither, between digits |
//! | `#피지컬_AI_칩`, `__a__b` | `_` inside a word does nothing … |
//! | `__굵게__는`, `_밑줄_은` | … but closes before Korean |
//!
//! Pairing is CommonMark's ("process emphasis", with its lower bounds, which
//! keep it linear). After it, a lone `** 굵게 **` with blanks inside is paired
//! within its line.
//!
//! Deliberately absent: text without Korean, Chinese or Japanese, where the
//! parser's own verdict stands.

use super::inline::{Span, Token};

/// A run of one delimiter character.
#[derive(Debug)]
pub(super) struct Run {
    /// The character.
    pub(super) byte: u8,
    /// How many of it.
    pub(super) length: usize,
    can_open: bool,
    can_close: bool,
    /// How many are matched, to the left as closers and to the right as
    /// openers.
    closing: usize,
    opening: usize,
    /// What ends at the run, inner first.
    pub(super) closes: Vec<Span>,
    /// What starts at the run, inner first.
    pub(super) opens: Vec<Span>,
}

impl Run {
    /// A run of `length` times `byte` between two characters; the ends of a
    /// text count as blanks.
    pub(super) fn new(byte: u8, length: usize, before: char, after: char) -> Self {
        let (can_open, can_close) = flanks(byte, before, after);
        Self {
            byte,
            length,
            can_open,
            can_close,
            closing: 0,
            opening: 0,
            closes: Vec::new(),
            opens: Vec::new(),
        }
    }

    /// The characters that stay text: how many stand before them in the run,
    /// and how many they are.
    pub(super) fn literal(&self) -> (usize, usize) {
        (self.closing, self.left())
    }

    fn left(&self) -> usize {
        self.length - self.closing - self.opening
    }

    /// Whether the run and its emphasis do nothing so far.
    fn is_idle(&self) -> bool {
        self.closing + self.opening == 0
    }
}

/// Pairs the runs among `tokens`.
pub(super) fn pair(tokens: &mut [Token<'_>]) {
    pair_flanking(tokens);
    pair_spaced(tokens);
}

/// Whether a character is of a script that writes particles or sentences
/// without spaces.
pub(super) fn is_cjk(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{11FF}' // Hangul Jamo
        | '\u{2E80}'..='\u{9FFF}' // radicals, kana, Hangul letters, ideographs
        | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7FF}' // Hangul syllables
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FFEF}' // full-width forms
        | '\u{20000}'..='\u{3FFFF}')
}

fn flanks(byte: u8, before: char, after: char) -> (bool, bool) {
    let mut opens = !after.is_whitespace();
    let mut closes = !before.is_whitespace();
    if before.is_ascii_digit() && after.is_ascii_digit() {
        return (false, false);
    }
    if opens && closes {
        if matches!(
            before,
            '(' | '[' | '{' | '“' | '‘' | '「' | '『' | '《' | '〈' | '【'
        ) {
            closes = false;
        } else if is_closing_mark(after) {
            opens = false;
        }
    }
    if byte == b'_' && opens && closes {
        opens = !before.is_alphanumeric();
        closes = !after.is_alphanumeric() || is_cjk(after);
    }
    if byte == b'=' && opens && closes {
        opens = !before.is_ascii_alphanumeric();
        closes = !after.is_ascii_alphanumeric();
    }
    (opens, closes)
}

fn is_closing_mark(character: char) -> bool {
    matches!(
        character,
        ')' | ']'
            | '}'
            | ','
            | '.'
            | ':'
            | ';'
            | '!'
            | '?'
            | '…'
            | '”'
            | '’'
            | '」'
            | '』'
            | '》'
            | '〉'
            | '】'
            | '，'
            | '。'
            | '：'
            | '、'
    )
}

/// CommonMark's "process emphasis". A link's words are a scope of their own.
fn pair_flanking(tokens: &mut [Token<'_>]) {
    let mut openers: Vec<usize> = Vec::new();
    let mut scopes: Vec<usize> = Vec::new();
    let mut bounds = [0; 24];
    for index in 0..tokens.len() {
        let Some((before, rest)) = tokens.split_at_mut_checked(index) else {
            return;
        };
        match rest.first_mut() {
            Some(Token::Open(_)) => scopes.push(openers.len()),
            Some(Token::Close) => truncate(&mut openers, scopes.pop().unwrap_or(0), &mut bounds),
            Some(Token::Run { run, .. }) => {
                let scope = scopes.last().copied().unwrap_or(0);
                while run.can_close && run.left() > 0 {
                    let key = bound_key(run);
                    let low = bounds.get(key).copied().unwrap_or(0).max(scope);
                    let Some(depth) = (low..openers.len()).rev().find(|&depth| {
                        match_at(before, &openers, depth).is_some_and(|opener| fits(opener, run))
                    }) else {
                        if let Some(bound) = bounds.get_mut(key) {
                            *bound = openers.len();
                        }
                        break;
                    };
                    truncate(&mut openers, depth + 1, &mut bounds);
                    let Some(opener) = openers.last().and_then(|&at| run_at(before, at)) else {
                        break;
                    };
                    join(opener, run);
                    if opener.left() == 0 {
                        truncate(&mut openers, depth, &mut bounds);
                    }
                }
                if run.can_open && run.left() > 0 {
                    openers.push(index);
                }
            }
            _ => {}
        }
    }
}

fn match_at<'t>(tokens: &'t [Token<'_>], openers: &[usize], depth: usize) -> Option<&'t Run> {
    match tokens.get(*openers.get(depth)?)? {
        Token::Run { run, .. } => Some(run),
        _ => None,
    }
}

fn run_at<'t>(tokens: &'t mut [Token<'_>], index: usize) -> Option<&'t mut Run> {
    match tokens.get_mut(index)? {
        Token::Run { run, .. } => Some(run),
        _ => None,
    }
}

/// Openers that are gone take the lower bounds with them.
fn truncate(openers: &mut Vec<usize>, length: usize, bounds: &mut [usize]) {
    openers.truncate(length);
    for bound in bounds {
        *bound = (*bound).min(length);
    }
}

/// Runs of one key fail alike, so a failed search need not be repeated.
fn bound_key(run: &Run) -> usize {
    let kind = match run.byte {
        b'*' => 0,
        b'_' => 1,
        b'~' => 2,
        _ => 3,
    };
    kind * 6 + usize::from(run.can_open) * 3 + run.length % 3
}

/// Whether the runs may pair: CommonMark's rules 9 and 10.
fn fits(opener: &Run, closer: &Run) -> bool {
    let both = (opener.can_open && opener.can_close) || (closer.can_open && closer.can_close);
    opener.byte == closer.byte
        && (!both
            || !(opener.length + closer.length).is_multiple_of(3)
            || closer.length.is_multiple_of(3))
}

fn join(opener: &mut Run, closer: &mut Run) {
    let (span, length) = match opener.byte {
        b'~' => (Span::Strikethrough, 2),
        b'=' => (Span::Strong, 2),
        _ if opener.left() >= 2 && closer.left() >= 2 => (Span::Strong, 2),
        _ => (Span::Emphasis, 1),
    };
    opener.opening += length;
    opener.opens.push(span);
    closer.closing += length;
    closer.closes.push(span);
}

/// Pairs neighbouring `**` that did nothing, with blanks on their inner sides
/// and Korean between them in one line. Between numbers they are a power.
fn pair_spaced(tokens: &mut [Token<'_>]) {
    let mut opener: Option<usize> = None;
    let mut korean = false;
    let mut behind = None;
    for index in 0..tokens.len() {
        let Some((before, [token, after @ ..])) = tokens.split_at_mut_checked(index) else {
            return;
        };
        match token {
            Token::Text { text, .. } => {
                korean |= text.chars().any(is_cjk);
                behind = text.trim_end().chars().next_back();
                continue;
            }
            Token::Run { run, .. } if is_lone_pair(run) => {
                let candidate = opener.and_then(|at| Some((at, run_at(before, at)?)));
                match candidate {
                    Some((at, candidate)) if korean && !candidate.can_close => {
                        join(candidate, run);
                        trim(before, at, after);
                        opener = None;
                    }
                    _ => {
                        let power = is_digit(behind) && is_digit(first_character(after));
                        opener = (!power).then_some(index);
                        korean = false;
                    }
                }
            }
            Token::Run { run, .. } if run.is_idle() => {}
            Token::Code { .. } | Token::Footnote { .. } => {}
            _ => opener = None,
        }
        behind = None;
    }
}

/// Takes the blanks off the inner sides of a pair, of which the first run is at
/// `opener` and the last one behind all of `inside`, where others stand on its
/// outer sides.
fn trim(inside: &mut [Token<'_>], opener: usize, after: &[Token<'_>]) {
    let outer = |token: Option<&Token<'_>>, blank: fn(&str) -> bool| match token {
        Some(Token::Text { text, .. }) => blank(text),
        Some(Token::Break { .. }) | None => true,
        _ => false,
    };
    let before = opener.checked_sub(1).and_then(|before| inside.get(before));
    if outer(before, |text| text.ends_with(' '))
        && let Some(Token::Text { text, at }) = inside.get_mut(opener + 1)
    {
        let words = text.trim_start().to_owned();
        at.start += text.len() - words.len();
        *text = words.into();
    }
    if outer(after.first(), |text| text.starts_with(' '))
        && let Some(Token::Text { text, at }) = inside.last_mut()
    {
        let words = text.trim_end().to_owned();
        at.end -= text.len() - words.len();
        *text = words.into();
    }
}

fn first_character(tokens: &[Token<'_>]) -> Option<char> {
    match tokens.first()? {
        Token::Text { text, .. } => text.trim_start().chars().next(),
        _ => None,
    }
}

fn is_digit(character: Option<char>) -> bool {
    character.is_some_and(|character| character.is_ascii_digit())
}

/// Whether a run is a `**` that did nothing.
fn is_lone_pair(run: &Run) -> bool {
    run.byte == b'*' && run.length == 2 && run.is_idle()
}
