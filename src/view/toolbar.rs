//! The bar under the head: search, folding, hashtags, and what they come to.

use std::rc::Rc;

use yew::prelude::*;

use super::chips::Chips;
use super::frame::Frame;
use super::icon::{Icon, icon};
use super::search_field::SearchField;
use super::session::Session;
use super::status::Status;
use crate::reading::filter::{Chip, Filter};
use crate::reading::{Action, Announcement, Effect, Search};

#[derive(PartialEq, Properties)]
pub(super) struct ToolbarProps {
    pub(super) filter: Filter,
    pub(super) search: Search,
    pub(super) chips: Rc<[Chip]>,
    /// The sections and items that the filter keeps; `None` without a filter.
    pub(super) totals: Option<(u32, u32)>,
    pub(super) all_chips: bool,
    pub(super) announced: Option<(Announcement, u32)>,
    pub(super) hidden: bool,
}

/// The bar under the head.
#[component]
pub(super) fn Toolbar(props: &ToolbarProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let panels = frame.settings.panels;
    let has_tags = panels.tags && !props.chips.is_empty();
    html! {
        <div class="toolbar" part="toolbar" hidden={props.hidden}>
            <div class="tools" hidden={!(panels.search || panels.tools)}>
                if panels.search {
                    <SearchField search={props.search.clone()} />
                }
                if panels.tools {
                    { tools(&frame, &session) }
                }
            </div>
            if has_tags {
                <Chips filter={props.filter.clone()} chips={props.chips.clone()} all={props.all_chips} />
            }
            <Status
                filter={props.filter.clone()}
                search={props.search.clone()}
                totals={props.totals}
                announced={props.announced}
            />
        </div>
    }
}

/// Folding everything, and the link to what is shown.
fn tools(frame: &Frame, session: &Session) -> Html {
    let words = frame.words();
    let open = session.dispatch.reform(|_: MouseEvent| Action::OpenAll);
    let close = session.dispatch.reform(|_: MouseEvent| Action::CloseAll);
    let copy = session
        .effect
        .reform(|_: MouseEvent| Effect::CopyLink { target: None });
    let tool = |name: &'static str, sign: Icon, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="quiet" title={name} {onclick}>
                { icon(sign) }<span class="name">{ name }</span>
            </button>
        }
    };
    html! {
        <div class="actions">
            { tool(words.open_all(), Icon::Unfolded, open) }
            { tool(words.close_all(), Icon::Folded, close) }
            { tool(words.copy_link(), Icon::Link, copy) }
        </div>
    }
}
