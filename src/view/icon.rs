//! The icons: outlines on a 20 by 20 grid, 1.6 wide, in the colour of the text.

use yew::Html;

use super::pen::{Form, Pen, nodes};

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    Away,
    Chevron,
    Close,
    Down,
    Folded,
    Letters,
    Link,
    Next,
    Play,
    Previous,
    Search,
    Unfolded,
    Up,
    Warning,
    Copy,
    Calendar,
}

/// An icon, which says nothing to screen readers.
pub(super) fn icon(icon: Icon) -> Html {
    nodes(|pen| draw(pen, icon))
}

/// Draws the same.
pub(super) fn draw(pen: &mut dyn Pen, icon: Icon) {
    let path = match icon {
        Icon::Away => "M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7",
        Icon::Chevron | Icon::Next => "M7.5 4.5 13 10l-5.5 5.5",
        Icon::Previous => "M12.5 4.5 7 10l5.5 5.5",
        Icon::Close => "m5.5 5.5 9 9m0-9-9 9",
        Icon::Down => "M4.5 7.5 10 13l5.5-5.5",
        Icon::Up => "M4.5 12.5 10 7l5.5 5.5",
        Icon::Folded => "M6 3l4 4 4-4M6 17l4-4 4 4M3 10h14",
        Icon::Unfolded => "M6 7l4-4 4 4M6 13l4 4 4-4M3 10h14",
        Icon::Letters => "M4.5 6.5v-2h11v2M10 4.5v11m-2 0h4",
        Icon::Link => {
            "M8.5 11.5a3.2 3.2 0 0 0 4.6.3l2.4-2.4a3.25 3.25 0 0 0-4.6-4.6L9.6 6.1M11.5 8.5a3.2 3.2 0 0 0-4.6-.3l-2.4 2.4a3.25 3.25 0 0 0 4.6 4.6l1.3-1.3"
        }
        Icon::Play => "M7 4.8v10.4l8.4-5.2z",
        Icon::Search => "M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm4 9.5 4 4",
        Icon::Warning => "M10 3.5 2.8 16h14.4zM10 8.5v3.5m0 2v.2",
        Icon::Copy => "M7.5 7.5V4h8.5v8.5h-3.5M4 7.5h8.5V16H4z",
        Icon::Calendar => "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5",
    };
    pen.open(match icon {
        Icon::Chevron => &Form("svg", CHEVRON),
        Icon::Play => &Form("svg", SOLID),
        _ => &Form("svg", OUTLINE),
    });
    pen.open(&Form("path", &[]));
    pen.attribute("d", path);
    pen.close();
    pen.close();
}

const CHEVRON: &[(&str, &str)] = &drawing("icon chevron");
const SOLID: &[(&str, &str)] = &drawing("icon solid");
const OUTLINE: &[(&str, &str)] = &drawing("icon");

const fn drawing(class: &'static str) -> [(&'static str, &'static str); 6] {
    [
        ("class", class),
        ("viewBox", "0 0 20 20"),
        ("width", "20"),
        ("height", "20"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ]
}
