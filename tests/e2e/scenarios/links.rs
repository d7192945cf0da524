//! The address of the page and the readers on it.

use serde_json::json;

use crate::page::Page;

pub fn leave_foreign_fragments_alone(page: &Page) {
    for fragment in [
        "#1",
        "#%E0%A4%A",
        "#/route/of/an/app",
        "#yoyakish:s1",
        "#:~:text=%EB",
        "#",
        "#s1",
    ] {
        page.go("/embeds/listening.html");
        page.open(&format!("/embeds/src.html{fragment}"));
        page.expect(
            "parts('toggle').every((toggle) => toggle.ariaExpanded === 'true')",
            true,
        );
        page.run("reader.setFilter(['봄축제'])");
        page.expect("chip('봄축제').ariaPressed", "true");
        if fragment.len() > 1 && !fragment.starts_with("#:~:") {
            page.expect("location.hash", fragment);
        }
        page.run("location.hash = 'elsewhere'");
        page.expect("chip('봄축제').ariaPressed", "true");
    }
}

pub fn lead_into_the_text(page: &Page) {
    page.open("/embeds/src.html#yoyak:s4.1");
    page.expect("root.activeElement?.id", "s4.1");
    page.wait("((box) => box.top >= 0 && box.bottom <= innerHeight)(root.activeElement.getBoundingClientRect())");
    page.run("location.hash = '#yoyak:s1.2'");
    page.expect("root.activeElement?.id", "s1.2");
    // Encoded, and taken apart as some systems do.
    for tag in [
        "%EB%8F%84%EC%84%9C%EA%B4%80",
        "%E1%84%83%E1%85%A9%E1%84%89%E1%85%A5%E1%84%80%E1%85%AA%E1%86%AB",
    ] {
        page.go("/embeds/listening.html");
        page.open(&format!("/embeds/src.html#yoyak:?tag={tag}"));
        page.expect("chip('도서관').ariaPressed", "true");
    }
    page.go("/embeds/listening.html");
    page.open("/embeds/two.html#second:s1");
    page.expect("readers[1].shadowRoot.activeElement?.id", "s1");
    page.expect("readers[0].shadowRoot.activeElement", json!(null));
}

pub fn outlive_an_edit(page: &Page) {
    page.open("/embeds/src.html");
    let links =
        page.value("parts('date').length && ['조명', '가게 40곳'].map((words) => item(words).id)");
    assert_eq!(links, json!(["s2.2", "s3.3"]));
    copy_links(page);
    page.click("item('가게 40곳').querySelector('.dot')");
    page.wait("part('status').textContent.trim()");
    let copied = page.value("navigator.clipboard.readText()");
    let fragment = copied.as_str().and_then(|link| link.split_once('#'));
    let fragment = fragment.map(|(_, fragment)| fragment).unwrap_or_default();
    // The same text stands elsewhere now; where it stood is another.
    page.read("/summaries/edited.md");
    page.wait("part('section')");
    page.run(&format!("location.hash = {}", json!(fragment)));
    page.wait("root.activeElement?.textContent.includes('가게 40곳')");
    page.expect("root.activeElement.id === 's3.3'", false);
    // Where the text is gone, the place is the next best thing.
    page.run("location.hash = '#yoyak:s2.1~zzzzzz'");
    page.expect("root.activeElement?.id", "s2.1");
}

pub fn are_handed_to_the_share_sheet(page: &Page) {
    page.devtools(
        "Emulation.setTouchEmulationEnabled",
        &json!({ "enabled": true, "maxTouchPoints": 1 }),
    );
    page.open("/embeds/src.html");
    page.expect("matchMedia('(pointer: coarse)').matches", true);
    page.run(
        "navigator.share = async (data) => { globalThis.shared = data; };
         parts('section')[1].querySelector('.section-tools button').click();",
    );
    page.expect("shared?.title", "3월 둘째 주 라이브 요약");
    page.expect("/embeds[/]src[.]html#yoyak:s2~/.test(shared.url)", true);
    page.devtools(
        "Emulation.setTouchEmulationEnabled",
        &json!({ "enabled": false }),
    );
}

