//! Notices as lines that editors and CI understand.

use std::path::Path;

use yoyak::summary::{Language, Read};

/// One line a notice: `FILE:LINE:COL: kind: sentence`, in source order; lines
/// and columns count from 1, columns in Unicode scalar values.
pub(crate) fn lines(file: &Path, read: &Read, language: Option<Language>) -> Vec<String> {
    let language = language.unwrap_or(read.summary.language);
    read.notices
        .iter()
        .map(|notice| {
            format!(
                "{}:{}:{}: {}: {}",
                file.display(),
                notice.position.line,
                notice.position.column + 1,
                notice.kind.name(),
                notice.kind.sentence(language),
            )
        })
        .collect()
}
