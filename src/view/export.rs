//! The dates as files.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::Frame;
use super::session::Session;
use crate::reading::{Effect, ExportFormat};

/// The dates as files.
#[component]
pub(super) fn Export() -> Html {
    let (Some(frame), Some(session)) = (use_context::<Rc<Frame>>(), use_context::<Session>())
    else {
        return Html::default();
    };
    let words = frame.words();
    let format = |name: &'static str, format: ExportFormat| {
        let onclick = session
            .effect
            .reform(move |_: MouseEvent| Effect::Export(format));
        html! { <button type="button" class="quiet" {onclick}>{ name }</button> }
    };
    html! {
        <div class="export" role="group" aria-label={words.export()}>
            <span aria-hidden="true">{ words.export() }</span>
            { format("JSON", ExportFormat::Json) }
            { format("CSV", ExportFormat::Csv) }
            { format(".ics", ExportFormat::Calendar) }
        </div>
    }
}
