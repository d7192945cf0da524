//! The dated facts in order: an ordinary list of links, by year, with a line
//! for the broadcast day and one for today.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::calendar::{Entry, entries, is_folded};
use super::date_row::DateRow;
use super::export::Export;
use super::frame::Frame;
use super::icon::{Icon, icon};
use super::keys;
use super::legend::Legend;
use super::session::Session;
use crate::reading::bits::Bits;
use crate::reading::{Action, Target, Via};
use crate::summary::model::{BroadcastSource, Place};
use crate::summary::timeline::{Group, Mention};

#[derive(PartialEq, Properties)]
pub(super) struct DatesProps {
    pub(super) lit: Option<Rc<Bits>>,
    pub(super) related_only: bool,
    pub(super) turned_groups: Vec<u32>,
    /// The group that the text is filtered by.
    pub(super) period: Option<u32>,
    pub(super) seen: Option<Place>,
}

/// The dated facts in order.
#[component]
pub(super) fn Dates(props: &DatesProps) -> Html {
    let list = use_node_ref();
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let timeline = frame.summary.timeline.clone();
    let now = frame.settings.now;
    let entries = use_memo((frame.clone(), now), |(frame, now)| {
        entries(&frame.summary, *now)
    });
    let is_lit = |row: u32| props.lit.as_ref().is_none_or(|lit| lit.contains(row));
    let is_shown = |group: u32| match timeline.groups.get(group as usize) {
        Some(each) => is_folded(&frame.summary, each) == props.turned_groups.contains(&group),
        None => false,
    };
    let current = current_row(&frame, props.seen);
    let broadcast = frame.summary.broadcast;
    let guessed = broadcast.is_some_and(|broadcast| broadcast.from == BroadcastSource::Thumbnail);
    let mut is_first = true;
    let entry = |entry: &Entry| match *entry {
        Entry::Header(group) => match timeline.groups.get(group as usize) {
            Some(each) => header(
                &frame,
                &session,
                group,
                each,
                is_shown(group),
                props.period == Some(group),
            ),
            None => Html::default(),
        },
        Entry::Row { row, group } => {
            let Some(each) = timeline.rows.get(row as usize) else {
                return Html::default();
            };
            let hidden = !is_shown(group) || (props.related_only && !is_lit(row));
            html! {
                <DateRow
                    key={format!("row{row}")}
                    index={row}
                    row={each.clone()}
                    {hidden}
                    dim={!is_lit(row)}
                    current={current == Some(row)}
                    first={std::mem::take(&mut is_first)}
                />
            }
        }
        Entry::Broadcast(day) => html! {
            <li key="broadcast" class="line broadcast" part="broadcast">
                <span>
                    { words.broadcast_day() }{ " " }
                    <time datetime={day.to_string()}>{ words.day_of_year(day) }</time>
                    if guessed {
                        <span class="guess" title={words.guessed_why()}>{ words.guessed() }</span>
                    }
                </span>
            </li>
        },
        Entry::Today(day) => html! {
            <li key="today" class="line today" part="today">
                <span>{ words.today() }{ " " }<time datetime={day.to_string()}>{ words.day_of_year(day) }</time></span>
            </li>
        },
    };
    let onkeydown = {
        let list = list.clone();
        Callback::from(move |event: KeyboardEvent| {
            keys::rove(&event, &list, "[part~=date]");
        })
    };
    let onfocusin = {
        let list = list.clone();
        Callback::from(move |event: FocusEvent| keys::remember(&event, &list, "[part~=date]"))
    };
    let related = session.dispatch.reform(|_: Event| Action::ToggleRelated);
    let nothing = props.related_only && (0..timeline.rows.len() as u32).all(|row| !is_lit(row));
    html! {
        <nav aria-label={words.date_timeline()}>
            <label class="related" hidden={props.lit.is_none()}>
                <input type="checkbox" checked={props.related_only} onchange={related} />
                { words.related_only() }
            </label>
            <p class="nothing" hidden={!nothing}>{ words.no_related() }</p>
            <ol ref={list} class="rail dates" {onkeydown} {onfocusin}>
                { for entries.iter().map(entry) }
            </ol>
            <Unresolved />
            <Legend />
            <Export />
        </nav>
    }
}

/// The header of a group: filters the text by it, and folds its rows where
/// there are many.
fn header(
    frame: &Frame,
    session: &Session,
    index: u32,
    group: &Group,
    shown: bool,
    chosen: bool,
) -> Html {
    let words = frame.words();
    let name = words.period(group);
    let count = group.coarse.len() + group.fine.len() + group.due.len();
    let choose = session
        .dispatch
        .reform(move |_: MouseEvent| Action::TogglePeriod(index));
    let hint = words.only_period(&name);
    let fold = is_folded(&frame.summary, group).then(|| {
        let turn = session.dispatch.reform(move |_: MouseEvent| Action::ToggleGroup(index));
        html! {
            <button type="button" class="fold" aria-expanded={shown.to_string()} aria-label={name.clone()} onclick={turn}>
                { icon(Icon::Chevron) }<small>{ count }</small>
            </button>
        }
    });
    html! {
        <li key={format!("group{index}")} class="year">
            <button type="button" class="period" aria-pressed={chosen.to_string()} title={hint} onclick={choose}>
                { name }
            </button>
            { fold }
        </li>
    }
}

/// The row of what is being read.
fn current_row(frame: &Frame, seen: Option<Place>) -> Option<u32> {
    let seen = seen?;
    let rows = &frame.summary.timeline.rows;
    let at = rows
        .iter()
        .position(|row| row.mentions.iter().any(|mention| mention.place == seen))?;
    Some(at as u32)
}

/// The dates that count from a broadcast day that nobody knows.
#[component]
fn Unresolved() -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let mentions = &frame.summary.timeline.unresolved;
    if mentions.is_empty() {
        return html! { <div hidden=true></div> };
    }
    let onclick = {
        let frame = frame.clone();
        Callback::from(move |event: MouseEvent| {
            let asking = event.target_dyn_into::<Element>();
            let asking = asking.and_then(|target| target.closest("[data-mention]").ok().flatten());
            let index = asking
                .and_then(|asking| asking.get_attribute("data-mention")?.parse::<usize>().ok());
            let mention = index.and_then(|index| frame.summary.timeline.unresolved.get(index));
            if let Some(mention) = mention {
                event.prevent_default();
                session
                    .dispatch
                    .emit(Action::Reveal(target(&frame, mention), Via::Date));
            }
        })
    };
    html! {
        <section class="unresolved" {onclick}>
            <p><b>{ words.unresolved() }</b></p>
            <p>{ words.unresolved_why() }</p>
            <ul>
                { for mentions.iter().enumerate().map(|(index, mention)| html! {
                    <li key={index.to_string()}>
                        <a href={frame.address(target(&frame, mention)).to_string()} data-mention={index.to_string()}>
                            <b>{ mention.label.clone() }</b>{ " " }{ mention.text.clone() }
                        </a>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// What a mention leads to: its words, or what they belong to.
pub(super) fn target(frame: &Frame, mention: &Mention) -> Target {
    match frame.date_of(mention.prose, mention.range.start) {
        Some(date) => Target::Date(date),
        None => mention.place.into(),
    }
}
