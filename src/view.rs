//! The Yew components. Thin: they turn `summary` and `reading` into nodes and
//! user gestures into [`Action`]s.
//!
//! [`Reader`] is the root. What it needs from the world comes in by
//! [`ReaderProps`]; what it wants done in the world goes out as [`Effect`]s;
//! what the world does to it comes in through the [`Dispatch`] that it hands
//! out when it is mounted. Its first render depends on the properties alone,
//! so a page drawn by a server can be taken over.
//!
//! Deliberately absent: `browser`, `window()`, fetching, storage.

mod chips;
mod date_row;
mod dates;
mod document;
mod export;
mod footnotes;
mod frame;
mod header;
mod icon;
mod items;
mod keys;
mod legend;
mod pen;
mod placeholder;
pub mod prose;
mod reading_time;
mod search_field;
mod section;
mod session;
mod sheet;
mod sidebar;
mod status;
mod stream;
mod strip;
mod text;
mod timestamp;
mod toolbar;
mod unresolved;
mod video;
mod visible;
mod wording;

use std::rc::Rc;

use yew::prelude::*;

use crate::reading::{Action, Effect, Locale, Settings};
use crate::summary::Language;
use crate::summary::model::{Summary, Text};
use document::Document;
use wording::Words;

/// The way into a mounted reader: emit an action.
pub type Dispatch = Callback<Action>;

/// What the root component takes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReaderProps {
    /// What is to be read.
    pub content: Content,
    /// The choices of the embedding page.
    #[prop_or_default]
    pub settings: Rc<Settings>,
    /// What happens before the first render: a page drawn for a link.
    #[prop_or_default]
    pub beforehand: Rc<[Action]>,
    /// Told what the host has to do; must be the same callback at every render.
    #[prop_or_default]
    pub on_effect: Callback<Effect>,
    /// Handed the way in once the reader stands, and anew for another summary.
    #[prop_or_default]
    pub on_mount: Callback<Dispatch>,
}

/// What is to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Content {
    /// It is on its way.
    #[default]
    Loading,
    /// It cannot be had.
    Failed(Rc<Failure>),
    /// It is here.
    Ready(Rc<Summary>),
}

/// Why there is nothing to read, in words for the viewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What happened, in a sentence.
    pub message: Text,
    /// What can be done, or more about it; empty where there is nothing to say.
    pub detail: Text,
    /// The address that was asked for, if any.
    pub address: Option<Text>,
}

/// The reader.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let words = Words(props.settings.language, props.settings.locale);
    match &props.content {
        Content::Loading => placeholder::loading(words),
        Content::Failed(failure) => {
            let level = props.settings.heading_level;
            placeholder::failed(failure, level, words, &props.on_effect)
        }
        Content::Ready(summary) => html! {
            <Document
                key={Rc::as_ptr(summary).addr().to_string()}
                summary={summary.clone()}
                settings={props.settings.clone()}
                beforehand={props.beforehand.clone()}
                on_effect={props.on_effect.clone()}
                on_mount={props.on_mount.clone()}
            />
        },
    }
}

/// The BCP 47 tag of a language.
fn language_tag(language: Language) -> &'static str {
    Words(language, Locale::default()).tag()
}
