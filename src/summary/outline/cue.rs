//! Words that say how a sentence is tied to what stands before it.
//!
//! These are closed classes: conjunctions, demonstratives, adverbs of
//! conclusion, in Korean, English and Japanese. No word of any topic is here.

use super::super::initial::Initials;
use super::super::words::{behind, words};
use super::form::is_adnominal;
use super::terms::{is_hangul, is_letter, stem};

/// How an item opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Opening {
    /// On its own.
    Plain,
    /// Tied to the sentence before it: `이는`, `특히`, `이에 따라`.
    Tied,
    /// Set against the sentence before it: `다만`, `반면`.
    Contrast,
    /// Draws a consequence, of the last sentence or of all: `결국`, `따라서`.
    Consequence,
    /// Sums up: `결론적으로`, `전반적으로`.
    Summary,
    /// Turns to something else: `한편`, `그 외에`.
    Aside,
    /// Ends a series, or the whole: `마지막으로`.
    Last,
    /// Takes several together: `세 팀 모두`.
    Collective,
    /// Points at them as a list: `이 세 가지의 결합`.
    Together,
    /// Picks one of several: `이 중`, `이 가운데`.
    Selective,
}

const TIED: &[&str] = words!("이는|이를|이에|이로|이때|이것|이 때문에|이어|이후|그는|그의|그녀|그것|\
    그중|그 결과|그리고|또|또한|특히|즉|예를~|예컨대|가령|대신|여기에|여기서|\
    나아가|심지어|실제로|게다가|아울러|더불어|해당|당시|같은|오히려|덕분에|왜냐하면|\
    만약|만일|다시 말해|this|that|these|it|its|they|their|and|also|moreover|furthermore|especially|\
    in particular|for example|for instance|instead|in fact|as a result|which|その|それ|\
    これ|この|特に|また|さらに|例えば|たとえば|つまり|すなわち|そのため|実際|具体的" by b'|');
const CONTRAST: &[&str] = words!("다만|반면|하지만|그러나|그런데|반대로|단,|그럼에도|그래도|but|however|yet|though|\
    still|on the other hand|ただ|しかし|一方で|逆に|でも" by b'|');
const CONSEQUENCE: &[&str] = words!("결국|따라서|그래서|그러므로|그러니|이처럼|이렇듯|이렇게|이런 이유로|이러한 이유로|\
    이런 점에서|어느 쪽~|무엇보다~|\
    therefore|thus|so|hence|ultimately|in the end|結局|したがって|よって|\
    このように|だから" by b'|');
const SUMMARY: &[&str] = words!("결론~|종합~|요약하~|정리하~|전반적~|전체적~|총평|한마디로|요컨대|overall|in short|\
    in summary|to sum up|in conclusion|all in all|altogether|none of this|all of this|\
    総じて|全体~|まとめると|要するに|総合" by b'|');
const ASIDE: &[&str] = words!("한편|그 외~|그외|이 외~|이외|그 밖~|이 밖~|이밖|이와 별개~|이와 별도~|별개로|별도로|\
    참고로|다음 주|다음 달|다음 방송|다음 시간|다음번|다음에|앞으로|\
    향후|아무튼|어쨌든|meanwhile|next week|next time|the next|separately|\
    by the way|in other news|going forward|looking ahead|ちなみに|一方|そのほか|その他|\
    次回|来週|今後|なお" by b'|');

const LAST: &[&str] = words!("마지막으로|끝으로|finally|lastly|最後に" by b'|');

const SELECTIVE: &[&str] =
    words!("이 중|이 가운데|이중|그중|of these|among these|このうち" by b'|');

/// The syllables that the cues begin with.
static INITIALS: Initials = Initials::empty()
    .with(TIED)
    .with(CONTRAST)
    .with(CONSEQUENCE)
    .with(SUMMARY)
    .with(ASIDE)
    .with(LAST)
    .with(SELECTIVE);

