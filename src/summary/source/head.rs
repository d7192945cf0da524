//! What a source states about itself: front-matter keys and the header lines
//! above the text (`방송일: 2031.05.07`, `Source: https://…`).
//!
//! Both are labels and values; [`Label`] is what a label means in the four
//! languages that the readers' channels write in. A label without a meaning
//! here, and a value that does not fit its label, stay as a [`Detail`].
//!
//! Deliberately absent: the syntax of front matter (`front_matter`).

mod label;

use super::super::civil::Day;
use super::super::hashtag::lex;
use super::super::model::{BroadcastSource, Detail, Position, Text, Video};
use super::super::timestamp;
use super::WrittenTag;
use super::address;
use super::day;
use super::line::Line;
use super::value::Value;
pub(crate) use label::names_video;
use label::{Label, label};

/// What a source states about itself.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// Its title.
    pub(crate) title: Option<Text>,
    /// The day of the broadcast.
    pub(crate) day: Option<(Day, BroadcastSource)>,
    /// The day of the broadcast without its year, as written.
    pub(crate) yearless: Option<Text>,
    /// The video.
    pub(crate) video: Option<Video>,
    /// Hashtags, in source order.
    pub(crate) tags: Vec<WrittenTag>,
    /// Names for one and the same thing, in groups.
    pub(crate) aliases: Vec<Vec<Text>>,
    /// Chapters of the video.
    pub(crate) chapters: Vec<Chapter>,
    /// All else, as written.
    pub(crate) details: Vec<Detail>,
}

/// A chapter of the video, as front matter lists it.
#[derive(Clone, Debug)]
pub(crate) struct Chapter {
    /// Its time as written.
    pub(crate) time: Text,
    /// The second at which it starts.
    pub(crate) seconds: u32,
    /// Its title.
    pub(crate) title: Text,
    /// Where it stands.
    pub(crate) position: Position,
}

impl Head {
    /// Takes over what front matter or the fields of a JSON file say.
    pub(super) fn take_fields(&mut self, fields: Vec<(String, Value)>) {
        for (name, value) in fields {
            self.take_value(&name, &value);
        }
    }

    fn take_value(&mut self, name: &str, value: &Value) {
        match label(name) {
            Some(Label::Tags) => {
                self.tags.extend(
                    value
                        .words()
                        .into_iter()
                        .map(|(word, position)| WrittenTag {
                            tag: lex::tag_name(&word).into(),
                            position,
                        }),
                );
                self.tags.retain(|tag| !tag.tag.is_empty());
            }
            Some(Label::Aliases) => self.take_aliases(value),
            Some(Label::Chapters) => self.take_chapters(value),
            known => match value {
                Value::Scalar(text, _) if text.is_empty() => {}
                Value::Scalar(text, position) => {
                    let known = known.unwrap_or(Label::Detail);
                    if !self.take_stated(known, text, BroadcastSource::FrontMatter) {
                        self.detail(name, text, *position);
                    }
                }
                value => {
                    let words = value.words();
                    let position = words.first().map_or(Position::default(), |(_, at)| *at);
                    let words: Vec<String> = words.into_iter().map(|(word, _)| word).collect();
                    if !words.is_empty() {
                        self.detail(name, &words.join(", "), position);
                    }
                }
            },
        }
    }

    fn detail(&mut self, name: &str, text: &str, position: Position) {
        self.details.push(Detail {
            label: name.into(),
            value: text.into(),
            position,
        });
    }

    /// Takes a title, day or video; whether the value fits the label. What was
    /// stated first stays.
    fn take_stated(&mut self, label: Label, text: &str, from: BroadcastSource) -> bool {
        match label {
            Label::Title if self.title.is_none() => self.title = Some(text.into()),
            Label::Day if self.day.is_none() => {
                if let Some(day) = day::find(text) {
                    self.day = Some((day, from));
                } else if day::find_near(text, Day(0)).is_some() {
                    self.yearless = Some(text.into());
                } else {
                    return false;
                }
            }
            Label::Video | Label::Thumbnail => {
                let Some(found) = address::given(text) else {
                    return false;
                };
                match &mut self.video {
                    Some(known) if known.id != found.id => return false,
                    Some(known) => {
                        known.thumbnail = known.thumbnail.take().or(found.thumbnail);
                        known.start = known.start.or(found.start);
                    }
                    None => self.video = Some(found),
                }
            }
            _ => return false,
        }
        true
    }

    /// `{엔비디아: [NVIDIA]}`, `- 엔비디아: NVIDIA`, `- [엔비디아, NVIDIA]` or
    /// `- 엔비디아 = NVIDIA`.
    fn take_aliases(&mut self, value: &Value) {
        match value {
            Value::Map(entries) => {
                for (name, names) in entries {
                    let names = names.words().into_iter().map(|(word, _)| word);
                    self.alias_group(std::iter::once(name.clone()).chain(names));
                }
            }
            Value::List(values) => {
                for value in values {
                    match value {
                        Value::Scalar(text, _) => {
                            self.alias_group(text.split(['=', ',', ':']).map(str::to_owned));
                        }
                        Value::List(_) => {
                            self.alias_group(value.words().into_iter().map(|(word, _)| word));
                        }
                        Value::Map(_) => self.take_aliases(value),
                    }
                }
            }
            Value::Scalar(text, _) => {
                for group in text.split(';') {
                    self.alias_group(group.split(['=', ',', ':']).map(str::to_owned));
                }
            }
        }
    }

