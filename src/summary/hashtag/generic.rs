//! Words too common to stand for a tag alone: what the subjects of talks in
//! general are made of, not the words of any one of them.
//!
//! Deliberately absent: statistics. How rare a word is in the document at hand
//! is asked besides (`form`).

use super::super::packed::{Packed, packed};
use super::super::words::words;

/// What a compound may end in without its meaning hanging on it: a mention may
/// leave it out.
const TAILS: Packed = packed!(
    "시리즈|모델|시장|산업|업계|정책|전망|분석|이슈|문제|논란|기술|기업|회사|사업|서비스|제품|시스템|\
    전략|계획|현황|상황|동향|뉴스|소식|정보|방법|효과|영향|분야|관련주|테마|대책|제도|방안|이야기|\
    후기|추천|정리|총정리|꿀팁|브랜드|그룹|지역|시대|사태|현상|운동|캠페인|프로젝트|콘텐츠|플랫폼|\
    솔루션|series|models|model|markets|market|industry|technology|tech|news|updates|update|company|\
    system|group|tv|シリーズ|モデル|市場|業界|産業|企業|会社|グループ|問題|政策|技術"
);

/// Syllables that compounds end in.
const SUFFIXES: &[&str] =
    words!("수 률 율 팀 증 주 사 가 비 용 권 값 측 형 화 론 설 급 대 식 제 법 세 난 약 기" by b' ');

/// Those of them that make another thing: 증여세 is no 증여.
const MAKING: &[&str] = words!("법 세 난 약 기" by b' ');

/// What says too little alone, at whatever place of a compound.
const COMMON: Packed = packed!(
    "ai|it|ict|iot|sw|hw|pc|tv|us|eu|un|ceo|cto|cfo|coo|api|app|gpu|cpu|npu|b2b|b2c|kpi|mou|vs|qa|\
    인공지능|한국|미국|중국|일본|유럽|대만|영국|독일|러시아|인도|북한|국내|해외|글로벌|세계|전국|\
    지방|수도권|정부|국가|국회|대통령|장관|의원|위원회|위원|회의|협회|재단|기관|단체|센터|본부|지원|\
    운영|관리|개발|연구|생산|제조|공급|수요|판매|구매|매출|매수|매도|수익|이익|손실|비용|가격|요금|\
    금액|규모|비중|비율|지표|지수|통계|조사|평가|결과|원인|이유|배경|목표|성과|실적|발표|계약|협력|\
    협상|합의|투자자|투자|자금|자산|자본|거래|주가|주식|증시|금리|환율|경제|경기|사회|정치|문화|\
    교육|건강|의료|환경|안전|보안|데이터|정책|전망|올해|내년|작년|최근|현재|미래|과거|오늘|내일|\
    이번|다음|방송|채널|구독자|시청자|댓글|질문|답변|영상|신규|추가|전체|일부|주요|핵심|기본|최대|\
    최고|최저|초기|후기|상승|하락|인상|증가|감소|성장|확대|축소|강화|약세|강세|변화|변동|위기|위험|\
    기회|효율|성능|품질|속도|기능|구조|장비|소재|부품|공장|공정|설계|인프라|사람|선수|감독|대회|팀|\
    리그|시즌|학교|학생|학회|교수|전문가|고객|사용자|소비자|이용자|직원|노동|자동차|차량|도로|주택|\
    아파트|건물|식품|음식|재료|요리|준비|시작|종료|진행|사용|활용|적용|도입|출시|growth|prices|\
    price|rates|rate|data|centers|center|reports|report|results|outlook|plans|plan|policy|the|and|\
    of|for|new|global|world|stocks|stock|trade|deal|sales|revenues|revenue|demand|supply|日本|米国|\
    中国|韓国|政府|経済|決算|株価|価格|発表|会社|選手|開発|投資|生成|新型|電池|工場|人気|作品"
);

