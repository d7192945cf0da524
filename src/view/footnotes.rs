//! The footnotes, under the last section.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::frame::Frame;
use super::pen::nodes;
use super::prose::{Overlay, blocks};
use super::section::overlay;
use super::session::Session;
use super::text::answer;
use crate::reading::visible::Mark;

#[derive(PartialEq, Properties)]
pub(super) struct FootnotesProps {
    pub(super) marks: Rc<[Mark]>,
}

/// The footnotes.
#[component]
pub(super) fn Footnotes(props: &FootnotesProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let footnotes = &frame.summary.footnotes;
    let words = frame.words();
    let mut overlays: Vec<Overlay> = props.marks.iter().map(overlay).collect();
    overlays.extend(frame.dates_in_footnotes().iter().cloned());
    overlays.sort_by_key(|overlay| (overlay.prose, overlay.range.start));
    let onclick = {
        let frame = frame.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            if target.is_some_and(|target| answer(&target, &frame, &session)) {
                event.prevent_default();
            }
        })
    };
    html! {
        <aside class="footnotes" aria-label={words.footnotes()} hidden={footnotes.is_empty()} {onclick}>
            <ol>
                { for footnotes.iter().map(|footnote| html! {
                    <li key={footnote.number.to_string()} id={format!("fn{}", footnote.number)}
                        value={footnote.number.to_string()}>
                        { nodes(|pen| blocks(pen, &footnote.blocks, &overlays, false)) }
                        <a class="back" href={format!("#fnref{}", footnote.number)}
                            data-back={footnote.number.to_string()} aria-label={words.back_to_text()}>{ "↩" }</a>
                    </li>
                }) }
            </ol>
        </aside>
    }
}
