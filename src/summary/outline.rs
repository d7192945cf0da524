//! Flattened nesting: which bullet belongs under which.
//!
//! Summarisers lose indentation: heads and what they head come out on one
//! level. Nothing marks the end of a group, so it is guessed, from grammar
//! alone: how lines end, open, number and label themselves (`form`, `cue`)
//! and which terms they share (`terms`). What speaks for a head (`head`) and for
//! one more child (`group`) are features with a weight each; from the sums over
//! all readings of a list follows how probable each parent is (`lattice`). The
//! weights are fitted to annotated documents (`weights`).
//!
//! Owns [`Item::parent`], [`Item::confidence`] and [`Item::depth`]. Nesting that
//! the source writes is kept as it is. Deliberately absent: what makes a section
//! or an item (`sections`), and how nesting is shown.

mod cue;
mod feature;
#[cfg(feature = "fit")]
pub mod fit;
mod form;
mod group;
mod head;
mod lattice;
mod mass;
mod run;
mod terms;
mod weights;

use std::rc::Rc;

pub(super) use self::cue::{Opening, opening};
use self::feature::{COUNT, Feature};
use self::form::{Ending, Form};
use self::lattice::{Group, Lattice};
use self::run::{Memory, Run, Style, Trust};
use self::terms::Terms;
use self::weights::FITTED;
use super::model::{Block, Confidence, Item, Position, Section};
use super::notice::{Notice, NoticeKind};

/// Sets `parent`, `confidence` and `depth` of every item, from its
/// `written_parent` and, where the source is flat, from its words and what they
/// name of the `topics` that the author tells. Gives one notice for each parent
/// that had to be guessed.
pub fn recover(sections: &mut [Section], topics: &[&str]) -> Vec<Notice> {
    recover_by(sections, topics, &FITTED)
}

fn recover_by(sections: &mut [Section], topics: &[&str], weights: &[i8; COUNT]) -> Vec<Notice> {
    let nothing = |section: &Section| vec![None; section.items.len()];
    let mut guesses: Vec<Vec<Guess>> = sections.iter().map(nothing).collect();
    for_each_run(sections, topics, |number, indices, run| {
        let found = sections.get(number).zip(guesses.get_mut(number));
        let Some((section, guesses)) = found else {
            return;
        };
        for (child, head, chance) in parents(run, weights) {
            let pair = indices.get(child).zip(indices.get(head));
            let pair = pair.filter(|(child, head)| !are_stops(section, **head, **child));
            if let Some((child, head)) = pair
                && let Some(guess) = guesses.get_mut(*child)
            {
                *guess = Some((*head as u32, confidence(chance)));
            }
        }
    });
    let mut notices = Vec::new();
    for (section, guesses) in sections.iter_mut().zip(&guesses) {
        settle(section, guesses, &mut notices);
    }
    notices
}

/// Calls `found` with each run, the section it is of and its items there.
fn for_each_run(
    sections: &[Section],
    topics: &[&str],
    mut found: impl FnMut(usize, &[usize], &Run<'_>),
) {
    let mut terms = Terms::default();
    let mut forms: Vec<Vec<Form>> = Vec::with_capacity(sections.len());
    for section in sections {
        let items = section.items.iter();
        forms.push(items.map(|item| Form::of(item, &mut terms)).collect());
    }
    let mut memory = Memory::new(&terms, topics);
    let written = written_nesting(sections, &forms);
    let style = Style::of(forms.iter().flatten());
    for (number, (section, forms)) in sections.iter().zip(&forms).enumerate() {
        let nests = nests(section);
        let heading = terms.of(section.heading.as_ref().map_or("", |prose| &prose.text));
        for indices in siblings(section) {
            let first = indices.first().and_then(|index| section.items.get(*index));
            let of = |index: &usize| Some((forms.get(*index)?, *nests.get(*index)?));
            let run = Run::new(
                indices.iter().filter_map(of).collect(),
                Trust {
                    document: written,
                    below: first.is_some_and(|item| item.written_parent.is_some()),
                },
                style,
                &heading,
                &terms,
                &mut memory,
            );
            found(number, &indices, &run);
        }
    }
}

/// A guessed parent.
type Guess = Option<(u32, Confidence)>;

/// The items of each written list, those of the section first.
fn siblings(section: &Section) -> Vec<Vec<usize>> {
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); section.items.len() + 1];
    for (index, item) in section.items.iter().enumerate() {
        let list = item.written_parent.map_or(0, |parent| parent as usize + 1);
        if let Some(list) = lists.get_mut(list) {
            list.push(index);
        }
    }
    lists.retain(|list| list.len() > 1);
    lists
}

