//! Flattened nesting: which bullet belongs under which.
//!
//! Summarisers lose indentation: heads and what they head come out on one
//! level. Nothing marks the end of a group, so it is guessed, from grammar
//! alone: how lines end, open, number and label themselves ([`form`], [`cue`])
//! and which terms they share ([`terms`]). First the heads are found ([`head`]),
//! then the end of each group ([`group`]).
//!
//! Owns [`Item::parent`], [`Item::confidence`] and [`Item::depth`]. Nesting that
//! the source writes is kept as it is. Deliberately absent: what makes a section
//! or an item (`sections`), and how nesting is shown.

mod cue;
mod form;
mod group;
mod head;
mod run;
mod terms;

use std::rc::Rc;

use self::form::{Ending, Form};
use self::run::Run;
use self::terms::Frequencies;
use super::model::{Confidence, Item, Position, Section};
use super::notice::{Notice, NoticeKind};

/// Sets `parent`, `confidence` and `depth` of every item, from its
/// `written_parent` and, where the source is flat, from its words. Gives one
/// notice for each parent that had to be guessed.
pub fn recover(sections: &mut [Section]) -> Vec<Notice> {
    let forms: Vec<Vec<Form>> = sections
        .iter()
        .map(|section| section.items.iter().map(|item| Form::of(item)).collect())
        .collect();
    let mut frequencies = Frequencies::default();
    for form in forms.iter().flatten() {
        frequencies.add(&form.terms);
    }
    let trusted = writes_nesting(sections, &forms);
    let mut notices = Vec::new();
    for (section, forms) in sections.iter_mut().zip(&forms) {
        let guesses = guess(section, forms, trusted, &frequencies);
        settle(section, &guesses, &mut notices);
    }
    notices
}

/// A guessed parent.
type Guess = Option<(u32, Confidence)>;

fn guess(
    section: &Section,
    forms: &[Form],
    trusted: bool,
    frequencies: &Frequencies,
) -> Vec<Guess> {
    let mut guesses = vec![None; section.items.len()];
    let mut heading = Vec::new();
    if let Some(prose) = &section.heading {
        terms::words(&prose.text).for_each(|word| terms::append(&word, &mut heading));
    }
    let nests = nests(section);
    let mixed = nests.contains(&true);
    let indices: Vec<usize> = (0..section.items.len())
        .filter(|index| section.items[*index].written_parent.is_none())
        .collect();
    let run = Run::new(
        indices.iter().map(|index| &forms[*index]).collect(),
        indices.iter().map(|index| nests[*index]).collect(),
        trusted,
        mixed,
        &heading,
        frequencies,
    );
    for (head, strength, weights) in groups(&run) {
        for (weight, child) in weights.iter().zip(head + 1..) {
            let confidence = confidence(strength.min(*weight));
            guesses[indices[child]] = Some((indices[head] as u32, confidence));
        }
    }
    guesses
}

/// The groups of a run: head, its score and the weights of its children.
fn groups(run: &Run<'_>) -> Vec<(usize, i32, Vec<i32>)> {
    let length = run.forms.len();
    let mut heads: Vec<(usize, i32)> = Vec::new();
    let mut listing = false;
    for index in 0..length {
        match head::score(run, index, listing) {
            Some(score) if score >= 0 => {
                heads.push((index, score));
                listing = true;
            }
            _ => {
                listing &= run
                    .form(index)
                    .is_some_and(|form| form.ending == Ending::Fragment)
            }
        }
    }
    let mut groups = Vec::new();
    for (at, (head, score)) in heads.iter().enumerate() {
        let limit = heads.get(at + 1).map_or(length, |(next, _)| *next);
        groups.push((*head, *score, group::children(run, *head, limit)));
    }
    groups.extend(islands(run, &groups));
    groups
}

/// Fragments among sentences that no head was found for: the sentence before
/// them is what they detail.
fn islands(run: &Run<'_>, groups: &[(usize, i32, Vec<i32>)]) -> Vec<(usize, i32, Vec<i32>)> {
    const LONGEST: usize = 8;
    let length = run.forms.len();
    let mut free = vec![!run.trusted && !run.mixed; length];
    for (head, _, weights) in groups {
        if let Some(taken) = free.get_mut(*head..=head + weights.len()) {
            taken.fill(false);
        }
    }
    let fragment = |index: usize| {
        let form = run.form(index).filter(|_| free.get(index) == Some(&true));
        form.is_some_and(|form| form.ending == Ending::Fragment && !form.plain && !form.colon)
    };
    let mut islands = Vec::new();
    let mut index = 1;
    while index < length {
        let size = (index..length).take_while(|index| fragment(*index)).count();
        let top = index - 1;
        let opens = run
            .form(top)
            .is_some_and(|form| form.is_clause() && !form.plain);
        if opens && free.get(top) == Some(&true) && (2..=LONGEST).contains(&size) {
            islands.push((top, 10, vec![10; size]));
        }
        index += size.max(1);
    }
    islands
}

fn confidence(score: i32) -> Confidence {
    match score {
        ..8 => Confidence::Low,
        8..25 => Confidence::Medium,
        _ => Confidence::High,
    }
}

/// Whether the source nests something under each item.
fn nests(section: &Section) -> Vec<bool> {
    let mut nests = vec![false; section.items.len()];
    for item in &section.items {
        if let Some(above) = item
            .written_parent
            .and_then(|above| nests.get_mut(above as usize))
        {
            *above = true;
        }
    }
    nests
}

/// Whether the document indents what belongs below: then a flat run is meant
/// flat. Heads with a colon and nothing below them speak against it.
fn writes_nesting(sections: &[Section], forms: &[Vec<Form>]) -> bool {
    let (mut written, mut flattened) = (0, 0);
    for (section, forms) in sections.iter().zip(forms) {
        let nests = nests(section);
        written += nests.iter().filter(|nests| **nests).count();
        let last = forms.len().saturating_sub(1);
        let bare = forms.iter().zip(&nests).take(last);
        flattened += bare.filter(|(form, nests)| form.colon && !**nests).count();
    }
    written > 0 && flattened == 0
}

fn settle(section: &mut Section, guesses: &[Guess], notices: &mut Vec<Notice>) {
    let mut depths: Vec<u32> = Vec::with_capacity(section.items.len());
    for (item, guess) in section.items.iter_mut().zip(guesses) {
        let item: &mut Item = Rc::make_mut(item);
        item.parent = item.written_parent.or(guess.map(|(parent, _)| parent));
        item.confidence = guess.map(|(_, confidence)| confidence);
        if guess.is_some() {
            notices.push(Notice {
                position: Position {
                    line: item.line,
                    column: 0,
                },
                kind: NoticeKind::ParentGuessed,
            });
        }
        let above = item.parent.and_then(|parent| depths.get(parent as usize));
        item.depth = above.copied().unwrap_or(0) + 1;
        depths.push(item.depth);
    }
}
