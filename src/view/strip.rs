//! The sidebar in one line, for narrow readers: the last date past, the
//! broadcast day, the next date.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::Frame;
use super::icon::{Icon, icon};
use super::session::Session;
use crate::reading::{Action, calendar};

#[derive(PartialEq, Properties)]
pub(super) struct StripProps {
    /// Whether the sidebar is open.
    pub(super) drawer: bool,
}

/// The sidebar in one line.
#[component]
pub(super) fn Strip(props: &StripProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let (last, next) = calendar::around_now(&frame.summary, frame.settings.now);
    let turn = session
        .dispatch
        .reform(|_: MouseEvent| Action::ToggleDrawer);
    let bit = |name: &'static str, label: String, class: &'static str| {
        html! { <span class={classes!("bit", class)}><small>{ name }</small>{ " " }{ label }</span> }
    };
    let broadcast = frame
        .summary
        .broadcast
        .map(|broadcast| words.day_of_year(broadcast.day));
    html! {
        <button type="button" class="strip" aria-expanded={props.drawer.to_string()} aria-controls="panels" onclick={turn}>
            { icon(Icon::Calendar) }
            <span class="bits">
                if last.is_none() && next.is_none() && broadcast.is_none() {
                    <span class="bit">{ words.sidebar() }</span>
                }
                if let Some(row) = last {
                    { bit(words.last_past(), row.label.to_string(), "last") }
                }
                if let Some(day) = broadcast {
                    { bit(words.broadcast_day(), day, "broadcast") }
                }
                if let Some(row) = next {
                    { bit(words.next_ahead(), row.label.to_string(), "next") }
                }
            </span>
            { icon(Icon::Down) }
        </button>
    }
}