/// The members of a run that have a parent in it, with that and how probable it
/// is. Of two parents of one member, the second counts.
fn parents(run: &Run<'_>, weights: &[i8; COUNT]) -> Vec<(usize, usize, f64)> {
    let weight = |feature: &Feature| {
        weights
            .get(usize::from(*feature))
            .copied()
            .map_or(0, i32::from)
    };
    let mut lattice = Lattice::of(run, |features| features.iter().map(weight).sum());
    lattice.doubt(run.doubt);
    let mut groups = lattice.groups();
    groups.extend(islands(run, &groups));
    groups.sort_by_key(|group| group.head);
    let mut parents = Vec::new();
    for group in &groups {
        let children = (group.head + 1..).zip(&group.chances);
        parents.extend(children.map(|(child, chance)| (child, group.head, *chance)));
    }
    let adopted = adopted(run, &groups).into_iter();
    parents.extend(adopted.map(|(child, head)| (child, head, ADOPTED)));
    parents
}

/// How probable a sentence with fragments after it is a head.
const ISLAND: f64 = 0.7;
/// How probable a head is one under a head.
const ADOPTED: f64 = 0.8;

/// Fragments among sentences that no head was found for: the sentence before
/// them is what they detail.
fn islands(run: &Run<'_>, groups: &[Group]) -> Vec<Group> {
    const LONGEST: usize = 8;
    let length = run.forms.len();
    let mut free = vec![run.doubt == 0; length];
    for group in groups {
        let end = group.head + group.chances.len();
        if let Some(taken) = free.get_mut(group.head..=end) {
            taken.fill(false);
        }
    }
    let at = |index: usize| {
        run.form(index)
            .filter(|form| free.get(index) == Some(&true) && !form.plain)
    };
    let fragment =
        |index: usize| at(index).is_some_and(|form| form.ending == Ending::Fragment && !form.colon);
    let mut islands = Vec::new();
    let mut index = 1;
    while index < length {
        let size = (index..length).take_while(|index| fragment(*index)).count();
        if at(index - 1).is_some_and(Form::is_clause) && (2..=LONGEST).contains(&size) {
            islands.push(Group {
                head: index - 1,
                chances: vec![ISLAND; size],
            });
        }
        index += size.max(1);
    }
    islands
}

/// Heads that belong under a head: one that would otherwise head nothing is
/// followed by others of one look. Each with the head above it.
fn adopted(run: &Run<'_>, groups: &[Group]) -> Vec<(usize, usize)> {
    let look = |group: &Group| run.form(group.head).map(Form::look);
    let mut adopted = Vec::new();
    let mut rest = groups;
    while let [top, below @ ..] = rest {
        rest = below;
        let Some(first) = below.first() else {
            break;
        };
        if !top.chances.is_empty() || first.head != top.head + 1 {
            continue;
        }
        let count = run.form(top.head).and_then(|form| form.count);
        let most = count.map_or(usize::MAX, |count| count.number as usize);
        // Of heads that look like it, those that take up its words.
        let same = count.is_none() && look(first) == look(top);
        let mut end = first.head;
        let belongs = |group: &&Group| {
            let next = group.head == end && look(group) == look(first);
            end = group.head + group.chances.len() + 1;
            next && (!same || !group.chances.is_empty() && run.share(top.head, group.head))
        };
        let under = below.iter().take(most).take_while(belongs).count();
        let (under, behind) = below.split_at(under);
        adopted.extend(under.iter().map(|group| (group.head, top.head)));
        rest = behind;
    }
    adopted
}

