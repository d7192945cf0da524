//! Scores recovered nesting against `tests/data/documents/*.outline.json`.
//!
//! Beside it stands the plain colon rule: a bullet that ends in a colon is the
//! parent of all that follow until the next one, the source's own nesting kept.

mod fitting;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{fmt, fs};

use yoyak::summary::outline::fit::{self, Graph};
use yoyak::summary::{Hints, Item, Section, Summary, read};

use super::{REAL_INPUT, is_held_back};
use crate::failure::{Failure, Outcome};

/// The parent of each bullet, both as lines of the source.
type Parents = BTreeMap<u32, Option<u32>>;

/// Prints the figures of each document and of all, and the bullets that are
/// `wrong` if asked to.
pub(super) fn run(wrong: bool) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut documents = annotated(&root.join("tests/data/documents"));
    documents.extend(real_input(&root));
    println!(
        "outline: bullets with the right parent (colon rule) | returning bullets (colon rule)"
    );
    let mut tuned = Sum::default();
    let mut held = Sum::default();
    for (name, source, gold) in &documents {
        let summary = read(source, &Hints::default()).summary;
        let found = [recovered(&summary), colon_rule(&summary)];
        let scores = found.map(|found| score(gold, &found, &summary));
        println!("  {name:<24} {}", Row(scores));
        if wrong && !is_held_back(name) {
            print_wrong(source, gold, &recovered(&summary));
        }
        match name.as_str() {
            REAL_INPUT => {}
            name if is_held_back(name) => held.add(scores),
            _ => tuned.add(scores),
        }
    }
    println!("  {:<24} {}", "all tuned on", Row(tuned.0));
    println!("  {:<24} {}", "all held back", Row(held.0));
}

/// How often the real input counts as a document when fitting: it is the one
/// that is known to be the client's.
const REAL_INPUT_COUNTS: usize = 5;

/// Fits the weights to all documents that are not held back, writes them to the
/// library's source, and prints what each document scores by weights that were
/// fitted without those of its author. Of those, the wrong bullets are printed
/// if asked to.
pub(super) fn fit(wrong: bool) -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut documents = annotated(&root.join("tests/data/documents"));
    documents.retain(|(name, ..)| !is_held_back(name));
    documents.extend(real_input(&root));
    let read: Vec<Summary> = documents
        .iter()
        .map(|(_, source, _)| Rc::unwrap_or_clone(read(source, &Hints::default()).summary))
        .collect();
    let graphs: Vec<Vec<Graph>> = documents
        .iter()
        .zip(&read)
        .map(|((_, _, gold), summary)| {
            let parent = |line: u32| gold.get(&line).copied().flatten();
            let told = topics(summary);
            // Once as if the author told no topics: not all do.
            let graphs = [&told[..], &[]].map(|topics| {
                let sections = sections(summary);
                fit::graphs(&sections, topics, parent)
            });
            graphs.into_iter().flatten().collect()
        })
        .collect();
    let authors = super::authors(&root);
    let author = |number: usize| {
        let name = documents[number].0.as_str();
        authors.get(name).map_or(name, String::as_str)
    };
    let without = |left_out: Option<&str>| -> Vec<&Graph> {
        let times = |number: usize| match documents[number].0.as_str() {
            _ if Some(author(number)) == left_out => 0,
            REAL_INPUT => REAL_INPUT_COUNTS,
            _ => 1,
        };
        let counted = |number| std::iter::repeat_n(&graphs[number], times(number)).flatten();
        (0..documents.len()).flat_map(counted).collect()
    };
    let fitted = fitting::fit(&without(None));
    let path = root.join("src/summary/outline/weights.rs");
    fs::write(&path, fitting::source(&fitted))
        .map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    println!("outline, each author by the weights that the others give (colon rule)");
    let mut by_author: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for number in 0..documents.len() {
        by_author.entry(author(number)).or_default().push(number);
    }
    let mut all = Sum::default();
    // Where most heads end in a colon, as in the real input.
    let mut colons = Sum::default();
    for (author, numbers) in by_author {
        let weights = fitting::fit(&without(Some(author)));
        let mut own = Sum::default();
        for number in numbers {
            let (name, source, gold) = &documents[number];
            let mut sections = sections(&read[number]);
            fit::recover_by(&mut sections, &topics(&read[number]), &weights);
            let summary = Summary {
                sections: sections.into_iter().map(Rc::new).collect(),
                ..read[number].clone()
            };
            let found = [recovered(&summary), colon_rule(&summary)];
            let scores = found.map(|found| score(gold, &found, &summary));
            println!("    {name:<22} {}", Row(scores));
            if wrong {
                print_wrong(source, gold, &recovered(&summary));
            }
            own.add(scores);
            if name != REAL_INPUT {
                all.add(scores);
                if scores[1].right * 100 >= scores[1].all * 65 {
                    colons.add(scores);
                }
            }
        }
        println!("  {author:<24} {}", Row(own.0));
    }
    println!("  {:<24} {}", "all left out", Row(all.0));
    println!("  {:<24} {}", "… colon rule from 0.65", Row(colons.0));
    Ok(())
}

