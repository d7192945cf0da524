//! Whether two names in different scripts sound alike: 에픽 and EPYC, ラピダス
//! and Rapidus.
//!
//! A name is reduced to its consonants in seven classes, which survive the way
//! from one script to another, as do voice (`b d g`) and breath (`P T K`) where
//! the script tells them apart; vowels only count by how many there are.
//! Deliberately absent: languages. English spelling is read loosely.

/// What is left of a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in super::super) struct Sound {
    /// One letter a consonant class.
    pub(in super::super) consonants: String,
    /// Whether it starts with a vowel.
    open: bool,
    /// How many syllables it has, roughly.
    syllables: usize,
}

impl Sound {
    /// The sound of a name of one script; `None` for other characters.
    pub(in super::super) fn of(name: &str) -> Option<Self> {
        let first = name.chars().next()?;
        let sound = match first {
            '가'..='힣' => hangul(name),
            'ァ'..='ー' => katakana(name),
            _ if first.is_ascii_alphabetic() => latin(name),
            _ => None,
        }?;
        Some(sound)
    }

    /// The sound of words of the alphabet in a row; a capital within one starts
    /// another (GitHub).
    pub(in super::super) fn of_words(words: &[&str]) -> Option<Self> {
        let mut sounds = words
            .iter()
            .flat_map(|word| at_capitals(word))
            .map(Self::of);
        let mut whole = sounds.next()??;
        for sound in sounds {
            let sound = sound?;
            whole.consonants.push_str(&sound.consonants);
            whole.syllables += sound.syllables;
        }
        Some(whole)
    }

    /// Whether two names, of different scripts, can be the same one.
    pub(in super::super) fn is_like(&self, other: &Self) -> bool {
        let (own, others) = (self.consonants.bytes(), other.consonants.bytes());
        own.len() == others.len()
            && own.zip(others).all(|(own, other)| agree(own, other))
            && self.open == other.open
            && self.syllables.abs_diff(other.syllables) <= 1
            && self.consonants.len() >= 2
    }
}

impl Sound {
    /// Whether hardly another word sounds so: three consonants do, or two of which
    /// Korean words of its own seldom have one.
    pub(in super::super) fn is_telling(&self) -> bool {
        let foreign = self.consonants.starts_with('l') || self.consonants.contains(['K', 'T', 'P']);
        self.consonants.len() > 2 || self.consonants.len() == 2 && foreign
    }
}

/// The pieces of a word before each capital that a small letter stands before.
fn at_capitals(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    let starts = |rest: &str| {
        let pairs = rest.as_bytes().windows(2);
        let mut starts = pairs.zip(1..);
        let inside = |pair: &[u8]| matches!(pair, [before, here] if before.is_ascii_lowercase() && here.is_ascii_uppercase());
        starts.find_map(|(pair, at)| inside(pair).then_some(at))
    };
    while let Some((piece, behind)) = starts(rest).and_then(|at| rest.split_at_checked(at)) {
        pieces.push(piece);
        rest = behind;
    }
    pieces.push(rest);
    pieces
}

/// Whether two consonants can be one. What is neither voiced nor breathed can be
/// both, and a `j` is a hissed g.
fn agree(own: u8, other: u8) -> bool {
    let class = |sound: u8| match sound {
        b'b' | b'P' => b'p',
        b'd' | b'T' => b't',
        b'g' | b'K' => b'k',
        _ => sound,
    };
    let either = |sound: u8| class(sound) == sound;
    own == other
        || class(own) == class(other) && (either(own) || either(other))
        || matches!(
            (own, other),
            (b'j', b's' | b'k' | b'g') | (b's' | b'k' | b'g', b'j')
        )
}

/// Collects consonant classes and counts vowels.
#[derive(Default)]
struct Builder {
    consonants: String,
    syllables: usize,
    open: Option<bool>,
}

impl Builder {
    fn consonant(&mut self, class: &str) {
        self.open.get_or_insert(class.is_empty());
        self.consonants.push_str(class);
    }

    fn vowel(&mut self) {
        self.open.get_or_insert(true);
        self.syllables += 1;
    }

    fn finish(self) -> Sound {
        Sound {
            consonants: self.consonants,
            open: self.open.unwrap_or(false),
            syllables: self.syllables,
        }
    }
}

/// Consonant classes of the nineteen initials.
const INITIALS: [&str; 19] = [
    "g", "k", "n", "d", "t", "l", "m", "b", "p", "s", "s", "", "s", "s", "s", "K", "T", "P", "h",
];

/// Consonant classes of the finals, none first.
const FINALS: [&str; 28] = [
    "", "k", "k", "ks", "n", "n", "n", "t", "l", "lk", "lm", "lp", "ls", "lt", "lp", "l", "m", "p",
    "ps", "t", "s", "n", "s", "s", "k", "t", "p", "h",
];

