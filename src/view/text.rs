//! The sections one under the other, and what can be done with their words.
//!
//! Words carry no listeners of their own: dates, timestamps, footnote marks
//! and links to items are handled here, once, by their `data-` attributes.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::frame::Frame;
use super::section::SectionPart;
use super::session::Session;
use crate::reading::permalink::Address;
use crate::reading::visible::SectionView;
use crate::reading::{Action, Effect, Nesting, Target, Via};

#[derive(PartialEq, Properties)]
pub(super) struct TextProps {
    pub(super) sections: Rc<[Rc<SectionView>]>,
    pub(super) nesting: Nesting,
    /// Whether a filter is on that keeps nothing at all.
    pub(super) nothing_kept: bool,
}

/// The sections one under the other.
#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let onclick = {
        let frame = frame.clone();
        use_callback(session.clone(), move |event: MouseEvent, session| {
            if event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            let target = event.target_dyn_into::<Element>();
            if target.is_some_and(|target| answer(&target, &frame, session)) {
                event.prevent_default();
            }
        })
    };
    let clear = session.dispatch.reform(|_: MouseEvent| Action::ClearFilter);
    let sections = frame
        .summary
        .sections
        .iter()
        .zip(props.sections.iter())
        .zip(0u32..);
    html! {
        <div class="sections" {onclick}>
            <div class="notice" hidden={!props.nothing_kept}>
                <p><b>{ words.nothing_kept() }</b></p>
                <p>{ words.nothing_kept_advice() }</p>
                <button type="button" class="plain" onclick={clear}>{ words.clear_filter() }</button>
            </div>
            <div class="notice" hidden={!frame.summary.sections.is_empty()}>
                <p><b>{ words.nothing_to_read() }</b></p>
                <p>{ words.nothing_to_read_advice() }</p>
            </div>
            <div class="list">
                { for sections.map(|((section, view), index)| html! {
                    <SectionPart
                        key={section.id.clone()}
                        {index}
                        section={section.clone()}
                        view={view.clone()}
                        nesting={props.nesting}
                    />
                }) }
            </div>
        </div>
    }
}

/// Does what the element asks for that was clicked, if it asks for anything.
pub(super) fn answer(target: &Element, frame: &Frame, session: &Session) -> bool {
    let Some(asking) = target
        .closest("[data-date], .dot, [data-seconds], [data-note], [data-back]")
        .ok()
        .flatten()
    else {
        return false;
    };
    let number = |name: &str| asking.get_attribute(name)?.parse::<u32>().ok();
    if let Some(row) = number("data-date").and_then(|date| frame.row_of(date)) {
        session
            .dispatch
            .emit(Action::Reveal(Target::Row(row), Via::Date));
    } else if let Some(seconds) = number("data-seconds") {
        session.effect.emit(Effect::Seek { seconds });
    } else if asking.class_list().contains("dot") {
        let id = asking.parent_element().map(|item| item.id());
        let Some(target) = id.and_then(|id| Address::parse(&id)?.target(&frame.summary)) else {
            return false;
        };
        session.effect.emit(Effect::CopyLink {
            target: Some(target),
        });
    } else if let Some(number) = number("data-note").and_then(|number| number.checked_sub(1)) {
        session
            .dispatch
            .emit(Action::Reveal(Target::Footnote(number), Via::Link));
    } else if let Some(number) = number("data-back").and_then(|number| number.checked_sub(1)) {
        session
            .dispatch
            .emit(Action::Reveal(Target::Reference(number), Via::Link));
    } else {
        return false;
    }
    true
}
