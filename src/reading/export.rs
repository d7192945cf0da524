//! The dates of a summary as a file: JSON, CSV (RFC 4180), or a calendar
//! (RFC 5545) of the days to come.
//!
//! Deliberately absent: how a file reaches the viewer.

use std::fmt::Write;

use super::action::ExportFormat;
use crate::summary::civil::Day;
use crate::summary::model::Summary;
use crate::summary::temporal::Grain;
use crate::summary::timeline::{Mention, Row, Shape};

/// The text of the file. A calendar holds the days from `today` on, or all of
/// them where today is not known.
pub fn dates(summary: &Summary, format: ExportFormat, today: Option<Day>) -> String {
    match format {
        ExportFormat::Json => json(summary),
        ExportFormat::Csv => csv(summary),
        ExportFormat::Calendar => calendar(summary, today),
    }
}

/// Every mention of every row, and those that belong to none because nobody
/// knows the broadcast day.
fn mentions(summary: &Summary) -> impl Iterator<Item = (Option<&Row>, &Mention)> {
    let timeline = &summary.timeline;
    let rows = timeline.rows.iter();
    rows.flat_map(|row| row.mentions.iter().map(|mention| (Some(&**row), mention)))
        .chain(timeline.unresolved.iter().map(|mention| (None, mention)))
}

fn json(summary: &Summary) -> String {
    let mut text = String::from("[");
    for (index, (row, mention)) in mentions(summary).enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        let fields = [
            ("label", quoted(&mention.label)),
            (
                "edtf",
                row.map_or("null".to_owned(), |row| quoted(&row.edtf)),
            ),
            ("start", day(row.and_then(|row| row.start))),
            ("end", day(row.and_then(|row| row.end))),
            ("line", mention.position.line.to_string()),
            ("text", quoted(&mention.text)),
        ];
        let fields: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("\"{name}\": {value}"))
            .collect();
        text.push_str("  {");
        text.push_str(&fields.join(", "));
        text.push('}');
    }
    text.push_str("\n]\n");
    text
}

fn day(day: Option<Day>) -> String {
    day.map_or_else(|| "null".to_owned(), |day| format!("\"{day}\""))
}

/// A JSON string (RFC 8259).
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            char if char < ' ' => {
                // Writing to a String cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(char));
            }
            char => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

