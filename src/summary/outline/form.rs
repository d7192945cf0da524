//! The form of an item: what can be seen of it without knowing its topic.
//!
//! How it ends, whether it is a label, a number, a bold line; how it opens; and
//! the terms it shares with others. Deliberately absent: what follows from that
//! (`head`, `group`).

use super::super::model::{Inline, Item, Marker, Prose};
use super::cue::{self, Opening};
use super::terms::{self, Term};

/// The series of ordinals in words: `첫째`, `second`.
pub(super) const SPELLED: Term = 1;

/// How the sentence of an item ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// A noun or a phrase: no verb closes it.
    Fragment,
    /// The nominal style of notes: `…함`, `…임`.
    Nominal,
    /// A finite verb: `…다`, `…요`; a full stop in Latin script.
    Sentence,
    /// A question mark, or a Korean question.
    Question,
}

/// A place in a numbered series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ordinal {
    /// What is the same all through the series.
    pub(super) series: Term,
    /// The place, from 1.
    pub(super) number: u64,
}

/// A lead label and what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Characters after it.
    pub(super) body_chars: usize,
    /// Where the text after the colon starts, in bytes.
    pub(super) body_start: usize,
}

/// How many things an item announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    /// The number, at least 2.
    pub(super) number: u64,
    /// Whether the counted noun is at the end.
    pub(super) last: bool,
}

/// What can be seen of an item.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Visible characters.
    pub(super) chars: usize,
    /// Words.
    pub(super) words: usize,
    /// How it ends.
    pub(super) ending: Ending,
    /// Whether it is a fragment with the objects and adverbials of a clause:
    /// `거리 35m로 통일`.
    pub(super) telegraphic: bool,
    /// Whether its last noun is modified by a verb or by `의`: `피해야 할 음식`.
    pub(super) modified: bool,
    /// Whether it ends in a full stop.
    pub(super) stopped: bool,
    /// Whether it ends in a colon.
    pub(super) colon: bool,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// Its lead label.
    pub(super) label: Option<Label>,
    /// Its number.
    pub(super) ordinal: Option<Ordinal>,
    /// The number of things it announces: `세 가지`.
    pub(super) count: Option<Count>,
    /// Whether it says that a list follows: `다음과 같음`.
    pub(super) announces: bool,
    /// Whether it ends in a noun that stands for what follows: `이유`.
    pub(super) shell: bool,
    /// How it opens.
    pub(super) opening: Opening,
    /// Whether it reports what somebody said: `…다고 함`.
    pub(super) reported: bool,
    /// Whether it adds to what was said: `…도`.
    pub(super) additive: bool,
    /// Whether it is a paragraph or another block and no list item.
    pub(super) plain: bool,
    /// Its terms in order; the first `subject` of them are those of its subject.
    pub(super) terms: Vec<Term>,
    /// How many of the terms belong to the subject; none where Korean marks no
    /// subject or topic.
    pub(super) subject: usize,
    /// How many of the terms stand before the colon of the label.
    pub(super) label_terms: usize,
}

impl Form {
    /// The form of an item.
    pub(super) fn of(item: &Item) -> Self {
        let prose = item.prose();
        let text = prose.map_or("", |prose| prose.text.trim());
        let bare = without_tail(text);
        let colon = bare.ends_with([':', '：']);
        let core = bare.trim_end_matches([':', '：', ' ']);
        let words: Vec<_> = core.split_whitespace().collect();
        let label = label(core);
        let ending = if colon {
            Ending::Fragment
        } else {
            ending(core)
        };
        let mut form = Self {
            chars: text.chars().count(),
            words: words.len().max(core.chars().count() / 9),
            ending,
            telegraphic: ending == Ending::Fragment && is_telegraphic(&words),
            modified: ending == Ending::Fragment && is_modified(&words),
            stopped: text.ends_with(['.', '。']),
            colon,
            bold: prose.is_some_and(is_bold),
            label,
            ordinal: match item.marker {
                Marker::Ordered(number) => Some(Ordinal { series: 0, number }),
                _ => ordinal(core),
            },
            count: count(core),
            announces: cue::announces(core),
            shell: cue::ends_in_shell(core),
            opening: cue::opening(text),
            reported: is_reported(core),
            additive: words.iter().any(|word| {
                word.strip_suffix('도')
                    .is_some_and(|stem| stem.chars().count() > 1)
            }),
            plain: item.marker == Marker::Plain,
            terms: Vec::new(),
            subject: 0,
            label_terms: 0,
        };
        form.take_terms(core);
        form
    }

    /// Whether a verb closes it.
    pub(super) fn is_clause(&self) -> bool {
        matches!(self.ending, Ending::Nominal | Ending::Sentence)
    }

