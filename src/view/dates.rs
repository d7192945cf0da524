//! The dated facts in order: an ordinary list of links, by year, with a line
//! for the broadcast day and one for today.

use std::rc::Rc;

use yew::prelude::*;

use super::date_row::DateRow;
use super::export::Export;
use super::frame::Frame;
use super::icon::{Icon, icon};
use super::keys;
use super::legend::Legend;
use super::session::Session;
use super::unresolved::unresolved;
use crate::reading::bits::Bits;
use crate::reading::calendar::{Entry, Folding, entries, folding, is_open};
use crate::reading::{Action, Target};
use crate::summary::civil::Day;
use crate::summary::model::BroadcastSource;
use crate::summary::timeline::{Group, Mention};

#[derive(PartialEq, Properties)]
pub(super) struct DatesProps {
    pub(super) lit: Option<Rc<Bits>>,
    pub(super) related_only: bool,
    pub(super) turned_groups: Vec<u32>,
    /// The group that the text is filtered by.
    pub(super) period: Option<u32>,
    /// The row of what is being read.
    pub(super) current: Option<u32>,
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
    let is_lit = |date: u32| props.lit.as_ref().is_none_or(|lit| lit.contains(date));
    let is_wanted = |row: u32| !props.related_only || is_lit(row) || props.current == Some(row);
    let is_open = |index: u32, group: &Group| {
        is_open(&frame.summary, group, props.turned_groups.contains(&index))
    };
    let (mut first, mut year) = (true, None);
    let entry = |entry: &Entry| match *entry {
        Entry::Header(index) => match timeline.groups.get(index as usize) {
            Some(group) => {
                year = (!group.decade).then_some(group.year);
                let header = Header {
                    index,
                    group,
                    open: is_open(index, group),
                    chosen: props.period == Some(index),
                    hidden: !group.rows().any(is_wanted),
                    holds_current: group.rows().any(|row| props.current == Some(row)),
                };
                header.draw(&frame, &session)
            }
            None => Html::default(),
        },
        Entry::Row { row, group } => {
            let index = group as usize;
            let (Some(each), Some(group)) =
                (timeline.rows.get(row as usize), timeline.groups.get(index))
            else {
                return Html::default();
            };
            let hidden = !is_open(index as u32, group) || !is_wanted(row);
            html! {
                <DateRow
                    key={format!("row{row}")}
                    index={row}
                    row={each.clone()}
                    {hidden}
                    dim={!is_lit(row)}
                    current={props.current == Some(row)}
                    first={!hidden && std::mem::take(&mut first)}
                />
            }
        }
        Entry::Broadcast(day) => broadcast_line(&frame, day, year),
        Entry::Today(day) => today_line(&frame, day, year),
    };
    let (onkeydown, onfocusin) = keys::roving(&list, "[part~=date]");
    let related = session.dispatch.reform(|_: Event| Action::ToggleRelated);
    let nothing = !(0..timeline.rows.len() as u32).any(is_wanted);
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
            { unresolved(&frame, &session, &is_lit, props.current) }
            <Legend />
            <Export />
        </nav>
    }
}

/// The header of a group: filters the text by it, and folds its rows where
/// there are many.
struct Header<'a> {
    index: u32,
    group: &'a Group,
    open: bool,
    /// Whether the text is filtered by it.
    chosen: bool,
    hidden: bool,
    /// Whether the row of what is being read is one of its.
    holds_current: bool,
}

impl Header<'_> {
    fn draw(&self, frame: &Frame, session: &Session) -> Html {
        let index = self.index;
        let words = frame.words();
        let name = words.period(self.group);
        let choose = session
            .dispatch
            .reform(move |_: MouseEvent| Action::TogglePeriod(index));
        let hint = words.only_period(&name);
        let count = self.group.rows().count();
        let folds = folding(&frame.summary, self.group) != Folding::Fixed;
        let fold = folds.then(|| {
            let turn = session.dispatch.reform(move |_: MouseEvent| Action::ToggleGroup(index));
            html! {
                <button type="button" class="fold" aria-expanded={self.open.to_string()} aria-label={format!("{name} {count}")} onclick={turn}>
                    { icon(Icon::Chevron) }<small>{ count }</small>
                </button>
            }
        });
        let current = (self.holds_current && !self.open).then_some("date");
        html! {
            <li key={format!("group{index}")} class={classes!("year", (!self.open).then_some("folded"))} hidden={self.hidden}>
                <button type="button" class="period" aria-pressed={self.chosen.to_string()} aria-current={current} title={hint} onclick={choose}>
                    { name }
                </button>
                { fold }
            </li>
        }
    }
}

/// The line of the broadcast day.
fn broadcast_line(frame: &Frame, day: Day, year: Option<i32>) -> Html {
    let words = frame.words();
    let from = frame.summary.broadcast.map(|broadcast| broadcast.from);
    html! {
        <li key="broadcast" class="line broadcast" part="broadcast">
            <span>
                { words.broadcast_day() }{ " " }{ day_on_line(frame, day, year) }
                if from == Some(BroadcastSource::Thumbnail) {
                    <span class="guess" title={words.guessed_why()}>{ words.guessed() }</span>
                }
            </span>
        </li>
    }
}

/// The line of today.
fn today_line(frame: &Frame, day: Day, year: Option<i32>) -> Html {
    html! {
        <li key="today" class="line today" part="today">
            <span>{ frame.words().today() }{ " " }{ day_on_line(frame, day, year) }</span>
        </li>
    }
}

/// A day in words, with its year unless that of the header above is the same.
fn day_on_line(frame: &Frame, day: Day, year: Option<i32>) -> Html {
    let words = frame.words();
    let in_words = match year {
        Some(year) if year == day.year() => words.day_of_year(day),
        _ => words.day(day),
    };
    html! { <time datetime={day.to_string()}>{ in_words }</time> }
}

/// What a mention leads to: its words, or what they belong to.
pub(super) fn target(frame: &Frame, mention: &Mention) -> Target {
    match frame.date_of(mention.prose, mention.range.start) {
        Some(date) => Target::Date(date),
        None => mention.place.into(),
    }
}
