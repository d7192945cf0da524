//! The header lines above the text: a label and its value, alone, several of
//! them on a line, or in the rows of a table.
//!
//! Deliberately absent: what the labels mean (`label`), and tag lines (`tags`).

use super::super::super::civil::Day;
use super::super::super::edges::Edges;
use super::super::super::hashtag::lex;
use super::super::super::model::BroadcastSource;
use super::super::super::timestamp;
use super::super::address;
use super::super::day;
use super::super::line::Line;
use super::Head;
use super::label::{Label, label};

impl Head {
    /// Takes the header lines out of the head of the text: lines of known
    /// labels under the title, before the text proper begins.
    pub(in super::super) fn take_header_lines(&mut self, lines: &mut [Line<'_>]) {
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
                next.is_empty() || next.starts_with('#') || next.contains_any(":：")
            });
            let below = taken.is_some_and(|taken| taken + 1 == index);
            let headed = (ends && (titles > 0 || taken.is_some()))
                || title.is_some_and(|title| title + 1 == index);
            let Some(line) = lines.get_mut(index) else {
                continue;
            };
            let text = line.text.trim();
            if let Some(rest) = text.strip_prefix('#')
                && rest.starts_with_any(" #")
            {
                titles += 1;
                if titles > 1 || rest.starts_with('#') {
                    break;
                }
                title = Some(index);
                continue;
            }
            // An object of a program that could not be read states nothing.
            let object = text.starts_with('{');
            if !object && self.take_header_line(line)
                || self.take_bare_line(line, headed)
                || (ends && below && self.take_other_line(line))
            {
                line.clear();
                taken = Some(index);
                continue;
            }
            if text.starts_with('|') {
                continue;
            }
            // A title, a picture or a sentence may stand among them; a bullet
            // of another sort begins the text.
            others += 1;
            if others > 2 || line.text.trim_start().starts_with_any("-*+•") {
                break;
            }
        }
    }

    /// Takes the lines below the text that state a day or a video, as people end
    /// what describes a video.
    pub(in super::super) fn take_last_lines(&mut self, lines: &mut [Line<'_>]) {
        const LONGEST: usize = 8;
        const BULLETS: [&str; 4] = ["- ", "* ", "+ ", "• "];
        // One of several videos may be any of them.
        let shows = |line: &&Line<'_>| line.text.contains_word(&["youtu", "ytimg"]);
        let several = self.video.is_some() || lines.iter().filter(shows).count() > 1;
        let worded = lines.iter_mut().rev().filter(|line| !line.is_blank());
        for line in worded.take(LONGEST) {
            let text = line.text.trim_start();
            if lex::tag_line(text).is_some() {
                continue;
            }
            let plain = unmarked(text).replace("**", "");
            let pictured =
                text.starts_with_a(|char: char| !char.is_alphanumeric() && !char.is_ascii());
            let taken = match stated(&plain) {
                _ if text.starts_with_word(&BULLETS) => false,
                Some((Label::Day, _, value)) if !day::says_more(value) => {
                    self.take_stated(Label::Day, value, BroadcastSource::Text)
                }
                Some((Label::Video, _, value)) if value.contains("://") && !several => {
                    self.take_stated(Label::Video, value, BroadcastSource::Text)
                }
                None if pictured && !several => self.take_bare_line(line, false),
                _ => false,
            };
            if !taken {
                break;
            }
            line.clear();
        }
    }

    /// Takes what a header line states, if it is one.
    fn take_header_line(&mut self, line: &Line<'_>) -> bool {
        if line.text.trim_start().starts_with('|') {
            self.read_row(&line.text);
            return false;
        }
        let plain = with_colons(&line.text).replace("**", "").replace("__", "");
        let plain = unmarked(&plain).replace(" / ", "|");
        // Several may share a line: `방송일: 2031.05.07 | 길이: 1:02:33`.
        let pieces = plain.split(['|', '｜', '·']).map(unmarked);
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

    /// Reads what a row of a table states, which stays in the text.
    fn read_row(&mut self, row: &str) {
        let row = row.replace("**", "");
        let cells = row.trim().trim_matches('|').split_once('|');
        let row = cells.map(|(name, value)| format!("{name}: {value}"));
        if let Some((label @ (Label::Day | Label::Title), _, value)) =
            row.as_deref().and_then(stated)
        {
            self.take_stated(label, value, BroadcastSource::Text);
        }
    }

    /// Takes a line that is nothing but the address of a video behind a mark or
    /// without its scheme, or, in a head, nothing but a day.
    fn take_bare_line(&mut self, line: &Line<'_>, headed: bool) -> bool {
        let text = line.text.trim();
        let plain = unmarked(text).trim_end_matches('>');
        // `⏱ 1:02:33`, and no words: how long it is.
        if text.starts_with_any("⏱⏰⏳⌛🕐") && timestamp::whole(plain).is_some() {
            let mark = text.part(..text.len() - plain.len());
            self.detail(mark.trim_end(), plain, line.position(0));
            return true;
        }
        if plain.contains('/') && (plain.len() < text.len() || !plain.contains("://")) {
            let found = address::videos(plain).next();
            return found.is_some_and(|(range, _)| range == (0..plain.len()))
                && self.take_stated(Label::Video, plain, BroadcastSource::Text);
        }
        let marked = text.starts_with_any("📅🗓📆");
        if headed && text.starts_with('*') && self.day.is_none() {
            // `*2031. 5. 7. · 80분*` under the title stays in the text.
            let mut pieces = plain.split(['·', '|', '｜']);
            let day = pieces.find_map(|piece| day::find(piece).filter(|_| !day::says_more(piece)));
            self.day = day.map(|day| (day, BroadcastSource::Text));
            return false;
        }
        (headed || marked)
            && !text.starts_with_any("-*+•#")
            && text.chars().count() <= 30
            && plain.starts_with_digit()
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
            && name.starts_with_a(char::is_alphabetic)
            && lex::tag_line(text).is_none()
            && !value.is_empty()
            && value.chars().count() <= 60
            && !value.ends_with_any(".다요음임됨함");
        let mut video = || self.take_stated(Label::Video, value, BroadcastSource::Text);
        if fits && !(value.contains("://") && video()) {
            self.detail(name, value, line.position(0));
        }
        fits
    }
}

/// A line with a colon behind each strong label that has none, where the value
/// begins with a number or is an address: `**방송일** 2031-05-07`.
fn with_colons(line: &str) -> String {
    let mut written = String::with_capacity(line.len());
    for (part, place) in line.split("**").zip(0..) {
        let value = part.trim_start();
        let begins = value.starts_with_digit();
        if place > 0
            && place % 2 == 0
            && value.len() < part.len()
            && (begins || value.starts_with("http"))
            && !written.ends_with_any(":：")
        {
            written.push(':');
        }
        written.push_str(part);
    }
    written
}

/// A line without the marks and spaces before its words.
fn unmarked(line: &str) -> &str {
    line.trim_start_while(|char: char| !char.is_alphanumeric())
        .trim_end()
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
        // What somebody says has an end.
        _ => address || (value.chars().count() <= 60 && !value.ends_with_any(".?!。")),
    };
    (fits && !value.is_empty()).then_some((label, name, value))
}
