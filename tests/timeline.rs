//! The timeline as the sidebar has it: headers, rows and the lines of the
//! broadcast day and of today, in order.
//!
//! Each sample has a golden file in `tests/data/timeline/`, as it is on
//! [`TODAY`]; `UPDATE_EXPECT=1` writes them anew. Where the lines stand, what
//! has passed and what is folded is checked on texts of a few bullets.
//!
//! Deliberately absent: which words are dates, which is `tests/temporal.rs`.

use std::fmt::Write;
use std::path::Path;

use expect_test::{Expect, expect, expect_file};
use yoyak::reading::calendar::{self, Entry, Folding};
use yoyak::reading::{Action, Reading, Settings, Target, Via};
use yoyak::summary::civil::Day;
use yoyak::summary::model::Place;
use yoyak::summary::timeline::{Mention, Row};
use yoyak::summary::{self, Hints, Summary};

/// After some of what the samples announce, before the rest of it.
const TODAY: &str = "2026-07-01";

#[test]
fn samples_have_the_timeline_of_their_golden_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let samples = std::fs::read_dir(root.join("samples")).unwrap();
    let mut paths: Vec<_> = samples.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.with_extension("timeline");
        let golden = root
            .join("tests/data/timeline")
            .join(name.file_name().unwrap());
        expect_file![golden].assert_eq(&drawn(&read(&text), TODAY));
    }
}

/// Broadcast on 10 March 2026.
const MARCH: &str = "방송일: 2026-03-10\n\n## 봄\n\n\
    - 지난 2월 20일에 씨앗을 고름.\n\
    - 4월 6일에 밭을 갈 예정임.\n\
    - 5월부터 물을 줄 예정임.\n\
    - 9월에 거둘 예정임.\n";

/// Where the lines stand among the dates of [`MARCH`] on a day: `|` is the
/// broadcast, `‖` today, and what has passed since the broadcast has a star.
#[track_caller]
fn check_lines(today: &str, expected: &str, around: (Option<&str>, Option<&str>)) {
    let summary = read(MARCH);
    let now: Option<Day> = today.parse().ok();
    let broadcast = summary.broadcast.map(|broadcast| broadcast.day);
    let drawn = calendar::entries(&summary, now).into_iter();
    let drawn = drawn.filter_map(|entry| match entry {
        Entry::Header(_) => None,
        Entry::Row { row, .. } => {
            let row = &summary.timeline.rows[row as usize];
            let passed = calendar::has_passed_since(row, broadcast, now);
            Some(format!("{}{}", row.label, if passed { "*" } else { "" }))
        }
        Entry::Broadcast(_) => Some("|".to_owned()),
        Entry::Today(day) => {
            assert_eq!(Some(day), now);
            Some("‖".to_owned())
        }
    });
    assert_eq!(drawn.collect::<Vec<_>>().join(" "), expected, "{today}");
    let (last, next) = calendar::around_now(&summary, now);
    let label = |row: Option<&std::rc::Rc<Row>>| row.map(|row| row.label.to_string());
    let around = (around.0.map(String::from), around.1.map(String::from));
    assert_eq!((label(last), label(next)), around, "{today}");
}

#[test]
fn today_has_a_line_where_it_helps() {
    // Not before all dates, nor on the day of the broadcast.
    check_lines(
        "2026-01-15",
        "지난 2월 20일 | 4월 6일 5월부터 9월",
        (None, Some("지난 2월 20일")),
    );
    check_lines(
        "2026-03-10",
        "지난 2월 20일 | 4월 6일 5월부터 9월",
        (Some("지난 2월 20일"), Some("4월 6일")),
    );
    // Between the lines is what was ahead and has passed.
    check_lines(
        "2026-06-10",
        "지난 2월 20일 | 4월 6일* 5월부터* ‖ 9월",
        (Some("4월 6일"), Some("9월")),
    );
    check_lines(
        "2027-02-01",
        "지난 2월 20일 | 4월 6일* 5월부터* 9월* ‖",
        (Some("9월"), None),
    );
}

