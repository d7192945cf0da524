//! The text of links into a summary: `#NAME:s3.5~k2f9?tag=HBM,CXL`.
//!
//! ```text
//! fragment = link *(";" link)
//! link     = name ":" [target] ["?" pair *("&" pair)]
//! target   = id ["~" print]              s3, s3.5, d:2026-02-08, t:754
//! pair     = "tag=" names | "match=all" | "in=" year | "q=" text
//! ```
//!
//! `name` tells readers on one page, and other people's fragments, apart: a
//! fragment has a link for each reader that has something to say.
//! `print` is a fingerprint of the target's text: where an edited summary has
//! moved the text elsewhere, the link goes after it. Hangul may arrive
//! percent-encoded or decomposed and is understood all the same.

use super::Reading;
use super::action::{Action, Announcement, Target, Via};
use super::settings::Matching;
use crate::summary::model::{Block, Dated, Summary, Text};
use crate::summary::unicode::Normalization;

/// What a link says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permalink {
    /// Where it goes.
    pub target: Option<Address>,
    /// The hashtags that it filters by, without `#`.
    pub tags: Vec<Text>,
    /// How they combine.
    pub matching: Matching,
    /// The year, decade or century that it filters by, in EDTF; empty for none.
    pub period: Text,
    /// What it searches for.
    pub query: Text,
}

/// Where a link goes, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A section or an item.
    Element {
        /// Its id.
        id: Text,
        /// The fingerprint of its text; empty where the link has none.
        print: Text,
    },
    /// The first date with this value in EDTF.
    Date(Text),
    /// A second of the video.
    Time(u32),
}

impl Permalink {
    /// Reads a fragment, with or without `#`; `None` for one that is not of
    /// the reader with this name.
    pub fn parse(fragment: &str, name: &str) -> Option<Self> {
        links(fragment).find_map(|link| Self::parse_one(&link, name))
    }

    fn parse_one(link: &str, name: &str) -> Option<Self> {
        let (written, rest) = link.split_once(':')?;
        if decoded(written) != name.nfc().collect::<String>() {
            return None;
        }
        let (target, pairs) = rest.split_once('?').unwrap_or((rest, ""));
        let mut link = Self::default();
        if !target.is_empty() {
            link.target = Some(Address::parse(&decoded(target))?);
        }
        for (key, value) in pairs.split('&').filter_map(|pair| pair.split_once('=')) {
            match (key, value) {
                ("tag", names) => {
                    let names = names.split(',').map(decoded);
                    link.tags
                        .extend(names.filter(|name| !name.is_empty()).map(Text::from));
                }
                ("match", "all") => link.matching = Matching::All,
                ("in", period) => link.period = decoded(period).into(),
                ("q", query) => link.query = decoded(query).into(),
                _ => {}
            }
        }
        Some(link)
    }

    /// The link to a target alone.
    pub fn to(summary: &Summary, target: Target) -> Self {
        Self {
            target: Address::of(summary, target),
            ..Self::default()
        }
    }

