//! Variants of single characters and bytes, which an editor would spoil in a
//! file of their own, and citations.

use yoyak::summary::{self, Hints, Inline};

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
