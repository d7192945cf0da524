//! What a viewer does with the mouse.

use serde_json::{Value, json};

use crate::key::{END, ENTER, ESCAPE, SHIFT};
use crate::page::Page;

/// How many sections are open.
const OPEN: &str = "parts('toggle').filter((toggle) => toggle.ariaExpanded === 'true').length";

/// The words of the items that are to be seen.
const ITEMS: &str = "parts('item').filter(shown).length";

pub fn folds(page: &Page) {
    page.open("/embeds/src.html");
    page.expect(OPEN, 4);
    page.click("parts('toggle')[1]");
    page.expect("parts('toggle')[1].ariaExpanded", "false");
    page.expect("parts('body')[1].hidden", "until-found");
    page.expect(
        "shown(parts('body')[1].querySelector('[part~=item]'))",
        false,
    );
    page.click("parts('toggle')[1]");
    page.expect(
        "shown(parts('body')[1].querySelector('[part~=item]'))",
        true,
    );
    page.run("reader.closeAll()");
    page.expect(OPEN, 0);
    page.run("reader.openAll()");
    page.expect(OPEN, 4);
}

pub fn filters(page: &Page) {
    page.open("/embeds/src.html");
    let all = page.value(ITEMS);
    page.click("chip('봄축제')");
    page.expect("chip('봄축제').ariaPressed", "true");
    page.expect(
        "parts('section').filter((section) => section.classList.contains('folded')).length",
        3,
    );
    page.wait(&format!("{ITEMS} < {all}"));
    page.expect("decodeURIComponent(location.hash)", "#yoyak:?tag=봄축제");
    page.wait("part('status').textContent.includes('#봄축제')");
    page.click("one('.clear')");
    page.expect(ITEMS, all);
    page.expect("location.hash", "");
}

/// The sidebar can be longer than what is left of the text.
pub fn keeps_in_sight_what_a_filter_leaves(page: &Page) {
    let seen = "((bar) => parts('item').some((item) => shown(item)
        && item.getBoundingClientRect().top >= bar - 1 && item.getBoundingClientRect().bottom <= innerHeight))
        (part('toolbar').getBoundingClientRect().bottom)";
    for (width, height) in [(1280, 600), (390, 844)] {
        page.resize(width, height);
        page.open("/yoyak/?now=2026-11-22");
        page.run("reader.openAll()");
        page.wait("shown(parts('item').at(-1))");
        // A key is a viewer's: the reader holds no place any more.
        page.press(END);
        page.wait(
            "scrollY > 1000 && scrollY + innerHeight > document.documentElement.scrollHeight - 2",
        );
        page.run("chip('조선').click()");
        page.expect("chip('조선').ariaPressed", "true");
        page.settle();
        page.wait(seen);
        page.wait("Math.abs(part('toolbar').getBoundingClientRect().top) < 1");
        page.run("one('.clear').click()");
        page.expect("chip('조선').ariaPressed", "false");
        page.settle();
        page.wait(seen);
    }
}

/// Who glances at what a hashtag keeps, and clears it, is back.
pub fn returns_from_a_filter(page: &Page) {
    let top = |words: &str| format!("Math.round(item('{words}').getBoundingClientRect().top)");
    let near = |words: &str, at: &Value| format!("Math.abs({} - {at}) < 2", top(words));
    for (width, height) in [(1280, 600), (390, 844)] {
        page.resize(width, height);
        page.go("/embeds/listening.html");
        page.run("sessionStorage.clear()");
        page.open("/yoyak/?now=2026-11-22");
        page.run("reader.openAll()");
        page.run("item('소듐이온').scrollIntoView({ behavior: 'instant', block: 'center' })");
        page.settle();
        let before = page.value(&top("소듐이온"));
        page.run("chip('조선').click()");
        page.expect("chip('조선').ariaPressed", "true");
        page.expect("shown(item('소듐이온'))", false);
        page.settle();
        // A key is a viewer's: the reader holds no place any more.
        page.press(SHIFT);
        page.run("scrollBy({ top: 120, behavior: 'instant' })");
        page.settle();
        page.run("one('.clear').click()");
        page.expect("chip('조선').ariaPressed", "false");
        page.wait(&near("소듐이온", &before));
        // So is who has chosen several, one after the other.
        page.run("chip('조선').click()");
        page.wait("chip('조선').ariaPressed === 'true'");
        page.run("chip('환율').click()");
        page.wait("chip('환율').ariaPressed === 'true'");
        page.settle();
        page.press(ESCAPE);
        page.expect("chip('조선').ariaPressed", "false");
        page.wait(&near("소듐이온", &before));
    }
}

