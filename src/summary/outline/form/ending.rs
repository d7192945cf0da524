//! How a sentence ends: in a verb or in a noun, as Korean, Japanese and English
//! show it in their last syllables.

use super::super::super::initial::Initials;
use super::super::super::unicode::syllable;
use super::super::super::words::words;
use super::super::terms::is_hangul;

/// How the sentence of an item ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Ending {
    /// A noun or a phrase: no verb closes it.
    Fragment,
    /// The nominal style of notes: `…함`, `…임`.
    Nominal,
    /// A finite verb: `…다`, `…요`; a full stop in Latin script.
    Sentence,
    /// A question mark, or a Korean question.
    Question,
}

/// The syllables that the polite `요` follows.
const BEFORE_YO: &str = "어아여해에예세네나까게래데지군돼봐줘와워져쳐셔려겨켜텨펴혀러라고걸던은는";
/// Nouns that look like a finite verb.
const NOUNS_IN_DA: &[&str] = words!("바다|캐나다|판다|소다|혼다" by b'|');
/// Nouns that look like a verb made noun.
const NOUNS_IN_M: &[&str] = words!("게임|모임|책임|취임|포함|처음|다음|마음|여름|이름|구름|흐름|녹음|소음|얼음|졸음|\
    발음|걸음|웃음" by b'|');
/// Stems of verbs of saying and planning, and the endings that quote.
const REPORTING: &[&str] = words!("강조|밝|말|답|조언|당부|권|우려|지적|설명|경고|예상|전망|추천|덧붙|소개|평가|내다보|\
    주장|제안" by b'|');
const QUOTING: &[&str] = words!("다고 |라고 |자고 |냐고 |다는 |라는 |기로 |예정" by b'|');
/// The syllables that they begin with.
static QUOTING_INITIALS: Initials = Initials::empty().with(QUOTING);
const REPORTING_ENGLISH: &[&str] = words!("said|says|expects|expected|thinks|believes|argues|argued|\
    suggested|recommends|recommended|warned|warns|stressed|predicted|concluded|advised" by b'|');
const REPORTING_JAPANESE: &[&str] =
    words!("という|との見方を示した|話した|話していた|述べた|勧めた" by b'|');

/// How the text ends.
pub(super) fn of(text: &str) -> Ending {
    let stopped = text.ends_with(['.', '。', '!', '！']);
    let core = text.trim_end_matches(|char: char| {
        !char.is_alphanumeric() && !matches!(char, '?' | '？' | '%' | ')' | '」')
    });
    if core.ends_with(['?', '？']) {
        return Ending::Question;
    }
    let last = core.split_whitespace().next_back().unwrap_or("");
    let mut back = last.chars().rev();
    let (Some(end), before) = (back.next(), back.next()) else {
        return Ending::Fragment;
    };
    match end {
        '까' if before.is_some_and(is_hangul) => Ending::Question,
        '다' if before.is_some_and(is_hangul)
            && !NOUNS_IN_DA.iter().any(|noun| last.ends_with(noun)) =>
        {
            Ending::Sentence
        }
        '요' if before.is_some_and(|before| BEFORE_YO.contains(before)) => Ending::Sentence,
        '죠' => Ending::Sentence,
        _ if is_nominal(end, core) => Ending::Nominal,
        '것' if demands(core) => Ending::Nominal,
        'は' if matches!(before, Some('に' | 'と')) => Ending::Question,
        _ if is_hangul(end) => Ending::Fragment,
        'る' | 'た' | 'だ' | 'す' | 'い' | 'う' | 'く' | 'ん' => Ending::Sentence,
        'か' => Ending::Question,
        _ if stopped && core.split_whitespace().count() > 3 => Ending::Sentence,
        _ => Ending::Fragment,
    }
}

