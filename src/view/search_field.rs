//! The search field with its results one by one.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::frame::Frame;
use super::icon::{Icon, icon};
use super::session::Session;
use crate::reading::{Action, Search, Spacing};

#[derive(PartialEq, Properties)]
pub(super) struct SearchFieldProps {
    pub(super) search: Search,
}

/// The search field.
#[component]
pub(super) fn SearchField(props: &SearchFieldProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let field = use_node_ref();
    let Search {
        query,
        spacing,
        hits,
        current,
    } = &props.search;
    let oninput = session.dispatch.reform(|event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        Action::SetQuery(field.map(|field| field.value()).unwrap_or_default().into())
    });
    let onkeydown = {
        let (dispatch, is_empty) = (session.dispatch.clone(), query.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            // The Enter that ends a Korean composition is not a step.
            if event.key() != "Enter" || event.is_composing() || is_empty {
                return;
            }
            event.prevent_default();
            dispatch.emit(match event.shift_key() {
                true => Action::PreviousHit,
                false => Action::NextHit,
            });
        })
    };
    let clear = {
        let (dispatch, field) = (session.dispatch.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::SetQuery("".into()));
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        })
    };
    let next = session.dispatch.reform(|_: MouseEvent| Action::NextHit);
    let previous = session.dispatch.reform(|_: MouseEvent| Action::PreviousHit);
    let ignores = *spacing == Spacing::Ignored;
    let turn = session.dispatch.reform(move |_: MouseEvent| {
        Action::SetSpacing(match ignores {
            true => Spacing::Counted,
            false => Spacing::Ignored,
        })
    });
    let step = |name: &'static str, sign: Icon, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="quiet" aria-label={name} title={name} {onclick} disabled={hits.is_empty()}>
                { icon(sign) }
            </button>
        }
    };
    let place = current.map_or(0, |current| current + 1);
    html! {
        <div class={classes!("find", (!query.is_empty()).then_some("busy"))} role="search">
            { icon(Icon::Search) }
            <input
                ref={field}
                type="search"
                part="search"
                value={query.clone()}
                placeholder={words.search_hint()}
                aria-label={words.search()}
                aria-keyshortcuts="/"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                {oninput}
                {onkeydown}
            />
            <kbd aria-hidden="true">{ "/" }</kbd>
            <div class="results">
                <button type="button" class="quiet spaces" aria-pressed={ignores.to_string()} onclick={turn}>
                    { words.ignore_spaces() }
                </button>
                <span class="tally" aria-hidden="true">{ format!("{place}/{}", hits.len()) }</span>
                { step(words.previous_hit(), Icon::Up, previous) }
                { step(words.next_hit(), Icon::Down, next) }
                <button type="button" class="quiet" aria-label={words.clear_query()} title={words.clear_query()} onclick={clear}>
                    { icon(Icon::Close) }
                </button>
            </div>
        </div>
    }
}
