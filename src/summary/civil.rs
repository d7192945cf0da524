//! Days of the proleptic Gregorian calendar as integers, and their arithmetic.
//!
//! Deliberately absent: time of day, time zones, a clock.

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);
