//! How much is looked at, counted for the tests that hold it to growing as the
//! text does. Outside of tests nothing is counted.

#[cfg(test)]
thread_local! {
    /// Characters walked, and mentions and forms weighed.
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts one more thing looked at.
#[inline]
pub(super) fn count() {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

#[cfg(test)]
mod tests {
    use super::STEPS;
    use crate::summary::{Hints, read};

    fn steps(text: &str) -> usize {
        let before = STEPS.get();
        read(text, &Hints::default());
        STEPS.get() - before
    }

    /// Tags put together of eight words, so that each overlaps with many.
    fn overlapping(count: usize) -> String {
        const WORDS: [&str; 8] = [
            "기차", "운임", "개편", "논의", "역사", "도심", "환승", "요금",
        ];
        let word = |index: usize| WORDS.get(index % 8).copied().unwrap_or_default();
        let tag = |index| {
            let words = [index, index / 8, index / 64, index / 512].map(word);
            format!("#{} ", words.concat())
        };
        (0..count).map(tag).collect()
    }

    #[test]
    fn twice_the_text_is_twice_the_work() {
        let tags = overlapping(200);
        let line = "기차 운임 개편과 도심 환승 요금 논의";
        let shapes: &[(&str, &dyn Fn(usize) -> String)] = &[
            ("tags that nothing names", &|size| {
                let tags: String = (0..size).map(|tag| format!("#가나다라{tag:04} ")).collect();
                format!("## 절\n- 비가 옴\n\n{tags}\n")
            }),
            ("tags without blanks", &|size| {
                format!(
                    "## 절\n- 비가 옴\n\n{}\n",
                    "#가나다라#마바사아".repeat(size)
                )
            }),
            ("overlapping tags", &|size| {
                format!("## 절\n- {line}\n\n{}\n", overlapping(size))
            }),
            ("lines that overlapping tags want", &|size| {
                format!(
                    "## 절\n{}\n{tags}\n",
                    format!("- {line}\n").repeat(size / 8)
                )
            }),
            ("overlapping tags and lines that they want", &|size| {
                format!(
                    "## 절\n{}\n{}\n",
                    format!("- {line}\n").repeat(size / 8),
                    overlapping(size)
                )
            }),
            ("one long line that overlapping tags want", &|size| {
                format!("## 절\n- {}\n\n{tags}\n", "기차운임개편".repeat(size / 8))
            }),
            ("short lines", &|size| {
                format!("## 절\n{}\n#기차 #운임\n", "- 기차\n".repeat(size))
            }),
            ("parentheses", &|size| {
                format!("## 절\n- {}\n\n#기차 #운임\n", "기차(운임)(".repeat(size))
            }),
        ];
        for (name, shape) in shapes {
            let (once, twice) = (steps(&shape(200)), steps(&shape(400)));
            assert!(twice <= 2 * once + 400, "{name}: {once}, then {twice}");
        }
    }
}
