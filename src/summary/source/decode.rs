//! From the bytes of a file to text.
//!
//! Deliberately absent: encodings that need a table (EUC-KR, Shift_JIS). They
//! are recognised and named, so that an edge with a decoder can use it.

use std::fmt;

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How many characters could not be read and show as `U+FFFD`.
    pub unreadable: usize,
}

/// Why a file is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// It has the bytes of a program, a picture or an archive.
    Binary,
    /// It is text in an encoding of this name, for the Encoding Standard's
    /// decoders: `euc-kr` (which covers CP949).
    Encoding(&'static str),
}

impl fmt::Display for NotText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Binary => formatter.write_str("the file is not text"),
            Self::Encoding(name) => write!(formatter, "the file is not in UTF-8 but in {name}"),
        }
    }
}

impl std::error::Error for NotText {}

/// Reads UTF-8 and UTF-16, with or without a byte order mark.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return eight(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return sixteen(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return sixteen(rest, u16::from_be_bytes);
    }
    match zeros(bytes) {
        // Markdown has line ends, spaces and marks, all below U+0100: even
        // Hangul text in UTF-16 has one zero byte in a dozen, on one side.
        (even, odd) if odd * 24 > bytes.len() && even * 8 < odd => {
            sixteen(bytes, u16::from_le_bytes)
        }
        (even, odd) if even * 24 > bytes.len() && odd * 8 < even => {
            sixteen(bytes, u16::from_be_bytes)
        }
        _ => eight(bytes),
    }
}

/// How many zero bytes stand at even and at odd places, in the first part.
fn zeros(bytes: &[u8]) -> (usize, usize) {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let scale = bytes.len().div_ceil(sample.len().max(1));
    let (mut even, mut odd) = (0, 0);
    for (index, byte) in sample.iter().enumerate() {
        let count = usize::from(*byte == 0) * scale;
        if index % 2 == 0 {
            even += count;
        } else {
            odd += count;
        }
    }
    (even, odd)
}

fn eight(bytes: &[u8]) -> Result<Decoded, NotText> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return texty(Decoded {
            text: text.to_owned(),
            unreadable: 0,
        });
    }
    if is_euc_kr(bytes) {
        return Err(NotText::Encoding("euc-kr"));
    }
    let mut text = String::with_capacity(bytes.len());
    let mut unreadable = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            unreadable += 1;
        }
    }
    texty(Decoded { text, unreadable })
}

fn sixteen(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Decoded, NotText> {
    let pairs = bytes.chunks_exact(2);
    let mut unreadable = pairs.remainder().len();
    let units = pairs.filter_map(|pair| pair.try_into().ok()).map(unit);
    let text = char::decode_utf16(units)
        .map(|char| {
            char.unwrap_or_else(|_| {
                unreadable += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    texty(Decoded { text, unreadable })
}

/// Refuses what has too many control or unreadable characters to be text.
fn texty(decoded: Decoded) -> Result<Decoded, NotText> {
    let mut all = 0;
    let mut odd = decoded.unreadable;
    for char in decoded.text.chars() {
        all += 1;
        if char == '\0' {
            odd += 8;
        } else if char.is_control()
            && !matches!(char, '\n' | '\r' | '\t' | '\u{c}' | '\u{b}' | '\u{85}')
        {
            odd += 1;
        }
    }
    if odd * 20 > all {
        Err(NotText::Binary)
    } else {
        Ok(decoded)
    }
}

/// Whether most bytes above ASCII come in the pairs of EUC-KR's Hangul block
/// (lead B0 to C8, trail A1 to FE) or of CP949's extension of it.
fn is_euc_kr(bytes: &[u8]) -> bool {
    let (mut pairs, mut hangul, mut broken) = (0usize, 0usize, 0usize);
    let mut rest = bytes.iter();
    while let Some(&lead) = rest.next() {
        if lead < 0x80 {
            continue;
        }
        match rest.next() {
            Some(&trail) if (0x81..=0xfe).contains(&lead) && trail >= 0x41 && trail != 0xff => {
                pairs += 1;
                hangul += usize::from((0xb0..=0xc8).contains(&lead) && trail >= 0xa1);
            }
            _ => broken += 1,
        }
    }
    pairs > 1 && hangul * 2 > pairs && broken * 20 < pairs
}
