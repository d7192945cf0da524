//! What a source states about itself, and what its reader is told besides.

use yoyak::summary::{self, BroadcastSource, Hints};

#[test]
fn hints_go_before_the_text() {
    let hints = Hints {
        day: "2031-05-09".parse().ok(),
        video: Some("https://youtu.be/ZZZZZZ12_-9?t=5".into()),
        heading: Some("달리".into()),
    };
    let source =
        "# 제목\n방송일: 2031-05-07\n영상: https://youtu.be/abcDEF12_-9\n## 환율\n- 약세임";
    let summary = summary::read(source, &hints).summary;
    assert_eq!(summary.title.as_deref(), Some("제목"));
    assert_eq!(&*summary.heading, "달리");
    assert_eq!(
        summary.broadcast.map(|broadcast| broadcast.from),
        Some(BroadcastSource::Given)
    );
    assert_eq!(
        summary.video.as_ref().map(|video| &*video.id),
        Some("ZZZZZZ12_-9")
    );
}

fn check_day(source: &str, expected: Option<&str>) {
    let summary = summary::read(source, &Hints::default()).summary;
    let day = summary.broadcast.map(|broadcast| broadcast.day.to_string());
    assert_eq!(day.as_deref(), expected, "{source}");
}

/// The seconds in a thumbnail address count as a day in Seoul, and only within
/// what is plausible.
#[test]
fn the_thumbnail_tells_the_day() {
    for (value, expected) in [
        ("735f3e80", Some("2031-05-04")),
        // Fifteen hours after midnight in UTC it is the next day in Seoul.
        ("735f1b3f", Some("2031-05-04")),
        ("735f1b40", Some("2031-05-04")),
        ("00000001", None),
        ("ffffffff", None),
        ("735f3e8", None),
        ("735f3eg0", None),
    ] {
        let source = format!("![](https://i.ytimg.com/vi/abcDEF12_-9/0.jpg?v={value})\n- 약세임");
        check_day(&source, expected);
    }
}

/// A chat program that hands the summary over may name the day, and is believed
/// after the title.
#[test]
fn chatter_names_the_day() {
    let text = "\n\n---\n\n## 환율\n\n- 원화가 약세임\n";
    for (said, expected) in [
        (
            "네, 요청하신 2031년 5월 7일 라이브 요약입니다.",
            Some("2031-05-07"),
        ),
        (
            "Sure! Here is the summary of the livestream of May 7, 2031.",
            Some("2031-05-07"),
        ),
        (
            "네, 요청하신 내용을 2031년 5월 7일 기준으로 요약했습니다.",
            None,
        ),
        (
            "네, 요청하신 2031년 5월 7일 라이브 요약입니다.\n\n# 2031년 4월 30일 방송",
            Some("2031-04-30"),
        ),
    ] {
        check_day(&format!("{said}{text}"), expected);
    }
}

/// A day in full, in whatever form, behind a label.
#[test]
fn header_lines_name_the_day() {
    for (written, expected) in [
        ("2031-05-07", Some("2031-05-07")),
        ("2031.05.07.", Some("2031-05-07")),
        ("2031. 5. 7.", Some("2031-05-07")),
        ("2031/5/7", Some("2031-05-07")),
        ("20310507", Some("2031-05-07")),
        ("2031년 5월 7일(수) 오후 8시", Some("2031-05-07")),
        ("2031年5月7日", Some("2031-05-07")),
        ("31.5.7", Some("2031-05-07")),
        ("'31년 5월 7일", Some("2031-05-07")),
        ("May 7, 2031", Some("2031-05-07")),
        ("7 May 2031", Some("2031-05-07")),
        ("2031-05-07T20:00:00+09:00", Some("2031-05-07")),
        ("2031-02-30", None),
        ("5월 7일", None),
        ("미정", None),
        ("1.5조", None),
    ] {
        let source = format!("방송일: {written}\n\n## 환율\n- 약세임");
        check_day(&source, expected);
    }
}
