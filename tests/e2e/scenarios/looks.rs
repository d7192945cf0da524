//! What a reader looks like, for people to look at, and what must hold at any
//! size.

use serde_json::json;

use crate::page::Page;

pub fn wide_narrow_and_dark(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    page.wait("parts('section').length > 1");
    for (width, name) in [
        (1280, "wide"),
        (768, "middle"),
        (390, "narrow"),
        (320, "narrowest"),
    ] {
        page.resize(width, 900);
        page.expect(
            &format!("[innerWidth, document.documentElement.scrollWidth <= {width}]"),
            json!([width, true]),
        );
        page.whole_picture(name, width);
    }
    page.resize(390, 900);
    page.run("reader.theme = 'dark'");
    page.expect("getComputedStyle(reader).colorScheme", "dark");
    page.picture("narrow-dark");
    page.resize(1280, 900);
    page.click("parts('chip')[0]");
    page.picture("wide-dark-filtered");
    // A narrow reader starts with its first section alone.
    page.resize(390, 900);
    page.go("/embeds/listening.html");
    page.open("/embeds/src.html");
    page.expect(
        "parts('toggle').map((toggle) => toggle.ariaExpanded)",
        json!(["true", "false", "false", "false"]),
    );
}
