//! The temporal tagger against annotated sentences, against the real input and
//! against every day of a leap year.

#[path = "temporal/corpus.rs"]
mod corpus;

use std::path::Path;

use corpus::{Score, Sentence, tagged};
use yoyak::summary::civil::Day;
use yoyak::summary::temporal::{Kind, Tagger};

/// The files that the tagger was written with: every sentence must be right.
const OWN: &[&str] = &[
    "rules", "genre", "context", "forms", "negative", "english", "held", "news",
];

/// The files that were written without sight of what the tagger gives, with the
/// least extent and value F1 and the most negatives hit.
const SECOND: &[(&str, f64, f64, usize)] = &[
    ("second-genre", 0.97, 0.96, 1),
    ("second-news", 0.95, 0.94, 1),
    ("second-context", 0.98, 0.96, 0),
    ("second-english", 0.93, 0.93, 1),
    ("third-genre", 1.0, 1.0, 0),
    ("third-news", 1.0, 1.0, 0),
    ("third-context", 1.0, 1.0, 0),
    ("third-english", 0.95, 0.95, 1),
    ("fourth-genre", 0.99, 0.96, 0),
    ("fourth-context", 0.99, 0.97, 0),
    ("fourth-negative", 1.0, 1.0, 0),
    ("fourth-english", 0.99, 0.94, 0),
    ("fourth-numeric", 1.0, 1.0, 0),
    ("fourth-second", 0.99, 0.97, 0),
    ("fifth-genre", 0.99, 0.99, 0),
    ("fifth-news", 0.99, 0.99, 0),
    ("fifth-context", 0.99, 0.99, 0),
    ("fifth-english", 0.98, 0.98, 0),
    ("fifth-numeric", 1.0, 1.0, 0),
    ("sixth-genre", 0.98, 0.94, 1),
    ("sixth-news", 0.98, 0.94, 0),
    ("sixth-context", 0.96, 0.86, 0),
    ("sixth-english", 0.91, 0.88, 0),
    ("sixth-numeric", 1.0, 0.93, 0),
    ("kept-genre", 0.97, 0.91, 2),
    ("kept-news", 0.95, 0.90, 2),
    ("kept-third-genre", 0.98, 0.97, 1),
    ("kept-third-news", 0.92, 0.83, 1),
    ("kept-third-context", 0.98, 0.95, 0),
    ("kept-third-english", 0.98, 0.93, 1),
    ("kept-fifth-genre", 0.94, 0.87, 1),
    ("kept-fifth-news", 0.96, 0.85, 0),
    ("kept-fifth-context", 0.96, 0.92, 0),
    ("kept-fifth-english", 0.88, 0.82, 0),
    ("kept-fifth-numeric", 0.94, 0.84, 0),
    ("kept-sixth-genre", 0.97, 0.94, 0),
    ("kept-sixth-news", 0.96, 0.91, 0),
    ("kept-sixth-context", 0.97, 0.91, 0),
    ("kept-sixth-english", 0.94, 0.82, 0),
    ("kept-sixth-numeric", 0.87, 0.87, 0),
];

fn sentences(file: &str) -> Vec<Sentence> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/temporal");
    tagged(&data.join(file).with_extension("tsv"))
}

#[test]
fn every_annotated_sentence_reads_as_annotated() {
    let sentences: Vec<_> = OWN.iter().flat_map(|file| sentences(file)).collect();
    let differences: Vec<String> = sentences
        .iter()
        .flat_map(|sentence| {
            sentence
                .differences()
                .into_iter()
                .map(move |line| format!("{} {line}\n    {}", sentence.place, sentence.text))
        })
        .collect();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    let score = Score::of(&sentences);
    assert!(score.extent() >= 1.0 && score.value() >= 1.0, "{score:?}");
    assert!(score.sentences >= 300 && score.negatives >= 80, "{score:?}");
}

#[test]
fn texts_of_another_author_are_read_nearly_as_well() {
    for (file, extent, value, hits) in SECOND {
        let score = Score::of(&sentences(file));
        assert!(
            score.extent() >= *extent && score.value() >= *value && score.hits <= *hits,
            "{file}: {score:?}"
        );
    }
}