fn confidence(chance: f64) -> Confidence {
    match chance {
        ..0.7 => Confidence::Low,
        0.7..0.9 => Confidence::Medium,
        _ => Confidence::High,
    }
}

/// Whether the source nests something under each item: other items, or a
/// quotation, code or a table.
fn nests(section: &Section) -> Vec<bool> {
    let own = |block: &Block| !matches!(block, Block::Paragraph(_));
    let holds = |item: &Rc<Item>| item.blocks.iter().skip(1).any(own);
    let mut nests: Vec<bool> = section.items.iter().map(holds).collect();
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

/// How much of its nesting the document writes itself, in percent: the sections
/// that do, of those that are long enough for it. Heads with a colon and nothing
/// below them say that the rest was lost.
fn written_nesting(sections: &[Section], forms: &[Vec<Form>]) -> u32 {
    let (mut written, mut all) = (0, 0);
    for (section, forms) in sections.iter().zip(forms) {
        let nests = nests(section);
        let last = forms.len().saturating_sub(1);
        let mut members = forms.iter().zip(&nests).take(last);
        if members.any(|(form, nests)| form.colon && !nests) {
            return 0;
        }
        let writes = nests.contains(&true);
        written += u32::from(writes);
        all += u32::from(writes || forms.len() > 2);
    }
    written * 100 / all.max(1)
}

fn settle(section: &mut Section, guesses: &[Guess], notices: &mut Vec<Notice>) {
    let mut depths: Vec<u32> = Vec::with_capacity(section.items.len());
    let mut children = vec![0; section.items.len()];
    for (item, guess) in section.items.iter_mut().zip(guesses) {
        let Some(item) = Rc::get_mut(item) else {
            continue;
        };
        item.parent = guess.map(|(parent, _)| parent).or(item.written_parent);
        item.confidence = guess.map(|(_, confidence)| confidence);
        if let Some(count) = guess.and_then(|(parent, _)| children.get_mut(parent as usize)) {
            *count += 1;
        }
        let above = item.parent.and_then(|parent| depths.get(parent as usize));
        item.depth = above.copied().unwrap_or(0) + 1;
        depths.push(item.depth);
    }
    for (item, count) in section.items.iter().zip(children) {
        if count > 0 {
            let head = item.prose().map_or("".into(), |prose| prose.text.clone());
            notices.push(Notice {
                position: Position {
                    line: item.line,
                    column: 0,
                },
                kind: NoticeKind::ParentGuessed(count, head),
            });
        }
    }
}

/// Whether both items have a time of their own: stops along the video, none of
/// which is a part of another.
fn are_stops(section: &Section, one: usize, other: usize) -> bool {
    let timed = |index: usize| {
        let item = section.items.get(index);
        item.is_some_and(|item| item.timestamp.is_some())
    };
    timed(one) && timed(other)
}

#[cfg(test)]
mod tests {
    use super::run::LOOKS;
    use crate::summary::{Hints, read};

    /// What a text made of so many pieces takes.
    fn looks(text: &str) -> usize {
        let before = LOOKS.get();
        read(text, &Hints::default());
        LOOKS.get() - before
    }

    #[test]
    fn twice_the_bullets_are_twice_the_work() {
        for bullets in [
            "- 남은 일:\n",
            "- 남은 일 두 가지:\n- **창고**\n",
            "- 북쪽 코스\n",
            "- 비가 와서 경기가 하루 미루어짐.\n",
            "- 장단점:\n- 가볍고 조용함.\n",
            "- 장소: 시민회관\n- 1) 표를 끊음\n",
            "- 무엇이 다른가?\n- 값\n  - 절반임.\n",
            "1. 첫째, 표를 끊음.\n",
        ] {
            // All under one head, and no sooner done than at the end.
            for head in ["", "- 정리:\n"] {
                let text = |count: usize| format!("## 절\n{head}{}", bullets.repeat(count));
                let (once, twice) = (looks(&text(150)), looks(&text(300)));
                // The last bullets have fewer behind them to look at.
                let most = 2 * once + once / 10;
                assert!(twice <= most, "{bullets:?}: {once}, then {twice}");
            }
        }
    }
}
