//! The sidebar: the dates in order.

use serde_json::{Value, json};

use crate::key::{DOWN, END, ENTER, ESCAPE, HOME, LEFT, RIGHT, UP};
use crate::page::Page;

/// A small summary with dates of every kind, broadcast on 11 March 2026.
const DATED: &str = "/yoyak/?src=/summaries/dated.md&now=";

/// What the scenarios say in every other line.
const WORDS: &str = "
    globalThis.row = (words) => parts('date').find((date) => date.textContent.includes(words));
    globalThis.current = () => parts('date').filter((date) => date.ariaCurrent)
        .map((date) => date.querySelector('time').textContent);
    globalThis.inWindow = (element) => ((box) => box.top >= 0 && box.bottom <= innerHeight)
        (element.getBoundingClientRect());
";

pub(super) fn open(page: &Page, now: &str) {
    page.open(&format!("{DATED}{now}"));
    page.run(WORDS);
}

pub fn today_is_where_it_helps(page: &Page) {
    // Before all dates of the summary there would be nothing to see past.
    open(page, "1900-01-01");
    page.expect("part('today')", Value::Null);
    page.expect("all('.passed').length", 0);
    page.expect("part('broadcast').textContent.trim()", "방송일 3월 11일");
    // Between: what was ahead has passed, or is still to come.
    open(page, "2026-06-20");
    page.expect("part('today').textContent.trim()", "오늘 6월 20일");
    page.expect(
        "all('.passed').map((passed) => passed.closest('.row').querySelector('time').textContent)",
        json!(["4월 6일", "5월 2일"]),
    );
    page.expect(
        "row('4월 6일').textContent.includes('방송 당시 예정 · 지금은 지남')",
        true,
    );
    page.expect("row('9월 20일').textContent.includes('92일 남음')", true);
    page.picture("dates-between");
    // After: the line tells its year where no header does.
    open(page, "2040-01-02");
    page.expect("part('today').textContent.trim()", "오늘 2040년 1월 2일");
    page.expect("part('today').nextElementSibling", Value::Null);
    // On the day itself one line is enough.
    open(page, "2026-03-11");
    page.expect("part('today')", Value::Null);
}

pub fn a_click_holds_until_the_viewer_scrolls(page: &Page) {
    open(page, "2026-06-20");
    page.resize(1280, 600);
    // The text has to go on for longer than the dates beside it.
    page.run("reader.style.setProperty('--yoyak-size', '2rem')");
    for words in ["5월 2일", "2027~2028년", "6월부터"] {
        page.run(&format!(
            "row('{words}').scrollIntoView({{ block: 'center' }})"
        ));
        page.click(&format!("row('{words}')"));
        page.wait(&format!(
            "root.activeElement.textContent.includes('{words}') && inWindow(root.activeElement)"
        ));
        // What comes into sight by going there is seen within two frames.
        page.value("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen))))");
        page.expect("current()", json!([words]));
        page.wait(&format!("inWindow(row('{words}'))"));
    }
    turn_the_wheel(page, -9000);
    page.expect("scrollY", 0);
    page.expect("current().includes('6월부터')", false);
}

pub(super) fn turn_the_wheel(page: &Page, by: i32) {
    let wheel = json!({ "type": "mouseWheel", "x": 300, "y": 300, "deltaX": 0, "deltaY": by });
    page.devtools("Input.dispatchMouseEvent", &wheel);
}

pub fn the_sidebar_is_part_of_the_page(page: &Page) {
    page.open("/yoyak/?now=2026-06-20");
    page.run(WORDS);
    page.resize(1280, 700);
    let clipped = "all('*').filter((element) => ['scroll', 'auto'].includes(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight)";
    page.expect(&format!("{clipped}.length"), 0);
    // Down the page its end comes up and stays, beside a text that is longer.
    page.run("reader.style.setProperty('--yoyak-size', '2rem')");
    let (begin, end) = ("one('.tabs')", "one('.export')");
    let below = page.value(&format!(
        "{end}.getBoundingClientRect().bottom - innerHeight"
    ));
    let below = below.as_f64().unwrap_or_default() as i32;
    assert!(below > 200, "the sidebar is too short: {below}");
    turn_the_wheel(page, below + 60);
    page.wait(&format!("scrollY >= {below} && inWindow({end})"));
    turn_the_wheel(page, 900);
    page.wait(&format!("scrollY > {below} + 800"));
    // Beside the text it shows its end, or the row of what is being read.
    page.wait(&format!(
        "inWindow({end}) || parts('date').some((date) => date.ariaCurrent && inWindow(date))"
    ));
    page.picture("sidebar-end");
    turn_the_wheel(page, -9000);
    page.wait(&format!("scrollY === 0 && inWindow({begin})"));
}

