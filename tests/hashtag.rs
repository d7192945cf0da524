//! Hashtags from the outside: which items each is about.

use yoyak::summary::{Hints, Place, read};

/// Which of some bullets a tag is about, and why. The bullets stand in one
/// section without a heading.
fn matches(source: &str) -> Vec<(String, Vec<(u32, &'static str)>)> {
    let summary = read(source, &Hints::default()).summary;
    let line = |place| match place {
        Place::Item(section, item) => summary
            .sections
            .get(section as usize)
            .and_then(|section| section.items.get(item as usize))
            .map(|item| item.line),
        Place::Heading(_) | Place::Footnote(_) => None,
    };
    summary
        .hashtags
        .iter()
        .map(|hashtag| {
            let found = hashtag.matches.iter();
            let found = found.filter_map(|found| Some((line(found.place)?, found.by.name())));
            (hashtag.tag.to_string(), found.collect())
        })
        .collect()
}

/// A tag, a sentence that names it, and the words that do.
#[test]
fn mentions() {
    let corpus = [
        ("HBM", "HBM 수요가 늘어남", "exact", "HBM"),
        ("HBM", "HBM4는 내년에 나옴", "exact", "HBM"),
        ("HBM", "hbm 공급이 부족함", "", ""),
        (
            "RateCuts",
            "Two rate cuts are priced in",
            "spacing",
            "rate cuts",
        ),
        (
            "RateCuts",
            "A rate cut in June is likely",
            "spacing",
            "rate cut",
        ),
        ("구글TPU", "구글 TPU의 활용", "spacing", "구글 TPU"),
        ("피지컬_AI", "피지컬 AI 시대가 옴", "spacing", "피지컬 AI"),
        ("피지컬AI", "피지컬-AI라는 말", "spacing", "피지컬-AI"),
        ("HighNA", "High-NA 장비를 들임", "spacing", "High-NA"),
        ("C++", "C++로 다시 짬", "exact", "C++"),
        ("R&D", "R&D 예산을 늘림", "exact", "R&D"),
        ("5G", "5G 가입자가 줄어듦", "exact", "5G"),
        (
            "코스피5000",
            "코스피가 5,000을 넘음",
            "parts",
            "코스피 5,000",
        ),
        ("금리인하", "금리를 두 번 인하했음", "parts", "금리 인하"),
        (
            "금리인하",
            "금리 인상이나 인하를 논함",
            "parts",
            "금리 인하",
        ),
        (
            "일본선거",
            "일본의 중의원 선거가 열림",
            "parts",
            "일본 선거",
        ),
        ("H시리즈", "H200 시리즈는 비쌈", "short", "H"),
        ("MI시리즈", "MI300 시리즈가 팔림", "parts", "MI 시리즈"),
        ("MI시리즈", "MI308은 중국용임", "short", "MI"),
        ("엔비디아", "NVIDIA가 발표함", "alias", "NVIDIA"),
        ("NVIDIA", "엔비디아는 강함", "alias", "엔비디아"),
        ("테나로스", "Tenaros가 상장함", "alias", "Tenaros"),
        ("OpenMarketsAct", "They wait for the OMA.", "alias", "OMA"),
        ("OpenMarketsAct", "They wait for the oma.", "", ""),
        ("라비다법", "Lavida Act를 논함", "alias", "Lavida"),
        ("K램가격", "K램 계약 가격이 오름", "parts", "K램 가격"),
        ("RateCuts", "No hurry to cut rates", "parts", "cut rates"),
        (
            "Sandboxing",
            "Sandboxed runs are slower",
            "spacing",
            "Sandboxed",
        ),
        (
            "ToolCalling",
            "Models call tools well",
            "parts",
            "call tools",
        ),
        ("K뱅크", "케이뱅크가 상장함", "alias", "케이뱅크"),
        ("HBM", "에이치비엠이 부족함", "alias", "에이치비엠"),
        ("JeromePowell", "Powell said little", "alias", "Powell"),
        ("국민연금", "국민연금공단이 매수함", "exact", "국민연금"),
        ("증시", "국내증시는 쉼", "exact", "증시"),
        ("日銀", "日本銀行は据え置いた", "alias", "日本銀行"),
        ("漫画", "スポーツ漫画は強い", "exact", "漫画"),
        ("리튬가격", "가격 중 리튬값이 내림", "alias", "리튬 값"),
        ("Q7전차", "Q7 계약이 발효됨", "short", "Q7"),
        ("에스엠", "SM의 공연", "alias", "SM"),
        ("AcmeNorth", "They say Acme grew", "short", "Acme"),
        ("버정", "버스정류장을 옮김", "alias", "버스정류장"),
        ("도안법", "도로안전법을 고침", "alias", "도로안전법"),
        (
            "숲놀터",
            "숲속 어린이 놀이터를 지음",
            "alias",
            "숲속 놀이터",
        ),
        ("물부족", "물길이 부족함", "alias", "물길 부족"),
        (
            "LRT",
            "A new light rail tramway opened",
            "alias",
            "light rail tramway",
        ),
    ];
    for (tag, sentence, by, words) in corpus {
        let source = format!("## 가\n\n- {sentence}\n\n#{tag}\n");
        let summary = read(&source, &Hints::default()).summary;
        let hashtag = &summary.hashtags[0];
        let named = hashtag.matches.iter().filter(|found| found.by.is_mention());
        let named: Vec<_> = named.collect();
        let why = named.first().map_or("", |found| found.by.name());
        assert_eq!(why, by, "#{tag}: {sentence}");
        let item = &summary.sections[0].items[0];
        let text = &item.prose().expect("a sentence").text;
        let marks: Vec<&str> = named
            .iter()
            .flat_map(|found| &found.marks)
            .map(|mark| &text[mark.range.clone()])
            .collect();
        assert_eq!(marks.join(" "), words, "#{tag}: {sentence}");
    }
}

/// Sentences that hold the letters of a tag but do not name it.
#[test]
fn no_mentions() {
    let corpus = [
        ("인하", "매출을 견인하는 요인"),
        ("AI", "XAI가 투자를 받음"),
        ("IT", "it was a good quarter"),
        ("애플", "애플리케이션 서버가 느림"),
        ("메타", "메타포를 즐기는 관객"),
        ("오름", "가격이 오름세로 돌아섬"),
        ("수면", "해수면이 높아짐"),
        ("V6", "V60은 다른 차임"),
        ("GPT4", "GPT-4.5를 씀"),
        ("C", "C++로 짬"),
        ("피지컬AI", "AI 투자가 늘어남"),
        ("MI시리즈", "새 시리즈가 나옴"),
        ("반도체시장", "시장은 조용함"),
        ("연비", "자연 비료를 뿌림"),
        ("한화", "한 화가의 그림"),
        ("H시리즈", "h2와 QH2는 다름"),
        ("시리", "새 시리즈가 나옴"),
        ("펠리클기판", "펠리클꽃 사진"),
        ("버정", "버섯과 정어리"),
        ("유지", "UG가 아님"),
        ("버정", "버스가 늦고 정류장은 멀었음"),
        ("FDA", "He walked from Dover after dark"),
        ("테슬라", "テスト環境を用意した"),
        ("테나로스", "Denaris가 상장함"),
        ("수율", "Seoul은 서울임"),
        ("Sandboxing", "Sandboxious is no word"),
        ("은", "은행은 쉬고 은은한 불빛만 남음"),
        ("위쪽태그", "태그를 눌러 봄"),
        ("중앙은행", "동네 은행이 문을 닫음"),
    ];
    for (tag, sentence) in corpus {
        let source = format!("## 가\n\n- {sentence}\n\n#{tag}\n");
        assert_eq!(matches(&source)[0].1, [], "#{tag}: {sentence}");
    }
}

/// Surface forms of a tag, and what only looks like one, by sentence.
#[test]
fn names() {
    for row in include_str!("data/hashtag/names.tsv").lines().skip(1) {
        let mut cells = row.split('\t');
        let [tag, sentence, by] = [(); 3].map(|()| cells.next().unwrap_or_default());
        let source = format!("## 가\n\n- {sentence}\n\n#{tag}\n");
        let found = matches(&source);
        let why = found.first().and_then(|(_, found)| found.first());
        assert_eq!(why.map_or("", |(_, why)| why), by, "#{tag}: {sentence}");
    }
}

/// Small summaries, each with the lines that its tags are about, and why.
#[test]
fn cases() {
    for case in include_str!("data/hashtag/cases.txt").split("\n====\n") {
        let (source, expected) = case.split_once("\n=> ").expect("what is expected");
        let found = matches(source).into_iter().map(|(tag, found)| {
            let found = found.iter().map(|(line, by)| format!(" {line} {by}"));
            format!("{tag}:{}", found.collect::<Vec<_>>().join(","))
        });
        let found: Vec<String> = found.collect();
        assert_eq!(found.join("\n=> "), expected.trim_end(), "{source}");
    }
}

/// What a tag is about beyond the sentences that name it.
#[test]
fn topics() {
    // A head passes its tags on, and `이는` goes on from the sentence before.
    let source = "## 가\n- 양자컴퓨터 도입:\n  - 비용이 큼\n- 펠리클은 국산화됨\n- 이는 오래 걸렸음\n- 다른 이야기\n\n#양자컴퓨터 #펠리클\n";
    let expected = [("양자컴퓨터", vec![(2, "exact"), (3, "head")])];
    assert_eq!(matches(source)[..1], named(&expected));
    let expected = [("펠리클", vec![(4, "exact"), (5, "head")])];
    assert_eq!(matches(source)[1..], named(&expected));
    // A heading gives all its items, unless it lists several topics.
    let source = "## 펠리클 국산화\n- 하나\n- 둘\n\n## 유가와 물가\n- 유가가 오름\n- 원인은 전쟁임\n- 물가도 오름\n\n#펠리클 #유가 #물가\n";
    let expected = [
        ("펠리클", vec![(2, "heading"), (3, "heading")]),
        ("유가", vec![(6, "exact"), (7, "heading")]),
        ("물가", vec![(8, "exact")]),
    ];
    assert_eq!(matches(source), named(&expected));
}

/// What a heading is about: 성과 is one noun, what both parts of it belong to is
/// its subject, and a tag needs its full name only once.
#[test]
fn subjects_of_headings() {
    let source = "## 바둑 대회 성과 점검\n- 하나\n- 둘\n\n## 철도 운임과 배차\n- 값이 오름\n- 철도는 늦음\n\n## 새 펠리클 점검\n- 펠리클주는 오름\n- 하나\n\n## 넷\n- 펠리클 하나\n- 펠리클 둘\n\n#바둑 #철도 #펠리클주\n";
    let expected = [
        ("바둑", vec![(2, "heading"), (3, "heading")]),
        ("철도", vec![(6, "heading"), (7, "exact")]),
        ("펠리클주", vec![(10, "exact"), (11, "heading")]),
    ];
    assert_eq!(matches(source), named(&expected));
}

/// Other names: from parentheses, from front matter, generations.
#[test]
fn learned_names() {
    let source = "## 가\n- 젤로시아(Xelosia)는 새 회사임\n- Xelosia가 상장함\n- 핵융합로(이하 큰불)를 지음\n- 큰불은 뜨거움\n- 연산장치(3)는 셋임\n\n#젤로시아 #핵융합로 #연산장치\n";
    let expected = [
        ("젤로시아", vec![(2, "exact"), (3, "alias")]),
        ("핵융합로", vec![(4, "exact"), (5, "alias")]),
        ("연산장치", vec![(6, "exact")]),
    ];
    assert_eq!(matches(source), named(&expected));
    let source = "---\naliases: {젤로시아: [젤로]}\n---\n## 가\n- 젤로가 상장함\n\n#젤로시아\n";
    assert_eq!(matches(source), named(&[("젤로시아", vec![(5, "alias")])]));
    let source = "## 가\n- 번개칩 K6은 현행임\n- K7은 내년에 나옴\n- Q3에는 쉼\n\n#번개칩\n";
    let expected = [("번개칩", vec![(2, "exact"), (3, "short")])];
    assert_eq!(matches(source), named(&expected));
}

/// The tag line's order places what nothing names, and only that.
#[test]
fn placed_by_order() {
    let source = "## 하나\n- 펠리클\n\n## 공급 계약 구조\n- 값이 오름\n\n## 셋\n- 유가\n\n## 넷\n- 물가\n\n#펠리클 #희토류계약 #유가 #물가 #바둑\n";
    let expected = [
        ("펠리클", vec![(2, "exact")]),
        ("희토류계약", vec![(5, "order")]),
        ("유가", vec![(8, "exact")]),
        ("물가", vec![(11, "exact")]),
        ("바둑", vec![]),
    ];
    assert_eq!(matches(source), named(&expected));
    let notices = read(source, &Hints::default()).notices;
    let unmatched: Vec<_> = notices
        .iter()
        .filter(|notice| notice.kind.name() == "tag-unmatched")
        .map(|notice| notice.position.line)
        .collect();
    assert_eq!(unmatched, [13]);
}

/// What nothing names stands between the items of its neighbours, where no tag
/// is about them; not at the end of the tag line, where what is only to be found
/// by stands.
#[test]
fn placed_between_the_items_of_its_neighbours() {
    let source = "## 하나\n- 펠리클이 국산화됨.\n- 계약 값이 오름.\n- 유가도 오름.\n\n## 둘\n- 물가가 내림.\n- 쌀값은 그대로임.\n- 임금이 오름.\n\n#펠리클 #희토류 #유가 #물가 #임금 #바둑\n";
    let expected = [
        ("펠리클", vec![(2, "exact"), (3, "head")]),
        ("희토류", vec![(3, "order")]),
        ("유가", vec![(4, "exact")]),
        ("물가", vec![(7, "exact"), (8, "head")]),
        ("임금", vec![(9, "exact")]),
        ("바둑", vec![]),
    ];
    assert_eq!(matches(source), named(&expected));
}

/// What stands between the tags of two sections leads the second, where what names
/// no tag is about it.
#[test]
fn placed_as_the_lead_of_a_section() {
    let source = "## 하나\n- 펠리클이 국산화됨.\n\n## 둘\n- 값이 오름.\n- 물가가 내림.\n\n## 셋\n- 임금이 오름.\n\n#펠리클 #희토류 #물가 #임금\n";
    let expected = [
        ("펠리클", vec![(2, "exact")]),
        ("희토류", vec![(5, "order")]),
        ("물가", vec![(6, "exact")]),
        ("임금", vec![(9, "exact")]),
    ];
    assert_eq!(matches(source), named(&expected));
}

/// Where nothing stands between the items of its neighbours, a tag is theirs.
#[test]
fn placed_at_its_neighbours() {
    let source = "## 하나\n- 펠리클이 국산화됨.\n- 유가도 오름.\n\n## 둘\n- 물가가 내림.\n\n#펠리클 #희토류 #유가 #물가\n";
    let expected = [
        ("펠리클", vec![(2, "exact")]),
        ("희토류", vec![(2, "order"), (3, "order")]),
        ("유가", vec![(3, "exact")]),
        ("물가", vec![(6, "exact")]),
    ];
    assert_eq!(matches(source), named(&expected));
}

/// A short form within the full name of another tag is that tag's.
#[test]
fn names_within_names() {
    let source = "## 가\n- 한빛전자와 새롬전자가 겨룸\n- 한빛전자가 앞섬\n\n#한빛전자 #새롬전자\n";
    let expected = [
        ("한빛전자", vec![(2, "exact"), (3, "exact")]),
        ("새롬전자", vec![(2, "exact")]),
    ];
    assert_eq!(matches(source), named(&expected));
}

/// Of two topics of a heading, the first is told of from the start; what
/// belongs to one thing is no list.
#[test]
fn two_topics_of_a_heading() {
    let source = "## 유가와 물가\n- 전쟁이 이어짐\n- 유가가 오름\n- 물가도 오름\n\n## 바둑의 역사와 규칙\n- 중국에서 나옴\n- 규칙은 셋임\n\n#유가 #물가 #바둑\n";
    let expected = [
        ("유가", vec![(2, "heading"), (3, "exact")]),
        ("물가", vec![(4, "exact")]),
    ];
    assert_eq!(matches(source)[..2], named(&expected));
}

/// The same tag twice, but for case and spacing, is one.
#[test]
fn tags_are_distinct() {
    let source = "## 가\n- 피지컬 AI\n\n#피지컬AI #피지컬_AI #피지컬ai\n";
    assert_eq!(
        matches(source),
        named(&[("피지컬AI", vec![(2, "spacing")])])
    );
}

type Found = (String, Vec<(u32, &'static str)>);

fn named(expected: &[(&str, Vec<(u32, &'static str)>)]) -> Vec<Found> {
    let owned = |(tag, found): &(&str, Vec<_>)| ((*tag).to_owned(), found.clone());
    expected.iter().map(owned).collect()
}