    /// The link to a reading's filter and search.
    pub fn of(summary: &Summary, reading: &Reading) -> Self {
        let tags = reading.filter.names(summary);
        Self {
            target: None,
            matching: match tags.is_empty() {
                true => Matching::default(),
                false => reading.filter.matching,
            },
            tags,
            period: reading
                .filter
                .period
                .and_then(|index| summary.timeline.groups.get(index as usize))
                .map_or_else(|| "".into(), |group| group.edtf().into()),
            query: reading.search.query.clone(),
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.target.is_none()
            && self.tags.is_empty()
            && self.period.is_empty()
            && self.query.is_empty()
    }

    /// The fragment, without `#`, with Hangul as it is: browsers show it so
    /// and encode it where they must.
    pub fn fragment(&self, name: &str) -> String {
        let mut pairs = Vec::new();
        if !self.tags.is_empty() {
            let names: Vec<_> = self.tags.iter().map(|tag| escaped(tag)).collect();
            pairs.push(format!("tag={}", names.join(",")));
            if self.matching == Matching::All {
                pairs.push("match=all".to_owned());
            }
        }
        if !self.period.is_empty() {
            pairs.push(format!("in={}", escaped(&self.period)));
        }
        if !self.query.is_empty() {
            pairs.push(format!("q={}", escaped(&self.query)));
        }
        let mut fragment = prefix(name);
        if let Some(target) = &self.target {
            fragment.push_str(&target.text());
        }
        if !pairs.is_empty() {
            fragment.push('?');
            fragment.push_str(&pairs.join("&"));
        }
        fragment
    }

    /// A fragment with this link in place of what it said to the reader with
    /// this name. What it says to others stays, but for where it leads if this
    /// link leads somewhere: a page can only go to one place.
    pub fn written_into(&self, fragment: &str, name: &str) -> String {
        let others = links(fragment).filter(|link| Self::parse_one(link, name).is_none());
        let others = others.filter_map(|link| match (&self.target, link.split_once(':')) {
            (Some(_), Some((of, rest))) => {
                let (_, pairs) = rest.split_once('?')?;
                Some(format!("{of}:?{pairs}"))
            }
            _ => Some(link),
        });
        let own = (!self.is_empty()).then(|| self.fragment(name));
        others.chain(own).collect::<Vec<_>>().join(";")
    }

    /// Whether a fragment says nothing to anybody but the readers with these
    /// names.
    pub fn is_for(fragment: &str, names: &[String]) -> bool {
        let is_known = |link: &str| {
            names
                .iter()
                .any(|name| Self::parse_one(link, name).is_some())
        };
        links(fragment).all(|link| is_known(&link))
    }

    /// What has to happen for a fresh reading to become what the link says.
    pub fn actions(&self, summary: &Summary) -> Vec<Action> {
        let mut actions = Vec::new();
        if !self.tags.is_empty() {
            actions.push(Action::SetMatching(self.matching));
        }
        actions.push(Action::SetFilter(self.tags.clone()));
        let mut groups = (0u32..).zip(&summary.timeline.groups);
        let period = groups.find(|(_, group)| *group.edtf() == *self.period);
        actions.extend(period.map(|(index, _)| Action::TogglePeriod(index)));
        actions.push(Action::SetQuery(self.query.clone()));
        match &self.target {
            Some(Address::Time(seconds)) => actions.push(Action::Play(*seconds)),
            Some(address) => actions.push(match address.target(summary) {
                Some(target) => Action::Reveal(target, Via::Link),
                None => Action::Announce(Announcement::LinkLost),
            }),
            None => {}
        }
        actions
    }
}

impl Address {
    /// Reads the target of a link; `None` for what is none.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(edtf) = text.strip_prefix("d:") {
            return Some(Self::Date(edtf.into()));
        }
        if let Some(seconds) = text.strip_prefix("t:") {
            return seconds.parse().ok().map(Self::Time);
        }
        let (id, print) = text.split_once('~').unwrap_or((text, ""));
        let number =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (section, item) = id
            .strip_prefix('s')
            .map(|rest| match rest.split_once('.') {
                Some((section, item)) => (section, Some(item)),
                None => (rest, None),
            })?;
        (number(section) && item.is_none_or(number)).then(|| Self::Element {
            id: id.into(),
            print: print.into(),
        })
    }

    fn text(&self) -> String {
        match self {
            Self::Element { id, print } if print.is_empty() => id.as_ref().to_owned(),
            Self::Element { id, print } => format!("{id}~{print}"),
            Self::Date(edtf) => format!("d:{edtf}"),
            Self::Time(seconds) => format!("t:{seconds}"),
        }
    }

    fn of(summary: &Summary, target: Target) -> Option<Self> {
        match target {
            Target::Section(_) | Target::Item(..) => Some(Self::Element {
                id: target.element_id(summary).into(),
                print: print(summary, target).into(),
            }),
            Target::Date(date) | Target::Row(date) => {
                let dated = summary.temporal.get(date as usize)?;
                match dated.expression.edtf.is_empty() {
                    true => Self::of(summary, Target::from(dated.place)),
                    false => Some(Self::Date(dated.expression.edtf.clone())),
                }
            }
            Target::Footnote(_) | Target::Reference(_) => None,
        }
    }

    /// What the address leads to in this summary: the element with its id if
    /// the text is still the same, else the text wherever it is now, else the
    /// element with its id.
    pub fn target(&self, summary: &Summary) -> Option<Target> {
        match self {
            Self::Element { id, print: wanted } => {
                let by_id = targets(summary).find(|target| target.element_id(summary) == **id);
                if wanted.is_empty()
                    || by_id.is_some_and(|target| print(summary, target) == **wanted)
                {
                    return by_id;
                }
                targets(summary)
                    .filter(|target| matches!(target, Target::Item(..)) == id.contains('.'))
                    .find(|target| print(summary, *target) == **wanted)
                    .or(by_id)
            }
            Self::Date(edtf) => {
                let same = |dated: &Dated| dated.expression.edtf == *edtf;
                let date = summary.temporal.iter().position(same)?;
                Some(Target::Date(date as u32))
            }
            Self::Time(_) => None,
        }
    }
}

