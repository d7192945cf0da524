//! What is looked at to tell whether an item is about a tag that its section
//! names and it does not.
//!
//! Deliberately absent: how the values come about (`walk`).

use crate::summary::families::{Feature, families};

families! {
    /// How far back an item names the tag, by how many in between name others.
    Back: 29,
    /// How far ahead an item names the tag, by whether one did before.
    Ahead: 10,
    /// Whether the head of the item names the tag, or others.
    Above: 4,
    /// Where the item stands in the outline, seen from the last that names the
    /// tag, by whether that one is a head.
    Tree: 16,
    /// Whether a child names the tag.
    Child: 2,
    /// What the tag is to the heading, by whether items name it, and from where
    /// on.
    Heading: 18,
    /// Which of the tags of the heading was named last.
    Turn: 6,
    /// How many other tags the item names, by whether the heading names the tag.
    Others: 8,
    /// How many items of the section name the tag, by how many there are.
    Count: 20,
    /// How many sections name the tag.
    Sections: 4,
    /// Whether the tag line has an order, whether the tag has a place in it,
    /// whether that is here, by how many tags have it.
    Order: 7,
    /// Which of the tags here the tag is, by whether an item before names it, and
    /// whether the heading names a part of it.
    Rank: 20,
    /// Whether the item stands between where the order has the tag and where it
    /// has the next.
    Stretch: 4,
    /// How the item opens, by whether the one before names the tag.
    Opening: 20,
    /// How far into the last item that names the tag it is named.
    Start: 4,
    /// How many other tags that item names.
    Crowd: 5,
    /// Whether a part of the tag stands in the item, in its head, in the heading.
    Part: 8,
    /// Whether the item is the first or the last of the section.
    Place: 3,
    /// How the last item that names the tag does so.
    Reason: 4,
    /// Whether that item is the first that names it, and the first of all.
    First: 3,
    /// Whether the tag leads those that the order has here, by whether the next
    /// of them is named before it; 0 for one that does not.
    Lead: 3,
    /// Of a tag that leads, how far back an item names it.
    LeadBack: 17,
    /// Of a tag that leads, where the item stands in the outline.
    LeadTree: 17,
    /// Of a tag that leads, how many others the item names.
    LeadOthers: 9,
    /// Of a tag that leads, what the head of the item names.
    LeadAbove: 5,
    /// Of a tag that leads, whether the item stands before the next of them.
    LeadStretch: 5,
    /// Of a tag that leads, what it is to the heading, by whether that names others.
    LeadHeading: 13,
}
