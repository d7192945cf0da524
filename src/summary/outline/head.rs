//! Which items head a group.
//!
//! Each cue adds to or takes from a score; an item at or above zero is a head.
//! A trailing colon settles it alone, the others must agree. The weights are
//! tenths of log odds: a logistic regression over the annotated documents gave
//! them, but for cues too rare to count, which are weighed by what they say. A
//! head that is missed costs all its children, so that zero stands at odds of
//! one to two.

use super::cue::Opening;
use super::form::{Ending, Form, SPELLED};
use super::run::Run;
use super::terms::Term;

/// What stands above an item that may be a head.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Above {
    /// Whether a list of fragments is open.
    listing: bool,
    /// The nearest head.
    head: Option<usize>,
}

impl Above {
    /// Takes the next item in, which is a head or is not.
    pub(super) fn pass(&mut self, run: &Run<'_>, index: usize, heads: bool) {
        if heads {
            self.head = Some(index);
            self.listing = true;
            return;
        }
        let fragment = |index: usize| run.form(index).is_some_and(Form::is_fragment);
        let beside = index.checked_sub(1).is_some_and(fragment) || fragment(index + 1);
        self.listing = fragment(index) && (self.listing || beside);
    }

    /// What the head above says of an item: the next two or three, and as many
    /// as it announces, are mostly what it heads.
    fn claim(self, run: &Run<'_>, index: usize, form: &Form) -> i32 {
        let Some(head) = self.head else {
            return 0;
        };
        let place = index - head;
        let count = run.form(head).and_then(|head| head.count);
        if count.is_some_and(|count| place as u64 <= count.number) && form.label.is_none() {
            return -35;
        }
        match place {
            _ if !form.is_clause() => 0,
            ..=2 => -35,
            3 => -26,
            _ => 0,
        }
    }
}

/// The score of the item as a head; `None` where it cannot be one.
pub(super) fn score(run: &Run<'_>, index: usize, above: Above) -> Option<i32> {
    let form = run.form(index)?;
    let next = run.form(index + 1)?;
    if run.nests(index) || run.nests(index + 1) || next.plain && !form.colon {
        return None;
    }
    if form.plain && !form.colon && !form.announces {
        return None;
    }
    if form.colon {
        return Some(100);
    }
    let second = run.form(index + 2);
    let mut score = match form.ending {
        Ending::Fragment => phrase(form, next, second),
        Ending::Question => question(form, next, second),
        Ending::Nominal | Ending::Sentence => sentence(run, index),
    };
    score += cues(form, next) + label(form, next, second) + neighbour(run, index, form);
    score += numbering(run, index, form, next) + counted(run, index, form);
    score += above.claim(run, index, form);
    if run.forms.len() < 5 && next.chars < 8 && !form.bold {
        // In a list as small as this, of lines as short, none explains another.
        score -= 25;
    }
    if second.is_none() {
        // What the last item but one heads would be a list of one.
        score -= 20;
    }
    if above.listing && !form.bold && form.ordinal.is_none() {
        score -= 29;
    }
    Some(score - run.doubt)
}

/// A phrase without a verb heads what is longer than it and more of a sentence.
fn phrase(form: &Form, next: &Form, second: Option<&Form>) -> i32 {
    let mut score = -2;
    score += match form.words {
        0..=2 => 6,
        3..=4 => 3,
        5..=6 => 0,
        _ => -10,
    };
    score += longer(form, next, second);
    score += match next.ending {
        // A row of fragments, unless they are much longer.
        Ending::Fragment if next.chars * 10 < form.chars * 18 => -20,
        Ending::Fragment => -3,
        Ending::Question => -8,
        Ending::Nominal | Ending::Sentence => 10,
    };
    if let Some(second) = second {
        score += if second.ending == Ending::Question {
            -4
        } else {
            8
        };
    }
    let subject = next.terms.get(..next.subject).unwrap_or(&[]);
    if subject.iter().any(|term| form.terms.contains(term)) {
        score += 9;
    }
    score
}

/// A question heads its answers, but not a list of questions.
fn question(form: &Form, next: &Form, second: Option<&Form>) -> i32 {
    let asks = |form: &Form| form.ending == Ending::Question;
    let mut score = 12 + longer(form, next, second);
    score += if asks(next) { -20 } else { 8 };
    score += match second {
        Some(second) if second.is_clause() => 11,
        _ => 3,
    };
    score
}

/// How much longer the two below are.
fn longer(form: &Form, next: &Form, second: Option<&Form>) -> i32 {
    let times = |other: &Form| other.chars * 10 / form.chars.max(1);
    let first = match times(next) {
        0..10 => -5,
        10..18 => 0,
        18..30 => 12,
        _ => 7,
    };
    first
        + match second.map(times) {
            None | Some(0..10) => 0,
            Some(10..18) => 10,
            Some(_) => 14,
        }
}

