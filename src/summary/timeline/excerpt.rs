//! The few words around a date that say what it is about.

use std::ops::Range;

/// A sentence up to this many characters is shown whole.
const WHOLE: usize = 40;
/// A clause is widened to its neighbours until it has this many characters
/// besides the date itself.
const ENOUGH: usize = 14;
/// No side of a sentence is followed further than this many characters, so that
/// a text without punctuation costs no more than others.
const FAR: usize = 160;

/// The clause of `text` around the bytes `range`, without list punctuation at
/// its ends: the sentence if it is short, else the stretch between commas that
/// holds the date, widened until it says something.
pub(super) fn around(text: &str, range: Range<usize>) -> &str {
    let sentence = widen(text, &range, sentence_end);
    if text[sentence.clone()].chars().count() <= WHOLE {
        return trim(&text[sentence]);
    }
    let mut clause = widen(text, &range, clause_end);
    while says_too_little(text, &clause, &range) {
        // Korean puts the predicate last: what follows tells more.
        if clause.end < sentence.end {
            let next = clause.end + first_char(&text[clause.end..]);
            clause.end = widen(text, &(next..next), clause_end).end.min(sentence.end);
        } else if clause.start > sentence.start {
            let before = text[..clause.start]
                .trim_end_matches([',', ' ', '·', ';', '，', '、'])
                .len();
            clause.start = widen(text, &(before..before), clause_end)
                .start
                .max(sentence.start);
        } else {
            break;
        }
    }
    trim(&text[clause])
}

/// Widens `range` to both sides until `ends` says that a piece ends with the
/// first string and the second one follows.
fn widen(text: &str, range: &Range<usize>, ends: fn(&str, &str) -> bool) -> Range<usize> {
    let mut start = range.start;
    for character in text[..range.start].chars().rev().take(FAR) {
        if ends(&text[..start], &text[start..]) {
            break;
        }
        start -= character.len_utf8();
    }
    let mut end = range.end;
    for character in text[range.end..].chars().take(FAR) {
        end += character.len_utf8();
        if ends(&text[..end], &text[end..]) {
            break;
        }
    }
    start..end
}

fn sentence_end(before: &str, after: &str) -> bool {
    match before.chars().next_back() {
        Some('\n' | '。' | '！' | '？') => true,
        Some('.' | '!' | '?') if after.starts_with(char::is_whitespace) => {
            // "2026. 2. 4." and "vs. " go on.
            let word = before.trim_end_matches('.');
            !word.ends_with(|c: char| c.is_ascii_alphanumeric())
                || after.trim_start().starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

fn clause_end(before: &str, after: &str) -> bool {
    match before.chars().next_back() {
        Some(',' | ';' | '，' | '、') => !after.starts_with(|c: char| c.is_ascii_digit()),
        _ => sentence_end(before, after),
    }
}

fn says_too_little(text: &str, clause: &Range<usize>, date: &Range<usize>) -> bool {
    let all = trim(&text[clause.clone()]).chars().count();
    all < text[date.clone()].chars().count() + ENOUGH
}

fn first_char(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '，' | '、'))
}

#[cfg(test)]
mod tests {
    use super::around;

    fn check(text: &str, date: &str, expected: &str) {
        let start = text.find(date).unwrap();
        assert_eq!(around(text, start..start + date.len()), expected);
    }

    #[test]
    fn a_short_sentence_is_whole() {
        check(
            "첫 문장임. 시범 운행은 3월 2일에 시작됨. 끝.",
            "3월 2일",
            "시범 운행은 3월 2일에 시작됨.",
        );
    }

    #[test]
    fn a_long_sentence_is_cut_at_commas() {
        check(
            "새 노선의 북쪽 구간(터널 두 곳을 포함한 구간)은 5월 9일, 남쪽 구간(고가 구간을 포함함)은 9월 30일에 문을 열 예정이며 요금은 그대로 유지될 것으로 보임.",
            "9월 30일",
            "남쪽 구간(고가 구간을 포함함)은 9월 30일에 문을 열 예정이며 요금은 그대로 유지될 것으로 보임.",
        );
    }

    #[test]
    fn too_little_is_widened() {
        check(
            "5월 9일, 남쪽 구간(고가 구간을 포함함)이 문을 열 예정이며, 요금은 그대로 유지되고, 환승 할인은 다음 해에 다시 검토할 것으로 보이는 상황임.",
            "5월 9일",
            "5월 9일, 남쪽 구간(고가 구간을 포함함)이 문을 열 예정이며",
        );
    }
}
