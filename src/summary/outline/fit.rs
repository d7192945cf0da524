//! What fitting the weights takes: the readings of annotated runs as graphs, and
//! recovering by other weights. Only the developer's commands are built with it.
//!
//! Deliberately absent: the fitting itself, which is a developer's command.

use super::super::model::Section;
use super::cue::Opening;
use super::feature::{COUNT, FAMILIES, Family, KINDS};
use super::group::Trait as ChildTrait;
use super::head::{Kind, Trait};
use super::lattice::{Head, Lattice};
use super::run::Run;

/// The number of features, each with one weight.
pub const FEATURES: usize = COUNT;

/// All readings of a run: the segments that it may be cut into, each a bullet of
/// the section or a head with children behind it.
#[derive(Debug)]
pub struct Graph {
    /// For each item as a head, if it may be one, the features of it and then of
    /// each item behind it as one more child.
    pub heads: Vec<Option<Vec<Vec<u16>>>>,
    /// The segments of the annotated reading, one behind the other.
    pub meant: Vec<Segment>,
}

/// What a reading has at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// A bullet of the section.
    Bullet,
    /// A head right above a head, whose segment is the next. Two above each
    /// other is as deep as flattened lists get.
    Above,
    /// A head with so many children.
    Group(usize),
}

/// The families of features, each with the number of its values.
pub fn families() -> &'static [(&'static str, u16)] {
    FAMILIES
}

/// What weights are worth before any document is seen, in natural log odds,
/// where it is not zero: what the words say of themselves, and is too rare to
/// be counted.
pub fn expectations() -> Vec<f64> {
    let mut expectations = vec![0.0; COUNT];
    let question = |size, value| Kind::Question.with(size, value);
    let all = |size, value| KINDS * size + value;
    for (family, value, weight) in [
        (Family::Head, Kind::Colon as usize, 4.0),
        (Family::Head, Kind::Question as usize, 1.0),
        (Family::Head, Kind::Clause as usize, -1.5),
        (Family::HeadSecondLength, all(5, 3), 1.0),
        (Family::HeadNextEnding, question(4, 2), -2.0),
        (Family::HeadNextEnding, question(4, 3), 0.8),
        (Family::HeadSecondEnding, question(4, 3), 1.0),
        (Family::HeadRoom, all(3, 0), -1.5),
        (Family::HeadRow, 2, 1.0),
        (Family::HeadTokens, 0, -3.0),
        (Family::HeadTrait, Trait::Announces as usize, 3.0),
        (Family::HeadTrait, Trait::CountLast as usize, 1.0),
        (Family::HeadTrait, Trait::Shell as usize, 1.5),
        (Family::HeadTrait, Trait::Presents as usize, 2.0),
        (Family::HeadTrait, Trait::Telegraphic as usize, -1.0),
        (Family::HeadTrait, Trait::PhraseWithFigures as usize, -1.2),
        (Family::HeadTrait, Trait::ClauseWithFigures as usize, -1.0),
        (Family::HeadTrait, Trait::ColonBelow as usize, -1.5),
        (Family::HeadTrait, Trait::TiedBelow as usize, -1.0),
        (Family::HeadTrait, Trait::LabelsBelow as usize, 1.5),
        (Family::HeadTrait, Trait::BoldAlone as usize, 1.0),
        (Family::HeadTrait, Trait::SeriesBeside as usize, -5.0),
        (Family::HeadTrait, Trait::SeriesApart as usize, 2.5),
        (Family::HeadTrait, Trait::SeriesBelow as usize, 3.0),
        (Family::HeadTrait, Trait::SpelledBelow as usize, 3.0),
        (Family::HeadTrait, Trait::SpelledBelowClause as usize, 3.0),
        (Family::HeadTrait, Trait::CountComplete as usize, 3.0),
        (Family::HeadTrait, Trait::SmallList as usize, -2.5),
        (Family::HeadTrait, Trait::FragmentsFromStart as usize, -2.5),
        (Family::HeadTrait, Trait::LeastVagueClause as usize, 1.0),
        (Family::HeadTrait, Trait::PhraseBehindPhrase as usize, -1.0),
        (Family::HeadTrait, Trait::PhraseBeforePhrase as usize, -1.5),
        (Family::ChildNext, 7, 1.5),
        (Family::ChildCount, 0, 1.0),
        (Family::ChildCount, 1, -2.5),
        (Family::ChildCount, 2, 3.0),
        (Family::ChildCount, 3, 1.5),
        (Family::ChildCount, 4, 5.0),
        (Family::ChildCount, 5, -1.0),
        (Family::ChildCount, 6, -2.0),
        (Family::ChildEnding, 1, -1.0),
        (Family::ChildEnding, 2, 1.0),
        (Family::ChildEnding, 3, 1.5),
        (Family::ChildLabel, 0, 1.5),
        (Family::ChildLabel, 1, 1.0),
        (Family::ChildLabel, 3, -2.5),
        (Family::ChildLength, 2, -0.7),
        (Family::ChildLength, 3, -1.5),
        (Family::ChildTrait, ChildTrait::Additive as usize, -0.5),
        (Family::ChildTrait, ChildTrait::FirstReported as usize, -0.7),
        (Family::ChildTrait, ChildTrait::FirstStopped as usize, -1.0),
        (Family::ChildTrait, ChildTrait::FirstQuestion as usize, -1.5),
        (Family::ChildOpening, Opening::Tied as usize, 0.8),
        (Family::ChildOpening, Opening::Contrast as usize, 0.7),
        (Family::ChildOpening, Opening::Consequence as usize, -2.0),
        (Family::ChildOpening, Opening::Summary as usize, -3.0),
        (Family::ChildOpening, Opening::Aside as usize, -2.0),
        (Family::ChildOpening, Opening::Last as usize, -1.5),
        (Family::ChildOpening, Opening::Together as usize, 3.0),
        (Family::ChildShared, 0, -0.5),
        (Family::ChildShared, 4, 1.0),
    ] {
        if let Some(expectation) = expectations.get_mut(usize::from(family.at(value))) {
            *expectation = weight;
        }
    }
    expectations
}

