//! The interface in Korean and English.

use serde_json::json;

use crate::page::Page;

/// Everything that the reader says or would say.
const SAID: &str = "[part('reader').textContent, ...all('[title], [aria-label], [placeholder]')
    .flatMap((element) => [element.title, element.ariaLabel, element.getAttribute('placeholder')])]
    .filter(Boolean)";

pub fn english_is_whole(page: &Page) {
    page.open("/yoyak/?src=samples/2026-05-14.en.md&lang=en&now=2026-06-01");
    page.run("reader.setFilter(['RISC-V'])");
    page.wait("shown(one('.clear'))");
    page.expect(
        &format!("{SAID}.filter((text) => /[가-힣]/.test(text))"),
        json!([]),
    );
    page.run("reader.setFilter([]); reader.search('no such words')");
    page.wait("part('status').textContent.includes('no such words')");
    page.expect(
        &format!("{SAID}.filter((text) => /[가-힣]/.test(text))"),
        json!([]),
    );
    page.expect("part('reader').lang", "en");
    // A Korean text keeps its own language under an English interface.
    page.open("/yoyak/?lang=en&now=2026-11-22");
    page.expect(
        "[part('title'), part('item')].map((element) => element.closest('[lang]').lang)",
        json!(["ko", "ko"]),
    );
    page.expect("part('search').closest('[lang]').lang", "en");
}

pub fn particles_follow_the_sound(page: &Page) {
    page.open("/embeds/src.html");
    for (tag, wanted) in [("도서관", "#도서관을"), ("봄축제", "#봄축제를")] {
        page.run(&format!("reader.setFilter(['{tag}'])"));
        page.expect(
            &format!("chip('{tag}').title"),
            format!("{wanted} 필터에서 빼기"),
        );
    }
}

pub fn days_and_numbers_are_the_locales(page: &Page) {
    let day = "part('header').querySelector('time').textContent";
    for (lang, wanted) in [
        ("ko", "2026년 5월 13일 방송"),
        ("en-US", "Broadcast on May 13, 2026"),
        ("en-GB", "Broadcast on 13 May 2026"),
    ] {
        page.open(&format!("/yoyak/?lang={lang}&now=2026-11-22"));
        page.expect(day, wanted);
    }
    page.read("/summaries/large.md");
    page.wait("part('section')");
    page.expect(
        "/항목 [0-9]{2},[0-9]{3}(?![0-9])/.test(part('meta').textContent)",
        true,
    );
}
