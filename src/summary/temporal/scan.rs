//! One walk over a text: where an expression may begin, and what is tried there.
//!
//! Expressions begin at the start of a word, and what follows a digit and a
//! comma, a dot or a hyphen is the rest of a number. Every attempt looks ahead
//! a bounded number of characters, so that the walk is linear.

use std::ops::RangeInclusive;

use super::super::packed::{Packed, packed};
use super::beginnings::Beginnings;
use super::boundary::word_ends;
use super::cursor::{Cursor, Digits, Script, script};
use super::form::{Body, Bound, Form, Level, Slots, Year};
use super::word::BEGINNINGS_IN_HAN;
use super::{count, english, phrase};

/// Finds every expression of the text, which may be a heading, in order, and the
/// dates that no calendar has.
pub(super) fn scan(text: &str, heading: bool) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut form = Form::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        let cursor = Cursor::new(&text, start);
        let heads = heading && at == 0;
        at = if attempt(cursor, &mut form) || (heads && leading_year(cursor, &mut form)) {
            let end = form.range.end;
            let before = forms.last();
            if recurs_with(&form, before, text) {
                form.body = Body::Recurrence;
            }
            if !continues(&form, before, text) {
                forms.push(form.clone());
            }
            end
        } else {
            start + cursor.peek().map_or(1, char::len_utf8)
        };
        // '1월 동향': behind a mark that is no part of a year, a word begins.
        if at > start + 1 || cursor.script() != Script::Other {
            at = end_of_word(text, at);
        }
    }
    lend_years_back(&mut forms, text);
    forms
}

/// The byte of the first letter or digit, or of the start.
pub(super) fn first_word(text: &str) -> usize {
    next_start(text, 0).unwrap_or(0)
}

/// The next byte from `at` on where an expression may begin: a letter or digit
/// behind something that is none, or an apostrophe before a digit.
fn next_start(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = at;
    loop {
        let byte = *bytes.get(at)?;
        if byte < 0x80 {
            if byte.is_ascii_alphanumeric() {
                return Some(at);
            }
            // But 12'34" is no year.
            let number = |at: Option<usize>| {
                let byte = at.and_then(|at| bytes.get(at));
                byte.is_some_and(u8::is_ascii_digit)
            };
            if byte == b'\'' && number(Some(at + 1)) && !number(at.checked_sub(1)) {
                return Some(at);
            }
            at += 1;
            continue;
        }
        let next = text.get(at..)?.chars().next()?;
        if script(next) != Script::Other {
            return Some(at);
        }
        at += next.len_utf8();
        if matches!(next, '’' | '‘') && bytes.get(at).is_some_and(u8::is_ascii_digit) {
            return Some(at - next.len_utf8());
        }
    }
}

/// The end of the word that goes on at the byte `at`. Kana and ideographs end where
/// a number or a date may begin, since they are written without spaces.
fn end_of_word(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = at;
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let mut han = before.map(script) == Some(Script::Han);
    while let Some(byte) = bytes.get(at) {
        if *byte < 0x80 {
            if !byte.is_ascii_alphanumeric() || (han && byte.is_ascii_digit()) {
                break;
            }
            at += 1;
            continue;
        }
        // Hangul syllables, by far the most, need no decoding.
        if (0xeb..=0xec).contains(byte) {
            han = false;
            at += 3;
            continue;
        }
        let Some(next) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        match script(next) {
            Script::Other => break,
            Script::Digit if han => break,
            Script::Han
                if BEGINNINGS_IN_HAN
                    .find(text.get(at..).unwrap_or(""))
                    .is_some() =>
            {
                break;
            }
            of_next => han = of_next == Script::Han,
        }
        at += next.len_utf8();
    }
    at
}

