//! What cannot be read is told, in the reader and to the page, and never as an
//! uncaught error.

use serde_json::json;

use crate::page::Page;

/// What a reader says in place of a summary.
const NOTICE: &str = "part('reader')?.querySelector('[role=alert]')?.textContent.trim()";

#[track_caller]
fn expect_failure(page: &Page, stage: &str, address: &str) {
    page.wait(NOTICE);
    page.expect(
        "document.documentElement.dataset.errors ?? ''",
        json!(format!("{stage} {address}")),
    );
    page.expect("document.documentElement.dataset.uncaught ?? 0", 0);
}

pub fn failures_are_told(page: &Page) {
    // The browser itself writes down answers that are errors.
    page.excuse("Failed to load resource");
    for (path, stage) in [
        ("/summaries/missing.md", "fetch"),
        ("/broken", "fetch"),
        ("/summaries/picture.md", "decode"),
        ("/summaries/page.html", "decode"),
        ("/summaries/empty.md", "read"),
        ("/summaries/blank.md", "read"),
    ] {
        page.read(path);
        expect_failure(page, stage, &format!("{}{path}", page.origin()));
    }
    page.picture("failed");
    // The way out of a failure is another summary.
    page.run("reader.src = '/summaries/plain.md'");
    page.expect("parts('section').length", 4);
}

pub fn what_failed_can_be_asked_for_again(page: &Page) {
    page.excuse("Failed to load resource");
    page.read("/summaries/missing.md");
    page.wait(NOTICE);
    page.run("globalThis.before = performance.getEntriesByType('resource').length");
    page.click("one('.notice .plain')");
    page.wait("performance.getEntriesByType('resource').length > before");
    page.wait(NOTICE);
}

pub fn own_text_stands_in(page: &Page) {
    page.excuse("Failed to load resource");
    page.read("/summaries/missing.md");
    page.wait(NOTICE);
    page.run("reader.append('## 대신 쓴 글\\n\\n- 항목'); reader.src = '/summaries/gone.md'");
    page.expect(
        "part('toggle')?.querySelector('.name')?.textContent",
        "대신 쓴 글",
    );
    page.expect("document.documentElement.dataset.uncaught ?? 0", 0);
}

pub fn other_sites(page: &Page) {
    // The policy forbids to ask, and the browser says so.
    page.excuse("violates the following Content Security Policy directive");
    page.excuse("Refused to connect");
    page.excuse("Fetch API cannot load");
    let address = format!("{}/summaries/plain.md", page.foreign());
    page.read(&address);
    expect_failure(page, "fetch", &address);
    // Where the policy allows it, it is for the other site to share.
    page.excuse("has been blocked by CORS policy");
    page.excuse("net::ERR_FAILED");
    for (path, shared) in [("/shared/plain.md", true), ("/summaries/plain.md", false)] {
        let address = format!("{}{path}", page.foreign());
        page.go("/open/listening.html");
        page.run(&format!(
            "const element = document.createElement('yoyak-reader');
             element.src = '{address}';
             document.querySelector('main').append(element);"
        ));
        match shared {
            true => page.expect("parts('section').length", 4),
            false => expect_failure(page, "fetch", &address),
        }
    }
}

pub fn encodings(page: &Page) {
    for (name, heading) in [
        ("utf16le.md", "동네 도서관 리모델링"),
        ("utf16be.md", "동네 도서관 리모델링"),
        ("euc-kr.txt", "옛 글"),
    ] {
        page.read(&format!("/summaries/{name}"));
        page.expect(
            "part('toggle')?.querySelector('.name')?.textContent",
            heading,
        );
    }
}

pub fn hostile_text_stays_text(page: &Page) {
    page.read("/summaries/hostile.md");
    page.expect("parts('section').length", 1);
    // What was written is still to be seen, and none of it is an element.
    for words in ["onerror=", "<script>alert(1)</script>", "onclick="] {
        page.expect(
            &format!("part('reader').textContent.includes('{words}')"),
            true,
        );
    }
    page.expect("all('script, [onclick], [onerror], [style]').length", 0);
    page.expect(
        "all('a[href]').map((link) => new URL(link.href).protocol).filter((protocol) => !/^https?:$/.test(protocol))",
        json!([]),
    );
    page.expect("all('a[href^=\"https://example.org\"]').length", 1);
    page.expect("document.documentElement.dataset.uncaught ?? 0", 0);
}

pub fn no_control_stands_in_another(page: &Page) {
    page.read("/summaries/linked.md");
    page.wait("part('section')");
    page.expect("all('button a, button button, a a').length", 0);
    page.expect(
        "part('toggle').querySelector('.name').textContent",
        "자료 모음1",
    );
    // The link of a heading is among what can be done with its section.
    page.expect("one('.section-tools a').href", "https://example.org/a");
    // The date of a link has no link of its own, but is found all the same.
    page.click("parts('date').find((date) => date.textContent.includes('7월 1일'))");
    page.expect("root.activeElement?.id", "d0");
    page.run("location.hash = '#yoyak:s1'");
    page.click("one('.footnotes .back')");
    page.expect("root.activeElement?.id", "fnref1");
}

pub fn little_is_enough(page: &Page) {
    page.read("/summaries/no-sections.md");
    page.expect("parts('item').length", 2);
    page.read("/summaries/no-tags.md");
    page.expect("parts('item').length", 1);
    page.expect("parts('chip').length", 0);
}

pub fn much_is_no_trouble(page: &Page) {
    page.read("/summaries/large.md");
    page.wait("parts('section').length > 100");
    page.expect("document.documentElement.dataset.uncaught ?? 0", 0);
}

pub fn a_missing_program_is_told(page: &Page) {
    page.excuse("Failed to load resource");
    page.excuse("net::ERR_BLOCKED_BY_CLIENT");
    page.devtools("Network.enable", &json!({}));
    page.devtools("Network.setBlockedURLs", &json!({ "urls": ["*.wasm"] }));
    page.go("/embeds/inline.html");
    page.wait("root?.querySelector('[role=alert]')?.textContent");
    // What the page wrote into the element is there to be read.
    page.expect(
        "getComputedStyle(root.querySelector('slot')).display",
        "contents",
    );
    page.devtools("Network.setBlockedURLs", &json!({ "urls": [] }));
}
