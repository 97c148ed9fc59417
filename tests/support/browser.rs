//! Browsers: a driver of its own and an empty profile for each test.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use super::{machine, stop, webkit};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, where the set-up found its driver.
    WebKit,
}

impl Engine {
    /// Those that every test runs in.
    pub(crate) fn here() -> impl Iterator<Item = Self> {
        let webkit = machine::optional_path(Self::WebKit.driver()).map(|_| Self::WebKit);
        [Self::Chromium, Self::Firefox].into_iter().chain(webkit)
    }

    /// The variable that names its driver.
    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "NEWSSTAND_CHROMEDRIVER",
            Self::Firefox => "NEWSSTAND_GECKODRIVER",
            Self::WebKit => "NEWSSTAND_WEBKITDRIVER",
        }
    }

    /// What starts its driver.
    fn command(self, window: Window, desktop: &TempDir) -> Command {
        let driver = machine::path(self.driver());
        if self == Self::WebKit {
            return webkit::command(&driver, window, desktop);
        }
        let mut command = Command::new(driver);
        if self == Self::Firefox {
            // To what is around the page, too.
            command.arg("--allow-system-access");
        }
        command
    }
}

/// How a browser's window is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    /// Its inner width in CSS pixels.
    pub(crate) width: u32,
    /// Its inner height in CSS pixels.
    pub(crate) height: u32,
    /// Whether the reader prefers dark colours.
    pub(crate) dark: bool,
    /// The size of text that the reader has set the browser to, in CSS pixels; WebKitGTK's own browser
    /// cannot be set to any other than 16.
    pub(crate) text: u32,
    /// Whether the reader wants nothing to move.
    pub(crate) still: bool,
    /// Whether it is a private one; WebKitGTK's, when it is driven, always is.
    pub(crate) private: bool,
}

impl Default for Window {
    fn default() -> Self {
        Self { width: 1280, height: 900, dark: false, text: 16, still: false, private: false }
    }
}

impl Window {
    /// A phone's.
    pub(crate) const PHONE: Self =
        Self { width: 360, height: 780, dark: false, text: 16, still: false, private: false };
}

/// A running browser with its driver.
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    pub(crate) engine: Engine,
    _group: Group,
    /// What it reads while it runs.
    _desktop: TempDir,
}

/// A driver's process with all that it started; they end when this is dropped.
struct Group(Child);

impl Drop for Group {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

impl Browser {
    /// Starts an engine.
    pub(crate) async fn start(engine: Engine, window: Window) -> Self {
        let port = free_port();
        let desktop = webkit::desktop(window);
        let process = engine
            .command(window, &desktop)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own, to end it with all that it starts.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|why| stop(&format!("the driver of {engine:?} does not start: {why}")));
        let group = Group(process);
        let mut last = String::new();
        for _ in 0..150 {
            match WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(engine, window))
                .await
            {
                Ok(driver) => {
                    let browser = Self { driver, engine, _group: group, _desktop: desktop };
                    if engine == Engine::Firefox {
                        // It is never narrower than that, and a phone is.
                        let narrow = "document.documentElement.style.setProperty('min-width', '0', 'important')";
                        browser.in_firefox_itself(narrow).await;
                    }
                    browser.resize(window).await;
                    return browser;
                }
                Err(why) => last = why.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        drop(group);
        stop(&format!("no session in {engine:?}: {last}"))
    }

    /// Makes the page inside the window as large as asked for, and waits until it is: a window that is resized
    /// late moves what is about to be clicked.
    async fn resize(&self, window: Window) {
        let asked = [window.width, window.height];
        let mut sizes = Vec::new();
        for _ in 0..100 {
            let script = "return [innerWidth, innerHeight, outerWidth, outerHeight]";
            let size = self.driver.execute(script, vec![]).await;
            let [width, height, outer_width, outer_height]: [u32; 4] =
                size.and_then(|size| size.convert()).unwrap_or_default();
            sizes.push([width, height]);
            // Twice, since an earlier size may still be on its way.
            if sizes.ends_with(&[asked, asked]) {
                return;
            }
            if [width, height] != asked {
                let width = window.width + outer_width.saturating_sub(width);
                let height = window.height + outer_height.saturating_sub(height);
                let _ = self.driver.set_window_rect(0, 0, width, height).await;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        stop(&format!("a window for a page of {asked:?} pixels cannot be had, but {sizes:?}"));
    }

    /// Ends the browser and its driver.
    pub(crate) async fn end(self) {
        let _ = self.driver.clone().quit().await;
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .unwrap_or_else(|why| stop(&format!("no port is free on loopback: {why}")))
}

fn capabilities(engine: Engine, window: Window) -> Capabilities {
    let mut capabilities = Capabilities::new();
    let (name, value) = match engine {
        Engine::Chromium => {
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
        Engine::WebKit => {
            let args = webkit::arguments(window);
            ("webkitgtk:browserOptions", json!({ "binary": webkit::mini_browser(), "args": args }))
        }
        Engine::Firefox => {
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
    let browser = match engine {
        Engine::Chromium => "chrome",
        Engine::Firefox => "firefox",
        Engine::WebKit => "MiniBrowser",
    };
    if capabilities.set("browserName", browser).and(capabilities.set(name, value)).is_err() {
        stop("capabilities are JSON");
    }
    capabilities
}
