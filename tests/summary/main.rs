//! What `summary::read` understands: text in, tree and notices out.
//!
//! Deliberately absent: recovered nesting, what tags are about, and dates, which
//! have tests of their own. The trees show the nesting as it is written.

mod characters;
mod golden;
mod statements;
mod tree;

use yoyak::summary::{self, Hints, Language};

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