    fn take_terms(&mut self, text: &str) {
        let body = self.label.map_or(0, |label| label.body_start);
        let mut subject_open = true;
        let mut subject_marked = !text.contains(terms::is_hangul);
        for (index, word) in terms::words(text).enumerate() {
            if word.start < body {
                self.label_terms = self.terms.len();
            }
            terms::append(&word, &mut self.terms);
            if word.start < body {
                self.label_terms = self.terms.len();
            }
            if subject_open {
                self.subject = self.terms.len();
                let marked = word.text.len() > word.stem.len()
                    && word.text.ends_with(['은', '는', '이', '가', '도']);
                let kana = word.text.starts_with(['は', 'が', 'も', 'の']) && index > 0;
                subject_open = !marked && !kana && index < 5;
                subject_marked |= marked;
            }
        }
        if !subject_marked {
            self.subject = 0;
        }
    }
}

/// The text without what may trail a head: a parenthesis, a final stop.
fn without_tail(text: &str) -> &str {
    let whole = text.trim_end();
    let mut text = whole.trim_end_matches('.');
    if !text.ends_with([')', '）', ']']) {
        text = whole;
    }
    if let Some(open) = text.rfind(['(', '（', '['])
        && text.ends_with([')', '）', ']'])
        && open > 0
    {
        text = text.get(..open).unwrap_or(text).trim_end();
    }
    text
}

/// `라벨: 본문`, `라벨 — 본문`, `라벨 | 본문`.
fn label(text: &str) -> Option<Label> {
    let (at, mark) = [":", "：", " — ", " – ", " - ", " | "]
        .iter()
        .filter_map(|mark| Some((text.find(mark)?, *mark)))
        .min()?;
    let before = text.get(..at)?.trim();
    let body_start = at + mark.len();
    let body = text.get(body_start..)?.trim();
    let is_time = mark == ":"
        && before.ends_with(|char: char| char.is_ascii_digit())
        && body.starts_with(|char: char| char.is_ascii_digit());
    let words = before.split_whitespace().count();
    let fits = (1..=8).contains(&words) && before.chars().count() <= 40;
    (fits && !body.is_empty() && !is_time && !body.starts_with("//")).then(|| Label {
        body_chars: body.chars().count(),
        body_start,
    })
}

fn is_bold(prose: &Prose) -> bool {
    let mut strong = false;
    for inline in &prose.inlines {
        match inline {
            Inline::Strong(_) => strong = true,
            Inline::Text(text) if text.trim_matches([':', '：', ' ']).is_empty() => {}
            Inline::Text(text) if !text.chars().any(char::is_alphanumeric) => {}
            Inline::SoftBreak => {}
            _ => return false,
        }
    }
    strong
}

/// The syllables that the polite `요` follows.
const BEFORE_YO: &str = "어아여해에예세네나까게래데지군돼봐줘와워져쳐셔려겨켜텨펴혀러라고걸던은는";

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

fn is_noun_in_da(word: &str) -> bool {
    ["바다", "캐나다", "판다", "소다", "혼다"]
        .iter()
        .any(|noun| word.ends_with(noun))
}

fn ending(text: &str) -> Ending {
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
        '까' if before.is_some_and(terms::is_hangul) => Ending::Question,
        '다' if before.is_some_and(terms::is_hangul) && !is_noun_in_da(last) => Ending::Sentence,
        '요' if before.is_some_and(|before| BEFORE_YO.contains(before)) => Ending::Sentence,
        '죠' => Ending::Sentence,
        _ if is_nominal(end, core) => Ending::Nominal,
        '것' if demands(core) => Ending::Nominal,
        'は' if matches!(before, Some('に' | 'と')) => Ending::Question,
        _ if terms::is_hangul(end) => Ending::Fragment,
        'る' | 'た' | 'だ' | 'す' | 'い' | 'う' | 'く' | 'ん' if stopped || before.is_some() => {
            if end == 'か' {
                Ending::Question
            } else {
                Ending::Sentence
            }
        }
        'か' => Ending::Question,
        _ if stopped && core.split_whitespace().count() > 3 => Ending::Sentence,
        _ => Ending::Fragment,
    }
}

