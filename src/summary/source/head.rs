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
                let words = value.words();
                let tags = words.iter().flat_map(|(word, at)| tags(word, *at));
                self.tags.extend(tags.filter(|tag| !tag.tag.is_empty()));
            }
            Some(Label::Aliases) => self.take_aliases(value),
            Some(Label::Chapters) => self.take_chapters(value),
            known => match value {
                Value::Scalar(text, position) if !text.is_empty() => {
                    let known = known.unwrap_or(Label::Detail);
                    if !self.take_stated(known, text, BroadcastSource::FrontMatter) {
                        self.detail(name, text, *position);
                    }
                }
                // `video: {url: …}`.
                Value::Map(entries) if known == Some(Label::Video) => {
                    for (_, value) in entries {
                        self.take_value(name, value);
                    }
                }
                // The tables of TOML hold keys like those above them.
                Value::Map(entries)
                    if known.is_none() && entries.iter().any(|(name, _)| label(name).is_some()) =>
                {
                    for (name, value) in entries {
                        self.take_value(name, value);
                    }
                }
                value => {
                    if let Some((words, position)) = value.line() {
                        self.detail(name, &words, position);
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
        let mut taken = None;
        let mut title = None;
        let shown: Vec<usize> = (0..lines.len().min(200))
            .filter(|index| lines.get(*index).is_some_and(|line| !line.is_blank()))
            .take(24)
            .collect();
        for index in shown {
            let next = lines.get(index + 1).map(|line| line.text.trim());
            let ends = next.is_none_or(|next| {
                next.is_empty() || next.starts_with('#') || next.contains([':', '：'])
            });
            let below = taken.is_some_and(|taken| taken + 1 == index);
            let headed = (ends && (titles > 0 || taken.is_some()))
                || title.is_some_and(|title| title + 1 == index);
            let Some(line) = lines.get_mut(index) else {
                continue;
            };
            let text = line.text.trim();
            if let Some(rest) = text.strip_prefix('#')
                && rest.starts_with([' ', '#'])
            {
                titles += 1;
                if titles > 1 || rest.starts_with('#') {
                    break;
                }
                title = Some(index);
                continue;
            }
            if self.take_header_line(line)
                || self.take_bare_line(line, headed)
                || (ends && below && self.take_other_line(line))
            {
                line.clear();
                taken = Some(index);
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
        let plain = unmarked(&plain).replace(" / ", "|");
        // Several may share a line: `방송일: 2031.05.07 | 길이: 1:02:33`.
        let pieces = plain.split(['|', '｜', '·']).map(str::trim);
        let pieces: Option<Vec<_>> = pieces.map(stated).collect();
        let whole = unmarked(&line.text).replace("**", "").replace("__", "");
        let pieces = match pieces.or_else(|| stated(&whole).map(|piece| vec![piece])) {
            Some(pieces) => pieces,
            None => return false,
        };
        for (label, name, value) in pieces {
            let fits = self.take_stated(label, value, BroadcastSource::Text);
            if !fits || (label == Label::Day && day::says_more(value)) {
                self.detail(name, value, line.position(0));
            }
        }
        true
    }

    /// Takes a line that is nothing but the address of a video behind a mark or
    /// without its scheme, or, in a head, nothing but a day.
    fn take_bare_line(&mut self, line: &Line<'_>, headed: bool) -> bool {
        let text = line.text.trim();
        let plain = unmarked(text).trim_end_matches('>');
        if plain.contains('/') && (plain.len() < text.len() || !plain.contains("://")) {
            let found = address::videos(plain).next();
            return found.is_some_and(|(range, _)| range == (0..plain.len()))
                && self.take_stated(Label::Video, plain, BroadcastSource::Text);
        }
        let marked = text.starts_with(['📅', '🗓', '📆']);
        if headed && text.starts_with('*') && self.day.is_none() {
            // `*2031. 5. 7. · 80분*` under the title stays in the text.
            let mut pieces = plain.split(['·', '|', '｜']);
            let day = pieces.find_map(|piece| day::find(piece).filter(|_| !day::says_more(piece)));
            self.day = day.map(|day| (day, BroadcastSource::Text));
            return false;
        }
        (headed || marked)
            && !text.starts_with(['-', '*', '+', '•', '#'])
            && text.chars().count() <= 30
            && plain.starts_with(|char: char| char.is_ascii_digit())
            && day::find(plain).is_some()
            && !day::says_more(plain)
            && self.take_stated(Label::Day, plain, BroadcastSource::Text)
    }

    /// Takes a line right under a header line that has its form, whatever its
    /// label is.
    fn take_other_line(&mut self, line: &Line<'_>) -> bool {
        let text = line.text.trim();
        let Some((name, value)) = text.split_once([':', '：']) else {
            return false;
        };
        let (name, value) = (name.trim(), value.trim());
        let fits = name.chars().count() <= 12
            && name
                .chars()
                .all(|char| char.is_alphanumeric() || char == ' ')
            && name.starts_with(char::is_alphabetic)
            && lex::tag_line(text).is_none()
            && !value.is_empty()
            && value.chars().count() <= 60
            && !value.ends_with(['.', '다', '요', '음', '임', '됨', '함']);
        let mut video = || self.take_stated(Label::Video, value, BroadcastSource::Text);
        if fits && !(value.contains("://") && video()) {
            self.detail(name, value, line.position(0));
        }
        fits
    }
}

/// A line without the marks and spaces before its words.
fn unmarked(line: &str) -> &str {
    line.trim_start_matches(|char: char| !char.is_alphanumeric())
        .trim_end()
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
        column: position.column + word.get(..start).unwrap_or("").chars().count() as u32,
    };
    let tags = tokens.into_iter().map(|token| WrittenTag {
        tag: token.tag.into(),
        position: place(token.range.start),
    });
    tags.collect()
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
