//! What the names in an object say of their values, in the languages that
//! summarisers write in.
//!
//! Deliberately absent: what states something about the whole (`head::label`).

use super::super::super::hashtag::lex;
use super::super::super::words::words;
use super::super::head;
use super::super::value::Entry;

/// What a name says of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is what the object is about.
    Title,
    /// It is when that begins in the video.
    Start,
    /// It is when that ends.
    End,
    /// It is the object's own content, and needs no name.
    Content,
    /// It is the parts of the object, each with a name of its own.
    Parts,
    /// It says that the object is not shown.
    Shown,
    /// Hashtags.
    Tags,
}

impl Entry {
    /// What its name says.
    pub(super) fn role(&self) -> Option<Role> {
        of(&self.name.text)
    }
}

/// What a name says.
pub(super) fn of(name: &str) -> Option<Role> {
    if lex::is_label(name) {
        return Some(Role::Tags);
    }
    let name = head::plain_name(name);
    let found = ROLES.iter().find(|(_, names)| names.contains(&&*name));
    found.map(|(role, _)| *role)
}

/// The names of each role, in lower case and without punctuation.
const ROLES: [(Role, &[&str]); 6] = [
    (
        Role::Title,
        words!("title heading headline header name topic subject theme label \
             term question q speaker 제목 소제목 주제 이름 주제명 섹션명 용어 질문 화자 タイトル \
             見出し" by b' '),
    ),
    (
        Role::Start,
        words!("start starttime startseconds timestamp time timecode at \
             begin from t 시작 시작시간 시간 시각 타임스탬프" by b' '),
    ),
    (
        Role::End,
        words!("end endtime endseconds to until 끝 종료 종료시간" by b' '),
    ),
    (
        Role::Content,
        words!("content contents text body summary overview description \
             detail details explanation abstract intro introduction items \
             item bullets bulletpoints points point keypoints list notes sub \
             lines subitems subpoints children output result data \
             response answer a quote event takeaway insight 내용 본문 요약 설명 \
             개요 항목 요점 핵심 핵심내용 세부내용 세부항목 하위항목 답변 인용 발언 要約 内容" by b' '),
    ),
    (
        Role::Parts,
        words!("sections chapters topics segments parts subsections \
             subtopics outline blocks 섹션 챕터 주제들 주제목록 목차 소주제 단락" by b' '),
    ),
    (Role::Shown, words!("toc" by b' ')),
];
