//! What can happen to a [`Reading`](super::Reading) and what the host must do
//! about it.

use std::rc::Rc;

use super::Reading;
use super::settings::{Matching, Nesting, Opening};
use crate::summary::model::{Place, Summary, Text};

/// Something that the viewer, the host or a link does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Opens a closed section and closes an open one; one without hits is
    /// shown whole under the filter instead.
    Toggle(u32),
    /// Opens every section.
    OpenAll,
    /// Closes every section.
    CloseAll,
    /// Opens these sections and closes the others.
    SetOpening(Opening),
    /// Adds a hashtag, by index, to the filter or takes it out.
    ToggleTag(u32),
    /// Filters by a group of the timeline, by index, or no longer.
    TogglePeriod(u32),
    /// Filters by these hashtags alone, with or without `#`, compared without regard
    /// to case; unknown ones are passed over.
    SetFilter(Vec<Text>),
    /// Shows everything again.
    ClearFilter,
    /// Changes how several hashtags combine.
    SetMatching(Matching),
    /// Searches.
    SetQuery(Text),
    /// Counts spaces in a search, or not.
    SetSpacing(Spacing),
    /// Goes to the next place that the search found, and around.
    NextHit,
    /// Goes to the place before, and around.
    PreviousHit,
    /// What the Escape key does: clears the search, then the filter.
    Escape,
    /// Chooses the tab of the sidebar.
    ShowPanel(Panel),
    /// Opens or shuts the sidebar where it is folded into one line.
    ToggleDrawer,
    /// Shows all chips, or the first rows.
    ToggleChips,
    /// Hides the dates that the filter leaves without text, or shows them dim.
    ToggleRelated,
    /// Opens or folds a group of the timeline, by index.
    ToggleGroup(u32),
    /// Changes how items are nested.
    SetNesting(Nesting),
    /// Opens what hides the target, and goes there.
    Reveal(Target, Via),
    /// The place that is being read, as far as the host can tell.
    See(Option<Place>),
    /// The viewer scrolls on from what was gone to last.
    Release,
    /// Plays the video from this second; the answer to [`Effect::Seek`] of a
    /// host that lets the reader do it.
    Play(u32),
    /// Puts the picture back.
    Stop,
    /// Tells the viewer, in the live region, what an effect came to.
    Announce(Announcement),
}

impl Action {
    /// Whether it may change the filter, and so what of the text is there.
    pub fn may_filter(&self) -> bool {
        matches!(
            self,
            Self::ToggleTag(_)
                | Self::TogglePeriod(_)
                | Self::SetFilter(_)
                | Self::ClearFilter
                | Self::SetMatching(_)
                | Self::Escape
        )
    }
}

/// Something in a summary that can be gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The section with this index.
    Section(u32),
    /// An item, by the indices of its section and of itself in it.
    Item(u32, u32),
    /// The words of a date, by index into [`Summary::temporal`].
    Date(u32),
    /// The row of the timeline that a date is on, by index into
    /// [`Summary::temporal`]: the mention that led there is the one it shows.
    Row(u32),
    /// A footnote, by index.
    Footnote(u32),
    /// The place that refers to a footnote, by index.
    Reference(u32),
}

/// What led to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Via {
    /// The order of the stream in the sidebar.
    Toc,
    /// The timeline, or a date in the text.
    Date,
    /// A hashtag.
    Tag,
    /// The search; the focus stays in its field.
    Search,
    /// A link.
    Link,
    /// The host's own call.
    Host,
    /// The browser's find-in-page; the browser scrolls by itself.
    Find,
}

/// The tab of the sidebar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Panel {
    /// The dated facts in order.
    #[default]
    Dates,
    /// The sections as stops along the stream.
    Stream,
}

/// Whether a search counts spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Spacing {
    /// It does, unless nothing is found.
    #[default]
    Counted,
    /// It never does.
    Ignored,
}

/// What an effect came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Announcement {
    /// A link is in the clipboard.
    LinkCopied,
    /// Text is in the clipboard.
    TextCopied,
    /// The clipboard refused.
    CopyRefused,
    /// A link leads to something that the summary does not have.
    LinkLost,
    /// A moment of the video was asked for, and nothing here can play it.
    NoVideo,
    /// A hashtag was chosen that no item is about.
    TagNowhere,
    /// A hashtag was chosen that no item is about together with those chosen
    /// before.
    TagNotTogether,
}

