//! Which addresses a link or an image may point to.
//!
//! One allow-list, because neither the parser nor the page refuses anything.
//! An address is taken apart as a browser does it (WHATWG URL, "basic URL
//! parser", scheme states), so that what looks relative here is relative there.
//! Deliberately absent: resolving relative addresses, and hosts.

use crate::summary::model::Text;

/// The address of a link, percent-encoded, or `None` if its scheme is refused.
/// Relative addresses and fragments pass.
pub(super) fn link(address: &str) -> Option<Text> {
    allowed(address, &["http", "https", "mailto", "tel"])
}

/// The address of an image, percent-encoded, or `None` if it is refused: what
/// shows by itself must not have been changed on the way.
pub(super) fn image(address: &str) -> Option<Text> {
    allowed(address, &["https"])
}

fn allowed(address: &str, schemes: &[&str]) -> Option<Text> {
    // A browser drops tabs and line ends from an address and trims control
    // characters, so any of them can hide a scheme. No honest address has one.
    if address.chars().any(char::is_control) {
        return None;
    }
    let passes = match scheme(address.trim_start()) {
        Some(scheme) => schemes
            .iter()
            .any(|allowed| scheme.eq_ignore_ascii_case(allowed)),
        None => true,
    };
    passes.then(|| encode(address))
}

/// The scheme: what stands before the first colon, unless a path, query or fragment starts
/// before it or it contains what no scheme does.
pub(super) fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    let (scheme, rest) = address.split_at_checked(end)?;
    let mut characters = scheme.chars();
    let is_scheme = rest.starts_with(':')
        && characters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && characters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then_some(scheme)
}

/// Percent-encodes what an address cannot hold, leaving what is encoded
/// already, as the examples of CommonMark have it.
fn encode(address: &str) -> Text {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'();/?:@&=+$,#%".contains(&byte);
    if address.bytes().all(plain) {
        return address.into();
    }
    let mut encoded = String::with_capacity(address.len() * 2);
    for byte in address.bytes() {
        if plain(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 0xF] {
                let digit = char::from_digit(u32::from(digit), 16).unwrap_or_default();
                encoded.push(digit.to_ascii_uppercase());
            }
        }
    }
    encoded.into()
}

#[cfg(test)]
mod tests {
    use super::{image, link};

    #[test]
    fn addresses_that_pass() {
        for (address, expected) in [
            ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
            ("HTTP://EXAMPLE.COM", "HTTP://EXAMPLE.COM"),
            ("mailto:me@example.com", "mailto:me@example.com"),
            ("tel:+82-2-123-4567", "tel:+82-2-123-4567"),
            ("//example.com/a", "//example.com/a"),
            ("../a b.md", "../a%20b.md"),
            ("#요약", "#%EC%9A%94%EC%95%BD"),
            ("?t=1:30", "?t=1:30"),
            ("./javascript:alert(1)", "./javascript:alert(1)"),
            ("a%20b", "a%20b"),
            ("", ""),
        ] {
            assert_eq!(link(address).as_deref(), Some(expected), "{address:?}");
        }
    }

    #[test]
    fn addresses_that_are_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u{3000}javascript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\u{0}script:alert(1)",
            "data:text/html,<script>",
            "vbscript:msgbox",
            "file:///etc/passwd",
            "blob:https://example.com/1",
            "intent://scan/#Intent;end",
            "ftp://example.com",
        ] {
            assert_eq!(link(address), None, "{address:?}");
            assert_eq!(image(address), None, "{address:?}");
        }
    }

    #[test]
    fn an_image_is_not_mailed() {
        assert_eq!(image("mailto:me@example.com"), None);
        assert_eq!(image("http://example.com/a.png"), None);
        assert_eq!(image("/a.png").as_deref(), Some("/a.png"));
    }
}
