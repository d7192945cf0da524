//! What cannot be read is told, in the reader and to the page, and never as an
//! uncaught error.

use serde_json::json;

use crate::page::Page;

pub fn failures_are_told(page: &Page) {
    // The browser itself writes down answers that are errors.
    page.excuse("Failed to load resource");
    for (address, stage) in [
        ("/summaries/missing.md", "fetch"),
        ("/broken", "fetch"),
        ("/summaries/picture.md", "decode"),
        ("/summaries/page.html", "decode"),
        ("/summaries/empty.md", "read"),
        ("/summaries/blank.md", "read"),
    ] {
        page.go("/embeds/listening.html");
        page.run(&format!(
            "const element = document.createElement('yoyak-reader');
             element.src = '{address}';
             document.querySelector('main').append(element);"
        ));
        page.wait("part('reader')?.querySelector('[role=alert]')?.textContent.trim()");
        page.expect(
            "document.documentElement.dataset.errors ?? ''",
            json!(format!("{stage} {}{address}", page.origin())),
        );
        page.expect("document.documentElement.dataset.uncaught ?? 0", 0);
    }
}
