//! Whether a mention is good enough for a form: what may stand around the words
//! of a name, of a part of one, and of a code.
//!
//! Deliberately absent: whether the document speaks for a short form (`short`).

use super::clause;
use super::form::{Form, Rule, Share};
use super::generic;
use super::mention::{Fit, Mention, rest_of_word};
use super::normal::{self, Script, Unit};
use super::particle;

/// Whether a mention is good enough for a form of one part.
pub(super) fn accepts(form: &Form, mention: Mention, units: &[Unit]) -> bool {
    let start = mention.start as usize;
    let end = mention.end as usize;
    let Some(own) = units.get(start..end) else {
        return false;
    };
    if form.cased && !own.iter().any(|unit| unit.upper) {
        return false;
    }
    let length = own.len();
    let last = own.last().map(|unit| unit.script);
    let first = own.first().map(|unit| unit.script);
    match form.rule {
        Rule::Object(verb) => {
            mention.fit == Fit::Whole && clause::end_of_doing(mention, verb, units).is_some()
        }
        Rule::Describing => false,
        Rule::Numbered => {
            mention.fit == Fit::Whole
                && units.get(end).is_some_and(|unit| {
                    unit.script == Script::Digit && unit.gap < normal::Gap::Space
                })
        }
        // LS일렉트릭 is a name of its own, and no short form of HD현대일렉트릭.
        Rule::Short(_) if is_behind_letters(units, start) => false,
        Rule::Short(share) => match mention.fit {
            Fit::Whole => length > 1,
            Fit::Compound => {
                // One more syllable makes another word, unless compounds end in
                // it: 스마트폰 is no 스마트, but 반도체주 is 반도체.
                let is_part = share > Share::Head;
                let rest: Vec<char> = rest_of_word(units, end).take(2).collect();
                let other = is_part && matches!(rest[..], [only] if !generic::is_suffix(only));
                let least = if is_part { 2 } else { 3 };
                length >= least && !other
            }
            // What a thing is its own word says too: 은행 in 인민은행.
            Fit::Inner(_) => length > 1 && matches!(share, Share::Common(index) if index > 0),
            Fit::Buried => false,
        },
        Rule::Full => match mention.fit {
            Fit::Whole if last != Some(Script::Hangul) => true,
            Fit::Whole | Fit::Compound if length > 1 => {
                let key: String = own.iter().map(|unit| unit.char).collect();
                let rest = rest_of_word(units, end).take(8);
                let word: String = key.chars().chain(rest).collect();
                !generic::is_false_friend(&key, &word)
            }
            Fit::Whole | Fit::Compound => last == Some(Script::Hangul) && is_alone(units, end),
            Fit::Inner(syllables) => {
                let rest: Vec<char> = rest_of_word(units, end).take(4).collect();
                length > 2
                    || first == Some(Script::Han) && length > 1
                    || length > 1 && syllables > 1 && !particle::is_verbal(&rest)
            }
            Fit::Buried => length > 3 || first == Some(Script::Han) && length > 1,
        },
    }
}

/// Whether no more than a case mark follows one syllable, or its price (`쌀값`):
/// `은행` is no 은 with a suffix.
fn is_alone(units: &[Unit], end: usize) -> bool {
    let rest: String = rest_of_word(units, end).take(5).collect();
    particle::is_case(rest.strip_prefix('값').unwrap_or(&rest))
}

/// Whether letters of the alphabet are written onto the unit at `start`, of
/// another script.
fn is_behind_letters(units: &[Unit], start: usize) -> bool {
    let before = start.checked_sub(1).and_then(|before| units.get(before));
    let joined = units
        .get(start)
        .is_some_and(|unit| unit.gap == normal::Gap::None);
    joined && before.is_some_and(|before| before.script == Script::Latin)
}
