//! Recovered nesting: one case for each rule, what must stay flat, and the
//! figures that must not fall.
//!
//! A case is written as the outline that is meant. Its indentation is taken
//! away, the flat text is read, and the outline must come back.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use yoyak::summary::{Confidence, Hints, Summary, read};

/// Flattens `outline`, reads it and expects the same outline.
fn check(outline: &str) {
    let flat: Vec<&str> = outline.lines().map(str::trim_start).collect();
    check_as(&format!("## 절\n\n{}", flat.join("\n")), outline);
}

/// Reads `source` and expects `outline`, two spaces a level.
fn check_as(source: &str, outline: &str) {
    let summary = read(source, &Hints::default()).summary;
    let mut found = String::new();
    for item in summary.sections.iter().flat_map(|section| &section.items) {
        let line = source.lines().nth(item.line as usize - 1).unwrap_or("");
        let indent = "  ".repeat(item.depth as usize - 1);
        found.push_str(&format!("{indent}{}\n", line.trim_start()));
    }
    assert_eq!(found.trim_end(), outline.trim_end(), "\nfrom:\n{source}");
}

#[test]
fn a_colon_makes_a_head() {
    check(
        "- 올해는 참가자가 두 배로 늘었음.\n\
         - 늘어난 배경:\n  - 접수 기간을 한 달로 늘림.\n  - 참가비를 없앰.\n\
         - 달라진 심사:\n  - 예선을 영상으로 받음.\n  - 본선은 공개로 진행함.",
    );
}

#[test]
fn a_bold_line_makes_a_head() {
    check(
        "- **장점**\n  - 설치가 간단하고 소음이 적다.\n  - 부품을 따로 살 수 있다.\n\
         - **단점**\n  - 무게가 12kg이라 옮기기 어렵다.\n  - 설명서가 영어뿐이다.",
    );
}

#[test]
fn a_short_noun_makes_a_head_of_sentences() {
    check(
        "- 등산로가 새로 정비되었다.\n\
         - 북쪽 코스\n  - 초반 경사가 급하지만 그늘이 많다.\n  - 정상까지 두 시간 정도 걸린다.\n\
         - 남쪽 코스\n  - 경사가 완만해서 아이와 천천히 걷기 좋다.\n  - 주차장이 넓은 대신 주말에는 일찍 찬다.",
    );
}

#[test]
fn a_count_ends_its_list() {
    check(
        "- 이번 개정의 핵심 세 가지\n  - 신청 자격을 전 학년으로 넓힘.\n  - 지급 시기를 학기 초로 앞당김.\n  \
         - 성적 기준을 낮춤.\n- 예산은 지난해보다 40억 원 늘었음.",
    );
    check(
        "- 운영진이 지켜야 할 원칙 두 가지:\n  - 공지를 먼저 올린다.\n  - 회의록을 남긴다.\n\
         - 신규 회원은 다음 달부터 받는다.",
    );
}

#[test]
fn what_announces_a_list_heads_it() {
    check(
        "- 접수에 필요한 서류는 다음과 같음\n  - 신분증 사본\n  - 통장 사본\n  - 추천서 한 부\n\
         - 우편 접수는 받지 않음.",
    );
}

#[test]
fn ordinals_belong_to_the_sentence_before_them() {
    check(
        "- 감독은 패배의 까닭을 이렇게 설명함.\n  - 첫째, 전반에 체력을 너무 많이 씀.\n  \
         - 둘째, 교체 시기를 놓침.\n  - 마지막으로, 원정 이동이 길었음.\n- 다음 경기는 일요일에 열림.",
    );
    check(
        "- 훈련은 짧은 외출부터 시작해요.\n  - 1단계: 문만 열었다 닫기\n  - 2단계: 5초 만에 돌아오기\n\
         - 증상이 심하면 병원을 먼저 찾는 것이 좋아요.",
    );
}

#[test]
fn numbered_lines_that_stand_apart_are_heads() {
    check(
        "- 1부: 악기의 역사\n  - 현악기는 활의 모양이 바뀌며 소리가 커졌다.\n  - 관악기에는 밸브가 붙었다.\n\
         - 2부: 무대의 변화\n  - 객석이 부채꼴로 넓어졌다.\n  - 조명이 촛불에서 가스등으로 바뀌었다.",
    );
}

