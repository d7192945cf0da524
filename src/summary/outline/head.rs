//! What speaks for and against an item's heading the ones below it.
//!
//! Deliberately absent: how much each feature says (`weights`), and which of two
//! heads counts (`lattice`).

mod traits;

use super::cue::Opening;
use super::feature::{Family, Feature, KINDS};
use super::form::{Ending, Form};
use super::run::{Run, Topic};

#[cfg(feature = "fit")]
pub(super) use traits::Trait;

/// What an item would be as a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It ends in a colon.
    Colon,
    /// No verb closes it, but one closes the next.
    Phrase,
    /// No verb closes it or the next.
    Entry,
    /// A question.
    Question,
    /// A sentence.
    Clause,
}

impl Kind {
    /// The kind of an item before another.
    pub(super) fn of(form: &Form, next: Option<&Form>) -> Self {
        match form.ending {
            _ if form.colon => Self::Colon,
            Ending::Fragment if next.is_some_and(Form::is_fragment) => Self::Entry,
            Ending::Fragment => Self::Phrase,
            Ending::Question => Self::Question,
            Ending::Nominal | Ending::Sentence => Self::Clause,
        }
    }

    /// The value `value` of a family that is told apart by kind, `size` values
    /// a kind.
    pub(super) fn with(self, size: usize, value: usize) -> usize {
        self as usize * size + value.min(size - 1)
    }
}

/// Whether the item may head what follows it at all.
pub(super) fn is_possible(run: &Run<'_>, index: usize) -> bool {
    let (Some(form), Some(next)) = (run.form(index), run.form(index + 1)) else {
        return false;
    };
    // A brief sentence is no detail of another that promises none.
    let promises = form.announces || form.presents || form.count.is_some() || form.bold;
    let detail = next.chars >= 20 || !next.is_clause() || next.ordinal.is_some();
    let labels = form.label.is_some() && next.label.is_some() && !restated(form, next);
    !(is_bare(run)
        || labels && !form.colon
        || form.is_clause() && !promises && !detail
        || run.nests(index)
        || run.nests(index + 1)
        || next.plain && !form.colon
        || form.plain && !form.colon && !form.announces)
}

/// Words of an item that names a thing and says nothing of it.
const BRIEF: usize = 4;

/// Whether a list is of so few or so brief bare fragments that none can be told
/// to explain the others.
fn is_bare(run: &Run<'_>) -> bool {
    let bare = |form: &Form| {
        let marked = form.colon || form.bold || form.label.is_some() || form.shell;
        let counts = form.count.is_some_and(|count| !count.measures);
        form.is_fragment() && !marked && !counts && form.ordinal.is_none()
    };
    let brief = run.forms.len() < 5 || run.forms.iter().all(|form| form.words <= BRIEF);
    brief && run.forms.iter().all(|form| bare(form))
}

/// Collects the features of an item as a head.
pub(super) fn features(run: &Run<'_>, index: usize, found: &mut Vec<Feature>) {
    let (Some(form), Some(next)) = (run.form(index), run.form(index + 1)) else {
        return;
    };
    let kind = Kind::of(form, Some(next));
    let mut push = |family: Family, size: usize, value: usize| {
        found.push(family.at(kind.with(size, value)));
        if kind != Kind::Colon {
            found.push(family.at(KINDS * size + value.min(size - 1)));
        }
    };
    itself(run, index, form, &mut push);
    below(run, index, [form, next], &mut push);
    above(run, index, form, &mut push);
    if kind == Kind::Clause {
        let marks = form.mark as usize * 4 + next.mark as usize;
        found.push(Family::HeadMarks.at(marks));
        found.push(Family::HeadRow.at(match row(run, index) {
            0..6 => 0,
            6..8 => 1,
            _ => 2,
        }));
    }
    if matches!(kind, Kind::Clause | Kind::Entry) {
        found.push(Family::HeadTokens.at(run.style.tokens));
    }
    found.push(Family::HeadOpening.at(match form.opening {
        Opening::Plain | Opening::Selective => 0,
        Opening::Collective | Opening::Together => 1,
        Opening::Tied | Opening::Contrast => 2,
        Opening::Consequence | Opening::Summary | Opening::Aside | Opening::Last => 3,
    }));
    let held = traits::of(run, index, [form, next]);
    found.extend(held.map(|held| Family::HeadTrait.at(held as usize)));
}

