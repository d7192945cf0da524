//! Notices as lines that editors and CI understand.

use std::path::Path;

use yoyak::summary::{Language, Read};

/// One line a notice: `FILE:LINE:COL: kind: sentence`, in source order; lines
/// and columns count from 1, columns in Unicode scalar values. The advice that
/// all notices of a kind share is given with the first of them.
pub(crate) fn lines(file: &Path, read: &Read, language: Option<Language>) -> Vec<String> {
    let language = language.unwrap_or(read.summary.language);
    let mut advised = Vec::new();
    read.notices
        .iter()
        .map(|notice| {
            let name = notice.kind.name();
            let sentence = if advised.contains(&name) {
                notice.kind.brief(language)
            } else {
                advised.push(name);
                notice.kind.sentence(language)
            };
            format!(
                "{}:{}:{}: {}: {}",
                file.display(),
                notice.position.line,
                notice.position.column + 1,
                name,
                sentence,
            )
        })
        .collect()
}
