//! Blocks become title, video, sections and items.
//!
//! Owns what makes a section and an item, [`Item::written_parent`], labels and
//! timestamps. Deliberately absent: recovered nesting (`outline`), what a tag
//! is about (`hashtag`) and dates (`temporal`).
//!
//! [`Item::written_parent`]: super::model::Item::written_parent

pub(crate) mod broadcast;
mod flatten;
pub(crate) mod label;
pub(crate) mod moments;
pub(crate) mod tags;
pub(crate) mod title;
mod transcript;
mod video;

use std::rc::Rc;

use flatten::Flattener;

use super::markdown::Placed;
use super::model::{
    Block, Detail, Footnote, Inline, Place, Position, Prose, ProseId, Section, Text, Video,
};
use super::source::{Chapter, Prepared, Taken};

/// What the blocks of a document make.
#[derive(Debug, Default)]
pub(crate) struct Built {
    /// The title that the source gives.
    pub(crate) title: Option<Text>,
    /// The video that the summary is about.
    pub(crate) video: Option<Video>,
    /// The sections in source order.
    pub(crate) sections: Vec<Section>,
    /// For each section, where the timestamp of its heading stands.
    pub(crate) heading_times: Vec<Option<Position>>,
    /// Words that have no other place.
    pub(crate) details: Vec<Detail>,
    /// Whether there is an item already.
    begun: bool,
}

/// Makes sections and items of the blocks of a document.
pub(crate) fn build(blocks: Vec<Placed>, prepared: &Prepared) -> Built {
    let mut built = Built {
        video: video::find(&blocks, prepared.head.video.clone()),
        ..Built::default()
    };
    let title = title::find(&blocks);
    built.take_title(title.as_ref(), prepared);
    let titles = |index: usize| title.as_ref().is_some_and(|title| title.index == index);
    // Where nothing but the title is a heading, rules divide.
    let divided = !blocks
        .iter()
        .enumerate()
        .any(|(index, placed)| matches!(placed.block, Block::Heading { .. }) && !titles(index));
    for (index, placed) in blocks.into_iter().enumerate() {
        let line = placed.position.line;
        if titles(index) || built.shows_its_video(&placed.block) {
            continue;
        }
        match placed.block {
            Block::Heading { prose, .. } if title::is_only_picture(&prose) => {
                built.append(Block::Paragraph(prose), line, prepared);
            }
            // A heading without words divides, as a rule does.
            Block::Heading { level, prose } if prose.inlines.is_empty() => {
                built.open(line, level, None);
            }
            Block::Heading { level, prose } => {
                let taken = prepared.taken_at(placed.position);
                built.open(line, level, Some(prose));
                if let (Some(Taken::Time(time)), Some(section)) = (taken, built.sections.last_mut())
                {
                    section.timestamp = Some(time.seconds);
                    built.heading_times.pop();
                    built.heading_times.push(Some(time.position));
                }
            }
            Block::Rule if divided => built.open(line, 2, None),
            Block::Rule => {}
            block => built.append(block, line, prepared),
        }
    }
    built.settle();
    built
}

impl Built {
    fn take_title(&mut self, title: Option<&title::Title>, prepared: &Prepared) {
        let written = title.map(|title| title.text.clone());
        let Some(stated) = prepared.head.title.clone() else {
            self.title = written;
            return;
        };
        if let Some(title) = title.filter(|title| title.text != stated) {
            self.details.push(Detail {
                label: "#".into(),
                value: title.text.clone(),
                position: title.position,
            });
        }
        self.title = Some(stated);
    }

    /// Gives sections the times of the chapters that the source states with
    /// their words; the other chapters are shown as they are.
    pub(crate) fn name_chapters(&mut self, chapters: Vec<Chapter>) {
        let names: Vec<(String, u32)> = chapters
            .iter()
            .map(|chapter| (moments::plain(&chapter.title), chapter.seconds))
            .collect();
        let rest = moments::name(&mut self.sections, names);
        let rest = chapters.into_iter().filter(|chapter| {
            let words = moments::plain(&chapter.title);
            rest.iter()
                .any(|(name, seconds)| *name == words && *seconds == chapter.seconds)
        });
        self.details.extend(rest.map(|chapter| Detail {
            label: chapter.time,
            value: chapter.title,
            position: chapter.position,
        }));
    }

