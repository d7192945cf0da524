//! What holds for whatever is read. The fuzz target checks the same.

use yoyak::summary::markdown::{BareAddresses, Document, MAX_BLOCK_DEPTH, MAX_INLINE_DEPTH, parse};
use yoyak::summary::model::{Block, Inline, Prose};
use yoyak::summary::{Hints, read};

/// Reads a text in every way and checks what came out.
pub(crate) fn check(text: &str) {
    for addresses in [BareAddresses::Linked, BareAddresses::Text] {
        check_document(&parse(text, &[], addresses), text);
    }
    let read = read(text, &Hints::default());
    let lines = text.split(['\n', '\r']).count() as u32 + 1;
    for notice in &read.notices {
        assert!(notice.position.line <= lines, "{notice:?}");
    }
    for section in &read.summary.sections {
        assert!((1..=lines).contains(&section.line), "{}", section.id);
        if let Some(heading) = &section.heading {
            check_prose(heading);
        }
        for item in &section.items {
            assert!((1..=lines).contains(&item.line), "{}", item.id);
            check_blocks(&item.blocks);
        }
    }
}

/// Checks the document that `text` was read as.
pub(crate) fn check_document(document: &Document, text: &str) {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut start = 0;
    for placed in &document.blocks {
        assert!(placed.span.start >= start && placed.span.end <= text.len());
        start = placed.span.start;
        check_blocks(std::slice::from_ref(&placed.block));
        placed.block.for_each_prose(&mut |prose| {
            for anchor in &prose.anchors {
                let line = anchor.position.line as usize;
                assert!((1..=lines.len()).contains(&line), "{anchor:?}");
                let length = lines[line - 1].chars().count();
                assert!(anchor.position.column as usize <= length, "{anchor:?}");
            }
        });
    }
    for footnote in &document.footnotes {
        check_blocks(&footnote.blocks);
    }
}

fn check_blocks(blocks: &[Block]) {
    assert!(depth(blocks) <= MAX_BLOCK_DEPTH + 2);
    for block in blocks {
        block.for_each_prose(&mut |prose| check_prose(prose));
    }
}

fn depth(blocks: &[Block]) -> usize {
    let of_block = |block: &Block| match block {
        Block::Quote(blocks) => 1 + depth(blocks),
        Block::List(list) => {
            2 + list
                .items
                .iter()
                .map(|item| depth(&item.blocks))
                .max()
                .unwrap_or(0)
        }
        _ => 1,
    };
    blocks.iter().map(of_block).max().unwrap_or(0)
}

fn check_prose(prose: &Prose) {
    let mut text = String::new();
    check_inlines(&prose.inlines, 0, &mut text);
    assert_eq!(text, *prose.text, "the leaves are the text");
    let offsets = prose.anchors.iter().map(|anchor| anchor.offset as usize);
    assert!(offsets.clone().is_sorted_by(|one, next| one < next));
    for offset in offsets.clone() {
        assert!(prose.text.is_char_boundary(offset));
    }
    assert_eq!(offsets.min(), Some(0), "{prose:?}");
}

fn check_inlines(inlines: &[Inline], depth: usize, text: &mut String) {
    assert!(depth <= MAX_INLINE_DEPTH + 1);
    for inline in inlines {
        match inline {
            Inline::Text(leaf) | Inline::Code(leaf) | Inline::Html(leaf) => {
                assert!(!leaf.contains(['\u{202E}', '\u{2066}']));
                text.push_str(leaf);
            }
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Strikethrough(content) => {
                check_inlines(content, depth + 1, text);
            }
            Inline::Link {
                target, content, ..
            } => {
                check_address(target.as_deref());
                check_inlines(content, depth + 1, text);
            }
            Inline::Image { source, alt, .. } => {
                check_address(source.as_deref());
                text.push_str(alt);
            }
            Inline::FootnoteReference(number) => assert!(*number > 0),
            Inline::Citation(mark) => assert!(mark.is_ascii() && mark.len() > 2, "{mark}"),
            Inline::SoftBreak | Inline::HardBreak => text.push('\n'),
        }
    }
}

/// No address that runs or reads anything.
fn check_address(address: Option<&str>) {
    let Some(address) = address else { return };
    assert!(address.is_ascii() && !address.contains(|c: char| c.is_control() || c == ' '));
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
    if let Some((scheme, _)) = scheme.split_once(':') {
        let scheme = scheme.to_ascii_lowercase();
        assert!(
            !["javascript", "data", "vbscript", "file", "blob"].contains(&scheme.as_str()),
            "{address}"
        );
    }
}