/// What companies have behind their names, which stand alone without it.
const TRADES: Packed = packed!(
    "에어로스페이스|엔터테인먼트|에너지솔루션|바이오로직스|머티리얼즈|테크놀로지|에너빌리티|디스플레이|네트웍스|\
    모빌리티|솔루션즈|일렉트릭|로보틱스|헬스케어|금융지주|조선해양|파이낸셜|시스템즈|솔루션|시스템|미디어|게임즈|\
    케미칼|중공업|바이오|모터스|이노텍|텔레콤|홀딩스|소프트|제과|스틸|뱅크|상선|생명|테크|식품|철강|지주|\
    해운|전자|오션|정공|증권|항공|건설|파워|전기|제약|페이|랩스|해양|화학|엔터|화재|물산|상사|금융|제철"
);

/// Longer words that only start with the letters of a well-known name.
const FALSE_FRIENDS: Packed = packed!(
    "애플리케이션|애플릿|메타포|메타버스|메타데이터|메타인지|오름세|오름차순|인텔리전스|전사적|\
    전사자|은행나무|비트코인|토스트|라인업|현대적|현대인|현대사|현대화|삼성동|포드캐스트|달러구트|\
    수면제|인하대|부채꼴|부채춤|수출입|수요일|연금술|인도네시아|인도주의|바이올린|소비에트|수소문|\
    부산물|호주머니|조선시대|조선왕조|중국집|대구탕|보안관|운동장|우주인|경기도|유가족|유가증권|\
    한화로|기아나|아마존강"
);

/// Whether a name is that of a country or a market, which tells where something
/// is.
pub(super) fn is_country(key: &str) -> bool {
    const COUNTRIES: &[&str] = words!("미국 한국 중국 일본 유럽 대만 영국 독일 프랑스 인도 러시아 북한 국내 해외 \
        us usa uk eu korea china japan europe india" by b' ');
    COUNTRIES.contains(&key)
}

/// Whether a compound says the same without this last part.
pub(super) fn is_tail(key: &str) -> bool {
    is(TAILS, key)
}

/// Whether a name may leave out this last part, which says what a company makes.
pub(super) fn is_trade(key: &str) -> bool {
    is(TRADES, key)
}

/// Whether `syllable` is one that compounds end in.
pub(super) fn is_suffix(syllable: char) -> bool {
    SUFFIXES.iter().any(|suffix| suffix.starts_with(syllable))
}

/// Whether a compound with `syllable` at its end is another thing than what stands
/// before it.
pub(super) fn is_making(syllable: char) -> bool {
    MAKING.iter().any(|suffix| suffix.starts_with(syllable))
}

/// A name without a last syllable that compounds end in.
pub(super) fn stem(key: &str) -> Option<&str> {
    let (end, last) = key.char_indices().next_back()?;
    key.get(..end).filter(|_| is_suffix(last))
}

/// Whether the key says too little to stand for a tag, or to be looked for far
/// from the rest of it.
pub(super) fn is_common(key: &str) -> bool {
    is(COMMON, key) || is_tail(key)
}

/// Whether `word`, which starts with `key`, starts with a longer word that has
/// nothing to do with it: a well-known one, or one of those that all talks have
/// (시리즈 and 시리).
pub(super) fn is_false_friend(key: &str, word: &str) -> bool {
    let starts = |friends: Packed| {
        let friend = friends.find(word);
        friend.is_some_and(|(_, length)| length > key.len())
    };
    starts(FALSE_FRIENDS) || !is_common(key) && (starts(TAILS) || starts(COMMON))
}

/// Whether the key is one of the words.
fn is(words: Packed, key: &str) -> bool {
    let found = words.find(key);
    found.is_some_and(|(_, length)| length == key.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_before_its_beginnings() {
        for list in [TAILS, COMMON, FALSE_FRIENDS, TRADES] {
            for word in list.unpacked() {
                assert!(is(list, &word), "{word}");
            }
        }
    }

    #[test]
    fn a_longer_word_is_no_friend() {
        let check = |key, word, expected| assert_eq!(is_false_friend(key, word), expected);
        check("메타", "메타버스", true);
        check("메타", "메타는", false);
        check("시리", "시리즈", true);
        check("인공", "인공지능을", true);
        check("투자", "투자자금", false);
    }
}
