//! The words that label what a source states about itself, in the languages
//! that the readers' channels write in.
//!
//! Deliberately absent: labels of tags, which `hashtag::lex` knows.

use super::super::super::hashtag::lex;
use super::super::super::words::words;

/// What a label means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// The title.
    Title,
    /// The day of the broadcast.
    Day,
    /// The video.
    Video,
    /// The picture that stands for the video.
    Thumbnail,
    /// Hashtags.
    Tags,
    /// Names for one thing.
    Aliases,
    /// Chapters of the video.
    Chapters,
    /// Known to be about the source, and shown as written.
    Detail,
}

/// The words of each label, in lower case and without spaces.
const LABELS: [(Label, &[&str]); 7] = [
    (
        Label::Title,
        words!("title 제목 방송제목 영상제목 タイトル 标题" by b' '),
    ),
    (
        Label::Day,
        words!("date 방송 방송일 방송일자 방송일시 방송날짜 날짜 일자 일시 업로드 업로드일 \
             업로드날짜 라이브일시 게시일 라이브일 라이브날짜 broadcast broadcastdate aired \
             airdate streamed streamdate published publishedat streamedat airedat \
             publishdate uploaddate uploaded 配信日 放送日 日付 日期" by b' '),
    ),
    (
        Label::Video,
        words!("video 영상 원본영상 동영상 비디오 영상링크 원본 원본링크 링크 출처 유튜브 \
             라이브 다시보기 url source link youtube watch stream replay 動画 配信 元動画 视频 \
             영상주소 방송링크 영상보기 방송보기 풀영상 전체영상 유튜브링크 videourl videoid" by b' '),
    ),
    (
        Label::Thumbnail,
        words!("thumbnail thumb 썸네일 image cover サムネイル" by b' '),
    ),
    (
        Label::Aliases,
        words!("aliases alias 별칭 동의어 같은말" by b' '),
    ),
    (
        Label::Chapters,
        words!("chapters timestamps 챕터 타임스탬프 타임라인" by b' '),
    ),
    (
        Label::Detail,
        words!("duration length runtime 길이 재생시간 영상길이 방송시간 분량 러닝타임 channel \
             채널 채널명 チャンネル host 진행 진행자 출연 출연자 게스트 author 작성자 요약자 \
             summarizedby model language 언어 長さ speaker guest 배포일 작성일 요약일 updated \
             created category 카테고리 분류" by b' '),
    ),
];

/// What a label means, whatever its case and spacing.
pub(super) fn label(name: &str) -> Option<Label> {
    if lex::is_label(name) {
        return Some(Label::Tags);
    }
    let plain = plain_name(name);
    let found = LABELS
        .iter()
        .find(|(_, names)| names.contains(&plain.as_str()));
    found.map(|(label, _)| *label)
}

/// A name without case, spacing and punctuation; the beginning of a long one.
pub(in super::super) fn plain_name(name: &str) -> String {
    name.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .take(24)
        .collect()
}

/// Whether a label announces other names for things.
pub(in super::super) fn names_aliases(name: &str) -> bool {
    label(name) == Some(Label::Aliases)
}

/// Whether a label announces the video of the source.
pub(crate) fn names_video(name: &str) -> bool {
    label(name) == Some(Label::Video)
}
