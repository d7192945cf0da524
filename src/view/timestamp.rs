//! Buttons that go to a second of the video.

use yew::prelude::*;

use super::frame::Frame;

/// The button of a timestamp, if there is one; answered by `view/text.rs`.
pub(super) fn button(frame: &Frame, seconds: Option<u32>) -> Html {
    let Some(seconds) = seconds else {
        return Html::default();
    };
    let time = clock(seconds);
    let name = frame.words().seek(&time);
    html! {
        <button type="button" class="timestamp" part="timestamp" data-seconds={seconds.to_string()}
            aria-label={name.clone()} title={name}>
            { time }
        </button>
    }
}

/// `12:34`, `1:02:03`.
pub(super) fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}
