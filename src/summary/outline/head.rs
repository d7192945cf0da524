//! Which items head a group.
//!
//! Each cue adds to or takes from a score; an item at or above zero is a head.
//! A trailing colon settles it alone, the others must agree.

use super::form::{Ending, Form, SPELLED};
use super::run::Run;
use super::terms::Term;

/// The score of the item as a head; `None` where it cannot be one. `listing`
/// says that a list of fragments is open above it.
pub(super) fn score(run: &Run<'_>, index: usize, listing: bool) -> Option<i32> {
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
    if run.mixed() {
        return None;
    }
    let mut score = -35 + cues(form) + shape(run, index, form) + follower(form, next);
    score += numbering(run, index, form, next) + counted(run, index, form);
    if listing && !form.bold && form.ordinal.is_none() {
        score -= 20;
    }
    if run.trusted {
        score -= 60;
    }
    Some(score)
}

/// What the words announce.
fn cues(form: &Form) -> i32 {
    let mut score = 0;
    if form.announces {
        score += if form.is_clause() { 150 } else { 90 };
    }
    if form.count.is_some() {
        score += if form.ending == Ending::Fragment {
            40
        } else {
            15
        };
    }
    if form.shell && form.ending == Ending::Fragment {
        score += 25;
    }
    score
}

/// A head is short, and no clause.
fn shape(run: &Run<'_>, index: usize, form: &Form) -> i32 {
    let mut score = 0;
    if let Some(label) = form.label {
        // `국내 대어: K뱅크`: what the label introduces is itself introduced.
        score += if label.body_chars <= 16 { -10 } else { -70 };
    } else if form.ending != Ending::Question {
        score += match form.words {
            0..=2 => 25,
            3..=4 => 18,
            5..=6 => 5,
            _ => -20,
        };
    }
    score += match form.ending {
        Ending::Fragment => 10,
        Ending::Question => 65,
        Ending::Nominal => -60,
        Ending::Sentence => -60,
    };
    if form.telegraphic {
        score -= 25;
    } else if form.modified && form.label.is_none() && form.words <= 5 {
        score += 12;
    }
    let before = index.checked_sub(1).and_then(|before| run.form(before));
    if let Some(before) = before
        && before.ending == Ending::Fragment
        && !before.colon
        && !form.bold
        && form.ordinal.is_none()
    {
        // One more of a list of fragments, unless it is much shorter.
        score += match form.chars * 100 / before.chars.max(1) {
            0..35 => 12,
            35..60 => -10,
            _ => -25,
        };
    }
    let after = run.form(index + 1);
    let fragment = |form: Option<&Form>| form.is_some_and(|form| form.ending == Ending::Fragment);
    if before.is_some_and(Form::is_clause) && fragment(after) && fragment(run.form(index + 2)) {
        // Fragments that turn up among sentences have a head.
        score += 15;
    }
    if form.bold && form.label.is_none() {
        let everywhere = [before, after].iter().flatten().all(|form| form.bold);
        score += if everywhere { 0 } else { 50 };
    }
    score
}

/// What stands under a head is longer than it, and more of a sentence.
fn follower(form: &Form, next: &Form) -> i32 {
    let mut score = 0;
    if next.is_clause() && !form.is_clause() {
        score += 15;
    }
    score += match next.chars * 10 / form.chars.max(1) {
        30.. if !next.is_clause() => 22,
        18.. => 10,
        10..18 => 0,
        _ if form.shell => 0,
        _ => -8,
    };
    if !next.is_clause() && !form.shell {
        score -= 8;
    }
    if form.ending == Ending::Question && next.ending == Ending::Question {
        score -= 60;
    }
    if form.is_clause() && next.ending == Ending::Fragment {
        score += 20;
    }
    if let Some(label) = form.label {
        if next.label.is_some() {
            score -= 30;
        } else {
            let subject = next.terms.get(..next.subject).unwrap_or(&[]);
            let (name, body) = form.terms.split_at(form.label_terms.min(form.terms.len()));
            let restates = |terms: &[Term]| terms.iter().any(|term| subject.contains(term));
            score += match (restates(body), restates(name)) {
                (true, _) => 60,
                (false, true) => 40,
                (false, false) => 0,
            };
            score += if label.body_chars <= 16 && next.is_clause() {
                10
            } else {
                0
            };
        }
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
    let told =
        labelled || first.ordinal.is_some() || form.is_clause() && first.ending == Ending::Fragment;
    let items = (1..=count).map(|step| run.form(index + step));
    let complete = items.flatten().filter(|form| alike(form)).count() == count;
    let more = run.form(index + count + 1).is_some_and(alike);
    match (complete && told, more) {
        (true, false) => {
            if form.is_clause() {
                100
            } else {
                75
            }
        }
        (true, true) => 10,
        (false, _) => 0,
    }
}

/// Numbered series: apart, their members are heads; side by side, they are what
/// a head heads.
fn numbering(run: &Run<'_>, index: usize, form: &Form, next: &Form) -> i32 {
    let mut score = 0;
    let series = run.series(index);
    let beside = series.next == Some(index + 1)
        || series
            .previous
            .is_some_and(|previous| previous + 1 == index);
    if beside {
        score -= 60;
    } else if series.next.is_some() || series.previous.is_some() {
        score += 80;
    }
    let starts = next.ordinal.is_some_and(|ordinal| ordinal.number == 1)
        && run.series(index + 1).next == Some(index + 2);
    if starts && series.next.is_none() && series.previous.is_none() {
        let spelled = next
            .ordinal
            .is_some_and(|ordinal| ordinal.series == SPELLED);
        score += match (form.is_clause(), spelled) {
            (true, true) => 130,
            (true, false) => 85,
            (false, _) => 60,
        };
    }
    score
}
