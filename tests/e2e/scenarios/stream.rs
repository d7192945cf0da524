//! The sidebar: the sections as stops along the stream.

use serde_json::json;

use super::dates::{open, turn_the_wheel};
use crate::key::ESCAPE;
use crate::page::Page;

pub fn marks_what_is_read_and_seeks(page: &Page) {
    open(page, "2026-06-20&video=bbbbbbbbbbb");
    page.resize(1280, 600);
    page.click("one('#tab-stream')");
    page.expect(
        "all('.stop .timestamp').map((time) => time.textContent)",
        json!(["1:10", "20:40", "41:05"]),
    );
    page.click("all('.stop-link')[1]");
    page.wait("root.activeElement.id === 's2'");
    page.expect(
        "all('.stop-link').map((stop) => stop.ariaCurrent)",
        json!([null, "location", null]),
    );
    page.expect(
        "all('.stop').map((stop) => stop.classList.contains('passed'))",
        json!([true, false, false]),
    );
    // The last screenful never comes up to where one reads; and what was gone
    // to does not hold back who goes on at once.
    turn_the_wheel(page, 3000);
    page.expect("all('.stop-link')[2].ariaCurrent", "location");
    page.expect(
        "innerHeight + scrollY === document.documentElement.scrollHeight",
        true,
    );
    // A closed section is told by its heading, at the end too.
    page.click("parts('toggle')[2]");
    page.expect("all('.stop-link')[2].ariaCurrent", "location");
    page.click("parts('toggle')[2]");
    page.run("reader.addEventListener('yoyak-seek', (event) => { globalThis.asked = event.detail; event.preventDefault(); }, { once: true })");
    // The page may seek by itself.
    page.click("all('.stop .timestamp')[2]");
    page.expect(
        "asked",
        json!({ "seconds": 2465, "href": "https://www.youtube.com/watch?v=bbbbbbbbbbb&t=2465s" }),
    );
    page.expect("all('iframe').length", 0);
    page.click("all('.stop .timestamp')[2]");
    page.wait("one('iframe')?.src.endsWith('start=2465')");
    page.excuse("youtube-nocookie.com");
}

pub fn follows_the_filter_and_the_search(page: &Page) {
    open(page, "2026-06-20");
    page.click("one('#tab-stream')");
    page.click("chip('철새')");
    page.expect("all('.stop.dim').length", 2);
    page.press(ESCAPE);
    page.click("part('search')");
    page.press("배를");
    page.expect(
        "all('.stops > .stop').map((stop) => stop.classList.contains('dim'))",
        json!([true, false, true]),
    );
    page.click("all('.related input').find(shown)");
    page.expect(
        "all('.stops > .dim').filter(shown).every((stop) => stop.querySelector('[aria-current]'))",
        true,
    );
}

pub fn says_that_there_is_no_video(page: &Page) {
    open(page, "2026-06-20");
    page.click("one('#tab-stream')");
    page.click("all('.stop .timestamp')[0]");
    page.wait("part('status').textContent.includes('영상이 없습니다')");
    page.expect("all('iframe').length", 0);
}

/// The author's words become what is pressed, and stand there once.
pub fn items_play_from_their_moments(page: &Page) {
    page.excuse("youtube-nocookie.com");
    page.open("/yoyak/?src=/summaries/moments.md");
    page.expect(
        "parts('item').map((item) => item.textContent)",
        json!(["[00:03:00] 앞에 적음", "뒤에 적음 (12:30)", "링크로 적음"]),
    );
    let asked = "new URL(one('iframe')?.src ?? location).searchParams.get('start')";
    for (words, seconds) in [("앞에", "180"), ("뒤에", "750"), ("링크", "65")] {
        page.click(&format!("item('{words}').querySelector('[data-seconds]')"));
        page.expect(asked, seconds);
    }
    // With a player of the page's own, the author's link leads where it says.
    page.read("/summaries/moments.md");
    page.run("reader.player = 'off'");
    page.wait("part('video') && !part('video').querySelector('button')");
    page.run("root.addEventListener('click', (event) => { globalThis.stopped = event.defaultPrevented; event.preventDefault(); })");
    page.click("item('링크').querySelector('a[href*=youtu]')");
    page.expect("globalThis.stopped", false);
}
