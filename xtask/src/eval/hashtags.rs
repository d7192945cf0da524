//! Scores the hashtags against `tests/data/documents/*.tags.json`: F1 over item
//! lines, of the items that name a tag and of all that it is about.
//!
//! Beside it stands the plain rule that a tag is about an item whose text holds
//! it, spaces, case and punctuation aside. Then the chips that are dead although
//! the text treats the tag, and those with a match although it does not.

mod fitting;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use yoyak::summary::hashtag::{Hashtag, fit};
use yoyak::summary::{Hints, Place, Summary, read};

use self::fitting::Case;
use super::{REAL_INPUT, is_held_back};
use crate::failure::{Failure, Outcome};

/// Lines of the source.
type Lines = BTreeSet<u32>;

/// By tag, the lines that name it and all that it is about.
type Tags = BTreeMap<String, (Lines, Lines)>;

struct Document {
    name: String,
    source: String,
    gold: Tags,
}

/// Prints the figures of each document and of all, and the lines that are
/// `wrong` if asked to.
pub(super) fn run(wrong: bool) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    println!(
        "hashtags: F1 of named (substring) | F1 of topic (substring) | dead chips | forced matches"
    );
    let mut tuned = Row::default();
    let mut held = Row::default();
    for document in annotated(&root.join("tests/data/documents")) {
        let held_back = is_held_back(&document.name);
        let row = score(&document, wrong && !held_back);
        println!("  {:<24} {row}", document.name);
        if held_back {
            held.add(row);
        } else {
            tuned.add(row);
        }
    }
    println!("  {:<24} {tuned}", "all tuned on");
    println!("  {:<24} {held}", "all held back");
    match real_input(&root) {
        Some(document) => println!("  {:<24} {}", document.name, score(&document, wrong)),
        None => println!("  (real input: skipped, it is not beside the project)"),
    }
}

/// Fits the weights to all documents that are not held back, writes them to the
/// library's source, and prints what each author scores by weights that were
/// fitted without the documents of that author.
pub(super) fn fit() -> Outcome {
    /// How often the real input counts as a document.
    const REAL_INPUT_COUNTS: f64 = 3.0;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut documents = annotated(&root.join("tests/data/documents"));
    documents.retain(|document| !is_held_back(&document.name));
    documents.extend(real_input(&root));
    let read = |document: &Document| read(&document.source, &Hints::default()).summary;
    let summaries: Vec<_> = documents.iter().map(read).collect();
    let cases = |(document, summary): (&Document, &_)| -> Vec<Case> {
        let is_real = document.name == REAL_INPUT;
        let times = if is_real { REAL_INPUT_COUNTS } else { 1.0 };
        let rows = fit::rows(summary).into_iter();
        rows.filter_map(|row| {
            let (_, topic) = document.gold.get(&*row.tag)?;
            Some(Case {
                meant: topic.contains(&row.line),
                features: row.features,
                times,
            })
        })
        .collect()
    };
    let paired = || {
        documents
            .iter()
            .zip(summaries.iter().map(|summary| &**summary))
    };
    let cases: Vec<Vec<Case>> = paired().map(cases).collect();
    let fitted = fitting::fit(cases.iter().flatten());
    let path = root.join("src/summary/hashtag/topic/weights.rs");
    fs::write(&path, fitting::source(&fitted))
        .map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    println!("hashtags: F1 of topic, each author by the weights that the others give");
    let authors = super::authors(&root);
    let author = |document: &Document| {
        let author = authors.get(&document.name).unwrap_or(&document.name);
        author.clone()
    };
    let mut by_author: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        by_author.entry(author(document)).or_default().push(number);
    }
    let mut all = Score::default();
    for (author, numbers) in by_author {
        let others = cases.iter().enumerate();
        let others = others.filter(|(other, _)| !numbers.contains(other));
        let weights = fitting::fit(others.flat_map(|(_, cases)| cases));
        let mut own = Score::default();
        for number in numbers {
            let (document, summary) = (&documents[number], &summaries[number]);
            let hashtags = fit::resolve(summary, &weights);
            for (tag, (_, topic)) in &document.gold {
                let found = hashtags.iter().find(|found| &*found.tag == tag);
                let found = found.map(|found| found_lines(summary, found));
                own.count(topic, &found.unwrap_or_default().1);
            }
        }
        println!("  {author:<24} {:.3}", own.f1());
        if author != REAL_INPUT {
            all.add(own);
        }
    }
    println!("  {:<24} {:.3}", "all left out", all.f1());
    Ok(())
}

fn annotated(folder: &Path) -> Vec<Document> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".tags.json"))
        .collect();
    paths.sort();
    let document = |path: &PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".tags.json")?;
        Some(Document {
            name: name.to_owned(),
            source: fs::read_to_string(folder.join(format!("{name}.md"))).ok()?,
            gold: gold(path)?,
        })
    };
    paths.iter().filter_map(document).collect()
}

