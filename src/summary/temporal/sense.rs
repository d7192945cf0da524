//! Which way a sentence looks: at what is to come or at what has been.
//!
//! Korean puts it behind the date, in the verb: a syllable that closes in ㅆ is
//! a past tense (했, 됐, 나왔; but 있 and 겠), an ending in ㄹ before 것, 수 or 듯
//! is a future, and nouns like 예정 and 전망 govern the rest. The first cue
//! after a date decides; without one, the last before it. A verb of saying
//! (밝혔다) speaks of itself and decides only where nothing else does. What ends
//! in -ㅁ (공개됨, 나옴) is mostly said of what has been, but has no tense, so a
//! date that is about to come outweighs it.

use super::super::initial::Beginnings;
use super::super::words::{Packed, packed};
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
static BEGINNINGS: Beginnings = Beginnings::empty().with_packed(CUES);

impl Cues {
    /// Finds the cues of a sentence that begins at that byte of the text.
    pub(super) fn of(sentence: &str, from: usize) -> Self {
        let mut cues = Self::default();
        let mut in_word = false;
        for (at, next) in sentence.char_indices() {
            let rest = || sentence.get(at..).unwrap_or("");
            let found = if next.is_ascii() {
                let begins = next.is_ascii_alphabetic() && !in_word;
                in_word = next.is_ascii_alphabetic();
                let found = begins.then(|| english(rest())).flatten();
                cues.english |= found.is_some();
                found
            } else {
                in_word = false;
                let before = sentence.get(..at).unwrap_or("");
                may_be_cue(next)
                    .then(|| korean(rest(), next, before))
                    .flatten()
            };
            match found {
                Some((cue, true)) => cues.weak.push((from + at, cue)),
                Some((cue, false)) => {
                    let cue = (from + at, cue);
                    cues.strong.push(cue);
                    if !ends_clause(rest(), next) {
                        cues.forward.push(cue);
                    }
                }
                None => {}
            }
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
        after(&self.strong)
            .or_else(before)
            .or_else(|| after(&self.weak))
            .unwrap_or_default()
    }
}

/// What a date with these words behind it is to its sentence.
pub(super) fn role(after: &str, finest: Level, until: bool, range: bool) -> Role {
    if until {
        return Role::Deadline;
    }
    let words = past(after, " *\"'의");
    // 접수 마감(3월 5일)까지; what goes on for some time is no deadline for that.
    if !range && past(words, ")）*").starts_with("까지") {
        return Role::Deadline;
    }
    let figure = FIGURES.find(words).is_some_and(|(_, taken)| {
        // 지난달 지표 모음: what its items say happens then.
        let behind = words.get(taken..).unwrap_or("");
        packed!(" 모음| 정리| 요약| 일정").find(behind).is_none()
    });
    if figure && (Level::Half..=Level::Month).contains(&finest) {
        return Role::ReferencePeriod;
    }
    Role::Event
}

/// The text without those characters at its start.
fn past<'a>(text: &'a str, characters: &str) -> &'a str {
    text.trim_start_matches(|next| characters.chars().any(|one| one == next))
}

/// Whether the words behind a quarter report its results.
pub(super) fn reports_results(after: &str) -> bool {
    let words = past(after, " *의(");
    packed!("실적|어닝|결산|잠정|earnings|results")
        .find(words)
        .is_some()
}

/// Whether something was put off or brought forward to the date (6월로 밀렸음):
/// that is behind, and the date ahead.
pub(super) fn is_moved_to(after: &str) -> bool {
    const MOVED: Packed = packed!(
        "밀렸|밀린|밀림|미뤄|미뤘|미룬|연기|늦춰|늦췄|앞당|당겨|당긴|잡혔|잡힌|잡힘|잡았|정해|\
         정했|결정|확정"
    );
    let to = after.strip_prefix("으로 ").or(after.strip_prefix("로 "));
    to.is_some_and(|clause| holds(clause, 16, MOVED))
}

/// Whether a figure is about to be published (1월 CPI는 … 나올 예정).
pub(super) fn announces_figure(after: &str) -> bool {
    holds(after, 32, packed!("발표|공개|공시|나올|나온|_on_|report"))
}

/// Whether one of the words begins within so many characters.
fn holds(text: &str, characters: usize, words: Packed) -> bool {
    text.char_indices()
        .take(characters)
        .any(|(at, _)| words.find(text.get(at..).unwrap_or("")).is_some())
}

