//! What is played on the stage: one function a scenario, by the part of the
//! reader that it is about.

mod bad_input;
mod embedding;
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
    ($($module:ident :: $function:ident),* $(,)?) => {
        vec![$(Scenario {
            name: concat!(stringify!($module), "::", stringify!($function)),
            play: $module::$function,
            skipped: None,
        }),*]
    };
}

/// All of them.
pub fn all() -> Vec<Scenario> {
    scenarios![
        embedding::reads_src,
        embedding::reads_its_own_text,
        embedding::two_readers,
        embedding::moves_and_returns,
        embedding::leaves_nothing_behind,
        bad_input::failures_are_told,
    ]
}
