//! What holds for every text: reading never panics, nothing visible is lost,
//! and twice the text makes no more than twice the tree.
//!
//! The texts come from a generator with a fixed seed, so a failure repeats
//! itself. Deliberately absent: what single texts are read as.

mod generator;
mod invariants;

use yoyak::summary::markdown::{BareAddresses, Document, parse};
use yoyak::summary::model::{Block, Inline};

use generator::Generator;

/// How many texts each property is tried on.
const TEXTS: u64 = 500;

#[test]
fn any_text_is_read_without_a_panic() {
    for seed in 0..TEXTS {
        let text = Generator::new(seed).noise();
        invariants::check(&text);
    }
}

#[test]
fn texts_that_broke_something_once_are_read() {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/markdown");
    let mut count = 0;
    for entry in std::fs::read_dir(directory).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        invariants::check(&String::from_utf8_lossy(&bytes));
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn what_is_shown_is_the_source_without_its_markup() {
    for seed in 0..TEXTS {
        let (source, expected) = Generator::new(seed).document();
        let document = parse(&source, &[], BareAddresses::Linked);
        assert_eq!(visible(&document), expected, "seed {seed}:\n{source}");
    }
}

#[test]
fn no_letter_is_lost() {
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
    for seed in 0..TEXTS {
        let source = Generator::new(seed).markup();
        let document = parse(&source, &[], BareAddresses::Linked);
        let shown = visible(&document);
        assert_eq!(letters(&shown), letters(&source), "seed {seed}:\n{source}");
    }
}

#[test]
fn twice_the_text_is_twice_the_tree() {
    let opened =
        |mark: &'static str, text: &'static str| move |size: usize| mark.repeat(size) + text;
    let nested = |open: &'static str, close: &'static str| {
        move |size: usize| open.repeat(size) + "가" + &close.repeat(size)
    };
    let shapes: &[(&str, &dyn Fn(usize) -> String)] = &[
        ("quotes", &opened("> ", "가")),
        ("lists", &opened("- ", "가\n나")),
        ("ordered lists", &opened("1. ", "가")),
        ("quotes in lists", &opened("- > ", "가")),
        ("brackets", &nested("[", "]")),
        ("links", &nested("[", "](/a)")),
        ("pictures", &nested("![", "](/a)")),
        ("open links", &opened("[가](", "")),
        ("strong", &nested("**가 ", " 나**")),
        ("stars", &nested("*", "*")),
        ("open strong", &opened("**가 ", "")),
        ("mixed runs", &opened("가*b_ **c* ~~라 ==마 __", "")),
        ("back-ticks", &opened("`` ` 가 ``` ", "")),
        ("tags", &opened("#해시_태그 ", "")),
        ("tags without blanks", &opened("#해시_태그", "")),
        ("angles", &opened("<a 가 ", "")),
        ("addresses", &opened("https://a.example/가 ", "")),
        ("table", &|size| {
            "|가|나|\n|-|-|\n".to_owned() + &"|a|b|\n".repeat(size)
        }),
        ("footnotes", &|size| "가[^1]".repeat(size) + "\n\n[^1]: 나"),
    ];
    for (name, shape) in shapes {
        let size = |count: usize| {
            let text = shape(count);
            let document = parse(&text, &[], BareAddresses::Linked);
            invariants::check_document(&document, &text);
            nodes(&document)
        };
        let (once, twice) = (size(2000), size(4000));
        assert!(
            twice <= 2 * once + 100,
            "{name}: {once} nodes, twice the text {twice}"
        );
    }
}

#[test]
fn ten_thousand_levels_do_not_exhaust_the_stack() {
    for mark in [
        "> ", "- ", "1. ", "[", "![", "**가 ", "*", "- > ", "<b>", "(", "[^",
    ] {
        let open = mark.repeat(10_000);
        let close: String = mark.chars().rev().collect::<String>().repeat(10_000);
        for text in [open.clone() + "가", open + "가" + &close] {
            invariants::check_document(&parse(&text, &[], BareAddresses::Linked), &text);
        }
    }
}

/// The visible text of a document: proses and code, a line each.
fn visible(document: &Document) -> String {
    fn write(block: &Block, out: &mut String) {
        match block {
            Block::Code { info, text, .. } => {
                out.push_str(info);
                out.push_str(text.trim_end_matches('\n'));
            }
            Block::Quote(blocks) => return blocks.iter().for_each(|block| write(block, out)),
            Block::List(list) => {
                let blocks = list.items.iter().flat_map(|item| &item.blocks);
                return blocks.for_each(|block| write(block, out));
            }
            other => {
                return other.for_each_prose(&mut |prose| {
                    out.push_str(&prose.text);
                    out.push('\n');
                });
            }
        }
        out.push('\n');
    }
    let mut out = String::new();
    for placed in &document.blocks {
        write(&placed.block, &mut out);
    }
    for footnote in &document.footnotes {
        for block in &footnote.blocks {
            write(block, &mut out);
        }
    }
    out
}

/// How many nodes and anchors a document has.
fn nodes(document: &Document) -> usize {
    fn of_inlines(inlines: &[Inline]) -> usize {
        let of_inline = |inline: &Inline| match inline {
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Strikethrough(content)
            | Inline::Link { content, .. } => 1 + of_inlines(content),
            _ => 1,
        };
        inlines.iter().map(of_inline).sum()
    }
    let mut count = document.blocks.len();
    let footnotes = document
        .footnotes
        .iter()
        .flat_map(|footnote| &footnote.blocks);
    let blocks = document.blocks.iter().map(|placed| &placed.block);
    for block in blocks.chain(footnotes) {
        block
            .for_each_prose(&mut |prose| count += of_inlines(&prose.inlines) + prose.anchors.len());
    }
    count
}