#[test]
fn labels_are_leaves_and_their_run_ends_with_them() {
    check(
        "- 심사 위원별 평가:\n  - **김 셰프:** 불 조절이 뛰어나다고 평가함.\n  - **이 셰프:** 간이 조금 세다고 지적함.\n\
         - 두 사람은 결승에서 다시 만나게 됨.",
    );
}

#[test]
fn a_label_whose_body_is_taken_up_is_a_head() {
    check(
        "- 올해 가을 축제는 세 도시에서 열림.\n\
         - 가장 큰 축제: 정선 아리랑제\n  - 정선 아리랑제는 50주년을 맞아 나흘간 열림.\n  \
         - 정선 읍내 전체가 무대가 되며 숙소는 이미 만실임.",
    );
}

#[test]
fn a_question_heads_its_answers() {
    check(
        "- 초보자도 바로 시작할 수 있나요?\n  - 장비를 빌려 주므로 몸만 오면 됩니다.\n  - 첫날은 실내에서 연습합니다.\n\
         - 비가 오면 어떻게 되나요?\n  - 하루 전에 문자로 알려 드립니다.\n  - 환불은 전액 됩니다.",
    );
}

#[test]
fn a_sentence_that_presents_a_reason_heads_the_reasons() {
    check(
        "- 시립 공연장이 3월부터 두 달 동안 문을 닫고 객석을 고침.\n- 관객이 줄어든 까닭이 있음.\n  \
         - 주차장이 공사로 절반만 열려 있어 주말마다 긴 줄이 생김.\n  - 예매 사이트가 느려 표를 사다 그만둔 사람이 많음.\n  \
         - 표 값이 지난해보다 20% 오른 것도 부담이 됨.\n- 따라서 재개관 뒤에는 값을 내리기로 함.",
    );
}

#[test]
fn lists_too_small_to_tell_stay_flat() {
    check("- 펠리클\n- 값이 오름\n- 유가");
    check("- 넷\n- 다섯");
}

#[test]
fn fragments_among_sentences_detail_the_one_before() {
    check(
        "- 준비는 생각보다 간단했다.\n  - 돗자리 두 장\n  - 보온병\n  - 접는 의자\n- 돌아오는 길에 비가 내렸다.",
    );
}

#[test]
fn closing_words_leave_the_group() {
    for closing in [
        "- 결국 관객이 무엇을 기억하느냐가 성패를 가른다고 봄.",
        "- 전반적으로 작년보다 나아졌다는 평가가 많음.",
        "- 한편 옆 전시장에서는 사진전이 함께 열림.",
        "- 다음 주에는 음향 장비를 다룰 예정임.",
    ] {
        check(&format!(
            "- 무대에서 달라진 점:\n  - 조명을 모두 LED로 바꿈.\n  - 회전 무대를 처음으로 도입함.\n{closing}"
        ));
    }
}

#[test]
fn what_is_tied_to_a_child_stays_with_it() {
    check(
        "- 새 규정의 영향:\n  - 경기 시간이 20분 줄어듦.\n  - 이는 중계 편성에도 영향을 줌.\n  \
         - 특히 야간 경기의 관중이 늘어남.\n- 선수들의 반응:\n  - 투수들은 숨이 차다고 함.\n  - 타자들은 반김.",
    );
}

#[test]
fn a_restated_subject_of_the_section_returns() {
    check_as(
        "## 도서관 개관 소식\n- 신축 공사가 두 달 늦게 끝남.\n- 늦어진 사정:\n- 지반에서 암반이 나옴.\n\
         - 자재 값이 올라 재입찰을 함.\n- 도서관 개관은 봄 학기에 맞추어 이루어질 것으로 보임.",
        "- 신축 공사가 두 달 늦게 끝남.\n- 늦어진 사정:\n  - 지반에서 암반이 나옴.\n  \
         - 자재 값이 올라 재입찰을 함.\n- 도서관 개관은 봄 학기에 맞추어 이루어질 것으로 보임.",
    );
}

#[test]
fn heads_stand_under_a_counted_head() {
    check(
        "- 검토 중인 두 가지 방안:\n  - **직영 전환**\n    - 인건비가 한 해 3억 원 늘어남.\n    - 품질을 직접 관리할 수 있음.\n  \
         - **위탁 연장**\n    - 비용은 그대로임.\n    - 이용자 불만이 이어질 수 있음.",
    );
}

