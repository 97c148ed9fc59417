//! Browser engines: how a driver of each is started, and with which capabilities.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use thirtyfour::Capabilities;

use super::browser::Window;
use super::{machine, stop, webkit};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, on Linux only.
    WebKit,
}

impl Engine {
    /// The command that starts its driver, with `settings` as the folder of the desktop's settings.
    pub(crate) fn driver(self, window: Window, settings: &Path) -> Command {
        let variable = match self {
            Self::Chromium => "NEWSSTAND_CHROMEDRIVER",
            Self::Firefox => "NEWSSTAND_GECKODRIVER",
            Self::WebKit => "NEWSSTAND_WEBKITDRIVER",
        };
        let driver = machine::path(variable);
        let mut command = match self {
            Self::WebKit => webkit::command(&driver, window, settings),
            Self::Chromium | Self::Firefox => Command::new(driver),
        };
        command.env("TZ", window.time_zone);
        if self == Self::Firefox {
            // Scripts may then run in the browser's own window, too.
            command.arg("--allow-system-access");
        }
        command
    }

    /// Returns whether a running browser's window can be resized into the other one.
    pub(crate) fn is_shared_by(self, one: Window, other: Window) -> bool {
        match self {
            // Its screen is as large as its window.
            Self::WebKit => one == other,
            Self::Chromium | Self::Firefox => {
                let size = |window| Window { width: 0, height: 0, ..window };
                size(one) == size(other)
            }
        }
    }

    /// The capabilities of a session with such a window.
    pub(crate) fn capabilities(self, window: Window) -> Capabilities {
        let mut capabilities = Capabilities::new();
        let (name, value) = match self {
            Self::Chromium => {
                let mut args = vec![
                    "--headless=new".to_owned(),
                    "--no-sandbox".to_owned(),
                    "--disable-gpu".to_owned(),
                    "--disable-dev-shm-usage".to_owned(),
                    "--disable-background-networking".to_owned(),
                    "--disable-component-update".to_owned(),
                    "--disable-sync".to_owned(),
                    "--no-first-run".to_owned(),
                ];
                let scheme = u8::from(!window.dark);
                args.push(format!(
                    "--blink-settings=preferredColorScheme={scheme},defaultFontSize={}",
                    window.text
                ));
                if window.still {
                    args.push("--force-prefers-reduced-motion".to_owned());
                }
                if window.private {
                    args.push("--incognito".to_owned());
                }
                let binary = machine::path("NEWSSTAND_CHROMIUM");
                ("goog:chromeOptions", json!({ "args": args, "binary": binary }))
            }
            Self::WebKit => {
                let args = webkit::arguments(window);
                (
                    "webkitgtk:browserOptions",
                    json!({ "binary": webkit::mini_browser(), "args": args }),
                )
            }
            Self::Firefox => {
                let prefs = json!({
                    "layout.css.prefers-color-scheme.content-override": if window.dark { 0 } else { 1 },
                    "font.size.variable.x-western": window.text,
                    "ui.prefersReducedMotion": u8::from(window.still),
                    "browser.privatebrowsing.autostart": window.private,
                    "app.update.enabled": false,
                    "datareporting.policy.dataSubmissionEnabled": false,
                });
                let binary = machine::path("NEWSSTAND_FIREFOX");
                (
                    "moz:firefoxOptions",
                    json!({ "args": ["-headless"], "binary": binary, "prefs": prefs }),
                )
            }
        };
        let browser = match self {
            Self::Chromium => "chrome",
            Self::Firefox => "firefox",
            Self::WebKit => "MiniBrowser",
        };
        if capabilities.set("browserName", browser).and(capabilities.set(name, value)).is_err() {
            stop("capabilities are JSON");
        }
        capabilities
    }
}
