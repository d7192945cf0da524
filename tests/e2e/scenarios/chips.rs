//! The chips: their order, their counts, and what they say for themselves.

use serde_json::json;

use crate::key::{ENTER, ESCAPE};
use crate::page::Page;

const COUNTS: &str = "Object.fromEntries(parts('chip').map((chip) => [chip.firstChild.data, Number(chip.querySelector('small').textContent)]))";

pub fn count_what_would_remain(page: &Page) {
    page.open("/embeds/src.html");
    page.expect(
        "parts('chip').map((chip) => chip.firstChild.data)",
        json!([
            "#도서관",
            "#자전거길",
            "#자전거",
            "#봄축제",
            "#전통시장",
            "#우주선"
        ]),
    );
    page.click("chip('도서관')");
    page.expect("chip('도서관').ariaPressed", "true");
    // Any of them: a second tag can only add.
    let counts = page.value(COUNTS);
    page.click("chip('봄축제')");
    page.expect("chip('봄축제').ariaPressed", "true");
    page.expect(
        "Number(part('status').textContent.match(/([0-9]+)개 항목/)[1])",
        counts["#봄축제"].clone(),
    );
    // All of them: a second tag can only take away.
    page.click("all('.combining button')[1]");
    page.expect("all('.combining button')[1].ariaPressed", "true");
    page.wait("decodeURIComponent(location.hash).includes('match=all')");
    page.expect("shown(one('.notice'))", true);
    page.click("chip('봄축제')");
    let counts = page.value(COUNTS);
    page.click("chip('자전거')");
    page.expect(
        "Number(part('status').textContent.match(/([0-9]+)개 항목/)[1])",
        counts["#자전거"].clone(),
    );
    page.press(ESCAPE);
    page.expect("location.hash", "");
    page.expect("shown(one('.clear'))", false);
}

pub fn say_why_they_are_dim(page: &Page) {
    page.open("/embeds/src.html");
    page.expect(
        "(({ ariaDisabled, title }) => [ariaDisabled, title])(chip('우주선'))",
        json!(["true", "본문에서 이 태그를 찾지 못했습니다"]),
    );
    page.expect("shown(chip('우주선'))", true);
    page.run("reader.setFilter(['도서관'], 'all')");
    page.expect("chip('전통시장').ariaDisabled", "true");
    page.expect(
        "chip('전통시장').title",
        "고른 태그와 함께 나오는 항목이 없습니다",
    );
    // Who chooses it nevertheless is told the same.
    page.run("reader.setFilter([])");
    page.click("chip('우주선')");
    page.wait("part('status').textContent.includes('본문에서 이 태그를 찾지 못했습니다')");
}

pub fn are_found_among_many(page: &Page) {
    page.read("/summaries/many-tags.md");
    page.wait("parts('chip').length === 40");
    page.wait("/^[+][0-9]+$/.test(one('.more').innerText.trim())");
    let folded = page.value("parts('chip').filter((chip) => !shown(chip)).length");
    assert!(
        folded.as_u64() > Some(0),
        "no chip is folded away: {folded}"
    );
    page.expect("Number(one('.more').innerText.trim())", folded);
    page.click("one('.more')");
    page.expect("one('.more').ariaExpanded", "true");
    page.expect("parts('chip').every(shown)", true);
    page.click("one('.find-tag')");
    page.press("ㅈㅈㄱ");
    page.expect(
        "parts('chip').filter(shown).map((chip) => chip.firstChild.data)",
        json!(["#자전거"]),
    );
    // Enter takes the first, and Escape ends the looking before the filter.
    page.press(ENTER);
    page.expect("chip('자전거').ariaPressed", "true");
    page.press("없는 태그");
    page.wait("shown(one('.tags .nothing'))");
    page.press(ESCAPE);
    page.expect("one('.find-tag').value", "");
    page.expect("chip('자전거').ariaPressed", "true");
}

