//! A static file server for `dist/`, on this machine only.
//!
//! It sends the content security policy that the reader must work under, so
//! that whoever looks at a page or tests one sees what a strict host would
//! show. It does not list folders, compress, or serve anything outside its
//! root.

use std::fs;
use std::io::{self, Cursor};
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response};

mod address;

pub(crate) use address::{decode, encode};

/// What a strict host sends, and the reader must work under (DESIGN §4).
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self' https://i.ytimg.com; frame-src https://www.youtube-nocookie.com";

/// Answers may go to slow readers; this many at once.
const WORKERS: usize = 4;

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
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on this port of `127.0.0.1`, or on any free one for 0.
    ///
    /// # Errors
    /// When the port cannot be had; [`io::ErrorKind::AddrInUse`] if it is taken.
    pub(crate) fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = std::net::TcpListener::bind(("127.0.0.1", port))?;
        let address = listener.local_addr()?;
        let http = tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?;
        let (http, site) = (Arc::new(http), Arc::new(site));
        let worker = |_| {
            let (http, site) = (Arc::clone(&http), Arc::clone(&site));
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    answer(request, &site);
                }
            })
        };
        let workers = (0..WORKERS).map(worker).collect();
        Ok(Self {
            http,
            address,
            workers,
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
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Each call wakes one worker.
        for _ in &self.workers {
            self.http.unblock();
        }
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

fn answer(request: Request, site: &Site) {
    let response = match request.method() {
        Method::Get | Method::Head => found(request.url(), site),
        _ => plain(405, "Only GET and HEAD are served here.\n"),
    };
    let common = [
        ("Content-Security-Policy", site.policy.as_str()),
        ("X-Content-Type-Options", "nosniff"),
        // A rebuilt page must never meet an old script.
        ("Cache-Control", "no-cache"),
    ];
    let response = common
        .into_iter()
        .filter_map(|(name, value)| header(name, value))
        .fold(response, Response::with_header);
    // The browser has gone away; there is nobody to tell.
    let _ = request.respond(response);
}

fn found(url: &str, site: &Site) -> Response<Cursor<Vec<u8>>> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let file = decode(path.trim_start_matches('/')).and_then(|path| site.file(&path));
    let Some((file, bytes)) = file.and_then(|file| fs::read(&file).ok().map(|bytes| (file, bytes)))
    else {
        return plain(404, "There is no such file here.\n");
    };
    let response = Response::from_data(bytes);
    match header("Content-Type", media_type(&file)) {
        Some(header) => response.with_header(header),
        None => response,
    }
}

fn plain(status: u16, text: &str) -> Response<Cursor<Vec<u8>>> {
    Response::from_string(text).with_status_code(status)
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
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
