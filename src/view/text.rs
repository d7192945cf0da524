//! The sections one under the other, and what can be done with them.
//!
//! Nothing in them carries listeners of its own: headings, tools, dates,
//! timestamps, footnote marks and links to items are handled here, once, by
//! their parts and `data-` attributes.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::frame::Frame;
use super::pen::nodes;
use super::session::Session;
use super::sheet::{Sheet, drawings};
use crate::reading::permalink::Address;
use crate::reading::visible::SectionView;
use crate::reading::{Action, CopyFormat, Effect, Nesting, Player, Target, Via};

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
        let told = (session.clone(), frame.clone());
        use_callback(told, move |event: MouseEvent, (session, frame)| {
            let Some(target) = event.target_dyn_into::<Element>() else {
                return;
            };
            // With these keys a link opens elsewhere.
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
            if elsewhere && matches!(target.closest("a"), Ok(Some(_))) {
                return;
            }
            if answer(&target, frame, session) {
                event.prevent_default();
            }
        })
    };
    let clear = session.dispatch.reform(|_: MouseEvent| Action::ClearFilter);
    let list = use_node_ref();
    let sheet = use_mut_ref(Sheet::default);
    {
        let list = list.clone();
        let told = (props.sections.clone(), props.nesting, frame.clone());
        use_effect_with(told, move |(views, nesting, frame)| {
            let list = list.cast::<Element>();
            let is_new = |list| sheet.borrow_mut().follow(&list, frame, views, *nesting);
            if list.is_some_and(is_new) {
                session.effect.emit(Effect::Drawn);
            }
        });
    }
    // On a server effects do not run, and the page is to be whole without them.
    let drawn = cfg!(not(target_arch = "wasm32")).then(|| {
        nodes(|pen| {
            drawings(&frame, &props.sections, props.nesting).for_each(|section| section.draw(pen));
        })
    });
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
            <div ref={list} class="list">{ drawn }</div>
        </div>
    }
}

/// Does what the element asks for that was clicked, if it asks for anything.
pub(super) fn answer(target: &Element, frame: &Frame, session: &Session) -> bool {
    let Some(asking) = target
        .closest("[data-date], .dot, [data-seconds], [data-note], [data-back], [data-copy], [part~=toggle]")
        .ok()
        .flatten()
    else {
        return false;
    };
    if asking.tag_name() == "BUTTON" && answer_button(&asking, frame, session).is_some() {
        return true;
    }
    let number = |name: &str| asking.get_attribute(name)?.parse::<u32>().ok();
    if let Some(date) = number("data-date") {
        session
            .dispatch
            .emit(Action::Reveal(Target::Row(date), Via::Date));
    } else if let Some(seconds) = number("data-seconds") {
        if asking.tag_name() == "A" && frame.settings.player == Player::Off {
            return false; // The author's link leads where it says.
        }
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

/// The same for the buttons in the head of a section.
fn answer_button(button: &Element, frame: &Frame, session: &Session) -> Option<()> {
    let section = button.closest("[part~=section]").ok()??;
    let Target::Section(section) = Address::parse(&section.id())?.target(&frame.summary)? else {
        return None;
    };
    let effect = match button.get_attribute("data-copy").as_deref() {
        Some("link") => Effect::CopyLink {
            target: Some(Target::Section(section)),
        },
        Some("markdown") => Effect::CopyText {
            section,
            format: CopyFormat::Markdown,
        },
        Some(_) => Effect::CopyText {
            section,
            format: CopyFormat::Plain,
        },
        None if button.has_attribute("aria-expanded") => {
            session.dispatch.emit(Action::Toggle(section));
            return Some(());
        }
        None => return None,
    };
    session.effect.emit(effect);
    Some(())
}
