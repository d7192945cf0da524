//! What happens when this program itself fails: every reader on the page says
//! so, and the page around them never hears of it.

use std::panic;

use super::element::fail;

/// Makes a panic end in a message inside the readers.
pub(super) fn catch() {
    panic::set_hook(Box::new(|panic| fail(&panic.to_string())));
}
