//! What a reader remembers for as long as its tab lives.

use serde_json::json;

use crate::page::Page;

/// The item at a third of the window's height, and where it begins.
const READING: &str = "((item) => [item.id, Math.round(item.getBoundingClientRect().top)])(
    parts('item').find((item) => item.getBoundingClientRect().bottom > innerHeight / 3))";

pub fn keeps_what_is_open(page: &Page) {
    page.open("/embeds/src.html");
    page.click("parts('toggle')[2]");
    page.expect("parts('toggle')[2].ariaExpanded", "false");
    page.reload();
    page.expect(
        "parts('toggle').map((toggle) => toggle.ariaExpanded)",
        json!(["true", "true", "false", "true"]),
    );
}

pub fn keeps_where_one_was_reading(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    page.run("item('소듐이온').scrollIntoView({ behavior: 'instant', block: 'center' })");
    page.settle();
    let before = page.value(READING);
    // Away and back by an address, where the browser itself remembers nothing.
    page.go("/embeds/listening.html");
    page.open("/yoyak/?now=2026-11-22");
    page.expect(READING, before);
    // A link knows better where to go.
    page.go("/embeds/listening.html");
    page.open("/yoyak/?now=2026-11-22#yoyak:s1.1");
    page.expect("root.activeElement?.id", "s1.1");
    page.wait("((box) => box.top >= 0 && box.bottom <= innerHeight)(root.activeElement.getBoundingClientRect())");
    for _ in 0..10 {
        page.settle();
    }
    // Who has left the reader by its upper end starts there again.
    page.run("scrollTo({ top: 0, behavior: 'instant' })");
    page.go("/embeds/listening.html");
    page.open("/yoyak/?now=2026-11-22");
    page.expect("scrollY", 0);
}

pub fn does_without_storage(page: &Page) {
    page.devtools("Page.enable", &json!({}));
    let script = page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({ "source": "for (const name of ['sessionStorage', 'localStorage'])
            Object.defineProperty(globalThis, name, { get() { throw new DOMException('refused', 'SecurityError'); } });" }),
    );
    page.open("/embeds/src.html");
    page.click("parts('toggle')[2]");
    page.expect("parts('toggle')[2].ariaExpanded", "false");
    page.reload();
    page.expect(
        "parts('toggle').map((toggle) => toggle.ariaExpanded)",
        json!(["true", "true", "true", "true"]),
    );
    page.devtools("Page.removeScriptToEvaluateOnNewDocument", &script);
}
