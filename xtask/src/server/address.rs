//! Percent-encoding of paths in addresses (RFC 3986 § 2.1).

use std::fmt::Write;

/// Encodes `text` so that it can stand in a path or as the value of a query.
pub(crate) fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

/// Decodes a path; `None` if an escape is broken or the bytes are not UTF-8.
pub(crate) fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digit = |index: usize| char::from(digits[index]).to_digit(16);
            bytes.push(u8::try_from(digit(0)? * 16 + digit(1)?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_decodes_to_itself() {
        for text in ["a/b.md", "2월 8일.md", "100%?#&+.txt", ""] {
            assert_eq!(decode(&encode(text)).as_deref(), Some(text));
        }
        assert_eq!(encode("2월 요약.md"), "2%EC%9B%94%20%EC%9A%94%EC%95%BD.md");
    }

    #[test]
    fn broken_escapes_are_refused() {
        for path in ["%", "%2", "%zz", "%+1", "%ff"] {
            assert_eq!(decode(path), None, "{path}");
        }
    }
}
