//! The words of English dates, and where they end.

use super::super::super::civil::Weekday;
use super::super::super::packed::{Packed, Table, packed, table};
use super::super::cursor::{Cursor, Script};
use super::super::form::{Bound, Part, Season, Toward, Unit};
use super::super::holiday::Holiday;

/// What a word is to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// 1 to 12.
    Month(u8),
    /// A month that is short for, or also means, something else (Mar, May).
    DoubtfulMonth(u8),
    Weekday(Weekday),
    Season(Season),
    Holiday(Holiday),
    Number(u8),
    /// The article, which counts one.
    A,
    /// So many that no value can be told.
    Several,
    /// 1 to 4.
    Ordinal(u8),
    Unit(Unit),
    Half,
    Weekend,
    Fiscal,
    /// From the reference day.
    Day(i8),
    Toward(Toward),
    /// So many from what was last named (the following year, the same day).
    Named(i8),
    SamePeriod,
    /// past, coming: a window; whether it lies ahead.
    Window(bool),
    Part(Part),
    /// The last quarter of the year.
    YearEnd,
    /// Of the year before, and a unit.
    YearEarlier,
    Then,
    Opener(Bound),
    From,
    Between,
    To,
    And,
    The,
    Of,
    In,
    Within,
    Ago,
    Later,
    Every,
    Recurs,
    Vague,
}

/// The words by first letter, longer before shorter.
const WORDS: Table<Word> = {
    use Word::{
        A, Ago, And, Between, Day, DoubtfulMonth, Every, Fiscal, From, Half, In, Later, Month,
        Number, Of, Opener, Ordinal, Recurs, Several, The, To, Vague, Weekend, Window, Within,
    };
    table![
        ("a_couple_of", Number(2)),
        ("a_few", Several),
        ("after", Opener(Bound::From)),
        ("ago", Ago),
        ("and", And),
        ("annually", Recurs),
        ("an", A),
        ("april", Month(4)),
        ("apr", DoubtfulMonth(4)),
        ("august", Month(8)),
        ("aug", DoubtfulMonth(8)),
        ("autumn", Word::Season(Season::Autumn)),
        ("a", A),
        ("before", Opener(Bound::Before)),
        ("beginning_of", Word::Part(Part::Early)),
        ("between", Between),
        ("Black_Friday", Word::Holiday(Holiday::BlackFriday)),
        ("by", Opener(Bound::Until)),
        ("Chuseok", Word::Holiday(Holiday::Chuseok)),
        ("Christmas_Eve", Word::Holiday(Holiday::Fixed(12, 24))),
        ("Christmas", Word::Holiday(Holiday::Fixed(12, 25))),
        ("coming", Window(true)),
        ("currently", Vague),
        ("daily", Recurs),
        ("days", Word::Unit(Unit::Day)),
        ("day", Word::Unit(Unit::Day)),
        ("decades", Word::Unit(Unit::Decade)),
        ("decade", Word::Unit(Unit::Decade)),
        ("december", Month(12)),
        ("dec", DoubtfulMonth(12)),
        ("each", Every),
        ("earlier", Ago),
        ("early", Word::Part(Part::Early)),
        ("eight", Number(8)),
        ("eleven", Number(11)),
        ("end_of", Word::Part(Part::Late)),
        ("every", Every),
        ("fall", Word::Season(Season::Autumn)),
        ("february", Month(2)),
        ("feb", DoubtfulMonth(2)),
        ("first", Ordinal(1)),
        ("fiscal", Fiscal),
        ("five", Number(5)),
        ("fourth", Ordinal(4)),
        ("four", Number(4)),
        ("following", Word::Named(1)),
        ("friday", Word::Weekday(Weekday::Friday)),
        ("from_now", Later),
        ("from", From),
        ("half", Half),
        ("Halloween", Word::Holiday(Holiday::Fixed(10, 31))),
        ("Independence_Day", Word::Holiday(Holiday::Fixed(7, 4))),
        ("in_the_future", Vague),
        ("in_the_past", Vague),
        ("in", In),
        ("january", Month(1)),
        ("jan", DoubtfulMonth(1)),
        ("july", Month(7)),
        ("jul", DoubtfulMonth(7)),
        ("june", Month(6)),
        ("jun", DoubtfulMonth(6)),
        ("last_night", Day(-1)),
        ("last", Word::Toward(Toward::Last)),
        ("lately", Vague),
        ("later", Later),
        ("late", Word::Part(Part::Late)),
        ("Lunar_New_Year", Word::Holiday(Holiday::Seollal)),
        ("march", DoubtfulMonth(3)),
        ("mar", DoubtfulMonth(3)),
        ("may", DoubtfulMonth(5)),
        ("middle_of", Word::Part(Part::Middle)),
        ("mid", Word::Part(Part::Middle)),
        ("monday", Word::Weekday(Weekday::Monday)),
        ("months", Word::Unit(Unit::Month)),
        ("month", Word::Unit(Unit::Month)),
        ("New_Year's_Day", Word::Holiday(Holiday::Fixed(1, 1))),
        ("New_Year's_Eve", Word::Holiday(Holiday::Fixed(12, 31))),
        ("next", Word::Toward(Toward::Next)),
        ("nine", Number(9)),
        ("november", Month(11)),
        ("nov", DoubtfulMonth(11)),
        ("nowadays", Vague),
        ("october", Month(10)),
        ("oct", DoubtfulMonth(10)),
        ("of", Of),
        ("one", Number(1)),
        ("past", Window(false)),
        ("presently", Vague),
        ("previous", Word::Toward(Toward::Last)),
        ("prior_to", Opener(Bound::Before)),
        ("quarters", Word::Unit(Unit::Quarter)),
        ("quarter", Word::Unit(Unit::Quarter)),
        ("recently", Vague),
        ("same_period", Word::SamePeriod),
        ("same", Word::Named(0)),
        ("saturday", Word::Weekday(Weekday::Saturday)),
        ("second", Ordinal(2)),
        ("Seollal", Word::Holiday(Holiday::Seollal)),
        ("september", Month(9)),
        ("sept", DoubtfulMonth(9)),
        ("sep", DoubtfulMonth(9)),
        ("seven", Number(7)),
        ("several", Several),
        ("since", Opener(Bound::From)),
        ("six", Number(6)),
        ("spring", Word::Season(Season::Spring)),
        ("starting_from", Opener(Bound::From)),
        ("starting_in", Opener(Bound::From)),
        ("starting_on", Opener(Bound::From)),
        ("starting", Opener(Bound::From)),
        ("start_of", Word::Part(Part::Early)),
        ("summer", Word::Season(Season::Summer)),
        ("sunday", Word::Weekday(Weekday::Sunday)),
        ("ten", Number(10)),
        ("Thanksgiving", Word::Holiday(Holiday::Thanksgiving)),
        ("these_days", Vague),
        ("then", Word::Then),
        ("the", The),
        ("third", Ordinal(3)),
        ("this", Word::Toward(Toward::This)),
        ("three", Number(3)),
        ("through", Opener(Bound::Until)),
        ("thursday", Word::Weekday(Weekday::Thursday)),
        ("till", Opener(Bound::Until)),
        ("today", Day(0)),
        ("tomorrow", Day(1)),
        ("tonight", Day(0)),
        ("to", To),
        ("tuesday", Word::Weekday(Weekday::Tuesday)),
        ("twelve", Number(12)),
        ("two", Number(2)),
        ("until", Opener(Bound::Until)),
        ("wednesday", Word::Weekday(Weekday::Wednesday)),
        ("weekend", Weekend),
        ("weeks", Word::Unit(Unit::Week)),
        ("week", Word::Unit(Unit::Week)),
        ("winter", Word::Season(Season::Winter)),
        ("within", Within),
        ("year-earlier", Word::YearEarlier),
        ("year-end", Word::YearEnd),
        ("years", Word::Unit(Unit::Year)),
        ("year", Word::Unit(Unit::Year)),
        ("yesterday", Day(-1)),
    ]
};

