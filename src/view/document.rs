//! A summary that is here: lays out the parts and tells each what it needs.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::footnotes::Footnotes;
use super::frame::Frame;
use super::header::Header;
use super::keys;
use super::session::{Session, use_session};
use super::sidebar::Sidebar;
use super::text::Text;
use super::toolbar::Toolbar;
use super::visible::{Visible, VisibleBy};
use crate::reading::{Action, Effect, Settings};
use crate::summary::model::Summary;

#[derive(PartialEq, Properties)]
pub(super) struct DocumentProps {
    pub(super) summary: Rc<Summary>,
    pub(super) settings: Rc<Settings>,
    pub(super) beforehand: Rc<[Action]>,
    pub(super) on_effect: Callback<Effect>,
    pub(super) on_mount: Callback<Dispatch>,
}

/// A summary that is here.
#[component]
pub(super) fn Document(props: &DocumentProps) -> Html {
    let (reading, session) = use_session(
        &props.summary,
        &props.settings,
        &props.beforehand,
        &props.on_effect,
        &props.on_mount,
    );
    let frame = use_memo(
        (props.summary.clone(), props.settings.clone()),
        |(summary, settings)| Frame::new(summary, settings),
    );
    let visible = use_memo(VisibleBy::new(&props.summary, &reading), Visible::derive);
    let root = use_node_ref();
    let onkeydown = {
        let root = root.clone();
        use_callback(
            session.dispatch.clone(),
            move |event: KeyboardEvent, dispatch| {
                keys::on_key(&event, &root, dispatch);
            },
        )
    };
    let is_empty = props.summary.sections.is_empty();
    let panels = props.settings.panels;
    html! {
        <ContextProvider<Session> context={session}>
        <ContextProvider<Rc<Frame>> context={frame}>
            <article
                ref={root}
                class="reader"
                part="reader"
                lang={super::language_tag(props.settings.language)}
                aria-labelledby="title"
                {onkeydown}
            >
                <Header playing={reading.playing} />
                <Toolbar
                    filter={reading.filter.clone()}
                    search={reading.search.clone()}
                    chips={visible.chips.clone()}
                    totals={visible.totals}
                    all_chips={reading.all_chips}
                    announced={reading.announced}
                    hidden={is_empty || !(panels.tags || panels.search || panels.tools)}
                />
                <div class="columns">
                    <Sidebar
                        panel={reading.panel}
                        drawer={reading.drawer}
                        related_only={reading.related_only}
                        turned_groups={reading.turned_groups.clone()}
                        period={reading.filter.period}
                        lit={visible.lit_dates.clone()}
                        searched={!reading.search.query.is_empty()}
                        sections={visible.sections.clone()}
                        current_row={reading.current_row(&props.summary)}
                        current_section={reading.current_section(&props.summary)}
                    />
                    <div class="text" lang={super::language_tag(props.summary.language)}>
                        <Text
                            sections={visible.sections.clone()}
                            nesting={reading.nesting}
                            nothing_kept={visible.totals == Some((0, 0))}
                        />
                        <Footnotes marks={visible.footnote_marks.clone()} />
                        <div class="end"></div>
                    </div>
                </div>
            </article>
        </ContextProvider<Rc<Frame>>>
        </ContextProvider<Session>>
    }
}
