//! Blocks, drawn: paragraphs, lists, tables, code, quotes.

use super::{Overlay, inline};
use crate::summary::model::{Alignment, Block, List, ListItem, Prose, Table};
use crate::view::pen::{Form, Pen, nodes};

/// Draws blocks, with `overlays` sorted by prose and start. The first bold
/// words of the first paragraph are its label where `labelled`.
pub(in crate::view) fn blocks(
    pen: &mut dyn Pen,
    blocks: &[Block],
    overlays: &[Overlay],
    labelled: bool,
) {
    for (index, each) in blocks.iter().enumerate() {
        block(
            pen,
            each,
            overlays,
            labelled && index == 0,
            blocks.len() == 1,
        );
    }
}

/// Blocks as running text, every paragraph with its margins, as Yew nodes.
pub fn flow(blocks: &[Block], overlays: &[Overlay]) -> yew::Html {
    nodes(|pen| running(pen, blocks, overlays))
}

fn running(pen: &mut dyn Pen, blocks: &[Block], overlays: &[Overlay]) {
    for each in blocks {
        block(pen, each, overlays, false, false);
    }
}

fn block(pen: &mut dyn Pen, block: &Block, overlays: &[Overlay], labelled: bool, alone: bool) {
    match block {
        // A paragraph alone in an item needs no margins of its own.
        Block::Paragraph(prose) if alone => inline(pen, prose, overlays, labelled),
        Block::Paragraph(prose) => {
            pen.element(&Form("p", &[]), |pen| {
                inline(pen, prose, overlays, labelled)
            });
        }
        Block::Heading { level, prose } => {
            pen.element(subheading(*level), |pen| {
                inline(pen, prose, overlays, false)
            });
        }
        Block::List(list) => self::list(pen, list, overlays),
        Block::Code { info, text, .. } => {
            pen.open(&Form("pre", &[("tabindex", "0")]));
            pen.open(&Form("code", &[]));
            // The first word of an info string is the language.
            if let Some(language) = info.split_whitespace().next() {
                pen.attribute("class", &["language-", language].concat());
            }
            pen.text(text);
            pen.close();
            pen.close();
        }
        Block::Quote(inner) => {
            pen.element(&Form("blockquote", &[]), |pen| {
                running(pen, inner, overlays)
            });
        }
        Block::Table(table) => self::table(pen, table, overlays),
        Block::Html { prose } => {
            pen.element(&Form("p", &[("class", "raw")]), |pen| {
                inline(pen, prose, overlays, false);
            });
        }
        Block::Rule => pen.element(&Form("hr", &[]), |_| {}),
    }
}

/// A heading inside a quote or an item.
fn subheading(level: u8) -> &'static Form {
    match level {
        0 | 1 => &Form("h1", SUBHEADING),
        2 => &Form("h2", SUBHEADING),
        3 => &Form("h3", SUBHEADING),
        4 => &Form("h4", SUBHEADING),
        5 => &Form("h5", SUBHEADING),
        _ => &Form("h6", SUBHEADING),
    }
}

const SUBHEADING: &[(&str, &str)] = &[("class", "subheading")];

fn list(pen: &mut dyn Pen, list: &List, overlays: &[Overlay]) {
    match list.start {
        None => pen.open(&Form("ul", &[])),
        Some(start) => {
            pen.open(&Form("ol", &[]));
            if start != 1 {
                pen.attribute("start", &start.to_string());
            }
        }
    }
    for item in &list.items {
        list_item(pen, item, list.tight, overlays);
    }
    pen.close();
}

fn list_item(pen: &mut dyn Pen, item: &ListItem, tight: bool, overlays: &[Overlay]) {
    match item.task {
        None => pen.open(&Form("li", &[])),
        Some(ticked) => {
            pen.open(&Form("li", &[("class", "task")]));
            task_box(pen, ticked, None);
        }
    }
    for each in &item.blocks {
        block(pen, each, overlays, false, tight);
    }
    pen.close();
}

/// The box of a task, which nobody can tick here.
pub(in crate::view) fn task_box(pen: &mut dyn Pen, ticked: bool, name: Option<&str>) {
    pen.open(&Form(
        "input",
        &[("type", "checkbox"), ("disabled", "disabled")],
    ));
    pen.attribute_if("checked", ticked.then_some("checked"));
    pen.attribute_if("aria-label", name);
    pen.close();
}

fn table(pen: &mut dyn Pen, table: &Table, overlays: &[Overlay]) {
    let cells = |pen: &mut dyn Pen, form: &'static Form, cells: &[Prose]| {
        pen.open(&Form("tr", &[]));
        for (column, cell) in cells.iter().enumerate() {
            pen.open(form);
            pen.attribute(
                "class",
                match table.alignments.get(column) {
                    Some(Alignment::Left) => "left",
                    Some(Alignment::Center) => "center",
                    Some(Alignment::Right) => "right",
                    Some(Alignment::None) | None => "",
                },
            );
            inline(pen, cell, overlays, false);
            pen.close();
        }
        pen.close();
    };
    pen.open(&Form("div", &[("class", "table"), ("tabindex", "0")]));
    pen.open(&Form("table", &[]));
    pen.element(&Form("thead", &[]), |pen| {
        cells(pen, &Form("th", &[("scope", "col")]), &table.head);
    });
    if !table.rows.is_empty() {
        pen.element(&Form("tbody", &[]), |pen| {
            for row in &table.rows {
                cells(pen, &Form("td", &[]), row);
            }
        });
    }
    pen.close();
    pen.close();
}
