//! The keyboard inside a reader: `/` searches, `j` and `k` walk through the
//! items, Escape clears. Plain arrows belong to the widgets that have the focus.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::Dispatch;
use crate::reading::Action;

/// Answers a key that nothing inside has answered.
pub(super) fn on_key(event: &KeyboardEvent, root: &NodeRef, dispatch: &Dispatch) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return;
    }
    let Some(root) = root.cast::<Element>() else {
        return;
    };
    let target = event.target_dyn_into::<HtmlElement>();
    let is_typing = target.as_ref().is_some_and(|target| {
        matches!(&*target.tag_name(), "INPUT" | "TEXTAREA" | "SELECT")
            || target.is_content_editable()
    });
    match &*event.key() {
        "Escape" => dispatch.emit(Action::Escape),
        "/" if !is_typing && focus(&root, "[part~=search]") => event.prevent_default(),
        "j" | "ㅓ" if !is_typing => walk(&root, target.as_ref(), 1),
        "k" | "ㅏ" if !is_typing => walk(&root, target.as_ref(), -1),
        _ => {}
    }
}

/// Makes those elements of a group that can have the focus one stop of Tab, with
/// arrows between them: the roving tabindex of the ARIA Authoring Practices.
/// Returns the group's listeners for keys and for the focus.
pub(super) fn roving(
    group: &NodeRef,
    selector: &'static str,
) -> (Callback<KeyboardEvent>, Callback<FocusEvent>) {
    let (keys, focus) = (group.clone(), group.clone());
    (
        Callback::from(move |event: KeyboardEvent| rove(&event, &keys, selector)),
        Callback::from(move |event: FocusEvent| remember(&event, &focus, selector)),
    )
}

/// Makes a list of lines one stop of Tab: up and down lead from line to line,
/// left and right along those elements of a line that the selector finds. Where
/// the line itself answers left and right, it has only one such element.
///
/// Returns the id of the line (`li`) that had the focus last, for
/// [`tab_stop`], and the list's listeners for keys and for the focus.
#[hook]
pub(super) fn use_lines(
    list: &NodeRef,
    selector: &'static str,
) -> (
    UseStateHandle<String>,
    Callback<KeyboardEvent>,
    Callback<FocusEvent>,
) {
    let last = use_state_eq(String::new);
    let (keys, setter) = (list.clone(), last.setter());
    (
        last,
        Callback::from(move |event: KeyboardEvent| {
            walk_lines(&event, &keys, selector);
        }),
        Callback::from(move |event: FocusEvent| {
            if let Some(line) = line_of(&event) {
                setter.set(line.id());
            }
        }),
    )
}

/// Of the ids of lines that can be seen, the one that Tab comes to: where the
/// focus was last, else what is being read, else the first. `None` where there
/// is no line.
pub(super) fn tab_stop<'a>(
    mut lines: impl Iterator<Item = &'a str> + Clone,
    last: &str,
    current: Option<&str>,
) -> Option<&'a str> {
    let wanted = [Some(last), current];
    let mut seen = wanted.into_iter().flatten();
    seen.find_map(|wanted| lines.clone().find(|line| *line == wanted))
        .or_else(|| lines.next())
}

fn walk_lines(event: &KeyboardEvent, list: &NodeRef, selector: &str) -> Option<()> {
    let stops = visible(&list.cast::<Element>()?, selector);
    let (line, target) = (line_of(event)?, event.target_dyn_into::<Element>()?);
    let is_in = |line: &Element, stop: &HtmlElement| line.contains(Some(stop));
    let begin = stops.iter().position(|stop| is_in(&line, stop))?;
    let length = stops.get(begin..)?.iter();
    let end = begin + length.take_while(|stop| is_in(&line, stop)).count();
    let at = stops.iter().position(|stop| stop.contains(Some(&target)));
    let at = at.unwrap_or(begin);
    let last = stops.len() - 1;
    let begin_of = |stop: usize| {
        let line = stops.get(stop)?.closest("li").ok()??;
        stops.iter().position(|stop| is_in(&line, stop))
    };
    let next = match &*event.key() {
        "ArrowDown" if end > last => 0,
        "ArrowDown" => end,
        "ArrowUp" => begin_of(begin.checked_sub(1).unwrap_or(last))?,
        "ArrowRight" => (at + 1).min(end - 1),
        "ArrowLeft" => at.max(begin + 1) - 1,
        "Home" => 0,
        "End" => begin_of(last)?,
        _ => return None,
    };
    event.prevent_default();
    // An element that cannot take the focus leaves it where it is.
    stops.get(next)?.focus().ok()
}

/// The line that an event happens in.
fn line_of(event: &web_sys::Event) -> Option<Element> {
    let target = event.target_dyn_into::<Element>()?;
    target.closest("li[id]").ok()?
}

fn rove(event: &KeyboardEvent, group: &NodeRef, selector: &str) {
    let (Some(group), Some(target)) = (group.cast::<Element>(), event.target_dyn_into::<Element>())
    else {
        return;
    };
    let stops = visible(&group, selector);
    let at = stops
        .iter()
        .position(|stop| stop.contains(Some(target.as_ref())));
    let (Some(at), Some(last)) = (at, stops.len().checked_sub(1)) else {
        return;
    };
    let next = match &*event.key() {
        "ArrowRight" | "ArrowDown" if at == last => 0,
        "ArrowRight" | "ArrowDown" => at + 1,
        "ArrowLeft" | "ArrowUp" if at == 0 => last,
        "ArrowLeft" | "ArrowUp" => at - 1,
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    if let Some(stop) = stops.get(next) {
        // An element that cannot take the focus leaves it where it is.
        let _ = stop.focus();
    }
}

/// Makes the focused element of a group the one that Tab comes back to.
fn remember(event: &FocusEvent, group: &NodeRef, selector: &str) {
    let (Some(group), Some(target)) = (group.cast::<Element>(), event.target_dyn_into::<Element>())
    else {
        return;
    };
    let Some(stop) = target.closest(selector).ok().flatten() else {
        return;
    };
    for other in all(&group, selector) {
        let is_stop = other == *stop.unchecked_ref::<HtmlElement>();
        other.set_tab_index(if is_stop { 0 } else { -1 });
    }
}

fn walk(root: &Element, from: Option<&HtmlElement>, by: isize) {
    let stops = visible(root, ".dot");
    let item = from.and_then(|from| from.closest("[part~=item]").ok().flatten());
    let at = item.and_then(|item| {
        stops
            .iter()
            .position(|stop| stop.closest("[part~=item]").ok().flatten().as_ref() == Some(&item))
    });
    let next = match at {
        Some(at) => at.saturating_add_signed(by),
        None => 0,
    };
    if let Some(stop) = stops.get(next) {
        let _ = stop.focus();
    }
}

/// Gives the focus to the first element that the selector finds, if it can have
/// it.
pub(super) fn focus(within: &Element, selector: &str) -> bool {
    within
        .query_selector(selector)
        .ok()
        .flatten()
        .and_then(|field| field.dyn_into::<HtmlElement>().ok())
        .is_some_and(|field| field.focus().is_ok())
}

fn all(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// Those that are drawn at all, in this layout and under this filter.
fn visible(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let mut found = all(within, selector);
    found.retain(|element| element.offset_width() > 0);
    found
}
