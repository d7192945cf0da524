//! What the actions of a viewer come to, drawn as an outline: `v` for an open
//! section, `>` for a closed one, `=` for one that the filter folds, and the
//! items on the page with `+` where the filter keeps them, `-` where they are
//! there for context, `*` without a filter.

mod support;

use std::rc::Rc;

use expect_test::{Expect, expect};
use yoyak::reading::filter::chips;
use yoyak::reading::visible::{MarkedBy, SectionView, Shown, sections};
use yoyak::reading::{
    Action, Effect, Matching, Opening, Panel, Reading, Settings, Spacing, Target, Via,
};
use yoyak::summary::model::{Prose, Summary};

const SOURCE: &str = "\
# 봄 방송

## 텃밭

- 상추를 심는 법
  - 씨앗은 얕게 묻음
  - 물은 아침에 줌
- 감자는 3월에 심음

## 부엌

- 감자 수프를 끓임
- 상추 쌈과 된장

### 그릇

- 뚝배기를 길들이는 법

## 잡담

- 다음 주에는 쉼
";

/// The summary, with a hashtag for each word given.
fn summary(tags: &[&str]) -> Rc<Summary> {
    support::tagged(SOURCE, tags)
}

fn after(summary: &Summary, actions: &[Action]) -> Reading {
    let begin = Reading::new(summary, &Settings::default());
    actions.iter().fold(begin, |reading, action| {
        reading.apply(summary, action.clone()).unwrap_or(reading)
    })
}

fn check(tags: &[&str], actions: &[Action], expected: Expect) {
    let summary = summary(tags);
    expected.assert_eq(&outline(&summary, &after(&summary, actions)));
}

fn outline(summary: &Summary, reading: &Reading) -> String {
    let mut drawn = String::new();
    for (section, view) in summary.sections.iter().zip(sections(summary, reading)) {
        if view.buried {
            continue;
        }
        let sign = match (view.folded, view.open) {
            (true, _) => '=',
            (false, true) => 'v',
            (false, false) => '>',
        };
        let heading = section.heading.as_ref().map_or("", |heading| &heading.text);
        let kept = view.kept.map_or(String::new(), |kept| format!("{kept}/"));
        drawn += &format!("{sign} {heading} {kept}{}", view.total);
        if view.found > 0 {
            drawn += &format!(" found {}", view.found);
        }
        drawn.push('\n');
        if view.open {
            for (at, item) in section.items.iter().enumerate() {
                let sign = match view.shown.as_ref().map(|shown| shown[at]) {
                    Some(Shown::Hidden) => continue,
                    Some(Shown::Context) => '-',
                    Some(Shown::Kept) => '+',
                    None => '*',
                };
                let indent = "  ".repeat(item.depth as usize);
                let text = item
                    .prose()
                    .map_or(String::new(), |prose| marked(prose, &view));
                drawn += &format!("{indent}{sign} {text}\n");
            }
        }
    }
    drawn
}

/// The text with `[tag]`, `<found>` and `«current»`.
fn marked(prose: &Prose, view: &SectionView) -> String {
    let mut text = prose.text.to_string();
    let marks = view.marks.iter().filter(|mark| mark.prose == prose.id);
    for mark in marks.collect::<Vec<_>>().into_iter().rev() {
        let (open, close) = match mark.by {
            MarkedBy::Tag => ("[", "]"),
            MarkedBy::Search => ("<", ">"),
            MarkedBy::Current => ("«", "»"),
        };
        text.insert_str(mark.range.end, close);
        text.insert_str(mark.range.start, open);
    }
    text
}

