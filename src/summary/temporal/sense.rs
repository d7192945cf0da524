//! Which way a sentence looks: at what is to come or at what has been.
//!
//! Korean puts it behind the date, in the verb: a syllable that closes in ㅆ is
//! a past tense (했, 됐, 나왔; but 있 and 겠), an ending in ㄹ before 것, 수 or 듯
//! is a future, and nouns like 예정 and 전망 govern the rest. The first cue
//! after a date decides; without one, the last before it. A verb of saying
//! (밝혔다) speaks of itself and decides only where nothing else does. What ends
//! in -ㅁ (공개됨, 나옴) is mostly said of what has been, but has no tense, so a
//! date that is about to come outweighs it.

use std::ops::Range;

use super::super::initial::Initials;
use super::super::packed::{Packed, packed};
use super::super::unicode::syllable;
use super::beginnings::firsts;
use super::cursor::Cursor;
use super::form::Level;
use super::{Role, Sense};

/// What the words around a date say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) sense: Sense,
    /// It says so without a tense (공개됨).
    pub(super) tenseless: bool,
}

impl Cue {
    const AHEAD: Self = Self {
        sense: Sense::Ahead,
        tenseless: false,
    };
    const BEHIND: Self = Self {
        sense: Sense::Behind,
        tenseless: false,
    };
    /// What is said is behind, but not what it is said of.
    const SAYING: Self = Self {
        sense: Sense::Behind,
        tenseless: true,
    };
}

/// The cues of one sentence, each list in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Cues {
    /// Where a cue stands and which way it looks.
    strong: Vec<(usize, Cue)>,
    /// Those of them that may speak of what stands behind them: a verb that
    /// ends its clause (동결됐고) does not.
    forward: Vec<(usize, Cue)>,
    /// One of them is English, whose verbs stand before their dates.
    english: bool,
    /// Verbs of saying, and of the present.
    weak: Vec<(usize, Cue)>,
}

/// The cues: verbs of saying, then words that look ahead wherever they stand,
/// then words that look back.
const CUES: Packed = packed!(
    "\
     밝혔|말했|전했|설명했|강조했|덧붙였|주장했|언급했|봤|보았|평가했|밝힘|전함|\
     예정|전망|예상|계획|목표|방침|기대|앞두|앞둔|관측|추진|예고|가능성|우려|겠|일정|해야|되어야|돼야|유력|다가오|내다|점쳐|가이던스|\
     검토|준비|예측|추정|목전|임박|시한|로드맵|노림|노리|재개될|것으로 보|다음 방송|다음 회의|다음 일정|전까지|\
     발표됨|발표된|발표했|공개됨|공개된|나옴|나온|기록함|기록한|기록하며|집계|마감함|마감한|체결함|체결한|체결된|결정됨|결정된|확정됨|\
     확정된|올라섬|떨어짐|출시된|출시됨|있었|이뤄진|이루어진|치러진|열린|시작된|단행한|단행함|달성함|돌파함|마무리함|종료됨|통과됨|선언함|\
     인수함|합의함|서명된|서명함|서명한|상장함|상장한|급등함|급락함|급감함|급증함|하락함|상승함|감소함|증가함|부진함|벌어진|터진|맺은|\
     내놓은|선보인|웃돎|밑돎|넘어섬|늘어남|줄어듦|꺾임|찍음|마침|들어감|돌아섬|바뀜|밝힌|뜬"
);

/// How many of them are verbs of saying.
const SAYING: usize = 13;

/// How many of them are no words that look back.
const NOT_BEHIND: usize = 53;

/// Words after a date that make it what a figure is about.
const FIGURES: Packed = packed!(
    "실적|CPI|PPI|PCE|GDP|PMI|매출|영업이익|순이익|이익|물가|수출|수입|\
     고용|소비자물가|생산자물가|무역수지|판매량|출하량|지표|통계|잠정|결산|\
     수주|실업률|소매판매|산업생산|보고서|고용보고서|의사록|경상수지|\
     거래량|점유율|수익률|어닝|가동률|EPS|earnings|revenue|results|\
     inflation|payrolls"
);

/// How many bytes a verb may begin before the date that it describes
/// (발표된 3월 지표).
const BESIDE: usize = 16;

/// What cues begin with.
static FIRSTS: Initials = firsts(CUES);