/// Thirty dates in a few lines, of which the last bullet names the first.
pub fn what_is_read_stays_in_the_window(page: &Page) {
    page.open("/yoyak/?src=/summaries/many-dates.md&now=2026-06-20");
    page.run(WORDS);
    page.resize(1280, 600);
    page.run("reader.style.setProperty('--yoyak-size', '2rem')");
    turn_the_wheel(page, 9000);
    page.wait("innerHeight + Math.ceil(scrollY) >= document.documentElement.scrollHeight");
    page.expect("current()", json!(["2026년 1월 2일"]));
    // It says what the viewer reads of that day, over rows of the end.
    page.wait("row('1월 2일').textContent.includes('모두 1월 2일에 시작됨')");
    page.wait("inWindow(row('1월 2일')) && row('1월 2일').getBoundingClientRect().top > one('.toolbar').getBoundingClientRect().bottom");
    page.expect("inWindow(row('6월 16일'))", true);
    page.picture("sidebar-kept");
}

pub fn one_row_for_several_bullets(page: &Page) {
    open(page, "2026-06-20");
    page.expect(
        "row('4월 6일').closest('.row').querySelector('.steps').textContent.trim()",
        "1/3",
    );
    for (words, place) in [
        ("배를 댈 수 없음", "2/3"),
        ("조사 모임", "3/3"),
        ("보수 공사", "1/3"),
    ] {
        page.click("row('4월 6일').closest('.row').querySelector('.steps button:last-of-type')");
        page.wait(&format!(
            "root.activeElement.closest('[part~=item]').textContent.includes('{words}')"
        ));
        page.expect("one('.steps').textContent.trim()", place);
        page.expect("current()", json!(["4월 6일"]));
    }
}

pub fn words_lead_back_to_their_row(page: &Page) {
    open(page, "2026-06-20");
    // Their years are over and folded among so many rows; what is flagged in
    // one shows on its fold.
    page.expect("shown(row('1911년'))", false);
    page.expect("shown(row('2024년 3분기부터'))", false);
    page.expect(
        "all('.year').filter((year) => year.querySelector('.warning')).map((year) => year.querySelector('.period').textContent.trim())",
        json!(["2024"]),
    );
    page.wait("row('2024년 3분기부터').textContent.includes('방송일보다 앞선 때의 전망입니다.')");
    // Of several mentions, its own is shown.
    page.click("all('a.when').filter((date) => date.textContent === '4월 6일')[1]");
    page.expect("one('.steps').textContent.trim()", "2/3");
    page.expect(
        "row('4월 6일').textContent.includes('배를 댈 수 없음')",
        true,
    );
    page.back();
    page.click("all('a.when').find((date) => date.textContent === '1911년')");
    page.wait("shown(row('1911년')) && inWindow(row('1911년'))");
    page.expect("root.activeElement === row('1911년')", true);
    page.expect("current()", json!(["1911년"]));
    page.back();
    page.expect("location.hash", "");
    // Folded again and open again, by its header.
    page.click("all('.year .fold')[0]");
    page.expect("shown(row('1911년'))", false);
    page.click("all('.year .fold')[0]");
    page.expect("shown(row('1911년'))", true);
}

/// A heading is a button, in which a date cannot be a link of its own.
pub fn a_date_in_a_heading_leads_there(page: &Page) {
    let summary = "/yoyak/?src=/summaries/headed.md&now=2026-06-20";
    page.open(summary);
    page.run("reader.closeAll()");
    page.run(WORDS);
    page.click("row('9월')");
    page.expect("root.activeElement?.id", "s2");
    page.expect("parts('toggle')[1].ariaExpanded", "true");
    page.go("/embeds/listening.html");
    page.open(&format!("{summary}#yoyak:d:2026-09"));
    page.expect("root.activeElement?.id", "s2");
}