/// What the links of the reader with this name begin with.
pub fn prefix(name: &str) -> String {
    escaped(name) + ":"
}

/// The links of a fragment, with or without `#`.
fn links(fragment: &str) -> impl Iterator<Item = String> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let fragment = match fragment.contains(':') {
        true => fragment.to_owned(),
        // Messengers encode even what needs it not.
        false => decoded(fragment),
    };
    let links: Vec<_> = fragment.split(';').map(str::to_owned).collect();
    links.into_iter().filter(|link| !link.is_empty())
}

/// Every section and item, in order.
fn targets(summary: &Summary) -> impl Iterator<Item = Target> + '_ {
    (0u32..)
        .zip(&summary.sections)
        .flat_map(|(index, section)| {
            let items = 0..section.items.len() as u32;
            std::iter::once(Target::Section(index))
                .chain(items.map(move |item| Target::Item(index, item)))
        })
}

/// A fingerprint of a target's words: the letters and digits of its heading or
/// first blocks, by 32-bit FNV-1a, in base 36.
fn print(summary: &Summary, target: Target) -> String {
    let mut hash = 0x811c_9dc5_u32;
    let mut take = |text: &str| {
        for character in text.nfkc().flat_map(char::to_lowercase) {
            if character.is_alphanumeric() {
                let mut bytes = [0; 4];
                for byte in character.encode_utf8(&mut bytes).bytes() {
                    hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
                }
            }
        }
    };
    match target {
        Target::Section(section) => {
            let section = summary.sections.get(section as usize);
            if let Some(heading) = section.and_then(|section| section.heading.as_ref()) {
                take(&heading.text);
            }
        }
        Target::Item(section, item) => {
            let section = summary.sections.get(section as usize);
            if let Some(item) = section.and_then(|section| section.items.get(item as usize)) {
                let blocks = item.blocks.iter();
                blocks
                    .for_each(|block: &Block| block.for_each_prose(&mut |prose| take(&prose.text)));
            }
        }
        Target::Date(_) | Target::Row(_) | Target::Footnote(_) | Target::Reference(_) => {}
    }
    let mut digits = Vec::new();
    while hash > 0 {
        digits.push(char::from_digit(hash % 36, 36).unwrap_or('0'));
        hash /= 36;
    }
    digits.iter().rev().collect()
}

/// Undoes percent-encoding where it is one, and composes Hangul.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).nfc().collect()
}

/// Encodes what would be read as syntax, or ends a link in running text.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.nfc() {
        if character.is_alphanumeric() || matches!(character, '-' | '_' | '.') {
            escaped.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                escaped.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    escaped
}
