//! Tags as a clause says them: 글쓰기 in `글을 쓰는 시간`, 금리동결 in `동결된 금리`.
//!
//! What such a tag puts together is bound by grammar and not by standing near:
//! an object by its particle and its verb by the forms that it has, a verbal noun
//! by the ending that describes the noun behind it. Deliberately absent: clauses
//! in the order of the tag (`금리를 동결했다`), which need no more than that.

use super::super::unicode::syllable;
use super::super::words::words;
use super::mention::{Mention, rest_of_word};
use super::normal::{Gap, Unit};

/// Verbs that tags name a doing with, by their stems.
const VERBS: &[&str] = words!("쓰 읽 삶 끓이 굽 볶 찌 튀기 담그 절이 만들 고르 사 팔 모으 갚 아끼 줄이 늘리 불리 키우 기르 가꾸 \
    빼 짓 고치 꾸미 바꾸 나누 버리 비우 채우 지키 막 풀 뽑 찾 배우 가르치 외우 듣 먹 마시 걷 뛰 달리 타 오르 넘 \
    세우 열 닫 잡 놓 걸 벗 입 씻 닦 말리 썰 다듬 재우 심 캐 따 줍 얻 벌 빌리 맡기 옮기 익히 다루 그리 부르 치 켜 끄 \
    올리 내리 맞추 높이 낮추 살리 피하 돌리 미루 끊 참 견디" by b' ');

/// The endings that make a verbal noun describe the noun behind it.
const DESCRIBING: &[&str] =
    words!("한 된 할 될 하는 되는 하던 되던 했던 됐던 시킨 시킬 시키는 당한 받은 받는" by b' ');

/// The object and the verb of a tag that names a doing, in normal form (면삶기).
pub(super) fn doing(key: &str) -> Option<(&str, &'static str)> {
    let clause = key.strip_suffix('기')?;
    let pairs = VERBS.iter().filter_map(|verb| {
        let object = clause.strip_suffix(verb)?;
        object
            .ends_with(|last| syllable(last).is_some())
            .then_some((object, *verb))
    });
    // 줄이 is a verb of its own, and no 이 behind an object 줄.
    pairs.max_by_key(|(_, verb)| verb.len())
}

/// The unit behind the verb of which a noun is the object, with at most a word
/// between them: `면을 푹 삶는`.
pub(super) fn end_of_doing(noun: Mention, verb: &str, units: &[Unit]) -> Option<u32> {
    const OBJECT: &[&str] = words!("을 를 은 는 도 만" by b' ');
    let particle: String = rest_of_word(units, noun.end as usize).take(3).collect();
    let bare = particle.is_empty() && noun.end - noun.start > 1;
    if !bare && !OBJECT.contains(&particle.as_str()) {
        return None;
    }
    let mut start = noun.end as usize + particle.chars().count();
    for _ in 0..2 {
        if units.get(start)?.gap != Gap::Space {
            return None;
        }
        let first = units.get(start)?.char;
        let rest = rest_of_word(units, start + 1).take(5);
        let word: Vec<char> = std::iter::once(first).chain(rest).collect();
        if is_form(&word, verb) {
            return Some((start + word.len()) as u32);
        }
        start += 1 + rest_of_word(units, start + 1).count();
    }
    None
}

/// Whether a verbal noun describes the noun behind it: `동결된 금리`.
pub(super) fn describes(verbal: &Mention, noun: &Mention, units: &[Unit]) -> bool {
    let ending: String = rest_of_word(units, verbal.end as usize).take(4).collect();
    let end = verbal.end as usize + ending.chars().count();
    noun.start as usize == end
        && units.get(end).is_some_and(|unit| unit.gap == Gap::Space)
        && DESCRIBING.contains(&ending.as_str())
}

