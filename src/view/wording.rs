//! Every sentence of the interface, in Korean and English, in one place.
//!
//! Deliberately absent: the notices for authors, which speak for themselves
//! ([`NoticeKind`](crate::summary::NoticeKind)).

mod figure;
mod particle;

use figure::ordinal;
use particle::with_object;

use crate::reading::{Announcement, Locale, Matching};
use crate::summary::Language;
use crate::summary::civil::Day;
use crate::summary::timeline::{Group, Shape, Span};

/// The interface in one language, as one locale writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words(pub(super) Language, pub(super) Locale);

/// Phrases without anything inserted: name, Korean, English.
macro_rules! phrases {
    ($($name:ident: $korean:literal, $english:literal;)*) => {
        impl Words {
            $(pub(super) fn $name(self) -> &'static str {
                match self.0 {
                    Language::Korean => $korean,
                    Language::English => $english,
                }
            })*
        }
    };
}

phrases! {
    tag: "ko", "en";
    kicker: "라이브 요약", "Stream summary";
    guessed: "추정", "estimated";
    guessed_why: "썸네일 주소에서 추정한 날짜입니다", "This day was estimated from the address of the thumbnail";
    loading: "요약을 불러오는 중입니다", "Loading the summary";
    failed: "요약을 보여 드릴 수 없습니다", "The summary cannot be shown";
    try_again: "다시 시도", "Try again";
    play: "영상 재생", "Play the video";
    watch: "YouTube에서 영상 보기", "Watch the video on YouTube";
    player: "영상", "Video";
    stop: "영상 닫기", "Close the video";
    search: "본문 검색", "Search the text";
    search_hint: "본문 검색 (초성도 됩니다)", "Search the text";
    next_hit: "다음 결과", "Next result";
    previous_hit: "이전 결과", "Previous result";
    clear_query: "검색어 지우기", "Clear the search";
    ignore_spaces: "띄어쓰기 무시", "Ignore spaces";
    open_all: "모두 펼치기", "Open all";
    close_all: "모두 접기", "Close all";
    copy_link: "링크 복사", "Copy link";
    copy_item_link: "이 항목의 링크 복사", "Copy a link to this point";
    copy_date_link: "이 날짜의 링크 복사", "Copy a link to this date";
    copy_section_link: "이 주제의 링크 복사", "Copy a link to this topic";
    follow_heading: "제목의 링크 열기", "Open the link of the heading";
    copy_markdown: "마크다운으로 복사", "Copy as Markdown";
    copy_plain: "글만 복사", "Copy as plain text";
    hashtags: "해시태그", "Hashtags";
    find_tag: "태그 찾기", "Find a tag";
    no_such_tag: "맞는 태그가 없습니다", "No such tag";
    fewer: "접기", "Fewer";
    every_tag: "전체", "All";
    show_every_tag: "태그 모두 보기", "Show all tags";
    matching: "태그를 여럿 고르면", "With several tags";
    any: "하나라도", "Any";
    all: "모두", "All";
    clear_filter: "필터 지우기", "Clear filter";
    nothing_together: "고른 태그와 함께 나오는 항목이 없습니다", "No point has this tag together with the chosen ones";
    nothing_found: "본문에서 이 태그를 찾지 못했습니다", "The text never comes to this tag";
    nothing_kept: "고른 태그에 모두 맞는 항목이 없습니다", "No point matches every chosen tag";
    nothing_kept_advice: "태그를 하나 빼거나 ‘하나라도’로 바꿔 보세요.", "Take one out, or match any of them.";
    nothing_to_read: "아직 읽을 내용이 없습니다", "There is nothing to read yet";
    nothing_to_read_advice: "이 요약에는 주제도 항목도 없습니다.", "This summary has no topics and no points.";
    done: "끝냄", "Done";
    to_do: "할 일", "To do";
    opening: "머리말", "Introduction";
    other: "그 밖의 내용", "Other";
    sidebar: "찾아보기", "Browse";
    dates: "날짜", "Dates";
    stream: "방송 순서", "In stream order";
    date_timeline: "날짜 타임라인", "Timeline of dates";
    broadcast_day: "방송일", "Broadcast";
    today: "오늘", "Today";
    passed_since: "방송 당시 예정 · 지금은 지남", "ahead then · now past";
    reference_period: "지표", "figure";
    outdated: "방송일보다 앞선 때의 전망입니다.", "This forecast is dated before the broadcast.";
    unresolved: "기준일 없음", "No day to count from";
    unresolved_why: "방송일을 알 수 없어 날짜로 바꾸지 못했습니다.", "The broadcast day is unknown, so these could not be dated.";
    related_only: "관련 날짜만", "Related dates only";
    related_topics_only: "관련 주제만", "Related topics only";
    no_related: "여기에 걸리는 날짜가 없습니다.", "No dates here.";
    previous_mention: "이전 언급", "Previous mention";
    next_mention: "다음 언급", "Next mention";
    legend: "표시와 키", "Marks and keys";
    keys: "키보드: ↑ ↓ 날짜 사이 · ← → 다른 언급, 해 접고 펴기 · Enter 본문으로", "Keys: ↑ ↓ between dates · ← → other mentions, folding a year · Enter to the text";
    export: "날짜 내려받기", "Download the dates";
    last_past: "지난", "Last";
    next_ahead: "다음 예정", "Next";
    footnotes: "각주", "Notes";
    back_to_text: "본문으로", "Back to the text";
}

