//! Buttons and links that go to a second of the video.

use yew::Html;

use super::frame::Frame;
use super::pen::{Form, Pen, nodes};
use super::video::watch_address;
use crate::reading::Player;
use crate::summary::timestamp::clock_time;

/// A button that plays the video from a second: `data-seconds`.
pub(super) static BUTTON: Form = Form(
    "button",
    &[
        ("type", "button"),
        ("class", "timestamp"),
        ("part", "timestamp"),
    ],
);

static LINK: Form = Form(
    "a",
    &[
        ("class", "timestamp"),
        ("part", "timestamp"),
        ("rel", "noopener"),
        ("target", "_blank"),
    ],
);

/// The same as nodes, in a list that is one stop of Tab.
pub(super) fn in_list(frame: &Frame, seconds: Option<u32>) -> Html {
    nodes(|pen| draw_with(pen, frame, seconds, Some("-1")))
}

/// Draws the button of a timestamp, if there is one, or the link where the
/// video is one; answered by `view/text.rs`.
pub(super) fn draw(pen: &mut dyn Pen, frame: &Frame, seconds: Option<u32>) {
    draw_with(pen, frame, seconds, None);
}

fn draw_with(pen: &mut dyn Pen, frame: &Frame, seconds: Option<u32>, tabindex: Option<&str>) {
    let Some(seconds) = seconds else {
        return;
    };
    let time = clock_time(seconds);
    let video = frame.summary.video.as_ref();
    let video = video.filter(|_| frame.settings.player == Player::Link);
    pen.open(match video {
        Some(_) => &LINK,
        None => &BUTTON,
    });
    if let Some(video) = video {
        pen.attribute("href", &watch_address(&video.id, seconds));
    }
    pen.attribute("data-seconds", &seconds.to_string());
    pen.attribute_if("tabindex", tabindex);
    pen.attribute("title", &frame.words().seek(&time));
    pen.text(&time);
    pen.close();
}