    /// Whether a block above the first item shows nothing but the picture or
    /// the address of the video that the reader shows anyway.
    fn shows_its_video(&self, block: &Block) -> bool {
        let Some(video) = self.video.as_ref().filter(|_| !self.begun) else {
            return false;
        };
        video::is_only_video(block, video)
    }

    fn open(&mut self, line: u32, level: u8, heading: Option<Prose>) {
        self.heading_times.push(None);
        self.sections.push(Section {
            id: Text::from(""),
            line,
            level,
            heading,
            parent: None,
            timestamp: None,
            items: Vec::new(),
        });
    }

    fn append(&mut self, block: Block, line: u32, prepared: &Prepared) {
        if self.sections.is_empty() {
            self.open(line, 2, None);
        }
        if let Some(section) = self.sections.last_mut() {
            Flattener { section, prepared }.block(block, line, None);
            self.begun = true;
        }
    }

    /// Drops what is empty and gives ids, lines and parents.
    fn settle(&mut self) {
        let mut kept = self
            .sections
            .iter()
            .map(|section| section.heading.is_some() || !section.items.is_empty())
            .collect::<Vec<_>>()
            .into_iter();
        self.heading_times.retain(|_| kept.next().unwrap_or(true));
        self.sections
            .retain(|section| section.heading.is_some() || !section.items.is_empty());
        let mut above: Vec<(u8, u32)> = Vec::new();
        for (section, index) in self.sections.iter_mut().zip(0..) {
            section.id = format!("s{}", index + 1).into();
            if section.heading.is_none() {
                section.line = section.items.first().map_or(section.line, |item| item.line);
            }
            while above
                .last()
                .is_some_and(|(level, _)| *level >= section.level)
            {
                above.pop();
            }
            section.parent = above.last().map(|(_, index)| *index);
            // What stands before the first heading, between rules or behind a
            // toggle has no words of its own for others to stand under.
            if section.heading.is_some() {
                above.push((section.level, index));
            }
            for (item, number) in section.items.iter_mut().zip(1..) {
                if let Some(item) = Rc::get_mut(item) {
                    item.id = format!("{}.{number}", section.id).into();
                }
            }
        }
    }
}

/// Numbers every prose in source order, and says where each stands.
pub(crate) fn place(sections: &mut [Section], footnotes: &mut [Rc<Footnote>]) -> Vec<Place> {
    let mut places = Vec::new();
    for (section, index) in sections.iter_mut().zip(0..) {
        if let Some(heading) = &mut section.heading {
            number(heading, Place::Heading(index), &mut places);
        }
        for (item, child) in section.items.iter_mut().zip(0..) {
            // Nobody else has them yet.
            let blocks = Rc::get_mut(item).map(|item| &mut item.blocks);
            for block in blocks.into_iter().flatten() {
                block.for_each_prose_mut(&mut |prose| {
                    number(prose, Place::Item(index, child), &mut places);
                });
            }
        }
    }
    for (footnote, index) in footnotes.iter_mut().zip(0..) {
        let blocks = Rc::get_mut(footnote).map(|footnote| &mut footnote.blocks);
        for block in blocks.into_iter().flatten() {
            block.for_each_prose_mut(&mut |prose| {
                number(prose, Place::Footnote(index), &mut places);
            });
        }
    }
    places
}

fn number(prose: &mut Prose, place: Place, places: &mut Vec<Place>) {
    prose.id = ProseId(places.len() as u32);
    places.push(place);
}

/// Calls `visit` with every piece of inline markup, in order, and the byte of
/// the prose's text at which it starts.
fn for_each_inline<'a>(inlines: &'a [Inline], visit: &mut dyn FnMut(&'a Inline, usize)) {
    fn walk<'a>(inlines: &'a [Inline], at: &mut usize, visit: &mut dyn FnMut(&'a Inline, usize)) {
        for inline in inlines {
            visit(inline, *at);
            match inline {
                Inline::Text(text) | Inline::Code(text) | Inline::Html(text) => *at += text.len(),
                Inline::Image { alt, .. } => *at += alt.len(),
                Inline::SoftBreak | Inline::HardBreak => *at += 1,
                Inline::FootnoteReference(_) | Inline::Citation(_) => {}
                Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Strikethrough(content)
                | Inline::Link { content, .. } => walk(content, at, visit),
            }
        }
    }
    walk(inlines, &mut 0, visit);
}
