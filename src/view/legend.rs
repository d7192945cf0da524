//! What the shapes of the marks on the timeline mean, and its keys, on demand.

use std::rc::Rc;

use yew::prelude::*;

use super::date_row::shape_class;
use super::frame::Frame;
use crate::summary::timeline::Shape;

const SHAPES: [Shape; 7] = [
    Shape::Written,
    Shape::Inferred,
    Shape::Span,
    Shape::Open,
    Shape::Fuzzy,
    Shape::Deadline,
    Shape::Reference,
];

/// The shapes that occur, and what they mean.
#[component]
pub(super) fn Legend() -> Html {
    let Some(frame) = use_context::<Rc<Frame>>() else {
        return Html::default();
    };
    let words = frame.words();
    let rows = &frame.summary.timeline.rows;
    let occurs = |shape: &Shape| rows.iter().any(|row| row.shape == *shape);
    html! {
        <details class="legend">
            <summary>{ words.legend() }</summary>
            <ul class="rail">
                { for SHAPES.into_iter().filter(occurs).map(|shape| html! {
                    <li key={shape_class(shape)} class={classes!("row", shape_class(shape))}>{ words.shape(shape) }</li>
                }) }
            </ul>
            <p class="keys">{ words.keys() }</p>
        </details>
    }
}
