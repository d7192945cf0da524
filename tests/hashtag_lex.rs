//! Hashtags from the outside: what is one, and what only looks like one.

use yoyak::summary::hashtag::lex;

/// Lines of tags, and the tags in them.
#[test]
fn lines_of_tags() {
    let corpus: &[(&str, &[&str])] = &[
        ("#HBM #CXL", &["HBM", "CXL"]),
        ("#HBM, #CXL,#엔비디아", &["HBM", "CXL", "엔비디아"]),
        ("#HBM、#CXL・#半導体", &["HBM", "CXL", "半導体"]),
        ("#HBM#CXL#엔비디아", &["HBM", "CXL", "엔비디아"]),
        ("#HBM/#CXL | #TPU", &["HBM", "CXL", "TPU"]),
        ("#HBM", &["HBM"]),
        ("#HBM #🔥급등 #❤️\u{fe0f}금리", &["HBM", "급등", "금리"]),
        ("- #HBM", &["HBM"]),
        ("* #HBM #CXL", &["HBM", "CXL"]),
        ("> #HBM #CXL", &["HBM", "CXL"]),
        ("  #HBM\u{3000}#CXL\u{a0}#TPU  ", &["HBM", "CXL", "TPU"]),
        ("＃에이치비엠 ＃구글", &["에이치비엠", "구글"]),
        ("태그: #HBM #CXL", &["HBM", "CXL"]),
        ("태그 #HBM #CXL", &["HBM", "CXL"]),
        ("**태그:** #HBM #CXL", &["HBM", "CXL"]),
        ("**해시태그**: #HBM, #CXL", &["HBM", "CXL"]),
        (
            "Tags: HBM, Physical AI, R&D",
            &["HBM", "Physical AI", "R&D"],
        ),
        ("TAGS：HBM; CXL", &["HBM", "CXL"]),
        (
            "키워드: HBM · CXL · 피지컬 AI",
            &["HBM", "CXL", "피지컬 AI"],
        ),
        ("핵심 키워드 : 금리, 환율", &["금리", "환율"]),
        ("🏷️ 태그: 금리 환율 유가", &["금리", "환율", "유가"]),
        ("[키워드] 금리, 환율", &["금리", "환율"]),
        ("タグ：半導体、生成AI", &["半導体", "生成AI"]),
        ("태그: #금리, 환율", &["금리", "환율"]),
        ("#피지컬_AI #피지컬-AI", &["피지컬_AI", "피지컬-AI"]),
        ("#피지컬\\_AI #a_b_", &["피지컬_AI", "a_b"]),
        (
            "#R&D #5G #C++ #1위 #3분기",
            &["R&D", "5G", "C++", "1위", "3분기"],
        ),
        ("#C# #F# #Java", &["C#", "F#", "Java"]),
        (
            "#GPT-4.5 #Node.js #디즈니+ #3%룰",
            &["GPT-4.5", "Node.js", "디즈니+", "3%룰"],
        ),
        (
            "#한·미정상회담 #McDonald's",
            &["한·미정상회담", "McDonald's"],
        ),
        ("\\#태그 \\#둘", &["태그", "둘"]),
        ("#산업/반도체 #정책/금리", &["산업/반도체", "정책/금리"]),
        ("#HBM. #CXL!", &["HBM", "CXL"]),
        (
            "#\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}",
            &["한국"],
        ),
        ("#HBM\u{200b} #CXL\u{feff}", &["HBM", "CXL"]),
        ("**#HBM** **#CXL**", &["HBM", "CXL"]),
        ("*#HBM #CXL*", &["HBM", "CXL"]),
        ("`#HBM` `#CXL`", &["HBM", "CXL"]),
        (
            "[#HBM](https://x.test/tag/HBM) [#CXL](https://x.test/#c)",
            &["HBM", "CXL"],
        ),
        ("🔥 #HBM 🚀 #CXL", &["HBM", "CXL"]),
        ("#피지컬 AI, #구글 TPU", &["피지컬 AI", "구글 TPU"]),
        ("#피지컬 AI #HBM #CXL", &["피지컬 AI", "HBM", "CXL"]),
        ("#에픽(EPYC) #VLA", &["에픽(EPYC)", "VLA"]),
        ("#A100 #B200 #FED #18A", &["A100", "B200", "FED", "18A"]),
        ("#HBM #fff #CXL", &["HBM", "CXL"]),
        ("#HBM #2026 #CXL", &["HBM", "2026", "CXL"]),
        ("#HBM #1 #CXL", &["HBM", "CXL"]),
        ("태그: 금리, 환율, 유가 등", &["금리", "환율", "유가"]),
        (
            "키워드: 금리, 신호등, 해외, 등등.",
            &["금리", "신호등", "해외"],
        ),
        ("Tags: rates, oil, etc.", &["rates", "oil"]),
        ("タグ：円安、金利など", &["円安", "金利"]),
        ("#금리 #환율 등", &["금리", "환율"]),
        ("#금리, #환율, #유가 외", &["금리", "환율", "유가"]),
    ];
    for (line, tags) in corpus {
        let read = lex::tag_line(line).map(|tokens| names(&tokens));
        assert_eq!(read.as_deref(), Some(&owned(tags)[..]), "{line}");
    }
}

