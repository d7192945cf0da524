//! A summary inside JSON: the text of one of its strings, or of the one string
//! that it is, and what its other fields state. Also the chapters of Podcasting
//! 2.0 (`{"chapters": [{"startTime": 195, "title": "…"}]}`).
//!
//! The strings keep the place of every character, `\n` and `\u…` resolved.
//! Deliberately absent: JSON that holds no text of several lines or with marks
//! of Markdown in it; it is shown as it is.

use super::super::model::Position;
use super::line::Line;
use super::value::Value;
use super::wrapper::is_structure;

/// Deeper structure is not looked into.
const MAX_DEPTH: usize = 24;

/// What a JSON file holds.
#[derive(Debug, Default)]
pub(super) struct Unwrapped<'a> {
    /// The lines of the text.
    pub(super) lines: Vec<Line<'a>>,
    /// The other fields at the top.
    pub(super) fields: Vec<(String, Value)>,
}

/// Reads a file that is JSON as a whole.
pub(super) fn unwrap(source: &str) -> Option<Unwrapped<'static>> {
    let written = source.trim_start().trim_start_matches('\u{feff}');
    let fenced = written.strip_prefix("```json\n");
    let fenced = fenced.and_then(|inside| inside.trim_end().strip_suffix("```"));
    let inside = fenced.unwrap_or(written);
    let whole = [('{', '}'), ('[', ']'), ('"', '"')];
    if !whole.iter().any(|(open, close)| {
        inside.trim_start().starts_with(*open) && inside.trim_end().ends_with(*close)
    }) {
        return None;
    }
    let mut reader = Reader {
        chars: inside.chars(),
        next: None,
        position: Position { line: 1, column: 0 },
    };
    // What stands before it counts as well.
    let fence = fenced.map_or(0, |_| "```json\n".len());
    let before = source.get(..source.len() - written.len() + fence);
    for char in before.unwrap_or("").chars() {
        reader.position.column += 1;
        if char == '\n' {
            reader.position.line += 1;
            reader.position.column = 0;
        }
    }
    reader.advance();
    let root = reader.value(0)?;
    reader.skip_space();
    if reader.next.is_some() {
        return None;
    }
    let mut strings = Vec::new();
    root.strings("", &mut strings);
    let chapters = root.chapters();
    if !chapters.is_empty() {
        return Some(Unwrapped {
            lines: chapters,
            fields: root.fields(None),
        });
    }
    let (name, body) = strings
        .into_iter()
        .max_by_key(|(name, lines)| weight(name, lines))?;
    let structured = body.iter().any(|line| is_structure(&line.text));
    if body.len() < 2 && !structured {
        return None;
    }
    let fields = root.fields(Some(&name));
    Some(Unwrapped {
        lines: body,
        fields,
    })
}

