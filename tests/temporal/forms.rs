//! One form of each rule, alone: on every day of a leap year, and with each
//! syllable written onto it.

use yoyak::summary::civil::Day;
use yoyak::summary::temporal::{Kind, Tagger};

/// Forms that stand for themselves, one of each rule.
const FORMS: &[&str] = &[
    "2031년 5월 14일",
    "2031-05-14",
    "2031.05.14",
    "5월 14일",
    "5월 9~13일",
    "3~4월",
    "2027~2028년",
    "1분기",
    "3분기부터",
    "상반기",
    "올해 하반기",
    "1Q26",
    "2H26",
    "FY26",
    "2010년대 후반",
    "내년 초",
    "연말",
    "다음 달",
    "지난달 말",
    "이번 주",
    "다음 주 화요일",
    "지난 금요일",
    "오는 20일",
    "지난 3일",
    "5월 셋째 주",
    "6월 첫째 월요일",
    "6월 마지막 날",
    "어제",
    "모레",
    "오늘",
    "사흘 전",
    "두 달 뒤",
    "3년 전",
    "2주 후",
    "설 연휴",
    "추석",
    "크리스마스",
    "올여름",
    "지난겨울",
    "2월 29일",
    "12월 31일까지",
    "1월 1일부터",
    "11월~2월",
    "28일~3일",
    "금요일",
    "이번 주말",
    "전년 동기",
    "이듬해",
    "그해 말",
    "지난 1년간",
    "향후 6개월",
    "30일 이내",
    "월말",
    "분기 말",
    "작년 같은 기간",
    "2030년 이전",
    "2월 중순부터 4월 초까지",
    "next Tuesday",
    "last month",
    "in two weeks",
    "2031年2月4日",
    "5월 14일 오후 3시",
    "2031년 22주차",
    "2027-2029",
    "'33년",
    "2/8(일)",
    "21세기",
    "상·하반기",
    "다음 주말",
    "내년 설 전",
    "1년 반 뒤",
    "10거래일",
    "매월 말",
    "하루 두 번",
    "최근",
    "the third quarter of 2031",
    "June 3-7",
    "by year-end",
    "next five years",
    "새해",
    "이달 말일",
    "08년",
    "72년 가을",
    "지난 97년",
    "18세기 중엽",
    "작년 이맘때",
    "매주 월·수·금",
    "오늘 밤 9시",
    "3·1절",
    "전 분기",
    "같은 달",
    "2026년 1월~2027년 3월",
    "1~3분기",
    "올 들어",
];

#[test]
fn every_form_on_every_day_of_a_leap_year_has_its_days_in_order() {
    let first = Day::new(2028, 1, 1).expect("a day");
    for form in FORMS {
        for offset in 0..366 {
            let day = first.plus_days(offset);
            for sentence in [
                form.to_string(),
                format!("{form} 발표될 예정임."),
                format!("{form} 발표됐다."),
            ] {
                let expressions = Tagger::new(Some(day)).prose(&sentence);
                let first = expressions.first().map(|first| first.range.clone());
                let whole = form.len() - form.strip_suffix(" 들어").map_or(0, |_| " 들어".len());
                let article = if form.starts_with("the ") { 4 } else { 0 };
                assert_eq!(first, Some(article..whole), "{sentence} on {day}");
                for found in expressions {
                    if let (Some(start), Some(end)) = (found.start, found.end) {
                        assert!(start < end, "{sentence} on {day}: {start} to {end}");
                    }
                    let dateless = matches!(
                        found.kind,
                        Kind::Duration | Kind::Recurrence | Kind::VagueNow
                    );
                    assert_eq!(
                        found.start.is_none() && found.end.is_none(),
                        dateless || found.edtf.is_empty(),
                        "{sentence} on {day}"
                    );
                }
            }
        }
    }
}

/// Syllables that may follow a date by themselves: particles, endings, nouns
/// that are written on, and what belongs to the date.
const MAY_FOLLOW: &str = "의은는이가을를도와과만뿐씩엔나며고면란라다든인임일여자중내간치분째발안뒤후전\
                          에로경쯤께초말봄새";

#[test]
fn a_syllable_glued_to_a_date_unmakes_it_unless_it_is_a_particle() {
    let forms = [
        "2031년",
        "3월",
        "14일",
        "1분기",
        "내년",
        "다음 달",
        "금요일",
        "추석",
        "2010년대",
    ];
    for form in forms {
        for syllable in '가'..='힣' {
            let before = format!("{syllable}{form}");
            let at = syllable.len_utf8();
            let found = Tagger::new(None).prose(&before);
            assert!(
                found.iter().all(|found| found.range.start != at),
                "{before} is no date"
            );
            if MAY_FOLLOW.contains(syllable) {
                continue;
            }
            let after = format!("{form}{syllable}");
            let found = Tagger::new(None).prose(&after);
            assert!(
                found.iter().all(|found| found.range.end < form.len()),
                "{after} is no date: {found:?}"
            );
        }
    }
}

#[test]
fn every_form_keeps_to_the_ends_of_words() {
    let hangul = |letter: char| ('가'..='힣').contains(&letter);
    for form in FORMS {
        let written_on = |letter: char| hangul(letter) || letter.is_ascii_digit();
        let glues_before = form.starts_with(written_on);
        let glues_after = form.ends_with(hangul);
        for syllable in ('가'..='힣').step_by(61) {
            let before = format!("{syllable}{form}");
            let found = Tagger::new(None).prose(&before);
            assert!(
                !glues_before || found.iter().all(|found| found.range.start > 3),
                "{before} does not begin with a date: {found:?}"
            );
            let after = format!("{form}{syllable}");
            let found = Tagger::new(None).prose(&after);
            assert!(
                !glues_after
                    || MAY_FOLLOW.contains(syllable)
                    || found.iter().all(|found| found.range.end < form.len()),
                "{after} does not end with a date: {found:?}"
            );
        }
    }
}
