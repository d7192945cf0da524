//! Which item an item is written under, by its indent and by the look of its
//! marker.
//!
//! A deeper indent is a child, whether by one space or by a tab. At the same
//! indent a marker of another class opens a level below, and the class that
//! was there before returns to its own, as in `1. - - 2. -` (the rule that
//! reStructuredText has for the marks of its headings).
//!
//! Deliberately absent: nesting that only the words tell (`outline`).

use super::kind::Kind;
use super::marker::{Class, Marker};
use super::page::Page;

/// No deeper than this: the Markdown parser counts a list and its item as two.
const MAX_DEPTH: usize = 12;

/// Whether an item with a marker of this class may open a level below one of
/// another class at the same indent: its mark says that it hangs on what is
/// above, or it is followed by its like, or the other class comes back. A lone
/// marker of another look is a slip of the pen.
pub(super) fn is_ranked(class: Class, page: &Page<'_>, index: usize) -> bool {
    /// How many lines are looked at: a run is recognised at once or not at all.
    const NEAR: usize = 12;
    match class {
        _ if class.hangs() => return true,
        Class::Question => return true,
        // Pictures differ from line to line without saying anything by it.
        Class::Picture => return false,
        _ => {}
    }
    let after = (index + 1..).take(NEAR).map(|index| page.kind(index));
    let next = after
        .take_while(|kind| !matches!(kind, Kind::Heading(..) | Kind::Rule))
        .find_map(Kind::class);
    let before = (0..index).rev().take(NEAR);
    let before = before.map(|index| page.kind(index)).find_map(Kind::class);
    if before.and_then(Class::official_child) == Some(class) {
        return true;
    }
    // `1. - 2.`: the class before comes back. `- → -` does so as well, but a
    // symbol between two dashes of one list is one of them.
    match (before, next) {
        (_, Some(next)) if next == class => true,
        (
            Some(
                Class::Number(_)
                | Class::Circled
                | Class::Syllable(_)
                | Class::Letter
                | Class::Roman
                | Class::Capital(_)
                | Class::Part,
            ),
            next,
        ) => next.is_none() || next == before,
        (Some(Class::Symbol(_)), next) => next.is_some() && next == before,
        _ => false,
    }
}

/// Where `-` and `*` alternate all through a text, so that each item of the one
/// mark has a run of the other below it, the other opens a level of its own.
///
/// ```text
/// - 환율
/// * 원화
/// * 엔화
/// - 금리
/// * 동결
/// ```
pub(super) fn rank_alternating(page: &mut Page<'_>) {
    let mut ranks: Option<(char, char)> = None;
    let mut below = Vec::new();
    let (mut runs, mut longest) = (0, 0);
    let divides = |kind: &Kind| matches!(kind, Kind::Heading(..) | Kind::Styled(_) | Kind::Rule);
    let mut at = 0;
    for section in page.kinds().split(divides) {
        let items = section.iter().zip(at..).filter_map(|(kind, index)| {
            let mark = page.text(index).chars().next()?;
            (kind.class() == Some(Class::Dash) && mark != ' ').then_some((mark, index))
        });
        let items: Vec<(char, usize)> = items.collect();
        at += section.len() + 1;
        let Some((upper, _)) = items.first().copied() else {
            continue;
        };
        let mut found = items
            .chunk_by(|(left, _), (right, _)| left == right)
            .peekable();
        while let Some(run) = found.next() {
            let mark = run.first().map_or(upper, |(mark, _)| *mark);
            if mark == upper {
                if run.len() > 1 && found.peek().is_some() {
                    return;
                }
                continue;
            }
            if *ranks.get_or_insert((upper, mark)) != (upper, mark) {
                return;
            }
            runs += 1;
            longest = longest.max(run.len());
            below.extend(run.iter().map(|(_, index)| *index));
        }
    }
    if runs < 2 || longest < 2 {
        return;
    }
    for index in below {
        if let Kind::Bullet(marker) = page.kind(index) {
            let class = Class::Symbol('*');
            page.set(index, Kind::Bullet(Marker { class, ..marker }));
        }
    }
}

