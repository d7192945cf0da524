//! What a chat program says to the person who asked, before and after the
//! summary itself.
//!
//! A paragraph is chatter by where it stands (before the first or after the
//! last mark of structure) and by how it speaks: to a reader who asked for
//! something, about the summary as a thing, in full polite sentences. One sign
//! alone is never enough.
//!
//! Deliberately absent: what happens to it; the caller keeps its words.

use super::super::edges::Edges;
use std::ops::Range;

use super::super::words::words;
use super::line::Line;
use super::wrapper::is_structure;

/// How far from either end a paragraph is still looked at, in paragraphs.
const REACH: usize = 2;

/// The paragraphs of chatter at both ends, as ranges of lines.
pub(super) fn find(lines: &[Line<'_>]) -> Vec<Range<usize>> {
    let structured = |line: &Line<'_>| is_structure(&line.text);
    let (Some(first), Some(last)) = (
        lines.iter().position(structured),
        lines.iter().rposition(structured),
    ) else {
        return Vec::new();
    };
    let mut found = paragraphs(lines, 0..first);
    found.truncate(REACH);
    found.retain(|paragraph| opens(&words(lines, paragraph)));
    for paragraph in paragraphs(lines, last + 1..lines.len())
        .into_iter()
        .rev()
        .take(REACH)
    {
        let text = words(lines, &paragraph);
        if is_rule(&text) || text.starts_with('#') {
            continue;
        }
        if !closes(&text) {
            break;
        }
        found.push(paragraph);
    }
    found
}

/// The paragraphs among those lines.
fn paragraphs(lines: &[Line<'_>], among: Range<usize>) -> Vec<Range<usize>> {
    let mut start = among.start;
    let lines = lines.get(among).unwrap_or(&[]);
    let runs = lines.chunk_by(|above, below| above.is_blank() == below.is_blank());
    let paragraphs = runs.filter_map(|run| {
        let range = start..start + run.len();
        start = range.end;
        (!run.first()?.is_blank()).then_some(range)
    });
    paragraphs.collect()
}

/// The words of a paragraph, without emphasis. One that is too long to be
/// chatter gives nothing.
fn words(lines: &[Line<'_>], paragraph: &Range<usize>) -> String {
    let lines = lines.get(paragraph.clone()).unwrap_or(&[]);
    if lines.len() > 4 || lines.iter().map(|line| line.text.len()).sum::<usize>() > 900 {
        return String::new();
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
    lines.join(" ").replace(['*', '_'], "")
}

fn is_rule(text: &str) -> bool {
    text.len() >= 3
        && text
            .trim_start_any("-*_ `")
            .trim_end_any("-*_ `")
            .is_empty()
}

fn opens(text: &str) -> bool {
    let signs = [replies(text), announces(text), addresses(text)];
    let count = signs.iter().filter(|sign| **sign).count();
    !text.contains("://") && (count > 1 || (count == 1 && ends_politely(text)))
}

fn closes(text: &str) -> bool {
    !text.contains("://") && addresses(text) && (ends_politely(text) || text.ends_with_any("?!."))
}

/// A word that answers somebody, at the very start.
fn replies(text: &str) -> bool {
    const REPLIES: &[&str] = words!(
        "물론|네,|네!|네.|넵|알겠습니다|좋습니다|안녕하세요|Sure|Certainly|Of course|Absolutely|\
         Okay|OK,|Great|Got it|はい|もちろん|承知|かしこまりました" by b'|'
    );
    text.starts_with_word(REPLIES)
}

/// The summary as a thing, pointed at.
fn announces(text: &str) -> bool {
    const THINGS: &[&str] =
        words!("요약|정리|summary|Summary|overview|recap|要約|まとめ|总结" by b'|');
    const POINTING: &[&str] = words!(
        "아래|다음|이하|here|Here|below|following|以下|こちら|드립니다|드리겠|했습니다|공유|\
         しました" by b'|'
    );
    let thing = text.contains_word(THINGS);
    let pointing = text.contains_word(POINTING);
    thing && (pointing || text.ends_with("입니다.") || text.ends_with("입니다:"))
}

/// Somebody who asked, may ask more, or is offered more.
fn addresses(text: &str) -> bool {
    const OFFERS: &[&str] = words!(
        "말씀해|알려주|알려 주|드릴까|드리겠|드렸|드릴게|드립니다|드려요|도와드|원하시|원하는 |\
         필요하시|필요하신|필요하면|궁금하|궁금한|요청하신|요청에|도움이 되|도움 되|질문이|\
         let me know|Let me know|I hope|I've |I can |I could|Would you|would you|feel free|\
         Feel free|as requested|happy to|you'd like|you need|ください|ご希望|いたします|\
         お気軽|ご質問|if you want|If you want|좋은 하루" by b'|'
    );
    text.contains_word(OFFERS)
}

fn ends_politely(text: &str) -> bool {
    const ENDINGS: &[&str] = words!(
        "니다 세요 까요 어요 아요 해요 네요 게요 죠 ます です ました どうぞ ください" by b' '
    );
    let words = text.trim_end_while(|char: char| !char.is_alphanumeric());
    let stopped = words.len() < text.len()
        && words.ends_with_a(|char: char| char.is_ascii_alphanumeric())
        && text.ends_with_any(".:!?");
    stopped || words.ends_with_word(ENDINGS)
}
