//! The container: from the bytes of a file to CommonMark text whose every
//! character knows its place on disk, and what stands beside the text (front
//! matter, header lines, tag lines).
//!
//! Deliberately absent: blocks and inlines (`markdown`), and what a heading or
//! a bullet means (`sections`).

pub(crate) mod address;
mod block;
mod characters;
mod chatter;
mod citation;
mod comment;
mod cues;
pub(crate) mod day;
mod decode;
mod dialect;
mod escape;
mod flow;
mod front_matter;
mod head;
mod html;
mod line;
mod object;
mod reasoning;
mod tags;
mod value;
mod wrapper;

use super::model::{Anchor, Position, Text};
use super::notice::{Notice, NoticeKind};

use citation::Citation;
pub use decode::{Decoded, NotText, decode};
pub(crate) use head::{Chapter, Head, names_video};
use line::Line;
pub use tags::WrittenTag;

/// A source text made ready for the Markdown parser.
#[derive(Debug, Default)]
pub(crate) struct Prepared {
    /// CommonMark, with `\n` as its only line end.
    pub(crate) text: String,
    /// Where it stands on disk; see [`join`](line::join).
    pub(crate) anchors: Vec<Anchor>,
    /// What the source states about itself. Its lines are no longer in `text`.
    pub(crate) head: Head,
    /// The hashtags of tag lines and metadata, in source order. Their lines
    /// are no longer in `text`.
    pub(crate) tags: Vec<WrittenTag>,
    /// What was taken off the headings and items of the text, in the order of
    /// where these start.
    taken: Vec<(Position, Taken)>,
    /// What was guessed or repaired.
    pub(crate) notices: Vec<Notice>,
}

/// What CommonMark has no place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// The timestamp of a heading.
    Time(HeadingTime),
    /// The marker of an item (`가.`, `③`).
    Marker(Text),
}

/// A timestamp taken out of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeadingTime {
    /// Where the digits stand on disk.
    pub(crate) position: Position,
    /// Seconds from the start of the video.
    pub(crate) seconds: u32,
}

/// Makes a text ready for the Markdown parser. Never fails; what is taken out
/// of the text is in the other fields.
pub(crate) fn prepare(source: &str) -> Prepared {
    let mut prepared = Prepared::default();
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let (source, thoughts) = reasoning::blank(source);
    for thought in thoughts {
        let kind = NoticeKind::ReasoningRemoved(thought.words.into());
        prepared.notice(thought.position, kind);
    }
    let mut lines = prepared.lines(&source);
    let marks = prepared.repair_characters(&mut lines);
    prepared.unwrap(&mut lines);
    let citations = prepared.take_citations(&mut lines, marks);
    prepared.take_head(&mut lines);
    let found = tags::take(&mut lines);
    prepared.tags = std::mem::take(&mut prepared.head.tags);
    prepared.tags.extend(found);
    let mut rewritten = dialect::rewrite(lines, prepared.head.title.is_some());
    citation::put_back(&mut rewritten.lines, &citations);
    prepared.notices.extend(rewritten.notices);
    prepared.taken = rewritten.taken;
    // The fields of an object are written in another order than they stand in.
    prepared
        .taken
        .sort_unstable_by_key(|(position, _)| *position);
    (prepared.text, prepared.anchors) = line::join(&rewritten.lines);
    prepared
}

/// Splits at `\n`, `\r\n` and `\r`.
fn split(source: &str) -> Vec<Line<'_>> {
    let lines = source.split('\n');
    let lines = lines.flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split('\r')
    });
    lines
        .zip(1..)
        .map(|(text, line)| Line::new(text, Position { line, column: 0 }))
        .collect()
}

impl Prepared {
    /// What was taken off the heading or item that starts there.
    pub(crate) fn taken_at(&self, position: Position) -> Option<&Taken> {
        let places = |(place, _): &(Position, Taken)| *place;
        let at = self.taken.binary_search_by_key(&position, places).ok()?;
        self.taken.get(at).map(|(_, taken)| taken)
    }

    fn notice(&mut self, position: Position, kind: NoticeKind) {
        self.notices.push(Notice { position, kind });
    }

