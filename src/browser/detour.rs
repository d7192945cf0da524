//! A filter is a detour: when it is cleared, the viewer is back where they were
//! before it, unless they have gone on reading elsewhere since. On the way, what
//! the filter leaves is brought into sight.
//!
//! To glance through what is left is no going on: a window's height is free.

use gloo::utils::window;
use web_sys::Element;

use super::reader::Reader;
use super::reveal;
use crate::reading::Target;

/// The part of the window below which what a filter leaves does not count as in
/// sight.
const LOW: f64 = 0.7;

/// Parts of the window's height at which a viewer looks.
const EYES: [f64; 4] = [0.35, 0.3, 0.4, 0.5];

/// A section that a filter leaves something of.
const LEFT: &str = ".section.open:not(.folded)";

/// The way back from a filter.
pub(super) struct Detour {
    from: Stand,
    /// Where the filter has led; unknown until it has changed the text.
    to: Option<Stand>,
}

/// An element, and how many pixels below the window's upper edge it stood.
struct Stand {
    element: Element,
    top: f64,
}

impl Reader {
    /// Notes where the viewer is, before a filter moves the text, unless they are
    /// on a detour and have not gone on.
    pub(super) fn set_out(&self) {
        let mut detour = self.detour.borrow_mut();
        if detour.as_ref().is_none_or(Detour::has_ended) {
            *detour = self.standing().map(|from| Detour { from, to: None });
        }
    }

    /// Goes on after a filter has changed what there is to read: back where
    /// everything is there again, else to what is left. Where there is no detour,
    /// something else leads somewhere: the address, or what was gone to.
    pub(super) fn follow_filter(&self, is_cleared: bool) {
        let Some(Detour { from, .. }) = self.detour.take() else {
            return;
        };
        if !is_cleared {
            let to = self.keep_in_sight();
            self.detour.replace(Some(Detour { from, to }));
        } else if is_drawn(&from.element) {
            self.steady.keep(from.element, from.top);
        } else {
            self.keep_in_sight();
        }
    }

    /// What was gone to, or else what the viewer has before their eyes, or else the
    /// text; `None` where the reader is out of the window, and what the page does
    /// with it no call to go there.
    fn standing(&self) -> Option<Stand> {
        let (host, end) = (self.host.get_bounding_client_rect(), window_height()?);
        if host.bottom() <= 0.0 || host.top() >= end {
            return None;
        }
        let held = self.reading.borrow().as_ref()?.held;
        let held = held.filter(|held| !matches!(held, Target::Row(_)));
        let held = held.and_then(|held| self.shadow.get_element_by_id(&self.id(held)?));
        let held = held.filter(is_drawn).map(Stand::of);
        let held = held.filter(|held| (0.0..end).contains(&held.top));
        let text = self.shadow.query_selector(".text").ok()??;
        let place = text.get_bounding_client_rect();
        let middle = (place.left() + place.right()) / 2.0;
        // Seldom is one of them between two items.
        let before_eyes = || {
            let points = EYES.iter().map(|part| part * end);
            let mut hits = points.filter_map(|down| self.hit(middle, down));
            hits.next().map(Stand::of)
        };
        held.or_else(before_eyes).or(Some(Stand::of(text)))
    }

    /// The item or heading at a point of the window.
    fn hit(&self, x: f64, y: f64) -> Option<Element> {
        let element = self.shadow.element_from_point(x as f32, y as f32)?;
        element.closest(".item, .section-head").ok()?
    }

    /// Where a filter has moved what was being read out of the window, brings it
    /// back; where it has taken it away, the beginning of what is left. Returns
    /// what there is to read now.
    fn keep_in_sight(&self) -> Option<Stand> {
        let begin = reveal::edge(&self.shadow)?;
        let end = window_height()?;
        let find = |selector: &str| self.shadow.query_selector(selector).ok().flatten();
        let text = Stand::of(find(".text")?);
        let first = || find(LEFT).unwrap_or_else(|| text.element.clone());
        if text.top >= begin - 1.0 {
            // The lines of sections without hits, or the hashtags of a phone,
            // spread out, may come before it.
            let first = Stand::of(first());
            return Some(match first.top > LOW * end {
                true => self.bring(first.element, begin),
                false => first,
            });
        }
        let is_left =
            |element: &Element| matches!(element.closest(LEFT), Ok(Some(_))) && is_drawn(element);
        let seen = self.reading.borrow().as_ref()?.seen;
        let seen = seen.and_then(|seen| self.shadow.get_element_by_id(&self.id(seen.into())?));
        Some(match seen.filter(is_left).map(Stand::of) {
            Some(seen) if (begin..end).contains(&seen.top) => seen,
            Some(seen) => self.bring(seen.element, begin),
            None => self.bring(first(), begin),
        })
    }

    /// Brings an element below what sticks to the window, whose end is told.
    fn bring(&self, element: Element, end: f64) -> Stand {
        let top = end + reveal::ROOM;
        self.steady.keep(element.clone(), top);
        Stand { element, top }
    }
}

impl Detour {
    /// Whether the viewer has gone on, by more than a glance, from where the
    /// filter has led.
    fn has_ended(&self) -> bool {
        match (&self.to, window_height()) {
            (Some(to), Some(height)) => (Stand::of(to.element.clone()).top - to.top).abs() > height,
            _ => true,
        }
    }
}

impl Stand {
    fn of(element: Element) -> Self {
        let top = element.get_bounding_client_rect().top();
        Self { element, top }
    }
}

fn is_drawn(element: &Element) -> bool {
    element.get_bounding_client_rect().height() > 0.0
}

fn window_height() -> Option<f64> {
    window().inner_height().ok()?.as_f64()
}