/// The sections, with items of their own: those that somebody shares keep the
/// parents that they have.
fn sections(summary: &Summary) -> Vec<Section> {
    let own = |section: &Rc<Section>| {
        let items = section.items.iter();
        Section {
            items: items.map(|item| Rc::new(Item::clone(item))).collect(),
            ..Section::clone(section)
        }
    };
    summary.sections.iter().map(own).collect()
}

/// What the summary says that it is about.
fn topics(summary: &Summary) -> Vec<&str> {
    summary.hashtags.iter().map(|tag| &*tag.tag).collect()
}

/// Name, text and annotation of each document in `folder`, by name.
fn annotated(folder: &Path) -> Vec<(String, String, Parents)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".outline.json"))
        .collect();
    paths.sort();
    let document = |path: &PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".outline.json")?;
        let source = fs::read_to_string(folder.join(format!("{name}.md"))).ok()?;
        Some((name.to_owned(), source, parents(path)?))
    };
    paths.iter().filter_map(document).collect()
}

/// The real input, where it stands beside the project.
fn real_input(root: &Path) -> Option<(String, String, Parents)> {
    let entry = fs::read_dir(root.join("../shared/input")).ok()?.next()?;
    let source = fs::read_to_string(entry.ok()?.path()).ok()?;
    let gold = parents(&root.join("tests/data/outline/input.outline.json"))?;
    Some((REAL_INPUT.to_owned(), source, gold))
}

/// Reads `{"parents": {"12": null, "13": 12}}`.
fn parents(path: &Path) -> Option<Parents> {
    let text = fs::read_to_string(path).ok()?;
    let (_, body) = text.split_once("\"parents\"")?;
    let entry = |entry: &str| {
        let (line, parent) = entry.split_once(':')?;
        let line = line.trim_matches(|char: char| !char.is_ascii_digit());
        let parent = parent.trim_matches(|char: char| !char.is_ascii_digit());
        Some((line.parse().ok()?, parent.parse().ok()))
    };
    let (_, entries) = body.split_once('{')?;
    Some(entries.split(',').filter_map(entry).collect())
}

/// The parents that the library finds.
fn recovered(summary: &Summary) -> Parents {
    parents_by(summary, |_, item| item.parent)
}

/// The parents that the plain colon rule finds.
fn colon_rule(summary: &Summary) -> Parents {
    let mut head = None;
    parents_by(summary, |index, item| {
        if index == 0 {
            head = None;
        }
        if item.written_parent.is_some() {
            return item.written_parent;
        }
        let text = item.prose().map_or("", |prose| prose.text.trim_end());
        if text.ends_with([':', '：']) {
            head = Some(index);
            return None;
        }
        head
    })
}

fn parents_by(summary: &Summary, mut parent: impl FnMut(u32, &Item) -> Option<u32>) -> Parents {
    let mut found = Parents::new();
    for section in &summary.sections {
        for (item, index) in section.items.iter().zip(0..) {
            let above = parent(index, item).and_then(|above| section.items.get(above as usize));
            found.insert(item.line, above.map(|item| item.line));
        }
    }
    found
}

#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    all: usize,
    returned: usize,
    returning: usize,
}

/// Compares with the annotation. A bullet returns if it stands higher than the
/// bullet before it in its section and heads nothing itself.
fn score(gold: &Parents, found: &Parents, summary: &Summary) -> Score {
    let starts = summary
        .sections
        .iter()
        .filter_map(|section| section.items.first());
    let starts: BTreeSet<u32> = starts.map(|item| item.line).collect();
    let mut score = Score::default();
    let mut before: Option<u32> = None;
    for (line, parent) in gold {
        if starts.contains(line) {
            before = None;
        }
        let right = found.get(line) == Some(parent);
        let heads = gold.values().any(|parent| *parent == Some(*line));
        let returns = before > *parent && !heads;
        score.all += 1;
        score.right += usize::from(right);
        score.returning += usize::from(returns);
        score.returned += usize::from(returns && right);
        before = *parent;
    }
    score
}

impl Score {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.all += other.all;
        self.returned += other.returned;
        self.returning += other.returning;
    }
}

/// Those of several documents: what is found, then the baseline.
#[derive(Clone, Copy, Default)]
struct Sum([Score; 2]);

impl Sum {
    fn add(&mut self, scores: [Score; 2]) {
        let sums = self.0.iter_mut().zip(scores);
        sums.for_each(|(sum, score)| sum.add(score));
    }
}

/// What is found, then the baseline.
struct Row([Score; 2]);

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [ours, plain] = self.0;
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        write!(
            f,
            "{:>3}/{:<3} {:.2} ({:.2}) | {:>2}/{:<2} {:.2} ({:.2})",
            ours.right,
            ours.all,
            share(ours.right, ours.all),
            share(plain.right, plain.all),
            ours.returned,
            ours.returning,
            share(ours.returned, ours.returning),
            share(plain.returned, plain.returning),
        )
    }
}

fn print_wrong(source: &str, gold: &Parents, found: &Parents) {
    for (line, parent) in gold {
        let guess = found.get(line).copied();
        if guess != Some(*parent) {
            let text = source.lines().nth(*line as usize - 1).unwrap_or("");
            println!("      {line}: {parent:?} but {guess:?} {text}");
        }
    }
}
