//! What people with assistive technology get: what axe-core has to say against
//! it, and the tree that a screen reader walks through.

use std::path::PathBuf;
use std::{env, fs};

use serde_json::{Value, json};

use crate::page::Page;
use crate::stage;

/// The script of axe-core, which `cargo xtask test` installs.
pub fn axe() -> Option<PathBuf> {
    let installed = || stage::root().join("target/tools/axe/node_modules/axe-core/axe.min.js");
    let script = env::var_os("AXE").map_or_else(installed, PathBuf::from);
    script.is_file().then_some(script)
}

/// What axe-core finds wrong with the page, by all of its rules: one line each.
#[track_caller]
pub fn violations(page: &Page) -> Vec<String> {
    let script = axe().and_then(|script| fs::read_to_string(script).ok());
    page.run(&script.unwrap_or_default());
    let found = page.value(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
           violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html, any, all, none }) =>
             [id, help, target.flat().join(' '), html.slice(0, 200),
              ...[...any, ...all, ...none].map(({ message }) => message)].join(' | '))))",
    );
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The accessibility tree of the first reader, as Chromium computes it.
pub struct Tree {
    nodes: Vec<Node>,
}

/// An object of the tree that a screen reader stops at.
struct Node {
    role: String,
    name: String,
    states: Vec<String>,
    children: Vec<Node>,
}

impl Tree {
    /// Asks the browser for it, in a window that holds all of the page: what is
    /// far from the window may be left out.
    #[track_caller]
    pub fn of(page: &Page) -> Self {
        page.resize(1280, 20_000);
        page.settle();
        page.devtools("Accessibility.enable", &json!({}));
        let answer = page.devtools("Accessibility.getFullAXTree", &json!({}));
        page.devtools("Accessibility.disable", &json!({}));
        let raw = Raw {
            nodes: answer["nodes"].as_array().map_or(&[], Vec::as_slice),
        };
        let reader = raw
            .nodes
            .iter()
            .find(|node| node["role"]["value"] == "article");
        Self {
            nodes: reader.map(|node| raw.resolve(node)).unwrap_or_default(),
        }
    }

    /// The tree as text, an object a line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for node in &self.nodes {
            node.write(0, &mut text);
        }
        text
    }

    /// The shape of the tree alone: without the words of the document,
    /// neighbours of one shape once, and the dates not at all.
    pub fn shape(mut self) -> String {
        self.nodes.iter_mut().for_each(Node::veil);
        self.text()
    }
}

/// The tree as the protocol hands it over: a list of nodes that name each other.
struct Raw<'a> {
    nodes: &'a [Value],
}

impl Raw<'_> {
    /// The node, or where it means nothing by itself what is inside it.
    fn resolve(&self, node: &Value) -> Vec<Node> {
        let mut children: Vec<Node> = Vec::new();
        for id in node["childIds"].as_array().into_iter().flatten() {
            let child = self.nodes.iter().find(|child| child["nodeId"] == *id);
            for child in child.map(|child| self.resolve(child)).unwrap_or_default() {
                match children.last_mut() {
                    // How a text is cut into nodes is the browser's own affair.
                    Some(last) if last.is_text() && child.is_text() => {
                        last.name.push_str(&child.name);
                    }
                    _ => children.push(child),
                }
            }
        }
        let role = node["role"]["value"].as_str().unwrap_or("");
        let name = node["name"]["value"].as_str().unwrap_or("");
        let is_silent = node["ignored"] == true
            || matches!(role, "none" | "generic" | "InlineTextBox" | "LineBreak");
        match role {
            "InlineTextBox" => return Vec::new(),
            "StaticText" if name.trim().is_empty() => return Vec::new(),
            _ if is_silent => return children,
            _ => {}
        }
        let mut node = Node {
            role: role.to_owned(),
            name: name.split_whitespace().collect::<Vec<_>>().join(" "),
            states: states(node),
            children,
        };
        if node.role == "StaticText" {
            node.role = "text".to_owned();
        }
        // A name that is the content is said once.
        if node.words() == without_space(&node.name) && !node.children.is_empty() {
            node.name.clear();
        }
        vec![node]
    }
}

impl Node {
    fn is_text(&self) -> bool {
        self.role == "text"
    }

    /// The text inside, without spaces.
    fn words(&self) -> String {
        let inside = self.children.iter();
        inside
            .map(|child| match child.is_text() {
                true => without_space(&child.name),
                false => child.words(),
            })
            .collect()
    }

    fn write(&self, depth: usize, text: &mut String) {
        text.push_str(&"  ".repeat(depth));
        text.push_str(&self.role);
        if !self.name.is_empty() {
            text.push_str(&format!(" {:?}", self.name));
        }
        for state in &self.states {
            text.push_str(&format!(" [{state}]"));
        }
        text.push('\n');
        for child in &self.children {
            child.write(depth + 1, text);
        }
    }

    /// Takes away the words that are not the interface's, and what repeats
    /// itself.
    fn veil(&mut self) {
        self.name = match is_ours(&self.name) {
            true => without_numbers(&self.name),
            false => "…".to_owned(),
        };
        if self.role == "navigation" {
            self.children.clear();
        }
        if self.role == "listitem" || self.role == "paragraph" {
            // How a sentence goes, and to which dates, is the document's affair.
            self.children.retain(|child| child.role != "link");
            for text in self.children.iter_mut().filter(|child| child.is_text()) {
                text.name = "…".to_owned();
            }
        }
        self.children.iter_mut().for_each(Self::veil);
        self.children.dedup_by(|next, last| {
            let (mut one, mut other) = (String::new(), String::new());
            next.write(0, &mut one);
            last.write(0, &mut other);
            one == other
        });
    }
}

/// What can be told of a node beside its role and name.
fn states(node: &Value) -> Vec<String> {
    const TOLD: [&str; 6] = [
        "level", "expanded", "pressed", "selected", "checked", "disabled",
    ];
    let properties = node["properties"].as_array().into_iter().flatten();
    properties
        .filter_map(|property| {
            let name = property["name"].as_str()?;
            let value = &property["value"]["value"];
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let is_usual = name == "disabled" && value == "false";
            (TOLD.contains(&name) && !is_usual).then(|| format!("{name} {value}"))
        })
        .collect()
}

/// Whether a name is of the interface: its words are all among the phrases in
/// the source, or it has none.
fn is_ours(name: &str) -> bool {
    const PHRASES: &str = concat!(
        include_str!("../../src/view/wording.rs"),
        include_str!("../../src/view/wording/figure.rs"),
    );
    let words = name.split(|character: char| !character.is_alphabetic());
    words
        .filter(|word| !word.is_empty())
        .all(|word| PHRASES.contains(word))
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

fn without_numbers(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '0'..='9' if plain.ends_with('#') => {}
            '0'..='9' => plain.push('#'),
            _ => plain.push(character),
        }
    }
    plain
}
