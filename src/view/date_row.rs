//! One row of the timeline: a date in the author's words and what is said of
//! it, one mention at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::dates::target;
use super::frame::Frame;
use super::icon::{Icon, icon};
use super::session::Session;
use super::wording::Words;
use crate::reading::calendar::{has_passed_since, is_past};
use crate::reading::{Action, Effect, Via};
use crate::summary::timeline::{Row, Shape};

#[derive(PartialEq, Properties)]
pub(super) struct DateRowProps {
    pub(super) index: u32,
    pub(super) row: Rc<Row>,
    pub(super) hidden: bool,
    /// Whether filter or search leave it without text.
    pub(super) dim: bool,
    /// Where it is the row of what is being read, which of its mentions that is.
    pub(super) current: Option<u32>,
    /// Whether Tab comes to it.
    pub(super) stop: bool,
}

/// One row of the timeline.
#[component]
pub(super) fn DateRow(props: &DateRowProps) -> Html {
    let at = use_state_eq(|| props.current.unwrap_or(0) as usize);
    let told = use_state_eq(String::new);
    {
        // It follows the viewer from mention to mention.
        let at = at.setter();
        use_effect_with(props.current, move |current| {
            if let Some(current) = current {
                at.set(*current as usize);
            }
        });
    }
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let row = &props.row;
    let words = frame.words();
    let now = frame.settings.now;
    let broadcast = frame.summary.broadcast.map(|broadcast| broadcast.day);
    let count = row.mentions.len();
    let shown = (*at).min(count.saturating_sub(1));
    let Some(mention) = row.mentions.get(shown) else {
        return Html::default();
    };
    let go = {
        let (frame, session, row, at) = (frame.clone(), session.clone(), row.clone(), at.setter());
        move |index: usize| {
            at.set(index);
            if let Some(mention) = row.mentions.get(index) {
                session
                    .dispatch
                    .emit(Action::Reveal(target(&frame, mention), Via::Date));
            }
        }
    };
    let reveal = {
        let go = go.clone();
        Callback::from(move |event: MouseEvent| {
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                go(shown);
            }
        })
    };
    let lang = super::language_tag(frame.summary.language);
    let target = target(&frame, mention);
    let copy = session
        .effect
        .reform(move |_: MouseEvent| Effect::CopyLink {
            target: Some(target),
        });
    // Left and right show the other mentions, and say so: the focus stays.
    let onkeydown = {
        let (row, at, told) = (row.clone(), at.setter(), told.setter());
        move |event: KeyboardEvent| {
            let next = match &*event.key() {
                "ArrowLeft" => shown + count - 1,
                "ArrowRight" => shown + 1,
                _ => return,
            };
            let next = next % count.max(1);
            if let Some(mention) = row.mentions.get(next).filter(|_| count > 1) {
                told.set(format!("{}/{count} {}", next + 1, mention.text));
                at.set(next);
            }
        }
    };
    let tabindex = if props.stop { "0" } else { "-1" };
    let class = classes!(
        "row",
        shape_class(row.shape),
        now.or(broadcast)
            .is_some_and(|day| is_past(row, day))
            .then_some("past"),
        props.dim.then_some("dim"),
    );
    let year = row
        .start
        .or(row.end)
        .filter(|_| row.year_inferred)
        .map(|day| words.in_year(day.year()));
    html! {
        <li {class} id={format!("row{}", props.index)} hidden={props.hidden} {onkeydown}>
            <a
                part="date"
                href={frame.address_of(&format!("d:{}", row.edtf))}
                {tabindex}
                aria-current={props.current.map(|_| "date")}
                title={year}
                onclick={reveal}
            >
                <span class="when-line">
                    <time {lang} datetime={row.edtf.clone()}>{ row.label.clone() }</time>
                    <span class="aside">{ format!(" ({})", words.shape(row.shape)) }</span>
                    if row.shape == Shape::Reference {
                        <em>{ " · " }{ words.reference_period() }</em>
                    }
                    if has_passed_since(row, broadcast, now) {
                        <em class="passed">{ " · " }{ words.passed_since() }</em>
                    }
                    { days_left(&frame, row) }
                </span>
                <span class="what" {lang}>{ mention.text.clone() }</span>
                if row.outdated_forecast {
                    <span class="warning">{ icon(Icon::Warning) }{ words.outdated() }</span>
                }
            </a>
            <button type="button" class="quiet copy" {tabindex} aria-label={words.copy_date_link()} title={words.copy_date_link()} onclick={copy}>
                { icon(Icon::Link) }
            </button>
            if count > 1 {
                { steps(words, shown, count, &told, go) }
            }
        </li>
    }
}

/// Which of the mentions is shown, and the way to the others.
fn steps(
    words: Words,
    shown: usize,
    count: usize,
    told: &str,
    go: impl Fn(usize) + Clone + 'static,
) -> Html {
    let step = |name: &'static str, sign: Icon, to: usize| {
        let go = go.clone();
        html! {
            <button type="button" class="quiet" tabindex="-1" aria-label={name} title={name} onclick={move |_: MouseEvent| go(to % count.max(1))}>
                { icon(sign) }
            </button>
        }
    };
    html! {
        <span class="steps">
            { step(words.previous_mention(), Icon::Previous, shown + count - 1) }
            <small>{ format!("{}/{count}", shown + 1) }</small>
            { step(words.next_mention(), Icon::Next, shown + 1) }
            <span class="aside" aria-live="polite">{ told.to_owned() }</span>
        </span>
    }
}

/// For what is due or happens on a day within the next hundred.
fn days_left(frame: &Frame, row: &Row) -> Html {
    let Some(now) = frame.settings.now else {
        return Html::default();
    };
    let is_day = row.grain == crate::summary::temporal::Grain::Day && row.shape != Shape::Reference;
    let day = row
        .start
        .filter(|_| is_day && matches!(row.shape, Shape::Written | Shape::Inferred));
    match day.map(|day| day.0 - now.0) {
        Some(days @ 0..=100) => {
            html! { <em class="left">{ " · " }{ frame.words().days_left(days) }</em> }
        }
        _ => Html::default(),
    }
}

/// The class that gives a row's mark its shape.
pub(super) fn shape_class(shape: Shape) -> &'static str {
    match shape {
        Shape::Written => "written",
        Shape::Inferred => "inferred",
        Shape::Span => "span",
        Shape::Open => "open-ended",
        Shape::Fuzzy => "fuzzy",
        Shape::Deadline => "deadline",
        Shape::Reference => "reference",
    }
}
