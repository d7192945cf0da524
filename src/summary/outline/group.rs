//! What speaks for and against an item's belonging to the group above it.
//!
//! Deliberately absent: how much each feature says (`weights`), and where the
//! group ends for that (`lattice`).

use super::cue::Opening;
use super::feature::{Family, Feature, KINDS};
use super::form::{Ending, Form};
use super::head::{Kind, TOPICS, grade, topic};
use super::run::Run;

/// What the children so far have in common.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habit {
    children: usize,
    chars: usize,
    fragments: usize,
    clauses: usize,
    labels: usize,
    reported: usize,
    questions: usize,
    stops: usize,
    digits: usize,
    nominal: usize,
    bold: usize,
    /// The last member of the numbered series that opened with the first child.
    member: Option<usize>,
    /// Whether the last child drew the sum of the others.
    closed: bool,
}

/// What a child may have or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trait {
    /// It adds to what was said.
    Additive,
    /// It is the first to report speech.
    FirstReported,
    /// It reports speech as one before it.
    Reported,
    /// It is the first with a full stop.
    FirstStopped,
    /// It is the first without.
    FirstOpen,
    /// The child before it drew the sum of the others.
    BehindSum,
    /// It is the first question.
    FirstQuestion,
    /// It is the first with figures.
    FirstFigures,
    /// It is the first without.
    FirstWithoutFigures,
    /// It is the first sentence in the style of notes.
    FirstNominal,
    /// It is the first that is not.
    FirstFinite,
    /// It is the first in bold.
    FirstBold,
    /// It marks no subject.
    NoSubject,
    /// It has what a head has.
    LikeHead,
    /// It is a label with a few words.
    BriefLabel,
    /// It is numbered in no series of the group.
    StrayOrdinal,
    /// It gives a reason.
    Reason,
}

/// Collects the features of the item at `index` as one more child of `head`.
pub(super) fn features(
    run: &Run<'_>,
    head: usize,
    index: usize,
    habit: &Habit,
    found: &mut Vec<Feature>,
) {
    let (Some(form), Some(top)) = (run.form(index), run.form(head)) else {
        return;
    };
    let next = run.form(index + 1);
    let turns = |form: &Form| {
        matches!(
            form.opening,
            Opening::Consequence | Opening::Summary | Opening::Aside
        )
    };
    let kind = Kind::of(top, run.form(head + 1));
    let mut push = |family: Family, size: usize, value: usize| {
        found.push(family.at(kind.with(size, value)));
        found.push(family.at(KINDS * size + value.min(size - 1)));
    };
    push(Family::ChildPlace, 6, habit.children);
    if habit.children == 0 {
        // All else that says whether the first belongs there says whether there
        // is a head.
        return;
    }
    push(Family::ChildTopic, TOPICS, topic(run, head, index));
    push(Family::ChildLength, 4, length(form, habit));
    let ahead = run.shared(index + 1, index, usize::MAX);
    push(Family::ChildAhead, 4, grade(ahead.group + ahead.both));
    let specific = usize::from(form.specific) + 2 * usize::from(top.specific);
    push(Family::ChildSpecific, 4, specific);
    let left = run.forms.len() - index - 1;
    let one = habit.children == 1;
    found.push(Family::ChildRoom.at(left.min(3) + 4 * usize::from(one)));
    found.push(Family::ChildNext.at(match next {
        None => 0,
        Some(next) if next.colon => 1,
        // What turns away from the group is the next one.
        Some(next) if turns(next) => 7,
        Some(next) if next.is_fragment() && form.is_clause() => 2,
        Some(next) if next.is_fragment() => 6,
        Some(next) if next.label.is_some() => 3,
        Some(next) if next.ending == Ending::Question => 4,
        Some(_) => 5,
    }));
    found.extend(counted(run, top, head, index));
    found.extend(series(run, head, index, habit));
    likeness(form, next, habit, found);
    found.push(Family::ChildOpening.at(form.opening as usize));
    cohesion(run, head, index, found);
}

/// A counted list is complete when its count is reached.
fn counted(run: &Run<'_>, top: &Form, head: usize, index: usize) -> Option<Feature> {
    let count = top.count?;
    let first = run.form(head + 1);
    if first.is_some_and(|form| form.ordinal.is_some()) {
        return None;
    }
    let value = usize::from((index - head) as u64 > count.number);
    Some(Family::ChildCount.at(value))
}

/// A numbered series goes on, or has ended.
fn series(run: &Run<'_>, head: usize, index: usize, habit: &Habit) -> Option<Feature> {
    let member = habit.member?;
    let value = if let Some(next) = run.series(member).next {
        // Short of the next member stand details of the last.
        if next == index { 2 } else { 3 }
    } else {
        let form = |index: usize| run.form(index);
        let labelled = |index: usize| form(index).is_some_and(|form| form.label.is_some());
        let last = form(index).is_some_and(|form| form.opening == Opening::Last);
        match (
            member + 1 == index && last,
            labelled(head + 1) && labelled(index),
        ) {
            (true, _) => 4,
            (false, true) => 5,
            (false, false) => 6,
        }
    };
    Some(Family::ChildCount.at(value))
}

