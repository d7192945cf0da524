//! What a head may have or not, each worth a weight.

use super::super::cue::Opening;
use super::super::form::{Form, SPELLED};
use super::super::run::Run;
use super::restated;

/// What a head may have or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Trait {
    /// It says that a list follows.
    Announces,
    /// It ends in the number of things that follow.
    CountLast,
    /// It has such a number elsewhere.
    CountWithin,
    /// It ends in a noun that stands for what follows.
    Shell,
    /// It is a brief sentence that presents such a noun.
    Presents,
    /// It is a sentence that brings something up.
    BringsUp,
    /// It is a clause without its verb.
    Telegraphic,
    /// It is a phrase whose last noun is modified.
    Modified,
    /// It is a phrase with figures, which mostly stand below a head.
    PhraseWithFigures,
    /// It is a sentence with figures.
    ClauseWithFigures,
    /// The next gives a reason.
    ReasonBelow,
    /// Both below have figures, and it has none.
    FiguresBelow,
    /// The next ends in a colon: the head is that one.
    ColonBelow,
    /// The next ends in a colon, and it announces several.
    ColonBelowCount,
    /// The next is tied to it as a sentence to the one before.
    TiedBelow,
    /// It has a label with a few words behind it.
    LabelOfPhrase,
    /// It has a label with more behind it.
    LabelOfSentence,
    /// It has one, and the next restates it.
    LabelRestated,
    /// The next two have one, and it has none.
    LabelsBelow,
    /// It has one with a sentence behind it.
    LabelOfClause,
    /// It is bold, and one beside it is not.
    BoldAlone,
    /// It is bold as those beside it are.
    BoldAmongBold,
    /// It is numbered as the one above or below it.
    SeriesBeside,
    /// It is numbered as one further off.
    SeriesApart,
    /// A numbered series starts below it.
    SeriesBelow,
    /// One in words does: `첫째`.
    SpelledBelow,
    /// One in words does, and it is a sentence.
    SpelledBelowClause,
    /// Just as many of one kind follow as it announces.
    CountComplete,
    /// As many follow, but more of them too, or nothing shows that these are
    /// what was counted.
    CountReached,
    /// The list is small and its lines are short: none explains another.
    SmallList,
    /// Fragments from the start on are likely to be all there is.
    FragmentsFromStart,
    /// A sentence shorter than those around it.
    LeastClause,
    /// Such a sentence, which names nothing in particular.
    LeastVagueClause,
    /// A phrase that names nothing in particular.
    VaguePhrase,
    /// A phrase behind a phrase.
    PhraseBehindPhrase,
    /// A phrase before another that is not much longer.
    PhraseBeforePhrase,
}

/// The traits of an item as the head of the next.
pub(super) fn of(run: &Run<'_>, index: usize, pair: [&Form; 2]) -> impl Iterator<Item = Trait> {
    let traits = words(run, index, pair).into_iter();
    let traits = traits.chain(numbers(run, index, pair));
    traits.filter(|(_, holds)| *holds).map(|(held, _)| held)
}

