//! Whether something with the form of a date is one: the words beside it.
//!
//! 12일 발표됐다 has a day, 12일 휴전 a length; 2/8에 a day, 2/3 이상 a fraction;
//! 26년까지 a year, 26년 근무 a length; 설 연휴 a feast, 설이 돌다 a rumour.

use super::super::packed::{Packed, Table, packed, table};
use super::cursor::{Cursor, Script, script};
use super::element::Draft;
use super::form::{Bound, Slot, Slots, Toward};
use super::holiday::Holiday;

/// Whether the date that ends at `end`, its last unit at `unit_end`, is meant
/// as one.
pub(super) fn stands(
    start: Cursor,
    draft: &Draft,
    bound: Bound,
    unit_end: Cursor,
    end: Cursor,
) -> bool {
    if let Some(short) = draft.short_year {
        return short_year_stands(start, short, draft, bound, end);
    }
    if draft.doubtful {
        return slash_stands(start, bound, end);
    }
    let slots = &draft.slots;
    if slots.is_loose() && slots.season.is_some() {
        return bound != Bound::Closed || end.sees("에");
    }
    if bare_day(slots) {
        return day_stands(start, slots, draft.ranged, bound, unit_end, end);
    }
    if bare_holiday(slots) {
        return slots.recess || bound != Bound::Closed || feast_stands(start, end);
    }
    word_stands(start, end)
}

/// Whether the date is what something is compared with.
pub(super) fn compares(end: Cursor) -> bool {
    const COMPARISONS: Packed = packed!(
        "대비|보다|의 두 배|의 세 배|의 네 배|의 몇 배|의 절반|에 비해|에 비하|와 비교|과 비교|와 견|과 견|수준 대비|\
         평균 대비|比|비_"
    );
    let mut probe = end;
    probe.spaces();
    if probe.sees_any(COMPARISONS) {
        return true;
    }
    // 전년 동기의 3분의 1; 전월 2.6%보다.
    const AMOUNTS: Packed = packed!("보다|에 못|에 비");
    let of = probe.eat("의");
    probe.spaces();
    probe.digits().is_some()
        && if of {
            probe.sees_any(packed!("분의|배"))
        } else {
            probe.sees_soon(8, AMOUNTS)
        }
}

/// Whether the English words before a date make it what something is compared
/// with: than in 2030, up 3% from a year ago.
pub(super) fn is_base(start: Cursor) -> bool {
    const CHANGES: Packed = packed!(
        "up_|down_|rose|risen|rise|rising|fell|fall|grew|grown|gain|drop|declin|slip|jump|climb|\
         increas|decreas|higher|lower|doubled|tripled|edged|eased|slowed|accelerat|improv|percent|\
         points"
    );
    /// How many words before "from" the change may stand.
    const NEAR: usize = 8;
    let mut base = start.trimmed();
    // All of these end in a letter or in the dot of vs.
    if !matches!(base.previous(), Some('a'..='z' | 'A'..='Z' | '.')) {
        return false;
    }
    // Up from $410 billion last year.
    for _ in 0..NEAR {
        let word = base.word_before();
        if !base.follows(packed!("_the|_in|illion|percent|points")) && !word.sees_number() {
            break;
        }
        base = word.trimmed();
    }
    if base.follows(packed!(
        "than|versus|vs|vs.|compared with|compared to|relative to"
    )) {
        return true;
    }
    let mut word = base.word_before();
    word.sees_any(packed!("from_"))
        && (0..NEAR).any(|_| {
            let before = word.trimmed().previous();
            word = word.word_before();
            !matches!(before, None | Some(',' | ';' | '.'))
                && (before == Some('%') || word.sees_any(CHANGES))
        })
}

/// Whether 전 before these words is "all" or "former" instead of "before".
pub(super) fn means_all(after: Cursor) -> bool {
    const ALL_OR_FORMER: Packed = packed!(
        "세계|국민|세대|직원|종목|품목|부문|계열사|제품|대통령|총리|의장|\
         장관|총재|회장|대표|사장|의원|지역|과정|업종|산업|회사|분야|구간|\
         라인|공정|모델|지점|매장|노선|국가|사업"
    );
    let mut probe = after;
    probe.spaces() && probe.sees_any(ALL_OR_FORMER)
}

/// Whether a noun follows that a length of time belongs to.
pub(super) fn names_a_length(after: Cursor) -> bool {
    const LENGTHS: Packed = packed!(
        "휴전|유예|휴가|휴무|일정|과정|격리|정지|분량|체험|무료|구독|여행|\
         연휴|황금연휴|파업|단식|프로젝트|챌린지|영업정지|거래정지|이용권|\
         캠프|숙박|여정|연속|연달아|내리|내내|이상|이하|미만|정도|가량|\
         남짓|안팎|넘게|가까이|걸|소요|동안|간격|단위|주기|천하|치_|근무|\
         기다"
    );
    let mut probe = after;
    probe.spaces() && probe.sees_any(LENGTHS)
}

