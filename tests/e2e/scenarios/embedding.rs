//! The element in foreign pages: by `src`, by its own text, twice, moved, gone.

use crate::page::Page;

pub fn reads_src(page: &Page) {
    page.open("/embeds/src.html");
    page.expect("parts('section').length", 4);
    page.expect("location.hash", "");
}

pub fn reads_its_own_text(page: &Page) {
    page.open("/embeds/inline.html");
    page.expect(
        "readers.map((reader) => reader.shadowRoot.querySelectorAll('[part~=section]').length)",
        serde_json::json!([1, 1]),
    );
}

pub fn two_readers(page: &Page) {
    page.open("/embeds/two.html");
    page.expect("readers.length", 2);
}

pub fn moves_and_returns(page: &Page) {
    page.open("/embeds/src.html");
    page.run("reader.wasShown = root.querySelector('[part~=section]'); document.querySelector('aside').append(reader)");
    page.wait("reader.parentElement.localName === 'aside'");
    page.expect("reader.wasShown === one('[part~=section]')", true);
    page.run("globalThis.kept = reader; reader.remove()");
    page.wait("kept.shadowRoot.querySelector('[part~=section]') === null");
    page.run("document.querySelector('main').append(kept)");
    page.expect("parts('section').length", 4);
}

pub fn leaves_nothing_behind(page: &Page) {
    page.open("/embeds/src.html");
    page.run(
        "reader.remove();
         globalThis.gone = [];
         globalThis.done = (async () => {
           for (let round = 0; round < 20; round += 1) {
             const element = document.createElement('yoyak-reader');
             element.src = '/summaries/plain.md';
             document.querySelector('main').append(element);
             await element.ready;
             gone.push(new WeakRef(element));
             element.remove();
           }
         })()",
    );
    page.value("done");
    // What the last round has left may live until the next reader is shown.
    page.expect(
        "(gc(), gone.filter((element) => element.deref()).length <= 1)",
        true,
    );
}
