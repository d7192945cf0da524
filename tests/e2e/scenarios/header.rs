//! The head of the reader: what there is to read, and the video.

use serde_json::json;

use crate::page::Page;

/// The origins that the page has asked anything of, beside its own.
const OTHERS: &str = "[...new Set(performance.getEntriesByType('resource')
    .map(({ name }) => new URL(name).origin))].filter((origin) => origin !== location.origin)";

/// Where the player stands, as `[docked, left of the reader's own place]`.
const DOCKED: &str = "part('video').classList.contains('docked')
    && getComputedStyle(part('video')).position === 'fixed'";

pub fn tells_what_there_is(page: &Page) {
    page.open("/embeds/src.html");
    page.expect("part('title').textContent", "3월 둘째 주 라이브 요약");
    page.expect(
        "part('header').querySelector('time').dateTime",
        "2026-03-11",
    );
    page.expect(
        "[...part('meta').children].map((count) => count.textContent.replace(/날짜 [1-9]$/, '날짜')).join()",
        "주제 4,항목 13,약 1분 읽기,날짜",
    );
    page.expect("part('header').querySelector('.guess')", json!(null));
    // Without a title of its own, and with no more than a guess at the day.
    page.read("/summaries/nameless.md");
    page.wait("part('section')");
    page.expect(
        "['정원 가꾸기', '화분 고르기'].every((name) => part('title').textContent.includes(name))",
        true,
    );
    page.expect(
        "part('header').querySelector('time').dateTime",
        "2026-02-04",
    );
    page.expect("part('header').querySelector('.guess').textContent", "추정");
    page.excuse("Failed to load resource");
}

/// Korean is read by the syllable, at some 500 a minute; six minutes of it.
pub fn is_honest_about_the_reading_time(page: &Page) {
    page.read("/summaries/six-minutes.md");
    page.wait("part('section')");
    page.expect("part('meta').textContent.includes('약 6분 읽기')", true);
}

pub fn asks_nothing_of_others(page: &Page) {
    page.open("/embeds/video.html");
    page.wait("part('video').querySelector('button')");
    page.expect(OTHERS, json!([]));
    // The picture is the one exception, and can be done without.
    page.excuse("i.ytimg.com");
    page.run("reader.thumbnail = 'remote'");
    page.expect(OTHERS, json!(["https://i.ytimg.com"]));
    page.expect("all('iframe').length", 0);
}

pub fn links_where_there_is_no_player(page: &Page) {
    page.open("/embeds/video.html");
    page.run("reader.player = 'link'");
    page.expect(
        "(({ href, rel }) => [href, rel])(part('video').querySelector('a'))",
        json!(["https://www.youtube.com/watch?v=aaaaaaaaaaa", "noopener"]),
    );
    page.run("reader.player = 'off'");
    page.expect("part('video').querySelector('a, button')", json!(null));
}

pub fn docks_the_player_when_seeking(page: &Page) {
    page.excuse("youtube-nocookie.com");
    page.go("/embeds/listening.html");
    page.run(
        "const element = document.createElement('yoyak-reader');
         element.thumbnail = 'off';
         element.video = 'aaaaaaaaaaa';
         element.src = '/yoyak/samples/2026-05-14.en.md';
         document.querySelector('main').append(element);",
    );
    page.wait("part('timestamp')");
    // From the start it plays in its own place.
    page.click("part('video').querySelector('button')");
    page.wait("one('iframe')");
    page.expect(DOCKED, false);
    page.click("one('.shut')");
    page.expect("one('iframe')", json!(null));
    // From the order of the stream it comes along, and nothing moves.
    page.run("globalThis.height = part('header').offsetHeight");
    page.click("all('[role=tab]')[1]");
    page.click("all('.stops [part~=timestamp]')[2]");
    page.expect(
        "new URL(one('iframe')?.src ?? location).searchParams.get('start')",
        "5460",
    );
    page.expect(DOCKED, true);
    page.expect("part('header').offsetHeight === height", true);
    page.expect(
        "((box) => box.width <= 352 && box.bottom <= innerHeight && box.right <= innerWidth)(part('video').getBoundingClientRect())",
        true,
    );
    page.click("one('.shut')");
    page.expect("one('iframe')", json!(null));
    page.wait("part('video').querySelector('button')");
}
