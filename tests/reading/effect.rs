//! Which actions change something, and what the host is told of it.

use super::*;

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
