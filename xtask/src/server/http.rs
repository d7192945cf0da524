//! HTTP/1.1 as far as a browser on the same machine needs it: one request a
//! connection, answered by a thread of its own.
//!
//! Every connection is closed after its answer, so that none ever waits for the
//! end of another: tiny_http 0.12 hands connections that come at once to too few
//! threads, and a page stays without one of its scripts for a minute.
//!
//! Deliberately absent: bodies of requests, ranges, compression, TLS.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// The longest request that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Browsers open connections ahead of need; so long one may stay silent.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// `GET`, `HEAD`, …
    pub(crate) method: String,
    /// The path and query as they were sent, percent-encoded.
    pub(crate) target: String,
}

/// What is answered.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// The status code.
    pub(crate) status: u16,
    /// The headers; the length of the body is added where it is not among them.
    pub(crate) headers: Vec<(&'static str, String)>,
    /// The body, which is not sent to who only asks for the head.
    pub(crate) body: Vec<u8>,
}

/// Answers every connection for as long as it `goes_on`, which is asked before
/// each.
pub(crate) fn serve(
    listener: &TcpListener,
    goes_on: impl Fn() -> bool,
    answer: impl Fn(&Request) -> Answer + Send + Sync + 'static,
) {
    let answer = Arc::new(answer);
    for connection in listener.incoming() {
        if !goes_on() {
            return;
        }
        let Ok(connection) = connection else { continue };
        let answer = Arc::clone(&answer);
        // A browser that hangs up is none of the server's business.
        thread::spawn(move || drop(converse(&connection, &*answer)));
    }
}

fn converse(connection: &TcpStream, answer: &impl Fn(&Request) -> Answer) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(connection.take(LONGEST)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head is of no interest, but has to be taken in.
    while lines
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let mut words = first.split(' ').map(str::to_owned);
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(());
    };
    let request = Request { method, target };
    send(connection, &request, &answer(&request))
}

fn send(mut connection: &TcpStream, request: &Request, answer: &Answer) -> io::Result<()> {
    let reason = match answer.status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    };
    let mut message = format!(
        "HTTP/1.1 {} {reason}\r\nConnection: close\r\n",
        answer.status
    );
    for (name, value) in &answer.headers {
        message.push_str(&format!("{name}: {value}\r\n"));
    }
    let is_long = |(name, _): &(&str, String)| *name == "Content-Length";
    if !answer.headers.iter().any(is_long) {
        message.push_str(&format!("Content-Length: {}\r\n", answer.body.len()));
    }
    message.push_str("\r\n");
    connection.write_all(message.as_bytes())?;
    if request.method != "HEAD" {
        connection.write_all(&answer.body)?;
    }
    connection.flush()
}
