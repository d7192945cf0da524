//! One section: its heading, which folds it, and its items.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::frame::Frame;
use super::icon::{Icon, icon};
use super::items::Items;
use super::pen::nodes;
use super::prose::{Overlay, OverlayKind, inline};
use super::session::Session;
use super::timestamp;
use crate::reading::visible::{Mark, SectionView};
use crate::reading::{Action, CopyFormat, Effect, Nesting, Target};
use crate::summary::model::{Place, Section};

#[derive(PartialEq, Properties)]
pub(super) struct SectionProps {
    pub(super) index: u32,
    pub(super) section: Rc<Section>,
    pub(super) view: Rc<SectionView>,
    pub(super) nesting: Nesting,
}

/// One section.
#[component]
pub(super) fn SectionPart(props: &SectionProps) -> Html {
    let body = use_node_ref();
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let SectionProps {
        index,
        section,
        view,
        nesting,
    } = props;
    let words = frame.words();
    let toggle = {
        let index = *index;
        session
            .dispatch
            .reform(move |_: MouseEvent| Action::Toggle(index))
    };
    let body_id = format!("{}-body", section.id);
    let heading = match &section.heading {
        Some(heading) => nodes(|pen| inline(pen, heading, &heading_marks(view, *index), false)),
        None => html! { { words.unnamed(*index) } },
    };
    let head = html! {
        <div class="section-head">
            <@{heading_tag(&frame, section)} class="heading" part="heading">
                <button
                    type="button"
                    part="toggle"
                    aria-expanded={view.open.to_string()}
                    aria-controls={body_id.clone()}
                    onclick={toggle}
                >
                    { icon(Icon::Chevron) }
                    <span class="name">{ heading }</span>
                    { count(&frame, view) }
                </button>
            </@>
            { tools(&frame, &session, *index, section.timestamp) }
        </div>
    };
    let whole_body = html! {
        <div ref={body.clone()} id={body_id} class="body" part="body">
            <Items
                index={*index}
                section={section.clone()}
                shown={view.shown.clone()}
                marks={view.marks.clone()}
                nesting={*nesting}
                {body}
            />
        </div>
    };
    let class = classes!(
        "section",
        (section.parent.is_some()).then_some("inner"),
        view.folded.then_some("folded"),
        view.open.then_some("open"),
    );
    let whole = html! {
        <section id={section.id.clone()} {class} part="section">
            { head }
            { gist(&frame, *index, view) }
            { hidden_until_found(whole_body, !view.open) }
        </section>
    };
    hidden_until_found(whole, view.buried)
}

/// What can be done with a section: play it, link to it, copy it.
fn tools(frame: &Frame, session: &Session, section: u32, timestamp: Option<u32>) -> Html {
    let words = frame.words();
    let tool = |name: &'static str, sign: Icon, effect: Effect| {
        let onclick = session.effect.reform(move |_: MouseEvent| effect.clone());
        html! {
            <button type="button" class="quiet" aria-label={name} title={name} {onclick}>{ icon(sign) }</button>
        }
    };
    html! {
        <div class="section-tools">
            { timestamp::button(frame, timestamp) }
            { tool(words.copy_section_link(), Icon::Link, Effect::CopyLink { target: Some(Target::Section(section)) }) }
            { tool(words.copy_markdown(), Icon::Copy, Effect::CopyText { section, format: CopyFormat::Markdown }) }
            { tool(words.copy_plain(), Icon::Letters, Effect::CopyText { section, format: CopyFormat::Plain }) }
        </div>
    }
}

/// The tag of a section's heading: as deep below the first level as the
/// section stands inside others.
fn heading_tag(frame: &Frame, section: &Section) -> String {
    let mut level = frame.settings.heading_level.max(1);
    let mut parent = section.parent;
    while let Some(around) = parent.and_then(|parent| frame.summary.sections.get(parent as usize)) {
        level = level.saturating_add(1);
        parent = around.parent;
    }
    format!("h{}", level.min(6))
}

/// How many items there are, and how many of them the filter keeps.
fn count(frame: &Frame, view: &SectionView) -> Html {
    let words = frame.words();
    let short = match view.kept {
        Some(kept) => format!("{kept} / {}", view.total),
        None => view.total.to_string(),
    };
    html! {
        <span class="counts">
            if view.found > 0 {
                <span class="found">{ words.found_here(view.found) }</span>
            }
            <span class="count" aria-hidden="true">{ short }</span>
            <span class="aside">{ words.count(view.kept, view.total) }</span>
        </span>
    }
}

/// What a closed section still tells: the dates in it.
fn gist(frame: &Frame, index: u32, view: &SectionView) -> Html {
    let labels = frame.gist(index);
    if view.open || view.folded || labels.is_empty() {
        return html! { <p class="gist" hidden=true></p> };
    }
    html! { <p class="gist">{ icon(Icon::Calendar) }{ labels.join(" · ") }</p> }
}

fn heading_marks(view: &SectionView, index: u32) -> Vec<Overlay> {
    let marks = view
        .marks
        .iter()
        .filter(|mark| mark.place == Place::Heading(index));
    marks.map(overlay).collect()
}

/// A mark as something laid over a prose.
pub(super) fn overlay(mark: &Mark) -> Overlay {
    Overlay {
        prose: mark.prose,
        range: mark.range.clone(),
        kind: OverlayKind::Mark(mark.by),
    }
}

/// Hides an element so that the browser's find-in-page still reaches it. The
/// macro knows `hidden` as true or false only.
fn hidden_until_found(mut node: Html, hidden: bool) -> Html {
    if hidden && let VNode::VTag(tag) = &mut node {
        Rc::make_mut(tag).add_attribute("hidden", "until-found");
    }
    node
}
