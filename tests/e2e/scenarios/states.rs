//! The states of a reader that people look at and tools examine, as steps that
//! lead there from any summary.

use serde_json::json;

use crate::key::ENTER;
use crate::page::Page;

/// A state of the reader on the standalone page.
pub struct State {
    /// What it is called, in file names too.
    pub name: &'static str,
    /// The width of the page in CSS pixels.
    pub width: u32,
    /// What the address says beside the summary.
    address: &'static str,
    /// What a viewer does to come there, ending with what shows that it worked.
    steps: fn(&Page),
}

/// A summary as the standalone page is to open it.
pub struct Source {
    /// Its address, and what else the page's own address says.
    pub address: &'static str,
    /// That of the same or another summary for the English interface.
    pub english: &'static str,
}

/// The samples of the project.
pub const SAMPLE: Source = Source {
    address: "samples/2026-05-13.md&now=2026-11-22",
    english: "samples/2026-05-14.en.md&now=2026-06-01",
};

/// All of them.
pub const STATES: [State; 13] = [
    State::new("wide", 1280, "", |_| {}),
    State::new("narrow", 390, "", |_| {}),
    State::new("dark", 1280, "&theme=dark", |page| {
        page.expect("getComputedStyle(reader).colorScheme", "dark");
    }),
    State::new("filtered", 1280, "", |page| {
        page.click("parts('chip')[0]");
        page.wait("shown(one('.clear'))");
    }),
    State::new("narrow-filtered", 390, "", |page| {
        page.click("parts('chip')[0]");
        page.wait("shown(one('.clear'))");
    }),
    State::new("narrow-dates", 390, "", |page| {
        page.click("one('.strip')");
        page.wait("shown(part('broadcast'))");
    }),
    State::new("searching", 1280, "", |page| {
        page.click("part('search')");
        let tag = page.value("part('chip').firstChild.data.slice(1)");
        page.press(tag.as_str().unwrap_or(""));
        page.press(ENTER);
        page.wait("/[1-9][^]*[1-9]/.test(part('status').textContent)");
    }),
    State::new("closed", 1280, "", |page| {
        page.run("reader.closeAll()");
        page.wait("parts('toggle').every((toggle) => toggle.ariaExpanded === 'false')");
    }),
    State::new("nothing", 1280, "", |page| {
        page.run(
            "const tags = parts('chip').map((chip) => chip.firstChild.data);
             reader.setFilter([tags[0], tags.at(-1)], 'all')",
        );
        page.wait("shown(one('.notice'))");
    }),
    State::new("error", 1280, "", |page| {
        page.run("reader.src = 'nowhere.md'");
        page.wait("one('[role=alert]')");
    }),
    State::new("loading", 1280, "", |page| {
        page.run(
            "const next = document.createElement('yoyak-reader');
             next.src = '/held/never.md';
             reader.replaceWith(next);",
        );
        page.expect("part('reader')?.ariaBusy", "true");
    }),
    State::new("english", 1280, "&lang=en", |page| {
        page.expect("/[가-힣]/.test(part('search').ariaLabel)", false);
    }),
    State::new("print", 794, "", |page| {
        page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        page.expect("shown(part('toolbar'))", false);
    }),
];

impl State {
    const fn new(name: &'static str, width: u32, address: &'static str, steps: fn(&Page)) -> Self {
        Self {
            name,
            width,
            address,
            steps,
        }
    }

    /// Opens the page in this state, without anything that comes from elsewhere
    /// or moves by itself.
    #[track_caller]
    pub fn enter(&self, page: &Page, source: &Source) {
        page.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "media": "", "features": [
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ]}),
        );
        page.resize(self.width, 900);
        let address = match self.name {
            "english" => source.english,
            _ => source.address,
        };
        page.go("/embeds/listening.html");
        page.run("sessionStorage.clear()");
        page.open(&format!("/yoyak/?src={address}{}", self.address));
        page.run("reader.thumbnail = 'off'");
        page.expect("all('img').length", 0);
        (self.steps)(page);
        page.settle();
    }
}