/// What the timeline of the real input holds: line, first character after the
/// marker, EDTF.
const REAL_INPUT: &[(usize, usize, &str)] = &[
    (26, 25, "2026-40/.."),
    (28, 3, "2027/2028"),
    (32, 3, "2027~/.."),
    (104, 17, "2026-02-08"),
    (104, 36, "2026-07-20"),
    (112, 0, "2026-04"),
    (116, 0, "2026-01"),
    (118, 0, "2026-01"),
    (124, 0, "2026"),
    (134, 33, "../2026"),
    (148, 3, "201X"),
    (170, 4, "2025-36"),
    (178, 45, "2024-35/.."),
    (178, 82, "2025-40"),
    (184, 63, "2026"),
    (188, 13, "2024-41"),
    (202, 15, "2024"),
    (212, 0, "2022-02~/2026-02"),
];

#[test]
fn the_timeline_of_the_real_input() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/input/000_136b1d8337cc2b33.txt");
    let Ok(source) = std::fs::read_to_string(path) else {
        eprintln!("skipped: the real input is not here");
        return;
    };
    let mut tagger = Tagger::new("2026-02-04".parse().ok());
    let mut found = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let plain = line.replace("**", "");
        let (expressions, text) = match (plain.strip_prefix("## "), plain.strip_prefix("- ")) {
            (Some(heading), _) => (tagger.heading(heading), heading),
            (_, Some(item)) => (tagger.prose(item), item),
            _ => continue,
        };
        for expression in expressions.iter().filter(|expression| expression.timeline) {
            let column = text[..expression.range.start].chars().count();
            found.push((index + 1, column, expression.edtf.to_string()));
        }
    }
    let expected: Vec<_> = REAL_INPUT
        .iter()
        .map(|(line, column, edtf)| (*line, *column, (*edtf).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

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

#[test]
fn any_text_gives_expressions_in_order_and_on_characters() {
    // A small generator of its own: the same texts on every run.
    let pieces = [
        "2031", "년", "5", "월", "14", "일", " ", "~", "-", ".", "/", "(", ")", "수", "'", "26",
        "분기", "Q", "부터", "까지", "지난", "오는", "올", "초", "말", "이후", "전", "3", "개월",
        "주", "만에", "매", "설", "추석", "연휴", "같은", "해", "다음", "날", "，", "月", "日",
        "年", "é", "\u{0}", "🙂", "\n", "May", "June", "last", "year", "since", "FY", "H1", "１",
        "・", "사흘", "하루", "몇", "99", "00", "31",
    ];
    let mut state = 20_310_514_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize
    };
    let mut tagger = Tagger::new(Day::new(2028, 2, 29));
    for _ in 0..8_000 {
        let text: String = (0..next() % 24)
            .map(|_| pieces[next() % pieces.len()])
            .collect();
        let mut end = 0;
        for found in tagger.prose(&text) {
            assert!(
                found.range.start >= end && found.range.start < found.range.end,
                "{text:?}"
            );
            assert!(text.get(found.range.clone()).is_some(), "{text:?}");
            end = found.range.end;
        }
        for range in tagger.impossible() {
            assert!(text.get(range.clone()).is_some(), "{text:?}");
        }
    }
}

#[test]
fn dates_that_no_calendar_has_are_told_and_not_read() {
    for (text, impossible) in [
        ("2월 30일에 발표함", "2월 30일"),
        ("2027년 2월 29일에 발표함", "2027년 2월 29일"),
        ("13월에 발표함", "13월"),
        ("6월 31일까지 접수함", "6월 31일까지"),
    ] {
        let mut tagger = Tagger::new(Day::new(2028, 2, 29));
        assert!(tagger.prose(text).is_empty(), "{text}");
        let told: Vec<_> = tagger
            .impossible()
            .iter()
            .map(|range| &text[range.clone()])
            .collect();
        assert_eq!(told, [impossible], "{text}");
    }
}
