//! The sections as stops along the stream.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::frame::Frame;
use super::keys;
use super::session::Session;
use super::sidebar::related;
use super::timestamp;
use crate::reading::visible::SectionView;
use crate::reading::{Action, Effect, Target, Via};

#[derive(Properties)]
pub(super) struct StreamProps {
    /// Whether the stops are on the page.
    pub(super) shown: bool,
    pub(super) sections: Rc<[Rc<SectionView>]>,
    /// Whether a search is on.
    pub(super) searched: bool,
    /// Whether a search or a filter is.
    pub(super) narrowed: bool,
    /// Whether stops that they leave without text are hidden.
    pub(super) related_only: bool,
    /// The section that is being read.
    pub(super) current: Option<u32>,
}

/// What changes while nobody sees the stops waits until somebody does.
impl PartialEq for StreamProps {
    fn eq(&self, other: &Self) -> bool {
        let told = |props: &Self| {
            let Self {
                searched,
                narrowed,
                related_only,
                current,
                ..
            } = *props;
            (searched, narrowed, related_only, current)
        };
        let same = || self.sections == other.sections && told(self) == told(other);
        self.shown == other.shown && (!self.shown || same())
    }
}

/// The sections as stops along the stream.
#[component]
pub(super) fn Stream(props: &StreamProps) -> Html {
    let list = use_node_ref();
    let (last, onkeydown, onfocusin) = keys::use_lines(&list, ".stop-link, .timestamp");
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
    let is_dim = |view: &SectionView| view.folded || (props.searched && view.found == 0);
    let is_hidden = |view: &SectionView, index: u32| {
        props.related_only && props.narrowed && is_dim(view) && props.current != Some(index)
    };
    let seen = (0u32..).zip(props.sections.iter());
    let seen = seen.filter(|(index, view)| !is_hidden(view, *index));
    let lines: Vec<String> = seen.map(|(index, _)| format!("stop{index}")).collect();
    let stop_id = keys::tab_stop(
        lines.iter().map(String::as_str),
        &last,
        props
            .current
            .map(|current| format!("stop{current}"))
            .as_deref(),
    );
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
            is_dim(view).then_some("dim"),
        );
        let id = format!("stop{index}");
        let tabindex = if stop_id == Some(&*id) { "0" } else { "-1" };
        html! {
            <li key={section.id.clone()} {id} {class} hidden={is_hidden(view, index)}>
                <a
                    class="stop-link"
                    href={frame.address_of(&section.id)}
                    data-stop={index.to_string()}
                    {tabindex}
                    aria-current={(props.current == Some(index)).then_some("location")}
                >
                    <span lang={super::language_tag(frame.summary.language)}>{ name }</span>
                    <small aria-hidden="true">{ view.kept.unwrap_or(view.total) }</small>
                </a>
                { timestamp::in_list(&frame, section.timestamp) }
            </li>
        }
    };
    html! {
        <nav aria-label={words.stream()}>
            { related(&session, words.related_topics_only(), props.related_only, !props.narrowed) }
            <ol ref={list} class="rail stops" part="toc" {onclick} {onkeydown} {onfocusin}>
                { for stops.map(stop) }
            </ol>
        </nav>
    }
}