impl Words {
    /// The day in the line above the title.
    pub(super) fn broadcast_on(self, day: Day) -> String {
        match self.0 {
            Language::Korean => format!("{} 방송", self.day(day)),
            Language::English => format!("Broadcast on {}", self.day(day)),
        }
    }

    /// The number of topics.
    pub(super) fn topics(self, count: u32) -> String {
        match self.0 {
            Language::Korean => format!("주제 {}", self.number(count)),
            Language::English => self.plural(count, "topic"),
        }
    }

    /// The number of points.
    pub(super) fn points(self, count: u32) -> String {
        match self.0 {
            Language::Korean => format!("항목 {}", self.number(count)),
            Language::English => self.plural(count, "point"),
        }
    }

    /// The number of dates.
    pub(super) fn dated(self, count: u32) -> String {
        match self.0 {
            Language::Korean => format!("날짜 {}", self.number(count)),
            Language::English => self.plural(count, "date"),
        }
    }

    /// How long reading takes.
    pub(super) fn reading_time(self, minutes: u32) -> String {
        match self.0 {
            Language::Korean => format!("약 {minutes}분 읽기"),
            Language::English => format!("about {minutes} min read"),
        }
    }

    /// What a filter comes to, after its tags: `3개 주제, 17개 항목`.
    pub(super) fn kept(self, sections: u32, items: u32) -> String {
        match self.0 {
            Language::Korean => format!(
                "{}개 주제, {}개 항목",
                self.number(sections),
                self.number(items)
            ),
            Language::English => {
                format!(
                    "{}, {}",
                    self.plural(sections, "topic"),
                    self.plural(items, "point")
                )
            }
        }
    }

    /// What a search comes to: where the viewer is, of how many.
    pub(super) fn found(
        self,
        query: &str,
        hits: u32,
        current: Option<u32>,
        filtered: bool,
    ) -> String {
        match (self.0, hits, current) {
            (Language::Korean, 0, _) if filtered => format!("‘{query}’ 필터 안에서 찾을 수 없음"),
            (Language::English, 0, _) if filtered => {
                format!("‘{query}’ not found under the filter")
            }
            (Language::Korean, 0, _) => format!("‘{query}’ 찾을 수 없음"),
            (Language::Korean, _, None) => format!("‘{query}’ {}곳", self.number(hits)),
            (Language::Korean, _, Some(at)) => format!(
                "‘{query}’ {}곳 중 {}번째",
                self.number(hits),
                self.number(at + 1)
            ),
            (Language::English, 0, _) => format!("‘{query}’ not found"),
            (Language::English, _, None) => format!("‘{query}’: {}", self.plural(hits, "place")),
            (Language::English, _, Some(at)) => format!(
                "‘{query}’: {} of {}",
                self.number(at + 1),
                self.number(hits)
            ),
        }
    }

    /// What pressing a chip does: for its hint and for screen readers.
    pub(super) fn chip(self, tag: &str, count: u32, pressed: bool, alone: bool) -> String {
        match (self.0, pressed, alone) {
            (Language::Korean, true, _) => {
                format!("{} 필터에서 빼기", with_object(&format!("#{tag}")))
            }
            (Language::Korean, false, true) => {
                format!("#{tag} 항목 {}개만 보기", self.number(count))
            }
            (Language::Korean, false, false) => {
                format!(
                    "{} 더하면 {}개 항목이 남습니다",
                    with_object(&format!("#{tag}")),
                    self.number(count)
                )
            }
            (Language::English, true, _) => format!("Take #{tag} out of the filter"),
            (Language::English, false, true) => {
                format!("Show only {} on #{tag}", self.plural(count, "point"))
            }
            (Language::English, false, false) => {
                format!("Adding #{tag} leaves {}", self.plural(count, "point"))
            }
        }
    }

    /// The button for the chips that do not fit.
    /// The number at a section, for screen readers: of its points, those kept.
    pub(super) fn count(self, kept: Option<u32>, total: u32) -> String {
        match (self.0, kept) {
            (Language::Korean, None) => format!("{}개 항목", self.number(total)),
            (Language::Korean, Some(kept)) => {
                format!("{}개 항목 중 {}개", self.number(total), self.number(kept))
            }
            (Language::English, None) => self.plural(total, "point"),
            (Language::English, Some(kept)) => {
                format!("{} of {}", self.number(kept), self.plural(total, "point"))
            }
        }
    }

    /// The number of places that a search found in a section.
    pub(super) fn found_here(self, hits: u32) -> String {
        match self.0 {
            Language::Korean => format!("{}곳", self.number(hits)),
            Language::English => self.plural(hits, "hit"),
        }
    }

