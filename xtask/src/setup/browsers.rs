//! The browsers of the tests: finds them and their drivers, and installs missing ones.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::host::{Host, Platform};
use crate::project::Project;

use super::apt;
use super::versions::{OLDEST_CHROMIUM, OLDEST_FIREFOX};

const CHROMIUMS: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const CHROMEDRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];
const FIREFOXES: [&str; 3] =
    ["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/// A browser and its WebDriver program.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DrivenBrowser {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// A browser engine that the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    Chromium,
    Firefox,
    /// Optional, because few systems other than Debian have its driver.
    WebKit,
}

/// Plan for missing browsers.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    Ready,
    /// Install these Debian packages.
    Install {
        required: Vec<&'static str>,
        optional: Vec<&'static str>,
    },
    /// Fail with an error that says how to install them, which this program cannot do.
    Fail(String),
}

/// Installs the missing required browsers, and the optional ones where packages exist.
pub(crate) fn ensure(project: &Project, host: &impl Host) -> Result<()> {
    let (required, optional) = match plan(host) {
        Plan::Ready => return Ok(()),
        Plan::Fail(advice) => return Err(Error::new(advice)),
        Plan::Install { required, optional } => (required, optional),
    };
    apt::update(project)?;
    if !required.is_empty() {
        apt::install(&required, "the tests run in them", project)?;
    }
    if !optional.is_empty()
        && let Err(error) = apt::install(&optional, "the tests run in WebKit too", project)
    {
        println!("  The tests will skip WebKit: {error}");
    }
    match missing(host).into_iter().find(|engine| engine.is_required()) {
        None => Ok(()),
        Some(engine) => Err(Error::new(format!(
            "{} was installed, but no browser with a driver of the same version was found:\n{}",
            engine.name(),
            engine.advice(Platform::Other)
        ))),
    }
}

/// Returns a recent enough Chromium with a driver of the same major version.
pub(crate) fn chromium(host: &impl Host) -> Option<DrivenBrowser> {
    let drivers: Vec<PathBuf> = CHROMEDRIVERS.iter().flat_map(|name| host.find(name)).collect();
    CHROMIUMS.iter().flat_map(|name| host.find(name)).find_map(|browser| {
        let major = host.version(&browser)?.major();
        let fits = |driver: &&PathBuf| host.version(driver).is_some_and(|v| v.major() == major);
        let driver = drivers.iter().find(fits).filter(|_| major >= OLDEST_CHROMIUM)?;
        Some(DrivenBrowser { browser, driver: driver.clone() })
    })
}

/// Returns a recent enough Firefox; any recent driver works with it.
pub(crate) fn firefox(host: &impl Host) -> Option<PathBuf> {
    FIREFOXES.iter().flat_map(|name| host.find(name)).find(|browser| {
        host.version(browser).is_some_and(|version| version.major() >= OLDEST_FIREFOX)
    })
}

/// Returns WebKitGTK's driver, if Xvfb is installed to give its browser a display.
pub(crate) fn webkit(host: &impl Host) -> Option<PathBuf> {
    let has_display = !host.find("Xvfb").is_empty();
    host.find("WebKitWebDriver").into_iter().next().filter(|_| has_display)
}

fn missing(host: &impl Host) -> Vec<Engine> {
    let found = [
        (Engine::Chromium, chromium(host).is_some()),
        (Engine::Firefox, firefox(host).is_some()),
        (Engine::WebKit, webkit(host).is_some()),
    ];
    found.into_iter().filter(|(_, found)| !found).map(|(engine, _)| engine).collect()
}

fn plan(host: &impl Host) -> Plan {
    let (required, optional): (Vec<Engine>, Vec<Engine>) =
        missing(host).into_iter().partition(|engine| engine.is_required());
    let packages = |engines: &[Engine]| -> Vec<&'static str> {
        engines.iter().flat_map(|engine| engine.packages()).copied().collect()
    };
    let platform = host.platform();
    if platform == Platform::Debian && host.is_root() {
        match (packages(&required), packages(&optional)) {
            (required, optional) if required.is_empty() && optional.is_empty() => Plan::Ready,
            (required, optional) => Plan::Install { required, optional },
        }
    } else if required.is_empty() {
        Plan::Ready
    } else if platform == Platform::Debian {
        Plan::Fail(missing_browser(&apt::shell_command(&packages(&[required, optional].concat()))))
    } else {
        let advice: Vec<String> = required.iter().map(|engine| engine.advice(platform)).collect();
        Plan::Fail(missing_browser(&advice.join("\n  ")))
    }
}

/// Returns the message for missing browsers that only the developer can install.
fn missing_browser(advice: &str) -> String {
    format!(
        "browsers: a browser of the tests is missing, and only you can install it. Run\n\n  {advice}\n\n\
         and try again. The other tests do not need it: cargo xtask test lint unit"
    )
}

impl Engine {
    fn is_required(self) -> bool {
        self != Self::WebKit
    }

    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    fn advice(self, platform: Platform) -> String {
        match (platform, self) {
            (Platform::Ubuntu, Self::Chromium) => "sudo snap install chromium".to_owned(),
            (Platform::Ubuntu, Self::Firefox) => "sudo snap install firefox".to_owned(),
            (Platform::Mac, Self::Chromium) => {
                "brew install --cask google-chrome chromedriver".to_owned()
            }
            (Platform::Mac, Self::Firefox) => "brew install --cask firefox".to_owned(),
            (_, Self::Chromium) => format!(
                "(use your system's package manager to install Chromium or Chrome {OLDEST_CHROMIUM} or newer, \
                 and chromedriver of the same major version)"
            ),
            (_, Self::Firefox) => {
                format!(
                    "(use your system's package manager to install Firefox {OLDEST_FIREFOX} or newer)"
                )
            }
            (_, Self::WebKit) => {
                "(use your system's package manager to install WebKitWebDriver)".to_owned()
            }
        }
    }
}

#[cfg(test)]
mod tests;
