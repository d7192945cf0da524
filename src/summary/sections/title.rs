//! The title of a document, and the heading that is made where there is none.

use super::super::markdown::Placed;
use super::super::model::{Block, Inline, Language, Prose, Section, Text};

/// A title in the blocks of a document.
pub(super) struct Title {
    /// The block that it is.
    pub(super) index: usize,
    /// Its words.
    pub(super) text: Text,
}

/// The title that the blocks give, if any.
pub(super) fn find(blocks: &[Placed]) -> Option<Title> {
    blocks
        .iter()
        .enumerate()
        .find_map(|(index, placed)| match &placed.block {
            Block::Heading { level: 1, prose } if !is_only_picture(prose) => Some(Title {
                index,
                text: prose.text.trim().into(),
            }),
            _ => None,
        })
}

/// Whether a prose shows pictures and no words of its own.
pub(super) fn is_only_picture(prose: &Prose) -> bool {
    fn only_picture(inlines: &[Inline]) -> bool {
        inlines.iter().all(|inline| match inline {
            Inline::Image { .. } | Inline::SoftBreak | Inline::HardBreak => true,
            Inline::Link { content, .. } | Inline::Strong(content) => only_picture(content),
            Inline::Text(text) => text.trim().is_empty(),
            _ => false,
        })
    }
    only_picture(&prose.inlines)
}

/// A heading made from the first section headings.
pub(crate) fn synthesise(sections: &[Section], language: Language) -> Text {
    let headings = sections
        .iter()
        .filter_map(|section| section.heading.as_ref());
    let headings: Vec<&str> = headings.map(|prose| prose.text.trim()).collect();
    let shown = headings.get(..3.min(headings.len())).unwrap_or(&[]);
    let rest = headings.len() - shown.len();
    let list = shown.join(", ");
    match (language, rest) {
        (Language::Korean, _) if list.is_empty() => "라이브 요약".into(),
        (Language::English, _) if list.is_empty() => "Livestream summary".into(),
        (_, 0) => list.into(),
        (Language::Korean, rest) => format!("{list} 외 {rest}개 주제").into(),
        (Language::English, 1) => format!("{list} and 1 more topic").into(),
        (Language::English, rest) => format!("{list} and {rest} more topics").into(),
    }
}
