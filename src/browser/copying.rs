//! Puts links and text into the clipboard, or hands links to the share sheet of
//! a phone.

use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};

use super::location;
use super::reader::Reader;
use crate::reading::permalink::Permalink;
use crate::reading::{Action, Announcement, CopyFormat, Target, excerpt};

impl Reader {
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
        if let Some(text) = excerpt::section(&shown.text, &shown.summary, section, format) {
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
