//! The form of an item: what can be seen of it without knowing its topic.
//!
//! Whether it is a label, a number, a bold line, how it ends ([`ending`]),
//! numbers and counts ([`number`]) and opens, and its terms. Deliberately absent:
//! what follows from that (`head`, `group`).

mod ending;
mod number;

use super::super::model::{Inline, Item, Marker, Prose};
use super::cue::{self, Opening};
use super::terms::{self, Key, Term, Terms};

pub(super) use ending::{Ending, is_adnominal};
pub(super) use number::{Count, Ordinal, SPELLED};

/// Terms of an item that are looked at: a page of text, so that no line,
/// however long, makes comparing slow.
const MOST_TERMS: usize = 500;

/// A lead label and what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Characters after it.
    pub(super) body_chars: usize,
    /// Where the text after the colon starts, in bytes.
    pub(super) body_start: usize,
}

/// What marks the subject of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing, as where the subject is left out.
    None,
    /// `은`, `는`, `は`: a topic.
    Topic,
    /// `이`, `가`, `が`: a subject.
    Subject,
    /// `도`, `も`: one more of its kind.
    Also,
}

/// What can be seen of an item.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Visible characters.
    pub(super) chars: usize,
    /// Words.
    pub(super) words: usize,
    /// How it ends.
    pub(super) ending: Ending,
    /// Whether it is a fragment with the objects and adverbials of a clause:
    /// `거리 35m로 통일`.
    pub(super) telegraphic: bool,
    /// Whether its last noun is modified by a verb or by `의`: `피해야 할 음식`.
    pub(super) modified: bool,
    /// Whether it has a digit.
    pub(super) digits: bool,
    /// Whether it names something in particular: a digit or, behind its first
    /// letter, a Latin capital.
    pub(super) specific: bool,
    /// Whether it ends in a full stop.
    pub(super) stopped: bool,
    /// Whether it ends in a colon.
    pub(super) colon: bool,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// Its lead label.
    pub(super) label: Option<Label>,
    /// Its number.
    pub(super) ordinal: Option<Ordinal>,
    /// The number of things it announces: `세 가지`.
    pub(super) count: Option<Count>,
    /// Whether it says that a list follows: `다음과 같음`.
    pub(super) announces: bool,
    /// Whether it is a sentence that presents such a noun: `까닭이 있다`.
    pub(super) presents: bool,
    /// Whether its verb says no more than that something is talked about, or
    /// parts: `의견이 갈림`.
    pub(super) brings_up: bool,
    /// Whether it gives a reason: `…때문임`.
    pub(super) reason: bool,
    /// Whether it ends in a noun that stands for what follows: `이유`.
    pub(super) shell: bool,
    /// How it opens.
    pub(super) opening: Opening,
    /// Whether it reports what somebody said: `…다고 함`.
    pub(super) reported: bool,
    /// Whether it adds to what was said: `…도`.
    pub(super) additive: bool,
    /// Whether it is a paragraph or another block and no list item.
    pub(super) plain: bool,
    /// Its terms in order; the first `subject` of them are those of its subject.
    pub(super) terms: Vec<Term>,
    /// How many of the terms belong to the subject; none where Korean marks no
    /// subject or topic.
    pub(super) subject: usize,
    /// What marks its subject.
    pub(super) mark: Mark,
    /// How many of the terms stand before the colon of the label.
    pub(super) label_terms: usize,
}