/// What the host must do, or may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The reader stands, with listeners, for the first time, and shows this
    /// reading.
    Ready(Rc<Reading>),
    /// The items of a section were drawn: they are new elements.
    Drawn,
    /// The filter may be about to change: all of the text is still where the
    /// viewer has it.
    Filtering,
    /// The reading is now this one: to be put into the URL and remembered.
    Changed(Rc<Reading>),
    /// Scroll to the target, focus it unless it was found by search, flash it.
    Revealed {
        /// Where.
        target: Target,
        /// What led there.
        via: Via,
    },
    /// A section was opened or closed by the viewer.
    Toggled {
        /// The section, by index.
        section: u32,
        /// Whether it is open now.
        open: bool,
    },
    /// The filter is now another.
    Filtered {
        /// The hashtags without `#`, in the order of the tag line.
        tags: Vec<Text>,
        /// How they combine.
        matching: Matching,
        /// The number of sections that have hits.
        sections: u32,
        /// The number of items that are hits.
        items: u32,
    },
    /// The search is now another.
    Searched {
        /// The query as typed.
        query: Text,
        /// The number of places found.
        hits: u32,
    },
    /// The viewer wants the video from this second. Unless the host's page
    /// objects, answer with [`Action::Play`].
    Seek {
        /// Seconds from the start.
        seconds: u32,
    },
    /// The viewer wants a link in the clipboard: to the target, or to the
    /// reading as it is.
    CopyLink {
        /// The target.
        target: Option<Target>,
    },
    /// The viewer wants a section as text in the clipboard.
    CopyText {
        /// The section, by index.
        section: u32,
        /// In what form.
        format: CopyFormat,
    },
    /// The viewer wants the dates as a file.
    Export(ExportFormat),
    /// The viewer wants what could not be had to be asked for again.
    Reload,
}

/// The form of copied text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CopyFormat {
    /// As in the source.
    Markdown,
    /// Without marks.
    Plain,
}

/// The form of exported dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExportFormat {
    /// All dates.
    Json,
    /// All dates.
    Csv,
    /// The future days that the text writes to the day (RFC 5545).
    Calendar,
}

impl Target {
    /// The id of the element that shows the target, unique in one reader.
    pub fn element_id(self, summary: &Summary) -> String {
        match self {
            Self::Section(section) => match summary.sections.get(section as usize) {
                Some(section) => section.id.as_ref().to_owned(),
                None => String::new(),
            },
            Self::Item(section, item) => summary
                .sections
                .get(section as usize)
                .and_then(|section| section.items.get(item as usize))
                .map(|item| item.id.as_ref().to_owned())
                .unwrap_or_default(),
            // In a heading, which is a button, the words are no link.
            Self::Date(date) => {
                match summary.temporal.get(date as usize).map(|dated| dated.place) {
                    Some(Place::Heading(section)) => Self::Section(section).element_id(summary),
                    _ => format!("d{date}"),
                }
            }
            Self::Row(date) => {
                let dated = summary.temporal.get(date as usize);
                match dated.and_then(|dated| summary.timeline.position(dated)) {
                    Some(position) => format!("row{}", position.row),
                    None => String::new(),
                }
            }
            Self::Footnote(footnote) => format!("fn{}", footnote + 1),
            Self::Reference(footnote) => format!("fnref{}", footnote + 1),
        }
    }

    /// The place in the text that has to be open for the target to be seen.
    pub fn place(self, summary: &Summary) -> Option<Place> {
        match self {
            Self::Section(section) => {
                ((section as usize) < summary.sections.len()).then_some(Place::Heading(section))
            }
            Self::Item(section, item) => summary
                .sections
                .get(section as usize)
                .filter(|section| (item as usize) < section.items.len())
                .map(|_| Place::Item(section, item)),
            Self::Date(date) | Self::Row(date) => {
                summary.temporal.get(date as usize).map(|dated| dated.place)
            }
            Self::Footnote(footnote) | Self::Reference(footnote) => {
                ((footnote as usize) < summary.footnotes.len()).then_some(Place::Footnote(footnote))
            }
        }
    }
}