    /// Going to a second of the video.
    pub(super) fn seek(self, time: &str) -> String {
        match self.0 {
            Language::Korean => format!("영상 {time}부터 재생"),
            Language::English => format!("Play the video from {time}"),
        }
    }

    /// A task box.
    pub(super) fn task(self, done: bool) -> &'static str {
        match done {
            true => self.done(),
            false => self.to_do(),
        }
    }

    /// The name of the section with this index where the text gives it none.
    pub(super) fn unnamed(self, section: u32) -> &'static str {
        match section {
            0 => self.opening(),
            _ => self.other(),
        }
    }

    /// The header of a group of dates.
    pub(super) fn period(self, group: &Group) -> String {
        match (self.0, group.span) {
            (Language::Korean, Span::Century) => format!("{}세기", group.year / 100 + 1),
            (Language::English, Span::Century) => {
                format!("{} century", ordinal(group.year / 100 + 1))
            }
            (Language::Korean, Span::Decade) => format!("{}년대", group.year),
            (Language::English, Span::Decade) => format!("{}s", group.year),
            (_, Span::Year) => group.year.to_string(),
        }
    }

    /// What choosing a group of dates does.
    pub(super) fn only_period(self, period: &str) -> String {
        match self.0 {
            Language::Korean => {
                let year = period.parse::<u32>().map_or("", |_| "년");
                format!("{period}{year} 날짜가 나오는 항목만 보기")
            }
            Language::English => format!("Show only points with dates in {period}"),
        }
    }

    /// The year that the text leaves out.
    pub(super) fn in_year(self, year: i32) -> String {
        match self.0 {
            Language::Korean => format!("{year}년"),
            Language::English => year.to_string(),
        }
    }

    /// Days from today to a day ahead.
    pub(super) fn days_left(self, days: i32) -> String {
        match (self.0, days) {
            (Language::Korean, 0) => "오늘".to_owned(),
            (Language::Korean, _) => format!("{days}일 남음"),
            (Language::English, 0) => "today".to_owned(),
            (Language::English, _) => format!("{} left", self.plural(days.unsigned_abs(), "day")),
        }
    }

    /// What a mark's shape means.
    pub(super) fn shape(self, shape: Shape) -> &'static str {
        match (self.0, shape) {
            (Language::Korean, Shape::Written) => "글에 적힌 때",
            (Language::Korean, Shape::Inferred) => "연도 등을 미루어 안 때",
            (Language::Korean, Shape::Span) => "기간",
            (Language::Korean, Shape::Open) => "그때부터",
            (Language::Korean, Shape::Fuzzy) => "대략",
            (Language::Korean, Shape::Deadline) => "그때까지",
            (Language::Korean, Shape::Reference) => "지표가 다루는 때",
            (Language::English, Shape::Written) => "written in the text",
            (Language::English, Shape::Inferred) => "year inferred",
            (Language::English, Shape::Span) => "a span",
            (Language::English, Shape::Open) => "from then on",
            (Language::English, Shape::Fuzzy) => "roughly",
            (Language::English, Shape::Deadline) => "by then",
            (Language::English, Shape::Reference) => "the period of a figure",
        }
    }

    /// How tags combine.
    pub(super) fn combine(self, matching: Matching) -> &'static str {
        match matching {
            Matching::Any => self.any(),
            Matching::All => self.all(),
        }
    }

    /// What an effect came to.
    pub(super) fn announcement(self, announcement: Announcement) -> &'static str {
        match (self.0, announcement) {
            (Language::Korean, Announcement::LinkCopied) => "링크를 복사했습니다",
            (Language::Korean, Announcement::TextCopied) => "글을 복사했습니다",
            (Language::Korean, Announcement::CopyRefused) => "복사하지 못했습니다",
            (Language::Korean, Announcement::LinkLost) => "링크가 가리키는 글이 이 요약에 없습니다",
            (Language::Korean, Announcement::NoVideo) => "여기서 재생할 영상이 없습니다",
            (_, Announcement::TagNowhere) => self.nothing_found(),
            (_, Announcement::TagNotTogether) => self.nothing_together(),
            (Language::English, Announcement::LinkCopied) => "Link copied",
            (Language::English, Announcement::TextCopied) => "Text copied",
            (Language::English, Announcement::CopyRefused) => "Could not copy",
            (Language::English, Announcement::NoVideo) => "There is no video to play here",
            (Language::English, Announcement::LinkLost) => {
                "What the link leads to is not in this summary"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_dates_are_named() {
        let check = |year, span, korean: &str, english: &str| {
            let group = Group {
                year,
                span,
                coarse: vec![],
                fine: vec![],
                due: vec![],
            };
            let name = |language| Words(language, Locale::default()).period(&group);
            assert_eq!(name(Language::Korean), korean);
            assert_eq!(name(Language::English), english);
        };
        check(1911, Span::Year, "1911", "1911");
        check(2030, Span::Decade, "2030년대", "2030s");
        check(2000, Span::Century, "21세기", "21st century");
        check(1800, Span::Century, "19세기", "19th century");
        check(1100, Span::Century, "12세기", "12th century");
        check(2100, Span::Century, "22세기", "22nd century");
    }
}
