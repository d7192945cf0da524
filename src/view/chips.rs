//! The hashtags as chips, in the order of the tag line.
//!
//! A wide reader shows two rows and folds the rest; a narrow one scrolls them
//! sideways. Which chips are past two rows is estimated from their letters, for
//! some widths, so that the server can say it too; the style sheet knows which
//! of these widths the reader has.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::frame::Frame;
use super::keys;
use super::session::Session;
use super::wording::Words;
use crate::reading::filter::{Chip, Filter};
use crate::reading::{Action, Announcement};
use crate::summary::hashtag::Hashtag;
use crate::summary::search::{Folded, Pattern, Spaces};

/// Two rows of readers from 70, 62 and 56 rem on, in tenths of a letter's width,
/// and the class of what is past them.
const TWO_ROWS: [(usize, &str); 3] = [(1450, "past-any"), (1250, "past-70"), (1110, "past-62")];

/// From so many hashtags on, there is a field to find one.
const MANY: usize = 20;

#[derive(PartialEq, Properties)]
pub(super) struct ChipsProps {
    pub(super) filter: Filter,
    pub(super) chips: Rc<[Chip]>,
    /// Whether all are shown.
    pub(super) all: bool,
}

/// The hashtags as chips.
#[component]
pub(super) fn Chips(props: &ChipsProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let group = use_node_ref();
    let wanted = use_state(String::new);
    let tags = &frame.summary.hashtags;
    let shown = TWO_ROWS.map(|(rows, _)| first_rows(tags.iter().map(|tag| &*tag.tag), rows));
    let wanted_pattern = Pattern::new(&wanted, Spaces::Ignored);
    let is_wanted = |tag: &str| {
        wanted_pattern.as_ref().is_none_or(|pattern| {
            let (mut folded, mut found) = (Folded::default(), false);
            folded.fill(tag);
            pattern.find(&folded, |_| found = true);
            found
        })
    };
    let first_wanted = tags.iter().position(|tag| is_wanted(&tag.tag));
    let alone = props.filter.tags.is_empty();
    let chip = |(index, (tag, chip)): (usize, (&Rc<Hashtag>, &Chip))| {
        let standing = Standing {
            alone,
            past: past(|rows| index >= shown[rows]),
            wanted: is_wanted(&tag.tag),
            stop: first_wanted == Some(index),
        };
        draw_chip(index as u32, tag, *chip, standing, words, &session)
    };
    let (onkeydown, onfocusin) = keys::roving(&group, ".chip");
    let find = {
        let wanted = wanted.setter();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            wanted.set(field.map(|field| field.value()).unwrap_or_default());
        })
    };
    // The first that is found can be chosen at once; Escape ends only this.
    let onfind = {
        let (wanted, dispatch) = (wanted.clone(), session.dispatch.clone());
        move |event: KeyboardEvent| match &*event.key() {
            _ if wanted.is_empty() || event.is_composing() => {}
            "Escape" => {
                event.stop_propagation();
                wanted.set(String::new());
            }
            "Enter" => {
                if let Some(index) = first_wanted {
                    dispatch.emit(Action::ToggleTag(index as u32));
                    wanted.set(String::new());
                }
            }
            _ => {}
        }
    };
    let more = session.dispatch.reform(|_: MouseEvent| Action::ToggleChips);
    let hidden = shown.map(|shown| {
        let folded = props.chips.iter().skip(shown);
        folded.filter(|chip| !chip.pressed).count() as u32
    });
    html! {
        <div class={classes!("tags", props.all.then_some("all"))}>
            if tags.len() > MANY {
                <input
                    class="find-tag" type="search" value={(*wanted).clone()} placeholder={words.find_tag()}
                    aria-label={words.find_tag()} autocomplete="off" oninput={find} onkeydown={onfind}
                />
                if first_wanted.is_none() {
                    <span class="nothing">{ words.no_such_tag() }</span>
                }
            }
            <div
                ref={group} class="chips" part="chips" role="group" aria-label={words.hashtags()}
                lang={super::language_tag(frame.summary.language)}
                {onkeydown} {onfocusin}
            >
                { for tags.iter().zip(props.chips.iter()).enumerate().map(chip) }
            </div>
            if hidden.iter().any(|hidden| *hidden > 0) {
                <button type="button" class={classes!("more", past(|rows| hidden[rows] > 0))}
                    aria-expanded={props.all.to_string()} title={(!props.all).then(|| words.show_every_tag())} onclick={more}>
                    if props.all {
                        { words.fewer() }
                    } else {
                        { for hidden.iter().zip(TWO_ROWS).map(rest) }
                        <span class="every">{ words.every_tag() }</span>
                    }
                </button>
            }
        </div>
    }
}

/// How a chip stands among the others.
struct Standing {
    /// Whether no hashtag is chosen.
    alone: bool,
    /// Which rows it is past.
    past: Classes,
    /// Whether it is one of those looked for.
    wanted: bool,
    /// Whether Tab comes to it.
    stop: bool,
}

fn draw_chip(
    index: u32,
    tag: &Hashtag,
    chip: Chip,
    standing: Standing,
    words: Words,
    session: &Session,
) -> Html {
    // Why choosing it would lead nowhere.
    let objection = match (chip.pressed, chip.count, tag.matches.is_empty()) {
        (false, 0, true) => Some(Announcement::TagNowhere),
        (false, 0, false) => Some(Announcement::TagNotTogether),
        _ => None,
    };
    let hint = match objection {
        Some(objection) => words.announcement(objection).to_owned(),
        None => words.chip(&tag.tag, chip.count, chip.pressed, standing.alone),
    };
    let class = classes!(
        "chip",
        (chip.count == 0).then_some("none"),
        (!chip.pressed).then_some(standing.past),
        (!standing.wanted).then_some("unwanted"),
    );
    let toggle = session
        .dispatch
        .reform(move |_: MouseEvent| match objection {
            Some(objection) => Action::Announce(objection),
            None => Action::ToggleTag(index),
        });
    html! {
        <button
            key={tag.tag.clone()}
            type="button"
            {class}
            part="chip"
            aria-pressed={chip.pressed.to_string()}
            aria-disabled={objection.is_some().then_some("true")}
            tabindex={if standing.stop { "0" } else { "-1" }}
            title={hint}
            onclick={toggle}
        >
            { format!("#{}", tag.tag) }
            <small part="chip-count">{ words.number(chip.count) }</small>
        </button>
    }
}

/// How many chips are hidden where the rows are these.
fn rest((hidden, (_, class)): (&u32, (usize, &'static str))) -> Html {
    html! { <span class={classes!("rest", class)}>{ format!("+{hidden}") }</span> }
}

/// The classes of the rows, by index, that something is past.
fn past(is_past: impl Fn(usize) -> bool) -> Classes {
    let rows = (0..).zip(TWO_ROWS);
    rows.filter_map(|(index, (_, class))| is_past(index).then_some(class))
        .collect()
}

/// How many chips fit into two rows, as far as their letters tell.
fn first_rows<'a>(tags: impl Iterator<Item = &'a str>, rows: usize) -> usize {
    let mut width = 0;
    tags.take_while(|tag| {
        let letters: usize = tag
            .chars()
            .map(|letter| if letter.is_ascii() { 6 } else { 10 })
            .sum();
        width += letters + 48;
        width <= rows
    })
    .count()
}
