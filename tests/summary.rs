//! What `summary::read` understands: text in, tree and notices out.
//!
//! Each file of `tests/data/summary/` is a text in one of the variants that
//! summaries come in; the file of the same name ending in `.tree` is what is
//! read from it. `UPDATE_EXPECT=1` writes those anew. Variants that an editor
//! would spoil (byte order marks, decomposed Hangul) are written here, with
//! escapes.
//!
//! Deliberately absent: recovered nesting, what tags are about, and dates, which
//! have tests of their own. The trees show the nesting as it is written.

#[path = "summary/tree.rs"]
mod tree;

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use tree::tree;
use yoyak::summary::{self, BroadcastSource, Hints, Inline, Language, Prose};

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/summary")
}

#[test]
fn every_variant_is_read_as_its_tree_says() {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(directory())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "tree")
        })
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let source = std::fs::read_to_string(&path).unwrap();
        let read = summary::read(&source, &Hints::default());
        expect_file![path.with_extension("tree")].assert_eq(&tree(&read));
    }
}

/// The real input is not part of the project; where it lies beside it, it
/// must be understood.
#[test]
fn the_real_input_is_understood() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/input/000_136b1d8337cc2b33.txt"
    );
    let Ok(source) = std::fs::read_to_string(path) else {
        println!("skipped: {path} is not there");
        return;
    };
    let read = summary::read(&source, &Hints::default());
    let summary = &read.summary;
    assert_eq!(summary.title, None);
    assert!(summary.heading.ends_with("개 주제"), "{}", summary.heading);
    assert_eq!(summary.sections.len(), 10);
    let items = summary.sections.iter().map(|section| section.items.len());
    assert_eq!(items.sum::<usize>(), 101);
    assert_eq!(summary.hashtags.len(), 31);
    assert!(summary.timestamps.is_empty());
    let broadcast = summary.broadcast.expect("a day");
    assert_eq!(broadcast.day.to_string(), "2026-02-04");
    assert_eq!(broadcast.from, BroadcastSource::Thumbnail);
    let video = summary.video.as_ref().expect("a video");
    assert_eq!(video.id.len(), 11);
    let lines = source.lines().zip(1..);
    let bullets = lines.filter(|(line, _)| line.starts_with("- "));
    let items = summary.sections.iter().flat_map(|section| &section.items);
    assert!(
        items
            .map(|item| item.line)
            .eq(bullets.map(|(_, number)| number))
    );
}

/// Every character that is shown stands where the model says, whatever was
/// rewritten on the way.
#[test]
fn every_character_knows_its_place_on_disk() {
    for entry in std::fs::read_dir(directory()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<Vec<char>> = source
            .split('\n')
            .map(|line| line.chars().collect())
            .collect();
        let summary = summary::read(&source, &Hints::default()).summary;
        let headings = summary
            .sections
            .iter()
            .filter_map(|section| section.heading.as_ref());
        let mut proses: Vec<&Prose> = headings.collect();
        for item in summary.sections.iter().flat_map(|section| &section.items) {
            for block in &item.blocks {
                block.for_each_prose(&mut |prose| proses.push(prose));
            }
        }
        for prose in proses {
            for (offset, char) in prose.text.char_indices().filter(|(_, char)| *char != '\n') {
                let at = prose.position(offset);
                let line = at
                    .line
                    .checked_sub(1)
                    .and_then(|line| lines.get(line as usize));
                let found = line.and_then(|line| line.get(at.column as usize));
                assert_eq!(
                    found,
                    Some(&char),
                    "{path:?}: {:?} at {offset}, {at:?}",
                    prose.text
                );
            }
        }
    }
}

fn first_item(source: &str) -> String {
    let read = summary::read(source, &Hints::default());
    let item = read
        .summary
        .sections
        .iter()
        .find_map(|section| section.items.first());
    let prose = item.and_then(|item| item.prose());
    prose.map_or(String::new(), |prose| {
        let at = prose.position(0);
        format!("{}:{} {}", at.line, at.column, prose.text)
    })
}

/// Characters that an editor would spoil in a file of their own.
#[test]
fn characters_are_repaired() {
    for (source, expected) in [
        ("\u{feff}## 환율\r\n- 약세임\r\n", "2:2 약세임"),
        ("## 환율\r- 약세임\r", "2:2 약세임"),
        ("- \u{110b}\u{1163}\u{11a8}\u{1109}\u{1166}임", "1:2 약세임"),
        ("-\u{a0}약세\u{a0}임", "1:2 약세 임"),
        ("- 약\u{200b}세\u{2060}임", "1:2 약세임"),
        ("\u{3000}- 약세임", "1:3 약세임"),
        (
            "- 약세임 \u{e200}cite\u{e202}turn0search1\u{e201}",
            "1:2 약세임",
        ),
        ("- 약세임 citeturn0search1turn2news3", "1:2 약세임"),
        (
            "- 👨\u{200d}👩\u{200d}👧 가족",
            "1:2 👨\u{200d}👩\u{200d}👧 가족",
        ),
        ("- か\u{3099}", "1:2 が"),
    ] {
        assert_eq!(first_item(source), expected, "{source:?}");
    }
}

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
        let summary = summary::read(&source, &Hints::default()).summary;
        let day = summary.broadcast.map(|broadcast| broadcast.day.to_string());
        assert_eq!(day.as_deref(), expected, "{value}");
    }
}