/// A sentence seldom heads anything. One that does is brief, names nothing in
/// particular and has a row of sentences below it that do.
fn sentence(run: &Run<'_>, index: usize) -> i32 {
    let (Some(form), Some(next)) = (run.form(index), run.form(index + 1)) else {
        return 0;
    };
    let second = run.form(index + 2);
    let before = index.checked_sub(1).and_then(|before| run.form(before));
    let mut score = -20;
    score += match form.words {
        0..=4 => 5,
        5..=9 => 0,
        _ => -12,
    };
    if let Some(second) = second {
        score += match second.chars * 10 / form.chars.max(1) {
            0..10 => -6,
            10..18 => -4,
            _ => 6,
        };
        score += if second.is_clause() { -8 } else { 4 };
    }
    let Some(before) = before else {
        return score;
    };
    if form.chars * 3 < before.chars * 2 {
        score += 16;
    }
    let Some(second) = second.filter(|second| second.is_clause()) else {
        return score;
    };
    if !before.is_clause() || !next.is_clause() || form.label.is_some() {
        return score;
    }
    // A long row of sentences without a head is likely to have lost one.
    score += match row(run, index) {
        0..6 => 0,
        6..8 => 9,
        _ => 20,
    };
    let least = before.chars.min(next.chars).min(second.chars);
    if form.chars < least && !form.specific {
        score += 13;
    }
    score
}

/// How many sentences stand in a row around an item, eight on either side at
/// most.
fn row(run: &Run<'_>, index: usize) -> usize {
    let clause = |index: &usize| run.form(*index).is_some_and(Form::is_clause);
    let above = (0..index).rev().take(8).take_while(clause).count();
    let below = (index + 1..=index + 8).take_while(clause).count();
    above + 1 + below
}

/// What the words announce, or do not.
fn cues(form: &Form, next: &Form) -> i32 {
    let mut score = 0;
    if form.announces {
        score += 40;
    }
    if form.count.is_some() {
        score += 10;
    } else if form.digits && form.ordinal.is_none() {
        // Figures are what stands below.
        score -= 15;
    }
    if next.digits {
        score += 3;
    }
    if form.shell {
        score += 16;
    }
    if form.presents && form.words < 10 {
        score += 25;
    }
    if form.telegraphic {
        score -= 12;
    } else if form.modified && form.label.is_none() {
        score += 3;
    }
    if next.colon && form.count.is_none() {
        // The head is that one.
        score -= 20;
    }
    if matches!(next.opening, Opening::Tied | Opening::Contrast) {
        score -= 11;
    }
    score
}

/// `국내 대어: K뱅크`: what the label introduces is itself introduced.
fn label(form: &Form, next: &Form, second: Option<&Form>) -> i32 {
    let Some(label) = form.label else {
        let labels = next.label.is_some() && second.is_some_and(|second| second.label.is_some());
        return if labels { 21 } else { 0 };
    };
    let score = if label.body_chars <= 16 { 6 } else { -6 };
    let subject = next.terms.get(..next.subject).unwrap_or(&[]);
    let restated = |term: &Term| form.terms.contains(term);
    score
        + if next.label.is_some() {
            -15
        } else if subject.iter().any(restated) {
            7
        } else {
            0
        }
}

/// How the item compares with the one before it.
fn neighbour(run: &Run<'_>, index: usize, form: &Form) -> i32 {
    let mut score = 0;
    let before = index.checked_sub(1).and_then(|before| run.form(before));
    if let Some(before) = before
        && before.is_fragment()
        && !before.colon
        && !form.bold
        && form.ordinal.is_none()
        && form.ending != Ending::Question
    {
        score += match form.chars * 100 / before.chars.max(1) {
            _ if form.is_clause() => 5,
            // One more of a list of fragments, unless it is much shorter.
            0..35 => 14,
            _ => -17,
        };
    }
    let after = run.form(index + 1);
    if before.is_none()
        && form.is_fragment()
        && after.is_some_and(|after| after.is_fragment() && after.label.is_none())
        && !form.shell
        && form.count.is_none()
    {
        // Fragments from the start on are likely to be all there is.
        score -= 14;
    }
    if form.bold && form.label.is_none() {
        let everywhere = [before, after].iter().flatten().all(|form| form.bold);
        score += if everywhere { 0 } else { 12 };
    }
    score
}

/// As many items of one kind as were announced, and no more of them.
fn counted(run: &Run<'_>, index: usize, form: &Form) -> i32 {
    let Some(count) = form
        .count
        .filter(|count| count.last || form.is_clause())
        .and_then(|count| usize::try_from(count.number).ok())
    else {
        return 0;
    };
    let Some(first) = run.form(index + 1) else {
        return 0;
    };
    let labelled = first.label.is_some();
    let alike =
        |form: &Form| form.label.is_some() == labelled && (labelled || form.ending == first.ending);
    let told = labelled || first.ordinal.is_some() || form.is_clause() && first.is_fragment();
    let items = (1..=count).map(|step| run.form(index + step));
    let complete = items.flatten().filter(|form| alike(form)).count() == count;
    let more = run.form(index + count + 1).is_some_and(alike);
    match (complete, told, more) {
        (true, true, false) => 40,
        (true, _, _) => 6,
        (false, _, _) => 0,
    }
}

/// Numbered series: apart, their members are heads; side by side, they are what
/// a head heads.
fn numbering(run: &Run<'_>, index: usize, form: &Form, next: &Form) -> i32 {
    let series = run.series(index);
    let beside = series.next == Some(index + 1)
        || series
            .previous
            .is_some_and(|previous| previous + 1 == index);
    if beside {
        return -60;
    }
    if series.next.is_some() || series.previous.is_some() {
        return 35;
    }
    let starts = next.ordinal.is_some_and(|ordinal| ordinal.number == 1)
        && run.series(index + 1).next == Some(index + 2);
    let spelled = next
        .ordinal
        .is_some_and(|ordinal| ordinal.series == SPELLED);
    match (starts, spelled && form.is_clause()) {
        (false, _) => 0,
        (true, false) => 40,
        (true, true) => 80,
    }
}
