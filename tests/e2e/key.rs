//! The characters that stand for special keys where keys are pressed
//! (W3C WebDriver, 17.4.2 "Keyboard actions").

pub const TAB: &str = "\u{E004}";
pub const ENTER: &str = "\u{E007}";
pub const SHIFT: &str = "\u{E008}";
pub const ESCAPE: &str = "\u{E00C}";
pub const END: &str = "\u{E010}";
pub const HOME: &str = "\u{E011}";
pub const LEFT: &str = "\u{E012}";
pub const UP: &str = "\u{E013}";
pub const RIGHT: &str = "\u{E014}";
pub const DOWN: &str = "\u{E015}";
/// Pressed with Shift.
pub const SHIFT_ENTER: &str = "\u{E008}\u{E007}";