impl Cues {
    /// Finds the cues between those bytes of a text.
    pub(super) fn of(text: &str, sentence: &Range<usize>) -> Self {
        let text = text.get(..sentence.end).unwrap_or("");
        let mut cues = Self::default();
        let mut in_word = false;
        let mut cursor = Cursor::new(&text, sentence.start);
        let mut after = cursor;
        while let Some(next) = after.next() {
            let begins = !in_word;
            in_word = next.is_ascii_alphabetic();
            let found = if in_word {
                let found = begins.then(|| english(cursor)).flatten();
                cues.english |= found.is_some();
                found
            } else {
                closing(next).and_then(|closing| korean(cursor, next, closing, after))
            };
            match found {
                Some((cue, true)) => cues.weak.push((cursor.at(), cue)),
                Some((cue, false)) => {
                    let cue = (cursor.at(), cue);
                    cues.strong.push(cue);
                    // A past tense in ㅆ goes on with 던 (했던 3월), or ends its clause.
                    let past = closing(next) == Some(CLOSES_IN_SSANG_SIOT) && next != '겠';
                    if !past || after.sees("던") {
                        cues.forward.push(cue);
                    }
                }
                None => {}
            }
            cursor = after;
        }
        cues
    }

    /// What the words around the bytes `from..to` say.
    pub(super) fn around(&self, from: usize, to: usize) -> Cue {
        let after = |cues: &[(usize, Cue)]| {
            let index = cues.partition_point(|(at, _)| *at < to);
            cues.get(index).map(|(_, cue)| *cue)
        };
        let before = || {
            let index = self.forward.partition_point(|(at, _)| *at < from);
            let (at, cue) = self.forward.get(index.checked_sub(1)?)?;
            // A past verb further up belongs to another clause.
            let beside = from - at <= BESIDE;
            (cue.sense == Sense::Ahead || beside || self.english).then_some(*cue)
        };
        let cue = match self.english {
            true => before().or_else(|| after(&self.strong)),
            false => after(&self.strong).or_else(before),
        };
        cue.or_else(|| after(&self.weak)).unwrap_or_default()
    }
}

/// What a date that ends at the cursor is to its sentence.
pub(super) fn role(end: Cursor, finest: Level, until: bool, range: bool) -> Role {
    let mut after = past(end, " *\"'의");
    // 접수 마감(3월 5일)까지; what goes on for some time is no deadline for that.
    if until || (!range && past(after, ")）*").sees("까지")) {
        return Role::Deadline;
    }
    // 지난달 지표 모음: what its items say happens then.
    let figure = after.eat_any(FIGURES) && !after.sees_any(packed!(" 모음| 정리| 요약| 일정"));
    if figure && (Level::Half..=Level::Month).contains(&finest) {
        return Role::ReferencePeriod;
    }
    Role::Event
}

/// Behind those characters.
fn past<'a>(mut cursor: Cursor<'a>, characters: &str) -> Cursor<'a> {
    while cursor.eat_one(characters) {}
    cursor
}

/// Whether the words behind a quarter report its results.
pub(super) fn reports_results(end: Cursor) -> bool {
    past(end, " *의(").sees_any(packed!("실적|어닝|결산|잠정|earnings|results"))
}

/// Whether something was put off or brought forward to the date (6월로 밀렸음):
/// that is behind, and the date ahead.
pub(super) fn is_moved_to(mut end: Cursor) -> bool {
    const MOVED: Packed = packed!(
        "밀렸|밀린|밀림|미뤄|미뤘|미룬|연기|늦춰|늦췄|앞당|당겨|당긴|잡혔|잡힌|잡힘|잡았|정해|\
         정했|결정|확정"
    );
    end.eat_any(packed!("으로_|로_")) && end.sees_soon(16, MOVED)
}

/// Whether a figure is about to be published (1월 CPI는 … 나올 예정).
pub(super) fn announces_figure(end: Cursor) -> bool {
    end.sees_soon(32, packed!("발표|공개|공시|나올|나온|_on_|report"))
}

/// Whether a window of time serves to compare (지난 1년간 … 보다).
pub(super) fn compares_a_window(end: Cursor) -> bool {
    end.sees_soon(22, packed!("보다|대비|평균|비교|비해|최고|최저|최대"))
}

/// Whether 예상 or 기대 is what a figure is measured by (예상보다, 기대를 웃돌다).
fn is_measure(mut cursor: Cursor) -> bool {
    const MEASURING: Packed = packed!(
        "보다|를_|을_|에 미|에 못|에 부합|와_|대로|의_| 밖| 이상| 이하| 상단| 하단| 범위|에는"
    );
    let noun = cursor.eat_any(packed!("예상|기대|전망|추정|목표|계획|가이던스"));
    cursor.eat("치");
    noun && cursor.sees_any(MEASURING)
}

