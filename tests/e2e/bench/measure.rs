//! The measurements, on one page each.
//!
//! Work is the time that the processor spent on the page's main thread, on
//! script, style, layout and painting together, until the next picture stood:
//! neither waiting is in it nor what other programs took. Of that, script is
//! what ran of ours, without the style and layout that the browser did meanwhile.

use e2e::page::Page;
use serde_json::{Value, json};

/// Tells when something is painted: after the frame that shows it.
const PAINTED: &str = "
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    }));
";

/// Notes the hashtag with the fewest items, so that a filter has much to hide.
const RAREST: &str = "
    const counted = parts('chip').map((chip) => {
      const count = chip.querySelector('[part~=chip-count]').textContent;
      return { name: chip.textContent.slice(0, -count.length).replace('#', '').trim(), count: Number(count) };
    });
    globalThis.rarest = counted.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)[0].name;
";

/// Notes from now on which elements an interaction shows, hides or lays out
/// otherwise.
const NOTE: &str = "
    globalThis.changes = [];
    globalThis.noting = new MutationObserver((records) => changes.push(...records));
    noting.observe(reader.shadowRoot, { subtree: true, attributeFilter: ['class', 'hidden'], attributeOldValue: true });
";

/// Makes of what was noted `bare`, which does the same to the same elements, or
/// undoes it, without the reader.
const NOTED: &str = "
    changes.push(...noting.takeRecords());
    noting.disconnect();
    const first = new Map();
    for (const { target, attributeName, oldValue } of changes) {
      if (!first.has(target)) first.set(target, new Map());
      if (!first.get(target).has(attributeName)) first.get(target).set(attributeName, oldValue);
    }
    const flips = [...first].flatMap(([element, attributes]) => [...attributes]
      .map(([name, before]) => ({ element, name, states: [before, element.getAttribute(name)] }))
      .filter(({ states: [before, after] }) => element.isConnected && before !== after));
    globalThis.bare ??= {};
    bare[what] = (state) => {
      for (const { element, name, states } of flips) {
        if (states[state] === null) element.removeAttribute(name);
        else element.setAttribute(name, states[state]);
      }
    };
";

/// Work on the main thread, in milliseconds.
#[derive(Clone, Copy, Default)]
pub struct Work {
    pub all: f64,
    /// What of it was script.
    pub script: f64,
}

/// What a page cost, in milliseconds and megabytes.
pub struct Costs {
    /// From asking for the page until its content is painted.
    pub content: f64,
    /// The main thread's work for that.
    pub opening: Work,
    /// Putting a filter on, and taking it off.
    pub filter: [Work; 2],
    /// Closing a section, and opening it.
    pub fold: [Work; 2],
    /// The same without the reader: what the browser alone takes to change the
    /// same elements of its tree.
    pub bare_filter: [Work; 2],
    pub bare_fold: [Work; 2],
    /// A first letter in the search, and a second; the ready-made page has none.
    pub keystroke: [Work; 2],
    /// Memory, with that of the program.
    pub heap: f64,
    /// The items that the filter hides, counted through the document.
    pub hidden: Vec<u32>,
}

/// A document as a page that needs no reader.
pub struct ReadyMade {
    pub html: String,
    /// The styles of the reader, for a page without one.
    pub styles: String,
    pub items: usize,
}

/// Measures the reader.
pub fn reader(page: &Page, address: &str) -> Costs {
    let content = open(page, address, "yoyak-ready");
    let opening = work_so_far(page);
    whole(page);
    let heap = heap(page);
    page.run(RAREST);
    let filter = ["reader.setFilter([rarest])", "reader.setFilter([])"];
    let fold = ["parts('toggle')[0].click()"; 2];
    // The first time, the browser compiles what it runs.
    for act in ["reader.search('다')", "reader.search('')"] {
        work(page, act);
    }
    for (what, [on, off]) in [("filter", filter), ("fold", fold)] {
        page.run(NOTE);
        work(page, on);
        page.run(&format!("const what = '{what}'; {NOTED}"));
        work(page, off);
    }
    let nothing = nothing(page);
    let cost = |act: &str| work(page, act).without(nothing);
    let on = cost(filter[0]);
    let hidden = page.value("parts('item').flatMap((item, index) => item.checkVisibility({ contentVisibilityAuto: false }) ? [] : [index])");
    let filter = [on, cost(filter[1])];
    let fold = fold.map(cost);
    let [bare_filter, bare_fold] =
        ["filter", "fold"].map(|what| [1, 0].map(|state| cost(&format!("bare.{what}({state})"))));
    let keystroke = [cost("reader.search('이')"), cost("reader.search('이다')")];
    Costs {
        content,
        opening,
        filter,
        fold,
        bare_filter,
        bare_fold,
        keystroke,
        heap,
        hidden: numbers(&hidden),
    }
}

