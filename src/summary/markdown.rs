//! Markdown text in, blocks of the model out: the only module that knows which
//! parser reads CommonMark.
//!
//! The dialect is CommonMark 0.31 with GitHub's tables, task boxes and
//! footnotes, and these differences, each of which leaves text without Korean,
//! Chinese or Japanese as the specification has it:
//!
//! | written | read as | why |
//! |---|---|---|
//! | `**용어(Term)**는`, `**"인용"**처럼`, `**라벨:**10개` | strong | the flanking rule takes a particle for the inside of a word (`emphasis`) |
//! | `3~4년`, `2~3% ~5%` | as written | only `~~…~~` strikes |
//! | `==강조==` | strong | several note-taking programs write it |
//! | `<b>`, `<script>` | as written | raw HTML is text; only `<br>` breaks the line |
//! | `[여기](javascript:…)` | `여기` | one allow-list of schemes (`address`) |
//! | `[메모]: 완료` | as written | a definition whose target is a word would vanish (`definition`) |
//! | characters of private use | a citation beside the text | `source` hides it there (`citation`) |
//! | U+202E and its like | `[U+202E]` | an order of characters that cannot be seen is a trap |
//!
//! Deliberately absent: the container (byte order marks, fences around the
//! whole file, front matter are [`super::source`]'s), and what blocks mean
//! (titles, sections, tag lines are [`super::sections`]'s).

mod address;
mod bare_address;
mod blocks;
pub(crate) mod citation;
mod covered;
mod definition;
mod emphasis;
mod inline;
mod nesting;
mod order_control;

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{Options, Parser};

use super::model::{Anchor, Block, Footnote, Locator, Position};
use super::notice::{Notice, NoticeKind};
use covered::{Covered, uncover};

/// How many containers (quotes, lists, items) stand in each other at most.
/// Deeper ones lose their frame and keep their text, so that neither walking
/// nor dropping a tree can exhaust the stack.
pub const MAX_BLOCK_DEPTH: usize = 32;

/// How many emphases and links stand in each other at most; see
/// [`MAX_BLOCK_DEPTH`].
pub const MAX_INLINE_DEPTH: usize = 16;

/// Whether a bare address in running text is a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BareAddresses {
    /// It is, as readers expect.
    Linked,
    /// It is text, as CommonMark says.
    Text,
}

/// A text as blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The blocks at the top level, in order. Footnote definitions and link
    /// definitions are not among them.
    pub blocks: Vec<Placed>,
    /// The footnotes by number: in order of first reference, then those that
    /// nothing refers to.
    pub footnotes: Vec<Rc<Footnote>>,
    /// What was refused or made visible, in source order.
    pub notices: Vec<Notice>,
}

/// A block at the top level and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Where it starts in the source.
    pub position: Position,
    /// Its bytes in the text that was parsed, marks and all.
    pub span: Range<usize>,
    /// Whether it is a heading that is underlined.
    pub underlined: bool,
    /// The block. All its [`ProseId`](super::model::ProseId)s are 0: whoever
    /// decides which blocks stay numbers them.
    pub block: Block,
}

/// Reads `text` as Markdown. Never fails; time is linear in the text.
///
/// `anchors` say where the text stands in the source: from each anchor's byte
/// on, until the next, character by character, a line end leading to column 0
/// of the next line. They rise by `offset`; none at all means that the text is
/// the source. Their breaks carry over into the anchors of every prose.
pub fn parse(text: &str, anchors: &[Anchor], addresses: BareAddresses) -> Document {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    let mut covered = Covered::new(text);
    nesting::bound(text, &mut covered);
    let unused = definition::disarm(text, &mut covered);
    let parsed = covered.into_text();
    let is_covered = matches!(parsed, Cow::Owned(_));
    let mut reader = blocks::Reader::new(text, anchors, addresses);
    for (event, span) in Parser::new_ext(&parsed, options).into_offset_iter() {
        reader.read(if is_covered { uncover(event) } else { event }, span);
    }
    let mut document = reader.finish();
    let mut locator = Locator::new(text, anchors);
    document.notices.extend(unused.into_iter().map(|at| Notice {
        position: locator.position(at),
        kind: NoticeKind::LinkUnused,
    }));
    document
}