/// Whether a number of days, weeks or years is the name of something.
pub(super) fn names_a_thing(after: Cursor) -> bool {
    const NAMES: Packed = packed!(
        "이동평균|이평|최고가|최저가|만기|국채|국고채|회사채|\
         채권|모기지|차_|물_|물과_|물은_|물이_|미국채|연차|생_|법칙|기념|잔치|룰"
    );
    let mut probe = after;
    probe.spaces() && probe.sees_any(NAMES)
}

/// Two digits before 년: a year with a bound, in a range or a list of years that
/// follow each other closely, or if no length is written so (08년, 지난 97년).
fn short_year_stands(start: Cursor, short: u8, draft: &Draft, bound: Bound, end: Cursor) -> bool {
    const SUBJECTS: Packed = packed!(
        "매출|실적|영업이익|순이익|이익|전망|예상|목표|출시|양산|기준|대비|\
         가이던스|컨센서스|하이라이트|수요|공급|출하|연간|예산|대선|총선|\
         기대|수주|생산|판매|캐펙스|투자|신제품"
    );
    /// What a year is long past and rarely a length of.
    const OF_LENGTHS: Packed =
        packed!("역사|전통|세월|인생|평생|임대|임차|수명|경력|된|만에|가량|넘|이상|동안|째");
    let past = (70..=99).contains(&short);
    let written_out = short < 10;
    if !(past || written_out || (15..=45).contains(&short)) || names_a_length(end) {
        return false;
    }
    let toward = draft.slots.toward == Some(Toward::Last);
    if draft.ranged || written_out || toward || matches!(bound, Bound::From | Bound::Until) {
        return true;
    }
    let mut probe = end;
    let glued = probe.eat_any(packed!("도|에는|에|의|은|과|와"));
    let spaced = probe.spaces();
    // 30년에 걸쳐, 20년에 한 번.
    let spans =
        end.sees("에") && probe.sees_any(packed!("걸쳐|한 번|한번|한 차례|이르|달하|불과|육박"));
    let noun = probe.script() == Script::Hangul && !probe.sees_any(OF_LENGTHS);
    let reads = if past {
        glued || (noun && !short.is_multiple_of(10))
    } else {
        probe.sees_any(SUBJECTS) || (glued && !end.sees("의"))
    };
    (spaced && reads && !spans) || is_listed(start, end, short)
}

/// 25년 50%, 26년 42%: the year before stands before, or the year after behind.
fn is_listed(start: Cursor, end: Cursor, short: u8) -> bool {
    /// How far off, in bytes.
    const NEAR: usize = 40;
    let stands = |bytes: &[u8], year: u8| {
        let [b0, b1, b2] = *b"\xeb\x85\x84"; // 년
        let written = [b'0' + year / 10, b'0' + year % 10, b0, b1, b2];
        bytes.windows(written.len()).any(|at| at == written)
    };
    let before = start.before().as_bytes();
    let before = before.get(before.len().saturating_sub(NEAR)..);
    let behind = end.rest().as_bytes();
    let behind = behind.get(..NEAR.min(behind.len()));
    before.is_some_and(|bytes| stands(bytes, short - 1))
        || behind.is_some_and(|bytes| stands(bytes, short + 1))
}

/// Month and day with a slash or a dot.
fn slash_stands(start: Cursor, bound: Bound, end: Cursor) -> bool {
    // 2.8 is a day only with a weekday, which clears the doubt, or a bound.
    let dotted = start.until(end).bytes().any(|byte| byte == b'.');
    // Got a 9/10.
    if dotted || start.follows(packed!("_a_")) {
        return false;
    }
    if bound != Bound::Closed {
        return true;
    }
    if end.sees("에") {
        return !end.sees("에서");
    }
    const SHARES: Packed = packed!(
        "수준|이상|이하|정도|가량|미만|로|을|를|의|가|이|만|은|는|도|밖에|\
         씩|토막|분|지점|차|확률|비율|대비|인치|박자"
    );
    let mut probe = end;
    let spaced = probe.spaces();
    let shares = probe.sees_any(SHARES);
    let opens = start
        .trimmed()
        .previous()
        .is_none_or(|before| script(before) == Script::Other && before != '%');
    match end.peek() {
        _ if shares => false,
        None | Some(':' | '：' | ')' | ']' | ',' | '*') => opens && !end.sees(","),
        _ => {
            spaced && probe.script() != Script::Other && (opens || probe.script() != Script::Digit)
        }
    }
}