/// Reads into the form what begins at the cursor.
fn attempt(cursor: Cursor, form: &mut Form) -> bool {
    match cursor.script() {
        Script::Digit => {
            if is_rest_of_number(cursor) || is_of_another_era(cursor) {
                return false;
            }
            // A count that may be something else stays in the form unless a
            // date is read over it.
            match count::counted(cursor, form) {
                Some(true) => true,
                Some(false) => {
                    phrase::phrase(cursor, form);
                    true
                }
                None => {
                    phrase::phrase(cursor, form)
                        || year_in_brackets(cursor, form)
                        || english::expression(cursor, form)
                }
            }
        }
        Script::Hangul => {
            BEGINNINGS.contain(cursor.rest())
                && (count::counted(cursor, form).is_some()
                    || vague(cursor, form)
                    || phrase::phrase(cursor, form))
        }
        Script::Latin => phrase::phrase(cursor, form) || english::expression(cursor, form),
        Script::Han => {
            // 自2026年3月起.
            let mut since = cursor;
            if since.eat("自") {
                let read = phrase::phrase(since, form);
                form.range.start = cursor.at();
                return read && form.bound == Bound::From;
            }
            cursor.sees_any(BEGINNINGS_IN_HAN)
                && (count::counted(cursor, form).is_some()
                    || vague(cursor, form)
                    || phrase::phrase(cursor, form))
        }
        Script::Other => phrase::phrase(cursor, form),
    }
}

/// Whether the digits at the cursor go on from a number, a price or a name.
fn is_rest_of_number(cursor: Cursor) -> bool {
    let mut before = cursor.before().chars().rev();
    let Some(previous) = before.next() else {
        return false;
    };
    let earlier = before.next().map_or(Script::Other, script);
    match previous {
        '.' | ',' | ':' | '/' | '~' | '∼' => earlier == Script::Digit,
        '-' | '–' => matches!(earlier, Script::Digit | Script::Latin),
        '$' | '₩' | '€' | '£' | '¥' | '#' | '@' | '_' | '+' | '=' | '&' | '\\' | '^' => true,
        _ => matches!(
            script(previous),
            Script::Latin | Script::Hangul | Script::Digit
        ),
    }
}

/// Whether 기원전 or 서기전 stands before: no calendar of days goes there.
fn is_of_another_era(cursor: Cursor) -> bool {
    let before = cursor.trimmed();
    before.previous() == Some('전') && before.follows(packed!("기원전|서기전"))
}

/// (2019): a year as a gloss.
fn year_in_brackets(cursor: Cursor, form: &mut Form) -> bool {
    let mut end = cursor;
    matches!(cursor.previous(), Some('(' | '（'))
        && year(&mut end, 1900..=2100, form)
        && matches!(end.peek(), Some(')' | '）'))
}

/// 2027 calendar, 2027 전망: a year at the head of a heading.
fn leading_year(cursor: Cursor, form: &mut Form) -> bool {
    let mut next = cursor;
    year(&mut next, 1990..=2060, form)
        && next.spaces()
        && matches!(next.script(), Script::Hangul | Script::Latin)
        && !next.sees_any(packed!("세대|억|만|천|조|명|원|달러|선|포인트|개|대"))
}

/// A number of four digits in that range.
fn year(cursor: &mut Cursor, likely: RangeInclusive<u32>, form: &mut Form) -> bool {
    let start = *cursor;
    let Some(Digits { value, length: 4 }) = cursor.digits() else {
        return false;
    };
    form.set(start, *cursor, Body::Date, Bound::Closed);
    form.first = Slots::of_year(value as i16);
    likely.contains(&value)
}

/// Present, past and future without a value.
const VAGUE: Packed = packed!(
    "현재|현시점|당시|최근|얼마 전|요사이|과거|미래|조만간|당분간|요즘|요새|지금|오늘날|근래|\
     향후|예전|옛날|머지않아|目前|現在|现在|最近|近日|近期"
);