/// How likely a string is to be the summary: a field named so, then the longest.
fn weight(name: &str, lines: &[Line<'_>]) -> (bool, bool, usize) {
    const NAMES: [&str; 10] = [
        "summary", "markdown", "content", "text", "body", "요약", "본문", "output", "result",
        "answer",
    ];
    let length = lines.iter().map(|line| line.text.len() + 1).sum();
    let several = lines.len() > 1 || lines.iter().any(|line| is_structure(&line.text));
    (several, NAMES.contains(&name), length)
}

/// A JSON value whose strings know their places.
enum Json {
    Text(Vec<Line<'static>>),
    /// A number, `true`, `false` or `null`, as written.
    Word(String, Position),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

impl Json {
    fn strings(&self, name: &str, found: &mut Vec<(String, Vec<Line<'static>>)>) {
        match self {
            Self::Text(lines) => found.push((name.to_owned(), lines.clone())),
            Self::Word(..) => {}
            Self::List(values) => {
                let first = found.len();
                values.iter().for_each(|value| value.strings(name, found));
                // A list of the lines of one text.
                let texts = found.get(first..).unwrap_or(&[]).iter();
                let lines = texts.flat_map(|(_, lines)| lines);
                if values.iter().all(|value| matches!(value, Self::Text(_)))
                    && lines.clone().any(|line| is_structure(&line.text))
                {
                    let lines = lines.cloned().collect();
                    found.truncate(first);
                    found.push((name.to_owned(), lines));
                }
            }
            Self::Map(entries) => {
                entries
                    .iter()
                    .for_each(|(name, value)| value.strings(name, found));
            }
        }
    }

    /// `- 3:15 제목` for each chapter of a list of chapters.
    fn chapters(&self) -> Vec<Line<'static>> {
        let Self::Map(entries) = self else {
            return Vec::new();
        };
        let list = entries.iter().find_map(|(name, value)| match value {
            Self::List(values) if name == "chapters" => Some(values),
            _ => None,
        });
        let mut lines = Vec::new();
        for chapter in list.into_iter().flatten() {
            let Self::Map(fields) = chapter else { continue };
            let field = |name: &str| {
                let found = fields.iter().find(|(known, _)| known == name);
                found.map(|(_, value)| value)
            };
            // A chapter that is no part of the table of contents.
            if let Some(Self::Word(word, _)) = field("toc")
                && word == "false"
            {
                continue;
            }
            let (Some(Self::Word(start, _)), Some(Self::Text(title))) =
                (field("startTime"), field("title"))
            else {
                continue;
            };
            let whole = start
                .split('.')
                .next()
                .and_then(|start| start.parse::<u32>().ok());
            if let (Some(seconds), Some(title)) = (whole, title.first()) {
                let mut line = title.clone();
                let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
                line.splice(
                    0..0,
                    &format!("- {hours}:{minutes:02}:{:02} ", seconds % 60),
                );
                lines.push(line);
            }
        }
        lines
    }

    /// The short fields at the top, except the one that holds the text.
    fn fields(&self, text: Option<&str>) -> Vec<(String, Value)> {
        let Self::Map(entries) = self else {
            return Vec::new();
        };
        let others = entries.iter().filter(|(name, value)| match text {
            Some(text) => name != text && !value.holds(text),
            None => name != "chapters" && name != "version",
        });
        others
            .filter_map(|(name, value)| Some((name.clone(), value.plain()?)))
            .collect()
    }

    /// Whether a field of that name is somewhere inside.
    fn holds(&self, field: &str) -> bool {
        match self {
            Self::Text(_) | Self::Word(..) => false,
            Self::List(values) => values.iter().any(|value| value.holds(field)),
            Self::Map(entries) => entries
                .iter()
                .any(|(name, value)| name == field || value.holds(field)),
        }
    }

    fn plain(&self) -> Option<Value> {
        match self {
            Self::Text(lines) => {
                let first = lines.first()?;
                let text: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
                Some(Value::Scalar(text.join("\n"), first.position(0)))
            }
            Self::Word(word, position) => Some(Value::Scalar(word.clone(), *position)),
            Self::List(values) => {
                Some(Value::List(values.iter().filter_map(Self::plain).collect()))
            }
            Self::Map(entries) => {
                let entries = entries.iter();
                let entries =
                    entries.filter_map(|(name, value)| Some((name.clone(), value.plain()?)));
                Some(Value::Map(entries.collect()))
            }
        }
    }
}

struct Reader<'a> {
    chars: std::str::Chars<'a>,
    next: Option<char>,
    /// Where `next` stands.
    position: Position,
}

impl Reader<'_> {
    fn advance(&mut self) {
        match self.next {
            Some('\n') => {
                self.position = Position {
                    line: self.position.line + 1,
                    column: 0,
                };
            }
            Some(_) => self.position.column += 1,
            None => {}
        }
        self.next = self.chars.next();
    }

    fn skip_space(&mut self) {
        while self
            .next
            .is_some_and(|char| char.is_whitespace() || char == '\u{feff}')
        {
            self.advance();
        }
    }

    fn eat(&mut self, char: char) -> bool {
        self.skip_space();
        let found = self.next == Some(char);
        if found {
            self.advance();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_space();
        if depth > MAX_DEPTH {
            return None;
        }
        match self.next? {
            '"' => self.string().map(Json::Text),
            '[' => {
                self.advance();
                let mut values = Vec::new();
                while !self.eat(']') {
                    values.push(self.value(depth + 1)?);
                    self.part(']')?;
                }
                Some(Json::List(values))
            }
            '{' => {
                self.advance();
                let mut entries = Vec::new();
                while !self.eat('}') {
                    self.skip_space();
                    let name = self.string()?;
                    let name = name
                        .first()
                        .map_or(String::new(), |line| line.text.clone().into_owned());
                    if !self.eat(':') {
                        return None;
                    }
                    entries.push((name, self.value(depth + 1)?));
                    self.part('}')?;
                }
                Some(Json::Map(entries))
            }
            _ => {
                let position = self.position;
                let mut word = String::new();
                while let Some(char) = self
                    .next
                    .filter(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '+' | '.'))
                {
                    word.push(char);
                    self.advance();
                }
                (!word.is_empty()).then_some(Json::Word(word, position))
            }
        }
    }

    /// A comma, or the end that comes next.
    fn part(&mut self, close: char) -> Option<()> {
        (self.eat(',') || self.next == Some(close)).then_some(())
    }

    /// A string as lines.
    fn string(&mut self) -> Option<Vec<Line<'static>>> {
        if self.next != Some('"') {
            return None;
        }
        self.advance();
        let mut lines = vec![Line::new("", self.position)];
        let mut count = 0;
        loop {
            let position = self.position;
            let char = match self.next? {
                '"' => {
                    self.advance();
                    return Some(lines);
                }
                '\\' => {
                    self.advance();
                    self.escaped()?
                }
                // A bare line end is not JSON, but some programs write it.
                char => {
                    self.advance();
                    char
                }
            };
            match char {
                '\n' => {
                    lines.push(Line::new("", self.position));
                    count = 0;
                }
                '\r' => {}
                char => {
                    lines.last_mut()?.push(count, char, position);
                    count += 1;
                }
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let char = self.next?;
        self.advance();
        Some(match char {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' | 'f' => ' ',
            'u' => {
                let first = self.unit()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                if self.next != Some('\\') {
                    return Some(char::REPLACEMENT_CHARACTER);
                }
                self.advance();
                if self.next != Some('u') {
                    return self.escaped();
                }
                self.advance();
                let second = self.unit()?;
                let joined =
                    0x10000 + ((first - 0xd800) << 10) + second.wrapping_sub(0xdc00) % 0x400;
                char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            other => other,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value * 16 + self.next?.to_digit(16)?;
            self.advance();
        }
        Some(value)
    }
}