/// Whether a word is a form of the verb with that stem.
fn is_form(word: &[char], stem: &str) -> bool {
    let mut stem: Vec<char> = stem.chars().collect();
    let Some(last) = stem.pop() else {
        return false;
    };
    let Some((before, rest)) = word.split_at_checked(stem.len()) else {
        return false;
    };
    // 골라 of 고르.
    if last == '르'
        && let Some((&vowel, stem)) = stem.split_last()
        && let Some((&drawn, before)) = before.split_last()
    {
        let doubled = matches!(rest, ['라' | '랐' | '러' | '렀', ..]);
        if doubled
            && stem == before
            && syllable(drawn) == syllable(vowel).map(|(onset, _)| (onset, R))
        {
            return true;
        }
    }
    let vowel = stem
        .last()
        .and_then(|last| syllable(*last))
        .map(|(open, _)| open % 21);
    let is_bright = matches!(vowel, Some(0 | 8));
    before == stem
        && rest
            .split_first()
            .is_some_and(|(own, rest)| is_last(last, is_bright, *own, rest))
}

// Codas by their number.
const NONE: u32 = 0;
const N: u32 = 4;
const D: u32 = 7;
const R: u32 = 8;
const M: u32 = 16;
const B: u32 = 17;
const SS: u32 = 20;

/// Whether the last syllable of a stem, behind one with ㅏ or ㅗ if `is_bright`, can
/// have become `own`, before `rest`.
fn is_last(stem: char, is_bright: bool, own: char, rest: &[char]) -> bool {
    let (Some((open, coda)), Some((own_open, own_coda))) = (syllable(stem), syllable(own)) else {
        return false;
    };
    let same = own_open == open;
    match coda {
        NONE => {
            // 아 and 어 are drawn together with the vowel: 써 of 쓰, 바꿔 of 바꾸.
            let (onset, vowel) = (open / 21, open % 21);
            let drawn = match vowel {
                8 | 13 => vowel + 1,
                // 모아 of 모으, but 써 of 쓰.
                18 if is_bright => 0,
                18 => 4,
                20 => 6,
                _ => vowel,
            };
            same && [NONE, N, R, M, B, SS].contains(&own_coda)
                || own_open == onset * 21 + drawn && [NONE, SS].contains(&own_coda)
        }
        R => same && [R, NONE, N, B].contains(&own_coda),
        D => same && [D, R].contains(&own_coda),
        B => {
            same && (own_coda == B
                || own_coda == NONE && matches!(rest, ['우' | '운' | '울' | '워' | '웠', ..]))
        }
        _ => stem == own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_name_a_doing() {
        let check = |tag, expected| assert_eq!(doing(tag), expected, "{tag}");
        check("면삶기", Some(("면", "삶")));
        check("글쓰기", Some(("글", "쓰")));
        check("지출줄이기", Some(("지출", "줄이")));
        check("변압기", None);
        check("부동산투기", None);
        check("쓰기", None);
        check("전세", None);
    }

    #[test]
    fn forms_of_verbs() {
        let check = |stem: &str, forms: &str, others: &str| {
            let is = |word: &str| is_form(&word.chars().collect::<Vec<_>>(), stem);
            for form in forms.split(' ') {
                assert!(is(form), "{form} of {stem}");
            }
            for other in others.split(' ') {
                assert!(!is(other), "{other} of {stem}");
            }
        };
        check("쓰", "쓰는 쓴 쓸 써서 썼다 씁니다", "쏘는 싸서 쓱");
        check("삶", "삶는 삶아 삶은", "살아 삼는");
        check("고르", "고르는 골라 골랐다 고른", "골목 고기");
        check("만들", "만드는 만든 만들어", "만나는 만족");
        check("굽", "굽는 구워 구운", "구하는 굵은");
        check("걷", "걷는 걸어", "건넌 거둔");
        check("바꾸", "바꾸는 바꿔 바꾼", "바퀴 바꽃");
        check("모으", "모으는 모아 모은", "모르는 모자");
    }
}