pub fn dates_follow_the_filter(page: &Page) {
    open(page, "2026-06-20");
    page.click("chip('철새')");
    page.wait("row('5월 2일').closest('.row').classList.contains('dim')");
    page.expect(
        "row('지난 2월').closest('.row').classList.contains('dim')",
        false,
    );
    page.click("one('.related input')");
    page.expect("shown(row('5월 2일'))", false);
    page.expect("shown(row('지난 2월'))", true);
    page.expect(
        "all('.year').filter(shown).map((year) => year.querySelector('.period').textContent)",
        json!(["2026", "2030년대"]),
    );
    page.press(ESCAPE);
    page.expect("shown(row('5월 2일'))", true);
    page.click("part('search')");
    page.press("배를");
    page.wait("row('5월 2일').closest('.row').classList.contains('dim')");
    page.expect(
        "row('4월 6일').closest('.row').classList.contains('dim')",
        false,
    );
    page.press(ESCAPE);
    // A header filters the text, as a chip does, and has a link.
    page.click("all('.period').find((period) => period.textContent === '2027')");
    page.expect("parts('item').filter(shown).length", 1);
    page.expect("location.hash", "#yoyak:?in=2027");
    page.wait("part('status').textContent.includes('2027')");
    page.reload();
    page.expect("parts('item').filter(shown).length", 1);
    // The row of what is being read may lie over it at the edge of the window,
    // unless the focus is among the dates.
    page.run("all('.period').find((period) => period.ariaPressed === 'true').focus()");
    page.press(ENTER);
    page.expect("location.hash", "");
}

pub fn one_line_where_it_is_narrow(page: &Page) {
    open(page, "2026-06-20");
    page.resize(390, 800);
    page.expect(
        "all('.bit').filter(shown).map((bit) => bit.textContent.trim())",
        json!(["지난 5월 2일", "방송일 3월 11일", "다음 예정 9월 20일"]),
    );
    page.expect(
        "all('.bit').every((bit) => bit.scrollWidth <= bit.clientWidth)",
        true,
    );
    page.expect("shown(row('9월 20일'))", false);
    page.click("one('.strip')");
    page.expect("one('.strip').ariaExpanded", "true");
    page.expect("parts('date').filter(shown).length", 9);
    page.picture("dates-narrow");
    page.click("row('9월 20일')");
    page.wait(
        "root.activeElement.textContent.includes('9월 20일') && inWindow(root.activeElement)",
    );
    page.expect("current()", json!(["9월 20일"]));
}

/// Not at its oldest year, and to be shut from there.
pub fn the_list_opens_where_the_viewer_is(page: &Page) {
    let line = "one('.strip').getBoundingClientRect()";
    open(page, "2026-06-20");
    page.resize(390, 420);
    page.click("one('.strip')");
    page.expect("one('.strip').ariaExpanded", "true");
    page.wait("inWindow(part('broadcast'))");
    page.wait(&format!(
        "((line, bar, day) => Math.abs(line.top - bar) < 2 && line.bottom <= day)
         ({line}, part('toolbar').getBoundingClientRect().bottom, part('broadcast').getBoundingClientRect().top)"
    ));
    page.settle();
    page.click("one('.strip')");
    page.expect("one('.strip').ariaExpanded", "false");
    page.wait(&format!(
        "((line, bar) => Math.abs(line.top - bar) < 2)({line}, part('toolbar').getBoundingClientRect().bottom)"
    ));
    // What is in the window stays where it is.
    page.resize(390, 2000);
    page.run("scrollTo({ top: 0, behavior: 'instant' })");
    page.click("one('.strip')");
    page.wait("inWindow(part('broadcast'))");
    page.settle();
    page.expect("scrollY", 0);
}

pub fn dates_can_be_taken_out(page: &Page) {
    open(page, "2026-06-20");
    // Nothing is saved, but what would be is kept.
    page.run(
        "HTMLAnchorElement.prototype.click = function () { globalThis.saved = this.download; };
         const create = URL.createObjectURL;
         URL.createObjectURL = (blob) => {
           blob.text().then((text) => { globalThis.text = text; });
           return create(blob);
         };",
    );
    let export = |index: usize, name: &str| {
        page.click(&format!("all('.export button')[{index}]"));
        page.expect("saved", name);
    };
    export(0, "dates.json");
    page.expect("JSON.parse(text).length", 15);
    page.expect("JSON.parse(text).at(-1).edtf", "203X");
    export(1, "dates.csv");
    page.expect(
        "text.split('\\r\\n')[0].trim()",
        "label,edtf,start,end,line,text",
    );
    // Of all the days only one is still to come.
    export(2, "dates.ics");
    page.expect(
        "text.match(/DTSTART.*\\d/g)",
        json!(["DTSTART;VALUE=DATE:20260920"]),
    );
}

