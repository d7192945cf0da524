//! The dates that count from a broadcast day that nobody knows.

use yew::prelude::*;

use super::dates::target;
use super::frame::Frame;
use super::session::Session;
use crate::reading::{Action, Via};

/// The dates without a day to count from, in a group of their own, counted
/// after the rows.
pub(super) struct Unresolved<'a> {
    /// Whether the filter and the search leave it with text.
    pub(super) is_lit: &'a dyn Fn(u32) -> bool,
    pub(super) is_hidden: &'a dyn Fn(u32) -> bool,
    /// Which is being read.
    pub(super) current: Option<u32>,
    /// The id of the line that Tab comes to.
    pub(super) stop: Option<&'a str>,
}

impl Unresolved<'_> {
    pub(super) fn draw(&self, frame: &Frame, session: &Session) -> Html {
        let words = frame.words();
        let timeline = &frame.summary.timeline;
        if timeline.unresolved.is_empty() {
            return html! { <div hidden=true></div> };
        }
        let mentions = (timeline.rows.len() as u32..).zip(&timeline.unresolved);
        let hidden = mentions.clone().all(|(index, _)| (self.is_hidden)(index));
        html! {
            <section class="unresolved" {hidden}>
                <p><b>{ words.unresolved() }</b></p>
                <p>{ words.unresolved_why() }</p>
                <ul lang={super::language_tag(frame.summary.language)}>
                    { for mentions.map(|(index, mention)| {
                        let target = target(frame, mention);
                        let go = session.dispatch.reform(move |event: MouseEvent| {
                            event.prevent_default();
                            Action::Reveal(target, Via::Date)
                        });
                        let id = format!("row{index}");
                        let tabindex = if self.stop == Some(&*id) { "0" } else { "-1" };
                        let current = (self.current == Some(index)).then_some("date");
                        let dim = (!(self.is_lit)(index)).then_some("dim");
                        html! {
                            <li key={index.to_string()} {id} class={dim} hidden={(self.is_hidden)(index)}>
                                <a part="date" href={frame.address(target).to_string()} {tabindex} aria-current={current} onclick={go}>
                                    <b>{ mention.label.clone() }</b>{ " " }{ mention.text.clone() }
                                </a>
                            </li>
                        }
                    }) }
                </ul>
            </section>
        }
    }
}
