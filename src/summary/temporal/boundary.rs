//! Where a word ends. More errors of temporal taggers come from here than from
//! anywhere else: 월마트, 설비, 모레노 and 10년물 all begin like a date.
//!
//! A word ends before the end of the text, before a character that is no
//! letter, where Korean turns into Latin (1월CPI), or before a chain of
//! particles and endings that reaches one of these. Deliberately absent: a
//! dictionary of nouns. A date with a noun glued to it is no date, but for the
//! handful of nouns that finance glues on (실적, 대비, 기준).

use super::super::packed::{Packed, packed};
use super::cursor::{Cursor, Script, script};

/// Particles, endings of 이다, and what else may be glued to a date without
/// being part of it, as far as it is no chain of others (이었지만, 에서부터, 이라고);
/// longer before shorter.
const TAILS: Packed = packed!(
    "이었음|이었던|이었|였습니다|였지만|였으나|였으며|였는데|였다|였음|였던|였고|입니다|습니다|지만|으나|으며|는데|므로|이니|인데|\
     인지|인만큼|인|임|일|라면|라고|라는|라도|라서|라며|란|라|다|며|고|\
     면|나|든|에서|에선|에게|에야|에|으로|로써|로|까지|부터|보다|처럼|조차|밖에|마저|이랑|하고|대로|만큼|\
     같은|같이|부로|설이|설은|설과|설도|설에|설을|의|은|는|이래|이후|이전|이내|이상|이하|이|가량|가|을|를|도|와|과|만|뿐|씩|엔|정도|\
     남짓|무렵|안팎|쯤|경|께|여|들어서|들어|현재|당시|기준|대비|실적|\
     전망|매출|예정|한정|직후|미만|동안|중순|\
     연속|내내|자|중|내|간|치|분|짜리|째|발|안|뒤|후|전"
);

/// Longer runs are no chain of particles.
const LONGEST_TAIL: usize = 27;

/// Whether a word may end at the cursor.
pub(super) fn word_ends(cursor: Cursor) -> bool {
    match cursor.script() {
        Script::Other => true,
        Script::Latin => cursor.previous().map(script) == Some(Script::Hangul),
        Script::Digit => false,
        // 6月号 is an issue.
        Script::Han => cursor.previous().map(script) != Some(Script::Latin) && !cursor.sees("号"),
        Script::Hangul => {
            let run = cursor.run(Script::Hangul, LONGEST_TAIL);
            run.len() <= LONGEST_TAIL && is_tail(run)
        }
    }
}

/// Whether nothing at all is glued on at the cursor.
pub(super) fn word_is_over(cursor: Cursor) -> bool {
    cursor.script() == Script::Other
}

/// Whether the whole run is a chain of particles and endings.
fn is_tail(mut run: &str) -> bool {
    while !run.is_empty() {
        let Some((_, taken)) = TAILS.find(run) else {
            return false;
        };
        run = run.get(taken..).unwrap_or("");
    }
    true
}
