//! The whole of a reader without a mouse.

use crate::key::{DOWN, ENTER, ESCAPE, LEFT, RIGHT, SHIFT, SHIFT_ENTER, TAB};
use crate::page::Page;

pub fn reaches_everything(page: &Page) {
    page.open("/embeds/src.html");
    // From anywhere on the page into the search, and through what it finds.
    page.press("/");
    page.expect("root.activeElement === part('search')", true);
    page.press("도서관");
    page.wait("CSS.highlights.get('yoyak-hit').size > 1");
    page.press(ENTER);
    page.wait("CSS.highlights.get('yoyak-current').size === 1");
    page.press(ENTER);
    page.press(SHIFT_ENTER);
    page.press(ESCAPE);
    page.expect("part('search').value", "");
    // On to the chips, which are one stop; arrows walk along them.
    tab_to(page, "root.activeElement?.part.contains('chip')");
    page.press(RIGHT);
    page.expect(
        "root.activeElement.textContent.startsWith('#자전거길')",
        true,
    );
    page.press(ENTER);
    page.expect("root.activeElement.ariaPressed", "true");
    page.press(ESCAPE);
    let chosen = "parts('chip').some((chip) => chip.ariaPressed === 'true')";
    page.expect(chosen, false);
    // So does Escape where nothing has the focus; the button hands it on.
    page.press(ENTER);
    page.run("root.activeElement.blur()");
    page.press(ESCAPE);
    page.expect(chosen, false);
    page.click("chip('도서관')");
    page.click("one('.clear')");
    page.expect(chosen, false);
    page.expect("root.activeElement === chip('도서관')", true);
    // The tabs are one, and the stops of the stream, and the dates; choosing
    // one leads to its item.
    tab_to(page, "root.activeElement?.role === 'tab'");
    page.press(RIGHT);
    page.press(TAB);
    page.expect("root.activeElement.className", "stop-link");
    page.press(DOWN);
    page.expect("root.activeElement === all('.stop-link')[1]", true);
    page.press(TAB);
    page.expect("one('.sidebar').contains(root.activeElement)", false);
    page.press(&format!("{SHIFT}{TAB}"));
    page.expect("root.activeElement === all('.stop-link')[1]", true);
    page.press(&format!("{SHIFT}{TAB}"));
    page.press(LEFT);
    tab_to(page, "root.activeElement?.part.contains('date')");
    page.press(DOWN);
    page.press(TAB);
    page.expect("root.activeElement.matches('.copy')", true);
    page.press(TAB);
    page.expect("root.activeElement.matches('.legend summary')", true);
    // Whoever is not on the row has no use for its link.
    page.press(&format!("{SHIFT}{TAB}"));
    page.expect("root.activeElement.part.contains('date')", true);
    page.press(ENTER);
    page.wait("root.activeElement?.closest('[part~=section]')");
    // A section folds where it stands.
    tab_to(page, "root.activeElement?.part.contains('toggle')");
    page.press(ENTER);
    page.expect("root.activeElement.ariaExpanded", "false");
    page.press(ENTER);
    page.expect("root.activeElement.ariaExpanded", "true");
    // And out at the other end: the reader is no trap.
    tab_to(page, "document.activeElement !== reader");
}

/// Presses Tab until the condition is true.
#[track_caller]
fn tab_to(page: &Page, condition: &str) {
    for _ in 0..60 {
        page.press(TAB);
        if page.value(&format!("Boolean({condition})")) == true {
            return;
        }
    }
    panic!("Tab never leads to {condition}");
}
