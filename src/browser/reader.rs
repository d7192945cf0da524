//! One reader on the page: what it is asked for becomes what it shows. What it
//! does in return is carried out by `effects.rs`; `listening.rs` hears the page.
//!
//! Events that the page listens to may lead back into this file, so nothing is
//! borrowed while one is dispatched.

mod surroundings;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ShadowRoot};
use yew::Callback;

use super::attributes::{Attributes, RawAttributes, Unknown, UrlState};
use super::detour::Detour;
use super::events::{self, Cancelable};
use super::frame::Frame;
use super::highlight::Painted;
use super::hold::Hold;
use super::preferences::{Memory, Position};
use super::sidebar::{Height, Settling};
use super::sight::Sight;
use super::steady::Steady;
use super::{Error, location, page, source};
use crate::reading::permalink::{Address, Permalink};
use crate::reading::{Action, Effect, Opening, Reading, Via};
use crate::summary::{self, Hints, Summary, Text};
use crate::view::{Content, Dispatch, Failure, ReaderProps};

/// A reader in its element, for as long as that is connected.
pub(super) struct Reader {
    pub(super) host: HtmlElement,
    pub(super) shadow: ShadowRoot,
    frame: RefCell<Option<Frame>>,
    /// Counts what was asked for, so that a late answer is known to be late.
    asked: Cell<u32>,
    /// When the text was asked for, in milliseconds of the page's clock.
    pub(super) since: Cell<f64>,
    pub(super) attributes: RefCell<Attributes>,
    shown: RefCell<Option<Shown>>,
    dispatch: RefCell<Option<Dispatch>>,
    /// The reading, once it is on the page.
    pub(super) reading: RefCell<Option<Rc<Reading>>>,
    pub(super) sight: RefCell<Option<Sight>>,
    pub(super) painted: RefCell<Painted>,
    pub(super) steady: Steady,
    pub(super) settling: RefCell<Settling>,
    pub(super) height: RefCell<Option<Height>>,
    pub(super) detour: RefCell<Option<Detour>>,
    /// Watches what was gone to last.
    pub(super) hold: RefCell<Option<Hold>>,
    pub(super) listeners: RefCell<Vec<EventListener>>,
    /// Whether the reader has ever written into the page's address.
    pub(super) wrote: Cell<bool>,
    /// Whether something was opened or closed that is not kept yet.
    pub(super) toggled: Cell<bool>,
    on_effect: Callback<Effect>,
    on_mount: Callback<Dispatch>,
    warned: RefCell<Vec<Unknown>>,
}

/// The text that is on the page, how it was understood, and what the reading
/// of it began with.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) text: Rc<str>,
    hints: Hints,
    pub(super) summary: Rc<Summary>,
    pub(super) memory: Memory,
    beforehand: Rc<[Action]>,
}

impl Reader {
    /// Takes its place in the element.
    pub(super) fn open(host: HtmlElement, shadow: ShadowRoot) -> Rc<Self> {
        let frame = Frame::open(&shadow);
        let attributes = RawAttributes::read(|name| host.get_attribute(name)).understand();
        let inner = Rc::new_cyclic(|inner: &Weak<Self>| {
            let (effects, mounts) = (inner.clone(), inner.clone());
            Self {
                host,
                shadow,
                frame: RefCell::new(frame),
                asked: Cell::default(),
                since: Cell::default(),
                attributes: RefCell::new(attributes),
                shown: RefCell::default(),
                dispatch: RefCell::default(),
                reading: RefCell::default(),
                sight: RefCell::default(),
                painted: RefCell::default(),
                steady: Steady::default(),
                settling: RefCell::default(),
                height: RefCell::default(),
                detour: RefCell::default(),
                hold: RefCell::default(),
                listeners: RefCell::default(),
                wrote: Cell::default(),
                toggled: Cell::default(),
                on_effect: Callback::from(move |effect| {
                    if let Some(inner) = effects.upgrade() {
                        inner.carry_out(effect);
                    }
                }),
                on_mount: Callback::from(move |dispatch| {
                    if let Some(inner) = mounts.upgrade() {
                        inner.dispatch.replace(Some(dispatch));
                    }
                }),
                warned: RefCell::default(),
            }
        });
        inner.warn();
        inner.listen();
        inner
    }

