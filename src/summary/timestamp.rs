//! Timestamps into the video: which number pairs are one, and their seconds.

use super::model::{Place, Position};

/// A moment of the video that the text points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// Where it stands in the source.
    pub position: Position,
    /// The section or item that carries it.
    pub place: Place,
    /// Seconds from the start of the video.
    pub seconds: u32,
}