/// Whether 예상 or 기대 is what a figure is measured by (예상보다, 기대를 웃돌다).
fn is_measure(rest: &str) -> bool {
    const NOUNS: Packed = packed!("예상|기대|전망|추정|목표|계획|가이던스");
    const MEASURING: Packed = packed!(
        "보다|를_|을_|에 미|에 못|에 부합|와_|대로|의_| 밖| 이상| 이하| 상단| 하단| 범위|에는"
    );
    let Some((_, taken)) = NOUNS.find(rest) else {
        return false;
    };
    let after = rest.get(taken..).unwrap_or("");
    let after = after.strip_prefix('치').unwrap_or(after);
    MEASURING.find(after).is_some()
}

/// Whether a window of time serves to compare (지난 1년간 … 보다).
pub(super) fn compares_a_window(after: &str) -> bool {
    holds(
        after,
        22,
        packed!("보다|대비|평균|비교|비해|최고|최저|최대"),
    )
}

/// Whether a syllable begins a cue or closes in ㄴ, ㄹ or ㅆ.
fn may_be_cue(next: char) -> bool {
    BEGINNINGS.initials.contain(next)
        || matches!(
            closing(next),
            Some(CLOSES_IN_NIEUN | CLOSES_IN_RIEUL | CLOSES_IN_SSANG_SIOT)
        )
}

const CLOSES_IN_NIEUN: u32 = 4;
const CLOSES_IN_RIEUL: u32 = 8;
const CLOSES_IN_MIEUM: u32 = 16;
const CLOSES_IN_SSANG_SIOT: u32 = 20;

/// The number of the consonant that closes a syllable, as Unicode composes it; 0
/// for none.
fn closing(next: char) -> Option<u32> {
    let syllable = (next as u32).wrapping_sub('가' as u32);
    (syllable < 11_172).then_some(syllable % 28)
}

/// Whether a past tense in ㅆ goes on with anything but 던 (했던 3월).
fn ends_clause(rest: &str, next: char) -> bool {
    let after = rest.get(next.len_utf8()..).unwrap_or("");
    closing(next) == Some(CLOSES_IN_SSANG_SIOT) && next != '겠' && !after.starts_with('던')
}

/// The cue that begins with that syllable, and whether it is a weak one.
fn korean(rest: &str, next: char, before: &str) -> Option<(Cue, bool)> {
    let closing_of_next = closing(next)?;
    if BEGINNINGS.contain(next, rest)
        && let Some((index, taken)) = CUES.find(rest)
    {
        if index < SAYING {
            return Some((Cue::SAYING, true));
        }
        if index < NOT_BEHIND {
            // 예고된 is said of what was announced, whenever it comes.
            let announced = packed!("예고된|예고됐|예고했").find(rest).is_some();
            if !announced && !is_measure(rest) {
                return Some((Cue::AHEAD, false));
            }
        } else if !rest.get(taken..).unwrap_or("").starts_with('다') {
            // 열린 is behind, 열린다 mostly ahead.
            let word = rest.get(..taken).unwrap_or("");
            let cue = Cue {
                tenseless: word.chars().next_back().and_then(closing) == Some(CLOSES_IN_MIEUM),
                ..Cue::BEHIND
            };
            return Some((cue, false));
        }
    }
    match closing_of_next {
        // 출시한다: the present of an announcement is its future.
        CLOSES_IN_NIEUN => {
            let after = rest.get(next.len_utf8()..).unwrap_or("");
            after.starts_with('다').then_some((Cue::AHEAD, true))
        }
        CLOSES_IN_SSANG_SIOT if !matches!(next, '있' | '겠') => {
            // 늘린다고 했다: a verb of saying, too.
            let says = next == '했' && before.ends_with("고 ");
            Some((if says { Cue::SAYING } else { Cue::BEHIND }, says))
        }
        CLOSES_IN_RIEUL => {
            let after = rest.get(next.len_utf8()..).unwrap_or("");
            const FUTURES: Packed = packed!("_것|_듯|_전망|_예정|_계획|_방침|지_|지도");
            FUTURES.find(after).map(|_| (Cue::AHEAD, false))
        }
        _ => None,
    }
}

fn english(rest: &str) -> Option<(Cue, bool)> {
    const FUTURE: Packed = packed!(
        "will_|expect|plan|schedul|forecast|upcoming|due_|likely|target|to_be_|may_|set_to|aims"
    );
    const PAST: Packed = packed!(
        "was_|were_|had_|rose|fell|passed|came_|reported|announced|peaked|took_|released|\
         launched|closed|ended|began|did_|hit_|signed|saw_|grew|beat_|missed|recovered"
    );
    if FUTURE.find(rest).is_some() {
        Some((Cue::AHEAD, false))
    } else if PAST.find(rest).is_some() {
        Some((Cue::BEHIND, false))
    } else {
        None
    }
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
