//! The dates that count from a broadcast day that nobody knows.

use yew::prelude::*;

use super::dates::target;
use super::frame::Frame;
use super::session::Session;
use crate::reading::{Action, Via};

/// The dates without a day to count from, in a group of their own. Counted
/// after the rows, `is_lit` tells which the filter and the search leave with
/// text, and `current` which is being read.
pub(super) fn unresolved(
    frame: &Frame,
    session: &Session,
    is_lit: &dyn Fn(u32) -> bool,
    current: Option<u32>,
) -> Html {
    let words = frame.words();
    let timeline = &frame.summary.timeline;
    if timeline.unresolved.is_empty() {
        return html! { <div hidden=true></div> };
    }
    let mentions = (timeline.rows.len() as u32..).zip(&timeline.unresolved);
    html! {
        <section class="unresolved">
            <p><b>{ words.unresolved() }</b></p>
            <p>{ words.unresolved_why() }</p>
            <ul>
                { for mentions.map(|(index, mention)| {
                    let target = target(frame, mention);
                    let go = session.dispatch.reform(move |event: MouseEvent| {
                        event.prevent_default();
                        Action::Reveal(target, Via::Date)
                    });
                    html! {
                        <li key={index.to_string()} id={format!("row{index}")} class={(!is_lit(index)).then_some("dim")}>
                            <a part="date" href={frame.address(target).to_string()} aria-current={(current == Some(index)).then_some("date")} onclick={go}>
                                <b>{ mention.label.clone() }</b>{ " " }{ mention.text.clone() }
                            </a>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
