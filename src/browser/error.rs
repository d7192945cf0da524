//! Why a summary cannot be shown, in words for the viewer.

use crate::summary::Language;

/// Why a summary cannot be shown. Refused storage is not among the reasons:
/// the reader then merely remembers nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The server answered with this HTTP status instead of the summary.
    Status {
        /// The address asked.
        url: String,
        /// Such as 404.
        status: u16,
    },
    /// No answer came, or it broke off.
    Unreachable {
        /// The address asked.
        url: String,
    },
    /// Another site gave no answer that this page may read: it does not share
    /// the file (CORS), or the page's policy (CSP) forbids asking.
    Refused {
        /// The address asked.
        url: String,
    },
    /// The answer is a web page, as some servers send for what is missing.
    WebPage {
        /// The address asked.
        url: String,
    },
    /// The bytes are no text in any encoding that is known here.
    NotText {
        /// The address asked.
        url: String,
    },
    /// There is no text: neither `src` nor words in the element, or an empty
    /// file.
    Empty {
        /// The address asked, if one was.
        url: Option<String>,
    },
}

impl Error {
    /// The step that failed, as the `stage` of a `yoyak-error` event.
    pub fn stage(&self) -> &'static str {
        match self {
            Self::Status { .. } | Self::Unreachable { .. } | Self::Refused { .. } => "fetch",
            Self::WebPage { .. } | Self::NotText { .. } => "decode",
            Self::Empty { .. } => "read",
        }
    }

    /// The address asked, if one was.
    pub fn url(&self) -> Option<&str> {
        match self {
            Self::Status { url, .. }
            | Self::Unreachable { url }
            | Self::Refused { url }
            | Self::WebPage { url }
            | Self::NotText { url } => Some(url),
            Self::Empty { url } => url.as_deref(),
        }
    }

    /// A sentence for the viewer.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Korean => self.in_korean(),
            Language::English => self.in_english(),
        }
    }

    fn in_korean(&self) -> String {
        match self {
            Self::Status { status: 404, .. } => {
                "요약 파일이 없습니다. 주소를 확인해 주세요. (404)".to_owned()
            }
            Self::Status { status, .. } => {
                format!("서버가 요약 파일을 보내지 않았습니다. (오류 {status})")
            }
            Self::Unreachable { .. } => {
                "서버에 연결하지 못했습니다. 네트워크를 확인해 주세요.".to_owned()
            }
            Self::Refused { .. } => {
                "다른 사이트에 있는 파일을 열지 못했습니다. 연결이 끊겼거나, 그 사이트가 공유를 허용하지 않았습니다."
                    .to_owned()
            }
            Self::WebPage { .. } => "이 주소에는 요약이 아니라 웹 페이지가 있습니다.".to_owned(),
            Self::NotText { .. } => "텍스트 파일이 아니어서 읽을 수 없습니다.".to_owned(),
            Self::Empty { url: Some(_) } => "요약 파일이 비어 있습니다.".to_owned(),
            Self::Empty { url: None } => "보여 줄 요약이 없습니다.".to_owned(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::Status { status: 404, .. } => {
                "There is no summary at this address. (404)".to_owned()
            }
            Self::Status { status, .. } => {
                format!("The server did not send the summary. (error {status})")
            }
            Self::Unreachable { .. } => {
                "The server cannot be reached. Is there a network?".to_owned()
            }
            Self::Refused { .. } => {
                "The file of another site could not be opened: there is no connection, or that site does not share it."
                    .to_owned()
            }
            Self::WebPage { .. } => {
                "There is a web page at this address, not a summary.".to_owned()
            }
            Self::NotText { .. } => "This is not a text file.".to_owned(),
            Self::Empty { url: Some(_) } => "The summary is empty.".to_owned(),
            Self::Empty { url: None } => "There is no summary to show.".to_owned(),
        }
    }
}
