//! Debian's packages: the only thing here that changes the system, so it says
//! so first, and asks for the password of nobody.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::step;

/// Whether this is a system of Debian's family.
pub(super) fn is_here() -> bool {
    step::find("apt-get").is_some()
}

/// Installs `packages`.
pub(super) fn install(packages: &[&str], why: &str, how_long: &str) -> Outcome {
    let list = packages.join(" ");
    let by_hand = format!("sudo apt-get install --no-install-recommends {list}");
    let Some(rights) = Rights::of_this_user() else {
        return Err(Failure::new(format!("the system lacks {list}: {why}"))
            .advise(format!("Run `{by_hand}` and start again.")));
    };
    step::announce(
        &format!("apt-get install {list}, which changes the system outside the project folder"),
        why,
        how_long,
    );
    let advice = format!("Run `{by_hand}` yourself and start again.");
    // A stale or partly unreachable package list may still do.
    let _ = step::run_logged(rights.apt_get().arg("update"), "apt-update", "");
    step::run_logged(
        rights
            .apt_get()
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages),
        "apt-install",
        &advice,
    )
}

/// How this user may run apt-get.
#[derive(Clone, Copy)]
enum Rights {
    Root,
    /// `sudo` works without a password.
    Sudo,
}

impl Rights {
    fn of_this_user() -> Option<Self> {
        if step::output(Command::new("id").arg("-u")).as_deref() == Some("0") {
            return Some(Self::Root);
        }
        step::output(Command::new("sudo").args(["-n", "true"])).map(|_| Self::Sudo)
    }

    fn apt_get(self) -> Command {
        let mut command = match self {
            Self::Root => Command::new("env"),
            Self::Sudo => {
                let mut sudo = Command::new("sudo");
                sudo.args(["-n", "env"]);
                sudo
            }
        };
        // Another program may be installing something at this moment.
        command.args([
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-o",
            "DPkg::Lock::Timeout=300",
        ]);
        command
    }
}
