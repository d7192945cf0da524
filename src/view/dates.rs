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
use super::sidebar::related;
use super::unresolved::Unresolved;
use crate::reading::bits::Bits;
use crate::reading::calendar::{Entry, Folding, entries, folding, is_open};
use crate::reading::{Action, Target};
use crate::summary::civil::Day;
use crate::summary::model::BroadcastSource;
use crate::summary::timeline::{Group, Mention, RowMention, Span};

#[derive(PartialEq, Properties)]
pub(super) struct DatesProps {
    pub(super) lit: Option<Rc<Bits>>,
    pub(super) related_only: bool,
    pub(super) turned_groups: Vec<u32>,
    /// The group that the text is filtered by.
    pub(super) period: Option<u32>,
    /// The row of what is being read, and which of its mentions.
    pub(super) current: Option<RowMention>,
}

/// The dated facts in order.
#[component]
pub(super) fn Dates(props: &DatesProps) -> Html {
    let list = use_node_ref();
    let (last, onkeydown, onfocusin) = keys::use_lines(&list, ".period, [part~=date]");
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
    let rows = timeline.rows.len() as u32;
    let current = |row: u32| props.current.filter(|current| current.row == row);
    let is_lit = |date: u32| props.lit.as_ref().is_none_or(|lit| lit.contains(date));
    let is_wanted = |row: u32| !props.related_only || is_lit(row) || current(row).is_some();
    let is_open = |index: u32, group: &Group| {
        is_open(&frame.summary, group, props.turned_groups.contains(&index))
    };
    let is_hidden = |row: u32, index: u32| {
        let group = timeline.groups.get(index as usize);
        !is_wanted(row) || !group.is_some_and(|group| is_open(index, group))
    };
    // Tab comes to a date rather than to a header, if there is one to be seen.
    let seen = entries.iter().filter_map(|entry| match *entry {
        Entry::Row { row, group } => (!is_hidden(row, group)).then(|| format!("row{row}")),
        _ => None,
    });
    let unresolved_rows = rows..rows + timeline.unresolved.len() as u32;
    let unresolved_rows = unresolved_rows.filter(|row| is_wanted(*row));
    let headers = (0u32..).zip(&timeline.groups);
    let headers = headers.filter(|(_, group)| group.rows().any(is_wanted));
    let lines: Vec<String> = seen
        .chain(unresolved_rows.map(|row| format!("row{row}")))
        .chain(headers.map(|(index, _)| format!("group{index}")))
        .collect();
    let stop = keys::tab_stop(
        lines.iter().map(String::as_str),
        &last,
        props
            .current
            .map(|current| format!("row{}", current.row))
            .as_deref(),
    );
    let mut year = None;
    let entry = |entry: &Entry| match *entry {
        Entry::Header(index) => match timeline.groups.get(index as usize) {
            Some(group) => {
                year = (group.span == Span::Year).then_some(group.year);
                let header = Header {
                    index,
                    group,
                    open: is_open(index, group),
                    chosen: props.period == Some(index),
                    hidden: !group.rows().any(is_wanted),
                    holds_current: group.rows().any(|row| current(row).is_some()),
                    stop: stop == Some(&*format!("group{index}")),
                };
                header.draw(&frame, &session)
            }
            None => Html::default(),
        },
        Entry::Row { row, group } => {
            let Some(each) = timeline.rows.get(row as usize) else {
                return Html::default();
            };
            let id = format!("row{row}");
            html! {
                <DateRow
                    key={id.clone()}
                    index={row}
                    row={each.clone()}
                    hidden={is_hidden(row, group)}
                    dim={!is_lit(row)}
                    current={current(row).map(|current| current.mention)}
                    stop={stop == Some(&*id)}
                />
            }
        }
        Entry::Broadcast(day) => broadcast_line(&frame, day, year),
        Entry::Today(day) => today_line(&frame, day, year),
    };
    let unresolved = Unresolved {
        is_lit: &is_lit,
        is_hidden: &|row| !is_wanted(row),
        current: props.current.map(|current| current.row),
        stop,
    };
    html! {
        <nav ref={list} aria-label={words.date_timeline()} {onkeydown} {onfocusin}>
            { related(&session, words.related_only(), props.related_only, props.lit.is_none()) }
            <p class="nothing" hidden={!lines.is_empty()}>{ words.no_related() }</p>
            <ol class="rail dates">
                { for entries.iter().map(entry) }
            </ol>
            { unresolved.draw(&frame, &session) }
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
    /// Whether Tab comes to it.
    stop: bool,
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
        // What needs attention shows through the fold.
        let is_flagged = |row: u32| {
            let row = frame.summary.timeline.rows.get(row as usize);
            row.is_some_and(|row| row.outdated_forecast)
        };
        let is_flagged = !self.open && self.group.rows().any(is_flagged);
        // Left and right fold it for those who have come to its name by key.
        let fold = folds.then(|| {
            let turn = session.dispatch.reform(move |_: MouseEvent| Action::ToggleGroup(index));
            html! {
                <button type="button" class="fold" tabindex="-1" aria-expanded={self.open.to_string()} aria-label={format!("{name} {}", words.dated(count as u32))} onclick={turn}>
                    { icon(Icon::Chevron) }<small>{ count }</small>
                </button>
            }
        });
        let onkeydown = {
            let (dispatch, open) = (session.dispatch.clone(), self.open);
            move |event: KeyboardEvent| {
                let turns = match &*event.key() {
                    "ArrowLeft" => open,
                    "ArrowRight" => !open,
                    _ => false,
                };
                if folds && turns {
                    dispatch.emit(Action::ToggleGroup(index));
                }
            }
        };
        let current = (self.holds_current && !self.open).then_some("date");
        let id = format!("group{index}");
        let tabindex = if self.stop { "0" } else { "-1" };
        html! {
            <li key={id.clone()} {id} class={classes!("year", (!self.open).then_some("folded"))} hidden={self.hidden} {onkeydown}>
                <button type="button" class="period" {tabindex} aria-pressed={self.chosen.to_string()} aria-current={current} title={hint} onclick={choose}>
                    { name }
                </button>
                { fold }
                if is_flagged {
                    <span class="warning" title={words.outdated()}>
                        { icon(Icon::Warning) }<span class="aside">{ words.outdated() }</span>
                    </span>
                }
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
