//! Chromium, the chromedriver of the same version, and a font for Korean.

use std::fmt;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::setup::{apt, version};
use crate::step;

/// Under which names Chromium and its relatives are installed.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Where macOS keeps its applications, which are not on the `PATH`.
const MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser that tests can drive.
pub(crate) struct Browser {
    chromium: PathBuf,
    driver: PathBuf,
    version: String,
}

impl Browser {
    /// Finds the browser, or installs it where that can be done.
    pub(crate) fn prepare() -> Outcome<Self> {
        let browser = match Self::find() {
            Some(browser) => browser,
            None if apt::is_here() => {
                apt::install(
                    &["chromium", "chromium-driver"],
                    "the tests drive a real browser",
                    "1 to 2 minutes",
                )?;
                Self::find().ok_or_else(missing)?
            }
            None => return Err(missing()),
        };
        prepare_font();
        Ok(browser)
    }

    /// The browser's program.
    pub(crate) fn chromium(&self) -> &PathBuf {
        &self.chromium
    }

    /// The program that speaks WebDriver for it.
    pub(crate) fn driver(&self) -> &PathBuf {
        &self.driver
    }

    fn find() -> Option<Self> {
        let chromium = NAMES.iter().find_map(|name| step::find(name)).or_else(|| {
            let path = PathBuf::from(MACOS);
            path.is_file().then_some(path)
        })?;
        let driver = step::find("chromedriver")?;
        let version = version::of(&chromium)?;
        let same = version::major(&version)? == version::major(&version::of(&driver)?)?;
        same.then_some(Self {
            chromium,
            driver,
            version,
        })
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chromium {} with its driver", self.version)
    }
}

fn missing() -> Failure {
    Failure::new("Chromium and a chromedriver of the same version are not on the PATH").advise(
        "Install both (Debian: `sudo apt-get install chromium chromium-driver`; macOS: \
         `brew install --cask google-chrome chromedriver`) and start again.",
    )
}

/// Without a Korean font pictures show boxes and lines break elsewhere, but
/// the tests still mean something, so that is only a warning.
fn prepare_font() {
    // Only systems with fontconfig can lack one; the others ship Korean fonts.
    let Some(fonts) = step::output(Command::new("fc-list").args([":lang=ko", "family"])) else {
        return;
    };
    if !fonts.is_empty() {
        return;
    }
    let installed = if apt::is_here() {
        apt::install(
            &["fonts-noto-cjk"],
            "Korean text shows as boxes without a font",
            "under a minute",
        )
    } else {
        Err(Failure::new("there is no Korean font").advise("Install Noto Sans CJK."))
    };
    if let Err(failure) = installed {
        println!("Warning: {failure}");
    }
}
