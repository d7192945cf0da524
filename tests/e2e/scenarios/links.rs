//! The address of the page and the readers on it.

use serde_json::json;

use crate::page::Page;

pub fn leave_foreign_fragments_alone(page: &Page) {
    for fragment in [
        "#1",
        "#%E0%A4%A",
        "#/route/of/an/app",
        "#yoyakish:s1",
        "#:~:text=%EB",
        "#",
        "#s1",
    ] {
        page.go("/embeds/listening.html");
        page.open(&format!("/embeds/src.html{fragment}"));
        page.expect(
            "parts('toggle').every((toggle) => toggle.ariaExpanded === 'true')",
            true,
        );
        page.run("reader.setFilter(['봄축제'])");
        page.expect("chip('봄축제').ariaPressed", "true");
        if fragment.len() > 1 && !fragment.starts_with("#:~:") {
            page.expect("location.hash", fragment);
        }
        page.run("location.hash = 'elsewhere'");
        page.expect("chip('봄축제').ariaPressed", "true");
    }
}

pub fn lead_into_the_text(page: &Page) {
    page.open("/embeds/src.html#yoyak:s4.1");
    page.expect("root.activeElement?.id", "s4.1");
    page.wait("((box) => box.top >= 0 && box.bottom <= innerHeight)(root.activeElement.getBoundingClientRect())");
    page.run("location.hash = '#yoyak:s1.2'");
    page.expect("root.activeElement?.id", "s1.2");
    // Encoded, and taken apart as some systems do.
    for tag in [
        "%EB%8F%84%EC%84%9C%EA%B4%80",
        "%E1%84%83%E1%85%A9%E1%84%89%E1%85%A5%E1%84%80%E1%85%AA%E1%86%AB",
    ] {
        page.go("/embeds/listening.html");
        page.open(&format!("/embeds/src.html#yoyak:?tag={tag}"));
        page.expect("chip('도서관').ariaPressed", "true");
    }
    page.go("/embeds/listening.html");
    page.open("/embeds/two.html#second:s1");
    page.expect("readers[1].shadowRoot.activeElement?.id", "s1");
    page.expect("readers[0].shadowRoot.activeElement", json!(null));
}

pub fn lead_back(page: &Page) {
    page.open("/embeds/src.html");
    page.resize(1280, 500);
    page.run("parts('date').find((date) => date.textContent.includes('5월 2일')).scrollIntoView()");
    let before = page.value("scrollY");
    assert!(
        before.as_f64() > Some(100.0),
        "the page is too short: {before}"
    );
    page.click("parts('date').find((date) => date.textContent.includes('5월 2일'))");
    page.wait("location.hash.startsWith('#yoyak:d:2026-05-02')");
    page.wait("root.activeElement?.textContent.includes('5월 2일')");
    page.back();
    page.expect("location.hash", "");
    // Whoever clicks may have scrolled by a line to do so.
    page.expect(&format!("Math.abs(scrollY - {before}) < 20"), true);
}

pub fn survive_a_reload(page: &Page) {
    page.open("/embeds/src.html");
    page.click("chip('자전거길')");
    page.wait("location.hash");
    page.reload();
    page.expect("chip('자전거길')?.ariaPressed", "true");
    page.expect(
        "parts('chip').filter((chip) => chip.ariaPressed === 'true').length",
        1,
    );
}