/// What expressions begin with.
static BEGINNINGS: Beginnings = Beginnings::empty()
    .with(VAGUE)
    .and(&phrase::BEGINNINGS)
    .and(&count::BEGINNINGS);

/// 현재, 최근, 과거, 미래 and their like. 현재가 is a price.
fn vague(cursor: Cursor, form: &mut Form) -> bool {
    let mut end = cursor;
    if !end.eat_any(VAGUE) || cursor.sees("현재가") {
        return false;
    }
    // 합병 당시 hangs on an event; without one, 당시 is some time past.
    let before = cursor.trimmed().previous();
    if cursor.sees("당시") && !matches!(before, None | Some('.' | '!' | '?' | ',')) {
        return false;
    }
    end.eat_any(packed!("까지|부터"));
    form.set(cursor, end, Body::Vague, Bound::Closed);
    word_ends(end)
}

/// Whether one of the words is all that stands between those bytes.
fn joined(text: &str, from: usize, to: usize, words: Packed) -> bool {
    let mut between = Cursor::new(&text, from);
    between.eat_any(words) && between.at() == to
}

/// 매년 3월과 9월: what is listed behind a recurrence recurs.
fn recurs_with(form: &Form, before: Option<&Form>, text: &str) -> bool {
    const LISTS: Packed = packed!("과_|와_|,_|·|_and_");
    before.is_some_and(|before| {
        matches!(before.body, Body::Recurrence)
            && matches!(form.body, Body::Date)
            && joined(text, before.range.end, form.range.start, LISTS)
    })
}

/// September, November and December 2024: the year of the last is that of all.
fn lend_years_back(forms: &mut [Form], text: &str) {
    const LISTS: Packed = packed!(",_and_|,_|_and_|_or_");
    let mut later: Option<(usize, Option<Year>, Level)> = None;
    for form in forms.iter_mut().rev() {
        let first = text.as_bytes().get(form.range.start);
        let english = first.is_some_and(u8::is_ascii_alphabetic);
        let slots = &mut form.first;
        let coarsest = slots.coarsest_below(Level::Year);
        if let Some((start, year, of_later)) = later
            && english
            && slots.year.is_none()
            && coarsest == of_later
            && joined(text, form.range.end, start, LISTS)
        {
            slots.year = year;
        }
        let lends = english && matches!(form.body, Body::Date) && slots.year.is_some();
        later = lends.then_some((form.range.start, slots.year, coarsest));
    }
}

/// 2월 4일 현재: 현재 after a date says that it is as of then.
fn continues(form: &Form, before: Option<&Form>, text: &str) -> bool {
    before.is_some_and(|before| {
        matches!(form.body, Body::Vague)
            && !matches!(before.body, Body::Vague)
            && Cursor::new(&text, form.range.start).trimmed().at() == before.range.end
            && joined(text, form.range.start, form.range.end, packed!("현재"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::Tagger;
    use super::super::cursor::READS;

    /// The reads that finding and resolving everything in the text takes.
    fn reads(text: &str) -> usize {
        let before = READS.get();
        Tagger::new(None).prose(text);
        READS.get() - before
    }

    #[test]
    fn twice_the_text_is_twice_the_work() {
        for text in [
            "지난 2월 9일부터 13일까지 열린 행사에서 4분기 실적을 발표함. ",
            "2027~2028~2029~2030~",
            "지난 지난 올해 올해 매년 매년 ",
            "3 3 3년 3~3~3년 ",
            "in the in the next next may May ",
            "한두세네다섯한두세네다섯",
            "(((('2.4.6.8.",
            "年月日2年3月",
            "2027년 5월 3일 오후 2시 설 연휴 ",
            "Q4 2027 to May 3-5, 2027-2029 ",
        ] {
            let (once, twice) = (text.repeat(500), text.repeat(1000));
            let (once, twice) = (reads(&once), reads(&twice));
            assert!(twice <= 2 * once + 200, "{text:?}: {once}, then {twice}");
        }
    }
}
