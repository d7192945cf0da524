//! The web server of the scenarios: `dist/`, the embedding pages and the
//! summaries, good and bad, on two origins.
//!
//! Deliberately absent: names that need decoding, caching; a test wants none.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::http::{self, Answer, Request};
use crate::scenarios::summaries;

/// The policy that the reader promises to work under, to the letter.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' https://i.ytimg.com; \
    frame-src https://www.youtube-nocookie.com";

/// What a page sends that reads the summaries of other sites.
const OPEN_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src *; img-src 'self'";

/// A running server. It ends with the process.
pub struct Server {
    /// Its origin, such as `http://127.0.0.1:4000`.
    pub origin: String,
    /// Another origin that serves the same.
    pub foreign: String,
    site: Arc<Site>,
}

/// What is served, and the gate that holds back `/held/`.
struct Site {
    /// What was put up while it ran, by name, below `/made/`.
    made: Mutex<HashMap<String, Vec<u8>>>,
    dist: PathBuf,
    embeds: PathBuf,
    input: PathBuf,
    released: Mutex<Vec<String>>,
    release: Condvar,
}

/// A file: what it is and what is in it.
struct File {
    kind: &'static str,
    body: Vec<u8>,
}

impl Server {
    /// Serves on two free ports.
    pub fn start(root: &Path) -> io::Result<Self> {
        let site = Arc::new(Site {
            made: Mutex::default(),
            dist: root.join("dist"),
            embeds: root.join("tests/embeds"),
            input: root.join("../shared/input"),
            released: Mutex::default(),
            release: Condvar::new(),
        });
        Ok(Self {
            origin: listen(&site)?,
            foreign: listen(&site)?,
            site,
        })
    }

    /// Serves this text as `/made/NAME` from now on.
    pub fn put_up(&self, name: &str, text: String) {
        self.site.made().insert(name.to_owned(), text.into_bytes());
    }
}

fn listen(site: &Arc<Site>) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let origin = format!("http://{}", listener.local_addr()?);
    let site = Arc::clone(site);
    thread::spawn(move || http::serve(&listener, || true, move |request| site.answer(request)));
    Ok(origin)
}

impl Site {
    fn answer(&self, request: &Request) -> Answer {
        let target = request.target.split(['?', '#']).next().unwrap_or("/");
        if target == "/broken" {
            // An answer that contradicts itself is none to a browser.
            let length = |length: &str| ("Content-Length", length.to_owned());
            return Answer {
                status: 200,
                headers: vec![length("1"), length("2")],
                body: Vec::new(),
            };
        }
        let (status, file) = match self.find(target) {
            Some(file) => (200, file),
            None => (404, File::text("nothing here")),
        };
        let policy = match target.starts_with("/open/") {
            true => OPEN_POLICY,
            false => POLICY,
        };
        let mut headers = vec![
            ("Content-Type", file.kind.to_owned()),
            ("Content-Security-Policy", policy.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Cache-Control", "no-store".to_owned()),
        ];
        if target.starts_with("/shared/") {
            headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        }
        Answer {
            status,
            headers,
            body: file.body,
        }
    }

    fn find(&self, path: &str) -> Option<File> {
        let path = path.trim_start_matches('/');
        let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
        match folder {
            "yoyak" => file(&self.dist, rest),
            "favicon.ico" => Some(File::text("")),
            "embeds" | "open" => file(&self.embeds, rest),
            "input" => file(&self.input, rest),
            "summaries" | "shared" => summary(rest),
            "held" => {
                self.hold(rest);
                summary(rest)
            }
            "made" => Some(File {
                kind: kind(Path::new(rest))?,
                body: self.made().get(rest)?.clone(),
            }),
            "release" => {
                self.released().push(rest.to_owned());
                self.release.notify_all();
                Some(File::text(""))
            }
            _ => None,
        }
    }

    /// Waits until somebody asks for `/release/NAME`.
    fn hold(&self, name: &str) {
        let mut released = self.released();
        loop {
            if let Some(index) = released.iter().position(|released| released == name) {
                released.remove(index);
                return;
            }
            released = self
                .release
                .wait(released)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn made(&self) -> MutexGuard<'_, HashMap<String, Vec<u8>>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn released(&self) -> MutexGuard<'_, Vec<String>> {
        self.released.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl File {
    fn text(text: &str) -> Self {
        Self {
            kind: "text/plain; charset=utf-8",
            body: text.into(),
        }
    }
}

fn file(folder: &Path, path: &str) -> Option<File> {
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path
        .components()
        .all(|component| matches!(component, Component::Normal(_)));
    let body = fs::read(folder.join(path)).ok().filter(|_| inside)?;
    let kind = kind(path)?;
    Some(File { kind, body })
}

/// The type of a file as its extension tells it.
fn kind(path: &Path) -> Option<&'static str> {
    let extension = path.extension().and_then(|extension| extension.to_str())?;
    Some(match extension {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    })
}

/// A summary by its name in `summaries.rs`; the extension says how it is sent.
fn summary(name: &str) -> Option<File> {
    let kind = match name.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "txt" => "text/plain",
        _ => "text/markdown",
    };
    let body = summaries::find(name)?;
    Some(File { kind, body })
}
