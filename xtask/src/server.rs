//! A static file server for `dist/`, on this machine only.
//!
//! It sends the content security policy that the reader must work under, so
//! that whoever looks at a page or tests one sees what a strict host would
//! show. It does not list folders, compress, or serve anything outside its
//! root.

use std::fs;
use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

mod address;
mod http;

pub(crate) use address::{decode, encode};
use http::{Answer, Request};

/// What a strict host sends, and the reader must work under (DESIGN §4).
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self' https://i.ytimg.com; frame-src https://www.youtube-nocookie.com";

/// What a server serves.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// The folder whose files are served; `/` is its `index.html`.
    pub(crate) root: PathBuf,
    /// Single files from elsewhere: a path without its leading slash, the file.
    pub(crate) documents: Vec<(String, PathBuf)>,
    /// The `Content-Security-Policy` header.
    pub(crate) policy: String,
}

impl Site {
    /// The files of `root`, under [`CONTENT_SECURITY_POLICY`].
    pub(crate) fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            documents: Vec::new(),
            policy: CONTENT_SECURITY_POLICY.to_owned(),
        }
    }

    /// The file behind the path of a request, decoded and without its leading
    /// slash. Nothing outside the root can be named.
    fn file(&self, path: &str) -> Option<PathBuf> {
        if let Some((_, file)) = self.documents.iter().find(|(name, _)| name == path) {
            return Some(file.clone());
        }
        let relative = Path::new(if path.is_empty() { "index.html" } else { path });
        let plain = relative
            .components()
            .all(|component| matches!(component, Component::Normal(_)));
        if !plain || path.contains(['\\', '\0']) {
            return None;
        }
        // A link inside the root may lead out of it.
        let root = self.root.canonicalize().ok()?;
        let file = root.join(relative).canonicalize().ok()?;
        (file.starts_with(&root) && file.is_file()).then_some(file)
    }
}

/// A running server; dropping it stops it.
pub(crate) struct Server {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on this port of `127.0.0.1`, or on any free one for 0.
    ///
    /// # Errors
    /// When the port cannot be had; [`io::ErrorKind::AddrInUse`] if it is taken.
    pub(crate) fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let address = listener.local_addr()?;
        let stopped = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&stopped);
        let thread = thread::spawn(move || {
            let goes_on = move || !seen.load(Ordering::Acquire);
            http::serve(&listener, goes_on, move |request| answer(request, &site));
        });
        Ok(Self {
            address,
            stopped,
            thread: Some(thread),
        })
    }

    /// The address of a path, such as `http://127.0.0.1:8080/samples/a.md`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}/{}", self.address, path.trim_start_matches('/'))
    }

    /// The port in use.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the process ends.
    pub(crate) fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Release);
        // It looks up at the next connection.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(request: &Request, site: &Site) -> Answer {
    let mut answer = match request.method.as_str() {
        "GET" | "HEAD" => found(&request.target, site),
        _ => plain(405, "Only GET and HEAD are served here.\n"),
    };
    answer.headers.extend([
        ("Content-Security-Policy", site.policy.clone()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        // A rebuilt page must never meet an old script.
        ("Cache-Control", "no-cache".to_owned()),
    ]);
    answer
}

fn found(url: &str, site: &Site) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let file = decode(path.trim_start_matches('/')).and_then(|path| site.file(&path));
    let file = file.and_then(|file| fs::read(&file).ok().map(|bytes| (file, bytes)));
    match file {
        Some((file, body)) => Answer {
            status: 200,
            headers: vec![("Content-Type", media_type(&file).to_owned())],
            body,
        },
        None => plain(404, "There is no such file here.\n"),
    }
}

fn plain(status: u16, text: &str) -> Answer {
    Answer {
        status,
        headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
        body: text.into(),
    }
}

fn media_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default().to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "md" | "markdown" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
