//! What the commands' arguments have in common.

use lexopt::{Arg, Parser};

use crate::failure::{Failure, Outcome};

/// For a command that takes no arguments.
pub(crate) fn none(arguments: &mut Parser) -> Outcome {
    match next(arguments)? {
        None => Ok(()),
        Some(argument) => Err(unexpected(argument)),
    }
}

/// The next argument.
pub(crate) fn next(arguments: &mut Parser) -> Outcome<Option<Arg<'_>>> {
    arguments.next().map_err(refused)
}

/// Says that the command does not know this argument.
pub(crate) fn unexpected(argument: Arg<'_>) -> Failure {
    refused(argument.unexpected())
}

/// Turns the parser's complaint into a failure.
pub(crate) fn refused(error: lexopt::Error) -> Failure {
    Failure::new(error.to_string()).advise("`cargo xtask --help` lists the commands and options.")
}
