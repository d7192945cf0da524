//! Addresses in running text that nobody put in brackets.
//!
//! In the manner of GitHub's "extended autolinks": `http://`, `https://` and
//! `www.`, up to a blank, without the punctuation at the end. Korean attaches
//! particles, so an address also ends where Korean follows a letter or digit:
//! `https://example.com/a를`. Behind `/`, `=`, `-`, `_` and other Korean it is
//! part of the address: `https://example.com/요약`.
//!
//! Deliberately absent: addresses of mail, and names without `www.`, which
//! look too much like `node.js`.

use super::super::edges::Edges;
use std::ops::Range;

/// The first address in `text` at or behind the byte `from`.
pub(super) fn find(text: &str, from: usize) -> Option<Range<usize>> {
    let mut from = from;
    while let Some(start) = next_start(text, from) {
        if let Some(range) = read(text, start) {
            return Some(range);
        }
        from = start + 1;
    }
    None
}

/// The address as a link needs it.
pub(super) fn target(address: &str) -> String {
    let scheme = if address.contains("://") {
        ""
    } else {
        "https://"
    };
    format!("{scheme}{address}")
}

/// Where the next address might start.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let candidates = bytes.iter().enumerate().skip(from);
    candidates
        .filter(|&(_, byte)| matches!(byte, b':' | b'w'))
        .find_map(|(at, _)| {
            let rest = bytes.get(at..)?;
            if rest.starts_with(b"www.") {
                return Some(at);
            }
            let before = bytes.get(from..at).filter(|_| rest.starts_with(b"://"))?;
            let scheme = [b"https".as_slice(), b"http"].into_iter().find(|scheme| {
                let start = before.len().checked_sub(scheme.len());
                start
                    .and_then(|start| before.get(start..))
                    .is_some_and(|written| written.eq_ignore_ascii_case(scheme))
            });
            Some(at - scheme?.len())
        })
}

/// The address that starts at `start`, if there is one. Its host decides, and
/// has a bound, so that the search stays linear.
fn read(text: &str, start: usize) -> Option<Range<usize>> {
    let before = text.slice(..start)?.chars().next_back();
    let inside_a_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '@');
    if before.is_some_and(inside_a_word) {
        return None;
    }
    let rest = text.slice(start..)?;
    let scheme = match rest {
        _ if rest.starts_with("www.") => 0,
        _ if rest.slice(4..)?.starts_with(':') => "http://".len(),
        _ => "https://".len(),
    };
    let host = rest.slice(scheme..)?;
    let is_host = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let length = host.bytes().take(MAX_HOST).take_while(is_host).count();
    let host = host.slice(..length)?.trim_end_any(".-_");
    let (name, top) = host.rsplit_once('.')?;
    if name.is_empty() || !top.starts_with_a(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = scheme + host.len();
    let path = path(rest.slice(end..)?);
    Some(start..start + end + path)
}

/// The longest name of a host, RFC 1035 §2.3.4.
const MAX_HOST: usize = 253;

/// How long the path, query or fragment (or port) is that follows a host.
fn path(rest: &str) -> usize {
    if !rest.starts_with_any("/?#:") {
        return 0;
    }
    let mut end = 0;
    let mut previous = '/';
    for (at, character) in rest.char_indices() {
        let goes_on = if character.is_ascii() {
            character.is_ascii_graphic() && !matches!(character, '<' | '>' | '"' | '`' | '|' | '\\')
        } else {
            character.is_alphanumeric() && !previous.is_ascii_alphanumeric()
        };
        if !goes_on {
            break;
        }
        previous = character;
        end = at + character.len_utf8();
    }
    rest.slice(..end).map_or(0, trim)
}

/// How much of an address is left without the punctuation of the sentence.
fn trim(address: &str) -> usize {
    const PUNCTUATION: &[char] = &['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', ']', '}'];
    let (opened, closed) = (address.matches('('), address.matches(')'));
    let mut unopened = closed.count().saturating_sub(opened.count());
    let mut rest = address.trim_end_matches(PUNCTUATION);
    while unopened > 0
        && let Some(inner) = rest.strip_suffix(')')
    {
        unopened -= 1;
        rest = inner.trim_end_matches(PUNCTUATION);
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::find;

    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(range) = find(text, from) {
            found.push(&text[range.clone()]);
            from = range.end;
        }
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn addresses_in_sentences() {
        check(
            "링크:https://example.com/a를 보라",
            &["https://example.com/a"],
        );
        check("https://example.com을", &["https://example.com"]);
        check(
            "https://example.com/문서/한국의_기업 참고",
            &["https://example.com/문서/한국의_기업"],
        );
        check(
            "(https://example.com/a_(b)), 끝",
            &["https://example.com/a_(b)"],
        );
        check("https://a.example:8080/x", &["https://a.example:8080/x"]);
        check("https://a.example: 끝", &["https://a.example"]);
        check("WWW 말고 www.example.com!", &["www.example.com"]);
        check(
            "HTTP://EXAMPLE.COM/?q=1&r=2.",
            &["HTTP://EXAMPLE.COM/?q=1&r=2"],
        );
        check(
            "http://a.example와 https://b.example/?v=x·www.c.example",
            &[
                "http://a.example",
                "https://b.example/?v=x",
                "www.c.example",
            ],
        );
    }

    #[test]
    fn no_addresses() {
        for text in [
            "://",
            "https://",
            "http://를",
            "www.",
            "xhttps",
            "ftp://a.example",
            "a.www.b",
            "https://서울",
            "https://1.5",
            "node.js",
            "http:///a.b",
        ] {
            check(text, &[]);
        }
    }
}
