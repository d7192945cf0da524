//! The reading of one mounted reader, and the way in and out of it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use crate::reading::{Action, Effect, Reading, Settings};
use crate::summary::model::Summary;

/// What every part of a reader may call, equal for the reader's life: it is
/// handed down as context, so that no part is drawn anew because of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Session {
    /// Changes the reading.
    pub(super) dispatch: Dispatch,
    /// Asks the host for something that changes no reading.
    pub(super) effect: Callback<Effect>,
}

/// The reading as Yew's reducer holds it.
#[derive(Debug)]
struct Store {
    summary: Rc<Summary>,
    reading: Rc<Reading>,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.reading.apply(&self.summary, action) {
            Some(reading) => Rc::new(Self {
                summary: self.summary.clone(),
                reading: Rc::new(reading),
            }),
            None => self,
        }
    }
}

/// Starts a reading, tells the host about each change, and hands it the way in.
#[hook]
pub(super) fn use_session(
    summary: &Rc<Summary>,
    settings: &Rc<Settings>,
    beforehand: &[Action],
    on_effect: &Callback<Effect>,
    on_mount: &Callback<Dispatch>,
) -> (Rc<Reading>, Session) {
    let store = use_reducer(|| Store {
        summary: summary.clone(),
        reading: Rc::new(begun(summary, settings, beforehand)),
    });
    let dispatch = {
        let (dispatcher, on_effect) = (store.dispatcher(), on_effect.clone());
        use_callback((), move |action: Action, ()| {
            if action.may_filter() {
                on_effect.emit(Effect::Filtering);
            }
            dispatcher.dispatch(action);
        })
    };
    let session = Session {
        dispatch: dispatch.clone(),
        effect: on_effect.clone(),
    };
    let reading = store.reading.clone();

    {
        let on_mount = on_mount.clone();
        use_effect_with((), move |()| on_mount.emit(dispatch));
    }
    let told = use_mut_ref(|| None::<Rc<Reading>>);
    {
        let (on_effect, summary) = (on_effect.clone(), summary.clone());
        use_effect_with(reading.clone(), move |reading| {
            tell(&told, reading, &summary, &on_effect);
        });
    }
    (reading, session)
}

fn begun(summary: &Summary, settings: &Settings, beforehand: &[Action]) -> Reading {
    let begin = Reading::new(summary, settings);
    beforehand.iter().fold(begin, |reading, action| {
        reading.apply(summary, action.clone()).unwrap_or(reading)
    })
}

/// Tells the host what became of the reading since it was last told.
fn tell(
    told: &RefCell<Option<Rc<Reading>>>,
    reading: &Rc<Reading>,
    summary: &Summary,
    on_effect: &Callback<Effect>,
) {
    let before = told.replace(Some(reading.clone()));
    match before {
        None => on_effect.emit(Effect::Ready(reading.clone())),
        Some(before) => {
            for effect in before.effects(reading, summary) {
                on_effect.emit(effect);
            }
        }
    }
}
