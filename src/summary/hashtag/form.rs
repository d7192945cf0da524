//! The surface forms of a tag: what a text may write for it, and how good an
//! occurrence has to be.
//!
//! Deliberately absent: finding them (`mention`), and whether a short form is
//! rare enough in the document to be believed (`short`).

mod compound;

use super::super::words::words;
use super::Reason;
use super::alias::{self, Aliases, Heard};
use super::clause;
use super::generic;
use super::normal;
use super::part;
use super::vocabulary::Vocabulary;

/// One way of writing a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// The keys, in order; several may have words between them.
    pub(super) parts: Vec<String>,
    /// What it is to the tag.
    pub(super) reason: Reason,
    /// How good an occurrence has to be.
    pub(super) rule: Rule,
    /// Whether a text in lower case is something else (`IT` and it).
    pub(super) cased: bool,
}

impl Form {
    /// What share of the tag it is, if it is not the whole of it.
    pub(super) fn share(&self) -> Option<Share> {
        match self.rule {
            Rule::Short(share) => Some(share),
            _ => None,
        }
    }

    /// Another name of the tag, of one part or of several.
    pub(super) fn alias(parts: Vec<String>) -> Self {
        Self {
            parts,
            reason: Reason::Alias,
            rule: Rule::Full,
            cased: false,
        }
    }
}

/// How good an occurrence has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// A whole name: compounds with it are about it too.
    Full,
    /// Part of a name, believed where the document speaks for it.
    Short(Share),
    /// A part too short to stand alone: a number has to follow (`MI300`).
    Numbered,
    /// The object of this verb, which has to follow (`글을 쓰는`).
    Object(&'static str),
    /// A verbal noun that has to describe the noun behind it (`동결된 금리`).
    Describing,
}

/// Which share of a name a short form is, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Share {
    /// All but an ending that says nothing (펠리클 of 펠리클주).
    Stem,
    /// The last part, which says what the whole is, behind a proper name.
    Head,
    /// What a last syllable makes another thing of (증여 of 증여세).
    Origin,
    /// Any other part, by its number.
    Part(u8),
    /// A part too common to say anything outside the tag's place in the order.
    Common(u8),
}

/// What forms are made by.
#[derive(Debug)]
pub(super) struct Knowledge<'a> {
    /// How the document uses what tags are put together of.
    pub(super) words: Vocabulary,
    /// Names that mean the same.
    pub(super) aliases: Aliases<'a>,
    /// Words of the alphabet by their sound.
    pub(super) heard: Heard,
}

/// The names that one tag gives at once: `에픽(EPYC)` two, `산업/반도체` its leaf.
pub(super) fn names(tag: &str) -> Vec<&str> {
    let mut names = Vec::new();
    if let Some((before, inside)) = tag.split_once('(') {
        let inside = inside.trim_end_matches(')');
        names.push(before);
        // 현대차(미국) is no name of the country.
        if !generic::is_country(&normal::key(inside)) {
            names.push(inside);
        }
    } else if let Some((_, leaf)) = tag.rsplit_once('/') {
        names.push(tag);
        names.push(leaf);
    } else {
        names.push(tag);
    }
    names.retain(|name| !normal::key(name).is_empty());
    names
}

/// All forms of a tag, the strongest reason first. `learned` are other names that
/// the document gives it.
pub(super) fn forms(tag: &str, learned: &[String], known: &Knowledge<'_>) -> Vec<Form> {
    let mut forms = Vec::new();
    for name in names(tag) {
        let key = normal::key(name);
        let cased = is_cased(name);
        for own in [Some(&*key), uninflected(&key)].into_iter().flatten() {
            let parts = vec![own.to_owned()];
            push(&mut forms, parts, Reason::Spacing, Rule::Full, cased);
        }
        let others = learned.iter().map(String::as_str);
        for other in others.chain(known.aliases.of(&key)) {
            alias_forms(&mut forms, other, &key);
        }
        let spelled = [
            alias::spelled(name),
            alias::numbered(&key),
            alias::translated(&key),
        ];
        for other in spelled.into_iter().chain([price(&key)]).flatten() {
            alias_forms(&mut forms, &other, &key);
        }
        // Without its verb the object is no part of the tag.
        if let Some((object, verb)) = clause::doing(&key) {
            let object = vec![object.to_owned()];
            push(&mut forms, object, Reason::Parts, Rule::Object(verb), false);
        }
        compound::compounds(&mut forms, name, known);
        for own in [Some(&*key), generic::stem(&key)].into_iter().flatten() {
            for other in known.heard.like(own) {
                let parts = vec![other.to_owned()];
                push(&mut forms, parts, Reason::Alias, Rule::Full, false);
            }
        }
        series(&mut forms, &key);
        for piece in part::pieces(name) {
            if let Some(clipped) = known.words.clipped(&piece) {
                let rule = Rule::Short(Share::Stem);
                push(&mut forms, vec![clipped], Reason::Short, rule, false);
            }
        }
    }
    forms
}

/// 램값 for 램가격, whose first part is too short to be told from it.
fn price(key: &str) -> Option<String> {
    let goods = key.strip_suffix("가격")?;
    (goods.chars().count() == 1).then(|| format!("{goods}값"))
}

/// The letter of a series, which a number follows where it is one of it: P5 and
/// P6 of P시리즈.
fn series(forms: &mut Vec<Form>, key: &str) {
    if let Some((letter, rest)) = key.split_at_checked(1)
        && letter.starts_with(|char: char| char.is_ascii_alphabetic())
        && matches!(rest, "시리즈" | "シリーズ" | "series")
    {
        let letter = vec![letter.to_owned()];
        push(forms, letter, Reason::Short, Rule::Numbered, true);
    }
}

fn alias_forms(forms: &mut Vec<Form>, other: &str, key: &str) {
    let other_key = normal::key(other);
    if other_key != *key {
        // Meta is a company and meta is not, but high-bandwidth memory is HBM.
        let capital = other.starts_with(|char: char| char.is_ascii_uppercase());
        let cased = capital && other.is_ascii() && other_key.len() < 9;
        push(forms, vec![other_key], Reason::Alias, Rule::Full, cased);
    }
}

fn push(forms: &mut Vec<Form>, parts: Vec<String>, reason: Reason, rule: Rule, cased: bool) {
    let known = forms.iter().any(|form| form.parts == parts);
    if !known && parts.iter().all(|part| !part.is_empty()) {
        forms.push(Form {
            parts,
            reason,
            rule,
            cased,
        });
    }
}

/// What is left of an English word without its ending; `None` where nothing
/// comes off. A text may have another ending (`mention`).
fn uninflected(key: &str) -> Option<&str> {
    const ENDINGS: &[&str] =
        words!("ability able ations ation ings ing ions ion ies ed s y e" by b' ');
    /// Shorter stems are those of too many words.
    const SHORTEST: usize = 4;
    if !key.bytes().all(|byte| byte.is_ascii_alphabetic()) || key.ends_with("ss") {
        return None;
    }
    ENDINGS.iter().find_map(|ending| {
        let shortest = if *ending == "s" { 3 } else { SHORTEST };
        key.strip_suffix(ending)
            .filter(|stem| stem.len() >= shortest)
    })
}

/// Whether a name is a short acronym, which lower case would make a word of.
fn is_cased(name: &str) -> bool {
    let letters = name.chars().filter(char::is_ascii_alphabetic);
    let (count, upper) = letters.fold((0, true), |(count, upper), char| {
        (count + 1, upper && char.is_ascii_uppercase())
    });
    (1..=4).contains(&count) && upper && name.is_ascii()
}
