//! Hashtags: what is one, and which items each is about.

pub mod lex;

use super::model::{Place, Stretch, Text};

/// A hashtag of the document and everything that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hashtag {
    /// The tag as written, without `#`, with NFC Hangul.
    pub tag: Text,
    /// The line on which it stands first.
    pub line: u32,
    /// The items it is about, in document order, each once.
    pub matches: Vec<Match>,
    /// The sections it is about as a whole, as indices, rising: those whose
    /// heading names it, or that were chosen by its place in the tag line.
    pub sections: Vec<u32>,
}

/// One item that a tag is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The item.
    pub place: Place,
    /// Why it was chosen; the strongest reason.
    pub by: Reason,
    /// The words that name the tag, if any, in document order.
    pub marks: Vec<Stretch>,
}

/// Why a tag is about an item, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The very characters of the tag.
    Exact,
    /// The tag but for spacing, case, punctuation or Unicode form.
    Spacing,
    /// All parts of the tag in order, with particles, words or digits between.
    Parts,
    /// A short form of the tag.
    Short,
    /// Another name: learned from a parenthesis, from front matter or built in.
    Alias,
    /// A bullet under a head that names it.
    Head,
    /// A section whose heading names it.
    Heading,
    /// The place of the tag in the tag line.
    Order,
}

impl Reason {
    /// The stable name, as in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Spacing => "spacing",
            Self::Parts => "parts",
            Self::Short => "short",
            Self::Alias => "alias",
            Self::Head => "head",
            Self::Heading => "heading",
            Self::Order => "order",
        }
    }
}
