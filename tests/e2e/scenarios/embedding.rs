//! The element in foreign pages: by `src`, by its own text, twice, moved, gone.

use serde_json::json;

use crate::page::Page;

pub fn reads_src(page: &Page) {
    page.open("/embeds/src.html");
    page.expect("parts('section').length", 4);
    page.expect(
        "parts('title').map((title) => title.textContent)",
        json!(["3월 둘째 주 라이브 요약"]),
    );
    // Nothing is written into the address before anything has happened.
    page.expect("location.hash", "");
    page.expect("getComputedStyle(part('reader')).borderTopStyle", "solid");
}

pub fn reads_its_own_text(page: &Page) {
    page.open("/embeds/inline.html");
    page.expect(
        "readers.map((reader) => [...reader.shadowRoot.querySelectorAll('[part~=toggle] .name')].map((name) => name.textContent))",
        json!([["들여 쓴 주제"], ["그대로 쓴 주제"]]),
    );
    page.expect("parts('item').length", 2);
}

pub fn reads_text_that_changes(page: &Page) {
    page.open("/embeds/inline.html");
    page.run(
        "reader.querySelector('script').textContent = '## 하나\\n\\n- 가\\n\\n## 둘\\n\\n- 나'",
    );
    page.expect("parts('section').length", 2);
    // Text that arrives after the element.
    page.run(
        "const late = document.createElement('yoyak-reader');
         reader.before(late);
         late.append('## 늦게 온 글\\n\\n- 항목');",
    );
    page.expect(
        "part('toggle').querySelector('.name').textContent",
        "늦게 온 글",
    );
}

pub fn two_readers(page: &Page) {
    page.open("/embeds/two.html");
    let names =
        "readers.map((reader) => reader.shadowRoot.querySelectorAll('[part~=section]').length)";
    page.expect(names, json!([4, 1]));
    page.click("chip('자전거길')");
    page.expect("chip('자전거길').ariaPressed", "true");
    let closed = "readers.map((reader) => reader.shadowRoot.querySelectorAll('[part~=toggle][aria-expanded=false]').length)";
    page.run("readers[1].closeAll()");
    page.expect(&format!("({closed})[1]"), 1);
    page.expect(
        "readers[0].shadowRoot.querySelector('[part~=toggle]').ariaExpanded",
        "false",
    );
    // The chip's own sections stay open in the first.
    page.expect(
        "parts('toggle').some((toggle) => toggle.ariaExpanded === 'true')",
        true,
    );
    page.expect("getComputedStyle(readers[1]).colorScheme", "dark");
    page.expect(
        "readers[1].shadowRoot.querySelector('[part~=search]').ariaLabel.match(/[가-힣]/)",
        json!(null),
    );
}

pub fn two_readers_share_the_address(page: &Page) {
    page.open("/embeds/two.html");
    page.run("readers[1].search('항목')");
    page.wait("location.hash.startsWith('#second:')");
    page.click("chip('자전거길')");
    page.expect(
        "decodeURIComponent(location.hash)",
        "#second:?q=항목;yoyak:?tag=자전거길",
    );
    page.reload();
    page.expect("chip('자전거길')?.ariaPressed", "true");
    let query = "readers[1].shadowRoot?.querySelector('[part~=search]')?.value";
    page.expect(query, "항목");
    // A link of one of them leaves the other as it is.
    page.run("location.hash = '#second:s1'");
    page.expect("readers[1].shadowRoot.activeElement?.id", "s1");
    page.expect("chip('자전거길').ariaPressed", "true");
    page.back();
    page.expect(query, "항목");
    page.expect("chip('자전거길').ariaPressed", "true");
    page.run("readers[1].search()");
    page.expect("decodeURIComponent(location.hash)", "#yoyak:?tag=자전거길");
    page.run("reader.setFilter()");
    page.expect("location.hash", "");
    // Whatever an id is made of.
    page.run("readers[1].id = ':r1;'; readers[1].reveal('s1')");
    page.wait("location.hash.startsWith('#%3Ar1%3B:s1~')");
}