/// Who has gone on reading elsewhere stays there.
pub fn stays_where_a_filter_has_led(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    page.run("reader.openAll()");
    page.run("item('소듐이온').scrollIntoView({ behavior: 'instant', block: 'center' })");
    page.settle();
    // By a link, a date, a call of the page.
    page.run("reader.setFilter(['조선'])");
    page.wait("chip('조선').ariaPressed === 'true'");
    page.run("reader.reveal(parts('item').filter(shown)[3].id)");
    page.wait("root.activeElement?.matches('[part~=item]')");
    page.settle();
    page.press(SHIFT);
    let top = "Math.round(root.activeElement.getBoundingClientRect().top)";
    let before = page.value(top);
    page.run("reader.setFilter([])");
    page.expect("chip('조선').ariaPressed", "false");
    page.wait(&format!("Math.abs({top} - {before}) < 2"));
    // By scrolling, further than to glance. A key first, as above.
    page.press(SHIFT);
    page.run("scrollTo({ top: 0, behavior: 'instant' })");
    page.settle();
    page.run("reader.setFilter(parts('chip').map((chip) => chip.firstChild.data))");
    // With the address, the reader has gone to what the filter leaves.
    page.wait("location.hash.includes('?tag=')");
    page.press(SHIFT);
    page.run("scrollBy({ top: 1.8 * innerHeight, behavior: 'instant' })");
    page.settle();
    page.settle();
    page.run(
        "globalThis.read = parts('item').find((item) => shown(item) && item.getBoundingClientRect().top > innerHeight / 3)",
    );
    page.run("one('.clear').click()");
    page.expect("shown(one('.clear'))", false);
    for _ in 0..10 {
        page.settle();
    }
    page.wait("((box) => box.top >= 0 && box.bottom <= innerHeight)(read.getBoundingClientRect())");
}

/// A page may filter a reader that nobody looks at.
pub fn leaves_the_page_where_it_is(page: &Page) {
    page.open("/embeds/src.html");
    page.run(
        "document.querySelector('main').style.paddingBlock = '200vh';
         scrollTo({ top: 40, behavior: 'instant' })",
    );
    for top in ["40", "document.documentElement.scrollHeight - innerHeight"] {
        page.run(&format!("scrollTo({{ top: {top}, behavior: 'instant' }})"));
        page.settle();
        page.run("reader.setFilter(['봄축제'])");
        page.wait("chip('봄축제').ariaPressed === 'true'");
        for _ in 0..10 {
            page.settle();
        }
        page.expect("parts('reader').every((reader) => reader.getBoundingClientRect().bottom < 0 || reader.getBoundingClientRect().top > innerHeight)", true);
        page.run("reader.setFilter([])");
        page.wait("chip('봄축제').ariaPressed === 'false'");
    }
}

/// A page that filters and then leads somewhere means the latter.
pub fn goes_where_it_is_led_under_a_filter(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    page.run("item('소듐이온').scrollIntoView({ behavior: 'instant', block: 'center' })");
    page.settle();
    let last = page.value("item('조선').id");
    page.run(&format!(
        "reader.setFilter(['조선']); reader.reveal({last})"
    ));
    page.expect("root.activeElement?.id", last);
    for _ in 0..10 {
        page.settle();
    }
    page.wait("((box) => box.top >= 0 && box.bottom <= innerHeight)(root.activeElement.getBoundingClientRect())");
}

/// All hashtags spread out on a phone leave the text no room.
pub fn makes_room_under_all_hashtags(page: &Page) {
    page.resize(390, 844);
    page.open("/yoyak/?now=2026-11-22");
    page.run("one('.more').click()");
    page.wait("one('.tags.all')");
    page.run("chip('조선').click()");
    page.wait(
        "((bar, kept) => Math.abs(bar.top) < 1 && kept.top >= bar.bottom && kept.top < bar.bottom + 40)
         (part('toolbar').getBoundingClientRect(), one('.section.open:not(.folded)').getBoundingClientRect())",
    );
}