#[test]
fn english_is_read_too() {
    check(
        "- The club moved to a new hall in March.\n\
         - Reasons for the move:\n  - The old roof leaked every winter.\n  - Rent had doubled in two years.\n\
         - Overall, members are happier than before.",
    );
    check(
        "- The coach named three problems\n  - First, the team starts too slowly.\n  - Second, nobody talks in defence.\n  \
         - Third, the bench is thin.\n- Training resumes on Monday.",
    );
}

#[test]
fn japanese_is_read_too() {
    check(
        "- 今年の大会は屋外で開かれた。\n- 変更点は以下の通り。\n  - 受付を二か所に分けた\n  - 表彰式を夜に移した\n\
         - 全体として、参加者の満足度は高かった。",
    );
}

#[test]
fn what_heads_nothing_stays_flat() {
    // Sentences.
    check(
        "- 오늘은 날씨가 맑았음.\n- 관객이 3천 명 모임.\n- 공연은 두 시간 진행됨.\n- 앙코르가 세 번 나옴.",
    );
    // A rank is no count, and a verb in -ㄹ is a verb.
    check(
        "- 3단계 규제가 시행되어 한도가 8% 줄어듦.\n- 이는 청년층에게 불리함.\n- 지방은 2단계가 그대로임.\n- 은행은 접수를 줄임.",
    );
    // A colon with nothing after it.
    check("- 공연은 무사히 끝났다.\n- 남은 일:");
}

#[test]
fn lists_of_equals_stay_flat() {
    // Lists apart by an empty line, and what they are lists of.
    let lists = include_str!("data/outline/equals.txt").split("\n\n");
    for list in lists.filter(|list| list.starts_with('-')) {
        check(list.trim_end());
    }
}

#[test]
fn a_list_that_is_all_numbered_stays_flat() {
    check_as(
        "## 절\n1. 표를 끊는다.\n2. 줄을 선다.\n3. 자리에 앉는다.",
        "1. 표를 끊는다.\n2. 줄을 선다.\n3. 자리에 앉는다.",
    );
}

#[test]
fn written_nesting_is_kept() {
    let nested = "- 준비\n  - 재료를 미리 꺼내 둔다.\n  - 오븐을 예열한다.\n- 굽기\n  - 20분을 굽는다.\n\
                  - 식힘망\n- 20분 뒤에 꺼내 완전히 식힌다.\n- 주의할 점은 두 가지다.\n- 칼을 데운다.\n- 한 번에 자른다.";
    check_as(&format!("## 절\n{nested}"), nested);
}

#[test]
fn flat_heads_beside_written_nesting_are_recovered_up_to_it() {
    check_as(
        "## 절\n- 재료:\n- 밀가루 한 컵\n- 우유 반 컵\n- 도구\n  - 거품기\n  - 체",
        "- 재료:\n  - 밀가루 한 컵\n  - 우유 반 컵\n- 도구\n  - 거품기\n  - 체",
    );
}

#[test]
fn a_third_level_that_was_lost_is_recovered() {
    check_as(
        "## 절\n- 준비\n  - 재료를 미리 꺼내 둔다.\n  - 꼭 있어야 할 도구:\n  - 거품기와 체를 씻어 말린다.\n  - 저울을 맞춰 둔다.\n- 굽기\n  - 20분을 굽는다.",
        "- 준비\n  - 재료를 미리 꺼내 둔다.\n  - 꼭 있어야 할 도구:\n    - 거품기와 체를 씻어 말린다.\n    - 저울을 맞춰 둔다.\n- 굽기\n  - 20분을 굽는다.",
    );
}

#[test]
fn stops_along_the_video_are_no_parts_of_each_other() {
    let source = "## 절\n- 00:00 인트로\n- 03:15 첫 주제\n- 12:40 둘째 주제\n";
    check_as(source, "- 00:00 인트로\n- 03:15 첫 주제\n- 12:40 둘째 주제");
}

