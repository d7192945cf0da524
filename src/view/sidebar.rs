//! The sidebar: the dates in order, and the stream in order, one at a time.
//!
//! Where the reader is narrow, the style sheet folds it into one line that
//! tells the last date past, the broadcast day and the next date, and opens.

use std::rc::Rc;

use yew::prelude::*;

use super::dates::Dates;
use super::frame::Frame;
use super::keys;
use super::session::Session;
use super::stream::Stream;
use super::strip::Strip;
use crate::reading::bits::Bits;
use crate::reading::visible::SectionView;
use crate::reading::{Action, Panel};
use crate::summary::timeline::RowMention;

#[derive(PartialEq, Properties)]
pub(super) struct SidebarProps {
    pub(super) panel: Panel,
    pub(super) drawer: bool,
    pub(super) related_only: bool,
    pub(super) turned_groups: Vec<u32>,
    /// The group of dates that the text is filtered by.
    pub(super) period: Option<u32>,
    /// The dates with text under filter and search; `None` where neither is on.
    pub(super) lit: Option<Rc<Bits>>,
    /// Whether a search is on.
    pub(super) searched: bool,
    pub(super) sections: Rc<[Rc<SectionView>]>,
    /// The row of what is being read, and which of its mentions.
    pub(super) current_row: Option<RowMention>,
    /// The section that is being read.
    pub(super) current_section: Option<u32>,
}

/// The sidebar.
#[component]
pub(super) fn Sidebar(props: &SidebarProps) -> Html {
    let tabs = use_node_ref();
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let timeline = &frame.summary.timeline;
    let dates = timeline.rows.len() + timeline.unresolved.len();
    let has_dates = frame.settings.panels.dates && dates > 0;
    let has_stream = frame.settings.panels.toc && frame.summary.sections.len() > 1;
    if !has_dates && !has_stream {
        return html! { <div class="no-sidebar" hidden=true></div> };
    }
    let chosen = match (has_dates, has_stream) {
        (true, false) => Panel::Dates,
        (false, true) => Panel::Stream,
        _ => props.panel,
    };
    let tab = |panel: Panel, id: &'static str, name: String| {
        let show = session
            .dispatch
            .reform(move |_: MouseEvent| Action::ShowPanel(panel));
        // Arrows move between tabs and choose, as the authoring practices say.
        let onfocus = session
            .dispatch
            .reform(move |_: FocusEvent| Action::ShowPanel(panel));
        let is_chosen = panel == chosen;
        html! {
            <button
                type="button" role="tab" id={format!("tab-{id}")} class="tab"
                aria-selected={is_chosen.to_string()} aria-controls={format!("panel-{id}")}
                tabindex={if is_chosen { "0" } else { "-1" }} onclick={show} {onfocus}
            >{ name }</button>
        }
    };
    let (onkeydown, onfocusin) = keys::roving(&tabs, "[role=tab]");
    html! {
        <aside class={classes!("sidebar", props.drawer.then_some("drawn"))} part="timeline" aria-label={words.sidebar()}>
            <Strip drawer={props.drawer} />
            // As high as `browser/sidebar.rs` says. What is sticky goes up over
            // it, as it would not over a margin.
            <div class="lead"></div>
            <div class="panels" id="panels">
                <div ref={tabs} class="tabs" role="tablist" aria-label={words.sidebar()} {onkeydown} {onfocusin}>
                    if has_dates {
                        { tab(Panel::Dates, "dates", format!("{} {dates}", words.dates())) }
                    }
                    if has_stream {
                        { tab(Panel::Stream, "stream", words.stream().to_owned()) }
                    }
                </div>
                <div id="panel-dates" class="panel" role="tabpanel" aria-labelledby="tab-dates" hidden={!has_dates || chosen != Panel::Dates}>
                    if has_dates {
                        <Dates
                            lit={props.lit.clone()}
                            related_only={props.related_only}
                            turned_groups={props.turned_groups.clone()}
                            period={props.period}
                            current={props.current_row}
                        />
                    }
                </div>
                <div id="panel-stream" class="panel" role="tabpanel" aria-labelledby="tab-stream" hidden={!has_stream || chosen != Panel::Stream}>
                    if has_stream {
                        <Stream
                            shown={chosen == Panel::Stream}
                            sections={props.sections.clone()}
                            searched={props.searched}
                            narrowed={props.lit.is_some()}
                            related_only={props.related_only}
                            current={props.current_section}
                        />
                    }
                </div>
            </div>
        </aside>
    }
}

/// The box that hides the lines without text under filter and search.
pub(super) fn related(session: &Session, name: &'static str, checked: bool, hidden: bool) -> Html {
    let turn = session.dispatch.reform(|_: Event| Action::ToggleRelated);
    html! {
        <label class="related" {hidden}>
            <input type="checkbox" {checked} onchange={turn} />
            { name }
        </label>
    }
}
