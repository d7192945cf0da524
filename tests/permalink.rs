//! The text of links: what is read, what is written, what is left alone, and
//! what becomes of a link when the summary behind it is edited.

use std::rc::Rc;

use yoyak::reading::permalink::{Address, Permalink};
use yoyak::reading::{Action, Matching, Reading, Settings, Target};
use yoyak::summary::hashtag::Hashtag;
use yoyak::summary::model::Summary;
use yoyak::summary::{Hints, read};

fn summary(source: &str) -> Rc<Summary> {
    read(source, &Hints::default()).summary
}

fn element(id: &str, print: &str) -> Option<Address> {
    Some(Address::Element {
        id: id.into(),
        print: print.into(),
    })
}

#[test]
fn fragments_are_read() {
    let check = |fragment: &str, expected: Permalink| {
        assert_eq!(
            Permalink::parse(fragment, "한국"),
            Some(expected),
            "{fragment}"
        );
    };
    let link = Permalink::default;
    check("#한국:", link());
    check(
        "한국:s3",
        Permalink {
            target: element("s3", ""),
            ..link()
        },
    );
    check(
        "#한국:s3.15~k2f9",
        Permalink {
            target: element("s3.15", "k2f9"),
            ..link()
        },
    );
    check(
        "#한국:d:2026-02-08",
        Permalink {
            target: Some(Address::Date("2026-02-08".into())),
            ..link()
        },
    );
    check(
        "#한국:d:2027/..",
        Permalink {
            target: Some(Address::Date("2027/..".into())),
            ..link()
        },
    );
    check(
        "#한국:t:754",
        Permalink {
            target: Some(Address::Time(754)),
            ..link()
        },
    );
    let tags = Permalink {
        tags: vec!["금리".into(), "R&D".into()],
        ..link()
    };
    check("#한국:?tag=금리,R%26D", tags.clone());
    // Percent-encoded by the browser, decomposed by a file system, or both and
    // whole by a messenger.
    check(
        "#%ED%95%9C%EA%B5%AD:?tag=%EA%B8%88%EB%A6%AC,R%26D",
        tags.clone(),
    );
    check(
        "#한국:?tag=\u{1100}\u{1173}\u{11b7}\u{1105}\u{1175},R%26D",
        tags,
    );
    check(
        "#%ED%95%9C%EA%B5%AD%3As3",
        Permalink {
            target: element("s3", ""),
            ..link()
        },
    );
    check(
        "#한국:s1?tag=금리&match=all&in=201X&q=%20%EC%82%BC&later=x",
        Permalink {
            target: element("s1", ""),
            tags: vec!["금리".into()],
            matching: Matching::All,
            period: "201X".into(),
            query: " 삼".into(),
        },
    );
    check(
        "#한국:?q=50%",
        Permalink {
            query: "50%".into(),
            ..link()
        },
    );
}

#[test]
fn foreign_fragments_are_left_alone() {
    for fragment in [
        "",
        "#",
        "#1",
        "#top",
        "#s3",
        "#yoyak",
        "#yoyakk:s3",
        "#other:s3",
        "#yoyak:x3",
        "#yoyak:s",
        "#yoyak:s3.",
        "#yoyak:s.3",
        "#yoyak:s3.x",
        "#yoyak:t:",
        "#yoyak:t:-1",
        "#:~:text=감자",
        "#%",
        "#%zz",
        "#yoyak%",
        "#/route/yoyak:s3",
    ] {
        assert_eq!(Permalink::parse(fragment, "yoyak"), None, "{fragment}");
    }
}