/// Whether 계획 or 전망 is what something happens to (작년에 계획이 바뀌었음),
/// which tells when.
fn is_subject(mut cursor: Cursor) -> bool {
    let told = cursor.follows(packed!("에_|엔_|에는_"));
    let noun = cursor.eat_any(packed!("예상|기대|전망|추정|목표|계획|가이던스|일정|방침"));
    cursor.eat("치");
    told && noun && cursor.sees_any(packed!("이_|가_|은_|는_"))
}

const CLOSES_IN_NIEUN: u32 = 4;
const CLOSES_IN_RIEUL: u32 = 8;
const CLOSES_IN_MIEUM: u32 = 16;
const CLOSES_IN_SSANG_SIOT: u32 = 20;

/// The number of the consonant that closes a syllable, as Unicode composes it; 0
/// for none.
fn closing(next: char) -> Option<u32> {
    syllable(next).map(|(_, closing)| closing)
}

/// The cue that begins with the syllable at the cursor, and whether it is a weak
/// one.
fn korean(cursor: Cursor, next: char, closing: u32, after: Cursor) -> Option<(Cue, bool)> {
    const FUTURES: Packed = packed!("_것|_듯|_전망|_예정|_계획|_방침|지_|지도");
    let mut end = cursor;
    if FIRSTS.contain(next)
        && let Some(index) = end.find(CUES)
    {
        if index < SAYING {
            return Some((Cue::SAYING, true));
        }
        if index < NOT_BEHIND {
            // 예고된 is said of what was announced, whenever it comes.
            let announced = cursor.sees_any(packed!("예고된|예고됐|예고했"));
            if !announced && !is_measure(cursor) && !is_subject(cursor) {
                return Some((Cue::AHEAD, false));
            }
        } else if !end.sees("다") {
            // 열린 is behind, 열린다 mostly ahead.
            let last = end.previous().and_then(self::closing);
            let cue = Cue {
                tenseless: last == Some(CLOSES_IN_MIEUM),
                ..Cue::BEHIND
            };
            return Some((cue, false));
        }
    }
    match closing {
        // 출시한다: the present of an announcement is its future.
        CLOSES_IN_NIEUN => after.sees("다").then_some((Cue::AHEAD, true)),
        CLOSES_IN_SSANG_SIOT if !matches!(next, '있' | '겠') => {
            // 늘린다고 했다: a verb of saying, too.
            let says = next == '했' && cursor.follows(packed!("고_"));
            Some((if says { Cue::SAYING } else { Cue::BEHIND }, says))
        }
        CLOSES_IN_RIEUL => after.sees_any(FUTURES).then_some((Cue::AHEAD, false)),
        _ => None,
    }
}

fn english(cursor: Cursor) -> Option<(Cue, bool)> {
    /// Verbs of the present are here that announce what is fixed.
    const FUTURE: Packed = packed!(
        "will_|expect|plan_|plans_|planned|planning|schedul|forecast|upcoming|due_|likely|target|\
         to_be_|may_|set_to|aims|delayed_|postponed_|deferred_|reschedul|pushed_to|pushed_back|\
         moved_to|begins_|starts_|opens_|kicks_off|goes_|takes_effect|moves_|ships_|launches_|\
         debuts_|expires_|returns_|resumes_|reopens_|arrives_"
    );
    const PAST: Packed = packed!(
        "was_|were_|had_|rose|fell|came_|took_|began|did_|hit_|saw_|grew|beat_|went_|sold_|made_|\
         got_|won_|lost_|became_|met_|paid_|bought_"
    );
    if cursor.sees_any(FUTURE) {
        // Rose more than expected in March; as planned.
        let measures = cursor.follows(packed!("_than_|_as_"));
        (!measures).then_some((Cue::AHEAD, false))
    } else if cursor.sees_any(PAST) || is_participle(cursor) {
        // Will be released; are priced in.
        (!cursor.follows(packed!("_be_|_are_|_is_"))).then_some((Cue::BEHIND, false))
    } else {
        None
    }
}

/// Whether a regular verb of the past stands at the cursor. What slipped to a month
/// is still to come, what slipped to a figure is not.
fn is_participle(cursor: Cursor) -> bool {
    let rest = cursor.rest();
    let end = rest.find(|next: char| !next.is_ascii_lowercase());
    let word = rest.get(..end.unwrap_or(rest.len())).unwrap_or("");
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    regular && !matches!(word, "hundred" | "slipped")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cues_are_counted() {
        let index = |word: &str| CUES.find(word).map(|(index, _)| index);
        assert_eq!(index("전함"), Some(SAYING - 1));
        assert_eq!(index("예정"), Some(SAYING));
        assert_eq!(index("전까지"), Some(NOT_BEHIND - 1));
        assert_eq!(index("발표됨"), Some(NOT_BEHIND));
    }
}
