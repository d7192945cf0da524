//! Lines that have the form of a link definition (CommonMark 0.31, "Link
//! reference definitions") and would vanish although they are text.
//!
//! `[메모]: 완료` is a definition to CommonMark, with a word for its address.
//! Where the target is no address, the bracket is covered and the line stays
//! as it is written; where the name began on a line above, the bracket that
//! closes it. A definition that nothing refers to is hidden as the
//! specification has it, and the author is told.
//!
//! Deliberately absent: what other definitions over several lines refer to.

use super::super::edges::Edges;
use std::collections::HashSet;

use super::covered::Covered;
use super::nesting::marker_end;

/// A line in the form of a definition.
struct Definition<'a> {
    /// Where its bracket opens, or closes if it opened on a line above.
    at: usize,
    /// `None` if it began on a line above.
    name: Option<&'a str>,
    target: &'a str,
}

/// Covers the brackets of definitions whose target is a word; says where those
/// begin that stay and that nothing refers to.
pub(super) fn disarm(text: &str, covered: &mut Covered<'_>) -> Vec<usize> {
    let definitions = definitions(text);
    if definitions.is_empty() {
        return Vec::new();
    }
    let references = references(text, &definitions);
    let mut defined = HashSet::new();
    let mut unused = Vec::new();
    for definition in definitions {
        let name = definition.name.map(folded);
        let referred = name.as_ref().is_some_and(|name| references.contains(name));
        if is_word(definition.target, referred) {
            covered.cover(definition.at);
        } else if name.is_some_and(|name| !referred || !defined.insert(name)) {
            unused.push(definition.at);
        }
    }
    unused
}

fn definitions(text: &str) -> Vec<Definition<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // Cheap: few lines have it.
        if line.contains("]:") {
            found.extend(definition(text, start, line));
        }
        start += line.len();
    }
    found
}

/// The definition that the line of `text` from `start` on is, by itself.
fn definition<'a>(text: &'a str, start: usize, line: &'a str) -> Option<Definition<'a>> {
    let open = behind_markers(line.as_bytes());
    let (before, rest) = line.slice(open..)?.split_once("]:")?;
    let name = before.strip_prefix('[');
    let is_name = !name.unwrap_or(before).contains_any("[]")
        && name.is_none_or(|name| !name.trim().is_empty() && !name.starts_with('^'));
    let mut rest = rest.trim();
    if rest.is_empty() {
        rest = text.slice(start + line.len()..)?.lines().next()?.trim();
    }
    let length = match rest.starts_with('<') {
        true => rest.find('>')? + 1,
        false => rest.find(char::is_whitespace).unwrap_or(rest.len()),
    };
    let (target, title) = rest.split_at_checked(length)?;
    // Anything but a title behind the target makes a sentence of it.
    let title = title.trim_start();
    let ends = title.is_empty() || title.starts_with_any("\"'(");
    (is_name && ends && !target.is_empty()).then_some(Definition {
        at: start + open + name.map_or(before.len(), |_| 0),
        name,
        target,
    })
}

/// Where the words of a line start, behind quote marks and list markers.
fn behind_markers(line: &[u8]) -> usize {
    let mut at = 0;
    loop {
        while matches!(line.get(at), Some(b' ' | b'\t')) {
            at += 1;
        }
        match marker_end(line, at) {
            Some(end) => at = end + 1,
            None => return at,
        }
    }
}

/// The names in brackets that are no definitions themselves.
fn references(text: &str, definitions: &[Definition<'_>]) -> HashSet<String> {
    let mut own = definitions
        .iter()
        .filter(|definition| definition.name.is_some())
        .map(|definition| definition.at)
        .peekable();
    let mut names = HashSet::new();
    let mut open = None;
    for (at, mark) in text.match_indices(['[', ']']) {
        if mark == "[" {
            let is_own = own.next_if_eq(&at).is_some();
            open = (!is_own).then_some(at + 1);
        } else if let Some(name) = open.take().and_then(|open| text.slice(open..at)) {
            names.insert(folded(name));
        }
    }
    names
}

/// Names match blind to case and to runs of white space.
fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// Whether a target is a word rather than an address. What has a path, a
/// fragment, a scheme or a domain is an address; a bare word is one only if it
/// is in the letters of addresses and something refers to it.
fn is_word(target: &str, referred: bool) -> bool {
    let mut pairs = target.as_bytes().windows(3);
    let has_domain = pairs.any(|three| {
        matches!(three, [before, b'.', after]
            if before.is_ascii_alphanumeric() && after.is_ascii_alphabetic())
    });
    let is_address = referred && target.is_ascii()
        || target.starts_with_any("<#?.")
        || target.contains_any("/@")
        || super::address::scheme(target).is_some()
        || has_domain;
    !is_address
}

#[cfg(test)]
mod tests {
    use super::disarm;
    use crate::summary::markdown::covered::Covered;

    /// `covered` marks the brackets that are covered with `(`; the lines of
    /// definitions that nothing refers to are `unused`.
    fn check(source: &str, expected: &str, expected_unused: &[usize]) {
        let mut covered = Covered::new(source);
        let unused = disarm(source, &mut covered);
        let shown = covered
            .into_text()
            .replace('\u{17}', "(")
            .replace('\u{18}', ")");
        assert_eq!(shown, expected, "{source:?}");
        let line = |at: usize| {
            source
                .get(..at)
                .map_or(0, |text| text.matches('\n').count() + 1)
        };
        let unused: Vec<usize> = unused.into_iter().map(line).collect();
        assert_eq!(unused, expected_unused, "{source:?}");
    }

    #[test]
    fn words_stay_text() {
        for (source, expected) in [
            ("[메모]: 완료", "(메모]: 완료"),
            ("- [메모]: 완료\n- 다음", "- (메모]: 완료\n- 다음"),
            ("> 1. [상태]: 보류 (검토)", "> 1. (상태]: 보류 (검토)"),
            ("[비율]: 3.5%", "(비율]: 3.5%"),
            ("[점수]: 전반:후반", "(점수]: 전반:후반"),
            ("[메모]:\n완료", "(메모]:\n완료"),
            ("[a]: 첫째\n[a]: 둘째", "(a]: 첫째\n(a]: 둘째"),
            ("[메모]\n\n[메모]: 완료", "[메모]\n\n(메모]: 완료"),
            ("[memo]: done", "(memo]: done"),
            ("[두\n줄]: 완료", "[두\n줄): 완료"),
        ] {
            check(source, expected, &[]);
        }
    }

    #[test]
    fn definitions_stay_definitions() {
        for (source, unused) in [
            ("[참고] 보기\n\n[참고]: https://example.com", &[][..]),
            ("[참고]: https://example.com", &[1]),
            ("[글][A  b]\n\n[a B]: /글 \"제목\"", &[]),
            ("[one]\n\n[one]: first\n[one]: /second", &[4]),
            ("[참고]: example.com/a", &[1]),
            ("[참고]: <빈 곳>", &[1]),
            ("[^1]: 각주", &[]),
            ("[두\n줄]: /글", &[]),
            ("[메모]: 완료 했다", &[]),
            ("가격[원]: 3만", &[]),
        ] {
            check(source, source, unused);
        }
    }
}