pub fn marks_and_keys(page: &Page) {
    open(page, "2026-06-20");
    // Every row says its mark in words, and the legend shows them.
    page.expect(
        "parts('date').every((date) => date.querySelector('.aside').textContent.trim())",
        true,
    );
    page.expect("shown(one('.legend li'))", false);
    page.click("one('.legend summary')");
    page.expect("all('.legend li').filter(shown).length", 5);
    // The list is one stop of Tab, and that is a row to be seen.
    let stops = "all('.dates :is(a, button:not(.copy))').filter((stop) => stop.tabIndex === 0 && shown(stop)).map((stop) => stop.textContent.trim().slice(0, 5))";
    let focused = |words: &str| {
        page.expect("root.activeElement.textContent.trim().slice(0, 5)", words);
    };
    page.expect(&format!("{stops}.length"), 1);
    page.run("all('.dates :is(a, button)').find((stop) => stop.tabIndex === 0).focus()");
    page.press(HOME);
    focused("1911");
    // Left and right fold a year of which there are many.
    page.press(RIGHT);
    page.wait("shown(row('1911년'))");
    page.press(DOWN);
    focused("1911년");
    page.press(UP);
    page.press(LEFT);
    page.expect("shown(row('1911년'))", false);
    // On a row they show what else is said of its day.
    page.run("row('4월 6일').focus()");
    page.press(RIGHT);
    page.expect(
        "row('4월 6일').parentElement.querySelector('small').textContent",
        "2/3",
    );
    page.wait(
        "row('4월 6일').parentElement.querySelector('[aria-live]').textContent.startsWith('2/3')",
    );
    page.press(LEFT);
    page.press(LEFT);
    page.expect(
        "row('4월 6일').parentElement.querySelector('small').textContent",
        "3/3",
    );
    page.press(ENTER);
    page.wait("root.activeElement.matches('a.when') && root.activeElement.closest('[part~=item]').textContent.includes('조사 모임')");
    // The stop stays where the focus was, as long as that is to be seen.
    page.expect(stops, json!(["4월 6일"]));
    page.run("row('5월 2일').focus()");
    page.press("/철새");
    page.press(ENTER);
    page.expect(stops, json!(["5월 2일"]));
    turn_the_wheel(page, -9000);
    page.wait("scrollY === 0");
    page.click("all('.related input').find(shown)");
    page.expect("shown(row('5월 2일'))", false);
    page.expect(&format!("{stops}.length"), 1);
    page.click("all('.related input').find(shown)");
    page.expect(stops, json!(["5월 2일"]));
    page.run("row('5월 2일').focus()");
    page.press(END);
    focused("2030년");
    page.press(DOWN);
    focused("1911");
    page.press(UP);
    page.press(ENTER);
    page.wait("root.activeElement.matches('a.when')");
    page.press(ENTER);
    page.wait("root.activeElement.closest('.row, [part~=date]')");
}

pub fn no_day_to_count_from(page: &Page) {
    page.open("/yoyak/?src=/summaries/undated.md&now=2026-06-20");
    page.expect("part('broadcast')", Value::Null);
    page.expect(
        "all('.unresolved li').filter(shown).map((date) => date.querySelector('b').textContent)",
        json!(["내일", "내년"]),
    );
    page.wait("one('.unresolved').textContent.includes('방송일을 알 수 없어')");
    page.click("all('.unresolved a')[1]");
    page.wait("root.activeElement.textContent.includes('내년')");
    // And the words lead back.
    page.click("all('a.when').find((date) => date.textContent === '내일')");
    page.wait("root.activeElement.closest('.unresolved')?.textContent.includes('내일')");
    page.expect("parts('date').filter((date) => date.ariaCurrent).map((date) => date.querySelector('b').textContent)", json!(["내일"]));
    // With a day, they are dated.
    page.run("reader.date = '2026-03-11'");
    page.expect("one('.unresolved')", Value::Null);
    page.wait("parts('date').some((date) => date.textContent.includes('내일'))");
}