/// Nouns that stand for what comes next and not for a thing of their own: the
/// shell nouns of list heads.
const SHELLS: &[&str] = words!("이유|배경|원인|요인|특징|특성|방법|방식|기준|조건|효과|장점|단점|강점|약점|문제점|\
    쟁점|논점|관점|현황|상황|전망|전략|과제|일정|내용|핵심|포인트|팁|예시|사례|차이|\
    차이점|영향|의미|대책|방안|대안|논리|주장|근거|반응|평가|의견|입장|질문|답변|설명|\
    규칙|원칙|순서|절차|단계|과정|종류|유형|구성|요소|변수|변화|변경점|개선점|것|것들|\
    점|점들|사항|준비물|목록|항목|주의점|주의사항|시나리오|해법|리스크|비교|정리|요약|\
    안내|소개|수단|조언|목표|계획|결과|성과|한계|비결|비법|반론|우려|오해|진실|사실|\
    논란|갈등|까닭|요건|국면|주체|문제|고민|걱정거리|숙제|활용법|접근법|해석|분석|개요|경과|reasons|features|benefits|drawbacks|\
    pros|cons|steps|rules|tips|points|issues|problems|challenges|changes|requirements|\
    examples|options|factors|goals|results|takeaways|highlights|questions|details|\
    advice|risks|plans|理由|特徴|ポイント|課題|方法|変化|条件|影響|背景|原因|要因|内容|\
    例|手順|注意点|問題点|違い|コツ|結果|予定|目的" by b'|');

/// Says that what it announces comes next.
const ANNOUNCING: &[&str] = words!("다음과 같|아래와 같|다음 같|as follows|the following|以下の通り|以下のとおり|\
    次の通り|次のとおり|以下の|次の" by b'|');

/// How the text opens.
pub(in super::super) fn opening(text: &str) -> Opening {
    let text = text.trim_start_matches(|char| !is_letter(char));
    let Some(first) = text.chars().next() else {
        return Opening::Plain;
    };
    if is_hangul(first) && !INITIALS.contain(first) {
        // None of the cues, then; what takes several together may stand later.
        return collective(text).unwrap_or(Opening::Plain);
    }
    let classes = [
        (Opening::Summary, SUMMARY),
        (Opening::Aside, ASIDE),
        (Opening::Consequence, CONSEQUENCE),
        (Opening::Last, LAST),
    ];
    for (opening, cues) in classes {
        if cues.iter().any(|cue| opens_with(text, cue)) {
            return opening;
        }
    }
    if SELECTIVE.iter().any(|cue| opens_with(text, cue)) {
        return Opening::Selective;
    }
    if let Some(opening) = collective(text) {
        return opening;
    }
    let classes = [(Opening::Contrast, CONTRAST), (Opening::Tied, TIED)];
    for (opening, cues) in classes {
        if cues.iter().any(|cue| opens_with(text, cue)) {
            return opening;
        }
    }
    Opening::Plain
}

/// Whether the text says that a list comes next.
pub(super) fn announces(text: &str) -> bool {
    let from = text.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let tail = text.get(from..).unwrap_or(text);
    let counted = tail.char_indices().any(|(at, char)| {
        let rest = tail.get(at..).unwrap_or("");
        let rest = match char {
            '아' => rest.strip_prefix("아래 "),
            '다' => rest.strip_prefix("다음 "),
            _ => None,
        };
        rest.is_some_and(|rest| rest.starts_with(['두', '세', '네', '2', '3', '4', '5']))
            || rest.is_some_and(|rest| rest.starts_with("다섯"))
    });
    // Each of the words has one of these letters, and few sentences do.
    let possible = || tail.contains(['같', 'の', 'w', 'W']);
    let announced = |tail: String| ANNOUNCING.iter().any(|cue| tail.contains(cue));
    counted || possible() && announced(tail.to_ascii_lowercase())
}

/// Whether a noun phrase ends in a shell noun.
pub(super) fn ends_in_shell(text: &str) -> bool {
    let last = text.rsplit(|char| !is_letter(char)).next();
    let last = last.unwrap_or(text);
    let end = |text: &str| text.chars().next_back().map(|end| end.to_ascii_lowercase());
    let (end_of_last, mut shells) = (end(last), SHELLS.iter());
    shells.any(|shell| {
        // Most differ here.
        if end(shell) != end_of_last {
            false
        } else if shell.is_ascii() {
            last.eq_ignore_ascii_case(shell)
        } else {
            last == *shell || last.ends_with(shell) && shell.chars().count() > 1
        }
    })
}