    /// Leaves the element.
    pub(super) fn close(&self) {
        self.asked.set(self.asked.get() + 1);
        self.dispatch.take();
        self.sight.take();
        self.painted.borrow_mut().clear();
        self.steady.release();
        self.settling.take();
        self.height.take();
        self.detour.take();
        self.hold.take();
        self.listeners.take();
        if let Some(frame) = self.frame.take() {
            frame.close();
        }
    }

    /// Changes the reading, if there is one.
    pub(super) fn act(&self, action: Action) {
        let dispatch = self.dispatch.borrow().clone();
        if let Some(dispatch) = dispatch {
            dispatch.emit(action);
        }
    }

    /// What is on the page.
    pub(super) fn shown(&self) -> Option<Shown> {
        self.shown.borrow().clone()
    }

    /// The summary that is on the page.
    pub(super) fn summary(&self) -> Option<Rc<Summary>> {
        let shown = self.shown.borrow();
        shown.as_ref().map(|shown| Rc::clone(&shown.summary))
    }

    /// Keeps what the viewer left open, and where they were reading.
    pub(super) fn remember(&self, position: Option<Position>) {
        let shown = self.shown();
        let reading = self.reading.borrow();
        if let (Some(shown), Some(reading)) = (shown, reading.as_ref()) {
            shown.memory.keep(reading, position);
        }
    }

    /// The name that the reader's links carry.
    pub(super) fn name(&self) -> String {
        page::name(&self.host)
    }

    /// What the page's address asks of this reader.
    pub(super) fn link(&self) -> Option<Permalink> {
        match self.attributes.borrow().url_state {
            UrlState::Hash => location::read(&self.name()),
            UrlState::Off => None,
        }
    }

    /// Shows what the request is answered with, or the words in the element.
    pub(super) fn load(self: &Rc<Self>, response: Option<Promise>, since: f64) {
        self.since.set(since);
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        let Some(response) = response else {
            return match source::written(&self.host) {
                Some(text) => self.show(&text),
                None => self.refuse(&Error::Empty { url: None }),
            };
        };
        if self.shown.borrow().is_none() {
            self.render(Content::Loading);
        }
        let inner = Rc::downgrade(self);
        let address = self.host.get_attribute("src").unwrap_or_default();
        spawn_local(async move {
            let outcome = source::fetched(response, &address).await;
            let Some(inner) = inner.upgrade().filter(|inner| inner.asked.get() == asked) else {
                return;
            };
            match outcome {
                Ok(text) => inner.show(&text),
                Err(error) => inner.refuse(&error),
            }
        });
    }

    /// Understands the text and shows it, unless it is there already.
    fn show(&self, text: &str) {
        let hints = self.attributes.borrow().hints.clone();
        let same = self
            .shown
            .borrow()
            .as_ref()
            .is_some_and(|shown| *shown.text == *text && shown.hints == hints);
        if !same {
            let summary = summary::read(text, &hints).summary;
            let address = self.host.get_attribute("src");
            let memory = Memory::of(&self.name(), address.as_deref(), &summary);
            let beforehand = self.beforehand(&summary, &memory).into();
            self.reading.take();
            self.detour.take();
            self.painted.borrow_mut().clear();
            self.shown.replace(Some(Shown {
                text: text.into(),
                hints,
                summary,
                memory,
                beforehand,
            }));
        }
        self.render_shown();
    }

