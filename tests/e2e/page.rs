//! A page with readers in it, as a scenario sees and uses it.
//!
//! Expressions are JavaScript in which `reader` is the first reader of the
//! page, `root` its shadow root, `one` and `all` look up selectors in it,
//! `part` and `parts` look up parts, and `shown` says whether an element is to
//! be seen.

use std::cell::RefCell;
use std::fs;

use serde_json::{Value, json};

use crate::server::Server;
use crate::stage;
use crate::webdriver::Session;

/// What every expression can use.
const VOCABULARY: &str = "
    const readers = [...document.querySelectorAll('yoyak-reader')];
    const reader = readers[0];
    const root = reader?.shadowRoot;
    const one = (selector) => root?.querySelector(selector) ?? null;
    const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])];
    const part = (name) => one(`[part~=\"${name}\"]`);
    const parts = (name) => all(`[part~=\"${name}\"]`);
    const shown = (element) => element.checkVisibility({ visibilityProperty: true });
    const chip = (tag) => parts('chip').find((chip) => chip.firstChild.data === `#${tag}`);
    const item = (words) => parts('item').findLast((item) => item.textContent.includes(words));
";

/// How long a condition may take to become true, in milliseconds. It is only
/// ever waited for in full by a test that fails.
const PATIENCE: u32 = 60_000;

/// Where pictures go that nobody keeps.
const PICTURES: &str = "target/screenshots";

/// A page in a tab of its own.
pub struct Page<'a> {
    session: &'a Session,
    server: &'a Server,
    name: &'a str,
    excused: RefCell<Vec<String>>,
}

impl<'a> Page<'a> {
    /// A page of the scenario `name`, empty so far.
    pub fn new(session: &'a Session, server: &'a Server, name: &'a str) -> Self {
        Self {
            session,
            server,
            name,
            excused: RefCell::default(),
        }
    }

    /// Opens a page that loads a summary of this path in a reader.
    #[track_caller]
    pub fn read(&self, summary: &str) {
        self.go("/embeds/listening.html");
        self.run(&format!(
            "const element = document.createElement('yoyak-reader');
             element.src = {};
             element.now = '2026-04-20';
             document.querySelector('main').append(element);",
            json!(summary)
        ));
    }

    /// The origin of the server.
    pub fn origin(&self) -> &str {
        &self.server.origin
    }

    /// Another origin that serves the same.
    pub fn foreign(&self) -> &str {
        &self.server.foreign
    }

