//! What the actions of a viewer come to, drawn as an outline: `v` for an open
//! section, `>` for a closed one, `=` for one that the filter folds, and the
//! items on the page with `+` where the filter keeps them, `-` where they are
//! there for context, `*` without a filter.

mod effect;
mod filter;
mod search;
#[path = "../support/mod.rs"]
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
