//! What is played on the stage: one function a scenario, by the part of the
//! reader that it is about.

mod assistive;
mod bad_input;
mod chips;
mod dates;
mod drawing;
mod embedding;
mod header;
mod keyboard;
mod languages;
mod layout;
mod links;
mod memory;
mod pictures;
mod print;
mod reading;
mod real_input;
mod reveal;
mod serving;
mod states;
mod stream;
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
        embedding::two_readers_share_the_address,
        embedding::inherits_no_typography,
        embedding::is_as_large_as_the_viewer_reads,
        embedding::moves_and_returns,
        embedding::leaves_nothing_behind,
        embedding::reflects_attributes,
        embedding::answers_methods_with_events,
        embedding::waits_calmly,
        embedding::forgets_what_it_no_longer_wants,
        drawing::is_that_of_the_server,
        drawing::is_the_same_after_a_filter,
        reading::folds,
        reading::filters,
        reading::keeps_in_sight_what_a_filter_leaves,
        reading::returns_from_a_filter,
        reading::stays_where_a_filter_has_led,
        reading::goes_where_it_is_led_under_a_filter,
        reading::leaves_the_page_where_it_is,
        reading::makes_room_under_all_hashtags,
        reading::follows_a_date,
        reading::searches,
        reading::paints_what_it_finds,
        reading::copies_text,
        reading::plays_only_when_asked,
        links::leave_foreign_fragments_alone,
        links::lead_into_the_text,
        links::lead_back,
        links::say_that_they_lead_nowhere,
        links::survive_a_reload,
        links::outlive_an_edit,
        links::are_copied_for_everything,
        links::are_handed_to_the_share_sheet,
        reveal::stops_below_what_sticks,
        reveal::stops_below_all_hashtags,
        reveal::spares_who_wants_no_motion,
        reveal::follows_find_in_page,
        reveal::stays_where_it_led,
        header::tells_what_there_is,
        header::is_honest_about_the_reading_time,
        header::asks_nothing_of_others,
        header::links_where_there_is_no_player,
        header::docks_the_player_when_seeking,
        chips::count_what_would_remain,
        chips::say_why_they_are_dim,
        chips::are_found_among_many,
        chips::keep_context_quiet,
        chips::spread_out_on_a_phone,
        chips::are_in_sight_when_chosen,
        chips::combine_in_sight,
        chips::take_two_rows,
        memory::keeps_what_is_open,
        memory::keeps_where_one_was_reading,
        memory::does_without_storage,
        languages::english_is_whole,
        languages::particles_follow_the_sound,
        languages::days_and_numbers_are_the_locales,
        keyboard::reaches_everything,
        layout::follows_the_container,
        layout::knows_how_high_the_bar_gets,
        layout::survives_zoom_and_spacing,
        layout::obeys_forced_colors,
        layout::reads_from_the_right_too,
        print::opens_everything,
        print::leaves_the_tools_away,
        print::is_light_on_any_screen,
        print::fills_as_many_pages_closed_as_open,
        assistive::tree_of_the_sample,
        pictures::of_all_states,
        serving::shows_the_file_that_was_named,
        dates::today_is_where_it_helps,
        dates::a_click_holds_until_the_viewer_scrolls,
        dates::the_sidebar_is_part_of_the_page,
        dates::what_is_read_stays_in_the_window,
        dates::one_row_for_several_bullets,
        dates::a_date_in_a_heading_leads_there,
        dates::words_lead_back_to_their_row,
        dates::dates_follow_the_filter,
        dates::one_line_where_it_is_narrow,
        dates::the_list_opens_where_the_viewer_is,
        stream::marks_what_is_read_and_seeks,
        stream::items_play_from_their_moments,
        stream::says_that_there_is_no_video,
        stream::follows_the_filter_and_the_search,
        dates::dates_can_be_taken_out,
        dates::marks_and_keys,
        dates::no_day_to_count_from,
        bad_input::failures_are_told,
        bad_input::what_failed_can_be_asked_for_again,
        bad_input::own_text_stands_in,
        bad_input::other_sites,
        bad_input::encodings,
        bad_input::hostile_text_stays_text,
        bad_input::no_control_stands_in_another,
        bad_input::little_is_enough,
        bad_input::much_is_no_trouble,
        bad_input::a_missing_program_is_told,
    ];
    all.extend(scenarios![assistive::absent(); assistive::axe_finds_nothing]);
    all.extend(scenarios![real_input::absent();
        real_input::opens_whole,
        real_input::filters_and_reveals,
        real_input::looks_well,
        serving::shows_the_real_input,
        assistive::tree_of_the_real_input,
    ]);
    all.extend(scenarios![assistive::absent_or_no_input();
        assistive::axe_finds_nothing_in_the_real_input,
    ]);
    all
}
