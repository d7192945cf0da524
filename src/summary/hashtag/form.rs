//! The surface forms of a tag: what a text may write for it, and how good an
//! occurrence has to be.
//!
//! Deliberately absent: finding them (`mention`), and whether a short form is
//! rare enough in the document to be believed (`short`).

use super::super::words::words;
use super::Reason;
use super::alias::{self, Aliases, Heard};
use super::clause;
use super::generic;
use super::normal;
use super::part;

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

/// How the document uses a stretch of a tag as a word, to take tags apart with.
pub(super) trait Words {
    /// The cost of taking `part` as a word; `None` where it is none.
    fn weight(&self, part: &str) -> Option<u32>;

    /// The beginning of a name that stands for it: 노보 for 노보노디스크.
    fn clipped(&self, name: &str) -> Option<String>;
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

/// The parts of a name, as its spelling and the words of the document show
/// them; `None` in place of a part that is no word there.
fn parts(name: &str, words: &impl Words, aliases: &Aliases<'_>) -> Vec<Option<String>> {
    let cost = |part: &str| words.weight(part).unwrap_or(u32::MAX);
    let mut parts = Vec::new();
    for piece in part::pieces(name) {
        // A name that only others of the document stand for is a part all the same.
        let named = |part: &str| aliases.of(part).next().map(|_| 14);
        let divided = part::divide(&piece, |part| words.weight(part));
        let divided = divided
            .filter(|parts| !parts.contains(&None))
            .or_else(|| part::divide(&piece, |part| words.weight(part).or_else(|| named(part))));
        let divided = divided.filter(|divided| {
            // 펠리클주 is 펠리클 with a suffix where the text has that as a word,
            // but not its halves.
            let stem = generic::stem(&piece).map_or(u32::MAX, cost);
            let mut parts = divided.iter();
            parts.all(|part| part.as_deref().map_or(u32::MAX, cost) <= stem)
        });
        match divided {
            Some(divided) => parts.extend(divided),
            None => parts.push(Some(piece)),
        }
    }
    parts
}

/// All forms of a tag, the strongest reason first.
pub(super) fn forms(
    tag: &str,
    learned: &[String],
    aliases: &Aliases<'_>,
    heard: &Heard,
    words: &impl Words,
) -> Vec<Form> {
    let mut forms = Vec::new();
    for name in names(tag) {
        let key = normal::key(name);
        let cased = is_cased(name);
        push(
            &mut forms,
            vec![key.clone()],
            Reason::Spacing,
            Rule::Full,
            cased,
        );
        if let Some(stem) = uninflected(&key) {
            push(
                &mut forms,
                vec![stem.to_owned()],
                Reason::Spacing,
                Rule::Full,
                cased,
            );
        }
        let others = learned.iter().map(String::as_str).chain(aliases.of(&key));
        for other in others {
            alias_forms(&mut forms, other, &key);
        }
        // 램값 for 램가격, whose first part is too short to be told from it.
        let goods = key
            .strip_suffix("가격")
            .filter(|goods| goods.chars().count() == 1);
        let price = goods.map(|goods| format!("{goods}값"));
        let spelled = alias::spelled(name).into_iter();
        let spelled = spelled.chain(alias::numbered(&key));
        let spelled = spelled.chain(alias::translated(&key));
        for other in spelled.chain(price) {
            alias_forms(&mut forms, &other, &key);
        }
        compounds(&mut forms, name, words, aliases, heard);
        for other in heard.like(&key).chain(
            generic::stem(&key)
                .into_iter()
                .flat_map(|stem| heard.like(stem)),
        ) {
            push(
                &mut forms,
                vec![other.to_owned()],
                Reason::Alias,
                Rule::Full,
                false,
            );
        }
        series(&mut forms, &key);
        if let Some((object, verb)) = clause::doing(&key) {
            let object = vec![object.to_owned()];
            push(&mut forms, object, Reason::Parts, Rule::Object(verb), false);
        }
        for piece in part::pieces(name) {
            let clipped = words.clipped(&piece).map(|clipped| vec![clipped]);
            let rule = Rule::Short(Share::Stem);
            clipped
                .into_iter()
                .for_each(|parts| push(&mut forms, parts, Reason::Short, rule, false));
        }
    }
    forms
}

/// The forms that come of the parts of a name.
fn compounds(
    forms: &mut Vec<Form>,
    name: &str,
    words: &impl Words,
    aliases: &Aliases<'_>,
    heard: &Heard,
) {
    let all = parts(name, words, aliases);
    let parts: Vec<String> = all.iter().flatten().cloned().collect();
    let Some((last, rest)) = parts.split_last().filter(|_| all.len() > 1) else {
        without_suffix(forms, &parts);
        return;
    };
    if !rest.is_empty() {
        let missing = parts.len() < all.len();
        let reason = if missing {
            Reason::Short
        } else {
            Reason::Parts
        };
        push(forms, parts.clone(), reason, Rule::Full, false);
        // 금리동결: 동결된 금리.
        let mut turned = vec![last.clone()];
        turned.extend(rest.iter().cloned());
        if !last.is_ascii() {
            push(forms, turned, reason, Rule::Describing, false);
        }
        // FoldableIPhone: a folding iPhone.
        let stems = parts.iter().map(|part| uninflected(part).unwrap_or(part));
        let stems: Vec<String> = stems.map(str::to_owned).collect();
        push(forms, stems, reason, Rule::Full, false);
        // RateCuts: to cut rates.
        if let [first] = rest
            && first.is_ascii()
            && last.is_ascii()
        {
            let parts = [last, first].map(|part| uninflected(part).unwrap_or(part).to_owned());
            push(forms, parts.to_vec(), reason, Rule::Full, false);
        }
        for (index, part) in parts.iter().enumerate() {
            for other in aliases.of(part).take(6).chain(heard.like(part)) {
                let mut parts = parts.clone();
                if let Some(part) = parts.get_mut(index) {
                    *part = normal::key(other);
                }
                push(forms, parts, Reason::Alias, Rule::Full, false);
            }
        }
        // 코딩에이전트: coding agents.
        let foreign = parts.iter().map(|part| {
            let mut others = aliases.of(part).filter(|other| other.is_ascii());
            let heard = heard.like(part).next().map(str::to_owned);
            heard.or_else(|| others.next().map(normal::key))
        });
        if let Some(foreign) = foreign.collect() {
            push(forms, foreign, Reason::Alias, Rule::Full, false);
        }
        if generic::is_tail(last) {
            shortened(forms, rest);
        } else {
            without_suffix(forms, &parts);
        }
    }
    shares(forms, name, &all, aliases);
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

/// The single parts of a name, each with how telling it is.
fn shares(forms: &mut Vec<Form>, name: &str, parts: &[Option<String>], aliases: &Aliases<'_>) {
    let described = parts
        .split_last()
        .is_some_and(|(_, rest)| rest.iter().flatten().any(|part| generic::is_common(part)));
    for (part, index) in parts.iter().zip(0u8..) {
        let Some(part) = part.as_ref().filter(|part| part.chars().count() > 1) else {
            continue;
        };
        let is_last = usize::from(index) + 1 == parts.len();
        // 은행 is no 중앙은행 where the text has no 중앙: the kind of a thing is
        // not the thing.
        let kind = is_last && parts.contains(&None);
        let share = if generic::is_common(part) || kind {
            Share::Common(index)
        } else if is_last && !described {
            Share::Head
        } else if index == 0 && is_code(part) {
            Share::Stem
        } else {
            Share::Part(index)
        };
        let cased = is_acronym(name, part);
        let reason = match share {
            Share::Stem | Share::Head | Share::Origin => Reason::Short,
            Share::Part(_) if is_last => Reason::Short,
            Share::Part(_) => Reason::Partial,
            Share::Common(_) => Reason::Order,
        };
        let rule = Rule::Short(share);
        push(forms, vec![part.clone()], reason, rule, cased);
        for other in aliases.of(part).take(6) {
            push(
                forms,
                vec![normal::key(other)],
                reason,
                rule,
                is_cased(other),
            );
        }
        if let Some(stem) = uninflected(part).filter(|_| is_last) {
            push(forms, vec![stem.to_owned()], reason, rule, cased);
        }
    }
}

/// The forms without the last part, which says nothing.
fn shortened(forms: &mut Vec<Form>, rest: &[String]) {
    if let [only] = rest {
        let short = only.is_ascii() && only.len() <= 3;
        let rule = if short {
            Rule::Numbered
        } else {
            Rule::Short(Share::Stem)
        };
        if short || !generic::is_common(only) {
            push(forms, vec![only.clone()], Reason::Short, rule, short);
        }
        return;
    }
    push(forms, vec![rest.concat()], Reason::Short, Rule::Full, false);
    push(forms, rest.to_vec(), Reason::Short, Rule::Full, false);
}

/// The form without a last syllable that says nothing (관중수, 무호흡증).
fn without_suffix(forms: &mut Vec<Form>, parts: &[String]) {
    let Some((last, rest)) = parts.split_last() else {
        return;
    };
    let chars: Vec<char> = last.chars().collect();
    let Some((&suffix, stem)) = chars.split_last() else {
        return;
    };
    let long = stem.len() >= 2 && stem.iter().all(|&char| matches!(char, '가'..='힣'));
    if !generic::is_suffix(suffix) || !long || (rest.is_empty() && stem.len() < 2) {
        return;
    }
    let stem: String = stem.iter().collect();
    if rest.is_empty() {
        let share = match suffix {
            suffix if generic::is_making(suffix) => Share::Origin,
            _ => Share::Stem,
        };
        if !generic::is_common(&stem) {
            push(forms, vec![stem], Reason::Short, Rule::Short(share), false);
        }
        return;
    }
    let mut parts = rest.to_vec();
    parts.push(stem);
    push(forms, parts, Reason::Short, Rule::Full, false);
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

/// Whether a part is a number of a model, which names it alone (K9 of K9자주포).
fn is_code(part: &str) -> bool {
    let has = |is: fn(&u8) -> bool| part.bytes().any(|byte| is(&byte));
    part.is_ascii() && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
}

/// Whether a name is a short acronym, which lower case would make a word of.
fn is_cased(name: &str) -> bool {
    let letters = name.chars().filter(char::is_ascii_alphabetic);
    let (count, upper) = letters.fold((0, true), |(count, upper), char| {
        (count + 1, upper && char.is_ascii_uppercase())
    });
    (1..=4).contains(&count) && upper && name.is_ascii()
}

/// Whether `part` stands in `name` in capitals.
fn is_acronym(name: &str, part: &str) -> bool {
    part.is_ascii() && name.contains(&part.to_ascii_uppercase())
}