#[test]
fn a_fresh_reading_shows_everything() {
    check(
        &[],
        &[],
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

#[test]
fn sections_fold_with_what_is_inside_them() {
    check(
        &[],
        &[Action::CloseAll],
        expect![[r#"
        > 텃밭 4
        > 부엌 3
        > 잡담 1
    "#]],
    );
    check(
        &[],
        &[Action::Toggle(1)],
        expect![[r#"
        v 텃밭 4
          * 상추를 심는 법
            * 씨앗은 얕게 묻음
            * 물은 아침에 줌
          * 감자는 3월에 심음
        > 부엌 3
        v 잡담 1
          * 다음 주에는 쉼
    "#]],
    );
    check(
        &[],
        &[Action::SetOpening(Opening::First)],
        expect![[r#"
        v 텃밭 4
          * 상추를 심는 법
            * 씨앗은 얕게 묻음
            * 물은 아침에 줌
          * 감자는 3월에 심음
        > 부엌 3
        > 잡담 1
    "#]],
    );
}

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

#[test]
fn a_search_opens_what_it_finds_and_goes_around() {
    let search = [Action::CloseAll, Action::SetQuery("ㄱㅈ".into())];
    check(
        &[],
        &search,
        expect![[r#"
        v 텃밭 4 found 1
          * 상추를 심는 법
            * 씨앗은 얕게 묻음
            * 물은 아침에 줌
          * <감자>는 3월에 심음
        v 부엌 3 found 1
          * <감자> 수프를 끓임
          * 상추 쌈과 된장
        > 그릇 1
        > 잡담 1
    "#]],
    );
    let round = [
        Action::SetQuery("상추".into()),
        Action::NextHit,
        Action::NextHit,
        Action::NextHit,
        Action::PreviousHit,
    ];
    check(
        &[],
        &round,
        expect![[r#"
        v 텃밭 4 found 1
          * <상추>를 심는 법
            * 씨앗은 얕게 묻음
            * 물은 아침에 줌
          * 감자는 3월에 심음
        v 부엌 3 found 1
          * 감자 수프를 끓임
          * «상추» 쌈과 된장
        v 그릇 1
          * 뚝배기를 길들이는 법
        v 잡담 1
          * 다음 주에는 쉼
    "#]],
    );
    check(
        &["감자"],
        &[Action::ToggleTag(0), Action::SetQuery("수프".into())],
        expect![[r#"
            v 텃밭 1/4
              + [감자]는 3월에 심음
            v 부엌 1/3 found 1
              + [감자] <수프>를 끓임
            = 그릇 0/1
            = 잡담 0/1
        "#]],
    );
    check(
        &[],
        &[Action::SetQuery("뚝배기를길".into())],
        expect![[r#"
            v 텃밭 4
              * 상추를 심는 법
                * 씨앗은 얕게 묻음
                * 물은 아침에 줌
              * 감자는 3월에 심음
            v 부엌 3 found 1
              * 감자 수프를 끓임
              * 상추 쌈과 된장
            v 그릇 1 found 1
              * <뚝배기를 길>들이는 법
            v 잡담 1
              * 다음 주에는 쉼
        "#]],
    );
}

#[test]
fn what_changes_nothing_is_no_new_reading() {
    let summary = summary(&["상추"]);
    let filtered = after(
        &summary,
        &[Action::ToggleTag(0), Action::SetQuery("감자".into())],
    );
    for action in [
        Action::OpenAll,
        Action::ClearFilter,
        Action::SetQuery("".into()),
        Action::NextHit,
        Action::Toggle(99),
        Action::ToggleTag(99),
        Action::TogglePeriod(99),
        Action::SetFilter(vec!["모르는 것".into()]),
        Action::SetMatching(Matching::Any),
        Action::SetSpacing(Spacing::Counted),
        Action::ShowPanel(Panel::Dates),
        Action::Reveal(Target::Item(9, 9), Via::Link),
        Action::Reveal(Target::Section(99), Via::Link),
        Action::Reveal(Target::Date(99), Via::Link),
        Action::Escape,
        Action::Stop,
    ] {
        let fresh = after(&summary, &[]);
        assert_eq!(fresh.apply(&summary, action.clone()), None, "{action:?}");
    }
    let searched = filtered
        .apply(&summary, Action::Escape)
        .expect("the search is cleared");
    assert!(searched.search.query.is_empty() && !searched.filter.tags.is_empty());
    let cleared = searched
        .apply(&summary, Action::Escape)
        .expect("the filter is cleared");
    assert_eq!(cleared.kept, None);
}

#[test]
fn effects_tell_what_changed() {
    let summary = summary(&["상추", "감자"]);
    let check = |actions: &[Action], expected: Expect| {
        let before = after(&summary, &[]);
        let next = Rc::new(after(&summary, actions));
        let mut told = String::new();
        for effect in before.effects(&next, &summary) {
            match effect {
                Effect::Changed(reading) => assert_eq!(reading, next),
                effect => told += &format!("{effect:?}\n"),
            }
        }
        expected.assert_eq(&told);
    };
    check(&[], expect![[r#""#]]);
    check(
        &[Action::Toggle(3)],
        expect![[r#"
        Toggled { section: 3, open: false }
    "#]],
    );
    check(
        &[Action::ToggleTag(1)],
        expect![[r#"
        Filtered { tags: ["감자"], matching: Any, sections: 2, items: 2 }
    "#]],
    );
    check(
        &[Action::SetQuery("상추".into()), Action::NextHit],
        expect![[r#"
            Searched { query: "상추", hits: 2 }
            Revealed { target: Item(0, 0), via: Search }
        "#]],
    );
    check(
        &[
            Action::CloseAll,
            Action::Reveal(Target::Item(2, 0), Via::Toc),
        ],
        expect![[r#"
            Toggled { section: 0, open: false }
            Toggled { section: 3, open: false }
            Revealed { target: Item(2, 0), via: Toc }
        "#]],
    );
}