/// Reads the longest word that stands at the cursor, if it ends there. Months
/// and weekdays must be capitalised.
pub(super) fn word(cursor: &mut Cursor) -> Option<Word> {
    let capital = cursor
        .peek()
        .is_some_and(|first| first.is_ascii_uppercase());
    let mut probe = *cursor;
    let word = probe.read(&WORDS)?;
    let named = matches!(
        word,
        Word::Month(_) | Word::DoubtfulMonth(_) | Word::Weekday(_)
    );
    if !ends(probe) || (named && !capital) {
        return None;
    }
    // Mar. and Sept., but not May. or March.
    let letters = probe.at() - cursor.at();
    if matches!(word, Word::DoubtfulMonth(month) if month != 5 && letters <= 4) {
        probe.eat(".");
    }
    *cursor = probe;
    Some(word)
}

/// Passes that word.
pub(super) fn eat(cursor: &mut Cursor, expected: Word) -> bool {
    let mut probe = *cursor;
    let eaten = word(&mut probe) == Some(expected);
    if eaten {
        *cursor = probe;
    }
    eaten
}

/// Whether a word ends at the cursor. The name of a site goes on (Monday.com).
pub(super) fn ends(cursor: Cursor) -> bool {
    let mut next = cursor;
    let goes_on = next.eat(".") && next.script() == Script::Latin;
    !goes_on && !matches!(cursor.script(), Script::Latin | Script::Digit)
}

/// Passes a number: how many, and whether no value can be told.
pub(super) fn number(cursor: &mut Cursor) -> Option<(u32, bool)> {
    let mut probe = *cursor;
    let count = match probe.digits() {
        Some(digits) if digits.length <= 3 => (digits.value, false),
        Some(_) => return None,
        None => match word(&mut probe)? {
            Word::Number(count) => (u32::from(count), false),
            Word::A => (1, false),
            Word::Several => (0, true),
            _ => return None,
        },
    };
    *cursor = probe;
    Some(count)
}

/// Passes a unit, which stands in the plural unless there is one of it.
pub(super) fn counted_unit(cursor: &mut Cursor, count: u32) -> Option<Unit> {
    let mut probe = *cursor;
    let Some(Word::Unit(unit)) = word(&mut probe) else {
        return None;
    };
    let plural = matches!(probe.previous(), Some('s' | 'S'));
    (plural || count == 1).then(|| {
        *cursor = probe;
        unit
    })
}

/// Whether a preposition stands before that makes a number or a word a date.
pub(super) fn preposition_ends(cursor: Cursor) -> bool {
    const PREPOSITIONS: Packed = packed!(
        "around|after|and|before|between|by|during|early|for|from|in|last|late|next|of|on|\
         or|since|this|throughout|through|till|to|until"
    );
    let end = cursor.trimmed();
    let mut word = end.word_before();
    word.eat_one("(\"“'‘[*");
    matches!(end.previous(), Some('-' | '–'))
        || end.follows(packed!("'s|’s"))
        || (word.eat_any(PREPOSITIONS) && word.at() == end.at())
}
