//! What must hold at any size, in any colours and either direction.

use serde_json::json;

use crate::page::Page;

/// Whether nothing sticks out of the page at its sides.
const FITS: &str = "document.documentElement.scrollWidth <= innerWidth";

/// The controls and headings whose words are cut off.
const CUT: &str = "all('button, h2, h3, .title, .meta, .tally, [part~=date]').filter((element) => shown(element)
    && !element.closest('.aside, .chips')
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    && getComputedStyle(element).overflow !== 'visible')
    .map((element) => element.outerHTML.slice(0, 80))";

pub fn follows_the_container(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    for width in [320, 390, 544, 768, 1024, 1280, 1600] {
        page.resize(width, 900);
        page.expect(&format!("[innerWidth, {FITS}]"), json!([width, true]));
        page.expect(CUT, json!([]));
    }
    // In a narrow column of a wide page it is a narrow reader.
    let beside = "((text, sidebar) => sidebar.left >= text.right)(part('section').getBoundingClientRect(), part('timeline').getBoundingClientRect())";
    page.resize(1280, 900);
    page.expect(beside, true);
    page.run("reader.parentElement.style.width = '24rem'");
    page.expect(beside, false);
    // It starts with its first section alone.
    page.resize(390, 900);
    page.go("/embeds/listening.html");
    page.open("/embeds/src.html");
    page.expect(
        "parts('toggle').map((toggle) => toggle.ariaExpanded)",
        json!(["true", "false", "false", "false"]),
    );
}

/// What the style sheet takes the bar for is as high as it gets, so that what is
/// gone to by key is never below it.
pub fn knows_how_high_the_bar_gets(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    page.run("reader.setFilter(['조선', '환율'])");
    page.wait("shown(one('.clear'))");
    for width in [320, 390, 544, 768, 930, 1024, 1280, 1600] {
        page.resize(width, 900);
        page.expect(
            "((margin, bar) => margin >= bar && margin < bar + 48)(parseFloat(getComputedStyle(part('item')).scrollMarginTop), part('toolbar').offsetHeight)",
            true,
        );
    }
}

/// WCAG 2.2: 1.4.4 and 1.4.10 (zoom), 1.4.12 (text spacing).
pub fn survives_zoom_and_spacing(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    // Zooming in by four makes 1280 pixels 320; by two, 640.
    for (width, height) in [(640, 450), (320, 256)] {
        page.resize(width, height);
        page.expect(&format!("[innerWidth, {FITS}]"), json!([width, true]));
        page.expect(CUT, json!([]));
    }
    for width in [1280, 390, 320] {
        page.resize(width, 900);
        page.run(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
               word-spacing: 0.16em !important; } p, li { margin-bottom: 2em !important; }`);
             root.adoptedStyleSheets = [root.adoptedStyleSheets[0], sheet];",
        );
        page.expect(&format!("[innerWidth, {FITS}]"), json!([width, true]));
        page.expect(CUT, json!([]));
    }
    page.picture("spaced");
    // Letters twice as big, as some people set their browser.
    page.run("root.adoptedStyleSheets = [root.adoptedStyleSheets[0]]; document.documentElement.style.fontSize = '200%'");
    for width in [1280, 390] {
        page.resize(width, 900);
        page.expect(&format!("[innerWidth, {FITS}]"), json!([width, true]));
        page.expect(CUT, json!([]));
        page.picture(&format!("twice-{width}"));
    }
}

pub fn obeys_forced_colors(page: &Page) {
    page.open("/embeds/src.html");
    page.devtools(
        "Emulation.setEmulatedMedia",
        &json!({ "features": [{ "name": "forced-colors", "value": "active" }] }),
    );
    page.expect("matchMedia('(forced-colors: active)').matches", true);
    page.click("chip('도서관')");
    page.expect("chip('도서관').ariaPressed", "true");
    // What is chosen and what is found look unlike the rest.
    page.expect(
        "[chip('도서관'), chip('자전거')].map((chip) => getComputedStyle(chip).backgroundColor).reduce((one, other) => one !== other)",
        true,
    );
    page.wait("part('mark')");
    page.expect(
        "getComputedStyle(part('mark')).backgroundColor !== getComputedStyle(part('mark').parentElement).backgroundColor
         || getComputedStyle(part('mark')).outlineStyle !== 'none'",
        true,
    );
    page.picture("forced-colors");
}

pub fn reads_from_the_right_too(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    page.run("document.documentElement.dir = 'rtl'");
    for width in [1280, 390] {
        page.resize(width, 900);
        page.expect(&format!("[innerWidth, {FITS}]"), json!([width, true]));
        page.expect(CUT, json!([]));
        page.picture(&format!("from-the-right-{width}"));
    }
    page.resize(1280, 900);
    page.expect(
        "((range) => { range.selectNodeContents(part('title')); return Math.abs(range.getBoundingClientRect().right - part('title').getBoundingClientRect().right) < 2; })(document.createRange())",
        true,
    );
    page.expect(
        "((text, sidebar) => sidebar.right <= text.left)(part('section').getBoundingClientRect(), part('timeline').getBoundingClientRect())",
        true,
    );
    page.expect(
        "((chevron, name) => chevron.left >= name.right - 1)(...['.icon', '.name'].map((part) => one('[part~=toggle]').querySelector(part).getBoundingClientRect()))",
        true,
    );
}