fn hangul(name: &str) -> Option<Sound> {
    let mut built = Builder::default();
    let mut closed = false;
    for char in name.chars() {
        let index = u32::from(char)
            .checked_sub(0xac00)
            .filter(|index| *index < 11_172)?;
        let initial = INITIALS.get((index / 588) as usize)?;
        let vowel = index % 588 / 28;
        let last = FINALS.get((index % 28) as usize)?;
        // ㄹㄹ is one l.
        let doubled = *initial == "l" && built.consonants.ends_with('l') && closed;
        built.consonant(if doubled { "" } else { initial });
        closed = index % 28 != 0;
        // ㅡ only carries a consonant that would have no vowel.
        if vowel != 18 {
            built.vowel();
        }
        // ㅇ at the end is ng.
        built
            .consonants
            .push_str(if index % 28 == 21 { "n" } else { last });
    }
    Some(built.finish())
}

fn katakana(name: &str) -> Option<Sound> {
    // Rows of the fifty sounds, each with its class.
    const ROWS: [(&str, &str); 15] = [
        ("アイウエオァィゥェォヤユヨャュョワヲ", ""),
        ("カキクケコ", "K"),
        ("ガギグゲゴ", "g"),
        ("サシスセソザジズゼゾチヂ", "s"),
        ("タツテト", "T"),
        ("ダヅデド", "d"),
        ("ナニヌネノ", "n"),
        ("ハヒフヘホ", "h"),
        ("バビブベボヴ", "b"),
        ("パピプペポ", "P"),
        ("マミムメモ", "m"),
        ("ラリルレロ", "l"),
        ("ン", "n"),
        ("ー", "-"),
        ("ッ", "-"),
    ];
    let mut built = Builder::default();
    for char in name.chars() {
        let (_, class) = ROWS.iter().find(|(row, _)| row.contains(char))?;
        match *class {
            "-" => {}
            "n" if char == 'ン' => built.consonants.push('n'),
            class => {
                built.consonant(class);
                let small = "ァィゥェォャュョ".contains(char);
                // ウ and オ rows carry bare consonants, as in ス and ト.
                if !small && !"ウクスツフグズムルブプトド".contains(char) {
                    built.vowel();
                }
            }
        }
    }
    Some(built.finish())
}

fn latin(name: &str) -> Option<Sound> {
    let letters: Vec<char> = name.chars().map(|char| char.to_ascii_lowercase()).collect();
    let mut built = Builder::default();
    let mut previous = ' ';
    for (index, &char) in letters.iter().enumerate() {
        if !char.is_ascii_alphabetic() {
            return None;
        }
        let next = letters.get(index + 1).copied().unwrap_or(' ');
        let is_vowel = |char: char| "aeiouy".contains(char);
        if is_vowel(char) {
            let silent = char == 'e' && next == ' ' && built.syllables > 0;
            if !silent && (!is_vowel(previous) || built.syllables == 0) {
                built.vowel();
            }
        } else if char != previous {
            let soft = "eiy".contains(next);
            let class = match char {
                'b' | 'v' => "b",
                'f' => "p",
                'p' => "P",
                'c' if soft || next == 'h' => "s",
                'c' | 'k' | 'q' => "K",
                'g' if soft => "j",
                'g' => "g",
                'd' => "d",
                't' if next == 'h' => "t",
                't' => "T",
                'j' | 's' | 'z' => "s",
                'l' => "l",
                'm' => "m",
                'n' => "n",
                // An r that no vowel follows is not heard.
                'r' if is_vowel(next) || next == 'r' => "l",
                'x' if index == 0 => "s",
                'x' => "ks",
                'h' if index == 0 || is_vowel(previous) && is_vowel(next) => "h",
                _ => "",
            };
            // `ck` is one sound.
            let doubled = class == "K" && previous == 'c';
            if !(class.is_empty() || doubled) {
                built.consonant(class);
            }
        }
        previous = char;
    }
    Some(built.finish())
}

#[cfg(test)]
mod tests {
    use super::Sound;

    #[test]
    fn names_that_sound_alike() {
        let alike = [
            ("에픽", "EPYC"),
            ("브로드컴", "Broadcom"),
            ("마이크론", "Micron"),
            ("테슬라", "Tesla"),
            ("위고비", "Wegovy"),
            ("골디락스", "Goldilocks"),
            ("구글", "Google"),
            ("인텔", "Intel"),
            ("테더", "Tether"),
            ("라이다", "LiDAR"),
            ("지니어스", "Genius"),
            ("오라클", "Oracle"),
            ("팔란티어", "Palantir"),
            ("트럼프", "Trump"),
            ("ラピダス", "Rapidus"),
            ("テスラ", "Tesla"),
            ("インテル", "Intel"),
        ];
        for (left, right) in alike {
            let (left_sound, right_sound) = (Sound::of(left), Sound::of(right));
            assert!(
                left_sound
                    .zip(right_sound)
                    .is_some_and(|(left, right)| left.is_like(&right)),
                "{left} {right} {:?} {:?}",
                Sound::of(left),
                Sound::of(right),
            );
        }
        let apart = [
            ("에픽", "GPU"),
            ("데이터", "SDBC"),
            ("테슬라", "Tencent"),
            ("테더", "Data"),
            ("시리즈", "GPU"),
            ("자율주행", "Vision"),
        ];
        for (left, right) in apart {
            let (left_sound, right_sound) = (Sound::of(left), Sound::of(right));
            assert!(
                !left_sound
                    .zip(right_sound)
                    .is_some_and(|(left, right)| left.is_like(&right)),
                "{left} {right}"
            );
        }
    }
}