    /// Sets the size of the page, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Sends a command of the Chrome DevTools Protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        settle(self.session.devtools(command, parameters))
    }

    /// Opens a page of the server.
    #[track_caller]
    pub fn go(&self, path: &str) {
        settle(self.session.go(&format!("{}{path}", self.server.origin)));
    }

    /// Opens a page of any server.
    #[track_caller]
    pub fn visit(&self, url: &str) {
        settle(self.session.go(url));
    }

    /// Opens a page of the server and waits until its readers show summaries.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.go(path);
        self.wait("readers.length > 0 && readers.every((reader) => reader.shadowRoot?.querySelector('[part~=section]'))");
    }

    /// The value of an expression; a promise is waited for.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        let script = format!("{VOCABULARY} return ({expression});");
        settle(self.session.run(&script, &json!([])))
    }

    /// Runs statements.
    #[track_caller]
    pub fn run(&self, statements: &str) {
        settle(
            self.session
                .run(&format!("{VOCABULARY} {statements}"), &json!([])),
        );
    }

    /// Waits until the expression is true.
    #[track_caller]
    pub fn wait(&self, expression: &str) {
        self.expect(&format!("Boolean({expression})"), true);
    }

    /// Waits until the value of the expression is the expected one.
    #[track_caller]
    pub fn expect(&self, expression: &str, expected: impl Into<Value>) {
        let expected = expected.into();
        // Frames are enough: what a reader shows changes with them.
        let script = format!(
            "const [wanted, patience] = arguments;
             const deadline = performance.now() + patience;
             // Fields in the order in which the expected value has them.
             const sorted = (_, value) => value?.constructor === Object
               ? Object.fromEntries(Object.entries(value).sort()) : value;
             return new Promise((resolve) => {{
               const look = () => {{
                 let value;
                 try {{ {VOCABULARY} value = ({expression}) ?? null; }}
                 catch (error) {{ value = String(error); }}
                 const met = JSON.stringify(value, sorted) === wanted;
                 if (met || performance.now() > deadline) resolve([met, value]);
                 else requestAnimationFrame(look);
               }};
               look();
             }});"
        );
        let arguments = json!([expected.to_string(), PATIENCE]);
        let outcome = settle(self.session.run(&script, &arguments));
        assert!(
            outcome[0] == true,
            "`{expression}` is {}, not {expected}",
            outcome[1]
        );
    }

    /// Clicks, with the mouse, the element that the expression gives.
    #[track_caller]
    pub fn click(&self, expression: &str) {
        self.wait(&format!(
            "((element) => element && shown(element))({expression})"
        ));
        settle(self.session.click(&self.value(expression)));
    }

    /// Presses keys, wherever the focus is.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        settle(self.session.press(keys));
    }

    /// Goes back in the history.
    #[track_caller]
    pub fn back(&self) {
        settle(self.session.post("/back", &json!({})));
    }

    /// Loads the page anew.
    #[track_caller]
    pub fn reload(&self) {
        settle(self.session.post("/refresh", &json!({})));
    }

    /// Waits until what has been done is drawn.
    #[track_caller]
    pub fn settle(&self) {
        self.value(
            "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))",
        );
    }

    /// Saves a picture as `target/screenshots/NAME.png`.
    #[track_caller]
    pub fn picture(&self, name: &str) {
        self.picture_in(PICTURES, name);
    }

    /// Saves a picture as `NAME.png` in a folder of the project.
    #[track_caller]
    pub fn picture_in(&self, folder: &str, name: &str) {
        let picture = settle(self.session.screenshot());
        settle(write_picture(folder, name, &picture));
    }

    /// Saves a picture of the whole page in this width, however long: in a
    /// window that holds all of it, since what is out of sight is not drawn.
    #[track_caller]
    pub fn whole_picture(&self, name: &str, width: u32) {
        self.resize(width, 900);
        for _ in 0..3 {
            let height = self.value("Math.max(900, document.documentElement.scrollHeight)");
            self.resize(width, height.as_u64().unwrap_or(900) as u32);
            self.settle();
        }
        self.picture(name);
        self.resize(width, 900);
    }

    /// Says that the console may hold lines with these words, because the
    /// browser itself writes them: of requests that this scenario means to fail.
    pub fn excuse(&self, words: &str) {
        self.excused.borrow_mut().push(words.to_owned());
    }

    /// Fails unless the console has been silent.
    pub fn expect_silence(&self) -> Result<(), String> {
        let excused = self.excused.borrow();
        let lines: Vec<String> = self
            .session
            .console()?
            .into_iter()
            // The picture of the video is the one request that leaves the
            // server; a machine without network cannot answer it.
            .filter(|line| !(line.contains("i.ytimg.com") && line.contains("net::ERR_")))
            .filter(|line| !excused.iter().any(|words| line.contains(words)))
            .collect();
        if lines.is_empty() {
            return Ok(());
        }
        Err(format!("the console is not empty:\n{}", lines.join("\n")))
    }

    /// What somebody who has to mend a failure wants to see.
    pub fn state(&self) -> String {
        drop(self.session.screenshot().map(|picture| {
            write_picture(
                PICTURES,
                &format!("failed-{}", self.name.replace("::", "-")),
                &picture,
            )
        }));
        let console = self.session.console().unwrap_or_default().join("\n");
        let script = format!(
            "{VOCABULARY} return location.href + '\\n' + readers.map((reader) => \
             reader.shadowRoot?.textContent.slice(0, 400)).join('\\n');"
        );
        let text = self.session.run(&script, &json!([])).unwrap_or_default();
        format!("{}\n{console}", text.as_str().unwrap_or(""))
    }
}

/// The value, or a panic with the reason, at the line of the scenario.
#[track_caller]
fn settle<T>(outcome: Result<T, String>) -> T {
    match outcome {
        Ok(value) => value,
        Err(reason) => panic!("{reason}"),
    }
}

fn write_picture(folder: &str, name: &str, base64: &str) -> Result<(), String> {
    let folder = stage::root().join(folder);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(format!("{name}.png")), decode(base64)))
        .map_err(|error| error.to_string())
}

/// Resolves Base64 (RFC 4648, section 4).
pub fn decode(base64: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(base64.len() / 4 * 3);
    let mut bits = 0_u32;
    let mut count = 0;
    for byte in base64.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}
