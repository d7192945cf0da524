//! What was guessed, repaired or refused while reading, each with its place.
//!
//! A kind says what was recovered; the sentences, as advice from an editor,
//! are in one place ([`NoticeKind::sentence`]), in Korean and English.

use super::model::{Language, Position, Text};

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
    /// The target of a link or image is of a scheme that is not allowed.
    AddressRefused(Text),
    /// Characters that reorder others were made visible.
    OrderControl,
}

impl NoticeKind {
    /// The stable name, in kebab case: the `kind` of the JSON and of `check`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TitleMissing => "title-missing",
            Self::ParentGuessed => "parent-guessed",
            Self::AddressRefused(_) => "address-refused",
            Self::OrderControl => "order-control",
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
            (Self::AddressRefused(address), Language::Korean) => {
                format!("'{address}' 주소는 열 수 없어 링크를 뺐습니다. https 주소로 적어 주세요.")
            }
            (Self::AddressRefused(address), Language::English) => {
                format!("The address '{address}' is not allowed, so the link was dropped. Use an https address.")
            }
            (Self::OrderControl, Language::Korean) => {
                "글자 순서를 뒤집는 보이지 않는 문자를 보이게 했습니다. 지우는 것이 좋습니다.".to_owned()
            }
            (Self::OrderControl, Language::English) => {
                "An invisible character that reorders the text was made visible. Better delete it.".to_owned()
            }
        }
    }
}