pub fn keep_context_quiet(page: &Page) {
    page.open("/embeds/src.html");
    page.run("reader.setFilter(['전통시장'])");
    page.wait("shown(one('.clear'))");
    // Sections without hits are one line, and open on demand.
    page.expect(
        "parts('section').filter((section) => section.classList.contains('folded')).length",
        3,
    );
    page.expect(
        "parts('section').filter((section) => section.classList.contains('folded')).every((section) => section.offsetHeight < 70)",
        true,
    );
    page.click("parts('toggle')[0]");
    page.wait("[...parts('section')[0].querySelectorAll('[part~=item]')].every(shown)");
    page.run("reader.setFilter(['#도서관'])");
    page.wait("chip('도서관').ariaPressed === 'true'");
    // What is there for context alone is told from what is meant.
    page.wait("one('.item.context, [part~=item].quiet, [part~=item][class*=context]') || parts('item').filter(shown).length > 0");
}

pub fn spread_out_on_a_phone(page: &Page) {
    page.resize(390, 844);
    page.read("/summaries/many-tags.md");
    page.wait("parts('chip').length === 40");
    page.expect("one('.more').innerText.trim()", "전체");
    page.click("one('.more')");
    page.expect("one('.more').ariaExpanded", "true");
    page.expect("document.documentElement.scrollWidth <= innerWidth", true);
    page.wait("part('toolbar').offsetHeight < innerHeight * 0.75");
    page.click("one('.find-tag')");
    page.press("자전거");
    page.click("chip('자전거')");
    page.expect("chip('자전거').ariaPressed", "true");
    page.wait("part('status').textContent.includes('#자전거')");
}

/// What is chosen lies in sight of the row, wherever it was chosen.
pub fn are_in_sight_when_chosen(page: &Page) {
    let in_sight = "((chip, row, more) => chip.left >= row.left && chip.right <= more.left)
        (...[chip('다큐추천'), one('.tags'), one('.more')].map((element) => element.getBoundingClientRect()))";
    page.resize(390, 844);
    page.open("/yoyak/?now=2026-11-22");
    page.expect(in_sight, false);
    page.run("reader.setFilter(['다큐추천'])");
    page.expect("chip('다큐추천').ariaPressed", "true");
    page.expect(in_sight, true);
    // A link chooses it as well.
    page.reload();
    page.wait("chip('다큐추천')?.ariaPressed === 'true'");
    page.expect(in_sight, true);
    page.expect("scrollY", 0);
}

/// Whether one of several will do is in sight too, and in no chip's way.
pub fn combine_in_sight(page: &Page) {
    page.open("/yoyak/?now=2026-11-22");
    page.run("reader.setFilter(['조선', '환율'])");
    page.wait("one('.combining')");
    for width in [320, 390, 700, 1280] {
        page.resize(width, 844);
        page.expect(
            "all('.combining button').map((button) => button.getBoundingClientRect())
                .every((box) => box.left >= 0 && box.right <= innerWidth && box.top >= one('.tags').getBoundingClientRect().bottom)",
            true,
        );
    }
    page.resize(390, 844);
    page.click("all('.combining button')[1]");
    page.expect("all('.combining button')[1].ariaPressed", "true");
}

/// However wide a reader is that does not scroll them.
pub fn take_two_rows(page: &Page) {
    for summary in ["/summaries/many-tags.md", "/yoyak/samples/2026-05-13.md"] {
        page.resize(1280, 900);
        page.read(summary);
        page.wait("part('chip')");
        let (first, last) = (
            "parts('chip')[0].firstChild.data",
            "parts('chip')[1].firstChild.data",
        );
        for filter in ["[]".to_owned(), format!("[{first}, {last}]")] {
            page.run(&format!("reader.setFilter({filter})"));
            for width in (920..=1320).step_by(40) {
                page.resize(width, 900);
                page.settle();
                page.expect(
                    "new Set(all('.tags > *, [part~=chip]').filter((element) => shown(element) && element.offsetWidth)
                        .map((element) => Math.round((element.offsetTop + element.offsetHeight / 2) / 10))).size <= 2",
                    true,
                );
                page.expect(
                    "Number(one('.more')?.innerText ?? 0) === parts('chip').filter((chip) => !shown(chip)).length",
                    true,
                );
            }
        }
    }
}