/// Where one list has more different marks than anybody has levels, the marks
/// say nothing.
pub(super) fn level_motley(page: &mut Page<'_>) {
    /// Official papers have five: `□ ○ - · ※`.
    const MOST: usize = 6;
    let (mut items, mut marks): (Vec<usize>, Vec<char>) = Default::default();
    let end = page.all().end;
    for index in 0..=end {
        let kind = page.kind(index);
        if index == end || matches!(kind, Kind::Heading(..) | Kind::Styled(_) | Kind::Rule) {
            for item in items.drain(..).filter(|_| marks.len() > MOST) {
                if let Kind::Bullet(marker) = page.kind(item) {
                    let class = Class::Picture;
                    page.set(item, Kind::Bullet(Marker { class, ..marker }));
                }
            }
            marks.clear();
        } else if let Kind::Bullet(Marker { number: None, .. }) = kind
            && page.is_at_margin(index)
        {
            items.push(index);
            marks.extend(
                page.text(index)
                    .chars()
                    .next()
                    .filter(|mark| !marks.contains(mark)),
            );
        }
    }
}

/// The items that are open at a line.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    entries: Vec<Entry>,
    /// Classes that have opened a level below another at the same indent, and
    /// that other.
    ranks: Vec<(Class, Class)>,
}

#[derive(Debug)]
struct Entry {
    /// The column of the marker as written.
    indent: usize,
    class: Class,
    /// The column of the words as rewritten.
    content: usize,
}

impl Nesting {
    pub(super) fn clear(&mut self) {
        self.entries.clear();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The class of an item whose marker says nothing: that of the item which it
    /// stands beside, so that the next one stands beside both.
    pub(super) fn class_beside(&self, indent: usize, class: Class) -> Class {
        let mut open = self.entries.iter().filter(|entry| entry.indent == indent);
        if open.clone().any(|entry| entry.class == class) {
            return class;
        }
        open.next_back().map_or(class, |beside| beside.class)
    }

    /// Closes what an item at `indent` ends; gives the least column for its
    /// marker, and whether it continues a list. The look of the marker counts
    /// only where `by_class`.
    pub(super) fn item(&mut self, indent: usize, class: Class, by_class: bool) -> (usize, bool) {
        while self.entries.last().is_some_and(|last| last.indent > indent) {
            self.entries.pop();
        }
        let sibling = self
            .entries
            .iter()
            .rposition(|entry| entry.indent == indent && entry.class == class);
        if let Some(sibling) = sibling {
            self.entries.truncate(sibling);
        } else if !self.ranks_below(indent, class, by_class) {
            while self
                .entries
                .last()
                .is_some_and(|last| last.indent == indent)
            {
                self.entries.pop();
            }
        }
        self.entries.truncate(MAX_DEPTH);
        let column = self.entries.last().map_or(0, |last| last.content);
        (column, sibling.is_some())
    }

    /// Whether an item opens a level below the last one, at the same indent.
    fn ranks_below(&mut self, indent: usize, class: Class, by_class: bool) -> bool {
        let Some(last) = self.entries.last().filter(|last| last.indent == indent) else {
            return false;
        };
        let rank = (last.class, class);
        let known = last.class == Class::Answer || self.ranks.contains(&rank);
        if by_class && !known {
            self.ranks.push(rank);
        }
        by_class || known
    }

    /// Opens an item as rewritten.
    pub(super) fn open(&mut self, indent: usize, class: Class, content: usize) {
        self.entries.push(Entry {
            indent,
            class,
            content,
        });
    }

    /// The column of the words of the item that a line at `indent` belongs to.
    /// Where the line stands `apart`, the items that it does not belong to are
    /// closed.
    pub(super) fn owner(&mut self, indent: usize, apart: bool) -> Option<usize> {
        let owner = self.entries.iter().rposition(|entry| entry.indent < indent);
        if apart {
            self.entries.truncate(owner.map_or(0, |owner| owner + 1));
        }
        owner
            .and_then(|owner| self.entries.get(owner))
            .map(|entry| entry.content)
    }
}
