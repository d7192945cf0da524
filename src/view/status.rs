//! What filter and search come to, said aloud as it changes, and what else can be
//! made of the filter.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::frame::Frame;
use super::keys;
use super::session::Session;
use crate::reading::filter::Filter;
use crate::reading::{Action, Announcement, Matching, Search};

#[derive(PartialEq, Properties)]
pub(super) struct StatusProps {
    pub(super) filter: Filter,
    pub(super) search: Search,
    pub(super) totals: Option<(u32, u32)>,
    pub(super) announced: Option<(Announcement, u32)>,
}

/// What filter and search come to: a live region that is always there.
#[component]
pub(super) fn Status(props: &StatusProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let filtered = props.totals.map(|(sections, items)| {
        let names = props.filter.names(&frame.summary);
        let mut names: Vec<_> = names.iter().map(|name| format!("#{name}")).collect();
        let groups = &frame.summary.timeline.groups;
        let period = props.filter.period.and_then(|period| groups.get(period as usize));
        names.extend(period.map(|group| words.period(group)));
        html! {
            <span class="filtered"><b>{ names.join(" ") }</b>{ ": " }{ words.kept(sections, items) }</span>
        }
    });
    let found = (!props.search.query.trim().is_empty()).then(|| {
        let Search { query, hits, current, .. } = &props.search;
        html! { <span class="found">{ words.found(query.trim(), hits.len() as u32, *current, filtered.is_some()) }</span> }
    });
    let told = props.announced.map(|(announcement, count)| {
        html! { <span key={count.to_string()} class="told">{ words.announcement(announcement) }</span> }
    });
    let clear = session.dispatch.reform(|event: MouseEvent| {
        // The button goes away; the focus is not to go with it.
        let toolbar = event.target_dyn_into::<Element>();
        if let Some(toolbar) = toolbar.and_then(|button| button.closest(".toolbar").ok()?) {
            keys::focus(&toolbar, ".chip[tabindex='0']");
        }
        Action::ClearFilter
    });
    html! {
        <div class="state">
            <p class="status" part="status" role="status" aria-live="polite">
                { filtered }
                { found }
                { told }
            </p>
            if props.filter.tags.len() > 1 {
                { combining(&frame, &session, props.filter.matching) }
            }
            <button type="button" class="clear" hidden={props.filter.is_empty()} onclick={clear}>
                { words.clear_filter() }
            </button>
        </div>
    }
}

/// How several hashtags combine.
fn combining(frame: &Frame, session: &Session, chosen: Matching) -> Html {
    let words = frame.words();
    let choice = |matching| {
        let choose = session
            .dispatch
            .reform(move |_: MouseEvent| Action::SetMatching(matching));
        html! {
            <button type="button" aria-pressed={(chosen == matching).to_string()} onclick={choose}>
                { words.combine(matching) }
            </button>
        }
    };
    html! {
        <div class="combining" role="group" aria-label={words.matching()}>
            { choice(Matching::Any) }
            { choice(Matching::All) }
        </div>
    }
}
