//! What was guessed, repaired or refused while reading, each with its place.
//!
//! A kind says what was recovered; the sentences, as advice from an editor,
//! are in one place ([`NoticeKind::sentence`]), in Korean and English.

use super::model::{Language, Position};

/// One thing the author should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it stands.
    pub position: Position,
    /// What it is.
    pub kind: NoticeKind,
}

/// What was guessed, repaired or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoticeKind {
    /// The source gives no title; one was made.
    TitleMissing,
    /// The source writes the item flat; the item above it that it belongs
    /// under was guessed from the words.
    ParentGuessed,
}

impl NoticeKind {
    /// The stable name, in kebab case: the `kind` of the JSON and of `check`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TitleMissing => "title-missing",
            Self::ParentGuessed => "parent-guessed",
        }
    }

    /// The notice as a sentence.
    pub fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Self::TitleMissing, Language::Korean) => {
                "제목이 없어 주제들로 제목을 만들었습니다. 첫 줄에 '# 제목'을 적어 주세요.".to_owned()
            }
            (Self::TitleMissing, Language::English) => {
                "There is no title, so one was made from the topics. Add one as '# Title' on the first line.".to_owned()
            }
            (Self::ParentGuessed, Language::Korean) => {
                "상위 항목을 문장으로 짐작했습니다. 들여 쓰면 그대로 따릅니다.".to_owned()
            }
            (Self::ParentGuessed, Language::English) => {
                "The item that this one belongs under was guessed from the words. Indent it to settle that.".to_owned()
            }
        }
    }
}