    fn alias_group(&mut self, names: impl Iterator<Item = String>) {
        let names: Vec<Text> = names
            .map(|name| name.trim().into())
            .filter(|name: &Text| !name.is_empty())
            .collect();
        if names.len() > 1 {
            self.aliases.push(names);
        }
    }

    /// `- 03:15 제목`, `- {time: "03:15", title: 제목}`, `03:15: 제목` or
    /// `제목: 03:15`.
    fn take_chapters(&mut self, value: &Value) {
        match value {
            Value::List(values) => values.iter().for_each(|value| self.take_chapters(value)),
            Value::Map(entries) => {
                let field = |names: &[&str]| {
                    let found = entries
                        .iter()
                        .find(|(name, _)| names.contains(&name.as_str()));
                    found.map(|(_, value)| value)
                };
                let time = field(&["time", "start", "startTime", "at", "t", "시간"]);
                let title = field(&["title", "name", "label", "제목"]);
                if let (Some(Value::Scalar(time, position)), Some(title)) = (time, title) {
                    self.chapter(time, title.text().unwrap_or(""), *position);
                    return;
                }
                for (name, value) in entries {
                    if let Value::Scalar(text, position) = value
                        && !self.chapter(name, text, *position)
                    {
                        self.chapter(text, name, *position);
                    }
                }
            }
            Value::Scalar(text, position) => {
                for line in text.lines() {
                    if let Some(mark) = timestamp::leading(line) {
                        let title = line.get(mark.extent.end..).unwrap_or("").trim();
                        self.chapter(line.get(mark.time).unwrap_or(""), title, *position);
                    }
                }
            }
        }
    }

    fn chapter(&mut self, time: &str, title: &str, position: Position) -> bool {
        let seconds = timestamp::whole(time).or_else(|| time.trim().parse().ok());
        self.chapters.extend(seconds.map(|seconds| Chapter {
            time: time.into(),
            seconds,
            title: title.into(),
            position,
        }));
        seconds.is_some()
    }

    /// Takes the header lines out of the head of the text: lines of known
    /// labels under the title, before the text proper begins.
    pub(super) fn take_header_lines(&mut self, lines: &mut [Line<'_>]) {
        let mut titles = 0;
        let mut others = 0;
        for line in lines.iter_mut().filter(|line| !line.is_blank()).take(24) {
            let text = line.text.trim();
            if let Some(rest) = text.strip_prefix('#')
                && rest.starts_with([' ', '#'])
            {
                titles += 1;
                if titles > 1 || rest.starts_with('#') {
                    break;
                }
                continue;
            }
            if self.take_header_line(line) {
                line.clear();
                continue;
            }
            // A title, a picture or a sentence may stand among them; a bullet
            // of another sort begins the text.
            others += 1;
            if others > 2 || line.text.trim_start().starts_with(['-', '*', '+', '•']) {
                break;
            }
        }
    }

    /// Takes what a header line states, if it is one.
    fn take_header_line(&mut self, line: &Line<'_>) -> bool {
        let plain = line.text.replace("**", "").replace("__", "");
        let plain = plain.trim_start_matches(|char: char| {
            char.is_whitespace()
                || matches!(char, '>' | '-' | '*' | '+' | '•')
                || !char.is_alphanumeric()
        });
        // Several may share a line: `방송일: 2031.05.07 | 길이: 1:02:33`.
        let pieces = plain.split(['|', '｜', '·']).map(str::trim);
        let pieces: Option<Vec<_>> = pieces.map(stated).collect();
        let pieces = match pieces.or_else(|| stated(plain).map(|piece| vec![piece])) {
            Some(pieces) => pieces,
            None => return false,
        };
        for (label, name, value) in pieces {
            if !self.take_stated(label, value, BroadcastSource::Text) {
                self.detail(name, value, line.position(0));
            }
        }
        true
    }
}

/// A known label other than that of tags, its name, and a value that is short
/// enough for one.
fn stated(piece: &str) -> Option<(Label, &str, &str)> {
    let (name, value) = piece.split_once([':', '：'])?;
    let (name, value) = (name.trim(), value.trim());
    let label = label(name)
        .filter(|label| !matches!(label, Label::Tags | Label::Aliases | Label::Chapters))?;
    let address = value.contains("://");
    let fits = match label {
        Label::Day => day::find(value)
            .or_else(|| day::find_near(value, Day(0)))
            .is_some(),
        Label::Video | Label::Thumbnail => address || value.chars().count() <= 40,
        _ => address || value.chars().count() <= 60,
    };
    (fits && !value.is_empty()).then_some((label, name, value))
}