/// The traits of words, labels and looks.
fn words(run: &Run<'_>, index: usize, [form, next]: [&Form; 2]) -> [(Trait, bool); 29] {
    let second = run.form(index + 2);
    let before = index.checked_sub(1).and_then(|before| run.form(before));
    let plain = !form.colon;
    let phrase = plain && form.is_fragment();
    let clause = form.is_clause();
    let labelled = |form: &Form| form.label.is_some();
    let brief = form.label.is_some_and(|label| label.body_chars <= 16);
    let label = labelled(form);
    let figures = form.digits && form.ordinal.is_none() && form.count.is_none();
    let below = [Some(next), second];
    let all_below = |holds: fn(&Form) -> bool| below.iter().all(|form| form.is_some_and(holds));
    let bold = form.bold && plain && !label;
    let bold_around = [before, Some(next)].iter().flatten().all(|form| form.bold);
    let least = clause
        && before.is_none_or(|before| before.chars > form.chars)
        && below
            .iter()
            .all(|other| other.is_some_and(|other| form.chars < other.chars));
    let behind = before.is_some_and(|before| before.is_fragment() && !before.colon);
    let not_much_longer = next.chars * 10 < form.chars * 18;
    [
        (Trait::Announces, form.announces),
        (
            Trait::CountLast,
            plain && form.count.is_some_and(|count| count.last),
        ),
        (
            Trait::CountWithin,
            plain && form.count.is_some_and(|count| !count.last),
        ),
        (Trait::Shell, plain && form.shell),
        (Trait::Presents, form.presents && form.words < 10),
        (Trait::BringsUp, form.brings_up),
        (Trait::Telegraphic, form.telegraphic),
        (Trait::Modified, phrase && form.modified && !label),
        (Trait::PhraseWithFigures, phrase && figures),
        (Trait::ClauseWithFigures, clause && figures),
        (
            Trait::FiguresBelow,
            all_below(|form| form.digits) && !form.digits,
        ),
        (Trait::ReasonBelow, next.reason),
        (Trait::ColonBelow, next.colon && form.count.is_none()),
        (Trait::ColonBelowCount, next.colon && form.count.is_some()),
        (
            Trait::TiedBelow,
            matches!(next.opening, Opening::Tied | Opening::Contrast),
        ),
        (Trait::LabelOfPhrase, label && brief),
        (Trait::LabelOfSentence, label && !brief),
        (Trait::LabelRestated, label && restated(form, next)),
        (
            Trait::LabelsBelow,
            !label && all_below(|form| form.label.is_some()),
        ),
        (Trait::LabelOfClause, label && clause),
        (Trait::BoldAlone, bold && !bold_around),
        (Trait::BoldAmongBold, bold && bold_around),
        (
            Trait::SmallList,
            plain && !form.bold && run.forms.len() < 5 && next.chars < 8,
        ),
        (
            Trait::FragmentsFromStart,
            phrase && before.is_none() && next.is_fragment() && !labelled(next),
        ),
        (Trait::LeastClause, least),
        (Trait::LeastVagueClause, least && !form.specific),
        (Trait::VaguePhrase, phrase && !form.specific),
        (Trait::PhraseBehindPhrase, phrase && behind),
        (
            Trait::PhraseBeforePhrase,
            phrase && next.is_fragment() && not_much_longer,
        ),
    ]
}

/// The traits of numbers. Numbered series: apart, their members are heads; side
/// by side, they are what a head heads.
fn numbers(run: &Run<'_>, index: usize, [form, next]: [&Form; 2]) -> [(Trait, bool); 7] {
    let series = run.series(index);
    let above = series
        .previous
        .is_some_and(|previous| previous + 1 == index);
    let beside = series.next == Some(index + 1) || above;
    let member = series.next.is_some() || series.previous.is_some();
    let first = next.ordinal.filter(|ordinal| ordinal.number == 1);
    let first = first.filter(|_| run.series(index + 1).next == Some(index + 2));
    let spelled = first.is_some_and(|ordinal| ordinal.series == SPELLED);
    let (complete, alone) = counted(run, index, form);
    [
        (Trait::SeriesBeside, beside),
        (Trait::SeriesApart, !beside && member),
        (Trait::SeriesBelow, first.is_some() && !spelled),
        (Trait::SpelledBelow, spelled),
        (Trait::SpelledBelowClause, spelled && form.is_clause()),
        (Trait::CountComplete, !form.colon && complete && alone),
        (Trait::CountReached, !form.colon && complete && !alone),
    ]
}

/// Whether as many items of one kind follow as were announced; and whether it
/// shows that they are what was counted, and no more of them follow.
fn counted(run: &Run<'_>, index: usize, form: &Form) -> (bool, bool) {
    let count = form.count.filter(|count| count.last || form.is_clause());
    let count = count.and_then(|count| usize::try_from(count.number).ok());
    let (Some(count), Some(first)) = (count, run.form(index + 1)) else {
        return (false, false);
    };
    let labelled = first.label.is_some();
    let alike =
        |form: &Form| form.label.is_some() == labelled && (labelled || form.ending == first.ending);
    let told = labelled || first.ordinal.is_some() || form.is_clause() && first.is_fragment();
    let items = (1..=count).map_while(|step| run.form(index + step));
    let complete = items.filter(|form| alike(form)).count() == count;
    let more = run.form(index + count + 1).is_some_and(alike);
    (complete, told && !more)
}