/// Measures the ready-made page, hiding the items that the reader hid.
pub fn plain(page: &Page, address: &str, hidden: &[u32]) -> Costs {
    let content = open(page, address, "DOMContentLoaded");
    let opening = work_so_far(page);
    let heap = heap(page);
    page.run(&format!(
        "globalThis.items = [...document.querySelectorAll('.item')];
         globalThis.hidden = {}.map((index) => items[index]);",
        json!(hidden)
    ));
    let hide = |value: bool| format!("for (const item of hidden) item.hidden = {value}");
    for value in [true, false] {
        work(page, &hide(value));
    }
    let nothing = nothing(page);
    let cost = |act: &str| work(page, act).without(nothing);
    let filter = [true, false].map(|value| cost(&hide(value)));
    let fold = [true, false]
        .map(|value| cost(&format!("document.querySelector('.body').hidden = {value}")));
    Costs {
        content,
        opening,
        filter,
        fold,
        bare_filter: [Work::default(); 2],
        bare_fold: [Work::default(); 2],
        keystroke: [Work::default(); 2],
        heap,
        hidden: Vec::new(),
    }
}

/// What the reader shows, without what only the reader has.
pub fn ready_made(page: &Page, address: &str) -> ReadyMade {
    page.open(address);
    whole(page);
    let html = page.value(
        "(() => {
           const copy = one('.sections').cloneNode(true);
           for (const extra of copy.querySelectorAll('.dot, .section-tools, .gist, .counts, .icon, .notice')) extra.remove();
           for (const plain of copy.querySelectorAll('.content, time, .name, button, .list')) plain.replaceWith(...plain.childNodes);
           for (const element of copy.querySelectorAll('*')) {
             element.removeAttribute('hidden');
             element.classList.remove('open');
             for (const name of element.getAttributeNames()) if (/^(part|id|aria|data)/.test(name)) element.removeAttribute(name);
           }
           return copy.innerHTML;
         })()",
    );
    let styles = page.value(
        "reader.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('\\n')",
    );
    let items = page.value("parts('item').length");
    ReadyMade {
        html: format!(
            "<!doctype html><html lang=\"ko\"><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\">\
             <link rel=\"stylesheet\" href=\"plain.css\"><title>plain</title>\
             <body><article class=\"reader\"><div class=\"text\"><div class=\"sections\">{}</div></div></article>",
            html.as_str().unwrap_or("")
        ),
        styles: styles.as_str().unwrap_or("").replace(":host", ":root"),
        items: items.as_u64().unwrap_or(0) as usize,
    }
}

/// Opens a page; when its content was painted, after the event that tells that
/// it is there.
fn open(page: &Page, address: &str, event: &str) -> f64 {
    page.devtools("Performance.enable", &json!({}));
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({ "source": format!(
            "{PAINTED} addEventListener('{event}', async () => {{
               globalThis.content ??= await painted();
             }});"
        )}),
    );
    page.go(address);
    page.wait("globalThis.content");
    page.value("globalThis.content").as_f64().unwrap_or(0.0)
}

/// Waits until all of the text is on the page.
fn whole(page: &Page) {
    page.wait("part('section')");
}

/// The work of a statement and of the picture after it, at the top of the page.
fn work(page: &Page, act: &str) -> Work {
    page.value(&format!(
        "(async () => {{ {PAINTED} scrollTo(0, 0); await painted(); await painted(); }})()"
    ));
    let before = work_so_far(page);
    page.value(&format!(
        "(async () => {{ {PAINTED} await painted(); {act}; await painted(); await painted(); }})()"
    ));
    work_so_far(page).without(before)
}

/// The work of measuring alone; what an act before left to do may be in it once.
fn nothing(page: &Page) -> Work {
    [(); 3]
        .map(|()| work(page, ""))
        .into_iter()
        .min_by(|one, other| one.all.total_cmp(&other.all))
        .unwrap_or_default()
}

fn work_so_far(page: &Page) -> Work {
    let [all, script] = ["ThreadTime", "ScriptDuration"].map(|name| metric(page, name) * 1000.0);
    Work { all, script }
}

impl Work {
    fn without(self, other: Self) -> Self {
        Self {
            all: (self.all - other.all).max(0.0),
            script: (self.script - other.script).max(0.0),
        }
    }
}

fn heap(page: &Page) -> f64 {
    page.devtools("HeapProfiler.collectGarbage", &json!({}));
    let program = page.value(
        "(async () => {
           const glue = performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /yoyak-reader-.*\\.js$/.test(name));
           return glue ? (await (await import(glue)).default()).memory.buffer.byteLength : 0;
         })()",
    );
    (metric(page, "JSHeapUsedSize") + program.as_f64().unwrap_or(0.0)) / 1e6
}

fn metric(page: &Page, name: &str) -> f64 {
    let answer = page.devtools("Performance.getMetrics", &json!({}));
    let metrics = answer["metrics"].as_array();
    metrics
        .into_iter()
        .flatten()
        .find(|metric| metric["name"] == name)
        .and_then(|metric| metric["value"].as_f64())
        .unwrap_or(0.0)
}

fn numbers(value: &Value) -> Vec<u32> {
    let values = value.as_array().into_iter().flatten();
    values
        .filter_map(|value| u32::try_from(value.as_u64()?).ok())
        .collect()
}