/// How long an item is compared with the children before it.
fn length(form: &Form, habit: &Habit) -> usize {
    let mean = (habit.chars / habit.children.max(1)).max(1);
    match form.chars * 10 / mean {
        0..7 => 0,
        7..14 => 1,
        14..24 => 2,
        _ => 3,
    }
}

/// Children of one group look alike.
fn likeness(form: &Form, next: Option<&Form>, habit: &Habit, found: &mut Vec<Feature>) {
    let several = usize::from(habit.children > 1);
    let style = if habit.fragments == habit.children {
        if form.is_clause() { 0 } else { 2 }
    } else if habit.clauses == habit.children {
        if form.is_clause() { 4 } else { 6 }
    } else if form.is_clause() {
        8
    } else {
        10
    };
    found.push(Family::ChildEnding.at(style + several));
    let labelled = form.label.is_some();
    found.push(Family::ChildLabel.at(if habit.labels == habit.children {
        if labelled {
            0
        } else if next.is_some_and(|next| next.label.is_some()) {
            1
        } else {
            2 + several
        }
    } else if habit.labels == 0 {
        if labelled { 4 } else { 5 }
    } else {
        6
    }));
    let count = form.count.is_some_and(|count| count.last);
    let like_head = form.shell || form.presents || form.announces || count;
    let notes = habit.nominal == 0 && habit.clauses > 0;
    let traits = [
        (Trait::Additive, form.additive),
        (Trait::FirstReported, form.reported && habit.reported == 0),
        (Trait::Reported, form.reported && habit.reported > 0),
        (Trait::FirstStopped, form.stopped && habit.stops == 0),
        (
            Trait::FirstOpen,
            !form.stopped && habit.stops == habit.children,
        ),
        (Trait::BehindSum, habit.closed),
        (
            Trait::FirstQuestion,
            form.ending == Ending::Question && habit.questions == 0,
        ),
        (Trait::FirstFigures, form.digits && habit.digits == 0),
        (
            Trait::FirstWithoutFigures,
            !form.digits && habit.digits == habit.children,
        ),
        (Trait::FirstNominal, form.ending == Ending::Nominal && notes),
        (
            Trait::FirstFinite,
            form.ending == Ending::Sentence && habit.nominal == habit.children,
        ),
        (Trait::FirstBold, form.bold && habit.bold == 0),
        (Trait::NoSubject, form.subject == 0),
        (Trait::LikeHead, like_head),
        (Trait::Reason, form.reason),
        (
            Trait::BriefLabel,
            form.label.is_some_and(|label| label.body_chars <= 16),
        ),
        (
            Trait::StrayOrdinal,
            form.ordinal.is_some() && habit.member.is_none(),
        ),
    ];
    let traits = traits.into_iter().filter(|(_, holds)| *holds);
    found.extend(traits.map(|(found, _)| Family::ChildTrait.at(found as usize)));
}

/// A bullet that comes back to the section restates a subject of the section,
/// or one from before the group.
fn cohesion(run: &Run<'_>, head: usize, index: usize, found: &mut Vec<Feature>) {
    let Some(form) = run.form(index) else {
        return;
    };
    let subject = run.shared(index, head, form.subject);
    let whole = run.shared(index, head, form.terms.len());
    let value = if subject.group > 0 {
        0
    } else if subject.heading > 0 {
        1
    } else if subject.both == 0 && subject.before > 0 {
        2
    } else if subject.both > 0 {
        3
    } else {
        4
    };
    found.push(Family::ChildSubject.at(value * 4 + form.mark as usize));
    found.push(Family::ChildShared.at(grade(whole.group) + usize::from(whole.group > 14)));
    found.push(Family::ChildHead.at(grade(run.taken_up(index, head))));
    found.push(Family::ChildHeading.at(grade(whole.heading)));
    found.push(Family::ChildBefore.at(grade(whole.before)));
    found.push(Family::ChildNew.at(match whole.new {
        0..8 => 0,
        8..20 => 1,
        20..40 => 2,
        _ => 3,
    }));
    let linked = run.shared(index, index - 1, usize::MAX);
    found.push(Family::ChildLinked.at(grade(linked.group + linked.both)));
}

impl Habit {
    /// Takes one more child in.
    pub(super) fn take(&mut self, run: &Run<'_>, index: usize) {
        let Some(form) = run.form(index) else {
            return;
        };
        let series = run.series(index);
        let opens = form.ordinal.is_some_and(|ordinal| ordinal.number == 1);
        if self.children == 0 && opens && series.next.is_some()
            || self.member.is_some() && series.previous == self.member
        {
            self.member = Some(index);
        }
        self.children += 1;
        self.chars += form.chars;
        self.fragments += usize::from(form.ending == Ending::Fragment);
        self.clauses += usize::from(form.is_clause());
        self.nominal += usize::from(form.ending == Ending::Nominal);
        self.labels += usize::from(form.label.is_some());
        self.reported += usize::from(form.reported);
        self.stops += usize::from(form.stopped);
        self.digits += usize::from(form.digits);
        self.bold += usize::from(form.bold);
        self.closed = matches!(
            form.opening,
            Opening::Collective | Opening::Consequence | Opening::Summary
        );
        self.questions += usize::from(form.ending == Ending::Question);
    }
}
