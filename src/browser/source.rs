//! Where the text of a summary comes from: an answer to `fetch`, or the words
//! that the page wrote into the element.
//!
//! Deliberately absent: asking and aborting, which `element.js` does before
//! this program has arrived, and understanding the text.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Node, Response, TextDecoder, Url};

use super::Error;
use crate::summary;
use crate::summary::source::NotText;

/// The text of an answer. `url` is the address as the page wrote it.
pub(super) async fn fetched(response: Promise, url: &str) -> Result<String, Error> {
    let url = absolute(url);
    let response: Response = JsFuture::from(response)
        .await
        .ok()
        .and_then(|response| response.dyn_into().ok())
        .ok_or_else(|| unanswered(&url))?;
    if !response.ok() {
        let status = response.status();
        return Err(Error::Status { url, status });
    }
    let kind = response
        .headers()
        .get("content-type")
        .ok()
        .flatten()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let body = response.array_buffer().map_err(|_| unanswered(&url))?;
    let body = JsFuture::from(body).await.map_err(|_| unanswered(&url))?;
    let bytes = Uint8Array::new(&body).to_vec();
    let text = decode(&bytes, charset(&kind)).ok_or_else(|| Error::NotText { url: url.clone() })?;
    if is_blank(&text) {
        return Err(Error::Empty { url: Some(url) });
    }
    if kind.starts_with("text/html") && is_web_page(&text) {
        return Err(Error::WebPage { url });
    }
    Ok(text)
}

/// The words in the element: those of its `<script type="text/markdown">`, or
/// of everything in it that a browser would show. What all lines are indented
/// by belongs to the page's own layout and is taken away.
pub(super) fn written(host: &HtmlElement) -> Option<String> {
    let script = host.query_selector("script[type='text/markdown']");
    let text = match script.ok().flatten() {
        Some(script) => script.text_content().unwrap_or_default(),
        None => {
            let mut text = String::new();
            collect(host, &mut text);
            text
        }
    };
    (!is_blank(&text)).then(|| without_indent(&text))
}

/// The address in full, as it was asked.
fn absolute(url: &str) -> String {
    let base = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten())
        .unwrap_or_default();
    Url::new_with_base(url, &base).map_or_else(|_| url.to_owned(), |url| url.href())
}

/// A browser does not say why there was no answer; whether another site was
/// asked is the best that is known.
fn unanswered(url: &str) -> Error {
    let url = url.to_owned();
    let here = web_sys::window().and_then(|window| window.location().origin().ok());
    let there = Url::new(&url).ok().map(|url| url.origin());
    match here == there {
        true => Error::Unreachable { url },
        false => Error::Refused { url },
    }
}

/// The text that the bytes are: as the server says, unless that is wrong or
/// what anybody says, else as [`crate::summary::source`] finds.
fn decode(bytes: &[u8], charset: Option<&str>) -> Option<String> {
    let named = charset.filter(|charset| *charset != "utf-8");
    if let Some(text) = named.and_then(|charset| decode_as(bytes, charset)) {
        return Some(text);
    }
    match summary::source::decode(bytes) {
        Ok(decoded) => Some(decoded.text),
        Err(NotText::Encoding(name)) => decode_as(bytes, name),
        Err(NotText::Binary) => None,
    }
}

fn decode_as(bytes: &[u8], charset: &str) -> Option<String> {
    let options = web_sys::TextDecoderOptions::new();
    options.set_fatal(true);
    TextDecoder::new_with_label_and_options(charset, &options)
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .ok()
}

/// The `charset` of a content type in lower case.
fn charset(kind: &str) -> Option<&str> {
    let (_, value) = kind.split_once("charset=")?;
    let value = value.split(';').next().unwrap_or("").trim();
    Some(value.trim_matches(['"', '\''])).filter(|charset| !charset.is_empty())
}

fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|char| char.is_whitespace() || char == '\u{FEFF}')
}

fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(9).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with("<!doctype") || start.starts_with("<html")
}

/// Gathers the text below `node` that a browser would show.
fn collect(node: &Node, text: &mut String) {
    let mut child = node.first_child();
    while let Some(node) = child {
        let hidden = node.dyn_ref::<Element>().is_some_and(|element| {
            matches!(
                element.local_name().as_str(),
                "script" | "style" | "template"
            )
        });
        if node.node_type() == Node::TEXT_NODE {
            text.push_str(&node.node_value().unwrap_or_default());
        } else if !hidden {
            collect(&node, text);
        }
        child = node.next_sibling();
    }
}

fn without_indent(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shared = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(indent)
        .min()
        .unwrap_or(0);
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.get(shared..).unwrap_or("").trim_end_matches('\r'))
        .collect();
    lines.join("\n")
}
