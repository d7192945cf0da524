//! Texts made by chance, the same for the same seed.

/// A source of texts.
pub(crate) struct Generator {
    state: u64,
}

const WORDS: &[&str] = &[
    "반도체",
    "전망",
    "HBM",
    "용어(Term)",
    "\"인용\"",
    "라벨:",
    "2월 8일",
    "3~4년",
    "5%",
    "a_b",
    "구글은",
    "칩",
    "node.js",
    "C++",
    "1위",
    "日本",
    "é",
    "요약됨.",
];

/// Pieces with markup that shows itself or vanishes, but takes no letter with
/// it: no addresses, entities, or names of languages.
const MARKUP: &[&str] = &[
    "**",
    "*",
    "_",
    "__",
    "~~",
    "==",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "!",
    "<",
    ">",
    "\\",
    "&",
    "|",
    "\n",
    "\n\n",
    "\n- ",
    "\n  - ",
    "\n1. ",
    "\n> ",
    "\n## ",
    "\n---\n",
    "\n\n[HBM]: 완료",
    "\n| - | - |\n",
    "\n    ",
    " ",
    "  \n",
    "~",
    "#",
    ":",
    "\t",
    "가",
    "나다",
    "Ab",
    "말은",
];

/// What stands around marked words.
const MARKS: &[(&str, &str)] = &[
    ("**", "**"),
    ("*", "*"),
    ("~~", "~~"),
    ("==", "=="),
    ("[", "](/a \"b\")"),
];

/// Pieces that have a meaning of their own in some pass.
const NOISE: &[&str] = &[
    "[가](",
    "](https://a.example)",
    "](javascript:x)",
    "<script>",
    "<!--",
    "-->",
    "<br>",
    "&amp;",
    "&#42;",
    "&#x202E;",
    "\u{202E}",
    "\u{feff}",
    "\u{0}",
    "\u{11}",
    "\r\n",
    "\r",
    "```\n",
    "~~~",
    "[^1]",
    "\n[^1]: ",
    "\n[a]: ",
    "- [ ] ",
    "- [x] ",
    "![",
    "https://",
    "www.",
    "https://a.example/가_나*다",
    "#태그",
    "＃태그",
    "\n#가 #나",
    "태그: ",
    "\n---\ntitle: 가\n---\n",
    "+++\n",
    "00:12:34 ",
    "[12:34]",
    "2026년 2월 8일",
    "다음 주",
    "지난 1년간",
    "2027~2028년",
    "1분기",
    "세 가지:",
    "이는 ",
    "【제목】",
    "■ ",
    "1️⃣ ",
    "{\"summary\":\"",
    "\u{1100}\u{1161}",
    "\u{200B}",
    "\u{3000}",
    "\u{a0}",
    "99999999999999999999",
    "9월 99일",
];

impl Generator {
    /// The source with this seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
        }
    }

    /// Anything at all.
    pub(crate) fn noise(&mut self) -> String {
        let all = [WORDS, MARKUP, NOISE];
        let count = self.below(60);
        (0..count)
            .map(|_| {
                let pieces = all[self.below(all.len())];
                self.pick(pieces)
            })
            .collect()
    }

    /// Markup in any order, whose letters are all visible.
    pub(crate) fn markup(&mut self) -> String {
        let count = self.below(40);
        // A first word, so that it is not front matter or a fence.
        let pieces = (0..count).map(|_| self.pick(MARKUP));
        ["말 "]
            .into_iter()
            .chain(pieces.collect::<Vec<_>>())
            .collect()
    }

    /// A well-formed document and what is visible of it.
    pub(crate) fn document(&mut self) -> (String, String) {
        let (mut source, mut shown) = (String::new(), String::new());
        for _ in 0..=self.below(6) {
            let (open, indent) = *self.choose(&[
                ("", ""),
                ("## ", ""),
                ("> ", "> "),
                ("- ", "  "),
                ("- 앞말\n  - ", "    "),
                ("1. ", "   "),
            ]);
            if open.contains("앞말") {
                shown.push_str("앞말\n");
            }
            let (text, visible) = self.line(2);
            source.push_str(open);
            source.push_str(&text);
            shown.push_str(&visible);
            if open != "## " && self.below(3) == 0 {
                let (text, visible) = self.line(1);
                source.push_str(&format!("\n{indent}{text}"));
                shown.push_str(&format!("\n{visible}"));
            }
            source.push_str("\n\n<!-- -->\n\n");
            shown.push_str("\n<!-- -->\n");
        }
        (source, shown)
    }

    /// A line of words with markup around some of them, nested up to `depth`.
    fn line(&mut self, depth: usize) -> (String, String) {
        let (mut source, mut shown) = (String::new(), String::new());
        for index in 0..=self.below(4) {
            if index > 0 {
                source.push(' ');
                shown.push(' ');
            }
            let particle = *self.choose(&["", "는", "처럼", "을", ""]);
            let word = self.pick(WORDS);
            // Stars in stars are another question.
            let first = if depth > 0 { 0 } else { 2 };
            let marks = &MARKS[first + self.below(MARKS.len() - first)];
            let &(open, close) = marks;
            let (inner, visible) = match self.below(4) {
                0 if depth > 0 && open == "**" => {
                    let (inner, visible) = self.line(0);
                    (format!("{open}{inner}{close}"), visible)
                }
                // With Korean in it, or the specification has the word.
                1 => (format!("{open}가{word}{close}"), format!("가{word}")),
                2 => (format!("`{word}`"), word.to_owned()),
                _ => (word.replace('_', "\\_"), word.to_owned()),
            };
            source.push_str(&format!("{inner}{particle}"));
            shown.push_str(&format!("{visible}{particle}"));
        }
        (source, shown)
    }

    fn pick(&mut self, from: &'static [&'static str]) -> &'static str {
        from[self.below(from.len())]
    }

    fn choose<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    /// A number below `bound`: xorshift64*.
    fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let scrambled = self.state.wrapping_mul(0x2545_F491_4F6C_DD1D);
        (scrambled >> 33) as usize % bound
    }
}