/// Only a day of the month is written.
fn bare_day(slots: &Slots) -> bool {
    matches!(slots.day, Some(Slot::Number(_)))
        && slots.month.is_none()
        && slots.year.is_none()
        && slots.toward.is_none()
}

fn day_stands(
    start: Cursor,
    slots: &Slots,
    range: bool,
    bound: Bound,
    unit_end: Cursor,
    end: Cursor,
) -> bool {
    if slots.weekday.is_some() || matches!(bound, Bound::From | Bound::Until) {
        return true;
    }
    if names_a_length(end) || names_a_thing(end) {
        return false;
    }
    // 마감일은 30일임.
    let subject = start.trimmed();
    let told = subject.follows(DUE) || (subject.follows(packed!("은|는")) && names_a_day(subject));
    if told && unit_end.sees_any(packed!("이었|이다|이며|이고|임|입니다")) {
        return true;
    }
    // 2월 4일, 5일, 6일; 3月18日と19日.
    if bound != Bound::Closed || subject.follows(packed!("일,|日と|日、|日和")) {
        return true;
    }
    const PER_DAY: Packed = packed!(
        "평균|거래|최대|최소|생산|사용|이용|판매|섭취|권장|처리|한도|\
         수수료|방문|조회|소비|단위|변동|등락|상승률|하락률|수익률|1|2"
    );
    let first = slots.day == Some(Slot::Number(1));
    let mut probe = unit_end;
    match probe.script() {
        Script::Hangul => {
            let list =
                probe.eat_any(packed!("과|와")) && probe.spaces() && probe.digits().is_some();
            list || unit_end.sees_any(packed!("에|자|께|경|쯤|은|도|로|발|날"))
        }
        Script::Other => {
            let spaced = probe.spaces();
            if spaced {
                let per_day = first && probe.sees_any(PER_DAY);
                !per_day
                    && matches!(
                        probe.script(),
                        Script::Hangul | Script::Latin | Script::Digit
                    )
            } else {
                range || matches!(probe.peek(), Some(',' | ')' | '(' | ':' | '·'))
            }
        }
        _ => false,
    }
}

/// What a day is told of.
const DUE: Packed = packed!(
    "일은|일이|일인|날은|날이|날인|시한은|시한이|시한인|기한은|기한이|기한인|마감은|마감이|마감인"
);

/// Whether a day of a month is named before a subject that lasts no time (1월 6일
/// 열리고 연설은 5일임), or the subject is the next one (다음 방송은 5일임).
fn names_a_day(subject: Cursor) -> bool {
    /// How many words before.
    const NEAR: usize = 12;
    let mut word = subject.word_before();
    let next = word.word_before().sees_any(packed!("다음_"));
    let day = (0..NEAR).any(|_| {
        word = word.word_before();
        word.script() == Script::Digit && word.trimmed().previous() == Some('월')
    });
    (day || next) && !subject.follows(packed!("기간은|휴가는|일수는|일정은"))
}

/// 설 without anything before it, which may be a rumour.
fn bare_holiday(slots: &Slots) -> bool {
    slots.holiday == Some(Holiday::Seollal) && slots.year.is_none() && slots.toward.is_none()
}

fn feast_stands(start: Cursor, end: Cursor) -> bool {
    const FEASTS: Packed = packed!(
        "에|_명절|_대목|_특수|_선물|_차례|_귀성|_성수품|_민생|_당일|을_앞|\
         을_맞|_물가|_밥상|_이동|_휴장|·추석|,_추석"
    );
    // 2월 3일이 설이라.
    let told = start.follows(packed!("일이_"));
    start.until(end) != "설" || told || end.sees_any(FEASTS)
}

/// Words that are also something else.
fn word_stands(start: Cursor, end: Cursor) -> bool {
    /// Of a word, what must or must not stand behind it, and whether it must.
    const HOMOGRAPHS: Table<(Packed, bool)> = table![
        // Tobacco.
        ("연초", (packed!("를|을"), false)),
        // Delivery, the city of Jeonju.
        ("전달", (packed!(" 대비| 보다| 에 비| 말| 초"), true)),
        ("전주", (packed!(" 대비| 보다| 에 비| 말| 초"), true)),
        // Abstinence.
        ("금주", (packed!("를|법|령"), false)),
        ("이달", (packed!("의 소녀"), false)),
        ("어제", (packed!("오늘"), false)),
        ("내일", (packed!("배움"), false)),
        // The greeting.
        ("새해", (packed!(" 복| 인사"), false)),
    ];
    let mut word = start;
    match word.read(&HOMOGRAPHS) {
        Some((behind, must)) if word.at() == end.at() => end.sees_any(behind) == must,
        _ => true,
    }
}
