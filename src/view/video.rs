//! The video: a picture until the viewer asks for it, then the player.
//!
//! Nothing is requested from YouTube before that but the picture. The player
//! is told where it is embedded, which YouTube demands (its error 153).

use yew::prelude::*;

use super::frame::Frame;
use super::icon::{Icon, icon};
use super::session::Session;
use crate::reading::{Action, Effect, Player};
use crate::summary::model::Text;
use std::rc::Rc;

#[derive(PartialEq, Properties)]
pub(super) struct VideoProps {
    /// The YouTube id.
    pub(super) id: Text,
    /// The address of the picture.
    pub(super) thumbnail: Option<Text>,
    /// The second at which the source's own link starts.
    pub(super) start: Option<u32>,
    /// The second from which it plays, and how often it was asked to.
    pub(super) playing: Option<(u32, u32)>,
}

/// The video.
#[component]
pub(super) fn Video(props: &VideoProps) -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let is_missing = use_state_eq(|| false);
    let words = frame.words();
    let start = props.start.unwrap_or(0);
    if let Some((seconds, count)) = props.playing {
        let stop = session.dispatch.reform(|_: MouseEvent| Action::Stop);
        let docked = seconds != start;
        return html! {
            <div class={classes!("video", "playing", docked.then_some("docked"))} part="video">
                <iframe
                    key={count.to_string()}
                    src={player_address(&props.id, seconds)}
                    title={words.player()}
                    allow="autoplay; encrypted-media; picture-in-picture; fullscreen"
                    referrerpolicy="strict-origin-when-cross-origin"
                />
                <button type="button" class="quiet shut" aria-label={words.stop()} title={words.stop()} onclick={stop}>
                    { icon(Icon::Close) }
                </button>
            </div>
        };
    }
    let drop_picture = {
        let is_missing = is_missing.setter();
        Callback::from(move |_: Event| is_missing.set(true))
    };
    let picture = html! {
        <>
            if frame.settings.thumbnail && !*is_missing {
                <img
                    src={props.thumbnail.clone().unwrap_or_else(|| thumbnail_address(&props.id))}
                    alt="" width="480" height="270" decoding="async" onerror={drop_picture}
                />
            }
            if frame.settings.player != Player::Off {
                <span class="play">{ icon(Icon::Play) }</span>
            }
        </>
    };
    let content = match frame.settings.player {
        Player::Click => {
            let play = session
                .effect
                .reform(move |_: MouseEvent| Effect::Seek { seconds: start });
            html! { <button type="button" class="facade" aria-label={words.play()} onclick={play}>{ picture }</button> }
        }
        Player::Link => html! {
            <a class="facade" href={watch_address(&props.id, start)} rel="noopener" target="_blank" aria-label={words.watch()}>
                { picture }
            </a>
        },
        Player::Off => html! { <div class="facade">{ picture }</div> },
    };
    html! { <div class="video" part="video">{ content }</div> }
}

/// The address of a video's own page at a second.
pub(super) fn watch_address(id: &str, seconds: u32) -> String {
    match seconds {
        0 => format!("https://www.youtube.com/watch?v={id}"),
        _ => format!("https://www.youtube.com/watch?v={id}&t={seconds}s"),
    }
}

fn player_address(id: &str, seconds: u32) -> String {
    format!("https://www.youtube-nocookie.com/embed/{id}?autoplay=1&playsinline=1&start={seconds}")
}

fn thumbnail_address(id: &str) -> Text {
    format!("https://i.ytimg.com/vi/{id}/hqdefault.jpg").into()
}
