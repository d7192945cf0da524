//! The text is drawn by two pens: as Yew nodes on a server, whose pages are the
//! golden files of `tests/pages.rs`, and straight into the page in a browser.

use serde_json::json;

use crate::page::Page;

/// Tells the elements and texts inside an element, one each, whatever the order
/// of the attributes; without what the golden files leave out.
const TOLD: &str = "
    const told = (element) => [...element.childNodes].flatMap((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data.trim() || [];
      // What is merely there is written in several ways: hidden, hidden=\"hidden\".
      const written = ({ name, value }) => ['', name].includes(value) ? name : `${name}=${value}`;
      const attributes = [...node.attributes].map(written).sort();
      const inside = node.localName === 'svg' ? [] : told(node);
      return [[node.localName, ...attributes].join(' '), ...inside, `/${node.localName}`];
    });
    globalThis.told = told;
";

pub fn is_that_of_the_server(page: &Page) {
    // What is in drawings is left out there, and with it their ends.
    let golden = include_str!("../../data/pages/fresh.html").lines();
    let server: String = golden
        .map(|line| match line.trim_start().starts_with("<svg") {
            true => format!("{line}</svg>\n"),
            false => format!("{line}\n"),
        })
        .collect();
    page.excuse("Failed to load resource");
    page.read("/summaries/small.md");
    page.wait("part('section')");
    page.run(TOLD);
    let expected = page.value(&format!(
        "told(new DOMParser().parseFromString({}, 'text/html').querySelector('.list'))",
        json!(server)
    ));
    page.expect("told(one('.list'))", expected);
}

pub fn is_the_same_after_a_filter(page: &Page) {
    page.open("/embeds/src.html");
    page.run(TOLD);
    let before = page.value("told(one('.list'))");
    page.click("chip('자전거')");
    page.wait("part('mark')");
    page.click("chip('도서관')");
    page.wait("parts('mark').some((mark) => mark.textContent === '도서관')");
    page.click("one('.clear')");
    page.expect("told(one('.list'))", before);
}
