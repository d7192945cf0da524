//! What filters by hashtag and by period leave on the page.

use super::*;

#[test]
fn a_filter_keeps_hits_with_their_ancestors() {
    check(
        &["상추", "감자", "씨앗", "없음"],
        &[Action::ToggleTag(2)],
        expect![[r#"
            v 텃밭 1/4
              - 상추를 심는 법
                + [씨앗]은 얕게 묻음
            = 부엌 0/3
            = 잡담 0/1
        "#]],
    );
    check(
        &["상추", "감자"],
        &[Action::ToggleTag(0), Action::ToggleTag(1)],
        expect![[r#"
            v 텃밭 2/4
              + [상추]를 심는 법
              + [감자]는 3월에 심음
            v 부엌 2/3
              + [감자] 수프를 끓임
              + [상추] 쌈과 된장
            = 그릇 0/1
            = 잡담 0/1
        "#]],
    );
    check(
        &["상추", "감자"],
        &[
            Action::SetMatching(Matching::All),
            Action::SetFilter(vec!["#감자".into(), "상추".into()]),
        ],
        expect![[r#"
            = 텃밭 0/4
            = 부엌 0/3
            = 잡담 0/1
        "#]],
    );
}

#[test]
fn choosing_a_tag_opens_what_it_keeps() {
    check(
        &["감자"],
        &[Action::CloseAll, Action::ToggleTag(0)],
        expect![[r#"
            v 텃밭 1/4
              + [감자]는 3월에 심음
            v 부엌 1/3
              + [감자] 수프를 끓임
            = 그릇 0/1
            = 잡담 0/1
        "#]],
    );
    // Taking one out is no wish to see anything.
    check(
        &["감자", "상추"],
        &[
            Action::ToggleTag(0),
            Action::ToggleTag(1),
            Action::CloseAll,
            Action::ToggleTag(1),
        ],
        expect![[r#"
            > 텃밭 1/4
            > 부엌 1/3
            = 잡담 0/1
        "#]],
    );
}

#[test]
fn a_period_filters_as_a_tag_does() {
    let source = "## 일정\n\n- 2026년 3월 1일에 봄 대회를 개막함.\n- 우천에는 취소함.\n- 2027년 5월 2일에 봄 대회를 폐막함.\n\n## 잡담\n\n- 없음\n";
    let summary = support::tagged(source, &["봄", "취소"]);
    let check = |actions: &[Action], expected: Expect| {
        let reading = after(&summary, actions);
        let chips = chips(&summary, &reading.filter);
        let counts: Vec<_> = chips.iter().map(|chip| chip.count).collect();
        expected.assert_eq(&format!("{}{counts:?}", outline(&summary, &reading)));
    };
    check(
        &[Action::TogglePeriod(0)],
        expect![[r#"
        v 일정 1/3
          + 2026년 3월 1일에 봄 대회를 개막함.
        = 잡담 0/1
        [1, 0]"#]],
    );
    check(
        &[Action::TogglePeriod(1), Action::ToggleTag(0)],
        expect![[r#"
            v 일정 1/3
              + 2027년 5월 2일에 [봄] 대회를 폐막함.
            = 잡담 0/1
            [1, 1]"#]],
    );
    check(
        &[Action::TogglePeriod(1), Action::TogglePeriod(1)],
        expect![[r#"
            v 일정 3
              * 2026년 3월 1일에 봄 대회를 개막함.
              * 우천에는 취소함.
              * 2027년 5월 2일에 봄 대회를 폐막함.
            v 잡담 1
              * 없음
            [2, 1]"#]],
    );
}

#[test]
fn a_section_that_a_tag_is_about_is_shown_whole() {
    let mut summary = Rc::unwrap_or_clone(summary(&["없음"]));
    let mut tag = Rc::unwrap_or_clone(summary.hashtags.remove(0));
    tag.sections.push(3);
    summary.hashtags.push(Rc::new(tag));
    let reading = after(&summary, &[Action::ToggleTag(0)]);
    expect![[r#"
        = 텃밭 0/4
        = 부엌 0/3
        v 잡담 0/1
          - 다음 주에는 쉼
    "#]]
    .assert_eq(&outline(&summary, &reading));
}

#[test]
fn what_the_filter_folds_can_be_looked_into() {
    check(
        &["씨앗"],
        &[Action::ToggleTag(0), Action::Toggle(3)],
        expect![[r#"
            v 텃밭 1/4
              - 상추를 심는 법
                + [씨앗]은 얕게 묻음
            = 부엌 0/3
            v 잡담 0/1
              - 다음 주에는 쉼
        "#]],
    );
    let reveal = Action::Reveal(Target::Item(0, 2), Via::Date);
    check(
        &["씨앗"],
        &[Action::ToggleTag(0), reveal.clone()],
        expect![[r#"
            v 텃밭 1/4
              - 상추를 심는 법
                + [씨앗]은 얕게 묻음
                - 물은 아침에 줌
            = 부엌 0/3
            = 잡담 0/1
        "#]],
    );
    check(
        &["씨앗"],
        &[Action::ToggleTag(0), reveal, Action::ClearFilter],
        expect![[r#"
            v 텃밭 4
              * 상추를 심는 법
                * 씨앗은 얕게 묻음
                * 물은 아침에 줌
              * 감자는 3월에 심음
            v 부엌 3
              * 감자 수프를 끓임
              * 상추 쌈과 된장
            v 그릇 1
              * 뚝배기를 길들이는 법
            v 잡담 1
              * 다음 주에는 쉼
        "#]],
    );
}