#[test]
fn coarse_rows_never_stand_between_the_days_of_their_period() {
    check(
        "방송일: 2026-03-10\n\n## 봄\n\n\
        - 4월 20일에 꽃이 핌.\n\
        - 4월 말에 잎이 남.\n\
        - 4월 3일에 싹이 틈.\n\
        - 4월 28일에 비가 옴.\n\
        - 4월에 바쁨.\n\
        - 2026년 상반기에 끝남.\n\
        - 2026년까지 값을 치러야 함.\n",
        "",
        expect![[r#"
            2026
              written      2026년 상반기 — 2026년 상반기에 끝남. (10)
            ── broadcast 2026-03-10
              inferred     4월 — 4월에 바쁨. (9)
              inferred     4월 3일 — 4월 3일에 싹이 틈. (7)
              inferred     4월 20일 — 4월 20일에 꽃이 핌. (5)
              fuzzy        4월 말 — 4월 말에 잎이 남. (6)
              inferred     4월 28일 — 4월 28일에 비가 옴. (8)
              deadline     2026년까지 — 2026년까지 값을 치러야 함. (11)
        "#]],
    );
}

#[test]
fn decades_and_centuries_have_headers_of_their_own() {
    check(
        "방송일: 2026-03-10\n\n## 긴 때\n\n\
        - 21세기 들어 가장 더움.\n\
        - 2010년대에 지음.\n\
        - 1990년대 말에 그만둠.\n\
        - 20세기 초에 세움.\n\
        - 2000년에 다시 엶.\n\
        - 2030년대에는 두 배가 될 전망임.\n\
        - 21세기 말까지 늘어날 전망임.\n",
        "",
        expect![[r#"
            19XX
              fuzzy        20세기 초 — 20세기 초에 세움. (8)
            199X
              fuzzy        1990년대 말 — 1990년대 말에 그만둠. (7)
            20XX
              written      21세기 — 21세기 들어 가장 더움. (5)
              deadline     21세기 말까지 — 21세기 말까지 늘어날 전망임. (11)
            2000
              written      2000년 — 2000년에 다시 엶. (9)
            201X
              written      2010년대 — 2010년대에 지음. (6)
            ── broadcast 2026-03-10
            203X
              written      2030년대 — 2030년대에는 두 배가 될 전망임. (10)
        "#]],
    );
}

#[test]
fn without_a_broadcast_day_relative_dates_stand_apart() {
    check(
        "## 봄\n\n- 내일 씨앗을 고름.\n- 2026년 4월 6일에 밭을 갊.\n- 내년에 쉼.\n",
        "2026-03-10",
        expect![[r#"
            2026
              written      2026년 4월 6일 — 2026년 4월 6일에 밭을 갊. (4)
            no day to count from
              내일 — 내일 씨앗을 고름. (3)
              내년 — 내년에 쉼. (5)
            next ahead 2026년 4월 6일
        "#]],
    );
}

#[test]
fn finished_years_fold_where_there_are_many_rows() {
    let folding = |rows: u32| {
        let mut text = String::from("방송일: 2026-03-10\n\n## 봄\n\n- 2024년 5월 2일에 심음.\n");
        text.push_str("- 2025년 3분기부터 늘어날 것으로 전망됨.\n");
        for day in 1..rows - 1 {
            let (month, day) = (4 + day / 28, day % 28 + 1);
            writeln!(text, "- 2026년 {month}월 {day}일에 물을 줌.").unwrap();
        }
        let summary = read(&text);
        assert_eq!(summary.timeline.rows.len(), rows as usize);
        let groups = summary.timeline.groups.iter();
        let folding: Vec<Folding> = groups
            .map(|group| calendar::folding(&summary, group))
            .collect();
        folding
    };
    use Folding::{Fixed, Folded, Open};
    assert_eq!(folding(12), [Fixed, Fixed, Fixed]);
    assert_eq!(folding(13), [Folded, Folded, Fixed]);
    assert_eq!(folding(41), [Folded, Folded, Open]);
}

/// A reading after some actions, and the words of the row that is current.
fn current(summary: &Summary, actions: &[Action]) -> (Reading, Option<String>) {
    let begin = Reading::new(summary, &Settings::default());
    let reading = actions.iter().fold(begin, |reading, action| {
        reading.apply(summary, action.clone()).unwrap_or(reading)
    });
    let row = reading.current_row(summary);
    let label = row.map(|at| {
        let row = &summary.timeline.rows[at.row as usize];
        row.mentions[at.mention as usize].label.to_string()
    });
    (reading, label)
}

#[test]
fn what_was_gone_to_is_current_until_the_viewer_scrolls() {
    let summary = read(MARCH);
    let last = summary.temporal.len() as u32 - 1;
    let mut actions = vec![Action::See(Some(Place::Item(0, 1)))];
    let check = |actions: &[Action], expected: &str| {
        assert_eq!(current(&summary, actions).1.as_deref(), Some(expected));
    };
    check(&actions, "4월 6일");
    actions.push(Action::Reveal(Target::Date(last), Via::Date));
    check(&actions, "9월");
    actions.push(Action::See(Some(Place::Item(0, 2))));
    check(&actions, "9월");
    actions.push(Action::Release);
    check(&actions, "5월부터");
    actions.push(Action::Reveal(Target::Row(0), Via::Date));
    check(&actions, "지난 2월 20일");
}

#[test]
fn a_row_shows_the_mention_that_led_to_it() {
    let summary = read(
        "방송일: 2026-03-10\n\n## 봄\n\n\
        - 4월 6일에 밭을 갊.\n- 3월에 쉼.\n- 2026년 4월 6일에 모임.\n- 오는 4월 6일에 엶.\n",
    );
    let check = |action: Action, expected: (u32, u32)| {
        let (reading, _) = current(&summary, &[action]);
        let at = reading.current_row(&summary);
        assert_eq!(at.map(|at| (at.row, at.mention)), Some(expected));
    };
    check(Action::Reveal(Target::Row(0), Via::Date), (1, 0));
    check(Action::Reveal(Target::Row(2), Via::Date), (1, 1));
    check(Action::Reveal(Target::Date(3), Via::Date), (1, 2));
    check(Action::See(Some(Place::Item(0, 3))), (1, 2));
    check(Action::See(Some(Place::Item(0, 1))), (0, 0));
}

#[test]
fn a_row_that_is_gone_to_is_unfolded() {
    let mut text = String::from("방송일: 2026-03-10\n\n## 봄\n\n- 2024년 5월 2일에 심음.\n");
    for day in 1..20 {
        writeln!(text, "- 2026년 4월 {day}일에 물을 줌.").unwrap();
    }
    let summary = read(&text);
    let is_open = |actions: &[Action]| {
        let reading = current(&summary, actions).0;
        let turned = reading.turned_groups.contains(&0);
        calendar::is_open(&summary, &summary.timeline.groups[0], turned)
    };
    let go = Action::Reveal(Target::Row(0), Via::Date);
    assert!(!is_open(&[]));
    assert!(is_open(std::slice::from_ref(&go)));
    assert!(is_open(&[go.clone(), go]));
}

fn read(text: &str) -> Summary {
    let read = summary::read(text, &Hints::default());
    std::rc::Rc::unwrap_or_clone(read.summary)
}

#[track_caller]
fn check(text: &str, today: &str, expected: Expect) {
    expected.assert_eq(&drawn(&read(text), today));
}

fn drawn(summary: &Summary, today: &str) -> String {
    let now: Option<Day> = today.parse().ok();
    let timeline = &summary.timeline;
    let mut text = String::new();
    let mut say = |line: String| {
        text.push_str(line.trim_end());
        text.push('\n');
    };
    for entry in calendar::entries(summary, now) {
        match entry {
            Entry::Header(index) => {
                let group = &timeline.groups[index as usize];
                let folding = match calendar::folding(summary, group) {
                    Folding::Folded => " folded",
                    Folding::Open | Folding::Fixed => "",
                };
                say(format!("{}{folding}", group.edtf()));
            }
            Entry::Row { row, .. } => {
                let row = &timeline.rows[row as usize];
                let broadcast = summary.broadcast.map(|broadcast| broadcast.day);
                let passed = match calendar::has_passed_since(row, broadcast, now) {
                    true => " passed since",
                    false => "",
                };
                let flag = if row.outdated_forecast {
                    " outdated forecast"
                } else {
                    ""
                };
                let shape = format!("{:?}", row.shape).to_lowercase();
                for (mention, first) in row.mentions.iter().zip(0..) {
                    let shape = if first == 0 { &*shape } else { "" };
                    say(format!("  {shape:<12} {}{flag}{passed}", quoted(mention)));
                }
            }
            Entry::Broadcast(day) => say(format!("── broadcast {day}")),
            Entry::Today(day) => say(format!("── today {day}")),
        }
    }
    if !timeline.unresolved.is_empty() {
        say("no day to count from".to_owned());
        for mention in &timeline.unresolved {
            say(format!("  {}", quoted(mention)));
        }
    }
    if now.is_some() {
        let (last, next) = calendar::around_now(summary, now);
        let last = last.map(|row| format!("last past {}", row.label));
        let next = next.map(|row| format!("next ahead {}", row.label));
        let bits: Vec<String> = last.into_iter().chain(next).collect();
        if !bits.is_empty() {
            say(bits.join(", "));
        }
    }
    text
}

fn quoted(mention: &Mention) -> String {
    format!(
        "{} — {} ({})",
        mention.label, mention.text, mention.position.line
    )
}