/// Whether the last syllables are a verb made noun (`함`, `높음`) and not one of
/// the many nouns in -ㅁ (`요금`, `관점`).
fn is_nominal(end: char, text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or("");
    if last.chars().count() == 1 {
        return "함됨임줌옴봄짬씀남삼둠큼감춤냄".contains(end);
    }
    let alone = !text.contains(char::is_whitespace);
    if !ends_with_final(end, FINAL_M) || alone {
        return false;
    }
    if "함됨음임줌옴둠씀냄큼짐킴름뜀듦쉼챔".contains(end) {
        const NOUNS: [&str; 19] = [
            "게임", "모임", "책임", "취임", "포함", "처음", "다음", "마음", "여름", "이름", "구름",
            "흐름", "녹음", "소음", "얼음", "졸음", "발음", "걸음", "웃음",
        ];
        let noun = NOUNS.iter().any(|noun| text.ends_with(noun));
        let before = text.split_whitespace().rev().nth(1).unwrap_or("");
        return !noun || before.ends_with(['을', '를', '이', '가']);
    }
    let case = text.split_whitespace().rev().skip(1).any(|word| {
        word.ends_with([
            '은', '는', '이', '가', '을', '를', '에', '로', '도', '서', '게', '히',
        ])
    });
    case && !"금험심담점념범렴템팀폼컴람꿈몸밤땀".contains(end)
}

/// A clause whose verb is left out keeps its case marks, and no adnominal verb
/// takes them up before the last noun.
fn is_telegraphic(words: &[&str]) -> bool {
    const MARKS: [&str; 10] = [
        "을", "를", "이", "가", "로", "에서", "까지", "부터", "에", "에게",
    ];
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let marked = |word: &&str| {
        let stem = MARKS.iter().find_map(|mark| word.strip_suffix(mark));
        stem.is_some_and(|stem| stem.chars().count() > 1)
    };
    let open = before.iter().rposition(|word| marked(&word));
    let taken = |from: usize| before.iter().skip(from + 1).any(|word| is_adnominal(word));
    ["까지", "부터", "에서", "으로"]
        .iter()
        .any(|mark| last.ends_with(mark))
        || open.is_some_and(|from| !taken(from))
}

fn is_modified(words: &[&str]) -> bool {
    let before = words.iter().rev().nth(1);
    before.is_some_and(|word| is_adnominal(word) || word.ends_with('의'))
}

