//! The Korean words that name a time by themselves.
//!
//! Deliberately absent: units that need a number (`phrase`, `count`) and the
//! words that only say which way a sentence looks (`sense`).

use super::super::civil::Weekday;
use super::super::packed::{Table, table};
use super::beginnings::Beginnings;
use super::cursor::Cursor;
use super::form::{Part, Season, Slot, Toward, Week, Year};
use super::holiday::Holiday;

/// What a word contributes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Word {
    Year(Year),
    /// 1 or 2.
    Half(u8),
    /// 상·하반기.
    BothHalves,
    Quarter(Slot),
    Season(Season),
    Month(Slot),
    Week(Week),
    Day(Slot),
    /// 전 거래일.
    TradingDay,
    Weekday(Weekday),
    Holiday(Holiday),
    Part(Part),
    /// 상순, 중순, 하순: of a month, which may have been named before.
    Third(Part),
    /// 연초, 연말.
    PartOfYear(Part),
    /// 월초, 월말.
    PartOfMonth(Part),
    /// 주초, 주중.
    PartOfWeek(Part),
    /// 분기 초, 분기 말.
    PartOfQuarter(Part),
    /// 지난, 오는, 이번, 올: of what follows.
    Toward(Toward),
    /// 이번 주말, by weeks from the present one.
    WeekendOf(i8),
    /// 말일.
    LastDay,
    /// 당일: of the day before it.
    OnTheDay,
    /// 동기, 같은 기간.
    SamePeriod,
    /// 올 한 해, 지난 한 해.
    WholeYear,
    /// 연휴.
    Recess,
}