/// The runs of a document about `topics` with the annotated `parent` of each line.
pub fn graphs(
    sections: &[Section],
    topics: &[&str],
    parent: impl Fn(u32) -> Option<u32>,
) -> Vec<Graph> {
    let mut graphs = Vec::new();
    super::for_each_run(sections, topics, |section, indices, run| {
        let items = sections
            .get(section)
            .map_or(&[][..], |section| &section.items);
        let line = |index: &usize| items.get(*index).map(|item| item.line);
        let lines: Vec<u32> = indices.iter().filter_map(line).collect();
        // Where the source nests, what is left flat says little.
        if run.doubt == 0 {
            graphs.extend(graph(run, &lines, &parent));
        }
    });
    graphs
}

/// As [`recover`](super::recover), by these weights.
pub fn recover_by(sections: &mut [Section], topics: &[&str], weights: &[i8; FEATURES]) {
    super::recover_by(sections, topics, weights);
}

/// The graph of a run, if the annotated reading is a way through it.
fn graph(run: &Run<'_>, lines: &[u32], parent: &impl Fn(u32) -> Option<u32>) -> Option<Graph> {
    let meant = meant(lines, parent);
    let heads = Lattice::of(run, <[u16]>::to_vec).heads.into_iter();
    let parts = |head: Head<Vec<u16>>| [head.own].into_iter().chain(head.children).collect();
    let heads: Vec<Option<Vec<_>>> = heads.map(|head| head.map(parts)).collect();
    let mut place = 0;
    for (before, segment) in [Segment::Bullet].iter().chain(&meant).zip(&meant) {
        let head = heads.get(place)?.as_ref();
        let children = head.map_or(0, |head| head.len() - 1);
        place += match *segment {
            Segment::Bullet | Segment::Above if *before == Segment::Above => return None,
            Segment::Bullet => 1,
            Segment::Above => head.map(|_| 1)?,
            Segment::Group(count) if count > children => return None,
            Segment::Group(count) => 1 + count,
        };
    }
    Some(Graph { heads, meant })
}

/// The segments that an annotation cuts lines into.
fn meant(lines: &[u32], parent: &impl Fn(u32) -> Option<u32>) -> Vec<Segment> {
    let heads = |line: u32| lines.iter().any(|other| parent(*other) == Some(line));
    let mut segments = Vec::new();
    let mut rest = lines;
    while let Some((line, behind)) = rest.split_first() {
        let leaf = |other: &&u32| parent(**other) == Some(*line) && !heads(**other);
        let children = behind.iter().take_while(leaf).count();
        segments.push(match children {
            0 if heads(*line) => Segment::Above,
            0 => Segment::Bullet,
            _ => Segment::Group(children),
        });
        rest = behind.get(children..).unwrap_or_default();
    }
    segments
}