    /// What a reading begins with: what the viewer left open, then what the
    /// attributes say, then what the address says. To go where a link leads
    /// has to wait until there is something to go to.
    fn beforehand(&self, summary: &Summary, memory: &Memory) -> Vec<Action> {
        let attributes = self.attributes.borrow();
        let mut actions = Vec::new();
        if let Some(open) = memory.open(summary) {
            actions.push(Action::SetOpening(Opening::These(open)));
        } else if attributes.settings.opening == Opening::Auto && page::is_narrow(&self.host) {
            actions.push(Action::SetOpening(Opening::First));
        }
        if !attributes.filter.is_empty() {
            actions.push(Action::SetFilter(attributes.filter.clone()));
        }
        if !attributes.query.is_empty() {
            actions.push(Action::SetQuery(attributes.query.clone()));
        }
        drop(attributes);
        if let Some(link) = self.link() {
            let stays = |action: &Action| {
                !matches!(
                    action,
                    Action::Reveal(..) | Action::Announce(_) | Action::Play(_)
                )
            };
            actions.extend(link.actions(summary).into_iter().filter(stays));
        }
        actions
    }

    /// Shows what the page wrote into the element instead of what cannot be
    /// had, or says why there is nothing.
    fn refuse(&self, error: &Error) {
        let message = error.message(self.language());
        match error.url().and_then(|_| source::written(&self.host)) {
            Some(text) => self.show(&text),
            None => {
                self.shown.take();
                self.render(Content::Failed(Rc::new(Failure {
                    message: message.as_str().into(),
                    detail: "".into(),
                    address: error.url().map(Text::from),
                })));
            }
        }
        let fields = [
            ("stage", error.stage().into()),
            ("message", message.into()),
            ("url", error.url().map_or(JsValue::NULL, JsValue::from)),
        ];
        events::dispatch(&self.host, "yoyak-error", Cancelable::No, &fields);
    }

    /// Follows the attributes.
    pub(super) fn configure(&self) {
        let attributes = RawAttributes::read(|name| self.host.get_attribute(name)).understand();
        let before = self.attributes.replace(attributes.clone());
        self.warn();
        let shown = self.shown.borrow().clone();
        match shown {
            Some(shown) => self.show(&shown.text),
            None => return,
        }
        if before.hints != attributes.hints {
            return; // It is another summary now, and starts afresh.
        }
        // What a reading takes from its settings at the start only.
        let (old, new) = (&before.settings, &attributes.settings);
        if old.opening != new.opening {
            self.act(Action::SetOpening(new.opening.clone()));
        }
        if old.nesting != new.nesting {
            self.act(Action::SetNesting(new.nesting));
        }
        if old.matching != new.matching {
            self.act(Action::SetMatching(new.matching));
        }
        if before.filter != attributes.filter {
            self.act(Action::SetFilter(attributes.filter));
        }
        if before.query != attributes.query {
            self.act(Action::SetQuery(attributes.query));
        }
    }

    /// Goes to a place by its address, if there is such a place.
    pub(super) fn reveal(&self, place: &str) {
        let Some(summary) = self.summary() else {
            return;
        };
        match Address::parse(place) {
            Some(Address::Time(seconds)) => self.seek(seconds),
            Some(address) => {
                if let Some(target) = address.target(&summary) {
                    self.act(Action::Reveal(target, Via::Host));
                }
            }
            None => {}
        }
    }

    fn render_shown(&self) {
        if let Some(summary) = self.summary() {
            self.render(Content::Ready(summary));
        }
    }

    fn render(&self, content: Content) {
        let reader = ReaderProps {
            content,
            settings: Rc::new(self.settings()),
            beforehand: self
                .shown()
                .map_or_else(|| Rc::from([]), |shown| shown.beforehand),
            on_effect: self.on_effect.clone(),
            on_mount: self.on_mount.clone(),
        };
        if let Some(frame) = self.frame.borrow_mut().as_mut() {
            frame.show(reader);
        }
    }

    /// Tells the page's author, once, of each attribute that means nothing.
    fn warn(&self) {
        for unknown in self.attributes.borrow().unknown.clone() {
            let mut warned = self.warned.borrow_mut();
            if !warned.contains(&unknown) {
                page::warn(&format!(
                    "<yoyak-reader> {}=\"{}\" means nothing; expected {}",
                    unknown.name, unknown.value, unknown.expected,
                ));
                warned.push(unknown);
            }
        }
    }
}
