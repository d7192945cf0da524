//! The dates of a summary as a file: JSON, CSV (RFC 4180), or a calendar
//! (RFC 5545) of the days to come.

use std::fmt::Write;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::element::Inner;
use crate::reading::ExportFormat;
use crate::summary::Summary;
use crate::summary::civil::Day;
use crate::summary::temporal::Grain;
use crate::summary::timeline::{Mention, Row, Shape};

impl Inner {
    /// Hands the dates to the viewer as a file.
    pub(super) fn export(&self, format: ExportFormat) {
        let Some(summary) = self.summary() else {
            return;
        };
        let (text, kind, name) = match format {
            ExportFormat::Json => (json(&summary), "application/json", "dates.json"),
            ExportFormat::Csv => (csv(&summary), "text/csv", "dates.csv"),
            ExportFormat::Calendar => {
                let today = self.today();
                (calendar(&summary, today), "text/calendar", "dates.ics")
            }
        };
        // Without files there is nothing to hand over.
        let _ = download(&text, kind, name);
    }
}

/// Every mention of every row.
fn mentions(summary: &Summary) -> impl Iterator<Item = (&Row, &Mention)> {
    let rows = summary.timeline.rows.iter();
    rows.flat_map(|row| row.mentions.iter().map(move |mention| (&**row, mention)))
}

fn json(summary: &Summary) -> String {
    let mut text = String::from("[");
    for (index, (row, mention)) in mentions(summary).enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        let fields = [
            ("label", quoted(&mention.label)),
            ("edtf", quoted(&row.edtf)),
            ("start", day(row.start)),
            ("end", day(row.end)),
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
            cell(&row.edtf),
            day(row.start),
            day(row.end),
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
        let (Some(start), Some(end)) = (row.start, row.end) else {
            continue;
        };
        let is_day =
            row.grain == Grain::Day && matches!(row.shape, Shape::Written | Shape::Inferred);
        if !is_day || today.is_some_and(|today| start < today) {
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

/// Lets the browser save a text.
fn download(text: &str, kind: &str, name: &str) -> Result<(), JsValue> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Ok(());
    };
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
