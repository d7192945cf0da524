//! What all scenarios share: the server, one driver process, and browsers that
//! are lent out and given back.

use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::{env, panic};

use serde_json::json;

use crate::page::Page;
use crate::scenarios::Scenario;
use crate::server::Server;
use crate::webdriver::Session;

/// The shared surroundings of a run.
pub struct Stage {
    server: Server,
    driver: Mutex<Child>,
    address: String,
    idle: Mutex<Vec<Session>>,
}

impl Stage {
    /// Starts the server and the driver, each on a free port.
    pub fn open() -> Result<Self, String> {
        keep_last_words();
        let root = root();
        if !root.join("dist/yoyak-reader.js").is_file() {
            return Err("dist/ is not built; run `cargo xtask build` first".to_owned());
        }
        let server = Server::start(&root).map_err(|error| format!("server: {error}"))?;
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut driver = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!(
                    "`{program}` does not start ({error}); install it or name it in CHROMEDRIVER"
                )
            })?;
        let address = address(&mut driver)?;
        Ok(Self {
            server,
            driver: Mutex::new(driver),
            address,
            idle: Mutex::default(),
        })
    }

    /// The server of the pages.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Plays a scenario in a fresh tab, and looks at the console afterwards.
    pub fn play(&self, scenario: &Scenario) -> Result<(), String> {
        self.with_page(scenario.name, |page| {
            let played = panic::catch_unwind(panic::AssertUnwindSafe(|| (scenario.play)(page)));
            match played {
                Ok(()) => page.expect_silence(),
                Err(_) => Err(format!("{}\n{}", LAST_WORDS.take(), page.state())),
            }
        })
    }

    /// Lends a fresh tab, as if it were the window in front.
    pub fn with_page<T>(
        &self,
        name: &str,
        act: impl FnOnce(&Page) -> Result<T, String>,
    ) -> Result<T, String> {
        let idle = self.idle().pop();
        let session = match idle {
            Some(session) => session,
            None => Session::open(&self.address, env::var("CHROME").ok().as_deref())?,
        };
        // A new tab has a session storage and a history of its own.
        let before = session.get("/window/handles")?;
        let tab = session.post("/window/new", &json!({ "type": "tab" }))?;
        for handle in before.as_array().into_iter().flatten() {
            session.post("/window", &json!({ "handle": handle }))?;
            drop(session.delete("/window"));
        }
        session.post("/window", &json!({ "handle": tab["handle"] }))?;
        session.console()?;
        let page = Page::new(&session, &self.server, name);
        page.resize(1280, 900);
        // As if it were the window in front, which only one could be.
        page.devtools(
            "Emulation.setFocusEmulationEnabled",
            &json!({ "enabled": true }),
        );
        let outcome = act(&page);
        self.idle().push(session);
        outcome
    }

    /// Stops the browsers and the driver.
    pub fn close(&self) {
        for session in self.idle().drain(..) {
            session.close();
        }
        let mut driver = self.driver.lock().unwrap_or_else(PoisonError::into_inner);
        drop(driver.kill());
        drop(driver.wait());
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Session>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where the driver listens, as it says itself when it does.
fn address(driver: &mut Child) -> Result<String, String> {
    let output = driver.stdout.take().ok_or("the driver says nothing")?;
    for line in BufReader::new(output).lines() {
        let line = line.map_err(|error| error.to_string())?;
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let port = port.trim_end_matches('.');
            return Ok(format!("127.0.0.1:{port}"));
        }
    }
    Err("the driver ended before it was ready".to_owned())
}

thread_local! {
    /// What the last panic of this thread said, and where.
    static LAST_WORDS: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps a panic's words for the report: they are what a scenario fails with.
fn keep_last_words() {
    panic::set_hook(Box::new(|panic| {
        LAST_WORDS.with_borrow_mut(|words| *words = panic.to_string());
    }));
}
