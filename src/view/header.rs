//! The head of a reader: the video, the title, and what there is to read.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::Frame;
use super::reading_time::minutes;
use super::video::Video;
use crate::summary::Language;
use crate::summary::model::BroadcastSource;

#[derive(PartialEq, Properties)]
pub(super) struct HeaderProps {
    /// The second from which the video plays, and how often it was asked to.
    pub(super) playing: Option<(u32, u32)>,
}

/// The head of a reader.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let Some(frame) = use_context::<Rc<Frame>>() else {
        return Html::default();
    };
    let (summary, settings, words) = (&frame.summary, &frame.settings, frame.words());
    let heading = settings.heading.as_ref().unwrap_or(&summary.heading);
    let items = summary
        .sections
        .iter()
        .map(|section| section.items.len() as u32)
        .sum();
    let dates = (summary.timeline.rows.len() + summary.timeline.unresolved.len()) as u32;
    let minutes = use_memo(summary.clone(), |summary| minutes(summary));
    let video = summary.video.as_ref().filter(|_| settings.panels.video);
    let broadcast = summary.broadcast.map(|broadcast| {
        let is_guess = broadcast.from == BroadcastSource::Thumbnail;
        html! {
            <>
                <span aria-hidden="true">{ " · " }</span>
                <time datetime={broadcast.day.to_string()}>{ words.broadcast_on(broadcast.day) }</time>
                if is_guess {
                    <span class="guess" title={words.guessed_why()}>{ words.guessed() }</span>
                }
            </>
        }
    });
    html! {
        <header class={classes!("head", video.is_some().then_some("with-video"))} part="header">
            if let Some(video) = video {
                <Video id={video.id.clone()} thumbnail={video.thumbnail.clone()} start={video.start} playing={props.playing} />
            }
            <div class="titles">
                <p class="eyebrow"><b>{ words.kicker() }</b>{ broadcast }</p>
                { title(settings.heading_level, heading, summary.language) }
                <p class="meta" part="meta">
                    <span>{ words.topics(summary.sections.len() as u32) }</span>
                    <span>{ words.points(items) }</span>
                    if *minutes > 0 {
                        <span>{ words.reading_time(*minutes) }</span>
                    }
                    if dates > 0 {
                        <span>{ words.dated(dates) }</span>
                    }
                </p>
            </div>
        </header>
    }
}

/// The tag of the title, one level above the sections; where they are of the
/// first level there is none above, and the title is plain text.
pub(super) fn title_tag(section_level: u8) -> String {
    match section_level {
        0 | 1 => "p".to_owned(),
        level => format!("h{}", (level - 1).min(5)),
    }
}

/// The title, in the language of the summary.
fn title(section_level: u8, heading: &str, language: Language) -> Html {
    let tag = title_tag(section_level);
    let lang = super::language_tag(language);
    html! { <@{tag} class="title" part="title" id="title" {lang}>{ heading }</@> }
}
