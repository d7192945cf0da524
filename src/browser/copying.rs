//! Puts links and text into the clipboard, or hands links to the share sheet of
//! a phone.

use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};

use super::element::Inner;
use super::location;
use crate::reading::permalink::Permalink;
use crate::reading::{Action, Announcement, CopyFormat, Target};
use crate::summary::{Block, Section, Summary};

impl Inner {
    /// Copies the link to a target, or to the view as it is.
    pub(super) fn copy_link(self: &Rc<Self>, target: Option<Target>) {
        let Some(summary) = self.summary() else {
            return;
        };
        let link = match (target, &*self.reading.borrow()) {
            (Some(target), _) => Permalink::to(&summary, target),
            (None, Some(reading)) => Permalink::of(&summary, reading),
            (None, None) => self.link().unwrap_or_default(),
        };
        let Some(address) = location::address(&link, &self.name()) else {
            return;
        };
        match share(&summary.heading, &address) {
            // The sheet says itself how it went.
            Some(shared) => spawn_local(async move { drop(JsFuture::from(shared).await) }),
            None => self.copy(&address, Announcement::LinkCopied),
        }
    }

    /// Copies a section as text.
    pub(super) fn copy_text(self: &Rc<Self>, section: u32, format: CopyFormat) {
        let Some(shown) = self.shown() else {
            return;
        };
        let text = match format {
            CopyFormat::Markdown => markdown(&shown.text, &shown.summary, section),
            CopyFormat::Plain => plain(&shown.summary, section),
        };
        if let Some(text) = text {
            self.copy(&text, Announcement::TextCopied);
        }
    }

    fn copy(self: &Rc<Self>, text: &str, success: Announcement) {
        let written = navigator().and_then(|navigator| {
            // A page without encryption has no clipboard.
            let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
            clipboard
                .is_object()
                .then(|| navigator.clipboard().write_text(text))
        });
        let inner = Rc::clone(self);
        spawn_local(async move {
            let outcome = match written {
                Some(written) => JsFuture::from(written).await.is_ok(),
                None => false,
            };
            inner.act(Action::Announce(match outcome {
                true => success,
                false => Announcement::CopyRefused,
            }));
        });
    }
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// Opens the share sheet, where there is one and a finger to use it with.
fn share(title: &str, address: &str) -> Option<Promise> {
    let touch = web_sys::window()?
        .match_media("(pointer: coarse)")
        .ok()??
        .matches();
    let navigator = navigator()?;
    let share = Reflect::get(&navigator, &"share".into()).ok()?;
    if !touch || !share.is_function() {
        return None;
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    Some(navigator.share_with_data(&data).unchecked_into())
}

/// The lines of a section as they are in the source, with those of the sections
/// inside it.
fn markdown(text: &str, summary: &Summary, index: u32) -> Option<String> {
    let section = summary.sections.get(index as usize)?;
    let end = summary
        .sections
        .iter()
        .zip(0u32..)
        .skip(index as usize + 1)
        .find(|(_, later)| !is_inside(summary, *later, index))
        .map_or(usize::MAX, |(next, _)| next.line as usize - 1);
    let start = (section.line as usize).saturating_sub(1);
    let lines: Vec<&str> = text
        .lines()
        .skip(start)
        .take(end.saturating_sub(start))
        .collect();
    Some(lines.join("\n").trim_end().to_owned() + "\n")
}

/// The words of a section, one item a line.
fn plain(summary: &Summary, index: u32) -> Option<String> {
    let section: &Section = summary.sections.get(index as usize)?;
    let mut text = String::new();
    if let Some(heading) = &section.heading {
        text.push_str(&heading.text);
        text.push_str("\n\n");
    }
    for item in &section.items {
        text.push_str(&"  ".repeat(item.depth.saturating_sub(1) as usize));
        text.push_str("- ");
        let mut words = Vec::new();
        for block in &item.blocks {
            match block {
                Block::Code { text, .. } => words.push(text.trim_end().to_owned()),
                _ => block.for_each_prose(&mut |prose| words.push(prose.text.replace('\n', " "))),
            }
        }
        text.push_str(&words.join(" "));
        text.push('\n');
    }
    Some(text)
}

fn is_inside(summary: &Summary, mut section: u32, around: u32) -> bool {
    while let Some(parent) = summary
        .sections
        .get(section as usize)
        .and_then(|section| section.parent)
    {
        if parent == around {
            return true;
        }
        section = parent;
    }
    false
}
