//! What a source states about itself: front-matter keys, and the header lines
//! above the text (`lines`).
//!
//! Both are labels and values; [`Label`] is what a label means in the four
//! languages that the readers' channels write in. A label without a meaning
//! here, and a value that does not fit its label, stay as a [`Detail`].
//!
//! Deliberately absent: the syntax of front matter (`front_matter`).

mod label;
mod lines;

use super::super::civil::Day;
use super::super::edges::Edges;
use super::super::hashtag::lex;
use super::super::model::{BroadcastSource, Detail, Position, Text, Video};
use super::super::timestamp;
use super::WrittenTag;
use super::address;
use super::day;
use super::value::{Entry, Value};
pub(crate) use label::names_video;
use label::{Label, label};
pub(super) use label::{names_aliases, plain_name};

/// What a source states about itself.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// Its title.
    pub(crate) title: Option<Text>,
    /// The day of the broadcast.
    pub(crate) day: Option<(Day, BroadcastSource)>,
    /// The day of the broadcast without its year, as written.
    pub(crate) yearless: Option<Text>,
    /// What a chat program said around the summary, which may name the day.
    pub(crate) chatter: Vec<Text>,
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
    pub(super) fn take_fields(&mut self, fields: &[Entry]) {
        for entry in fields {
            self.take_value(&entry.name.text, &entry.value);
        }
    }

    fn take_value(&mut self, name: &str, value: &Value) {
        let taken = |head: &Self| head.tags.len() + head.aliases.len() + head.chapters.len();
        let before = taken(self);
        match label(name) {
            Some(Label::Tags) => {
                let words = value.words();
                let words = match words.as_slice() {
                    [(word, at)] => several(word, *at).unwrap_or(words),
                    _ => words,
                };
                let tags = words.iter().flat_map(|(word, at)| tags(word, *at));
                self.tags.extend(tags.filter(|tag| !tag.tag.is_empty()));
            }
            Some(Label::Aliases) => self.take_aliases(value),
            Some(Label::Chapters) => self.take_chapters(value),
            other => return self.take_other(name, other, value),
        }
        if taken(self) == before {
            self.keep(name, value);
        }
    }

    /// Takes what is of no list, or nothing known.
    fn take_other(&mut self, name: &str, known: Option<Label>, value: &Value) {
        match value {
            Value::Text(_) => {
                let Some((text, position)) = value.text() else {
                    return;
                };
                let known = known.unwrap_or(Label::Detail);
                if !self.take_stated(known, &text, BroadcastSource::FrontMatter) {
                    self.detail(name, &text, position);
                }
            }
            // `video: {url: …, title: …}`.
            Value::Map(entries) if known == Some(Label::Video) => {
                for Entry { name: part, value } in entries {
                    let stated = matches!(label(&part.text), Some(Label::Title | Label::Day));
                    self.take_value(if stated { &part.text } else { name }, value);
                }
            }
            // The tables of TOML hold keys like those above them.
            Value::Map(entries)
                if known.is_none()
                    && entries
                        .iter()
                        .any(|entry| label(&entry.name.text).is_some()) =>
            {
                self.take_fields(entries);
            }
            value => self.keep(name, value),
        }
    }

    /// Keeps what could not be understood, as written.
    fn keep(&mut self, name: &str, value: &Value) {
        if let Some((words, position)) = value.line() {
            self.detail(name, &words, position);
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
            Label::Title if self.title.is_none() => {
                let words: Vec<&str> = text.split_whitespace().collect();
                self.title = Some(words.join(" ").into());
            }
            Label::Day if self.day.is_none() => {
                if let Some(day) = day::find(text) {
                    self.day = Some((day, from));
                } else {
                    // Shown as written: the year may never be known.
                    if day::find_near(text, Day(0)).is_some() {
                        self.yearless = Some(text.into());
                    }
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
                for Entry { name, value } in entries {
                    let mut names = value.words();
                    names.insert(0, (name.text.to_string(), Position::default()));
                    self.alias_group(&names);
                }
            }
            Value::List(values) => {
                for value in values {
                    match value {
                        Value::List(_) => self.alias_group(&value.words()),
                        value => self.take_aliases(value),
                    }
                }
            }
            Value::Text(_) => {
                let (text, position) = value.text().unwrap_or_default();
                for group in text.split(';') {
                    let names = group.split(['=', ',', ':']);
                    let names = names.map(|name| (name.to_owned(), position));
                    self.alias_group(&names.collect::<Vec<_>>());
                }
            }
        }
    }

    fn alias_group(&mut self, names: &[(String, Position)]) {
        let names = names.iter().map(|(name, _)| Text::from(name.trim()));
        let names: Vec<Text> = names.filter(|name| !name.is_empty()).collect();
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
                    let mut fields = entries.iter();
                    let found = fields.find(|entry| names.contains(&&*entry.name.text));
                    found.and_then(|entry| entry.value.text())
                };
                let time = field(&["time", "start", "startTime", "at", "t", "시간"]);
                let title = field(&["title", "name", "label", "제목"]);
                if let (Some((time, position)), Some((title, _))) = (time, title) {
                    self.chapter(&time, &title, position);
                    return;
                }
                for Entry { name, value } in entries {
                    if let Some((text, position)) = value.text()
                        && !self.chapter(&name.text, &text, position)
                    {
                        self.chapter(&text, &name.text, position);
                    }
                }
            }
            Value::Text(lines) => {
                for line in lines {
                    if let Some(mark) = timestamp::leading(&line.text) {
                        let title = line.text.part(mark.extent.end..).trim();
                        let time = line.text.get(mark.time).unwrap_or("");
                        self.chapter(time, title, line.position(0));
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
}

/// The words between spaces, where they are too many for the name of one thing.
fn several(words: &str, position: Position) -> Option<Vec<(String, Position)>> {
    let line = position.line;
    let mut column = position.column;
    let words = words.split(' ').map(|word| {
        let at = Position { line, column };
        column += word.chars().count() as u32 + 1;
        (word.to_owned(), at)
    });
    let words: Vec<_> = words.filter(|(word, _)| !word.is_empty()).collect();
    (words.len() > 2 && !words.iter().any(|(word, _)| word.starts_with_any("#＃"))).then_some(words)
}

/// The tags of one word of a list: `HBM`, `#HBM`, or `#HBM #CXL` in quotes.
fn tags(word: &str, position: Position) -> Vec<WrittenTag> {
    let several = word.matches(['#', '＃']).count() > 1;
    let tokens = several.then(|| lex::tag_line(word)).flatten();
    let Some(tokens) = tokens else {
        return vec![WrittenTag {
            tag: lex::tag_name(word).into(),
            position,
        }];
    };
    let place = |start: usize| Position {
        line: position.line,
        column: position.column + word.part(..start).chars().count() as u32,
    };
    let tags = tokens.into_iter().map(|token| WrittenTag {
        tag: token.tag.into(),
        position: place(token.range.start),
    });
    tags.collect()
}
