//! The examples of the CommonMark specification, from Markdown over the model
//! to the page.
//!
//! The examples are not ours, so they are not here: pulldown-cmark ships them
//! with its source, where Cargo has put it anyway. Deliberately absent: the
//! dialect, whose cases are with `markdown.rs`.

#![allow(
    clippy::unwrap_used,
    reason = "a test without its examples has to stop"
)]

mod examples;
mod html;
mod page;

use yoyak::summary::NoticeKind;
use yoyak::summary::markdown::{BareAddresses, Document, parse};
use yoyak::summary::model::{Block, Inline};

/// What the reader shows differently from the specification, on purpose.
struct Difference {
    reason: &'static str,
    /// Whether a document gives cause for it.
    applies: fn(&Document) -> bool,
    examples: &'static [u32],
}

const DIFFERENCES: &[Difference] = &[
    Difference {
        reason: "raw HTML is shown as text",
        applies: has_html,
        examples: &[
            21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163,
            164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180,
            181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475, 476,
            477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630,
            631, 642, 643,
        ],
    },
    Difference {
        reason: "an address with a scheme that is not allowed is no link",
        applies: has_refused_address,
        examples: &[596, 598, 599, 601],
    },
];

#[test]
fn the_page_is_as_the_specification_says() {
    let examples = examples::load();
    assert_eq!(examples.len(), 652, "examples of CommonMark 0.31.2");
    let mut as_specified = 0;
    let mut on_purpose = 0;
    let mut surprises = String::new();
    for example in &examples {
        let document = parse(&example.markdown, &[], BareAddresses::Text);
        let difference = DIFFERENCES
            .iter()
            .find(|difference| difference.examples.contains(&example.number));
        let applies = difference.is_none_or(|difference| (difference.applies)(&document));
        let blocks = document.blocks.into_iter().map(|placed| placed.block);
        let found = html::normalise(&page::render(blocks.collect()));
        let specified = html::normalise(&example.html);
        match (found == specified, difference) {
            (true, None) => as_specified += 1,
            (false, Some(_)) if applies => on_purpose += 1,
            (true, Some(difference)) => surprises.push_str(&format!(
                "example {} is listed ({}) but is as specified\n",
                example.number, difference.reason
            )),
            _ => surprises.push_str(&format!(
                "example {}\n{}--- specified\n{specified}\n--- found\n{found}\n\n",
                example.number, example.markdown
            )),
        }
    }
    println!(
        "CommonMark 0.31.2: {as_specified} of {} examples give the specified HTML, {on_purpose} differ on purpose",
        examples.len(),
    );
    assert!(surprises.is_empty(), "{surprises}");
}

fn has_html(document: &Document) -> bool {
    fn inline_has(inline: &Inline) -> bool {
        match inline {
            Inline::Html(_) => true,
            Inline::Strong(content) | Inline::Emphasis(content) => content.iter().any(inline_has),
            Inline::Link { content, .. } => content.iter().any(inline_has),
            // What stands in a description is flattened to text.
            Inline::Image { alt, .. } => alt.contains('<'),
            _ => false,
        }
    }
    let mut found = false;
    for placed in &document.blocks {
        found |= matches!(placed.block, Block::Html { .. });
        placed
            .block
            .for_each_prose(&mut |prose| found |= prose.inlines.iter().any(inline_has));
    }
    found
}

fn has_refused_address(document: &Document) -> bool {
    let mut kinds = document.notices.iter().map(|notice| &notice.kind);
    kinds.any(|kind| matches!(kind, NoticeKind::AddressRefused(_)))
}
