//! The forms that come of the parts of a name: 구글 and TPU with words between
//! them, either alone where the document speaks for it, and the parts turned
//! round.
//!
//! Deliberately absent: where a name has its parts (`part`).

use super::super::Reason;
use super::super::generic;
use super::super::normal;
use super::super::part;
use super::{Form, Knowledge, Rule, Share, is_cased, push, uninflected};

/// The forms that come of the parts of a name.
pub(super) fn compounds(forms: &mut Vec<Form>, name: &str, known: &Knowledge<'_>) {
    let (aliases, heard) = (&known.aliases, &known.heard);
    let all = parts(name, known);
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
        if !last.is_ascii() {
            let mut turned = parts.clone();
            turned.rotate_right(1);
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
        if generic::is_tail(last) {
            shortened(forms, rest);
        } else {
            without_suffix(forms, &parts);
        }
    }
    shares(forms, name, &all, known);
}

/// The parts of a name, as its spelling and the words of the document show
/// them; `None` in place of a part that is no word there.
fn parts(name: &str, known: &Knowledge<'_>) -> Vec<Option<String>> {
    let (words, aliases) = (&known.words, &known.aliases);
    let cost = |part: &str| words.weight(part).unwrap_or(u32::MAX);
    let mut parts = Vec::new();
    for piece in part::pieces(name) {
        // A name that only others of the document stand for is a part all the same.
        let named = |part: &str| aliases.of(part).next().map(|_| 14);
        let divided = part::divide(&piece, |part| words.weight(part).or_else(|| named(part)));
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

/// The single parts of a name, each with how telling it is.
fn shares(forms: &mut Vec<Form>, name: &str, parts: &[Option<String>], known: &Knowledge<'_>) {
    let described = parts
        .split_last()
        .is_some_and(|(_, rest)| rest.iter().flatten().any(|part| generic::is_common(part)));
    let is_company = match parts {
        [Some(name), Some(trade)] => generic::is_trade(trade) && known.words.is_only(name, trade),
        _ => false,
    };
    for (part, index) in parts.iter().zip(0u8..) {
        let Some(part) = part.as_ref().filter(|part| part.chars().count() > 1) else {
            continue;
        };
        let is_last = usize::from(index) + 1 == parts.len();
        // 은행 is no 중앙은행 where the text has no 중앙: the kind of a thing is
        // not the thing.
        let kind = is_last && parts.contains(&None);
        let share = if generic::is_common(part) || kind || is_last && is_company {
            Share::Common(index)
        } else if is_last && !described {
            Share::Head
        } else if index == 0 && (is_code(part) || is_company && !part.is_ascii()) {
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
        for other in known.aliases.of(part).take(6) {
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

/// Whether a part is a number of a model, which names it alone (K9 of K9자주포).
fn is_code(part: &str) -> bool {
    let has = |is: fn(&u8) -> bool| part.bytes().any(|byte| is(&byte));
    part.is_ascii() && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
}

/// Whether `part` stands in `name` in capitals.
fn is_acronym(name: &str, part: &str) -> bool {
    part.is_ascii() && name.contains(&part.to_ascii_uppercase())
}