#[cfg(test)]
mod tests {
    use super::{BareAddresses, parse};

    /// The first prose of `source` in a notation of its own: `[[…]]` strong,
    /// `{…}` emphasis, `--…--` struck.
    fn check(source: &str, expected: &str) {
        use crate::summary::model::Inline;
        fn write(inlines: &[Inline], out: &mut String) {
            for inline in inlines {
                let (open, content, close): (_, &[Inline], _) = match inline {
                    Inline::Text(text) | Inline::Code(text) | Inline::Html(text) => {
                        (&**text, &[], "")
                    }
                    Inline::Strong(content) => ("[[", content, "]]"),
                    Inline::Emphasis(content) => ("{", content, "}"),
                    Inline::Strikethrough(content) => ("--", content, "--"),
                    Inline::Link { content, .. } => ("<", content, ">"),
                    Inline::Image { alt, .. } => (&**alt, &[], ""),
                    Inline::FootnoteReference(_) | Inline::Citation(_) => ("^", &[], ""),
                    Inline::SoftBreak | Inline::HardBreak => ("\n", &[], ""),
                };
                out.push_str(open);
                write(content, out);
                out.push_str(close);
            }
        }
        let document = parse(source, &[], BareAddresses::Linked);
        let mut read = String::new();
        for placed in &document.blocks {
            placed
                .block
                .for_each_prose(&mut |prose| write(&prose.inlines, &mut read));
        }
        assert_eq!(read, expected, "{source:?}");
    }

    #[test]
    fn emphasis_beside_korean() {
        for (source, expected) in [
            ("**용어(Term)**는 쉽다", "[[용어(Term)]]는 쉽다"),
            (
                "그는 **\"인용\"**처럼 말했다",
                "그는 [[\"인용\"]]처럼 말했다",
            ),
            ("**라벨:**10개", "[[라벨:]]10개"),
            ("**라벨：**10", "[[라벨：]]10"),
            ("- **라벨:** 본문", "[[라벨:]] 본문"),
            ("** 굵게 ** 쓴다", "[[굵게]] 쓴다"),
            ("**굵게 **는", "[[굵게 ]]는"),
            ("_밑줄_은 #피지컬_AI_칩", "{밑줄}은 #피지컬_AI_칩"),
            ("__굵게__는", "[[굵게]]는"),
            ("*기울임*은", "{기울임}은"),
            ("**‘따옴표’**라고", "[[‘따옴표’]]라고"),
            (
                "**A(B)**와 **C(D)**를 **E**로",
                "[[A(B)]]와 [[C(D)]]를 [[E]]로",
            ),
            (
                "**라벨:**본문과 중요**합니다**.",
                "[[라벨:]]본문과 중요[[합니다]].",
            ),
            (
                "(**중요**)하고 **[링크](/a)**를",
                "([[중요]])하고 [[<링크>]]를",
            ),
            ("***매우 중요***한", "{[[매우 중요]]}한"),
            ("~~취소(선)~~는 ==강조==다", "--취소(선)--는 [[강조]]다"),
        ] {
            check(source, expected);
        }
    }

    #[test]
    fn marks_that_stay_text() {
        for text in [
            "3~4년, 2~3% ~5%",
            "5~~10과 3~~4",
            "2*3*4는 24",
            "**닫히지 않음",
            "닫기만 한** 줄",
            "매출** 급증, (호조",
            "#피지컬_AI_칩과 #a__b__c도",
            "2 ** 3 그리고 4 ** 5",
            "a==b이고 c==d",
        ] {
            check(text, text);
        }
        check(r"\*별\*과 \**별*", "*별*과 *{별}");
    }
}
