//! One section, drawn: its heading, which folds it, what it tells when closed,
//! and its items. What is done with its buttons is answered by `view/text.rs`.

use super::frame::Frame;
use super::icon::{self, Icon};
use super::items::Outline;
use super::pen::{Form, Pen};
use super::prose::{Overlay, OverlayKind, caption, first_link};
use super::timestamp;
use crate::reading::Nesting;
use crate::reading::visible::{Mark, SectionView};
use crate::summary::model::{Place, Section};

/// A section as it is to stand on the page.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'a> {
    pub(super) frame: &'a Frame,
    pub(super) index: u32,
    pub(super) section: &'a Section,
    pub(super) view: &'a SectionView,
    pub(super) nesting: Nesting,
}

impl<'a> Drawing<'a> {
    pub(super) fn draw(&self, pen: &mut dyn Pen) {
        pen.open(&Form(
            "section",
            &[("class", "section"), ("part", "section")],
        ));
        pen.attribute("id", &self.section.id);
        pen.attribute("class", &self.class());
        hide(pen, self.view.buried);
        self.head(pen);
        pen.open(&Form("p", &[("class", "gist")]));
        pen.attribute_if("hidden", (!self.has_gist()).then_some("hidden"));
        self.gist(pen);
        pen.close();
        pen.open(&Form("div", &[("class", "body"), ("part", "body")]));
        pen.attribute("id", &self.body_id());
        hide(pen, !self.view.open);
        self.items().draw(pen);
        pen.close();
        pen.close();
    }

    /// The items, with what lies over them.
    pub(super) fn items(&self) -> Outline<'a> {
        Outline::of(self)
    }

    pub(super) fn class(&self) -> String {
        let classes = [
            ("section", true),
            (" inner", self.section.parent.is_some()),
            (" folded", self.view.folded),
            (" sifted", self.view.kept.is_some()),
            (" open", self.view.open),
        ];
        let classes = classes.iter().filter(|(_, has)| *has);
        classes.map(|(class, _)| *class).collect()
    }

    fn body_id(&self) -> String {
        [&*self.section.id, "-body"].concat()
    }

    fn head(&self, pen: &mut dyn Pen) {
        pen.open(&Form("div", &[("class", "section-head")]));
        pen.open(self.heading());
        pen.open(&Form("button", &[("type", "button"), ("part", "toggle")]));
        pen.attribute("aria-expanded", expanded(self.view));
        pen.attribute("aria-controls", &self.body_id());
        icon::draw(pen, Icon::Chevron);
        pen.element(&Form("span", &[("class", "name")]), |pen| self.name(pen));
        pen.element(&Form("span", &[("class", "counts")]), |pen| {
            self.counts(pen)
        });
        pen.close();
        pen.close();
        self.tools(pen);
        pen.close();
    }

    /// The element of the heading: as deep below the first level as the section
    /// stands inside others.
    fn heading(&self) -> &'static Form {
        let sections = &self.frame.summary.sections;
        let mut level = self.frame.settings.heading_level.max(1);
        let mut parent = self.section.parent;
        while let Some(around) = parent.and_then(|parent| sections.get(parent as usize)) {
            level = level.saturating_add(1);
            parent = around.parent;
        }
        match level {
            1 => &Form("h1", HEADING),
            2 => &Form("h2", HEADING),
            3 => &Form("h3", HEADING),
            4 => &Form("h4", HEADING),
            5 => &Form("h5", HEADING),
            _ => &Form("h6", HEADING),
        }
    }

    pub(super) fn name(&self, pen: &mut dyn Pen) {
        match &self.section.heading {
            Some(heading) => {
                let marks = self.view.marks.iter();
                let marks = marks.filter(|mark| mark.place == Place::Heading(self.index));
                caption(pen, heading, &marks.map(overlay).collect::<Vec<_>>());
            }
            None => pen.text(self.frame.words().unnamed(self.index)),
        }
    }

    /// How many items there are, how many of them the filter keeps, and how
    /// often the search found something.
    pub(super) fn counts(&self, pen: &mut dyn Pen) {
        for (form, text) in COUNTS.iter().zip(self.counted()) {
            pen.open(form);
            pen.attribute_if("hidden", text.is_empty().then_some("hidden"));
            pen.text(&text);
            pen.close();
        }
    }

    /// The words of the counts, an element each; an empty one is hidden.
    pub(super) fn counted(&self) -> [String; 3] {
        let (words, view) = (self.frame.words(), self.view);
        let found = match view.found {
            0 => String::new(),
            found => words.found_here(found),
        };
        let total = view.total.to_string();
        let short = match view.kept {
            Some(kept) => [&*kept.to_string(), " / ", &total].concat(),
            None => total,
        };
        [found, short, words.count(view.kept, view.total)]
    }

    /// What can be done with a section: play it, follow the link that its
    /// heading is, link to it, copy it.
    fn tools(&self, pen: &mut dyn Pen) {
        let words = self.frame.words();
        pen.open(&Form("div", &[("class", "section-tools")]));
        timestamp::draw(pen, self.frame, self.section.timestamp);
        let heading = self.section.heading.as_ref();
        if let Some(address) = heading.and_then(|heading| first_link(&heading.inlines)) {
            pen.open(&Form(
                "a",
                &[("class", "quiet"), ("rel", "noopener nofollow ugc")],
            ));
            pen.attribute("href", address);
            pen.attribute("aria-label", words.follow_heading());
            pen.attribute("title", words.follow_heading());
            icon::draw(pen, Icon::Away);
            pen.close();
        }
        for (name, copies, sign) in [
            (words.copy_section_link(), "link", Icon::Link),
            (words.copy_markdown(), "markdown", Icon::Copy),
            (words.copy_plain(), "plain", Icon::Letters),
        ] {
            pen.open(&Form("button", &[("type", "button"), ("class", "quiet")]));
            pen.attribute("data-copy", copies);
            pen.attribute("aria-label", name);
            pen.attribute("title", name);
            icon::draw(pen, sign);
            pen.close();
        }
        pen.close();
    }

    pub(super) fn has_gist(&self) -> bool {
        !(self.view.open || self.view.folded || self.frame.gist(self.index).is_empty())
    }

    /// What a closed section still tells: the dates in it.
    pub(super) fn gist(&self, pen: &mut dyn Pen) {
        if self.has_gist() {
            icon::draw(pen, Icon::Calendar);
            pen.text(&self.frame.gist(self.index).join(" · "));
        }
    }
}

/// The elements of the counts: what the search found, and how many items there
/// are, as a number and in words.
static COUNTS: [Form; 3] = [
    Form("span", &[("class", "found")]),
    Form("span", &[("class", "count"), ("aria-hidden", "true")]),
    Form("span", &[("class", "aside")]),
];
const HEADING: &[(&str, &str)] = &[("class", "heading"), ("part", "heading")];

/// Hides the element that was begun last so that the browser's find-in-page
/// still reaches it.
fn hide(pen: &mut dyn Pen, hidden: bool) {
    pen.attribute_if("hidden", hidden.then_some("until-found"));
}

/// The state of the button that opens and closes a section.
pub(super) fn expanded(view: &SectionView) -> &'static str {
    match view.open {
        true => "true",
        false => "false",
    }
}

/// A mark as something laid over a prose.
pub(super) fn overlay(mark: &Mark) -> Overlay {
    Overlay {
        prose: mark.prose,
        range: mark.range.clone(),
        kind: OverlayKind::Mark(mark.by),
    }
}