pub fn follows_a_date(page: &Page) {
    page.open("/embeds/src.html");
    page.run("reader.closeAll()");
    page.expect(OPEN, 0);
    page.click("parts('date').find((date) => date.textContent.includes('5월 2일'))");
    page.expect(OPEN, 1);
    page.wait("root.activeElement && shown(root.activeElement)");
    page.wait("root.activeElement.textContent.includes('5월 2일')");
    page.wait("((box) => box.top >= 0 && box.bottom <= innerHeight)(root.activeElement.getBoundingClientRect())");
    page.expect("one('.flash') !== null", true);
    page.wait("parts('date').find((date) => date.textContent.includes('5월 2일')).ariaCurrent");
}

pub fn searches(page: &Page) {
    page.open("/embeds/src.html");
    page.run("reader.closeAll()");
    page.expect(OPEN, 0);
    page.click("part('search')");
    page.press("ㅈㅈㄱ");
    page.wait(&format!("{OPEN} > 1"));
    page.wait("CSS.highlights.get('yoyak-hit').size > 2");
    page.wait(
        "[...CSS.highlights.get('yoyak-hit')].every((range) =>
           range.startContainer.data.slice(range.startOffset, range.endOffset) === '자전거')",
    );
    page.expect("root.activeElement === part('search')", true);
    page.press(ENTER);
    page.wait("part('status').textContent.includes('1')");
    page.expect("CSS.highlights.get('yoyak-current').size", 1);
    page.press(ESCAPE);
    page.expect("part('search').value", "");
    page.expect("CSS.highlights.get('yoyak-hit').size", 0);
}

pub fn paints_what_it_finds(page: &Page) {
    page.open("/embeds/src.html");
    page.run(
        "globalThis.drawn = 0;
         new MutationObserver((records) => {
           const words = ({ target }) => (target.closest ? target : target.parentElement)?.closest('.content');
           globalThis.drawn += records.filter(words).length;
         }).observe(one('.list'), { childList: true, characterData: true, subtree: true });
         reader.search('도서관')",
    );
    page.wait("CSS.highlights.get('yoyak-hit').size > 2");
    page.expect("drawn", 0);
    // The names are the page's, the ranges each reader's own.
    let own = page.value("CSS.highlights.get('yoyak-hit').size");
    page.run("document.querySelector('aside').append(reader.cloneNode())");
    page.wait("readers[1].shadowRoot.querySelector('[part~=section]')");
    page.run("readers[1].search('도서관')");
    page.wait(&format!(
        "CSS.highlights.get('yoyak-hit').size === 2 * {own}"
    ));
    page.run("readers[1].remove()");
    page.expect("CSS.highlights.get('yoyak-hit').size", own);
    page.run("reader.search('')");
    page.expect("CSS.highlights.get('yoyak-hit').size", 0);
}

pub fn copies_text(page: &Page) {
    page.devtools(
        "Browser.grantPermissions",
        &json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
    page.open("/embeds/src.html");
    for (button, wanted) in [
        (
            1,
            "## 강변 자전거길\n\n- 자전거길 3km 구간이 **2026년 하반기**에 이어짐.\n",
        ),
        (
            2,
            "강변 자전거길\n\n- 자전거길 3km 구간이 2026년 하반기에 이어짐.\n",
        ),
    ] {
        page.click(&format!(
            "parts('section')[1].querySelectorAll('.section-tools button')[{button}]"
        ));
        page.wait("part('status').textContent.includes('복사')");
        page.value("navigator.clipboard.readText().then((text) => { globalThis.copied = text; })");
        page.wait(&format!("copied.startsWith({})", json!(wanted)));
    }
}

pub fn plays_only_when_asked(page: &Page) {
    page.open("/embeds/video.html");
    page.expect("all('iframe').length", 0);
    page.run("reader.addEventListener('yoyak-seek', (event) => { globalThis.asked = event.detail; event.preventDefault(); }, { once: true })");
    page.click("part('video').querySelector('button')");
    page.expect("asked?.seconds", 0);
    page.expect("all('iframe').length", 0);
    page.click("part('video').querySelector('button')");
    page.expect(
        "all('iframe').map((frame) => [new URL(frame.src).origin, frame.referrerPolicy])",
        json!([[
            "https://www.youtube-nocookie.com",
            "strict-origin-when-cross-origin"
        ]]),
    );
    page.excuse("youtube-nocookie.com");
}
