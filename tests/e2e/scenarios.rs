//! What is played on the stage: one function a scenario, by the part of the
//! reader that it is about.

mod bad_input;
mod embedding;
mod keyboard;
mod links;
mod looks;
mod reading;
mod real_input;
pub mod summaries;

use crate::page::Page;

/// A scenario and its name.
pub struct Scenario {
    /// Where it stands and what it is, such as `embedding::two_readers`.
    pub name: &'static str,
    /// What happens.
    pub play: fn(&Page),
    /// Why it cannot be played here.
    pub skipped: Option<&'static str>,
}

/// Makes a list of scenarios out of functions.
macro_rules! scenarios {
    ($skipped:expr; $($module:ident :: $function:ident),* $(,)?) => {
        vec![$(Scenario {
            name: concat!(stringify!($module), "::", stringify!($function)),
            play: $module::$function,
            skipped: $skipped,
        }),*]
    };
}

/// All of them.
pub fn all() -> Vec<Scenario> {
    let mut all = scenarios![None;
        embedding::reads_src,
        embedding::reads_its_own_text,
        embedding::reads_text_that_changes,
        embedding::two_readers,
        embedding::moves_and_returns,
        embedding::leaves_nothing_behind,
        embedding::reflects_attributes,
        embedding::answers_methods_with_events,
        embedding::waits_calmly,
        embedding::forgets_what_it_no_longer_wants,
        reading::folds,
        reading::filters,
        reading::follows_a_date,
        reading::searches,
        reading::copies_links,
        reading::plays_only_when_asked,
        links::leave_foreign_fragments_alone,
        links::lead_into_the_text,
        links::lead_back,
        links::survive_a_reload,
        keyboard::reaches_everything,
        looks::wide_narrow_and_dark,
        bad_input::failures_are_told,
        bad_input::own_text_stands_in,
        bad_input::other_sites,
        bad_input::encodings,
        bad_input::hostile_text_stays_text,
        bad_input::little_is_enough,
        bad_input::much_is_no_trouble,
        bad_input::a_missing_program_is_told,
    ];
    all.extend(scenarios![real_input::absent();
        real_input::opens_whole,
        real_input::filters_and_reveals,
    ]);
    all
}