#[test]
fn bytes_become_text_or_a_reason() {
    use yoyak::summary::source::{NotText, decode};
    let text = "## 환율\n- 약세임\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        little.clone(),
        big.clone(),
        [b"\xff\xfe", &*little].concat(),
        [b"\xfe\xff", &*big].concat(),
    ] {
        assert_eq!(
            decode(&bytes).map(|decoded| decoded.text).as_deref(),
            Ok(text)
        );
    }
    let broken = [text.as_bytes(), b"\xff", text.repeat(9).as_bytes()].concat();
    assert_eq!(decode(&broken).map(|decoded| decoded.unreadable), Ok(1));
    // 원화가 약세임 in EUC-KR.
    let korean = b"- \xbf\xf8\xc8\xad\xb0\xa1 \xbe\xe0\xbc\xbc\xc0\xd3\n";
    assert_eq!(decode(korean), Err(NotText::Encoding("euc-kr")));
    assert_eq!(
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"),
        Err(NotText::Binary)
    );
    assert_eq!(decode(&[0; 64]), Err(NotText::Binary));
    assert_eq!(decode(b"").map(|decoded| decoded.text).as_deref(), Ok(""));
}

/// Citations stand beside the words, in whatever mark is around these, and are
/// no part of the text.
#[test]
fn citations_are_no_part_of_the_text() {
    fn marks(inlines: &[Inline], found: &mut Vec<String>) {
        for inline in inlines {
            match inline {
                Inline::Citation(mark) => found.push(mark.to_string()),
                Inline::Strong(content) | Inline::Emphasis(content) => marks(content, found),
                _ => {}
            }
        }
    }
    for (source, text, expected) in [
        ("약세임 [1, 4-6].", "약세임.", "[1, 4-6]"),
        ("약세[1]. 강세 [2][3] [4]", "약세. 강세", "[1] [2] [3] [4]"),
        (
            "**약세(원화)** [1–2]는 아님 [3-4]",
            "약세(원화) [1–2]는 아님",
            "[3-4]",
        ),
        ("**약세(원화)** [1-2].", "약세(원화).", "[1-2]"),
        ("**(weak)** [1]. *won* [2]", "(weak). won", "[1] [2]"),
        (
            "https://example.com/a [1-2]",
            "https://example.com/a",
            "[1-2]",
        ),
        ("    ① 약세 [1]\n    ② 강세 [2]", "약세", "[1]"),
        ("표 [1]과 [2]", "표 [1]과 [2]", ""),
    ] {
        let read = summary::read(&format!("- {source}"), &Hints::default());
        let prose = read.summary.sections[0].items[0].prose().unwrap().clone();
        let mut found = Vec::new();
        marks(&prose.inlines, &mut found);
        assert_eq!(
            (&*prose.text, &*found.join(" ")),
            (text, expected),
            "{source}"
        );
    }
}

/// Any text gives a value. The repeated pieces are those that passes look ahead
/// or back for; none may take more than its share of time or stack.
#[test]
fn nothing_makes_it_fail() {
    const PIECES: [&str; 40] = [
        "> ",
        "[",
        "**a ",
        "• a ",
        "#태그 ",
        "youtu",
        "(03:15) ",
        "a: ",
        "\t",
        "\u{1112}\u{1161}\u{11ab}",
        "a\u{200b}",
        "- - ",
        "【12",
        "1",
        "1:02 ",
        "\\#",
        "<summary>",
        "-\n",
        "# a\n",
        "**a**\n",
        "📌 a\n",
        "a:\n",
        "1:02 a\n",
        "1. a\n",
        "```\n",
        "a: b\n",
        "■ a\n",
        "#a\n",
        "- a\n• b\n1. c\n",
        "\r",
        "[a,",
        "| a | b |\n",
        "가나다.\n",
        "{\"a\":",
        "<li>",
        "&amp;",
        "---\n",
        "\"",
        "00:01 --> 00:02\n",
        "- a - b. - c",
    ];
    for piece in PIECES {
        for before in [
            "",
            "---\n",
            "{",
            "<p>",
            "WEBVTT\n\n",
            "```\n",
            "## a\n",
            "- a\n",
        ] {
            let source = format!("{before}{}", piece.repeat(80));
            summary::read(&source, &Hints::default());
        }
    }
    let steps: String = (0..400)
        .map(|step| format!("{}- a\n", " ".repeat(step)))
        .collect();
    summary::read(&steps, &Hints::default());
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
        let summary = summary::read(&source, &Hints::default()).summary;
        let day = summary.broadcast.map(|broadcast| broadcast.day.to_string());
        assert_eq!(day.as_deref(), expected, "{written}");
    }
}

#[test]
fn unreadable_characters_are_noticed_where_they_begin() {
    let read = summary::read("## 환율\n- 약\u{fffd}세\u{fffd}임", &Hints::default());
    let notice = read
        .notices
        .iter()
        .find(|notice| notice.kind.name() == "characters-unreadable");
    let position = notice.map(|notice| (notice.position.line, notice.position.column));
    assert_eq!(position, Some((2, 3)));
}

/// A notice is one line, however long the words that it quotes, and its advice
/// can be left out.
#[test]
fn notices_are_short() {
    let long = format!("data:text/html,{}", "a".repeat(999));
    let source = format!("- 환율:\n- [자료]({long})\n- [자료]({long})\n\n#없음 #또없음");
    let read = summary::read(&source, &Hints::default());
    assert!(read.notices.len() > 3, "{:?}", read.notices);
    for notice in &read.notices {
        for language in [Language::Korean, Language::English] {
            let sentence = notice.kind.sentence(language);
            assert!(
                !sentence.contains('\n') && sentence.chars().count() < 200,
                "{sentence}"
            );
            let brief = notice.kind.brief(language);
            assert!(
                sentence.starts_with(&brief) && brief.ends_with('.'),
                "{brief}"
            );
            assert!(brief.len() < sentence.len(), "{brief}");
        }
    }
}