#[test]
fn each_recovered_parent_is_a_notice_with_its_confidence() {
    let read = read(
        "## 절\n- 이유:\n- 비가 옴.\n- 바람이 붊.\n",
        &Hints::default(),
    );
    let items = &read.summary.sections[0].items;
    assert_eq!(items[0].confidence, None);
    assert_eq!(items[1].confidence, Some(Confidence::High));
    let lines = read
        .notices
        .iter()
        .filter(|notice| notice.kind.name() == "parent-guessed");
    let lines: Vec<u32> = lines.map(|notice| notice.position.line).collect();
    assert_eq!(lines, [2]);
}

#[test]
fn a_parent_stands_before_its_children_and_one_level_up() {
    for (path, _) in annotations() {
        let source = fs::read_to_string(path.with_extension("").with_extension("md")).unwrap();
        for section in &read(&source, &Hints::default()).summary.sections {
            for (item, index) in section.items.iter().zip(0..) {
                let above = item.parent.map(|parent| {
                    assert!(parent < index, "{}:{}", path.display(), item.line);
                    section.items[parent as usize].depth
                });
                assert_eq!(item.depth, above.unwrap_or(0) + 1);
            }
        }
    }
}

#[test]
fn documents_that_nest_are_read_as_written() {
    for name in [
        "ko-lecture",
        "en-workshop",
        "ko-nested-esports",
        "ko-nested-cinema",
    ] {
        let path = documents().join(format!("{name}.outline.json"));
        let (right, all) = right(
            &path.with_extension("").with_extension("md"),
            &parents(&path),
        );
        assert_eq!(right, all, "{name}");
    }
}

#[test]
fn the_annotated_documents_are_mostly_understood() {
    let (mut right_in_all, mut all) = (0, 0);
    for (path, gold) in annotations() {
        let (found, bullets) = right(&path.with_extension("").with_extension("md"), &gold);
        right_in_all += found;
        all += bullets;
    }
    assert!(right_in_all * 100 >= all * 86, "{right_in_all} of {all}");
}

#[test]
fn the_real_input_is_understood() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(input) = fs::read_dir(root.join("../shared/input"))
        .ok()
        .and_then(|mut entries| Some(entries.next()?.ok()?.path()))
    else {
        eprintln!("skipped: the real input is not beside the project");
        return;
    };
    let gold = parents(&root.join("tests/data/outline/input.outline.json"));
    let (right, all) = right(&input, &gold);
    assert!(right * 100 >= all * 96, "{right} of {all}");
}

fn documents() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/documents")
}

/// Every annotation with its path.
fn annotations() -> Vec<(PathBuf, BTreeMap<u32, Option<u32>>)> {
    let entries = fs::read_dir(documents()).expect("an annotated document");
    let paths = entries.map(|entry| entry.expect("an annotated document").path());
    let paths = paths.filter(|path| path.to_string_lossy().ends_with(".outline.json"));
    paths.map(|path| (path.clone(), parents(&path))).collect()
}

/// Reads `{"parents": {"12": null, "13": 12}}`: lines and their parents' lines.
fn parents(path: &Path) -> BTreeMap<u32, Option<u32>> {
    let text = fs::read_to_string(path).expect("an annotated document");
    let entries = text
        .split('{')
        .nth(2)
        .expect("an annotated document")
        .split(',');
    let number = |text: &str| {
        text.trim_matches(|char: char| !char.is_ascii_digit())
            .parse()
            .ok()
    };
    let entry = |entry: &str| {
        let (line, parent) = entry.split_once(':').expect("an annotated document");
        (number(line).expect("an annotated document"), number(parent))
    };
    entries.map(entry).collect()
}

/// How many bullets of a file have the annotated parent, and how many there are.
fn right(path: &Path, gold: &BTreeMap<u32, Option<u32>>) -> (usize, usize) {
    let source = fs::read_to_string(path).expect("an annotated document");
    let found = found(&read(&source, &Hints::default()).summary);
    let right = gold
        .iter()
        .filter(|(line, parent)| found.get(line) == Some(parent));
    (right.count(), gold.len())
}

fn found(summary: &Summary) -> BTreeMap<u32, Option<u32>> {
    let mut found = BTreeMap::new();
    for section in &summary.sections {
        for item in &section.items {
            let above = item
                .parent
                .and_then(|parent| section.items.get(parent as usize));
            found.insert(item.line, above.map(|item| item.line));
        }
    }
    found
}
