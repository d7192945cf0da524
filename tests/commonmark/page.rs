//! Blocks drawn by the view's own functions, as a server would send them.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::LocalServerRenderer;
use yew::prelude::*;
use yoyak::summary::model::Block;
use yoyak::view::prose;

/// The HTML of the blocks.
pub(crate) fn render(blocks: Vec<Block>) -> String {
    let renderer = LocalServerRenderer::<Page>::with_props(PageProps { blocks });
    let mut drawing = pin!(renderer.hydratable(false).render());
    // Nothing in it waits for anything, so polling is all there is to do.
    loop {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(html) = drawing.as_mut().poll(&mut context) {
            return html;
        }
    }
}

#[derive(PartialEq, Properties)]
struct PageProps {
    blocks: Vec<Block>,
}

#[component]
fn Page(props: &PageProps) -> Html {
    prose::flow(&props.blocks, &[])
}
