//! What a developer command says when it cannot go on: which command failed,
//! and what the person at the keyboard can do about it.

use std::fmt;

/// The result of a developer command.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// A failed step, ready to be printed.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    advice: Option<String>,
}

impl Failure {
    /// Says what went wrong, in one sentence without a full stop.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            advice: None,
        }
    }

    /// Adds what the user can do, in whole sentences.
    pub(crate) fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)?;
        if let Some(advice) = &self.advice {
            write!(f, "\n  What you can do: {advice}")?;
        }
        Ok(())
    }
}