/// Whether a word ends in -ㄴ or -ㄹ, as verbs before nouns do.
fn is_adnominal(word: &str) -> bool {
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
const FINAL_M: u32 = 16;

fn ends_with_final(syllable: char, last: u32) -> bool {
    terms::is_hangul(syllable) && (u32::from(syllable) - u32::from('가')) % 28 == last
}

/// `첫째`, `2)`, `3안:`, `페이지 1:`, `A 냄비:`, `Second,`, `第三に`.
fn ordinal(text: &str) -> Option<Ordinal> {
    const WORDS: [&[&str]; 5] = [
        &[
            "첫째",
            "첫 번째",
            "첫번째",
            "first",
            "firstly",
            "第一に",
            "一つ目",
            "1つ目",
        ],
        &[
            "둘째",
            "두 번째",
            "두번째",
            "second",
            "secondly",
            "第二に",
            "二つ目",
            "2つ目",
        ],
        &[
            "셋째",
            "세 번째",
            "세번째",
            "third",
            "thirdly",
            "第三に",
            "三つ目",
            "3つ目",
        ],
        &[
            "넷째",
            "네 번째",
            "네번째",
            "fourth",
            "第四に",
            "四つ目",
            "4つ目",
        ],
        &["다섯째", "다섯 번째", "fifth", "第五に"],
    ];
    let lower: String = text.chars().take(12).flat_map(char::to_lowercase).collect();
    for (words, number) in WORDS.iter().zip(1..) {
        if words.iter().any(|word| lower.starts_with(word)) {
            return Some(Ordinal {
                series: SPELLED,
                number,
            });
        }
    }
    let first = text.chars().next()?;
    if let Some(number) = u32::from(first)
        .checked_sub(u32::from('①'))
        .filter(|number| *number < 20)
    {
        return Some(Ordinal {
            series: 2,
            number: u64::from(number) + 1,
        });
    }
    let digits = text.trim_start_matches(['(', '[']);
    let end = digits.find(|char: char| !char.is_ascii_digit())?;
    let mut rest = digits.get(end..)?.chars();
    if (1..=2).contains(&end)
        && let Some(mark @ (')' | '.' | ']' | '단')) = rest.next()
        && !rest.next().is_some_and(|char| char.is_ascii_digit())
    {
        return Some(Ordinal {
            series: Term::from(u32::from(mark)),
            number: digits.get(..end)?.parse().ok()?,
        });
    }
    labelled_ordinal(text)
}

/// A label with one number or letter in it, which makes the series what is left.
fn labelled_ordinal(text: &str) -> Option<Ordinal> {
    let label = label(text)?;
    let head = text.get(..label.body_start)?;
    let mut number = None;
    let mut series = Vec::new();
    for word in terms::words(head) {
        let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
        let value = match word.text.as_bytes() {
            [letter @ b'A'..=b'H'] => Some(u64::from(letter - b'A') + 1),
            _ if (1..=2).contains(&digits) => word.text.get(..digits)?.parse().ok(),
            _ => None,
        };
        match value {
            Some(_) if number.is_some() => return None,
            Some(value) => {
                number = Some(value);
                series.extend(word.text.bytes().skip(digits.max(1)));
                series.push(b'#');
            }
            None => series.extend(word.text.bytes()),
        }
    }
    let hash = series.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Some(Ordinal {
        series: hash | 1 << 63,
        number: number?,
    })
}

/// `세 가지`, `3가지`, `두 가설`, `three reasons`, `3つ`.
fn count(text: &str) -> Option<Count> {
    const COUNTERS: [&str; 20] = [
        "가지",
        "개",
        "곳",
        "갈래",
        "단계",
        "요소",
        "축",
        "대",
        "팀",
        "방향",
        "포인트",
        "항목",
        "권",
        "편",
        "종",
        "건",
        "つ",
        "点",
        "段階",
        "個",
    ];
    const NUMERALS: [(&str, u64); 15] = [
        ("두", 2),
        ("세", 3),
        ("네", 4),
        ("다섯", 5),
        ("여섯", 6),
        ("일곱", 7),
        ("두세", 3),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("ten", 10),
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    for (index, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let next = words.get(index + 1).copied().unwrap_or("");
        let numeral = NUMERALS.iter().find(|(numeral, _)| *numeral == lower);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, counted) = if let Some((numeral, number)) = numeral {
            let noun = !numeral.is_ascii() && !next.is_empty();
            (
                *number,
                (noun || next.trim_end_matches([':', ',', '.']).ends_with('s')).then_some(next),
            )
        } else if digits == 1 {
            let rest = word.get(digits..).unwrap_or("");
            let counted = if rest.is_empty() { next } else { rest };
            let counter = COUNTERS.iter().any(|counter| counted.starts_with(counter));
            (
                word.get(..digits)?.parse().ok()?,
                counter.then_some(counted),
            )
        } else {
            continue;
        };
        let Some(counted) = counted else {
            continue;
        };
        let repeats = ["번", "차례", "배", "시간", "달", "주", "사람", "명"];
        let ends = ["까지", "씩", "만에", "째", "차"];
        if number > 1
            && !repeats.iter().any(|word| counted.starts_with(word))
            && !ends.iter().any(|end| counted.ends_with(end))
        {
            let last = words.len() - index <= 3;
            return Some(Count { number, last });
        }
    }
    counted_in_kana(text)
}

/// `3つ`, `三つ`.
fn counted_in_kana(text: &str) -> Option<Count> {
    let at = text.find("つ")?;
    let before = text.get(..at)?.chars().next_back()?;
    let digit = before.to_digit(10).or(match before {
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        _ => None,
    });
    let number = u64::from(digit.filter(|digit| *digit > 1)?);
    Some(Count { number, last: true })
}

/// Whether the last words report speech or a plan: `…다고 함`, `…라는 의견임`,
/// `…할 예정임`; in English, whether the verb does.
fn is_reported(text: &str) -> bool {
    const VERBS: [&str; 20] = [
        "강조",
        "밝",
        "말",
        "답",
        "조언",
        "당부",
        "권",
        "우려",
        "지적",
        "설명",
        "경고",
        "예상",
        "전망",
        "추천",
        "덧붙",
        "소개",
        "평가",
        "내다보",
        "주장",
        "제안",
    ];
    const QUOTES: [&str; 8] = [
        "다고 ", "라고 ", "자고 ", "냐고 ", "다는 ", "라는 ", "기로 ", "예정",
    ];
    const ENGLISH: [&str; 17] = [
        "said",
        "says",
        "expects",
        "expected",
        "thinks",
        "believes",
        "argues",
        "argued",
        "suggested",
        "recommends",
        "recommended",
        "warned",
        "warns",
        "stressed",
        "predicted",
        "concluded",
        "advised",
    ];
    const JAPANESE: [&str; 6] = [
        "という",
        "との見方を示した",
        "話した",
        "話していた",
        "述べた",
        "勧めた",
    ];
    let from = text.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
    let tail = text.get(from..).unwrap_or(text);
    let verb = |verb: &&str| {
        let rest = tail.rsplit_once(*verb).map(|(_, rest)| rest);
        rest.is_some_and(|rest| rest.starts_with(['하', '함', '했', '혔', '힘', '였']))
    };
    let japanese = text.trim_end_matches(['.', '。']);
    QUOTES.iter().any(|quote| tail.contains(quote))
        || VERBS.iter().any(verb)
        || JAPANESE.iter().any(|cue| japanese.ends_with(cue))
        || text
            .split_whitespace()
            .any(|word| ENGLISH.contains(&word.trim_end_matches([',', '.'])))
}
