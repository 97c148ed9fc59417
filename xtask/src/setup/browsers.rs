//! The browsers the tests run in: which are there, with which drivers, and how to get the others.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::project::Project;
use crate::system::{Platform, System};

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

/// A browser and the program that drives it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// A browser with all that driving it takes from outside the project's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Chromium,
    Firefox,
    /// Not required: few systems other than Debian have its driver.
    WebKit,
}

/// What is to be done about missing browsers.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    Ready,
    /// Debian packages to install, required or not.
    Install {
        required: Vec<&'static str>,
        optional: Vec<&'static str>,
    },
    /// A person has to install them, as this text says.
    Ask(String),
}

/// Sees to it that the required browsers are there, and the others where that is easy.
pub(crate) fn ensure(project: &Project, system: &impl System) -> Result<()> {
    let (required, optional) = match plan(system) {
        Plan::Ready => return Ok(()),
        Plan::Ask(advice) => return Err(Error::new(advice)),
        Plan::Install { required, optional } => (required, optional),
    };
    apt::update(project)?;
    if !required.is_empty() {
        apt::install(&required, "the tests run in them", project)?;
    }
    if !optional.is_empty()
        && let Err(error) = apt::install(&optional, "the tests run in WebKit too", project)
    {
        println!("  The tests will do without WebKit: {error}");
    }
    match missing(system).into_iter().find(|family| family.is_required()) {
        None => Ok(()),
        Some(family) => Err(Error::new(format!(
            "{} was installed, but no pair of browser and driver that fits was found:\n{}",
            family.name(),
            family.advice(Platform::Other)
        ))),
    }
}

/// A Chromium of a good enough version, with a driver of the same.
pub(crate) fn chromium(system: &impl System) -> Option<Pair> {
    let drivers: Vec<PathBuf> = CHROMEDRIVERS.iter().flat_map(|name| system.find(name)).collect();
    CHROMIUMS.iter().flat_map(|name| system.find(name)).find_map(|browser| {
        let major = system.version(&browser)?.major();
        let fits = |driver: &&PathBuf| system.version(driver).is_some_and(|v| v.major() == major);
        let driver = drivers.iter().find(fits).filter(|_| major >= OLDEST_CHROMIUM)?;
        Some(Pair { browser, driver: driver.clone() })
    })
}

/// A Firefox of a good enough version; any recent driver fits it.
pub(crate) fn firefox(system: &impl System) -> Option<PathBuf> {
    FIREFOXES.iter().flat_map(|name| system.find(name)).find(|browser| {
        system.version(browser).is_some_and(|version| version.major() >= OLDEST_FIREFOX)
    })
}

/// WebKitGTK's driver, where there is also a screen to run its browser on.
pub(crate) fn webkit(system: &impl System) -> Option<PathBuf> {
    let screen = ["xvfb-run", "xauth"].iter().all(|name| !system.find(name).is_empty());
    system.find("WebKitWebDriver").into_iter().next().filter(|_| screen)
}

fn missing(system: &impl System) -> Vec<Family> {
    let there = [
        (Family::Chromium, chromium(system).is_some()),
        (Family::Firefox, firefox(system).is_some()),
        (Family::WebKit, webkit(system).is_some()),
    ];
    there.into_iter().filter(|(_, there)| !there).map(|(family, _)| family).collect()
}

fn plan(system: &impl System) -> Plan {
    let (required, optional): (Vec<Family>, Vec<Family>) =
        missing(system).into_iter().partition(|family| family.is_required());
    let packages = |families: &[Family]| -> Vec<&'static str> {
        families.iter().flat_map(|family| family.packages()).copied().collect()
    };
    let platform = system.platform();
    if platform == Platform::Debian && system.is_root() {
        match (packages(&required), packages(&optional)) {
            (required, optional) if required.is_empty() && optional.is_empty() => Plan::Ready,
            (required, optional) => Plan::Install { required, optional },
        }
    } else if required.is_empty() {
        Plan::Ready
    } else if platform == Platform::Debian {
        Plan::Ask(refusal(&apt::typed(&packages(&[required, optional].concat()))))
    } else {
        let advice: Vec<String> = required.iter().map(|family| family.advice(platform)).collect();
        Plan::Ask(refusal(&advice.join("\n  ")))
    }
}

fn refusal(advice: &str) -> String {
    format!(
        "the browser tests lack a browser that cannot be installed from here. Run\n\n  {advice}\n\n\
         and repeat. The other tests do not need it: cargo xtask test lint unit"
    )
}

impl Family {
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
            // `xvfb-run` needs xauth, which xvfb only recommends.
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
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
                "(your system's own way to install Chromium or Chrome {OLDEST_CHROMIUM} or newer, \
                 and chromedriver of the same major version)"
            ),
            (_, Self::Firefox) => {
                format!("(your system's own way to install Firefox {OLDEST_FIREFOX} or newer)")
            }
            (_, Self::WebKit) => "(your system's own way to install WebKitWebDriver)".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