impl Form {
    /// The form of an item, whose terms are added to those of the document.
    pub(super) fn of(item: &Item, terms: &mut Terms) -> Self {
        let prose = item.prose();
        let text = prose.map_or("", |prose| prose.text.trim());
        let bare = without_tail(text);
        let colon = bare.ends_with([':', '：']);
        let core = bare.trim_end_matches([':', '：', ' ']);
        let words: Vec<_> = core.split_whitespace().collect();
        let label = label(core);
        let ending = if colon {
            Ending::Fragment
        } else {
            ending::of(core)
        };
        let mut form = Self {
            chars: text.chars().count(),
            words: words.len().max(core.chars().count() / 9),
            ending,
            telegraphic: ending == Ending::Fragment && ending::is_telegraphic(&words),
            modified: ending == Ending::Fragment && ending::is_modified(&words),
            digits: text.bytes().any(|byte| byte.is_ascii_digit()),
            specific: text
                .bytes()
                .skip(1)
                .any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()),
            stopped: text.ends_with(['.', '。']),
            colon,
            bold: prose.is_some_and(is_bold),
            label,
            ordinal: match item.marker {
                Marker::Ordered(number) => Some(Ordinal { series: 0, number }),
                _ => number::ordinal(core, label),
            },
            count: number::count(core, &words),
            announces: cue::announces(core),
            shell: ending == Ending::Fragment && cue::ends_in_shell(core),
            presents: matches!(ending, Ending::Nominal | Ending::Sentence) && cue::presents(&words),
            brings_up: cue::brings_up(&words),
            reason: cue::is_reason(core),
            opening: cue::opening(text),
            reported: ending::is_reported(core, &words),
            additive: words.iter().any(|word| {
                word.strip_suffix('도')
                    .is_some_and(|stem| stem.chars().count() > 1)
            }),
            plain: item.marker == Marker::Plain,
            terms: Vec::with_capacity(core.len().min(MOST_TERMS) / 4),
            subject: 0,
            mark: Mark::None,
            label_terms: 0,
        };
        form.take_terms(core, terms);
        form
    }

    /// Whether a verb closes it.
    pub(super) fn is_clause(&self) -> bool {
        matches!(self.ending, Ending::Nominal | Ending::Sentence)
    }

    /// Whether no verb closes it, and no question mark.
    pub(super) fn is_fragment(&self) -> bool {
        self.ending == Ending::Fragment
    }

    /// Whether it shows that it is a head, whatever stands around it.
    pub(super) fn is_marked(&self) -> bool {
        let counts = self
            .count
            .is_some_and(|count| count.last && !count.measures);
        let bold = self.bold && self.label.is_none();
        self.colon
            || self.announces
            || self.presents
            || self.shell
            || counts && self.words > 2
            || bold
    }

    /// What heads of one rank have in common.
    pub(super) fn look(&self) -> (bool, bool, bool, Option<Key>) {
        let series = self.ordinal.map(|ordinal| ordinal.series);
        (self.colon, self.bold, self.label.is_some(), series)
    }

    fn take_terms(&mut self, text: &str, terms: &mut Terms) {
        terms.start_item();
        let body = self.label.map_or(0, |label| label.body_start);
        let mut subject_open = true;
        let mut subject_marked = !text.contains(terms::is_hangul);
        let mut end = 0;
        for (index, word) in terms::words(text).enumerate() {
            if self.terms.len() > MOST_TERMS {
                break;
            }
            terms.append(&word, &mut self.terms);
            if word.start < body {
                self.label_terms = self.terms.len();
            }
            if subject_open {
                self.subject = self.terms.len();
                // After a Latin name the particle is a word of its own.
                let particle = word.text.len() > word.stem.len() || word.start == end && index > 0;
                let marked = particle && word.text.ends_with(['은', '는', '이', '가', '도']);
                let kana = word.text.starts_with(['は', 'が', 'も', 'の']) && index > 0;
                subject_open = !marked && !kana && index < 5;
                subject_marked |= marked;
                if marked || kana {
                    self.mark = match word.text.chars().next_back() {
                        _ if word.text.starts_with('は') => Mark::Topic,
                        _ if word.text.starts_with('も') => Mark::Also,
                        Some('은' | '는') => Mark::Topic,
                        Some('도') => Mark::Also,
                        _ => Mark::Subject,
                    };
                }
            }
            end = word.start + word.text.len();
        }
        if !subject_marked {
            self.subject = 0;
        }
    }
}

/// The text without what may trail a head: a parenthesis, a final stop.
fn without_tail(text: &str) -> &str {
    let whole = text.trim_end();
    let text = whole.trim_end_matches('.');
    if !text.ends_with([')', '）', ']']) {
        return whole;
    }
    match text.rfind(['(', '（', '[']).unwrap_or(0) {
        0 => text,
        open => text.get(..open).unwrap_or(text).trim_end(),
    }
}

/// `라벨: 본문`, `라벨 — 본문`, `라벨 | 본문`.
fn label(text: &str) -> Option<Label> {
    // Most lines have none of the marks, whose first bytes these are.
    let possible = |byte| matches!(byte, b':' | b'-' | b'|' | 0xe2 | 0xef);
    text.bytes().find(|byte| possible(*byte))?;
    let (at, mark) = text
        .match_indices([':', '：', '—', '–', '-', '|'])
        .find_map(|(at, mark)| match mark {
            ":" | "：" => Some((at, mark)),
            // The others have a space on either side.
            _ => {
                let start = at.checked_sub(1)?;
                let spaced = text.get(start..at + mark.len() + 1)?;
                let dashed = spaced.starts_with(' ') && spaced.ends_with(' ');
                dashed.then_some((start, spaced))
            }
        })?;
    let before = text.get(..at)?.trim();
    let body_start = at + mark.len();
    let body = text.get(body_start..)?.trim();
    let is_time = mark == ":"
        && before.ends_with(|char: char| char.is_ascii_digit())
        && body.starts_with(|char: char| char.is_ascii_digit());
    let words = before.split_whitespace().count();
    let fits = (1..=8).contains(&words) && before.chars().count() <= 40;
    (fits && !body.is_empty() && !is_time && !body.starts_with("//")).then(|| Label {
        body_chars: body.chars().count(),
        body_start,
    })
}

fn is_bold(prose: &Prose) -> bool {
    let mut strong = false;
    for inline in &prose.inlines {
        match inline {
            Inline::Strong(_) => strong = true,
            Inline::Text(text) if text.trim_matches([':', '：', ' ']).is_empty() => {}
            Inline::Text(text) if !text.chars().any(char::is_alphanumeric) => {}
            Inline::SoftBreak => {}
            _ => return false,
        }
    }
    strong
}