    /// The lines of a source, out of whatever other format holds them.
    fn lines<'a>(&mut self, source: &'a str) -> Vec<Line<'a>> {
        let start = Position { line: 1, column: 0 };
        let json = object::json(source).map(|unwrapped| ("JSON", unwrapped));
        let object = json.or_else(|| Some(("YAML", object::yaml(source)?)));
        if let Some((format, unwrapped)) = object {
            self.notice(start, NoticeKind::FormatConverted(format));
            if unwrapped.cut {
                self.notice(start, NoticeKind::FormatCut(format));
            }
            for line in &unwrapped.around {
                let words = line.text.trim().into();
                self.notice(line.position(0), NoticeKind::ChatterRemoved(words));
            }
            self.head.take_fields(&unwrapped.fields);
            return unwrapped.lines;
        }
        if let Some(lines) = html::unwrap(source) {
            self.notice(start, NoticeKind::FormatConverted("HTML"));
            return lines;
        }
        if let Some((lines, count)) = escape::unbreak(source) {
            self.notice(start, NoticeKind::LineEndsRestored(count));
            return lines;
        }
        let mut lines = split(source);
        if cues::unwrap(&mut lines) {
            let format = if source.starts_with("WEBVTT") {
                "WebVTT"
            } else {
                "SRT"
            };
            self.notice(start, NoticeKind::FormatConverted(format));
        }
        lines
    }

    /// Repairs single characters; where the first citation mark stood among
    /// them, and how many there were.
    fn repair_characters(&mut self, lines: &mut [Line<'_>]) -> Option<(Position, usize)> {
        let mut invisible = None;
        let mut citation = None;
        for line in &mut *lines {
            let removed = characters::repair(line);
            let Some(position) = removed.first else {
                continue;
            };
            if removed.invisible > 0 {
                let (_, count) = invisible.get_or_insert((position, 0));
                *count += removed.invisible;
            }
            if removed.citations > 0 {
                let (_, count) = citation.get_or_insert((position, 0));
                *count += removed.citations;
            }
        }
        if let Some((position, count)) = invisible {
            self.notice(position, NoticeKind::InvisibleRemoved(count));
        }
        citation
    }

    /// Takes the citations in numbers out of the lines, and tells of these and of
    /// the marks that are gone already.
    fn take_citations(
        &mut self,
        lines: &mut [Line<'_>],
        marks: Option<(Position, usize)>,
    ) -> Vec<Citation> {
        let (position, others) = marks.unzip();
        let others = others.unwrap_or(0);
        let citations = citation::take(lines, others);
        let first = citations.first().map(|citation| citation.behind);
        if let Some(first) = position.into_iter().chain(first).min() {
            let marks = citations.iter().map(Citation::marks).sum::<usize>();
            let kind = NoticeKind::CitationRemoved(others + marks);
            self.notice(first, kind);
        }
        citations
    }

    /// Takes off what is wrapped around the text, and what a chat said before
    /// and after it.
    fn unwrap(&mut self, lines: &mut [Line<'_>]) {
        let start = Position { line: 1, column: 0 };
        if wrapper::untag(lines) {
            self.notice(start, NoticeKind::WrapperRemoved);
        }
        if escape::unescape(lines) {
            self.notice(start, NoticeKind::EscapesRemoved);
        }
        let fence = wrapper::unfence(lines);
        let quoted = wrapper::unquote(lines).then_some(start);
        if let Some(wrapper) = fence.or(quoted) {
            self.notice(wrapper, NoticeKind::WrapperRemoved);
        }
        if let Some((first, count)) = comment::take(lines) {
            self.notice(first, NoticeKind::CommentRemoved(count));
        }
        for paragraph in chatter::find(lines) {
            let lines = lines.get_mut(paragraph).unwrap_or(&mut []);
            let Some(first) = lines.first() else { continue };
            let position = first.position(0);
            let words: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
            let words: Text = words.join("\n").into();
            self.head.chatter.push(words.clone());
            self.notice(position, NoticeKind::ChatterRemoved(words));
            lines.iter_mut().for_each(Line::clear);
        }
    }

    fn take_head(&mut self, lines: &mut [Line<'_>]) {
        if let Some(matter) = front_matter::take(lines) {
            for position in &matter.malformed {
                self.notice(*position, NoticeKind::FrontMatterMalformed);
            }
            self.head.take_fields(&matter.entries);
        }
        self.head.take_header_lines(lines);
        self.head.take_last_lines(lines);
    }
}