#[test]
fn what_is_written_is_read_again() {
    let mut summary = Rc::unwrap_or_clone(summary("## 금리\n\n- 동결\n"));
    let tags = ["금리", "R&D", "C++", "a,b"].map(|tag| Hashtag {
        tag: tag.into(),
        line: 5,
        matches: Vec::new(),
        sections: Vec::new(),
    });
    summary.hashtags = tags.into_iter().map(Rc::new).collect();
    let mut reading = Reading::new(&summary, &Settings::default());
    let names = summary.hashtags.iter().map(|tag| tag.tag.clone()).collect();
    for action in [
        Action::SetMatching(Matching::All),
        Action::SetFilter(names),
        Action::SetQuery("1 + 1 = 2? #&,~:%20".into()),
    ] {
        reading = reading.apply(&summary, action).unwrap_or(reading);
    }
    for link in [
        Permalink::of(&summary, &reading),
        Permalink::to(&summary, Target::Section(0)),
        Permalink::to(&summary, Target::Item(0, 0)),
    ] {
        assert!(!link.is_empty());
        let fragment = link.fragment("s-0204");
        assert!(!fragment.contains([' ', '<', '"', ')']), "{fragment}");
        assert_eq!(
            Permalink::parse(&fragment, "s-0204"),
            Some(link),
            "{fragment}"
        );
    }
}

#[test]
fn readers_share_a_fragment() {
    let link = |fragment: &str, name| Permalink::parse(fragment, name).unwrap_or_default();
    let check = |fragment: &str, written: &str, expected: &str| {
        let own = link(written, "b");
        assert_eq!(own.written_into(fragment, "b"), expected, "{fragment}");
        assert_eq!(link(expected, "b"), own, "{expected}");
        let names = ["a", "b", ":r1;", "한국"].map(str::to_owned);
        assert!(Permalink::is_for(fragment, &names), "{fragment}");
        assert!(Permalink::is_for(expected, &names), "{expected}");
    };
    check("", "b:?tag=금리", "b:?tag=금리");
    check("#a:?tag=배", "b:?tag=금리", "a:?tag=배;b:?tag=금리");
    check("#a:?tag=배;b:?tag=금리", "b:", "a:?tag=배");
    check("#b:?tag=금리;a:s3", "b:?q=배", "a:s3;b:?q=배");
    // One of them leads somewhere.
    check("#a:s3?tag=배", "b:d:2026-02", "a:?tag=배;b:d:2026-02");
    check("#a:s3;한국:?q=a%3Bb", "b:s1", "한국:?q=a%3Bb;b:s1");
    // Whatever an element's id is.
    check("#%3Ar1%3B:?q=배", "b:s1", "%3Ar1%3B:?q=배;b:s1");
    assert_eq!(
        link("#%3Ar1%3B:?q=배", ":r1;").fragment(":r1;"),
        "%3Ar1%3B:?q=배"
    );
    // Encoded as a whole.
    check("#a%3A%3Ftag%3D%EB%B0%B0", "b:s1", "a:?tag=배;b:s1");
    for foreign in ["#top", "#/route", "#a:x9", "#c:s1", "#a:s1;c:s1"] {
        assert!(!Permalink::is_for(foreign, &["a".to_owned()]), "{foreign}");
    }
}

#[test]
fn a_link_goes_after_its_text() {
    let before = summary("## 금리\n\n- 동결을 예상함\n- 인하는 없음\n\n## 환율\n\n- 오름\n");
    let after = summary(
        "## 머리말\n\n- 인사\n\n## 환율\n\n- 오름\n\n## 금리\n\n- 동결을  예상함.\n- 인상도 없음\n",
    );
    let check = |target, expected| {
        let fragment = Permalink::to(&before, target).fragment("y");
        let link = Permalink::parse(&fragment, "y").and_then(|link| link.target);
        let target = link.and_then(|address| address.target(&after));
        assert_eq!(target, expected, "{fragment}");
    };
    check(Target::Section(0), Some(Target::Section(2)));
    check(Target::Section(1), Some(Target::Section(1)));
    check(Target::Item(0, 0), Some(Target::Item(2, 0)));
    // Its text is gone: what stands in its place is better than nothing.
    check(Target::Item(1, 0), Some(Target::Item(1, 0)));
    check(Target::Item(0, 1), None);
}