/// Whether a sentence says no more of a shell noun than that there is such a
/// thing, or that something is one: `까닭이 있다`, `의외의 변수임`. What thing
/// that is must come next.
pub(super) fn presents(words: &[&str]) -> bool {
    const EXISTING: &[&str] = words!("있다|있음|있습니다|있어요|있었다|있었음|있었습니다|없다|없음|없습니다|없어요|\
        많다|많음|많습니다|다르다|다름|다릅니다|달라요|달라졌다|달라짐|달라졌습니다|달라졌어요|갈린다|갈림|\
        갈립니다|갈려요|간단하다|간단함|간단합니다|간단해요" by b'|');
    const COPULA: &[&str] =
        words!("입니다|이었다|이었음|이었습니다|이에요|예요|이다|임|다" by b'|');
    let mut back = words
        .iter()
        .rev()
        .map(|word| word.trim_end_matches(['.', '!']));
    let (Some(last), Some(before)) = (back.next(), back.next()) else {
        return false;
    };
    let shell = |noun: &str| noun.chars().count() > 1 && ends_in_shell(noun);
    if EXISTING.contains(&last) {
        return shell(stem(before));
    }
    // `늘어날 전망임` and `…것이 핵심임` say the thing themselves.
    let told =
        before.ends_with(['것', '는', '를', '을']) || stem(before) == "것" || is_adnominal(before);
    let noun = COPULA.iter().find_map(|copula| last.strip_suffix(copula));
    noun.is_some_and(|noun| !told && shell(noun))
}

/// Whether the verb of a sentence says that something is talked about, or that
/// it parts or differs: how, must come next.
pub(super) fn brings_up(words: &[&str]) -> bool {
    const VERBS: &[&str] = words!("다루|다뤘|다룸|짚|살펴|설명|소개|정리|알려|비교|언급|꼽|나뉘|나뉜|나뉨|갈리|갈렸|갈림|갈린|\
        엇갈|달라|다르|다름|맞서|맞선|맞섬|제시|공유|분석|논의|조언|제안|지적|늘어놓|\
        discussed|covered|explained|compared|listed|split|differ|disagree|diverge" by b'|');
    const AUXILIARIES: &[&str] = words!("주|줬|줌|준|봤|봄|하|했|함|됐|됨|나|놓|놨" by b'|');
    let opens = |word: &str, with: &[&str]| with.iter().any(|it| word.starts_with(it));
    let mut back = words.iter().rev();
    let Some(last) = back.next() else {
        return false;
    };
    opens(last, VERBS)
        || opens(last, AUXILIARIES) && back.next().is_some_and(|before| opens(before, VERBS))
}

/// Whether a sentence gives a reason.
pub(super) fn is_reason(text: &str) -> bool {
    const REASONS: &[&str] = words!("때문|덕분|덕에|탓|까닭|셈|ため|からだ" by b'|');
    let from = text.char_indices().rev().nth(12).map_or(0, |(at, _)| at);
    let tail = text.get(from..).unwrap_or(text);
    REASONS.iter().any(|reason| tail.contains(reason)) || text.contains("because ")
}

/// `이 세 가지`, `이 요소들`, `세 팀 모두`, `all three`.
fn collective(text: &str) -> Option<Opening> {
    let mut words = text.split_whitespace();
    let [first, second, third] = [(); 3].map(|()| words.next().unwrap_or_default());
    let is = |word: &str, words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(word));
    let number = |word: &str| {
        word.starts_with(|char: char| char.is_ascii_digit())
            || is(
                word,
                &[
                    "두", "세", "네", "다섯", "여섯", "two", "three", "four", "five",
                ],
            )
    };
    if is(first, &["이", "these"]) && number(second) {
        return Some(Opening::Together);
    }
    let all = ["모두", "둘", "셋", "이들", "이들은", "이들의", "both"];
    let collective = is(first, &all)
        || first == "이" && (second.contains('들') || second == "모든")
        || second.starts_with("모두")
        || third.starts_with("모두")
        || is(first, &["all"]) && (number(second) || is(second, &["of"]));
    collective.then_some(Opening::Collective)
}

/// Whether the text starts with the cue. A cue ends where its word does, but
/// for a particle; one written with `~` is the start of a word. Japanese has no
/// spaces to tell by.
fn opens_with(text: &str, cue: &str) -> bool {
    let first = |text: &str| text.chars().next().map(|first| first.to_ascii_lowercase());
    // Of the many cues that are tried, most differ here.
    if first(text) != first(cue) {
        return false;
    }
    let (cue, open) = match cue.strip_suffix('~') {
        Some(cue) => (cue, true),
        None => (cue, false),
    };
    let Some(rest) = behind(text, cue) else {
        return false;
    };
    if open || cue.ends_with(|char: char| !char.is_ascii() && !is_hangul(char)) {
        return true;
    }
    let end = rest.find(|char| !is_letter(char));
    let tail = rest.get(..end.unwrap_or(rest.len()));
    ["", "은", "는", "도", "의", "만", "로"].contains(&tail.unwrap_or(""))
}