pub fn are_copied_for_everything(page: &Page) {
    copy_links(page);
    page.open("/embeds/src.html");
    let clipboard = |page: &Page| {
        page.wait("part('status').textContent.includes('복사')");
        let text = page.value("navigator.clipboard.readText()");
        text.as_str().unwrap_or("").to_owned()
    };
    page.click("parts('section')[1].querySelector('.section-tools button')");
    let section = clipboard(page);
    assert!(section.contains("/embeds/src.html#yoyak:s2~"), "{section}");
    page.click("item('조명').querySelector('.dot')");
    page.wait("navigator.clipboard.readText().then((text) => text.includes('s2.2'))");
    let item = clipboard(page);
    assert!(item.contains("#yoyak:s2.2~"), "{item}");
    // A date in the text is a link by itself, and its row has one to copy.
    page.expect(
        "decodeURIComponent(item('5월 2일').querySelector('.content a').hash)",
        "#yoyak:d:2026-05-02/2026-05-05",
    );
    page.run("parts('date').find(shown).focus()");
    page.click("parts('date').find(shown).parentElement.querySelector('.copy')");
    page.wait("navigator.clipboard.readText().then((text) => text.includes('#yoyak:d:'))");
    page.run("reader.setFilter(['도서관', '자전거'], 'all'); reader.search('거치대')");
    page.wait("location.hash.includes('q=')");
    page.click("all('.actions button').at(-1)");
    page.value("navigator.clipboard.readText().then((text) => { globalThis.copied = text; })");
    page.expect(
        "decodeURIComponent(copied).endsWith('#yoyak:?tag=도서관,자전거&match=all&q=거치대')",
        true,
    );
    // Whoever opens it sees the same.
    page.run("globalThis.hash = new URL(copied).hash; sessionStorage.setItem('hash', hash)");
    let hash = page.value("sessionStorage.getItem('hash')");
    page.go("/embeds/listening.html");
    page.open(&format!("/embeds/src.html{}", hash.as_str().unwrap_or("")));
    page.expect(
        "parts('chip').filter((chip) => chip.ariaPressed === 'true').map((chip) => chip.firstChild.data)",
        json!(["#도서관", "#자전거"]),
    );
    page.expect("part('search').value", "거치대");
}

#[track_caller]
fn copy_links(page: &Page) {
    page.devtools(
        "Browser.grantPermissions",
        &json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
}

pub fn lead_back(page: &Page) {
    page.open("/embeds/src.html");
    page.resize(1280, 500);
    page.run("parts('date').find((date) => date.textContent.includes('5월 2일')).scrollIntoView()");
    let before = page.value("scrollY");
    assert!(
        before.as_f64() > Some(100.0),
        "the page is too short: {before}"
    );
    page.click("parts('date').find((date) => date.textContent.includes('5월 2일'))");
    page.wait("location.hash.startsWith('#yoyak:d:2026-05-02')");
    page.wait("root.activeElement?.textContent.includes('5월 2일')");
    page.back();
    page.expect("location.hash", "");
    // Whoever clicks may have scrolled by a line to do so.
    page.expect(&format!("Math.abs(scrollY - {before}) < 20"), true);
}

pub fn say_that_they_lead_nowhere(page: &Page) {
    for lost in ["s99", "s2.99", "d:1999"] {
        page.go("/embeds/listening.html");
        page.open(&format!("/embeds/src.html#yoyak:{lost}"));
        page.wait("part('status').textContent.includes('이 요약에 없습니다')");
    }
}

pub fn survive_a_reload(page: &Page) {
    page.open("/embeds/src.html");
    page.click("chip('자전거길')");
    page.wait("location.hash");
    page.reload();
    page.expect("chip('자전거길')?.ariaPressed", "true");
    page.expect(
        "parts('chip').filter((chip) => chip.ariaPressed === 'true').length",
        1,
    );
}