/// What the item itself shows.
fn itself(run: &Run<'_>, index: usize, form: &Form, push: &mut impl FnMut(Family, usize, usize)) {
    push(Family::Head, 1, 0);
    let length = match form.chars * 10 / run.style.chars.max(1) {
        0..3 => 0,
        3..5 => 1,
        5..7 => 2,
        7..10 => 3,
        _ => 4,
    };
    push(Family::HeadLength, 5, length);
    push(Family::HeadRoom, 3, run.forms.len() - index - 2);
    push(Family::HeadPhrases, 5, run.style.phrases);
    push(Family::HeadColons, 4, run.style.colons);
    let first = if index == 0 { 1 + run.style.colons } else { 0 };
    push(Family::HeadFirst, 5, first);
    let beside = run.colons > usize::from(form.colon);
    let beside = if run.style.colons < 2 {
        0
    } else {
        1 + usize::from(beside)
    };
    push(Family::HeadBesideColons, 3, beside);
    push(Family::HeadTopic, TOPICS, topic(run, index, index));
}

/// What the items below show.
fn below(
    run: &Run<'_>,
    index: usize,
    [form, next]: [&Form; 2],
    push: &mut impl FnMut(Family, usize, usize),
) {
    let (second, third) = (run.form(index + 2), run.form(index + 3));
    push(Family::HeadNextEnding, 4, ending(next));
    let length = second.map_or(0, |second| longer(form, second));
    push(Family::HeadSecondLength, 5, length);
    push(Family::HeadSecondEnding, 4, second.map_or(0, ending));
    let like_next = |other: &&Form| {
        other.ending == next.ending && other.label.is_some() == next.label.is_some()
    };
    let alike = [second, third]
        .into_iter()
        .map_while(|other| other.filter(like_next));
    let alike = alike.count();
    let same = form.ending == next.ending;
    push(Family::HeadAlike, 6, alike + 3 * usize::from(same));
    let shared = [1, 2].map(|step| run.shared(index + step, index, usize::MAX));
    let shared = shared.iter().map(|shared| shared.group + shared.both);
    push(Family::HeadShared, 4, grade(shared.sum()));
    let next_topic = topic(run, index, index + 1);
    push(Family::HeadNextTopic, TOPICS, next_topic);
    push(Family::HeadRestated, 2, usize::from(restated(form, next)));
    if next.stopped && second.is_none_or(|second| second.stopped) {
        push(Family::HeadStop, 2, usize::from(form.stopped));
    }
}

/// What the item above shows.
fn above(run: &Run<'_>, index: usize, form: &Form, push: &mut impl FnMut(Family, usize, usize)) {
    let before = index.checked_sub(1).and_then(|before| run.form(before));
    push(Family::HeadBeforeEnding, 5, before.map_or(4, ending));
    let shorter = |before: &Form| match form.chars * 100 / before.chars.max(1) {
        0..40 => 1,
        40..75 => 2,
        _ => 3,
    };
    push(Family::HeadBeforeLength, 4, before.map_or(0, shorter));
}

/// How many values `topic` has.
pub(super) const TOPICS: usize = 6;

/// What an item names of the topics, seen from a head, as a value.
pub(super) fn topic(run: &Run<'_>, head: usize, index: usize) -> usize {
    match run.topic(index) {
        Topic::Untold => 0,
        Topic::None => 1,
        Topic::New => 2,
        Topic::NewWithin => 3,
        Topic::Old(before) if before as usize >= head => 4,
        Topic::Old(_) | Topic::Elsewhere => 5,
    }
}

/// Whether the subject of the next item takes words of the head up.
fn restated(form: &Form, next: &Form) -> bool {
    let subject = next.terms.get(..next.subject).unwrap_or(&[]);
    subject.iter().any(|term| form.terms.contains(term))
}

/// How an item ends, as a value.
fn ending(form: &Form) -> usize {
    match form.ending {
        _ if form.colon => 0,
        Ending::Fragment => 1,
        Ending::Question => 2,
        Ending::Nominal | Ending::Sentence => 3,
    }
}

/// How a sum of weights of shared terms is graded.
pub(super) fn grade(sum: i32) -> usize {
    match sum {
        ..1 => 0,
        1..4 => 1,
        4..9 => 2,
        _ => 3,
    }
}

/// How much longer another item is.
fn longer(form: &Form, other: &Form) -> usize {
    match other.chars * 10 / form.chars.max(1) {
        0..10 => 0,
        10..14 => 1,
        14..20 => 2,
        20..32 => 3,
        _ => 4,
    }
}

/// How many sentences stand in a row around an item, eight on either side at
/// most.
fn row(run: &Run<'_>, index: usize) -> usize {
    let clause = |index: &usize| run.form(*index).is_some_and(Form::is_clause);
    let above = (0..index).rev().take(8).take_while(clause).count();
    let below = (index + 1..=index + 8).take_while(clause).count();
    above + 1 + below
}
