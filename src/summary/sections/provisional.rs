//! Blocks by a rough reading of lines, until the Markdown parser lands.

use super::super::model::{Anchor, Block, Inline, List, ListItem, Position, Prose, ProseId, Text};

/// Headings, nested bullets and paragraphs.
pub(crate) fn parse(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let body = line.trim_start();
        let indent = line.len() - body.len();
        if body.is_empty() {
            continue;
        }
        let hashes = body.len() - body.trim_start_matches('#').len();
        if (1..=6).contains(&hashes) && body[hashes..].starts_with(' ') {
            blocks.push(Block::Heading {
                level: hashes as u8,
                prose: prose(line, indent + hashes + 1, number),
            });
        } else if body == "---" {
            blocks.push(Block::Rule);
        } else if let Some(rest) = ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| body.strip_prefix(mark))
        {
            let item = ListItem {
                line: number,
                task: None,
                blocks: vec![Block::Paragraph(prose(
                    line,
                    line.len() - rest.len(),
                    number,
                ))],
            };
            push(&mut blocks, item, indent / 2);
        } else {
            blocks.push(Block::Paragraph(prose(line, indent, number)));
        }
    }
    blocks
}

fn push(blocks: &mut Vec<Block>, item: ListItem, depth: usize) {
    if !matches!(blocks.last(), Some(Block::List(_))) {
        blocks.push(Block::List(List {
            start: None,
            tight: true,
            items: Vec::new(),
        }));
    }
    let Some(Block::List(list)) = blocks.last_mut() else {
        return;
    };
    match list.items.last_mut() {
        Some(last) if depth > 0 => push(&mut last.blocks, item, depth - 1),
        _ => list.items.push(item),
    }
}

fn prose(line: &str, from: usize, number: u32) -> Prose {
    let mut column = line[..from].chars().count() as u32;
    let mut text = String::new();
    let mut anchors = Vec::new();
    let mut inlines = Vec::new();
    let rest = line[from..].trim_end();
    if let Some((alt, source)) = rest
        .strip_prefix("![")
        .and_then(|rest| rest.split_once("]("))
    {
        text.push_str(alt);
        anchors.push(Anchor {
            offset: 0,
            position: Position {
                line: number,
                column: column + 2,
            },
        });
        inlines.push(Inline::Image {
            source: Some(source.trim_end_matches(')').into()),
            title: Text::from(""),
            alt: alt.into(),
        });
    } else {
        for (index, piece) in rest.split("**").enumerate() {
            if index > 0 {
                column += 2;
            }
            if !piece.is_empty() {
                anchors.push(Anchor {
                    offset: text.len() as u32,
                    position: Position {
                        line: number,
                        column,
                    },
                });
                let leaf = Inline::Text(piece.into());
                inlines.push(if index % 2 == 1 {
                    Inline::Strong(vec![leaf])
                } else {
                    leaf
                });
            }
            text.push_str(piece);
            column += piece.chars().count() as u32;
        }
    }
    Prose {
        id: ProseId(0),
        text: text.into(),
        inlines,
        anchors,
    }
}
