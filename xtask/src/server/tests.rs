//! What a request is answered with.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::*;

/// Sends one request line and returns the whole answer.
fn ask(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).expect("connects");
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    .expect("sends");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("answers");
    String::from_utf8_lossy(&answer).into_owned()
}

/// A site in a folder of its own, with a secret beside its root.
fn site(name: &str) -> Site {
    let folder = std::env::temp_dir().join(format!("yoyak-server-{}-{name}", std::process::id()));
    let root = folder.join("dist");
    fs::create_dir_all(root.join("samples")).expect("creates");
    fs::write(folder.join("secret.txt"), "secret").expect("writes");
    fs::write(root.join("index.html"), "<!doctype html>").expect("writes");
    fs::write(root.join("a_bg.wasm"), "wasm").expect("writes");
    fs::write(root.join("samples/요약.md"), "# 요약").expect("writes");
    let mut site = Site::new(root);
    site.documents
        .push(("doc/밖 2.txt".to_owned(), folder.join("secret.txt")));
    site
}

#[test]
fn files_are_served_with_their_type_and_the_policy() {
    let server = Server::start(site("types"), 0).expect("starts");
    let page = ask(&server, "GET /?src=samples/a.md");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"));
    assert!(page.contains(&format!(
        "Content-Security-Policy: {CONTENT_SECURITY_POLICY}\r\n"
    )));
    assert!(page.ends_with("<!doctype html>"));
    assert!(ask(&server, "GET /a_bg.wasm").contains("Content-Type: application/wasm\r\n"));
    let sample = ask(&server, "GET /samples/%EC%9A%94%EC%95%BD.md");
    assert!(sample.contains("text/markdown"), "{sample}");
    let head = ask(&server, "HEAD /");
    assert!(head.starts_with("HTTP/1.1 200") && !head.contains("doctype"));
}

#[test]
fn a_document_from_elsewhere_is_served_under_its_name_alone() {
    let server = Server::start(site("documents"), 0).expect("starts");
    let path = encode("doc/밖 2.txt");
    assert!(ask(&server, &format!("GET /{path}")).ends_with("secret"));
}

#[test]
fn nothing_outside_the_root_can_be_named() {
    let site = site("paths");
    #[cfg(unix)]
    let _ = std::os::unix::fs::symlink("../secret.txt", site.root.join("link.txt"));
    let server = Server::start(site, 0).expect("starts");
    for path in [
        "/../secret.txt",
        "/samples/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%00",
        "/%zz",
        "/link.txt",
        "/samples",
        "/samples/",
        "/missing.md",
    ] {
        let answer = ask(&server, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    assert!(ask(&server, "POST /").starts_with("HTTP/1.1 405"));
}

#[test]
fn a_taken_port_is_told_from_other_errors() {
    let server = Server::start(site("port"), 0).expect("starts");
    let again = Server::start(site("port"), server.port());
    assert_eq!(
        again.err().map(|error| error.kind()),
        Some(io::ErrorKind::AddrInUse)
    );
}