/// Whether the last words report speech or a plan: `…다고 함`, `…라는 의견임`,
/// `…할 예정임`; in English, whether the verb does.
pub(super) fn is_reported(text: &str, words: &[&str]) -> bool {
    let from = text.char_indices().rev().nth(17).map_or(0, |(at, _)| at);
    let tail = text.get(from..).unwrap_or(text);
    // The last time that it stands there, a verb of saying has its ending.
    let says = |(at, _): (usize, &str)| {
        let (before, rest) = tail.split_at(at);
        let last = |verb: &&str| before.ends_with(verb) && !rest.contains(verb);
        REPORTING.iter().any(last)
    };
    let japanese = text.trim_end_matches(['.', '。']);
    let quotes = |(at, char): (usize, char)| {
        let rest = tail.get(at..).unwrap_or("");
        QUOTING_INITIALS.contain(char) && QUOTING.iter().any(|quote| rest.starts_with(quote))
    };
    tail.char_indices().any(quotes)
        || tail
            .match_indices(['하', '함', '했', '혔', '힘', '였'])
            .any(says)
        || REPORTING_JAPANESE.iter().any(|cue| japanese.ends_with(cue))
        || words
            .iter()
            .filter(|word| word.starts_with(|first: char| first.is_ascii_lowercase()))
            .any(|word| REPORTING_ENGLISH.contains(&word.trim_end_matches([',', '.'])))
}

/// A clause whose verb is left out keeps its case marks, and no adnominal verb
/// takes them up before the last noun.
pub(super) fn is_telegraphic(words: &[&str]) -> bool {
    const MARKS: [&str; 10] = [
        "을", "를", "이", "가", "로", "에서", "까지", "부터", "에", "에게",
    ];
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let marked = |word: &str| {
        let stem = MARKS.iter().find_map(|mark| word.strip_suffix(mark));
        stem.is_some_and(|stem| stem.chars().count() > 1)
    };
    let open = before.iter().rposition(|word| marked(word));
    let taken = |from: usize| before.iter().skip(from + 1).any(|word| is_adnominal(word));
    ["까지", "부터", "에서", "으로"]
        .iter()
        .any(|mark| last.ends_with(mark))
        || open.is_some_and(|from| !taken(from))
}

/// Whether a verb or `의` modifies the last noun.
pub(super) fn is_modified(words: &[&str]) -> bool {
    let before = words.iter().rev().nth(1);
    before.is_some_and(|word| is_adnominal(word) || word.ends_with('의'))
}

/// `확인할 것`, `충분하다는 것`, and not `더한 것`.
fn demands(text: &str) -> bool {
    let before = text.split_whitespace().rev().nth(1).unwrap_or("");
    let future = before
        .chars()
        .next_back()
        .is_some_and(|end| ends_with_final(end, FINAL_L));
    future
        || ["다는", "라는", "자는"]
            .iter()
            .any(|quote| before.ends_with(quote))
}

/// Whether the last syllables are a verb made noun (`함`, `높음`) and not one of
/// the many nouns in -ㅁ (`요금`, `관점`).
fn is_nominal(end: char, text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or("");
    if last.chars().count() == 1 {
        return "함됨임줌옴봄짬씀남삼둠큼감춤냄".contains(end);
    }
    let alone = !text.contains(char::is_whitespace);
    if ends_with_final(end, FINAL_LM) {
        return true;
    }
    if !ends_with_final(end, FINAL_M) || alone {
        return false;
    }
    if "함됨음임줌옴둠씀냄큼짐킴름뜀듦쉼챔".contains(end) {
        let noun = NOUNS_IN_M.iter().any(|noun| text.ends_with(noun));
        if !noun {
            return true;
        }
        // `관객이 3천 명 모임` has a subject, `친구들이 만든 모임` a modifier.
        let mut before = text.split_whitespace().rev().skip(1).take(3).peekable();
        let modified = before.peek().is_some_and(|word| is_adnominal(word));
        return !modified && before.any(|word| word.ends_with(['을', '를', '이', '가']));
    }
    let case = text.split_whitespace().rev().skip(1).any(|word| {
        word.ends_with([
            '은', '는', '이', '가', '을', '를', '에', '로', '도', '서', '게', '히',
        ])
    });
    case && !"금험심담점념범렴템팀폼컴람꿈몸밤땀".contains(end)
}

/// Whether a word ends in -ㄴ or -ㄹ, as verbs before nouns do.
pub(in super::super) fn is_adnominal(word: &str) -> bool {
    let Some(end) = word.chars().next_back() else {
        return false;
    };
    (ends_with_final(end, FINAL_N) || ends_with_final(end, FINAL_L))
        && !"을를면만전년월일분원간말물들건".contains(end)
        && !word.starts_with(|char: char| char.is_ascii_digit())
}

/// Final consonants by their place in the Unicode composition of syllables.
const FINAL_N: u32 = 4;
const FINAL_L: u32 = 8;
const FINAL_LM: u32 = 10;
const FINAL_M: u32 = 16;

fn ends_with_final(char: char, last: u32) -> bool {
    syllable(char).is_some_and(|(_, closing)| closing == last)
}