pub fn inherits_no_typography(page: &Page) {
    page.open("/embeds/src.html");
    page.run(
        "document.body.style.cssText = `text-transform: uppercase; text-indent: 2em;
           white-space: nowrap; letter-spacing: 0.2em; word-spacing: 1em; font: italic 40px serif;
           text-align-last: right; text-emphasis: dot red; text-wrap: balance; user-select: none;
           -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; caret-color: transparent`",
    );
    page.expect(
        "((style) => [style.textTransform, style.textIndent, style.whiteSpace, style.letterSpacing, style.wordSpacing, style.fontStyle])
         (getComputedStyle(part('item')))",
        json!(["none", "0px", "normal", "normal", "0px", "normal"]),
    );
    page.expect(
        "((style) => [style.textAlignLast, style.textEmphasisStyle, style.textWrap, style.userSelect, style.webkitTextStrokeWidth, style.webkitTextFillColor === style.color, style.caretColor === style.color])
         (getComputedStyle(part('item')))",
        json!(["auto", "none", "wrap", "text", "0px", true, true]),
    );
}

/// A page may make `rem` small for its own sums.
pub fn is_as_large_as_the_viewer_reads(page: &Page) {
    page.open("/embeds/small.html");
    page.expect(
        "getComputedStyle(document.documentElement).fontSize",
        "10px",
    );
    page.expect("getComputedStyle(part('item')).fontSize", "17px");
    // What is wide and what is narrow is counted in the same letters.
    page.resize(700, 900);
    page.expect(
        "[shown(one('.strip')), shown(part('date'))]",
        json!([true, false]),
    );
    // Larger ones are meant.
    page.open("/embeds/src.html");
    page.run("document.documentElement.style.fontSize = '20px'");
    page.expect("getComputedStyle(part('item')).fontSize", "21.25px");
}

pub fn moves_and_returns(page: &Page) {
    page.open("/embeds/src.html");
    page.run(
        "reader.wasShown = part('section');
         reader.closeAll();
         document.querySelector('aside').append(reader);",
    );
    page.expect("reader.parentElement.localName", "aside");
    page.expect(
        "parts('toggle').every((toggle) => toggle.ariaExpanded === 'false')",
        true,
    );
    page.expect("reader.wasShown === part('section')", true);
    page.run("globalThis.kept = reader; reader.remove()");
    page.wait("kept.shadowRoot.querySelector('[part~=section]') === null");
    page.run("document.querySelector('main').append(kept)");
    page.expect("parts('section').length", 4);
    page.click("chip('자전거길')");
    page.expect("chip('자전거길').ariaPressed", "true");
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

pub fn reflects_attributes(page: &Page) {
    page.go("/embeds/listening.html");
    // Properties that are set before the class is known count too.
    page.value(
        "customElements.whenDefined('yoyak-reader').then(() => {
           const element = document.createElement('yoyak-reader');
           for (const name of ['src', 'video', 'date', 'heading', 'headingLevel', 'open', 'nesting',
             'panels', 'theme', 'match', 'filter', 'query', 'urlState', 'thumbnail', 'player', 'now', 'lang']) {
             if (element[name] !== '') throw new Error(name);
             element[name] = name === 'src' ? '/summaries/plain.md' : '1';
             const attribute = name.replace(/[A-Z]/, (letter) => '-' + letter.toLowerCase());
             if (!element.hasAttribute(attribute)) throw new Error(attribute);
             if (name !== 'src') element.removeAttribute(attribute);
           }
           document.querySelector('main').append(element);
           return element.ready.then(({ sections }) => sections);
         })",
    );
    page.expect("parts('section').length", 4);
    page.run("reader.headingLevel = 3");
    page.expect("part('heading').localName", "h3");
    page.run("reader.open = 'first'");
    page.expect(
        "parts('toggle').filter((toggle) => toggle.ariaExpanded === 'true').length",
        1,
    );
    page.run("reader.filter = '봄축제'");
    page.expect("chip('봄축제').ariaPressed", "true");
    page.run("reader.theme = 'dark'");
    page.expect("getComputedStyle(reader).colorScheme", "dark");
    page.run("reader.lang = 'en'");
    page.expect("/[가-힣]/.test(part('search').ariaLabel)", false);
    page.run("reader.src = '/summaries/no-tags.md'");
    page.expect("parts('section').length", 1);
    // An attribute that means nothing is told once, and only that.
    page.excuse("open=\\\"sideways\\\" means nothing");
    page.run("reader.open = 'sideways'; reader.open = 'sideways'");
    page.expect("parts('section').length", 1);
}

pub fn answers_methods_with_events(page: &Page) {
    page.open("/embeds/src.html");
    page.run(
        "globalThis.heard = [];
         for (const name of ['toggle', 'filter', 'search', 'locate', 'seek']) {
           addEventListener('yoyak-' + name, (event) => {
             heard.push([name, event.detail]);
             if (name === 'seek') event.preventDefault();
           });
         }
         reader.closeAll();",
    );
    page.expect(
        "heard.filter(([name, { open }]) => name === 'toggle' && !open).length",
        4,
    );
    page.run("heard.length = 0; reader.reveal('s2.1')");
    page.wait("heard.some(([name]) => name === 'locate')");
    page.expect(
        "heard",
        json!([["toggle", { "id": "s2", "open": true }], ["locate", { "id": "s2.1", "via": "host" }]]),
    );
    page.expect("root.activeElement?.id", "s2.1");
    page.run("heard.length = 0; reader.setFilter(['#봄축제'])");
    page.wait("heard.some(([name]) => name === 'filter')");
    page.expect(
        "heard.map(([name, { id, tags, match }]) => [name, id ?? tags, match ?? null])",
        json!([["toggle", "s3", null], ["filter", ["봄축제"], "any"]]),
    );
    page.run("heard.length = 0; reader.setFilter(); reader.search('지붕')");
    page.expect(
        "heard.find(([name]) => name === 'search')?.[1]",
        json!({ "query": "지붕", "hits": 1 }),
    );
    page.expect(
        "reader.ready.then(({ sections, tags }) => [sections, tags]) instanceof Promise",
        true,
    );
    page.run("reader.reveal('nowhere'); reader.reveal(''); reader.reveal('s99.99')");
    page.expect("parts('section').length", 4);
}

pub fn waits_calmly(page: &Page) {
    page.read("/held/plain.md");
    page.expect("part('reader')?.ariaBusy", "true");
    let height = page.value("reader.offsetHeight").as_u64().unwrap_or(0);
    assert!(height > 500, "the placeholder is {height} px high");
    page.run("fetch('/release/plain.md')");
    page.expect("parts('section').length", 4);
    page.expect("part('reader').ariaBusy", json!(null));
}

pub fn forgets_what_it_no_longer_wants(page: &Page) {
    page.read("/held/no-tags.md");
    page.expect("part('reader')?.ariaBusy", "true");
    page.run("reader.src = '/summaries/plain.md'");
    page.expect("parts('section').length", 4);
    page.run("fetch('/release/no-tags.md').then(() => { document.title = 'released'; })");
    page.expect("document.title", "released");
    page.expect("parts('section').length", 4);
    page.expect("document.documentElement.dataset.uncaught ?? 0", 0);
    page.expect("document.documentElement.dataset.errors ?? ''", "");
}
