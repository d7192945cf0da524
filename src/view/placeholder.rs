//! What stands in the reader's place while the summary is on its way, of about
//! its size, and what stands there when it cannot be had.

use yew::prelude::*;

use super::Failure;
use super::header::title_tag;
use super::icon::{Icon, icon};
use super::wording::Words;
use crate::reading::Effect;

/// The shape of a reader without its words.
pub(super) fn loading(words: Words) -> Html {
    let section = html! {
        <div class="ghost-section">
            <i class="ghost heading"></i>
            <i class="ghost"></i><i class="ghost"></i><i class="ghost short"></i>
        </div>
    };
    html! {
        <article class="reader loading" part="reader" aria-busy="true" lang={words.tag()}>
            <p class="aside" role="status">{ words.loading() }</p>
            <div class="head with-video" aria-hidden="true">
                <i class="ghost picture"></i>
                <div class="titles"><i class="ghost short"></i><i class="ghost title"></i><i class="ghost short"></i></div>
            </div>
            <div class="toolbar" aria-hidden="true"><i class="ghost bar"></i><i class="ghost bar"></i></div>
            <div class="text" aria-hidden="true">{ section.clone() }{ section.clone() }{ section }</div>
        </article>
    }
}

/// Why there is nothing to read, under a heading where the title would be. What
/// has an address can be asked for again.
pub(super) fn failed(
    failure: &Failure,
    section_level: u8,
    words: Words,
    on_effect: &Callback<Effect>,
) -> Html {
    let again = on_effect.reform(|_: MouseEvent| Effect::Reload);
    let heading = html! { <b>{ words.failed() }</b> };
    html! {
        <article class="reader failed" part="reader" lang={words.tag()}>
            <div class="notice" role="alert">
                { icon(Icon::Warning) }
                <@{title_tag(section_level)}>{ heading }</@>
                <p>{ failure.message.clone() }</p>
                if !failure.detail.is_empty() {
                    <p class="detail">{ failure.detail.clone() }</p>
                }
                if let Some(address) = &failure.address {
                    <p class="detail"><code>{ address.clone() }</code></p>
                    <button type="button" class="plain" onclick={again}>{ words.try_again() }</button>
                }
            </div>
        </article>
    }
}
