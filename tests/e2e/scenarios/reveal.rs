//! What it is to be led somewhere, whatever leads there.

use serde_json::json;

use crate::page::Page;

pub fn stops_below_what_sticks(page: &Page) {
    page.open("/embeds/src.html");
    page.resize(1280, 500);
    page.run("reader.style.setProperty('--yoyak-sticky-top', '120px'); reader.closeAll()");
    page.wait("parts('toggle').every((toggle) => toggle.ariaExpanded === 'false')");
    page.run("reader.reveal('s3.2')");
    page.expect("root.activeElement?.id", "s3.2");
    page.wait(
        "root.activeElement.getBoundingClientRect().top >= 120 + part('toolbar').offsetHeight",
    );
    page.expect(
        "root.activeElement.getBoundingClientRect().bottom <= innerHeight",
        true,
    );
}

pub fn stops_below_all_hashtags(page: &Page) {
    page.resize(900, 700);
    page.read("/summaries/many-tags.md");
    page.click("one('.more')");
    page.wait("one('.tags.all')");
    page.run("reader.style.marginBlockEnd = '100vh'; reader.reveal('s1.1')");
    page.expect("root.activeElement?.id", "s1.1");
    page.wait(
        "root.activeElement.getBoundingClientRect().top >= part('toolbar').getBoundingClientRect().bottom",
    );
}

pub fn spares_who_wants_no_motion(page: &Page) {
    page.devtools(
        "Emulation.setEmulatedMedia",
        &json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] }),
    );
    page.open("/embeds/src.html");
    page.run("reader.reveal('s4.2')");
    page.expect("root.activeElement?.id", "s4.2");
    page.expect(
        "reader.shadowRoot.getAnimations().filter((animation) => animation.effect.getComputedTiming().duration > 10).length",
        0,
    );
}

/// The browser's own search tells what it has found words in. No script can
/// start it, so the event is the scenario's.
pub fn follows_find_in_page(page: &Page) {
    page.open("/embeds/src.html");
    page.run(
        "reader.closeAll();
         addEventListener('yoyak-locate', ({ detail }) => { globalThis.located = detail; });",
    );
    page.expect(
        "parts('body').map((body) => body.hidden)",
        json!(["until-found", "until-found", "until-found", "until-found"]),
    );
    page.run("parts('body')[2].dispatchEvent(new Event('beforematch', { bubbles: true }))");
    page.expect("parts('toggle')[2].ariaExpanded", "true");
    page.expect("located", json!({ "id": "s3", "via": "find" }));
    page.wait("shown(item('먹거리'))");
    page.expect("parts('toggle')[0].ariaExpanded", "false");
}

/// Text that is far away has no layout before it comes near.
pub fn stays_where_it_led(page: &Page) {
    page.resize(390, 844);
    page.open("/yoyak/?now=2026-11-22");
    page.run("reader.setFilter([part('chip').firstChild.data])");
    page.wait("shown(one('.clear'))");
    page.run("reader.setFilter([]); reader.openAll()");
    page.wait("parts('toggle').every((toggle) => toggle.ariaExpanded === 'true')");
    page.run("globalThis.last = parts('item').at(-1).id; reader.reveal(last)");
    page.wait("root.activeElement?.id === last");
    for _ in 0..6 {
        page.settle();
    }
    page.expect(
        "((box) => box.top >= part('toolbar').getBoundingClientRect().bottom && box.bottom <= innerHeight)(root.activeElement.getBoundingClientRect())",
        true,
    );
}