/// The real input, where it stands beside the project.
fn real_input(root: &Path) -> Option<Document> {
    let entry = fs::read_dir(root.join("../shared/input")).ok()?.next()?;
    Some(Document {
        name: REAL_INPUT.to_owned(),
        source: fs::read_to_string(entry.ok()?.path()).ok()?,
        gold: gold(&root.join("tests/data/hashtag/input.tags.json"))?,
    })
}

/// Reads one `"tag": {"named": […], "topic": […]}` a line.
fn gold(path: &Path) -> Option<Tags> {
    let text = fs::read_to_string(path).ok()?;
    let row = |row: &str| {
        let (tag, lines) = row.trim().strip_prefix('"')?.split_once("\": {")?;
        let (named, topic) = lines.split_once("\"topic\"")?;
        Some((tag.to_owned(), (numbers(named), numbers(topic))))
    };
    Some(text.lines().filter_map(row).collect())
}

fn numbers(text: &str) -> Lines {
    text.split(|char: char| !char.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect()
}

fn score(document: &Document, wrong: bool) -> Row {
    let summary = read(&document.source, &Hints::default()).summary;
    let mut row = Row::default();
    for (tag, (named, topic)) in &document.gold {
        let found = summary.hashtags.iter().find(|found| &*found.tag == tag);
        let (mentions, all) = found
            .map(|found| found_lines(&summary, found))
            .unwrap_or_default();
        let plain = substring(&summary, tag);
        let is_dead = found.is_none_or(|tag| tag.matches.is_empty() && tag.sections.is_empty());
        row.dead += usize::from(is_dead && !topic.is_empty());
        row.forced += usize::from(!is_dead && topic.is_empty());
        for (score, (gold, found)) in row.scores.iter_mut().zip([
            (named, &mentions),
            (named, &plain),
            (topic, &all),
            (topic, &plain),
        ]) {
            score.count(gold, found);
        }
        if wrong && is_dead && !topic.is_empty() {
            println!("    dead #{tag}, which is about {topic:?}");
        } else if wrong && !is_dead && topic.is_empty() {
            println!("    forced #{tag}");
        }
        if wrong {
            print_wrong(document, tag, "named", named, &mentions);
            print_wrong(document, tag, "topic", topic, &all);
        }
    }
    row
}

fn found_lines(summary: &Summary, hashtag: &Hashtag) -> (Lines, Lines) {
    let mut lines = (Lines::new(), Lines::new());
    for found in &hashtag.matches {
        let Place::Item(section, item) = found.place else {
            continue;
        };
        let section = summary.sections.get(section as usize);
        let Some(item) = section.and_then(|section| section.items.get(item as usize)) else {
            continue;
        };
        if found.by.is_mention() {
            lines.0.insert(item.line);
        }
        lines.1.insert(item.line);
    }
    lines
}

fn substring(summary: &Summary, tag: &str) -> Lines {
    let items = summary.sections.iter().flat_map(|section| &section.items);
    let key = plain(tag);
    items
        .filter(|item| {
            let mut text = String::new();
            for block in &item.blocks {
                block.for_each_prose(&mut |prose| text.push_str(&prose.text));
            }
            plain(&text).contains(&key)
        })
        .map(|item| item.line)
        .collect()
}

fn plain(text: &str) -> String {
    text.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn print_wrong(document: &Document, tag: &str, kind: &str, gold: &Lines, found: &Lines) {
    for (what, lines) in [("missed", gold - found), ("wrong", found - gold)] {
        for line in lines {
            let text = document.source.lines().nth(line as usize - 1).unwrap_or("");
            println!("    {kind} {what} #{tag} {line}: {text}");
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn count(&mut self, gold: &Lines, found: &Lines) {
        self.right += gold.intersection(found).count();
        self.wrong += found.difference(gold).count();
        self.missed += gold.difference(found).count();
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    fn f1(self) -> f64 {
        let all = 2 * self.right + self.wrong + self.missed;
        if all == 0 {
            return 1.0;
        }
        (2 * self.right) as f64 / all as f64
    }
}

/// The figures of a document, or of several.
#[derive(Clone, Copy, Default)]
struct Row {
    /// Named, named by the plain rule, topic, topic by the plain rule.
    scores: [Score; 4],
    /// Tags without a match that the text treats.
    dead: usize,
    /// Tags with a match that the text does not treat.
    forced: usize,
}

impl Row {
    fn add(&mut self, other: Self) {
        for (sum, score) in self.scores.iter_mut().zip(other.scores) {
            sum.add(score);
        }
        self.dead += other.dead;
        self.forced += other.forced;
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [named, named_plain, topic, topic_plain] = self.scores.map(Score::f1);
        write!(
            f,
            "{named:.3} ({named_plain:.3}) | {topic:.3} ({topic_plain:.3}) | {} | {}",
            self.dead, self.forced
        )
    }
}