/// Words of a date, by first character and longer before shorter, so that the
/// first that fits is the longest. Those with a space also match without.
const WORDS: Table<Word> = {
    use Part::{Early, FirstThird, Late, LaterHalf, Middle, Weekend, Workdays};
    use Slot::{Base, Named, Relative};
    use Word::{
        Day, Half, Holiday as H, Month, PartOfMonth, PartOfQuarter, PartOfWeek, PartOfYear,
        Quarter, Recess, SamePeriod, Toward as T, Week as W, Weekday as D, WeekendOf, WholeYear,
        Year as Y,
    };
    table![
        ("3.1절", H(Holiday::Fixed(3, 1))),
        ("3·1절", H(Holiday::Fixed(3, 1))),
        ("가을", Word::Season(Season::Autumn)),
        ("간밤", Day(Relative(-1))),
        ("같은 기간", SamePeriod),
        ("같은 분기", Quarter(Named(0))),
        ("같은 시기", SamePeriod),
        ("같은 날", Day(Named(0))),
        ("같은 달", Month(Named(0))),
        ("같은 주", W(Week::Named(0))),
        ("같은 해", Y(Year::Named(0))),
        ("개천절", H(Holiday::Fixed(10, 3))),
        ("겨울", Word::Season(Season::Winter)),
        ("광복절", H(Holiday::Fixed(8, 15))),
        ("구정", H(Holiday::Seollal)),
        ("그 다음 분기", Quarter(Named(1))),
        ("그 다음 날", Day(Named(1))),
        ("그 다음 달", Month(Named(1))),
        ("그 다음 주", W(Week::Named(1))),
        ("그 다음 해", Y(Year::Named(1))),
        ("그 이듬해", Y(Year::Named(1))),
        ("그 전날", Day(Named(-1))),
        ("그 전해", Y(Year::Named(-1))),
        ("그끄저께", Day(Relative(-3))),
        ("그저께", Day(Relative(-2))),
        ("그 날", Day(Named(0))),
        ("그 달", Month(Named(0))),
        ("그 해", Y(Year::Named(0))),
        ("그제", Day(Relative(-2))),
        ("근로자의 날", H(Holiday::Fixed(5, 1))),
        ("글피", Day(Relative(3))),
        ("금년도", Y(Year::Relative(0))),
        ("금요일", D(Weekday::Friday)),
        ("금년", Y(Year::Relative(0))),
        ("금월", Month(Relative(0))),
        ("금일", Day(Relative(0))),
        ("금주", W(Week::Relative(0))),
        ("내일모레", Day(Relative(2))),
        ("내년도", Y(Year::Relative(1))),
        ("내분기", Quarter(Relative(1))),
        ("내후년", Y(Year::Relative(2))),
        ("내년", Y(Year::Relative(1))),
        ("내달", Month(Relative(1))),
        ("내일", Day(Relative(1))),
        ("내주", W(Week::Relative(1))),
        ("노동절", H(Holiday::Fixed(5, 1))),
        ("다다음 분기", Quarter(Relative(2))),
        ("다다음 주말", WeekendOf(2)),
        ("다가오는", T(Toward::Next)),
        ("다다음 달", Month(Relative(2))),
        ("다다음 주", W(Week::Relative(2))),
        ("다다음 해", Y(Year::Relative(2))),
        ("다음 분기", Quarter(Relative(1))),
        ("다음 주말", WeekendOf(1)),
        ("다가올", T(Toward::Next)),
        ("다음 날", Day(Named(1))),
        ("다음 달", Month(Relative(1))),
        ("다음 주", W(Week::Relative(1))),
        ("다음 해", Y(Year::Named(1))),
        ("다음", T(Toward::Next)),
        ("당분기", Quarter(Relative(0))),
        ("당월", Month(Relative(0))),
        ("당일", Word::OnTheDay),
        ("독립기념일", H(Holiday::Fixed(7, 4))),
        ("돌아오는", T(Toward::Next)),
        ("동분기", SamePeriod),
        ("동기", SamePeriod),
        ("동월", SamePeriod),
        ("만우절", H(Holiday::Fixed(4, 1))),
        ("말엽", Word::Part(Late)),
        ("말일", Word::LastDay),
        ("말", Word::Part(Late)),
        ("명년", Y(Year::Relative(1))),
        ("명일", Day(Relative(1))),
        ("모레", Day(Relative(2))),
        ("목요일", D(Weekday::Thursday)),
        ("발렌타인데이", H(Holiday::Fixed(2, 14))),
        ("밸런타인데이", H(Holiday::Fixed(2, 14))),
        ("봄", Word::Season(Season::Spring)),
        ("부처님 오신 날", H(Holiday::BuddhasBirthday)),
        ("분기 말", PartOfQuarter(Late)),
        ("분기 초", PartOfQuarter(Early)),
        ("블랙프라이데이", H(Holiday::BlackFriday)),
        ("삼일절", H(Holiday::Fixed(3, 1))),
        ("상·하반기", Word::BothHalves),
        ("상하반기", Word::BothHalves),
        ("상반기", Half(1)),
        ("상순", Word::Third(Early)),
        ("새해 첫날", H(Holiday::NewYear)),
        ("새해", Y(Year::New)),
        ("석가탄신일", H(Holiday::BuddhasBirthday)),
        ("설 명절", H(Holiday::Seollal)),
        ("설날", H(Holiday::Seollal)),
        ("설", H(Holiday::Seollal)),
        ("성탄 전야", H(Holiday::Fixed(12, 24))),
        ("성탄절", H(Holiday::Fixed(12, 25))),
        ("수요일", D(Weekday::Wednesday)),
        ("스승의 날", H(Holiday::Fixed(5, 15))),
        ("식목일", H(Holiday::Fixed(4, 5))),
        ("신정", H(Holiday::Fixed(1, 1))),
        ("어린이날", H(Holiday::Fixed(5, 5))),
        ("어버이날", H(Holiday::Fixed(5, 8))),
        ("어젯밤", Day(Relative(-1))),
        ("어제", Day(Relative(-1))),
        ("엊그제", Day(Relative(-2))),
        ("엊저녁", Day(Relative(-1))),
        ("여름", Word::Season(Season::Summer)),
        ("연내", Y(Year::Relative(0))),
        ("연말", PartOfYear(Late)),
        ("연초", PartOfYear(Early)),
        ("연휴", Recess),
        ("오는", T(Toward::Next)),
        ("오늘", Day(Relative(0))),
        ("올 한 해", Y(Year::Relative(0))),
        ("올해", Y(Year::Relative(0))),
        ("올", T(Toward::This)),
        ("요번", T(Toward::This)),
        ("월요일", D(Weekday::Monday)),
        ("월말", PartOfMonth(Late)),
        ("월초", PartOfMonth(Early)),
        ("이맘때", SamePeriod),
        ("이번 분기", Quarter(Relative(0))),
        ("이번 주말", WeekendOf(0)),
        ("이듬달", Month(Named(1))),
        ("이듬해", Y(Year::Named(1))),
        ("이번 달", Month(Relative(0))),
        ("이번 주", W(Week::Relative(0))),
        ("이번 해", Y(Year::Relative(0))),
        ("이튿날", Day(Named(1))),
        ("이날", Day(Named(0))),
        ("이달", Month(Relative(0))),
        ("이번", T(Toward::This)),
        ("익년도", Y(Year::Named(1))),
        ("익년", Y(Year::Named(1))),
        ("익월", Month(Named(1))),
        ("익일", Day(Named(1))),
        ("일요일", D(Weekday::Sunday)),
        ("작년도", Y(Year::Relative(-1))),
        ("작년", Y(Year::Relative(-1))),
        ("재작년", Y(Year::Relative(-2))),
        ("저번 분기", Quarter(Relative(-1))),
        ("저번 주말", WeekendOf(-1)),
        ("저번 달", Month(Relative(-1))),
        ("저번 주", W(Week::Relative(-1))),
        ("전전 분기", Quarter(Relative(-2))),
        ("전 거래일", Word::TradingDay),
        ("전 분기", Quarter(Base(-1))),
        ("전년도", Y(Year::Base(-1))),
        ("전전년", Y(Year::Base(-2))),
        ("전전월", Month(Relative(-2))),
        ("전날", Day(Base(-1))),
        ("전년", Y(Year::Base(-1))),
        ("전달", Month(Relative(-1))),
        ("전반", Word::Part(FirstThird)),
        ("전월", Month(Base(-1))),
        ("전일", Day(Base(-1))),
        ("전주", W(Week::Base(-1))),
        ("제헌절", H(Holiday::Fixed(7, 17))),
        ("주말", Word::Part(Weekend)),
        ("주중", PartOfWeek(Workdays)),
        ("주초", PartOfWeek(Early)),
        ("중반", Word::Part(Middle)),
        ("중엽", Word::Part(Middle)),
        ("중순", Word::Third(Middle)),
        ("지지난 주말", WeekendOf(-2)),
        ("지난 분기", Quarter(Relative(-1))),
        ("지난 주말", WeekendOf(-1)),
        ("지난 한 해", Y(Year::Relative(-1))),
        ("지지난 달", Month(Relative(-2))),
        ("지지난 주", W(Week::Relative(-2))),
        ("지지난해", Y(Year::Relative(-2))),
        ("지난 달", Month(Relative(-1))),
        ("지난 밤", Day(Relative(-1))),
        ("지난 주", W(Week::Relative(-1))),
        ("지난해", Y(Year::Relative(-1))),
        ("지난", T(Toward::Last)),
        ("직전 거래일", Word::TradingDay),
        ("직전 분기", Quarter(Base(-1))),
        ("직전 연도", Y(Year::Base(-1))),
        ("차년도", Y(Year::Named(1))),
        ("차분기", Quarter(Relative(1))),
        ("차주", W(Week::Relative(1))),
        ("초반", Word::Part(FirstThird)),
        ("초순", Word::Third(Early)),
        ("초엽", Word::Part(Early)),
        ("초", Word::Part(Early)),
        ("추수감사절", H(Holiday::Thanksgiving)),
        ("추석", H(Holiday::Chuseok)),
        ("크리스마스 이브", H(Holiday::Fixed(12, 24))),
        ("크리스마스", H(Holiday::Fixed(12, 25))),
        ("토요일", D(Weekday::Saturday)),
        ("하반기", Half(2)),
        ("하순", Word::Third(Late)),
        ("한가위", H(Holiday::Chuseok)),
        ("한글날", H(Holiday::Fixed(10, 9))),
        ("한 해", WholeYear),
        ("할로윈", H(Holiday::Fixed(10, 31))),
        ("핼러윈데이", H(Holiday::Fixed(10, 31))),
        ("핼러윈", H(Holiday::Fixed(10, 31))),
        ("현충일", H(Holiday::Fixed(6, 6))),
        ("화이트데이", H(Holiday::Fixed(3, 14))),
        ("화요일", D(Weekday::Tuesday)),
        ("후년", Y(Year::Relative(2))),
        ("후반", Word::Part(LaterHalf)),
    ]
};

/// What the words begin with.
pub(super) const BEGINNINGS: Beginnings = Beginnings::empty().with(WORDS.words);

/// Reads the longest word that stands at the cursor.
pub(super) fn word(cursor: &mut Cursor) -> Option<Word> {
    cursor.read(&WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_before_its_beginnings() {
        for word in WORDS.words.unpacked() {
            let word = word.replace(' ', "");
            let taken = WORDS.words.find(&word).map(|(_, taken)| taken);
            assert_eq!(taken, Some(word.len()), "{word}");
        }
    }
}