/// Lines that only look like it.
#[test]
fn other_lines() {
    let corpus = [
        "",
        "#",
        "# 제목",
        "# 태그",
        "## HBM",
        "##HBM",
        "#1",
        "#123",
        "#1 #2 #3",
        "#fff",
        "#0a7bff",
        "#fff #000 #ffeedd",
        "C#",
        "C# 과 F#",
        "https://x.test/#a",
        "[목차](#목차)",
        "`#include`",
        "본문의 #HBM 이야기",
        "#HBM 수요가 늘어남",
        "#HBM 관련 소식과 #CXL 도입 전망을 다룸.",
        "#오늘의 시장 정리",
        "키워드: 오늘 방송의 핵심은 HBM이다.",
        "- 키워드: 금리와 환율이 함께 움직임",
        "태그호이어: 시계",
        "Fixes #123, see #124",
        "&#39;HBM&#39;",
        "| # | 이름 |",
    ];
    for line in corpus {
        assert_eq!(lex::tag_line(line), None, "{line}");
    }
}

/// Tags inside prose, and what is none there.
#[test]
fn tags_in_prose() {
    let corpus: &[(&str, &[&str])] = &[
        ("오늘은 #HBM 이야기와 #CXL입니다", &["HBM", "CXL"]),
        ("#HBM은 부족하고 #TPU에서 시작", &["HBM", "TPU"]),
        ("(#HBM) “#CXL” [#TPU]", &["HBM", "CXL", "TPU"]),
        ("보라#이것은", &[]),
        ("이슈 #12와 PR #345", &[]),
        ("배경은 #0a7bff, 글자는 #fff", &[]),
        ("C#과 F#", &[]),
        ("https://x.test/#a 참고", &[]),
        ("#a#b 연속", &["a", "b"]),
        ("끝 #HBM.", &["HBM"]),
        ("# 제목", &[]),
    ];
    for (text, tags) in corpus {
        assert_eq!(names(&lex::inline(text)), owned(tags), "{text}");
    }
}

/// A token's range starts at its sigil and covers the tag as written.
#[test]
fn ranges() {
    let line = "태그: #피지컬 AI, #HBM.";
    let written: Vec<&str> = lex::tag_line(line)
        .expect("a line of tags")
        .into_iter()
        .map(|token| &line[token.range])
        .collect();
    assert_eq!(written, ["#피지컬 AI", "#HBM"]);
    let text = "그리고 #HBM은";
    let tokens = lex::inline(text);
    assert_eq!(&text[tokens[0].range.clone()], "#HBM");
}

fn names(tokens: &[lex::Token]) -> Vec<String> {
    tokens.iter().map(|token| token.tag.clone()).collect()
}

fn owned(tags: &[&str]) -> Vec<String> {
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}
