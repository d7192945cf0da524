//! The reader on paper: everything open, links spelled out, tools gone.

use serde_json::json;

use crate::page::Page;

pub fn opens_everything(page: &Page) {
    page.open("/embeds/src.html");
    page.run("reader.closeAll()");
    page.wait("parts('toggle').every((toggle) => toggle.ariaExpanded === 'false')");
    page.expect("parts('item').filter(shown).length", 0);
    page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    page.expect("parts('item').every(shown)", true);
    // A filter is the viewer's choice, so the paper says which.
    page.run("reader.setFilter(['봄축제'])");
    page.expect("parts('item').filter(shown).length", 3);
    page.expect("parts('section').every(shown)", true);
    page.expect(
        "[one('.filtered'), one('.clear'), part('search'), part('chip')].map(shown)",
        json!([true, false, false, false]),
    );
}

pub fn leaves_the_tools_away(page: &Page) {
    page.read("/summaries/hostile.md");
    page.wait("part('item')");
    page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    page.expect(
        "['toolbar', 'timeline', 'video'].filter((name) => part(name) && shown(part(name)))",
        json!([]),
    );
    page.expect("all('.section-tools').some(shown)", false);
    page.expect("[part('title'), part('heading')].every(shown)", true);
    page.expect(
        "getComputedStyle(one('a[href^=\"https://example.org\"]'), '::after').content.includes('https://example.org/')",
        true,
    );
}

pub fn is_light_on_any_screen(page: &Page) {
    page.open("/yoyak/?theme=dark&now=2026-11-22");
    page.expect("getComputedStyle(reader).colorScheme", "dark");
    page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    // Every word is darker than the middle between black and white.
    page.expect(
        "['title', 'meta', 'heading', 'item'].map((name) => getComputedStyle(part(name)).color)
           .filter((color) => !color.match(/[0-9.]+/g).slice(0, 3).every((value) => value < 128))",
        json!([]),
    );
}

pub fn fills_as_many_pages_closed_as_open(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    let pages = |page: &Page| {
        let printed = page.devtools("Page.printToPDF", &json!({ "preferCSSPageSize": true }));
        let file = crate::page::decode(printed["data"].as_str().unwrap_or(""));
        let is_page = |window: &&[u8]| window.starts_with(b"/Type /Page\n");
        file.windows(12).filter(is_page).count()
    };
    let open = pages(page);
    page.run("reader.closeAll()");
    page.wait("parts('toggle').every((toggle) => toggle.ariaExpanded === 'false')");
    assert_eq!(pages(page), open);
    assert!(open > 1, "the sample fills {open} page(s)");
}
