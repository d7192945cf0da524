//! The reader as the server draws it, in its states, as golden files.
//!
//! `UPDATE_EXPECT=1` writes them anew. The tree is indented, drawings and the
//! addresses of links are left out, so that a change shows as what it is.

#![cfg(feature = "cli")]

mod support;

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use expect_test::{ExpectFile, expect_file};
use yew::ServerRenderer;
use yew::prelude::*;
use yoyak::reading::{Action, Matching, Nesting, Panel, Panels, Player, Settings, Target, Via};
use yoyak::summary::Language;
use yoyak::summary::civil::Day;
use yoyak::view::{Content, Failure, Reader};

const SMALL: &str = include_str!("data/pages/small.md");

/// What the server is asked to draw; everything in it can go to its thread.
#[derive(Clone, Copy, Properties)]
struct PageProps {
    content: fn() -> Content,
    settings: fn() -> Settings,
    beforehand: fn() -> Vec<Action>,
}

/// A server draws once and compares nothing.
impl PartialEq for PageProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
fn Page(props: &PageProps) -> Html {
    let beforehand = Rc::<[Action]>::from((props.beforehand)());
    html! {
        <Reader content={(props.content)()} settings={Rc::new((props.settings)())} {beforehand} />
    }
}

fn small() -> Content {
    Content::Ready(support::tagged(SMALL, &["감자", "상추", "우주"]))
}

fn today() -> Settings {
    Settings {
        now: Day::new(2026, 7, 1),
        ..Settings::default()
    }
}

fn check(page: PageProps, expected: ExpectFile) {
    let render = ServerRenderer::<Page>::with_props(move || page)
        .hydratable(false)
        .render();
    expected.assert_eq(&indented(&wait(render)));
}

#[test]
fn fresh() {
    let page = PageProps {
        content: small,
        settings: today,
        beforehand: Vec::new,
    };
    check(page, expect_file!["data/pages/fresh.html"]);
}

#[test]
fn filtered_and_searched() {
    let beforehand = || {
        vec![
            Action::SetFilter(vec!["감자".into(), "우주".into()]),
            Action::SetQuery("ㅅㅍ".into()),
            Action::NextHit,
        ]
    };
    let page = PageProps {
        content: small,
        settings: today,
        beforehand,
    };
    check(page, expect_file!["data/pages/filtered.html"]);
}

#[test]
fn nothing_matches() {
    let beforehand = || {
        vec![
            Action::SetMatching(Matching::All),
            Action::SetFilter(vec!["감자".into(), "상추".into()]),
        ]
    };
    let page = PageProps {
        content: small,
        settings: today,
        beforehand,
    };
    check(page, expect_file!["data/pages/nothing.html"]);
}

#[test]
fn closed_in_english() {
    let settings = || Settings {
        language: Language::English,
        heading_level: 4,
        nesting: Nesting::Flat,
        player: Player::Link,
        thumbnail: false,
        panels: Panels {
            search: false,
            ..Panels::default()
        },
        instance: "spring".into(),
        ..Settings::default()
    };
    let beforehand = || vec![Action::CloseAll, Action::ShowPanel(Panel::Stream)];
    let page = PageProps {
        content: small,
        settings,
        beforehand,
    };
    check(page, expect_file!["data/pages/closed.html"]);
}

#[test]
fn playing_from_a_timestamp() {
    let beforehand = || vec![Action::Play(30), Action::Reveal(Target::Row(0), Via::Date)];
    let settings = || Settings {
        panels: Panels {
            toc: false,
            tags: false,
            search: false,
            tools: false,
            ..Panels::default()
        },
        ..Settings::default()
    };
    let page = PageProps {
        content: small,
        settings,
        beforehand,
    };
    check(page, expect_file!["data/pages/playing.html"]);
}

#[test]
fn nothing_to_read() {
    let content = || Content::Ready(support::tagged("", &[]));
    let page = PageProps {
        content,
        settings: Settings::default,
        beforehand: Vec::new,
    };
    check(page, expect_file!["data/pages/empty.html"]);
}

#[test]
fn loading_and_failed() {
    let content = || Content::Loading;
    let page = PageProps {
        content,
        settings: Settings::default,
        beforehand: Vec::new,
    };
    check(page, expect_file!["data/pages/loading.html"]);
    let content = || {
        Content::Failed(Rc::new(Failure {
            message: "The server says <404>.".into(),
            detail: "Check the address.".into(),
            address: Some("https://example.org/a.md?b&c".into()),
        }))
    };
    let page = PageProps {
        content,
        settings: Settings::default,
        beforehand: Vec::new,
    };
    check(page, expect_file!["data/pages/failed.html"]);
}

/// Polls a future that never waits for anything outside.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::yield_now(),
        }
    }
}

/// One tag or text a line, indented, without what is inside an `svg`.
fn indented(html: &str) -> String {
    let (mut lines, mut depth, mut rest) = (String::new(), 0usize, html);
    while !rest.is_empty() {
        let at = if rest.starts_with('<') {
            rest.find('>').map(|end| end + 1)
        } else {
            rest.find('<')
        };
        let (piece, after) = rest.split_at(at.unwrap_or(rest.len()));
        rest = after;
        if piece.starts_with("<svg") {
            rest = rest.split_once("</svg>").map_or("", |(_, after)| after);
        }
        let closes = piece.starts_with("</");
        depth -= usize::from(closes);
        lines += &format!("{}{piece}\n", "  ".repeat(depth));
        let name = piece
            .trim_start_matches('<')
            .split([' ', '>'])
            .next()
            .unwrap_or("");
        let is_void = matches!(name, "svg" | "input" | "img" | "br" | "hr");
        depth += usize::from(piece.starts_with('<') && !closes && !is_void);
    }
    lines
}
