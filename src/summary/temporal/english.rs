//! English dates. (in progress)

use super::cursor::Cursor;
use super::form::Form;

/// Reads an English expression that begins at the cursor.
pub(super) fn expression(_cursor: Cursor) -> Option<Form> {
    None
}
