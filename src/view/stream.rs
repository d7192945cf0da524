//! The sections as stops along the stream.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::frame::Frame;
use super::keys;
use super::session::Session;
use super::timestamp;
use crate::reading::visible::SectionView;
use crate::reading::{Action, Effect, Target, Via};

#[derive(PartialEq, Properties)]
pub(super) struct StreamProps {
    pub(super) sections: Rc<[Rc<SectionView>]>,
    /// The section that is being read.
    pub(super) current: Option<u32>,
}

/// The sections as stops along the stream.
#[component]
pub(super) fn Stream(props: &StreamProps) -> Html {
    let list = use_node_ref();
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let onclick = {
        let session = session.clone();
        Callback::from(move |event: MouseEvent| {
            let Some(target) = event.target_dyn_into::<Element>() else {
                return;
            };
            let number = |name: &str| {
                let asking = target.closest(&format!("[{name}]")).ok().flatten()?;
                asking.get_attribute(name)?.parse::<u32>().ok()
            };
            if let Some(seconds) = number("data-seconds") {
                event.prevent_default();
                session.effect.emit(Effect::Seek { seconds });
            } else if let Some(section) = number("data-stop") {
                event.prevent_default();
                session
                    .dispatch
                    .emit(Action::Reveal(Target::Section(section), Via::Toc));
            }
        })
    };
    let (onkeydown, onfocusin) = keys::roving(&list, ".stop-link");
    let stops = frame
        .summary
        .sections
        .iter()
        .zip(props.sections.iter())
        .zip(0u32..);
    let stop = |((section, view), index): ((&Rc<_>, &Rc<SectionView>), u32)| {
        let section: &crate::summary::model::Section = section;
        let name = match &section.heading {
            Some(heading) => heading.text.clone(),
            None => words.unnamed(index).into(),
        };
        let class = classes!(
            "stop",
            section.parent.is_some().then_some("inner"),
            props
                .current
                .is_some_and(|current| index < current)
                .then_some("passed"),
            view.folded.then_some("dim"),
        );
        html! {
            <li key={section.id.clone()} {class}>
                <a
                    class="stop-link"
                    href={format!("#{}:{}", frame.settings.instance, section.id)}
                    data-stop={index.to_string()}
                    tabindex={if index == 0 { "0" } else { "-1" }}
                    aria-current={(props.current == Some(index)).then_some("location")}
                >
                    <span>{ name }</span>
                    <small aria-hidden="true">{ view.kept.unwrap_or(view.total) }</small>
                </a>
                { timestamp::button(&frame, section.timestamp) }
            </li>
        }
    };
    html! {
        <nav aria-label={words.stream()}>
            <ol ref={list} class="rail stops" part="toc" {onclick} {onkeydown} {onfocusin}>
                { for stops.map(stop) }
            </ol>
        </nav>
    }
}
