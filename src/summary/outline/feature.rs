//! What the recogniser looks at, as numbered features (`families`), each with a
//! weight (`weights`).
//!
//! Deliberately absent: when a feature holds (`head`, `group`) and how the
//! scores decide (`lattice`).

pub(super) use crate::summary::families::Feature;
use crate::summary::families::families;

/// How many kinds of heads there are: see `head::Kind`.
pub(super) const KINDS: usize = 5;

/// The kinds and, behind them, what all but heads with a colon have in common:
/// what is rare in one kind is then judged by the others (Daumé, "Frustratingly
/// easy domain adaptation", 2007).
const SHARED: u16 = KINDS as u16 + 1;

// Families of heads with `SHARED` in their size are told apart by the kind of
// the head.
families! {
    /// The kind of a head.
    Head: SHARED,
    /// Its length compared with the mean of the document's sentences.
    HeadLength: SHARED * 5,
    /// Whether the next two or three are of one form, and one that it shares.
    HeadAlike: SHARED * 6,
    /// How much longer than it the item after that is.
    HeadSecondLength: SHARED * 5,
    /// How the next item ends.
    HeadNextEnding: SHARED * 4,
    /// How the item after that ends.
    HeadSecondEnding: SHARED * 4,
    /// How the item before ends.
    HeadBeforeEnding: SHARED * 5,
    /// How much shorter than the item before it is.
    HeadBeforeLength: SHARED * 4,
    /// How much of its terms the next two share.
    HeadShared: SHARED * 4,
    /// Whether the subject of the next item restates it.
    HeadRestated: SHARED * 2,
    /// What marks the subject of a sentence, and that of the next item.
    HeadMarks: 16,
    /// How many items follow it.
    HeadRoom: SHARED * 3,
    /// The share of phrases in the document.
    HeadPhrases: SHARED * 5,
    /// The share of colons in the document.
    HeadColons: SHARED * 4,
    /// Of what looks like its neighbours, the share of items in the document that
    /// show that they are heads.
    HeadTokens: 4,
    /// Whether it ends in a full stop, where the next two do.
    HeadStop: SHARED * 2,
    /// How many sentences stand in a row around a sentence.
    HeadRow: 3,
    /// Whether it is the first of all, and then the share of colons.
    HeadFirst: SHARED * 5,
    /// Where colons are many, whether another beside it has one.
    HeadBesideColons: SHARED * 3,
    /// How it opens.
    HeadOpening: 4,
    /// What it names of the topics.
    HeadTopic: SHARED * 6,
    /// What the next item names of them.
    HeadNextTopic: SHARED * 6,
    /// One of `head::Trait`.
    HeadTrait: 36,
    /// How many children stand before a child.
    ChildPlace: SHARED * 6,
    /// Whether the child, and the head, name something in particular.
    ChildSpecific: SHARED * 4,
    /// What it names of the topics.
    ChildTopic: SHARED * 6,
    /// How far it is from there to the end.
    ChildRoom: 8,
    /// What stands after it.
    ChildNext: 8,
    /// Where a counted or numbered list has got to.
    ChildCount: 7,
    /// How it ends, compared with the children before it.
    ChildEnding: 6,
    /// Whether it has a label, compared with them.
    ChildLabel: 7,
    /// Its length, compared with theirs.
    ChildLength: SHARED * 4,
    /// One of `group::Trait`.
    ChildTrait: 17,
    /// How it opens: the values of `cue::Opening`.
    ChildOpening: 10,
    /// Where its subject was met before, and what marks it.
    ChildSubject: 20,
    /// How much it shares with the group alone.
    ChildShared: 5,
    /// How much it shares with the head.
    ChildHead: 4,
    /// How much it shares with the section heading, not with the group.
    ChildHeading: 4,
    /// How much it shares with what stands before the group alone.
    ChildBefore: 4,
    /// How much of it nothing before it has.
    ChildNew: 4,
    /// How much it shares with the item before it.
    ChildLinked: 4,
    /// How much the item after it shares with it.
    ChildAhead: SHARED * 4,
}
