//! As much of the WebDriver protocol as the scenarios need: a session, its
//! scripts, clicks, keys, windows and console.
//! <https://www.w3.org/TR/webdriver2/>
//!
//! Deliberately absent: anything about readers (`page.rs`), and the driver's
//! process (`stage.rs`).

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// The name under which the protocol hands over elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser of its own.
pub struct Session {
    address: String,
    path: String,
}

impl Session {
    /// Asks the driver at `address` for a browser.
    pub fn open(address: &str, binary: Option<&str>) -> Result<Self, String> {
        // The flags are those that a browser without display or user needs. Of
        // other machines it finds none at once, not after a minute of looking.
        let mut chrome = json!({
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                "--force-color-profile=srgb", "--lang=ko-KR", "--js-flags=--expose-gc",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            ],
        });
        if let Some(binary) = binary {
            chrome["binary"] = json!(binary);
        }
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": chrome,
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": { "script": 300_000, "pageLoad": 60_000 },
        }}});
        let mut session = Self {
            address: address.to_owned(),
            path: "/session".to_owned(),
        };
        let value = session.post("", &capabilities)?;
        let id = value["sessionId"].as_str().ok_or("no session id")?;
        session.path = format!("/session/{id}");
        Ok(session)
    }

    /// Ends the browser.
    pub fn close(self) {
        // At the latest it ends with the driver.
        drop(self.delete(""));
    }

    /// Sends a command with a body.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.command("POST", path, &body.to_string())
    }

    /// Sends a command without a body.
    pub fn get(&self, path: &str) -> Result<Value, String> {
        self.command("GET", path, "")
    }

    /// Sends a command that ends something.
    pub fn delete(&self, path: &str) -> Result<Value, String> {
        self.command("DELETE", path, "")
    }

    fn command(&self, method: &str, path: &str, body: &str) -> Result<Value, String> {
        let (status, body) = self
            .exchange(method, path, body)
            .map_err(|error| format!("{method} {path}: {error}"))?;
        let mut body: Value = serde_json::from_str(&body)
            .map_err(|error| format!("{method} {path}: {error}: {body}"))?;
        let value = body["value"].take();
        if status == "200" {
            return Ok(value);
        }
        let error = value["error"].as_str().unwrap_or("");
        let message = value["message"].as_str().unwrap_or("");
        let message = message.lines().next().unwrap_or("");
        Err(format!("{method} {path}: {error}: {message}"))
    }

    /// One HTTP exchange with the driver, which sits on this machine: the
    /// status and the body of its answer.
    fn exchange(&self, method: &str, path: &str, body: &str) -> io::Result<(String, String)> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(330)))?;
        write!(
            stream,
            "{method} {}{path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.path,
            self.address,
            body.len(),
        )?;
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let status = line.split(' ').nth(1).unwrap_or("").to_owned();
        // The driver keeps the connection open whatever it is told.
        let mut length = 0;
        while line.trim_end() != "" {
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
            line.clear();
            reader.read_line(&mut line)?;
        }
        let mut body = String::new();
        reader.take(length).read_to_string(&mut body)?;
        Ok((status, body))
    }

    /// Opens a page and waits until it has loaded.
    pub fn go(&self, url: &str) -> Result<(), String> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Runs the body of a function with `arguments`.
    pub fn run(&self, script: &str, arguments: &Value) -> Result<Value, String> {
        self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Clicks as a user would: scrolled into view, in the middle of `element`.
    pub fn click(&self, element: &Value) -> Result<(), String> {
        let id = element[ELEMENT].as_str().ok_or("not an element")?;
        self.post(&format!("/element/{id}/click"), &json!({}))
            .map(drop)
    }

    /// Types on the keyboard, wherever the focus is; the protocol's private-use
    /// characters stand for special keys, `\u{E008}` for Shift until the end.
    pub fn press(&self, keys: &str) -> Result<(), String> {
        let mut actions = Vec::new();
        let shift = keys.contains('\u{E008}');
        if shift {
            actions.push(json!({ "type": "keyDown", "value": "\u{E008}" }));
        }
        for key in keys.chars().filter(|&key| key != '\u{E008}') {
            actions.push(json!({ "type": "keyDown", "value": key.to_string() }));
            actions.push(json!({ "type": "keyUp", "value": key.to_string() }));
        }
        if shift {
            actions.push(json!({ "type": "keyUp", "value": "\u{E008}" }));
        }
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] }))
            .map(drop)
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value, String> {
        self.post(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    /// What the console has said since it was last asked.
    pub fn console(&self) -> Result<Vec<String>, String> {
        let entries = self.post("/se/log", &json!({ "type": "browser" }))?;
        Ok(entries
            .as_array()
            .into_iter()
            .flatten()
            .map(|entry| {
                let level = entry["level"].as_str().unwrap_or("");
                let message = entry["message"].as_str().unwrap_or("");
                format!("{level} {message}")
            })
            .collect())
    }

    /// A picture of the window, as PNG in Base64.
    pub fn screenshot(&self) -> Result<String, String> {
        let picture = self.get("/screenshot")?;
        Ok(picture.as_str().unwrap_or("").to_owned())
    }
}
