//! Where a group ends.
//!
//! Every item after the first child is weighed: does it belong to the group or
//! back to the section? The group ends where the sum of the weights is highest.
//! They are tenths of log odds, come by as those of `head`.

use super::cue::Opening;
use super::form::{Ending, Form};
use super::run::Run;

/// What the children so far have in common.
#[derive(Clone, Copy, Debug, Default)]
struct Habit {
    children: usize,
    chars: usize,
    fragments: usize,
    clauses: usize,
    labels: usize,
    reported: usize,
    questions: usize,
    stops: usize,
    /// The last member of the numbered series that opened with the first child.
    member: Option<usize>,
    /// Whether the last child drew the sum of the others.
    closed: bool,
}

/// The children of `head` among the items before `limit`: for each, in order,
/// the weight that kept it.
pub(super) fn children(run: &Run<'_>, head: usize, limit: usize) -> Vec<i32> {
    let mut habit = Habit::default();
    let mut weights = Vec::new();
    let (mut sum, mut best, mut length) = (0, 0, 0);
    for index in head + 1..limit {
        let Some(form) = run.form(index) else {
            break;
        };
        let first = index == head + 1;
        if run.nests(index) || form.plain && !first {
            break;
        }
        let weight = if first {
            40
        } else {
            weigh(run, head, index, limit, &habit)
        };
        weights.push(weight);
        sum += weight;
        if first || sum >= best {
            best = sum;
            length = weights.len();
        }
        // Far below the best end, what follows cannot win the sum back in
        // any text worth guessing at.
        if sum < best - 120 {
            break;
        }
        habit.add(form);
        habit.count(run, index, first);
    }
    weights.truncate(length);
    weights
}

fn weigh(run: &Run<'_>, head: usize, index: usize, limit: usize, habit: &Habit) -> i32 {
    let (Some(form), Some(top)) = (run.form(index), run.form(head)) else {
        return 0;
    };
    // Most groups have two or three children.
    let mut weight = match index - head {
        2 => 55,
        3 => 34,
        4 => 6,
        _ => 13,
    };
    weight += match top.ending {
        _ if top.colon => 13,
        Ending::Question => -13,
        Ending::Nominal | Ending::Sentence => -6,
        Ending::Fragment if top.label.is_some() => 7,
        Ending::Fragment => 0,
    };
    // Sections like to close with a word of their own; before the next head a
    // group mostly just ends. What many items follow is far from the close.
    weight += match (limit - index, run.form(limit).is_some()) {
        // But a group of one is none.
        (1, false) if index - head == 2 => -20,
        (1, false) => -33,
        (2, false) => -11,
        (3, false) => 3,
        (_, false) => 4,
        (1 | 4.., true) => 1,
        (2, true) => 6,
        (_, true) => 9,
    };
    weight += counted(run, top, head, index);
    weight += series(run, head, index, habit);
    weight += style(
        form,
        run.form(index + 1).filter(|_| index + 1 < limit),
        habit,
    );
    weight += opening(form);
    weight + cohesion(run, head, index)
}

/// A counted list is complete when its count is reached.
fn counted(run: &Run<'_>, top: &Form, head: usize, index: usize) -> i32 {
    let Some(count) = top.count else {
        return 0;
    };
    let first = run.form(head + 1);
    if first.is_some_and(|form| form.ordinal.is_some()) {
        return 0;
    }
    if (index - head) as u64 <= count.number {
        15
    } else {
        -40
    }
}

/// A numbered series goes on, or has ended.
fn series(run: &Run<'_>, head: usize, index: usize, habit: &Habit) -> i32 {
    let Some(member) = habit.member else {
        return 0;
    };
    if let Some(next) = run.series(member).next {
        // Short of the next member stand details of the last.
        return if next == index { 50 } else { 20 };
    }
    let form = |index: usize| run.form(index);
    let labelled = |index: usize| form(index).is_some_and(|form| form.label.is_some());
    let last = form(index).is_some_and(|form| form.opening == Opening::Last);
    match (
        member + 1 == index && last,
        labelled(head + 1) && labelled(index),
    ) {
        (true, _) => 70,
        (false, true) => -12,
        (false, false) => -35,
    }
}

/// Children of one group look alike.
fn style(form: &Form, next: Option<&Form>, habit: &Habit) -> i32 {
    let mut weight = 0;
    let several = habit.children > 1;
    if habit.fragments == habit.children {
        weight += match (form.is_clause(), several) {
            (true, true) if habit.children > 2 => -22,
            (true, true) => -12,
            (true, false) => 4,
            (false, _) => 20,
        };
    } else if habit.clauses == habit.children && form.is_clause() {
        weight -= 7;
    }
    if habit.labels == habit.children {
        weight += match (form.label.is_some(), several) {
            (true, _) => 15,
            (false, true) => -40,
            (false, false) => 0,
        };
        if form.label.is_none() && next.is_some_and(|next| next.label.is_some()) {
            weight += 18;
        }
    }
    weight -= match form.chars * 10 / (habit.chars / habit.children.max(1)).max(1) {
        0..14 => 0,
        14..30 => 10,
        _ => 21,
    };
    if form.additive {
        weight -= 10;
    }
    if form.reported && habit.reported == 0 {
        weight -= 10;
    }
    if form.stopped && habit.stops == 0 {
        weight -= 12;
    }
    if habit.closed {
        weight -= 4;
    }
    if form.ending == Ending::Question && habit.questions == 0 {
        weight -= 15;
    }
    weight
}

fn opening(form: &Form) -> i32 {
    match form.opening {
        Opening::Plain | Opening::Collective | Opening::Selective => 0,
        Opening::Tied => 8,
        Opening::Contrast => 7,
        Opening::Together => 30,
        Opening::Consequence => -24,
        Opening::Summary => -35,
        Opening::Aside | Opening::Last => -20,
    }
}

/// A bullet that comes back to the section restates a subject of the section,
/// or one from before the group.
fn cohesion(run: &Run<'_>, head: usize, index: usize) -> i32 {
    let Some(form) = run.form(index) else {
        return 0;
    };
    let subject = run.shared(index, head, form.subject);
    let whole = run.shared(index, head, form.terms.len());
    let returns = if subject.group > 0 {
        2
    } else if subject.heading > 0 {
        -11
    } else if subject.both == 0 && subject.before > 0 {
        -8
    } else {
        0
    };
    returns
        + match whole.group {
            0..4 => -9,
            4..8 => -4,
            8..12 => -2,
            _ => 15,
        }
}

impl Habit {
    fn count(&mut self, run: &Run<'_>, index: usize, first: bool) {
        let series = run.series(index);
        let opens = run.form(index).and_then(|form| form.ordinal);
        let opens = first && opens.is_some_and(|ordinal| ordinal.number == 1);
        if opens && series.next.is_some() || self.member.is_some() && series.previous == self.member
        {
            self.member = Some(index);
        }
    }

    fn add(&mut self, form: &Form) {
        self.children += 1;
        self.chars += form.chars;
        self.fragments += usize::from(form.ending == Ending::Fragment);
        self.clauses += usize::from(form.is_clause());
        self.labels += usize::from(form.label.is_some());
        self.reported += usize::from(form.reported);
        self.stops += usize::from(form.stopped);
        self.closed = matches!(
            form.opening,
            Opening::Collective | Opening::Consequence | Opening::Summary
        );
        self.questions += usize::from(form.ending == Ending::Question);
    }
}