fn csv(summary: &Summary) -> String {
    // Spreadsheets take UTF-8 for something else without the mark.
    let mut text = String::from("\u{FEFF}label,edtf,start,end,line,text\r\n");
    for (row, mention) in mentions(summary) {
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        let fields = [
            cell(&mention.label),
            cell(row.map_or("", |row| &row.edtf)),
            day(row.and_then(|row| row.start)),
            day(row.and_then(|row| row.end)),
            mention.position.line.to_string(),
            cell(&mention.text),
        ];
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A quoted cell. One that a spreadsheet would take for a formula begins with
/// an apostrophe.
fn cell(text: &str) -> String {
    let guard = match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => "'",
        false => "",
    };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// The days to come that the text gives to the day, as events of a whole day.
fn calendar(summary: &Summary, today: Option<Day>) -> String {
    let mut text = String::new();
    let mut line = |content: &str| fold(content, &mut text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Yoyak//Yoyak//KO");
    for row in &summary.timeline.rows {
        let (Some(start), Some(end)) = (row.first_day(), row.end) else {
            continue;
        };
        let is_to_the_day =
            row.grain == Grain::Day && !matches!(row.shape, Shape::Fuzzy | Shape::Reference);
        if !is_to_the_day || today.is_some_and(|today| start < today) {
            continue;
        }
        let compact = |day: Day| day.to_string().replace('-', "");
        for mention in &row.mentions {
            let video = summary.video.as_ref().map_or("", |video| &video.id);
            line("BEGIN:VEVENT");
            line(&format!(
                "UID:{}-{}-{video}@yoyak",
                row.edtf, mention.position.line
            ));
            line(&format!(
                "DTSTAMP:{}T000000Z",
                compact(today.unwrap_or(start))
            ));
            line(&format!("DTSTART;VALUE=DATE:{}", compact(start)));
            line(&format!("DTEND;VALUE=DATE:{}", compact(end)));
            line(&format!("SUMMARY:{}", escaped(&mention.text)));
            line("END:VEVENT");
        }
    }
    line("END:VCALENDAR");
    text
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        match char {
            '\\' | ';' | ',' => escaped.extend(['\\', char]),
            '\n' => escaped.push_str("\\n"),
            char if char.is_control() => {}
            char => escaped.push(char),
        }
    }
    escaped
}

/// Adds a line of at most 75 bytes, and what is too long for it in lines that
/// begin with a space.
fn fold(content: &str, text: &mut String) {
    let mut length = 0;
    for char in content.chars() {
        if length + char.len_utf8() > 75 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(char);
        length += char.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::{Hints, read};

    #[track_caller]
    fn check(format: ExportFormat, today: &str, expected: expect_test::Expect) {
        let source = "방송일: 2026-03-11\n\n## 봄\n\n- 문은 \"4월 6일\"에, =닫음.\n- 공사는 9월에 끝남.\n- 지난 3월 2일에 시작함.\n- 5월 2일부터 5월 5일까지 쉬고, 6월 1일까지 값을 치름.\n";
        let summary = read(source, &Hints::default()).summary;
        let text = dates(&summary, format, today.parse().ok());
        expected.assert_eq(&text.replace('\r', ""));
    }

    #[test]
    fn json_holds_every_mention() {
        check(
            ExportFormat::Json,
            "",
            expect_test::expect![[r#"
                [
                  {"label": "지난 3월 2일", "edtf": "2026-03-02", "start": "2026-03-02", "end": "2026-03-03", "line": 7, "text": "지난 3월 2일에 시작함."},
                  {"label": "4월 6일", "edtf": "2026-04-06", "start": "2026-04-06", "end": "2026-04-07", "line": 5, "text": "문은 \"4월 6일\"에, =닫음."},
                  {"label": "5월 2일부터 5월 5일까지", "edtf": "2026-05-02/2026-05-05", "start": "2026-05-02", "end": "2026-05-06", "line": 8, "text": "5월 2일부터 5월 5일까지 쉬고, 6월 1일까지 값을 치름."},
                  {"label": "6월 1일까지", "edtf": "../2026-06-01", "start": null, "end": "2026-06-02", "line": 8, "text": "5월 2일부터 5월 5일까지 쉬고, 6월 1일까지 값을 치름."},
                  {"label": "9월", "edtf": "2026-09", "start": "2026-09-01", "end": "2026-10-01", "line": 6, "text": "공사는 9월에 끝남."}
                ]
            "#]],
        );
    }

    #[test]
    fn csv_quotes_cells_and_disarms_formulas() {
        check(
            ExportFormat::Csv,
            "",
            expect_test::expect![[r#"
                ﻿label,edtf,start,end,line,text
                "지난 3월 2일","2026-03-02",2026-03-02,2026-03-03,7,"지난 3월 2일에 시작함."
                "4월 6일","2026-04-06",2026-04-06,2026-04-07,5,"문은 ""4월 6일""에, =닫음."
                "5월 2일부터 5월 5일까지","2026-05-02/2026-05-05",2026-05-02,2026-05-06,8,"5월 2일부터 5월 5일까지 쉬고, 6월 1일까지 값을 치름."
                "6월 1일까지","../2026-06-01",,2026-06-02,8,"5월 2일부터 5월 5일까지 쉬고, 6월 1일까지 값을 치름."
                "9월","2026-09",2026-09-01,2026-10-01,6,"공사는 9월에 끝남."
            "#]],
        );
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("a \"b\""), "\"a \"\"b\"\"\"");
    }

    #[test]
    fn a_calendar_holds_the_days_to_come() {
        check(
            ExportFormat::Calendar,
            "2026-03-20",
            expect_test::expect![[r#"
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Yoyak//Yoyak//KO
                BEGIN:VEVENT
                UID:2026-04-06-5-@yoyak
                DTSTAMP:20260320T000000Z
                DTSTART;VALUE=DATE:20260406
                DTEND;VALUE=DATE:20260407
                SUMMARY:문은 "4월 6일"에\, =닫음.
                END:VEVENT
                BEGIN:VEVENT
                UID:2026-05-02/2026-05-05-8-@yoyak
                DTSTAMP:20260320T000000Z
                DTSTART;VALUE=DATE:20260502
                DTEND;VALUE=DATE:20260506
                SUMMARY:5월 2일부터 5월 5일까지 쉬고\, 6월 1일까지 값을 치
                 름.
                END:VEVENT
                BEGIN:VEVENT
                UID:../2026-06-01-8-@yoyak
                DTSTAMP:20260320T000000Z
                DTSTART;VALUE=DATE:20260601
                DTEND;VALUE=DATE:20260602
                SUMMARY:5월 2일부터 5월 5일까지 쉬고\, 6월 1일까지 값을 치
                 름.
                END:VEVENT
                END:VCALENDAR
            "#]],
        );
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut text = String::new();
        fold(&"가".repeat(60), &mut text);
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(text.replace("\r\n ", "").trim_end(), "가".repeat(60));
    }
}
